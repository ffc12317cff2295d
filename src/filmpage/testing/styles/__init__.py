"""Sites that were never written: invented films, the ways in which sites print them, and what was printed.

`films` and `site_styles` are Hypothesis strategies; `draw_film` and `draw_style` draw the same with a
`random.Random`, fast and reproducible. `render` and `render_text` write the page with what it says, and
`judge` compares that with what a reader made of it. `others` are pages about everything else.
"""

from __future__ import annotations

from .elsewhere import KINDS, Other, draw_other, others
from .invent import draw_film, films
from .ledger import Print, Rendered
from .outcome import Outcome, judge, kind_of
from .page import render, render_text
from .style import AXES, TEXT_AXES, Style, draw_style, site_styles
from .words import LANGUAGES

__all__ = [
    "AXES",
    "KINDS",
    "LANGUAGES",
    "TEXT_AXES",
    "Other",
    "Outcome",
    "Print",
    "Rendered",
    "Style",
    "draw_film",
    "draw_other",
    "draw_style",
    "films",
    "judge",
    "kind_of",
    "others",
    "render",
    "render_text",
    "site_styles",
]
