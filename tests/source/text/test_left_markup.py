"""Markup that today's converters leave in words and cells, and what no reading may depend on."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from tests.helpers import LIMITS, line_texts, text_source

import filmpage
from filmpage.readers.text.labels.label_lines import is_labelled
from filmpage.source.text.lines import normalise
from filmpage.testing.styles import AXES, Style, films, judge, render_text

HEAD = "# The Salt Map\n\n"


@pytest.mark.parametrize(
    "markdown, words",
    [
        # A picture's words that are printed again beside it
        ("![Image 7: Mara Okafor](/m.jpg) Mara Okafor as Ines", "Mara Okafor as Ines"),
        ("![Mara Okafor](/m.jpg)**Mara Okafor** as Ines", "Mara Okafor as Ines"),
        ("[![Mara Okafor](/m.jpg) Mara Okafor](/m)", "Mara Okafor"),
        ("[![Mara Okafor](/m.jpg)](/m) [Mara Okafor](/m)", "Mara Okafor"),
        ("![Image 3](/m.jpg) Mara Okafor", "Mara Okafor"),
        ("![Mara](/m.jpg) Marabel Okafor", "Mara Marabel Okafor"),
        ("![Image 4: IMDb Rating](/i.png) 6.4/10", "IMDb Rating 6.4/10"),
        # Marks of what was left out, or listed elsewhere
        ("<!-- image --> Mara Okafor", "Mara Okafor"),
        ("Mara Okafor <!-- image -->", "Mara Okafor"),
        ("Mara Okafor⟨12⟩ as Ines", "Mara Okafor as Ines"),
        ("![Mara Okafor] as Ines", "Mara Okafor as Ines"),
        ("Budget: $3 million[^4]", "Budget: $3 million"),
        ("[^4]: The studio's figure", "The studio's figure"),
        # Tags, character references, other emphasis
        ('Mara <span class="x" data-y="1">Okafor</span>', "Mara Okafor"),
        ("H<sub>2</sub>O", "H2O"),
        ("~~Mara~~ Okafor", "Mara Okafor"),
        ("Salt &amp;amp; Smoke &amp;quot;II&amp;quot; &#38;#39;", 'Salt & Smoke "II" \''),
        ("The end of a link](https://x.example/t/88)", "The end of a link"),
        ("1280\\*536 Salt\\_Map 54% \\- Audience", "1280*536 Salt_Map 54% - Audience"),
    ],
)
def test_words_of_markdown(markdown: str, words: str) -> None:
    """What is left of a line are the words that a visitor saw, each once."""
    assert line_texts(HEAD + markdown) == ["The Salt Map", words]


@pytest.mark.parametrize(
    "row, cells",
    [
        ("| Mara <!-- image --> | [Mara](/m) | ... | Ines |", ("Mara", "...", "Ines")),
        ("| 720p | 5 | 5 | 1.2 GB |", ("720p", "5", "5", "1.2 GB")),
        ("| Mara | Mara |", ("Mara", "Mara")),
        ("| Genre | Drama<br>Comedy |", ("Genre", "Drama, Comedy")),
        ("| Genre | Drama<br />and Comedy |", ("Genre", "Drama and Comedy")),
        ("[Mara Okafor](/m)| Ines", ("Mara Okafor", "Ines")),
    ],
)
def test_cells(row: str, cells: tuple[str, ...]) -> None:
    """Copies of a cell over several columns are one; equal figures are two."""
    lines = text_source(f"{HEAD}Name| Part\n---|---\n{row}\n").lines
    assert lines[-1].cells == cells


def test_a_heading_over_all_columns_is_no_row() -> None:
    """Docling prints a cell over several columns in each."""
    lines = text_source(f"{HEAD}| Cast: | Cast: | Cast: |\n|---|---|---|\n| Mara | ... | Ines |\n").lines
    assert [(line.text, line.cells is None) for line in lines[1:]] == [
        ("Cast:", True),
        ("Mara ... Ines", False),
    ]


def test_bars_without_blanks() -> None:
    """Three rows with bars are a table; one line with a bar is a line."""
    table = text_source("The Salt Map\nMara Okafor|Ines\nBen Orr|The keeper\nIda Falk|A gull\n").lines
    assert [line.cells for line in table[1:]] == [
        ("Mara Okafor", "Ines"), ("Ben Orr", "The keeper"), ("Ida Falk", "A gull"),
    ]  # fmt: skip
    assert text_source("The Salt Map|Filmhaus\nDirector: Mara Okafor\n").lines[0].cells is None


def test_rows_of_a_table_are_not_joined() -> None:
    """Rows as long as a wrapped line, with as many bars, are rows."""
    rows = [f"[Mara Okafor {name}](https://x.example/person/4711)| Part {name}" for name in "ABCDEF"]
    assert len(line_texts("\n".join([*HEAD.splitlines(), "Name| Part", "---|---", *rows]))) == 8


def test_lines_at_breaks() -> None:
    """`<br>` outside a table ends a line, in Markdown and in a text with a few tags."""
    expected = ["The Salt Map", "Director: Mara Okafor", "Writer: Ben Orr"]
    assert line_texts(HEAD + "**Director:** Mara Okafor<br>**Writer:** Ben Orr") == expected
    assert line_texts("The Salt Map\n<b>Director:</b> Mara Okafor<br/><b>Writer:</b> Ben Orr") == expected


def test_a_link_over_several_rows() -> None:
    """Firecrawl escapes the breaks inside a link; each row is a line, and none keeps the address."""
    text = (
        HEAD + "[![The Salt Map poster](/p.webp)\\\\\n\\\\\nWatch trailer](https://x.example/t/88)\n\nDrama"
    )
    assert line_texts(text) == ["The Salt Map", "The Salt Map poster", "Watch trailer", "Drama"]


def test_a_labelled_line_goes_on_in_words() -> None:
    """A value that was wrapped is one line with its label; the next label is not part of it."""
    rows = [
        "PLOT: Nobody misses the crossing when Mara takes",
        "her own ferry onto the ice!",
        "tagline: nobody misses the crossing when mara",
        "poster: https://x.example/p.jpg",
    ]
    lines = normalise("\n".join(rows), limits=LIMITS, is_labelled=is_labelled).lines
    assert [line.text for line in lines] == [f"{rows[0]} {rows[1]}", *rows[2:]]


@pytest.mark.parametrize(
    "dressed",
    [
        "The Salt\xad Map", "The \u202aSalt\u202c Map", "\u2066The Salt Map\u2069", "\u061cThe Salt Map",
        "The Salt\u2060 Map", "\x1b[1mThe Salt Map\x1b[0m",
        "\x1b]8;;https://x.example\x07The Salt Map\x1b]8;;\x07", "T\x08Th\x08he Salt Map",
    ],
)  # fmt: skip
def test_characters_that_nobody_sees(dressed: str) -> None:
    """Soft hyphens, marks of direction, word joiners, colours, links and bold print of terminals."""
    assert line_texts(f"{dressed}\nDirector: Mara Okafor") == ["The Salt Map", "Director: Mara Okafor"]


def test_joiners_are_letters() -> None:
    """Persian words are spelled with joiners."""
    assert line_texts("می\u200cشود") == ["می\u200cشود"]


# Laws

PLAIN = st.builds(
    Style,
    converter=st.sampled_from([name for name in AXES["converter"] if name != "one_line"]),
    structure=st.sampled_from(["dl", "td_td", "items_bold"]),
)


@given(films("en"), PLAIN, st.sampled_from(["  ", "    ", "\t", "> ", "            "]))
def test_indenting_a_text_changes_nothing(film: filmpage.FilmPage, style: Style, margin: str) -> None:
    """A text is read the same whatever all of its lines begin with."""
    text = render_text(film, style).source
    indented = "".join(f"{margin}{line}" if line.strip() else line for line in text.splitlines(keepends=True))
    assert filmpage.read(indented, layouts=()).page == filmpage.read(text, layouts=()).page


ALIKE = (
    "inner_text", "turndown", "crawl4ai", "docling", "html_to_markdown", "defuddle", "trafilatura", "pandoc",
    "jina", "firecrawl",
)  # fmt: skip
"""Converters that keep the borders of cells, and leave nothing out of these pages."""


@given(films("en"), st.sampled_from(["dl", "td_td", "items_bold", "bold_tail"]), st.sampled_from(ALIKE))
def test_converters_agree(film: filmpage.FilmPage, structure: str, converter: str) -> None:
    """A page is read to the same facts by whatever converter its text was made."""
    one = render_text(film, Style(structure=structure, cast="table", links="people", converter="markdown"))
    other = render_text(film, Style(structure=structure, cast="table", links="people", converter=converter))
    read = judge(one, filmpage.read(one.source, layouts=()).page)
    assert judge(one, filmpage.read(other.source, layouts=()).page) == read
