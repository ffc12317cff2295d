"""The model: what a page says about one film, as frozen records.

Everything is optional. `None` means that the page does not say; an empty tuple means that the page
shows the section and that it is empty. The names are those of `docs/reference/json.md`.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, Final, Literal, TypeAlias

import attrs

from .checks import (
    brief,
    check_best,
    check_count,
    check_moment,
    check_number,
    check_text,
    instance_of,
    int_if_whole,
    matches,
    one_of,
    required,
    short,
    tuple_of,
)
from .json_value import Json, check_ids, check_json, freeze_ids, freeze_object, plain
from .values import Country, FrozenMap, Language, Money

WorkType: TypeAlias = Literal["film", "tv_movie", "short", "video", "tv_series", "tv_season", "tv_episode"]
"""What a page is about. `filmpage.parse` returns films, TV movies, shorts and videos."""

RatingKind: TypeAlias = Literal["critics", "top_critics", "users", "verified_users"]
"""Whose judgement a rating sums up; together with the source it identifies a rating."""

_INFO_HASH: Final = re.compile("[0-9A-F]{40}")
_NO_ENTRIES: Final = FrozenMap[str, Any]()
_IMDB_ID: Final = re.compile("tt[0-9]{5,10}")

_EXPORTED: Final = {"serializer": plain}
"""Metadata that tells Scrapy's feed exporters how to write a field: CSV and XML would get a record's repr."""


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _text(bound: str = "max_name") -> Any:
    return attrs.field(default=None, validator=check_text, repr=short, metadata={"bound": bound})


def _prose() -> Any:
    return _text("max_text")


def _address() -> Any:
    return _text("max_url")


def _count() -> Any:
    return attrs.field(default=None, validator=check_count)


def _number() -> Any:
    return attrs.field(default=None, converter=int_if_whole, validator=check_number)


def _best() -> Any:
    return attrs.field(default=None, converter=int_if_whole, validator=check_best)


def _many(kind: type) -> Any:
    return attrs.field(
        default=None,
        converter=_tuple,
        validator=tuple_of(kind),
        repr=short,
        metadata={"entry": kind, **({} if kind is str else _EXPORTED)},
    )


def _name() -> Any:
    return attrs.field(validator=required(check_text), repr=short)


def _moment() -> Any:
    return attrs.field(default=None, validator=check_moment)


def _one(kind: type) -> Any:
    return attrs.field(default=None, validator=instance_of(kind), metadata=_EXPORTED)


def _form(pattern: re.Pattern[str]) -> Any:
    return attrs.field(default=None, validator=matches(pattern))


@attrs.frozen(kw_only=True)
class Title:
    """Another title of the film, with the country or language it is used in where the page says so."""

    __repr__ = brief

    title: str = _name()
    country: str | None = _text()
    language: str | None = _text()


@attrs.frozen(kw_only=True)
class Credit:
    """A person's part in the film: the character they play or what they did (`role`)."""

    __repr__ = brief

    name: str = _name()
    character: str | None = _text()
    role: str | None = _text()
    url: str | None = _address()
    ids: FrozenMap[str, str] = attrs.field(
        default=_NO_ENTRIES, converter=freeze_ids, validator=check_ids, repr=short, metadata=_EXPORTED
    )


@attrs.frozen(kw_only=True)
class Certification:
    """An age rating by a country's board; `country` is as printed."""

    __repr__ = brief

    value: str = _name()
    country: str | None = _text()


@attrs.frozen(kw_only=True)
class CountryRelease:
    """A release of the film in one country: cinema, disc, broadcast or festival, as `note` says."""

    __repr__ = brief

    date: date = attrs.field(validator=required(instance_of(date)))
    country: str | None = _text()
    note: str | None = _prose()


@attrs.frozen(kw_only=True)
class Rating:
    """A score that sums up many judgements; (`source`, `kind`) identifies it on the page."""

    __repr__ = brief

    source: str | None = _text()
    kind: RatingKind | None = attrs.field(default=None, validator=one_of(RatingKind))
    value: float | int | None = _number()
    best: float | int | None = _best()
    worst: float | int | None = _number()
    count: int | None = _count()
    label: str | None = _text()
    average: float | int | None = _number()


