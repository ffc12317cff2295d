"""Build the package's tables of words from the languages' files.

    python -m lexicon.build

writes the generated modules of src/filmpage/lexicon, and docs/reference/languages.md.
The names of countries, languages and months in CLDR are built by `python -m lexicon.cldr`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Final, TypeAlias

from . import modules, sources
from .sources import CONCEPTS, FIELDS, FOLDED, HEADINGS, SCHEMA, Source

ROOT: Final = Path(__file__).parents[1]
COVERAGE: Final = ROOT / "docs" / "reference" / "languages.md"
ITSELF: Final = "lexicon/build.py"

Languages = Mapping[str, Source]


def folding() -> Callable[[list[str]], list[str]]:
    """Return the package's function that folds labels, loaded without the package."""
    spec = spec_from_file_location("folding", ROOT / "src" / "filmpage" / "notation" / "folding.py")
    if spec is None or spec.loader is None:
        raise ImportError("src/filmpage/notation/folding.py is absent")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    fold: Callable[[list[str]], list[str]] = module.fold_labels
    return fold


def built(languages: Languages) -> dict[str, str]:
    """Return the text of every module that is built from the languages' files."""
    return {
        "_labels": modules.module(
            "What folded labels and headings mean, of all languages.", ITSELF, _labels(languages)
        ),
        "printed": modules.module(
            "Labels and headings as pages print them, by meaning and language: for writing and for tests.",
            ITSELF,
            _printed(languages),
        ),
        "_words": modules.module("Lists of words by concept and language.", ITSELF, _words(languages)),
        "_genres": modules.module("Names of genres by language.", ITSELF, _genres(languages)),
        "_names": modules.module(
            "What pages call countries, languages, months and weekdays beside the names in CLDR.",
            ITSELF,
            _names(languages),
        ),
    }


def rows(languages: Languages) -> Iterator[tuple[str, str, str]]:
    """Yield every key, language and printed label in the order of precedence, strict ones last."""
    for section in ("labels", "strict_labels"):
        for key in FIELDS:
            for tag, source in languages.items():
                yield from ((key, tag, word) for word in source.get(section, {}).get(key, ()))


Meaning: TypeAlias = tuple[tuple[tuple[str, tuple[str, ...]], ...], bool]
"""As `filmpage.lexicon.Meaning`."""


def meanings(languages: Languages) -> dict[str, Meaning]:
    """Return what each folded label means, and whether it is strict."""
    fold = folding()
    table = list(rows(languages))
    found: dict[str, dict[str, list[str]]] = {}
    for label, (key, tag, _) in zip(fold([word for _, _, word in table]), table, strict=True):
        tags = found.setdefault(label, {}).setdefault(key, [])
        tags += [tag] * (tag not in tags)
    marked = (*_pairs(languages, "strict_labels"), *_pairs(languages, "everyday"))
    strict = frozenset(fold([word for _, word in marked]))
    return {
        label: (tuple((key, tuple(tags)) for key, tags in by_key.items()), label in strict)
        for label, by_key in found.items()
    }


def _labels(languages: Languages) -> Iterator[str]:
    grouped: dict[Meaning, list[str]] = {}
    for label, meaning in meanings(languages).items():
        grouped.setdefault(meaning, []).append(label)
    yield "LABELS: Final[dict[tuple[tuple[tuple[str, tuple[str, ...]], ...], bool], str]] = {"
    for (keys, is_strict), labels in grouped.items():
        pairs = modules.grouped(f"({modules.quoted(key)}, {modules.listed(tags)})" for key, tags in keys)
        yield from modules.string(f"({pairs}, {is_strict}): ", modules.BAR.join(labels), "    ")
    yield "}"
    yield '"""What labels mean, each in the languages where it does; whether they are strict; the labels."""'
    yield ""
    yield from _headings(languages)


def _headings(languages: Languages) -> Iterator[str]:
    headings = [
        (section, word)
        for section in HEADINGS
        for _, words in _by_language(languages, "headings", section)
        for word in words
    ]
    folded = folding()([word for _, word in headings])
    sections = {heading: section for heading, (section, _) in zip(folded, headings, strict=True)}
    by_section: dict[str, list[str]] = {}
    for heading, section in sections.items():
        by_section.setdefault(section, []).append(heading)
    yield from modules.strings("HEADINGS", by_section, "Sections and the headings that announce them.")


def _printed(languages: Languages) -> Iterator[str]:
    for section, doc in (
        ("labels", "Labels by what they mean and by language."),
        ("strict_labels", "Those that need a colon or a structure."),
        ("headings", "Headings by the section that they announce and by language."),
    ):
        tables = {key: dict(_by_language(languages, section, key)) for key in SCHEMA[section]}
        yield from _tables(section.upper(), {key: table for key, table in tables.items() if table}, doc)
        yield ""
    everyday = dict(_by_language(languages, "everyday", "labels"))
    yield from _table("EVERYDAY", everyday, "Labels that are everyday words: they need a colon, too.")
    yield _ROWS


_ROWS: Final = '''

def rows() -> list[tuple[str, str, str]]:
    """Return every key, language and printed label in the order of precedence, strict ones last."""
    return [
        (key, language, label)
        for table in (LABELS, STRICT_LABELS)
        for key, by_language in table.items()
        for language, labels in by_language.items()
        for label in labels
    ]'''


