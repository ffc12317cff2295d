"""A record of the page as flat facts, and the texts that notations write of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias, cast

import attrs

from ..claims.claim import Path
from ..layout.reads import Reads
from ..model.values import FrozenMap
from ..notation import Form, Notation
from ..notation.adapters import After, Listed

Facts: TypeAlias = Mapping[str, Any]
"""The facts of a record by field; a part of a mapping is named like a form's slot ("ids__imdb")."""


def facts_of(record: object) -> Facts:
    """Return the facts of a record; an entry that is not a record (a genre, a language) is named ""."""
    if isinstance(record, str) or not attrs.has(type(record)):
        return {"": record}
    facts: dict[str, Any] = {"": record}
    for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(record))):
        value = getattr(record, field.name)
        if isinstance(value, FrozenMap):
            facts.update((f"{field.name}__{key}", part) for key, part in value.items())
        elif value is not None:
            facts[field.name] = value
    return facts


def claims_of(value: object, path: Path) -> list[tuple[Path, object]]:
    """Return the claims of a value that was read at a path: a form's slots, a list's entries, or itself."""
    if isinstance(value, dict):
        parts = [((*path, *steps(slot)), part) for slot, part in value.items()]
    else:
        parts = [(path, value)]
    claims: list[tuple[Path, object]] = []
    for place, part in parts:
        if isinstance(part, tuple):
            claims += [((*place, index), entry) for index, entry in enumerate(part)]
        else:
            claims.append((place, part))
    return claims


@cache
def steps(slot: str) -> Path:
    """Return the path that a form's slot names ("ids__imdb")."""
    return tuple(slot.split("__"))


def write_fact(path: str, reads: Reads, facts: Facts) -> str:
    """Write a fact, or the facts of a form, as one text; return "" if they are not known."""
    if slots := getattr(reads, "slots", None):
        values = {slot: _slot_value(reads, slot, facts.get(slot)) for slot in slots}
        return _write_slots(reads, {slot: value for slot, value in values.items() if value is not None})
    value = facts.get(path.replace(".", "__"))
    if value is None or value == ():
        return ""
    if not is_listing(reads):
        value = single(value)
    return "" if value is None else reads.write(value)


def _slot_value(reads: Reads, slot: str, value: Any) -> Any:
    """Return the value that a slot writes: a list if its notation holds one, or else its only entry."""
    holds_list = isinstance(reads, Form) and is_listing(reads.slots[slot])
    return (value or None) if holds_list else single(value)


def _write_slots(reads: Reads, values: Facts) -> str:
    if isinstance(reads, Form):
        shown = any(all(n.startswith("_") or n in values for n in names) for names in reads.slot_names)
        return reads.write(values) if values and shown else ""
    return reads.write(values)


def single(value: Any) -> Any:
    """Return the only entry of a list, for a text that holds one; `None` if there are several."""
    if not isinstance(value, tuple):
        return value
    return value[0] if len(value) == 1 else None


@cache
def is_listing(reads: Reads) -> bool:
    """Return whether a notation holds the entries of a list in one text."""
    if isinstance(reads, Notation):
        return isinstance(reads.get(reads.spellings[0].example), tuple)
    return isinstance(reads, Listed | After)


def is_read_as(path: str, reads: Reads, text: str, facts: Facts) -> bool:
    """Return whether a text is read as the facts are."""
    value = reads.get(text)
    if isinstance(value, Mapping):
        return all(part in (facts.get(slot), single(facts.get(slot))) for slot, part in value.items())
    fact = facts.get(path.replace(".", "__"))
    return bool(value is not None and value == (fact if is_listing(reads) else single(fact)))
