"""Kinopoisk's film pages as plain text from converters, which glue the numbers of the scores together.

The labelled reader reads the rest.
"""

from __future__ import annotations

from typing import Final

from ...layout.text import Says, TextLayout
from ...notation import Form, count, percent, rounded_count
from ...notation.figures.number import hundredths, thousandths
from ...notation.figures.rating import out_of_ten


def _critics(label: str, *means: str) -> Says:
    """Declare a score of critics under its name: positive and negative reviews, the share, the count."""
    start = f"{label} {{_liked}} {{_disliked}} {{value}}"
    return Says(
        path="ratings",
        reads=Form(
            *(f"{start}{blank}{{count}}{mean}" for mean in means for blank in (" ", "")),
            value=percent,
            count=count,
            _liked=count,
            _disliked=count,
            _mean=out_of_ten,
        ),
        entry=True,
        given={"source": "Kinopoisk", "kind": "critics", "best": 100, "label": label},
        split=6,
    )


KINOPOISK_TEXT: Final = TextLayout(
    name="kinopoisk-text",
    votes=(
        "КиноПоиск",
        "Кинопоиск HD",
        "Афиша кинотеатров",
        "Рейтинг фильма",
        "Рейтинг кинокритиков",
        "Год производства",
        "Сборы в мире",
        "Премьера в Ро",
        "Роли дублировали",
    ),
    least=3,
    lines=(
        Says(
            path="ratings",
            reads=Form(
                "{value} {count}",
                "{value}{count}",
                "{value} {count} IMDb: {_other}{_votes}",
                value=thousandths,
                count=count,
                _other=hundredths,
                _votes=rounded_count,
            ),
            entry=True,
            given={"source": "Kinopoisk", "kind": "users", "best": 10},
            split=2,
        ),
        Says(
            path="ratings",
            reads=Form(
                "IMDb: {value} {count}",
                "IMDb: {value}{count}",
                "IMDb : {value} {count}",
                value=hundredths,
                count=rounded_count,
            ),
            entry=True,
            given={"source": "IMDb", "kind": "users", "best": 10},
            split=4,
        ),
        _critics("Рейтинг кинокритиков в мире", " {_mean}", "{_mean}"),
        _critics("В России", ""),
    ),
    noise=("КиноПоиск", "Кинопоиск HD", "Афиша кинотеатров", "График премьер", "Подписка на обновления"),
    since=2021,
)
