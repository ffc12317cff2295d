"""Labels are found in their places, mean what the table says, and prose has none."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st

from filmpage.knowledge.labels import heading_of, label_of, labels_of
from filmpage.lexicon.printed import EVERYDAY, HEADINGS, rows
from filmpage.notation.folding import fold_label
from filmpage.readers.facts.label_spans import Labelled, cut_labels

# fmt: off
LANGUAGES = [
    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
    "id", "it", "ja", "ko", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th",
    "tr", "uk", "vi", "zh-Hans", "zh-Hant",
]
FIELDS = {
    "cast", "country", "director", "genre", "language", "plot", "release_date", "runtime", "title", "writer",
    "year",
}
# fmt: on

ROWS = rows()
LABELS = sorted({label for _, _, label in ROWS})

MUST_CUT = [
    ("Director: Ada Brook", [("director", "Ada Brook")]),
    ("Director:Ada Brook", [("director", "Ada Brook")]),
    ("DIRECTED BY: Ada Brook", [("director", "Ada Brook")]),
    ("Director : Ada Brook", [("director", "Ada Brook")]),
    ("Director\u00a0: Ada Brook", [("director", "Ada Brook")]),
    ("  - **Director:** Ada Brook", [("director", "Ada Brook")]),
    ("**Director**: Ada Brook", [("director", "Ada Brook")]),
    ("Title    : The Salt Road", [("title", "The Salt Road")]),
    ("Title.....: The Salt Road", [("title", "The Salt Road")]),
    ("Runtime ........ 97 min", [("runtime", "97 min")]),
    ("Directed by\tAda Brook", [("director", "Ada Brook")]),
    ("| Directed by | Ada Brook |", [("director", "Ada Brook")]),
    ("Starring | |", [("cast", "")]),
    ("Directed By – Ada Brook", [("director", "Ada Brook")]),
    ("Director - Ada Brook", [("director", "Ada Brook")]),
    ("Director Ada Brook", [("director", "Ada Brook")]),
    ("Regie Ada Brook", [("director", "Ada Brook")]),
    ("Cast Ada Brook, Li Moor and Ben Stone", [("cast", "Ada Brook, Li Moor and Ben Stone")]),
    ("Runtime 1h 59m", [("runtime", "1h 59m")]),
    ("Country United States", [("country", "United States")]),
    ("Year 2019", [("year", "2019")]),
    ("Budget $129 million", [("budget", "$129 million")]),
    ("导演: 江雨", [("director", "江雨")]),
    ("导演江雨", [("director", "江雨")]),
    (
        "导演：江雨主演：江雪/江风类型：剧情",
        [("director", "江雨"), ("cast", "江雪/江风"), ("genre", "剧情")],
    ),
    ("◎片　　长　97分钟", [("runtime", "97分钟")]),
    ("監督・脚本: 山川青", [("director", "山川青"), ("writer", "山川青")]),
    ("감독 김바다", [("director", "김바다")]),
    ("בימוי: עדה ברוק", [("director", "עדה ברוק")]),
    ("المخرج: عادة", [("director", "عادة")]),
    ("Премьера в Росcии: 18 июля 2019", [("release_date", "18 июля 2019")]),  # with a Latin "c"
    (
        "Director: Ada Brook Writers: Li Moor, Ada Brook Stars: Ben Stone and Joe Reed",
        [("director", "Ada Brook"), ("writer", "Li Moor, Ada Brook"), ("cast", "Ben Stone and Joe Reed")],
    ),
    (
        "2015 | Director: Ada Brook | Runtime: 85 min",
        [("director", "Ada Brook"), ("runtime", "85 min")],
    ),
    ("Regie: A. Brook Mit: B. Stone, L. Moor", [("director", "A. Brook"), ("cast", "B. Stone, L. Moor")]),
    ("Genre: Drama, Director: Ada Brook", [("genre", "Drama"), ("director", "Ada Brook")]),
    ("Directed Written by: Ada Brook", [("director", "Ada Brook"), ("writer", "Ada Brook")]),
    ("Written and directed by Ada Brook", [("writer", "Ada Brook"), ("director", "Ada Brook")]),
    ("Regie und Drehbuch: Ada Brook", [("director", "Ada Brook"), ("writer", "Ada Brook")]),
    ("Regisseur:in: Ada Brook", [("director", "Ada Brook")]),
    ("Producers Producers: Ada Brook", [("crew", "Ada Brook")]),
    ("Director:", [("director", "")]),
    ("Synopsis: In Land: a tale. Cast: Ben", [("plot", "In Land: a tale."), ("cast", "Ben")]),
    ("Hudba: A. Brook Předloha: L. Moor (kniha)", [("crew", "A. Brook"), ("ignored", "L. Moor (kniha)")]),
]

MUST_NOT_CUT = [
    "",
    ":",
    "Director",
    "Cast & Crew",
    "Director Ada Brook said that the shoot was long.",
    "Starring in a film is hard work",
    "Starring role",
    "Cast away on an island, he learns to fish",
    "Cast Away",
    "Cast Crew Reviews Trailers",
    "Star Wars",
    "Year of the Dragon",
    "Country roads take him home",
    "Country Strong",
    "Music Video Awards",
    "Director – a job for the patient",
    "Director / Written By / Tom Reed",
    "Full Cast and Crew",
    "Art Direction Art Direction",
    "Budget cuts",
    "He met the director: a woman of few words",
    "I asked one thing: who pays?",
    "Mit Ada Brook",
    "De Ada Brook",
    "Land of Plenty",
    "Buch der Lieder",
    "http://example.org/director:1",
    "Alien: Covenant",
    "3:10 to Yuma",
    '"Composer Ada Brook Talks"',
    '{"director":{"name":"Ada Brook"}}',
    "Title  Year  Rating  URL",
    "Directed by | Written by | Produced by",
    "导演说这部电影很难",
    "監督は長い間この映画を待っていた",
]


def facts(line: str) -> list[tuple[str, str]]:
    """Return the fields of a line and their values."""
    return [(found.label.field, found.value) for found in cut_labels(line)]


@given(st.text())
def test_any_text_is_cut(text: str) -> None:
    """No text is refused, and each piece is in the line at the place that it names."""
    for found in cut_labels(text):
        assert_stands(found, text)


@given(
    st.lists(st.sampled_from([*LABELS, ":", "：", "\t", "|", " ", "....", " – ", "Ada Brook", "江雨", "x"]))
)
def test_any_row_of_labels_is_cut(parts: list[str]) -> None:
    """Labels, separators and values in any order are read as entries in the order of the line."""
    line = "".join(parts)
    found = cut_labels(line)
    for each in found:
        assert_stands(each, line)
    offsets = [each.offset for each in found]
    assert offsets == sorted(offsets)


def assert_stands(found: Labelled, line: str) -> None:
    """Check that an entry is of its line."""
    assert line[found.offset :].startswith(found.value)
    assert found.printed in line[: found.offset]
    assert found.label in labels_of(found.printed)


@pytest.mark.parametrize("form", ["{}: Value", "{}：Value", "- {} : Value", "**{}:** Value", "{}....: Value"])
def test_every_label_is_cut(form: str) -> None:
    """Each printed label of the table is separated from its value, whatever is between them."""
    for label in LABELS:
        line = form.format(label)
        found = cut_labels(line)
        assert [each.value for each in found] == ["Value"], line
        assert found[0].label == label_of(label)
        assert line[found[0].offset :] == "Value"


def test_every_label_is_known_in_any_dress() -> None:
    """A label means the same in capitals, without its accents, and with signs around it."""
    for label in LABELS:
        known = label_of(label)
        assert known is not None
        assert label_of(f"\u00a0{label.upper()} :") == known or label.upper().lower() != label.lower()
        assert label_of(unicodedata.normalize("NFD", label)) == known
        assert label_of(f"• {label}…") == known


def test_every_meaning_of_the_table_is_found() -> None:
    """In its own language a label has the field of its row, or a row before claims it."""
    first: dict[tuple[str, str], str] = {}
    for key, language, label in ROWS:
        first.setdefault((fold_label(label), language), key.partition(":")[0])
    for (folded, language), field in first.items():
        found = label_of(folded, language)
        assert found is not None
        assert found.field == field, (folded, language)


def test_alternatives_are_the_other_fields() -> None:
    """A label of several fields means all of them, each once."""
    fields: dict[str, set[str]] = {}
    for key, _, label in ROWS:
        fields.setdefault(fold_label(label), set()).add(key.partition(":")[0])
    for folded, expected in fields.items():
        found = label_of(folded)
        assert found is not None
        assert {found.field, *found.alternatives} == expected
        assert len(found.alternatives) == len(expected) - 1


def test_the_language_of_the_page_decides() -> None:
    """One word is of different fields in different languages."""
    fields = {
        code: label.field for code in ("es", "pt") if (label := label_of("Argumento", code)) is not None
    }
    assert fields == {"es": "plot", "pt": "writer"}
    rating = label_of("Rating")
    assert rating is not None
    assert (rating.field, rating.alternatives) == ("rating", ("content_rating",))


@given(st.text(min_size=61))
def test_long_texts_are_no_labels(text: str) -> None:
    """What is longer than any label is none, without being looked at."""
    assert label_of(text) is None
    assert labels_of(text) == ()
    assert heading_of(text * 2) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_common_fields(language: str) -> None:
    """No language is left with half of the vocabulary."""
    known = {key.partition(":")[0] for key, code, _ in ROWS if code == language}
    assert known >= FIELDS


def test_the_table_is_tidy() -> None:
    """No label is nothing when folded, and every everyday word is a label."""
    assert all(map(fold_label, LABELS))
    everyday = {fold_label(word) for words in EVERYDAY.values() for word in words}
    assert everyday <= {fold_label(label) for label in LABELS}


@pytest.mark.parametrize("line, expected", MUST_CUT)
def test_lines_with_labels(line: str, expected: list[tuple[str, str]]) -> None:
    """The forms that pages and converters print are split."""
    assert facts(line) == expected


@pytest.mark.parametrize("line", MUST_NOT_CUT)
def test_lines_without_labels(line: str) -> None:
    """Prose, titles, menus and heads of tables have no labels."""
    assert facts(line) == []


def test_long_lines_are_cut_at_their_start_only() -> None:
    """A line of prose keeps the colons inside it."""
    line = f"Plot: {'A long tale. ' * 200}Cast: Ada Brook"
    assert facts(line) == [("plot", line[6:])]
    assert facts(f"A long tale. {line}") == []


@pytest.mark.parametrize(
    "text, section",
    [
        ("Synopsis", "plot"),
        ("PLOT SUMMARY", "plot"),
        ("Storyline", "plot"),
        ("Handlung[Bearbeiten]", "plot"),
        ("Handlung", "plot"),
        ("剧情简介 · · · · · ·", "plot"),
        ("盐路的短评 · · · · · · ( 全部 506 条 )", "reviews"),
        ("喜欢这部电影的人也喜欢", "similar"),
        ("2017", None),
        ("О фильме", "plot"),
        ("Obsah(2)", "plot"),
        ("Top cast", "cast"),
        ("Besetzung", "cast"),
        ("Director(s)", "directors"),
        ("Tech specs", "releases"),
        ("Movie Reviews", "reviews"),
        ("User reviews", "reviews"),
        ("Similar Movies", "similar"),
        ("More like this", "similar"),
        ("Critics Consensus", "consensus"),
        ("What to Know", "consensus"),
        ("Cast & Crew", "people"),
        ("Reception", "reception"),
        ("3 Comments", "comments"),
        ("Comments (3)", "comments"),
        ("Ada Brook", None),
        ("The Salt Road", None),
    ],
)
def test_headings(text: str, section: str | None) -> None:
    """A heading announces its section, in any case and language."""
    assert heading_of(text) == section


def test_every_heading_is_known() -> None:
    """Each heading of the table announces the section of its row, or a section that claims it later."""
    printed = [
        (section, word) for section, row in HEADINGS.items() for words in row.values() for word in words
    ]
    sections = {fold_label(word): section for section, word in printed}
    assert all(heading_of(word) == sections[fold_label(word)] for _, word in printed)
