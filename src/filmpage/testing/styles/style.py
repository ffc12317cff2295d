"""How a site prints films: a point in a space of axes, each a short list of names with weights.

The first value of an axis is the plainest: a style that fails shrinks towards it. What an axis leaves open,
such as which synonym of a label is printed, comes from `seed`.
"""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from .words import LANGUAGES


def _axis(**weights: int) -> Any:
    """Make an axis of the values with their weights; the first is the default."""

    def check(_: object, attribute: attrs.Attribute[str], value: object) -> None:
        if value not in weights:
            raise ValueError(f"{attribute.name} must be one of {', '.join(weights)}, got {value!r}")

    return attrs.field(default=next(iter(weights)), validator=check, metadata={"weights": weights})


@attrs.frozen(kw_only=True)
class Style:
    """One way in which a site prints films."""

    language: str = _axis(**{tag: 6 if tag == "en" else 1 for tag in LANGUAGES})
    """The language of the site, its values included."""
    labels: str = _axis(same=9, en=1)
    """Whose language the labels are in."""
    synonyms: str = _axis(first=2, common=2, any=1)
    """Which of a label's spellings in the lexicon are printed: the first, one of the first four, any."""

    structure: str = _axis(
        dl=2, th_td=2, td_td=2, div_pairs=2, span_pairs=2, over=2, rows_over=1, bold_tail=3, bold_lines=2,
        items=2, items_bold=2, lines=1, headings=1, infobox=1, cards=2, one_line=1, below_break=1,
        nested_list=1,
    )  # fmt: skip
    """What holds labels and their values."""
    separator: str = _axis(colon=6, none=4, wide_colon=1, space_colon=1, dash=1, pipe=1, dot=1, equals=1)
    """What is printed between a label and its value."""
    separator_in: str = _axis(label=3, between=1, element=1)
    """Whether the separator is inside the label's element, after it, or in an element of its own."""
    decoration: str = _axis(plain=6, capitals=1, lower=1, square=1, corners=1, emoji=1, icon=1, bilingual=1)
    """What is done to a label."""
    lists: str = _axis(
        comma=5, slash=1, pipe=1, dot=1, conjunction=1, semicolon=1, breaks=1, items=1, spans=1, blanks=1
    )
    """What is between the values of a list."""
    links: str = _axis(none=1, people=1, all=2)
    """Which values are links."""
    fact_order: str = _axis(usual=2, people_first=1, shuffled=1)
    extras: str = _axis(none=2, unknown=1, empty=1)
    """Rows of labels that are not facts of the model: a studio, a status; or of labels without a value."""

    fact_line: str = _axis(none=3, dot=2, pipe=1, slash=1, comma=1, dash=1, spans=1, brackets=1)
    """The separator of a line of facts without labels."""
    line_holds: str = _axis(
        year_runtime_genres=2, country_year_runtime=1, age_year_genres_runtime=1, year_runtime=1
    )
    beside_line: str = _axis(all=1, rest=1)
    """Whether the labelled facts repeat those of the line."""

    title_in: str = _axis(h1=8, h2=2, h3=1, bold=1, div=1, cell=1)
    site_in: str = _axis(none=3, div=2, h1=1, image=1)
    """Where the site's own name is printed."""
    year_in: str = _axis(brackets=3, none=2, span=1, own_line=1, comma=1, year_film=1)
    """How the year is printed beside the title."""
    original_in: str = _axis(label=2, below=2, slash=1, none=1)
    title_tag: str = _axis(
        title_year_site=2,
        title=1,
        title_site=2,
        site_title=1,
        watch_title=1,
        title_comma_year=1,
        site=1,
        download=1,
        host_title=1,
    )
    """The pattern of the page's own title."""
    breadcrumb: str = _axis(none=2, arrows=1, items=1)
    poster_alt: str = _axis(none=1, title=1, title_poster=1, file_name=1)
    runtime: str = _axis(min=4, word=2, hours=2, hours_word=1, dot=1, prime=1, glued=1, clock=1)
    dates: str = _axis(long=1, short=1)
    numbers: str = _axis(comma=2, point=1, blank=1, plain=1, short=1)
    """How thousands are printed; with `point` and `blank`, decimals have a comma."""

    order: str = _axis(facts_plot_cast=3, plot_facts_cast=2, cast_first=1, plot_last=1, scores_first=1)
    """The order of the blocks."""
    headings: str = _axis(h2=3, h3=2, h4=1, bold=1, div=1, named=1, colon=1)
    """How sections are headed; `named` holds the film's title as well."""
    plot: str = _axis(headed=3, bare=1, labelled=1, breaks=1, long_label=1)
    tagline: str = _axis(none=2, quoted=1, label=1)
    cast: str = _axis(
        label=2, rows_as=1, rows_dash=1, rows_dots=1, rows_brackets=1, names=1, table=1, headed_table=1,
        dotted_table=1, cards=2, image_cards=1, role_first=1, image_alt=1, two_lines=1, badges=1, told=1,
    )  # fmt: skip
    scores: str = _axis(
        none=2, text=2, out_of=1, link=1, logo=1, label=1, count_first=1, stars=1, table=1, percent=1
    )
    reviews: str = _axis(none=4, cards=1, quotes=1, items=1, heads=1)
    releases: str = _axis(none=6, table=1, items=1, lines=1, cards=1)

    menu: str = _axis(none=1, list=3, genres=1, select=1)
    similar: str = _axis(none=1, cards=2, items=1, sidebar=1)
    """Other films, with years and sometimes directors."""
    comments: str = _axis(none=3, list=1)
    notices: str = _axis(none=2, cookie=1, advert=1, share=1, all=1)
    footer: str = _axis(none=1, line=2, links=1)

    classes: str = _axis(meaningful=3, none=1, hashed=1, utility=1, misleading=1)
    markup: str = _axis(minified=2, pretty=2, old=1, spaced=1)
    embedded: str = _axis(none=5, movie=2, graph=1, partial=1, article=1, product=1, site=1, microdata=1)
    """The data for machines: right, a part of it, or of another type."""
    open_graph: str = _axis(none=2, title=1, title_site=1, site=1)

    converter: str = _axis(
        dump=1, inner_text=1, columns=1, soup=1, one_line=1, main_text=1, markdown=1, turndown=1, crawl4ai=1,
        docling=1, html_to_markdown=1, defuddle=1, trafilatura=1, pandoc=1, text_browser=1, warc=1, paper=1,
        jina=1, firecrawl=1,
    )  # fmt: skip
    """What makes the text of the page, where a text is asked for."""
    wrap: str = _axis(none=3, at_79=1, at_60=1)
    lines: str = _axis(all=4, two_words=1, no_digits=1, once=1)
    """Which lines of the text a filter keeps: those of two words, those not of digits alone, each once."""

    seed: int = 0
    """What the axes leave open."""

    def __repr__(self) -> str:
        fields = attrs.fields(Style)
        told = [(each.name, getattr(self, each.name)) for each in fields]
        differing = [f"{name}={value!r}" for name, value in told if value != getattr(fields, name).default]
        return f"Style({', '.join(differing)})"


AXES: Final[Mapping[str, Mapping[str, int]]] = {
    field.name: field.metadata["weights"] for field in attrs.fields(Style) if "weights" in field.metadata
}
"""The axes of a style, each with its values and their weights."""
TEXT_AXES: Final = ("converter", "wrap", "lines")
"""The axes that matter only to texts."""
SEEDS: Final = 2**16


def draw_style(dice: Random) -> Style:
    """Draw a style with dice, by the weights of its axes."""
    drawn = {name: dice.choices((*weights,), (*weights.values(),))[0] for name, weights in AXES.items()}
    return Style(**drawn, seed=dice.randrange(SEEDS))


def site_styles(**axes: SearchStrategy[str]) -> SearchStrategy[Style]:
    """Make styles of sites; an axis can be given a strategy of its own."""
    if unknown := axes.keys() - AXES.keys():
        raise TypeError(f"a style has no axis {', '.join(sorted(unknown))}")
    drawn = {name: axes.get(name, st.sampled_from((*weights,))) for name, weights in AXES.items()}
    return st.builds(Style, **drawn, seed=st.integers(0, SEEDS - 1))
