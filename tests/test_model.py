"""The model's laws: frozen facts, equal by value, that hold only what can be written everywhere."""

from __future__ import annotations

import copy
import math
import pickle
from datetime import date, datetime, timedelta, timezone
from typing import Any, get_args, get_origin
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given, strategies as st

from filmpage import model, values
from filmpage.checks import MAX_NUMBER
from filmpage.formats._fields import field_types
from filmpage.jsonvalue import MAX_NESTING, freeze, thaw
from filmpage.model import Credit, FilmPage, Release, Review, Title
from filmpage.testing import jsons, pages
from filmpage.values import Country, FrozenMap, Language, Money

KINDS = [
    kind
    for module in (model, values)
    for kind in vars(module).values()
    if isinstance(kind, type) and attrs.has(kind) and kind.__module__ == module.__name__
]
PAGE_KINDS = [
    kind for kind in KINDS if kind.__module__ == model.__name__ or kind in {Language, Country, Money}
]
FIELDS = [(kind, name, held) for kind in PAGE_KINDS for name, held in field_types(kind).items()]
TEXTS = [(kind, name) for kind, name, held in FIELDS if held is str]
NUMBERS = [(kind, name) for kind, name, held in FIELDS if held in {int, int | float}]
LISTS = [(kind, name, get_args(held)[0]) for kind, name, held in FIELDS if get_origin(held) is tuple]
MAPS = [(kind, name) for kind, name, held in FIELDS if get_origin(held) is FrozenMap]
BAD_TEXTS = [
    "",
    "a\x00b",
    "\x1b[0m",
    "a\rb",
    "\x85",
    "é\x9f",
    "\ud800",
    "é\udfff",
    "\ufffe",
    "é\uffff",
    5,
    True,
]
BAD_NUMBERS = [math.nan, math.inf, -math.inf, True, False, "7", MAX_NUMBER + 1, -MAX_NUMBER - 1, 1j]


def made(kind: type[Any], name: str, value: object) -> object:
    """Make an instance that holds a value in one field, and as little as it may in the others."""
    filler = {str: "x", date: date(2022, 7, 8)}
    needed = {
        field.name: filler[field_types(kind)[field.name]]
        for field in attrs.fields(kind)
        if field.default is attrs.NOTHING
    }
    return kind(**{**needed, name: value})


def test_something_is_found() -> None:
    """Laws over nothing would hold."""
    assert len(PAGE_KINDS) == 13
    assert min(len(TEXTS), len(NUMBERS), len(LISTS)) >= 15
    assert [name for _, name in MAPS] == ["ids", "ids", "extra"]


@given(pages())
def test_equal_pages_are_one(page: FilmPage) -> None:
    """A page equals its copies, has their hash, and survives pickling."""
    for twin in (
        copy.copy(page),
        copy.deepcopy(page),
        pickle.loads(pickle.dumps(page)),  # noqa: S301 - our own
        attrs.evolve(page),
    ):
        assert twin == page
        assert hash(twin) == hash(page)


@given(pages(), pages())
def test_equality_is_of_all_fields(left: FilmPage, right: FilmPage) -> None:
    """Two pages are equal exactly when every field is."""
    same = all(getattr(left, f.name) == getattr(right, f.name) for f in attrs.fields(FilmPage))
    assert (left == right) == same


