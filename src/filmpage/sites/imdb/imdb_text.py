"""IMDb's pages as plain text from converters: the users' reviews in their four forms.

Until 2010 a title with the day, and the author below; then the day before the author; from 2021 the mark
first, and on a film's own page the author under the text. Labels say the rest.
"""

from __future__ import annotations

from typing import Final

from ...layout.text import Entries, TextLayout
from ...notation import Form, Notation, Spelling, shortest, words
from ...notation.figures.time import english_day
from ...notation.names.person import visitor
from ...notation.text import spoiler

_MARK: Final = Notation(
    "mark out of ten with its best",
    lambda mark: f"{mark}/10",
    (Spelling(r"(?P<mark>10|[1-9]) ?/ ?10", lambda found: int(found["mark"]), "8/10"),),
)
_MARK_LINE: Final = Notation(
    "first line of a mark",
    str,
    (Spelling(r"(?P<mark>10|[1-9])(?: ?/ ?10)?$", lambda found: int(found["mark"]), "8"),),
)
"""Some converters print "8" and "/10" on two lines."""
_ASKED: Final = Notation(
    "whether a review helped",
    str,
    (
        Spelling(
            r"[0-9][0-9,]{0,9} (?:out )?of [0-9][0-9,]{0,9} (?:people )?"
            r"found this (?:review )?(?:helpful|useful).{0,120}",
            lambda found: found[0],
            "5 of 18 people found this review helpful.",
        ),
        Spelling(
            r"was (?:this|the above) (?:review|comment) .{1,100}",
            lambda found: found[0],
            "Was this review helpful to you?",
        ),
    ),
)
_HELPED: Final = Form("{_asked}", _asked=_ASKED)
_AUTHOR: Final = shortest(visitor)
_PLACE: Final = Notation(
    "where an author is from", str, (Spelling(r"[^\d\n]{2,60}", lambda found: found[0], "Norway"),)
)
_ALL_REVIEWS: Final = Notation(
    "link to an author's reviews",
    str,
    (
        Spelling(
            r"(?:\([^()]{1,60}\) ?)?(?:[–—-] ?)?See all my reviews",
            lambda found: found[0],
            "(Norway) – See all my reviews",
        ),
    ),
)
_HEADLINE: Final = Notation(
    "title of a comment",
    str,
    (
        Spelling(
            r"(?:[0-9][0-9,]{0,9} out of [0-9][0-9,]{0,9} people found the following comment useful:- )?"
            r"(?P<title>.{1,160})",
            lambda found: found["title"],
            "Waiting well",
        ),
    ),
)
_BYLINE: Final = Form(
    "{title}\n{date} | by {_link}",
    "{title}\n{date} | by {author} {_link}",
    "{date} | by {author} {_link}",
    title=words,
    date=english_day,
    author=_AUTHOR,
    _link=_ALL_REVIEWS,
)
_COMMENT: Final = Form(
    *(
        f"{opening}Author: {{author}}{place}"
        for opening in ("{title}, {date}\n{rating}\n", "{title}, {date} {rating}\n", "{title}, {date}\n", "")
        for place in (" from {_place}", "")
    ),
    title=_HEADLINE,
    date=english_day,
    rating=_MARK,
    author=_AUTHOR,
    _place=_PLACE,
)
_MARKED: Final = Form(
    *(
        f"{{rating}}\n{{title}}\n{{author}}{blank}{{date}}{more}"
        for more in (" {spoiler}\n{_asked}", " {spoiler}", "\n{_asked}", "")
        for blank in (" ", "")
    ),
    rating=_MARK,
    title=words,
    author=_AUTHOR,
    date=english_day,
    spoiler=spoiler,
    _asked=_ASKED,
)
_TOP: Final = Form(
    "{_name}\n{rating}\n{title}",
    "{_name}\n{title}",
    _name=Notation(
        "heading of one review",
        str,
        (Spelling("(?:top|featured) review", lambda found: found[0], "Top review"),),
    ),
    rating=_MARK,
    title=words,
)
_VOTED: Final = Form(
    "helpful{_votes} {author} {date}",
    _votes=Notation(
        "votes",
        str,
        (
            Spelling(
                r"[ •0-9,.KM]{0,20}(?:Is not helpful [0-9,.KM]{1,7})?(?: More options)?",
                lambda found: found[0],
                " 20 1",
            ),
        ),
    ),
    author=_AUTHOR,
    date=english_day,
)

IMDB_TEXT: Final = TextLayout(
    name="imdb-text",
    votes=("See all my reviews", "found this review helpful", "User Reviews", "IMDbPro"),
    least=2,
    entries=(
        Entries(
            path="reviews",
            headings=("User Reviews",),
            mark="| by",
            head=_BYLINE,
            above=1,
            below=3,
            anywhere=True,
            foot=_HELPED,
            until="foot",
        ),
        Entries(
            path="reviews",
            mark="Author:",
            head=_COMMENT,
            above=2,
            below=2,
            anywhere=True,
            foot=_HELPED,
            until="foot",
            best=10,
        ),
        Entries(
            path="reviews",
            mark=_MARK_LINE,
            head=_MARKED,
            below=6,
            anywhere=True,
            foot=_HELPED,
            until="prose",
            best=10,
        ),
        Entries(
            path="reviews",
            mark=("Top review", "Featured review"),
            head=_TOP,
            below=5,
            anywhere=True,
            foot=_VOTED,
            until="foot",
            best=10,
        ),
    ),
    noise=(
        "IMDbPro",
        "See all my reviews",
        "Was this review helpful?",
        "Was this review helpful? Sign in to vote.",
        "Sign in to vote.",
        "Sign in",
        "to vote.",
        "Permalink",
        "Sign in to vote. Permalink",
    ),
    since=2008,
)
