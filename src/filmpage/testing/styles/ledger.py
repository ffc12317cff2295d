"""What a rendered page says of its film: every value that was printed, and the words that say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from .style import Style


def squash(text: str) -> str:
    """Fold what no comparison should depend on: white space and case, that of the Turkish i included."""
    return "".join(text.split()).casefold().replace("ı", "i").replace("i\u0307", "i")


@attrs.frozen
class Print:
    """One printing of one fact."""

    path: str
    """Where the fact is in the model, such as `cast[0].character`."""
    value: object
    words: tuple[str, ...]
    """The words that say the value."""
    label: str = ""
    """The words that say what the value is; "" where its place or its form does."""
    certain: bool = True
    """Whether a reader has to find it; what is only in doubtful data may be read, and may be missed."""
    data: bool = False
    """Whether it is printed for machines alone."""


class Ledger:
    """The printings of one page, in the order in which they are made."""

    def __init__(self) -> None:
        self.prints: list[Print] = []

    def note(
        self, path: str, value: object, *words: str, label: str = "", certain: bool = True, data: bool = False
    ) -> None:
        """Note that a fact is printed; without words of its own, the value's are meant."""
        self.prints.append(Print(path, value, words or (str(value),), label, certain, data))


@attrs.frozen
class Rendered:
    """A page as a style prints it, and what it says of its film."""

    source: str
    style: Style
    prints: tuple[Print, ...] = attrs.field(repr=False)

    @property
    def printed(self) -> Mapping[str, object]:
        """Return the facts that a reader has to find, by path."""
        return {each.path: each.value for each in self.prints if each.certain}

    @property
    def may(self) -> Mapping[str, object]:
        """Return the facts that are right when they are read, and not missed otherwise."""
        return {each.path: each.value for each in self.prints}


def surviving(prints: Iterable[Print], text: str, dropped: Iterable[str]) -> tuple[Print, ...]:
    """Return the printings whose words a text still holds; one that lost its label alone is uncertain."""
    flat = squash(text)
    gone = {squash(line).rstrip(":：") for line in dropped}
    kept = []
    for each in prints:
        if all(squash(word) in flat for word in each.words):
            label = squash(each.label).rstrip(":：")
            named = not label or (label in flat and label not in gone)
            kept.append(each if named else attrs.evolve(each, certain=False))
    return tuple(kept)
