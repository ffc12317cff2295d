"""The texts that are measured: invented films in several forms, texts about other things, and real ones.

No two texts are about the same film, so that the caches of one only help with another if both print the same
words, like the pages of one site.
"""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Iterator, Mapping

from .pages import ROOT, SHARED

SIZES = (5_000, 10_000, 20_000)
BATCH = 8
_SYLLABLES = (
    "ma",
    "ri",
    "vo",
    "len",
    "ta",
    "sol",
    "ka",
    "ner",
    "du",
    "bel",
    "or",
    "ist",
    "fa",
    "gre",
    "win",
    "jo",
)
_SENTENCES = (
    "The road is the film's clock and its map: every turn of it is a turn of the talk.",
    "When the salt gives way under the wheels nobody in the truck says a word.",
    "I went in for the landscape and came out with the faces, as one keeps a letter.",
    "It is too long by a quarter, and I would not know which quarter to cut.",
)
_RECIPES = {
    "ASCII": "Stir the flour into the butter, add the milk by and by, and let it thicken over a low flame.\n",
    "French": "Incorporez la farine au beurre, ajoutez le lait peu à peu et laissez épaissir une heure.\n",
    "Russian": "Размешайте муку с маслом, понемногу добавляйте молоко и дайте соусу загустеть.\n",
    "Chinese": "把面粉拌入黄油，慢慢加入牛奶，用小火煮至浓稠，然后盖上锅盖静置十分钟。\n",
}


def films(form: str, size: int, batch: int) -> list[bytes]:
    """Return texts about invented films in one of the `FORMS`; each number of a batch has other films."""
    return [FORMS[form](random.Random(batch * BATCH + n), size).encode() for n in range(BATCH)]  # noqa: S311


def _words(dice: random.Random, count: int) -> str:
    return " ".join(
        "".join(dice.choices(_SYLLABLES, k=dice.randint(2, 3))).capitalize() for _ in range(count)
    )


def _paragraphs(dice: random.Random, size: int) -> str:
    sentences: list[str] = []
    while sum(map(len, sentences)) < size:
        sentences.append(f"{_words(dice, 1)}: {dice.choice(_SENTENCES)}")
    return "\n\n".join(" ".join(sentences[n : n + 5]) for n in range(0, len(sentences), 5))


def _release_site(dice: random.Random, size: int) -> str:
    """A film's page as the site of the seed prints it."""
    source = (ROOT / "src" / "filmpage" / "examples" / "the-salt-road.txt").read_text(encoding="utf-8")
    for old, new in (
        ("The Salt Road", _words(dice, 3)),
        ("Ines Vautrin", _words(dice, 2)),
        ("lampwright", _words(dice, 1)),
        ("Öland Fan", _words(dice, 2)),
        ("12043 12K", f"{dice.randint(1000, 9999)} {dice.randint(1, 9)}K"),
        ("91%", f"{dice.randint(10, 99)}%"),
        ("1.05 GB", f"{dice.randint(700, 999)} MB"),
        ("2.01 GB", f"1.{dice.randint(10, 99)} GB"),
        ("1 hr 52 min", f"1 hr {dice.randint(10, 59)} min"),
    ):
        source = source.replace(old, new)
    head, mark, tail = source.partition("Read more IMDb reviews")
    return f"{head}{_paragraphs(dice, size - len(source))}\n\n{mark}{tail}"


def _markdown(dice: random.Random, size: int) -> str:
    """The same as a converter to Markdown prints it: headings, emphasis, links, escapes."""
    source = _release_site(dice, size - 500)
    for heading in ("Plot summary", "Top cast", "Movie Reviews"):
        source = source.replace(heading, f"## {heading}")
    name = source.partition("\n")[0]
    return f"# {source}".replace("P/S ...", f'P/S \\_ [{name}](https://films.example/{len(name)} "{name}")')


def _wrapped(dice: random.Random, size: int) -> str:
    """The same as a text browser prints it: lines of at most 79 characters."""
    rows = _release_site(dice, size).split("\n")
    return "\n".join("\n".join(textwrap.wrap(row, 79)) if row else "" for row in rows)


def _labelled(dice: random.Random, size: int) -> str:
    """A film's page of a site that has no layout: labels, a list of the cast, a plot, a review."""
    cast = "\n".join(f"{_words(dice, 2)} as {_words(dice, 1)}" for _ in range(12))
    return (
        f"{_words(dice, 3)} ({dice.randint(1950, 2030)})\n\nDirector: {_words(dice, 2)}\n"
        f"Writers: {_words(dice, 2)}, {_words(dice, 2)}\nRunning time: {dice.randint(80, 180)} minutes\n"
        f"Country: Norway\nLanguage: Norwegian, English\nGenres: Drama, Crime\n\nCast\n{cast}\n\nSynopsis\n"
        f"{_paragraphs(dice, 500)}\n\nReviews\n\n{_paragraphs(dice, size - 1_300)}\n"
    )


FORMS: Mapping[str, Callable[[random.Random, int], str]] = {
    "a known site": _release_site,
    "the same in Markdown": _markdown,
    "the same, wrapped": _wrapped,
    "a site without a layout": _labelled,
}


def about_no_film(size: int) -> Iterator[tuple[str, bytes]]:
    """Yield texts of recipes in several languages, each with its language."""
    for language, sentence in _RECIPES.items():
        text = sentence.encode()
        yield language, text * (size // len(text))


def real() -> list[bytes]:
    """Return the available real texts of 5 to 20 KB: one for each film, by varying converters."""
    films: dict[str, list[bytes]] = {}
    for path in sorted((SHARED / "corpus-text" / "yts").glob("*.txt")):
        if 5_000 <= path.stat().st_size <= 20_000:
            films.setdefault(path.name.split(".")[0], []).append(path.read_bytes())
    return [copies[number % len(copies)] for number, copies in enumerate(films.values())]
