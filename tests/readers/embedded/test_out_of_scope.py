"""Properties, reviews and ratings that are not inside the film that they are of, and labels in the head."""

from __future__ import annotations

import pytest
from tests.helpers import embedded_data as read, embedded_page as page, json_ld

from filmpage.model.film import Credit

MAKERS = (
    '<i itemprop="director">Ines Calder</i><i itemprop="actor" itemscope><b itemprop="name">Ana Reyl</b></i>'
)
FACTS = '<meta itemprop="duration" content="PT1H31M"><i itemprop="genre">Drama</i><i itemprop="genre">War</i>'
REVIEW = {"@type": "Review", "author": "Mo Tarn", "reviewBody": "Slow but lovely."}
MOVIE = {"@type": "Movie", "name": "Salt Ferry"}


@pytest.mark.parametrize("scope", ["", "itemscope", 'itemscope itemtype="http://schema.org/WebPage"'])
def test_properties_without_a_film_are_read_as_labels(scope: str) -> None:
    """Sites leave out the scope of the film, or mark the page in its place."""
    found = page(f"<body><div {scope}>{MAKERS}{FACTS}</div></body>")
    assert found.directors == (Credit(name="Ines Calder"),)
    assert found.cast == (Credit(name="Ana Reyl"),)
    assert (found.runtime_minutes, found.genres) == (91, ("Drama", "War"))


@pytest.mark.parametrize(
    "markup",
    [
        FACTS,  # a song and an article have these, too
        f'{MAKERS}{FACTS}<meta itemprop="duration" content="PT2H">',  # a list of several films
        f'<div itemscope itemtype="http://schema.org/Recipe">{MAKERS}{FACTS}</div>',
    ],
)
def test_properties_of_something_else_are_left(markup: str) -> None:
    """Without a film's makers, or with facts of several films, properties out of scope say nothing."""
    assert not any(batch for batch in read(f"<body>{markup}</body>").batches)


def test_properties_beside_a_film_are_not_its_own() -> None:
    """Where a film has its scope, what is out of it is of others."""
    own = '<div itemscope itemtype="http://schema.org/Movie"><b itemprop="name">Salt Ferry</b></div>'
    assert page(f"<body>{own}{MAKERS}{FACTS}</body>").directors is None


@pytest.mark.parametrize(
    "blocks",
    [
        [MOVIE, REVIEW],
        [MOVIE, {**REVIEW, "itemReviewed": {"@type": "Movie", "name": "Salt Ferry"}}],
        [MOVIE, {**REVIEW, "@type": "CriticReview", "author": {"@type": "Person", "name": "Mo Tarn"}}],
        [MOVIE, {**REVIEW, "author": [{"@type": "Person", "givenName": "Mo", "familyName": "Tarn"}]}],
        [{**MOVIE, "review": {**REVIEW, "author": ["Mo Tarn", "Bo Lind"]}}],
        [{**MOVIE, "reviews": [{**REVIEW, "author": {"name": ["Mo Tarn"]}}]}],
    ],
)
def test_reviews_wherever_they_are(blocks: list[dict[str, object]]) -> None:
    """A review is the film's inside it and beside it, with an author of any shape."""
    found = page("".join(map(json_ld, blocks)))
    assert found.reviews is not None
    assert [(each.author, each.body) for each in found.reviews] == [("Mo Tarn", "Slow but lovely.")]


def test_a_review_of_another_film_is_not_the_pages() -> None:
    """A review that says what it is of is believed."""
    other = {**REVIEW, "itemReviewed": {"@type": "Movie", "name": "Red Widow"}}
    assert page(json_ld(MOVIE) + json_ld(other)).reviews is None


@pytest.mark.parametrize(
    "rating, expected",
    [
        ({"@type": "Rating", "ratingValue": "8", "bestRating": "10"}, (8, 10)),
        ("8/10", (8, 10)),
        (4, (4, None)),
        ({"ratingValue": "★★★★"}, (4, 5)),
    ],
)
def test_the_judgement_of_a_review(rating: object, expected: tuple[object, object]) -> None:
    """A judgement may be an item or only words."""
    found = page(json_ld({**MOVIE, "review": {**REVIEW, "reviewRating": rating}}))
    assert found.reviews is not None
    assert (found.reviews[0].rating, found.reviews[0].best) == expected


