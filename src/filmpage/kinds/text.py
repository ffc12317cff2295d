"""The signals of a text that decide its kind; the votes are those of HTML pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ..knowledge.film_ids import links_to_series
from ..lexicon.page_kinds import BORN, CHALLENGES, FILM_MENU, RESULTS, SERIES_FORMS, SERIES_PARTS
from .features import words_of
from .film_facts import why_no_film
from .judge import judge
from .learnt import LEAST_OF_KNOWN_TEXT, LEAST_OF_TEXT, weighed
from .shapes import shapes_of
from .signals import Judgement, Signals

if TYPE_CHECKING:
    from ..model.film import FilmPage, Review
    from ..readers.embedded.text_data import TextData
    from ..readers.text.labelled import LabelledText
    from ..source.text.line import Line
    from ..source.text.lines import TextSource

_MANY: Final = 3
_ARTICLE: Final = frozenset(
    ("plot", "cast", "production", "reception", "music", "references", "box_office", "awards")
)
_PARTS: Final = 3
_SAMPLE: Final = 60_000
_SHORT: Final = 1_500
"""Characters of a text so short that the start of its source is searched for a bot challenge."""
_FILM: Final = re.compile(r"\b(?:film|movie)s?\b", re.IGNORECASE)
_MAX_NAME: Final = 80
_MENU: Final = 24
"""Characters of the first entry of a menu."""
_MAX_FACTS: Final = 100
_BESIDE: Final = 4
"""Lines from the title on that may say what a work is."""
_ABOVE: Final = 12
_TOP: Final = 150
_SEAM: Final = re.compile(r" ?[|•·,;()\[\]（）/] ?| [-–] |\t")


def text_signals(
    source: TextSource, page: FilmPage, labelled: LabelledText | None, layout: str, data: TextData | None
) -> Signals:
    """Return the signals of a text."""
    lines = source.lines
    length = sum(len(line.text) for line in lines)
    sample = source.source[:_SAMPLE].casefold() if length < _SHORT else ""
    beside = tuple(_beside(lines, labelled, page.title))
    return Signals(
        page=page,
        layout=layout,
        types=data.types if data is not None else frozenset(),
        nested_movies=data.nested_movies if data is not None else 0,
        names=_names(source, labelled, page),
        fields=labelled.fields if labelled is not None else frozenset(),
        cards=labelled.cards if labelled is not None else 0,
        shapes=shapes_of(_row(line) for line in lines),
        born=not layout and _is_born(lines),
        beside=beside,
        above=_above(lines, labelled),
        of_parts=_has_parts(beside),
        length=length,
        challenged=not layout and any(mark in sample for mark in CHALLENGES),
        tv_link=links_to_series(source.source),
        words=words_of(line.text for line in lines),
    )


def judge_text(
    signals: Signals, labelled: LabelledText | None, lines: Sequence[Line], *, is_known: bool
) -> Judgement:
    """Return what a text is about; `is_known` means that its site's layout recognises it.

    A text with labels of several films is a list. A text with the sections of an article about a film is
    about a film even without labels. A title and a year alone are not enough.
    """
    page = signals.page
    if signals.cards >= _MANY:
        return Judgement("list", page.work_type, "its labels come again and again with other values")
    if page.title and RESULTS.search(page.title):
        return Judgement("search", page.work_type, "its title is that of search results")
    judgement = judge(signals)
    if (
        judgement.kind == "unknown"
        and labelled is not None
        and page.title
        and page.plot
        and len(labelled.sections & _ARTICLE) >= _PARTS
    ):
        return Judgement("film", page.work_type, "it has the sections of an article about a film")
    if judgement.kind == "unknown" and any(_is_of_film(review) for review in page.reviews or ()):
        return Judgement("film", page.work_type, "it has rated reviews of a film")
    if signals.layout:
        return judgement
    if judgement.kind == "film" and (why_not := why_no_film(page, lines)):
        return Judgement("unknown", page.work_type, why_not)
    if judgement.kind == "film" and labelled is not None and labelled.is_told:
        return judgement
    judged = weighed(judgement, signals, LEAST_OF_TEXT)
    if is_known and judgement.kind == "film" and judged.kind not in ("film", "tv_series"):
        return weighed(judgement, signals, LEAST_OF_KNOWN_TEXT)
    return judged


def _is_of_film(review: Review) -> bool:
    """Return whether a review has everything that sites print of one, and is about a film."""
    is_complete = review.author and review.date and review.title and review.rating is not None
    return bool(is_complete) and _FILM.search(review.body or "") is not None


def _row(line: Line) -> str:
    """Return the text of a line, its cells separated by tabs."""
    return "\t".join(line.cells) if line.cells is not None else line.text


def _beside(lines: Sequence[Line], labelled: LabelledText | None, title: str | None) -> Iterator[str]:
    """Yield the short lines near the title's, without the title itself."""
    if labelled is None or not title:
        return
    at = labelled.title or 0  # a title in front matter is above all lines
    for line in lines[max(0, at - 1) : at + _BESIDE]:
        if len(line.text) <= _MAX_FACTS:
            yield line.text.replace(title, "", 1)


def _above(lines: Sequence[Line], labelled: LabelledText | None) -> tuple[str, ...]:
    """Return the short lines above the title's, or the first lines of a text without a title."""
    at = labelled.title if labelled is not None and labelled.title is not None else _ABOVE
    return tuple(line.text for line in lines[max(0, at - _ABOVE) : at] if len(line.text) <= _MAX_NAME)


def _is_born(lines: Sequence[Line]) -> bool:
    """Return whether a line at the top of a text says when someone was born."""
    return any(BORN.match(line.text) for line in lines[:_TOP] if len(line.text) <= _MAX_NAME)


def _has_parts(beside: Sequence[str]) -> bool:
    """Return whether a fact beside the title names a work with parts ("TV Series"); menus name films, too."""
    parts = {part.strip().casefold() for line in beside for part in _SEAM.split(line)}
    if parts & FILM_MENU:
        return False
    return bool(parts & SERIES_FORMS) or any(SERIES_PARTS.fullmatch(part) for part in parts)


def _is_menu_first(page: FilmPage, title: int | None) -> bool:
    """Return whether a text begins with a menu: a film's title with what only films have is further below."""
    return bool(page.title and title and title > 1 and (page.directors or page.runtime_minutes or page.cast))


def _names(source: TextSource, labelled: LabelledText | None, page: FilmPage) -> tuple[str, ...]:
    """Return the names of a text: its title, its first line, its only main heading, the film's line."""
    lines = source.lines
    names = [source.title or ""]
    title = labelled.title if labelled is not None else None
    if (
        lines
        and lines[0].number == 1
        and len(lines[0].text) <= _MAX_NAME
        and not (
            _is_menu_first(page, title)
            and len(lines[0].text) <= _MENU
            and (page.title or "") not in lines[0].text
        )
    ):
        names.append(lines[0].text)
    main = [line.text for line in lines if line.heading == 1]
    names += main if len(main) == 1 else []
    if labelled is not None and labelled.title is not None:
        names.append(lines[labelled.title].text)
        if labelled.title <= 1 and page.title and page.year:
            names.append(f"{page.title} ({page.year})")
    return tuple(dict.fromkeys(name for name in names if name))
