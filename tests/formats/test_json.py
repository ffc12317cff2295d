"""JSON: what is written reads back as itself, and any text is read as a page or a filmpage error."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, get_origin

import attrs
import cattrs
import pytest
from hypothesis import given, strategies as st

import filmpage
from filmpage import FilmPage, FilmpageError, LimitError, Limits, LoadError, dumps, loads
from filmpage.formats._structure import field_types
from filmpage.formats.json import _DECODER, SCHEMA_VERSION
from filmpage.model.film import Credit, Rating, Release, Review, Title
from filmpage.model.json_value import MAX_NESTING
from filmpage.model.values import FrozenMap, Language, Money
from filmpage.testing import pages, texts

T = TypeVar("T")
CHINESE = Language(name="Chinese", code="zh")
PAGE = FilmPage(
    title="Salt and Straw",
    alternate_titles=(Title(title="盐与草"), Title(title="Sel et paille", country="France")),
    year=2021,
    languages=(CHINESE,),
    runtime_minutes=118,
    directors=(Credit(name="Wren Aldous"),),
    cast=(),
    date_added=datetime(2023, 7, 3, 19, 39),
    imdb_id="tt0000001",
    ratings=(Rating(source="IMDb", kind="users", value=7.7, best=10.0, count=1577),),
    releases=(Release(quality="720p", language=CHINESE, fps=25.0, size="1.15 GB", size_bytes=1234803098),),
    reviews=(Review(author="reed", rating=8.5, body="One.\n\nTwo."),),
    comment_count=0,
    budget=Money(text="€ 2,000", amount=2000, currency="EUR"),
    extra=FrozenMap({"likes": 12}),
)
WRITTEN = """\
{
  "schema_version": 1,
  "work_type": "film",
  "title": "Salt and Straw",
  "alternate_titles": [{"title": "盐与草"}, {"title": "Sel et paille", "country": "France"}],
  "year": 2021,
  "languages": [{"name": "Chinese", "code": "zh"}],
  "runtime_minutes": 118,
  "directors": [{"name": "Wren Aldous"}],
  "cast": [],
  "date_added": "2023-07-03T19:39:00",
  "imdb_id": "tt0000001",
  "ratings": [{"source": "IMDb", "kind": "users", "value": 7.7, "best": 10, "count": 1577}],
  "releases": [
    {"quality": "720p", "size": "1.15 GB", "size_bytes": 1234803098,
     "language": {"name": "Chinese", "code": "zh"}, "fps": 25}
  ],
  "reviews": [{"author": "reed", "rating": 8.5, "body": "One.\\n\\nTwo."}],
  "comment_count": 0,
  "budget": {"text": "€ 2,000", "amount": 2000, "currency": "EUR"},
  "extra": {"likes": 12}
}
"""
INDENTS = st.none() | st.integers(0, 4)
JSONS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def faults(document: object) -> tuple[str, ...]:
    """Load a document that is not a page, and return what was wrong with it."""
    with pytest.raises(LoadError) as error:
        loads(document if isinstance(document, str | bytes) else json.dumps(document))
    return error.value.paths


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every value in a document."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield from places(item, (*path, key))


def with_value(document: Any, path: tuple[str | int, ...], value: object) -> Any:
    """Return the document with another value at a path."""
    if not path:
        return value
    twin: Any = dict(document) if isinstance(document, dict) else list(document)
    twin[path[0]] = with_value(document[path[0]], path[1:], value)
    return twin


class TestWriting:
    """The documents of `dumps`."""

    def test_the_form_is_the_documented_one(self) -> None:
        """Order, omission, empty lists, numbers and dates are those of the reference."""
        assert dumps(PAGE) == json.dumps(json.loads(WRITTEN), ensure_ascii=False)
        assert dumps(FilmPage()) == '{"schema_version": 1, "work_type": "film"}'

    @given(pages(), INDENTS)
    def test_what_is_written_reads_back(self, page: FilmPage, indent: int | None) -> None:
        """Every page comes back equal, and is written in the same bytes again."""
        written = dumps(page, indent=indent)
        assert loads(written) == loads(written.encode()) == page
        assert dumps(loads(written), indent=indent) == written

    @given(pages())
    def test_any_json_tool_may_pass_it_on(self, page: FilmPage) -> None:
        """A document that other code has written, with escapes and sorted keys, is the same page."""
        document = json.loads(dumps(page), parse_constant=pytest.fail)
        assert loads(json.dumps(document, sort_keys=True)) == page
        assert document["schema_version"] == SCHEMA_VERSION

    @given(pages())
    def test_keys_stand_in_the_order_of_the_model(self, page: FilmPage) -> None:
        """What is absent is left out, what is empty stays, and nothing is null outside of `extra`."""
        document = json.loads(dumps(page))
        shown = [
            field.name
            for field in attrs.fields(FilmPage)
            if (value := getattr(page, field.name)) is not None and value != FrozenMap()
        ]
        assert list(document) == ["schema_version", *shown]
        document.pop("extra", None)
        assert all(_at(document, path) is not None for path in places(document))

    @given(pages())
    def test_no_list_mixes_types(self, page: FilmPage) -> None:
        """The entries of a list are all texts or all objects, as tables with typed columns need it."""
        document = json.loads(dumps(page))
        document.pop("extra", None)
        lists = [each for path in places(document) if isinstance(each := _at(document, path), list)]
        assert all(len(set(map(type, each))) <= 1 for each in lists)
        assert all(type(each) is dict for each in document.get("alternate_titles", []))

    @given(pages())
    def test_keys_of_mappings_are_sorted(self, page: FilmPage) -> None:
        """Equal pages are written alike, in whatever order their ids were found."""
        turned = attrs.evolve(page, ids=_turned(page.ids), extra=_turned(page.extra))
        assert dumps(turned) == dumps(page)

    @pytest.mark.parametrize("value", [None, {}, "page", 5])
    def test_only_pages_are_written(self, value: Any) -> None:
        """Something else is a mistake of the caller's."""
        with pytest.raises(TypeError, match="FilmPage"):
            dumps(value)


