"""Assembly: the claims of several readers become one page, with its evidence and its problems.

For one path the most believed reader wins and a loser that differs is recorded as a conflict. Lists of people
meet by name and ratings by (source, kind), so that a reader that knows more completes one that knows less;
other lists are taken whole from the most believed reader that has them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Any, Final, TypeAlias, cast

import attrs

from ..limits import Limits
from ..model.checks import is_number
from ..model.film import FilmPage, Rating
from .bounds import Bounds
from .claim import Claim, Claims, Doubt, Path, by_rank, spell

_PEOPLE: Final = ("directors", "writers", "cast", "crew")
_MAPS: Final = ("ids", "extra")
_NO_ZERO: Final = frozenset({"IMDb", "Letterboxd"})
"""Rating sources whose scale begins above zero."""
_SETS: Final = ("genres", "languages", "countries")
_SCALE: Final = ("best", "worst")
_TOLD_AGAIN: Final = frozenset({"ratings", "reviews"})
"""Lists in which one reader may give an entry twice, knowing more the one time than the other."""
_SAFE: Final = Limits()
_QUOTES: Final = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
_BEGINNING: Final = 60
"""Characters of a review that tell it from others by the same author."""
_TELLING: Final = 40
"""So many of them tell it from others by anybody."""

Kept = dict[Path, tuple[Claim, str]]
"""The claim that was kept for each path, with its reader."""


@attrs.define(eq=False)
class Draft:
    """The values of a page before it is built, with the claims behind them and what went wrong on the way."""

    values: dict[str, Any]
    kept: Kept
    doubts: list[Doubt]


@attrs.define(eq=False)
class Assembly:
    """A page, the claim behind each of its values, and what went wrong on the way."""

    page: FilmPage
    kept: Kept
    doubts: list[Doubt]


_Entry: TypeAlias = dict[str, tuple[Claim, str]]
"""One entry of a list: its parts by name, or the whole of it under the empty name, each with its reader."""


@cache
def entry_types() -> Mapping[str, type]:
    """Return the type of the entries of each list field of the page."""
    return {f.name: f.metadata["entry"] for f in attrs.fields(FilmPage) if "entry" in f.metadata}


def assemble(
    batches: Iterable[Claims],
    complete: Callable[[Draft], None] | None = None,
    limits: Limits = _SAFE,
) -> Assembly:
    """Make one page of what several readers claim.

    `complete` adds to the draft what follows from it: to change a page that is built is to build it twice.
    `limits` bound the lists and texts of the page.
    """
    ordered = by_rank(batches)
    doubts = [doubt for batch in ordered for doubt in batch.problems]
    bounds = Bounds(limits, doubts)
    kept: Kept = {}
    values: dict[str, Any] = {}
    lists: dict[str, list[list[_Entry]]] = {}
    for batch in ordered:
        for name, entries in _sort(batch, kept, values, doubts).items():
            lists.setdefault(name, []).append(entries)
    for name, candidates in lists.items():
        values[name] = _build_list(name, _meet(name, candidates), kept, bounds)
    _fit(values, kept, bounds)
    if complete is not None:
        complete(Draft(values, kept, doubts))
    return Assembly(_build_page(values, kept, doubts), kept, doubts)


def _fit(values: dict[str, Any], kept: Kept, bounds: Bounds) -> None:
    """Keep the single texts of a page within their bounds."""
    for name in [name for name, value in values.items() if bounds.is_over(name, value)]:
        claim, reader = kept.get((name,), (Claim((name,), values[name], "", None), ""))
        fitted = bounds.fit(name, claim, (name,))
        if fitted is None:
            del values[name]
            kept.pop((name,), None)
        elif fitted is not claim:
            values[name], kept[(name,)] = fitted.value, (fitted, reader)


def _sort(batch: Claims, kept: Kept, values: dict[str, Any], doubts: list[Doubt]) -> dict[str, list[_Entry]]:
    """Keep a reader's single values where nobody spoke before, and return its lists.

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
                doubts.append(_conflict(claim, reader, kept[path]))
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
    """Return whether two readers say the same."""
    return one == other or (isinstance(one, str) and isinstance(other, str) and fold(one) == fold(other))


def _conflict(claim: Claim, reader: str, kept: tuple[Claim, str]) -> Doubt:
    message = f"{reader} says {claim.value!r:.80}, {kept[1]} says {kept[0].value!r:.80}"
    return claim.doubt("conflict", spell(claim.path), message)


def _meet(name: str, candidates: list[list[_Entry]]) -> list[_Entry]:
    """Join the lists of several readers into one."""
    first = next((entries for entries in candidates if entries), [])
    key = _review_key(candidates) if name == "reviews" else _KEYS.get(name)
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
    told = {_figures(entry) for entry in result} if name == "ratings" and len(candidates) > 1 else set()
    for entries in candidates:
        if entries is first:
            continue
        for entry in entries:
            if (same_one := known.get(key(entry))) is not None:
                _complete(same_one, entry)
            elif name == "ratings" and not (_is_nameless(entry) and _figures(entry) in told):
                known[key(entry)] = entry
                told.add(_figures(entry))
                result.append(entry)
    return result


