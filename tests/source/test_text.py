"""Plain text as logical lines: one invented page, printed by many makers, reads the same."""

from __future__ import annotations

import importlib
import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, strategies as st

from filmpage.limits import Limits
from filmpage.source.text import Line, TextSource, is_atomic, normalise

SHARED: Final = Path(__file__).parents[3] / "shared"
LIMITS: Final = Limits()
MODULES: Final = (
    "blocks", "characters", "envelope", "form", "glued", "line", "markup", "snapshot", "text", "torn", "unwrap",
)  # fmt: skip


def read(text: str) -> TextSource:
    """Normalise a text under the usual limits."""
    return normalise(text, limits=LIMITS)


def texts(text: str) -> list[str]:
    """Give the words of each logical line."""
    return [line.text for line in read(text).lines]


def only(text: str) -> Line:
    """Give the one line of a text."""
    (line,) = read(text).lines
    return line


# What pages are made of: headings, tokens and paragraphs of an invented film

WORDS: Final = st.sampled_from(
    "the lantern keeper walks across frozen harbour while gulls argue over bread and nobody answers her letters "
    "until Mara Okafor returns with a map drawn in salt well-worn half-forgotten lighthouse".split()
)
SENTENCE: Final = st.lists(WORDS, min_size=12, max_size=24).map(lambda w: f"{' '.join(w).capitalize()}.")
PARAGRAPH: Final = st.lists(SENTENCE, min_size=6, max_size=9).map(" ".join)
TOKEN: Final = st.sampled_from(
    ["1.15 GB", "1280*536", "25 fps", "2 hr 8 min", "P/S 12 / 40", "English 2.0", "720p.WEB 1080p.WEB"]
)
HEADING: Final = st.sampled_from(["The Salt Map", "Movie Reviews", "Tech specs", "Synopsis"])
BLOCK: Final = (
    st.tuples(st.just("p"), PARAGRAPH) | st.tuples(st.just("t"), TOKEN) | st.tuples(st.just("h"), HEADING)
)
PAGE: Final = st.lists(BLOCK, min_size=2, max_size=8).filter(lambda page: sum(k == "p" for k, _ in page) >= 2)
Page = list[tuple[str, str]]


def plain(page: Page) -> str:
    """Print a page as blocks with one blank line between them."""
    return "\n\n".join(words for _, words in page)


def escaped(words: str) -> str:
    """Escape what Markdown would take for marks."""
    return re.sub(r"([*_\[\]])", r"\\\1", words)


def markdown(page: Page) -> str:
    """Print a page as Markdown."""
    rows = [f"## {words}" if kind == "h" else escaped(words) for kind, words in page]
    return "\n\n".join([*rows, '[More](https://films.example/more "All of it")'])


def setext(page: Page) -> str:
    """Print a page with underlined headings."""
    return "\n\n".join(f"{words}\n{'-' * len(words)}" if kind == "h" else words for kind, words in page)


def stars(page: Page) -> str:
    """Print a page as Debian's html2text does, wrapped at 79."""
    rows = [f"**** {words} ****" if kind == "h" else textwrap.fill(words, 79) for kind, words in page]
    return "\n\n".join(["**** A ****", *rows, "**** B ****"])


def lynx(page: Page) -> str:
    """Print a page as lynx does: indented, wrapped, every link numbered and listed at the end."""
    indent = {"initial_indent": "   ", "subsequent_indent": "   ", "break_on_hyphens": False}
    rows: list[str] = []
    for number, (kind, words) in enumerate(page, 1):
        first, *rest = words.split(" ", 1)
        marked = " ".join([f"[{number}]{first}", *rest])
        rows.append(words if kind == "h" else "\n".join(textwrap.wrap(marked, 75, **indent)))  # type: ignore[arg-type]
    links = "\n".join(f"  {n:2}. https://films.example/{n}" for n in range(1, len(page) + 1))
    return "\n\n".join(rows) + f"\n\nReferences\n\n   Visible links:\n{links}\n"