def _turned(items: FrozenMap[str, T]) -> FrozenMap[str, T]:
    return FrozenMap(dict(reversed(list(items.items()))))


def _at(document: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


class _Key(str):
    """A key that counts how often it is compared."""

    __slots__ = ()
    compared = 0
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        _Key.compared += 1
        return str.__eq__(self, other)


def _comparisons(size: int) -> int:
    """Count the comparisons that an object of so many keys costs, its last one doubled."""
    _Key.compared = 0
    pairs = [(_Key(number), 0) for number in range(size)]
    with pytest.raises(ValueError, match=f"the key '{size - 1}' is repeated"):
        _DECODER.object_pairs_hook([*pairs, (_Key(size - 1), 1)])
    return _Key.compared


class TestTotality:
    """`loads` returns a page or raises a `FilmpageError`, for any argument."""

    @given(st.text() | st.binary() | JSONS.map(json.dumps))
    def test_anything(self, document: str | bytes) -> None:
        """Texts, bytes and JSON of every kind."""
        self.load(document)

    @given(st.dictionaries(st.sampled_from([*field_types(FilmPage), "schema_version"]), JSONS))
    def test_known_keys_with_any_values(self, document: dict[str, object]) -> None:
        """Objects that look like pages."""
        self.load(json.dumps({"schema_version": 1, **document}))

    @given(pages(), st.data())
    def test_pages_with_one_value_changed(self, page: FilmPage, data: st.DataObject) -> None:
        """A page with anything in the place of one value."""
        document = json.loads(dumps(page))
        path = data.draw(st.sampled_from(list(places(document))))
        self.load(json.dumps(with_value(document, path, data.draw(JSONS))))

    @given(pages(), st.data())
    def test_pages_cut_and_changed(self, page: FilmPage, data: st.DataObject) -> None:
        """Every cut is refused, and every changed byte results in a page or an error."""
        written = dumps(page).encode()
        at = data.draw(st.integers(0, len(written) - 1))
        with pytest.raises(LoadError):
            loads(written[:at])
        self.load(written[:at] + data.draw(st.binary(min_size=1, max_size=2)) + written[at + 1 :])

    def load(self, document: str | bytes) -> None:
        """Load a document; a page from it must be one that is written and read again."""
        try:
            page = loads(document)
        except FilmpageError as error:
            str(error).encode()  # a log can hold it
        else:
            assert loads(dumps(page)) == page

    def test_the_shared_json_suite(self) -> None:
        """No file of JSONTestSuite is a page, and none raises another error; alone or as an unknown key."""
        folder = Path(__file__).parents[3] / "shared" / "hostile"
        files = sorted(folder.rglob("[yni]_*.json"))
        if not files:
            pytest.skip("needs ../shared/hostile with JSONTestSuite")
        for file in files:
            self.load(file.read_bytes())
            inner = b'{"schema_version": 1, "new": ' + file.read_bytes() + b"}"
            self.load(inner)
            if file.name.startswith("n_"):
                with pytest.raises(FilmpageError):
                    loads(inner)

    @pytest.mark.parametrize("value", [None, 5, {}, ["x"], bytearray(b"{}"), object()])
    def test_only_texts_and_bytes_are_read(self, value: Any) -> None:
        """Something else is a mistake of the caller's."""
        with pytest.raises(TypeError, match="str or bytes"):
            loads(value)


NO_TEXT: list[Any] = [None, 5, 1.5, True, [], {}, "", "\x00", "\ud800"]
NO_NUMBER: list[Any] = [None, "7", True, [], {}, math.inf, math.nan, 10**16]
NO_LIST: list[Any] = [None, 5, "x", True, {}, [None], [[]], [5]]
NO_OBJECT: list[Any] = [None, 5, "x", True, []]


def refused(held: Any) -> list[Any]:
    """Return values that a field must refuse, by what it holds."""
    if get_origin(held) is tuple:
        return NO_LIST
    if held is int:
        return [*NO_NUMBER, 1.9, -1]
    if held == int | float:
        return NO_NUMBER
    if held is bool:
        return [None, 0, 1, "true"]
    if get_origin(held) is FrozenMap or attrs.has(held):
        return NO_OBJECT
    return NO_TEXT


class TestStrictness:
    """Nothing is coerced, and every fault is reported with its place."""

    @pytest.mark.parametrize(
        "name, value", [(name, v) for name, held in field_types(FilmPage).items() for v in refused(held)]
    )
    def test_no_field_of_a_page_is_coerced(self, name: str, value: object) -> None:
        """A value of another type is refused under the field's name."""
        document = {"schema_version": 1, name: value}
        if isinstance(value, float) and math.isnan(value):
            assert faults(document) == ("not JSON: NaN is not allowed in JSON",)
        elif value == math.inf:
            assert faults(document) == ("not JSON: Infinity is not allowed in JSON",)
        else:
            assert [fault.partition(":")[0].partition("[")[0] for fault in faults(document)] == [name]

    @pytest.mark.parametrize(
        "name, value", [(name, v) for name, held in field_types(Release).items() for v in refused(held)]
    )
    def test_no_field_of_an_entry_is_coerced(self, name: str, value: object) -> None:
        """A value of another type is refused under the entry's path."""
        if not isinstance(value, float) or math.isfinite(value):
            (fault,) = faults({"schema_version": 1, "releases": [{}, {name: value}]})
            assert fault.startswith(f"releases[1].{name}")

    def test_every_fault_is_told(self) -> None:
        """One error holds all of them, each with its path."""
        document: dict[str, Any] = {
            "schema_version": "1",
            "work_type": "movie",
            "year": "2021",
            "title": None,
            "cast": [{"character": "Ma"}, {"name": "Wu", "url": 5}, "Wren"],
            "releases": [{"seeds": 1.9, "size_bytes": "7", "language": {"code": "zh"}}, {}],
            "date_added": "2023-07-03",
            "reviews": {},
            "extra": [],
        }
        assert {fault.partition(": ")[0] for fault in faults(document)} == {
            "schema_version",
            "work_type",
            "year",
            "title",
            "cast[0].name",
            "cast[1].url",
            "cast[2]",
            "releases[0].seeds",
            "releases[0].size_bytes",
            "releases[0].language.name",
            "date_added",
            "reviews",
            "extra",
        }

    def test_faults_say_what_was_wanted(self) -> None:
        """The message names the form, and shows the value, cut short."""
        assert faults({"schema_version": 1, "releases": [{"size_bytes": "7"}]}) == (
            "releases[0].size_bytes: must be a whole number from 0 to 1000000000000000, got '7'",
        )
        assert faults({"schema_version": 1, "cast": [{}]}) == ("cast[0].name: is missing",)
        assert faults([]) == ("the document: must be an object, got []",)
        assert max(map(len, faults({"schema_version": 1, "cast": ["x" * 10_000]}))) < 200

    @pytest.mark.parametrize(
        "document",
        [
            '{"schema_version": 1, "title": "a", "title": "b"}',
            '{"schema_version": 1, "new": {"a": 1, "a": 1}}',
            '{"schema_version": 1, "year": NaN}',
            '{"schema_version": 1, "new": -Infinity}',
            '{"schema_version": 1, "new": 1e999}',
            '{"schema_version": 1, "new": 1' + "0" * 5_000 + "}",
            '{"schema_version": 1, "new": "\\ud800"}',
            '{"schema_version": 1, "\\ud800": 1}',
            b'{"schema_version": 1, "title": "\xff"}',
            '{"schema_version": 1} {}',
            "{'schema_version': 1}",
            '{"schema_version": 1,}',
        ],
    )
    def test_what_is_no_clean_json_is_refused(self, document: str | bytes) -> None:
        """Doubled keys, numbers without a value and broken texts are faults, not guesses."""
        assert faults(document)

    @pytest.mark.parametrize("version", [None, "1", 1.0, True, 0, -1, []])
    def test_the_version_is_a_number(self, version: object) -> None:
        """A document without a version is none of ours."""
        (fault,) = faults({"schema_version": version})
        assert fault.startswith("schema_version: must be a whole number from 1")

    @pytest.mark.parametrize(
        "text",
        ["2023-07-03", "20230703T193900", "2023-W27-1T19:39:00", "2023-07-03 19:39:00", "2023-07-03T19:39"],
    )
    def test_dates_have_one_form(self, text: str) -> None:
        """Python reads more of ISO 8601 than JSON tools do; only JavaScript's "Z" is taken as well."""
        assert faults({"schema_version": 1, "date_added": text})
        assert loads('{"schema_version": 1, "date_added": "2023-07-03T19:39:00Z"}').date_added is not None

    @given(texts())
    def test_a_plain_title_is_a_title(self, title: str) -> None:
        """An alternate title is written as an object, and that of an old document is read as a text too."""
        new = json.dumps({"schema_version": 1, "alternate_titles": [{"title": title}]})
        old = json.dumps({"schema_version": 1, "alternate_titles": [title]})
        assert loads(new) == loads(old) == FilmPage(alternate_titles=(Title(title=title),))
        assert json.loads(dumps(loads(old)))["alternate_titles"] == [{"title": title}]


class TestEvolution:
    """Documents of newer versions, which only ever add."""

    def test_unknown_keys_are_kept_under_their_path(self) -> None:
        """Nothing that a newer version wrote is lost."""
        document = {
            "schema_version": 7,
            "title": "Salt and Straw",
            "subtitle": {"text": "A winter"},
            "cast": [{"name": "Wren Aldous"}, {"name": "Ma", "birthday": None, "language": "zh"}],
            "releases": [{"language": {"name": "Chinese", "script": "Hans"}}],
            "budget": {"text": "€ 5", "year": 2020},
            "extra": {"likes": 12},
        }
        page = loads(json.dumps(document))
        assert json.loads(dumps(page))["extra"] == {
            "budget.year": 2020,
            "cast[1].birthday": None,
            "cast[1].language": "zh",
            "likes": 12,
            "releases[0].language.script": "Hans",
            "subtitle": {"text": "A winter"},
        }
        assert page.cast == (Credit(name="Wren Aldous"), Credit(name="Ma"))

    @given(pages(), st.dictionaries(texts(), st.integers(0, 9), min_size=1, max_size=3))
    def test_unknown_keys_change_nothing_else(self, page: FilmPage, added: dict[str, int]) -> None:
        """A page with new keys is the page, with these in `extra`."""
        added = {f"new_{key}": value for key, value in added.items() if f"new_{key}" not in page.extra}
        document = json.loads(dumps(page)) | added | {"schema_version": 2}
        assert loads(json.dumps(document)) == attrs.evolve(page, extra=FrozenMap({**page.extra, **added}))

    def test_a_key_in_two_places_is_a_fault(self) -> None:
        """Neither of two values is thrown away unseen."""
        assert faults({"schema_version": 2, "new": 1, "extra": {"new": 2}}) == (
            "extra: has the key 'new', which is also outside it",
        )


class TestLimits:
    """The bounds on what is read."""

    def test_long_documents_are_refused(self) -> None:
        """The bound counts bytes, of a text as of UTF-8."""
        document = dumps(FilmPage(title="é" * 50))
        limits = Limits(max_bytes=len(document.encode()))
        assert loads(document, limits=limits) == loads(document.encode(), limits=limits)
        for larger in (document + " ", (document + " ").encode()):
            with pytest.raises(LimitError, match="max_bytes"):
                loads(larger, limits=limits)

    @given(st.integers(1, 40), st.booleans())
    def test_depth_is_bounded_before_parsing(self, depth: int, objects: bool) -> None:  # noqa: FBT001
        """What is nested as deep as the bound is read, one level more is refused; strings hold no levels."""
        left, right = ('{"]": ', "}") if objects else ("[", "]")
        document = '{"schema_version": 1, "\\\\\\"[[{{": ' + left * depth + "1" + right * depth + "}"
        if depth < MAX_NESTING:
            assert loads(document, limits=Limits(max_json_depth=depth + 1)).extra
        with pytest.raises(LimitError, match=f"max_json_depth: {depth + 1} "):
            loads(document, limits=Limits(max_json_depth=depth))

    @pytest.mark.parametrize("unit", ["[", '{"a":', '"', "\\", '\\"', "]", '["\\"', "1,", "\ufeff"])
    def test_repetition_is_no_danger(self, unit: str) -> None:
        """A million of anything is refused."""
        for head in ("", '{"schema_version": 1, "a": '):
            with pytest.raises(FilmpageError):
                loads(head + unit * 1_000_000)

    def test_doubled_keys_are_found_in_one_walk(self) -> None:
        """The keys of an object are not compared each with each, wherever the doubled one is."""
        counts = [_comparisons(size) for size in (1_000, 4_000)]
        assert counts[1] <= 5 * max(counts[0], 1)
        assert counts[1] < 40_000

    @given(pages(), st.sampled_from(["", "\ufeff"]))
    def test_a_byte_order_mark_is_no_part_of_it(self, page: FilmPage, mark: str) -> None:
        """Editors put one before a file."""
        assert loads(mark + dumps(page)) == loads((mark + dumps(page)).encode()) == page


class TestConverters:
    """The model inside other people's converters."""

    @given(pages())
    def test_a_page_in_a_model_of_yours(self, page: FilmPage) -> None:
        """A configured converter takes pages to JSON and back as `dumps` and `loads` do."""
        converter = cattrs.Converter()
        filmpage.configure_converter(converter)
        raw = converter.unstructure([page], list[FilmPage])
        assert raw == [json.loads(dumps(page))]
        assert converter.structure(raw, list[FilmPage]) == [page]

    def test_converters_are_not_shared(self) -> None:
        """Each caller has its own, and a hook for it reaches no other, nor `dumps`."""
        mine = filmpage.make_converter()
        mine.register_unstructure_hook(FilmPage, lambda page: page.title)
        assert mine.unstructure(PAGE) == PAGE.title
        assert filmpage.make_converter().unstructure(PAGE) == json.loads(dumps(PAGE))

    def test_other_types_are_left_alone(self) -> None:
        """Configuring changes nothing for dates, texts and numbers of your own."""
        converter = cattrs.Converter()
        before = [converter.structure("7", int), converter.unstructure(datetime(2023, 7, 3))]
        filmpage.configure_converter(converter)
        assert [converter.structure("7", int), converter.unstructure(datetime(2023, 7, 3))] == before

    def test_faults_are_cattrs_own(self) -> None:
        """`cattrs.transform_error` finds the place of every fault."""
        document = {"schema_version": 1, "year": "2021", "cast": [{"name": 5}], "mood": 1}
        with pytest.raises(cattrs.ClassValidationError) as error:
            filmpage.make_converter().structure(document, FilmPage)
        told = {fault.rpartition(" @ ")[2] for fault in cattrs.transform_error(error.value)}
        assert told == {"$.year", "$.cast[0].name"}
        with pytest.raises(cattrs.ClassValidationError, match="Credit"):
            filmpage.make_converter().structure({"name": "Wren", "mood": 1}, Credit)

    def test_reading_does_not_change_the_document(self) -> None:
        """The dict that was given stays as it is."""
        document = json.loads(dumps(PAGE)) | {"new": [1]}
        before = json.dumps(document)
        filmpage.make_converter().structure(document, FilmPage)
        assert json.dumps(document) == before
