"""Which of a page's items it is about, and what the types of the others say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from tests.helpers import embedded_data as read, embedded_page as page, json_ld

AUTHOR = {"@type": "Person", "@id": "#a", "name": "Ann Poe"}
ARTICLE = {"@type": "Article", "headline": "Five walks", "author": {"@id": "#a"}}
OTHER = {"@type": "Movie", "name": "Red Widow", "director": "Bo Lind", "duration": "PT1H"}
OWN = {"@type": "Movie", "name": "Salt Ferry", "director": "Ines Calder", "duration": "PT1H31M"}
ADDRESS = "https://films.example/salt-ferry"
CANONICAL = f'<link rel="canonical" href="{ADDRESS}/">'


@pytest.mark.parametrize(
    "own",
    [
        {**OWN, "url": ADDRESS},
        {**OWN, "url": "/salt-ferry/"},
        {**OWN, "@id": "http://www.films.example/salt-ferry#movie"},
        {**OWN, "mainEntityOfPage": {"@type": "WebPage", "@id": ADDRESS}},
        {"@type": "WebPage", "mainEntity": OWN},
    ],
)
def test_the_films_own_page(own: dict[str, object]) -> None:
    """Of two films, the one whose page it is counts, in whatever order they are written."""
    for blocks in ([own, OTHER], [OTHER, own]):
        found = page(f"<head>{CANONICAL}{json_ld(blocks)}</head>")
        assert (found.title, found.runtime_minutes) == ("Salt Ferry", 91)


def test_two_films_are_a_list() -> None:
    """Two films that are told alike are a programme: none is read, and no type says film."""
    found = read(json_ld([OWN, OTHER]))
    assert found.nested_movies == 2
    assert "Movie" not in found.types
    assert not any(batch for batch in found.batches)


@pytest.mark.parametrize(
    "graph, types",
    [
        ([ARTICLE, AUTHOR], ("Article",)),
        ([AUTHOR, ARTICLE], ("Article",)),
        ([{"@type": "ProfilePage", "mainEntity": {"@id": "#a"}}, AUTHOR], ("ProfilePage", "Person")),
        ([{"@type": "Recipe", "author": {"@type": "Person", "@id": "#a"}}, AUTHOR], ("Recipe",)),
        ([{"@type": "Product", "name": "Lamp", "brand": {"@id": "#b"}}, {"@type": "Brand", "@id": "#b"}],
         ("Product",)),
    ],
)  # fmt: skip
def test_parts_of_others_are_not_what_a_page_is_about(
    graph: list[dict[str, object]], types: tuple[str, ...]
) -> None:
    """An author, a brand or a picture that another item refers to is a part of that item."""
    assert read(json_ld({"@graph": graph})).types == types


AROUND: Final[dict[str, Callable[[object], object]]] = {
    "a screening": lambda film: {
        "@type": "ScreeningEvent", "startDate": "2023-05-05", "workPresented": film
    },
    "a feed": lambda film: {"@type": "DataFeed", "dataFeedElement": [film]},
}  # fmt: skip


@pytest.mark.parametrize("kind", AROUND)
def test_the_only_film_inside_other_items(kind: str) -> None:
    """The one film of screenings or of a feed has all its facts, but not the day of a screening."""
    found = page(json_ld(AROUND[kind]({**OWN, "genre": "Drama", "contentRating": "PG", "actor": "Ana Reyl"})))
    assert (found.title, found.runtime_minutes, found.content_rating) == ("Salt Ferry", 91, "PG")
    assert (found.genres, found.release_date) == (("Drama",), None)
    assert found.cast is not None


@pytest.mark.parametrize(
    "said", ["tt7700123", {"@type": "PropertyValue", "propertyID": "IMDB_ID", "value": "tt7700123"}]
)
def test_identifiers(said: object) -> None:
    """A number of the film on another site may be an identifier without an address."""
    assert page(json_ld({**OWN, "identifier": said})).ids == {"imdb": "tt7700123"}


def test_items_that_refer_to_one_another() -> None:
    """Circles of references end."""
    one = {"@type": "WebPage", "@id": "#1", "publisher": {"@type": "Organization", "@id": "#2"}}
    two = {"@type": "Organization", "@id": "#2", "owns": {"@id": "#1"}, "member": {"@id": "#2"}}
    assert "too-many-items" not in {
        problem.code for batch in read(json_ld([one, two])).batches for problem in batch.problems
    }
