"""What invented sites and films say, by language: one TOML file for each, written by ourselves.

Labels, genres and headings are not here: they come from the lexicon, as the reader's do.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final

import attrs

from ....lexicon import genres, word_list

__all__ = ["LANGUAGES", "Words", "words"]

_GENRES: Final = 18
"""How many names of genres are drawn from: the first of a language are the usual ones."""
_NAMES: Final = frozenset({"Adult", "Game-Show", "News"})
"""Names of genres that are left out, since they are words of menus first."""


@attrs.frozen
class Words:
    """The words of one language. Countries and languages are in one order in all of them."""

    tag: str
    given: tuple[str, ...]
    family: tuple[str, ...]
    titles: tuple[str, ...]
    characters: tuple[str, ...]
    story: tuple[str, ...]
    """Sentences of plots."""
    verdicts: tuple[str, ...]
    """Sentences of reviews and comments."""
    taglines: tuple[str, ...]
    opinions: tuple[str, ...]
    """Titles of reviews."""
    countries: tuple[str, ...]
    languages: tuple[str, ...]
    months: tuple[str, ...]
    dates: tuple[str, ...]
    """Patterns of dates: the long one first, the short one last."""
    ages: tuple[str, ...]
    """Age ratings as sites of the language print them."""
    menu: tuple[str, ...]
    votes: str
    watch: str
    """What a site says that wants its visitor to watch `{title}`."""
    cookie: str
    share: str
    footer: str
    advert: str
    as_: str = ""
    """The word between an actor and a role; "" where the language has none that is usual."""
    genres: tuple[str, ...] = ()
    minutes: str = ""
    comma: str = ", "
    family_first: bool = False
    joined: bool = False
    """Whether family and given name are written without a blank."""


@cache
def words(tag: str) -> Words:
    """Return the words of a language."""
    table: dict[str, Any] = tomllib.loads(_folder().joinpath(f"{tag}.toml").read_text(encoding="utf-8"))
    table["as_"] = table.pop("as")
    table.setdefault("genres", [name for name in genres().get(tag, ()) if name not in _NAMES][:_GENRES])
    table.setdefault("minutes", word_list("minutes", tag)[0])
    found: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in table.items()
    }
    return Words(tag, **found)


def _folder() -> Any:
    return files(__name__)


def _tags() -> tuple[str, ...]:
    found = sorted(
        path.name.removesuffix(".toml") for path in _folder().iterdir() if path.name.endswith("toml")
    )
    return ("en", *(tag for tag in found if tag != "en"))


LANGUAGES: Final = _tags()
"""The languages that have words, English first: what shrinks, shrinks to it."""
