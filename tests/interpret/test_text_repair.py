"""Repair of texts: rows that hold several lines of a layout are split, and broken lines are rejoined."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import FrameType
from typing import Final

import pytest
from hypothesis import given, strategies as st
from tests.bounded import is_unbounded
from tests.helpers import LIMITS, SHARED, needs_shared

import filmpage
from filmpage.errors import LimitError
from filmpage.interpret.text.repair.layout_repair import LayoutRepair, repair_of
from filmpage.interpret.text.repair.patterns import (
    ends_freely,
    figures,
    has_words,
    inline_pattern,
    is_free,
    whole_pattern,
)
from filmpage.layout.text import Entries, Run, Says, Section, TextLayout
from filmpage.limits import Limits
from filmpage.memory import forget
from filmpage.notation import Form, certificate, decimal, file_size, integer, language, resolution, words
from filmpage.notation.names.person import nickname
from filmpage.sites import layouts
from filmpage.sites.torrents.yts_text import YTS_TEXT
from filmpage.source.text.line import Line
from filmpage.source.text.lines import normalise

YTS: Final = LayoutRepair(YTS_TEXT)

SHOP: Final = TextLayout(
    name="shop-text",
    votes=("Offered by",),
    least=1,
    repaired=True,
    lines=(
        Says(reads=Form("Offered by: {extra__seller}", extra__seller=nickname), split=2),
        Says(reads=Form("Sold {extra__sold} times", extra__sold=integer), split=3),
        Says(reads=Form("{value} of {best} stars", value=decimal, best=decimal), path="ratings", entry=True),
    ),
    sections=(
        Section(path="plot", headings=("About the film",)),
        Section(path="cast", headings=("Player", "Players"), reads=Form("{name}", name=words)),
    ),
    runs=(
        Run(
            path="releases",
            headings=("On the shelf",),
            first=Says(reads=file_size, path="size"),
            rest=(
                Says(reads=resolution, path="resolution"),
                Says(reads=language, path="language"),
                Says(reads=certificate, path="content_rating"),
            ),
        ),
    ),
    entries=(
        Entries(
            path="reviews",
            headings=("What buyers say",),
            mark="Buyer",
            head=Form("Buyer {author}: {rating} stars", author=words, rating=integer),
        ),
    ),
    noise=("Add to basket", "Basket"),
    noise_ends=(" photograph",),
)
"""The layout of a site that was never written: it gets the same repair by declaring its lines."""


def read(text: str, repair: LayoutRepair = YTS) -> list[Line]:
    """Normalise a text with the repair of a layout."""
    return normalise(text, limits=LIMITS, repair=repair).lines


def texts(text: str, repair: LayoutRepair = YTS) -> list[str]:
    """Return the words of each logical line."""
    return [line.text for line in read(text, repair)]


# Rows that are split


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Tech specs720p1080p\n1.15 GB", ["Tech specs", "720p 1080p", "1.15 GB"]),
        (
            "Subtitles23.976 fps1hr 52 minP/S 10301 / 6743",
            ["Subtitles", "23.976 fps", "1hr 52 min", "P/S 10301 / 6743"],
        ),
        (
            "1080p.BLU 1.44 GB 1920*1080 English 2.0 PG-13 Subtitles",
            ["1080p.BLU", "1.44 GB", "1920*1080", "English 2.0", "PG-13", "Subtitles"],
        ),
        (
            "720p.WEB 951.26 MB 1280*534 Japanese 2.0 NR 24 fps 1 hr 31 min P/S counting...",
            [
                "720p.WEB",
                "951.26 MB",
                "1280*534",
                "Japanese 2.0",
                "NR",
                "24 fps",
                "1 hr 31 min",
                "P/S counting...",
            ],
        ),
        ("Uploaded By: INES Downloaded 9,018 times", ["Uploaded By: INES", "Downloaded 9,018 times"]),
        (
            "Uploaded By: INES November 15, 2021 at 01:52 PM",
            ["Uploaded By: INES", "November 15, 2021 at 01:52 PM"],
        ),
        ("Ines Picture\tInes as Mara\n\tOther", ["Ines Picture", "Ines as Mara", "Other"]),
        ("720p.WEB1080p.WEB", ["720p.WEB 1080p.WEB"]),
        ("Available in: 3D.BluRay720p.BluRay", ["Available in: 3D.BluRay 720p.BluRay"]),
    ],
)
def test_rows_of_several_lines_are_split(text: str, expected: list[str]) -> None:
    """A row of cells is split at their borders, with and without blanks there."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He is 52 min 20 fps late, P/S I love you",
        "25 fps is what 2 hr 8 min need",
        "Subtitles by Ines Vale and Tove Okafor",
        "1080p is the best of 720p",
        "The Synopsis And more P/S 1 / 2",
        "Available in: 720p.WEB 1080p.WEB",
        "720p.WEB 1080p.WEB 720p.WEB",
        "P/S 1,495 / 4,289",
        "HD movies at the smallest file size",
        "Format profile\tMain 10",
        "Reviewed by ines-9 9 / 10",
        '{"inline_767":"300x250","1023":"300x250","1279":"300x250","9999":"300x250"}',
    ],
)
def test_other_rows_are_kept(text: str) -> None:
    """A sentence that holds figures, and a row that is one line, are not split."""
    assert texts(text) == [text.replace("\t", " ")] or read(text)[0].cells == tuple(text.split("\t"))


