"""The one command: `python -m bench`. Every figure is a ratio of CPU times taken side by side in one run."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Callable

from lxml import etree

import filmpage

from . import pages
from .measure import measure, median_ratio, ratio
from .rivals import rivals

_IMPORTS = "import time; start = time.process_time(); import {}; print(time.process_time() - start)"


def main() -> None:
    """Measure everything and print a table."""
    print(f"Python {sys.version.split()[0]}, lxml {etree.__version__}, libxml2 {etree.LIBXML_VERSION}\n")
    html()
    real()
    text()
    imports()


def html() -> None:
    """Measure a page beside its bare tree and beside the rivals."""
    source = pages.page()
    cases: dict[str, Callable[[], object]] = {
        "bare lxml tree": lambda: tree(source),
        "filmpage.parse": lambda: filmpage.parse(source),
        "filmpage.read and all evidence": lambda: dict(filmpage.read(source).evidence),
        **rivals(source),
    }
    times = measure(cases)
    print(f"an invented page of {len(source):,} bytes (bare tree = 1)")
    for name in cases:
        row(name, ratio(times, name, "bare lxml tree"), median_ratio(times, name, "bare lxml tree"))


def real() -> None:
    """Measure real pages, where they are at hand."""
    ratios = []
    for source in pages.real_pages():
        cases = {"tree": lambda s=source: tree(s), "read": lambda s=source: filmpage.read(s)}
        ratios.append(ratio(measure(cases, 3), "read", "tree"))
    if ratios:
        print(f"\n{len(ratios)} real pages of 37 to 45 KB: filmpage.read over the bare tree")
        row("median, worst", statistics.median(ratios), max(ratios))


def text() -> None:
    """Measure plain text, in megabytes a second and beside `str.splitlines`."""
    print("\nplain text (MB/s of one core: best, median)")
    sources = {"invented film": pages.text(), "no film": pages.no_film(), "the seed": pages.seed()}
    for name, source in sources.items():
        if source is not None:
            times = measure({name: lambda s=source: filmpage.read(s)})[name]
            row(name, len(source) / min(times) / 1e6, len(source) / statistics.median(times) / 1e6)


def imports() -> None:
    """Measure what `import filmpage` costs beside `import attrs`, each in processes of its own."""
    seconds = {name: sorted(import_seconds(name) for _ in range(9)) for name in ("attrs", "filmpage")}
    print("\nimport filmpage (import attrs = 1)")
    row(
        "best, median",
        seconds["filmpage"][0] / seconds["attrs"][0],
        seconds["filmpage"][4] / seconds["attrs"][4],
    )


def import_seconds(name: str) -> float:
    """Give the CPU seconds of an import in a fresh process."""
    run = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", _IMPORTS.format(name)], capture_output=True, text=True, check=True
    )
    return float(run.stdout)


def tree(source: bytes) -> object:
    """Build the bare tree that all is measured by."""
    return etree.fromstring(source, etree.HTMLParser(encoding="utf-8"))


def row(name: str, best: float, median: float) -> None:
    """Print one line of the table."""
    print(f"  {name:44} {best:8.2f} {median:8.2f}")


if __name__ == "__main__":
    main()
