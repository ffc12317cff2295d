"""Values of labels: beside them, below them, in columns, in cards."""

from __future__ import annotations

import pytest
from tests.helpers import said_by

READ = [
    ("<p>Director</p><p>Ann Lee</p>", ("directors", 0, "name"), "Ann Lee"),  # over the value
    ("<p>Genre<br>Drama<br>War</p>", ("genres", 1), "War"),
    ("<table><tr><th>Directing<th>Run time<tr><td>Ann Lee<td>97 min</table>", ("runtime_minutes",), 97),
    ("<table><tr><td>Actors<td>Role<tr><td>Li Moor<td>Mara<tr><td>Ben Reed<td>Tom</table>",
     ("cast", 1, "character"), "Tom"),
    ("<h3>Cast</h3><div><p>Tom</p><p>Li Moor</p></div><div><p class='n'>Ann Lee</p></div>",
     ("cast", 0, "name"), "Tom"),
    ("<h3>Cast</h3><div><i class='r'>as Mara</i></div>", ("cast", 0, "name"), None),
    ("<h3>Red Dust: Cast</h3><ul><li>Li Moor ... Mara<li>Ben Reed</ul>", ("cast", 0, "character"), "Mara"),
    ("<h3>Cast</h3><ul><li>Li Moor - Mara<li>Ben Reed - Tom</ul>", ("cast", 0, "name"), "Li Moor"),
    ("<h3>Cast</h3><div><b>Li Moor</b></div><div>Narrator</div><div><b>Ben Reed</b></div><div>Writer</div>",
     ("cast", 1, "name"), "Ben Reed"),
    ("<p>【导演】 李梅</p>", ("directors", 0, "name"), "李梅"),
    ("<p>Year 1949 / Country Japan / Language German</p>", ("year",), 1949),
    ("<p><b>Runtime</b> – 97 min</p>", ("runtime_minutes",), 97),
    ("<p>Genre: Drama, Music</p>", ("genres", 1), "Music"),  # a genre that is a label, too
    ("<h3>Cast</h3><ul><li><img alt='Li Moor'> Mara<li><img alt='Ben Reed'> Tom</ul>",
     ("cast", 1, "name"), "Ben Reed"),
]  # fmt: skip
REFUSED = [
    ("<ul><li>Cast<li>Crew<li>Genres<li>Details</ul><p>Drama</p>", "genres"),  # a menu
    ("<nav><p>Director: Ann Lee</p></nav>", "directors"),
    ("<h3>Similar films</h3><p>Director: Ann Lee</p>", "directors"),
    ("<p>Director</p><h2>News</h2><p>Ann Lee</p>", "directors"),  # a heading ends it
    ("<div>DE: <a href='/f'>FR</a> <a href='/i'>IT</a></div>", "directors"),  # a menu of languages
    ("<div><a href='/p'>Ann Lee</a><p>Writer</p></div><div>Li Moor</div>", "writers"),  # a job below a name
]


@pytest.mark.parametrize("body, path, value", READ)
def test_a_value_is_read(body: str, path: tuple[str | int, ...], value: object) -> None:
    """A value may be beside its label, below it, or in its column."""
    assert said_by("labels", body, titles=("Red Dust",)).get(path) == value


@pytest.mark.parametrize("body, field", REFUSED)
def test_other_places_are_refused(body: str, field: str) -> None:
    """Menus, other films and what another heading announces are not values."""
    assert field not in {path[0] for path in said_by("labels", body)}
