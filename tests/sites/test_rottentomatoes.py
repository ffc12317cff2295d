"""Rotten Tomatoes: invented pages in the site's own structure, one for each of its eras."""

from __future__ import annotations

from datetime import date

import filmpage
from filmpage.model.film import FilmPage, Rating

SOURCE = "Rotten Tomatoes"


def ratings_of(page: FilmPage) -> dict[str | None, Rating]:
    """Return the ratings of a page by their kind, all of which are the site's own."""
    ratings = page.ratings or ()
    assert {rating.source for rating in ratings} <= {SOURCE}
    assert len({rating.kind for rating in ratings}) == len(ratings)
    return {rating.kind: rating for rating in ratings}


def test_2008() -> None:
    """The score is in a box beside the bar; critics are quoted in bubbles, with an American day."""
    page = filmpage.parse("""<html><head><title>Zinc Harbor Movie Reviews, Pictures - Rotten Tomatoes</title>
</head><body>
<h1 class="movie_title clearfix">Zinc Harbor (1994)</h1><div id="tomatometer"><div id="tomatometer_score">
<span class="percent">86</span> <sup class="symbol">%</sup></div>
<div id="tomatometer_certified_fresh"><div class="iconset iconset_rt_lg certifiedfresh_lg"></div></div>
<div id="tomatometer_data"><p>Reviews Counted: 48</p><p id="tomatometer_data_fresh">Fresh: 41</p>
<p>Average Rating: 7.9/10</p></div></div>
<p><span class="label">Runtime:</span> <span class="content">2 hrs 6 mins</span></p>
<div id="movie_synopsis"><p><span class="label">Synopsis:</span>
<span id="movie_synopsis_blurb">A tug sinks...</span>
<span id="movie_synopsis_all">A tug sinks, and a town with it.</span> <a href="#">[More]</a></p></div>
<p><span class="label">Director:</span> <a href="/celebrity/ada/">Ada Quill</a></p>
<div class="quoteBubble topcritic"><div class="content"><div class="rating">
<a href="http://films.example/zinc"><img src="files/rotten.gif" alt="Ratings Image"></a></div>
<p>Rust, mostly.</p><div class="toolsContainer"><div class="date">03/13/07</div></div></div>
<div class="author"><a href="/author-1/">Bo Marsh</a></div><div class="source">
<a href="/source-1/">The Buoy</a></div></div>
<div class="quoteBubble"><div class="content"><div class="rating"><a href="http://films.example/2">N/R</a>
</div>
<p>Click to read the article</p><div class="date">08/02/98</div></div>
<div class="author"><a href="/author-2/">Di Fenn</a></div></div></body></html>""")
    assert (page.title, page.year, page.runtime_minutes) == ("Zinc Harbor", 1994, 126)
    assert page.plot == "A tug sinks, and a town with it."
    critics = Rating(
        source=SOURCE, kind="critics", value=86, best=100, count=48, label="Certified Fresh", average=7.9
    )
    assert page.ratings == (critics,)
    quoted, unquoted = page.reviews or ()
    assert (quoted.author, quoted.source, quoted.label) == ("Bo Marsh", "The Buoy", "Rotten")
    assert (quoted.body, quoted.date, quoted.url) == (
        "Rust, mostly.", date(2007, 3, 13), "http://films.example/zinc",
    )  # fmt: skip
    assert (unquoted.author, unquoted.body, unquoted.date) == ("Di Fenn", None, date(1998, 8, 2))


QUOTE_2011 = """<div id="reviews"><div class="quote_bubble top_critic"><div class="review_quote">
<div sub="hover" tip="Original Score: A" class="media_block_image icon small fresh"></div>
<p>Salt and bone.</p>
<div class="small"><span class="fr subtle">September 7, 2011</span>
<a href="http://films.example/a" target="_blank">Full Review</a></div></div>
<div class="review_source media_block"><div class="bold"><a href="/critic/bo/">Bo Marsh</a></div>
<div class="subtle italic">The Buoy</div></div></div></div>"""


