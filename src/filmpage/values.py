"""The old home of `filmpage.model.values`, by which pickles of older versions find their classes."""

from __future__ import annotations

from .model.values import Country, FileSize, FrozenMap, Language, Money, Resolution

__all__ = ["Country", "FileSize", "FrozenMap", "Language", "Money", "Resolution"]
