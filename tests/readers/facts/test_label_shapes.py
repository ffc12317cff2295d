"""Every label of the table reads back in every shape that converters print: the table itself is the list."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

import pytest

import filmpage
from filmpage.knowledge.labels import label_of
from filmpage.lexicon.page_kinds import MARKS
from filmpage.lexicon.printed import rows

TITLE: Final = "The Quiet Harbour"
FACTS: Final[Mapping[str, tuple[Sequence[str], str, Any]]] = {
    "director": (("Anna Lindqvist",), "directors", [{"name": "Anna Lindqvist"}]),
    "writer": (("Mira Solheim",), "writers", [{"name": "Mira Solheim"}]),
    "cast": (("Jon Okafor", "Eva Horn"), "cast", [{"name": "Jon Okafor"}, {"name": "Eva Horn"}]),
    "runtime": (("107 min",), "runtime_minutes", 107),
    "year": (("1987",), "year", 1987),
    "release_date": (("14 March 1987",), "release_date", "1987-03-14"),
    "country": (("Norway",), "countries", [{"name": "Norway", "code": "NO"}]),
    "language": (("Norwegian",), "languages", [{"name": "Norwegian", "code": "no"}]),
    "genre": (("Drama",), "genres", ["Drama"]),
    "original_title": (("Den stille havn",), "original_title", "Den stille havn"),
}
"""For each field: what a text says of an invented film, and what its JSON must say."""

Shape = Callable[[str, str, Sequence[str]], str]
Make = Callable[[Mapping[str, str]], str]
STRICT: Final[Mapping[str, Shape]] = {
    "colon": lambda label, value, _: f"{label}: {value}",
    "colon, glued": lambda label, value, _: f"{label}:{value}",
    "colon, apart": lambda label, value, _: f"{label} : {value}",
    "dots": lambda label, value, _: f"{label} .... {value}",
    "row of a table": lambda label, value, _: f"| {label} | {value} |",
    "open row": lambda label, value, _: f"{label} | {value} |",
    "tab": lambda label, value, _: f"{label}\t{value}",
    "columns": lambda label, value, _: f"{label}      {value}",
    "bullet": lambda label, value, _: f"• {label}: {value}",
    "bold": lambda label, value, _: f"- **{label}:** {value}",
    "upper case": lambda label, value, _: f"{label.upper()}: {value}",
    "colon over a list": lambda label, _, values: "\n".join([f"{label}:", *values]),
    "colon over bullets": lambda label, _, values: "\n".join([f"{label}:", *(f"  * {v}" for v in values)]),
    "colon below": lambda label, value, _: f"{label}\n: {value}",
}
"""Shapes that make a label of any word of the table."""
LOOSE: Final[Mapping[str, Shape]] = {
    "nothing between": lambda label, value, _: f"{label} {value}",
    "dash": lambda label, value, _: f"{label} – {value}",
    "over a list": lambda label, _, values: "\n".join([label, *values]),
    "over paragraphs": lambda label, _, values: "\n\n".join(["", label, *values, ""]),
    "heading": lambda label, value, _: f"### {label}\n\n{value}\n",
    "definition": lambda label, value, _: f"{label}\n\n:   {value}\n",
}
"""Shapes in which only words that are a label and nothing else, or a value that is known by name, tell."""
LINES: Final = {"blanks": " ", "bars": " | ", "dots": " · ", "semicolons": "; ", "tabs": "\t"}
"""What parts several facts of one line."""
KNOWN: Final = frozenset(("country", "language", "genre"))


def films(*, loose: bool) -> dict[str, dict[str, str]]:
    """Return a film's labels for every language, and one more for each further label of a field."""
    found: dict[str, dict[str, list[str]]] = {}
    for key, language, printed in rows():
        label = label_of(printed)
        series = "series" in MARKS.get(printed.casefold(), ())
        if (
            key in FACTS
            and label is not None
            and label.field == key
            and not (series or (loose and label.weak))
        ):
            found.setdefault(language, {}).setdefault(key, []).append(printed)
    return {
        f"{language} {turn}": {key: labels[turn % len(labels)] for key, labels in fields.items()}
        for language, fields in found.items()
        for turn in range(max(map(len, fields.values())) // STEP + 1)
    }


STEP: Final = 8
"""How many labels of a field are left to the tests of single lines for each that is read in a whole text."""


def misread(text: str, fields: Mapping[str, str]) -> dict[str, object]:
    """Return what a text says otherwise than it was made to say, by the label; nothing if all is well."""
    page = filmpage.read(text).page
    found = json.loads(filmpage.dumps(page)) if page is not None else {}
    wrong = {
        fields[key]: found.get(FACTS[key][1]) for key in fields if found.get(FACTS[key][1]) != FACTS[key][2]
    }
    return wrong if found.get("title") == TITLE else {**wrong, "title": found.get("title")}


def failures(
    make: Callable[[Mapping[str, str]], str], *, loose: bool = False
) -> dict[str, dict[str, object]]:
    """Read a film in every language of the table; return those that are misread."""
    return {
        name: wrong
        for name, fields in films(loose=loose).items()
        if (wrong := misread(f"{TITLE}\n\n{make(fields)}\n", fields))
    }


@pytest.mark.parametrize("shape", STRICT)
def test_films_are_read_in_every_language_and_strict_shape(shape: str) -> None:
    """What a colon, a cell, dots or columns part is a label and its value in every language."""
    assert failures(lambda fields: as_lines(STRICT[shape], fields)) == {}


@pytest.mark.parametrize("shape", LOOSE)
def test_films_are_read_in_every_language_and_loose_shape(shape: str) -> None:
    """Where nothing but the words tell a label, those that mean nothing else are enough."""
    assert failures(lambda fields: as_lines(LOOSE[shape], fields), loose=True) == {}


@pytest.mark.parametrize("between", LINES)
def test_films_are_read_from_one_line(between: str) -> None:
    """A line that says all facts is cut at its labels, in every language."""
    say = STRICT["colon"]
    assert failures(lambda fields: LINES[between].join(as_lines(say, fields).split("\n"))) == {}


@pytest.mark.parametrize("shape", ["nothing between", "over a list"])
def test_known_values_make_labels_of_everyday_words(shape: str) -> None:
    """Words as "Land" and "Genre" are labels beside a country or a genre, and nowhere else."""
    for key, _, printed in rows():
        label = label_of(printed)
        if label is not None and label.field == key and key in KNOWN and label.weak:
            values, path, expected = FACTS[key]
            assert read_with(LOOSE[shape](printed, values[0], values)).get(path) == expected, printed
            assert path not in read_with(LOOSE[shape](printed, "of Plenty", ["of Plenty"])), printed


def read_with(line: str) -> dict[str, object]:
    """Read a film's text with one more line."""
    text = f"{TITLE} (1987)\n\nRuntime: 107 min\n{line}\n"
    found: dict[str, object] = json.loads(filmpage.dumps(filmpage.parse_text(text)))
    return found


def as_lines(shape: Shape, fields: Mapping[str, str]) -> str:
    """Say every fact in a shape, one below the other."""
    return "\n".join(shape(label, ", ".join(FACTS[key][0]), FACTS[key][0]) for key, label in fields.items())


SPELLINGS: Final[Mapping[str, tuple[object, Sequence[str]]]] = {
    "runtime_minutes": (107, (
        "107 minutes", "107 mins", "107 min.", "1h 47min", "1h47", "1 hr 47 min", "1 hr. 47 min.",
        "107 Minuten", "107 minuti", "107 minutos", "107 minuts", "107 minuter", "107 minutter",
        "107 minuuttia", "107 minut", "107 minút", "107 мин. / 01:47", "107 хв", "107 минути",
        "107 perc", "107 dk", "107 λεπτά", "107分钟", "107分鐘", "107 分", "107분", "1시간 47분", "107 דקות",
        "107 دقيقة", "107 menit", "1 jam 47 menit", "107 phút", "107 นาที", "107 मिनट", "107 دقیقه",
        "01:47:30", "約107分", "ca. 107 min",
    )),
    "release_date": (date(1987, 3, 14), (
        "14 March 1987", "March 14, 1987", "Mar 14, 1987", "14-Mar-1987", "1987-03-14",
        "14.03.1987", "14. März 1987", "14 mars 1987", "14 de marzo de 1987", "14 marzo 1987",
        "14 de março de 1987", "14 maart 1987", "14. marts 1987", "14. maaliskuuta 1987",
        "14 marca 1987", "14. března 1987", "14 марта 1987 г.", "14 березня 1987",
        "1987. március 14.", "14 martie 1987", "14 Mart 1987", "14 Μαρτίου 1987", "1987年3月14日",
        "1987년 3월 14일", "14 במרץ 1987", "14 مارس 1987", "14 Maret 1987", "14. ožujka 1987.",
        "14. март 1987.", "14 март 1987", "14. märts 1987", "14. marec 1987", "14 de març de 1987",
        "1987-03-14(挪威)", "14 March 1987 (Norway)",
    )),
    "countries": ("NO", (
        "Norway", "Norwegen", "Norvège", "Noruega", "Norvegia", "Noorwegen", "Norge", "Norja",
        "Norwegia", "Norsko", "Nórsko", "Норвегия", "Норвегія", "Norvégia", "Norveç", "Νορβηγία",
        "挪威", "ノルウェー", "노르웨이", "נורווגיה", "النرويج", "Norveška", "Норвешка", "Na Uy", "นอร์เวย์",
        "नॉर्वे", "نروژ",
    )),
    "languages": ("no", (
        "Norwegian", "Norwegisch", "Norvégien", "Noruego", "Norvegese", "Norueguês", "Noors",
        "Norska", "Norsk", "Norweski", "Norština", "Nórčina", "Норвежский", "Норвезька", "Norvég",
        "Norvegiană", "Norveççe", "Νορβηγικά", "挪威语", "挪威語", "ノルウェー語", "노르웨이어", "נורווגית",
        "النرويجية", "Norveški",
    )),
}  # fmt: skip
"""The spellings of one value in many languages."""
LABEL_OF: Final = {
    "runtime_minutes": "Runtime",
    "release_date": "Release date",
    "countries": "Country",
    "languages": "Language",
}


@pytest.mark.parametrize(
    "path, spelling", [(path, spelling) for path, (_, all_) in SPELLINGS.items() for spelling in all_]
)
def test_values_are_read_as_every_language_spells_them(path: str, spelling: str) -> None:
    """One value in the words of many languages is one value."""
    page = filmpage.parse_text(
        f"{TITLE}\n\nDirector: Anna Lindqvist\n{LABEL_OF[path]}: {spelling}\nGenre: Drama\n"
    )
    found = getattr(page, path)
    assert (found[0].code if isinstance(found, tuple) else found) == SPELLINGS[path][0]