def snapshot(page: Page) -> str:
    """Print a page as an accessibility snapshot."""
    rows = {"h": '- heading "{}" [level=3]', "p": "- paragraph: {}", "t": "- text: {}"}
    more = ['- link "More":', "  - /url: https://films.example/more"]
    return "\n".join([rows[kind].format(words) for kind, words in page] + more)


def expected(page: Page, *more: str) -> list[str]:
    """Give the lines that a page has."""
    return [words for _, words in page] + list(more)


# Laws


@given(PAGE)
def test_a_plain_page_is_its_blocks(page: Page) -> None:
    """Blocks between blank lines are the lines of a text."""
    assert texts(plain(page)) == expected(page)


EDITS: Final[dict[str, Callable[[str], str]]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "NBSP": lambda text: text.replace(" ", "\xa0"),
    "trailing blanks": lambda text: text.replace("\n", "  \n") + " ",
    "final newline": lambda text: text + "\n",
    "mark of byte order": lambda text: "\ufeff" + text,
    "invisible characters": lambda text: text.replace("a", "a\u200b").replace(".", "\u200f.\xad"),
    "private icons": lambda text: text.replace("\n", "\n\ue8b6"),
    "colours": lambda text: f"\x1b[1m{text}\x1b[0m",
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
@given(page=PAGE)
def test_invisible_edits_change_nothing(edit: Callable[[str], str], page: Page) -> None:
    """What nobody can see in a text does not change its lines, their numbers or the gaps between them."""
    before = [(line.text, line.number, line.before) for line in read(plain(page)).lines]
    assert [(line.text, line.number, line.before) for line in read(edit(plain(page))).lines] == before


@pytest.mark.parametrize("width", [60, 72, 79, 80, 90])
@pytest.mark.parametrize("hyphens", [False, True])
@given(page=PAGE)
def test_wrapping_is_undone(page: Page, width: int, hyphens: bool) -> None:
    """A text that any wrapper broke at its width reads as if it had not been broken."""
    wrapped = (textwrap.fill(words, width, break_on_hyphens=hyphens) for _, words in page)
    assert texts("\n\n".join(wrapped)) == expected(page)


@given(PAGE, PARAGRAPH)
def test_one_wrapped_paragraph_is_joined_in_a_text_that_is_not_wrapped(page: Page, paragraph: str) -> None:
    """A paragraph that its author broke is one line, whatever stands around it."""
    text = f"{plain(page)}\n\n{textwrap.fill(paragraph, 72, break_on_hyphens=False)}\n\n{plain(page)}"
    assert texts(text) == [*expected(page), paragraph, *expected(page)]


@pytest.mark.parametrize(
    "maker, more",
    [(markdown, ["More"]), (setext, []), (lynx, []), (snapshot, ["More"])],
)
@given(page=PAGE)
def test_makers_agree(maker: Callable[[Page], str], more: list[str], page: Page) -> None:
    """A page reads the same from every maker, and its headings are known."""
    lines = read(maker(page)).lines
    assert [line.text for line in lines] == expected(page, *more)
    assert [line.heading > 0 for line in lines] == [kind == "h" for kind, _ in page] + [False] * len(more)


@given(PAGE)
def test_html2text_of_debian_agrees(page: Page) -> None:
    """Headings between stars are headings of their level."""
    source = read(stars(page))
    assert [line.text for line in source.lines] == ["A", *expected(page), "B"]
    assert source.lines[0].heading == 3
    assert source.form == "html2text-debian"


@given(PAGE)
def test_lines_stand_where_they_say(page: Page) -> None:
    """The number and the column of a line point at its first words in the source."""
    for text in (
        plain(page),
        lynx(page),
        markdown(page),
        snapshot(page),
        textwrap.indent(plain(page), "   "),
    ):
        rows = text.split("\n")
        for line in read(text).lines:
            word = line.text.split()[0]
            assert rows[line.number - 1][line.column - 1 :].startswith((word, escaped(word)))


@given(PAGE)
def test_reading_again_changes_nothing(page: Page) -> None:
    """The lines of a text, printed with the gaps they had, are the lines of that text."""
    once = read(lynx(page)).lines
    again = read("\n".join("\n" * line.before + line.text for line in once)).lines
    assert [line.text for line in again] == [line.text for line in once]


SOUP: Final = st.lists(
    st.sampled_from(
        ["- ", "[", "](", ")", "![", "\\", "*", "**", "_", "`", "|", "\n", "\n\n", "#", "=", "===", "---", "x", "Y", " ",
         "   ", "\t", "References", "\n  1. ", "[1]", '"', ":", "- link", "/url", "[level=1]", "- text: ", "P/S", "fps",
         "10 / 10", "Reviewed by", " as ", "1.1 GB", "\ufeff", "\x1b[0m", "é", "&#x27;", "&amp;", ".", "█", "...:", "(BUTTON)",
         "~~~", "```", "+---+", "http://x.example/", "720p", "%", "\ud800", "\x00", "\r", "•", "1. ", "row:", "- cell", "\xa0"]
    ),
    max_size=80,
).map("".join)  # fmt: skip


@given(SOUP | st.text(max_size=400))
def test_any_text_gives_lines(text: str) -> None:
    """No text fails, and every line is words without blanks around them, in order, inside the source."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    last = 1
    for line in read(text).lines:
        assert line.text
        assert line.text == line.text.strip()
        assert "\n" not in line.text
        assert last <= line.number <= line.number + line.joined - 1 <= len(rows)
        assert line.column >= 1
        assert line.before >= 0
        last = line.number


@pytest.mark.parametrize(
    "piece",
    ["[", "[](", "![a](b", "](", "[a](b) ", "[a", "*a", "_a_", "\\", "a |", "- link:\n", "- ", "[1]", "Reviewed by ",
     "1.1 GB ", "as ", ".\n", "a\n", "[/", " \t", "  ", "`", "1080p\n", "- cell \"x\"\n", "word ", "&", "=", "██", "P/S\n"],
)  # fmt: skip
def test_hostile_repeats_give_lines(piece: str) -> None:
    """A text of one piece, many thousand times over, is read like any other."""
    count = 60_000 // len(piece)
    assert isinstance(read(piece * count).lines, list)
    assert isinstance(read('- text: x\n- link "y":\n' + piece * count).lines, list)


_parser: Any = importlib.import_module("re._parser")
_constants: Any = importlib.import_module("re._constants")


def unbounded(tree: Any) -> bool:
    """Tell whether a parsed pattern repeats anything without an upper bound."""
    repeats = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
    for op, arguments in tree:
        if op in repeats and arguments[1] == _constants.MAXREPEAT:
            return True
        stack = list(arguments) if isinstance(arguments, tuple | list) else [arguments]
        while stack:
            part = stack.pop()
            if isinstance(part, _parser.SubPattern):
                if unbounded(part):
                    return True
            elif isinstance(part, list):
                stack += part
    return False


def patterns(name: str) -> list[re.Pattern[str]]:
    """Give every pattern of a module, those of its tables included."""
    module = importlib.import_module(f"filmpage.source.{name}")
    tears = getattr(module, "TEARS", ())
    found = [*vars(module).values(), *(tear.first for tear in tears), *(tear.rest for tear in tears)]
    return [value for value in found if isinstance(value, re.Pattern)]


@pytest.mark.parametrize("name", MODULES)
def test_every_repeat_is_bounded(name: str) -> None:
    """No pattern may run over a whole input."""
    assert [p.pattern for p in patterns(name) if unbounded(_parser.parse(p.pattern))] == []


def test_the_gate_itself_works() -> None:
    """A repeat without a bound is found, wherever it stands."""
    assert all(unbounded(_parser.parse(p)) for p in ("a+", "(?:a|b*)", "(a(?=b+))", "a*?"))
    assert not unbounded(_parser.parse("a{1,9}(?:b|c{2,3})?"))


# Must read


@pytest.mark.parametrize(
    "text, words, link",
    [
        ("[Mara Okafor](https://x.example/nm1)", "Mara Okafor", ("Mara Okafor", "https://x.example/nm1", "")),
        ('[Mara Okafor](/actor/mara/ "The Keeper")', "Mara Okafor", ("Mara Okafor", "/actor/mara/", "The Keeper")),
        ("[Mara](</wiki/Mara_(keeper)>)", "Mara", ("Mara", "/wiki/Mara_(keeper)", "")),
        ("[Mara](/wiki/Mara_\\(keeper\\))", "Mara", ("Mara", "/wiki/Mara_(keeper)", "")),
        ("[Mara Okafor](https://x.example/n)as Ines", "Mara Okafor as Ines", ("Mara Okafor", "https://x.example/n", "")),
        ("_By:[Ines](/u/ines) _", "By: Ines", ("Ines", "/u/ines", "")),
        ("[Mara\nOkafor](/browse/Mara%20Okafor)", "Mara Okafor", ("Mara Okafor", "/browse/Mara%20Okafor", "")),
        ("[Get](/a.torrent\n\"The Salt Map 720p\")", "Get", ("Get", "/a.torrent", "The Salt Map 720p")),
        ("[Mara](https://x.example/Mara Okafor) as Ines", "Mara as Ines", ("Mara", "https://x.example/Mara Okafor", "")),
    ],
)  # fmt: skip
def test_links_become_words(text: str, words: str, link: tuple[str, str, str]) -> None:
    """A link's words stay in the line; its address and its title stand beside them."""
    line = only(text)
    assert line.text == words
    assert [(found.text, found.url, found.title) for found in line.links] == [link]


def test_a_picture_in_a_link_keeps_both_addresses() -> None:
    """The alternative text stays in the line, and number and words behind it stay apart."""
    line = only('[![IMDb Rating](/logo.svg)](https://x.example/tt1 "IMDb Rating")7.7 10 1577')
    assert line.text == "IMDb Rating 7.7 10 1577"
    assert [(found.url, found.image) for found in line.links] == [
        ("/logo.svg", True),
        ("https://x.example/tt1", False),
    ]


def test_a_link_without_words_is_kept_aside() -> None:
    """A picture without an alternative text is no line, but its address is not lost."""
    source = read("[![](/poster.jpg)](https://x.example/)\n\n# The Salt Map")
    assert [line.text for line in source.lines] == ["The Salt Map"]
    assert [found.url for found in source.loose_links] == ["/poster.jpg", "https://x.example/"]


def test_numbered_links_of_elinks_carry_their_titles() -> None:
    """The list of references is cut off, and gives each mark its address and title."""
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
    """An address in brackets behind words is no part of the line."""
    text = (
        "THE SALT MAP\n\nMara Picture [../mara.jpg]\nhttps://x.example/nm1/\nMara Okafor [../mara.html] as Ines\n"
        "Next [https://x.example/]\n\nCAST\n\n * Home [../index.html]"
    )
    source = read(text)
    assert [line.text for line in source.lines] == [
        "THE SALT MAP", "Mara Picture", "Mara Okafor as Ines", "Next", "CAST", "Home",
    ]  # fmt: skip
    assert [line.text for line in source.lines if line.heading] == ["CAST"]
    assert source.form == "html-to-text"


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
    """Flat front matter gives its values; a list gives one for each item."""
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
        '- heading "The \\"Salt\\" Map" [level=1]\n- paragraph:\n  - emphasis: "Available in:"\n  - link "720p.WEB":\n'
        '    - /url: /a.torrent\n- table:\n  - row "Directed by Mara Okafor":\n    - rowheader "Directed by"\n'
        '    - cell "Mara Okafor":\n      - link "Mara Okafor":\n        - /url: /mara\n- combobox:\n  - option "All"\n'
    )
    title, available, row = read(text).lines
    assert (title.text, title.heading) == ('The "Salt" Map', 1)
    assert (available.text, available.links[0].url) == ("Available in: 720p.WEB", "/a.torrent")
    assert (row.text, row.cells) == ("Directed by Mara Okafor", ("Directed by", "Mara Okafor"))


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
    ],
)
def test_cells(text: str, cells: tuple[str, ...] | None) -> None:
    """Rows of tables, and lines cut by tabs or wide gaps, know their cells."""
    assert only(text).cells == cells


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Reviewed by\nines-9\n9 / 10", ["Reviewed by ines-9 9 / 10"]),
        ("Reviewed by\n\nines-9\n\n9 / 10", ["Reviewed by ines-9 9 / 10"]),
        ("P/S\n1,495 / 4,289", ["P/S 1,495 / 4,289"]),
        ("720p.WEB\n1080p.WEB\n1.15 GB", ["720p.WEB 1080p.WEB", "1.15 GB"]),
        ("94%\n- Critics", ["94% - Critics"]),
        ("7.7\n10\n1577", ["7.7 10 1577"]),
        ("Mara Okafor\nas Ines T. Vale", ["Mara Okafor as Ines T. Vale"]),
        ("She reads\nThe Salt Map\n, and weeps.", ["She reads", "The Salt Map, and weeps."]),
        ("Tech specs720p1080p\n1.15 GB", ["Tech specs", "720p 1080p", "1.15 GB"]),
        (
            "Subtitles23.976 fps1hr 52 minP/S 10301 / 6743",
            ["Subtitles", "23.976 fps", "1hr 52 min", "P/S 10301 / 6743"],
        ),
        (
            "1080p.BLU 1.44 GB 1920*1080 English 2.0 PG-13 Subtitles",
            ["1080p.BLU", "1.44 GB", "1920*1080", "English 2.0", "PG-13", "Subtitles"],
        ),
        ("Uploaded By: INES Downloaded 9,018 times", ["Uploaded By: INES", "Downloaded 9,018 times"]),
        ("Ines Picture\tInes as Mara\n\tOther", ["Ines Picture", "Ines as Mara", "Other"]),
        ("720p.WEB1080p.WEB", ["720p.WEB 1080p.WEB"]),
    ],
)
def test_tokens_are_lines(text: str, expected: list[str]) -> None:
    """A token is a line of its own, whether its maker tore it or glued it to others."""
    assert texts(text) == expected