def test_2011() -> None:
    """All critics, top critics and the audience have a meter each; two of them share an id."""
    page = filmpage.parse(f"""<html><head><meta property="og:site_name" content="Rotten Tomatoes">
<meta property="og:type" content="flixstertomatoes:movie"><title>Zinc Harbor - Rotten Tomatoes</title></head>
<body>
<h1 class="movie_title"><span itemprop="name">Zinc Harbor (1994)</span></h1>
<div id="all-critics-numbers">
<span itemprop="ratingValue" id="all-critics-meter" class="meter certified numeric ">95</span>
<p class="critic_stats">Average Rating: <span>9/10</span>
<br>Reviews Counted: <span itemprop="reviewCount">55</span></p></div>
<div id="top-critics-numbers"><span id="all-critics-meter" class="meter rotten numeric ">54</span>
<p class="critic_stats">Average Rating: <span>5.5/10</span><br>Critic Reviews: 16<br>Fresh: 9 | Rotten: 7</p>
</div>
<div class="fan_side"><span class="meter popcorn numeric ">95</span><p class="critic_stats">
<span class="subText liked_it">liked it</span><br>Average Rating: 4.2/5<br>User Ratings: 994,211</p></div>
<div class="movie_info"><p><span class="content"><span>R</span>,</span>
<span class="content" content="162">2 hr. 40 min.</span></p></div>{QUOTE_2011}</body></html>""")
    assert page.runtime_minutes == 160
    found = ratings_of(page)
    assert {kind: (r.value, r.best, r.count, r.label, r.average) for kind, r in found.items()} == {
        "critics": (95, 100, 55, "Certified Fresh", 9),
        "top_critics": (54, 100, 16, "Rotten", 5.5),
        "users": (95, 100, 994211, None, 4.2),
    }
    (review,) = page.reviews or ()
    assert (review.author, review.source, review.label, review.rating) == (
        "Bo Marsh",
        "The Buoy",
        "Fresh",
        None,
    )
    assert (review.body, review.date, review.url) == (
        "Salt and bone.",
        date(2011, 9, 7),
        "http://films.example/a",
    )


def page_2014(meter: str, mean: str, count: str) -> FilmPage:
    """Read a page of 2014 with an audience's meter."""
    return filmpage.parse(f"""<html><head><meta property="og:site_name" content="Rotten Tomatoes">
<meta property="og:type" content="video.movie"><title>Zinc Harbor (2014) - Rotten Tomatoes</title></head>
<body>
<h1 class="movie_title"><span itemprop="name">Zinc Harbor <span class="h3 subtle">(2014)</span></span></h1>
<div id="all-critics-numbers"><p class="noReviewText">No critic reviews yet...</p></div>
<div id="top-critics-numbers"></div>
<div class="audiencepanel"><div class="audience-score meter"><a href="#audience_reviews">{meter}</a></div>
<div class="audience-info"><div><span class="subtle">Average Rating:</span> {mean}</div>
<div><span class="subtle">User Ratings:</span> {count}</div></div></div>
<dl><dt>Runtime:</dt><dd><time datetime="P86M">1 hr. 26 min.</time></dd></dl>
<li class="cast-item"><div class="media-body"><a href="/celebrity/cy/"><span>Cy Oleander</span></a>
<span class="characters subtle"><br>as Captain Roe</span></div></li>
<li class="cast-item"><div class="media-body"><a href="/celebrity/di/">Di Fenn</a></div></li></body>
</html>""")


LIKED = """<div class="meter media"><span class="meter-tomato icon big popcorn"></span>
<span class="meter-value"><span>90</span>%</span> <div class="smaller bold">liked it</div></div>"""
WANTED = """<div class="wts"><span class="meter-tomato icon big wts"></span>
<span class="meter-value"><span>100</span>%</span> <div class="smaller bold">want to see</div></div>"""


def test_2014() -> None:
    """The audience's share is a score, and characters follow "as"."""
    page = page_2014(LIKED, "4.2/5", "22,600")
    users = Rating(source=SOURCE, kind="users", value=90, best=100, count=22600, average=4.2)
    assert (page.ratings, page.runtime_minutes) == ((users,), 86)
    assert [(credit.name, credit.character) for credit in page.cast or ()] == [
        ("Cy Oleander", "Captain Roe"), ("Di Fenn", None),
    ]  # fmt: skip


