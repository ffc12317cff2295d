"""Learn how kinds are judged, and write the table of the package: `python -m learn.kinds`.

It reads the pages of ../shared and pages that were never written, learns the weights of the gate and of the
judgement, and prints what they would make of pages on sites that were left out.
"""

from __future__ import annotations

import argparse
import time

from .gate import learn_gate, words_of
from .pages import all_pages
from .report import report_gate
from .table import TABLE, written


def main() -> None:
    """Learn, report, and write the table."""
    options = argparse.ArgumentParser(prog="python -m learn.kinds", description=__doc__)
    options.add_argument(
        "--drawn", type=int, default=4000, help="how many pages that were never written are drawn"
    )
    options.add_argument("--dry", action="store_true", help="print the figures, and write nothing")
    chosen = options.parse_args()
    start = time.monotonic()
    pages = all_pages(chosen.drawn)
    words = [words_of(page) for page in pages]
    gate = learn_gate(pages, words)
    report_gate(pages, words, gate)
    if not chosen.dry:
        TABLE.write_text(written(gate.words, gate.least), encoding="utf-8")
    print(f"{time.monotonic() - start:.0f} seconds")


if __name__ == "__main__":
    main()
