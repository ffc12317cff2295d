"""The pages that are measured: invented ones that ship, and real ones where they are at hand."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
PAGE_BYTES = 40_000
TEXT_BYTES = 9_500

_PARAGRAPH = (
    "The road is the film's clock and its map: every turn of it is a turn of the talk, and when the salt gives"
    " way under the wheels nobody in the truck says a word, because by then there is no word left unsaid."
    " I went in for the landscape and came out with the faces, which the camera keeps as one keeps a letter."
)
_MENU = "<ul>" + "".join(f'<li><a href="/menu/{n}">Menu {n}</a></li>' for n in range(24)) + "</ul>"
_SELECTS = "".join(
    f'<select name="s{n}">'
    + "".join(f'<option value="{v}">Choice {v}</option>' for v in range(24))
    + "</select>"
    for n in range(4)
)
_SCREENSHOTS = "".join(
    f'<div class="screenshot"><a class="screenshot-group" href="/s/{n}.jpg"><img src="/s/m{n}.jpg"></a></div>'
    for n in range(12)
)
_FURNITURE = f"<nav>{_MENU}</nav><form>{_SELECTS}</form>"
"""What real pages of the family have around the film: menus and the search form make half of their elements."""


def page() -> bytes:
    """Give an invented film's page in the layout of 2018, as long as real ones are and with as many elements."""
    source = (ROOT / "examples" / "the-salt-road.html").read_text(encoding="utf-8")
    source = source.replace("<body>", f"<body>{_FURNITURE}", 1).replace(
        "</body>", f"{_SCREENSHOTS}{_MENU}</body>", 1
    )
    missing = max(0, PAGE_BYTES - len(source))
    paragraphs = "<br /><br />".join([_PARAGRAPH] * (missing // (len(_PARAGRAPH) + 12)))
    return source.replace("</p></article>", f"<br /><br />{paragraphs}</p></article>", 1).encode()


def text() -> bytes:
    """Give an invented film's page as plain text, as long as the seed is."""
    source = (ROOT / "examples" / "the-salt-road.txt").read_text(encoding="utf-8")
    head, mark, tail = source.partition("Read more IMDb reviews")
    missing = max(0, TEXT_BYTES - len(source))
    paragraphs = "".join(f"{_PARAGRAPH}\n\n" for _ in range(missing // (len(_PARAGRAPH) + 2)))
    return (head + paragraphs + mark + tail).encode()


def no_film() -> bytes:
    """Give a plain text that is about no film."""
    return (
        "Stir the flour into the butter, add the milk by and by, and let it thicken over a low flame.\n" * 120
    ).encode()


def real_pages() -> list[bytes]:
    """Give the real pages of 37 to 45 KB that are at hand."""
    found = sorted((SHARED / "corpus-bulk").rglob("*.html"))
    return [source for path in found if 37_000 <= len(source := path.read_bytes()) <= 45_000][:40]


def seed() -> bytes | None:
    """Give the real text that the project began with, if it is at hand."""
    path = SHARED / "seed.txt"
    return path.read_bytes() if path.exists() else None
