"""The labelled reader for text: laws over every label, tables of what must and must not be read, kinds."""

from __future__ import annotations

from textwrap import wrap

import pytest
from hypothesis import given, strategies as st

import filmpage
from filmpage.knowledge.labels import label_of
from filmpage.lexicon.printed import rows
from filmpage.limits import Limits
from filmpage.outline.text import outline_of_text
from filmpage.readers.text.labelled import LabelledText, read_labelled_lines
from filmpage.source.text.lines import normalise

VALUES = {
    "director": ("Anna Lindqvist", ("directors", 0, "name"), "Anna Lindqvist"),
    "writer": ("Tomás Ferreira", ("writers", 0, "name"), "Tomás Ferreira"),
    "cast": ("Mira Solheim, Jon Okafor", ("cast", 1, "name"), "Jon Okafor"),
    "runtime": ("107 min", ("runtime_minutes",), 107),
    "year": ("1987", ("year",), 1987),
    "genre": ("Drama", ("genres", 0), "Drama"),
    "original_title": ("Den stille havn", ("original_title",), "Den stille havn"),
    "tagline": ("Every harbour keeps a secret", ("tagline",), "Every harbour keeps a secret"),
}
"""For each field: a value of an invented film, and the claim that it must become."""

LABELS = sorted(
    {
        (printed, key)
        for key, _, printed in rows()
        if key in VALUES and (label := label_of(printed)) is not None and label.field == key
    }
)
"""Every label of the table whose first meaning is one of these fields."""


def claims_of(text: str) -> dict[tuple[str | int, ...], object]:
    """Read a text's labels; return the claims by path."""
    return {claim.path: claim.value for claim in read(text).claims}


def read(text: str) -> LabelledText:
    """Read a text's labels."""
    source = normalise(text, limits=Limits())
    return read_labelled_lines(source, outline_of_text(source.lines), [False] * len(source.lines), Limits())


FILM = """The Quiet Harbour (1987)

Director: Anna Lindqvist
Writers: Anna Lindqvist, Tomás Ferreira
Cast: Mira Solheim, Jon Okafor
Runtime: 107 min
Country: Norway
Genre: Drama
"""


FORMS = ("{label}: {value}", "{label} : {value}", "{label}........: {value}", "| {label} | {value} |")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("key", VALUES)
def test_every_label_is_read_in_every_form(key: str, form: str) -> None:
    """A label of the table is read with a colon, with dots, and as a cell."""
    value, path, expected = VALUES[key]
    labels = [printed for printed, field in LABELS if field == key]
    assert labels
    read_as = {label: claims_of(form.format(label=label, value=value) + "\n").get(path) for label in labels}
    assert {label: found for label, found in read_as.items() if found != expected} == {}


@pytest.mark.parametrize("key, path", [("director", "directors"), ("writer", "writers"), ("cast", "cast")])
def test_label_lines_are_followed_by_lists(key: str, path: str) -> None:
    """A label with a colon alone on its line is for the names under it."""
    names = ["Anna Lindqvist", "Tomás Ferreira"]
    for label in (printed for printed, field in LABELS if field == key):
        found = claims_of(f"{label}:\n{names[0]}\n{names[1]}\n\nRuntime: 107 min\n")
        assert [found.get((path, index, "name")) for index in (0, 1)] == names, label


@given(st.text(max_size=400))
def test_any_text_is_read_without_fail(text: str) -> None:
    """The reader is total, and every mark is a claim's or a line's."""
    source = normalise(text, limits=Limits())
    taken = [False] * len(source.lines)
    read_labelled_lines(source, outline_of_text(source.lines), taken, Limits())
    assert len(taken) == len(source.lines)


@given(st.permutations(FILM.splitlines()[2:]))
def test_order_of_labelled_lines_is_free(lines: list[str]) -> None:
    """Labelled facts do not depend on the order of their lines."""
    text = "\n".join([*FILM.splitlines()[:2], *lines])
    assert claims_of(text) == claims_of(FILM)


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace(": ", ":\u00a0"),
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("\nDirector", "\n  • Director").replace("\nCast", "\n  • Cast"),
        lambda text: text.upper().replace("THE QUIET HARBOUR (1987)", "The Quiet Harbour (1987)"),
    ],
    ids=["crlf", "blank lines", "nbsp", "no final newline", "bullets", "upper case"],
)
def test_white_space_and_marks_change_nothing(edit: object) -> None:
    """The facts survive line ends, blank lines, hard blanks, bullets and capitals."""
    assert callable(edit)
    before, after = claims_of(FILM), claims_of(edit(FILM))
    assert {path: str(value).casefold() for path, value in after.items() if path[0] != "countries"} == {
        path: str(value).casefold() for path, value in before.items() if path[0] != "countries"
    }


