"""The words of labels and headings: which field a printed label means.

One table of words (`filmpage.lexicon`) serves the readers of HTML and of text.
Its labels are folded, so that a label is one lookup, never a search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

import attrs

from .. import lexicon
from ..memory import remembered
from ..notation.folding import fold_label, fold_labels, undouble
from .fields import FIELDS

IGNORED: Final = "ignored"
"""The field of known labels that have no field in the model: films' pages have them as often as others."""
MAX_LABEL: Final = 60
"""Characters of the longest label; a longer text is refused at once."""

_AND: Final = lexicon.either(fold_labels((*lexicon.word_list("and"), *lexicon.word_list("and_in_labels"))))
_BY: Final = f" {lexicon.word_list('by', 'en')[0]}"
_CONNECTOR: Final = re.compile(rf" ?[/&+,・、·] ?(?:(?:{_AND}) )?| (?:{_AND}) ")
_FIRST: Final = re.compile(r"[^\s:：/&+,.…|(*_\-–—=]{1,40}")
_NOTE: Final = re.compile(r" ?[(（](?P<note>[^()（）]{1,30})[)）]$")
_PARTED: Final = re.compile(r"[|,/;.·•:：]")
_QUALIFIERS: Final = lexicon.either(fold_labels(lexicon.word_list("qualifier")))
_QUALIFIED: Final = re.compile(rf"^(?:{_QUALIFIERS}) (?P<after>.+)|(?P<before>.+) (?:{_QUALIFIERS})$")
_DRESS: Final = re.compile(r"^\s{0,9}[0-9][0-9.,]{0,9}\s|\s?\[[^\[\]]{1,40}\]$|\s·.{0,80}$")
"""Additions to a heading: "12 Comments", "Plot[edit]", "剧情简介 · · · ( 全部 )"."""

_SECTION_OF_FIELD: Final[Mapping[str, str]] = {field.key: field.section for field in FIELDS if field.section}
"""Which section a field's own label announces when it is a heading."""


@attrs.frozen
class Label:
    """What a printed label means.

    `field` is the path of the model, or one of the words that the table's keys begin with.
    "ignored" is the field of known labels that have no field in the model.
    `role` is a detail of the label: the English term of a crew member's job, a rating's "source/kind", a
    certificate's country, or the kind of a release date.
    `languages` are BCP 47 codes, "und" for labels of every language.
    `weak` labels need a strict structure: a colon, or an HTML element for labels.
    `alternatives` are the other fields that the label may mean, in the order in which the value is tried.
    """

    field: str
    languages: frozenset[str]
    role: str | None = None
    weak: bool = False
    alternatives: tuple[str, ...] = ()


def label_of(text: str, language: str | None = None) -> Label | None:
    """Return what a label means, or `None` for a text that is not a label.

    With the page's language, the meaning in that language comes first: "Argumento" is the plot in Spanish and
    the script in Portuguese.
    """
    return _label_of(text, language)


@remembered(MAX_LABEL)
def _label_of(text: str, language: str | None) -> Label | None:
    meanings = _meanings(text)
    if not meanings:
        return None
    first = next((m for m in meanings if language in m.languages), meanings[0]) if language else meanings[0]
    others = tuple(dict.fromkeys(m.field for m in meanings if m.field != first.field))
    return attrs.evolve(first, alternatives=others) if others else first


@remembered(MAX_LABEL)
def labels_of(text: str) -> tuple[Label, ...]:
    """Return every field that a label announces: two for "Writer/Director" and "Directed and Written by"."""
    if (label := label_of(text)) is not None:
        return (label,)
    if len(text) > MAX_LABEL:
        return ()
    key = fold_label(text)
    by = key.endswith(_BY)
    parts = [p for p in _CONNECTOR.split(key) if p] if _CONNECTOR.search(key) else []
    if len(parts) < 2:
        parts = key.removesuffix(_BY).split() if by else []
    if not 2 <= len(parts) <= 4:
        return _qualified(key)
    found = [(label_of(f"{part.removesuffix(_BY)}{_BY}") if by else None) or label_of(part) for part in parts]
    labels = tuple(label for label in found if label is not None)
    return labels if len(labels) == len(parts) and not _is_section_heading(labels) else ()


def _qualified(key: str) -> tuple[Label, ...]:
    """Return what a folded label with one word more means: "main genre", "movie cast"."""
    found = _QUALIFIED.fullmatch(key)
    label = label_of(found["after"] or found["before"]) if found is not None else None
    return (label,) if label is not None and label.field != "ignored" else ()


def labels_before_colon(text: str) -> tuple[Label, ...]:
    """Return what a text before a colon announces, which may have its synonym in brackets."""
    labels = labels_of(text)
    note = _NOTE.search(text.rstrip()) if not labels and len(text) <= MAX_LABEL else None
    if note is None or _PARTED.search(text, 0, note.start()) is not None:
        return labels
    return labels_of(note["note"])


def _is_section_heading(labels: Sequence[Label]) -> bool:
    """Return whether several labels together are the heading of a section: "Details & Credits"."""
    fields = {label.field for label in labels if label.role is None}
    return {"ignored", "crew"} <= fields


@cache
def first_words() -> frozenset[str]:
    """Return the first word of every label and heading, folded; most lines begin with none of these words."""
    known = (*lexicon.labels(), *lexicon.headings(), *lexicon.word_list("qualifier"))
    return frozenset(fold_labels({found[0] for each in known if (found := _FIRST.match(each))}))


def known_labels() -> Iterable[str]:
    """Return every label of the table, folded."""
    return lexicon.labels().keys()


@remembered(2 * MAX_LABEL)
def heading_of(text: str) -> str | None:
    """Return the section that a heading announces ("plot", "cast", "similar", ...), or `None`."""
    if len(text) > 2 * MAX_LABEL:
        return None
    heading = _DRESS.sub("", text)
    # "盗梦空间的剧情简介": the film's name, "'s", the heading.
    for name in (heading, heading.rpartition("的")[2]):
        if (section := _section_of(name)) is not None:
            return section
    # "Critic Reviews for The Quiet Harbour": a heading and the film's name.
    return (
        "reviews" if " for " in heading and _section_of(heading.partition(" for ")[0]) == "reviews" else None
    )


def _section_of(heading: str) -> str | None:
    if len(heading) > MAX_LABEL:
        return None
    if (section := lexicon.headings().get(fold_label(heading))) is not None:
        return section
    label = label_of(heading)
    return _SECTION_OF_FIELD.get(label.field) if label is not None else None


def _meanings(text: str) -> tuple[Label, ...]:
    if len(text) > MAX_LABEL:
        return ()
    table = lexicon.labels()
    key = fold_label(text)
    found = table.get(key)
    if found is None and key.endswith((")", "）")):
        found = table.get(_NOTE.sub("", key))
    if found is None and "." in key:
        key = _in_full(key)
        found = table.get(key)
    if found is None:  # "Producers Producers": the long and the short form of a heading
        found = table.get(undouble(key))
    if found is None:
        return ()
    keys, strict = found
    return tuple(_label(key, languages, weak=strict) for key, languages in keys)


def _in_full(key: str) -> str:
    """Return a folded label with its abbreviations written out: "exec. producer"."""
    return " ".join(lexicon.ABBREVIATIONS.get(word, word) for word in key.split())


@cache  # most labels of a field in one language are equal
def _label(key: str, languages: tuple[str, ...], *, weak: bool) -> Label:
    field, _, role = key.partition(":")
    return Label(field, frozenset(languages), role or None, weak)
