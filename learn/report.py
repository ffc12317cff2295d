"""What the learnt tables make of pages whose sites were left out when they were learnt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from filmpage.kinds.learnt import CLASSES, FILM

from .classes import Classes
from .gate import Gate, is_read_anyway
from .pages import Page

_TOLD: Final = 12


def report_gate(pages: Sequence[Page], words: Sequence[set[str]], gate: Gate) -> None:
    """Print how many pages of each sort the gate lets pass, and the films that it refuses."""
    passed = [
        is_read_anyway(page, row) or total >= gate.passes
        for page, row, total in zip(pages, words, gate.sums, strict=True)
    ]
    print(f"gate: {len(gate.words)} words; pages that pass, their sites left out, copies weighing one:")
    for is_html in (True, False):
        for drawn in (False, True):
            row = []
            for kind in ("film", "series", "person", "list", "programme", "other"):
                chosen = [
                    (page.weight, let)
                    for page, let in zip(pages, passed, strict=True)
                    if (page.is_html, page.drawn, page.kind) == (is_html, drawn, kind)
                ]
                whole = sum(weight for weight, _ in chosen)
                share = sum(weight for weight, let in chosen if let) / whole if whole else 0.0
                row.append(f"{kind} {share:.3f} ({len(chosen)})")
            print(f"  {'HTML' if is_html else 'text'} {'drawn' if drawn else 'real '}:", ", ".join(row))
    refused = sorted(
        {page.name for page, let in zip(pages, passed, strict=True) if page.kind == "film" and not let}
    )
    print(f"  films refused: {len(refused)}: {', '.join(refused[:_TOLD])}")


def report_classes(pages: Sequence[Page], classes: Classes) -> None:
    """Print what becomes of the pages of each class on sites left out, and the real ones taken for films."""
    film = CLASSES.index(FILM)
    found = [CLASSES[int(row.argmax())] for row in classes.sums]
    print(f"classes: {len(classes.weights)} features; pages by what they are taken for, sites left out:")
    for drawn in (False, True):
        for kind in CLASSES:
            taken = [
                got
                for page, got in zip(pages, found, strict=True)
                if (page.drawn, page.kind) == (drawn, kind)
            ]
            if taken:
                told = ", ".join(f"{name} {count}" for name, count in Counter(taken).most_common(6))
                print(f"  {'drawn' if drawn else 'real '} {kind} ({len(taken)}): {told}")
    wrong: Counter[str] = Counter()
    for page, got, row in zip(pages, found, classes.sums, strict=True):
        if not page.drawn and page.kind != FILM and got == FILM:
            wrong[f"{page.name} {int(row[film])}"] += 1
    for name, count in wrong.most_common(_TOLD):
        print(f"  taken for a film: {name} ({count})")