MUST_READ = [
    (
        "en",
        "The Quiet Harbour\n1987\nDirected by Anna Lindqvist\nStarring Mira Solheim, Jon Okafor\n107 min\n",
        107,
        "Anna Lindqvist",
    ),
    (
        "de",
        "Der stille Hafen\nRegie: Anna Lindqvist\nLänge: 107 Minuten\nGenre: Drama\n",
        107,
        "Anna Lindqvist",
    ),
    (
        "fr",
        "Le port tranquille\nDe Anna Lindqvist\nAvec Mira Solheim, Jon Okafor\nDurée : 1h 47min\n",
        107,
        "Anna Lindqvist",
    ),
    (
        "es",
        "El puerto callado\nDirección: Anna Lindqvist.\nDuración: 107 min.\nPaís: Noruega.\n",
        107,
        "Anna Lindqvist",
    ),
    (
        "it",
        "Il porto quieto\nRegia: Anna Lindqvist\nDurata: 107 min\nGenere: Dramma\n",
        107,
        "Anna Lindqvist",
    ),
    (
        "pt",
        "O porto quieto\nDireção: Anna Lindqvist\nDuração: 107 min\nGênero: Drama\n",
        107,
        "Anna Lindqvist",
    ),
    ("nl", "De stille haven\nRegie: Anna Lindqvist\nSpeelduur: 107 minuten\n", 107, "Anna Lindqvist"),
    ("sv", "Den stilla hamnen\nRegi: Anna Lindqvist\nLängd: 107 min\n", 107, "Anna Lindqvist"),
    ("pl", "Cichy port\nReżyseria: Anna Lindqvist\nCzas trwania: 107 min\n", 107, "Anna Lindqvist"),
    ("cs", "Tichý přístav\nRežie: Anna Lindqvist\nDélka: 107 min\n", 107, "Anna Lindqvist"),
    (
        "ru",
        "Тихая гавань\nРежиссер: Анна Линд\nПродолжительность: 107 мин\nСтрана: Норвегия\n",
        107,
        "Анна Линд",
    ),
    ("hu", "A csendes kikötő\nRendező: Anna Lindqvist\nJátékidő: 107 perc\n", 107, "Anna Lindqvist"),
    ("zh", "静港\n导演: 林安娜\n片长: 107分钟\n类型: 剧情\n", 107, "林安娜"),
    ("ja", "静かな港\n監督：林安奈\n上映時間：107分\nジャンル：ドラマ\n", 107, "林安奈"),
    ("tr", "Sessiz Liman\nYönetmen: Anna Lindqvist\nSüre: 107 dk\n", 107, "Anna Lindqvist"),
]
"""Invented films in many languages: text, minutes, director."""


@pytest.mark.parametrize("language, text, minutes, director", MUST_READ, ids=[row[0] for row in MUST_READ])
def test_film_texts_are_read(language: str, text: str, minutes: int, director: str) -> None:
    """Films are read in every language of the table, with the title of their first line."""
    page = filmpage.parse_text(text)
    assert page.runtime_minutes == minutes
    assert page.directors is not None
    assert [credit.name for credit in page.directors] == [director]
    assert page.title == text.splitlines()[0]


NOT_FILMS = {
    "404": "404 Not Found\n\nThe page you asked for is not here.\nHome\nContact\n",
    "bot challenge": "Just a moment...\nVerifying you are human. This may take a few seconds.\n",
    "menu": "Home\nMovies\nGenres\nTop 250\nDirectors\nCast & Crew\nReviews\nSign in\n",
    "search": 'Search results for "harbour"\nThe Quiet Harbour (1987)\n'
    'Harbour Lights (1991)\nThe Harbour Master (2003)\n',
    "article": "The harbour town held its yearly fair on Sunday.\n"
    "The mayor, who once met the director of a film, spoke for an hour.\n",
    "shop": "Harbour lamp, brass\nPrice: 49.00\nDelivery: 3 days\nIn stock: yes\nAdd to cart\n",
    "list": "".join(f"Film {n}\nDirector: {name}\nRuntime: {90 + n} min\n\n" for n, name in enumerate(
        ("Anna Lind", "Tom Reyes", "Mira Sol", "Jon Okafor", "Lee Park", "Eva Horn"))),
    "empty": "",
}  # fmt: skip


