"""The law of styles: how much of what invented sites print is read, and how much of what is read was printed.

`python -m bench.styles [--count N] [--text] [--alone] [--seed S] [--misses]` draws films and styles, reads
each page without layouts, and prints recall and precision over all, by fact and by the value of each axis.
With `--alone`, styles differ from a plain one in one axis only. The same seed draws the same pages.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from random import Random

import attrs

import filmpage
from filmpage.testing.styles import (
    AXES,
    TEXT_AXES,
    Outcome,
    Rendered,
    Style,
    draw_film,
    draw_other,
    draw_style,
    judge,
    render,
    render_text,
)

BACKGROUND = {"scores": "text", "cast": "rows_as", "menu": "list", "similar": "cards"}
"""What the plainest style leaves out, and `--alone` prints."""
_TOLD = 40
"""How many misses of each sort are told."""
_SHARE_OF_OTHERS = 4
"""One page about something else is drawn for so many films."""


@attrs.define
class Tally:
    """How many facts were read, missed and invented."""

    read: int = 0
    missed: int = 0
    invented: int = 0

    def add(self, outcome: Outcome) -> None:
        """Add the facts of one page."""
        self.read += len(outcome.read)
        self.missed += len(outcome.missed)
        self.invented += len(outcome.invented)

    @property
    def recall(self) -> float:
        """Return the share of the printed facts that were read."""
        return self.read / max(1, self.read + self.missed)

    @property
    def precision(self) -> float:
        """Return the share of the facts read that were printed."""
        return self.read / max(1, self.read + self.invented)


@attrs.define
class Figures:
    """The figures of one run."""

    whole: Tally = attrs.Factory(Tally)
    facts: dict[str, Tally] = attrs.Factory(lambda: defaultdict(Tally))
    axes: dict[tuple[str, str], Tally] = attrs.Factory(lambda: defaultdict(Tally))
    misses: Counter[str] = attrs.Factory(Counter)
    refused: int = 0
    """Films that were taken for something else."""

    def add(self, rendered: Rendered, outcome: Outcome, *, text: bool) -> None:
        """Add what became of one page."""
        self.whole.add(outcome)
        for what, facts in attrs.asdict(outcome, recurse=False).items():
            for kind, value in facts:
                tally = self.facts[kind]
                setattr(tally, what, getattr(tally, what) + 1)
                if what != "read":
                    self.misses[f"{what:8} {kind:18} {str(value)[:70]:70} {rendered.style!r}"] += 1
        for axis in AXES:
            if text or axis not in TEXT_AXES:
                self.axes[axis, getattr(rendered.style, axis)].add(outcome)


def main() -> None:
    """Draw pages, read them, and print the figures."""
    options = _options()
    start = time.process_time()
    pages = list(drawn(options.count, options.seed, text=options.text, alone=options.alone))
    seconds = time.process_time() - start
    figures = Figures()
    for rendered in pages:
        reading = filmpage.read(rendered.source, layouts=())
        figures.refused += reading.page is None
        figures.add(rendered, judge(rendered, reading.page), text=options.text)
    kind = "texts" if options.text else "HTML pages"
    print(f"{options.count} {kind}, seed {options.seed}; {options.count / seconds:.0f} a second generated")
    report(figures, alone=options.alone)
    report_others(options)
    if options.misses:
        for line, _ in figures.misses.most_common(_TOLD):
            print(line)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.styles", description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--text", action="store_true")
    parser.add_argument(
        "--alone", action="store_true", help="change one axis of the plainest style at a time"
    )
    parser.add_argument("--misses", action="store_true")
    return parser.parse_args()


def drawn(count: int, seed: int, *, text: bool, alone: bool = False) -> Iterator[Rendered]:
    """Draw pages; each has dice of its own, so that any one can be drawn again."""
    values = [(axis, value) for axis, weights in AXES.items() for value in weights]
    for number in range(count):
        dice = Random(f"{seed}/{number}")  # noqa: S311 - it draws pages, not secrets
        style = draw_style(dice)
        if alone:
            axis, value = values[number % len(values)]
            style = Style(**{**BACKGROUND, axis: value}, seed=style.seed)
        yield (render_text if text else render)(draw_film(dice, style.language), style)


def report(figures: Figures, *, alone: bool) -> None:
    """Print the figures of films: over all, by fact, and by axis with the worst values first.

    Where axes were changed alone, the plain value of an axis stands for all the others, and is not told.
    """
    _row("all", figures.whole)
    print(f"  taken for no film: {figures.refused}")
    print("by fact")
    for kind, tally in sorted(figures.facts.items(), key=lambda row: row[1].recall):
        _row(kind, tally)
    print("by value of an axis, the worst of each axis first")
    for axis in AXES:
        plain = BACKGROUND.get(axis, next(iter(AXES[axis]))) if alone else ""
        rows = [
            (value, tally) for (name, value), tally in figures.axes.items() if name == axis and value != plain
        ]
        for value, tally in sorted(rows, key=lambda row: row[1].recall):
            _row(f"{axis}={value}", tally)


def report_others(options: argparse.Namespace) -> None:
    """Print the share of the pages about something else that are taken for films, by what they are about."""
    taken: dict[str, list[bool]] = defaultdict(list)
    for number in range(options.count // _SHARE_OF_OTHERS):
        dice = Random(f"{options.seed}/other/{number}")  # noqa: S311 - it draws pages, not secrets
        other = draw_other(dice, text=options.text)
        taken[other.kind].append(filmpage.read(other.source, layouts=()).page is not None)
    everything = [film for films in taken.values() for film in films]
    print(f"others taken for films: {sum(everything)} of {len(everything)}")
    for kind, films in sorted(taken.items(), key=lambda row: -sum(row[1]) / len(row[1])):
        print(f"  {kind:40} {sum(films):5} of {len(films)}")


def _row(name: str, tally: Tally) -> None:
    due = tally.read + tally.missed
    print(f"  {name:36} recall {tally.recall:.3f}  precision {tally.precision:.3f}  of {due}")


if __name__ == "__main__":
    main()
