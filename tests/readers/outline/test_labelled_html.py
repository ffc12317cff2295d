"""Labels and their values are found in every structure that pages print them in, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape

import pytest
from hypothesis import given, strategies as st

from filmpage.claims.assemble import assemble
from filmpage.claims.claim import Claims
from filmpage.knowledge.labels import label_of
from filmpage.lexicon.printed import rows
from filmpage.limits import Limits
from filmpage.model.film import FilmPage
from filmpage.notation import runtime
from filmpage.outline.html import outline_of
from filmpage.pipeline.general import READERS
from filmpage.readers.outline.page import Labelled, PageNames, read_labelled
from filmpage.source.html.tree import parse_tree
from filmpage.testing import html_noise

LIMITS = Limits()


def labelled(body: str, **names: object) -> Labelled:
    """Read what a body says."""
    return labelled_tree(f"<!DOCTYPE html><html><body>{body}</body></html>", **names)


def labelled_tree(markup: str, **names: object) -> Labelled:
    """Read what a page says outside of its embedded data."""
    root = parse_tree(markup, limits=LIMITS).root
    assert root is not None
    outline = outline_of(root)
    found, context = read_labelled(outline, LIMITS, PageNames(**names))  # type: ignore[arg-type]
    others = [read(outline, context) for read in READERS]
    return Labelled((*found.batches, *others), found.fields, found.cards)


def page(body: str, **names: object) -> FilmPage:
    """Make a film page of a page's labels."""
    return assemble(labelled(body, **names).batches).page


def problems(body: str) -> list[tuple[str, str]]:
    """Return the code and the field of every problem."""
    batches: tuple[Claims, ...] = labelled(body).batches
    return [(problem.code, problem.path) for batch in batches for problem in batch.problems]


# Structures: every way to print a label and a value beside another label and value.

Rows = list[tuple[str, str]]


def _each(row: str, around: str = "{}") -> Callable[[Rows], str]:
    return lambda pairs: around.format("".join(row.format(label=a, value=b) for a, b in pairs))


STRUCTURES: dict[str, Callable[[Rows], str]] = {
    "definition list": _each("<dt>{label}</dt><dd>{value}</dd>", "<dl>{}</dl>"),
    "definition list with colons": _each("<dt>{label}:</dt> <dd>{value}</dd>", "<dl>{}</dl>"),
    "definitions in blocks": _each("<div><dt>{label}</dt><dd>{value}</dd></div>", "<dl>{}</dl>"),
    "header cells": _each("<tr><th>{label}</th><td>{value}</td></tr>", "<table>{}</table>"),
    "cells": _each("<tr><td>{label}:</td><td>{value}</td></tr>", "<table>{}</table>"),
    "bold cells": _each("<tr><td><b>{label}</b></td><td>{value}</td></tr>", "<table>{}</table>"),
    "nested tables": _each(
        "<tr><td><table><tr><td>{label}:</td><td>{value}</td></tr></table></td></tr>", "<table>{}</table>"
    ),
    "value in bold": _each("<td>{label}: <b>{value}</b></td>", "<table><tr>{}</tr></table>"),
    "bold and tail": _each("<p><b>{label}:</b> {value}</p>"),
    "strong and tail, colon outside": _each("<p><strong>{label}</strong>: {value}</p>"),
    "bold and tail on lines": _each("<b>{label}: </b>{value}<br>", "<div>{}</div>"),
    "span and tail on lines": _each('<span class="pl">{label}:</span> {value}<br/>', "<div>{}</div>"),
    "span, colon, span": _each(
        '<span><span class="pl">{label}</span>: <span class="attrs">{value}</span></span><br>',
        "<div>{}</div>",
    ),
    "heading and text": _each("<div><h4>{label}:</h4> {value}</div>"),
    "heading and block": _each("<h3>{label}</h3><div>{value}</div>"),
    "heading in a block of its own": _each("<div><div><h3>{label}</h3></div><div>{value}</div></div>"),
    "items with a bold label": _each("<li><strong>{label}:</strong> {value}</li>", "<ul>{}</ul>"),
    "items with a span label": _each("<li><span>{label}</span><span>{value}</span></li>", "<ul>{}</ul>"),
    "items of text": _each("<li>{label}: {value}</li>", "<ul>{}</ul>"),
    "items with lists": _each("<li>{label}:<ul><li>{value}</li></ul></li>", "<ul>{}</ul>"),
    "paragraphs of text": _each("<p>{label}: {value}</p>"),
    "blocks of spans": _each("<div><span>{label}</span><span>{value}</span></div>"),
    "blocks of blocks": _each(
        '<div class="row"><div class="a b">{label}</div><div class="c">{value}</div></div>'
    ),
    "spans in one row": _each('<span class="l">{label}:</span> <span class="v">{value}</span> ', "<p>{}</p>"),
    "linked label": _each(
        "<li><a href='/more'>{label}</a><div><ul><li>{value}</li></ul></div></li>", "<ul>{}</ul>"
    ),
    "icons with titles": _each('<div><span title="{label}" class="icon"></span> {value} <i></i></div>'),
    "label elements": _each("<div><label>{label}</label> <span>{value}</span></div>"),
}