@pytest.mark.parametrize("name", NOT_FILMS)
def test_other_texts_are_no_films(name: str) -> None:
    """A text that is not about one film has no page, and so no invented title."""
    reading = filmpage.read(NOT_FILMS[name])
    assert reading.kind != "film"
    assert reading.page is None


NOT_READ = [
    (
        "Director Anna Lindqvist is a masterful storyteller, and never before has a harbour been so quiet.\n",
        "directors",
    ),
    ("Cast Crew Reviews Trailers\n", "cast"),
    ("Runtime error: the harbour was not found.\n", "runtime_minutes"),
    ("Year in review: the best of it\n", "year"),
    ("Country music is played in the harbour bar.\n", "countries"),
]
"""Lines that begin with a label's word and say no fact."""


@pytest.mark.parametrize("text, field", NOT_READ)
def test_prose_is_not_a_fact(text: str, field: str) -> None:
    """A sentence that begins with a word of the table says no fact."""
    assert not any(path[0] == field for path in claims_of(text))


ARTICLE = (
    "{name}\nFrom Wikipedia, the free encyclopedia\n"
    "{name} (Norwegian: Den stille havna) is a 1987 Norwegian drama film directed by Anna Lindqvist, "
    "and the first that she made in her own town.\n"
)


def test_the_first_sentence_of_an_article_tells_its_year() -> None:
    """What an article is about has the year and the original title of its first sentence, and that name."""
    found = claims_of(ARTICLE.format(name="The Quiet Harbour") + "Directed by\nAnna Lindqvist\n")
    assert found["title",] == "The Quiet Harbour"
    assert found["year",] == 1987
    assert found["original_title",] == "Den stille havna"


def test_the_first_sentence_on_a_person_tells_of_no_film() -> None:
    """A person that an article is about is not a film, whatever films its first sentence names."""
    person = "Anna Lindqvist\nAnna Lindqvist is a director who made the film The Quiet Harbour in 1987.\n"
    assert ("year",) not in claims_of(person + person)


def test_a_song_is_not_the_title() -> None:
    """A table of songs has titles and lengths, and says nothing of the film."""
    songs = "| No. | Title | Length |\n| --- | --- | --- |\n| 1. | Harbour Song | 5:26 |\n"
    found = claims_of("The Quiet Harbour\n\nDirector: Anna Lindqvist\nRuntime: 107 min\n\n" + songs)
    assert found["title",] == "The Quiet Harbour"


def test_links_may_stand_between_a_label_and_its_list() -> None:
    """A link to edit a list is not its first entry, and a job in brackets is a note."""
    found = claims_of(
        "The Quiet Harbour\nDirected by\nEdit\nAnna Lindqvist\n"
        "Writers\nTom Reyes\n(original story)\nEva Horn\n(adapted by: English version)\nStars\nMira Solheim\n"
    )
    assert found["directors", 0, "name"] == "Anna Lindqvist"
    assert (found["writers", 0, "name"], found["writers", 1, "name"]) == ("Tom Reyes", "Eva Horn")


def test_notes_part_the_cast() -> None:
    """If a note follows every second line, the line above it is the part."""
    parts = {"Mira Solheim": "Ingrid", "Jon Okafor": "Old Pilot", "Eva Horn": "Additional Voices"}
    cast = "".join(f"{name}\n{part}\n(voice)\n" for name, part in parts.items())
    found = claims_of("The Quiet Harbour\nDirector: Anna Lindqvist\nTop cast\n" + cast)
    assert found["cast", 1, "name"] == "Jon Okafor"
    assert found["cast", 2, "character"] == "Additional Voices"
    names = claims_of("The Quiet Harbour\nTop cast\nMira Solheim\n(voice)\nJon Okafor\n(voice)\n")
    assert names["cast", 1, "name"] == "Jon Okafor"
    assert ("cast", 0, "character") not in names


