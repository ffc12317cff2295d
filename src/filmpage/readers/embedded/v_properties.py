"""Properties of the data-vocabulary era, `property="v:average"`, as Douban still marks its pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, cast

from lxml import etree

from ...claims.claim import Claims, Part, Rank, parts_of
from ...knowledge.boilerplate import is_placeholder
from ...knowledge.page_names import split_scripts
from ...knowledge.raters import identity_of, site_of
from ...notation import clean, date_in_country, decimal, integer, shown_count
from ...source.html.element_text import brief_text_of, paragraphs_of
from ..facts.prose import claim_plot
from .schema_people import Person, claim_people

if TYPE_CHECKING:
    from ...limits import Limits
    from ...source.html.elements import Element
    from .work import PageFacts

V_MARK: Final = "v:itemreviewed"
"""A source without these words has none of these properties."""

_MARKED: Final = etree.XPath(
    "descendant-or-self::*[starts-with(@property, 'v:') or starts-with(@rel, 'v:')]", smart_strings=False
)


def read_v_properties(root: Element, page: PageFacts, limits: Limits) -> Claims:
    """Claim the facts in the `v:` properties of a page.

    They mark the words that a visitor reads, so they are believed like labels, before JSON-LD: Douban's votes
    there are those of the last hour, its JSON-LD is older.
    """
    claims = Claims("v-properties", Rank.LABELLED)
    marks: dict[str, list[Element]] = {}
    marked = cast("list[Element]", _MARKED(root))
    if len(marked) > limits.max_items:
        message = f"{len(marked)} `v:` elements, {limits.max_items} are read"
        claims.doubt("too-many-items", "", message=message, at=marked[limits.max_items])
    for element in marked[: limits.max_items]:
        for name in f"{element.get('property') or ''} {element.get('rel') or ''}".split():
            if name.startswith("v:"):
                marks.setdefault(name[2:], []).append(element)
    if "itemreviewed" not in marks:
        return claims
    _film(marks, page, claims)
    _rating(marks, page, claims)
    for field, name in (("directors", "directedBy"), ("cast", "starring")):
        people = (Person(split_scripts(text)[0], e.get("href") or "", e) for text, e in _texts(marks, name))
        claim_people(field, people, claims)
    return claims


def _texts(marks: dict[str, list[Element]], name: str) -> Iterator[tuple[str, Element]]:
    for element in marks.get(name, ()):
        if text := clean(element.get("content") or brief_text_of(element)):
            yield text, element


def _film(marks: dict[str, list[Element]], page: PageFacts, claims: Claims) -> None:
    for text, element in _texts(marks, "itemreviewed"):
        first, second = split_scripts(text)
        glued = second and page.document.startswith(first) and not page.document.startswith(text)
        claims.add(("title",), first if glued else text, text, element)
        if glued:
            claims.add(("original_title",), second, text, element)
        break
    for index, (text, element) in enumerate(_texts(marks, "genre")):
        claims.add(("genres", index), text, text, element)
    for text, element in list(_texts(marks, "runtime"))[:1]:
        if minutes := integer.get(text):
            claims.add(("runtime_minutes",), minutes, text, element)
    for element in marks.get("summary", ())[:1]:
        claim_plot(paragraphs_of(element), element, claims)
    for element in marks.get("image", ())[:1]:
        if (source := element.get("src")) and not is_placeholder(source):
            claims.add(("poster_url",), source, source, element)
    _releases(marks, claims)


def _releases(marks: dict[str, list[Element]], claims: Claims) -> None:
    index = 0
    for text, element in _texts(marks, "initialReleaseDate"):
        if (said := date_in_country.get(text)) is not None:
            for name, value in said.items():
                claims.add(("releases_by_country", index, name), value, text, element)
            index += 1


def _rating(marks: dict[str, list[Element]], page: PageFacts, claims: Claims) -> None:
    figures: dict[str, Part] = {}
    for name, mark, notation in (
        ("value", "average", decimal),
        ("best", "best", decimal),
        ("count", "votes", shown_count),
    ):
        for text, element in list(_texts(marks, mark))[:1]:
            if (number := notation.get(text)) is not None:
                figures[name] = Part(number, text, element)
    if "value" not in figures or not figures["value"].value:
        return
    site = site_of(page.site_name, [page.canonical])
    whose = identity_of(site.rater if site is not None else None)
    claims.add_entry("ratings", {**parts_of(whose, "", figures["value"].at, "inferred"), **figures})
