"""Facts that stand in a text without a label: lines that are nothing but years, times, genres."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import attrs

from ...claims.claim import Claims
from ...knowledge.fields import LISTS
from ...lexicon import word_list
from ...memory import remembered
from ...notation import certificate, country, country_code, first_runtime
from ...notation.folding import undouble
from ...notation.names.certification import MPA_SYMBOL, MPA_SYMBOLS
from ...notation.names.genre import genre_name
from ...notation.names.person import person
from ...source.text.line import Line
from ..facts.unlabelled import IN_TEXT
from .labels.value_edges import unparted

_MAX_LINE: Final = 140
_PARTS: Final = re.compile(r" ?[|·•;,\t] ?| ?(?<![0-9])/ ?(?![0-9])| [-–] ")
_UNIT: Final = re.compile(r"[a-zа-я'′΄分時시]", re.IGNORECASE)
_CATALOGUE: Final = re.compile(
    r"(?P<countries>[^0-9]{2,60}?),? (?P<year>(?:18|19|20)[0-9]{2}),?(?: (?P<middle>[^0-9]{2,60}?))?,?"
    r" (?P<runtime>[0-9]{1,3} ?(?:m|mins?|minutes|min)\.?|[0-9]{1,3}['′])"
    r"(?: \([^()]{1,120}\))?(?: [0-9]{1,3}%)?",
    re.IGNORECASE,
)
"""How film guides and cinemas print a film: "China 2021 Li Ruijun 133m", with other cuts behind it."""
_COLOURS: Final = frozenset(word_list("colour"))
_FORMS: Final = _COLOURS | frozenset(word_list("form"))
"""What a line of facts says of a film's form: no fact of the model, and in nobody's way."""
_RATED_TIME: Final = re.compile(
    rf"({MPA_SYMBOL}|Not Rated|Unrated|Approved|TV-[A-Z0-9]{{1,4}}|[0-9]{{1,2}}\+?) ([0-9].{{1,20}})"
)
_ALONE: Final = ("countries", "content_rating")
_BESIDE_OTHERS: Final = ("languages", "release_date")
"""Fields whose values are facts also where they are alone in a line, or only beside others."""
_GENRES: Final = frozenset({"genres"})
_MAX_RUN: Final = 6
_SHORTEST: Final = 30


@attrs.frozen
class Bare:
    """What a line without a label says: fields and values, `alone` if one value is all of it."""

    index: int
    values: tuple[tuple[str, Any], ...]

    @property
    def letter(self) -> bool:
        """Whether it is a certificate of one letter, which may be anything."""
        if len(self.values) != 1:
            return False
        ((field, value),) = self.values
        return field == "content_rating" and len(value) == 1 and value in MPA_SYMBOLS

    @property
    def fields(self) -> frozenset[str]:
        """The fields that the line speaks of."""
        return frozenset(field for field, _ in self.values)


def find_bare(lines: Sequence[Line], taken: Sequence[bool], start: int, stop: int) -> Iterator[Bare]:
    """Yield the lines of a region that hold facts and nothing else."""
    for index in range(max(0, start), min(stop, len(lines))):
        line = lines[index]
        if not taken[index] and (values := bare_values(line)):
            yield Bare(index, values)


def claim_bare(
    found: Sequence[Bare],
    lines: Sequence[Line],
    taken: list[bool],
    said: set[str],
    title: int | None,
    claims: Claims,
) -> None:
    """Claim what bare lines say of fields that nobody spoke of; lone words must stand beside other facts."""
    counts: dict[str, int] = {}
    spoken: dict[str, int] = {}
    for position, bare in enumerate(found):
        around = (*found[max(0, position - 2) : position], *found[position + 1 : position + 3])
        near = [other for other in around
                if abs(other.index - bare.index) <= 4 and other.fields != bare.fields]  # fmt: skip
        below = title is not None and 0 < bare.index - title <= 2 and bare.fields & {"year", "genres"}
        if not (
            below
            or _trusted(bare, near)
            or 2 <= _run(found, position) <= _MAX_RUN
            or (bare.fields == _GENRES and bare.index - spoken.get("genres", -9) == 1)
        ):
            continue
        line = lines[bare.index]
        used = False
        for field, value in bare.values:
            name, _, part = field.partition(".")
            if name in said or (name in spoken and bare.index - spoken[name] > 2):
                continue
            used = True
            spoken[name] = bare.index
            if name in LISTS:
                number = counts.get(name, 0)
                counts[name] = number + 1
                claims.add(
                    (name, number, part) if part else (name, number), value, line.text, line, "positional"
                )
            else:
                said.add(name)
                claims.add((name,), value, line.text, line, "positional")
        taken[bare.index] = taken[bare.index] or used


def _run(found: Sequence[Bare], position: int) -> int:
    """Count the lines in a row that are a genre each: a few are a film's, many are a menu's."""
    if found[position].fields != _GENRES:
        return 0
    places = {bare.index for bare in found if bare.fields == _GENRES}
    start = stop = found[position].index
    while start - 1 in places:
        start -= 1
    while stop + 1 in places:
        stop += 1
    return stop + 1 - start


def _trusted(bare: Bare, near: Sequence[Bare]) -> bool:
    """Return whether a line's facts are the film's: several kinds, a clear kind, or others beside it."""
    fields = bare.fields
    if bare.letter:
        return any("runtime_minutes" in each.fields and abs(each.index - bare.index) <= 2 for each in near)
    if len(fields) >= 2 or "runtime_minutes" in fields:
        return True
    return bool(near) or (fields == _GENRES and len(bare.values) >= 2)


def bare_values(line: Line) -> tuple[tuple[str, Any], ...]:
    """Return the facts of a line that holds nothing else; empty for any other."""
    return _bare_values(line.text, line.cells) if len(line.text) <= _MAX_LINE else ()


@remembered(_MAX_LINE)
def _bare_values(printed: str, cells: tuple[str, ...] | None) -> tuple[tuple[str, Any], ...]:
    text = printed.strip(",/-–|· ")
    if not text:
        return ()
    if (found := _CATALOGUE.fullmatch(text.replace("  ", " "))) and (listed := _catalogue(found)):
        return listed
    parts = [part.strip() for cell in cells or (text,) for part in _PARTS.split(cell) if part.strip()]
    parts = [part for part in parts if part.casefold() not in _FORMS] or parts
    if len(parts) == 2 and (made := _made_in(*parts)):
        return made
    known = sum(1 for part in parts if genre_name.get(part) is not None)
    if known >= 2 and known * 3 >= len(parts) * 2 and all(_is_capitalised(part) for part in parts):
        return tuple(("genres", part) for part in parts)
    values: list[tuple[str, Any]] = []
    for part in parts:
        read = _part(undouble(part), alone=len(parts) == 1)
        if not read:
            return ()
        values.extend(read)
    return tuple(values)


def _made_in(name: str, place: str) -> tuple[tuple[str, Any], ...]:
    """Read the film's director and country: "Anna Lindqvist / Norway"."""
    found = country.get(place)
    if found is None or " " not in name or person.get(name) is None:
        return ()
    if genre_name.get(name) is not None or country.get(name) is not None:
        return ()
    return (("directors.name", name), ("countries", found))


