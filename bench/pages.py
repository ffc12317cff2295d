"""The pages that are measured: invented ones from this repository, and real ones if available."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

_PARAGRAPH = (
    "The road is the film's clock and its map: every turn of it is a turn of the talk, and when the salt"
    " gives way under the wheels nobody in the truck says a word, for there is no word left unsaid."
    " I went in for the landscape and came out with the faces, which the camera keeps as one keeps a letter."
)
_MENU = "".join(
    f'<li class="nav-item hidden-xs"><a class="nav-link menu-{n}" href="https://films.example/browse/{n}"'
    f' title="Browse {n}">Menu {n}</a></li>'
    for n in range(24)
)
_LINKS = "".join(
    f'<link rel="stylesheet" type="text/css" media="screen" href="/assets/minified/style-{n}.css?v=2031">'
    for n in range(20)
)
_FORM = "".join(
    f'<div class="selects-container"><p class="pull-left">Filter {n}</p>'
    f'<select name="filter-{n}" class="form-control">'
    + "".join(f'<option value="choice-{v}">Choice {v}</option>' for v in range(16))
    + f'</select><input class="form-control" name="input-{n}" type="text" value=""></div>'
    for n in range(5)
)
_SCREENSHOTS = "".join(
    f'<div class="screenshot hidden-xs" id="screenshot-{n}"><a class="screenshot-group cboxElement"'
    f' href="https://films.example/assets/images/large-{n}.jpg"><img class="img-responsive" alt="Picture {n}"'
    f' src="https://films.example/assets/images/medium-{n}.jpg"><span class="icon-search"></span></a></div>'
    for n in range(30)
)
_SCRIPT = "var queue = queue || []; queue.push(['visit', {'page': 31, 'kind': 'film'}]);\n" * 105
_PROSE_BYTES = 3_400
"""The other content of real pages of the family: menus, a search form, pictures and scripts."""


def page() -> bytes:
    """Return an invented film's page in the layout of 2018, with as much other content as real pages."""
    source = (ROOT / "src" / "filmpage" / "examples" / "the-salt-road.html").read_text(encoding="utf-8")
    prose = "<br /><br />".join([_PARAGRAPH] * (_PROSE_BYTES // len(_PARAGRAPH)))
    for mark, more in (
        ("</head>", f"{_LINKS}<script>{_SCRIPT}</script></head>"),
        ("<body>", f"<body><nav><ul>{_MENU}</ul><form>{_FORM}</form></nav>"),
        ("</body>", f"{_SCREENSHOTS}<footer><ul>{_MENU}</ul></footer></body>"),
        ("</p></article>", f"<br /><br />{prose}</p></article>"),
    ):
        source = source.replace(mark, more, 1)
    return source.encode()


def real_pages() -> list[bytes]:
    """Return the real pages of 37 to 45 KB that are at hand."""
    found = sorted((SHARED / "corpus-bulk").rglob("*.html"))
    return [source for path in found if 37_000 <= len(source := path.read_bytes()) <= 45_000][:40]


def seed() -> list[bytes]:
    """Return the real text that the project began with, if it is at hand."""
    path = SHARED / "seed.txt"
    return [path.read_bytes()] if path.exists() else []
