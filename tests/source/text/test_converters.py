"""What each family of converters leaves in a text, and what is removed from it."""

from __future__ import annotations

import textwrap
from typing import Final

import pytest

from filmpage.limits import Limits
from filmpage.source.text.line import Line
from filmpage.source.text.lines import TextSource, normalise
from filmpage.source.text.unwrap import is_figure

LIMITS: Final = Limits()


def read(text: str) -> TextSource:
    """Normalise a text under the usual limits."""
    return normalise(text, limits=LIMITS)


def texts(text: str) -> list[str]:
    """Return the words of each logical line."""
    return [line.text for line in read(text).lines]


def only(text: str) -> Line:
    """Return the one line of a text."""
    (line,) = read(text).lines
    return line


# Must read


@pytest.mark.parametrize(
    "text, words, url, title",
    [
        ("[Mara Okafor](https://x.example/nm1)", "Mara Okafor", "https://x.example/nm1", ""),
        ('[Mara Okafor](/actor/mara/ "The Keeper")', "Mara Okafor", "/actor/mara/", "The Keeper"),
        ("[Mara](</wiki/Mara_(keeper)>)", "Mara", "/wiki/Mara_(keeper)", ""),
        ("[Mara](/wiki/Mara_\\(keeper\\))", "Mara", "/wiki/Mara_(keeper)", ""),
        ("[Mara Okafor](https://x.example/n)as Ines", "Mara Okafor as Ines", "https://x.example/n", ""),
        ("_By:[Ines](/u/ines) _", "By: Ines", "/u/ines", ""),
        ("[Mara\nOkafor](/browse/Mara%20Okafor)", "Mara Okafor", "/browse/Mara%20Okafor", ""),
        ('[Get](/a.torrent\n"The Salt Map 720p")', "Get", "/a.torrent", "The Salt Map 720p"),
        (
            "[Mara](https://x.example/Mara Okafor) as Ines",
            "Mara as Ines",
            "https://x.example/Mara Okafor",
            "",
        ),
    ],
)
def test_links_become_words(text: str, words: str, url: str, title: str) -> None:
    """A link's words stay in the line; its address and its title are kept beside them."""
    line = only(text)
    assert line.text == words
    assert [(found.url, found.title) for found in line.links] == [(url, title)]


def test_a_picture_in_a_link_keeps_both_addresses() -> None:
    """The alternative text stays in the line, and number and words behind it stay apart."""
    line = only('[![IMDb Rating](/logo.svg)](https://x.example/tt1 "IMDb Rating")7.7 10 1577')
    assert line.text == "IMDb Rating 7.7 10 1577"
    assert [(found.url, found.image) for found in line.links] == [
        ("/logo.svg", True),
        ("https://x.example/tt1", False),
    ]


def test_a_link_without_words_is_kept_aside() -> None:
    """A picture without an alternative text is not a line, but its address is kept."""
    source = read("[![](/poster.jpg)](https://x.example/)\n\n# The Salt Map")
    assert [line.text for line in source.lines] == ["The Salt Map"]
    assert [found.url for found in source.loose_links] == ["/poster.jpg", "https://x.example/"]


def test_numbered_links_of_elinks_carry_their_titles() -> None:
    """The list of references is cut off, and each mark gets its address and title."""
    text = (
        "   [1]Mara Okafor as Ines\n\nReferences\n\n   Visible links\n   1. The Keeper\n\tfile:///x/mara.html\n"
        "   2. file:///x/other.html\n"
    )
    source = read(text)
    assert source.form == "elinks"
    assert [line.text for line in source.lines] == ["Mara Okafor as Ines"]
    assert [(found.url, found.title) for found in source.lines[0].links] == [
        ("file:///x/mara.html", "The Keeper")
    ]


