"""Learn how kinds are judged, and write the tables of the package: `python -m learn.kinds`.

It reads the pages of ../shared and pages that were never written, learns the weights of the gate or of the
judgement, and prints what they would make of pages on sites that were left out.
"""

from __future__ import annotations

import argparse
import time

from .classes import learn_classes
from .gate import learn_gate, words_of
from .pages import Page, all_pages
from .readings import features_of_all
from .report import report_classes, report_gate
from .table import CLASSES_TABLE, GATE_TABLE, written_classes, written_gate


def main() -> None:
    """Learn, report, and write the tables."""
    options = argparse.ArgumentParser(prog="python -m learn.kinds", description=__doc__)
    options.add_argument(
        "--drawn", type=int, default=7000, help="how many pages that were never written are drawn"
    )
    options.add_argument("--only", choices=["gate", "classes"], help="learn one of the two tables")
    options.add_argument("--dry", action="store_true", help="print the figures, and write nothing")
    chosen = options.parse_args()
    start = time.monotonic()
    pages = all_pages(chosen.drawn)
    if chosen.only != "classes":
        _gate(pages, dry=chosen.dry)
    if chosen.only != "gate":
        _classes(pages, dry=chosen.dry)
    print(f"{time.monotonic() - start:.0f} seconds")


def _gate(pages: list[Page], *, dry: bool) -> None:
    words = [words_of(page) for page in pages]
    gate = learn_gate(pages, words)
    report_gate(pages, words, gate)
    if not dry:
        GATE_TABLE.write_text(written_gate(gate.words, gate.least), encoding="utf-8")


def _classes(pages: list[Page], *, dry: bool) -> None:
    read = [(page, row) for page, row in zip(pages, features_of_all(pages), strict=True) if row]
    judged = [page for page, _ in read]
    classes = learn_classes(judged, [row for _, row in read])
    report_classes(judged, classes)
    if not dry:
        CLASSES_TABLE.write_text(written_classes(classes.weights), encoding="utf-8")


if __name__ == "__main__":
    main()
