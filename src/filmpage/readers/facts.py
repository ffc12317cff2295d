"""Labelled facts become claims: what each label's value is read with, in any source.

A fact is a label and the pieces of text beside it. The first fact of a field that can be read is believed;
later ones of the same field are usually those of other films, or say it again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from .. import notation
from ..claims import Claims
from ..notation import clean, clean_paragraphs, is_empty
from . import entries
from .known_sites import Rater, named_rater
from .labels import Label
from .lies import plot_of
from .pieces import Gap, Value, one_line, split_at, texts

if TYPE_CHECKING:
    from ..limits import Limits

_FOOTNOTE: Final = re.compile(r" ?\[[^\[\]]{1,20}\]")
_BRACKETS: Final = re.compile(r" ?\([^()]{0,120}\)")
_BETWEEN: Final = re.compile(r" [|/·•;] |[|;、]| - ")
_SCORE: Final = re.compile(r"(?P<value>[0-9]{1,3}(?:[.,][0-9]{1,4})?)(?: ?/ ?(?P<best>5|10|100)(?![0-9.])| ?(?P<percent>%)| out of (?P<of>5|10|100)(?![0-9]))?")
_VOTES: Final = re.compile(
    r"(?P<count>[0-9]{1,3}(?:[., '\u00a0][0-9]{3}){1,3}(?![0-9])|[0-9]{1,9})"
    r" ?(?:votes?|ratings?|users?|reviews?|votos|notes|stimmen|bewertungen|voti|avaliações|hodnocení|głosów|ocen|оценок|оценки|голосов|人评价|명)",
    re.IGNORECASE,
)
_MIN_PROSE: Final = 40
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？", "”", '"', "»", ")", "]")


@attrs.frozen
class Fact:
    """A label, the words it is printed in, what stands beside it, and the reader's mark of the place."""

    label: Label
    printed: str
    value: Value
    at: object


def read_facts(facts: Iterable[Fact], claims: Claims, limits: Limits, rater: Rater | None = None) -> None:
    """Claim what facts say; `rater` is whose rating the page's own is, where it names nobody."""
    _FactReader(claims, limits, rater).read(facts)


