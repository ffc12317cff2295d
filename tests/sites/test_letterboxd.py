"""Letterboxd: an invented page of each era, in the site's own structure."""

from __future__ import annotations

import html
import re

import pytest

import filmpage

FOOT = """
<div id="tab-cast"><div class="cast-list text-sluglist"><p>
<a title="Mao" href="/actor/lin-bo/" class="text-slug tooltip">Lin Bo</a>
<a title="Clerk (uncredited)" href="/actor/hu-ma/" class="text-slug tooltip">Hu Ma</a>
<a title="(as A. Roe)" href="/actor/ann-roe/" class="text-slug tooltip">Ann Roe</a>
<a class="text-slug" id="has-cast-overflow">Show All…</a></p></div></div>
<div id="tab-details"><h3><span>Primary Language</span></h3><div><p>
<a href="/films/language/chinese/">Chinese</a></p></div>
<h3><span>Spoken Languages</span></h3><div><p><a href="/films/language/english/">English</a>
<a href="/films/language/chinese/">Chinese</a></p></div></div>
<p class="text-link text-footer"> 97&nbsp;mins &nbsp; More at <a
href="http://www.imdb.com/title/tt1234567/maindetails">IMDb</a>
<a href="https://www.themoviedb.org/movie/4711/">TMDb</a></p>
"""
ERA_2025 = f"""<html><head>
<title>‎Red Dust (2019) directed by Ada Wen • Reviews, film + cast • Letterboxd</title></head><body>
<h1 class="headline-1 primaryname"><span class="name">Red Dust</span></h1>
<span class="releasedate"><a href="/films/year/2019/">2019</a></span>
<section class="review"><h4 class="tagline">Nobody rests.</h4></section>{FOOT}
<article class="production-viewing"><a href="/kai/film/red-dust/" class="context">Review by
<strong class="displayname">Kai</strong></a><span class="rating -green rated-9">★★★★½</span>
<div class="body-text js-review-body"><p>Slow.</p><p>And good.</p></div></article>
</body></html>"""
ERA_2022 = f"""<html><head>
<title>‎Red Dust (2019) directed by Ada Wen • Reviews, film + cast • Letterboxd</title></head><body>
<section id="featured-film-header"><h1 class="headline-1 js-widont prettify">Red Dust</h1>
<p><small class="number"><a href="/films/year/2019/">2019</a>
</small> Directed by <a href="/director/ada-wen/">Ada Wen</a></p></section>
<h4 class="tagline">Nobody rests.</h4>{FOOT}
<li class="film-detail">
<a href="/kai/film/red-dust/" class="context">Review by <strong class="name">Kai</strong></a>
<span class="rating rated-9">★★★★½</span><div class="body-text"><p>Slow.</p><p>And good.</p></div></li>
</body></html>"""


def view_of(source: str) -> str:
    """Write what a browser saves of its view of a source."""
    rows = "".join(
        f'<tr><td class="line-content">{html.escape(line)}</td></tr>' for line in source.split("\n")
    )
    return f"<html><body><table>{rows}</table></body></html>"


@pytest.mark.parametrize(
    "source", [ERA_2025, ERA_2022, view_of(ERA_2025)], ids=["2025", "2022", "view-source"]
)
def test_a_film_page_is_read(source: str) -> None:
    """Parts, foot, languages and reviews are read in every era, and through a view of the source."""
    page = filmpage.parse(source)
    assert (page.title, page.year, page.runtime_minutes, page.tagline) == (
        "Red Dust",
        2019,
        97,
        "Nobody rests.",
    )
    assert page.imdb_id == "tt1234567"
    assert page.ids["tmdb"] == "4711"
    assert [(c.name, c.character) for c in page.cast or ()] == [
        ("Lin Bo", "Mao"),
        ("Hu Ma", "Clerk"),
        ("Ann Roe", None),
    ]
    assert [language.name for language in page.languages or ()] == ["Chinese", "English"]
    (review,) = page.reviews or ()
    assert (review.author, review.rating, review.best, review.body) == ("Kai", 4.5, 5, "Slow.\n\nAnd good.")


CREW = """<div id="tab-crew"><h3><span class="crewrole -full">{0}</span> <span class="crewrole -short"
aria-hidden="true">{1}</span></h3><div class="text-sluglist"><p>
<a href="/x/kai-lund/" class="text-slug">Kai Lund</a></p></div></div>"""