def test_a_page_on_one_line_is_cut() -> None:
    """A whole page on one line falls apart at its tokens, and each piece knows where it stands."""
    prose = "The keeper walks the harbour wall and counts the boats that do not come. " * 45
    text = (
        "Menu Search Download Magnet The Salt Map 2019 Drama / Sea Available in: 720p.WEB 7.1 10 238 Similar Movies "
        "Synopsis A keeper draws a map. Parental Guide Uploaded By: INES Downloaded 606 times July 03, 2023 at 07:39 PM "
        "Director Ines Vale Cast Mara Okafor as Tove Tech specs 720p.WEB 1.15 GB 1280*536 English R Subtitles 25 fps "
        "2 hr 8 min P/S 1 / 2 Movie Reviews Reviewed by tove-9 9 / 10 Salt " + prose + "Read more IMDb reviews 2 Comments"
    )  # fmt: skip
    lines = read(text).lines
    found = [line.text for line in lines]
    for token in (
        "The Salt Map", "2019", "Drama / Sea", "Available in: 720p.WEB", "7.1 10 238", "Synopsis", "A keeper draws a map.",
        "Uploaded By: INES", "July 03, 2023 at 07:39 PM", "Director", "Ines Vale", "Cast", "Mara Okafor as Tove",
        "Tech specs", "1.15 GB", "1280*536", "English", "R", "25 fps", "2 hr 8 min", "P/S 1 / 2", "Movie Reviews",
        "Reviewed by tove-9 9 / 10", f"Salt {prose.strip()}", "Read more IMDb reviews", "2 Comments",
    ):  # fmt: skip
        assert token in found
    assert all(text[line.column - 1 :].startswith(line.text) for line in lines)


