"""Copies of review sites' pages as text: scores over means, casts, summaries, tables."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from filmpage.limits import Limits
from filmpage.notation import Form
from filmpage.notation.publication import critic, publication
from filmpage.outline.text import outline_of_text
from filmpage.readers.text.labelled import read_labelled_lines
from filmpage.source.text.lines import normalise

HEAD = "Still Harbour (1987)\nDirector: Anna Lindqvist\nRuntime: 107 min\n"
BODY = "A quiet film that trusts its harbour, its weather and the people who wait there."


def claims_of(text: str) -> dict[tuple[str | int, ...], object]:
    """Read a text's labels; return the claims by path."""
    source = normalise(text, limits=Limits())
    return {
        c.path: c.value
        for c in read_labelled_lines(
            source, outline_of_text(source.lines), [False] * len(source.lines), Limits()
        ).claims
    }


@given(st.integers(0, 100), st.integers(1, 999_999), st.sampled_from(["\n", " "]))
def test_a_share_over_its_mean_is_a_score(value: int, count: int, gap: str) -> None:
    """Any share and count are read, whether their lines are whole or torn; the mean is not the score."""
    text = f"{HEAD}{value}%\nliked it\nAverage Rating:{gap}4.2/5\nUser Ratings:{gap}{count:,}\n"
    claims = claims_of(text)
    found = {path[2]: claim for path, claim in claims.items() if path[:2] == ("ratings", 0)}
    assert found == {
        "source": "Rotten Tomatoes", "kind": "users", "value": value, "best": 100, "count": count,
    }  # fmt: skip


def test_the_second_count_of_reviews_is_of_the_top_critics() -> None:
    """Two shares over counts of reviews are two scores; a share of those who wait for the film is none."""
    critics = "94%\nAverage Rating: 8.2/10\nReviews Counted: 139\n"
    critics += "86%\nAverage Rating: 7.8/10\nReviews Counted: 43\n"
    claims = claims_of(HEAD + critics)
    assert [claims["ratings", n, "kind"] for n in (0, 1)] == ["critics", "top_critics"]
    waiting = claims_of(HEAD + "100%\nwant to see\nAverage Rating: 2.8/5\nUser Ratings: 22\n")
    assert (waiting["ratings", 0, "value"], waiting["ratings", 0, "best"]) == (2.8, 5)


CAST = [("Mira Solheim", "Kari"), ("Jon Okafor", "The Pilot"), ("Ada Berg", "Self"), ("Tor Vik", "Nils")]


@pytest.mark.parametrize(
    "row",
    [
        "{n}\n{p}\n",
        "{n}\n{n}\n{p}\n",
        "{n} {n} ...\n{p}\n",
        "{n}\n{p}as {p}…\n",
        "{n}\n{p}\nas {p}\n",
        "● {n} ... {p}\n",
    ],
)
def test_a_cast_is_read_however_its_rows_are_torn(row: str) -> None:
    """Names and parts come apart again: on two lines, with the picture's name, printed for eye and ear."""
    rows = "".join(row.format(n=name, p=part) for name, part in CAST)
    claims = claims_of(f"{HEAD}Top cast\n{rows}")
    for number, (name, part) in enumerate(CAST):
        assert (claims.get(("cast", number, "name")), claims.get(("cast", number, "character"))) == (
            name,
            part,
        )


def test_a_table_left_as_markup_is_read() -> None:
    """The rows of a table that a maker of markdown left on one line are rows."""
    rows = "".join(
        f'<tr class="odd"><td><a href="/n">{n}</a></td><td>...</td><td>{p}</td></tr>' for n, p in CAST
    )
    claims = claims_of(
        f"# Still Harbour (1987)\n\n**Director:** Anna Lindqvist\n\n## Cast\n\n<table>{rows}</table>\n"
    )
    assert [claims.get(("cast", n, "character")) for n in range(4)] == [part for _, part in CAST]


def test_values_of_a_list_are_not_labels() -> None:
    """Languages and genres under their label are values, though "English" is a label elsewhere."""
    claims = claims_of(f"{HEAD}Genre:\nCrime | Biography\nLanguage:\nEnglish | French\n")
    assert {path: value for path, value in claims.items() if path[0] == "genres"} == {
        ("genres", 0): "Crime",
        ("genres", 1): "Biography",
    }
    assert len([path for path in claims if path[0] == "languages"]) >= 2
    assert not [path for path in claims if path[0] == "alternate_titles"]


def test_the_summary_over_the_makers_is_the_plot() -> None:
    """Where a page tells its story twice, the short telling beside the title is the plot."""
    summary = "Two pilots wait a winter for a ship that the harbour has long forgotten."
    text = f"Still Harbour (1987)\n{summary}\nDirector:\nAnna Lindqvist\nStoryline\n{BODY} {BODY}\n"
    assert claims_of(text)["plot",] == summary


def test_a_rating_of_a_board_is_no_score() -> None:
    """A board's certificate under "Rating" is a certificate, without the board's reasons."""
    claims = claims_of(f"{HEAD}Rating\nPG-13 (Some Rain|Strong Wind)\n")
    assert claims["content_rating",] == "PG-13"
    assert not [path for path in claims if path[0] == "ratings"]


BYLINE = Form("{source} {author}", "{source}{author}", "{source}", source=publication, author=critic)


@pytest.mark.parametrize(
    "text, parts",
    [
        ("Variety", {"source": "Variety"}),
        ("Time Out Mira Solheim", {"source": "Time Out", "author": "Mira Solheim"}),
        ("CineVueMira Solheim", {"source": "CineVue", "author": "Mira Solheim"}),
        ("Harbour Post Mira Solheim", None),
        ("Time flies", None),
    ],
)
def test_a_publication_is_separated_from_its_critic(text: str, parts: dict[str, str] | None) -> None:
    """The longest known publication is taken, and nothing is guessed where none is known."""
    assert BYLINE.get(text) == parts
