"""IMDb: an invented film on pages of every design, in the site's own structure."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

import filmpage
from filmpage.model.film import FilmPage

HEAD = """<html><head><title>A toronyőr (2019) - IMDb</title>
<link rel="canonical" href="https://www.imdb.com/title/tt9900001/">
<meta property="og:type" content="video.movie"><meta property="og:site_name" content="IMDb">
<meta property="og:title" content="The Tower Keeper (2019)"></head><body>"""
PLOT = "Two keepers wait for a ship that is late."
MOVIE = 'itemscope itemtype="http://schema.org/Movie"'
PERSON = 'itemscope itemtype="http://schema.org/Person"'

PAGE_2008 = f"""<html><head><title>A toronyőr (2019)</title></head><body><div id="tn15">
<div id="tn15title"><h1>A toronyőr <span>(<a href="/TreeIndex/Years/2019/">2019</a>)</span></h1></div>
<div id="tn15rating"><div class="general rating"><b>User Rating:</b> <b>7.8/10</b>
<small>(<a href="/title/tt9900001/ratings">51,188 votes</a>)</small></div></div>
<h3>Overview</h3><div class="info"><h5>Director:</h5><a href="/name/nm9900010/">Ada Brandt</a><br></div>
<div class="info"><h5>Release Date:</h5> 25 October 2019 (Canada)
<a class="tn15more inline" href="/title/tt9900001/releaseinfo">more</a></div>
<div class="info"><h5>Plot:</h5> {PLOT} <a class="tn15more inline" href="plotsummary">full summary</a> |
<a class="tn15more inline" href="synopsis">full synopsis</a> (warning! may contain spoilers)</div>
<div class="info"><h5>Awards:</h5> 2 wins <a class="tn15more inline" href="awards">more</a></div>
<div class="info"><table class="cast"><tr class="odd"><td class="hs"></td><td class="nm">
<a href="/name/nm9900011/">Jon Salt</a></td><td class="ddd"> ... </td><td class="char">The Keeper</td></tr>
<tr class="even"><td class="hs"></td><td class="nm"><a href="/name/nm9900012/">Eva Reyes</a></td>
<td class="ddd"> ... </td><td class="char">Voice (voice) (uncredited)</td></tr></table></div>
<h3>Additional Details</h3>
<div class="info"><h5>Also Known As:</h5> The Tower Keeper (UK) (working title)<br></div>
<div class="info"><h5>Runtime:</h5> 109 min | USA:120 min (director's cut)</div></div>
<div class="headerinline"><a name="comment"><h3>User Comments</h3></a></div><div class="comment">
<div class="small">12 out of 15 people found the following comment useful:-</div>
<b>Salt and silence</b>, 27 October 2019<br><img alt="9/10" src="90.gif"><br>
<div class="small">Author: <a href="/user/ur1/comments">foghorn</a> <small>from England</small></div>
<p>One long night.</p><p>Then another.</p></div></body></html>"""

CAST = f"""<h2>Cast</h2><table class="cast_list">
<tr><td colspan="4" class="castlist_label">Cast overview, first billed only:</td></tr>
<tr class="odd"><td class="primary_photo"><a href="/name/nm9900011/?i1"><img alt="Jon Salt"></a></td>
<td class="itemprop" itemprop="actor" {PERSON}><a href="/name/nm9900011/?t1" itemprop="url">
<span class="itemprop" itemprop="name">Jon Salt</span></a></td><td class="ellipsis">...</td>
<td class="character"><div>The Keeper</div></td></tr>
<tr class="even"><td class="primary_photo"><a href="/name/nm9900012/?i2"><img alt="Eva Reyes"></a></td>
<td><a href="/name/nm9900012/?t2"> Eva Reyes</a></td><td class="ellipsis">...</td>
<td class="character">Voice (voice) (uncredited)</td></tr></table>"""
TEASER = """<div id="titleUserReviewsTeaser"><h2>User Reviews</h2><div class="user-comments">
<div class="tinystarbar" title="9/10"></div><span><strong>Salt and silence</strong>
<div class="comment-meta">27 October 2019 | by <a href="/user/ur1/">foghorn</a> (Canada) &ndash;
<a href="/user/ur1/comments">See all my reviews</a></div></span><div><p>One long night.<br><br>Then
another.</p></div><div class="yn">12 of 15 people found this review helpful.&nbsp;
Was this review helpful to you? <button>Yes</button></div></div></div>"""
PAGE_2014 = f"""{HEAD}<div {MOVIE}><table><tr><td id="overview-top"><h1 class="header">
<span class="itemprop" itemprop="name">A toronyőr</span> <span class="nobr">(<a>2019</a>)</span><br>
<span class="title-extra" itemprop="name">"The Tower Keeper" <i>(original title)</i></span></h1>
<div class="infobar"><time itemprop="duration" datetime="PT109M">109 min</time> - <span class="nobr">
<a href="/title/tt9900001/releaseinfo" title="See all release dates">25 October 2019
<meta itemprop="datePublished" content="2019-10-25"> (Canada)</a></span></div>
<div class="star-box-details" itemprop="aggregateRating" itemscope
itemtype="http://schema.org/AggregateRating">Ratings: <strong><span itemprop="ratingValue">7.8</span></strong>
<span class="mellow">/<span itemprop="bestRating">10</span></span> from <a href="ratings"><span
itemprop="ratingCount">51,188</span> users</a> Metascore: <a href="criticreviews?ref_=tt_ov_rt"
title="41 review excerpts provided by Metacritic.com"> 83/100 </a></div>
<p itemprop="description">{PLOT} <a href="/title/tt9900001/plotsummary">See full summary</a>&nbsp;&raquo;</p>
<div class="txt-block" itemprop="director" {PERSON}><h4 class="inline">Director:</h4>
<a href="/name/nm9900010/" itemprop="url"><span class="itemprop" itemprop="name">Ada Brandt</span></a></div>
</td></tr></table><div id="titleAwardsRanks"><span itemprop="awards">2 wins</span></div>{CAST}{TEASER}
<h2>Storyline</h2><div itemprop="description"><p>A longer story. <em>Written by Anon</em></p></div>
<h2>Details</h2><div class="txt-block"><h4 class="inline">Also Known As:</h4> The Tower Keeper
<span class="see-more inline"><a href="releaseinfo">See more</a>&nbsp;&raquo;</span></div></div></body>
</html>"""

LINKED = {
    "@type": "Movie",
    "url": "/title/tt9900001/",
    "name": "The Tower Keeper",
    "description": "The Tower Keeper is a movie starring Jon Salt. Two keepers…",
    "datePublished": "2019-10-18",
    "director": {"@type": "Person", "url": "/name/nm9900010/", "name": "Ada Brandt"},
    "aggregateRating": {"ratingCount": 51188, "bestRating": "10.0", "ratingValue": "7.8"},
    "duration": "PT1H49M",
}
PAGE_2020 = f"""{HEAD}<script type="application/ld+json">{json.dumps(LINKED)}</script>
<div class="ratingValue"><strong title="7,8 based on 51 188 user ratings"><span
itemprop="ratingValue">7,8</span></strong></div><span class="small" itemprop="ratingCount">51&nbsp;188</span>
<div class="title_wrapper"><h1 class="">A toronyőr&nbsp;<span id="titleYear">(<a
href="/year/2019/">2019</a>)</span></h1>
<div class="originalTitle">The Tower Keeper<span class="description"> (original title)</span></div>
<div class="subtext">R <span class="ghost">|</span> <time datetime="PT109M">1h 49min</time>
<a href="/title/tt9900001/releaseinfo" title="See more release dates">25 October 2019 (Canada)</a></div></div>
<div class="plot_summary_wrapper"><div class="summary_text">{PLOT}
<a href="plotsummary">See full summary</a>&nbsp;&raquo;
</div><div class="credit_summary_item"><h4 class="inline">Director:</h4>
<a href="/name/nm9900010/">Ada Brandt</a></div><div class="titleReviewBar"><a href="criticreviews">
<div class="metacriticScore score_favorable"><span>83</span></div></a><a href="criticreviews">Metascore</a>
</div></div><div id="titleAwardsRanks"><span class="awards-blurb">2 wins</span></div>{CAST}{TEASER}
<div class="txt-block"><h4 class="inline">Also Known As:</h4> The Tower Keeper
<span class="see-more inline"><a href="releaseinfo">See more</a>&nbsp;&raquo;</span></div></body></html>"""


def person(number: int, name: str, *characters: str) -> dict[str, Any]:
    """Return a person as the site's own script has them."""
    parts = [{"name": each} for each in characters]
    return {"name": {"id": f"nm99000{number}", "nameText": {"text": name}}, "characters": parts or None}


REVIEW = {
    "author": {"nickName": "foghorn"},
    "authorRating": 9,
    "submissionDate": "2019-10-27",
    "summary": {"originalText": "Salt and silence"},
    "helpfulness": {"upVotes": 12, "downVotes": 3},
}
PLAIN = {**REVIEW, "text": {"originalText": {"plainText": "One long night.\n\nThen another."}}}
MARKED = {**REVIEW, "text": {"originalText": {"plaidHtml": "One long night.<br/><br/>Then another."}}}
TITLE = {
    "id": "tt9900001",
    "titleText": {"text": "A toronyőr"},
    "originalTitleText": {"text": "The Tower Keeper"},
    "titleType": {"id": "movie"},
    "releaseYear": {"year": 2019, "endYear": None},
    "releaseDate": {"day": 25, "month": 10, "year": 2019},
    "runtime": {"seconds": 6540},
    "certificate": {"rating": "R"},
    "ratingsSummary": {"aggregateRating": 7.8, "voteCount": 51188},
    "metacritic": {"metascore": {"score": 83}},
    "genres": {"genres": [{"text": "Drama"}, {"text": "Mystery"}]},
    "plot": {"plotText": {"plainText": PLOT}},
    "principalCredits": [{"category": {"id": "director"}, "credits": [person(10, "Ada Brandt")]}],
    "featuredReviews": {"edges": [{"node": PLAIN}]},
}
MAIN = {
    "cast": {"edges": [{"node": person(12, "Eva Reyes", "Voice (voice)", "Gull")}]},
    "principalCast": [{"credits": [person(11, "Jon Salt", "The Keeper")]}],
    "akas": {"edges": [{"node": {"text": "The Tower Keeper"}}]},
    "featuredReviews": {"edges": [{"node": MARKED}]},
    "moreLikeThisTitles": {
        "edges": [{"node": {"titleText": {"text": "Fog"}, "releaseYear": {"year": 2001}}}],
    },
}


def hydrated(props: dict[str, Any]) -> str:
    """Write a page as Next.js does, with what it shows in a script."""
    data = json.dumps({"props": {"pageProps": props}}).replace("<", "\\u003c")
    return f'{HEAD}<script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>'


def seen(title: str) -> str:
    """Write what a visitor sees of such a page, with one of the marks that its title has had."""
    return f"""{HEAD}<h1 data-testid="{title}">A toronyőr</h1>
<div data-testid="hero-title-block__original-title">Original title: The Tower Keeper</div>
<p data-testid="plot"><span data-testid="plot-l">Two keepers wait for a… <a>Read all</a></span>
<span data-testid="plot-xl">{PLOT}</span></p><span class="three-Elements"><span class="score">
<span class="score-meta">83</span></span><span class="label">Metascore</span></span>
<section data-testid="UserReviews"><span class="ipc-rating-star ipc-rating-star--otherUserAlt">9<span
class="ipc-rating-star--maxRating">/10</span></span><span data-testid="review-summary">Salt and silence</span>
<div data-testid="review-overflow"><div>One long night.<br><br>Then another.</div></div>
<a data-testid="author-link" href="/user/ur1/">foghorn</a><ul><li class="review-date">Oct 27, 2019</li></ul>
<span class="ipc-voting__label__count ipc-voting__label__count--up">12</span></section></body></html>"""


REFERENCE = f"""{HEAD}<div class="titlereference-header"><h3 itemprop="name">A toronyőr
<span class="titlereference-title-year">(<a href="/search/title?year=2019">2019</a>)</span></h3>
The Tower Keeper <span class="titlereference-original-title-label">(original title)</span><hr>
<ul class="ipl-inline-list"><li class="ipl-inline-list__item">R</li><li>1h 49min</li>
<li><a href="/title/tt9900001/releaseinfo">25 Oct 2019 (Canada)</a></li><li>Movie</li></ul>
<div class="ipl-rating-widget"><div class="ipl-rating-star "><span class="ipl-rating-star__rating">7.8</span>
<span class="ipl-rating-star__total-votes">(51,188)</span></div><div class="ipl-rating-interactive">
<div class="ipl-rating-star"><span class="ipl-rating-star__rating">0</span></div></div></div></div>
<section class="titlereference-section-overview"><div>{PLOT}</div><hr>
<div class="titlereference-overview-section">Director:
<ul><li><a href="/name/nm9900010/">Ada Brandt</a></li></ul>
</div></section>{CAST}<ul><li><a href="/search/title?certificates=CA%3A14A">Canada:14A</a> (Alberta)</li></ul>
</body></html>"""

CRITICS = f"""{HEAD}<div {MOVIE}><h3 itemprop="name"><a href="/title/tt9900001/">A toronyőr</a>
<span class="nobr">(2019)</span></h3><h1 class="header">Critic Reviews</h1>
<div class="metascore_block" itemprop="aggregateRating" itemscope
itemtype="http://schema.org/AggregateRating"><span itemprop="ratingValue">83</span>
<h3>Metascore</h3> Based on <span itemprop="ratingCount">41</span> critic reviews</div>
<table class="crits_results"><tr itemprop="reviews" itemscope itemtype="http://schema.org/Review">
<td class="score" itemprop="reviewRating"><span itemprop="ratingValue">90</span></td><td class="review">
<b itemprop="publisher"><span itemprop="name">The Buoy</span></b><span itemprop="author">
<span itemprop="name"></span></span><div class="summary" itemprop="reviewbody">Salt.</div></td></tr></table>
</div></body></html>"""
REVIEWS_2018 = """<div class="lister-item imdb-user-review with-spoiler" data-review-id="rw1"
data-vote-url="/title/tt9900001/review/rw1/vote/interesting"><div class="lister-item-content">
<span class="rating-other-user-rating"><svg></svg><span>9</span><span class="point-scale">/10</span></span>
<a class="title" href="/review/rw1/"> Salt and silence
</a><span class="display-name-link"><a href="/user/ur1/">foghorn</a></span>
<span class="review-date">27 October 2019</span><span class="spoiler-warning">Warning: Spoilers</span>
<div class="actions text-muted">12 out of 15 found this helpful.
<span>Was this review helpful? <a>Sign in</a> to vote.</span></div><div class="content">
<div class="text show-more__control">One long night.<br/><br/>Then another.</div></div></div></div>"""
REVIEWS_2024 = hydrated({"contentData": {"entityMetadata": TITLE}}).replace(
    "</body>",
    """<article class="user-review-item"><span class="ipc-rating-star--rating">9</span>
<a data-testid="permalink-link" href="/review/rw1/">#</a>
<div data-testid="review-summary"><h3>Salt and silence</h3></div>
<div data-testid="review-overflow"><div class="ipc-html-content-inner-div">One long night.<br/><br/>Then
another.</div></div><a data-testid="author-link" href="/user/ur1/">foghorn</a>
<li class="review-date">Oct 27, 2019</li></article></body>""",
)

PAGES = {
    "imdb-2008": PAGE_2008,
    "imdb-2010": PAGE_2014,
    "imdb-2015": PAGE_2020,
    "imdb-2021": hydrated({"aboveTheFoldData": TITLE, "mainColumnData": MAIN}),
    "imdb-2023-behind": hydrated({"contentData": {"entityMetadata": TITLE}}),
    "imdb-2021-seen": seen("hero__pageTitle"),
    "imdb-reference": REFERENCE,
    "imdb-critics": CRITICS,
    "imdb-reviews-2018": REVIEWS_2018,
    "imdb-reviews-2024": REVIEWS_2024,
}


def parsed(layout: str) -> FilmPage:
    """Read the page of a design, and hold that it is known by that design."""
    reading = filmpage.read(PAGES[layout])
    assert reading.layout == layout
    return reading.film()


def having(field: str, *lacking: str) -> pytest.MarkDecorator:
    """Run a test over the pages of all designs that show something."""
    shown = [each for each in PAGES if each not in lacking]
    return pytest.mark.parametrize("layout", shown, ids=[f"{each}-{field}" for each in shown])


@having("identity", "imdb-reviews-2018")
def test_the_film_is_named(layout: str) -> None:
    """The title is what the visitor sees, whatever language the page's head speaks."""
    page = parsed(layout)
    assert (page.title, page.year, page.work_type) == ("A toronyőr", 2019, "film")
    assert page.imdb_id == "tt9900001"


@having("plot", "imdb-reviews-2018", "imdb-critics")
def test_the_plot_is_whole(layout: str) -> None:
    """The plot has neither the links after it nor the promotion before it."""
    assert parsed(layout).plot == PLOT


@having("release", "imdb-2021-seen", "imdb-critics", "imdb-reviews-2018")
def test_the_release_is_the_one_that_is_shown(layout: str) -> None:
    """The day is the page's own, not that of its JSON-LD; the runtime is the film's main one."""
    page = parsed(layout)
    assert page.release_date == date(2019, 10, 25)
    assert page.runtime_minutes == 109


@having("ratings", "imdb-reviews-2018")
def test_each_score_has_its_source(layout: str) -> None:
    """The visitors' score and the critics' are distinguished, each on its own scale."""
    scores = {(each.source, each.kind): each for each in parsed(layout).ratings or ()}
    assert scores
    assert scores.keys() <= {("IMDb", "users"), ("Metacritic", "critics")}
    for rating in scores.values():
        users = rating.source == "IMDb"
        assert (rating.value, rating.best) == ((7.8, 10) if users else (83, 100))
        assert rating.count in ((51188,) if users else (None, 41))


@having(
    "cast", "imdb-2021-seen", "imdb-critics", "imdb-reviews-2018", "imdb-reviews-2024", "imdb-2023-behind"
)
def test_the_cast_is_read_with_its_parts(layout: str) -> None:
    """Names come with their parts and identifiers; notes on a credit are not a part."""
    keeper, voice = parsed(layout).cast or ()
    assert (keeper.name, keeper.character, keeper.ids["imdb"]) == ("Jon Salt", "The Keeper", "nm9900011")
    assert voice.name == "Eva Reyes"
    assert voice.character in ("Voice (voice)", "Voice (voice) / Gull")
    assert [each.name for each in parsed(layout).directors or ()] == ["Ada Brandt"]


@having("review", "imdb-critics", "imdb-reference", "imdb-2023-behind")
def test_the_review_is_whole(layout: str) -> None:
    """A user's review has its author, day, mark and all of its paragraphs, and is read once."""
    (review,) = parsed(layout).reviews or ()
    assert (review.author, review.rating, review.best) == ("foghorn", 9, 10)
    assert (review.title, review.date) == ("Salt and silence", date(2019, 10, 27))
    assert review.body == "One long night.\n\nThen another."
    assert review.helpful in (12, None)
    assert review.spoiler is (True if layout == "imdb-reviews-2018" else None)


def test_a_critic_needs_no_name() -> None:
    """A critic's review has its publication and its mark out of a hundred, also if it is not signed."""
    (review,) = parsed("imdb-critics").reviews or ()
    assert (review.source, review.author, review.rating, review.best) == ("The Buoy", None, 90, 100)
    assert review.body == "Salt."


@having(
    "other-titles",
    "imdb-2021-seen",
    "imdb-critics",
    "imdb-reference",
    "imdb-reviews-2018",
    "imdb-reviews-2024",
    "imdb-2023-behind",
)
def test_other_titles_are_read(layout: str) -> None:
    """Another title has no link and no note on it."""
    assert [each.title for each in parsed(layout).alternate_titles or ()] == ["The Tower Keeper"]


def test_the_reference_view_lists_certificates() -> None:
    """A certificate has its country."""
    (certification,) = parsed("imdb-reference").certifications or ()
    assert (certification.country, certification.value) == ("Canada", "14A")


@pytest.mark.parametrize("kind, work_type", [("tvMovie", "tv_movie"), ("short", "short"), ("video", "video")])
def test_works_of_other_kinds_are_films_too(kind: str, work_type: str) -> None:
    """The script says what a work is where the visitor is not told."""
    film = {**TITLE, "titleType": {"id": kind}}
    assert filmpage.parse(hydrated({"aboveTheFoldData": film})).work_type == work_type


@pytest.mark.parametrize("kind", ["tvSeries", "tvMiniSeries", "tvEpisode"])
def test_series_are_none(kind: str) -> None:
    """A series has the layout of a film; its script tells."""
    series = {**TITLE, "titleType": {"id": kind}}
    with pytest.raises(filmpage.NotAFilmPageError):
        filmpage.parse(hydrated({"aboveTheFoldData": series}))


def test_what_nobody_has_said_is_absent() -> None:
    """A film in development has no year, no day, no score and no votes: nothing is made up for it."""
    empty = {
        "ratingsSummary": {"aggregateRating": None, "voteCount": 0},
        "metacritic": None,
        "releaseYear": None,
    }
    film = {**TITLE, **empty, "releaseDate": {"day": None, "month": 5, "year": 2030}}
    page = filmpage.parse(hydrated({"aboveTheFoldData": film}).replace(" (2019)", ""))
    assert (page.year, page.release_date, page.ratings or ()) == (None, None, ())


def test_reviews_since_2024_are_signed_and_stand_once() -> None:
    """A reviewer's name has moved in the script; the review that is kept in two forms is read once."""
    named = {"userId": "ur1", "username": {"text": "foghorn"}}
    marked = {**MARKED, "author": named, "helpfulness": None}
    other = {
        **marked,
        "author": {"userId": "ur2", "username": {"text": "gull"}},
        "text": {"originalText": {"plaidHtml": "Too wet."}},
    }
    main = {**MAIN, "featuredReviews": {"edges": [{"node": marked}, {"node": other}]}}
    page = filmpage.parse(hydrated({"aboveTheFoldData": TITLE, "mainColumnData": main}))
    assert [(each.author, each.body, each.helpful) for each in page.reviews or ()] == [
        ("foghorn", "One long night.\n\nThen another.", 12),
        ("gull", "Too wet.", None),
    ]


LONG = "One long night on the tower, and then another, and nobody comes."


@pytest.mark.parametrize("other, count", [(LONG, 1), ("Wet.", 2), (f"{LONG[:30]} No.", 2)])
def test_a_review_without_a_name_is_whose_words_it_has(other: str, count: int) -> None:
    """A copy of a review that lost its author completes the one that has one; other words do not."""
    unsigned = {"authorRating": 9, "text": {"originalText": {"plainText": other}}}
    signed = {**MARKED, "text": {"originalText": {"plaidHtml": LONG}}}
    film = {**TITLE, "featuredReviews": {"edges": [{"node": unsigned}]}}
    main = {**MAIN, "featuredReviews": {"edges": [{"node": signed}]}}
    page = filmpage.parse(hydrated({"aboveTheFoldData": film, "mainColumnData": main}))
    assert len(page.reviews or ()) == count
    assert [each.author for each in page.reviews or () if each.body == LONG] == ["foghorn"]


SUMS = {
    "productionBudget": {"budget": {"amount": 1500000, "currency": "NGN"}},
    "worldwideGross": {"total": {"amount": 3200000, "currency": "USD"}},
}


def test_what_only_the_script_says_is_read() -> None:
    """The first title, budget and gross, of whatever currency, are read where the page shows none of them."""
    page = filmpage.parse(hydrated({"aboveTheFoldData": TITLE, "mainColumnData": {**MAIN, **SUMS}}))
    assert page.original_title == "The Tower Keeper"
    assert page.budget is not None
    assert page.gross is not None
    assert (page.budget.amount, page.budget.currency) == (1_500_000, "NGN")
    assert (page.gross.amount, page.gross.currency) == (3_200_000, "USD")


def test_a_sum_is_as_it_is_shown() -> None:
    """Where the page shows the sum, its words are kept, and the script says nothing else."""
    shown = """<ul><li data-testid="title-boxoffice-budget"><span>Budget</span><div><ul><li>
        <span class="ipc-metadata-list-item__list-content-item">NGN 1,500,000 (estimated)</span></li></ul>
        </div></li></ul></body>"""
    source = hydrated({"aboveTheFoldData": TITLE, "mainColumnData": {**MAIN, **SUMS}})
    reading = filmpage.read(source.replace("</body>", shown.replace("NGN ", "$")))
    assert reading.film().budget == filmpage.Money(
        text="$1,500,000 (estimated)", amount=1_500_000, currency="USD"
    )
    assert not [problem for problem in reading.problems if problem.path == "budget"]


def test_a_first_title_that_is_the_title_is_none() -> None:
    """The script repeats the title as the original one; the page does not show it."""
    film = {**TITLE, "originalTitleText": {"text": "A toronyőr"}}
    assert filmpage.parse(hydrated({"aboveTheFoldData": film})).original_title is None


def test_of_several_taglines_the_first_is_meant() -> None:
    """The script may have several; none of them is a loss."""
    lines = {"taglines": {"edges": [{"node": {"text": "Keep it lit."}}, {"node": {"text": "Keep it."}}]}}
    reading = filmpage.read(hydrated({"aboveTheFoldData": TITLE, "mainColumnData": {**MAIN, **lines}}))
    assert reading.film().tagline == "Keep it lit."
    assert "several-texts" not in {problem.code for problem in reading.problems}


BEHIND = {
    "authorRating": 9,
    "author": {"username": {"text": "foghorn"}},
    "submissionDate": "2019-10-27",
    "spoiler": True,
    "reviewSummary": "Salt and silence",
    "reviewText": "One long night.<br/><br/>Then another.",
    "helpfulnessVotes": {"upVotes": 1234, "downVotes": 3},
}
ITEM = """<article class="user-review-item"><span class="ipc-rating-star--rating">9</span>
<div data-testid="review-summary">Salt and silence</div>
<div class="ipc-html-content-inner-div">One long night.<br><br>Then another.</div>
<span class="ipc-voting__label__count ipc-voting__label__count--up">{}</span>
<a data-testid="author-link" href="/user/ur1/">foghorn</a><li class="review-date">Oct 27, 2019</li>
</article>"""


@pytest.mark.parametrize("item", ["", ITEM.format("1.2K")], ids=["script", "both"])
def test_the_script_of_a_page_of_reviews_is_read(item: str) -> None:
    """What a page of reviews has in its script is read, once, and its exact counts come first."""
    data = {"contentData": {"entityMetadata": TITLE, "reviews": [{"review": BEHIND}]}}
    (review,) = filmpage.parse(hydrated(data).replace("<body>", f"<body>{item}")).reviews or ()
    assert (review.author, review.rating, review.date) == ("foghorn", 9, date(2019, 10, 27))
    assert (review.title, review.body) == ("Salt and silence", "One long night.\n\nThen another.")
    assert (review.spoiler, review.helpful) == (True, 1234)


@pytest.mark.parametrize("printed, helpful", [("1.2K", 1200), ("381", 381), ("0", 0)])
def test_helpful_votes_are_read_as_they_are_printed(printed: str, helpful: int) -> None:
    """Small counts are whole, large ones rounded."""
    source = hydrated({"contentData": {"entityMetadata": TITLE}})
    reading = filmpage.read(source.replace("<body>", f"<body>{ITEM.format(printed)}"))
    assert [each.helpful for each in reading.film().reviews or ()] == [helpful]
    assert not [problem for problem in reading.problems if problem.path.startswith("reviews")]
