"""The class names of a site: what they say about its elements, rightly, wrongly or not at all."""

from __future__ import annotations

from typing import Final
from zlib import crc32

_UTILITY: Final = (
    "flex items-center gap-2", "text-sm text-gray-500", "mb-4 p-2 rounded-lg",
    "grid grid-cols-2 md:grid-cols-4", "font-bold mt-2",
    "col-md-8 col-xs-12", "d-flex justify-content-between", "w-full max-w-lg mx-auto",
)  # fmt: skip
_MISLEADING: Final = (
    "popup", "portal", "toc", "sidebar-item", "ad-wrapper", "comment-body", "footer-row", "nav-entry",
    "modal", "related", "hidden-xs", "promo",
)  # fmt: skip


def class_of(role: str, classes: str, seed: int) -> str:
    """Return the class of elements with a role, as a style of classes has it; the same for the same role."""
    if not role or classes == "none":
        return ""
    if classes == "meaningful":
        return role if seed % 2 else f"film-{role}"
    number = crc32(f"{role}{seed}".encode())
    if classes == "hashed":
        return f"sc-{number:x}"
    names = _UTILITY if classes == "utility" else _MISLEADING
    return names[number % len(names)]
