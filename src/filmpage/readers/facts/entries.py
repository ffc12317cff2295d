"""The entries of a value: names, genres, countries, and people with their roles."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from ...knowledge.labels import heading_of, label_of
from ...lexicon import either, word_list
from ...memory import remembered
from ...notation import clean, country, is_empty, language, mpa_rating
from ...notation.folding import undouble
from ...notation.names.genre_words import known_genre
from ...notation.names.person import person
from ...outline.pieces import Gap, Piece, Value, one_line, split_at, texts

_SEPARATOR: Final = re.compile(
    r" ?(?:,(?! ?(?:Jr|Sr|I{2,3}|IV)\b)|[;|•、，؛،；●／]) ?"  # "Samm Dorsey, Jr." is one person
    r"| ?(?<![\u3040-\u30ff\u3400-\u9fff])[·・‧] ?| [·・‧] "  # between Chinese letters, a part of a name
    r"| ?(?<![0-9:/])/ ?(?![0-9/])"
    rf"| (?:&|{either(word_list('and'))}) (?=[^\W\d_]|$)"
)
_CLOSED: Final = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|[\"“„«][^\"“”„«»]{0,200}[\"”“»]")
"""Brackets and quotation marks, in which no separator splits."""

_FOOTNOTE: Final = re.compile(r" ?\[(?:[0-9]{1,3}|[a-z]|note [0-9]{1,2}|nb [0-9]{1,2}|citation needed)\]")
_NOTE: Final = re.compile(r" ?\([^()]{0,120}\)")
_AS: Final = either(word_list("as"))
_AS_GLUED: Final = either(word for word in word_list("as") if word[0] >= "\u3400")
"""Words before a role that may touch it: "饰：列车长"."""
_ROLE_INSIDE: Final = re.compile(rf" (?:{_AS}) ")
_BADGES: Final = frozenset(word_list("billing"))
"""What is said of the weight of a role, beside it: "Main"."""
_ROLE_WORDS: Final = frozenset(word for word in word_list("as") if word.isalpha() and word.islower())
"""Words that begin a role and no name: "as Mara"."""
_ROLE: Final = either(word_list("role"))
_PLAYED: Final = re.compile(
    rf"^(?P<name>.{{2,80}}?)(?: ?(?:\.{{2,80}}|…|[–—→]) ?|(?: ?[:,])? (?:{_AS}|rôle) "
    rf"| ?(?:{_AS_GLUED})[:： ]?)(?P<character>.{{1,300}})$"
)
_DASHED: Final = re.compile(r"^(?P<name>.{2,80}?) - (?P<character>.{1,300})$")
"""A name and a role in a row of a list; elsewhere a hyphen may separate two names."""
_ROLE_MARK: Final = re.compile(
    rf"^(?:(?:\.{{2,}}|…|[–—:→/|-]+) ?)*(?:(?:{_AS}|{_ROLE}) ?:? )?", re.IGNORECASE
)
_ROLE_GLUED: Final = re.compile(rf"^(?:{_AS_GLUED})(?: ?[:：] ?| )")
_BRACKETED: Final = re.compile(r"^(?P<name>[^()]{2,80}?) \((?P<character>[^()]{1,80})\)$")
_IN_SQUARES: Final = re.compile(r"\[ ?(?P<name>[^\[\]]{2,80}?) ?\]")
_TOLD: Final = re.compile(r"(?<=\w): .{40,}$")
"""What is told of a role after it: "as Silas Cole: the part was written for him"."""
_TWICE: Final = re.compile(r"(?P<once>.{1,80}) as (?P=once)")
_CREDITED: Final = re.compile(
    r" ?\((?:uncredited|as [^()]{1,80}|credit only|unconfirmed|rumou?red)\)", re.IGNORECASE
)
_TAIL: Final = re.compile(r"(?:[\s,;:…·|/&-]|(?<!\.[A-Z])\.)+$")
_TAIL_BUT_DOT: Final = re.compile(r"(?:[\s,;:…·|/&-]|\.{2,})+$")
"""What may trail a name; one dot may be its own ("Robert Downey Jr.")."""
_INITIALS: Final = re.compile(r"(?:^|\.)[A-Z]\.$")
_LINK_EDGES: Final = " »›>.…·|,()[]+"
_MORE: Final = frozenset(words.strip(_LINK_EDGES) for words in (*word_list("more"), *word_list("others")))
"""Entries that are not names ("see all", "12 more"), casefolded; "#" in them is a number."""
_MORE_TO: Final = word_list("more_to")
_NUMBER: Final = re.compile(r"[0-9]{1,4}")


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`; a full stop at their end is optional."""
    ordered = sorted(set(words), key=lambda each: (-len(each), each))
    escaped = [re.escape(each.removesuffix(".")) + r"\.?" * each.endswith(".") for each in ordered]
    return "|".join(escaped).replace(re.escape("#"), _NUMBER.pattern)