VALUES: dict[str, tuple[str, Callable[[FilmPage], object], object]] = {
    "Director": ("Ada Brook", lambda p: [c.name for c in p.directors or ()], ["Ada Brook"]),
    "Running time": ("1h 37m", lambda p: p.runtime_minutes, 97),
    "Country": ("New Zealand", lambda p: [c.name for c in p.countries or ()], ["New Zealand"]),
    "Genres": ("Drama, Western", lambda p: list(p.genres or ()), ["Drama", "Western"]),
    "Release date": ("12 March 2021", lambda p: p.release_date, date(2021, 3, 12)),
}


@pytest.mark.parametrize("structure", STRUCTURES)
def test_every_structure_gives_its_values(structure: str) -> None:
    """Five facts, printed in any structure, are read, each with its own value."""
    body = STRUCTURES[structure]([(label, value) for label, (value, _, _) in VALUES.items()])
    found = page(body)
    assert {label: read(found) for label, (_, read, _) in VALUES.items()} == {
        label: want for label, (_, _, want) in VALUES.items()
    }


@pytest.mark.parametrize("structure", STRUCTURES)
@given(
    minutes=st.integers(1, 600),
    names=st.lists(st.sampled_from(["Li Moor", "Ben Stone", "Joe Reed"]), unique=True),
)
def test_structures_keep_values_apart(structure: str, minutes: int, names: list[str]) -> None:
    """Whatever a value is, it never runs into the next label or its value."""
    pairs = [("Director", "Ada Brook"), ("Runtime", runtime.write(minutes)), ("Language", "Danish")]
    if names:
        pairs.insert(1, ("Writers", ", ".join(names)))
    found = page(STRUCTURES[structure](pairs))
    assert found.runtime_minutes == runtime.get(runtime.write(minutes))
    assert [c.name for c in found.directors or ()] == ["Ada Brook"]
    assert [c.name for c in found.writers or ()] == names
    assert [language.code for language in found.languages or ()] == ["da"]


STRONG = sorted(
    {
        (key, printed)
        for key, _, printed in rows()
        if key in {"director", "runtime", "country", "language"}
        and (label := label_of(printed)) is not None
        and label.field == key
    }
)
READ: dict[str, tuple[str, Callable[[FilmPage], bool]]] = {
    "director": ("Ada Brook", lambda p: p.directors is not None and p.directors[0].name == "Ada Brook"),
    "runtime": ("97 min", lambda p: p.runtime_minutes == 97),
    "country": ("Denmark", lambda p: p.countries is not None and p.countries[0].code == "DK"),
    "language": ("Danish", lambda p: p.languages is not None and p.languages[0].code == "da"),
}


@pytest.mark.parametrize(
    "structure", ["definition list", "header cells", "bold and tail", "paragraphs of text"]
)
def test_labels_of_every_language_are_read(structure: str) -> None:
    """Any label of the table, in an element for labels or with a colon, has its value read."""
    assert len(STRONG) > 150
    missed = [
        (field, printed)
        for field, printed in STRONG
        if not READ[field][1](page(STRUCTURES[structure]([(escape(printed), READ[field][0])])))
    ]
    assert not missed


