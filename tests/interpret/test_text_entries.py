"""Records of prose in texts: their heads and feet, over however many lines a converter prints them."""

from __future__ import annotations

from typing import Final

import pytest

from filmpage.layout.text import Entries, Identity, Quotations, Says, Section, TextLayout
from filmpage.model.film import FilmPage, Review
from filmpage.notation import Form, count, date, decimal, score, words, year
from filmpage.notation.names.genre import several_genres
from filmpage.notation.names.person import byline, visitor
from filmpage.notation.names.place import countries
from filmpage.testing import check_layout, read_alone

HARBOUR: Final = TextLayout(
    name="harbour-text",
    votes=("Harbour",),
    least=1,
    entries=(
        Entries(
            path="reviews",
            mark="Seen on",
            head=Form(
                "{author} wrote {_reviews} reviews {rating} Seen on {date}",
                "{author} {rating} Seen on {date}",
                "{rating} Seen on {date}",
                author=visitor,
                _reviews=count,
                rating=decimal,
                date=date,
            ),
            above=3,
            below=1,
            best=5,
            foot=Form("{helpful} found this useful", helpful=count),
            warnings=("This tells the end",),
            tails=("Read on",),
            ends=("More reviews",),
        ),
        Entries(
            path="reviews",
            headings=("of the press",),
            mark=": ",
            head=Form("{source}: {author}", source=visitor, author=visitor),
            above=1,
            below=0,
            scoped=True,
            titled=True,
            foot=Form("({date})", "( {date} )", date=date),
            ends=("The harbour shop",),
        ),
    ),
    noise=("Harbour", "Advertisement"),
)
"""An invented site: users' reviews under their heads, and the press under a heading."""


def reviews_of(*lines: str) -> list[Review]:
    """Read the reviews of a text."""
    return list(read_alone(HARBOUR, "\n".join(("Harbour", *lines))).film().reviews or ())


DAY: Final = date.read("2031-05-02")
WHOLE: Final = Review(author="Ines V.", rating=4.5, best=5, body="A quiet film.", date=DAY)


@pytest.mark.parametrize(
    "head",
    [
        ("Ines V. wrote 12 reviews 4,5 Seen on 2 May 2031",),
        ("Ines V.", "wrote 12 reviews", "4,5 Seen on 2 May 2031"),
        ("Ines V. wrote 12 reviews", "4,5", "Seen on", "2 May 2031"),
        ("Ines V.", "4,5", "Seen on 2 May 2031"),
        ("Ines V. 4,5", "Seen on 2 May 2031"),
        ("Ines V.", "Ines V. wrote 12 reviews 4,5", "Seen on 2 May 2031"),
    ],
)
def test_a_head_is_read_over_any_number_of_lines(head: tuple[str, ...]) -> None:
    """However a converter breaks a head, and whatever a portrait's caption is, it reads the same."""
    assert reviews_of(*head, "A quiet film.") == [WHOLE]
    other = Review(author="Ben O", rating=2, best=5, body="Too long for a Sunday evening.", date=DAY)
    before = ("Ben O 2 Seen on 2 May 2031", "Too long for a Sunday evening.")
    assert reviews_of(*before, *head, "A quiet film.") == [other, WHOLE]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was Seen on the pier, and that is the whole film.",
        "I give it 4,5",
        "Seen on a rainy day",
        "Ines V. wrote 12 reviews",
    ],
)
def test_a_sentence_is_no_head(text: str) -> None:
    """Words of a head alone, inside of a review or outside, begin no record."""
    assert reviews_of(text) == []
    assert len(reviews_of("Ines V. 4,5 Seen on 2 May 2031", "A quiet film.", text)) == 1


def test_a_head_does_not_reach_over_a_scar() -> None:
    """Lines before one that a filter deleted are not part of the head."""
    text = "Harbour\n\nGood\n\n\n4,5 Seen on 2 May 2031\n\nA quiet film.\n\nAnd long.\n"
    (review,) = read_alone(HARBOUR, text).film().reviews or ()
    assert (review.author, review.rating) == (None, 4.5)


@pytest.mark.parametrize("foot", [("31 found this useful",), ("31 found", "this useful")])
def test_a_foot_ends_a_record(foot: tuple[str, ...]) -> None:
    """Lines under the foot are not part of the review, and the foot itself is read."""
    head = "Ines V. 4,5 Seen on 2 May 2031"
    (first, second) = reviews_of(head, "A quiet film.", *foot, "Was it useful?", head, "Twice as quiet.")
    assert (first.body, first.helpful) == ("A quiet film.", 31)
    assert (second.body, second.helpful) == ("Twice as quiet.", None)


@pytest.mark.parametrize(
    "body",
    [
        ("And then it rains. (2 May 2031)",),
        ("And then it rains.", "(2 May 2031)", "Share"),
        ("And then it rains.", "(", "2 May 2031 )"),
    ],
)
def test_a_foot_may_stand_at_the_end_of_a_paragraph(body: tuple[str, ...]) -> None:
    """A foot with a mark of its own is cut off the paragraph that it ends."""
    (review,) = reviews_of("The voices of the press", "The Gull: Ada Quill", "Wet", *body)
    assert (review.source, review.author, review.title) == ("The Gull", "Ada Quill", "Wet")
    assert (review.body, review.date) == ("And then it rains.", DAY)