def _words(languages: Languages) -> Iterator[str]:
    tables = {
        key: {tag: _spelled(key, words) for tag, words in _by_language(languages, section, key)}
        for section, keys in CONCEPTS.items()
        for key in keys
    }
    yield from _tables("WORDS", tables, "Words by concept and language.")
    yield ""
    labels = languages["en"]["labels"]
    jobs = {key: labels[key] for key in FIELDS if key in labels and key.startswith(_JOBS)}
    yield from _table("JOBS", jobs, "What people do for a film, by the English labels of it.")
    yield ""
    full = {short: word for word, short in _pairs(languages, "abbreviations")}
    yield from modules.mapping("ABBREVIATIONS", "str", full, "Abbreviations inside labels, in full.")


_JOBS: Final = ("director", "writer", "crew:")


def _spelled(key: str, words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words) if key in FOLDED else tuple(words)


def _genres(languages: Languages) -> Iterator[str]:
    genres = {tag: source["genres"]["names"] for tag, source in languages.items() if "genres" in source}
    yield from _table("GENRES", genres, "Names of genres by language.")


def _names(languages: Languages) -> Iterator[str]:
    for name, section in (("COUNTRIES", "countries"), ("LANGUAGES", "languages")):
        codes = {word: code for code, word in _pairs(languages, section)}
        yield from modules.mapping(name, "str", codes, f"Names of {section} and their codes.")
        yield ""
    for name, section in (("MONTHS", "month_names"), ("WEEKDAYS", "weekday_names")):
        numbers = {word: int(number) for number, word in _pairs(languages, section)}
        yield from modules.mapping(name, "int", numbers, "Names, casefolded and without dots, and numbers.")
        yield ""


def _pairs(languages: Languages, section: str) -> Iterator[tuple[str, str]]:
    """Yield every key of a section with each of its words."""
    for source in languages.values():
        for key, words in source.get(section, {}).items():
            yield from ((key, word) for word in words)


def _tables(name: str, tables: Mapping[str, Mapping[str, Iterable[str]]], doc: str) -> Iterator[str]:
    yield f"{name}: Final[dict[str, dict[str, tuple[str, ...]]]] = {{"
    for key, by_language in tables.items():
        yield f"    {modules.quoted(key)}: {{"
        for tag, words in by_language.items():
            yield from modules.tuples(f"{modules.quoted(tag)}: ", words, "        ")
        yield "    },"
    yield "}"
    yield f'"""{doc}"""'


def _table(name: str, table: Mapping[str, Iterable[str]], doc: str) -> Iterator[str]:
    yield f"{name}: Final[dict[str, tuple[str, ...]]] = {{"
    for key, words in table.items():
        yield from modules.tuples(f"{modules.quoted(key)}: ", words, "    ")
    yield "}"
    yield f'"""{doc}"""'


def _by_language(languages: Languages, section: str, key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for tag, source in languages.items():
        if words := source.get(section, {}).get(key):
            yield tag, words


COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "labels": ("labels", "strict_labels"),
    "headings": ("headings",),
    "genres": ("genres",),
    "connectors": ("connectors",),
    "units": ("units",),
    "page": ("page",),
    "certificates": ("certificates",),
    "works": ("work",),
    "kinds": ("kinds",),
    "names": ("countries", "languages", "month_names", "weekday_names"),
}
"""The columns of the table of coverage, and the sections whose words each counts."""


_ABOUT: Final = """\
# Languages

The words by which filmpage knows a film's page, by language and concept.
A language is one file, `lexicon/<tag>.toml`; CONTRIBUTING.md says how to add one.
This table is generated by `python -m lexicon.build`.

- `fields` are the facts that the language has a label for; `labels` and `headings` announce them.
- `connectors` are words such as “and”, “as” and “by”; `units` are those of times and counts.
- `page` are menus, links that lead on, notices, and what a page says for “no value”.
- `certificates` are ages and marks of the country's board.
- `works` and `kinds` tell a film's page from others.
- `names` of countries, languages, months and weekdays are those beside the names in Unicode CLDR, which
  filmpage has in every language of this table.
"""


def coverage(languages: Languages) -> str:
    """Return the document that says how many words of each concept a language has."""
    names = sources.names()
    lines = [
        _ABOUT,
        _row("tag", "language", "fields", *COLUMNS),
        _row("---", "---", *["---:"] * (1 + len(COLUMNS))),
    ]
    for tag, source in languages.items():
        fields = {key for section in COLUMNS["labels"] for key in source.get(section, ())}
        counts = [
            sum(len(words) for section in sections for words in source.get(section, {}).values())
            for sections in COLUMNS.values()
        ]
        lines.append(_row(f"`{tag}`", names[tag], *[str(count or "") for count in (len(fields), *counts)]))
    return "\n".join((*lines, ""))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Check the languages' files and build them; return 1 if one of them is not well formed."""
    faults = [f"{tag}.toml: {fault}" for tag in sources.tags() for fault in sources.faults(tag)]
    if faults:
        print(*faults, sep="\n", file=sys.stderr)
        return 1
    languages = sources.read()
    modules.write(built(languages))
    COVERAGE.write_text(coverage(languages), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
