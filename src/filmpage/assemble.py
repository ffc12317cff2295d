"""Assembly: the claims of several readers become one page, with its evidence and its problems.

For one path the most believed reader wins and a loser that differs is recorded as a conflict. Lists of people
meet by name and ratings by (source, kind), so that a reader that knows more completes one that knows less;
other lists are taken whole from the most believed reader that has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Final, TypeAlias

import attrs

from .claims import Claim, Claims, Path, by_rank, spell
from .model import FilmPage, Rating
from .reading import Problem

_PEOPLE: Final = ("directors", "writers", "cast", "crew")
_MAPS: Final = ("ids", "extra")
_NO_ZERO: Final = frozenset({"IMDb", "Letterboxd"})
"""Rating sources whose scale begins above zero."""
_SETS: Final = ("genres", "languages", "countries")
_SCALE: Final = ("best", "worst")
_TOLD_AGAIN: Final = frozenset({"ratings", "reviews"})
"""Lists in which one reader may give an entry twice, knowing more the one time than the other."""
_QUOTES: Final = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
_BEGINNING: Final = 60
"""Characters of a review that tell it from others by the same author."""

Kept = dict[Path, tuple[Claim, str]]
"""The claim that was kept for each path, with its reader."""


@attrs.define(eq=False)
class Draft:
    """The values of a page before it is built, with the claims behind them and what went wrong on the way."""

    values: dict[str, Any]
    kept: Kept
    problems: list[Problem]


@attrs.define(eq=False)
class Assembly:
    """A page, the claim behind each of its values, and what went wrong on the way."""

    page: FilmPage
    kept: Kept
    problems: list[Problem]


_Entry: TypeAlias = dict[str, tuple[Claim, str]]
"""One entry of a list: its parts by name, or the whole of it under the empty name, each with its reader."""


@cache
def entry_types() -> Mapping[str, type]:
    """Give the type of the entries of each list field of the page."""
    return {f.name: f.metadata["entry"] for f in attrs.fields(FilmPage) if "entry" in f.metadata}


def assemble(batches: Iterable[Claims], complete: Callable[[Draft], None] | None = None) -> Assembly:
    """Make one page of what several readers claim.

    `complete` adds to the draft what follows from it: to change a page that is built is to build it twice.
    """
    ordered = by_rank(batches)
    problems = [problem for batch in ordered for problem in batch.problems]
    kept: Kept = {}
    values: dict[str, Any] = {}
    lists: dict[str, list[list[_Entry]]] = {}
    for batch in ordered:
        for name, entries in _sort(batch, kept, values, problems).items():
            lists.setdefault(name, []).append(entries)
    for name, candidates in lists.items():
        values[name] = _build_list(name, _meet(name, candidates), kept, problems)
    if complete is not None:
        complete(Draft(values, kept, problems))
    return Assembly(_build(FilmPage, values, (), kept, problems), kept, problems)


def _sort(
    batch: Claims, kept: Kept, values: dict[str, Any], problems: list[Problem]
) -> dict[str, list[_Entry]]:
    """Keep a reader's single values where nobody spoke before, and give its lists.

    A claim about a list that names no entry is of the first one, or says that nobody is in it.
    """
    lists: dict[str, dict[Any, dict[Any, tuple[Claim, str]]]] = {}
    types = entry_types()
    reader = batch.reader
    for claim in batch.claims:
        path = claim.path
        name: Any = path[0]
        if name in types:
            entries = lists.setdefault(name, {})
            if len(path) == 3:  # as nearly all are: ("cast", 0, "name")
                entries.setdefault(path[1], {}).setdefault(path[2], (claim, reader))
            elif len(path) > 1 or claim.value != ():
                index, part = path[1] if len(path) > 1 else 0, ".".join(map(str, path[2:]))
                entries.setdefault(index, {}).setdefault(part, (claim, reader))
        elif path in kept:
            if name not in _MAPS and not same(claim.value, kept[path][0].value):
                problems.append(_conflict(claim, reader, kept[path]))
        else:
            kept[path] = (claim, reader)
            if name in _MAPS:
                values.setdefault(name, {})[str(path[1])] = claim.value
            else:
                values[name] = claim.value
    return {name: [entries[i] for i in sorted(entries)] for name, entries in lists.items()}


def fold(value: object) -> str:
    """Fold what no two readers should be held to differ in: case, white space, kinds of quotes."""
    return " ".join(str(value).translate(_QUOTES).casefold().split())


def same(one: object, other: object) -> bool:
    """Say whether two readers say the same."""
    return one == other or (isinstance(one, str) and isinstance(other, str) and fold(one) == fold(other))


def _conflict(claim: Claim, reader: str, kept: tuple[Claim, str]) -> Problem:
    message = f"{reader} says {claim.value!r:.80}, {kept[1]} says {kept[0].value!r:.80}"
    return Problem(code="conflict", path=spell(claim.path), raw=claim.raw[:200], message=message)


def _meet(name: str, candidates: list[list[_Entry]]) -> list[_Entry]:
    """Join the lists of several readers into one."""
    first = next((entries for entries in candidates if entries), [])
    key = _KEYS.get(name)
    if key is None or (len(candidates) == 1 and name not in _TOLD_AGAIN):
        return first
    if name in _PEOPLE:
        first = _whole(first, candidates, key)
    known: dict[object, _Entry] = {}
    result: list[_Entry] = []
    for entry in first:
        twin = known.setdefault(key(entry), entry)
        if twin is entry or name not in _TOLD_AGAIN or _are_labelled_apart(twin, entry):
            result.append(entry)
        else:
            _complete(twin, entry)
    for entries in candidates:
        if entries is first:
            continue
        for entry in entries:
            if (same_one := known.get(key(entry))) is not None:
                _complete(same_one, entry)
            elif name == "ratings" and not _is_nameless_twin(entry, result):
                known[key(entry)] = entry
                result.append(entry)
    return result


def _whole(
    first: list[_Entry], candidates: list[list[_Entry]], key: Callable[[_Entry], object]
) -> list[_Entry]:
    """Give the longest list that names everybody of the first, which is then a selection.

    What the first list says still counts.
    """
    told = {key(entry): entry for entry in first}
    longer = [each for each in candidates if len(each) > len(first) and told.keys() <= set(map(key, each))]
    if not longer:
        return first
    return [{**entry, **told.get(key(entry), {})} for entry in max(longer, key=len)]


def _complete(entry: _Entry, other: _Entry) -> None:
    """Take from another entry what one lacks; the ends of a scale belong to their own value."""
    # A rating's value is called so; a review's is its rating.
    clashes = any(name in entry and _said(entry, name) != _said(other, name) for name in ("value", "rating"))
    for part, said in other.items():
        if not (clashes and part in _SCALE):
            entry.setdefault(part, said)


def _are_labelled_apart(one: _Entry, other: _Entry) -> bool:
    """Say whether one reader names two ratings apart: critics of the world and of one country."""
    labels = {_said(one, "label"), _said(other, "label")}
    return len(labels) > 1 and None not in labels


def _is_nameless_twin(rating: _Entry, others: Iterable[_Entry]) -> bool:
    """Say whether a rating that names no source is one that does, told again by a reader that knows less."""
    if "source" in rating or "value" not in rating:
        return False
    said = _said(rating, "value"), _said(rating, "count")
    return any((_said(each, "value"), _said(each, "count")) == said for each in others)


def _said(entry: _Entry, part: str) -> object:
    return entry[part][0].value if part in entry else None


def _by_name(entry: _Entry) -> object:
    return fold(_said(entry, "name"))


def _by_source_and_kind(entry: _Entry) -> object:
    return fold(_said(entry, "source")), _said(entry, "kind")


def _by_author_and_words(entry: _Entry) -> object:
    body = _said(entry, "body")
    return id(entry) if body is None else (fold(_said(entry, "author")), fold(str(body)[:_BEGINNING]))


_KEYS: Final[Mapping[str, Callable[[_Entry], object]]] = {
    **dict.fromkeys(_PEOPLE, _by_name),
    "ratings": _by_source_and_kind,
    "reviews": _by_author_and_words,
}


def _build_list(name: str, entries: list[_Entry], kept: Kept, problems: list[Problem]) -> tuple[Any, ...]:
    """Build the entries of a list; one that cannot be built is lost, and said to be."""
    kind = entry_types()[name]
    result: list[Any] = []
    known: set[object] = set()
    for entry in entries:
        prefix: Path = (name, len(result))
        built = entry[""][0].value if "" in entry else _build(kind, _nested(entry), prefix, kept, problems)
        if (
            built is None
            or (isinstance(built, Rating) and _is_unrated(built))
            or (name in _SETS and built in known)
        ):
            continue
        if name in _SETS:
            known.add(built)
        for part, said in entry.items():
            kept[(*prefix, part) if part else prefix] = said
        result.append(built)
    return tuple(result)


def _is_unrated(entry: Rating) -> bool:
    """Say whether a rating is the zero that sites print before anybody has voted, or their number alone."""
    if entry.value == 0:
        return entry.count == 0 or entry.source in _NO_ZERO
    return entry.value is None and entry.average is None and entry.label is None


def _nested(entry: _Entry) -> dict[str, Any]:
    """Give the values of an entry, those of a mapping ("ids.imdb") put together."""
    values: dict[str, Any] = {}
    for part, (claim, _) in entry.items():
        if "." in part:
            name, _, key = part.partition(".")
            values.setdefault(name, {})[key] = claim.value
        else:
            values[part] = claim.value
    return values


def _build(kind: type, values: dict[str, Any], prefix: Path, kept: Kept, problems: list[Problem]) -> Any:
    """Build a record; a value that the model refuses is dropped, and said to be."""
    try:
        return kind(**values)
    except (ValueError, TypeError):
        pass
    good: dict[str, Any] = {}
    for name, value in values.items():
        reason = _refusal(kind, name, value)
        if reason is None:
            good[name] = value
        else:
            path = spell((*prefix, name))
            problems.append(Problem(code="refused", path=path, raw=str(value)[:200], message=reason))
            kept.pop((*prefix, name), None)
    try:
        return kind(**good)
    except (ValueError, TypeError):
        return None


def _refusal(kind: type, name: str, value: object) -> str | None:
    """Say why a record's field refuses a value."""
    attribute = attrs.fields_dict(kind).get(name)
    if attribute is None:
        return f"{kind.__name__} has no field of this name"
    try:
        convert: Callable[[object], object] | None = attribute.converter  # type: ignore[assignment]
        converted = value if convert is None else convert(value)
        if attribute.validator is not None:
            attribute.validator(None, attribute, converted)
    except (ValueError, TypeError) as error:
        return str(error)
    return None


def add_inferred(draft: Draft, found: Mapping[Path, tuple[object, Path]], reader: str) -> None:
    """Put derived values into a draft, each as inferred and with the place of what it follows from."""
    for path, (value, source) in found.items():
        name = str(path[0])
        basis = draft.kept.get(source)
        raw, at = (basis[0].raw, basis[0].at) if basis is not None else (str(value), None)
        draft.kept[path] = (Claim(path, value, raw, at, "inferred"), reader)
        draft.values[name] = _with(draft.values.get(name), path[1:], value)


def _with(current: Any, path: Path, value: object) -> Any:
    """Give a copy of a field's value in which the value at a path is set."""
    if not path:
        return value
    head, *rest = path
    if isinstance(head, int):
        entries = tuple(current or ())
        entry = _with(entries[head] if head < len(entries) else None, tuple(rest), value)
        return (*entries[:head], entry, *entries[head + 1 :])
    return attrs.evolve(current, **{head: value})