def _whole(
    first: list[_Entry], candidates: list[list[_Entry]], key: Callable[[_Entry], object]
) -> list[_Entry]:
    """Return the longest list that names everybody of the first, which is then a selection.

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
    """Return whether one reader names two ratings apart: critics of the world and of one country."""
    labels = {_said(one, "label"), _said(other, "label")}
    return len(labels) > 1 and None not in labels


def _is_nameless(rating: _Entry) -> bool:
    """Return whether a rating names no source: it may be another one, told by a reader that knows less."""
    return "source" not in rating and "value" in rating


def _figures(rating: _Entry) -> tuple[object, object]:
    """Return the value and the count of a rating, by which it is known again."""
    value, votes = _said(rating, "value"), _said(rating, "count")
    return value if is_number(value) else None, votes if is_number(votes) else None


def _said(entry: _Entry, part: str) -> object:
    return entry[part][0].value if part in entry else None


def _by_name(entry: _Entry) -> object:
    return fold(_said(entry, "name"))


def _by_source_and_kind(entry: _Entry) -> object:
    return fold(_said(entry, "source")), _said(entry, "kind")


def _review_key(candidates: list[list[_Entry]]) -> Callable[[_Entry], object]:
    """Return what tells reviews apart: author and beginning; one without an author is whose words it has."""
    authors: dict[str, object] = {}
    every = list(chain.from_iterable(candidates))
    for entry in every if any("author" not in entry for entry in every) else ():
        words = fold(str(_said(entry, "body") or "")[:_BEGINNING])
        if "author" in entry and len(words) >= _TELLING:
            authors.setdefault(words, _said(entry, "author"))

    def key(entry: _Entry) -> object:
        body = _said(entry, "body")
        if body is None:
            return id(entry)
        words = fold(str(body)[:_BEGINNING])
        return fold(_said(entry, "author") or authors.get(words)), words

    return key


_KEYS: Final[Mapping[str, Callable[[_Entry], object]]] = {
    **dict.fromkeys(_PEOPLE, _by_name),
    "ratings": _by_source_and_kind,
}


def _build_page(values: dict[str, Any], kept: Kept, doubts: list[Doubt]) -> FilmPage:
    """Build the page, and drop the evidence of values that the model refuses."""
    try:
        return FilmPage(**values)
    except (ValueError, TypeError):
        claims = {str(path[0]): claim for path, (claim, _) in reversed(kept.items())}
        page, refused = _build_accepted(FilmPage, values, (), claims, doubts)
    for path in [path for path in kept if path[0] in refused]:
        del kept[path]
    return cast("FilmPage", page)


def _build_list(name: str, entries: list[_Entry], kept: Kept, bounds: Bounds) -> tuple[Any, ...]:
    """Build the entries of a list; one that cannot be built is lost, and said to be."""
    kind = entry_types()[name]
    result: list[Any] = []
    known: set[Any] = set()
    is_set = name in _SETS
    for whole in entries:
        prefix: Path = (name, len(result))
        entry = bounds.fitted(whole, prefix)
        built, refused = _build_entry(kind, entry, prefix, bounds.doubts)
        if built is None or (isinstance(built, Rating) and _is_unrated(built)):
            continue
        if is_set and isinstance(built, kind):
            if built in known:
                continue
            known.add(built)
        if len(result) >= bounds.limits.max_rows:
            bounds.doubt_row(name, next(iter(entry.values()))[0])
            break
        for part, said in entry.items():
            if not refused or part.partition(".")[0] not in refused:
                kept[(*prefix, part) if part else prefix] = said
        result.append(built)
    return tuple(result)


def _build_entry(kind: type, entry: _Entry, prefix: Path, doubts: list[Doubt]) -> tuple[Any, Collection[str]]:
    """Build one entry of a list; tell which of its parts the model refuses."""
    if "" in entry:
        return entry[""][0].value, ()
    if not entry:
        return None, ()
    values = _nested(entry)
    try:
        return kind(**values), ()
    except (ValueError, TypeError):
        claims = {part.partition(".")[0]: claim for part, (claim, _) in reversed(entry.items())}
        return _build_accepted(kind, values, prefix, claims, doubts)


def _is_unrated(entry: Rating) -> bool:
    """Return whether a rating is the zero that sites print before anybody has voted, or only a count."""
    if entry.value == 0:
        return entry.count == 0 or entry.source in _NO_ZERO
    return entry.value is None and entry.average is None and entry.label is None


def _nested(entry: _Entry) -> dict[str, Any]:
    """Return the values of an entry, those of a mapping ("ids.imdb") put together."""
    values: dict[str, Any] = {}
    for part, (claim, _) in entry.items():
        if "." in part:
            name, _, key = part.partition(".")
            values.setdefault(name, {})[key] = claim.value
        else:
            values[part] = claim.value
    return values


def _build_accepted(
    kind: type, values: dict[str, Any], prefix: Path, claims: Mapping[str, Claim], doubts: list[Doubt]
) -> tuple[Any, Collection[str]]:
    """Build a record without the values that the model refuses; tell which they are, each with a doubt.

    `claims` holds the claim behind each value, which says where it was read.
    """
    good: dict[str, Any] = {}
    for name, value in values.items():
        reason = _refusal(kind, name, value)
        if reason is None:
            good[name] = value
        else:
            claim = claims.get(name) or Claim((*prefix, name), value, "", None)
            shown = attrs.evolve(claim, raw=claim.raw or str(value))
            doubts.append(shown.doubt("refused", spell((*prefix, name)), reason))
    refused = values.keys() - good.keys()
    try:
        return kind(**good), refused
    except (ValueError, TypeError):
        return None, refused


def _refusal(kind: type, name: str, value: object) -> str | None:
    """Return why a record's field refuses a value."""
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
    """Return a copy of a field's value in which the value at a path is set."""
    if not path:
        return value
    head, *rest = path
    if isinstance(head, int):
        entries = tuple(current or ())
        entry = _with(entries[head] if head < len(entries) else None, tuple(rest), value)
        return (*entries[:head], entry, *entries[head + 1 :])
    return attrs.evolve(current, **{head: value})
