"""The tables of words are what their sources say, and the sources are well formed."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

import filmpage
from filmpage import lexicon
from filmpage.lexicon import printed
from filmpage.notation.folding import fold_label

ROOT = Path(__file__).parents[2]
PACKAGE = Path(filmpage.__file__).parent / "lexicon"
if not (ROOT / "lexicon").is_dir():
    pytest.skip("the sources of the lexicon are not beside the tests", allow_module_level=True)

from lexicon import build, sources  # noqa: E402 - the sources may be absent

TAGS = sources.tags()
LANGUAGES = sources.read()
MODULES = build.built(LANGUAGES)
COVERAGE = build.coverage(LANGUAGES)
AGAIN = "run: python -m lexicon.build"


@pytest.mark.parametrize("tag", TAGS)
def test_a_file_is_well_formed(tag: str) -> None:
    """A file has known sections and keys in their order, no word twice in a list, and no loose blanks."""
    assert list(sources.faults(tag)) == []


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_what_the_sources_build(name: str) -> None:
    """The modules in the package are current."""
    assert (PACKAGE / f"{name}.py").read_text(encoding="utf-8") == MODULES[name], AGAIN


def test_the_coverage_is_current() -> None:
    """The reference says how many words of each concept a language has."""
    print(COVERAGE)
    assert (ROOT / "docs" / "reference" / "languages.md").read_text(encoding="utf-8") == COVERAGE, AGAIN


def test_the_concepts_are_those_of_the_sources() -> None:
    """Code can ask for every list of words that a file may hold, and for no other."""
    assert {*get_args(lexicon.Concept)} == {key for keys in sources.CONCEPTS.values() for key in keys}


def test_every_label_and_heading_is_found() -> None:
    """What a file lists is found folded: its keys are among the label's meanings, in its language."""
    for key, language, label in build.rows(LANGUAGES):
        meanings, _ = lexicon.labels()[fold_label(label)]
        assert language in dict(meanings)[key], (language, label)
    headings = (word for row in printed.HEADINGS.values() for words in row.values() for word in words)
    assert all(fold_label(word) in lexicon.headings() for word in headings)


def test_strict_labels_need_a_structure() -> None:
    """Strict and everyday labels are marked, and others are not."""
    strict = {
        fold_label(w) for row in printed.STRICT_LABELS.values() for words in row.values() for w in words
    }
    strict |= {fold_label(word) for words in printed.EVERYDAY.values() for word in words}
    assert {label for label, (_, needs) in lexicon.labels().items() if needs} == strict


def test_rows_are_in_the_order_of_precedence() -> None:
    """The package's rows are those of the sources, in their order."""
    assert printed.rows() == list(build.rows(LANGUAGES))


@pytest.mark.parametrize(
    "text, fault",
    [
        ("[labels]\n", "the first line must be the language's English name"),
        ('name = "Xx"\n[lables]\ntitle = ["X"]\n', "[lables] is not a section"),
        ('name = "Xx"\n[labels]\n', "[labels] is empty"),
        ('name = "Xx"\n[labels]\ntitel = ["X"]\n', "is not a key of this section"),
        ('name = "Xx"\n[labels]\ntitle = "X"\n', "must be a list of words"),
        ('name = "Xx"\n[labels]\ntitle = ["X", "X"]\n', "'X' is listed twice"),
        ('name = "Xx"\n[labels]\ntitle = [" X"]\n', "has blanks at its ends"),
        ('name = "Xx"\n[labels]\ntitle = ["X|Y"]\n', "holds a bar"),
        ('name = "Xx"\n[page]\nmenu = ["Home"]\n', "must be written in small letters"),
        ('name = "Xx"\n[labels]\ntitle = ["E\u0301"]\n', "not in Unicode's form NFC"),
        ('name = "Xx"\n[genres]\nnames = ["X"]\n[labels]\ntitle = ["X"]\n', "must be in the order"),
    ],
)
def test_a_fault_is_told(text: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with a file is said in words that help."""
    monkeypatch.setattr(sources, "FOLDER", tmp_path)
    (tmp_path / "xx.toml").write_text(text, encoding="utf-8")
    assert any(fault in told for told in sources.faults("xx"))
