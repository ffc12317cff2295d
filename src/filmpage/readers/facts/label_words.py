"""The words of labels and headings: which field a printed label means.

One table of words (`filmpage.notation.vocabularies.labels`) serves the readers of HTML and of text.
It is folded into a dictionary at first use; a label is then one lookup, never a search.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

import attrs

from ...memory import remembered
from ...notation.folding import fold, plain

MAX_LABEL: Final = 60
"""No label is longer, in characters; a longer text is none, and is refused at once."""

_CONNECTOR: Final = re.compile(
    r" ?[/&+,・、·] ?(?:and |und )?| (?:and|und|et|y|e|i|a|en|og|och|ja|ve|si|es|и|і|та|και|ו|و) "
)
_NOTE: Final = re.compile(r" ?[(（][^()（）]{1,12}[)）]$")
_DRESS: Final = re.compile(r"^\s{0,9}[0-9][0-9.,]{0,9}\s|\s?\[[^\[\]]{1,40}\]$|\s·.{0,80}$")
"""What stands around a heading: "12 Comments", "Plot[edit]", "剧情简介 · · · ( 全部 )"."""

_CYRILLIC: Final = re.compile("[\u0430-\u045f]")
_MARKS: Final = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]")
_LOOKALIKES: Final = str.maketrans("aceopxyi", "асеорхуі")
_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "׳": "'", "״": '"'}
)


@attrs.frozen
class Label:
    """What a printed label means.

    `field` is the path of the model, or one of the words that the table's keys begin with.
    "ignored" is the field of labels that are known and mean nothing of the model.
    `role` is what the label says beside the field: the English term of a crew member's work, a rating's
    "source/kind", a certificate's country, or the kind of a release date.
    `languages` are BCP 47 codes, "und" for labels of every language.
    `weak` labels need a strict structure: a colon, or an HTML element for labels.
    `alternatives` are the other fields that the label may mean, to be tried by the value in their order.
    """

    field: str
    languages: frozenset[str]
    role: str | None = None
    weak: bool = False
    alternatives: tuple[str, ...] = ()


def fold_label(text: str) -> str:
    """Give a label as the table's keys are: one case, no accents, no signs at its edges."""
    if text.isascii():
        return _undress(" ".join(text.lower().split()))
    return _one_script(_undress(_unmark(plain(text).casefold())))


def label_of(text: str, language: str | None = None) -> Label | None:
    """Give what a label means, or `None` for a text that is not a label.

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
    """Give every field that a label announces: two for "Writer/Director" and "Directed and Written by"."""
    if (label := label_of(text)) is not None:
        return (label,)
    if len(text) > MAX_LABEL:
        return ()
    key = fold_label(text)
    by = key.endswith(" by")
    parts = [p for p in _CONNECTOR.split(key) if p] if _CONNECTOR.search(key) else []
    if len(parts) < 2:
        parts = key.removesuffix(" by").split() if by else []
    if not 2 <= len(parts) <= 4:
        return ()
    found = [(label_of(f"{part.removesuffix(' by')} by") if by else None) or label_of(part) for part in parts]
    labels = tuple(label for label in found if label is not None)
    return labels if len(labels) == len(parts) and not _name_sections(labels) else ()


def _name_sections(labels: Sequence[Label]) -> bool:
    """Return whether words together head a part of a page and no value: "Details & Credits"."""
    fields = {label.field for label in labels if label.role is None}
    return {"ignored", "crew"} <= fields


def known_labels() -> Iterable[str]:
    """Give every label of the table, folded."""
    return _table().keys()


@remembered(2 * MAX_LABEL)
def heading_of(text: str) -> str | None:
    """Give the section that a heading announces ("plot", "cast", "similar", ...), or `None`."""
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
    sections, by_field = _headings()
    if (section := sections.get(fold_label(heading))) is not None:
        return section
    label = label_of(heading)
    return by_field.get(label.field) if label is not None else None


def _undress(key: str) -> str:
    """Take the signs off a label's edges; brackets that belong to it stay."""
    if key and key[0].isalnum() and key[-1].isalnum():
        return key
    start, end = 0, len(key)
    while start < end and not key[start].isalnum():
        start += 1
    while end > start and not key[end - 1].isalnum() and key[end - 1] not in ")）":
        end -= 1
    key = key[start:end]
    return key.rstrip(")） ") if key.endswith((")", "）")) and "(" not in key and "（" not in key else key


def _unmark(key: str) -> str:
    """Drop the accents and points that people leave out."""
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", key))).translate(_LETTERS)


def _one_script(key: str) -> str:
    """Write a Cyrillic label in Cyrillic letters only: pages have a Latin "c" in "Росcии"."""
    return key.translate(_LOOKALIKES) if not key.isascii() and _CYRILLIC.search(key) else key


def _fold_all(labels: Sequence[str]) -> list[str]:
    """Fold the table's labels, which are clean, in one go."""
    return [_one_script(_undress(key)) for key in _unmark(fold("\n".join(labels)).casefold()).split("\n")]


def _meanings(text: str) -> tuple[Label, ...]:
    if len(text) > MAX_LABEL:
        return ()
    table = _table()
    key = fold_label(text)
    found = table.get(key)
    if found is None and key.endswith((")", "）")):
        found = table.get(_NOTE.sub("", key))
    if found is None and "." in key:
        key = _in_full(key)
        found = table.get(key)
    if found is None and len(key) % 2 and key[: len(key) // 2] == key[len(key) // 2 + 1 :]:
        found = table.get(
            key[: len(key) // 2]
        )  # "Producers Producers": the long and the short form of a heading
    return found or ()


def _in_full(key: str) -> str:
    """Return a folded label with its abbreviations written out: "exec. producer"."""
    from ...notation.vocabularies.labels_crew import IN_FULL

    return " ".join(IN_FULL.get(word, word) for word in key.split())


@cache
def _table() -> dict[str, tuple[Label, ...]]:
    """Fold the table of words: label to its meanings, in the order of precedence."""
    from ...notation.vocabularies.labels import WEAK, WEAK_LABELS, rows

    table = rows()
    meanings: dict[str, dict[str, set[str]]] = {}
    for folded, (key, language, _) in zip(_fold_all([label for _, _, label in table]), table, strict=True):
        meanings.setdefault(folded, {}).setdefault(key, set()).add(language)
    shortest = [
        label for row in WEAK_LABELS.values() for labels in row.values() for label in labels.split("|")
    ]
    weak = frozenset(_fold_all([*WEAK.split("|"), *shortest]))
    return {
        folded: tuple(
            _label(key, frozenset(languages), weak=folded in weak) for key, languages in by_key.items()
        )
        for folded, by_key in meanings.items()
    }


@cache  # most labels of a field in one language are equal
def _label(key: str, languages: frozenset[str], *, weak: bool) -> Label:
    field, _, role = key.partition(":")
    return Label(field, languages, role or None, weak)


@cache
def _headings() -> tuple[dict[str, str], dict[str, str]]:
    from ...notation.vocabularies.labels_headings import HEADINGS, SECTION_OF_FIELD

    headings = [(heading, section) for section, row in HEADINGS.items() for heading in row.split("|")]
    folded = _fold_all([heading for heading, _ in headings])
    sections = {key: section for key, (_, section) in zip(folded, headings, strict=True)}
    return sections, dict(SECTION_OF_FIELD)