def test_addresses_of_html_to_text_are_kept_aside() -> None:
    """An address in brackets after words is not part of the line."""
    text = (
        "THE SALT MAP\n\nMara Picture [../mara.jpg]\nhttps://x.example/nm1/\n"
        "Mara Okafor [../mara.html] as Ines\nNext [https://x.example/]\n\nCAST\n\n * Home [../index.html]"
    )
    source = read(text)
    assert [line.text for line in source.lines] == [
        "THE SALT MAP", "Mara Picture", "Mara Okafor as Ines", "Next", "CAST", "Home",
    ]  # fmt: skip
    assert [line.text for line in source.lines if line.heading] == ["CAST"]
    assert source.form == "html-to-text"


def test_an_address_in_brackets_tells_where_its_words_end() -> None:
    """The signs between two links, and the label before the first, are not part of their words."""
    source = read(
        "THE SALT MAP\n\nStarring: Mara Okafor [/mara], Ines Vale [/ines] | Ben Orr [/ben]\n\nCAST\n"
    )
    links = [link.text for line in source.lines for link in line.links]
    assert links == ["Mara Okafor", "Ines Vale", "Ben Orr"]


@pytest.mark.parametrize(
    "text, key, values",
    [
        ('---\ntitle: "The Salt Map"\nyear: 2019\n---\nWords', "title", ["The Salt Map"]),
        ("---\ngenres:\n  - Drama\n  - 'Sea'\n---\n", "genres", ["Drama", "Sea"]),
        ("---\ngenres: [Drama, Sea]\nactors: []\n---\n", "genres", ["Drama", "Sea"]),
        ("---\ngenres: [Drama, Sea]\nactors: []\n---\n", "actors", []),
        ("---\nurl: https://x.example/a:b\n---\n", "url", ["https://x.example/a:b"]),
    ],
)
def test_front_matter(text: str, key: str, values: list[str]) -> None:
    """Flat front matter is read as its values; a list as one for each item."""
    assert [value for name, value, _ in read(text).front_matter if name == key] == values


def test_front_matter_has_line_numbers_and_a_title() -> None:
    """Every value knows its line, and the title is the text's."""
    source = read("---\ntype: movie\ntitle: The Salt Map\ncast:\n- Mara\n---\n\nWords")
    assert source.front_matter == (("type", "movie", 2), ("title", "The Salt Map", 3), ("cast", "Mara", 5))
    assert source.title == "The Salt Map"
    assert [(line.text, line.number) for line in source.lines] == [("Words", 8)]


def test_a_snapshot_gives_rows_and_links() -> None:
    """Rows of a table are cells, links keep their addresses, paragraphs are whole."""
    text = (
        '- heading "The \\"Salt\\" Map" [level=1]\n- paragraph:\n  - emphasis: "Available in:"\n'
        '  - link "720p.WEB":\n    - /url: /a.torrent\n- table:\n  - row "Directed by Mara Okafor":\n'
        '    - rowheader "Directed by"\n    - cell "Mara Okafor":\n      - link "Mara Okafor":\n'
        '        - /url: /mara\n- combobox:\n  - option "All"\n'
    )
    title, available, row = read(text).lines
    assert (title.text, title.heading) == ('The "Salt" Map', 1)
    assert (available.text, available.links[0].url) == ("Available in: 720p.WEB", "/a.torrent")
    assert (row.text, row.cells) == ("Directed by Mara Okafor", ("Directed by", "Mara Okafor"))


def test_a_list_in_a_cell_is_taken_out_of_it() -> None:
    """Each item of a list in a row's cell is a line, as other converters print it."""
    text = (
        '- row "Starring Mara Okafor Ines Vale":\n'
        '  - rowheader "Starring"\n  - cell "Mara Okafor Ines Vale":\n'
        '    - list:\n      - listitem:\n        - link "Mara Okafor":\n          - /url: /mara\n'
        '      - listitem: Ines Vale\n- row "Country Denmark":\n  - rowheader "Country"\n  - cell "Denmark"\n'
        "- text: end"
    )
    lines = read(text).lines
    assert [line.text for line in lines] == ["Starring", "Mara Okafor", "Ines Vale", "Country Denmark", "end"]
    assert [line.bullet for line in lines] == [0, 1, 1, 0, 0]
    assert lines[0].cells == ("Starring", "")
    assert lines[3].cells == ("Country", "Denmark")