FILM = STRUCTURES["definition list"](
    [
        ("Director", "<a href='/name/nm0000001/'>Ada Brook</a>"),
        ("Cast", "<a href='/p/1'>Li Moor</a>, <a href='/p/2'>Ben Stone</a>"),
        ("Runtime", "97 min"),
        ("Genre", "Drama"),
        (
            "Synopsis",
            "Two sisters carry salt across a plain that nobody has crossed, and one of them returns.",
        ),
    ]
)


@given(noise=html_noise())
def test_noise_changes_nothing(noise: Callable[[str], str]) -> None:
    """Comments, wrappers, entities, case of tags and white space leave the values as they are."""
    source = f"<!DOCTYPE html><html><body>{FILM}</body></html>"
    assert assemble(labelled_tree(noise(source)).batches).page == page(FILM)


def card(number: int) -> str:
    """Return one card of a list of other films."""
    return (
        f'<div class="card"><a href="/f/{number}">Film {number}</a><p><b>Genre:</b> Horror {number}</p>'
        f"<p><b>Runtime:</b> {number} min</p><p><b>Director:</b> Joe Reed</p></div>"
    )


@pytest.mark.parametrize("count", [3, 4, 12])
@pytest.mark.parametrize("order", ["{cards}{film}", "{film}{cards}"])
def test_cards_of_other_films_add_nothing(count: int, order: str) -> None:
    """A list of equal blocks speaks of other films, before the film's facts or behind them."""
    cards = f"<div>{''.join(map(card, range(60, 60 + count)))}</div>"
    assert page(order.format(cards=cards, film=FILM)) == page(FILM)
    assert labelled(cards).cards == count
    assert page(cards) == FilmPage()


ASIDES = [
    "<nav>{}</nav>",
    "<footer>{}</footer>",
    "<form>{}</form>",
    '<div role="navigation">{}</div>',
    "<h2>More like this</h2><div>{}</div>",
    "<h3>User reviews</h3><div>{}</div>",
    "<script>{}</script>",
    "<template>{}</template>",
]


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("structure", ["definition list", "bold and tail", "items of text"])
def test_asides_are_not_read(aside: str, structure: str) -> None:
    """Menus, forms, other films and visitors' talk hold no facts of the film."""
    other = STRUCTURES[structure]([("Director", "Joe Reed"), ("Runtime", "12 min"), ("Country", "Peru")])
    assert page(aside.format(other)) == FilmPage()
    assert page(FILM + aside.format(other)) == page(FILM)


NAMED = [
    '<div class="similar-movies">{}</div>',
    '<section id="related">{}</section>',
    '<div class="comments">{}</div>',
]
"""Blocks that are called other films' or visitors'."""


@pytest.mark.parametrize("block", NAMED)
@pytest.mark.parametrize("structure", ["definition list", "bold and tail", "items of text"])
def test_the_name_of_a_block_counts_beside_the_films_own_facts(block: str, structure: str) -> None:
    """Templates call anything so: facts in such a block are others' if the page has its own elsewhere."""
    other = STRUCTURES[structure]([("Director", "Joe Reed"), ("Runtime", "12 min"), ("Country", "Peru")])
    assert page(FILM + block.format(other)) == page(FILM)
    assert page(block.format(FILM)) == page(FILM)


def test_a_menu_that_is_never_closed_holds_the_page() -> None:
    """A `nav` around everything is a mistake of its author; the film is still in it."""
    assert page(f"<nav><a href='/'>Home</a><main>{FILM}</main>") == page(FILM)


MENUS = [
    '<ul><li><a href="#cast">Cast</a></li><li><a href="#g">Genres</a></li></ul>',
    '<p><a href="/d">Director</a> | <a href="/c">Cast</a> | <a href="/l">Languages</a></p>',
    "<table><tr><th>Director</th><th>Cast</th><th>Runtime</th></tr></table>",
    "<select><option>Genre</option><option>Drama</option></select>",
    "<p>The director Ada Brook and the cast: what a night!</p>",
]


