"""How the documentation is built: `sphinx-build -W docs docs/_build`, without a network."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from filmpage import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "filmpage"
author = "The filmpage developers"
project_copyright = "2026 The filmpage developers"
release = version = __version__

# Without napoleon, which takes the words before a colon in an attribute's docstring for its type.
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
default_role = "code"  # for single backquotes in a docstring

# Several records have a field called `date` of the type `date`, and Sphinx would link the one to the other.
suppress_warnings = ["ref.python"]

html_theme = "furo"
html_title = f"filmpage {__version__}"


def signature_of(record: type) -> str:
    """Return the arguments of an attrs class with their defaults; their types are shown at the attributes.

    Sphinx would print the defaults of the generated `__init__`: `attr_dict['line'].default`.
    """
    arguments = (f"{each.alias}{_default(each.default)}" for each in attrs.fields(record) if each.init)
    return f"(*, {', '.join(arguments)})"


def _default(default: object) -> str:
    if default is attrs.NOTHING:
        return ""
    if isinstance(default, attrs.Factory):
        default = default.factory()
    if isinstance(default, int) and not isinstance(default, bool):
        return f"={default:_}"
    if attrs.has(type(default)) and default == type(default)():
        return f"={type(default).__name__}()"
    return "={}" if isinstance(default, Mapping) and not default else f"={default!r}"


def _record_signature(
    _app: Sphinx, what: str, _name: str, documented: object, *_: object
) -> tuple[str, None] | None:
    is_record = what == "class" and isinstance(documented, type) and attrs.has(documented)
    return (signature_of(documented), None) if is_record else None


def _own_docstring(_app: Sphinx, what: str, _name: str, documented: object, *rest: object) -> None:
    """Leave out the docstring of a value's type, which says nothing about the value."""
    lines = rest[-1]
    of_type = (inspect.getdoc(type(documented)) or "").splitlines()
    if what == "data" and isinstance(lines, list) and lines[:1] == of_type[:1]:
        lines.clear()


def setup(app: Sphinx) -> None:
    """Print the signatures of records as they are called, without docstrings that Python generates."""
    app.connect("autodoc-process-signature", _record_signature)
    app.connect("autodoc-process-docstring", _own_docstring)
