"""Hypothesis strategies for the model: every value that a field can hold, and only those.

Each strategy of a class takes strategies for its fields by name: `pages(title=names(), releases=st.none())`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Any, Final, Literal, TypeAlias, TypeVar, get_args, get_origin

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ..formats._structure import field_types
from ..model.checks import MAX_NUMBER
from ..model.film import (
    Certification,
    Comment,
    CountryRelease,
    Credit,
    FilmPage,
    FilmRef,
    Rating,
    Release,
    Review,
    Title,
)
from ..model.json_value import Json, freeze
from ..model.values import Country, FrozenMap, Language, Money
from ._texts import texts

T = TypeVar("T", bound=attrs.AttrsInstance)
Fields: TypeAlias = SearchStrategy[object]

MAX_ENTRIES: Final = 3
"""Entries of a list: enough for a first, a last and one between."""

_FORMS: Final[Mapping[str, SearchStrategy[Any]]] = {
    "best": st.integers(1, MAX_NUMBER) | st.floats(0, MAX_NUMBER, exclude_min=True),
    "imdb_id": st.text("0123456789", min_size=5, max_size=10).map("tt{}".format),
    "info_hash": st.text("0123456789ABCDEF", min_size=40, max_size=40),
}


def pages(**fields: Fields) -> SearchStrategy[FilmPage]:
    """Make pages, from an empty one to one with every field."""
    return _instances(FilmPage, fields)


def titles(**fields: Fields) -> SearchStrategy[Title]:
    """Make other titles of a film."""
    return _instances(Title, fields)


def credits(**fields: Fields) -> SearchStrategy[Credit]:  # noqa: A001 - the plural of what it makes
    """Make people and their parts in a film."""
    return _instances(Credit, fields)


def certifications(**fields: Fields) -> SearchStrategy[Certification]:
    """Make age ratings."""
    return _instances(Certification, fields)


def country_releases(**fields: Fields) -> SearchStrategy[CountryRelease]:
    """Make releases of a film in one country."""
    return _instances(CountryRelease, fields)


def ratings(**fields: Fields) -> SearchStrategy[Rating]:
    """Make scores; value and best are independent, because a page may print anything."""
    return _instances(Rating, fields)


def releases(**fields: Fields) -> SearchStrategy[Release]:
    """Make variants of a film on offer."""
    return _instances(Release, fields)


def reviews(**fields: Fields) -> SearchStrategy[Review]:
    """Make reviews."""
    return _instances(Review, fields)


def comments(**fields: Fields) -> SearchStrategy[Comment]:
    """Make visitors' comments."""
    return _instances(Comment, fields)


def film_refs(**fields: Fields) -> SearchStrategy[FilmRef]:
    """Make references to other films."""
    return _instances(FilmRef, fields)


def languages(**fields: Fields) -> SearchStrategy[Language]:
    """Make languages; names and codes are arbitrary texts, because pages print anything."""
    return _instances(Language, fields)


def countries(**fields: Fields) -> SearchStrategy[Country]:
    """Make countries; names and codes are arbitrary texts, because pages print anything."""
    return _instances(Country, fields)


def moneys(**fields: Fields) -> SearchStrategy[Money]:
    """Make sums of money."""
    return _instances(Money, fields)


@cache
def counts() -> SearchStrategy[int]:
    """Make whole numbers from 0 up."""
    return st.integers(0, MAX_NUMBER)


@cache
def numbers() -> SearchStrategy[int | float]:
    """Make ints and floats, all finite."""
    return st.integers(-MAX_NUMBER, MAX_NUMBER) | st.floats(-MAX_NUMBER, MAX_NUMBER)


@cache
def moments() -> SearchStrategy[datetime]:
    """Make points in time, naive or with a fixed offset of whole minutes."""
    minutes = st.integers(1 - 24 * 60, 24 * 60 - 1)
    return st.datetimes(timezones=st.none() | minutes.map(lambda offset: timezone(timedelta(minutes=offset))))


@cache
def jsons() -> SearchStrategy[Json]:
    """Make JSON as frozen values, like those of `FilmPage.extra`."""
    scalars = st.none() | st.booleans() | numbers() | texts(min_size=0)
    values = st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts(), inner, max_size=2),
        max_leaves=4,
    )
    return values.map(freeze)


def _instances(kind: type[T], fields: Mapping[str, Fields]) -> SearchStrategy[T]:
    if unknown := fields.keys() - attrs.fields_dict(kind).keys():
        raise TypeError(f"{kind.__name__} has no field {', '.join(sorted(unknown))}")
    return _built(kind, fields) if fields else any_instance(kind)


def any_instance(kind: Any) -> SearchStrategy[Any]:
    """Make instances of a class of the model, always the same strategy for the same class."""
    return _cached_instance(kind)


@cache
def _cached_instance(kind: Any) -> SearchStrategy[Any]:
    return _built(kind, {})


def _built(kind: type[T], fields: Mapping[str, Fields]) -> SearchStrategy[T]:
    """Make instances with all given and required fields, and any combination of the others."""
    needed = {field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING} | fields.keys()
    by_name = {name: _held(name, held) for name, held in field_types(kind).items()} | dict(fields)
    always = {name: strategy for name, strategy in by_name.items() if name in needed}
    others = {name: strategy for name, strategy in by_name.items() if name not in needed}
    return st.fixed_dictionaries(always, optional=others).map(lambda values: kind(**values))


def _held(name: str, held: Any) -> SearchStrategy[Any]:
    """Make values of a field: by its name if it has more rules than its type, else by its type."""
    if name in _FORMS:
        return _FORMS[name]
    if get_origin(held) is tuple:
        return st.lists(_held("", get_args(held)[0]), max_size=MAX_ENTRIES).map(tuple)
    if get_origin(held) is Literal:
        return st.sampled_from(get_args(held))
    if get_origin(held) is FrozenMap:
        values = texts() if name == "ids" else jsons()
        return st.dictionaries(texts(), values, max_size=MAX_ENTRIES)
    return any_instance(held) if attrs.has(held) else _SCALARS[held]()


_SCALARS: Final[Mapping[Any, Callable[[], SearchStrategy[Any]]]] = {
    str: texts,
    int: counts,
    int | float: numbers,
    bool: st.booleans,
    date: st.dates,
    datetime: moments,
}
