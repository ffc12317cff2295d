"""What the properties of a schema.org work mean for a film page."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape
from typing import TYPE_CHECKING, Final

import attrs

from ...knowledge.boilerplate import NOT_AWARDS, event_subject, is_placeholder
from ...knowledge.film_ids import id_in_image_name, ids_of
from ...knowledge.page_names import Named, is_long_title, original_title, read_title, split_scripts
from ...knowledge.raters import site_of
from ...model.film import Title
from ...notation import address, clean, imdb_title, is_empty, is_too_long, year
from ..facts.prose import claim_plot
from .durations import minutes_of
from .json_node import JsonNode
from .schema_facts import claim_certificates, claim_genres, claim_places, claim_runtime, doubt_placeholders
from .schema_node import Node, Value
from .schema_people import claim_people, people, with_characters
from .schema_ratings import claim_comment_count, claim_ratings, claim_reviews, doubt_large, read_date
from .work import PageFacts, Work

if TYPE_CHECKING:
    from ...claims.claim import Claims

REVIEWS: Final = frozenset({"review", "criticreview", "userreview", "moviereview"})
"""Types of reviews, casefolded."""


def read_work(node: Node, page: PageFacts, claims: Claims, loose: list[Node] | None = None) -> None:
    """Claim all facts of an item about the page's film; `loose` are items that are nobody's value."""
    own = [value.url for value in node.values("url", "@id", "sameAs") if isinstance(value, Value)]
    site = site_of(page.site_name, [page.canonical, *own])
    work = Work(node, page, claims, site)
    for read in (
        _titles,
        _dates,
        _addresses,
        _image,
        claim_description,
        claim_genres,
        claim_places,
        claim_runtime,
        claim_certificates,
        _awards,
    ):
        read(work)
    read_crew(work)
    own_names = frozenset(clean(v.text).casefold() for v in node.values("name") if isinstance(v, Value))
    beside = [each for each in loose or () if is_about(each, own_names)]
    claim_ratings(node, beside, site, claims)
    reviews = [v for v in node.values("review", "reviews") if isinstance(v, Node)]
    claim_reviews([*reviews, *(each for each in beside if each.is_a(REVIEWS))], claims)
    claim_comment_count(node, claims)
    doubt_placeholders(node, claims)


def is_about(node: Node, names: frozenset[str]) -> bool:
    """Return whether an item beside a work is about that work, as far as it says; `names` are casefolded."""
    items = node.values("itemReviewed")
    if not items:
        return True
    said = (item.text("name") if isinstance(item, Node) else clean(item.text) for item in items)
    return any(name.casefold() in names for name in said)


def read_inside(node: Node, page: PageFacts, claims: Claims) -> None:
    """Claim the facts of a work that appears only inside other items, such as a review or a screening.

    Its day is that of the item around it, and its description that of a review.
    """
    start = len(claims.claims)
    work = Work(node, page, claims)
    for read in (_titles, _addresses, _image, claim_genres, claim_runtime, claim_certificates, read_crew):
        read(work)
    for claim in claims.claims[start:]:
        claim.how = "inferred"
        if claim.path == ("title",):
            claim.value = event_subject(str(claim.value))


def read_screenings(events: list[Node], claims: Claims) -> None:
    """Claim the length of the film that all screenings of a page agree on."""
    found = [value for event in events if (value := event.value("duration")) is not None]
    lengths = {minutes_of(clean(value.text)) for value in found}
    if len(lengths) == 1 and (minutes := lengths.pop()):
        claims.add(("runtime_minutes",), minutes, found[0].text, found[0].at, "inferred")


def _titles(work: Work) -> None:
    """Claim the title that the page shows; IMDb's `name` is the original title where the two differ."""
    found = work.node.value("name", "headline")
    others = [value for value in work.node.values("alternateName") if isinstance(value, Value)]
    if found is not None and is_long_title(found.text):
        message = f"a name of {len(found.text)} characters"
        work.claims.doubt("too-long", "title", found.text, message, at=found.at)
        _alternates(work, others)
        return
    if found is None or (named := read_title(found.text, dashes=True)) is None:
        return
    title = _cut(named.title, work.page)
    shown = next((value for value in others if work.page.shows(clean(value.text))), None)
    if shown is not None and isinstance(work.node, JsonNode) and not work.page.shows(title):
        # A visitor sees the page's own name, not its JSON; microdata marks what is seen.
        work.claim(("title",), clean(shown.text), shown)
        work.claim(("original_title",), title, found)
        others = [value for value in others if value is not shown]
    else:
        work.claim(("title",), title, found)
        _original(work, named, title, found)
    _year_beside(work, named, found)
    _alternates(work, others)


def _alternates(work: Work, others: Sequence[Value]) -> None:
    names = {clean(value.text): value for value in others}
    for index, (text, value) in enumerate(names.items()):
        if text and not is_empty(text):
            work.claim(("alternate_titles", index), Title(title=text), value)