@pytest.mark.parametrize("menu", MENUS)
def test_words_in_menus_are_no_labels(menu: str) -> None:
    """A row of words that could be labels, none with a value, says nothing."""
    assert page(menu) == FilmPage()


# People

NAMES = ["Li Moor", "Ben Stone Jr.", "Zoë O'Hara"]
LINKED = [f'<a href="/{number}">{name}</a>' for number, name in enumerate(NAMES)]
ITEMS = "".join(f"<li>{name}</li>" for name in NAMES)
CASTS = {
    "links and commas": f"<p><b>Cast:</b> {', '.join(LINKED)}</p>",
    "text and commas": f"<p><b>Cast:</b> {NAMES[0]}, {NAMES[1]} and {NAMES[2]}</p>",
    "lines": f"<p><b>Cast:</b><br>{'<br>'.join(NAMES)}</p>",
    "list": f"<h3>Cast</h3><ul>{ITEMS}</ul>",
    "list that leads on": f'<h3>Cast</h3><ul>{ITEMS}</ul><a href="/c">See full cast</a>',
    "links with nothing between": f"<h3>Cast</h3><p>{' '.join(LINKED)}</p>",
    "blocks": "<h3>Cast</h3>" + "".join(f'<div class="c">{link}</div>' for link in LINKED),
}


@pytest.mark.parametrize("printed", CASTS.values(), ids=CASTS)
def test_people_are_separated(printed: str) -> None:
    """However people are listed, each is one entry, and there is no other."""
    assert [credit.name for credit in page(printed).cast or ()] == NAMES


ROLES = {
    "as": "<h3>Cast</h3><ul><li>Li Moor as Ana</li><li>Ben Stone as Old Tom</li></ul>",
    "dots": "<h3>Cast</h3><ul><li>Li Moor ... Ana</li><li>Ben Stone ... Old Tom</li></ul>",
    "table": (
        "<h3>Cast</h3><table><tr><td><a href='/1'>Li Moor</a></td><td>...</td><td>Ana</td></tr>"
        "<tr><td><a href='/2'>Ben Stone</a></td><td>...</td><td>Old Tom <small>(uncredited)</small></td></tr>"
        "</table>"
    ),
    "rows": (
        "<h3>Cast</h3><div class='p'><img><div><a href='/1'>Li Moor</a> as Ana</div></div>"
        "<div class='p'><img><div><a href='/2'>Ben Stone</a> as Old Tom</div></div>"
    ),
    "name over part": (
        "<h3>Cast</h3><ul><li><a href='/1'>Li Moor</a><br><span>Ana</span></li>"
        "<li><a href='/2'>Ben Stone</a><br><span>Old Tom</span></li></ul>"
    ),
    "linked parts": (
        "<h3>Cast</h3><ul><li><a href='/1'>Li Moor</a> as <a href='/r1'>Ana</a></li>"
        "<li><a href='/2'>Ben Stone</a> as <a href='/r2'>Old Tom</a></li></ul>"
    ),
    "titles of links": (
        "<h3>Cast</h3><p><a href='/1' title='Ana'>Li Moor</a> <a href='/2' title='Old Tom'>Ben Stone</a></p>"
    ),
}


@pytest.mark.parametrize("printed", ROLES.values(), ids=ROLES)
def test_people_have_their_parts(printed: str) -> None:
    """A name and a part, printed in any way, are one credit."""
    cast = page(printed).cast or ()
    assert [(credit.name, credit.character) for credit in cast] == [
        ("Li Moor", "Ana"),
        ("Ben Stone", "Old Tom"),
    ]


def test_people_keep_their_links_and_numbers() -> None:
    """A linked name keeps its address, and IMDb's number in it."""
    (director,) = page(FILM).directors or ()
    assert (director.url, director.ids["imdb"]) == ("/name/nm0000001/", "nm0000001")


def test_the_longer_cast_of_the_same_film_is_believed() -> None:
    """The stars are a selection from the cast; a longer list of other people is another film's."""
    stars = "<p><b>Stars:</b> Li Moor</p>"
    assert [c.name for c in page(stars + CASTS["list"]).cast or ()] == NAMES
    other = "<h3>Cast</h3><ul><li>Ada Brook</li><li>Joe Reed</li></ul>"
    assert [c.name for c in page(stars + other).cast or ()] == ["Li Moor"]