@attrs.frozen(kw_only=True)
class Release:
    """One variant of the film on offer: a quality, a medium, a file. `size` is as printed."""

    __repr__ = brief

    name: str | None = _text()
    quality: str | None = _text()
    medium: str | None = _text()
    codec: str | None = _text()
    bit_depth: int | None = _count()
    hdr: str | None = _text()
    edition: str | None = _text()
    size: str | None = _text()
    size_bytes: int | None = _count()
    resolution: str | None = _text()
    language: Language | None = _one(Language)
    subtitles: tuple[Language, ...] | None = _many(Language)
    channels: str | None = _text()
    content_rating: str | None = _text()
    fps: float | int | None = _number()
    runtime_minutes: int | None = _count()
    seeds: int | None = _count()
    peers: int | None = _count()
    url: str | None = _address()
    info_hash: str | None = _form(_INFO_HASH)
    uploaded: datetime | None = _moment()


@attrs.frozen(kw_only=True)
class Review:
    """One person's judgement in full; paragraphs of `body` are joined by a blank line."""

    __repr__ = brief

    author: str | None = _text()
    rating: float | int | None = _number()
    best: float | int | None = _best()
    title: str | None = _text()
    body: str | None = _prose()
    date: date | None = _one(date)
    spoiler: bool | None = _one(bool)
    source: str | None = _text()
    url: str | None = _address()
    helpful: int | None = _count()
    label: str | None = _text()


@attrs.frozen(kw_only=True)
class Comment:
    """A visitor's comment."""

    __repr__ = brief

    author: str | None = _text()
    body: str | None = _prose()
    date: datetime | None = _moment()
    likes: int | None = _count()


@attrs.frozen(kw_only=True)
class FilmRef:
    """Another film that the page names, as under "Similar movies"."""

    __repr__ = brief

    title: str = _name()
    year: int | None = _count()
    url: str | None = _address()


@attrs.frozen(kw_only=True)
class FilmPage:
    """What one page says about one film. Compared by value, and hashable."""

    __repr__ = brief

    work_type: WorkType = attrs.field(default="film", validator=required(one_of(WorkType)))
    title: str | None = _text()
    original_title: str | None = _text()
    alternate_titles: tuple[Title, ...] | None = _many(Title)
    year: int | None = _count()
    languages: tuple[Language, ...] | None = _many(Language)
    countries: tuple[Country, ...] | None = _many(Country)
    genres: tuple[str, ...] | None = _many(str)
    runtime_minutes: int | None = _count()
    plot: str | None = _prose()
    tagline: str | None = _prose()
    directors: tuple[Credit, ...] | None = _many(Credit)
    writers: tuple[Credit, ...] | None = _many(Credit)
    cast: tuple[Credit, ...] | None = _many(Credit)
    crew: tuple[Credit, ...] | None = _many(Credit)
    content_rating: str | None = _text()
    certifications: tuple[Certification, ...] | None = _many(Certification)
    release_date: date | None = _one(date)
    releases_by_country: tuple[CountryRelease, ...] | None = _many(CountryRelease)
    date_added: datetime | None = _moment()
    imdb_id: str | None = _form(_IMDB_ID)
    ids: FrozenMap[str, str] = attrs.field(
        default=_NO_ENTRIES, converter=freeze_ids, validator=check_ids, repr=short, metadata=_EXPORTED
    )
    canonical_url: str | None = _address()
    poster_url: str | None = _address()
    trailer_url: str | None = _address()
    ratings: tuple[Rating, ...] | None = _many(Rating)
    releases: tuple[Release, ...] | None = _many(Release)
    reviews: tuple[Review, ...] | None = _many(Review)
    comments: tuple[Comment, ...] | None = _many(Comment)
    comment_count: int | None = _count()
    similar: tuple[FilmRef, ...] | None = _many(FilmRef)
    budget: Money | None = _one(Money)
    gross: Money | None = _one(Money)
    awards: str | None = _prose()
    extra: FrozenMap[str, Json] = attrs.field(
        default=_NO_ENTRIES, converter=freeze_object, validator=check_json, repr=short, metadata=_EXPORTED
    )
