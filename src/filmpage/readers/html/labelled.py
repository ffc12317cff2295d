"""The reader of labelled facts in HTML, for pages of any site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from ...claims.claim import Claim, Claims, Rank
from ...knowledge.fields import FIELDS
from ...knowledge.page_names import site_at_end
from ...knowledge.raters import site_of
from ..facts.claiming import read_facts
from .label_pairs import find_facts
from .main_title import read_main_title
from .named_places import read_named_places
from .named_roles import read_named_roles
from .visible import visible

if TYPE_CHECKING:
    from ...limits import Limits
    from ...source.html.elements import Element

READER: Final = "labels"
PROSE: Final = "prose"
_RELEASE: Final = "release_date"
_LOOSE: Final = frozenset(field.path for field in FIELDS if field.loose)
"""Fields for which embedded data is believed first.

Labels of plots and titles precede other things as well, and votes are printed rounded.
"""


@attrs.frozen(kw_only=True)
class PageNames:
    """What a page calls itself in its head."""

    titles: tuple[str, ...] = ()
    """`<title>` and `og:title`."""
    site: str = ""
    """`og:site_name`."""
    addresses: tuple[str, ...] = ()
    """The addresses that it calls its own."""


@attrs.frozen(eq=False)
class Labelled:
    """What the labels of a page and its large heading say, and what they show about its kind."""

    batches: tuple[Claims, ...] = ()
    fields: frozenset[str] = frozenset()
    """The fields that the page has labels for."""
    cards: int = 0
    """In how many equal places the most repeated label is: a list of films has many."""


def read_labelled(root: Element, limits: Limits, names: PageNames | None = None) -> Labelled:
    """Read the labelled facts and the main title of a page; `names` is what it calls itself."""
    names = names or PageNames()
    site = site_of(names.site, names.addresses) or next(filter(None, map(site_at_end, names.titles)), None)
    claims = Claims(READER, Rank.LABELLED)
    elements = visible(root)
    language = (root.get("lang") or "").partition("-")[0].lower() or None
    facts, cards = find_facts(elements, limits, claims, language)
    read_facts(facts, claims, site.rater if site is not None else None)
    loose = Claims(PROSE, Rank.MICRODATA, [claim for claim in claims if _is_loose(claim, names)])
    claims.claims = [claim for claim in claims if not _is_loose(claim, names)]
    title = read_main_title(elements, names.titles, names.site)
    if any(doubt.path == _RELEASE for doubt in claims.problems):
        # A release without a day must not get the day of a later one that has no label.
        for batch in title:
            batch.claims = [claim for claim in batch if claim.path != (_RELEASE,)]
    return Labelled(
        (claims, *title, loose, read_named_places(elements), read_named_roles(elements)),
        frozenset(fact.label.field for fact in facts),
        cards,
    )


def _is_loose(claim: Claim, names: PageNames) -> bool:
    """Return whether embedded data is believed before a claim.

    A labelled title is believed first if the page's name has it beside another one ("Гладиатор / Gladiator").
    """
    field = str(claim.path[0])
    if field == "title":
        return not any(name.startswith(f"{claim.value} / ") for name in names.titles)
    return field in _LOOSE