def test_reviews_of_microdata_out_of_any_scope() -> None:
    """A review whose film is not marked up is a part of the page, and the page is no review."""
    markup = (
        '<div itemprop="review" itemscope itemtype="http://schema.org/Review">'
        '<i itemprop="author">Mo Tarn</i><p itemprop="reviewBody">Slow but lovely.</p></div>'
    )
    found = read(f"<body>{markup}</body>")
    assert "Review" not in found.types
    assert page(f"<body>{markup}</body>").reviews is not None


@pytest.mark.parametrize(
    "ratings, expected",
    [
        (
            [{"author": "Shelf", "ratingValue": "7.1", "bestRating": 10, "ratingCount": "512"},
             {"author": "Critics", "ratingValue": 64, "bestRating": 100, "reviewCount": 21}],
            [(None, 7.1, 10, 512), (None, 64, 100, 21)],
        ),
        (
            [{"ratingValue": 7.1, "bestRating": 10}, {"name": "Metascore", "ratingValue": 64}],
            [(None, 7.1, 10, None), ("Metacritic", 64, None, None)],
        ),
        ("7.1/10", [(None, 7.1, 10, None)]),
        ({"ratingValue": "7,1", "bestRating": "10", "ratingCount": "1.2K"}, [(None, 7.1, 10, 1200)]),
    ],
)  # fmt: skip
def test_several_ratings(ratings: object, expected: list[tuple[object, ...]]) -> None:
    """Every rating of a list is kept, whoever gives it."""
    found = page(json_ld({**MOVIE, "aggregateRating": ratings}))
    assert found.ratings is not None
    assert [(each.source, each.value, each.best, each.count) for each in found.ratings] == expected


@pytest.mark.parametrize(
    "more",
    [
        {"commentCount": "17"},
        {"interactionStatistic": [
            {"@type": "InteractionCounter", "interactionType": "http://schema.org/LikeAction",
             "userInteractionCount": 400},
            {"@type": "InteractionCounter", "interactionType": {"@type": "CommentAction"},
             "userInteractionCount": 17},
        ]},
    ],
)  # fmt: skip
def test_comments_are_counted(more: dict[str, object]) -> None:
    """Of what visitors did, the comments are counted."""
    assert page(json_ld({**MOVIE, **more})).comment_count == 17


def head(*pairs: tuple[str, str], attribute: str = "name") -> str:
    """Return a head with `meta` elements."""
    return "".join(f'<meta {attribute}="{name}" content="{text}">' for name, text in pairs)


@pytest.mark.parametrize(
    "markup",
    [
        head(("twitter:label1", "Directed by"), ("twitter:data1", "Ines Calder"),
             ("twitter:label2", "Running time"), ("twitter:data2", "91 min")),
        head(("og:type", "video.other"), ("video:director", "Ines Calder"), ("video:duration", "5460"),
             attribute="property"),
        head(("movie:director", "Ines Calder"), ("movie:runtime", "91 min"), attribute="property"),
        head(("DC.contributor.director", "Ines Calder"), ("film:duration", "91 min")),
    ],
)  # fmt: skip
def test_labels_of_the_head(markup: str) -> None:
    """The head names facts in cards, in types of OpenGraph and in names of `meta` elements."""
    found = page(f"<head>{markup}</head>")
    assert found.directors == (Credit(name="Ines Calder"),)
    assert found.runtime_minutes == 91


@pytest.mark.parametrize(
    "markup",
    [
        head(("twitter:label1", "Written by"), ("twitter:data1", "Ines Calder"),
             ("twitter:label2", "Est. reading time"), ("twitter:data2", "3 minutes")),
        head(("author", "Ines Calder"), ("DC.creator", "Ines Calder"), ("citation_author", "Ines Calder")),
        head(("og:type", "article"), ("video:duration", "5460"), attribute="property"),
        head(("rating", "general"), ("language", "en"), ("geo.country", "NO")),
    ],
)  # fmt: skip
def test_labels_of_any_page_are_not_a_films(markup: str) -> None:
    """Who wrote an article, how long it takes to read, and how long a clip is, are no film's facts."""
    assert not any(batch for batch in read(f"<head>{markup}</head>").batches)
