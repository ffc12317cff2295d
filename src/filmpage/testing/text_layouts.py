"""Hypothesis strategies for the pages that a text layout can print, made from its declaration.

A text has less structure than a page, so some different pages have the same text. These are left out here,
each with its reason. Prose that contains the layout's own words is made on purpose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from ..claims.claim import Claims, Path, Rank
from ..interpret.record import facts_of
from ..interpret.text.entries import table_of
from ..interpret.text.head_templates import read_head
from ..interpret.text.records import PROSE
from ..interpret.text.tokens import MAX_FORM
from ..interpret.text.write import entry_line, write_run
from ..knowledge.raters import SITES
from ..layout.reads import Reads
from ..layout.text import Entries, Quotations, Run, Says, Section, TextLayout
from ..limits import Limits
from ..model.film import FilmPage
from ..notation import Form
from ..notation.text import words
from ..sites import layouts
from ..source.text.converters import is_plain
from ..source.text.lines import normalise
from ._notations import pool_of
from ._settled import MOST_ENTRIES, is_kept, settled

Facts = dict[str, Any]
_LIMITS: Final = Limits()

FORGED: Final = (
    "Directed by: Mara Voss, who also wrote it.",
    "Starring: Ada Quill, Ben Orr and a goat. I would give it 7/10, perhaps 8 / 10 on a good day.",
    "Available in: 720p.WEB 1080p.WEB, they say; 1.15 GB for 2 hr 8 min of rain.",
    f"Reviewed by a friend of mine, 9 / 10; I slept. {SITES[0].source} Rating 7.7/10 10 1577, really?",
    "Plot summary: a ferryman. Top cast: the river. Tech specs: wet. 12 Comments, none of them kind.",
)
"""Sentences with a layout's own words that are not facts of the page."""

_SENTENCES: Final = (
    "Nobody in the valley remembers the road, and everybody walks on it when the snow has gone.",
    "Ça commence très bien, puis vient la pluie; on n'en sort plus, et c'est tant mieux pour le film.",
    "影片很安静，但是每一个镜头都在说话，让人无法忘记那条河和河边的人们，还有他们的影子。",
)
_TITLES: Final = (
    "The Salt Road",
    "A mule, a spade and a grudge",
    "Élan",
    "沙丘之路",
    "Not the map",
    "OK",
    "Directed by whom?",
)


def text_page(draw: DrawFn, layout: TextLayout) -> FilmPage:
    """Draw a page that a text layout prints."""
    claims = Claims(layout.name, Rank.LAYOUT)
    # Without a title no line is near it, so that a bare number has no meaning.
    identity = layout.identity
    named = False
    if identity is not None and identity.year is not None and draw(st.integers(0, 9)) > 0:
        named = True
        _claim((), _identity(draw, layout, identity.year, identity.genres), claims)
    for says in layout.lines:
        if not says.entry and (named or not says.zone) and says.path != "genres" and draw(st.booleans()):
            _claim((), _alone(draw, layout, says), claims)
    _entry_lines(draw, layout, claims, named=named)
    for section in layout.sections:
        _section(draw, layout, section, claims)
    for path in dict.fromkeys(run.path for run in layout.runs):
        runs = [run for run in layout.runs if run.path == path]
        for number, facts in enumerate(_records(draw, layout, runs, least=not named)):
            _claim((path, number), facts, claims)
    for entries in layout.entries[:1]:
        _reviews(draw, layout, entries, claims)
    if layout.quotations is not None:
        _quotations(draw, layout, layout.quotations, claims)
    return settled(claims)


def _claim(prefix: Path, facts: Mapping[str, Any], claims: Claims) -> None:
    for name, value in facts.items():
        path = (*prefix, *name.split("__"))
        if any(claim.path == path for claim in claims):
            continue
        for index, part in enumerate(value if isinstance(value, tuple) else ()):
            claims.add((*path, index), part, "", None)
        if not isinstance(value, tuple):
            claims.add(path, value, "", None)


@cache
def _is_stable(text: str) -> bool:
    """Return whether normalisation keeps a text; it removes Markdown, even an author's."""
    if not text or not is_plain(text, frozenset(text[0])):
        return False
    return [line.text for line in normalise(text, limits=_LIMITS).lines] == [text]


@cache
def _is_free(layout: TextLayout, text: str) -> bool:
    """Return whether a line is not one of the layout's own, which would be read as a token."""
    table = table_of(layout)
    return _is_stable(text) and table.token(text, "head") is None and not table.may_go_on(text)


