"""The words with which pages say that they have no value."""

from __future__ import annotations

from typing import Final

from .folding import clean

EMPTIES: Final = frozenset(
    (
        *("—", "–", "-", "--", "---", "−", "?", "…", "...", ".", "/", "|"),
        *(
            "n/a",
            "na",
            "n.a.",
            "n/r",
            "none",
            "none available",
            "not available",
            "unknown",
            "null",
            "undefined",
        ),
        *("? %", "?%", "tbd", "tba", "counting...", "counting…", "todo_missing", "–/10", "-/10", "#n/a"),
        *(
            "k.a.",
            "нет",
            "нет данных",
            "неизвестно",
            "暂无",
            "未知",
            "なし",
            "не указано",
            "inconnu",
            "desconocido",
        ),
    )
)
"""Casefolded; each of them stands on a real page in the place of a value, or is its usual translation."""


def is_empty(text: str) -> bool:
    """Say whether a text only says that there is no value ("—", "N/A", "counting...", "TODO_MISSING")."""
    text = clean(text)
    return not text or (len(text) <= 20 and text.casefold() in EMPTIES)
