"""Heads of reviews that several sites print, in texts that are of no layout: what must be read, what not."""

from __future__ import annotations

import pytest

import filmpage

HEAD = "Still Harbour (1987)\nDirector: Anna Lindqvist\nRuntime: 107 min\n"
BODY = "A quiet film that trusts its harbour, its weather and the people who wait there."

READ: dict[str, tuple[str, dict[str, object]]] = {
    "byline": (
        (
            f"Waiting well\n17 June 2006 | by jonokafor-1 (Norway) – See all my reviews\n{BODY}\n"
            "5 of 18 people found this review helpful."
        ),
        {"author": "jonokafor-1", "title": "Waiting well", "body": BODY},
    ),
    "byline over lines": (
        (
            f"Waiting well\n17 June 2006 | by\njonokafor-1\n– See all my reviews\n{BODY}\n"
            "5 of 18 people found this review helpful."
        ),
        {"author": "jonokafor-1", "title": "Waiting well", "body": BODY},
    ),
    "author": (
        (
            f"Waiting well, 9 January 2005\n8/10\nAuthor: jonokafor from Norway\n{BODY}\n"
            "Was the above comment useful to you?"
        ),
        {"author": "jonokafor", "rating": 8, "best": 10, "title": "Waiting well", "body": BODY},
    ),
    "top": (
        f"Top review\n8/10\nWaiting well\n{BODY}\nhelpful•20\n1\nJonOkafor\nJan 4, 2015\n",
        {"author": "JonOkafor", "rating": 8, "title": "Waiting well", "body": BODY},
    ),
    "signed below": (
        f"{BODY}\nFull Review… | October 31, 2014\nMira Solheim\nThe Harbour Post\n",
        {"author": "Mira Solheim", "source": "The Harbour Post", "body": BODY},
    ),
    "paper over lines": (
        f"90\nThe Harbour Post\nMira Solheim\nDec 18, 2013\n{BODY}\n",
        {"author": "Mira Solheim", "rating": 90, "best": 100, "source": "The Harbour Post", "body": BODY},
    ),
    "glued": (
        f"90\nHarbour PostMira SolheimDec 18, 2013\n{BODY} Read full review\n",
        {"author": "Mira Solheim", "source": "Harbour Post", "body": BODY},
    ),
    "known paper": (
        f"90\nThe New York Times Mira Solheim\n{BODY}\n",
        {"author": "Mira Solheim", "rating": 90, "source": "The New York Times", "body": BODY},
    ),
    "beside its score": (
        f"90 The New York Times Mira Solheim\n{BODY}\n",
        {"author": "Mira Solheim", "rating": 90, "source": "The New York Times", "body": BODY},
    ),
    "in a row": (
        f"| 90 | The New York Times Mira Solheim {BODY} |\n| --- | --- |\n",
        {"author": "Mira Solheim", "rating": 90, "source": "The New York Times", "body": BODY},
    ),
    "in a row without a critic": (
        f"| 90 | Variety {BODY} |\n| --- | --- |\n",
        {"author": None, "rating": 90, "source": "Variety", "body": BODY},
    ),
    "over the heading of a section": (
        f"90\nThe New York Times\nMOVIE DETAILS & CREDITS\n{BODY}\n",
        {"author": None, "rating": 90, "source": "The New York Times", "body": BODY},
    ),
    "over its score": (
        f"The New York Times Mira Solheim\n90 {BODY}\n",
        {"author": "Mira Solheim", "rating": 90, "source": "The New York Times", "body": BODY},
    ),
    "rated": (
        f"8/10\nWaiting well\njonokafor23 May 2022\n{BODY}\n5 out of 18 found this helpful.\n",
        {"author": "jonokafor", "rating": 8, "best": 10, "title": "Waiting well", "body": BODY},
    ),
    "glued to the comments": (
        f"Review by jon! ★★★½ Liked12\nThis review may contain spoilers.\n{BODY}\n",
        {"author": "jon!", "rating": 3.5, "best": 5, "spoiler": True, "body": BODY},
    ),
    "stars over lines": (
        f"Reviewed by\nMira Solheim\n★★★★\n♥\n12\n{BODY}\n",
        {"author": "Mira Solheim", "rating": 4, "best": 5, "body": BODY},
    ),
    "without an author": (
        (
            f"Waiting well\n17 June 2006 | by (Norway) - See all my reviews\n{BODY}\n"
            "1 of 2 people found this helpful.\n"
        ),
        {"author": None, "title": "Waiting well", "body": BODY},
    ),
    "links below the day": (
        f"{BODY}\nOctober 31, 2014\nFull Review\nComment\nMira Solheim\nThe Harbour Post\n",
        {"author": "Mira Solheim", "source": "The Harbour Post", "body": BODY},
    ),
    "American day": (
        f"{BODY}\nFull Review | Comment (3)\n08/02/08\n1527_tmb\nMira Solheim\nThe Harbour Post\n",
        {"author": "Mira Solheim", "source": "The Harbour Post", "body": BODY},
    ),
    "rated over lines, with a warning": (
        (
            f"8\n/10\nWaiting well\njonokafor\n23 May 2022\nWarning: Spoilers\n"
            f"5 out of 18 found this helpful.\nWas this review helpful?\nPermalink\n{BODY}\n"
        ),
        {"author": "jonokafor", "rating": 8, "spoiler": True, "title": "Waiting well", "body": BODY},
    ),
}
"""Every form of head: a text, and what its one review says."""


