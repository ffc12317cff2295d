"""Learn how much each feature of a page speaks for the page of one film.

`python -m learn.verdict [--pages DIR] [--styles N] [--folds K]` reads pages whose kind is known (the corpora
of `../shared`, and invented sites), learns a logistic table of their features, prints what it does to pages
of sites that it has not seen, and writes `src/filmpage/kinds/weights.tsv`.

The copies of one page weigh as much as one page. A word counts if several sites use it, so that no page's own
words are in the table.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random
from zlib import crc32

import attrs

import filmpage
from filmpage.kinds import learnt
from filmpage.kinds.features import features_of
from filmpage.testing.styles import draw_film, draw_other, draw_style, render, render_text

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src" / "filmpage" / "kinds" / "weights.tsv"
FOLDERS = ("corpus", "corpus-bulk", "corpus-text", "corpus-unseen", "corpus-unseen-text", "corpus-wild")
SITES = 6
"""Sites or invented pages that have a feature of the table, at the least."""
WORD_SITES = 12
"""Sites that use a word of the table, at the least."""
COMMON = 0.3
"""The share of sites that use a word which says nothing: "the", "for"."""
WORDS = 1_500
"""Words in the table."""
INVENTED = "style"
"""The beginning of the names of invented pages."""
SERIES = ("tv_series", "tv_season", "tv_episode")
FOR_FILMS = ("fact:", "label:", "shape:facts", "shape:labels", "mark:film")
"""What never speaks against a film: facts go together, and a table may set one off against another."""
AGAINST = ("odd:", "shape:cards", "shape:years", "mark:thing", "mark:person", "mark:series")
"""What never speaks for one film."""
WORD_RATE = 0.15
"""How fast the weight of a word is learnt, of that of a fact."""
ROUNDS = 12
RATE = 0.08
DECAY = 2e-5
SCALE = 100
"""Hundredths of a logit."""


@attrs.frozen
class Page:
    """The features of a page, whether it is a film's, and what it is a copy of."""

    features: frozenset[str]
    is_film: bool
    site: str
    group: str
    name: str


def main() -> None:
    """Learn the table, print what it does, and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--styles", type=int, default=3_000)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    pages = [*real_pages(options.pages), *invented_pages(options.styles)]
    print(f"{len(pages)} pages, {sum(page.is_film for page in pages)} of films")
    if options.folds:
        report(pages, options.folds)
    table = learn(pages)
    rows = sorted(table.items(), key=lambda row: (-abs(row[1]), row[0]))
    text = "".join(f"{name}\t{weight}\n" for name, weight in rows)
    TABLE.write_text(
        f"# Built by `python -m learn.verdict`; hundredths of a logit.\n{text}", encoding="utf-8"
    )
    print(f"{len(rows)} features, {TABLE.stat().st_size} bytes")


def real_pages(root: Path) -> Iterator[Page]:
    """Yield the pages of the corpora."""
    jobs = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*.*")) if _is_page(path)]
    with ProcessPoolExecutor(2) as pool:
        for path, features in zip(jobs, pool.map(_features_in, jobs, chunksize=32), strict=True):
            if features:
                stem = path.name.partition(".")[0]
                site = path.parent.name if path.parent.name not in ("html", "text") else stem
                yield Page(features, is_film(path), site, f"{site}/{stem}", str(path.relative_to(root)))


def _is_page(path: Path) -> bool:
    return path.suffix in (".html", ".txt") and not path.name.startswith("README")


def is_film(path: Path) -> bool:
    """Return whether a page is a film's, by its gold."""
    if "corpus-wild" in path.parts:
        return False
    for stem in (path.with_suffix(""), path.parent / path.name.partition(".")[0]):
        gold = stem.with_name(f"{stem.name}.gold.json")
        if gold.is_file():
            facts = json.loads(gold.read_text(encoding="utf-8"))
            return not facts.get("not_film_page") and facts.get("work_type") not in SERIES
    return "corpus-bulk" in path.parts or "corpus-text" in path.parts


def _features_in(path: Path) -> frozenset[str]:
    return features_in(path.read_bytes())


def features_in(source: bytes | str) -> frozenset[str]:
    """Return the features of a page, as the package weighs them; nothing if it does not ask the table."""
    seen: list[frozenset[str]] = []
    weigh = learnt.verdict_on

    def record(signals: object) -> learnt.Verdict:
        seen.append(frozenset(features_of(signals)))  # type: ignore[arg-type]
        return learnt.Verdict(0, ())

    learnt.verdict_on = record
    try:
        filmpage.read(source, layouts=())
    except filmpage.FilmpageError:
        pass
    finally:
        learnt.verdict_on = weigh
    return seen[0] if seen else frozenset()


