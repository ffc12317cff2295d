"""Whole layouts: they must prove that a page is theirs before the general readers are left out."""

from __future__ import annotations

import pytest

import filmpage
from filmpage.claims.claim import Claims, Rank
from filmpage.layout.html import HtmlLayout, field, rows
from filmpage.layout.text import Says, TextLayout
from filmpage.notation import Form, file_size, words, year
from filmpage.notation.adapters import Printed
from filmpage.pipeline.proof import is_proven

TRACKER = """\
Harbour Lights (2014)

Director: Ann Lee
Runtime: 112 min
Genre: Drama
Country: France

Video: 1080p, AVC
Other copies: 720p
File size: 1.4 GB
"""
"""A page of downloads with the words of YTS, but nothing else of it."""

FILES = HtmlLayout(
    name="files-2030",
    signature=("table.files",),
    fields=(field("title", "h1.film", words), field("year", "i.when", year)),
    rows=(rows("releases", "table.files tr", field("size", "td", Printed(file_size))),),
    whole=True,
)
PAGE = """<html><body>{}
<dl><dt>Director</dt><dd>Ann Lee</dd><dt>Runtime</dt><dd>112 min</dd><dt>Year</dt><dd>2014</dd></dl>
<table class="files"><tr><td>1.4 GB</td></tr></table></body></html>"""


class TestTexts:
    """A text of another site that holds a whole layout's words is read by its labels."""

    def test_a_tracker_is_not_taken_from_the_labels(self) -> None:
        """A page with "720p", "1080p" and "File size" is not a page of YTS for that reason."""
        reading = filmpage.read(TRACKER)
        page = reading.film()
        assert reading.layout == "labels"
        assert (page.title, page.year, page.runtime_minutes) == ("Harbour Lights", 2014, 112)
        assert [person.name for person in page.directors or ()] == ["Ann Lee"]

    @pytest.mark.parametrize("blank", [" ", "\xa0"])
    @pytest.mark.parametrize("own, read", [((), True), (("Reel House ©",), False)])
    def test_words_of_the_site_itself_settle_it(
        self, own: tuple[str, ...], blank: str, *, read: bool
    ) -> None:
        """A text of the site without a film is not read by others: what they would find is not a film's."""
        layout = TextLayout(name="reel", votes=("Reel",), least=1, whole=True, own=own)
        reading = filmpage.read(f"{TRACKER}\nReel House{blank}© 2030\n", layouts=(layout,))
        assert (reading.page is not None) == read

    @pytest.mark.parametrize("more", ["", "Director: Ann Lee\nRuntime: 112 min\nCountry: France\n"])
    def test_most_of_the_lines_settle_it(self, more: str) -> None:
        """A text nearly all of which a layout has read is its own, though it says one fact only."""
        layout = TextLayout(
            name="reel",
            votes=("Reel House",),
            least=1,
            whole=True,
            lines=(Says(path="content_rating", reads=Form("Rated {content_rating}", content_rating=words)),),
            noise=("Reel House",),
        )
        reading = filmpage.read(f"Reel House\nRated PG-13\n{more}", layouts=(layout,))
        assert (reading.page is not None and reading.page.directors is not None) == bool(more)


class TestPages:
    """A page of another site that has a whole layout's signature is read by everybody."""

    def test_a_layout_that_reads_only_files_is_not_left_alone(self) -> None:
        """The general readers go on, and the layout's own claims are still there."""
        page = filmpage.parse(PAGE.format("<h1>Harbour Lights (2014)</h1>"), layouts=(FILES,))
        assert (page.title, page.year, page.runtime_minutes) == ("Harbour Lights", 2014, 112)
        assert [release.size for release in page.releases or ()] == ["1.4 GB"]

    def test_a_layout_that_names_the_film_is_left_alone(self) -> None:
        """With a title and a fact it has proven itself, and no other reader reads the page."""
        head = '<h1 class="film">Harbour Lights</h1><i class="when">2013</i>'
        page = filmpage.parse(PAGE.format(head), layouts=(FILES,))
        assert (page.title, page.year, page.runtime_minutes) == ("Harbour Lights", 2013, None)

    def test_what_is_not_proven_is_believed_least(self) -> None:
        """A label is believed before a layout that has read one fact only, and a problem tells of both."""
        reading = filmpage.read(
            PAGE.format('<h1>Harbour Lights</h1><i class="when">1980</i>'), layouts=(FILES,)
        )
        assert reading.film().year == 2014
        told = [problem for problem in reading.problems if "files-2030" in problem.message]
        assert [(problem.code, problem.path) for problem in told] == [("conflict", "year")]

    def test_a_layout_that_reads_nothing_is_not_the_reading_s(self) -> None:
        """A reading is not named for a layout that has read nothing of the page."""
        source = PAGE.format("<h1>Harbour Lights (2014)</h1>").replace("1.4 GB", "")
        assert filmpage.read(source, layouts=(FILES,)).layout == "general"


@pytest.mark.parametrize(
    "fields, proven",
    [
        (("title", "year"), True),
        (("imdb_id", "plot"), True),
        (("title",), False),
        ((), False),
        (("releases", "plot"), False),
        (("releases", "genres"), False),
        (("releases", "genres", "cast"), True),
    ],
)
def test_what_proves_a_layout(fields: tuple[str, ...], *, proven: bool) -> None:
    """Which film and one more fact, or several facts beside files and prose."""
    claims = Claims("files-2030", Rank.LAYOUT)
    for each in fields:
        claims.add((each,), "x", "x", None)
    assert is_proven(FILES, claims) == proven
