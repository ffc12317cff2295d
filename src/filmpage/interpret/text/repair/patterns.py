"""Patterns of declared lines: how a template or a notation looks inside a longer row, or filling one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from string import ascii_uppercase
from typing import Final

from ....layout.reads import Reads
from ....layout.text import Entries, Says
from ....notation import Form, Notation

_SLOT: Final = re.compile(r"\{([a-z_]+)\}")
_GROUP: Final = re.compile(r"\(\?P<[a-z_]+>")
_LONGEST_NAME: Final = 80
"""Characters of free words between words of a template; no reviewer of corpus-text/yts has over 21."""


def inline_pattern(form: Form, template: str, stops: Iterable[str] = ()) -> str:
    """Return the pattern of a template inside a row.

    The words of a template are found in the case in which they are declared. Free words, which have no end of
    their own, are as short as possible and hold none of `stops`.
    """
    return _filled(template, lambda slot: _inline_slot(form, slot, stops))


def whole_pattern(form: Form, template: str) -> str:
    """Return the pattern of a template, or of a part of one, that fills a row."""
    return _filled(template, lambda slot: _slot_pattern(form, slot))


def named_pattern(form: Form, template: str) -> str:
    """Return the pattern of a template inside a row, with a named group for each slot."""
    return _filled(template, lambda slot: f"(?P<{slot}>{_inline_slot(form, slot, ())})")


def _filled(template: str, pattern_of: Callable[[str], str]) -> str:
    parts = _SLOT.split(template.replace("\n", " "))
    slots = [*map(pattern_of, parts[1::2]), ""]
    return "".join(re.escape(text) + slot for text, slot in zip(parts[::2], slots, strict=True))


def _slot_pattern(form: Form, slot: str) -> str:
    return f"(?i:{_GROUP.sub('(?:', form.slots[slot].pattern)})"


def _inline_slot(form: Form, slot: str, stops: Iterable[str]) -> str:
    if not is_free(form.slots[slot]):
        return _slot_pattern(form, slot)
    stop = "".join(f"(?!{re.escape(text)})" for text in stops)
    return f"(?:{stop}.){{1,{_LONGEST_NAME}}}?"


def is_free(notation: Reads) -> bool:
    """Return whether a notation reads any word, so that nothing shows where its value ends."""
    return notation.get("Zzz") is not None


def has_words(template: str) -> bool:
    """Return whether a template has words or figures of its own beside its slots."""
    return any(map(str.isalnum, _SLOT.sub("", template)))


def ends_freely(form: Form, template: str) -> bool:
    """Return whether a template ends in a slot of free words."""
    parts = _SLOT.split(template)
    return len(parts) > 1 and not parts[-1] and is_free(form.slots[parts[-2]])


def templates_of(declared: Iterable[Says]) -> list[tuple[Form, str]]:
    """Return the templates of lines with their forms, the longest first: some begin like longer ones."""
    forms = [says.reads for says in declared if isinstance(says.reads, Form)]
    found = [(form, template) for form in forms for template in form.templates]
    return sorted(found, key=lambda pair: len(pair[1]), reverse=True)


def figures(says: Says) -> Iterator[str]:
    """Yield the pattern of a notation of figures in its first spelling, the one that a layout writes.

    A notation that reads a single letter, as that of certificates does, would be found in any sentence.
    """
    notation = getattr(says.reads, "of", says.reads)
    if not isinstance(notation, Notation):
        return
    first = notation.spellings[0]
    has_figures = any(map(str.isdigit, first.example))
    if has_figures and not any(notation.get(letter) is not None for letter in ascii_uppercase):
        yield f"(?i:{_GROUP.sub('(?:', first.pattern)})"


def marks_of(entries: Entries) -> tuple[str, ...]:
    """Return the words that mark the heads of records; there are none where a notation does."""
    if isinstance(entries.mark, str):
        return (entries.mark,)
    return entries.mark if isinstance(entries.mark, tuple) else ()
