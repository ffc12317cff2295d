"""The sections, the labelled facts and the title of a page, on which the other readers build."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from ...claims.claim import Claim, Claims, Rank
from ...knowledge.fields import FIELDS
from ...knowledge.page_names import site_at_end
from ...knowledge.raters import site_of
from ..facts.claiming import read_facts
from .context import Context
from .labels.labelled import find_facts
from .sections import mark_sections
from .titles.title import Names, read_title, titles_of

if TYPE_CHECKING:
    from ...limits import Limits
    from ...outline.row import Outline

READER: Final = "labels"
PROSE: Final = "prose"
_LARGE: Final = 3
"""The largest headings of a page, which may name the film."""
_LOOSE: Final = frozenset(field.path for field in FIELDS if field.loose)
"""Fields for which embedded data is believed first.

Labels of plots and titles precede other things as well, and votes are printed rounded.
"""


@attrs.frozen(kw_only=True)
class PageNames:
    """What a page calls itself in its head."""

    titles: tuple[str, ...] = ()
    """`<title>` and `og:title`."""
    data: tuple[str, ...] = ()
    """The titles of the film in its embedded data."""
    is_plot_told: bool = False
    """Whether its embedded data has only the plot that it tells search engines."""
    site: str = ""
    """`og:site_name`."""
    addresses: tuple[str, ...] = ()
    """The addresses that it calls its own."""
    language: str | None = None
    """The language of the page, as a code: some words are labels of different fields in different ones."""


@attrs.frozen(eq=False)
class Labelled:
    """What the labels of a page and its title say, and what they show about its kind."""

    batches: tuple[Claims, ...] = ()
    fields: frozenset[str] = frozenset()
    """The fields that the page has labels for."""
    cards: int = 0
    """In how many equal places the most repeated label is: a list of films has many."""


def read_labelled(
    outline: Outline, limits: Limits, names: PageNames, known: Sequence[Claims] = ()
) -> tuple[Labelled, Context]:
    """Read the labelled facts and the title of a page; return what the other readers need to know."""
    site = site_of(names.site, names.addresses) or next(filter(None, map(site_at_end, names.titles)), None)
    rater = site.rater if site is not None else None
    claims = Claims(READER, Rank.LABELLED)
    large = [row.text for row in outline.rows if row.level == 1][:_LARGE]
    titles = titles_of([*names.titles, *large])
    mark_sections(outline, titles)
    labels = find_facts(outline, limits, claims, names.language, titles)
    read_facts(labels.facts, claims, rater)
    context = Context(names=names.titles, labelled=claims, labels=labels.rows, known=known, site=rater)
    rows = {id(row.at): row.number for row in outline.rows}
    first_fact = min((rows[id(claim.at)] for claim in claims if id(claim.at) in rows), default=None)
    document, shared = names.titles[:1], names.titles[1:]
    said = tuple(str(claim.value) for claim in claims if claim.path == ("title",))
    own_names = Names("".join(document), shared, names.data, names.site, said)
    title = read_title(outline, own_names, first_fact)
    row = rows.get(id(title.claims[0].at)) if title else None
    loose = Claims(PROSE, Rank.MICRODATA, [claim for claim in claims if _is_loose(claim, names)])
    firm = attrs.evolve(claims, claims=[claim for claim in claims if not _is_loose(claim, names)])
    labelled = Labelled(
        (firm, title, loose), frozenset(fact.label.field for fact in labels.facts), labels.cards
    )
    return labelled, attrs.evolve(context, title=row, first_fact=first_fact)


def _is_loose(claim: Claim, names: PageNames) -> bool:
    """Return whether embedded data is believed before a claim.

    A labelled title is believed first if the page's name has it beside another one ("Гладиатор / Gladiator").
    """
    field = str(claim.path[0])
    if field == "title":
        return not any(name.startswith(f"{claim.value} / ") for name in names.titles)
    return field in _LOOSE and not (field == "plot" and names.is_plot_told)