CASTS = {
    "parts below bullets": "".join(f"* {n}\n{p}\n" for n, p in (
        ("Mira Solheim", "Mia Aker"), ("Jon Okafor", "Tom Pilot"), ("Eva Horn", "Ada Sand"))),
    "the last without a part": "Mira Solheim as Mia Aker\nJon Okafor as Tom Pilot\nEva Horn\nReviews\n",
    "before a link and a heading": "Mira Solheim\nIngrid\nJon Okafor\nPilot\nEva Horn\nAda\nLee Park\nOtto\n"
    "Show all Cast & Crew\nCritic Reviews for The Quiet Harbour\n",
    "a sentence between": "Mira Solheim as Mia, a keeper.\nShe plays her sister, too.\nJon Okafor as Tom\n"
    "Eva Horn as Ada\n",
}  # fmt: skip


@pytest.mark.parametrize("name", CASTS)
def test_casts_are_read_to_their_end(name: str) -> None:
    """A cast ends at a heading or a link, and no one in it is lost or invented."""
    found = claims_of(f"The Quiet Harbour\nDirector: Anna Lindqvist\nCast:\n{CASTS[name]}")
    names = [value for path, value in found.items() if path[0] == "cast" and path[-1] == "name"]
    assert [name for name in names if name != "Lee Park"] == ["Mira Solheim", "Jon Okafor", "Eva Horn"]


def test_a_link_parts_a_name_from_its_part() -> None:
    """Where the picture and the name of one person are links, what is left of the row is the part."""
    rows = "".join(
        f'  - listitem:\n    - link "{name}":\n      - img "{name}"\n    - link "{name}":\n'
        f"      - /url: /{n}\n    - text: {part}\n"
        for n, (name, part) in enumerate((("Mira Solheim", "Ingrid"), ("Jon Okafor", "Old Pilot")))
    )
    found = claims_of(f'- heading "The Quiet Harbour" [level=1]\n- heading "Cast" [level=3]\n- list:\n{rows}')
    assert (found["cast", 1, "name"], found["cast", 1, "character"]) == ("Jon Okafor", "Old Pilot")


def test_the_names_of_pictures_tell_the_year() -> None:
    """A film's year is read beside its title elsewhere on the page, if it is one year and that title."""
    page = "# The Quiet Harbour\n\n## Photos\n\n{}\n\nDirector: Anna Lindqvist\n"
    assert claims_of(page.format("The Quiet Harbour (1987)\n\nThe Quiet Harbour (1987)"))["year",] == 1987
    assert ("year",) not in claims_of(page.format("The Quiet Harbour (1987)\n\nThe Quiet Harbour (2004)"))
    assert ("year",) not in claims_of(page.format("The Quiet Harbours (1987)"))


def test_genres_stand_below_their_heading() -> None:
    """Genres under a heading of their own are read, and "Mystery & Suspense" is one."""
    found = claims_of(
        "The Quiet Harbour\nDirector: Anna Lindqvist\nGenre\nSci-Fi,\nDrama\nRuntime\n107 min\n"
    )
    assert (found["genres", 0], found["genres", 1]) == ("Sci-Fi", "Drama")
    page = (
        "The Quiet Harbour\n\nGenre:\n\n[Mystery & Suspense](/g/1) , [Drama](/g/2)\n\nDirector: Anna Lind\n"
    )
    assert claims_of(page)["genres", 0] == "Mystery & Suspense"


def test_genres_may_stand_one_a_line() -> None:
    """A few genres in a row are the film's, and a long row of them is a menu."""
    page = "The Quiet Harbour\n1987\n107 min\nTrailer\nVideo\nShare\nSave\nPrint\n{}\nDirector\nAnna Lind\n"
    assert claims_of(page.format("Drama\nFamily\nFantasy"))["genres", 2] == "Fantasy"
    menu = "Action\nAdventure\nComedy\nCrime\nDrama\nFamily\nFantasy\nHorror"
    assert ("genres", 0) not in claims_of(page.format(menu))


def test_a_certificate_of_one_letter_stands_by_the_time() -> None:
    """One letter is a certificate beside a running time, and nothing elsewhere."""
    assert claims_of("The Quiet Harbour\nR\n1h 47min\nDirector: Anna Lind\n")["content_rating",] == "R"
    assert ("content_rating",) not in claims_of("The Quiet Harbour\nR\nS\nT\nDirector: Anna Lind\n")


def test_most_links_tell_the_number() -> None:
    """Of several films that links lead to, the page's own has most of them; a lone path does not count."""
    own = "".join(f"[Part {n}](/title/tt0123456/{n})\n\n" for n in range(4))
    page = "# The Quiet Harbour\n\nDirector: Anna Lind\n\n{}[Lamps](/title/tt7654321/)\n"
    assert claims_of(page.format(own))["ids", "imdb"] == "tt0123456"
    assert ("ids", "imdb") not in claims_of(page.format(""))


