"""What a layout's place says where it holds several texts, and where one text holds a list."""

from __future__ import annotations

import sys
from html import escape
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, strategies as st

from filmpage.interpret.record import claims_of
from filmpage.layout.html import Field, HtmlLayout, field, form, rows
from filmpage.model.film import FilmPage
from filmpage.notation import Form, genres, mpa_rating, paragraphs, runtime, words, year
from filmpage.testing import read_alone

if TYPE_CHECKING:
    from filmpage.reading import Reading

PROSE = st.text(st.sampled_from("ab c."), min_size=1, max_size=12).map(str.strip).filter(bool)
PLOT = field("plot", "div.plot p", paragraphs)


def read(body: str, *fields: Field, **layout: Any) -> Reading:
    """Read a page by a layout of some fields."""
    return read_alone(
        HtmlLayout(name="own", signature=("main",), fields=fields, **layout), f"<main>{body}</main>"
    )


def told(reading: Reading) -> list[tuple[str, str, str]]:
    """Return the code, the path and the words of each problem."""
    return [(problem.code, problem.path, problem.raw) for problem in reading.problems]


def plot(*texts: str) -> str:
    """Print a plot of some elements."""
    return f'<div class="plot">{"".join(f"<p>{escape(text)}</p>" for text in texts)}</div>'


class TestSeveralTexts:
    """Of siblings at the place of one fact, the first is read, and another that says more is a problem."""

    @given(st.lists(PROSE, min_size=1, max_size=6))
    def test_no_sibling_is_lost_silently(self, texts: list[str]) -> None:
        """The first text is kept; a problem tells the first that differs from it, and only then."""
        tidy = [" ".join(text.split()) for text in texts]
        reading = read(plot(*texts), PLOT)
        other = next((text for text in tidy if text != tidy[0]), None)
        assert reading.film().plot == tidy[0]
        assert told(reading) == ([] if other is None else [("several-texts", "plot", other)])

    @given(st.lists(PROSE, min_size=1, max_size=6), st.booleans())
    def test_every_joins_the_paragraphs_of_a_text(self, texts: list[str], by_name: bool) -> None:  # noqa: FBT001
        """With `every` or `joined`, all siblings are paragraphs of a text, without a problem."""
        whole = field("plot", "div.plot p", paragraphs, every=not by_name, joined=by_name)
        reading = read(plot(*texts), whole)
        assert reading.film().plot == "\n\n".join(" ".join(text.split()) for text in texts)
        assert not reading.problems

    def test_every_joins_the_paragraphs_of_a_review(self) -> None:
        """So it is in the records of a list."""
        review = rows("reviews", "article", field("body", "p", paragraphs, every=True))
        page = read("<article><p>One.</p><p>Two.</p></article>", rows=(review,)).film()
        assert [each.body for each in page.reviews or ()] == ["One.\n\nTwo."]

    def test_every_joins_texts_of_json(self) -> None:
        """A place in JSON that leads to several texts is joined too."""
        whole = field("plot", "#data $.plot[].text", paragraphs, every=True)
        body = '<script id="data">{"plot": [{"text": "One."}, {"text": "Two."}]}</script>'
        assert read(body, whole).film().plot == "One.\n\nTwo."

    def test_a_second_text_of_json_is_told(self) -> None:
        """A place in JSON that leads to several texts loses none silently."""
        body = '<script id="data">{"lines": [{"text": "One."}, {"text": "Two."}]}</script>'
        reading = read(body, field("tagline", "#data $.lines[].text", words))
        assert (reading.film().tagline, told(reading)) == ("One.", [("several-texts", "tagline", "Two.")])
        reading = read(body, field("tagline", "#data $.lines[0].text", words))
        assert (reading.film().tagline, told(reading)) == ("One.", [])

    def test_a_form_tells_the_slot_that_differs(self) -> None:
        """The problem's path is the field that the other text says otherwise."""
        facts = form("p", Form("{title} ({year})", title=words, year=year))
        reading = read("<p>Ash (2001)</p><p>Ash (2002)</p>", facts)
        assert told(reading) == [("several-texts", "year", "Ash (2002)")]

    @pytest.mark.parametrize(
        "beside",
        [
            "<p>One.</p>",
            "<p>Show less</p>",
            "<p></p>",
            "<div>Two.</div>",
            '<p class="tag">Two.</p>',
            "</div><div><p>Two.</p>",
        ],
    )
    def test_what_is_no_other_text(self, beside: str) -> None:
        """The same words, a declared blank, nothing, another place, what another field reads: no problem."""
        fields = field("plot", "div.plot p", paragraphs, blank="Show less"), field("tagline", "p.tag", words)
        reading = read(f'<div class="plot"><p>One.</p>{beside}</div>', *fields)
        assert (reading.film().plot, told(reading)) == ("One.", [])

    def test_the_first_that_can_be_read_is_meant(self) -> None:
        """Texts that the notation cannot read are not other texts."""
        reading = read("<p>PG-13</p><p>1999</p><p>USA</p>", field("year", "p", year))
        assert (reading.film().year, told(reading)) == (1999, [])

    def test_no_sibling_is_too_far(self) -> None:
        """However many siblings say the same, the one that says something else is found."""
        reading = read(plot("One.", *["One."] * 500, "Two."), PLOT)
        assert told(reading) == [("several-texts", "plot", "Two.")]

    def test_entries_inside_of_entries_look_beside_a_text_once(self) -> None:
        """Twice as many entries, each around the next, and texts in the innermost are twice the work."""
        review = rows("reviews", "article", field("title", "p", words))

        def work(size: int) -> int:
            body = f"{'<article>' * size}{'<p>One.</p>' * (10 * size)}{'</article>' * size}"
            calls = 0

            def count(_frame: object, _event: str, _argument: object) -> None:
                nonlocal calls
                calls += 1

            sys.setprofile(count)
            try:
                read(body, rows=(review,))
            finally:
                sys.setprofile(None)
            return calls

        work(10)
        assert work(80) / work(40) < 2.6


