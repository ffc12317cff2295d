"""The model's laws: frozen facts, equal by value, that hold only what can be written everywhere."""

from __future__ import annotations

import ast
import copy
import json
import math
import pickle
from datetime import date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any, get_args, get_origin
from zoneinfo import ZoneInfo

import attr
import attrs
import cattrs
import pytest
from hypothesis import assume, given, strategies as st

from filmpage.formats._structure import field_types
from filmpage.model import film as model, values
from filmpage.model.checks import MAX_NUMBER
from filmpage.model.film import Credit, FilmPage, Release, Review, Title
from filmpage.model.json_value import MAX_NESTING, freeze, thaw
from filmpage.model.values import Country, FrozenMap, Language, Money
from filmpage.testing import jsons, pages

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


@pytest.mark.parametrize("kind, name", [(k, n) for k, n, _ in FIELDS if n == "best"])
@pytest.mark.parametrize("value", [0, 0.0, -0.0, -1, -0.5, -10, *BAD_NUMBERS])
def test_a_scale_goes_up_from_nothing(kind: type[Any], name: str, value: object) -> None:
    """No best is 0 or below; a best of 1 may be the lowest mark there is."""
    with pytest.raises(ValueError, match=r"^best must be a finite number over 0"):
        made(kind, name, value)
    assert made(kind, name, 0.5)
    assert made(kind, name, 1)


def test_a_scale_may_go_down() -> None:
    """School marks go from 6, the worst, to 1, and a vote may be negative: no such scale is nonsense."""
    assert model.Rating(value=2.3, best=1, worst=6).worst == 6
    assert model.Rating(value=-1, best=1, worst=-1).value == -1


@given(st.data())
@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_a_repr_shows_what_is_said(kind: type[Any], data: st.DataObject) -> None:
    """What is absent is not in a repr, and everything else is, in order."""
    record = data.draw(st.from_type(kind))
    text = repr(record)
    assume("…" not in text)  # what is cut short is not valid Python
    call = ast.parse(text, mode="eval").body
    assert isinstance(call, ast.Call)
    assert ast.unparse(call.func) == kind.__name__
    said = [field.name for field in attrs.fields(kind) if getattr(record, field.name) != field.default]
    assert [keyword.arg for keyword in call.keywords] == said


