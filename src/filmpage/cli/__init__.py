"""The command: film pages in, JSON or an account of the reading out.

Standard output carries nothing but the result; problems and progress go to standard error.
"""

from __future__ import annotations

from .commands import command

__all__ = ["command"]