def test_scars_are_marked() -> None:
    """Where two blank lines stand in a text of single ones, something was deleted."""
    lines = read("The Salt Map\n\n2019 [DANISH]\n\n\nIMDb Rating 7.7\n\nPlot summary\n\nShe walks.").lines
    assert [line.text for line in lines if line.scar] == ["IMDb Rating 7.7"]
    assert not any(line.scar for line in read("One\n\n\nTwo\n\n\nThree\n\n\nFour").lines)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("D&#x27;Angelo", "D'Angelo"),
        ("Runtime: 118\u0384", "Runtime: 118\u0384"),
        ("**The** _Salt_ __Map__\n\n# H\n\n[x](/y)", "The Salt Map"),
        ("snake_case_name\n\n# H\n\n[x](/y)", "snake_case_name"),
        ("1280\\*536\n\n# H\n\n[x](/y)", "1280*536"),
        ("  * [Home](/x)", "Home"),
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


def test_atomic_lines_are_never_joined() -> None:
    """The caller says which lines stand alone, whatever the width of the text says."""
    prose = textwrap.wrap("The keeper walks along the harbour wall and counts the boats. " * 12, 72)
    alone = prose[3]
    joined = normalise("\n".join(prose), limits=LIMITS)
    kept = normalise("\n".join(prose), limits=LIMITS, atomic=lambda text: text == alone)
    assert len(joined.lines) == 1
    assert [line.text for line in kept.lines][1] == alone
    assert is_atomic("1.15 GB")
    assert not is_atomic("She walks.")


