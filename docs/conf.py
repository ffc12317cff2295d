"""How the documentation is built: `sphinx-build -W docs docs/_build`, without a network."""

import sys
from pathlib import Path
from typing import Any

from filmpage import __version__

sys.path.insert(0, str(Path(__file__).parent))

project = "filmpage"
author = "The filmpage developers"
project_copyright = "2026 The filmpage developers"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True

# Several records have a field called `date` of the type `date`, and Sphinx would link the one to the other.
suppress_warnings = ["ref.python"]

html_theme = "furo"
html_title = f"filmpage {__version__}"


def setup(app: Any) -> None:
    """Show signatures with real defaults."""
    from signatures import own_docstring, plain_attributes, real_defaults

    app.connect("autodoc-process-signature", real_defaults)
    app.connect("autodoc-process-docstring", plain_attributes, priority=900)  # after napoleon
    app.connect("autodoc-process-docstring", own_docstring)
