"""Assembly: merge the claims of several readers into one page, with its evidence and its problems.

For each path the most trusted reader wins, and another value is recorded as a conflict. Lists of people are
merged by name, ratings by (source, kind); other lists are taken in full from the most trusted reader.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Any, Final, TypeAlias, cast

import attrs

from ..knowledge.raters import NO_ZERO
from ..limits import Limits
from ..model.checks import is_number
from ..model.film import Credit, FilmPage, Rating, Release
from ..model.values import Country, Language
from .bounds import Bounds
from .claim import Claim, Claims, Doubt, Path, by_rank, spell
from .in_order import filled_in_order

_MAPS: Final = ("ids", "extra")
_NAMED_ONCE: Final = (str, Country, Language)
"""Types of entries that a list holds only once."""
_SCALE: Final = ("best", "worst")
_REPEATED: Final = frozenset({"ratings", "reviews"})
"""Lists in which one reader may claim an entry twice, once with more parts than the other time."""
_SAFE: Final = Limits()
_QUOTES: Final = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
_BEGINNING: Final = 60
"""Characters at the beginning of a review that distinguish it from others by the same author."""
_DISTINCTIVE: Final = 40
"""Characters of such a beginning from which on it distinguishes a review from those of all authors."""

Kept = dict[Path, tuple[Claim, str]]
"""The claim that was kept for each path, with its reader."""


@attrs.define(eq=False)
class Draft:
    """The values of a page before it is built, with the claims behind them and the doubts."""

    values: dict[str, Any]
    kept: Kept
    doubts: list[Doubt]


@attrs.define(eq=False)
class Assembly:
    """A page, the claim behind each of its values, and the doubts."""

    page: FilmPage
    kept: Kept
    doubts: list[Doubt]


_Entry: TypeAlias = dict[str, tuple[Claim, str]]
"""One entry of a list: its parts by name, or its one value under the empty name, each with its reader."""


@cache
def entry_types() -> Mapping[str, type]:
    """Return the type of the entries of each list field of the page."""
    return {f.name: f.metadata["entry"] for f in attrs.fields(FilmPage) if "entry" in f.metadata}


def assemble(
    batches: Iterable[Claims],
    complete: Callable[[Draft], None] | None = None,
    limits: Limits = _SAFE,
) -> Assembly:
    """Build one page from what several readers claim.

    `complete` adds to the draft what follows from it. `limits` bound the lists and texts of the page.
    """
    ordered = by_rank(batches)
    doubts = [doubt for batch in ordered for doubt in batch.problems]
    bounds = Bounds(limits, doubts)
    kept: Kept = {}
    values: dict[str, Any] = {}
    lists: dict[str, list[list[_Entry]]] = {}
    for batch in ordered:
        for name, entries in _take_values(batch, kept, values, doubts).items():
            lists.setdefault(name, []).append(entries)
    for name, candidates in lists.items():
        values[name] = _build_list(name, _merge(name, candidates), kept, bounds)
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


def _take_values(
    batch: Claims, kept: Kept, values: dict[str, Any], doubts: list[Doubt]
) -> dict[str, list[_Entry]]:
    """Keep a reader's single values where no reader before it has one, and return its lists.

    A claim about a list without an index is about its first entry, or says that the list is empty.
    """
    lists: dict[str, dict[Any, dict[Any, tuple[Claim, str]]]] = {}
    types = entry_types()
    reader = batch.reader
    for claim in batch.claims:
        path = claim.path
        name: Any = path[0]
        if name in types:
            entries = lists.setdefault(name, {})
            if len(path) == 3:  # the fast path for nearly all claims: ("cast", 0, "name")
                entries.setdefault(path[1], {}).setdefault(path[2], (claim, reader))
            elif len(path) > 1 or claim.value != ():
                index, part = path[1] if len(path) > 1 else 0, ".".join(map(str, path[2:]))
                entries.setdefault(index, {}).setdefault(part, (claim, reader))
        elif path in kept:
            if name not in _MAPS and not is_same(claim.value, kept[path][0].value):
                doubts.append(_conflict(claim, reader, kept[path]))
        else:
            kept[path] = (claim, reader)
            if name in _MAPS:
                values.setdefault(name, {})[str(path[1])] = claim.value
            else:
                values[name] = claim.value
    return {name: [entries[i] for i in sorted(entries)] for name, entries in lists.items()}


def comparable(value: object) -> str:
    """Normalise case, white space and quote style, which never count as a disagreement."""
    return " ".join(str(value).translate(_QUOTES).casefold().split())


def is_same(one: object, other: object) -> bool:
    """Return whether two claimed values agree."""
    return one == other or (
        isinstance(one, str) and isinstance(other, str) and comparable(one) == comparable(other)
    )


def _conflict(claim: Claim, reader: str, kept: tuple[Claim, str]) -> Doubt:
    message = f"{reader} says {claim.value!r:.80}, {kept[1]} says {kept[0].value!r:.80}"
    return claim.doubt("conflict", spell(claim.path), message)


def _merge(name: str, candidates: list[list[_Entry]]) -> list[_Entry]:
    """Merge the lists of several readers into one."""
    first = next((entries for entries in candidates if entries), [])
    kind = entry_types()[name]
    key = _review_key(candidates) if name == "reviews" else _KEYS.get(kind)
    if key is None or (len(candidates) == 1 and name not in _REPEATED):
        return filled_in_order(first, candidates) if kind is Release else first
    if kind is Credit:
        first = _fuller_list(first, candidates, key)
    by_key: dict[object, _Entry] = {}
    result: list[_Entry] = []
    for entry in first:
        twin = by_key.setdefault(key(entry), entry)
        if twin is entry or name not in _REPEATED or _are_apart(twin, entry):
            result.append(entry)
        else:
            _fill_gaps(twin, entry)
    seen = {_figures(entry) for entry in result} if name == "ratings" and len(candidates) > 1 else set()
    for entries in candidates:
        if entries is first:
            continue
        for entry in entries:
            if (same_one := by_key.get(key(entry))) is not None:
                _fill_gaps(same_one, entry)
            elif name == "ratings" and not (_is_nameless(entry) and _figures(entry) in seen):
                by_key[key(entry)] = entry
                seen.add(_figures(entry))
                result.append(entry)
    return result


def _fuller_list(
    first: list[_Entry], candidates: list[list[_Entry]], key: Callable[[_Entry], object]
) -> list[_Entry]:
    """Prefer a longer list with everyone in the most trusted one, whose parts still win."""
    by_key = {key(entry): entry for entry in first}
    longer = [each for each in candidates if len(each) > len(first) and by_key.keys() <= set(map(key, each))]
    if not longer:
        return first
    return [{**entry, **by_key.get(key(entry), {})} for entry in max(longer, key=len)]


def _fill_gaps(entry: _Entry, other: _Entry) -> None:
    """Fill the gaps of `entry` from `other`; copy `best`/`worst` only if the values agree."""
    # The value is called `value` in a rating and `rating` in a review.
    clashes = any(
        name in entry and _value_of(entry, name) != _value_of(other, name) for name in ("value", "rating")
    )
    for part, claimed in other.items():
        if not (clashes and part in _SCALE):
            entry.setdefault(part, claimed)


def _are_apart(one: _Entry, other: _Entry) -> bool:
    """Return whether two ratings of one reader differ: by their labels, or nameless ones by their scales."""
    parts = ("label", "best") if _is_nameless(one) else ("label",)
    pairs = ({_value_of(one, part), _value_of(other, part)} for part in parts)
    return any(len(pair) > 1 and None not in pair for pair in pairs)


def _is_nameless(rating: _Entry) -> bool:
    """Return whether a rating has no source: it may be one that another reader claims with its source."""
    return "source" not in rating and "value" in rating


def _figures(rating: _Entry) -> tuple[object, object]:
    """Return the value and the count of a rating, which identify one without a source."""
    value, votes = _value_of(rating, "value"), _value_of(rating, "count")
    return value if is_number(value) else None, votes if is_number(votes) else None


def _value_of(entry: _Entry, part: str) -> object:
    return entry[part][0].value if part in entry else None


def _by_name(entry: _Entry) -> object:
    return comparable(_value_of(entry, "name"))


def _by_source_and_kind(entry: _Entry) -> object:
    return comparable(_value_of(entry, "source")), _value_of(entry, "kind")


def _review_key(candidates: list[list[_Entry]]) -> Callable[[_Entry], object]:
    """Return the key function that identifies reviews: by their author and beginning.

    A review without an author has the author of a review that begins alike.
    """
    authors: dict[str, object] = {}
    every = list(chain.from_iterable(candidates))
    for entry in every if any("author" not in entry for entry in every) else ():
        words = comparable(str(_value_of(entry, "body") or "")[:_BEGINNING])
        if "author" in entry and len(words) >= _DISTINCTIVE:
            authors.setdefault(words, _value_of(entry, "author"))

    def key(entry: _Entry) -> object:
        body = _value_of(entry, "body")
        if body is None:
            return id(entry)
        words = comparable(str(body)[:_BEGINNING])
        return comparable(_value_of(entry, "author") or authors.get(words)), words

    return key


_KEYS: Final[Mapping[type, Callable[[_Entry], object]]] = {Credit: _by_name, Rating: _by_source_and_kind}
"""What entries of a type are matched by, where several readers have them."""


def _build_page(values: dict[str, Any], kept: Kept, doubts: list[Doubt]) -> FilmPage:
    """Build the page. Values the model rejects are dropped and reported as problems."""
    try:
        return FilmPage(**values)
    except (ValueError, TypeError):
        claims = {str(path[0]): claim for path, (claim, _) in reversed(kept.items())}
        page, rejected = _build_accepted(FilmPage, values, (), claims, doubts)
    for path in [path for path in kept if path[0] in rejected]:
        del kept[path]
    return cast("FilmPage", page)


def _build_list(name: str, entries: list[_Entry], kept: Kept, bounds: Bounds) -> tuple[Any, ...]:
    """Build the entries of a list. One that cannot be built is dropped and reported as a problem."""
    kind = entry_types()[name]
    result: list[Any] = []
    seen: set[Any] = set()
    is_set = kind in _NAMED_ONCE
    for unbounded in entries:
        prefix: Path = (name, len(result))
        entry = bounds.fitted(unbounded, prefix)
        built, rejected = _build_entry(kind, entry, prefix, bounds.doubts)
        if built is None or (isinstance(built, Rating) and _is_unrated(built)):
            continue
        if is_set and isinstance(built, kind):
            if built in seen:
                continue
            seen.add(built)
        if len(result) >= bounds.limits.max_rows:
            bounds.doubt_row(name, next(iter(entry.values()))[0])
            break
        for part, claimed in entry.items():
            if not rejected or part.partition(".")[0] not in rejected:
                kept[(*prefix, part) if part else prefix] = claimed
        result.append(built)
    return tuple(result)


def _build_entry(kind: type, entry: _Entry, prefix: Path, doubts: list[Doubt]) -> tuple[Any, Collection[str]]:
    """Build one entry of a list; return it with the names of the parts that the model rejects."""
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
    """Return whether a rating is the zero that sites print before the first vote, or only a count."""
    if entry.value == 0:
        return entry.count == 0 or entry.source in NO_ZERO
    return entry.value is None and entry.average is None and entry.label is None


def _nested(entry: _Entry) -> dict[str, Any]:
    """Return the values of an entry, with those of a mapping ("ids.imdb") nested."""
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
    """Build a record without the values that the model rejects; return it with their names.

    Each rejected value becomes a doubt. `claims` has the claim behind each value, which says where it was
    read.
    """
    good: dict[str, Any] = {}
    for name, value in values.items():
        reason = _rejection(kind, name, value)
        if reason is None:
            good[name] = value
        else:
            claim = claims.get(name) or Claim((*prefix, name), value, "", None)
            shown = attrs.evolve(claim, raw=claim.raw or str(value))
            doubts.append(shown.doubt("refused", spell((*prefix, name)), reason))
    rejected = values.keys() - good.keys()
    try:
        return kind(**good), rejected
    except (ValueError, TypeError):
        return None, rejected


def _rejection(kind: type, name: str, value: object) -> str | None:
    """Return why a record's field rejects a value, or `None` if it accepts it."""
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


def add_inferred(draft: Draft, derived: Mapping[Path, tuple[object, Path]], reader: str) -> None:
    """Add derived values to a draft, marked as inferred, each with the place of what it follows from."""
    for path, (value, source) in derived.items():
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
