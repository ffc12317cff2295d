"""Which words a table may hold: common ones, none of which is a name, a title or a site of some page."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final

from filmpage.kinds.words import words_in
from filmpage.knowledge.raters import SITES
from filmpage.lexicon._words import WORDS
from filmpage.lexicon.page_kinds import MARKED
from filmpage.lexicon.printed import HEADINGS, rows
from filmpage.sites import layouts
from filmpage.testing.styles.elsewhere.things import THINGS

from .pages import SHARED, Page

LEAST_SITES: Final = 5
"""Independent sites that a word must be on."""
MOST_SHARE: Final = 0.05
"""The share of the sites about something else that a word may be on.

Articles and pronouns are on more: they tell a language and not a kind."""
MOST_KNOWN: Final = 0.12
"""The same for a word of the lexicon: "film" is on many pages."""
_LONGEST: Final = 24
_PEOPLE: Final = ("directors", "writers", "cast", "crew", "reviews")
_TITLES: Final = ("title", "original_title", "alternate_titles", "similar")
_CONCEPTS: Final = (
    "hours", "minutes", "counted", "watch", "spoiler", "form", "colour", "series_form", "film_menu",
    *MARKED, "own_site",
)  # fmt: skip
_OWNERS: Final = (
    "themoviedb", "moviedb", "rotten", "tomato", "tomatoes", "tomatometer", "popcornmeter", "metascore",
    "fandango", "wikipedia", "wikidata", "netflix", "amazon", "yify", "rarbg", "youtube", "facebook",
    "twitter", "instagram",
)  # fmt: skip
"""Names of sites and of their ratings that no table has."""


@cache
def known_words() -> frozenset[str]:
    """Return the words of the lexicon, and the labels of the things that are invented."""
    printed = [label for _, _, label in rows()]
    printed += [heading for by_tag in HEADINGS.values() for row in by_tag.values() for heading in row]
    printed += [word for name in _CONCEPTS for row in WORDS[name].values() for word in row]
    printed += [
        label
        for table in THINGS.values()
        for key, row in table.items()
        if key not in {"type", "values", "words", "titles", "prose"}
        for label in row
    ]
    return frozenset(word for text in printed for word in words_in(text) if is_word(word))


def is_word(word: str) -> bool:
    """Return whether a token is a word: some letters, no digits, no signs of markup."""
    return len(word) <= _LONGEST and all(
        sign.isalpha() or sign in "'’-´`ʼ\u200c" or _is_mark(sign) for sign in word
    )


def _is_mark(sign: str) -> bool:
    return sign > "\u0300" and not sign.isdigit() and not sign.isspace() and sign.isprintable()


def vocabulary(pages: Sequence[Page], words: Sequence[Iterable[str]]) -> frozenset[str]:
    """Return the words that may be learnt: of the lexicon, or on several sites and no names."""
    sites: dict[str, set[str]] = defaultdict(set)
    for page, found in zip(pages, words, strict=True):
        if not page.drawn:
            for word in found:
                sites[word].add(page.site)
    others = {page.site for page in pages if not page.is_near and not page.drawn}
    share = {word: len(on & others) / len(others) for word, on in sites.items()}
    common = {word for word, on in sites.items() if len(on) >= LEAST_SITES and share[word] <= MOST_SHARE}
    known = {word for word in known_words() if share.get(word, 0.0) <= MOST_KNOWN}
    return frozenset(filter(is_word, (common - _names()) | known)) - _brands()


def _names() -> frozenset[str]:
    """Return the words of the names and titles that gold has."""
    found: set[str] = set()
    for path in SHARED.glob("corpus*/**/*.gold.json"):
        facts = json.loads(path.read_text(encoding="utf-8"))
        for key in (*_PEOPLE, *_TITLES):
            for text in _texts(facts.get(key) or (), people=key in _PEOPLE):
                found |= words_in(text)
    return frozenset(found)


def _texts(value: Any, *, people: bool) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        keys = ("name", "character", "author") if people else ("title", "name")
        yield from (str(value[key]) for key in keys if value.get(key))
    else:
        for each in value:
            yield from _texts(each, people=people)


def _brands() -> frozenset[str]:
    names = {name for site in SITES for name in (site.source, *site.also_named, *site.wordmarks)}
    names |= {host.rpartition(".")[0] for site in SITES for host in site.hosts}
    names |= {site.film_id[0] for site in SITES if site.film_id}
    names |= {layout.name.partition("-")[0] for layout in layouts()}
    return frozenset(word for name in (*names, *_OWNERS) for word in (*words_in(name), name.casefold()))
