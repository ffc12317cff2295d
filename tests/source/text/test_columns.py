"""A menu beside the page, and pages that a table arranges."""

from __future__ import annotations

from filmpage.limits import Limits
from filmpage.source.text.lines import normalise

MENU = ("News", "Cinemas", "Tickets", "Opening hours", "The shop", "Members", "Press", "Contact", "Imprint")
PAGE = (
    "Director", "Ines Vautrin", "Writer", "Ada Quill", "Cast", "Ben Orr", "Country", "Norway", "Genre",
    "Drama",
)  # fmt: skip


def lines_of(text: str) -> list[str]:
    """Return the logical lines of a text."""
    return [line.text for line in normalise(text, limits=Limits()).lines]


def beside(menu: tuple[str, ...], page: tuple[str, ...]) -> str:
    """Print a menu and a page side by side, as text browsers print a table."""
    items = [f"  * {item}" for item in menu] + [""] * (len(page) - len(menu))
    return "\n".join(f"{item:24}{words}".rstrip() for item, words in zip(items, page, strict=True))


def test_a_menu_beside_the_page_is_read_by_itself() -> None:
    """The lines of the page follow each other, and those of the menu come after them, each at its place."""
    text = f"The Salt Road\n\n{beside(MENU, PAGE)}\n\nThe end\n"
    assert lines_of(text) == ["The Salt Road", *PAGE, "The end", *MENU]
    placed = {line.text: (line.number, line.column) for line in normalise(text, limits=Limits()).lines}
    assert (placed["Ines Vautrin"], placed["Cinemas"]) == ((4, 25), (4, 5))


def test_a_short_menu_and_a_list_with_notes_stay() -> None:
    """A few items with words beside them, or many whose words begin anywhere, are not columns."""
    assert "* News" not in lines_of(beside(MENU[:4], PAGE[:4]))
    assert lines_of(beside(MENU[:4], PAGE[:4]))[0].split() == ["News", "Director"]
    notes = "\n".join(f"  * {item}{' ' * (index + 2)}{item}" for index, item in enumerate(MENU))
    assert [line.split() for line in lines_of(notes)] == [[*item.split(), *item.split()] for item in MENU]


def test_a_table_that_arranges_a_page_is_read_block_by_block() -> None:
    """Markup that a Markdown converter left is split at its blocks, and its scripts are dropped."""
    table = (
        "<table><tr><td><div>News</div><ul><li>Films</li></ul></td><td><script>var a = '<p>no</p>';</script>"
        "<h1>The Salt Road</h1><dl><dt>Year</dt><dd>2031</dd></dl></td></tr></table>"
    )
    assert lines_of(f"# Gallery\n\n[home](/)\n\n{table}\n") == [
        "Gallery", "home", "News", "Films", "The Salt Road", "Year", "2031",
    ]  # fmt: skip


def test_an_icon_is_not_a_word() -> None:
    """An emphasis without words, as Markdown converters print icons, is removed."""
    text = "# The Salt Road\n\n[all reviews](/all) __\n\n* __[Shop](/shop)\n\nsee my__name and __this__\n"
    assert lines_of(text) == ["The Salt Road", "all reviews", "Shop", "see my__name and this"]