def test_a_weak_mark_counts_under_its_heading_alone() -> None:
    """Heads that anything might look like are read between their heading and the end of the list."""
    before, after = "The Gull: Ada Quill", "Opening hours: Monday"
    inside = ("The voices of the press", "The Gull: Ada Quill", "It rains in it.", "The harbour shop")
    assert [review.body for review in reviews_of(before, *inside, after, "Come in.")] == ["It rains in it."]


def test_warnings_and_words_of_links_are_no_part_of_a_review() -> None:
    """A warning says that the review tells the end; words that lead on, and advertisements, are left out."""
    (review,) = reviews_of(
        "Ines V. 4,5 Seen on 2 May 2031",
        "This tells the end of the film.",
        "He drowns. Read on",
        "Advertisement",
        "Read on",
        "More reviews",
        "Not hers.",
    )
    assert (review.spoiler, review.body) == (True, "He drowns.")


GALLERY: Final = TextLayout(
    name="gallery-text",
    votes=("Gallery",),
    least=1,
    identity=Identity(
        beneath=(Form("{countries} {year}", countries=countries, year=year), Form("At a glance")),
        document=(Form("{title} - Gallery", title=words),),
    ),
    lines=(Says(path="genres", reads=several_genres, zone="head"),),
    sections=(Section(path="cast", headings=("In it",), reads=Form("{name}", name=visitor)),),
    quotations=Quotations(
        path="reviews",
        headings=("The critics",),
        sign=Form("{author}", author=byline),
        verdict=Form("Verdict: {rating}", rating=score),
    ),
    noise=("Gallery", "Trailer"),
)
"""An invented site: a title above fixed lines, and critics who are quoted."""


def gallery(*lines: str) -> FilmPage:
    """Read a text of that site."""
    return read_alone(GALLERY, "\n".join(("Gallery", *lines))).film()


@pytest.mark.parametrize(
    "lines, title",
    [
        (("News", "The Salt Road", "Norway / Chile 2031"), "The Salt Road"),
        (("News", "The Salt Road", "Trailer", "Norway / Chile 2031"), "The Salt Road"),
        (("News", "else", "// show it once", "Norway / Chile 2031"), None),
        (("News", "$(window).load()", "The Salt Road", "Norway / Chile 2031"), "The Salt Road"),
        (("News", "The Salt Road", "Norway / Chile", "2031"), "The Salt Road"),
        (("The Salt Road", "At a glance", "Norway / Chile 2031"), "The Salt Road"),
        (("News", "The Salt Road - Gallery", "Opening hours"), "The Salt Road"),
        (("News", "The Salt Road", "Opening hours"), None),
        (("{ on: 1 }", "Norway / Chile 2031"), None),
    ],
)
def test_a_title_stands_over_what_is_beneath_it(lines: tuple[str, ...], title: str | None) -> None:
    """The line above one that must follow a title is the title; without such a line there is none."""
    assert gallery(*lines).title == title


def test_what_stands_beneath_a_title_says_its_facts() -> None:
    """A list in one slot is a list of the page, and lines of genres under it make one list."""
    page = gallery(
        "The Salt Road", "Norway / Chile 2031", "Drama Comedy", "Comedy Western", "In it", "Ada", "Ada"
    )
    assert [country.code for country in page.countries or ()] == ["NO", "CL"]
    assert (page.year, page.genres) == (2031, ("Drama", "Comedy", "Western"))
    assert [credit.name for credit in page.cast or ()] == ["Ada"]


@pytest.mark.parametrize(
    "lines",
    [
        ('"A quiet film. Verdict: ★★★ (out of 4)"', "Ada Quill: The Gull"),
        ('"A quiet film.', 'Verdict: ★★★ (out of 4)"', "Ada Quill: The Gull"),
        ('"A quiet film. Verdict: ★★★ (out of 4)" Ada Quill: The Gull',),
    ],
)
def test_a_quotation_is_signed(lines: tuple[str, ...]) -> None:
    """However a converter breaks it, a quotation keeps its marks, its sign and the verdict at its end."""
    body = '"A quiet film. Verdict: ★★★ (out of 4)"'
    (review,) = gallery("The critics", *lines).reviews or ()
    assert review == Review(author="Ada Quill: The Gull", rating=3, best=4, body=body)


@pytest.mark.parametrize(
    "lines",
    [('"A quiet film."',), ('"A quiet film."', "Opening hours"), ('He said: "no" and left.', "Ada: no")],
)
def test_what_nobody_signed_is_no_quotation(lines: tuple[str, ...]) -> None:
    """A sentence in marks without a critic and a paper is not taken for a judgement."""
    assert gallery(*lines).reviews is None


@pytest.mark.parametrize("layout", [HARBOUR, GALLERY], ids=repr)
def test_their_declarations_hold_the_laws(layout: TextLayout) -> None:
    """What such a layout writes it reads, noise or not, each value in its place."""
    check_layout(layout)
