"""Edits of plain text that keep its meaning."""

from __future__ import annotations

from itertools import count, groupby, pairwise


def carriage_returns(source: str, every: int = 1) -> str:
    """End each `every`-th line with CR LF."""
    lines = source.replace("\r\n", "\n").split("\n")
    ended = [line + ("\r\n" if number % every == 0 else "\n") for number, line in enumerate(lines[:-1])]
    return "".join([*ended, lines[-1]])


def no_break_spaces(source: str, every: int = 1) -> str:
    """Replace single blanks inside lines by no-break spaces."""
    places = count()
    return "\n".join(
        _rejoined(line.split(" "), places, every) if line.strip() else line for line in source.split("\n")
    )


def _rejoined(words: list[str], places: count[int], every: int) -> str:
    joined = words[0]
    for left, right in pairwise(words):
        # Several blanks may be an indent or a column, so they are kept.
        single = left != "" and right != ""
        joined += ("\xa0" if single and next(places) % every == 0 else " ") + right
    return joined


def trailing_blanks(source: str, every: int = 1) -> str:
    """Add blanks at the end of lines with words."""
    places = count()

    def trailing(line: str) -> str:
        body = line.removesuffix("\r")
        return body + "  " + line[len(body) :] if line.strip() and next(places) % every == 0 else line

    return "\n".join(map(trailing, source.split("\n")))


def final_newline(source: str, every: int = 1) -> str:
    """Add a line feed at the end of the text."""
    return source + "\n"


def longer_gaps(source: str, every: int = 1, *, least: int = 2) -> str:
    """Add a blank line to gaps of at least `least` blank lines.

    One blank line separates blocks, and two show that a filter deleted something between them. So a single
    blank line is kept.
    """
    lines: list[str] = []
    places = count()
    for blank, run in groupby(source.split("\n"), lambda line: not line.strip()):
        gap = list(run)
        # The piece after the last line feed is not a line.
        inner = blank and lines and len(gap) >= least
        lines += [*gap, ""] if inner and next(places) % every == 0 else gap
    return "\n".join(lines)


def byte_order_mark(source: str, every: int = 1) -> str:
    """Add a byte order mark before the text."""
    return "\ufeff" + source.removeprefix("\ufeff")


def wrap(source: str, width: int) -> str:
    """Break lines between words to fit a width, as mail programs do; longer words are not broken."""
    return "\n".join(_wrapped(line, width) for line in source.split("\n"))


def _wrapped(line: str, width: int) -> str:
    rows: list[str] = []
    for word in line.split(" "):
        if rows and len(rows[-1]) + 1 + len(word) <= width:
            rows[-1] += " " + word
        else:
            rows.append(word)
    return "\n".join(rows)
