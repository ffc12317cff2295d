"""The documents and the code say the same: names, fields, codes, commands."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import filmpage
from filmpage.cli import command

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"


def text(name: str) -> str:
    """Read a page of the reference."""
    return (REFERENCE / name).read_text(encoding="utf-8")


def rows(name: str) -> list[list[str]]:
    """Give the cells of the tables of a page of the reference."""
    return [line.strip("|").split("|") for line in text(name).splitlines() if line.startswith("| `")]


def words(cell: str) -> list[str]:
    """Give the code words of a cell."""
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
    """Give the codes of the problems that a file makes."""
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
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        targets = re.findall(r"\]\(([^)#:]+)\)", (ROOT / name).read_text(encoding="utf-8"))
        assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_changelog_knows_the_version() -> None:
    """The version has its section."""
    assert f"## [{filmpage.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
