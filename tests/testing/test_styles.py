"""The laws of the generator of sites: it prints what it says it prints, always the same, in every style."""

from __future__ import annotations

from html import unescape
from random import Random

import attrs
import pytest
from hypothesis import given, strategies as st
from lxml import etree

import filmpage
from filmpage.lexicon.printed import LABELS
from filmpage.testing.styles import (
    AXES,
    KINDS,
    LANGUAGES,
    Rendered,
    Style,
    draw_film,
    draw_other,
    draw_style,
    films,
    judge,
    others,
    render,
    render_text,
    site_styles,
)
from filmpage.testing.styles.blocks.people import CASTS
from filmpage.testing.styles.blocks.scores import WRITERS
from filmpage.testing.styles.blocks.structures import STRUCTURES
from filmpage.testing.styles.ledger import squash
from filmpage.testing.styles.text.dialects import DIALECTS
from filmpage.testing.styles.words import words

DRAWN = 400


@st.composite
def pairs(draw: st.DrawFn) -> tuple[filmpage.FilmPage, Style]:
    """Make a style and a film in its language."""
    style = draw(site_styles())
    return draw(films(style.language)), style


def drawn(number: int) -> tuple[filmpage.FilmPage, Style]:
    """Draw a pair with dice, as the command of the law does."""
    dice = Random(number)  # noqa: S311 - it draws pages, not secrets
    style = draw_style(dice)
    return draw_film(dice, style.language), style


def seen(source: str) -> str:
    """Return the text of a page with its addresses and alternative texts, squashed."""
    root = etree.HTML(source)
    body = root.find("body")
    assert body is not None
    attributes = " ".join(str(value) for each in body.iter() for value in each.attrib.values())
    return squash("".join(map(str, body.itertext())) + attributes)


def check_prints(rendered: Rendered, visible: str) -> None:
    """Hold that the words of every printing are where they are said to be."""
    source = squash(unescape(rendered.source))
    for each in rendered.prints:
        for word in (*each.words, each.label):
            assert squash(word) in (source if each.data else visible), each


@given(pairs())
def test_what_is_said_to_be_printed_is_visible(pair: tuple[filmpage.FilmPage, Style]) -> None:
    """Words and labels of every fact are in the text of the page, those for machines in its source."""
    rendered = render(*pair)
    check_prints(rendered, seen(rendered.source))


@given(pairs())
def test_a_text_holds_what_it_is_said_to_hold(pair: tuple[filmpage.FilmPage, Style]) -> None:
    """The words of every fact that survives are in the text."""
    rendered = render_text(*pair)
    flat = squash(rendered.source)
    assert all(squash(word) in flat for each in rendered.prints for word in each.words)


@given(pairs())
def test_rendering_is_deterministic(pair: tuple[filmpage.FilmPage, Style]) -> None:
    """The same film in the same style is the same page."""
    assert render(*pair) == render(*pair)
    assert render_text(*pair) == render_text(*pair)


@given(pairs())
def test_a_film_prints_its_title(pair: tuple[filmpage.FilmPage, Style]) -> None:
    """A page of a film has the film's title."""
    assert render(*pair).printed["title"] == pair[0].title


@given(pairs())
def test_a_reader_of_everything_reads_everything(pair: tuple[filmpage.FilmPage, Style]) -> None:
    """Of a reader that gave back the film itself, nothing printed would be missed."""
    film, style = pair
    if style.numbers != "short":
        assert not judge(render(film, style), film).missed


@pytest.mark.parametrize("axis", AXES)
def test_every_value_of_an_axis_is_drawn(axis: str) -> None:
    """No value is in the table only."""
    assert {getattr(drawn(number)[1], axis) for number in range(DRAWN)} == set(AXES[axis])


@pytest.mark.parametrize("axis", [axis for axis in AXES if axis not in {"language", "seed"}])
def test_every_value_of_an_axis_matters(axis: str) -> None:
    """Each value prints something else than the first, for some film and style."""
    default, *rest = AXES[axis]
    waiting = set(rest)
    for number in range(DRAWN):
        film, style = drawn(number)
        fields = {name: getattr(style, name) for name in AXES}
        plain = Style(**{**fields, axis: default}, seed=style.seed)
        first = render(film, plain).source, render_text(film, plain).source
        for value in list(waiting):
            other = Style(**{**fields, axis: value}, seed=style.seed)
            if (render(film, other).source, render_text(film, other).source) != first:
                waiting.discard(value)
        if not waiting:
            return
    assert not waiting


def test_the_tables_are_the_axes() -> None:
    """Every value of an axis has a function, and every function a value."""
    assert set(STRUCTURES) == set(AXES["structure"])
    assert set(CASTS) == set(AXES["cast"]) - {"label"}
    assert set(WRITERS) == set(AXES["scores"]) - {"none"}
    assert set(DIALECTS) == set(AXES["converter"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_and_labels(language: str) -> None:
    """Films can be invented in a language, and the lexicon has the labels of the usual facts."""
    own = words(language)
    assert len(own.countries) == len(own.languages) == 12
    assert len(own.months) in {0, 12}
    assert len(own.genres) > 5
    assert all(language in LABELS[key] for key in ("director", "cast", "year", "genre", "country", "plot"))


def test_the_repr_of_a_style_tells_what_is_not_plain() -> None:
    """A failure that shrank to a small style is told in a few words."""
    assert repr(Style(cast="table")) == "Style(cast='table')"


def test_an_unknown_value_or_axis_is_refused() -> None:
    """A misspelled axis would test nothing."""
    with pytest.raises(ValueError, match="structure must be one of dl"):
        Style(structure="marquee")
    with pytest.raises(TypeError, match="no axis marquee"):
        site_styles(marquee=st.just("dl"))


@pytest.mark.parametrize("kind", KINDS)
def test_pages_about_everything_else_are_drawn(kind: str) -> None:
    """Each kind has pages of HTML that parse, and texts."""
    for number in range(5):
        page = draw_other(Random(number), kind=kind)  # noqa: S311 - it draws pages, not secrets
        assert page.kind == kind
        assert etree.HTML(page.source).find("body") is not None
        assert draw_other(Random(number), kind=kind, text=True).source.strip()  # noqa: S311 - the same


@given(others() | others(text=True))
def test_others_are_read_without_an_exception(page: object) -> None:
    """Whatever a page is about, it is read."""
    assert filmpage.read(getattr(page, "source")).kind  # noqa: B009 - the strategy joins two


FACTS = {"title", "year", "runtime_minutes", "genres", "directors", "countries", "languages"}


@pytest.mark.parametrize("structure", ["dl", "th_td", "td_td", "bold_tail", "items_bold", "div_pairs"])
def test_plain_styles_are_read(structure: str) -> None:
    """What the plainest styles of a structure print under labels is read, all of it and nothing else."""
    for number in range(10):
        film = attrs.evolve(draw_film(Random(number), "en"), genres=("Drama", "Comedy"))  # noqa: S311 - films
        rendered = render(film, Style(structure=structure))
        outcome = judge(rendered, filmpage.read(rendered.source, layouts=()).page)
        lost = [fact for fact in (*outcome.missed, *outcome.invented) if fact[0] in FACTS]
        assert not lost, rendered.source
