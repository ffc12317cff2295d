"""Notes and articles: what a first sentence says of its film, and the short labels of catalogues."""

from __future__ import annotations

import pytest

import filmpage

FACTS = "Directed by: Anna Lindqvist\nRunning time: 107 minutes\nCountry: Norway\n"
LEADS = {
    "The Quiet Harbour (Norwegian: Den stille havn) is a 1987 Norwegian drama film about a lighthouse.":
        (1987, "Den stille havn"),
    "The Quiet Harbour ( 1987 ) is the second drama film of a trilogy about the sea and those who leave it.":
        (1987, None),
    "The Quiet Harbour is a 1987 documentary about three lighthouses and the people who keep them lit.":
        (1987, None),
    "Salt Road is a 1999 drama film by the same director, and was made on the island of the first one.":
        (None, None),
    "The Quiet Harbour was a play from Oslo. It was made into a film in 1987 and in 1999, once with music.":
        (None, None),
    "The Quiet Harbour is a 1987 novel that half of the town has read, and the other half has lived in.":
        (None, None),
}  # fmt: skip
"""First sentences, and the year and the original title that they give."""


@pytest.mark.parametrize("sentence", LEADS)
def test_first_sentences_are_read(sentence: str) -> None:
    """Only from a sentence that says which film a text is about the year is read, as inferred."""
    reading = filmpage.read(f"The Quiet Harbour\n\n{FACTS}\n{sentence}\n")
    assert reading.page is not None
    assert (reading.page.year, reading.page.original_title) == LEADS[sentence]
    if reading.page.year is not None:
        assert reading.evidence["year"].how == "inferred"


def test_catalogues_shorten_their_labels() -> None:
    """Festivals print "sc:", "ph:" and "mus:" for the crew."""
    page = filmpage.parse_text(
        "The Quiet Harbour\nNO 1987 colour 107 min.\ndir: Anna Lindqvist\nsc: Mira Solheim, Jon Okafor\n"
        "ph: Eva Horn\nmus: Lee Park\ned: Tom Reyes\ncast: Ulla Berg, Jonas Ritter\n"
    )
    assert [credit.name for credit in page.writers or ()] == ["Mira Solheim", "Jon Okafor"]
    assert {credit.role: credit.name for credit in page.crew or ()} == {
        "Cinematographer": "Eva Horn", "Composer": "Lee Park", "Editor": "Tom Reyes",
    }  # fmt: skip


def test_releases_by_country_are_read() -> None:
    """A country may come before its day."""
    page = filmpage.parse_text(f"The Quiet Harbour\n\n{FACTS}Release Dates\n\n  • UK: November 04 1987\n")
    assert str(page.release_date) == "1987-11-04"


def test_parts_of_a_file_may_share_a_line() -> None:
    """A size and a codec are read among what else their lines say."""
    page = filmpage.parse_text(
        f"The Quiet Harbour\n\n{FACTS}File Size: 59 x 100 MB @ 5900 MB\n"
        "Format: x264 / 2 Pass\nFrame rate: 24 fps\n"
    )
    assert page.releases is not None
    assert (page.releases[0].size, page.releases[0].codec) == ("5900 MB", "x264")


@pytest.mark.parametrize("word", ["Movie", "logo", "další", "Order by", "Pro reviews 10 9 1 0", "もっと見る"])
def test_words_of_pages_are_no_titles(word: str) -> None:
    """Menus, buttons and rows of counts are nearer to the facts than the title, but are not titles."""
    page = filmpage.parse_text(f"The Quiet Harbour\n\n{word}\n1987\n{FACTS}")
    assert page.title == "The Quiet Harbour"
