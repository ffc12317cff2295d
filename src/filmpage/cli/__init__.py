"""The command: film pages in, JSON or an account of the reading out.

Standard output carries nothing but the result; problems and progress go to standard error.
"""

from __future__ import annotations

import sys

from .commands import command
from .output import Closed

__all__ = ["command", "run"]


def run() -> None:
    """Run the command on the arguments of this process, and end the process with its exit status."""
    if sys.stdout is None:  # it was closed before the start
        sys.stdout = Closed()
    command(prog_name="filmpage")
