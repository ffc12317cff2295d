"""People and their roles in every form that pages print them in."""

from __future__ import annotations

import pytest
from tests.helpers import said_by

HEAD = "<h1>Red Dust (2019)</h1><p>Runtime: 91 min</p>"
MARA = [("Ann Lee", "Mara"), ("Tom Hale", "Dr. Rupert Hale"), ("Ida Vane", "The Watchman")]
CASTS = [
    # a word between name and role, inside of a link
    (
        "<h3>Cast</h3><ul><li><a href=/p/1>Ann Lee as Mara</a>"
        "<li><a href=/p/2>Tom Hale as Dr. Rupert Hale</a>"
        "<li><a href=/p/3>Ida Vane as The Watchman</a></ul>"
    ),
    # words of other languages
    (
        "<h3>Cast</h3><ul><li>Ann Lee dans le rôle de Mara<li>Tom Hale : dans le rôle de Dr. Rupert Hale"
        "<li>Ida Vane dans le rôle de The Watchman</ul>"
    ),
    # in brackets, without a link
    "<h3>Cast</h3><ul><li>Ann Lee (Mara)<li>Tom Hale (Dr. Rupert Hale)<li>Ida Vane (The Watchman)</ul>",
    # what is told of the role after it
    (
        "<h3>Cast</h3><ul><li>Ann Lee as Mara: the part was written for her after the first film was lost"
        "<li>Tom Hale as Dr. Rupert Hale: he had left acting, and came back on one condition only"
        "<li>Ida Vane as The Watchman: the character is based on three men the director knew</ul>"
    ),
    # the role first, with the weight of a role and the language of a voice
    "<h2>Cast</h2><div>"
    + "".join(
        f"<div class=row><div class=char><a href=/c/1>{role}</a> <small>Main</small></div>"
        f"<div class=va><a href=/p/1>{name}</a> <small>Japanese</small></div></div>"
        for name, role in MARA
    )
    + "</div>",
    # the role first, in elements without classes
    "<h2>Cast</h2><div>" + "".join(f"<div><div>{r}</div><div>{n}</div></div>" for n, r in MARA) + "</div>",
    # bold names in the look of their heading, roles below
    "<p><b>Cast</b></p><div>" + "".join(f"<p><b>{n}</b></p><p>{r}</p>" for n, r in MARA) + "</div>",
    # a table's head with an unknown word
    "<h3>Cast</h3><table><tr><th>Cast<th>Xyz name"
    + "".join(f"<tr><td>{name}<td>{role}" for name, role in MARA)
    + "</table>",
    # blocks that are called menus
    "<h2>Cast</h2><div>"
    + "".join(
        f"<div><div class=nav-item><a href=/p/1>{n}</a></div><div class=popup>{r}</div></div>"
        for n, r in MARA
    )
    + "</div>",
]


@pytest.mark.parametrize("body", CASTS)
def test_roles_are_read_in_every_form(body: str) -> None:
    """Words, brackets, cells, badges and order show what is a name and what is a role."""
    found = said_by("", HEAD + body, titles=("Red Dust (2019)",))
    cast = [(found.get(("cast", i, "name")), found.get(("cast", i, "character"))) for i in range(4)]
    assert cast == [*MARA, (None, None)]


NAMES = [
    "<p>Cast: <a>Ann Lee</a><a>Tom Hale</a></p>",  # links that lead nowhere, with nothing between them
    "<p>Cast: <span>Ann Lee</span> <span>Tom Hale</span></p>",
    "<h3>Cast</h3><p>Ann Lee, Tom Hale</p>",
    "<p>بازیگران : Ann Lee، Tom Hale</p>",
    "<p>Cast: [Ann Lee], [Tom Hale]</p>",
]


@pytest.mark.parametrize("body", NAMES)
def test_names_are_kept_apart_by_their_elements(body: str) -> None:
    """Two names in elements of their own are two people."""
    found = said_by("", HEAD + body, titles=("Red Dust (2019)",))
    assert [found.get(("cast", i, "name")) for i in range(3)] == ["Ann Lee", "Tom Hale", None]


def test_a_row_of_names_in_cells_is_a_list() -> None:
    """Three or more cells that are all names hold no roles."""
    body = "<h2>Cast</h2><table><tr><td>Ann Lee<td>Tom Hale<td>Ida Vane</table>"
    found = said_by("", HEAD + body, titles=("Red Dust (2019)",))
    assert [found.get(("cast", i, "name")) for i in range(4)] == ["Ann Lee", "Tom Hale", "Ida Vane", None]


