"""What converters print before a page's text says which page it is, and nothing of its film."""

from __future__ import annotations

import pytest
from tests.helpers import line_texts, text_source

import filmpage

BODY = "# The Salt Map\n\n**Director:** Mara Okafor\n\n**Runtime:** 97 min\n\n**Genre:** Drama\n"
PLAIN = "The Salt Map\n\nDirector: Mara Okafor\nRuntime: 97 min\nGenre: Drama\n"

HEADS = {
    "jina": "Title: The Salt Map - Filmhaus\n\nURL Source: https://x.example/4711\n\n"
    "Published Time: 2024-02-11T09:15:00Z\n\nMarkdown Content:\n",
    "jina with a warning": "Title: The Salt Map\n\nURL Source: https://x.example/4711\n\n"
    "Warning: This page may be incomplete\n\nMarkdown Content:\n\n",
    "search tool": "Title: The Salt Map - Filmhaus\nURL: https://x.example/4711\n"
    "Date: 2024-02-11\nContent:\n",
    "warc": "WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: https://x.example/4711\n"
    "WARC-Date: 2024-02-11T09:15:00Z\nContent-Type: text/plain\nContent-Length: 90\n\n",
    "defuddle": '---\ntitle: "The Salt Map"\nauthor: "Ines Vale"\npublished: "2024-02-11"\nlanguage: "sv"\n'
    'source: "https://x.example/4711"\ndomain: "x.example"\ndescription: "A film."\nword_count: 41\n---\n\n',
    "trafilatura": "---\ntitle: The Salt Map\nauthor: Ines Vale\nurl: https://x.example/4711\n"
    'hostname: x.example\nsitename: Filmhaus\ndate: "2024-02-11"\ncategories: [News]\n---\n',
    "html-to-markdown": "---\nmeta-og:url: https://x.example/4711\nmeta-author: Ines Vale\n"
    "meta-og:title: The Salt Map\ntitle: The Salt Map - Filmhaus\n---\n\n",
    "clipper": '---\ntitle: "The Salt Map"\nsource: "https://x.example/4711"\ncreated: 2024-02-11\n'
    "tags: [clippings]\n---\n",
}


@pytest.mark.parametrize("converter", HEADS)
@pytest.mark.parametrize("body", [BODY, PLAIN], ids=["markdown", "plain"])
def test_a_head_is_no_part_of_the_film(converter: str, body: str) -> None:
    """A page below a converter's head is read as without it: no date, author or language of the page."""
    assert filmpage.read(HEADS[converter] + body, layouts=()).page == filmpage.read(body, layouts=()).page


@pytest.mark.parametrize("converter", HEADS)
def test_a_head_says_which_page_it_is(converter: str) -> None:
    """Title and address of the page are kept."""
    source = text_source(HEADS[converter] + BODY)
    assert ("url", "https://x.example/4711") in [(key, value) for key, value, _ in source.front_matter]
    assert source.title is None if converter == "warc" else "The Salt Map" in (source.title or "")


def test_lines_below_a_head_keep_their_numbers() -> None:
    """The rows of a head are emptied, not deleted."""
    (title, *_) = text_source(HEADS["jina"] + BODY).lines
    assert (title.text, title.number) == ("The Salt Map", 8)


def test_the_lists_behind_a_page_are_dropped() -> None:
    """A list of all links and pictures of a page repeats their words."""
    text = HEADS["jina"] + BODY + "\nImages:\n- ![Image 1: Mara](/m.jpg)\n\nLinks/Buttons:\n- [Mara](/m)\n"
    assert line_texts(text)[-1] == "Genre: Drama"


def test_the_title_of_a_page_whose_text_has_none() -> None:
    """The page's own name gives the title where a converter dropped the heading, if the text has facts."""
    page = filmpage.parse(
        HEADS["defuddle"] + "**Director:** Mara Okafor\n\n**Runtime:** 97 min\n", layouts=()
    )
    assert page.title == "The Salt Map"


def test_paper() -> None:
    """What a browser prints over and under each sheet is none of the page's lines."""
    sheets = [PLAIN, "Country: Sweden\n"]
    text = "\f".join(
        f"2/11/24, 9:15 AM        The Salt Map | Filmhaus\n\n{sheet}\n"
        f"https://x.example/4711      {number}/2\n"
        for number, sheet in enumerate(sheets, 1)
    )
    source = text_source(text)
    assert source.title == "The Salt Map | Filmhaus"
    assert [line.text for line in source.lines] == [
        "The Salt Map", "Director: Mara Okafor", "Runtime: 97 min", "Genre: Drama", "Country: Sweden",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Title: The Salt Map\nYear: 2019\nDirector: Mara Okafor\n\nContent:\nA map.\n",
        "Title: The Salt Map\n\nURL Source: https://x.example/\n\nSome words\n\nMarkdown Content:\n",
        "Title: The Salt Map\nDirector: Mara Okafor\n",
        "---\ntitle: The Salt Map\nyear: 2019\nurl: https://x.example/\nlanguage: Swedish\n---\n",
        "https://x.example/4711 1/2\nThe Salt Map\n",
    ],
)
def test_no_head(text: str) -> None:
    """Labels of a film, a note's own front matter and half a head stay what they are."""
    source = text_source(text)
    assert any("The Salt Map" in value for _, value, _ in source.front_matter) or (
        "The Salt Map" in " ".join(line.text for line in source.lines)
    )