_OPEN_END: Final = re.compile(
    f"(?: (?:{_any_of(word_list('others'))})"
    f"|(?<=[\u3040-\u30ff\u3400-\u9fff])(?:{_any_of(word_list('others', 'zh-Hans', 'zh-Hant'))}))$",
    re.IGNORECASE,
)
"""Words after a name that mean "and others"; Chinese ones follow it without a blank."""
_AND_END: Final = re.compile(rf" (?:{either(word_list('and'))}) ?(?:…|\.{{2,3}})?$")
"""The word before a name that was cut off: "Ida Vane and…"."""
_LONGEST_NAME: Final = 60
"""Characters of an entry that is taken for a person's name only because it is in a list of people."""
_CJK_NAME: Final = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]{2,4}|[\u30a0-\u30ff・]{4,20}")
_NAME_WORDS: Final = 7
_MOST_APART: Final = 60
"""Elements of a row that may be entries with nothing between them."""
MAX_LISTED: Final = 200_000
"""Characters of a list in one text, as in `Limits.max_text`; the longest cast in the corpus has 10,000."""


@attrs.frozen
class Entry:
    """One entry: its own text, the rest of its row, and its link's address and title."""

    text: str
    rest: str = ""
    url: str = ""
    title: str = ""


def listed(value: Value) -> list[Entry]:
    """Return the entries of a plain list: genres, countries, titles."""
    return [Entry(_bare(part), url=_url(part)) for part in _parts(value) if not is_more_link(one_line(part))]


def people(value: Value) -> list[Entry]:
    """Return the people of a value; `rest` is the text after the name in the same row."""
    return [each for each in people_and_others(value) if is_name(each.text)]


def people_and_others(value: Value) -> list[Entry]:
    """Return all entries of a list of people, including those that are not names."""
    rows = _rows(value)
    entries: list[Entry] = []
    for row in rows:
        single = _row_of_one(row) if len(rows) > 1 or any(p.gap == Gap.ITEM for p in value) else None
        entries.extend([single] if single is not None else map(_person, _segments(row)))
    return [_without_open_end(entry) for entry in entries] if len(entries) > 1 else entries


def _without_open_end(entry: Entry) -> Entry:
    bare = entry.text if is_more_link(entry.text) else _OPEN_END.sub("", _AND_END.sub("", entry.text))
    return entry if bare == entry.text else attrs.evolve(entry, text=bare)


def character(rest: str) -> str | None:
    """Return the character that a person plays, given the text after the name."""
    text = _CREDITED.sub("", _FOOTNOTE.sub("", rest))
    text = _ROLE_MARK.sub("", _ROLE_GLUED.sub("", text.strip(" ,"))).strip(" ,;:")
    text = _TOLD.sub("", text)
    text = text.removesuffix(" ...").removesuffix(" …").rstrip()
    if twice := _TWICE.fullmatch(text.rstrip("….")):
        text = twice["once"]
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].removeprefix("as ")
    return text if text and not is_more_link(text) and label_of(text) is None else None


