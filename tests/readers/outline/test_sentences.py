"""What sentences, links and names with their work below say of a film."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

import filmpage
from filmpage.claims.claim import Claims, Rank
from filmpage.limits import Limits
from filmpage.outline.html import outline_of
from filmpage.outline.row import Outline
from filmpage.readers.facts.statements import Lead, lead_of, ratings_told
from filmpage.readers.outline.context import Context
from filmpage.readers.outline.jobs import read_jobs
from filmpage.readers.outline.links import read_links
from filmpage.readers.outline.sections import mark_sections
from filmpage.readers.outline.sentences import read_sentences
from filmpage.source.html.tree import parse_tree

NAMES = ("Red Dust - Encyclopedia",)


CONTEXT = Context(names=NAMES, labelled=Claims("labels", Rank.LABELLED))


def outline(markup: str) -> Outline:
    """Return the outline of a body."""
    root = parse_tree(f"<html><body>{markup}</body></html>", limits=Limits()).root
    assert root is not None
    found = outline_of(root)
    mark_sections(found)
    return found


@pytest.mark.parametrize(
    "text, lead",
    [
        ("Red Dust is a 2019 American drama film directed by Ada Wen.", Lead("Red Dust", 2019)),
        ("Red Dust (Chinese: 红尘; pinyin: Hóngchén) is a 2019 film.", Lead("Red Dust", 2019, "红尘")),
        ("Red Dust (Originaltitel: Støv) ist ein Film aus dem Jahr 2019.", Lead("Red Dust", 2019, "Støv")),
        ("Red Dust est un film américain réalisé par Ada Wen, sorti en 2019.", Lead("Red Dust", 2019)),
        ("Red Dust is an upcoming film.", Lead("Red Dust")),
    ],
)  # fmt: skip
def test_the_first_sentence_of_an_article_is_read(text: str, lead: Lead) -> None:
    """An article begins with the film's name, its original name, and its year."""
    assert lead_of(text, NAMES) == lead


@pytest.mark.parametrize(
    "text",
    [
        "Ada Wen is a 2019 film festival's president.",
        "Red Dust is a 2019 novel by Ada Wen.",
        "Red Dust is a film director born in 1960.",
        "In 2019, Red Dust was seen by many.",
    ],
)
def test_other_sentences_are_none(text: str) -> None:
    """A sentence about somebody, a book, or another thing tells no year of a film."""
    assert lead_of(text, NAMES) is None


@pytest.mark.parametrize(
    "text, source, value, count",
    [
        ("On Rotten Tomatoes, 92% of 180 critics' reviews are positive.", "Rotten Tomatoes", 92, 180),
        ("On Rotten Tomatoes, it holds a score of 92% based on 1,180 reviews.", "Rotten Tomatoes", 92, 1180),
        ("Metacritic gave it 71 out of 100, based on 33 critics, indicating praise.", "Metacritic", 71, 33),
        ("It has a score of 9 and, on Metacritic, an average of 71 from 33 critics.", "Metacritic", 71, 33),
        ("Rotten Tomatoes listed it with 58 percent approval.", "Rotten Tomatoes", 58, None),
    ],
)  # fmt: skip
def test_reported_ratings_are_read(text: str, source: str, value: int, count: int | None) -> None:
    """The sentences with which articles report what critics gave are ratings."""
    (told,) = ratings_told(text)
    assert (told.rater.source, told.value, told.rater.best, told.count) == (source, value, 100, count)


@pytest.mark.parametrize(
    "text", ["Fresh on Rotten Tomatoes means 60% or higher.", "Metacritic lists 71 films of 2019."]
)
def test_other_figures_are_no_ratings(text: str) -> None:
    """On a page, a figure without a number of critics is not a rating."""
    assert not list(read_sentences(outline(f"<p>{text}</p>"), CONTEXT))


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Reading sentences is total."""
    lead_of(text, (text,))
    list(ratings_told(text))


def test_a_page_is_believed_once() -> None:
    """The first sentence and the first report count."""
    markup = (
        "<p>Red Dust is a 2019 film with many actors.[1]</p><p>Red Dust is a 1990 film with none at all.</p>"
    )
    claims = read_sentences(outline(markup), CONTEXT)
    assert [(claim.path, claim.value) for claim in claims] == [(("year",), 2019)]


def test_a_link_for_one_film_alone_is_the_films() -> None:
    """Links to two films of one site tell of none; one film linked twice is the page's."""
    link = '<a href="https://www.imdb.com/title/tt{}/">x</a>'
    one = read_links(outline(link.format("1234567") + link.format("1234567")), CONTEXT)
    assert [(claim.path, claim.value) for claim in one] == [(("ids", "imdb"), "tt1234567")]
    assert not read_links(outline(link.format("1234567") + link.format("7654321")), CONTEXT)


@pytest.mark.parametrize(
    "markup, directors",
    [
        ('<p><a href="/p/1">Ada Wen</a></p><p>Director</p>', ["Ada Wen"]),
        ('<p><a href="/p/1">Ada Wen</a></p><p>Director, Writer</p><img>', ["Ada Wen"]),
        ('<p><a href="/f/1">Red Dust</a></p><p>Director:</p><p>Ada Wen</p>', []),
        ('<p><a href="/f/1">Red Dust</a></p><p>Director</p><p>Ada Wen</p>', []),
        ('<p><a href="/p/1">Ada Wen</a> said</p><p>Director</p>', []),
    ],
)
def test_people_are_known_by_the_work_below_their_names(markup: str, directors: list[str]) -> None:
    """A name with nothing but its work below is a person's; a label with a value after it is not."""
    claims = read_jobs(outline(markup), CONTEXT)
    found = [claim.value for claim in claims if claim.path[0] == "directors" and claim.path[2] == "name"]
    assert found == directors


def test_a_films_own_site_names_its_sections_first() -> None:
    """The name of a section is not a title if the site is named after the film."""
    source = """<html><head><title>Story | Red Dust</title>
<meta property="og:site_name" content="Red Dust"></head>
    <body><ul><li><a>Trailer</a><li><a>Press</a><li><a>Crew</a><li><a>Screenings</a></ul>
<p>A story of dust.</p></body></html>"""
    assert filmpage.parse(source).title == "Red Dust"
