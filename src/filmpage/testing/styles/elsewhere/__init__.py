"""Pages about everything else: what a reader of films must refuse, in the same styles as films."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from random import Random
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ....model.film import FilmPage
from ..blocks import furniture, top
from ..markup import Node, node
from ..markup.html import write_html
from ..site import Site
from ..style import SEEDS, Style, draw_style, site_styles
from ..text import to_text
from . import near_films
from .things import THINGS, Content, thing

__all__ = ["KINDS", "Other", "draw_other", "others"]


@attrs.frozen
class Other:
    """A page that is not a film's: what it is about, and its source."""

    kind: str
    source: str
    style: Style


_CONTENTS: Final[Mapping[str, Callable[[Site], Content]]] = {
    **{name: partial(thing, name=name) for name in THINGS},
    **near_films.CONTENTS,
}
KINDS: Final = (*_CONTENTS,)
"""What the pages are about: things with labels of their own, then what is near films."""


def others(*, text: bool = False) -> SearchStrategy[Other]:
    """Make pages about everything else, as HTML or as text; they shrink to plain styles."""
    seeds = st.integers(0, SEEDS - 1)
    return st.builds(_numbered, seeds, st.sampled_from(KINDS), site_styles(), st.just(text))


def _numbered(number: int, kind: str, style: Style, text: bool) -> Other:  # noqa: FBT001 - Hypothesis passes it so
    return draw_other(Random(number), kind=kind, style=style, text=text)  # noqa: S311 - it draws pages, not secrets


def draw_other(
    dice: Random, *, kind: str | None = None, style: Style | None = None, text: bool = False
) -> Other:
    """Draw a page about something else with dice; the kind and the style can be given."""
    style = style or draw_style(dice)
    chosen = kind or dice.choice(KINDS)
    site = Site(FilmPage(), style)
    content = _CONTENTS[chosen](site)
    page = _page(site, content)
    source = to_text(page, style)[0] if text else write_html(page, style)
    return Other(chosen, source, style)


def _page(site: Site, content: Content) -> Node:
    """Return the tree of a page with the site's furniture around its content."""
    site.film = FilmPage(title=content.title, similar=content.similar)
    before = [*top.masthead(site), *furniture.menu(site), *furniture.notices(site, "cookie")]
    after = [*furniture.comments(site), *furniture.notices(site, "share", "advert"), *furniture.footer(site)]
    main = node(
        "main", top.poster(site), top.title_block(site), content.nodes, furniture.similar(site), role="main"
    )
    title = f"{content.title} - {site.name}"
    head = node("head", node("meta", charset="utf-8"), node("title", title), content.data)
    return node("html", head, node("body", before, main, after), lang=site.style.language)
