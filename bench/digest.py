"""A digest of every reading, to show that a change of the code changes no reading.

    python -m bench.digest DIR... --out FILE        read every file below the folders, write a digest of each
    python -m bench.digest DIR... --against FILE    the same, and name every file that is read differently

A digest covers the kind, the reason, the page, the problems and the evidence with their places, and the
unused lines. Each file is read with the package's layouts and without any. The exit status is 1 if a reading
differs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import attrs

import filmpage

SUFFIXES = frozenset((".html", ".htm", ".testhtml", ".txt", ".xml", ".json", ".jsonld", ".dat", ".test"))
"""Names of the files that are read: pages, texts, and the hostile files of other parsers."""
NO_INPUT = (".gold.json", ".origin.json", ".expected.json")
"""Names of the files that describe others."""
PARTS = ("kind", "page", "problems", "evidence", "rest")
"""The parts of a digest, which are compared one by one to locate a difference."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Read all files, then write their digests or compare them."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--out", type=Path, help="write the digests to this file")
    options.add_argument("--against", type=Path, help="compare with the digests in this file")
    chosen = options.parse_args(arguments)
    digests = dict(digests_of(chosen.folders))
    total = hashlib.sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest()
    print(f"{len(digests)} files, digest {total[:16]}")
    if chosen.out:
        chosen.out.write_text(json.dumps(digests, indent=0, sort_keys=True), encoding="utf-8")
    if not chosen.against:
        return 0
    differing = list(differences(json.loads(chosen.against.read_text(encoding="utf-8")), digests))
    print(*differing, f"{len(differing)} files are read differently", sep="\n")
    return bool(differing)


def digests_of(folders: Sequence[Path]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each file's digests under the name of its folder and its path below that."""
    files = [(folder, path) for folder in folders for path in inputs(folder)]
    names = [f"{folder.name}/{path.relative_to(folder)}" for folder, path in files]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from zip(names, pool.map(digest, (path for _, path in files), chunksize=32), strict=True)


def inputs(folder: Path) -> list[Path]:
    """Return the files below a folder that are read, in a fixed order."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in SUFFIXES and not path.name.endswith(NO_INPUT) and path.is_file()
    )


def digest(path: Path) -> dict[str, str]:
    """Return the digest of each part of a file's two readings."""
    data = path.read_bytes()
    readings = {"": filmpage.read(data), "no-layouts.": filmpage.read(data, layouts=())}
    return {
        mark + name: hashlib.sha256(repr(part).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        for mark, reading in readings.items()
        for name, part in zip(PARTS, parts_of(reading), strict=True)
    }


def parts_of(reading: filmpage.Reading) -> tuple[object, ...]:
    """Return a reading as plain values, one for each part of a digest."""
    page = None if reading.page is None else filmpage.dumps(reading.page)
    problems = [(p.code, p.path, p.raw, p.message, attrs.astuple(p.where)) for p in reading.problems]
    evidence = [
        (path, e.reader, e.raw, e.how, attrs.astuple(e.where)) for path, e in sorted(reading.evidence.items())
    ]
    return (
        (reading.kind, reading.reason, reading.layout, reading.form),
        page,
        problems,
        evidence,
        reading.unparsed,
    )


def differences(
    before: Mapping[str, Mapping[str, str]], after: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    """Yield a line for each file whose digests differ, with the parts that do."""
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name, {}), after.get(name, {})
        parts = [part for part in sorted(old.keys() | new.keys()) if old.get(part) != new.get(part)]
        if parts:
            yield f"{name}: {', '.join(parts)}"


if __name__ == "__main__":
    sys.exit(main())
