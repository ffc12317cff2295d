"""Growth families: texts and pages of any size that repeat one small unit.

Each of them may cost more than linear time if a reader is careless: a search for each line, a walk for each
element, a copy for each value.
`bench.hunt` measures them, and the tests read all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

DEPTH = 470
"""Levels of nested elements; with those around them, no more than `Limits.max_depth`."""
FACTS = "\nDirector: Ann Lee\nRuntime: 112 min\nCountry: France\n"
HEAD = f"Salt Road (2013)\n{FACTS}"
PAGE = (
    "<html><head><title>Salt Road (2013)</title></head><body><h1>Salt Road (2013)</h1>"
    "<p><b>Director:</b> Ann Lee</p><p><b>Runtime:</b> 112 min</p>"
)


class Family(NamedTuple):
    """A unit that is repeated between two ends up to a size; `{n}` in it counts.

    If there is `other`, it fills the second half, after `between`.
    """

    unit: str
    before: str = ""
    after: str = ""
    between: str = ""
    other: str = ""

    def make(self, size: int) -> str:
        """Make a source of about `size` bytes."""
        room = max(1, size - len(self.before) - len(self.between) - len(self.after))
        if self.other:
            return (
                self.before
                + _repeated(self.unit, room // 2)
                + self.between
                + _repeated(self.other, room // 2)
                + self.after
            )
        return self.before + _repeated(self.unit, room) + self.after


def _repeated(unit: str, size: int) -> str:
    count = max(1, size // len(unit.encode()))
    return "".join([unit.replace("{n}", str(n)) for n in range(count)]) if "{n}" in unit else unit * count


UNITS: Mapping[str, str] = {
    "lines of one letter": "x\n",
    "lines of one figure": "7\n",
    "lines of a sentence": "The road is long and the salt is white.\n",
    "lines of a number each": "line {n}\n",
    "empty lines": "\n",
    "carriage returns": "\r",
    "dated titles": "Ab (2013)\n",
    "numbered titles": "Ab {n} (2013)\n",
    "short titles": "Ab\n",
    "years": "2013\n",
    "years in brackets": "(2013)\n",
    "scores": "9/10\n",
    "scores with blanks": "7.5 / 10\n",
    "percentages": "94%\n",
    "counts": "1,204\n",
    "names": "Ann Lee\n",
    "numbered names": "Ann Lee {n}\n",
    "names with roles": "Ann Lee as Mara\n",
    "credits over lines": "Ann Lee\nas\nMara\n",
    "labels": "Director: A\n",
    "other labels": "Director: A {n}\n",
    "labels alone": "Director\nAnn Lee\n",
    "labels without values": "Director:\n",
    "casts": "Cast:\nAnn Lee\nMara Okafor\n",
    "headings of casts": "Cast\n",
    "headings of plots": "Plot\n",
    "headings of reviews": "Reviews\n",
    "headings of others": "Similar movies\n",
    "plots": "Plot: A long road leads two people over the salt, and neither of them says a word of it.\n\n",
    "prose": "A long road leads two people over the salt. Neither of them says a word of it, for the whole of"
    " the night, and in the morning the truck is gone. So they walk.\n\n",
    "quotations": '"A long road of a film." Ann Lee, The Times\n',
    "open quotations": '"A long road of a film\n',
    "signed reviews": "9/10\nA road\n17 June 2006 | by ann (Norway) - See all my reviews\nGood.\n\n",
    "reviews by authors": "Reviewed by ann 9 / 10\n\nGood film.\n\n",
    "review heads": "Author: ann\n",
    "scored reviews": "80\nThe Times\nAnn Lee\nA long road of a film, and white.\n",
    "helpful": "1 out of 2 found this helpful\n",
    "sizes": "1.2 GB\n",
    "qualities": "1080p\n",
    "releases": "1080p.WEB\n1.2 GB\n1920*800\nEnglish 2.0\nPG\n23.976 fps\n1 hr 52 min\nP/S 10 / 20\n",
    "torn tokens": "Reviewed by\nann\n9 / 10\n",
    "torn sentences": "Some words of a sentence\n, and\n",
    "wrapped words": "word word word word word word word word word word word word word word word\n",
    "wrapped to a hyphen": "word word word word word word word word word word word word word wo-\n",
    "cells": "Director | Ann Lee | 2013\n",
    "rows of a table": "| Director | Ann Lee |\n",
    "a table of casts": "| Cast | Character |\n| Ann Lee | Mara |\n",
    "tabs": "a\tb\tc\n",
    "blanks between": "Director      Ann Lee\n",
    "menus beside": "  * Home      The road is long\n",
    "bullets": "• Ann Lee\n",
    "lists": "* Ann\n",
    "deeper lists": "        * Ann\n",
    "headings": "# Ab\n",
    "headings of every level": "# Ab\n## Cd\n### Ef\n",
    "underlined": "Ab\n==\n\n",
    "links": "[Ann Lee](https://a.example/name/nm0000001/)\n",
    "pictures": "![Ab](https://a.example/b.jpg)\n",
    "references": "[Ann][1]\n\n[1]: https://a.example\n",
    "addresses": "https://www.imdb.com/title/tt0000001/\n",
    "magnets": "magnet:?xt=urn:btih:{n}\n",
    "front matter": "---\ntitle: Ab\n---\n",
    "fences": "```\nAb\n```\n",
    "divisions": "::: a\nAb\n:::\n",
    "snapshots": '- link "Ab":\n  - /url: /a\n',
    "JSON-LD": '{"@type": "Movie", "name": "Ab"}\n',
    "open JSON": '{"@type": [\n',
    "entities": "&amp;",
    "wiki heads": "== Plot ==\n",
    "word runs": "word ",
    "commas": "1,",
    "words and commas": "Ann Lee, ",
    "digits": "1",
    "digits and blanks": "1 ",
    "decimals": "1.1",
    "dollars": "$1,111",
    "brackets": "(",
    "closed brackets": "() ",
    "square brackets": "[",
    "closed square brackets": "]",
    "links in one line": "[a](b)",
    "open links": "](",
    "pictures in one line": "![](",
    "bars": "|",
    "bars and blanks": " | ",
    "bullets in one line": "• ",
    "middle dots": "Drama · ",
    "stars": "**",
    "strong words": "**a** ",
    "underscores": "_",
    "hashes": "# ",
    "colons": "a: ",
    "labels in one line": "Director: Ann Lee ",
    "dates": "17 June 2006 ",
    "years in one line": "(2013) ",
    "dashes": "- ",
    "em dashes": "—",
    "quotes": '"',
    "words in quotes": '"a" ',
    "ands": "Ann and ",
    "as": "Ann Lee as Mara ",
    "schemes": "http://",
    "addresses in one line": "https://a.example/b ",
    "lesser": "<",
    "tags": "<b>a</b> ",
    "backslashes": "\\",
    "braces": "{",
    "ampersands": "&",
    "ticks": "`",
    "equals": "=",
    "sentences": "It is directed by Ann Lee. ",
    "reviewed by": "Reviewed by ",
    "tens": "10 / ",
    "emphasis of words": "*a ",
    "capitals": "ANN LEE ",
    "Chinese": "导演",
    "marks": "a\u0301\u0323",
    "joiners": "\u200d",
    "emoji": "\U0001f3ac",
    "right to left": "\u202eab",
    "ideographic": "导演：安 ",
    "nuls": "\x00",
    "escapes": "\x1b[0m",
}
"""The units of texts."""


LABELS = (
    "Cast", "Director", "Plot", "Reviews", "Genres", "Rating", "Country", "Language", "Also known as",
    "Release date", "Runtime", "Budget", "Awards", "Year", "Tagline", "Crew", "Similar movies",
)  # fmt: skip
WIDTHS = (50, 110, 300, 1_500)
"""Characters of lines that are cut from an endless unit."""


def texts() -> Iterator[tuple[str, Family]]:
    """Yield the families of texts: each unit above the facts, below them, and under labels and headings."""
    for name, unit in UNITS.items():
        yield f"{name}, then facts", Family(unit, before="A film\n", after=f"\n{FACTS}")
        yield f"facts, then {name}", Family(unit, before=HEAD)
        for label in LABELS:
            yield f"{name} under {label}", Family(unit, before=f"{HEAD}\n{label}:\n", after="\nWriter: Ann")
        yield f"{name} in the Markdown of a page", Family(unit, before=f"# Salt Road\n\n## Facts\n{FACTS}")
        if "\n" not in unit:
            for label in LABELS:
                yield f"{name} beside {label}", Family(unit, before=f"{HEAD}\n{label}: ")
            for width in WIDTHS:
                lines = unit.replace("{n}", "") * (width // len(unit)) + "{n}\n"
                yield f"{name} in lines of {width}", Family(lines, before=HEAD)
                yield f"{name} in lines of {width}, then facts", Family(lines, "A film\n", f"\n{FACTS}")
    yield from TEXTS.items()


TEXTS: Mapping[str, Family] = {
    "candidates and their figures": Family("Ab {n} (2013)\n", "A film\n", FACTS, FACTS, "9/10\n"),
    "a long title": Family("Ab ", "---\ntitle: A film ", FACTS, "\n---\n", "Ab {n} (2013)\n"),
    "a long heading": Family("Ab ", "# A film ", FACTS, "\n", "Ab {n} (2013)\n"),
    "a long line and titles": Family("Ab ", "A film ", FACTS, "\n", "Ab {n} (2013)\n"),
    "paragraphs that differ": Family(
        "{n} roads lead two people over the salt, and neither of them says a word.\n\n", f"{HEAD}\nPlot\n"
    ),
    "short paragraphs that differ": Family("Road {n}.\n\n", f"{HEAD}\nPlot\n"),
    "countries that differ": Family("France, Ab {n}, ", f"{HEAD}\nCountry: "),
    "titles that differ": Family("Ab {n}, ", f"{HEAD}\nAlso known as: "),
    "days that differ": Family("1{n}/1/19{n}, ", f"{HEAD}\nReleased: "),
    "soft hyphens between bars": Family("a\xadb | ", HEAD),
    "entities between bars": Family("&eacute; | ", HEAD),
    "programs in a table": Family("<td><tr><script ", HEAD),
    "a link in a table": Family("a<b>", f'{HEAD}[a](b)\n<table><tr><td><a href="x">'),
    "tables in lines": Family("<td><tr>" + "<script " * 2_000 + "\n", f"{HEAD}[a](b)\n"),
    "bars": Family("a | ", HEAD),
    "tokens": Family("1 GB 1080p ", HEAD),
    "a page in one line": Family("Reviewed by ann 9 / 10 Good. ", "Tech specs "),
    "Markdown links": Family("[a](b)", "# Salt Road\n\n"),
    "open Markdown links": Family("[a](b ", "# Salt Road\n\n"),
    "nested brackets": Family("[", "# Salt Road\n\n", "](a)"),
    "strong letters": Family("**a", "# Salt Road\n\n"),
}
"""Texts that each attack one reader."""


TAGS: Mapping[str, str] = {
    "paragraphs": "<p>",
    "paragraphs of a letter": "<p>x",
    "breaks": "<br>",
    "empty elements": "x<b></b>",
    "elements": "<i>a</i>",
    "spans": "<span>Ann Lee</span>",
    "spans of one class": '<span class="name">Ann</span>',
    "ids": "<i id=a{n}></i>",
    "one id": "<i id=a></i>",
    "names of tags": "<t{n}></t{n}>",
    "names of attributes": "<i a{n}=1></i>",
    "list items": "<li>Ann Lee",
    "options": "<select><option>a</select>",
    "divs": "<div>Ann Lee</div>",
    "divs of a class": '<div class="review">Ann <b>Lee</b></div>',
    "headings": "<h1>Ab</h1>",
    "lower headings": "<h2>Cast</h2>",
    "labels": "<b>Director:</b> Ann Lee<br>",
    "labels in lines": "Director: Ann Lee<br>",
    "labels in elements": "<div>Director: <span>Ann Lee</span></div>",
    "labels that are nothing": "<b>Director:</b>",
    "terms": "<dt>Director<dd>Ann Lee",
    "definitions": "<dl><dt>Director<dd>Ann Lee</dl>",
    "rows": "<tr><td>Director<td>Ann Lee",
    "tables": "<table><tr><th>Director<td>Ann Lee</table>",
    "labelled icons": '<i title="Director"></i>Ann ',
    "links to names": '<a href="/name/nm0000001/">Ann Lee</a>',
    "links": '<a href="/a">a</a>',
    "magnets": '<a href="magnet:?xt=urn:btih:{n}">a</a>',
    "pictures": '<img src=a alt="Ab">',
    "meta": '<meta name="description" content="Ab">',
    "meta of titles": '<meta property="og:title" content="Ab {n}">',
    "meta of actors": '<meta property="video:actor" content="Ann {n}">',
    "titles": "<title>Ab</title>",
    "canonical": '<link rel="canonical" href="https://a.example/{n}">',
    "microdata": '<div itemscope itemtype="http://schema.org/Movie"><b itemprop="name">Ab</b></div>',
    "properties": '<b itemprop="actor">Ann {n}</b>',
    "references": "<div itemscope itemref=a></div>",
    "v": '<b property="v:starring">Ann {n}</b>',
    "data": '<script type="application/ld+json">{"@type":"Movie","name":"Ab"}</script>',
    "scripts": "<script>var a = {};</script>",
    "styles": "<style>a{}</style>",
    "text": "Ann Lee, ",
    "one word": "word ",
    "entities": "&amp;",
    "lesser": "<",
    "open ends": "</",
    "ends": "</a>",
    "sentences": "<p>Salt Road is a film directed by Ann Lee.",
    "unclosed": "<b><i></b></i>",
    "forms": "<form><input value=a>",
    "hidden": '<div style="display:none">a</div>',
    "ratings": '<div class="rating">7.5/10</div>',
    "reviews": '<div class="review"><h3>Ab</h3><p>Good.</p></div>',
    "controls": "&#1;",
    "headings that differ": '<h2 class="a{n}">Cast</h2>',
    "crews that differ": '<h2 class="a{n}">Crew</h2>Ann ',
    "votes that differ": '<div class="a{n}">Votes: 1</div>',
    "words in elements": "<i>The road is long and the salt is white, and nobody says a word</i> ",
    "names over roles": '<div><a href="/a">Ann</a></div><div>Director</div>',
    "labels and nothing": '<div class="a{n}"><span>Director</span>,</div>',
    "sections": '<h2 class="a{n}">Reviews</h2><div>Votes: 1</div>',
    "v genres": '<b property="v:genre">Ab {n}</b>',
}
"""The units of pages."""

NESTS: Mapping[str, str] = {
    "divs": "<div>",
    "divs of a class": '<div class="review">',
    "divs with a label": "<div>Director: Ann ",
    "spans": "<span>",
    "spans with a label": "<span><b>Cast</b>",
    "lists": "<ul><li>",
    "tables": "<table><tr><td>",
    "tables with a label": "<table><tr><th>Director<td>",
    "definitions": "<dl><dt>Director<dd>",
    "headings": "<h1>",
    "microdata": '<div itemscope itemtype="http://schema.org/Movie" itemprop="about">',
    "properties": '<div itemprop="description">',
    "casts": '<div class="cast" itemprop="actor" itemscope itemtype="http://schema.org/Person">',
    "named places": '<div class="synopsis" id="plot">',
    "titles": '<div class="title">',
    "directors": '<div class="director">',
    "links": '<a href="/a"><div>',
    "hidden": "<div hidden>",
    "paragraphs": "<p><b>",
    "footnotes": "<sup>",
    "menus": "<nav>",
    "asides": '<div class="menu">',
    "votes": '<div class="a{n}"><b></b>Votes: 1 ',
    "labels that differ": '<div class="a{n}"><b>Cast</b>',
    "names over roles": '<div><a href="/a">Ann Lee</a><div>Director',
    "v": '<div property="v:genre">',
}
"""The elements of nested pages."""
INSIDE = ("elements", "divs", "labels", "text", "properties", "breaks", "links to names", "divs of a class")
"""The contents of the innermost element."""


def nest(unit: str, deep: int = DEPTH) -> str:
    """Return the beginning of a page with many nested elements."""
    opened = unit.count("<") - 2 * unit.count("</")
    return PAGE + "".join(unit.replace("{n}", str(n)) for n in range(deep // opened))


def pages() -> Iterator[tuple[str, Family]]:
    """Yield the families of pages: each unit by itself, under labels, and inside many elements."""
    for name, unit in TAGS.items():
        yield f"page of {name}", Family(unit, before=PAGE)
        yield f"page of {name}, then facts", Family(unit, before="<html><body>", after=PAGE[6:])
        yield f"{name} under a heading", Family(unit, before=f"{PAGE}<h2>Cast</h2><div>")
        for label in LABELS:
            yield f"{name} under {label}", Family(unit, before=f"{PAGE}<div><b>{label}:</b> ")
        yield f"{name} in the head", Family(unit, before="<html><head>", after=PAGE[12:])
        yield f"{name} in a heading", Family(unit, before=f"{PAGE}<h1>")
        yield f"{name} in a plot", Family(unit, before=f'{PAGE}<div class="synopsis">')
        yield f"{name} in a long class", Family("a ", PAGE + '<div class="', "", '">', unit)
        yield (
            f"{name} under a long title",
            Family("Ab ", "<html><head><title>", "", "</title>" + PAGE[12:], unit),
        )
    for outer, unit in NESTS.items():
        for name in INSIDE:
            yield f"{name} inside of {outer}", Family(TAGS[name], before=nest(unit), after="<main>")


JSON = '<html><head><script type="application/ld+json">'
EMBEDDED: Mapping[str, Family] = {
    "JSON brackets": Family("[", JSON, "</script>"),
    "JSON objects": Family('{"a":', JSON, "</script>"),
    "JSON keys": Family('"a{n}":1,', JSON + "{", '"b":1}</script>'),
    "JSON doubled keys": Family('"a{n}":1,', JSON + "{", '"a0":1}</script>'),
    "JSON one key": Family('"a":1,', JSON + "{", '"b":1}</script>'),
    "JSON films": Family('{"@type":"Movie","name":"Ab {n}"},', JSON + "[", "{}]</script>"),
    "JSON graph": Family(
        '{"@id":"#{n}","@type":"Person"},', JSON + '{"@graph":[', '{"@type":"Movie","name":"Ab"}]}</script>'
    ),
    "JSON actors": Family(
        '{"@type":"Person","name":"Ann {n}"},',
        JSON + '{"@type":"Movie","name":"Ab","actor":[',
        "{}]}</script>",
    ),
    "JSON one actor": Family(
        '{"@type":"Person","name":"Ann"},', JSON + '{"@type":"Movie","name":"Ab","actor":[', "{}]}</script>"
    ),
    "JSON words": Family('"a",', JSON + '{"@type":"Movie","name":"Ab","genre":[', '"b"]}</script>'),
    "JSON reviews": Family(
        '{"@type":"Review","author":"Ann {n}","reviewBody":"Good."},',
        JSON + '{"@type":"Movie","name":"Ab","review":[',
        "{}]}</script>",
    ),
    "JSON references": Family('{"@id":"#a"},', JSON + '{"@graph":[{"@id":"#a","b":[', "{}]}]}</script>"),
    "JSON escapes": Family("\\u0041", JSON + '{"@type":"Movie","name":"', '"}</script>'),
    "JSON backslashes": Family("\\", JSON + '{"@type":"Movie","name":"', '"}</script>'),
    "JSON comments": Family("/*", JSON, "</script>"),
    "JSON commas": Family(",", JSON + "[", "]</script>"),
    "JSON digits": Family("1", JSON, "</script>"),
    "JSON openers": Family("<!--", JSON, "</script>"),
    "JSON closers": Family(";", JSON + "{}", "</script>"),
    "JSON in a text": Family('{"@type":"Movie"},', HEAD + "[", "{}]"),
    "JSON brackets in a text": Family('{"@type":', HEAD),
    "itemref": Family('<b itemprop="name">a</b>', '<div id="a">', "</div>" + "<i itemscope itemref=a>" * 400),
}
"""Embedded data."""