def is_about(title: str, name: str) -> bool:
    """Return whether a link's title shares a word with the name of the person it leads to."""
    return bool(title) and bool(set(title.casefold().split()) & set(name.casefold().split()))


@remembered(_LONGEST_NAME)
def is_name(text: str) -> bool:
    """Return whether a text can be a person's name, where a name is expected."""
    return (
        2 <= len(text) <= _LONGEST_NAME
        and len(text.split()) <= _NAME_WORDS
        and any(map(str.isalpha, text))
        and not any(c in text for c in "<>{}|@#=:：?!")
        and not is_more_link(text)
        and text.partition(" ")[0] not in _ROLE_WORDS
        and _ROLE_INSIDE.search(text) is None
        and mpa_rating.get(text) is None
        and label_of(text) is None
        and heading_of(text) is None
        and sum(map(str.isdigit, text)) <= 2
    )


def is_long_name(text: str) -> bool:
    """Return whether a text is a name except for its length; prose has more words."""
    return (
        len(text) > _LONGEST_NAME
        and len(text.split()) <= _NAME_WORDS
        and is_name(text[:_LONGEST_NAME])
        and not any(c in text for c in "<>{}|@#=:：?!")
    )


def without_more(value: Value) -> Value:
    """Leave out links such as "See full cast"."""
    return [piece for piece in value if not (piece.url and is_more_link(piece.text))]


def is_more_link(text: str) -> bool:
    """Return whether a text is a link to more ("See full cast"), or the mark of an empty value ("N/A")."""
    folded = text.casefold().strip(_LINK_EDGES)
    return _NUMBER.sub("#", folded) in _MORE or is_empty(text) or folded.startswith(_MORE_TO)


def _rows(value: Value) -> list[Value]:
    """Split a value into rows: its items, or else its lines."""
    rows = list(split_at(value, Gap.ITEM))
    return rows if len(rows) > 1 else list(split_at(value, Gap.LINE))


def _parts(value: Value) -> Iterator[Value]:
    for row in _rows(value):
        for cell in split_at(row, Gap.CELL):
            yield from _segments(cell)


def _segments(row: Value) -> Iterator[Value]:
    """Split a row between links, and at separators outside of links, brackets and quotation marks."""
    if _are_apart(row):
        yield from ([piece] for piece in row)
        return
    segment: list[Piece] = []
    for piece in row:
        if piece.url:
            if segment and segment[-1].url and piece.url != segment[-1].url:
                yield segment
                segment = []
            segment.append(piece)
            continue
        first, *others = _separated(piece.text)
        if first:
            segment.append(attrs.evolve(piece, text=first))
        for text in others:
            if segment:
                yield segment
            segment = [Piece(text)] if text else []
    if segment:
        yield segment


def _are_apart(row: Value) -> bool:
    """Return whether the elements of a row are the entries of a list, with nothing printed between them."""
    if not 1 < len(row) <= _MOST_APART or any(piece.url for piece in row):
        return False
    widest = max(piece.gap for piece in row[1:])
    if widest > Gap.CELL or (widest == Gap.CELL and len(row) <= 2):  # of two cells, the second may be a role
        return False
    return any(all(read(piece.text) for piece in row) for read in _KINDS)


def _separated(text: str) -> list[str]:
    text = text[:MAX_LISTED]
    closed = deque(match.span() for match in _CLOSED.finditer(text))
    parts: list[str] = []
    start = 0
    for match in _SEPARATOR.finditer(f" {text} "):
        a, b = match.start() - 1, match.end() - 1
        while closed and closed[0][1] <= a:
            closed.popleft()
        if closed and closed[0][0] < a:
            continue
        parts.append(text[start : max(a, start)].strip())
        start = b
    parts.append(text[start:].strip())
    return parts


def _bare(part: Value) -> str:
    """Return an entry's text without footnotes and notes in brackets."""
    text = _FOOTNOTE.sub("", one_line(part))
    bare = undouble(_NOTE.sub("", text) or text)
    return bare if _INITIALS.search(bare) else _TAIL.sub("", bare)