def test_a_heading_is_not_split() -> None:
    """A heading of Markdown is one line whatever it holds."""
    assert texts("# 25 fps 2 hr 8 min\n\n# Next\n\nWords") == ["25 fps 2 hr 8 min", "Next", "Words"]


PROSE: Final = "The keeper walks along the harbour wall and counts the boats that do not come. " * 45
CELLS: Final = "1.15 GB 1280*536 25 fps 2 hr 8 min P/S 1 / 2 Synopsis "


def test_a_page_on_one_line_is_split() -> None:
    """A page on one line is split at its tokens, and each piece keeps its place."""
    text = (
        "Menu Search Download Magnet The Salt Map 2019 Drama / Sea Available in: 720p.WEB 7.1 10 238 "
        "Similar Movies Synopsis A keeper draws a map. Parental Guide Uploaded By: INES Downloaded 606 times "
        "July 03, 2023 at 07:39 PM Director Ines Vale Cast Mara Okafor as Tove Tech specs 720p.WEB 1.15 GB "
        "1280*536 English R Subtitles 25 fps 2 hr 8 min P/S 1 / 2 Movie Reviews Reviewed by tove-9 9 / 10 "
        f"Salt {PROSE}Read More Reviewed by ines_8 10 / 10 Read more IMDb reviews 2 Comments"
    )
    lines = read(text)
    assert [line.text for line in lines] == [
        "Menu Search", "Download Magnet", "The Salt Map", "2019", "Drama / Sea", "Available in: 720p.WEB",
        "7.1 10 238", "Similar Movies", "Synopsis", "A keeper draws a map.", "Parental Guide",
        "Uploaded By: INES", "Downloaded 606 times", "July 03, 2023 at 07:39 PM", "Director", "Ines Vale",
        "Cast", "Mara Okafor as Tove",
        "Tech specs", "720p.WEB", "1.15 GB", "1280*536", "English", "R", "Subtitles", "25 fps", "2 hr 8 min",
        "P/S 1 / 2", "Movie Reviews", "Reviewed by tove-9 9 / 10", f"Salt {PROSE.strip()}", "Read More",
        "Reviewed by ines_8 10 / 10", "Read more IMDb reviews", "2 Comments",
    ]  # fmt: skip
    assert all(text[line.column - 1 :].startswith(line.text) for line in lines)


def test_the_names_of_several_directors_are_not_one() -> None:
    """A heading in the plural is not split off a row: nothing separates the names under it."""
    text = f"Downloaded 6 times Directors Ines Vale Tove Okafor Tech specs {CELLS}{PROSE}"
    assert "Directors Ines Vale Tove Okafor" in texts(text)


def test_a_title_is_split_where_the_page_is_named() -> None:
    """A page on one line is split around its title and year where its name at the start has both."""
    found = texts(f"The Salt Road (2031) Download Menu The Salt Road 2031 Drama Tech specs {CELLS}{PROSE}")
    assert found[:4] == ["The Salt Road (2031) Download Menu", "The Salt Road", "2031", "Drama"]
    found = texts(f"Menu The Salt Road 2031 Drama Tech specs {CELLS}{PROSE}")
    assert found[0] == "Menu The Salt Road 2031 Drama"


def test_genres_after_a_year_are_split() -> None:
    """A year before known genres is the film's, and the words before it are its title."""
    page = f"The Salt Road 2031 [FRENCH] Drama / War Tech specs {CELLS}{PROSE}"
    assert texts(page)[:3] == ["The Salt Road", "2031 [FRENCH]", "Drama / War"]


