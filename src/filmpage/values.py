"""The former name of `filmpage.model.values`, kept because pickles of older versions import it."""

from __future__ import annotations

from .model.values import Country, FileSize, FrozenMap, Language, Money, Resolution

__all__ = ["Country", "FileSize", "FrozenMap", "Language", "Money", "Resolution"]