def test_prose_below_a_label_of_people_names_nobody() -> None:
    """A sentence is not a list of people, although its parts are short."""
    body = "<h3>Story</h3><p>Two sisters, stubborn Alva and gentle Inge, inherit a ferry without engine.</p>"
    found = said_by("", HEAD + body, titles=("Red Dust (2019)",))
    assert not [path for path in found if path[0] in ("crew", "writers")]


def test_jobs_in_brackets_after_names() -> None:
    """Of the people of a list with their jobs in brackets, the makers of the film are read."""
    body = "<ul><li><a href=/s/1>Haruo Minase</a> (Regie)<li><a href=/s/2>Kei Todoroki</a> (Drehbuch)</ul>"
    found = said_by("jobs", HEAD + body, titles=("Red Dust (2019)",))
    assert found == {("directors", 0, "name"): "Haruo Minase", ("writers", 0, "name"): "Kei Todoroki"}


LABELS = [
    (("<table><tr><th>Director<th>Genre<tr><td>Ann Lee<td>Drama<tr><th colspan=2>Cast<tr>"
     "<td colspan=2>Ida Vane, Tom Hale</table>"), ("directors", 0, "name"), "Ann Lee"),
    ("<p>Main genre: Drama</p>", ("genres", 0), "Drama"),
    ("<p>Актёры фильма: Ann Lee, Tom Hale</p>", ("cast", 1, "name"), "Tom Hale"),
    ("<p>کارگردان : Ann Lee | موضوع (ژانر) : درام</p>", ("genres", 0), "درام"),
    ("<p>Режиссёр (Director of the film) - Ann Lee</p>", ("directors", 0, "name"), "Ann Lee"),
    (("<table><tr><th>Japanese staff<th>Japanese cast<tr><td>Director: Ann Lee<br>Music: Ida Vane"
     "<td>Tom Hale as Mara<br>Una Falk as Inge</table>"), ("cast", 1, "character"), "Inge"),
    ("<div style='display: none'><p>Cast: Ann Lee, Tom Hale</p></div>", ("cast", 0, "name"), "Ann Lee"),
]  # fmt: skip
NOT_LABELS = [
    ("<p>Director de fotografía: Ann Lee</p>", "directors"),
    ("<p>Art director: Ann Lee</p>", "directors"),
    ("<p>Year: 2019</p><div style='display:none'><p>Genre: Drama, Crime</p></div>", "genres"),
    ("<h4>Awards</h4><ul><li><a href=/a>Oscars 2019</a><li><a href=/b>Oscars 2020</a></ul>", "awards"),
    ("<p><a class=genre href=/genre/canada>Canada</a></p>", "genres"),
]


@pytest.mark.parametrize("body, path, value", LABELS)
def test_labels_in_other_forms(body: str, path: tuple[str | int, ...], value: str) -> None:
    """A word more, a synonym in brackets, cells of several lines, and labels over their values."""
    assert said_by("", HEAD + body, titles=("Red Dust (2019)",)).get(path) == value


@pytest.mark.parametrize("body, field", NOT_LABELS)
def test_what_only_begins_as_a_label_is_refused(body: str, field: str) -> None:
    """Other jobs, hidden help and menus say nothing of the field."""
    found = said_by("", HEAD + body, titles=("Red Dust (2019)",))
    assert not [path for path in found if path[0] == field]


LONG = "A postmaster on a border that has moved three times keeps delivering letters. Then one is answered..."
PLOTS = [
    (f"<h2>Plot</h2><p>{LONG}</p>", LONG),
    (f"<h2>Plot</h2><span>{LONG[:62]}… <a href=#>More</a></span> <span>{LONG}</span>", LONG),
    (f"<h2>Plot</h2><p>{LONG}<br><br>[Written by the editors]</p><h2>Background</h2><p>x</p>", LONG),
    (f"<h2>Plot</h2><p>{LONG[:95]} …</p>", None),
    (f"<h2>Plot</h2><p>{LONG} <a href=/more>Read more</a></p>", None),
]


@pytest.mark.parametrize("body, plot", PLOTS)
def test_plots_below_headings(body: str, plot: str | None) -> None:
    """Dots at the end of several sentences are no cut; a link to the rest is."""
    assert said_by("", HEAD + body, titles=("Red Dust (2019)",)).get(("plot",)) == plot
