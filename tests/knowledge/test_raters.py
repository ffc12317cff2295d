"""The table of raters agrees with the lexicon and the model, and each reader of ratings looks there."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from filmpage.claims.assemble import assemble
from filmpage.claims.claim import Claims, Rank, parts_of
from filmpage.claims.derive import derive
from filmpage.knowledge.film_ids import ids_of
from filmpage.knowledge.raters import SITES, Site, identity_of, line_raters, named_rater, raters, site_of
from filmpage.lexicon import labels
from filmpage.limits import Limits
from filmpage.model.film import RatingKind
from filmpage.readers.text.ratings import claim_ratings, is_rating_name, rater_of
from filmpage.source.text.lines import normalise

ROWS = pytest.mark.parametrize("site", SITES, ids=lambda site: site.source)


def test_labels_name_raters_of_the_table() -> None:
    """Every label of a rating that names its rater has that rater's row."""
    keys = {key for keys, _ in labels().values() for key, _ in keys if key.startswith("rating:")}
    named = {tuple(key.removeprefix("rating:").split("/")) for key in keys} - {("", "critics")}
    assert len(named) > 10
    assert named <= raters().keys()


@ROWS
def test_a_row_is_one_site(site: Site) -> None:
    """A site is found by each of its names and hosts, and its raters carry its name."""
    for name in (site.source, *site.also_named, *site.wordmarks):
        assert site_of(name, ()) is site
    for host in site.hosts:
        assert site_of("", (f"https://www.{host}/film/1",)) is site
    for rater in site.raters:
        assert identity_of(rater) == {"source": site.source, "kind": rater.kind}
        assert rater.kind in get_args(RatingKind)
    assert len({rater.kind for rater in site.raters}) == len(site.raters)


@ROWS
def test_names_are_casefolded(site: Site) -> None:
    """The names of ratings are compared with casefolded texts, and each is one rater's."""
    for rater in site.raters:
        for name in (*rater.names, *(rater.line_names or ())):
            assert name == name.casefold()
        assert all(named_rater(name) is rater for name in rater.names)
        assert all(line_raters()[name] is rater for name in rater.line_names or ())


@ROWS
def test_films_have_addresses_on_the_sites_hosts(site: Site) -> None:
    """A pattern of addresses begins with a host of the site and holds one id."""
    if site.film_id is not None:
        _key, pattern = site.film_id
        assert re.compile(pattern).groupindex == {"id": 1}
        host = pattern.partition("/")[0]
        assert all(re.fullmatch(host, each) for each in site.hosts)
        assert not dict(ids_of(f"https://www.{site.hosts[0]}/"))


@pytest.mark.parametrize(
    "text, source, kind, value",
    [
        ("Tomatometer\n94%", "Rotten Tomatoes", "critics", 94),
        ("94%\nTomatometer", "Rotten Tomatoes", "critics", 94),
        ("Audience Score\n88%", "Rotten Tomatoes", "users", 88),
        ("Metascore\n81", "Metacritic", "critics", 81),
        ("81 METASCORE", "Metacritic", "critics", 81),
        ("User Score\n8.6", "Metacritic", "users", 8.6),
        ("Spectateurs\n3,4", "AlloCiné", "users", 3.4),
    ],
)
def test_a_figure_beside_a_name(text: str, source: str, kind: str, value: float) -> None:
    """A figure beside the name of a rating is that rating."""
    (rating,) = ratings_in(text)
    assert (rating["source"], rating["kind"], rating["value"]) == (source, kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "Tomatometer\nNot yet\nSoon\n94",  # too far below without a percent sign
        "Metascore\n8.1",
        "User Score\n86",
        "Tomatometer\nAudience Score",
        "81 metascore of the week",
    ],
)
def test_other_figures(text: str) -> None:
    """A figure of another form, or one that is too far away, is not the rating's."""
    assert not ratings_in(text)


def test_a_verdict_is_a_label() -> None:
    """What the site calls a value is the rating's label."""
    (rating,) = ratings_in("Metascore\n81\nUniversal acclaim\nbased on 46 critics")
    assert (rating["label"], rating["count"]) == ("Universal acclaim", 46)


def ratings_in(text: str) -> list[dict[str, object]]:
    """Return the ratings of a text's lines."""
    lines = normalise(text, limits=Limits()).lines
    claims = Claims("test", Rank.LABELLED)
    claim_ratings(lines, [False] * len(lines), 0, len(lines), claims)
    found: list[dict[str, object]] = [{} for _ in range(claims.entries_of("ratings"))]
    for claim in claims:
        found[int(str(claim.path[1]))][str(claim.path[2])] = claim.value
    return found


def test_names_of_ratings() -> None:
    """Names are known in any case, with a colon."""
    assert is_rating_name("Tomatometer:")
    assert not is_rating_name("IMDb rating")


@pytest.mark.parametrize(
    "text, source",
    [("FILMAFFINITY " * 3, "FilmAffinity"), ("IMDb IMDb ČSFD ČSFD ČSFD", "ČSFD"), ("IMDb IMDb", None)],
)
def test_whose_text_it_is(text: str, source: str | None) -> None:
    """A text is a site's own if it names the site often."""
    rater = rater_of(text)
    assert (rater and rater.source) == source


@pytest.mark.parametrize("source, kept", [("IMDb", False), ("Letterboxd", False), ("Kinopoisk", True)])
def test_a_zero(source: str, *, kept: bool) -> None:
    """A zero is a rating only if the site's scale begins there."""
    claims = Claims("test", Rank.LABELLED)
    claims.add_entry("ratings", parts_of({"source": source, "value": 0, "count": 5}, "0", None))
    assert bool(assemble([claims]).page.ratings) is kept


@pytest.mark.parametrize(
    "source, kind, best",
    [
        ("IMDb", "users", 10),
        ("Letterboxd", "users", 5),
        ("Metacritic", "critics", 100),
        ("TMDB", "users", None),
    ],
)
def test_a_scale_is_derived_if_it_is_certain(source: str, kind: str, best: int | None) -> None:
    """A value without a scale gets its site's scale, if the site has only one."""
    claims = Claims("test", Rank.LABELLED)
    claims.add_entry("ratings", parts_of({"source": source, "kind": kind, "value": 4.5}, "4.5", None))
    (rating,) = assemble([claims], derive).page.ratings or ()
    assert rating.best == best
