"""What every test run shares: how hard Hypothesis looks, and the examples of the documents as tests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack, chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

# No test measures time: machines differ, and a busy one must not turn a law into a failure.
settings.register_profile("dev", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, print_blob=True)
settings.register_profile("long", settings.get_profile("dev"), max_examples=20_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))

_FOLDER = "_folder"
_BASH = shutil.which("bash") or "bash"


def _enter(namespace: dict[str, Any]) -> None:
    """Let the examples of a document run in an empty directory: what they need, they make."""
    stack = namespace[_FOLDER] = ExitStack()
    stack.enter_context(chdir(stack.enter_context(TemporaryDirectory())))


def _leave(namespace: dict[str, Any]) -> None:
    namespace[_FOLDER].close()


def _run(script: str) -> subprocess.CompletedProcess[str]:
    """Run a script of the shell, with the command of this environment, on a terminal of 80 columns."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(  # noqa: S603 - the documents are our own
        [_BASH, "-euo", "pipefail", "-c", script],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PATH": path, "COLUMNS": "80", "PYTHONUTF8": "1"},
        encoding="utf-8",
        check=False,
    )


def _run_script(example: Example) -> str | None:
    """Run a block of `sh`: every line must succeed."""
    done = _run(example.parsed)
    return f"exit status {done.returncode}:\n{done.stdout}" if done.returncode else None


def _run_session(example: Example) -> str | None:
    """Run a block of `console`: each line after "$ " must print the lines that follow, and succeed."""
    for step in f"\n{example.parsed}".split("\n$ ")[1:]:
        line, _, expected = step.partition("\n")
        done = _run(line)
        if done.returncode or done.stdout.rstrip() != expected.rstrip():
            return f"{line}\nexit status {done.returncode}:\n{done.stdout}\nexpected:\n{expected}"
    return None


def _load(example: Example) -> None:
    """Read a block of `json`."""
    json.loads(example.parsed)


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser("sh", _run_script),
        CodeBlockParser("console", _run_session),
        CodeBlockParser("json", _load),
        SkipParser(),
    ],
    patterns=["*.md"],
    setup=_enter,
    teardown=_leave,
).pytest()