def test_2014_want_to_see_is_no_score() -> None:
    """A share of people who want to see the film says nothing of it; the mean beside it does."""
    page = page_2014(WANTED, "2.8/5", "22")
    assert page.ratings == (Rating(source=SOURCE, kind="users", value=2.8, best=5, count=22),)
    assert page_2014(WANTED, "N/A", "0").ratings in (None, ())


def page_2019(counted: str) -> FilmPage:
    """Read a page of 2019 whose audience is counted in some words."""
    return filmpage.parse(f"""<html><head><title>Zinc Harbor (2019) - Rotten Tomatoes</title>
<meta property="og:type" content="video.movie"></head><body>
<h1 class="mop-ratings-wrap__title">Zinc Harbor</h1>
<div class="mop-ratings-wrap__half"><h2><a id="tomato_meter_link">
<span class="mop-ratings-wrap__icon meter-tomato icon big medium-xs certified_fresh"></span>
<span class="mop-ratings-wrap__percentage"> 90% </span></a></h2>
<strong class="mop-ratings-wrap__text--small">Total Count:</strong>
<small class="mop-ratings-wrap__text--small">71</small></div>
<div class="mop-ratings-wrap__half audience-score"><h2><a href="#audience_reviews">
<span class="mop-ratings-wrap__icon meter-tomato icon big medium-xs spilled"></span>
<span class="mop-ratings-wrap__percentage"> 38% <small>liked it</small></span></a></h2>
<strong class="mop-ratings-wrap__text--small">{counted}</strong></div>
<ul class="content-meta info"><li><div class="meta-label">Directed By:</div> <div class="meta-value">
<a href="/celebrity/ada">Ada Quill</a></div></li></ul>
<div id="reviews"><ul><li class="quote_bubble top_critic"><div class="review_quote"><div class="media">
<span title="Original Score: 3/4" class="media-img icon small fresh"></span>
<blockquote class="quote_bubble__quote">
<p>A slow tide.</p><div class="pull-right smaller">Sep 22, 2019 | Rating: 3/4 |
<a href="http://films.example/b" target="_blank">Full Review</a></div></blockquote></div></div>
<div class="review_source media"><cite><p><a href="/critic/bo/">Bo Marsh</a></p>
<a class="subtle small" href="/source-5">The Buoy</a></cite></div></li></ul></div></body></html>""")


def test_2019() -> None:
    """Each half of the score has its own icon and count; a quotation's day comes before its mark."""
    page = page_2019("User Ratings: 885,688")
    found = ratings_of(page)
    assert {kind: (r.value, r.best, r.count, r.label) for kind, r in found.items()} == {
        "critics": (90, 100, 71, "Certified Fresh"),
        "users": (38, 100, 885688, "Spilled"),
    }
    (review,) = page.reviews or ()
    assert (review.author, review.source, review.rating, review.best) == ("Bo Marsh", "The Buoy", 3, 4)
    assert (review.label, review.body, review.date) == ("Fresh", "A slow tide.", date(2019, 9, 22))


def test_2019_ticket_holders() -> None:
    """Ratings of those who have bought a ticket are of another kind."""
    assert set(ratings_of(page_2019("Verified Ratings: 1,234"))) == {"critics", "verified_users"}


