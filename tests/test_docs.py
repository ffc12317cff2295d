"""The documents and the code say the same: names, fields, codes, commands."""

from __future__ import annotations

import ast
import re
import runpy
from collections.abc import Iterator
from typing import get_args, get_type_hints

import attrs
import pytest
from tests.helpers import ROOT, SHARED
from tests.test_package import FLOORS

import filmpage
from filmpage import declare
from filmpage.claims.claim import Claims
from filmpage.cli import command
from filmpage.reading import PageKind
from filmpage.source.json.path import finder

REFERENCE = ROOT / "docs" / "reference"


def text(name: str) -> str:
    """Read a page of the reference."""
    return (REFERENCE / name).read_text(encoding="utf-8")


def rows(name: str) -> list[list[str]]:
    """Return the cells of the tables of a page of the reference."""
    return [line.strip("|").split("|") for line in text(name).splitlines() if line.startswith("| `")]


def words(cell: str) -> list[str]:
    """Return the code words of a cell."""
    return re.findall(r"`([^`]+)`", cell)


def test_every_public_name_is_in_the_reference() -> None:
    """The reference has each public name once, and no other."""
    documented = re.findall(r"^\.\. auto\w+:: filmpage\.(\w+)$", text("api.md"), re.MULTILINE)
    assert sorted(documented) == filmpage.__all__


def test_every_key_of_the_json_is_in_the_reference() -> None:
    """The table of keys has each field of the page, and no other."""
    documented = [key for row in rows("json.md") for key in words(row[0])]
    fields = [field.name for field in attrs.fields(filmpage.FilmPage)]
    assert documented == ["schema_version", *fields]


def test_every_key_of_a_record_is_in_the_reference() -> None:
    """Where a key holds records, the table has each of their fields, in order."""
    records = {
        "alternate_titles": filmpage.Title,
        "budget": filmpage.Money,
        "cast": filmpage.Credit,
        "certifications": filmpage.Certification,
        "comments": filmpage.Comment,
        "languages": filmpage.Language,
        "ratings": filmpage.Rating,
        "releases": filmpage.Release,
        "releases_by_country": filmpage.CountryRelease,
        "reviews": filmpage.Review,
        "similar": filmpage.FilmRef,
    }
    documented = {key: words(row[1]) for row in rows("json.md") for key in words(row[0])}
    assert {key: documented[key] for key in records} == {
        key: [field.name for field in attrs.fields(record)] for key, record in records.items()
    }