@pytest.mark.parametrize(
    "long, short, role",
    [
        ("Assistant Director", "Asst. Director", "Assistant Director"),
        ("Assistant Directors", "Asst. Directors", "Assistant Director"),
        ("Executive Producer", "Exec. Producer", "Executive Producer"),
        ("Executive Producers", "Exec. Producers", "Executive Producer"),
        ("Production Design", "Prod. Design", "Production Designer"),
        ("Producer", "Producer", "Producer"),
    ],
)
def test_a_heading_in_two_lengths_is_one_label(long: str, short: str, role: str) -> None:
    """A job is above its people in a long and a short form; neither is a person, in HTML or in text."""
    page = filmpage.parse(ERA_2025.replace("<article", CREW.format(long, short) + "<article", 1))
    assert [(each.name, each.role) for each in page.crew or ()] == [("Kai Lund", role)]
    text = filmpage.parse(TEXT.replace("### Producers Producers", f"### {long} {short}"))
    assert [(each.name, each.role) for each in text.crew or ()] == [("Kai Lund", role)]


def test_a_series_is_none() -> None:
    """A series has the layout of a film; its link to TMDB tells."""
    with pytest.raises(filmpage.NotAFilmPageError):
        filmpage.parse(ERA_2025.replace("themoviedb.org/movie/", "themoviedb.org/tv/"))


TEXT = """‎Red Dust (2019) directed by Lin Wei • Reviews, film + cast • Letterboxd

Where to watch

JustWatch

# Red Dust

2019

Directed by [Lin Wei](/director/lin-wei/)

### Synopsis

#### Nobody rests.

A clerk counts the trains that no longer come, until one does and nobody on it knows the town it has come to.

### Cast

[Lin Bo](/actor/lin/ "Mao") [Hu Ma](/actor/hu/ "Clerk") [Ann Roe](/actor/ann/) [Ben Orr](/actor/ben/)

### Producers Producers

[Kai Lund](/producer/kai-lund/)

### Countries

[China](/films/country/china/) [South Korea](/films/country/south-korea/)

### Primary Language

[Chinese](/films/language/chinese/)

### Spoken Languages

[Chinese](/films/language/chinese/) [English](/films/language/english/)

### Genres

[crime](/films/genre/crime/) [drama](/films/genre/drama/)

97 mins   More at [IMDb](/title/tt1234567/maindetails) [TMDB](/movie/4711/) Report this page

## Popular reviews

[![Kai](https://a.example/k.jpg)](/kai/)

[Review by **Kai**](/kai/film/red-dust/ "Read Kai’s review") ★★★★½ Liked [34](/kai/film/red-dust/#comments)

100

Slow, and good.
"""
BARE = re.sub(r"\]\([^()]{1,80}\)", "]", TEXT).translate(str.maketrans("", "", "#[]*!"))
"""The text of converters that keep no links."""
SEPARATED = BARE.replace("Review by Kai ★★★★½ Liked 34", "Review by\nKai\n★★★★½\nLiked\n34")


@pytest.mark.parametrize("text", [TEXT, BARE, SEPARATED], ids=["links", "bare", "separated"])
def test_its_texts_are_read(text: str) -> None:
    """The tagline over the plot, lists that blanks alone part, the foot, and heads of reviews are read."""
    page = filmpage.parse(text)
    assert (page.title, page.year, page.runtime_minutes) == ("Red Dust", 2019, 97)
    assert page.tagline == "Nobody rests."
    assert (page.plot or "").startswith("A clerk counts the trains")
    assert [place.name for place in page.countries or ()] == ["China", "South Korea"]
    assert [language.name for language in page.languages or ()] == ["Chinese", "English"]
    assert page.genres == ("crime", "drama")
    (review,) = page.reviews or ()
    assert (review.author, review.rating, review.best, review.body) == (
        "Kai",
        4.5,
        5,
        "100\n\nSlow, and good.",
    )


def test_links_tell_where_a_name_ends_and_whom_it_plays() -> None:
    """Names that only blanks separate are distinguished by their links, whose titles are the parts."""
    parts = [("Lin Bo", "Mao"), ("Hu Ma", "Clerk"), ("Ann Roe", None), ("Ben Orr", None)]
    for text in (TEXT, TEXT.replace("### Cast\n", "")):
        assert [(c.name, c.character) for c in filmpage.parse(text).cast or ()] == parts
    assert filmpage.parse(BARE).cast is None
