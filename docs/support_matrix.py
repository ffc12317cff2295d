"""Write docs/reference/support.md, the support matrix, from a run over the shared corpus.

`python docs/support_matrix.py` reads every page and every text copy of `../shared`, beside the repository.
The corpus's own tool judges the values, so that the matrix and the score of a release agree.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import attrs

import filmpage

ROOT: Final = Path(__file__).resolve().parents[1]
SHARED: Final = ROOT.parent / "shared"
PAGE: Final = ROOT / "docs" / "reference" / "support.md"
_WORKERS: Final = 2
_HEAD: Final = """\
# Support matrix

How well each site is read, judged fact by fact on a corpus of real pages with facts made by hand.
Precision is the share of the values that are right, recall the share of the page's facts that are read, and
F1 their harmonic mean.
A value that is not on the page counts against precision.
A text copy is judged only by the facts that are still in its words.
The layouts were made with these pages in view, so expect less on other pages.

Sites without a named layout are read by structured data and labels alone, like any other site.
"Without layouts" shows how these general readers read the same pages: `filmpage.read(data, layouts=())`.

This page is written by `docs/support_matrix.py`; do not edit it.

"""


@attrs.define
class Figures:
    """The result of a run over some sources."""

    verdicts: Counter[str] = attrs.field(factory=Counter)
    fields: Counter[str] = attrs.field(factory=Counter)
    layouts: Counter[str] = attrs.field(factory=Counter)
    films: int = 0
    others: int = 0
    refused: int = 0
    """The others that were not read as a film."""

    def add(self, other: Figures) -> None:
        """Add the figures of another run."""
        self.verdicts += other.verdicts
        self.fields += other.fields
        self.layouts += other.layouts
        self.films += other.films
        self.others += other.others
        self.refused += other.refused

    @property
    def precision(self) -> float:
        """The share of the values that are right."""
        wrong = self.verdicts["wrong"] + self.verdicts["spurious"]
        return _share(self.verdicts["matched"], self.verdicts["matched"] + wrong)

    @property
    def recall(self) -> float:
        """The share of the facts that are read."""
        missed = self.verdicts["wrong"] + self.verdicts["missing"]
        return _share(self.verdicts["matched"], self.verdicts["matched"] + missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(folder: Path, *, bare: bool = False) -> Figures:
    """Read the sources of a folder; `bare` switches every layout off."""
    scorer, sums = _scorer(), Figures()
    for path, gold in scorer.pages([folder]):
        sums.add(_figures_of(scorer, path, gold, bare=bare))
    return sums


def _figures_of(scorer: ModuleType, path: Path, gold: dict[str, Any], *, bare: bool) -> Figures:
    data = path.read_bytes()
    reading = filmpage.read(data, layouts=() if bare else None)
    if gold.get("not_film_page") or gold.get("work_type", "Movie") not in ("Movie", "TVMovie") or not gold:
        return Figures(others=1, refused=reading.page is None)
    if path.suffix == ".txt":
        gold = scorer.on_page(gold, data.decode("utf-8", "replace"))
    got = json.loads(filmpage.dumps(reading.page)) if reading.page is not None else {}
    rows = scorer.score_page(gold, got).rows
    return Figures(
        verdicts=Counter(verdict for verdict, *_ in rows),
        fields=Counter(field.split(".")[0] for verdict, field, *_ in rows if verdict == "matched"),
        layouts=Counter([reading.layout] if reading.layout else []),
        films=1,
    )


def _site(name: str) -> tuple[str, Figures, Figures, Figures]:
    pages, texts = SHARED / "corpus" / name, SHARED / "corpus-text" / name
    return name, figures(pages), figures(pages, bare=True), figures(texts)


def page(sites: list[tuple[str, Figures, Figures, Figures]]) -> str:
    """Return the text of the page."""
    known = {layout.name for layout in filmpage.layouts()}
    return _HEAD + "\n".join(
        (
            *_table("Pages", _PAGES, [_page_row(known, *site) for site in _with_sum(sites)]),
            *_table("Text copies", _TEXTS, [_text_row(name, each) for name, *_, each in _with_sum(sites)]),
            *_table("Fields", _FIELDS, [_field_row(name, pages) for name, pages, _, _ in sites]),
        )
    )


_PAGES: Final = (
    "site", "layouts", "films", "others", "precision", "recall", "F1", "F1 without layouts",
    "precision without layouts",
)  # fmt: skip
_TEXTS: Final = ("site", "copies of films", "copies of others", "precision", "recall", "F1")
_FIELDS: Final = ("site", "fields read")


def _with_sum(
    sites: list[tuple[str, Figures, Figures, Figures]],
) -> Iterator[tuple[str, Figures, Figures, Figures]]:
    sums = (Figures(), Figures(), Figures())
    for _, *each in sites:
        for total, part in zip(sums, each, strict=True):
            total.add(part)
    yield from sites
    yield ("**all**", *sums)


def _page_row(known: set[str], name: str, pages: Figures, bare: Figures, _: Figures) -> list[str]:
    names = ", ".join(f"`{each}`" for each in sorted(known & pages.layouts.keys()))
    alone = [_percent(bare, bare.f1), _percent(bare, bare.precision)]
    return [name, "" if name.startswith("*") else names, *_counts(pages), *_rates(pages), *alone]


def _text_row(name: str, texts: Figures) -> list[str]:
    return [name, *_counts(texts), *_rates(texts)]


def _field_row(name: str, pages: Figures) -> list[str]:
    return [name, ", ".join(f"`{field}`" for field in sorted(pages.fields))]


def _counts(sums: Figures) -> list[str]:
    others = f"{sums.refused} of {sums.others} told apart" if sums.others else ""
    return [str(sums.films) if sums.films else "", others]


def _rates(sums: Figures) -> list[str]:
    return [_percent(sums, rate) for rate in (sums.precision, sums.recall, sums.f1)]


def _percent(sums: Figures, rate: float) -> str:
    return f"{rate:.3f}" if sums.films else ""


def _table(title: str, columns: tuple[str, ...], rows: list[list[str]]) -> Iterator[str]:
    yield from (f"## {title}", "", _line(columns), _line(["---"] * len(columns)))
    yield from (_line(row) for row in rows if any(row[1:]))
    yield ""


def _line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Write the page; return the exit status."""
    if not SHARED.is_dir():
        sys.stderr.write("The corpus is not here: it is looked for at ../shared.\n")
        return 1
    folders = (each for kind in ("corpus", "corpus-text") for each in (SHARED / kind).iterdir())
    names = sorted({each.name for each in folders if each.is_dir()})
    with Pool(_WORKERS) as pool:
        sites = pool.map(_site, names, chunksize=1)
    PAGE.write_text(page(sites), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