def test_a_paragraph_is_split_from_its_copy() -> None:
    """A site that prints a paragraph for phones and for desktops has it once on each line."""
    plot = "A keeper draws a map of the salt, and nobody reads it."
    page = f"Tech specs {CELLS}{plot} {plot} Parental Guide {PROSE}"
    assert texts(page).count(plot) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}He says 1.15 GB, 25 fps, 1280*536 and 2 hr 8 min. {PROSE}",
        f'{PROSE}{{"a":"300x250","b":"728x90","c":"970x250","d":"160x600","e":"300x600"}}',
    ],
)
def test_the_data_of_a_program_is_no_page(text: str) -> None:
    """Figures alone do not make a long row a page: it must hold words of the site."""
    assert texts(text) == [text.strip()]


# Lines that are rejoined


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Reviewed by\nines-9\n9 / 10", ["Reviewed by ines-9 9 / 10"]),
        ("Reviewed by\n\nines-9\n\n9 / 10", ["Reviewed by ines-9 9 / 10"]),
        ("P/S\n1,495 / 4,289", ["P/S 1,495 / 4,289"]),
        ("P/S\ncounting...", ["P/S counting..."]),
        ("720p.WEB\n1080p.WEB\n1.15 GB", ["720p.WEB 1080p.WEB", "1.15 GB"]),
        ("Available in:\n\n720p.WEB\n\n1080p.WEB", ["Available in: 720p.WEB 1080p.WEB"]),
        ("94%\n- Critics", ["94% - Critics"]),
        ("94%\nCritics", ["94% - Critics"]),
        (
            "Rotten Tomatoes Critics - Fresh\n94%\n· 15 reviews",
            ["Rotten Tomatoes Critics - Fresh 94% · 15 reviews"],
        ),
        ("7.7\n10\n1577", ["7.7 10 1577"]),
        ("Uploaded By:\nINES\nDownloaded 9 times", ["Uploaded By: INES", "Downloaded 9 times"]),
        ("252\nComments", ["252 Comments"]),
    ],
)
def test_broken_lines_are_rejoined(text: str, expected: list[str]) -> None:
    """The rows of a line that the layout declares to be printed over several are one line."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "417\n252 Comments",
        "Reviewed by ines-9 9 / 10\n9 / 10",
        "Uploaded By:\nDownloaded 9 times",
        "252\n\nComments",
        "720p.WEB\n\n1080p.WEB",
        "He has it in 720p\n1080p",
        "94% of the critics\nCritics",
        "1941\n1979",
    ],
)
def test_other_lines_are_kept_apart(text: str) -> None:
    """Rows that only resemble parts of a line, and parts of complete lines, are lines of their own."""
    assert texts(text) == [row for row in text.split("\n") if row]


def test_a_long_list_of_tags_ends() -> None:
    """A list of tags holds no more than a page's: the tag after it begins another."""
    assert texts("720p\n" * 15) == [" ".join(["720p"] * 13), "720p 720p"]


# What is never part of a sentence


@pytest.mark.parametrize(
    "row",
    [
        "Reviewed by ines-9 9 / 10",
        "P/S 1 / 2",
        "Read_more_IMDb_reviews",
        "Tech specs720p",
        "Ines Picture\tInes",
    ],
)
def test_rows_that_are_tokens(row: str) -> None:
    """Heads and ends of records, and cells in several rows, are lines by themselves."""
    assert YTS.is_token(row)


@pytest.mark.parametrize(
    "row", ["She walks.", "Reviewed by nobody", "Tech specs of 720p", "P/S", "Ines\tMara"]
)
def test_rows_that_are_no_tokens(row: str) -> None:
    """Other rows may be parts of sentences."""
    assert not YTS.is_token(row)


def test_underscores_of_a_name_are_kept() -> None:
    """The head of a review keeps its underscores in the text of a converter that prints blanks as such."""
    text = "**** A ****\nReviewed by ines_9 9 / 10\n**** B ****\nBe_the_first_to_leave_a_comment\n"
    assert texts(text) == ["A", "Reviewed by ines_9 9 / 10", "B", "Be the first to leave a comment"]


def test_a_copy_from_a_browser_is_recognised() -> None:
    """A heading that a tag follows without a blank is printed by no converter, only by a browser's copy."""
    text = "Ann\n\tBen\nTech specs720p.WEB\n"
    assert normalise(text, limits=LIMITS, repair=YTS).form == "chromium-copy"
    assert normalise(text, limits=LIMITS).form == "innertext"


