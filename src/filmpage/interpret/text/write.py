"""The inverse of the interpreter of text layouts: a declaration and a page in, the text it would read out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...layout.text import Entries, Quotations, Run, Says, Section, TextLayout
from ...model.film import FilmPage
from ...notation import Form
from ..record import Facts, facts_of, single, write_fact
from .read import matches


def write_text(layout: TextLayout, page: FilmPage) -> str:
    """Write a page as converters leave it: one block a line, a blank line between blocks.

    Facts without a line in the layout are left out.
    """
    facts = facts_of(page)
    blocks = [*_identity(layout, facts), *_lines(layout, page, facts)]
    for section in layout.sections:
        blocks.extend(_section(section, facts.get(section.path)))
    for name in dict.fromkeys(run.path for run in layout.runs):
        runs = [run for run in layout.runs if run.path == name]
        blocks.extend(write_run(runs, [facts_of(entry) for entry in facts.get(name) or ()]))
    for entries in layout.entries[:1]:
        blocks.extend(_entries(entries, facts.get(entries.path) or ()))
    if layout.quotations is not None:
        blocks.extend(_quotations(layout.quotations, facts.get(layout.quotations.path) or ()))
    return "\n\n".join([*blocks, *_signs(layout, blocks)]) + "\n"


def _identity(layout: TextLayout, facts: Facts) -> Iterator[str]:
    identity = layout.identity
    if identity is None or identity.year is None or "title" not in facts:
        return
    if not (year := write_fact("", identity.year, facts)):
        return
    yield facts["title"]
    yield year
    if facts.get("genres") and identity.genres is not None:
        yield identity.genres.write(facts["genres"])


def _lines(layout: TextLayout, page: FilmPage, facts: Facts) -> Iterator[str]:
    """Write the lines of facts: bare numbers first, which mean something only near the title."""
    alone = [says for says in layout.lines if not says.entry]
    for says in sorted(alone, key=lambda says: not says.zone):
        yield from _alone(says, facts)
    for name in dict.fromkeys(says.path for says in layout.lines if says.entry):
        declared = [says for says in layout.lines if says.entry and says.path == name]
        for entry in getattr(page, name) or ():
            yield from entry_line(declared, facts_of(entry))


def _alone(says: Says, facts: Facts) -> Iterator[str]:
    if says.path == "genres":
        return  # they are printed under the year
    if says.given and not getattr(says.reads, "slots", None):
        if isinstance(says.reads, Form) and _has(facts, says.given):
            yield says.reads.write({})
    elif _has(facts, says.given) and (text := write_fact(says.path, says.reads, facts)):
        yield text


def _has(facts: Facts, given: Mapping[str, Any]) -> bool:
    return all(facts.get(name) == value for name, value in given.items())


def entry_line(declared: Iterable[Says], facts: Facts) -> list[str]:
    """Write an entry as the first line that holds all of its facts, or else as the first with any."""
    fitting = [says for says in declared if _has(facts, says.given)]
    lines = [(says, text) for says in fitting if (text := write_fact("", says.reads, facts))]
    read = [
        (text, {**says.given, **values})
        for says, text in lines
        if (values := says.reads.get(text)) is not None
    ]
    printed = {name: single(value) for name, value in facts.items() if name}
    return ([text for text, values in read if values == printed] or [text for text, _ in read])[:1]


def _section(section: Section, value: Any) -> Iterator[str]:
    if value is None:
        return
    yield section.headings[0]
    if section.reads is None:
        yield from value.split("\n\n")
    else:
        yield from (text for entry in value if (text := write_fact("", section.reads, facts_of(entry))))


def write_run(runs: Sequence[Run], records: Sequence[Facts]) -> list[str]:
    """Write the records of a list as the first run that can hold them all."""
    for run in runs if records else ():
        cells = [_cells(run, facts) for facts in records]
        opening = {next(iter(record), None) for record in cells}
        same = opening == {id(run.first)} if run.first is not None else len(opening) == 1
        if same and all(len(record) > 1 for record in cells):
            return [*_tags(run, records), *(text for record in cells for text in record.values())]
    return []


def _cells(run: Run, facts: Facts) -> dict[int, str]:
    """Write the cells of a record, by the identity of what declares them."""
    cells = (*([run.first] if run.first is not None else []), *run.rest)
    return {id(says): text for says in cells if (text := write_fact(says.path, says.reads, facts))}


def _tags(run: Run, records: Sequence[Facts]) -> list[str]:
    of = getattr(run.tags, "of", None)
    form = getattr(of, "of", of)
    if run.tags is None or not isinstance(form, Form):
        return []
    tags = [form.get(text) for facts in records if (text := write_fact("", form, facts))]
    return [run.tags.write(tuple(tags))] if len(tags) == len(records) else []


def _entries(entries: Entries, records: Sequence[object]) -> Iterator[str]:
    if not records:
        return
    yield from entries.headings[:1]
    for record in records:
        facts = facts_of(record)
        alone = {name: value for name, value in facts.items() if name != "body"}
        head = write_fact("", entries.head, facts)
        goes_on = head != write_fact("", entries.head, alone)
        lines = list(filter(None, head.split("\n")))
        body = list(_body(entries, alone if goes_on else facts))
        yield from (*body, *lines) if entries.under else (*lines, *body)
    yield from entries.ends[:1]


def _body(entries: Entries, facts: Facts) -> Iterator[str]:
    """Write what belongs to a head: the title where it is not the head's own, the paragraphs, the foot."""
    if entries.titled and "title" in facts:
        yield facts["title"]
    if facts.get("spoiler"):
        yield from entries.warnings[:1]
    if "body" in facts:
        yield from facts["body"].split("\n\n")
    if entries.foot is not None and (foot := _foot(entries.foot, facts)):
        yield foot


def _foot(foot: Form, facts: Facts) -> str:
    """Write a foot; one that says nothing is written all the same, as it ends the record."""
    says_nothing = all(slot.startswith("_") for slot in foot.slots)
    return foot.write({}) if says_nothing else write_fact("", foot, facts)


def _quotations(quotations: Quotations, records: Sequence[object]) -> Iterator[str]:
    for record in records:
        facts = facts_of(record)
        yield facts["body"]
        yield write_fact("", quotations.sign, facts)


def _signs(layout: TextLayout, blocks: Sequence[str]) -> Iterator[str]:
    """Write lines without meaning until the text has enough of the layout's words."""
    text = "\n".join(blocks)
    for word in (*(end for entries in layout.entries for end in entries.ends), *layout.noise):
        if matches(layout, text):
            return
        if any(vote in word and vote not in text for vote in layout.votes):
            text = f"{text}\n{word}"
            yield word