REFUSED = [
    "90\nminutes of rain\nand then some more of it in the second act\n",
    f"{BODY}\nMira Solheim\nThe Harbour Post\n",
    f"8/10\nAuthor: jonokafor\n{BODY}\n",
    f"90\nHarbour Post Mira Solheim\n{BODY}\n",
    f"0\nusers found this helpful\nBowsAndArrows\nAug 13, 2010\n{BODY}\n",
    f"1\nMore options\nJonOkafor\nJan 4, 2015\n{BODY}\n",
    "Premiere\n16 May 2001 Norway Bergen International Film Festival\n",
    "Time flies\n90 minutes of it are spent at the harbour, and nobody minds.\n",
    f"Waiting well\n17 June 2006 | by jonokafor-1 (Norway) - See all my reviews\n{BODY}\n",
    f"Top review\n8/10\nWaiting well\n{BODY}\nhelpful and kind\n",
    f"{BODY}\nFull Review\nMira Solheim\nThe Harbour Post\n",
    "Review by and by, the harbour comes to nothing. I gave it three stars of five, and not again.\n",
    f"90\nThe Harbour Post\nMOVIE DETAILS & CREDITS\nDec 18, 2013\n{BODY}\n",
    f"The New York Times\nMOVIE DETAILS & CREDITS\n90 {BODY}\n",
]
"""What makes no review: numbers, names, publications, links or furniture alone, or half of what is needed."""


def reviews_of(text: str) -> list[filmpage.Review]:
    """Read the reviews of a text about a film."""
    return list(filmpage.read(HEAD + text).film().reviews or ())


@pytest.mark.parametrize("form", READ)
def test_a_head_is_read(form: str) -> None:
    """Each form of head gives its author and the whole body, and one review only."""
    text, says = READ[form]
    (review,) = reviews_of(text)
    assert {name: getattr(review, name) for name in says} == says


@pytest.mark.parametrize("form", READ)
def test_what_a_review_says_is_not_the_pages(form: str) -> None:
    """A label inside a review's body is never read as the film's own."""
    text, _ = READ[form]
    page = filmpage.read(HEAD + text.replace(BODY, f"Country: Norway. {BODY}")).film()
    assert page.countries is None


@pytest.mark.parametrize("text", REFUSED)
def test_what_only_looks_like_a_head_is_no_review(text: str) -> None:
    """Nothing is guessed where a part of a head is missing or is not what it must be."""
    assert reviews_of(text) == []


def test_a_review_without_its_end_is_reported() -> None:
    """A head whose review has no foot is not read, and is not passed over in silence."""
    reading = filmpage.read(f"{HEAD}Waiting well, 9 January 2005\nAuthor: jonokafor from Norway\n{BODY}\n")
    assert [(each.code, each.path) for each in reading.problems] == [("unread", "reviews[0]")]


def test_several_forms_on_one_page_keep_their_order() -> None:
    """Critics and visitors are read beside one another, each with the marks that theirs are out of."""
    visitor, critic = READ["rated"][0], READ["beside its score"][0]
    assert [(each.author, each.best) for each in reviews_of(visitor + critic)] == [
        ("jonokafor", 10),
        ("Mira Solheim", 100),
    ]