@attrs.define(eq=False)
class _FactReader:
    """One reading of a page's facts."""

    claims: Claims
    limits: Limits
    rater: Rater | None
    done: set[str] = attrs.field(factory=set)
    unread: dict[str, Fact] = attrs.field(factory=dict)
    release: dict[str, Fact] = attrs.field(factory=dict)
    releases: int = 0
    crew_count: int = 0
    ratings: set[tuple[str, str]] = attrs.field(factory=set)

    def read(self, facts: Iterable[Fact]) -> None:
        """Read all facts in order."""
        for fact in facts:
            self.fact(fact)
        for path, fact in self.unread.items():
            if path not in self.done:
                self.claims.doubt("unread", path, one_line(fact.value), f"beside the label {fact.printed!r}")

    def fact(self, fact: Fact) -> None:
        """Read one fact by the first meaning of its label that fits."""
        for field in (fact.label.field, *fact.label.alternatives):
            name, _, part = field.partition(".")
            reader = _READERS.get(name)
            if reader is None:
                return
            if name in self.done:
                continue
            if reader(self, fact, part):
                return
        if not fact.label.weak and not is_empty(one_line(fact.value)):
            self.unread.setdefault(_PATHS.get(fact.label.field, fact.label.field), fact)

    def say(self, field: str, value: object, fact: Fact) -> bool:
        """Claim a single value."""
        if value is None:
            return False
        self.done.add(field)
        self.claims.add((_PATHS.get(field, field),), value, one_line(fact.value)[:400], fact.at, "labelled")
        return True

    def say_all(self, field: str, values: list[Any], fact: Fact) -> bool:
        """Claim the entries of a list."""
        path = _PATHS.get(field, field)
        for index, value in enumerate(dict.fromkeys(values)):
            self.claims.add((path, index), value, str(getattr(value, "name", value)), fact.at, "labelled")
        if values:
            self.done.add(field)
        return bool(values)

    def runtime(self, fact: Fact, _: str) -> bool:
        return self.say("runtime", _first(notation.first_runtime, fact.value), fact)

    def year(self, fact: Fact, _: str) -> bool:
        return self.say("year", _first(notation.year.get, fact.value), fact)

    def release_date(self, fact: Fact, _: str) -> bool:
        return self.say("release_date", _first(_day, fact.value), fact)

    def countries(self, fact: Fact, _: str) -> bool:
        found = [_named(notation.country_named, e.text) for e in entries.listed(fact.value)]
        return self.say_all("country", _known(found), fact)

    def languages(self, fact: Fact, _: str) -> bool:
        found = [_named(notation.language_named, e.text) for e in entries.listed(fact.value)]
        return self.say_all("language", _known(found), fact)

    def genres(self, fact: Fact, _: str) -> bool:
        found = [e.text for e in entries.listed(fact.value)]
        good = [text for text in found if len(text) <= 40 and len(text.split()) <= 5 and any(map(str.isalpha, text))]
        return self.say_all("genre", good, fact) if len(good) <= 30 else False

    def plot(self, fact: Fact, _: str) -> bool:
        return self.say("plot", prose(fact.value)[: self.limits.max_text] or None, fact)

    def tagline(self, fact: Fact, _: str) -> bool:
        text = next(iter(texts(_without_more(fact.value), Gap.CELL)), "").strip("«»„“”\"")
        return self.say("tagline", text if 2 < len(text) <= 300 else None, fact)

    def words(self, fact: Fact, field: str) -> bool:
        text = _FOOTNOTE.sub("", next(iter(texts(_without_more(fact.value), Gap.CELL)), ""))
        return self.say(field, text if text and len(text) <= 300 and not is_empty(text) else None, fact)

    def original_title(self, fact: Fact, _: str) -> bool:
        return self.words(fact, "original_title")

    def title(self, fact: Fact, _: str) -> bool:
        return self.words(fact, "title")

    def awards(self, fact: Fact, _: str) -> bool:
        text = one_line(_without_more(fact.value))
        return self.say("awards", text if any(map(str.isalpha, text)) and len(text) <= 600 else None, fact)

    def alternate_titles(self, fact: Fact, _: str) -> bool:
        from ..model import Title

        found = [e.text for e in entries.listed(fact.value)]
        return self.say_all("alternate_titles", [Title(title=t) for t in found if len(t) <= 200], fact)

    def content_rating(self, fact: Fact, _: str) -> bool:
        return self.say("content_rating", _first(notation.certificate.get, fact.value), fact)

    def budget(self, fact: Fact, _: str) -> bool:
        return self.say("budget", _first(notation.money.get, fact.value), fact)

    def gross(self, fact: Fact, _: str) -> bool:
        return self.say("gross", _first(notation.money.get, fact.value), fact)

    def imdb_id(self, fact: Fact, _: str) -> bool:
        addresses = [piece.url for piece in fact.value if piece.url]
        found = next((v for t in (*texts(fact.value, Gap.CELL), *addresses) if (v := notation.imdb_title.get(t))), None)
        return self.say("imdb_id", found, fact)

    def directors(self, fact: Fact, _: str) -> bool:
        return self.people("directors", "director", fact)

    def writers(self, fact: Fact, _: str) -> bool:
        return self.people("writers", "writer", fact)

    def cast(self, fact: Fact, _: str) -> bool:
        found = entries.distinct(entries.people(fact.value))[: self.limits.max_rows]
        for index, person in enumerate(found):
            self.person("cast", index, person, fact)
            if (played := entries.character(person.rest)) is not None:
                self.claims.add(("cast", index, "character"), played, person.rest, fact.at, "labelled")
        if found:
            self.done.add("cast")
        return bool(found)

    def crew(self, fact: Fact, _: str) -> bool:
        for person in entries.distinct(entries.people(fact.value)):
            self.person("crew", self.crew_count, person, fact)
            self.claims.add(("crew", self.crew_count, "role"), fact.label.role or fact.printed, fact.printed, fact.at, "labelled")
            self.crew_count += 1
        return True

    def people(self, path: str, field: str, fact: Fact) -> bool:
        found = entries.distinct(entries.people(fact.value))
        for index, person in enumerate(found):
            self.person(path, index, person, fact)
        if found:
            self.done.add(field)
        return bool(found)

    def person(self, path: str, index: int, person: entries.Entry, fact: Fact) -> None:
        self.claims.add((path, index, "name"), clean(person.text), person.text, fact.at, "labelled")
        if person.url and not person.url.startswith(("javascript:", "#")):
            self.claims.add((path, index, "url"), person.url, person.url, fact.at, "labelled")
            if (number := notation.imdb_name.get(person.url)) is not None:
                self.claims.add((path, index, "ids", "imdb"), number, person.url, fact.at, "labelled")

    def rating(self, fact: Fact, _: str) -> bool:
        """Read a rating; what could be an age rating is none."""
        text = one_line(fact.value)
        found = _SCORE.match(text)
        if found is None:
            return False
        rater = named_rater(fact.printed) or self.rater
        key = (rater.source, rater.kind) if rater else ("", "")
        if key in self.ratings:
            return True
        value = notation.decimal.get(found["value"])
        best = 100 if found["percent"] else notation.decimal.get(found["best"] or found["of"] or "")
        best = best or (rater.best if rater and value is not None and value <= rater.best else None)
        votes = _VOTES.search(text, found.end())
        if best is None and votes is None:
            return False
        index = len(self.ratings)
        self.ratings.add(key)
        parts: Mapping[str, object] = {
            "source": rater.source if rater else None,
            "kind": rater.kind if rater else None,
            "value": value,
            "best": best,
            "count": notation.count.get(votes["count"].replace("\u00a0", " ")) if votes else None,
        }
        for name, part in parts.items():
            if part is not None:
                self.claims.add(("ratings", index, name), part, text[:100], fact.at, "labelled")
        return True

    def release_fact(self, fact: Fact, part: str) -> bool:
        """Read a fact of a release; one that this release has already begins the next."""
        reader = _RELEASE.get(part)
        value = _first(reader, fact.value) if reader else None
        if value is None:
            return False
        if part in self.release:
            self.release.clear()
            self.releases += 1
        self.release[part] = fact
        values = value if isinstance(value, dict) else {part: value}
        for name, each in values.items():
            self.claims.add(("releases", self.releases, name), each, one_line(fact.value)[:100], fact.at, "labelled")
        return True