@cache
def _lines_of(layout: TextLayout, reads: Reads) -> tuple[Any, ...]:
    """Return the values that a notation writes on one line of a text; longer lines would be read as prose."""
    return tuple(v for v in pool_of(reads) if len(text := reads.write(v)) <= MAX_FORM and _is_stable(text))


def _drawn(draw: DrawFn, layout: TextLayout, path: str, reads: Reads) -> Facts:
    values = _lines_of(layout, reads)
    value = draw(st.sampled_from(values)) if values else None
    return value if isinstance(value, dict) else {} if value is None else {path.replace(".", "__"): value}


def _identity(draw: DrawFn, layout: TextLayout, year: Reads, genres: Reads | None) -> Facts:
    titles = [t for t in (*_TITLES, *_lines_of(layout, words)) if _is_title(layout, year, t)]
    facts = {"title": draw(st.sampled_from(titles)), **_drawn(draw, layout, "", year)}
    more = genres is not None and draw(st.booleans())
    return {**facts, **_drawn(draw, layout, "genres", genres)} if more and genres is not None else facts


@cache
def _is_title(layout: TextLayout, year: Reads, text: str) -> bool:
    # A title that is a year would make a menu of years together with the year below it.
    return _is_free(layout, text) and year.get(text) is None


def _alone(draw: DrawFn, layout: TextLayout, says: Says) -> Facts:
    facts = _drawn(draw, layout, says.path, says.reads)
    return {**says.given, **facts}


def _entry_lines(draw: DrawFn, layout: TextLayout, claims: Claims, *, named: bool) -> None:
    """Draw entries of one line each, without two of the same identity in one list."""
    for path in dict.fromkeys(says.path for says in layout.lines if says.entry):
        declared = [
            says for says in layout.lines if says.entry and says.path == path and (named or not says.zone)
        ]
        seen: list[Mapping[str, Any]] = []
        for says in declared:
            if says.given in seen or not draw(st.booleans()):
                continue
            facts = {**says.given, **_drawn(draw, layout, says.path, says.reads)}
            if not is_kept(path, facts):
                continue
            line = entry_line(declared, facts_of_entry(path, facts))
            by = next((s for s in declared if line and s.reads.get(line[0]) is not None), None)
            # The first declaration that can read the line must read the same facts.
            if by is not None and {**by.given, **by.reads.get(line[0])} == facts and _is_new(facts, seen):
                _claim((path, len(seen)), facts, claims)
                seen.append(facts)


def _is_new(facts: Mapping[str, Any], seen: Sequence[Mapping[str, Any]]) -> bool:
    key = (facts.get("source"), facts.get("kind"))
    return all((other.get("source"), other.get("kind")) != key for other in seen)


def facts_of_entry(path: str, facts: Facts) -> Mapping[str, Any]:
    """Return the facts of an entry, in the form of its record."""
    from ..claims.assemble import entry_types

    return facts_of(entry_types()[path](**facts))


def _section(draw: DrawFn, layout: TextLayout, section: Section, claims: Claims) -> None:
    if not draw(st.booleans()):
        return
    if section.reads is None:
        paragraphs = draw(
            st.lists(st.sampled_from(_prose(layout)), min_size=1, max_size=3, unique=section.copies)
        )
        if not (section.copies and len(paragraphs) == 2):  # two paragraphs would be read as two copies
            claims.add((section.path,), "\n\n".join(paragraphs), "", None)
        return
    values = [
        v for v in _lines_of(layout, section.reads) if _is_entry(layout, section, section.reads.write(v))
    ]
    # A line that is printed twice in a row would be read as the caption of a portrait.
    drawn = draw(st.lists(st.sampled_from(values), max_size=MOST_ENTRIES, unique_by=section.reads.write))
    if not drawn:
        claims.add((section.path,), (), "", None)
    for number, facts in enumerate(drawn):
        _claim((section.path, number), facts, claims)


@cache
def _is_entry(layout: TextLayout, section: Section, text: str) -> bool:
    # A line that begins with a joining word ("as Dr. Kim") would continue the entry before it.
    return _is_free(layout, text) and text.split(" ", 1)[0] not in section.joined


@cache
def _prose(layout: TextLayout) -> tuple[str, ...]:
    """Return paragraphs that are free lines and do not hold the words of other layouts."""
    others = {vote for each in layouts() if isinstance(each, TextLayout) for vote in each.votes}
    others -= set(layout.votes)
    prose = (text for text in (*_SENTENCES, *FORGED) if not any(vote in text for vote in others))
    return tuple(text for text in prose if _is_free(layout, text))


