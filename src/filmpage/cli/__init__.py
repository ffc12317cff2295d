"""The command: film pages in, JSON or a report of the reading out.

Only results are written to standard output; problems and progress go to standard error.
"""

from __future__ import annotations

import sys

from .commands import command
from .output import Closed

__all__ = ["command", "run"]


def run() -> None:
    """Run the command with the arguments of this process, and exit with its status."""
    if sys.stdout is None:  # it was closed before the process started
        sys.stdout = Closed()
    command(prog_name="filmpage")
