"""The roads by which a list, a long text or a name comes into a page, each with a page that goes it.

A film is the values of its fields; a road writes it as one kind of page. Invented, all of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any, Final, TypeAlias

from filmpage import lexicon
from filmpage.knowledge.labels import heading_of
from filmpage.lexicon import Names

Film: TypeAlias = Mapping[str, Any]
Road: TypeAlias = Callable[[Film], str]

_FIRST: Final = ("Anna", "Ben", "Clara", "David", "Elin", "Franz", "Greta", "Hugo", "Ida", "Jonas")
_LAST: Final = ("Lindqvist", "Orr", "Voss", "Falk", "Quill", "Stein", "Brandt", "Holm", "Krause", "Winter")
_WORDS: Final = (
    "amber",
    "birch",
    "copper",
    "dusk",
    "ember",
    "frost",
    "granite",
    "harbour",
    "island",
    "juniper",
)


def people(count: int) -> list[str]:
    """Return so many names, no two of them equal."""
    return [f"{_FIRST[n % 10]} {_LAST[n // 10 % 10]}{'son' * (n // 100)}" for n in range(count)]


def words(count: int) -> list[str]:
    """Return so many pairs of words."""
    return [f"{_WORDS[n % 10]} {_WORDS[n // 10 % 10]}".title() for n in range(count)]


def genres(count: int) -> list[str]:
    """Return so many genres, of one word each; none is a label, as "Biography" is."""
    rows = (lexicon.genres()[language] for language in ("en", "de", "fr", "it"))
    known = dict.fromkeys(name for row in rows for name in row)
    return [name for name in known if name.isalpha() and name.isascii() and heading_of(name) is None][:count]


def names(known: Names, count: int) -> list[str]:
    """Return so many names of a vocabulary: of one word, no two of one code."""
    codes = {code: name for name, code in [*known.values()][::-1] if name.isascii() and name.isalpha()}
    return list(islice(codes.values(), count))


def prose(size: int) -> str:
    """Return a paragraph of so many characters."""
    days = (f"On day {n} a ferryman waits, and nobody comes down to the quay. " for n in range(size))
    text = "".join(islice(days, size // 50 + 1))
    return text[: size - 1].rstrip(" .").ljust(size - 1, "y") + "."


def a_name(size: int) -> str:
    """Return a name or a title of so many characters, in three words."""
    return f"Anna {'Lind' * (size // 4)}"[: size - 6] + " Quill"


def film(**fields: Any) -> Film:
    """Return a film with some of its fields changed."""
    whole = {"title": "The Quiet Harbour", "directors": ["Mara Voss"], "countries": ["France"]}
    return {**whole, "plot": prose(200), **fields}


LISTS: Final[Mapping[str, Callable[[int], list[Any]]]] = {
    "directors": people,
    "writers": people,
    "cast": people,
    "crew": people,
    "genres": genres,
    "countries": lambda count: names(lexicon.countries(), count),
    "languages": lambda count: names(lexicon.languages(), count),
    "alternate_titles": lambda count: [f"{word} Quay" for word in words(count)],
    "reviews": lambda count: [f"{prose(80 + n)} {word}." for n, word in enumerate(words(count))],
    "releases": lambda count: [f"{n + 1}.{n % 10} GB" for n in range(count)],
    "releases_by_country": lambda count: names(lexicon.countries(), count),
}
"""What makes so many entries of each list."""


def _work(film: Film) -> dict[str, Any]:
    reviews = [
        {"@type": "Review", "author": {"@type": "Person", "name": name}, "reviewBody": body}
        for name, body in zip(people(len(film.get("reviews", ()))), film.get("reviews", ()), strict=True)
    ]
    persons = {
        key: [{"@type": "Person", "name": name} for name in film.get(field, ())]
        for key, field in (("director", "directors"), ("screenwriter", "writers"), ("actor", "cast"))
    }
    return {
        "@context": "https://schema.org", "@type": "Movie", "name": film["title"],
        "description": film["plot"], "genre": film.get("genres", []),
        "alternateName": film.get("alternate_titles", []), "award": film.get("awards", []),
        "countryOfOrigin": [{"@type": "Country", "name": name} for name in film.get("countries", ())],
        "inLanguage": film.get("languages", []), "review": reviews,
        "image": film.get("poster_url", []), "url": film.get("canonical_url", []),
        "datePublished": "2019-03-01", "duration": "PT1H52M", **persons,
    }  # fmt: skip


def json_ld(film: Film) -> str:
    """Write a page with a block of JSON-LD."""
    block = json.dumps(_work(film))
    return f"<!DOCTYPE html><html><head><script type='application/ld+json'>{block}</script></head><body><p>x"


def json_text(film: Film) -> str:
    """Write a text in which a converter left JSON-LD."""
    return f"The Quiet Harbour\n\n{json.dumps(_work(film), indent=1)}\n\nA film.\n"


def microdata(film: Film) -> str:
    """Write a page with microdata."""

    def item(value: Any, prop: str) -> str:
        if isinstance(value, list):
            return "".join(item(each, prop) for each in value)
        if isinstance(value, dict):
            inner = "".join(item(each, key) for key, each in value.items() if not key.startswith("@"))
            kind = f"https://schema.org/{value['@type']}"
            return f'<div itemprop="{prop}" itemscope itemtype="{kind}">{inner}</div>'
        if prop in ("image", "url"):
            return f'<link itemprop="{prop}" href="{value}">'
        return f'<div itemprop="{prop}">{value}</div>'

    inner = "".join(item(each, key) for key, each in _work(film).items() if not key.startswith("@"))
    return f'<!DOCTYPE html><html><body><div itemscope itemtype="https://schema.org/Movie">{inner}</div>'


_LABELS: Final = {
    "directors": "Directed by", "writers": "Written by", "cast": "Starring", "crew": "Producers",
    "genres": "Genres", "countries": "Countries of origin", "languages": "Languages",
    "alternate_titles": "Also known as", "awards": "Awards", "tagline": "Tagline",
    "original_title": "Original title",
}  # fmt: skip


def _facts(film: Film) -> list[tuple[str, Sequence[str]]]:
    said = [(_LABELS[name], film[name]) for name in _LABELS if name in film]
    facts = [(label, [value] if isinstance(value, str) else value) for label, value in said]
    dated = [f"1 March 2019 ({name})" for name in film.get("releases_by_country", ())]
    for index, text in enumerate(dated):  # another day for each: a day is said once
        dated[index] = text.replace("1 March 2019", f"{index % 28 + 1} March {2019 + index // 28}")
    return [*facts, *([("Release dates", dated)] if dated else []), ("Runtime", ["112 min"])]


def labelled_html(film: Film) -> str:
    """Write a page with a list of labels, each over its values."""
    items = "".join(
        f"<dt>{label}:</dt><dd><ul>{''.join(f'<li>{each}</li>' for each in values)}</ul></dd>"
        if len(values) > 1
        else f"<dt>{label}:</dt><dd>{''.join(values)}</dd>"
        for label, values in _facts(film)
    )
    files = "".join(f"<dt>File size:</dt><dd>{size}</dd>" for size in film.get("releases", ()))
    return (
        f"<!DOCTYPE html><html><head><title>{film['title']} (2019)</title></head><body>"
        f"<h1>{film['title']} (2019)</h1><dl>{items}{files}</dl><h2>Synopsis</h2><p>{film['plot']}</p>"
    )


def _line(values: Sequence[str]) -> str:
    """Write the entries of a list on one line; days have commas of their own."""
    return (" / " if "2019" in values[0] else ", ").join(values)


def labelled_node(film: Film) -> str:
    """Write a page whose facts are text nodes that begin with their label."""
    rows = "".join(f"<p>{label}: {_line(values)}</p>" for label, values in _facts(film))
    return (
        f"<!DOCTYPE html><html><head><title>{film['title']} (2019)</title></head><body>"
        f"<h1>{film['title']} (2019)</h1>{rows}<p>Plot: {film['plot']}</p>"
    )


def labelled_text(film: Film) -> str:
    """Write a text with labels, each over its values, and reviews under heads."""
    rows = [line for label, values in _facts(film) for line in _text_rows(label, values)]
    files = [f"File size: {size}" for size in film.get("releases", ())]
    bodies = film.get("reviews", ())
    reviews = [
        line
        for name, body in zip(people(len(bodies)), bodies, strict=True)
        for line in (f"Review by {name} ★★★", "", body, "")
    ]
    head = [f"{film['title']} (2019)", ""]
    return "\n".join([*head, *rows, *files, "", "Synopsis", "", film["plot"], "", *reviews]) + "\n"


def _text_rows(label: str, values: Sequence[str]) -> list[str]:
    if len(values) == 1:
        return [f"{label}: {values[0]}", ""]
    return [f"{label}:", "", *values, ""]


def wrapped_text(film: Film) -> str:
    """Write a text with labels beside their values, on one line each."""
    rows = [f"{label}: {_line(values)}" for label, values in _facts(film)]
    return "\n".join([f"{film['title']} (2019)", "", *rows, "", f"Plot: {film['plot']}"]) + "\n"


def signed_text(film: Film) -> str:
    """Write a text with reviews that are signed under their rating."""
    bodies = film.get("reviews", ())
    reviews = [
        line
        for name, body in zip(people(len(bodies)), bodies, strict=True)
        for line in ("8/10", "A quiet one", f"{name} 17 June 2006", body, "3 out of 4 found this helpful", "")
    ]
    return labelled_text({**film, "reviews": ()}) + "\n" + "\n".join(reviews) + "\n"


def open_graph(film: Film) -> str:
    """Write a page whose head tells of the film."""
    people = "".join(
        f'<meta property="video:{name}" content="{each}">'
        for name, field in (("director", "directors"), ("writer", "writers"), ("actor", "cast"))
        for each in film.get(field, ())
    )
    return (
        f'<!DOCTYPE html><html><head><meta property="og:type" content="video.movie">{people}'
        f'<meta property="og:title" content="{film["title"]} (2019)">'
        f'<meta property="og:description" content="{film["plot"]}">'
        f'<meta property="og:image" content="{film.get("poster_url", "https://films.example/a.jpg")}">'
        f'<link rel="canonical" href="{film.get("canonical_url", "https://films.example/quay")}"></head>'
        f"<body><p>Runtime: 112 min</p>"
    )


_SCHEMA: Final = (
    "directors", "writers", "cast", "genres", "countries", "languages", "alternate_titles", "reviews",
)  # fmt: skip
_SAID: Final = (
    "directors", "writers", "cast", "crew", "genres", "countries", "languages", "alternate_titles",
    "releases_by_country",
)  # fmt: skip

ROADS: Final[Mapping[str, tuple[Road, tuple[str, ...]]]] = {
    "JSON-LD": (json_ld, _SCHEMA),
    "JSON-LD in a text": (json_text, _SCHEMA),
    "microdata": (microdata, _SCHEMA),
    "OpenGraph": (open_graph, ("directors", "writers", "cast")),
    "labels of a page": (labelled_html, (*_SAID, "releases")),
    "text nodes": (labelled_node, _SAID),
    "labels of a text": (labelled_text, (*_SAID[:-1], "releases", "reviews")),
    "labels in lines": (wrapped_text, _SAID[:-1]),
    "signed reviews": (signed_text, ("reviews",)),
}
"""Each road, and the lists that go it."""
