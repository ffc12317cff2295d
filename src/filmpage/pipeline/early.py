"""Modules that only some inputs need, imported by the first reading so that later ones open no file.

Elsewhere a heavy module is imported by the function that needs it. For a reading that may be too late,
because its process may have given up the right to open files. SECURITY.md says which files are opened when,
and tests/test_file_access.py checks it.
"""

from __future__ import annotations

import difflib
import heapq
import html
import json
import urllib.parse
from codecs import CodecInfo, lookup
from functools import cache
from types import ModuleType
from typing import Final

from ..lexicon import _calendar, _countries, _genres, _labels, _languages, _names
from ..source.bytes._charset_table import LABELS
from ..source.bytes.prescan import find_codec, find_encoding
from ..source.json import parse as json_source

LOADED: Final[tuple[ModuleType, ...]] = (
    *(difflib, heapq, html, json, json_source, urllib.parse),
    *(_calendar, _countries, _genres, _labels, _languages, _names),
)
"""The modules that functions import at first use, as `Counter.most_common` imports heapq."""


@cache
def load_codecs() -> tuple[CodecInfo, ...]:
    """Return the codec of each encoding that a page can declare; Python imports a codec at first use."""
    names = filter(None, map(find_encoding, " ".join(LABELS.values()).split()))
    return tuple(lookup(find_codec(name)) for name in sorted({*names, "windows-1252"}))
