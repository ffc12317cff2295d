"""Numbers and identifiers of whole pages: what is a film's own, and in which spelling."""

from __future__ import annotations

import json
from typing import Any

import pytest

import filmpage
from filmpage.notation import first_runtime
from filmpage.notation.release import printed_size

NUMBER = "https://www.imdb.com/title/tt7654321/"


def film(inside: str, *, head: str = "", title: str = "Salt Ferry (2003)") -> filmpage.FilmPage:
    """Read an invented page."""
    facts = f"<h1>{title}</h1><p>Director: Ines Calder</p><p>Runtime: 91 min</p>"
    before, _, after = inside.rpartition("FACTS")
    body = f"<body>{before}{facts}{after}</body>"
    return filmpage.read(
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head>{body}</html>"
    ).film()


def described(**more: Any) -> filmpage.FilmPage:
    """Read an invented page whose data say more of its film."""
    data = {"@context": "https://schema.org", "@type": "Movie", "name": "Salt Ferry", **more}
    return film("", head=f'<script type="application/ld+json">{json.dumps(data)}</script>')


@pytest.mark.parametrize(
    "inside",
    [
        f'<h2>You may also like</h2><p><a href="{NUMBER}">Red Widow</a></p>',
        f'<div><h3>Similar films</h3></div><ul><li><a href="{NUMBER}">Red Widow</a></li></ul>',
        f'<div class="related"><a href="{NUMBER}">Red Widow</a></div>',
        f'<nav><a href="{NUMBER}">Film of the week</a></nav>FACTS',
        f'<div role="navigation"><a href="{NUMBER}">Film of the week</a></div>FACTS',
        f'<ul class="main-menu"><li><a href="{NUMBER}">Film of the week</a></li></ul>FACTS',
    ],
)
def test_numbers_of_other_films_are_not_the_pages_own(inside: str) -> None:
    """A link in a menu or in a block of other films is not the film's, even if it is the only one."""
    assert not film(inside).ids
    own = inside + '<h2>Links</h2><a href="https://www.imdb.com/title/tt7700123/">IMDb</a>'
    assert film(own).imdb_id == "tt7700123"


@pytest.mark.parametrize("around", ['<p class="text-footer">{}</p>', "<p>{}</p>", "<h2>Links</h2><p>{}</p>"])
def test_numbers_beside_the_facts_are_the_pages_own(around: str) -> None:
    """A link elsewhere has the film's identifier, also in the line at the foot of the facts."""
    assert film(around.format(f'<a href="{NUMBER}">IMDb</a>')).imdb_id == "tt7654321"


def test_short_imdb_numbers_are_padded() -> None:
    """The zeros that a page drops are part of the number."""
    assert film("<p>IMDb ID: tt944947</p>").imdb_id == "tt0944947"


@pytest.mark.parametrize(
    "count, read",
    [("1577.0", 1577), (1578.0, 1578), ("1.2K", 1200), ("1,204 votes", 1204), ("many", None)],
)
def test_counts_of_embedded_data(count: object, read: int | None) -> None:
    """A count in data is read as it is shown: with a nought behind its point, rounded, or with its word."""
    rating = {"@type": "AggregateRating", "ratingValue": "7.4", "bestRating": "10", "ratingCount": count}
    (found,) = described(aggregateRating=rating).ratings or ()
    assert (found.value, found.count) == (7.4, read)


def test_value_objects_are_their_values() -> None:
    """An object with `@value` is a value with its type beside it."""
    page = described(
        duration={"@type": "Duration", "@value": "PT1H31M"}, genre={"@value": "Drama", "@language": "en"}
    )
    assert (page.runtime_minutes, page.genres) == (91, ("Drama",))


def test_placeholders_of_embedded_data_are_no_values() -> None:
    """Words such as "N/A" are neither a plot nor a genre."""
    for nothing in ("N/A", "undefined", "null"):
        page = described(description=nothing, genre=nothing, contentRating=nothing)
        assert (page.plot, page.genres, page.content_rating) == (None, None, None)