def test_every_value_has_its_line() -> None:
    """Evidence points at the line of a value."""
    reading = filmpage.read(FILM)
    lines = FILM.splitlines()
    where = reading.evidence["runtime_minutes"].where
    assert where.line is not None
    assert "107 min" in lines[where.line - 1]
    assert reading.unparsed == ()


def test_cast_rows_hold_parts() -> None:
    """Who plays whom is read with "as", with dots, in brackets, and from the line below."""
    for text in (
        "Cast:\nMira Solheim as Ingrid\nJon Okafor as The Pilot\n",
        "Cast:\nMira Solheim ... Ingrid\nJon Okafor ... The Pilot\n",
        "Cast: Mira Solheim (Ingrid), Jon Okafor (The Pilot)\n",
        "Cast:\n| Mira Solheim | ... | Ingrid |\n| Jon Okafor | ... | The Pilot |\n",
    ):
        found = claims_of("The Quiet Harbour\n" + text)
        assert found[("cast", 0, "character")] == "Ingrid", text
        assert found[("cast", 1, "character")] == "The Pilot", text


def test_lists_end_before_what_leads_on() -> None:
    """Signs between the entries, three dots and a link to more are not part of a list."""
    for text in (
        "Writers:\nMira Solheim\n,\nJon Okafor\n,\n...\nMusic: Ben Orr",
        "Writers:\nMira Solheim,        Jon Okafor",
        "Writers: Mira Solheim, Jon Okafor, ...",
    ):
        found = claims_of(f"The Quiet Harbour\n{text}\n")
        names = [value for path, value in found.items() if path[0] == "writers" and path[2] == "name"]
        assert names == ["Mira Solheim", "Jon Okafor"], text
    found = claims_of("Тихая гавань\nЖанр\nдрама, приключения, семейный\nслова\nСтрана\nНорвегия\n")
    assert [found[("genres", number)] for number in range(3)] == ["драма", "приключения", "семейный"]


def test_a_labelled_list_may_be_wrapped() -> None:
    """The names of a long list go on in the next row, and a label's row is never part of another's."""
    names = "Mira Solheim, Jon Okafor, Anna Lindqvist, Tomas Ferreira, Ingrid Vautrin-Castellanos, Ben Orr"
    prose = (
        "A pilot comes home and finds the harbour frozen, and nobody there who knows her name. "
        "She waits for the thaw, and the town waits with her, until a letter comes from the south."
    )
    rows = ["The Quiet Harbour", "", *wrap(f"Starring: {names}", 72), *wrap(f"Summary: {prose}", 72)]
    found = claims_of("\n".join([*rows, "Director: Ada Quill", "Runtime: 107 min", ""]))
    assert [found[("cast", number, "name")] for number in range(6)] == names.split(", ")
    assert found["plot",] == prose
    assert found["runtime_minutes",] == 107


def test_snapshots_join_a_value_and_the_next_label() -> None:
    """The text between two links is one text in a snapshot: a label, its value, and another label."""
    text = """\
- heading "Тихая гавань (1987)" [level=1]
- text: Слоган «Лёд помнит» Режиссер
- link "Анна Линдквист":
  - /url: /name/1/
- text: Время 107 мин.
"""
    found = claims_of(text)
    assert found["tagline",] == "Лёд помнит"
    assert found["directors", 0, "name"] == "Анна Линдквист"


def test_a_title_over_its_year_alone_is_found_far_from_the_facts() -> None:
    """A long menu does not hide a title that is repeated in the text and followed by its year."""
    menu = "".join(f"Vote {number}\n" for number in range(70))
    facts = FILM.partition("\n")[2]
    rate = (
        "Log in to rate The Quiet Harbour as those did who saw The Quiet Harbour or half of The Quiet Harbour"
    )
    found = claims_of(f"Film Base\nThe Quiet Harbour\n1987\n{rate}\n{menu}{facts}")
    assert (found["title",], found["year",]) == ("The Quiet Harbour", 1987)