@given(pages())
def test_nothing_changes_a_page(page: FilmPage) -> None:
    """No field can be set, and no new one added."""
    for name in (*field_types(FilmPage), "likes"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(page, name, None)
    assert not hasattr(page, "__dict__")


@pytest.mark.parametrize("value", BAD_TEXTS)
@pytest.mark.parametrize("kind, name", TEXTS)
def test_texts_are_clean(kind: type[Any], name: str, value: object) -> None:
    """No text is empty, holds a control or a lone surrogate, or is something else."""
    with pytest.raises(ValueError, match=f"^{name} must be "):
        made(kind, name, value)


@pytest.mark.parametrize("value", BAD_NUMBERS)
@pytest.mark.parametrize("kind, name", NUMBERS)
def test_numbers_are_finite(kind: type[Any], name: str, value: object) -> None:
    """No number is NaN, infinite, a boolean, or larger than JSON holds exactly."""
    with pytest.raises(ValueError, match=f"^{name} must be "):
        made(kind, name, value)


@pytest.mark.parametrize("value", [-1, 1.5, 8.0])
@pytest.mark.parametrize("kind, name", [(k, n) for k, n in NUMBERS if field_types(k)[n] is int])
def test_counts_are_whole(kind: type[Any], name: str, value: float) -> None:
    """What counts things is a whole number, and never below 0."""
    with pytest.raises(ValueError, match=f"^{name} must be a whole number"):
        made(kind, name, value)


@pytest.mark.parametrize("kind, name, entry", LISTS)
def test_lists_become_tuples(kind: type[Any], name: str, entry: type[Any]) -> None:
    """A list is taken and kept as a tuple, so that the page can be hashed."""
    entries = ["x", "y"] if entry is str else [made(entry, *pair) for pair in _two_values(entry)]
    page = made(kind, name, entries)
    assert getattr(page, name) == tuple(entries)
    assert hash(page) == hash(made(kind, name, tuple(entries)))
    assert getattr(made(kind, name, []), name) == ()


def _two_values(entry: type[Any]) -> list[tuple[str, object]]:
    text = next(name for kind, name in TEXTS if kind is entry)
    return [(text, "x"), (text, "y")]


@pytest.mark.parametrize("value", ["xyz", {"x"}, [None], [[]], 5, [True]])
@pytest.mark.parametrize("kind, name, entry", LISTS)
def test_lists_hold_their_own_kind(kind: type[Any], name: str, entry: type[Any], value: object) -> None:
    """Nothing but a list or tuple of the right class is taken."""
    with pytest.raises(ValueError, match=f"^{name} must be a tuple of {entry.__name__}"):
        made(kind, name, value)


@pytest.mark.parametrize(
    "value", [None, [], "x", {1: "x"}, {"": "x"}, {"x": math.nan}, {"x": "\x00"}, {"\ud800": 1}]
)
@pytest.mark.parametrize("kind, name", MAPS)
def test_maps_hold_json(kind: type[Any], name: str, value: object) -> None:
    """Maps go from clean texts to what JSON can say."""
    with pytest.raises(ValueError, match=f"^{name} must be a mapping"):
        made(kind, name, value)


@pytest.mark.parametrize(
    "value", [object(), {1, 2}, b"x", datetime(2022, 7, 8), "\x1b", math.inf, MAX_NUMBER + 1]
)
@given(depth=st.integers(0, 5))
def test_extra_is_json_all_the_way_down(value: object, depth: int) -> None:
    """What JSON cannot say is refused at every depth."""
    for _ in range(depth):
        value = {"x": [value]}
    with pytest.raises(ValueError, match=r"^extra must be a mapping of str to JSON"):
        FilmPage(extra={"a": value})


def test_extra_is_bounded_in_depth() -> None:
    """Nesting costs no recursion beyond its bound."""
    nested: Any = []
    for _ in range(MAX_NESTING - 2):
        nested = [nested]
    assert FilmPage(extra={"a": nested}).extra["a"] is not None
    for _ in range(100_000):
        nested = [nested]
    with pytest.raises(ValueError, match="deep"):
        FilmPage(extra={"a": nested})


@given(jsons())
def test_freezing_is_undone_by_thawing(value: Any) -> None:
    """Frozen JSON is frozen already, hashable, and comes back as it was."""
    assert freeze(value) == freeze(thaw(value)) == value
    assert hash(freeze(value)) == hash(value)


@pytest.mark.parametrize(
    "kind, name",
    [(kind, f.name) for kind in PAGE_KINDS for f in attrs.fields(kind) if f.default is attrs.NOTHING],
)
def test_what_must_be_there_is_never_none(kind: type[Any], name: str) -> None:
    """A field without a default refuses None."""
    with pytest.raises(ValueError, match=f"^{name} must be given"):
        made(kind, name, None)


@pytest.mark.parametrize(
    "kind, name, value",
    [
        (FilmPage, "work_type", "movie"),
        (FilmPage, "work_type", None),
        (FilmPage, "work_type", ["film"]),
        (FilmPage, "imdb_id", "tt1234"),
        (FilmPage, "imdb_id", "nm0000001"),
        (FilmPage, "imdb_id", "tt１２３４５"),
        (FilmPage, "release_date", datetime(2022, 7, 8)),
        (FilmPage, "release_date", "2022-07-08"),
        (FilmPage, "date_added", date(2022, 7, 8)),
        (FilmPage, "date_added", datetime(2022, 7, 8, tzinfo=ZoneInfo("UTC"))),
        (FilmPage, "date_added", datetime(2022, 7, 8, tzinfo=timezone(timedelta(minutes=7, seconds=1)))),
        (FilmPage, "date_added", datetime(2022, 7, 8, tzinfo=timezone(timedelta(microseconds=-1)))),
        (FilmPage, "budget", "$5"),
        (model.CountryRelease, "date", datetime(2022, 7, 8)),
        (model.Rating, "kind", "audience"),
        (Release, "info_hash", "a" * 40),
        (Release, "language", "Chinese"),
        (Review, "spoiler", 1),
    ],
)
def test_forms_are_kept(kind: type[Any], name: str, value: object) -> None:
    """What has a form of its own is refused in any other."""
    with pytest.raises(ValueError, match=f"^{name} must be "):
        made(kind, name, value)


@pytest.mark.parametrize("kind, name", [(k, n) for k, n, held in FIELDS if held == int | float])
def test_whole_floats_are_ints(kind: type[Any], name: str) -> None:
    """8.0 is kept as 8, so that equal numbers are written alike."""
    assert type(getattr(made(kind, name, 8.0), name)) is int


def test_a_repr_stays_short() -> None:
    """A page in a crawler's log takes a few lines, however long its reviews are."""
    review = Review(author="wren" * 100, title="t" * 1_000, body="b" * 100_000)
    page = FilmPage(
        title="t" * 10_000,
        plot="p" * 100_000,
        genres=("g" * 100_000,) * 3,
        cast=(Credit(name="n" * 10_000),) * 1_000,
        alternate_titles=(Title(title="é" * 10_000),) * 3,
        languages=(Language(name="l" * 10_000),),
        reviews=(review,) * 1_000,
        extra={"a": "x" * 100_000},
    )
    assert len(repr(page)) < 10_000
    assert "… 1000 in all" in repr(page)
    assert repr(Language(name="Chinese", code="zh")) == "Language(name='Chinese', code='zh')"


@pytest.mark.parametrize("kind, name", TEXTS)
def test_errors_stay_short(kind: type[Any], name: str) -> None:
    """An error shows the beginning of a bad value."""
    with pytest.raises(ValueError, match=f"^{name} must be ") as error:
        made(kind, name, "x" * 100_000 + "\x00")
    assert len(str(error.value)) < 200


class TestFrozenMap:
    """Mappings that can be hashed."""

    @given(st.dictionaries(st.text(), st.integers()))
    def test_it_is_the_mapping_it_was_made_of(self, items: dict[str, int]) -> None:
        """It reads like the dict, in its order, and later changes of that do not reach it."""
        frozen = FrozenMap(items)
        assert dict(frozen) == items
        assert list(frozen) == list(items)
        items["\ud800 later"] = 1
        assert dict(frozen) != items

    @given(st.dictionaries(st.text(), st.integers()))
    def test_equality_ignores_order(self, items: dict[str, int]) -> None:
        """Equal maps have one hash, in whatever order they were made."""
        turned = FrozenMap(dict(reversed(items.items())))
        assert turned == FrozenMap(items)
        assert hash(turned) == hash(FrozenMap(items))
        assert pickle.loads(pickle.dumps(turned)) == copy.deepcopy(turned) == turned  # noqa: S301 - our own

    def test_it_is_no_dict(self) -> None:
        """A dict is not equal to it, since it has no hash."""
        assert FrozenMap({"a": 1}) != {"a": 1}
        assert repr(FrozenMap({"a": 1})) == "FrozenMap({'a': 1})"