def invented_pages(count: int) -> Iterator[Page]:
    """Yield pages of invented sites: of films and of everything else, as HTML and as text."""
    with ProcessPoolExecutor(2) as pool:
        yield from pool.map(_invented, range(count), chunksize=64)


def _invented(number: int) -> Page:
    dice = Random(number)  # noqa: S311 - it draws pages, not secrets
    style, is_text = draw_style(dice), number % 2 == 1
    if number % 4 < 2:
        film = draw_film(dice, style.language)
        source: object = (render_text if is_text else render)(film, style).source
    else:
        source = draw_other(dice, style=style, text=is_text).source
    features = features_in(source)  # type: ignore[arg-type]
    name = f"{INVENTED} {number}"
    return Page(features, number % 4 < 2, name, name, name)


def learn(pages: Sequence[Page]) -> dict[str, int]:
    """Return the weights of the features, in hundredths of a logit, without those that weigh nothing."""
    weights = fit(pages, kept_features(pages))
    words = sorted((name for name in weights if _is_word(name)), key=lambda name: -abs(weights[name]))
    weights = fit(pages, {name for name in weights if not _is_word(name)} | set(words[:WORDS]))
    rounded = {name: round(SCALE * weight) for name, weight in weights.items()}
    return {name: weight for name, weight in rounded.items() if weight}


def _is_word(name: str) -> bool:
    return name.startswith(("word:", "name:"))


def kept_features(pages: Sequence[Page]) -> set[str]:
    """Return the features that several sites have; the words of invented sites say nothing of real ones."""
    sites: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        is_invented = page.site.startswith(INVENTED)
        for name in page.features:
            if not (is_invented and _is_word(name)):
                sites[name].add(page.site)
    every = {page.site for page in pages if not page.site.startswith(INVENTED)}
    most = COMMON * len(every)
    return {
        name
        for name, found in sites.items()
        if len(found) >= (WORD_SITES if _is_word(name) else SITES)
        and not (_is_word(name) and len(found) > most)
    }


def fit(pages: Sequence[Page], kept: set[str]) -> dict[str, float]:
    """Learn a logistic table by gradient descent, each group of copies with the weight of one page."""
    copies = Counter(page.group for page in pages)
    films = sum(1 / copies[page.group] for page in pages if page.is_film)
    others = sum(1 / copies[page.group] for page in pages if not page.is_film)
    facts = {name for name in kept if not _is_word(name)}
    rows = [
        (
            [*(page.features & (facts if page.site.startswith(INVENTED) else kept)), learnt.BIAS],
            page.is_film,
            1 / math.sqrt(copies[page.group]),
        )
        for page in pages
    ]
    balance = {True: min(4.0, others / films), False: 1.0}
    weights: dict[str, float] = defaultdict(float)
    dice = Random(7)  # noqa: S311 - it orders pages
    for turn in range(ROUNDS):
        dice.shuffle(rows)
        rate = RATE / (1 + turn)
        for names, is_film_page, weight in rows:
            score = sum(weights[name] for name in names)
            error = (is_film_page - 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))) * weight
            error *= balance[is_film_page]
            for name in names:
                scale = WORD_RATE if _is_word(name) else 1.0
                weights[name] += rate * scale * (error - DECAY * weights[name])
                if name.startswith(AGAINST):
                    weights[name] = min(0.0, weights[name])
                elif name.startswith(FOR_FILMS):
                    weights[name] = max(0.0, weights[name])
    return dict(weights)


def report(pages: Sequence[Page], folds: int) -> None:
    """Print what tables do to the pages of sites that they were not learnt from."""
    scored: list[tuple[int, Page]] = []
    for fold in range(folds):
        left_out = [page for page in pages if crc32(page.site.encode()) % folds == fold]
        table = learn([page for page in pages if crc32(page.site.encode()) % folds != fold])
        for page in left_out:
            score = sum(table.get(name, 0) for name in page.features) + table.get(learnt.BIAS, 0)
            scored.append((score, page))
    for what in ("all", "html", "txt", "style", "wild", "unseen"):
        chosen = [(score, page) for score, page in scored if what == "all" or what in page.name]
        films = [score for score, page in chosen if page.is_film]
        others = [score for score, page in chosen if not page.is_film]
        rows = [f"{what:8}{len(films):6} films {len(others):6} others"]
        for least in (-100, 0, 100, 200):
            kept = sum(score > least for score in films) / max(1, len(films))
            false = 1000 * sum(score > least for score in others) / max(1, len(others))
            rows.append(f"> {least}: {kept:.3f} kept, {false:.1f} false in 1,000")
        print("  ".join(rows))
    for score, page in sorted(scored, key=lambda row: -row[0]):
        if not page.is_film and score > 0 and "style" not in page.name:
            print(f"  taken for a film: {score:6} {page.name}")


if __name__ == "__main__":
    main()