def test_text_that_was_escaped_twice_in_data() -> None:
    """Entities of text that was escaped before it was put into data are read."""
    assert described(description="They become King &amp;amp; Queen.").plot == "They become King & Queen."


@pytest.mark.parametrize(
    "text, minutes",
    [
        ("99 mins, colour", 99),
        ("1 hour, 43 minutes, colour", 103),
        ("2 hours, and 3 minutes, black and white", 123),
        ("colour, silent", None),
        ("2 hours, and 3 minutes", 123),
    ],
)
def test_words_behind_a_runtime(text: str, minutes: int | None) -> None:
    """A comma before a word ends a runtime; one between hours and minutes does not."""
    assert first_runtime(text) == minutes


@pytest.mark.parametrize("title", ["Heist Road (2015/III)", "Heist Road (III) (2015)", "Heist Road (2015)"])
def test_the_number_of_a_name_is_no_part_of_it(title: str) -> None:
    """IMDb numbers the films of one name and year; the number is neither title nor year."""
    page = film("", title=title)
    assert (page.title, page.year) == ("Heist Road", 2015)


def test_an_earlier_month_is_the_first_release() -> None:
    """A later day in one country is not the first release where an earlier month is printed."""
    label = "<p>Release date: {}</p><p>East Germany: 30 December 1989</p>"
    assert film(label.format("February 1971"), title="Salt Ferry").release_date is None
    listed = "<dl><dt>Release date</dt><dd>{}</dd><dd>30 December 1989 (East Germany)</dd></dl>"
    page = film(listed.format("February 1971"), title="Salt Ferry")
    assert page.release_date is None
    assert [each.country for each in page.releases_by_country or ()] == ["East Germany"]
    assert str(film(listed.format("December 1989"), title="Salt Ferry").release_date) == "1989-12-30"


@pytest.mark.parametrize(
    "text, shown",
    [
        ("1.4 GiB", "1.4 GiB"),
        ("1,024 MB", "1,024 MB"),
        ("1,46 Go", "1,46 Go"),
        ("41.52 GB (44584810523 Bytes)", "41.52 GB"),
        ("1.4", None),
    ],
)
def test_sizes_are_kept_as_printed(text: str, shown: str | None) -> None:
    """A size is kept as the page prints it; its bytes are a field of their own."""
    assert printed_size(text) == shown
    (release,) = film(f"<p>Size: {text}</p><p>Seeds: 3</p>").releases or ()
    assert release.size == shown


@pytest.mark.parametrize("label, seeds, peers", [("P/S", 9, 48), ("Seeds/Peers", 48, 9), ("S/L", 48, 9)])
def test_two_counts_beside_two_labels(label: str, seeds: int, peers: int) -> None:
    """The order of the labels is that of the counts."""
    (release,) = film(f"<p>Size: 1.15 GB</p><p>{label}: 48 / 9</p>").releases or ()
    assert (release.seeds, release.peers) == (seeds, peers)


def test_links_tell_of_their_files() -> None:
    """A file's quality is read from a magnet link's words, or from the name of the file in it."""
    links = [("0", "Magnet 1080p", ""), ("8", "Magnet", "&dn=Salt.Ferry.2003.720p.BluRay.x264-GRP")]
    inside = "".join(f'<p><a href="magnet:?xt=urn:btih:{n * 40}{dn}">{text}</a></p>' for n, text, dn in links)
    assert [release.quality for release in film(inside).releases or ()] == ["1080p", "720p"]


def test_ends_of_lists_are_no_people() -> None:
    """The number of people left out is not a person, and "Jr." is part of a name."""
    page = film(
        "<p>Cast: Ana Reyl, Samm Dorsey, Jr., Jon Vask and 3 more</p>"
        "<p>Writers: <a>Mo Tarn</a>, <a>Ida Holt</a>, and 2 others</p>"
    )
    assert [each.name for each in page.cast or ()] == ["Ana Reyl", "Samm Dorsey, Jr.", "Jon Vask"]
    assert [each.name for each in page.writers or ()] == ["Mo Tarn", "Ida Holt"]
