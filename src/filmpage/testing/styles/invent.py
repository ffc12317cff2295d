"""Films that were never made, plausible in every field, in the language of the site that prints them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ...model.film import Credit, FilmPage, FilmRef, Rating, Release, Review
from ...model.values import Country, Language
from .raters import raters
from .words import LANGUAGES, Words, words

T = TypeVar("T")

_FILMS: Final = 2**16
_PARTS: Final = (
    "original_title", "year", "runtime_minutes", "genres", "countries", "languages", "directors", "writers",
    "crew", "cast", "content_rating", "release_date", "plot", "tagline", "ratings", "reviews", "releases",
    "similar",
)  # fmt: skip
"""What a film can be without."""
_KEPT: Final = (False, True, True, True)
"""How often a part is kept; a failure shrinks to the parts that it needs."""
_QUALITIES: Final = ("720p", "1080p", "2160p", "480p")
_MEDIA: Final = ("WEB", "BluRay")


def films(language: str | None = None) -> SearchStrategy[FilmPage]:
    """Make invented films, in one language or in any that has words; they shrink to a title alone."""
    tags = st.sampled_from(LANGUAGES) if language is None else st.just(language)
    return st.builds(
        _numbered, tags, st.integers(0, _FILMS - 1), st.tuples(*[st.sampled_from(_KEPT)] * len(_PARTS))
    )


def _numbered(language: str, number: int, kept: tuple[bool, ...]) -> FilmPage:
    """Return the film of a number with some of its parts left out."""
    film = draw_film(Random(number), language)  # noqa: S311 - it draws films, not secrets
    left_out: dict[str, Any] = {part: None for part, keeps in zip(_PARTS, kept, strict=True) if not keeps}
    return attrs.evolve(film, **left_out)


def draw_film(dice: Random, language: str) -> FilmPage:
    """Draw a film with dice; its words are of a language, its people perhaps of another."""
    own = words(language)
    foreign = words(dice.choice((language, language, language, "en", dice.choice(LANGUAGES))))
    year = dice.randint(1931, 2025)
    names = iter(people(dice, foreign, 14))
    cast = tuple(
        _player(dice, name, foreign) for name in some(dice, [*zip(range(8), names, strict=False)], 3, 8)
    )
    return FilmPage(
        title=_title(dice, own),
        original_title=dice.choice(foreign.titles) if foreign is not own else None,
        year=year,
        runtime_minutes=dice.randint(61, 189),
        genres=some(dice, own.genres, 1, 3),
        countries=tuple(Country(name=name) for name in some(dice, own.countries, 1, 2)),
        languages=tuple(Language(name=name) for name in some(dice, own.languages, 1, 2)),
        directors=tuple(Credit(name=next(names)) for _ in range(dice.choice((1, 1, 1, 2)))),
        writers=tuple(Credit(name=next(names)) for _ in range(dice.choice((1, 0, 2)))),
        crew=tuple(Credit(name=next(names), role=role) for role in ("Composer", "Cinematographer")),
        cast=cast,
        content_rating=dice.choice((*own.ages, None)),
        release_date=date(year, dice.randint(1, 12), dice.randint(1, 28)),
        plot=_plot(dice, own),
        tagline=dice.choice(own.taglines),
        imdb_id=f"tt{dice.randint(1_000_000, 39_999_999):07}",
        ratings=tuple(_rating(dice, rater) for rater in some(dice, raters(), 1, 3)),
        reviews=tuple(_review(dice, own) for _ in range(dice.randint(1, 3))),
        releases=tuple(_release(dice, quality) for quality in some(dice, _QUALITIES, 1, 3)),
        similar=tuple(_other(dice, own) for _ in range(dice.randint(2, 4))),
    )


def some(dice: Random, pool: Sequence[T], low: int, high: int) -> tuple[T, ...]:
    """Draw different entries of a pool, in the order of the pool."""
    chosen = sorted(dice.sample(range(len(pool)), dice.randint(low, min(high, len(pool)))))
    return tuple(pool[index] for index in chosen)


def people(dice: Random, own: Words, count: int) -> list[str]:
    """Draw different names of people."""
    found: dict[str, None] = {}
    while len(found) < count:
        given, family = dice.choice(own.given), dice.choice(own.family)
        glue = "" if own.joined else " "
        found[f"{family}{glue}{given}" if own.family_first else f"{given}{glue}{family}"] = None
    return list(found)


def _title(dice: Random, own: Words) -> str:
    title = dice.choice(own.titles)
    form = dice.randrange(12)
    return f"{title} 2" if form == 10 else f"{title}: {dice.choice(own.titles)}" if form == 11 else title


def _player(dice: Random, numbered: tuple[int, str], own: Words) -> Credit:
    number, name = numbered
    has_role = number < len(own.characters) and dice.randrange(6) > 0
    return Credit(name=name, character=own.characters[number] if has_role else None)


def _plot(dice: Random, own: Words) -> str:
    sentences = [*own.story]
    dice.shuffle(sentences)
    glue = "" if own.joined and own.tag != "ko" else " "
    size = max(1, len(sentences) // dice.choice((1, 2, 3)))
    return "\n\n".join(glue.join(sentences[at : at + size]) for at in range(0, len(sentences), size))


def _rating(dice: Random, rater: Rating) -> Rating:
    best = int(rater.best or 10)
    value = dice.randint(31, 98) if best == 100 else dice.randint(best * 4, best * 10 - 2) / 10
    return Rating(
        source=rater.source, kind=rater.kind, best=best, value=value, count=dice.randint(13, 400_000)
    )


def _review(dice: Random, own: Words) -> Review:
    body = "\n\n".join(some(dice, own.verdicts, 1, 3))
    author = dice.choice((people(dice, own, 1)[0], f"cinefan_{dice.randint(10, 99)}", "Old Projectionist"))
    return Review(
        author=author,
        title=dice.choice((*own.opinions, None)),
        body=body,
        rating=dice.choice((dice.randint(1, 10), None)),
        date=date(dice.randint(2005, 2025), dice.randint(1, 12), dice.randint(1, 28)),
    )


def _release(dice: Random, quality: str) -> Release:
    return Release(
        quality=quality,
        medium=dice.choice(_MEDIA),
        size=f"{dice.randint(7, 99) / 10} GB",
        seeds=dice.randint(1, 900),
        peers=dice.randint(1, 900),
        info_hash="".join(dice.choices("0123456789ABCDEF", k=40)),
    )


def _other(dice: Random, own: Words) -> FilmRef:
    return FilmRef(title=dice.choice(own.titles), year=dice.randint(1931, 2025))