def _records(draw: DrawFn, layout: TextLayout, runs: Sequence[Run], *, least: bool) -> list[Facts]:
    """Draw records that one of the runs prints; without a title there must be at least one."""
    count = draw(st.integers(1 if least else 0, MOST_ENTRIES))
    run = draw(st.sampled_from(runs))
    tagged = run.tags is not None and draw(st.booleans())
    records = [_record(draw, layout, run, tagged=tagged) for _ in range(count)]
    whole = [facts_of_entry(run.path, facts) for facts in records]
    lines = write_run(runs, whole)
    return records if lines and lines == write_run([run], whole) else []


def _record(draw: DrawFn, layout: TextLayout, run: Run, *, tagged: bool) -> Facts:
    facts: Facts = {}
    tag = getattr(getattr(run.tags, "of", None), "of", None)
    if tagged and tag is not None:
        facts |= _drawn(draw, layout, "", tag)
    # The line that begins a record separates it from the one before.
    first = run.first if run.first is not None else run.rest[0]
    for says in (first, *(says for says in run.rest if says is not first)):
        if says is first or draw(st.booleans()):
            facts = {**_drawn(draw, layout, says.path, says.reads), **facts}
    return facts


def _reviews(draw: DrawFn, layout: TextLayout, entries: Entries, claims: Claims) -> None:
    heads = _heads(layout, entries)
    drawn = [draw(st.sampled_from(heads)) for _ in range(draw(st.integers(0, MOST_ENTRIES)) if heads else 0)]
    for number, head in enumerate(drawn):
        facts = dict(head)
        if entries.best is not None and "rating" in facts:
            facts["best"] = entries.best
        body = _body(draw, layout, entries)
        # A short first paragraph before others would be read as a title, so bodies begin with a long one.
        long = not body or len(body) == 1 or _is_long(body[0])
        if entries.titled and body and (not long or draw(st.booleans())):
            facts["title"] = draw(st.sampled_from([t for t in _TITLES if _is_free(layout, t)]))
        if draw(st.booleans()) and entries.warnings:
            facts["spoiler"] = True
        if entries.foot is not None and (entries.until == "foot" or draw(st.booleans())):
            facts = {**_drawn(draw, layout, "", entries.foot), **facts}
        _claim((entries.path, number), {**facts, **({"body": "\n\n".join(body)} if body else {})}, claims)


@cache
def _heads(layout: TextLayout, entries: Entries) -> tuple[Facts, ...]:
    """Return what heads say that are written and read back, with prose behind them where they ask for it.

    One that says nothing has nothing that could be written; one that the model refuses is not read back.
    """
    templates = (template.removesuffix(" {body}") for template in entries.head.templates)
    form = Form(*templates, **entries.head.slots)
    prose = _SENTENCES[0]

    def read(text: str) -> Mapping[str, Any] | None:
        found = read_head(entries, text.split("\n"))
        found = (
            read_head(entries, [*text.split("\n")[:-1], f"{text.rsplit(chr(10), 1)[-1]} {prose}"])
            if found is None
            else found
        )
        return None if found is None else found[0]

    pool = [(head, form.write(head).split("\n")) for head in pool_of(form, read)]
    return tuple(
        head
        for head, lines in pool
        if head
        and is_kept(entries.path, head)
        and all(len(line) <= MAX_FORM and _is_stable(line) for line in lines)
    )


def _body(draw: DrawFn, layout: TextLayout, entries: Entries) -> list[str]:
    """Draw the paragraphs of a record: one where a record is one, long ones where short lines end it."""
    one = entries.under or entries.until == "paragraph"
    prose = [text for text in _prose(layout) if entries.until != "prose" or len(text) >= PROSE]
    return draw(st.lists(st.sampled_from(prose), min_size=int(one), max_size=1 if one else 3))


def _quotations(draw: DrawFn, layout: TextLayout, quotations: Quotations, claims: Claims) -> None:
    for number, text in enumerate(draw(st.lists(st.sampled_from(_prose(layout)), max_size=MOST_ENTRIES))):
        facts = _drawn(draw, layout, "", quotations.sign)
        _claim((quotations.path, number), {**facts, "body": f'"{text}"'}, claims)


def _is_long(text: str) -> bool:
    return len(text.split()) > 14 and text.endswith((".", "!", "?"))