# Any layout


def test_another_layout_is_repaired_by_its_own_lines() -> None:
    """What is split and rejoined follows from the declarations of the layout."""
    shop = LayoutRepair(SHOP)
    assert texts("Offered by:\ntove\nSold\n12\ntimes", shop) == ["Offered by: tove", "Sold 12 times"]
    assert texts("1.1 GB 1920*800 Danish PG-13", shop) == ["1.1 GB", "1920*800", "Danish", "PG-13"]
    assert texts("Offered by: tove Sold 12 times", shop) == ["Offered by: tove", "Sold 12 times"]
    assert texts("Ann Lee photograph\tAnn Lee\nx\ty", shop)[:2] == ["Ann Lee photograph", "Ann Lee"]
    page = (
        "Menu Add to basket About the film A keeper waits. Offered by: tove Sold 12 times Player Ann Lee "
        f"On the shelf 1.1 GB 1920*800 Danish PG-13 What buyers say Buyer ines: 4 stars {PROSE}"
    )
    assert texts(page, shop)[:-1] == [
        "Menu", "Add to basket", "About the film", "A keeper waits.", "Offered by: tove", "Sold 12 times",
        "Player", "Ann Lee", "On the shelf", "1.1 GB", "1920*800", "Danish", "PG-13", "What buyers say",
        "Buyer ines: 4 stars",
    ]  # fmt: skip
    assert texts("P/S\n1 / 2\nUploaded By: INES Downloaded 9 times", shop) == [
        "P/S", "1 / 2", "Uploaded By: INES Downloaded 9 times",
    ]  # fmt: skip


def test_only_declared_layouts_are_repaired() -> None:
    """A layout that does not ask for repair has none, and a text without a layout neither."""
    assert repair_of(None) is None
    assert [layout.name for layout in layouts() if isinstance(layout, TextLayout) and repair_of(layout)] == [
        "yts-text"
    ]


def test_a_text_is_repaired_without_its_layout_too() -> None:
    """A caller who reads without layouts gets the same lines."""
    text = "IMDb Rating 7.7\nUploaded By: INES Downloaded 9 times\nTech specs720p1080p\nDownload Magnet\n"
    lines = [line for _, line in filmpage.read(f"Film\n{text}", layouts=()).unparsed]
    assert {"Downloaded 9 times", "720p 1080p"} <= set(lines)


# Patterns


@pytest.mark.parametrize("repair", [YTS, LayoutRepair(SHOP)])
def test_every_repeat_is_bounded(repair: LayoutRepair) -> None:
    """No pattern may run over a whole input."""
    tokens = repair._splitter.tokens
    names = ("page", "records", "openings", "statements", "list_headings", "rows", "year", "dated_genres")
    patterns = [*(getattr(tokens, name) for name in names), *tokens.documents]
    parts = [part for each in repair._rejoiner.breaks for part in (each.first, each.rest, each.whole)]
    patterns += [getattr(part, "_pattern") for part in parts if hasattr(part, "_pattern")]  # noqa: B009
    assert len(patterns) > 20
    assert [pattern.pattern for pattern in patterns if is_unbounded(pattern)] == []


def test_patterns_of_templates() -> None:
    """A slot of free words is as short as possible inside a row, and as long as it is when it fills one."""
    form = Form("By {author}: {rating} stars", author=words, rating=integer)
    inline = re.compile(inline_pattern(form, form.templates[0], ("By",)))
    assert [found[0] for found in inline.finditer("By Ann: 4 stars By Ben By Cy: 5 stars")] == [
        "By Ann: 4 stars",
        "By Cy: 5 stars",
    ]
    assert inline.search("by Ann: 4 stars") is None
    assert re.fullmatch(whole_pattern(form, form.templates[0]), "By Ann: 4 stars By Ben: 5 stars")


def test_what_a_template_is_made_of() -> None:
    """Words of a template's own, free words at its end, and notations of figures are recognised."""
    assert is_free(words)
    assert not is_free(integer)
    assert not is_free(certificate)
    assert has_words("{count} Comments")
    assert has_words("{value} 10 {count}")
    assert not has_words("{value} / {best}")
    assert ends_freely(Form("By {author}", author=words), "By {author}")
    assert not ends_freely(Form("{count} times", count=integer), "{count} times")
    assert list(figures(Says(reads=file_size)))
    assert not list(figures(Says(reads=certificate)))
    assert not list(figures(Says(reads=language)))