def codes(tree: ast.Module) -> Iterator[str]:
    """Yield the codes of the problems that a file makes."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        made = isinstance(node.func, ast.Name) and node.func.id == "Problem"
        doubted = isinstance(node.func, ast.Attribute) and node.func.attr == "doubt"
        given = [word.value for word in node.keywords if made and word.arg == "code"]
        given += node.args[:1] if doubted else []
        yield from (
            code.value for code in given if isinstance(code, ast.Constant) and isinstance(code.value, str)
        )


def test_every_problem_code_is_in_the_reference() -> None:
    """The table of codes has each code that the package gives, in order, and no other."""
    files = (ROOT / "src" / "filmpage").rglob("*.py")
    given = {code for file in files for code in codes(ast.parse(file.read_text(encoding="utf-8")))}
    assert [words(row[0])[0] for row in rows("problems.md")] == sorted(given)


def test_every_problem_code_has_a_type() -> None:
    """The type of `Problem.code` has each code of the table, and no other; mypy holds the source to it."""
    assert [words(row[0])[0] for row in rows("problems.md")] == list(get_args(filmpage.ProblemCode))
    hints = get_type_hints(filmpage.Problem)
    assert hints["code"] is filmpage.ProblemCode
    assert get_type_hints(Claims.doubt)["code"] is filmpage.ProblemCode


def test_fixed_words_are_literals() -> None:
    """Type checkers know the words of every field that has a fixed set of them."""
    for record, name, words_of in (
        (filmpage.FilmPage, "work_type", filmpage.WorkType),
        (filmpage.Rating, "kind", filmpage.RatingKind | None),
        (filmpage.Reading, "kind", filmpage.PageKind),
        (filmpage.Evidence, "how", filmpage.How),
    ):
        assert get_type_hints(record)[name] == words_of


def test_every_command_and_option_is_in_the_reference() -> None:
    """The command's own words are those of its page."""
    page = text("command.md")
    for name, each in command.commands.items():
        assert f"`filmpage {name}" in page
        for option in (
            option for parameter in each.params for option in parameter.opts if option.startswith("-")
        ):
            assert f"`{option}" in page


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_readme_has_its_commands(name: str) -> None:
    """The two set-up commands are one line each, where `.ci/run` finds them."""
    found = re.findall(
        rf"^<!-- command: {name} -->\n```sh\n(.+)\n```$",
        (ROOT / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert len(found) == 1
    assert found[0].startswith("python3 -m venv .venv && ")


def test_links_lead_somewhere() -> None:
    """Every relative link of the README and of the other documents at the root is a file."""
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"):
        targets = re.findall(r"\]\(([^)#:]+)\)", (ROOT / name).read_text(encoding="utf-8"))
        assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_changelog_knows_the_version() -> None:
    """The version has its section."""
    assert f"## [{filmpage.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_table_of_notations_is_in_step() -> None:
    """The page is what `python docs/notation_table.py` writes; every notation says what it means."""
    table = runpy.run_path(str(ROOT / "docs" / "notation_table.py"))
    assert text("notation.md") == table["page"]()
    assert [line for line in text("notation.md").splitlines() if "` |  |" in line or "`** |  |" in line] == []


def test_the_support_matrix_is_well_formed() -> None:
    """Every row has the cells of its table, every rate is one, and precision, recall and F1 agree."""
    tables = re.findall(r"^## (.+)\n\n((?:\|.+\|\n)+)", text("support.md"), re.MULTILINE)
    assert [title for title, _ in tables] == ["Pages", "Text copies", "Fields"]
    for _, table in tables:
        head, _, *body = [[cell.strip() for cell in line[1:-1].split("|")] for line in table.splitlines()]
        assert body
        for row in body:
            cells = dict(zip(head, row, strict=True))
            rates = [float(cell) for cell in row if re.fullmatch(r"[01]\.[0-9]{3}", cell)]
            assert all(0 <= rate <= 1 for rate in rates)
            if cells.get("F1"):
                precision, recall, f1 = (float(cells[name]) for name in ("precision", "recall", "F1"))
                assert f1 * (precision + recall) == pytest.approx(2 * precision * recall, abs=0.004)


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, with the real pages, is not here")
@pytest.mark.parametrize("kind, title", [("corpus", "Pages"), ("corpus-text", "Text copies")])
def test_the_support_matrix_has_every_site(kind: str, title: str) -> None:
    """No folder of the corpus is left out of the matrix."""
    table = text("support.md").split(f"## {title}\n")[1].split("\n## ")[0]
    sites = {line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")}
    assert {each.name for each in (SHARED / kind).iterdir() if each.is_dir()} <= sites


def explained(page: str) -> list[str]:
    """Return the code words in the first cells of the tables of an explanation."""
    return [
        code for line in page.splitlines() if line.startswith("| `") for code in words(line.split("|")[1])
    ]


def test_every_kind_is_explained() -> None:
    """The table of kinds has each kind that a page can be, and no other."""
    page = (ROOT / "docs" / "explanation" / "kinds.md").read_text(encoding="utf-8")
    assert sorted(explained(page)) == sorted(get_args(PageKind))


def test_the_places_of_the_docs_are_places() -> None:
    """Whatever the language of places is explained with can be compiled."""
    page = (ROOT / "docs" / "explanation" / "layouts.md").read_text(encoding="utf-8")
    steps, paths = map(explained, page.split("### Places in embedded JSON"))
    assert len(steps) > 15
    assert len(paths) > 8
    for code in steps:
        assert finder(f"p{code}" if code.startswith(("@", "::")) else code).source
    for code in paths:
        assert finder(code if code.startswith("$") else f"script $.a{code}").source


def test_the_architecture_has_the_floors() -> None:
    """The table of floors is the one that every import is checked against."""
    page = (ROOT / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([0-9]+) \| (`.+?) \|", page, re.MULTILINE)
    documented = {int(floor): tuple(words(cell)) for floor, cell in rows}
    assert documented == dict(enumerate(FLOORS))


def test_the_architecture_names_files_that_exist() -> None:
    """A path that the page names leads to a file of the package or of the repository."""
    page = (ROOT / "docs" / "explanation" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w./-])[a-z_]+(?:/[\w.]+)+(?:\.py|\.md|\.toml)(?![\w/])", page))
    assert len(named) > 30

    homes = (ROOT, ROOT / "src" / "filmpage", ROOT / "docs" / "explanation")
    assert sorted(path for path in named if not any((home / path).exists() for home in homes)) == []


def test_every_word_of_layouts_is_in_the_reference() -> None:
    """The reference has each word that layouts are declared and proven with, and no other."""
    documented = re.findall(r"^\.\. auto\w+:: filmpage\.declare\.(\w+)$", text("declare.md"), re.MULTILINE)
    assert sorted(documented) == declare.__all__
