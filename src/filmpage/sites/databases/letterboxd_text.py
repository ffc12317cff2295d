"""Letterboxd's film pages as plain text from converters: the line at the foot has the runtime.

Reviews begin with their author, stars out of five, a heart and the number of comments. The labelled reader
reads the rest.
"""

from __future__ import annotations

import re
from typing import Final

from ...layout.text import Entries, Says, TextLayout
from ...notation import Form, Notation, Spelling, integer, runtime, words
from ...notation.figures.number import Number, whole


def _lit(found: re.Match[str]) -> Number:
    return whole(found[0].count("★") + found[0].count("½") / 2)


_STARS: Final = Notation(
    "lit stars",
    lambda value: "★" * int(value) + "½" * (value % 1 > 0),
    (Spelling("★{1,5}½?|½", _lit, "★★★½"),),
)
_AUTHOR: Final = Notation(
    "nickname before stars",
    str,
    (Spelling(r"[^\s★½](?:[^★½]{0,58}?[^\s★½])??", lambda found: found[0], "Ann Lee"),),
)
"""A visitor's name may end like a sentence ("ann!") and begin with a dot ("•ann•")."""
_HEAD: Final = Form(
    *(
        f"{opening} {{author}}{stars}{liked}{comments}"
        for opening in ("Review by", "Reviewed by")
        for stars in (" {rating}", "")
        for liked in (" {_liked}", "")
        for comments in ((" {_comments}", "{_comments}", "") if liked else (" {_comments}", ""))
    ),
    author=_AUTHOR,
    rating=_STARS,
    _liked=Notation("heart", str, (Spelling("♥|❤|Liked", lambda found: found[0], "Liked"),)),
    _comments=integer,
)

LETTERBOXD_TEXT: Final = TextLayout(
    name="letterboxd-text",
    votes=(
        "Letterboxd",
        "Where to watch",
        "Popular reviews",
        "Report this page",
        "Alternative Title",
        "Releases by Date",
        "JustWatch",
        "Show All…",
    ),
    least=3,
    lines=(
        Says(
            reads=Form(
                "{runtime_minutes} More at {_links}",
                "{runtime_minutes} More at",
                runtime_minutes=runtime,
                _links=words,
            )
        ),
    ),
    entries=(
        Entries(
            path="reviews",
            mark=("Review by", "Reviewed by"),
            head=_HEAD,
            below=4,
            anywhere=True,
            best=5,
            warnings=("This review may contain spoilers",),
            ends=("Similar Films",),
        ),
    ),
    noise=(
        *("Where to watch", "Report this page", "JustWatch", "Show All…"),
        *("Translated from by", "Translated from", "Translate", "by", '">'),
    ),
    since=2022,
)
