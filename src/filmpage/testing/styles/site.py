"""What all blocks of one page share: its film, its style, its words, its labels, its ledger."""

from __future__ import annotations

from random import Random
from typing import Final

from ...lexicon import by_language
from ...lexicon.printed import LABELS
from ...model.film import FilmPage
from .ledger import Ledger
from .markup import Node, node
from .style import Style
from .words import words

_COMMON: Final = 4
"""How many spellings of a label are common ones."""
_SEPARATORS: Final = {
    "colon": ":", "none": "", "wide_colon": "：", "space_colon": " :", "dash": " –", "pipe": " |",
    "dot": " ·", "equals": " =",
}  # fmt: skip
_BETWEEN: Final = {
    "comma": ", ",
    "slash": " / ",
    "pipe": " | ",
    "dot": " · ",
    "semicolon": "; ",
    "blanks": "  ",
}
_EMOJI: Final = ("🎬", "📅", "⏱", "🎭", "★")
_NAMES: Final = (
    "Kinolux",
    "FilmBase",
    "Cineplanet",
    "Reel & Co",
    "MoviePort",
    "filmwelt24",
    "Кинозал",
    "電影網",
)
_HOSTS: Final = ("kinolux.example", "www.filmbase.example", "cineplanet.example")


class Site:
    """A site in the act of printing one film."""

    def __init__(self, film: FilmPage, style: Style) -> None:
        self.film = film
        self.style = style
        self.dice = Random(style.seed)  # noqa: S311 - it draws styles, not secrets
        self.words = words(style.language)
        self.label_tag = "en" if style.labels == "en" else style.language
        self.ledger = Ledger()
        self.name = self.dice.choice(_NAMES)
        self.host = self.dice.choice(_HOSTS)

    def label(self, key: str, tag: str | None = None) -> str:
        """Return a label of a fact in the site's language, or "" where the lexicon has none."""
        spellings = LABELS.get(key, {}).get(tag or self.label_tag, ())
        if not spellings:
            return ""
        most = {"first": 1, "common": _COMMON, "any": len(spellings)}[self.style.synonyms]
        return self.dice.choice(spellings[:most])

    def heading(self, key: str) -> str:
        """Return what a section is called; in English where the site's language has no word for it."""
        return self.label(key) or LABELS[key]["en"][0]

    def decorated(self, label: str) -> list[Node | str]:
        """Return a label as the site dresses it, without its separator."""
        form = self.style.decoration
        if form == "emoji":
            return [f"{self.dice.choice(_EMOJI)} {label}"]
        if form == "icon":
            return [node("i", role="icon"), label]
        if form == "bilingual" and self.label_tag != "en":
            return [f"{label} ({self._english(label)})"]
        return [
            {
                "capitals": label.upper(),
                "lower": label.lower(),
                "square": f"[{label}]",
                "corners": f"【{label}】",
            }.get(form, label)
        ]

    def _english(self, label: str) -> str:
        """Return the first English spelling of a label."""
        for by_tag in LABELS.values():
            if label in by_tag.get(self.label_tag, ()):
                return by_tag["en"][0]
        return label

    @property
    def separator(self) -> str:
        """Return what is printed right after a label, blanks before it included."""
        return _SEPARATORS[self.style.separator]

    def person(self, name: str) -> Node | str:
        """Return a name, linked where the site links people."""
        return self._linked(name, "person") if self.style.links != "none" else name

    def term(self, name: str) -> Node | str:
        """Return a genre, a country or a language, linked where the site links all values."""
        return self._linked(name, "browse") if self.style.links == "all" else name

    def _linked(self, name: str, folder: str) -> Node:
        return node("a", name, href=f"/{folder}/{self.dice.randrange(9000)}")

    def listed(self, values: list[Node | str], *, in_line: bool = False) -> list[Node | str]:
        """Return values with what the site puts between them; in a line of facts never blocks or nothing."""
        form = "comma" if in_line and self.style.lists not in _BETWEEN else self.style.lists
        if len(values) < 2:
            return values
        if form == "blanks" and isinstance(values[0], str):
            form = "comma"
        if form == "items":
            return [node("ul", [node("li", value) for value in values])]
        if form == "spans":
            return [node("span", value, role="tag") for value in values]
        gap = node("br") if form == "breaks" else _BETWEEN.get(form, self.words.comma)
        found = [values[0]]
        for index, value in enumerate(values[1:], 2):
            last = form == "conjunction" and index == len(values)
            found += [f" {self.conjunction} " if last else gap, value]
        return found

    @property
    def conjunction(self) -> str:
        """Return the word for "and"."""
        return next(iter(by_language("and").get(self.style.language, ())), "&")