def _url(part: Value) -> str:
    return next((piece.url for piece in part if piece.url), "")


def _row_of_one(row: Value) -> Entry | None:
    """Read a row that is about one person: the name first, then the role."""
    row = _without_badges(row)
    cells = texts(row, Gap.CELL)
    if not cells:
        return None
    named = [piece for piece in row if piece.url and is_name(clean(piece.text))]
    if len(cells) > 1 and is_name(cells[0]):
        return Entry(cells[0], " ".join(cells[1:]), _url(row))
    whole = one_line(row)
    if len(named) == 1 and whole.startswith(named[0].text):
        rest = whole[len(named[0].text) :]
        if not rest.strip() or len(cells) > 1 or rest.lstrip()[:1] in "(.…:-–—":
            return Entry(named[0].text, rest, named[0].url, named[0].title)
    played = _PLAYED.match(whole) or _DASHED.match(whole)
    if played and is_name(played["name"]):
        return Entry(played["name"], "as " + played["character"], _url(row))
    return _in_two(row, whole)


def _in_two(row: Value, whole: str) -> Entry | None:
    """Read a row whose role is in brackets, or in the second of two elements."""
    bracketed = _BRACKETED.match(whole)
    if bracketed is not None and is_name(bracketed["name"]) and _may_be_role(bracketed["character"]):
        return Entry(bracketed["name"], f"as {bracketed['character']}", _url(row))
    if len(row) == 2 and not row[0].url and not row[1].url and is_full_name(row[0].text):
        return Entry(row[0].text, row[1].text)
    return None


def _may_be_role(text: str) -> bool:
    """Return whether a text in brackets after a name is a role, and not a note, a job or a country."""
    return (
        text[:1].isalpha()
        and label_of(text) is None
        and country.get(text) is None
        and language.get(text) is None
        and not any(map(str.isdigit, text))
        and _CREDITED.fullmatch(f"({text})") is None
        and not text.islower()
    )


def _without_badges(row: Value) -> Value:
    """Leave out the weight of a role and the language of a voice, beside the words that they belong to."""
    return [row[0], *(piece for piece in row[1:] if piece.url or not _is_badge(piece.text))] if row else row


def _is_badge(text: str) -> bool:
    return text.casefold() in _BADGES or language.get(text) is not None


@remembered(_LONGEST_NAME)
def is_full_name(text: str) -> bool:
    """Return whether a text is a first and a last name, in scripts that have blanks between them."""
    return is_name(text) and (
        (" " in text and person.get(text) is not None) or bool(_CJK_NAME.fullmatch(text))
    )


_KINDS: Final[Sequence[Callable[[str], object]]] = (known_genre.get, country.get, language.get, is_full_name)
"""What shows that a text is an entry of a list by itself."""


def _person(segment: Value) -> Entry:
    linked = next((piece for piece in segment if piece.url), None)
    text = _FOOTNOTE.sub("", one_line(segment))
    if (inside := _IN_SQUARES.fullmatch(text)) is not None:
        text = inside["name"]
    if linked is not None and text.startswith(linked.text) and is_name(linked.text):
        return Entry(_TAIL_BUT_DOT.sub("", linked.text), text[len(linked.text) :], linked.url, linked.title)
    played = _PLAYED.match(text)
    if played is not None and is_name(played["name"]):
        return Entry(played["name"], "as " + played["character"], _url(segment))
    return Entry(_TAIL_BUT_DOT.sub("", _NOTE.sub("", text)), url=_url(segment))


def distinct(entries: Iterable[Entry]) -> list[Entry]:
    """Return each entry once, in order, with the first `rest` that any of its repetitions has."""
    by_name: dict[str, Entry] = {}
    for entry in entries:
        key = entry.text.casefold()
        twin = by_name.get(key)
        if twin is None:
            by_name[key] = entry
        elif not twin.rest and entry.rest:
            by_name[key] = attrs.evolve(twin, rest=entry.rest)
    return list(by_name.values())
