"""The command `python -m bench`. Every figure is a ratio of CPU times measured side by side in one run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from lxml import etree

import filmpage
from filmpage.memory import forget

from . import pages, texts
from .measure import ROUNDS, measure, median_ratio, ratio
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
    """Measure plain text in megabytes a second: unseen texts, after others of their site and without."""
    print("\nplain text (MB/s of one core: a first page, a page after others of its site)")
    for form in texts.FORMS:
        for size in texts.SIZES:
            first = [reading_speed(texts.films(form, size, n), first=True) for n in range(ROUNDS)]
            after = [
                reading_speed(texts.films(form, size, n), first=False) for n in range(ROUNDS, 2 * ROUNDS)
            ]
            row(f"{form}, {size // 1000} KB", max(first), max(after))
    for name, sources in (("the seed", pages.seed()), ("real texts, of each film one", texts.real())):
        if sources:
            first = [reading_speed(sources, first=True) for _ in range(ROUNDS)]
            row(name, max(first), reading_speed(sources, first=False))
    print("\na text about no film (MB/s: best, median)")
    for size in (10_000, 1_000_000):
        for language, source in texts.about_no_film(size):
            times = measure({"read": lambda s=source: filmpage.read(s)})["read"]
            speeds = [len(source) / seconds / 1e6 for seconds in (min(times), statistics.median(times))]
            row(f"{language}, {size // 1000} KB", *speeds)


def reading_speed(sources: Sequence[bytes], *, first: bool) -> float:
    """Return the MB/s of reading each text once; the first of its site is read with empty caches."""
    seconds = 0.0
    for source in sources:
        if first:
            forget()
        start = time.process_time()
        filmpage.read(source)
        seconds += time.process_time() - start
    return sum(map(len, sources)) / seconds / 1e6


def imports() -> None:
    """Measure the cost of `import filmpage` beside `import attrs`, each in its own processes."""
    seconds = {name: sorted(import_seconds(name) for _ in range(9)) for name in ("attrs", "filmpage")}
    print("\nimport filmpage (import attrs = 1)")
    row(
        "best, median",
        seconds["filmpage"][0] / seconds["attrs"][0],
        seconds["filmpage"][4] / seconds["attrs"][4],
    )


def import_seconds(name: str) -> float:
    """Return the CPU seconds of an import in a fresh process."""
    run = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", _IMPORTS.format(name)], capture_output=True, text=True, check=True
    )
    return float(run.stdout)


def tree(source: bytes) -> object:
    """Build the bare tree, the unit of all measurements."""
    return etree.fromstring(source, etree.HTMLParser(encoding="utf-8"))


def row(name: str, best: float, median: float) -> None:
    """Print one line of the table."""
    print(f"  {name:44} {best:8.2f} {median:8.2f}")


if __name__ == "__main__":
    main()