def _is_capitalised(part: str) -> bool:
    return part.replace(" ", "").replace("-", "").isalpha() and part[0].isupper() and len(part.split()) <= 2


def _catalogue(found: re.Match[str]) -> tuple[tuple[str, Any], ...]:
    countries = [country.get(part) or country_code.get(part) for part in _PARTS.split(found["countries"])]
    if not all(countries):
        return ()
    values: list[tuple[str, Any]] = [("countries", each) for each in countries]
    values.append(("year", int(found["year"])))
    middle = (found["middle"] or "").strip(" ,")
    if middle and middle.casefold() not in _COLOURS:
        if person.get(middle) is None:
            return ()
        values.append(("directors.name", middle))
    minutes = first_runtime(found["runtime"].rstrip("."))
    return (*values, ("runtime_minutes", minutes)) if minutes else ()


def _part(part: str, *, alone: bool) -> list[tuple[str, Any]]:
    """Read one part of a bare line; an empty list for what is no fact."""
    if found := _read("year", part.strip("()[]")):
        return found
    if part[0].isdigit() or part.startswith("约"):
        minutes = IN_TEXT["runtime_minutes"](part) if _UNIT.search(part) else None
        if minutes is not None:
            return [("runtime_minutes", minutes)] if minutes >= _SHORTEST or "h" in part or not alone else []
        return [("content_rating", part)] if certificate.get(part) is not None and part[-1] in "+A" else []
    if genre := _read("genres", part):
        return genre
    if rated := _RATED_TIME.fullmatch(part):
        return [("content_rating", rated[1]), *_part(rated[2], alone=False)]
    if genres := unparted("genre", part):
        return [("genres", each) for each in genres]
    fields = _ALONE if alone else (*_ALONE, *_BESIDE_OTHERS)
    return next((read for field in fields if (read := _read(field, part))), [])


def _read(field: str, text: str) -> list[tuple[str, Any]]:
    value = IN_TEXT[field](text)
    return [] if value is None else [(field, value)]
