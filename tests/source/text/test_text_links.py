"""Links whose addresses are not behind their words, and what pandoc keeps of elements."""

from __future__ import annotations

import pytest

from filmpage.limits import Limits
from filmpage.source.text.lines import TextSource, normalise

WORDS = ["The Quiet Harbour (1987)", "Director: Anna Lindqvist", "Cast: Mira Solheim, Jon Okafor", "107 min"]
FORMS = {
    "listed by number": """\
# The Quiet Harbour (1987)

**Director:** [Anna Lindqvist][1]

**Cast:** [Mira Solheim][2], [Jon Okafor][3]

107 min

   [1]: https://films.example/name/1
   [2]: https://films.example/name/2 (Ingrid)
   [3]: https://films.example/name/3
""",
    "listed on the row below": """\
# The Quiet Harbour (1987)

**Director:** [Anna Lindqvist][1]

**Cast:** [Mira Solheim][2], [Jon Okafor][3]

107 min

   [1]:
https://films.example/name/1
   [2]: https://films.example/name/2
   [3]:
/name/3
""",
    "listed by name": """\
The Quiet Harbour (1987)

Director: [Anna Lindqvist][]

Cast: [Mira Solheim][m], [Jon Okafor][j]

107 min

[Anna Lindqvist]: https://films.example/name/1 "Anna Lindqvist"
[m]: https://films.example/name/2
[J]: https://films.example/name/3
""",
    "pandoc": """\
::: {.page role="main"}
# The Quiet Harbour (1987) {#title .big}

::: facts
**Director:** [Anna
Lindqvist](https://films.example/name/1){.link title="the
director"}\\
Cast: [Mira Solheim](https://films.example/name/2){.link}, [Jon
Okafor](https://films.example/name/3){.link}

[107 min]{.time itemprop="duration"}
:::
:::
""",
    "addresses in brackets": """\
The Quiet Harbour (1987)

Director: Anna Lindqvist (https://films.example/name/1)
Cast: Mira Solheim (https://films.example/name/2), Jon Okafor (https://films.example/name/3)
107 min
()
""",
}
"""One invented text in the forms of several converters."""


def read(text: str) -> TextSource:
    """Normalise a text."""
    return normalise(text, limits=Limits())


@pytest.mark.parametrize("form", FORMS)
def test_words_and_addresses_are_told_apart(form: str) -> None:
    """Every form is read as the same lines, and three people with their addresses."""
    text = FORMS[form]
    if form == "addresses in brackets":
        text += "More (/films)\nNews (/news)\nHelp (/help)\n"
    lines = [line for line in read(text).lines if line.text not in ("More", "News", "Help")]
    assert [line.text for line in lines] == WORDS
    numbers = [link.url.rpartition("/")[2] for line in lines for link in line.links]
    assert numbers == ["1", "2", "3"]
    assert [link.text for line in lines for link in line.links][2] == "Jon Okafor"


def test_a_title_of_a_listed_link_is_kept() -> None:
    """Titles of links hold parts."""
    links = [link for line in read(FORMS["listed by number"]).lines for link in line.links]
    assert [link.title for link in links] == ["", "Ingrid", ""]


@pytest.mark.parametrize(
    "text", ["See note [1][2] and [3].", "An array: a[0][1] = b[2][3]", "(/) is no address, nor is (1987)"]
)
def test_other_brackets_stay(text: str) -> None:
    """Notes, indices and years in brackets are words."""
    assert [line.text for line in read(f"{text}\n").lines] == [text]


def test_a_text_between_bars_is_cut_at_them() -> None:
    """A converter may put bars between all pieces of a page on one line; each piece keeps its column."""
    pieces = [*WORDS, *(f"Review {number} says little" for number in range(50))]
    text = " | ".join(pieces)
    lines = read(f"{text}\n").lines
    assert [line.text for line in lines] == pieces
    assert all(text[line.column - 1 :].startswith(line.text) for line in lines)
    few = " | ".join(pieces[:20])
    assert [line.text for line in read(f"{few}\n").lines] == [few]