def test_two_labels_in_one_give_both() -> None:
    """Writer and director are both named by "Writer/Director"."""
    found = page("<p><b>Writer/Director:</b> Ada Brook</p>")
    assert found.writers == found.directors is not None


# Single values

MUST_READ = [
    ("<b>Runtime:</b> 154 min | USA:168 min (special edition)", "runtime_minutes", 154),
    (
        "<b>Release Date:</b> 9 November 1994 (Belgium) <a href='/more'>more</a>",
        "release_date",
        date(1994, 11, 9),
    ),
    ("<b>Country:</b> <a href='/c'>Denmark</a><sup>[1]</sup>", "countries", ("Denmark",)),
    ("<b>Genre:</b> Drama. Comedy", "genres", ("Drama", "Comedy")),
    (
        "<b>Genre:</b> <a href='/a'>Drama</a><span class='bullet'></span><a href='/b'>War</a>",
        "genres",
        ("Drama", "War"),
    ),
    ("<b>MPAA:</b> Rated R for strong language", "content_rating", "R"),
    ("<b>Tagline:</b> «Salt remembers»", "tagline", "Salt remembers"),
    ("<b>Budget:</b> $1,200,000 (estimated)", "budget", "$1,200,000 (estimated)"),
]


@pytest.mark.parametrize("body, field, want", MUST_READ)
def test_values_are_read_among_notes(body: str, field: str, want: object) -> None:
    """Notes, links that lead on and footnotes beside a value are not part of it."""
    found = getattr(page(f"<p>{body}</p>"), field)
    shown = (
        tuple(getattr(each, "name", each) for each in found)
        if isinstance(found, tuple)
        else getattr(found, "text", found)
    )
    assert shown == want


MUST_NOT_READ = [
    ("<b>Runtime:</b> N/A", "runtime_minutes"),
    ("<b>Language:</b> Home | Search | Help", "languages"),
    ("<b>Rating:</b> 18", "ratings"),
    ("<b>Director:</b> see all », http://example.org/?x=1", "directors"),
    (
        "<h2>Plot</h2><p><a href='/1'>One film of many that we list</a> <a href='/2'>another of them</a></p>",
        "plot",
    ),
]


@pytest.mark.parametrize("body, field", MUST_NOT_READ)
def test_what_no_notation_reads_is_not_a_value(body: str, field: str) -> None:
    """Absent is absent: an empty value, a menu, an age in place of a score."""
    assert getattr(page(f"<div>{body}</div>"), field) is None


def test_an_unread_value_of_a_sure_label_is_a_problem() -> None:
    """What was seen and not understood is said; what says that there is nothing is not."""
    assert problems("<p><b>Running time:</b> a long while</p>") == [("unread", "runtime_minutes")]
    assert problems("<p><b>Running time:</b> N/A</p>") == []


def test_the_first_release_is_the_earliest() -> None:
    """Of several dates the earliest is the film's; each that has a country is kept."""
    found = page("<p><b>Release dates:</b> 2010-09-01(China) / 2010-07-16(Denmark)</p>")
    assert found.release_date == date(2010, 7, 16)
    assert [(r.date.month, r.country) for r in found.releases_by_country or ()] == [
        (9, "China"),
        (7, "Denmark"),
    ]


def test_plots_are_whole_and_nothing_else() -> None:
    """Paragraphs stay apart, a shortened copy goes, and what follows the prose is not the plot."""
    first = "Two sisters carry salt across a plain that nobody has crossed in living memory."
    second = "One of them returns, and says that she has always been alone on the road."
    found = page(
        f"<h2>Synopsis</h2><p>{first[:60]}…</p><p>{first}</p><p>{second}</p><p>Share</p><p>{first[::-1]}.</p>"
    )
    assert found.plot == f"{first}\n\n{second}"


