"""Every block of every document is run, or is skipped with a reason; none is passed over in silence."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from tests.helpers import ROOT

DOCUMENTS: Final = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
RUN: Final = {"python", "sh", "console", "json"}
SHOWN: Final = {"text", "toml", "{eval-rst}", "{toctree}"}
"""Languages of blocks that are pictures, or that the docs are built from."""
FENCE: Final = re.compile(r"^[\s>*+-]*(`{3,}|~{3,})(.*)$", re.MULTILINE)
SKIP: Final = re.compile(r"^[ \t]*<!-+\s*skip.*", re.MULTILINE)
SKIP_WITH_REASON: Final = re.compile(r'<!-- skip: next "[A-Z][^"]+\." -->')


def languages(text: str) -> list[str]:
    """Return the language of each fenced block of a document."""
    found: list[str] = []
    fence = ""
    for mark, language in FENCE.findall(text):
        if not fence:
            fence = mark
            found.append(language.strip())
        elif mark.startswith(fence) and not language.strip():
            fence = ""
    assert not fence, "a block does not end"
    return found


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_block_has_a_known_language(document: Path) -> None:
    """A block is of a language that is run, or one that is only shown; and what is skipped says why."""
    text = document.read_text(encoding="utf-8")
    assert set(languages(text)) <= RUN | SHOWN
    skips = SKIP.findall(text)
    assert skips == SKIP_WITH_REASON.findall(text)


def test_every_block_is_collected() -> None:
    """An ordinary test run has as many examples of each document as it has blocks to run and to skip."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    paths = [path for path in config["tool"]["pytest"]["testpaths"] if path != "tests"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *paths],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    collected = Counter(re.findall(r"^(\S+\.md)::line:", done.stdout, re.MULTILINE))
    expected: Counter[str] = Counter()
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        blocks = sum(language in RUN for language in languages(text)) + len(SKIP.findall(text))
        expected[document.relative_to(ROOT).as_posix()] += blocks
    assert collected == +expected
    assert collected["README.md"] > 5
    assert collected["docs/tutorial.md"] > 10


@pytest.mark.parametrize("name", ["README.md", "docs/tutorial.md"])
def test_where_a_user_begins_needs_nothing_of_the_repository(name: str) -> None:
    """The first documents name no file but those that they make."""
    text = (ROOT / name).read_text(encoding="utf-8").split("## In a clone")[0]
    assert "examples/" not in text
    first = languages(text)
    assert "python" in first[:2]


def test_the_readme_begins_with_the_installation() -> None:
    """What a reader has to type first is the first block, and the first example of Python comes next."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```(\w+)\n(.*?)```", text, re.DOTALL)
    assert blocks[0] == ("sh", "pip install filmpage\n")
    assert blocks[1][0] == "python"
    assert "Path(" not in blocks[1][1]