def test_2021() -> None:
    """Scores are in a script, quotations in attributes, and the crew among the cast."""
    page = filmpage.parse("""<html><head><title>Zinc Harbor - Rotten Tomatoes</title>
<script type="application/ld+json">{"@type":"Movie","name":"Zinc Harbor",
"actors":[{"@type":"Person","name":"NA"}],"url":"https://www.rottentomatoes.com/m/zinc"}</script></head><body>
<score-board audiencescore="85" tomatometerscore="61" tomatometerstate="fresh" rating="PG">
<h1>Zinc Harbor</h1></score-board>
<script id="score-details-json" type="application/json">{"modal":{
"audienceScoreAll":{"averageRating":"4.1","ratingCount":990990,"audienceClass":"upright","score":85},
"audienceScoreVerified":{"averageRating":null,"ratingCount":0,"audienceClass":null,"score":null},
"tomatometerScoreAll":{"averageRating":"5.80","reviewCount":54,"tomatometerState":"fresh","score":61},
"tomatometerScoreTop":{"averageRating":"5.20","reviewCount":15,"tomatometerState":"fresh","score":47}}}</script>
<div class="cast-item media"><div class="media-body"><a href=" /celebrity/cy "><span>Cy Oleander</span></a>
<span class="characters subtle"><br>Captain Roe<br></span></div></div>
<div class="cast-item media"><div class="media-body"><a href="/celebrity/ada"><span>Ada Quill</span></a>
<span class="characters subtle"><br>Film Editing<br></span></div></div>
<critic-review-bubble createdate="February 16, 2021" originalscore="D+"
reviewquote="[A] leak." scorestate="rotten">
<a slot="review-url" href="http://films.example/c">Full Review</a><a slot="critic-link">Bo Marsh</a>
<a slot="publication-link">The Buoy</a></critic-review-bubble></body></html>""")
    found = ratings_of(page)
    assert {kind: (r.value, r.count, r.label, r.average) for kind, r in found.items()} == {
        "critics": (61, 54, "Fresh", 5.8),
        "top_critics": (47, 15, None, 5.2),
        "users": (85, 990990, "Upright", 4.1),
    }
    assert [(credit.name, credit.character) for credit in page.cast or ()] == [("Cy Oleander", "Captain Roe")]
    (review,) = page.reviews or ()
    assert (review.author, review.source, review.label, review.rating) == (
        "Bo Marsh",
        "The Buoy",
        "Rotten",
        None,
    )
    assert (review.body, review.date) == ("[A] leak.", date(2021, 2, 16))


def test_2024() -> None:
    """The card of scores holds the synopsis too; what has no score yet has no rating."""
    page = filmpage.parse("""<html><head><title>Zinc Harbor | Rotten Tomatoes</title></head><body>
<script id="media-scorecard-json" type="application/json">{"description":"A tug sinks.","overlay":{
"criticsAll":{"averageRating":"7.90","certified":false,"reviewCount":38,"score":"94","sentiment":"POSITIVE"},
"criticsTop":{"certified":false,"reviewCount":2},
"audienceAll":{"averageRating":"2.4","score":"34","sentiment":"NEGATIVE","certified":false,"reviewCount":17},
"audienceVerified":{"bandedRatingCount":"0 Verified Ratings","reviewCount":0,"certified":false}},
"primaryImageUrl":"https://films.example/zinc.jpg"}</script>
<a href="/celebrity/ada" data-qa="person-item"><p data-qa="person-name">Ada Quill</p>
<p data-qa="person-role">Director</p></a>
<a href="/celebrity/cy" data-qa="person-item"><p data-qa="person-name">Cy Oleander</p>
<p data-qa="person-role">Captain Roe</p></a>
<review-card-critic top-critic><rt-link slot="name" href="/critic/bo">Bo Marsh</rt-link>
<rt-text slot="publication"> The Buoy </rt-text><span slot="timestamp">07/03/2024</span>
<div slot="rating"><score-icon-critics sentiment="NEGATIVE"></score-icon-critics><span>2.5/4</span></div>
<span slot="review">It lists.</span><rt-link slot="review-link" href="http://films.example/d">Full</rt-link>
</review-card-critic></body></html>""")
    assert (page.title, page.plot, page.poster_url) == (
        "Zinc Harbor",
        "A tug sinks.",
        "https://films.example/zinc.jpg",
    )
    found = ratings_of(page)
    assert {kind: (r.value, r.best, r.count, r.label, r.average) for kind, r in found.items()} == {
        "critics": (94, 100, 38, "Fresh", 7.9),
        "users": (34, 100, None, "Spilled", 2.4),
    }
    assert [(credit.name, credit.character) for credit in page.cast or ()] == [("Cy Oleander", "Captain Roe")]
    (review,) = page.reviews or ()
    assert (review.author, review.source, review.label) == ("Bo Marsh", "The Buoy", "Rotten")
    assert (review.rating, review.best, review.body, review.date) == (2.5, 4, "It lists.", date(2024, 7, 3))