@pytest.mark.parametrize("below", ["The Quiet Harbour16+", "The Quiet Harbour 16+", "The Quiet Harbour\n16+"])
def test_the_first_name_stands_under_the_title_with_an_age(below: str) -> None:
    """A name under the title that an age follows, glued or not, is the film's own."""
    found = claims_of(f"Тихая гавань (1987)\n{below}\nСтрана\nНорвегия\nВремя\n107 мин.\n")
    assert found["original_title",] == "The Quiet Harbour"
    assert ("original_title",) not in claims_of("Тихая гавань (1987)\nСмотреть\nСтрана\nНорвегия\n")


def test_the_front_matter_of_a_clipped_page_is_no_note() -> None:
    """A page that somebody clipped has its title there, and its facts without labels are read as ever."""
    prose = "A pilot comes home and finds the harbour frozen. She waits for the thaw, and the town with her."
    text = f"---\ntitle: The Quiet Harbour (1987)\n---\n{prose} Nobody in it knows her name.\n\n{FILM}"
    assert str(claims_of(text)["plot",]).startswith(prose)
    noted = text.replace("---\n", "---\nyear: 1987\n", 1)
    assert ("plot",) not in claims_of(noted)


def test_a_menu_over_the_plot_is_no_tagline() -> None:
    """A short line between the label and the plot is a tagline only if it is a sentence."""
    prose = "A pilot comes home and finds the harbour frozen, and nobody there who knows her name."
    for line in ("Edit", "Related News", "Drama, War"):
        assert ("tagline",) not in claims_of(f"{FILM}\nSynopsis\n\n{line}\n\n{prose}\n"), line
    assert (
        claims_of(f"{FILM}\nSynopsis\n\nIce remembers all.\n\n{prose}\n")["tagline",] == "Ice remembers all."
    )


def test_a_plot_that_the_page_expands_is_whole() -> None:
    """The link after a complete plot is removed and the plot is kept; nothing else is read as the plot."""
    prose = "A pilot comes home and finds the harbour frozen, and nobody there who knows her name."
    for end in ("… Expand", " … Expand"):
        found = claims_of(f"{FILM}\nSummary: {prose} [Harbour Films]{end}\n")
        assert found["plot",] == f"{prose} [Harbour Films]"
    help_text = (
        "There is a least length for reviews here. Please check the box if yours tells how the film ends."
    )
    cut = f"{FILM}\n{help_text}\n\nSummary: {prose} She waits for the ...\n"
    assert ("plot",) not in claims_of(cut)


def test_a_short_word_is_no_title_for_standing_inside_of_others() -> None:
    """Letters that come again and again inside of words do not make a title of a menu's short word."""
    words = "For more stories of the north and of the shore before the storm, see what is on there\n" * 3
    text = f"Film Base\nSign on\nOR\n2 awards\n{words}\nHer\n1987\n{FILM.partition(chr(10))[2]}"
    assert claims_of(text)["title",] == "Her"


def test_facts_below_the_heading_of_other_films_are_theirs() -> None:
    """If a filter removed the film's crew, that of similar films is not read in its place."""
    other = "Ice Road (1990)\n\nDirector: Ben Orr\nStars: Ada Quill, Tove Vale\n"
    found = claims_of(
        f"The Quiet Harbour (1987)\n\nRuntime: 107 min\n\nPeople who liked this also liked...\n\n{other}"
    )
    assert found["runtime_minutes",] == 107
    assert not [path for path in found if path[0] in ("directors", "cast")]


def test_the_choices_of_a_form_are_no_year() -> None:
    """A label over several years is a form's; over one, the film's."""
    assert ("year",) not in claims_of("Director: Ben Orr\nRuntime: 107 min\n\nYear\n1989\n1988\n1987\n")
    assert claims_of("Director: Ben Orr\nRuntime: 107 min\n\nYear\n1989\n")["year",] == 1989


@pytest.mark.parametrize("line", ['"stories",', "// show it once", r"\Quiet Harbour\\", "$(window)"])
def test_a_line_of_a_program_is_no_title(line: str) -> None:
    """What converters leave of scripts is not the film's title."""
    found = claims_of(f"{line}\n\nDirector: Ben Orr\nRuntime: 107 min\nCountry: Norway\n")
    assert ("title",) not in found


def test_brackets_around_nothing_are_no_part_of_a_title() -> None:
    """A filter that drops a year leaves its brackets."""
    assert (
        claims_of("The Quiet Harbour ()\n\nDirector: Ben Orr\nRuntime: 107 min\n")["title",]
        == "The Quiet Harbour"
    )
