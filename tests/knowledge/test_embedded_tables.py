"""What embedded data means: names of pages, lies, numbers out of addresses, names in two scripts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from filmpage.knowledge.boilerplate import event_subject, is_placeholder, plot_of
from filmpage.knowledge.film_ids import id_in_image_name, ids_of
from filmpage.knowledge.page_names import original_title, read_title, split_scripts
from filmpage.knowledge.raters import is_site_name, named_rater, site_of

laws = settings(deadline=None, max_examples=150)

WORDS = st.sampled_from(
    ["Dust", "Road", "of", "the", "Été", "2049", "&", "Bo's", "Part", "II", "Birdman", "尘路"]
)
TITLES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@laws
@given(
    title=TITLES,
    year=st.integers(1900, 2040),
    end=st.sampled_from(["", " - IMDb", " | Films", " • Letterboxd"]),
)
def test_a_title_with_its_year(title: str, year: int, end: str) -> None:
    """The words before the year are the title, whatever follows."""
    named = read_title(f"{title} ({year}){end}")
    assert named is not None
    assert (named.title, named.year, named.whole) == (title, year, True)


@laws
@given(
    title=TITLES,
    site=st.sampled_from(["IMDb", "Rotten Tomatoes", "ČSFD.cz"]),
    dash=st.sampled_from(["-", "|", "–", "•"]),
)
def test_a_title_with_its_site(title: str, site: str, dash: str) -> None:
    """The name of a known site, and the one that the page gives itself, are not part of the title."""
    for text, own in ((f"{title} {dash} {site}", ""), (f"{title} {dash} My Cinema", "My Cinema")):
        named = read_title(text, own)
        assert named is not None
        assert (named.title, named.year) == (title, None)


@laws
@given(text=st.text(max_size=120))
def test_any_name_is_read(text: str) -> None:
    """Whatever a page calls itself, there is a title without blanks at its ends, or none."""
    named = read_title(text)
    assert named is None or (named.title and named.title == named.title.strip())


@pytest.mark.parametrize(
    "text, title, year",
    [
        ("Dust Road (TV Movie 2001) - IMDb", "Dust Road", 2001),
        ("Dust Road (TV Series 2002–2008) - IMDb", "Dust Road", 2002),
        ("Dust Road (TV Series 2007– ) - IMDb", "Dust Road", 2007),
        ("Dust Road (Anime Movie 2016)", "Dust Road", 2016),
        ("Dust Road (2019) ⭐ 8.5 | Drama", "Dust Road", 2019),
        ("Dust or (The Long Road) (2014)", "Dust or (The Long Road)", 2014),
        ("\u200eDust Road (2001) directed by Ann Poe • Reviews, film + cast • Letterboxd", "Dust Road", 2001),
        ("«Пыль» (Dust Road, 2019)", "Пыль", 2019),
        ("«Пыль» (2007-2019)", "Пыль", 2007),
        ("Dust Road  (1998) - FilmAffinity", "Dust Road", 1998),
        ("Dust Road (1997 film) - Wikipedia", "Dust Road", 1997),
        ("Dust Road (2020) YIFY - Download Movie TORRENT - YTS", "Dust Road", 2020),
        ("YTS - Dust Road (2014) Download YIFY movie torrent", "Dust Road", 2014),
        ("Watch Dust Road (2018) | MovieX", "Dust Road", 2018),
        ("Watch Out (2018) - IMDb", "Watch Out", 2018),
        ("Dust Road Reviews - Metacritic", "Dust Road", None),
        ("Dust Road Movie Reviews, Pictures - Rotten Tomatoes", "Dust Road", None),
        ("Dust Road (TV Movie) - IMDb", "Dust Road", None),
        ("尘路 (豆瓣)", "尘路", None),
        ("Blade 2049", "Blade 2049", None),
    ],
)
def test_names_of_pages(text: str, title: str, year: int | None) -> None:
    """The forms of the names of pages on real sites."""
    named = read_title(text)
    assert named is not None
    assert (named.title, named.year) == (title, year)


@pytest.mark.parametrize("text", ["", " ", "A Page of a Blog - By Somebody", "History | Dust Road"])
def test_names_that_tell_no_title(text: str) -> None:
    """Which part of a name is the title is not guessed."""
    assert read_title(text) is None


def test_dashes_of_titles() -> None:
    """In a name for machines a dash is part of the title."""
    named = read_title("Dust: Episode IV - A New Road", dashes=True)
    assert named is not None
    assert named.title == "Dust: Episode IV - A New Road"


def test_original_titles() -> None:
    """A title may be marked as the original one, beside the shown one or alone."""
    assert original_title('"Staub" (original title)') == "Staub"
    assert original_title("Staub") is None
    named = read_title("Dust (2010) Staub (original title)")
    assert named is not None
    assert (named.title, named.original) == ("Dust", "Staub")


@pytest.mark.parametrize(
    "text",
    [
        "Discover reviews, ratings, and trailers for Dust (2021) on a site.",
        "Critics Consensus: It is good.",
        "No consensus yet.",
        "Add a Plot",
        "Know what this is about? Be the first one to add a plot.",
        "Dust: Directed by Ann Poe. With Bo Lind.",
        "Watch Dust online for free.",
        "",
    ],
)
def test_what_is_no_plot(text: str) -> None:
    """Promotion, a consensus and requests to visitors are not plots."""
    assert plot_of(text) == ""


@pytest.mark.parametrize(
    "text, plot",
    [
        (
            "Dust is a movie starring Ann Poe, Bo J. Lind Jr., and Eva Kurz. Two farmers meet.",
            "Two farmers meet.",
        ),
        ("Two farmers meet. (FILMAFFINITY)", "Two farmers meet."),
        ("Two farmers meet. See full summary »", "Two farmers meet."),
        ("Watching the road, two farmers meet.", "Watching the road, two farmers meet."),
        ("Directors of a bank meet.", "Directors of a bank meet."),
        ("No man is an island. Two farmers meet.", "No man is an island. Two farmers meet."),
    ],
)
def test_what_stands_around_a_plot(text: str, plot: str) -> None:
    """Sentences before it and links after it are dropped, and nothing else."""
    assert plot_of(text) == plot


@pytest.mark.parametrize(
    "address, placeholder",
    [
        ("http://films.example/images/logos/fb_logo-17.png", True),
        ("https://films.example/social/imdb_logo.png", True),
        ("//static.films.example/empty-image.svg", True),
        ("https://films.example/RT_TwitterCard_2018.jpg", True),
        ("https://films.example/movies/250h-movie.jpg", True),
        ("https://films.example/poster_default.gif", True),
        ("https://films.example/og-fallback.jpg", True),
        ("https://films.example/assets/images/movies//medium-cover.jpg", True),
        ("https://films.example/assets/images/movies/dust_2019/medium-cover.jpg", False),
        ("https://films.example/sites/default/files/dust.jpg", False),
        ("https://films.example/vi/abc/maxresdefault.jpg", False),
        ("https://films.example/prologue-poster.jpg", False),
    ],
)
def test_placeholders(address: str, *, placeholder: bool) -> None:
    """Logos and pictures for films without one are distinguished from posters."""
    assert is_placeholder(address) is placeholder


@pytest.mark.parametrize(
    "address, expected",
    [
        ("https://www.imdb.com/title/tt6131450/reference", ("imdb", "tt6131450")),
        ("https://www.themoviedb.org/movie/1018-dust?language=en", ("tmdb", "1018")),
        ("http://www.wikidata.org/entity/Q42", ("wikidata", "Q42")),
        ("https://letterboxd.com/film/dust-road/", ("letterboxd", "dust-road")),
        ("https://movie.douban.com/subject/3541415/", ("douban", "3541415")),
        ("https://www.csfd.cz/film/535121-dust/prehled/", ("csfd", "535121")),
    ],
)
def test_numbers_of_films(address: str, expected: tuple[str, str]) -> None:
    """The addresses of known sites hold a film's number or short name."""
    assert list(ids_of(address)) == [expected]


