"""Douban: an invented page in the site's own structure."""

from __future__ import annotations

import re
from datetime import date

import pytest

import filmpage

PAGE = """<html lang="zh"><head><title>红尘 (豆瓣)</title></head><body><h1>
<span property="v:itemreviewed">红尘 Red Dust</span></h1>
<div id="mainpic"></div><div id="info"><span class="pl">导演</span>: <a>魏达</a><br>
<span class="pl">主演</span>: <a>林波</a> / <a>胡马</a> / <a>安若</a><br>
<span class="pl">片长:</span> 97分钟<br></div>
<div class="related-info"><span class="short"><span property="v:summary">两个人盖起... </span></span>
<span class="all hidden">两个人盖起一座红土房子。然后收获来了。</span></div>
<ul><li class="celebrity"><a class="name" href="/celebrity/1/">魏达</a>
<span class="role" title="导演">导演</span></li>
<li class="celebrity"><a class="name" href="/celebrity/2/">林波</a>
<span class="role" title="饰 老毛 Mao">饰 老毛 Mao</span></li>
<li class="celebrity"><a class="name" href="/celebrity/3/">胡马</a>
<span class="role" title="演员 Actor (饰 店员)">饰 店员</span></li></ul>
<div id="comments-section"><h2>短评 <a>全部 388 条</a></h2></div>
<div class="comment-item"><span class="vote-count">17</span><span class="comment-info"><a>山山</a>
<span class="allstar45 rating"></span><span class="comment-time" title="2010-09-01 10:06:31"></span></span>
<p><span class="short">慢而好。</span></p></div>
<div class="review-item"><a class="name">水水</a><span class="allstar50 main-title-rating"></span>
<span class="main-meta" content="2010-07-16"></span><h2><a href="/review/1/">红色的尘土</a></h2>
<div class="short-content"><p class="spoiler-tip">这篇影评可能有剧透</p>
两个人盖起房子... (<a>展开</a>)</div></div></body>
</html>"""


def test_a_film_page_is_read() -> None:
    """Parts complete the whole cast; comments and reviews are told by their stars, days and notices."""
    page = filmpage.parse(PAGE)
    assert (page.title, page.runtime_minutes, page.comment_count) == ("红尘", 97, 388)
    assert page.plot == "两个人盖起一座红土房子。然后收获来了。"
    assert [(c.name, c.character) for c in page.cast or ()] == [
        ("林波", "老毛 Mao"),
        ("胡马", "店员"),
        ("安若", None),
    ]
    short, long = page.reviews or ()
    assert (short.author, short.rating, short.best, short.date, short.helpful) == (
        "山山",
        4.5,
        5,
        date(2010, 9, 1),
        17,
    )
    assert (long.title, long.body, long.spoiler) == ("红色的尘土", "两个人盖起房子...", True)


@pytest.mark.parametrize("end", [" 等", "等", " / 等等", " 等人"])
def test_an_open_end_is_nobody(end: str) -> None:
    """The word behind a list that names only some is neither a person nor a part."""
    source = re.sub(r"<ul>.*</ul>", "", PAGE.replace("<a>安若</a>", f"<a>安若</a>{end}"), flags=re.DOTALL)
    assert [(each.name, each.character) for each in filmpage.parse(source).cast or ()] == [
        ("林波", None),
        ("胡马", None),
        ("安若", None),
    ]