def test_columns_of_a_table_are_no_wrapped_sentence() -> None:
    """Rows of one width whose columns are apart are rows of a table."""
    rows = [f"{label:<30}{value:<40}x" for label, value in (("Directed by", "Ines"), ("Cut by", "Tove"))] * 4
    assert [line.cells for line in read("\n".join(rows)).lines][:2] == [
        ("Directed by", "Ines", "x"),
        ("Cut by", "Tove", "x"),
    ]


@pytest.mark.parametrize(
    "text, cells",
    [
        ("| Directed by | Mara Okafor |", ("Directed by", "Mara Okafor")),
        ("| Starring | |\n", ("Starring", "")),
        ("Directed by\t\tMara Okafor", ("Directed by", "Mara Okafor")),
        ("Directed by                  Mara Okafor", ("Directed by", "Mara Okafor")),
        ("Year     : 2015", ("Year", "2015")),
        ("PG-13 | 2h 8m | Drama", ("PG-13", "2h 8m", "Drama")),
        ("1.15 GB", None),
        ("Written  by hand", None),
        ("Mara Okafor,        Ines Vautrin,        Ben Orr", None),
    ],
)
def test_cells(text: str, cells: tuple[str, ...] | None) -> None:
    """Rows of tables, and lines cut by tabs or wide gaps, know their cells."""
    assert only(text).cells == cells


@pytest.mark.parametrize(
    "text, expected",
    [
        ("7.7\n10", ["7.7 10"]),
        ("7.7\n\n/10", ["7.7 /10"]),
        ("Mara Okafor\nas Ines T. Vale", ["Mara Okafor as Ines T. Vale"]),
        ("She reads\nThe Salt Map\n, and weeps.", ["She reads", "The Salt Map, and weeps."]),
        ("2\nh\n14\nm", ["2 h 14 m"]),
        ("2\nhours\n14\nminutes", ["2 hours 14 minutes"]),
    ],
)
def test_broken_lines_are_rejoined(text: str, expected: list[str]) -> None:
    """Scores, times, credits and sentences that a converter broke at an inline element are one line."""
    assert texts(text) == expected


LAYOUT: Final = (
    '<table id="layout"><tbody><tr><td rowspan="2"><img alt="Poster" src="p.jpg"></td><td id="top">'
    '<h1>The Quiet Harbour <span>(<a href="/y/1987/">1987</a>)</span></h1>'
    '<div class="bar">107 min&nbsp;-&nbsp;<a href="/g/drama">Drama</a></div>'
    '<h4>Director:</h4> <a href="/name/nm1/">Anna Lindqvist</a><br>'
    "<p>A keeper waits.</p></td></tr></tbody></table>"
)


def test_a_table_that_lays_out_a_page_is_its_lines() -> None:
    """The blocks of a cell that holds a part of a page are lines, with headings and links at their places."""
    source = read(f"[Home](https://x.example/)\n\n{LAYOUT}\n")
    lines = source.lines[1:]
    assert [line.text for line in lines] == [
        "The Quiet Harbour (1987)", "107 min - Drama", "Director:", "Anna Lindqvist", "A keeper waits.",
    ]  # fmt: skip
    assert [line.heading for line in lines] == [1, 0, 4, 0, 0]
    assert lines[3].links[0].url == "/name/nm1/"
    assert LAYOUT[lines[3].column - 1 :].startswith("Anna Lindqvist")


def test_a_table_of_facts_keeps_its_rows() -> None:
    """A table whose cells are short is read as rows, however long the whole of it is."""
    row = "<tr><td><div>Mira Solheim</div></td><td>...</td><td>Ingrid</td></tr>"
    source = read(f"[Home](https://x.example/)\n\n<table>{row * 600}</table>\n")
    assert {line.cells for line in source.lines[1:]} == {("Mira Solheim", "...", "Ingrid")}


@pytest.mark.parametrize("mark", "●○■□")
def test_drawn_bullets_are_marks(mark: str) -> None:
    """The bullets that text browsers draw are taken off like any other."""
    (_, line) = read(f"  • Director\n      {mark} Anna Lindqvist\n").lines
    assert (line.text, bool(line.bullet)) == ("Anna Lindqvist", True)


