"""Files without labels: rows, cards and tables with a quality, a size, a magnet link."""

from __future__ import annotations

from typing import Any

import pytest
from tests.helpers import said_by

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
