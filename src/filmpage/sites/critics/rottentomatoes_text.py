"""Rotten Tomatoes' film pages as plain text from converters: the critics, who sign below their quotations.

Under each quotation are links and the day, in either order, then the critic and the publication. Labels say
the rest.
"""

from __future__ import annotations

from typing import Final

from ...layout.text import Entries, TextLayout
from ...notation import Form, Notation, Spelling
from ...notation.figures.time import american_day, english_day
from ...notation.publication import critic, outlet

_DAY: Final = Notation(
    "day of a review",
    english_day.writer,
    (*english_day.spellings, *american_day.spellings),
)
_COMMENT: Final = r"(?:comment )?comments?(?: \([0-9,]{1,6}\))?|[0-9]{1,5} comments?"
_LINKS: Final = Notation(
    "links of a review",
    str,
    (
        Spelling(
            rf"full review(?:…|\.{{3}})?(?: source: [^|]{{1,60}}?)?(?: ?\|)?(?: (?:{_COMMENT}))?",
            lambda found: found[0],
            "Full Review… |",
        ),
        Spelling(_COMMENT, lambda found: found[0], "Comment"),
    ),
)
_CRITIC: Final = Notation(
    "critic under links",
    str,
    (Spelling(rf"(?!comments?\b){critic.pattern}", lambda found: critic.get(found[0]), "Ann Lee"),),
)
_PICTURE: Final = Notation(
    "file of a portrait", str, (Spelling(r"[0-9]{1,8}_(?:tmb|icon)", lambda found: found[0], "1527_tmb"),)
)
_SIGN: Final = Form(
    *(
        f"{opening}{below}"
        for below in (
            "\n{author}\n{source}",
            "\n{_picture}\n{author}\n{source}",
            "",
        )
        for opening in ("{_links} {date}", "{date} {_links}")
    ),
    _links=_LINKS,
    _picture=_PICTURE,
    date=_DAY,
    author=_CRITIC,
    source=outlet,
)

ROTTENTOMATOES_TEXT: Final = TextLayout(
    name="rottentomatoes-text",
    votes=("Full Review", "Top Critic", "Rotten Tomatoes"),
    least=2,
    entries=(
        Entries(
            path="reviews",
            mark=("Full Review", "omment"),
            head=_SIGN,
            above=1,
            below=6,
            under=True,
            anywhere=True,
        ),
    ),
    noise=("Rotten Tomatoes", "Ratings Image", "Top Critic", "Top Critic Icon", "Top Critic IconTop Critic"),
    since=2008,
)