def _cut(title: str, page: PageFacts) -> str:
    """Drop the second title that a site glues to the first, where the page's name ends after the first."""
    first, second = split_scripts(title)
    return (
        first if second and page.document.startswith(first) and not page.document.startswith(title) else title
    )


def _original(work: Work, named: Named, title: str, found: Value) -> None:
    if named.original:
        work.claim(("original_title",), named.original, found)
        return
    if title != named.title:
        work.claim(("original_title",), named.title[len(title) :].strip(), found)
        return
    for value in work.node.values("name"):
        if isinstance(value, Value) and (text := original_title(value.text)):
            work.claim(("original_title",), text, value)
            return


def _year_beside(work: Work, named: Named, found: Value) -> None:
    if named.year is not None:
        work.claims.add(("year",), named.year, found.text, found.at, "inferred")
    if named.work_type not in (None, "film"):
        work.claim(("work_type",), named.work_type, found)


def _dates(work: Work) -> None:
    """Claim the year and the first release; the day on which a record was made or changed is neither."""
    node = work.node
    event = node.child("releasedEvent")
    candidates = [
        node.value("copyrightYear"),
        event.value("startDate") if event else None,
        node.value("dateCreated"),
        node.value("datePublished"),
    ]
    for found in candidates:
        # A year alone is the film's: pages and records are dated by days.
        if found is not None and (number := year.get(clean(found.text))) is not None:
            work.claims.add(("year",), number, found.text, found.at, "inferred")
            break
    if read_date(node.text("dateModified")) is not None:
        return
    for name, how in (("datePublished", "exact"), ("dateCreated", "inferred")):
        found = node.value(name)
        if found is None:
            continue
        text = clean(found.text)
        if (day := read_date(text.removesuffix(" Wide").removesuffix(" Limited"))) is not None:
            work.claims.add(("release_date",), day, found.text, found.at, how)  # type: ignore[arg-type]
            return


def _addresses(work: Work) -> None:
    """Claim the work's address if the page's head has none, its ids on other sites, and its trailer."""
    node = work.node
    for found in (v for name in ("url", "@id", "sameAs") for v in node.values(name)):
        if isinstance(found, Value):
            for name, identifier in ids_of(found.url):
                work.claim(("ids", name), identifier, found)
    for value in node.values("identifier"):
        said = value.value("value") if isinstance(value, Node) else value
        number = imdb_title.get(clean(said.text)) if said is not None else None
        if said is not None and number is not None:
            work.claim(("ids", "imdb"), number, said)
    own = node.value("url")
    if own is not None and not work.page.canonical:
        _address(work, "canonical_url", own.url, own)
    trailer = node.child("trailer", "video")
    place = trailer.value("embedUrl", "url", "contentUrl") if trailer else None
    if place is not None:
        _address(work, "trailer_url", unescape(place.url), place)


def _address(work: Work, field: str, text: str, found: Value) -> bool:
    """Claim an address; one that is too long is doubted."""
    if is_too_long(address, text):
        work.claims.doubt("too-long", field, text, f"an address of {len(text)} characters", at=found.at)
    if (url := address.get(text)) is None:
        return False
    work.claim((field,), url, found)
    return True


def _image(work: Work) -> None:
    for value in work.node.values("image"):
        found = value.value("url", "contentUrl", "@id") if isinstance(value, Node) else value
        if found is None:
            continue
        # Anime-Planet writes its own address before that of the image.
        url = found.url[max(found.url.rfind("https://"), found.url.rfind("http://"), 0) :]
        if not is_placeholder(url) and _address(work, "poster_url", url, found):
            if imdb := id_in_image_name(url):
                work.claims.add(("imdb_id",), imdb, found.url, found.at, "inferred")
            return


def claim_description(work: Work) -> None:
    """Claim the plot."""
    for found in work.node.values("description"):
        if isinstance(found, Value) and claim_plot(found.paragraphs, found.at, work.claims):
            return
    doubt_large(work.node, "plot", work.claims, "description")


def _awards(work: Work) -> None:
    values = [v for v in work.node.values("award", "awards") if isinstance(v, Value) and clean(v.text)]
    texts = dict.fromkeys(clean(v.text) for v in values if clean(v.text).casefold() not in NOT_AWARDS)
    if texts:
        work.claim(("awards",), "; ".join(texts), values[0])


_CREW: Final = {"musicBy": "Composer", "producer": "Producer"}
"""The jobs of properties that name members of the crew."""


def read_crew(work: Work) -> None:
    """Claim the people; `author` and `creator` mean something only in the data of known sites."""
    node, claims = work.node, work.claims
    claim_people("directors", people(node, "director", "directors"), claims)
    writers = work.site.writers if work.site else ()
    claim_people("writers", people(node, "writer", "screenwriter", *writers), claims)
    claim_people("cast", with_characters(people(node, "actor", "actors"), node), claims)
    made = ((name, role) for name, role in _CREW.items() if node.values(name))
    claim_people(
        "crew", (attrs.evolve(p, role=role) for name, role in made for p in people(node, name)), claims
    )