def test_a_rule_is_not_joined_to_the_line_over_it() -> None:
    """A line drawn under a wrapped paragraph is none of its words."""
    paragraph = textwrap.fill("The keeper of a quiet harbour waits for a boat that was lost. " * 4, 78)
    said = texts(f"{paragraph} more\n{'━' * 78}\nCast\n")
    assert said[0].endswith(" more")
    assert said[-1] == "Cast"


def test_a_column_of_its_own_makes_no_headings() -> None:
    """Text browsers centre a page's heading; if many lines are indented that far, they are not headings."""
    rows = "".join(f"{' ' * 24}[{n}]Row {n}\n\n" for n in range(1, 10))
    assert not any(line.heading for line in read(f"   [10]Home\n\n{rows}").lines)


def test_a_torn_time_is_one_line() -> None:
    """Hours and minutes that a converter left on four lines are one time."""
    assert texts("PG-13\n2\nh\n14\nm\nDrama\n") == ["PG-13", "2 h 14 m", "Drama"]


def test_sentences_of_one_length_are_no_paragraph() -> None:
    """Rows that end their sentences, each where the next word would not have fitted, stay rows."""
    rows = [f"{name} as Keeper {n}, who has waited in the harbour since the boats were lost. [{n}]"
            for n, name in enumerate(("Mira Solheim", "Jon A Okafor", "Eva Hornsby"))]  # fmt: skip
    assert texts("\n".join(rows) + "\n") == rows


def test_a_wrapped_bullet_is_one_line() -> None:
    """The rows of an item are indented under its words; a dash that begins one of them is not a bullet."""
    item = (
        "The keeper walks along the harbour wall - slowly - and counts the boats that never came back home."
    )
    wrapped = textwrap.fill(item, 60, initial_indent="-   ", subsequent_indent="    ")
    assert texts(f"{wrapped}\n{wrapped}\n\n{wrapped}") == [item] * 3


def test_bullets_know_their_marks() -> None:
    """A bullet is taken off a line, and the line knows it."""
    lines = read("  * Home\n      * Deep\n- A writer's own dash.").lines
    assert [(line.text, line.mark) for line in lines] == [
        ("Home", "* "),
        ("Deep", "* "),
        ("A writer's own dash.", "- "),
    ]
    assert lines[0].bullet < lines[1].bullet


def test_scars_are_marked() -> None:
    """Two blank lines in a text of single ones show that something was deleted."""
    lines = read("The Salt Map\n\n2019 [DANISH]\n\n\nIMDb Rating 7.7\n\nPlot summary\n\nShe walks.").lines
    assert [line.text for line in lines if line.scar] == ["IMDb Rating 7.7"]
    assert not any(line.scar for line in read("One\n\n\nTwo\n\n\nThree\n\n\nFour").lines)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("D&#x27;Angelo", "D'Angelo"),
        ("A&#10;B&nbsp;C", "A B C"),
        ("Runtime: 118\u0384", "Runtime: 118\u0384"),
        ("**The** _Salt_ __Map__\n\n# H\n\n[x](/y)", "The Salt Map"),
        ("snake_case_name\n\n# H\n\n[x](/y)", "snake_case_name"),
        ("1280\\*536\n\n# H\n\n[x](/y)", "1280*536"),
        ("  * [Home](/x)", "Home"),
        ("> Sire, these lines\n\n# H\n\n[x](/y)", "Sire, these lines"),
        ("= The Salt Map =", "The Salt Map"),
        ("Release Date.....: 24.08.2014", "Release Date.....: 24.08.2014"),
        ("Reviewed by X  9 / 10", "Reviewed by X 9 / 10"),
    ],
)
def test_marks_are_taken_off(text: str, expected: str) -> None:
    """Marks go, words stay."""
    assert texts(text)[0] == expected


# Must not read