def test_bounds_hold() -> None:
    """A line over the limit is kept as it is: no pattern is tried on it."""
    text = "[a](/b) " + "x" * 50
    assert read(text).lines[0].text.startswith("a x")
    assert normalise(text, limits=Limits(max_line=40)).lines[0].text == text


# The corpus

MAKERS: Final = (
    "lynx", "w3m", "elinks", "links", "html2text", "html2text-apt", "pandoc-plain", "turndown", "node-html-markdown",
    "html-to-text", "wet-like", "inscriptis", "bs4-get_text-nl-strip",
)  # fmt: skip
TOKENS: Final = re.compile(
    r"Reviewed by .{1,80} [0-9]{1,2} / 10|P/S .{1,30}|[0-9.]{1,8} [MG]B|[0-9]{3,4} ?[*x×] ?[0-9]{3,4}|[0-9.]{1,6} fps"
    r"|[0-9]{1,2} ?hr [0-9]{1,2} min|Uploaded By: .{1,40}|[A-Z][a-z]{2,8} [0-9]{2}, [0-9]{4} at [0-9:]{5} [AP]M"
    r"|\S.{1,40} as \S.{1,40}"
)


def tokens(path: Path) -> list[str]:
    """Give the lines of a text that are tokens of a film page, in order."""
    lines = read(path.read_text(encoding="utf-8")).lines
    return [line.text for line in lines if TOKENS.fullmatch(line.text)]


@pytest.mark.parametrize("maker", MAKERS)
def test_makers_of_real_pages_agree(maker: str) -> None:
    """Nearly every token that one maker prints of a page is a line in every other maker's text of it."""
    folder = SHARED / "corpus-text" / "yts"
    if not folder.is_dir():
        pytest.skip("the corpus of texts (../shared) is not here")
    all_of_them = missing = 0
    for path in sorted(folder.glob("*.resiliparse.txt")):
        copy = path.with_name(path.name.replace(".resiliparse.", f".{maker}."))
        if copy.is_file():
            wanted, found = tokens(path), tokens(copy)
            all_of_them += len(wanted)
            missing += sum(max(0, wanted.count(token) - found.count(token)) for token in set(wanted))
    assert all_of_them > 300
    assert missing <= all_of_them / 100