def _size(text: str) -> dict[str, object] | None:
    size = notation.file_size.get(text)
    return None if size is None else {"size": notation.file_size.write(size), "size_bytes": size.bytes}


def _audio(text: str) -> dict[str, object] | None:
    found = notation.audio.get(text)
    return found or None


def _peers_seeds(text: str) -> dict[str, object] | None:
    found = notation.peers_seeds.get(text)
    return found if isinstance(found, dict) else None


_RELEASE: Final[Mapping[str, Callable[[str], Any]]] = {
    "size": _size,
    "quality": notation.quality.get,
    "medium": notation.medium.get,
    "codec": notation.codec.get,
    "resolution": notation.resolution.get,
    "language": _audio,
    "fps": notation.fps.get,
    "seeds": notation.count.get,
    "peers": notation.count.get,
    "channels": notation.channels.get,
    "info_hash": notation.info_hash.get,
}

_PATHS: Final = {
    "runtime": "runtime_minutes",
    "country": "countries",
    "language": "languages",
    "genre": "genres",
    "director": "directors",
    "writer": "writers",
}

_READERS: Final[Mapping[str, Callable[[_FactReader, Fact, str], bool]]] = {
    "runtime": _FactReader.runtime,
    "year": _FactReader.year,
    "release_date": _FactReader.release_date,
    "country": _FactReader.countries,
    "language": _FactReader.languages,
    "genre": _FactReader.genres,
    "plot": _FactReader.plot,
    "tagline": _FactReader.tagline,
    "original_title": _FactReader.original_title,
    "title": _FactReader.title,
    "awards": _FactReader.awards,
    "alternate_titles": _FactReader.alternate_titles,
    "content_rating": _FactReader.content_rating,
    "budget": _FactReader.budget,
    "gross": _FactReader.gross,
    "imdb_id": _FactReader.imdb_id,
    "director": _FactReader.directors,
    "writer": _FactReader.writers,
    "cast": _FactReader.cast,
    "crew": _FactReader.crew,
    "rating": _FactReader.rating,
    "release": _FactReader.release_fact,
}


def _candidates(value: Value) -> Iterator[str]:
    """Give the texts in a value that may be its one fact, from the whole to the smallest part."""
    whole = _FOOTNOTE.sub("", one_line(value))
    yield whole
    for gap in (Gap.ITEM, Gap.LINE, Gap.CELL):
        for text in texts(value, gap):
            yield _FOOTNOTE.sub("", text)
    for piece in value:
        yield piece.text
    bare = _BRACKETS.sub("", whole[:400])
    yield bare
    yield from _BETWEEN.split(bare)


def _first(read: Callable[[str], Any], value: Value) -> Any:
    for text in _candidates(value):
        if text and (found := read(text.strip(" ,;:"))) is not None:
            return found
    return None


def _day(text: str) -> object:
    found = notation.date_in_country.get(text)
    return found["date"] if found else None


def _named(read: Callable[[str], Any], text: str) -> Any:
    return read(text) if 1 < len(text) <= 40 and not any(map(str.isdigit, text)) else None


def _known(found: list[Any]) -> list[Any]:
    """Give the values that were read; names nobody knows count only beside, or in place of, known ones."""
    return [each for each in found if each is not None]


def _without_more(value: Value) -> Value:
    return [piece for piece in value if not (piece.url and entries.leads_on(piece.text))]


def prose(value: Value) -> str:
    """Give the prose of a value as paragraphs: its first run of them, each once, the longer of two copies."""
    found: list[str] = []
    for part in split_at(_without_more(value), Gap.BREAK):
        for cell in _cells(part):
            text = clean_paragraphs(cell)
            if len(text) < _MIN_PROSE and not text.endswith(_ENDS):
                if found and sum(map(len, found)) > _MIN_PROSE:
                    return _as_plot(found)
                continue
            stem = text.rstrip(" .…")[:60]
            twin = next((i for i, other in enumerate(found) if other.startswith(stem)), None)
            if twin is None:
                found.append(text)
            elif len(text) > len(found[twin]):
                found[twin] = text
    return _as_plot(found)


def _as_plot(paragraphs: list[str]) -> str:
    text = plot_of("\n\n".join(paragraphs))
    return text if len(text) >= _MIN_PROSE // 2 else ""


def _cells(value: Value) -> list[str]:
    """Part a value at blocks, not at single line ends."""
    found: list[str] = []
    for piece in value:
        if found and piece.gap in (Gap.NONE, Gap.BLANK, Gap.LINE):
            found[-1] += ("" if piece.gap == Gap.NONE else " ") + piece.text
        else:
            found.append(piece.text)
    return found
