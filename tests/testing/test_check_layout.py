"""How the laws of layouts tell what is wrong: by field, and shortly."""

from __future__ import annotations

import pytest
from hypothesis import given

from filmpage.layout.html import HtmlLayout, field, rows
from filmpage.model.film import Credit, FilmPage, Review
from filmpage.notation import name, paragraphs, words
from filmpage.testing import check_layout, pages, write_page
from filmpage.testing._differences import differences
from filmpage.testing.laws import check_reading

OWN = HtmlLayout(
    name="own-2030",
    signature=("main.own",),
    fields=(field("title", "main.own h1", words), field("plot", "main.own p::paragraphs", paragraphs)),
    rows=(
        rows("reviews", "article", field("author", "b", words), field("body", "p::paragraphs", paragraphs)),
    ),
)
VOICE = Credit(name="Ann Lee", role="Voice")
ONE = FilmPage(title="Ash", genres=("Drama",), cast=(Credit(name="Ann Lee"),), ids={"yts": "7"})


class TestDifferences:
    """Two pages are compared field by field."""

    @pytest.mark.parametrize(
        "other, found",
        [
            (ONE, []),
            (FilmPage(title="Ash"), [
                ("genres", ("Drama",), None), ("cast", ONE.cast, None), ("ids.yts", "7", None)]),
            (FilmPage(title="Oak", genres=("Drama", "Crime"), cast=ONE.cast, ids=ONE.ids), [
                ("title", "Ash", "Oak"), ("genres[1]", None, "Crime")]),
            (FilmPage(title="Ash", genres=(), cast=(VOICE,), ids={"yts": "8"}), [
                ("genres", ("Drama",), ()), ("cast[0].role", None, "Voice"), ("ids.yts", "7", "8")]),
        ],
    )  # fmt: skip
    def test_each_difference_has_its_path(self, other: FilmPage, found: list[object]) -> None:
        """A path leads to the innermost value that differs; an empty list is not an absent one."""
        assert differences(ONE, other) == found

    @given(pages(), pages())
    def test_only_equal_pages_do_not_differ(self, one: FilmPage, other: FilmPage) -> None:
        """No difference means equality, and the other way round; a page turned round differs alike."""
        found = differences(one, other)
        assert (not found) == (one == other)
        assert [(path, b, a) for path, a, b in differences(other, one)] == found or {
            path for path, _, _ in found
        } == {path for path, _, _ in differences(other, one)}
        assert not differences(one, one)


class TestMessages:
    """A broken law names the field."""

    def test_a_field_that_is_read_otherwise_is_named(self) -> None:
        """The message has the path, what was written and what was read, and not two whole pages."""
        page = FilmPage(title="Ash", reviews=(Review(author="Ann", body="Fine."),))
        source = write_page(OWN, page).replace("Fine.", "Poor.")
        with pytest.raises(AssertionError) as caught:
            check_reading(OWN, page, source)
        first, _, rest = str(caught.value).partition("\n")
        assert first == "reviews[0].body: wrote 'Fine.', read 'Poor.':"
        assert rest == source

    def test_long_values_are_cut_and_many_are_counted(self) -> None:
        """A message stays short, whatever the pages hold."""
        many = tuple(Review(author="Ann", body="x" * 5_000) for _ in range(30))
        page = FilmPage(title="Ash", reviews=many)
        source = write_page(OWN, page).replace("xx", "yy")
        with pytest.raises(AssertionError) as caught:
            check_reading(OWN, page, source)
        told = str(caught.value).removesuffix(source)
        assert "and 20 more" in told
        assert len(told) < 6_000

    def test_a_text_beside_the_one_that_is_read_is_named(self) -> None:
        """A page of the layout on which a place holds several texts breaks its laws by that name."""
        page = FilmPage(title="Ash")
        source = write_page(OWN, page).replace("</h1>", "</h1><h1>Oak</h1>")
        with pytest.raises(
            AssertionError, match=r"several-texts title 'Oak' 'main\.own h1' holds several texts"
        ):
            check_reading(OWN, page, source)

    def test_paragraphs_on_one_line_are_told(self) -> None:
        """A place that reads paragraphs as one line, or one element as the full text, breaks the laws."""
        loose = HtmlLayout(
            name="loose",
            signature=("main",),
            fields=(field("title", "h1", words), field("plot", "div.plot p", paragraphs)),
        )
        with pytest.raises(AssertionError, match=r"plot: .*div\.plot p.*every=True"):
            check_layout(loose)

    def test_one_line_needs_no_paragraphs(self) -> None:
        """A name, a title, or every element of a text may be on one line."""
        sound = HtmlLayout(
            name="sound",
            signature=("main",),
            fields=(field("title", "h1", words), field("plot", "div.plot p", paragraphs, every=True)),
            rows=(rows("cast", "li", field("name", "", name)),),
        )
        check_layout(sound, examples=5)
