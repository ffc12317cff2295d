"""Files without labels: rows, cards and tables with a quality, a size, a magnet link."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import said_by

from filmpage import parse

MAGNET = "magnet:?xt=urn:btih:a073a0685e35c96dfe405b3c5542ee7e3ca3b7d0"
READ = [
    ("<ul><li>1080p WEB | 4.8 GB | Seeds: 66 | Peers: 57</ul>",
     {"quality": "1080p", "medium": "WEB", "size": "4.8 GB", "seeds": 66, "peers": 57}),
    (f"<div><div>720p BluRay</div><div>2.6 GB</div><div>Seeds: 1</div><a href='{MAGNET}'>Magnet</a></div>",
     {"quality": "720p", "medium": "BluRay", "size": "2.6 GB", "seeds": 1}),
    ("<table><tr><th>Quality<th>Size<th>Seeds<th>Peers<tr><td>480p DVDRip<td>700 MB<td>3<td>4</table>",
     {"quality": "480p", "medium": "DVDRip", "size": "700 MB", "seeds": 3, "peers": 4}),
    (f"<p>Red.Dust.2019.1080p.BluRay.x264-GROUP <a href='{MAGNET}'>get</a></p>",
     {"quality": "1080p", "medium": "BluRay", "codec": "x264"}),
]  # fmt: skip
REFUSED = [
    "<p>Quality: HD</p>",  # the film's
    "<p>Download the app (25 MB)</p>",
    f"<p><a href='{MAGNET}'>Magnet</a></p>",  # nothing but an address
    "<p>Shot on 35 mm and shown in 4K, with sound that fills the hall, it is a film for large screens.</p>",
]


@pytest.mark.parametrize("body, parts", READ)
def test_a_file_is_read(body: str, parts: dict[str, Any]) -> None:
    """What a row, a card or a table's row says of a file belongs together."""
    found = said_by("files", body)
    assert {name: found.get(("releases", 0, name)) for name in parts} == parts


def test_two_cards_are_two_files() -> None:
    """A fact that a file already has begins the next one."""
    cards = "".join(
        f"<div><p>{quality}</p><p>{size}</p></div>" for quality, size in (("720p", "1 GB"), ("1080p", "2 GB"))
    )
    found = said_by("files", cards)
    assert [found[("releases", number, "size")] for number in (0, 1)] == ["1 GB", "2 GB"]


@pytest.mark.parametrize("body", REFUSED)
def test_what_is_no_file_is_refused(body: str) -> None:
    """A quality or a size alone may be anything's."""
    assert not said_by("files", body)


def test_the_name_of_a_group_is_the_files_name() -> None:
    """A release's name keeps what it is: its words are the name, and the facts in it the file's."""
    name = "Red.Dust.2049.2017.2160p.WEB-DL.x265.10bit-GRP"
    found = said_by(
        "files",
        "<table><tr><th>Name<th>Size<th>Seeds<th>Leeches"
        f"<tr><td><a href=/t>{name}</a><td>14.2 GB<td>1,204<td>77</table>",
    )
    parts = {"name": name, "quality": "2160p", "size": "14.2 GB", "seeds": 1204, "peers": 77}
    assert {part: found.get(("releases", 0, part)) for part in parts} == parts


@pytest.mark.parametrize(
    "text",
    [
        "1080p.BluRay.x264.10bit",
        "www.red.dust.example",
        "Red Dust 2017 1080p BluRay x264",
        "Red.Dust.2017.1080p",
    ],
)
def test_other_words_are_no_names_of_files(text: str) -> None:
    """A tag, an address and a heading are not the name that a group gave its release."""
    found = said_by("files", f"<ul><li>{text} | 720p BluRay | 1.4 GB</ul>")
    assert ("releases", 0, "name") not in found


def test_a_heading_of_a_file_is_added_to_its_labelled_facts() -> None:
    """What a label does not say is filled in from the rows around it, if all of the files agree."""
    page = parse(
        "<!DOCTYPE html><html><head><title>Salt Mile (2003)</title></head><body><h1>Salt Mile (2003)</h1>"
        "<p>Director: Ines Calder</p><p>Runtime: 91 min</p>"
        "<div><h3>1080p.BluRay</h3><p>Size: 1.84 GB</p><p>Seeds: 48</p></div>"
        "<div><h3>2160p.WEB</h3><p>Size: 4.2 GB</p><p>Seeds: 12</p></div></body></html>"
    )
    assert [(each.quality, each.size, each.seeds) for each in page.releases or ()] == [
        ("1080p", "1.84 GB", 48),
        ("2160p", "4.2 GB", 12),
    ]