@pytest.mark.parametrize(
    "address",
    ["https://www.themoviedb.org/tv/91275", "https://films.example/title/tt6131450/", "/film/1", "x" * 5000],
)
def test_addresses_without_a_number(address: str) -> None:
    """A series' address, an unknown site's and a relative one tell nothing."""
    assert list(ids_of(address)) == []


def test_numbers_in_names_of_images() -> None:
    """An IMDb number may be part of an image's name, not of any word."""
    assert id_in_image_name("https://films.example/5/2/5-tt36437006.jpg?auto=webp") == "tt36437006"
    assert id_in_image_name("https://films.example/att36437006.jpg") is None


@pytest.mark.parametrize(
    "text, halves",
    [
        ("汤姆·哈迪 Tom Hardy", ("汤姆·哈迪", "Tom Hardy")),
        ("尘路 第六季 Dust Road Season 6", ("尘路 第六季", "Dust Road Season 6")),
        ("Natasha B Natasha B", ("Natasha B", "")),
        ("Duran Duran", ("Duran Duran", "")),
        ("X战警", ("X战警", "")),
        ("Ann Poe", ("Ann Poe", "")),
    ],
)
def test_names_in_two_scripts(text: str, halves: tuple[str, str]) -> None:
    """A name in two scripts is split where the scripts meet."""
    assert split_scripts(text) == halves


def test_known_sites() -> None:
    """A site is known by its name or its host, and not by a part of either."""
    by_host = site_of("", ["https://www.imdb.com/title/tt6131450/"])
    assert by_host is not None
    assert by_host is site_of("IMDb", [])
    assert site_of("My IMDb", ["https://imdb.com.example/", "https://notimdb.com/", "/title/"]) is None
    assert is_site_name("КиноПоиск")
    assert not is_site_name("Dust")
    assert named_rater("Average") is None


@pytest.mark.parametrize(
    "name, film",
    [
        ("Our club presents: Dust Road", "Dust Road"),
        ("Dust Road — Dir. Ann Poe", "Dust Road"),
        ("Dust Road + Q&A with Ann Poe", "Dust Road"),
        ("Dust Road", "Dust Road"),
        ("Dust: The Road", "Dust: The Road"),
    ],
)
def test_names_of_screenings(name: str, film: str) -> None:
    """A screening's name holds the film's."""
    assert event_subject(name) == film
