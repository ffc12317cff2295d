"""Publications whose critics are quoted, needed to split "The Guardian Ann Lee"."""

from __future__ import annotations

from functools import cache
from typing import Final

from ...notation.names.person import person

_PAPERS: Final = (
    "Arizona Republic|Austin Chronicle|BBC|Boston Globe|Boxoffice Magazine|CineVue|Chicago Reader|"
    "Chicago Sun-Times|Chicago Tribune|Christian Science Monitor|Collider|Consequence|Dallas Observer|"
    "Empire|Entertainment Weekly|Film Threat|Film.com|Hitfix|IGN|IndieWire|L.A. Weekly|LA Weekly|"
    "Los Angeles Times|McClatchy-Tribune News Service|Miami Herald|Movie Nation|NPR|"
    "New Orleans Times-Picayune|"
    "New Times (L.A.)|New York Daily News|New York Magazine (Vulture)|New York Post|Newsday|Newsweek|"
    "Orlando Sentinel|Paste Magazine|Philadelphia Inquirer|Polygon|Portland Oregonian|Premiere|ReelViews|"
    "RogerEbert.com|Rolling Stone|San Francisco Chronicle|San Francisco Examiner|Salon|Screen Daily|"
    "Screen Rant|"
    "Seattle Post-Intelligencer|Slant Magazine|Slashfilm|Slate|St. Louis Post-Dispatch|TV Guide Magazine|"
    "Tampa Bay Times|The A.V. Club|The Associated Press|The Atlantic|The Daily Beast|The Dissolve|"
    "The Film Stage|The Globe and Mail (Toronto)|The Guardian|The Hollywood Reporter|The Independent|"
    "The Irish Times|The New Republic|The New York Times|The New Yorker|The Observer (UK)|The Playlist|"
    "The Seattle Times|The Telegraph|The Verge|The Wall Street Journal|TheWrap|Time|Time Out|"
    "Time Out London|Time Out New York|Total Film|USA Today|Uproxx|Vanity Fair|Variety|Village Voice|Vox|"
    "Washington Post|Wall Street Journal|Washington Times|We Got This Covered|Wired|Yahoo! Movies"
)


@cache
def _papers() -> tuple[str, ...]:
    return tuple(sorted(_PAPERS.split("|"), key=len, reverse=True))


def parted_quote(text: str) -> tuple[str, str, str] | None:
    """Part "The New York Times Ann Lee What a film." into the paper, its critic, and what is quoted.

    A critic has two names, and a sentence begins after them.
    """
    paper = next((paper for paper in _papers() if text.startswith(f"{paper} ")), None)
    if paper is None:
        return None
    rest = text[len(paper) + 1 :]
    words = rest.split(" ", 2)
    named = len(words) > 2 and all(map(str.isalpha, (words[0], words[1][-1:])))
    if named and person.get(" ".join(words[:2])) is not None and not words[2][:1].islower():
        return paper, " ".join(words[:2]), words[2]
    return paper, "", rest


def parted_paper(text: str) -> tuple[str, str] | None:
    """Part "The New York Times Ann Lee" into the paper and its critic, who may be absent; glued too."""
    for paper in _papers():
        if text.startswith(paper):
            critic = text[len(paper) :].strip()
            if not critic or (" " in critic and person.get(critic) is not None):
                return paper, critic
    return None
