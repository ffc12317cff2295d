"""The names of pages: "Title (Year) - Site", "«Название» (Original, 2019)", "Title by X • Site"."""

from __future__ import annotations

import re
from typing import Final, cast

import attrs

from ..lexicon import either, word_list
from ..model.film import WorkType
from ..notation import clean
from ..notation.folding import first_copy
from ..notation.names.vocabulary import work_type
from .labels import heading_of
from .raters import Site, is_site_name, site_of

_YEAR: Final = r"(?P<year>18[7-9][0-9]|19[0-9]{2}|20[0-9]{2})"
_MAX: Final = 400
"""Characters of a film's title with everything that a page adds to it."""

_TITLED: Final = re.compile(
    # IMDb numbers films of one name in one year: "Salt Ferry (2003/II)", "Salt Ferry (II) (2003)".
    r"(?P<title>.{1,300}?)(?: \([IVXL]{1,7}\)(?= [(]))? ?[(（\[](?:"
    rf"(?:(?P<kind>[A-Za-z][A-Za-z -]{{1,25}}?),? )?{_YEAR}(?:/[IVXL]{{1,7}})?"
    r"(?: ?[-–—] ?(?:[0-9]{4})? ?| (?:[A-Z][a-z]{2,20} )?film)?"
    rf"|(?P<alone>(?i:{work_type.pattern})))[)）\]](?P<rest>.{{0,300}})"
)
_QUOTED: Final = re.compile(
    r"[«„“\"](?P<title>.{1,250})[»“”\"] \((?:(?P<original>.{1,250}), )?"
    rf"{_YEAR}(?: ?[-–—] ?(?:[0-9]{{4}})?)?\).{{0,100}}"
)
_ORIGINAL: Final = re.compile(r"[\"“]?(?P<original>.{1,250}?)[\"”]? \(original title\)")

_PROMOTION: Final = re.compile(
    rf"(?:{either(word_list('watch'))}) |(?:yts|imdb|yify) [-–—:|] ",
    re.IGNORECASE,
)
_SHORT_NAME: Final = 3
"""Words; a name of no more than these is not one that is printed twice: "Mike Mike"."""
_SEPARATOR: Final = re.compile(r" [-–—|•·»] | :: ")
_AFTER: Final = re.compile(
    r"(?: (?:movie )?(?:reviews|trailer|torrent|full movie|watch online)"
    r"(?:, (?:pictures|news|trailers))?){1,3}$",
    re.IGNORECASE,
)

_CJK: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_LATIN: Final = "A-Za-z\u00c0-\u024f"
_TWO_SCRIPTS: Final = re.compile(
    rf"(?P<first>(?=.{{0,150}}[{_CJK}])[^\s{_LATIN}].{{0,150}}?) (?P<second>[{_LATIN}0-9][^{_CJK}]{{1,200}})"
)


@attrs.frozen(kw_only=True)
class Named:
    """The facts in a page's name.

    `whole` means that a year or a kind of work is printed beside the title.
    """

    title: str
    original: str | None = None
    year: int | None = None
    work_type: WorkType | None = None
    whole: bool = False


def read_title(text: str, site: str = "", *, dashes: bool = False) -> Named | None:
    """Read a page's name, or a film's title with its year.

    `site` is the site's name. `dashes` means that a dash may be part of the title, as in embedded data; in a
    name for visitors it may also separate the title from something else.
    """
    text = clean(text)
    if not text or len(text) > _MAX:
        return None
    if found := _QUOTED.fullmatch(text):
        return Named(title=found["title"], original=found["original"], year=int(found["year"]), whole=True)
    if found := _TITLED.match(text):
        return _titled(found, site)
    title = _without_site(text, site, dashes=dashes)
    return Named(title=title) if title else None


def is_long_title(text: str) -> bool:
    """Return whether a name is too long to be read as a title."""
    return len(text) > _MAX and len(clean(text)) > _MAX


def _titled(found: re.Match[str], site: str) -> Named:
    title = found["title"]
    promotion = _PROMOTION.match(title)
    # "Watch Out (2018) - IMDb" is a film's title, because known sites do not add such words.
    if promotion and not is_site_name(_SEPARATOR.split(found["rest"])[-1]):
        title = title[promotion.end() :]
    if site and title.casefold().startswith(f"{site.casefold()} - "):
        title = title[len(site) + 3 :]
    original = _ORIGINAL.fullmatch(found["rest"].strip())
    return Named(
        title=title.strip(),
        original=original["original"] if original else None,
        year=int(found["year"]) if found["year"] else None,
        work_type=cast("WorkType | None", work_type.get(found["kind"] or found["alone"] or "")),
        whole=True,
    )


def site_at_end(text: str) -> Site | None:
    """Return the known site at the end of a page's name: "Return to Dust - Rotten Tomatoes"."""
    return site_of(_SEPARATOR.split(clean(text)[:_MAX])[-1], ())


def original_title(text: str) -> str | None:
    """Read a title that is marked as the original one: '"Kaze no tani no Naushika" (original title)'."""
    found = _ORIGINAL.fullmatch(clean(text)[:_MAX])
    return found["original"] if found else None


def _without_site(text: str, site: str, *, dashes: bool) -> str:
    """Drop the site's name from the end of a page's name, with the words that the site adds before it."""
    parts = _SEPARATOR.split(text)
    if len(parts) > 1 and (is_site_name(parts[-1]) or parts[-1].casefold() == site.casefold()):
        named = _AFTER.sub("", text[: text.rindex(parts[-1]) - 3].strip()).strip()
        # A film's own site names its sections before the film: "Story | Return to Dust".
        return parts[-1] if heading_of(named) is not None and not is_site_name(parts[-1]) else named
    if text.endswith(")") and is_site_name(text[text.rfind("(") + 1 : -1]):
        return text[: text.rfind("(")].strip()
    return text if dashes or len(parts) == 1 else ""


def split_scripts(text: str) -> tuple[str, str]:
    """Split "汤姆·哈迪 Tom Hardy" in two; a name printed twice is returned once, any other unchanged."""
    if text.isascii():
        words = text.split()
        once = first_copy(words) if len(words) > _SHORT_NAME else words
        return (" ".join(once), "") if len(once) < len(words) else (text, "")
    found = _TWO_SCRIPTS.fullmatch(text)
    return (found["first"], found["second"]) if found else (text, "")
