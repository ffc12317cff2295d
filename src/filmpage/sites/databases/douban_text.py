"""Douban's film pages (movie.douban.com) as plain text: comments and reviews; the rest has labels."""

from __future__ import annotations

from typing import Final

from ...layout.text import Entries, Says, TextLayout
from ...notation import Form, clock, count, date, words
from ...notation.figures.site_marks import douban_verdict
from ...notation.names.person import nickname, visitor

_COMMENT: Final = Form(
    "{helpful} 有用 {author} 看过 {rating} {date} {_clock}",
    "{helpful} 有用 {author} 看过 {date} {_clock}",
    "{helpful} 有用{author}看过 {date} {_clock}",
    "{helpful} {author} 看过 {date} {_clock}",
    "{helpful} {author} 看过 {date}",
    helpful=count,
    author=visitor,
    rating=douban_verdict,
    date=date,
    _clock=clock,
)
_REVIEW: Final = Form(
    "{author} {rating} {date} {_clock}",
    "{author} {date} {_clock}",
    author=visitor,
    rating=douban_verdict,
    date=date,
    _clock=clock,
)
_PLAYED: Final = Form("{name} 饰 {character}", "{name} 配 {character}", name=nickname, character=words)
_FOOT: Final = Form(
    "{_likes} {_dislikes} {_answers}回应 收起",
    "[up] {_likes} [down] {_dislikes} {_answers}回应收起",
    _likes=count,
    _dislikes=count,
    _answers=count,
)

DOUBAN_TEXT: Final = TextLayout(
    name="douban-text",
    votes=("豆瓣", "短评", "影评", "有用", "的剧情简介", "制片国家/地区"),
    least=2,
    lines=(
        Says(path="cast", reads=_PLAYED, entry=True),
        Says(reads=Form("> 更多短评 {_count}条", "更多短评 {_count}条", "{_count} 回应", _count=count)),
        Says(reads=Form("> 更多影评 {_count}篇", "更多影评 {_count}篇", _count=count)),
    ),
    entries=(
        Entries(
            path="reviews",
            mark="看过",
            head=_COMMENT,
            above=3,
            below=2,
            best=5,
            ends=("更多短评", "为什么被折叠？", "我要写影评"),
        ),
        Entries(
            path="reviews",
            headings=("的影评",),
            mark=":",
            head=_REVIEW,
            above=2,
            below=1,
            scoped=True,
            best=5,
            foot=_FOOT,
            titled=True,
            tails=("(展开)", "( 展开)", "展开)", "("),
            warnings=("这篇影评可能有剧透",),
            ends=("更多影评", "讨论区"),
        ),
    ),
    noise=("豆瓣", "热门 / 最新 / 好友", ">"),
)