# Laws

SOUP: Final = st.lists(
    st.sampled_from(
        ["Reviewed by ", "ines", " 9 / 10", "P/S ", "1 / 2", "25 fps", "720p", ".WEB", "1080p ", "Tech specs",
         "Available in:", "\n", "\n\n", " ", "1.1 GB", "1280*536", "English", " 2.0 ", "PG-13", "Subtitles",
         "Uploaded By: ", "Downloaded 9 times", "7.7", "10", "\t", "Picture", "94%", "- ", "Critics", "/",
         "2019 ", "Drama / War", "Movie Reviews", "Read More", "(2019) ", "# ", "x" * 300, "Comments",
         "Synopsis ", "é"]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(SOUP)
def test_repair_keeps_the_words_and_their_places(text: str) -> None:
    """Repair moves breaks and adds no word but a lost separator; every line begins where it says."""
    rows = text.split("\n")
    before = "".join(line.text for line in normalise(text, limits=LIMITS).lines)
    lines = read(text)
    signs = re.compile(r"[\s\-·]")
    assert signs.sub("", "".join(line.text for line in lines)) == signs.sub("", before)
    last = (1, 0)
    for line in lines:
        assert line.text == line.text.strip() != ""
        assert last < (line.number, line.column)
        assert rows[line.number - 1][line.column - 1 :].startswith(line.text.split(None, 1)[0])
        last = (line.number, line.column)


def calls(text: str) -> int:
    """Count the calls that the normalising of a text takes."""
    count = 0

    def event(_frame: FrameType, name: str, _argument: object) -> None:
        nonlocal count
        count += name in {"call", "c_call"}

    forget()
    sys.setprofile(event)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    ["25 fps ", "25 fps English a b c ", "720p ", "720p\n", "Reviewed by ", "Uploaded By: a ", "94%\n",
     "7.7\n10\n", "2019 Drama / War ", "Tech specs720p", "Downloaded 9 times ", "Read More Reviewed by ",
     "Uploaded By:\n"],
)  # fmt: skip
def test_work_grows_with_the_text(piece: str) -> None:
    """Four times the tokens take no more than four times the work, and a little, on one row and on many."""
    read(piece * 4000)
    small, large = (calls(f"Tech specs Movie Reviews {piece * count}") for count in (1000, 4000))
    assert large <= small * 4.4


def test_the_limit_of_lines_holds() -> None:
    """Rows that are split count as the lines that they hold."""
    with pytest.raises(LimitError, match="max_lines"):
        normalise("Tech specs " + "25 fps " * 300, limits=Limits(max_lines=200), repair=YTS)


# The corpus

CONVERTERS: Final = (
    "lynx", "w3m", "elinks", "links", "html2text", "html2text-apt", "pandoc-plain", "turndown",
    "node-html-markdown", "html-to-text", "wet-like", "inscriptis", "bs4-get_text-nl-strip",
)  # fmt: skip
TOKENS: Final = re.compile(
    r"Reviewed by .{1,80} [0-9]{1,2} / 10|P/S .{1,30}|[0-9.]{1,8} [MG]B|[0-9]{3,4} ?[*x×] ?[0-9]{3,4}"
    r"|[0-9.]{1,6} fps|[0-9]{1,2} ?hr [0-9]{1,2} min|Uploaded By: .{1,40}"
    r"|[A-Z][a-z]{2,8} [0-9]{2}, [0-9]{4} at [0-9:]{5} [AP]M|\S.{1,40} as \S.{1,40}"
)


def tokens(path: Path) -> list[str]:
    """Return the lines of a text that are tokens of a film page, in order."""
    lines = read(path.read_text(encoding="utf-8"))
    return [line.text for line in lines if TOKENS.fullmatch(line.text)]


@needs_shared
@pytest.mark.parametrize("converter", CONVERTERS)
def test_converters_of_real_pages_agree(converter: str) -> None:
    """Nearly every token that one converter prints of a page is a line in every other's text of it."""
    folder = SHARED / "corpus-text" / "yts"
    all_of_them = missing = 0
    for path in sorted(folder.glob("*.resiliparse.txt")):
        copy = path.with_name(path.name.replace(".resiliparse.", f".{converter}."))
        if copy.is_file():
            wanted, found = tokens(path), tokens(copy)
            all_of_them += len(wanted)
            missing += sum(max(0, wanted.count(token) - found.count(token)) for token in set(wanted))
    assert all_of_them > 300
    assert missing <= all_of_them / 100