class TestLists:
    """A list in one text is spread into its entries, in HTML as in text."""

    FACTS = Form(
        "{runtime_minutes} | {content_rating} | {genres}",
        runtime_minutes=runtime,
        content_rating=mpa_rating,
        genres=genres,
    )

    def test_a_slot_may_hold_a_list(self) -> None:
        """A list notation in a slot of a form is read as the entries of the field."""
        reading = read("<p>112 min | PG-13 | Drama, Comedy</p>", form("p", self.FACTS))
        page = reading.film()
        assert (page.runtime_minutes, page.content_rating, page.genres) == (112, "PG-13", ("Drama", "Comedy"))
        assert not reading.problems

    def test_lists_of_several_elements_go_on(self) -> None:
        """Where every element is read, the entries of one follow those of the other."""
        listed = form("p", Form("Genres: {genres}", "Runtime: {runtime_minutes}",
                                genres=genres, runtime_minutes=runtime), every=True)  # fmt: skip
        body = "<p>Genres: Drama, Comedy</p><p>Runtime: 112 min</p><p>Genres: Crime</p>"
        page = read(body, listed).film()
        assert (page.genres, page.runtime_minutes) == (("Drama", "Comedy", "Crime"), 112)

    @pytest.mark.parametrize(
        "value, path, claims",
        [
            ("Ash", ("title",), [(("title",), "Ash")]),
            (("Drama", "Crime"), ("genres",), [(("genres", 0), "Drama"), (("genres", 1), "Crime")]),
            ({"year": 1999, "ids__yts": "7"}, (), [(("year",), 1999), (("ids", "yts"), "7")]),
            ({"genres": ("Drama",)}, (), [(("genres", 0), "Drama")]),
            ({"name": "Ann Lee"}, ("cast", 2), [(("cast", 2, "name"), "Ann Lee")]),
        ],
    )
    def test_what_a_value_claims(self, value: object, path: tuple[str | int, ...], claims: Any) -> None:
        """A value, a list and a form's slots are claimed in one way, for HTML and for text."""
        assert claims_of(value, path) == claims


class TestUnlike:
    """What only repeats another field says nothing."""

    @pytest.mark.parametrize("original, said", [("Ash", None), ("Tuhka", "Tuhka")])
    def test_a_repeated_text_is_not_claimed(self, original: str, said: str | None) -> None:
        """An original title that is the title is absent."""
        fields = field("title", "h1", words), field("original_title", "h2", words, unlike="title")
        reading = read(f"<h1>Ash</h1><h2>{original}</h2>", *fields)
        assert reading.film() == FilmPage(title="Ash", original_title=said)
        assert not reading.problems