@pytest.mark.parametrize(
    "text",
    [
        "2022 [DANISH]",
        "Directed by: Ines Vale.\nStarring: Mara Okafor",
        "The Salt Map\nit is a film about the sea",
        "Al Moss\nIt was so good.",
        "1.15 GB\n1280*536",
        "The rating is 9 * 10 * 2",
        "Login | Register",
        "A_name here",
        "Tove [1] was here [2]",
        "1941\n1979",
        "***\nWords",
    ],
)
def test_what_is_no_markup_stays(text: str) -> None:
    """Lines that only resemble marks or torn sentences are left as they are."""
    assert texts(text) == text.split("\n")


def test_atomic_lines_are_never_joined_to_others() -> None:
    """The caller says which lines begin by themselves, whatever the width; they may go on."""
    prose = textwrap.wrap(
        "Ines Vale Of Harbour Wall Counts Boats For Tove Of Salt Road And Returns. " * 12, 72
    )
    at = 3
    begins = prose[at]
    joined = normalise("\n".join(prose), limits=LIMITS)
    kept = normalise("\n".join(prose), limits=LIMITS, is_labelled=lambda text: text == begins)
    assert len(joined.lines) == 1
    assert [line.text for line in kept.lines] == [" ".join(prose[:at]), " ".join(prose[at:])]
    tokens = normalise("\n".join([*prose, "1.15 GB", *prose]), limits=LIMITS)
    assert [line.text for line in tokens.lines] == [" ".join(prose), "1.15 GB", " ".join(prose)]
    assert is_figure("1.15 GB")
    assert not is_figure("She walks.")


def test_bounds_hold() -> None:
    """A line over the limit is kept as it is: no pattern is tried on it."""
    text = "[a](/b) " + "x" * 50
    assert read(text).lines[0].text.startswith("a x")
    assert normalise(text, limits=Limits(max_line=40)).lines[0].text == text


PROSE = "The keeper walks along the harbour wall, counts the boats and writes their names into a book. " * 4


def test_what_a_label_begins_is_unwrapped() -> None:
    """A label's value may be a wrapped paragraph; a word with a colon in a sentence is not a label."""
    text = f"Summary: {PROSE}And yet he says that he has only one runtime: the night. {PROSE}".strip()
    wrapped = next(rows for width in range(60, 80) if "\nruntime:" in (rows := textwrap.fill(text, width)))
    lines = normalise(
        wrapped, limits=LIMITS, is_labelled=lambda row: row.startswith(("Summary:", "runtime:"))
    ).lines
    assert [line.text for line in lines] == [text]


def test_a_first_row_may_stand_out_to_the_right() -> None:
    """A paragraph whose first row alone is indented is one line, also where that row ends a sentence."""
    rows = textwrap.wrap(PROSE, 72, initial_indent="    ")
    rows[0] = "    " + "The keeper walks along the harbour wall and counts every single boat."
    assert texts("\n".join(["First.", "", *rows, "", *rows])) == [
        "First.",
        *[" ".join(" ".join(rows).split())] * 2,
    ]


def test_scars_are_seen_through_wrapping() -> None:
    """A text that a line filter went over tells so also where somebody wrapped it afterwards."""
    blocks = ["The Salt Road", "2031 [FRENCH]", "", *["No line has one word. " + PROSE] * 6, "Ines Vautrin"]
    source = read("\n\n".join(textwrap.fill(block, 79) for block in blocks))
    assert source.form == "dclm"
    assert [line.number for line in source.lines if line.scar] == [7]


def test_one_hash_over_a_text_is_a_heading() -> None:
    """A first row with a hash and a blank row below is a title, and no other row needs a hash."""
    source = read("# The Salt Road (2031)\n\nA mule and a grudge.")
    assert next((line.text, line.heading) for line in source.lines) == ("The Salt Road (2031)", 1)
    assert source.form == "markdown"


def test_a_quoted_name_in_a_snapshot_keeps_its_apostrophe() -> None:
    """A row in single quotes doubles the quotes that it holds."""
    text = (
        "- 'heading \"Ines''s Road: Part 1\" [level=1]'\n- text: A mule.\n- link \"All\":\n  - /url: /all\n"
    )
    assert texts(text)[0] == "Ines's Road: Part 1"
