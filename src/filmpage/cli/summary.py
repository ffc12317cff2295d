"""A complete reading as one JSON document, as `explain --json` prints it."""

from __future__ import annotations

import json
from typing import Any

import attrs
import click

from ..account import Evidence, Problem, Where
from ..reading import Reading


def account(file: str, reading: Reading) -> str:
    """Return a reading as JSON; its `page` is as `filmpage.dumps` writes it, or null."""
    from ..formats.json import dumps

    document = {
        "file": click.format_filename(file),
        "kind": reading.kind,
        "layout": reading.layout,
        "form": reading.form,
        "reason": reading.reason,
        "page": None if reading.page is None else json.loads(dumps(reading.page)),
        "problems": [_problem(problem) for problem in reading.problems],
        "evidence": {path: _evidence(evidence) for path, evidence in reading.evidence.items()},
        "unparsed": [{"line": number, "text": text} for number, text in reading.unparsed],
    }
    return json.dumps(document, ensure_ascii=False)


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "path": problem.path,
        "raw": problem.raw,
        "message": problem.message,
        "where": _where(problem.where),
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "reader": evidence.reader,
        "how": evidence.how,
        "raw": evidence.raw,
        "where": _where(evidence.where),
    }


def _where(where: Where) -> dict[str, Any]:
    """Return the known parts of a place."""
    return {key: value for key, value in attrs.asdict(where).items() if value is not None}
