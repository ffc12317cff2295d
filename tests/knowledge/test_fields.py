"""The table of facts agrees with the model, with the lexicon, and with what reads each field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import attrs
import pytest

from filmpage import lexicon
from filmpage.claims.assemble import entry_types
from filmpage.knowledge.fields import FIELDS, KNOWN, PATHS, Field
from filmpage.model.film import Credit, FilmPage
from filmpage.outline.pieces import Gap, Piece
from filmpage.readers.facts import claiming, label_parsers, label_values, releases, unlabelled

KEYS = {field.key for field in FIELDS}
LABEL_KEYS = sorted({key.partition(":")[0] for keys, _ in lexicon.labels().values() for key, _ in keys})
MODEL = {field.name for field in attrs.fields(FilmPage)}
NO_ROW = {
    "work_type": "decided with the kind of the page",
    "certifications": "claimed with `content_rating`",
    "releases_by_country": "claimed with `release_date`",
    "ids": "read out of addresses",
    "canonical_url": "an address",
    "poster_url": "an address",
    "trailer_url": "an address",
    "comment_count": "only layouts read it",
    "extra": "only layouts read it",
}
"""Fields of the model that have no row, and why."""


def key_of(label: str) -> str:
    """Return the key of the row for a label's meaning, such as "cast/writer" or "release.size"."""
    return label.partition("/")[0].partition(".")[0]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_a_row_leads_into_the_model(field: Field) -> None:
    """The path of a row is a field of the model, or the row has no value."""
    assert field.path in MODEL or (not field.path and not field.shape and not field.weight)


@pytest.mark.parametrize("field", [field for field in FIELDS if field.shape], ids=lambda field: field.key)
def test_a_row_has_the_shape_of_the_model(field: Field) -> None:
    """A list is a list in the model, people are credits, and a single value is not a list."""
    entry = entry_types().get(field.path)
    assert (entry is not None) == (field.shape != "one")
    assert (entry is Credit) == (field.shape == "people")


def test_every_field_of_the_model_has_a_row_or_a_reason() -> None:
    """A field of the model without a row is read in another way, which is named here."""
    assert {field.path for field in FIELDS if field.path} == MODEL - NO_ROW.keys()


def test_a_field_of_the_model_is_claimed_from_one_label_alone() -> None:
    """Two keys with values for one field would both claim its first entry."""
    counts = Counter(field.path for field in FIELDS if field.shape)
    assert set(counts.values()) == {1}


def test_keys_are_unique() -> None:
    """A table by key would lose one of two equal rows."""
    assert len(KEYS) == len(FIELDS)


@pytest.mark.parametrize("key", LABEL_KEYS)
def test_every_label_has_a_row(key: str) -> None:
    """What a label of the lexicon means is a row of the table."""
    assert key_of(key) in KEYS


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_every_row_has_labels(field: Field) -> None:
    """A row without labels is misspelled."""
    assert field.key in {key_of(key) for key in LABEL_KEYS}


@pytest.mark.parametrize("key", [key for key in LABEL_KEYS if key.startswith("release.")])
def test_every_label_of_a_file_is_read(key: str) -> None:
    """The facts of files have parsers and no rows; labels without a parser only end other values."""
    unread = {"release.name", "release.url", "release.subtitles", "release.translation"}
    assert (key.removeprefix("release.") in releases.PARSERS) == (key not in unread)


@pytest.mark.parametrize(
    "table",
    [claiming.CHOOSERS, label_parsers.OWN, label_parsers.BOUNDED],
    ids=["choosers", "parsers", "bounded"],
)
def test_functions_are_of_fields_that_have_values(table: Mapping[str, Any]) -> None:
    """A function under a key without a row would never be called."""
    assert table.keys() <= {field.key for field in FIELDS if field.shape}


def test_looks_are_of_known_fields() -> None:
    """Each check is for a row, or for a label of files."""
    assert {key_of(key) for key in label_values.looks()} <= KEYS


def test_every_shape_is_claimed() -> None:
    """Every shape of a value has a function that claims it."""
    assert claiming.BY_SHAPE.keys() == {field.shape for field in FIELDS if field.shape}


def test_unlabelled_facts_have_rows() -> None:
    """A field that is read without a label has a row."""
    assert {row.path for row in unlabelled.UNLABELLED} <= set(PATHS.values())


@pytest.mark.parametrize("field", [f for f in FIELDS if f.element_names], ids=lambda field: field.key)
def test_a_named_element_can_be_read(field: Field) -> None:
    """An element that is named after a field is read by a notation, or holds prose."""
    assert (field.path in unlabelled.NAMED_ELEMENT) == (field.words != "prose")


def test_names_of_elements_mean_one_field() -> None:
    """Names are folded like the words they are compared with, and each means one field."""
    names = [name for field in FIELDS for name in field.element_names]
    assert len(set(names)) == len(names)
    assert all(name.isalpha() and name.islower() and name.isascii() for name in names)


@pytest.mark.parametrize(
    "field, texts, value",
    [
        (Field("place", "place", "list"), ("Oslo", "Faro"), ["Oslo", "Faro"]),
        (Field("place", "place", "one"), ("Oslo",), "Oslo"),
        (Field("year_made", "year_made", "one", KNOWN["country"]), ("nobody", "Norway"), "Norway"),
        (Field("nation", "nation", "list", KNOWN["country"]), ("Norway", "nobody"), ["Norway"]),
    ],
    ids=["list of texts", "one text", "one of a notation", "list of a notation"],
)
def test_a_new_row_is_read_by_its_shape(field: Field, texts: tuple[str, ...], value: object) -> None:
    """A row without a parser of its own is read by its shape and its notation."""
    found = label_parsers.parser_of(field)([Piece(text, gap=Gap.ITEM) for text in texts])
    names = [getattr(each, "name", each) for each in found] if isinstance(found, list) else found
    assert (getattr(names, "name", names)) == value
