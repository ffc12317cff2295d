"""The page of Python names: real defaults, and docstrings as they are written."""

from __future__ import annotations

import ast
import inspect
import re
import runpy
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

import attrs
import pytest

import filmpage
from filmpage import declare

DOCS = Path(__file__).parents[1] / "docs"
CONF = runpy.run_path(str(DOCS / "conf.py"))
RECORDS = [
    value
    for module in (filmpage, declare)
    for name in module.__all__
    if isinstance(value := getattr(module, name), type) and attrs.has(value)
]
FUNCTIONS = [
    value for name in filmpage.__all__ if inspect.isfunction(value := inspect.unwrap(getattr(filmpage, name)))
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_the_signature_of_a_record_shows_real_defaults(record: type) -> None:
    """The signature is Python with each default, and without attrs' own names."""
    signature_of = cast("Callable[[type], str]", CONF["signature_of"])
    call = ast.parse(f"def f{signature_of(record)}: ...").body[0]
    assert isinstance(call, ast.FunctionDef)
    printed = zip(call.args.kwonlyargs, call.args.kw_defaults, strict=True)
    shown = {each.arg: ast.unparse(default) if default else None for each, default in printed}
    for each in attrs.fields(record):
        if not each.init:
            continue
        default = each.default.factory() if isinstance(each.default, attrs.Factory) else each.default  # type: ignore[arg-type]
        value = shown.pop(each.alias)
        if default is attrs.NOTHING:
            assert value is None
        else:
            assert value is not None
            plain = dict(default) if isinstance(default, Mapping) else default
            assert eval(value, {"Where": filmpage.Where}) == plain  # noqa: S307 - what was printed here
    assert not shown


def test_limits_are_shown_as_numbers() -> None:
    """The bounds are read where they are looked for."""
    assert CONF["signature_of"](filmpage.Limits).startswith("(*, max_bytes=10_000_000, max_elements=")


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_the_default_of_a_function_is_no_private_name(function: Callable[..., object]) -> None:
    """Sphinx prints the source of a default, so that it must mean something to a user."""
    tree = ast.parse(inspect.getsource(function)).body[-1]
    assert isinstance(tree, ast.FunctionDef)
    for default in filter(None, (*tree.args.defaults, *tree.args.kw_defaults)):
        assert not re.search(r"\b_", ast.unparse(default))


def test_docstrings_are_shown_as_they_are_written() -> None:
    """The extension that takes the words before a colon for a type is off, and nothing needs its sections."""
    assert "sphinx.ext.napoleon" not in CONF["extensions"]
    for name in (*filmpage.__all__, *declare.__all__):
        value = getattr(filmpage, name, None) or getattr(declare, name)
        assert not re.search(
            r"^\s*(Args|Attributes|Raises|Returns|Yields):$", inspect.getdoc(value) or "", re.MULTILINE
        )


def test_the_check_of_the_built_page_finds_what_it_is_for() -> None:
    """The check that runs where the docs are built can fail (.ci/run)."""
    faults = cast("Callable[[str], list[str]]", runpy.run_path(str(DOCS / "check_api.py"))["faults"])
    good = f"limits: Limits = Limits() {CONF['signature_of'](filmpage.Limits)} Type: words"
    assert faults(good) == []
    assert faults(good.replace("10_000_000", "attr_dict['max_bytes'].default")) == [
        "it shows 'attr_dict'",
        "it does not show 'max_bytes=10_000_000'",
    ]
    assert faults(good.replace("= Limits()", "= _SAFE"))[0] == "it shows '= _S'"
    assert faults(good + "\n<dt>Type<span>:</span></dt>\n<dd><p>For text</p>")
