"""The entry point of the command: `filmpage`, or `python -m filmpage`.

It is not part of `filmpage.cli`, so that an installation without the extra `cli` prints what to install
instead of a traceback.
"""

from __future__ import annotations

import sys

_NEEDS = ("click", "rich")


def main() -> None:
    """Run the command, or print how to install what it needs (exit status 2)."""
    try:
        from .cli import run

        run()
    except ModuleNotFoundError as error:
        if error.name not in _NEEDS:
            raise
        sys.exit(_missing())


def _missing() -> int:
    sys.stderr.write("The filmpage command needs its extra: pip install 'filmpage[cli]'\n")
    return 2


if __name__ == "__main__":
    main()
