"""What the properties of a schema.org work mean for a film page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape
from typing import TYPE_CHECKING, Final

import attrs

from ...knowledge.boilerplate import NOT_AWARDS, event_subject, is_placeholder
from ...knowledge.film_ids import id_in_image_name, ids_of
from ...knowledge.page_names import Named, is_long_title, original_title, read_title, split_scripts
from ...knowledge.raters import Site, site_of
from ...lexicon import languages
from ...model.film import Title
from ...model.values import Language
from ...notation import (
    address,
    certificate,
    clean,
    country_named,
    first_runtime,
    genres,
    integer,
    is_empty,
    is_too_long,
    iso_duration,
    language,
    language_code,
    mpa_rating,
    slipped_duration,
    year,
)
from ..facts.prose import claim_plot
from .json_node import JsonNode
from .schema_node import FILM_TYPES, Node, Value
from .schema_people import claim_people, people, with_characters
from .schema_ratings import claim_ratings, claim_reviews, doubt_large, read_date

if TYPE_CHECKING:
    from ...claims.claim import Claims, Path

_SHORTEST: Final = 5
"""A duration with seconds under so many minutes is taken to be in the wrong unit."""

_MAX_CERTIFICATE: Final = 20


@attrs.define(eq=False)
class PageFacts:
    """Context from the page's head, for properties that are not certain alone."""

    site_name: str = ""
    canonical: str = ""
    language: str = ""
    titles: tuple[str, ...] = ()
    """The film's titles in the page's names, casefolded."""
    document: str = ""
    """The document's title, as a browser shows it."""

    def shows(self, title: str) -> bool:
        """Return whether the page uses a title for its film."""
        return title.casefold() in self.titles


@attrs.define(eq=False)
class Work:
    """A work that is being read: its item, the context of its page, and the claims made so far."""

    node: Node
    page: PageFacts
    claims: Claims
    site: Site | None = None

    def claim(self, path: Path, value: object, found: Value) -> None:
        """Claim a value as a property holds it."""
        self.claims.add(path, value, found.text or found.url, found.at)


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
        _plot,
        _genres,
        _places,
        _runtime,
        _certificate,
        _awards,
    ):
        read(work)
    read_crew(work)
    claim_ratings(node, loose or [], site, claims)
    claim_reviews((v for v in node.values("review", "reviews") if isinstance(v, Node)), claims)


def read_identity(node: Node, page: PageFacts, claims: Claims) -> None:
    """Claim the title, year and ids of a work that appears only inside other items, such as a review."""
    start = len(claims.claims)
    work = Work(node, page, claims)
    for read in (_titles, _addresses, _image):
        read(work)
    claim_people("directors", people(node, "director", "directors"), claims)
    for claim in claims.claims[start:]:
        claim.how = "inferred"
        if claim.path == ("title",):
            claim.value = event_subject(str(claim.value))


def read_screenings(events: list[Node], claims: Claims) -> None:
    """Claim the length of the film that all screenings of a page agree on."""
    found = [value for event in events if (value := event.value("duration")) is not None]
    lengths = {iso_duration.get(clean(value.text)) for value in found}
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


def _plot(work: Work) -> None:
    for found in work.node.values("description"):
        if isinstance(found, Value) and claim_plot(found.paragraphs, found.at, work.claims):
            return
    doubt_large(work.node, "plot", work.claims, "description")


def _genres(work: Work) -> None:
    seen: set[str] = set()
    for found in work.node.values("genre"):
        if isinstance(found, Node) or "://" in found.text:
            continue
        # A label may be inside: "Genres: Animation | Adventure".
        text = found.text.rpartition(":")[2]
        if is_too_long(genres, text):
            work.claims.doubt("too-long", "genres", text, f"genres of {len(text)} characters", at=found.at)
        for genre in genres.get(text) or ():
            if genre.casefold() not in seen and not is_empty(genre):
                work.claim(("genres", len(seen)), genre, found)
                seen.add(genre.casefold())


def _names(node: Node, *names: str) -> Iterator[tuple[str, Value]]:
    """Yield names that are words, lists of words, or items with a name."""
    for value in node.values(*names):
        found = value.value("name", "alternateName") if isinstance(value, Node) else value
        if found is not None:
            for part in clean(found.text).split(","):
                if not is_empty(part):
                    yield part.strip(), found


def _places(work: Work) -> None:
    for index, (name, found) in enumerate(_names(work.node, "countryOfOrigin")):
        work.claim(("countries", index), country_named(name), found)
    spoken = list(_names(work.node, "inLanguage"))
    if len(spoken) == 1 and spoken[0][0].casefold().startswith(work.page.language.casefold() or "\0"):
        return  # it may also be the page's own
    index = 0
    for name, found in spoken:
        if (value := language_of(name)) is not None:
            work.claim(("languages", index), value, found)
            index += 1


def language_of(text: str) -> Language | None:
    """Read a language by name or by code; a code with a country is the page's language, not the film's."""
    coded = language_code.get(text)
    if coded is None:
        return language.get(text)
    return _english(coded.code) if coded.code and "-" not in text else None


def _english(code: str) -> Language:
    name = next((name for name, known in languages().values() if known == code), code)
    return Language(name=name, code=code)


def _runtime(work: Work) -> None:
    found = work.node.value("duration", "timeRequired")
    if found is None:
        return
    text = clean(found.text)
    minutes = iso_duration.get(text) or first_runtime(text) or (integer.get(text) if text.isdigit() else None)
    if (minutes or 0) < _SHORTEST and (slipped := slipped_duration.get(text)) and work.node.is_a(FILM_TYPES):
        # Metacritic of 2026 takes minutes for seconds: "PT2M17S" is 2 hours 17 minutes.
        work.claims.doubt("unit-slip", "runtime_minutes", text, f"read as {slipped} minutes", at=found.at)
        work.claims.add(("runtime_minutes",), slipped, found.text, found.at, "inferred")
    elif minutes:
        work.claim(("runtime_minutes",), minutes, found)


def _certificate(work: Work) -> None:
    found = work.node.value("contentRating")
    if found is None:
        child = work.node.child("contentRating")
        found = child.value("name", "ratingValue") if child else None
    if found is None:
        return
    text = clean(found.text).partition(" (")[0]
    value = mpa_rating.get(text) or certificate.get(text) or (text if len(text) <= _MAX_CERTIFICATE else "")
    if not value and text:
        message = f"no certificate that is known has {len(text)} characters"
        work.claims.doubt("too-long", "content_rating", text, message, at=found.at)
    if value and not is_empty(value):
        work.claim(("content_rating",), value, found)


def _awards(work: Work) -> None:
    values = [v for v in work.node.values("award", "awards") if isinstance(v, Value) and clean(v.text)]
    texts = dict.fromkeys(clean(v.text) for v in values if clean(v.text).casefold() not in NOT_AWARDS)
    if texts:
        work.claim(("awards",), "; ".join(texts), values[0])


def read_crew(work: Work) -> None:
    """Claim the people; `author` and `creator` mean something only in the data of known sites."""
    node, claims = work.node, work.claims
    claim_people("directors", people(node, "director", "directors"), claims)
    writers = work.site.writers if work.site else ()
    claim_people("writers", people(node, "writer", "screenwriter", *writers), claims)
    claim_people("cast", with_characters(people(node, "actor", "actors"), node), claims)
