"""Hypothesis strategies for the texts of a page: arbitrary texts, names, paragraphs, addresses."""

from __future__ import annotations

from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

_NON_CHARACTERS: Final = "\ufffe\uffff"
_BLANK: Final = ("Z", "C")


@cache
def texts(*, min_size: int = 1, max_size: int | None = None) -> SearchStrategy[str]:
    """Make any text that the model accepts: in any script, with tabs and line feeds, without controls."""
    any_character = st.characters(
        codec="utf-8",
        exclude_categories=["Cc"],
        include_characters="\t\n",
        exclude_characters=_NON_CHARACTERS,
    )
    return st.text(any_character, min_size=min_size, max_size=max_size)


@cache
def names(*, max_words: int = 4) -> SearchStrategy[str]:
    """Make words on one line with single blanks between them, like titles and names on a page."""
    letters = st.characters(codec="utf-8", categories=["L"])
    visible = st.characters(codec="utf-8", exclude_categories=_BLANK, exclude_characters=_NON_CHARACTERS)
    words = st.text(visible, max_size=8)
    # Every word has a letter, so that no single word is a number, a rule or a bullet.
    lettered = st.builds("{}{}".format, letters, words)
    return st.lists(lettered, min_size=1, max_size=max_words).map(" ".join)


@cache
def bodies(*, max_paragraphs: int = 3) -> SearchStrategy[str]:
    """Make paragraphs joined by a blank line, like plots and reviews in the model."""
    return st.lists(names(max_words=8), min_size=1, max_size=max_paragraphs).map("\n\n".join)


@cache
def urls() -> SearchStrategy[str]:
    """Make absolute addresses on a reserved host."""
    parts = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=12)
    paths = st.lists(parts, max_size=3).map("/".join)
    return st.builds("{}://www.film.example/{}".format, st.sampled_from(["https", "http"]), paths)
