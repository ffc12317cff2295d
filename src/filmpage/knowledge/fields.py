"""The facts of a film: one row for each, with everything that readers know about it as columns.

A label means the key of a row; the row names the field of the model that holds the value and how it is
printed. What readers look up by field they take from here, so that a new field is the model, a row, and its
labels in the lexicon.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from ..notation import Notation, certificate, count, country, date, imdb_title, language, money, runtime, year
from ..notation.names.genre import genre_name

Shape: TypeAlias = Literal["", "one", "list", "people", "ratings"]
"""What the value of a label holds: one value, a list, people, or ratings. Empty if nothing reads it alone."""

Words: TypeAlias = Literal["", "title", "slogan", "remark", "prose"]
"""What kind of free words a value is: a title, a sentence as on a poster, a longer remark, or paragraphs."""

About: TypeAlias = Literal["film", "page", "others"]
"""What a label is about: the film, the page itself, or what visitors and other films have on the page."""


class Field(NamedTuple):
    """A fact that pages print, and what readers know about it."""

    key: str
    """What its labels mean in the lexicon; of "release.size" and its like, the part before the dot."""
    path: str = ""
    """The field of the model that holds it; empty if the model has none."""
    shape: Shape = ""
    notation: Notation[Any] | None = None
    """What reads a whole value, or one entry of a list; `None` for names of people and for free words."""
    words: Words = ""
    section: str = ""
    """The section that its label announces as a heading."""
    element_names: tuple[str, ...] = ()
    """Classes and ids of elements that hold its value, in small letters and without signs."""
    weight: float = 0
    """How much it shows that a page without a layout is about a film: 2 if only films have it, 1 if books,
    records and plays have it too, 0.5 if anything may have it."""
    about: About = "film"
    core: bool = False
    """Two different core facts show that labels are those of a film."""
    on_film_pages: bool = False
    """Whether its label is one of those that film pages have, however they are made."""
    near_title: bool = False
    """Whether its label is printed near the title of the film."""
    in_tables: bool = False
    """Whether a table with it is about a film: songs have a title and a length, too."""
    maker: bool = False
    """Whether it names people who are credited together with their job: "Director, Writer"."""
    once: bool = False
    """Whether a page about one film prints its label only once or twice."""
    repeats: bool = False
    """Whether a page about one film may print its label many times."""
    linked: bool = False
    """Whether its values are usually links."""
    headed: bool = False
    """Whether a text prints its value below the heading of its section."""
    of_files: bool = False
    """Whether a file that a page offers may have it, as the film does."""
    loose: bool = False
    """Whether embedded data is believed before its label, which other things have, too."""
    menu_word: bool = False
    """Whether its label, if no colon follows it, is part of a menu and says nothing about the next line."""
    needs_colon: bool = False
    """Whether its labels ("Title", "Movie") begin so many lines that only a colon makes them labels."""


FIELDS: Final[tuple[Field, ...]] = (
    Field("title", "title", "one", words="title", needs_colon=True),
    Field("original_title", "original_title", "one", words="title", weight=1,
          core=True, on_film_pages=True, near_title=True, in_tables=True),
    Field("alternate_titles", "alternate_titles", "list", words="title", section="alternate_titles",
          repeats=True),
    Field("year", "year", "one", year, weight=1, on_film_pages=True, near_title=True, in_tables=True,
          element_names=("year", "releaseyear", "filmyear", "movieyear", "rok", "ano", "annee", "jahr")),
    Field("runtime", "runtime_minutes", "one", runtime, weight=1,
          core=True, on_film_pages=True, near_title=True, once=True, of_files=True,
          element_names=("runtime", "duration", "filmduration", "runningtime", "laufzeit", "duree", "delka")),
    Field("genre", "genres", "list", genre_name, section="genres", weight=1,
          core=True, on_film_pages=True, near_title=True, in_tables=True, linked=True, headed=True,
          element_names=("genre", "genres", "zanry", "zanr", "genero", "generos", "janr", "gatunek")),
    Field("country", "countries", "list", country, section="countries", weight=0.5,
          core=True, on_film_pages=True, near_title=True, in_tables=True, linked=True,
          element_names=("country", "countries", "nationality")),
    Field("language", "languages", "list", language, section="languages", weight=0.5,
          core=True, on_film_pages=True, near_title=True, in_tables=True, linked=True, of_files=True,
          element_names=("language", "languages")),
    Field("content_rating", "content_rating", "one", certificate, weight=2,
          on_film_pages=True, near_title=True, in_tables=True, linked=True, of_files=True,
          element_names=("certificate", "certification", "mpaa", "bbfc", "agerating", "contentrating",
                         "rating")),
    Field("release_date", "release_date", "one", date, section="release_dates", weight=1,
          on_film_pages=True, in_tables=True, linked=True, repeats=True),
    Field("director", "directors", "people", section="directors", weight=2,
          core=True, on_film_pages=True, near_title=True, in_tables=True, linked=True, headed=True,
          maker=True, once=True, element_names=("director", "directors")),
    Field("writer", "writers", "people", section="writers", weight=2,
          core=True, on_film_pages=True, near_title=True, in_tables=True, linked=True, headed=True,
          maker=True),
    Field("cast", "cast", "people", section="cast", weight=2,
          core=True, on_film_pages=True, near_title=True, in_tables=True, linked=True, headed=True),
    Field("character", "cast", repeats=True),
    Field("crew", "crew", "people", section="crew", weight=2, linked=True, repeats=True),
    Field("plot", "plot", "one", words="prose", section="plot", weight=0.5,
          near_title=True, headed=True, loose=True,
          element_names=("synopsis", "plot", "plotsummary", "storyline", "moviesynopsis", "filmsynopsis",
                         "sinopsis")),
    Field("tagline", "tagline", "one", words="slogan", section="tagline", weight=2,
          on_film_pages=True, near_title=True),
    Field("awards", "awards", "one", words="remark", section="awards"),
    Field("budget", "budget", "one", money, weight=2, on_film_pages=True, near_title=True),
    Field("gross", "gross", "one", money, weight=2, on_film_pages=True),
    Field("imdb_id", "imdb_id", "one", imdb_title, weight=2, loose=True),
    Field("rating", "ratings", "ratings", weight=2, on_film_pages=True, in_tables=True, repeats=True,
          loose=True),
    Field("votes", "ratings", notation=count, repeats=True),
    Field("release", "releases", weight=2),
    Field("reviews", "reviews", words="prose", section="reviews", weight=1, about="others", menu_word=True),
    Field("comments", "comments", words="prose", section="comments", about="others", menu_word=True),
    Field("similar", "similar", section="similar", about="others", menu_word=True),
    Field("date_added", "date_added", about="page"),
    # The model has no field for these.
    Field("consensus", words="prose", section="consensus", about="page"),
    Field("company", section="companies", menu_word=True),
    Field("other_release", menu_word=True),
    Field("ignored", about="page", repeats=True, menu_word=True),
)  # fmt: skip
"""The order is that in which readers try to read a value that has no label."""

PEOPLE: Final = frozenset(field.key for field in FIELDS if field.shape == "people")
"""Labels of people."""

SHORT_TEXTS: Final = frozenset(
    field.key for field in FIELDS if field.shape == "one" and field.words in ("title", "slogan")
)
"""Labels of one title or one sentence."""

MAKERS: Final[Mapping[str, str]] = {field.key: field.path for field in FIELDS if field.maker}
"""The model's lists of people who are credited together with their job, by label."""

KNOWN: Final[Mapping[str, Notation[Any]]] = {
    field.key: field.notation for field in FIELDS if field.shape == "list" and field.notation is not None
}
"""Labels of lists whose entries are known by name."""

PATHS: Final[Mapping[str, str]] = {field.key: field.path for field in FIELDS if field.path}
"""The field of the model that a label's value belongs to."""

PEOPLE_PATHS: Final = frozenset(PATHS[key] for key in PEOPLE)
"""The fields of the model that hold people."""

LISTS: Final = frozenset(field.path for field in FIELDS if field.shape in ("list", "people"))
"""The fields of the model that hold lists of values or of people."""
