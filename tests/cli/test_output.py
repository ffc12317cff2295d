"""Output that cannot be encoded or written: what was meant arrives, or the status says that it did not."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import filmpage
from filmpage.cli import output

EXAMPLE = files("filmpage") / "examples" / "the-salt-road.html"
PAGE = EXAMPLE.read_bytes()
COMMANDS = (("parse",), ("explain",), ("explain", "--json"), ("--help",))

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX file descriptors")


def ran(*arguments: str, encoding: str = "utf-8", **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command on the example page, with an encoding of standard output."""
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, "-m", "filmpage", *arguments],
        input=PAGE,
        stdout=options.pop("stdout", subprocess.PIPE),
        stderr=options.pop("stderr", subprocess.PIPE),
        env=env,
        check=False,
        **options,
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_is_the_same_in_every_encoding(encoding: str) -> None:
    """The document is the same page and valid UTF-8, whatever standard output is said to be encoded in."""
    done = ran("parse", encoding=encoding)
    assert (done.stderr, done.returncode) == (b"", 0)
    assert filmpage.loads(done.stdout.decode()) == filmpage.parse(PAGE)
    assert done.stdout.isascii() == (encoding != "utf-8")


@pytest.mark.parametrize("encoding, name", [("ascii", "Magistrate ?land"), ("cp1252", "Magistrate Öland")])
def test_tables_are_shown_in_every_encoding(encoding: str, name: str) -> None:
    """What the encoding lacks is a question mark, and lines are drawn in ASCII."""
    done = ran("explain", encoding=encoding)
    shown = done.stdout.decode(encoding)
    assert (done.stderr, done.returncode) == (b"", 0)
    assert name in shown
    assert "----" in shown


@posix
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_full_disk_is_status_3(arguments: tuple[str, ...]) -> None:
    """A device without room is one message."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("the system has no /dev/full")
    with full.open("wb") as device:
        done = ran(*arguments, stdout=device)
    assert (done.stderr, done.returncode) == (b"standard output: No space left on device\n", 3)


@posix
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_closed_pipe_is_status_3(arguments: tuple[str, ...]) -> None:
    """A reader that went away is one message."""
    reader, writer = os.pipe()
    os.close(reader)
    done = ran(*arguments, stdout=writer)
    os.close(writer)
    assert (done.stderr, done.returncode) == (b"standard output: Broken pipe\n", 3)


@posix
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_closed_output_is_status_3(arguments: tuple[str, ...]) -> None:
    """Standard output that was closed before the start is one message."""
    done = ran(*arguments, stdout=None, preexec_fn=lambda: os.close(1))
    assert (done.stderr, done.returncode) == (b"standard output: Bad file descriptor\n", 3)


@posix
def test_messages_that_cannot_be_written_are_status_3() -> None:
    """A full standard error is an error; a closed one is not, because no one reads it."""
    if not Path("/dev/full").exists():
        pytest.skip("the system has no /dev/full")
    with Path("/dev/full").open("wb") as device:
        assert ran("parse", "absent.html", stderr=device).returncode == 3
    assert ran("parse", "absent.html", stderr=None, preexec_fn=lambda: os.close(2)).returncode == 1


@posix
@pytest.mark.parametrize("path, says", [("/dev/full", "No space left"), ("no/such", "No such file")])
def test_a_file_of_problems_that_cannot_be_written_is_status_3(path: str, says: str) -> None:
    """The file of --problems is output, too."""
    if path.startswith("/") and not Path(path).exists():
        pytest.skip("the system has no /dev/full")
    done = ran("parse", "--problems", path, "--max-bytes", "9")
    assert f"{path}: {says}" in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert done.returncode == 3


@posix
def test_closed_input_is_a_message() -> None:
    """Standard input that was closed before the start cannot be read, and is not waited for."""
    env = {**os.environ, "PYTHONUTF8": "0"}
    for arguments, status in ((("parse", "-"), 1), (("parse",), 2)):
        done = subprocess.run(
            [sys.executable, "-m", "filmpage", *arguments],
            preexec_fn=lambda: os.close(0),
            capture_output=True,
            env=env,
            check=False,
        )
        assert (done.stdout, done.returncode) == (b"", status)
        assert b"Traceback" not in done.stderr


def test_the_reading_as_json_is_ascii_where_it_must_be() -> None:
    """The account of a reading is one line of JSON in an encoding that has not its letters."""
    done = ran("explain", "--json", encoding="ascii")
    document = json.loads(done.stdout.decode("ascii"))
    assert document["page"] == json.loads(filmpage.dumps(filmpage.parse(PAGE)))


class Terminal(io.TextIOWrapper):
    """A standard output that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_json_cannot_steer_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal what it would obey is escaped, lone surrogates everywhere; the document is the same."""
    text = "Salt \x7f\x9b31m\u202e ☂ 映 \ud800"
    document = json.dumps({"title": text}, ensure_ascii=False, indent=2)
    for kind, obeyed in ((Terminal, False), (io.TextIOWrapper, True)):
        stream = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", kind(stream, encoding="utf-8"))
        output.write_json(document)
        printed = stream.getvalue().decode()
        assert json.loads(printed) == {"title": text}
        assert "☂ 映" in printed
        assert ("\x9b" in printed) == ("\u202e" in printed) == obeyed


def test_what_cannot_be_shown_keeps_the_shape_of_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter of two columns becomes two question marks."""
    stream = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(stream, encoding="ascii"))
    output.write_words("| 映画 | é |\n")
    assert stream.getvalue().replace(b"\r", b"") == b"| ???? | ? |\n"