def test_files_are_separated_and_joined() -> None:
    """A fact that a file has already begins the next, and lists of equal sizes speak of the same files."""
    specs = "".join(
        f"<div class='s{i}'><p><b>Size:</b> {size}</p><p><b>Resolution:</b> {pixels}</p>"
        "<p><b>Frame rate:</b> 24 fps</p><p><b>Runtime:</b> 97 min</p></div>"
        for i, (size, pixels) in enumerate([("1.2 GB", "1280*720"), ("2.4 GB", "1920*1080")])
    )
    sizes = "<ul class='d'><li>File size: 1.2 GB</li><li>File size: 2.4 GB</li></ul>"
    found = page(f"{sizes}<p><b>Available in:</b> 720p.BluRay 1080p.BluRay</p>{specs}").releases or ()
    assert [(r.size, r.resolution, r.quality, r.runtime_minutes) for r in found] == [
        ("1.2 GB", "1280*720", "720p", 97),
        ("2.4 GB", "1920*1080", "1080p", 97),
    ]


# The large heading

TITLES = [
    ("<h1>The Salt Road (2019)</h1>", (), ("The Salt Road", 2019)),
    ("<h1>The Salt Road</h1><p>2019</p>", (), ("The Salt Road", 2019)),
    ("<h1>The Salt Road <small>(2019)</small></h1>", ("The Salt Road - Films",), ("The Salt Road", 2019)),
    (
        "<h1><span>The Salt Road</span> <small>FROM FRI 24 JAN</small></h1>",
        ("The Salt Road - Kino",),
        ("The Salt Road", None),
    ),
    ("<h1>Our Cinema</h1><h1>The Salt Road</h1>", ("The Salt Road (2019) - Kino",), ("The Salt Road", 2019)),
    ("<h1>Our Cinema</h1><h1>Add to list</h1>", (), (None, None)),
    ("<h1>Synopsis</h1>", ("The Salt Road - Synopsis",), (None, None)),
    ("<h2>The Salt Road (2019)</h2><h2>Cast</h2>", (), ("The Salt Road", 2019)),
]


@pytest.mark.parametrize("body, names, want", TITLES)
def test_the_large_heading_is_the_title(
    body: str, names: tuple[str, ...], want: tuple[str | None, int | None]
) -> None:
    """The heading that the page's own names confirm, or the only one, is the title; a section's is not."""
    found = page(body, titles=names)
    assert (found.title, found.year) == want


def test_the_line_under_the_title_is_read() -> None:
    """Facts without labels count where the whole line is understood."""
    found = page("<h1>The Salt Road</h1><div>2019 · PG-13 · 1h 37m · Drama, Western</div><p>Two sisters.</p>")
    assert (found.year, found.content_rating, found.runtime_minutes) == (2019, "PG-13", 97)
    assert found.genres == ("Drama", "Western")
    assert page("<h1>The Salt Road</h1><div>Seen in 2019 with friends, a western</div>").year is None


def test_places_named_after_fields_are_read() -> None:
    """A class, an id or a link that names a field marks its value, where a notation reads the whole of it."""
    found = page(
        "<div><h1>The Salt Road</h1><div class='film-year'>2019</div><div class='filmDuration'>97 min</div>"
        "<a href='/genre/drama'>Drama</a> <a href='/genre/war'>War</a>"
        "<span class='director-bio'>born in 1960</span></div>"
    )
    assert (found.year, found.runtime_minutes, found.genres) == (2019, 97, ("Drama", "War"))
    assert found.directors is None


@given(body=st.text(alphabet="<>/=: abdhlprstuv123\n'\"|", max_size=400))
def test_any_markup_gives_a_result(body: str) -> None:
    """Broken markup is read as claims that make a page, never with an exception."""
    assemble(labelled_tree(f"<p>x</p><dl><dt>Director</dt>{body}").batches)


@pytest.mark.parametrize(
    "unit",
    ["<b>Genre</b>", "<p>Genre: x</p>", "<i></i>Genre: x ", "<div>", "<dt>Cast<dd>", "<h2>Similar</h2>"],
)
def test_repeated_markup_stays_within_bounds(unit: str) -> None:
    """The cost of thousands of labels is bounded and does not grow with their square."""
    depth = 200 if unit == "<div>" else 8_000
    assert labelled(unit * depth).batches