def test_a_short_repr_can_be_evaluated() -> None:
    """A short record is shown as what makes it."""
    page = FilmPage(title="Élan", cast=(), ids={"tmdb": "1"}, directors=(Credit(name="Ada Quill"),))
    assert repr(page) == (
        "FilmPage(title='Élan', directors=(Credit(name='Ada Quill'),), cast=(), ids=FrozenMap({'tmdb': '1'}))"
    )
    assert eval(repr(page)) == page  # noqa: S307 - our own
    assert repr(FilmPage()) == "FilmPage()"
    assert repr(FilmPage(work_type="short")) == "FilmPage(work_type='short')"


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

    @given(st.dictionaries(st.text(), st.integers()))
    def test_it_is_a_dict(self, items: dict[str, int]) -> None:
        """It equals a dict of the same items, either way round, and is encoded as one."""
        frozen = FrozenMap(items)
        assert isinstance(frozen, dict)
        assert frozen == items
        assert items == frozen
        assert json.loads(json.dumps(frozen)) == items
        assert frozen != {**items, "\ud800 more": 1}
        assert repr(FrozenMap({"a": 1})) == "FrozenMap({'a': 1})"

    @given(st.dictionaries(st.text(), st.integers()))
    def test_it_is_made_as_a_dict_is(self, items: dict[str, int]) -> None:
        """Pairs make it, too, as from `attrs.astuple`; copies that can be changed are plain dicts."""
        made = FrozenMap(pair for pair in items.items())
        assert made == FrozenMap(items) == FrozenMap(made)
        assert FrozenMap() == {}
        assert FrozenMap.fromkeys(items, 1) == dict.fromkeys(items, 1)
        for plain in (made.copy(), made | {}, {} | made, dict(made)):
            assert type(plain) is dict
            assert plain == items

    @pytest.mark.parametrize(
        "name, arguments",
        [
            ("__setitem__", ("a", 2)),
            ("__delitem__", ("a",)),
            ("__ior__", ({"b": 2},)),
            ("update", ({"b": 2},)),
            ("update", ()),
            ("setdefault", ("a", 2)),
            ("setdefault", ("b",)),
            ("pop", ("a",)),
            ("pop", ("b", None)),
            ("popitem", ()),
            ("clear", ()),
        ],
    )
    def test_nothing_changes_it(self, name: str, arguments: tuple[object, ...]) -> None:
        """Every method that changes a dict is refused, whether it would have changed anything or not."""
        frozen = FrozenMap({"a": 1})
        with pytest.raises(TypeError, match="cannot be changed"):
            getattr(frozen, name)(*arguments)
        assert frozen == {"a": 1}
        assert hash(frozen) == hash(FrozenMap({"a": 1}))

    def test_no_method_of_a_dict_was_forgotten(self) -> None:
        """Each method that a dict has and a read-only view of one lacks is refused or replaced."""
        only_read = {*dir(MappingProxyType({})), "fromkeys", "__class_getitem__"}
        changing = {name for name in vars(dict) if name not in only_read} - {"__getattribute__"}
        assert {"update", "__setitem__"} <= changing
        assert changing <= vars(FrozenMap).keys()

    def test_it_stays_what_it_is(self) -> None:
        """Neither `|=` on a field's value, nor a second call of `__init__`, nor an attribute changes it."""
        page = FilmPage(ids={"tmdb": "1"})
        held = page.ids
        with pytest.raises(TypeError, match="cannot be changed"):
            held |= {"imdb": "2"}
        held.__init__({"imdb": "2"})
        with pytest.raises(AttributeError):
            held.name = 1  # type: ignore[attr-defined]
        assert page.ids == {"tmdb": "1"}

    @pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
    def test_copies_are_frozen(self, protocol: int) -> None:
        """Copies and pickles of every protocol are frozen maps, down to the innermost."""
        extra: Any = FilmPage(extra=FrozenMap({"a": FrozenMap({"b": (1, FrozenMap({"c": 2}))})})).extra
        pickled = pickle.loads(pickle.dumps(extra, protocol))  # noqa: S301 - our own
        for twin in (pickled, copy.copy(extra), copy.deepcopy(extra)):
            assert twin == extra
            assert hash(twin) == hash(extra)
            assert type(twin) is type(twin["a"]) is type(twin["a"]["b"][1]) is FrozenMap

    def test_what_a_copy_holds_is_copied(self) -> None:
        """A deep copy shares nothing that can be changed."""
        frozen = FrozenMap({"a": [1]})
        copy.deepcopy(frozen)["a"].append(2)
        assert frozen == {"a": [1]}


UNDATED = dict.fromkeys(
    ("release_date", "date_added", "releases_by_country", "releases", "reviews", "comments"), st.none()
)


class TestOtherTools:
    """What other people's tools make of a page."""

    @given(pages(**UNDATED))
    def test_a_page_without_dates_is_json(self, page: FilmPage) -> None:
        """The standard encoder takes what attrs makes of a page, and the lists are lists."""
        said = json.loads(json.dumps(attrs.asdict(page)))
        assert said == json.loads(json.dumps(attr.asdict(page)))
        assert said["extra"] == thaw(page.extra)
        assert {name for name, value in said.items() if value is not None} >= {"ids", "extra", "work_type"}

    @given(pages())
    def test_a_page_with_dates_is_json(self, page: FilmPage) -> None:
        """Dates are for the encoder's `default`, as everywhere in Python."""
        said = json.loads(json.dumps(attrs.asdict(page), default=str))
        for name in ("release_date", "date_added"):
            day = getattr(page, name)
            assert said[name] == (None if day is None else str(day))

    @given(pages())
    def test_attrs_takes_a_page_apart(self, page: FilmPage) -> None:
        """Mappings become those that attrs was asked for, and the parts make the page again."""
        parts = attrs.asdict(page, recurse=False)
        assert FilmPage(**parts) == page
        assert all(type(attrs.asdict(page)[name]) is dict for name in ("ids", "extra"))
        *_, extra = attr.astuple(page, retain_collection_types=True)
        assert type(extra) is FrozenMap
        assert extra == page.extra

    @given(pages(**UNDATED))
    def test_cattrs_takes_a_page_apart(self, page: FilmPage) -> None:
        """A converter that knows nothing of the model writes JSON."""
        said = json.loads(json.dumps(cattrs.Converter().unstructure(page)))
        assert said["ids"] == page.ids
        assert said["extra"] == thaw(page.extra)
