"""The gate refuses long texts without any word of films, and no film's text in any language of the labels."""

from __future__ import annotations

from typing import Final

import pytest

from filmpage.kinds import text as gate
from filmpage.lexicon import PREFILTER
from filmpage.lexicon.printed import rows

LONG: Final = 3_000
NEUTRAL: Final = "... 12, 34; 56: 78 ...\n"
"""What is in no language."""

DIRECTORS: Final = {language: label for key, language, label in reversed(rows()) if key == "director"}
"""The first label of the director in each language of the table."""
LOUD: Final = ("en", "de", "fr", "nl", "sv", "no", "ru", "el")
"""Languages of sites that print their labels in capitals."""

PROSE: Final = {
    "en": "Stir the flour into the butter, add the milk by and by, and let it thicken over a low flame.",
    "fr": "Incorporez la farine au beurre, ajoutez le lait peu à peu et laissez épaissir une heure.",
    "de": "Das Mehl in die Butter rühren, nach und nach Milch zugeben, auf kleiner Flamme eindicken.",
    "ru": "Размешайте муку с маслом, понемногу добавляйте молоко и дайте соусу загустеть.",
    "zh": "把面粉拌入黄油，慢慢加入牛奶，用小火煮至浓稠，然后盖上锅盖静置十分钟。",
    "he": "ערבבו את הקמח לתוך החמאה, הוסיפו את החלב לאט ובשלו על אש קטנה.",
}


def long(text: str) -> str:
    """Return a text so often that it is long."""
    return f"{text}\n" * (1 + LONG // len(text))


@pytest.mark.parametrize("language", DIRECTORS)
def test_the_label_of_the_director_lets_a_text_pass(language: str) -> None:
    """The one word that hardly any film's text lacks opens the gate in every language of the labels."""
    assert gate.may_be_film(f"{long(NEUTRAL)}{DIRECTORS[language]}: Mara Voss\n{long(NEUTRAL)}")


@pytest.mark.parametrize("language", LOUD)
def test_the_label_may_be_in_capitals(language: str) -> None:
    """The same word opens the gate where it is printed in capitals."""
    assert gate.may_be_film(f"{long(NEUTRAL)}{DIRECTORS[language].upper()}\n{long(NEUTRAL)}")


@pytest.mark.parametrize("language", PROSE)
def test_a_long_text_about_something_else_is_refused(language: str) -> None:
    """A recipe of some pages has no word of films in it."""
    assert not gate.may_be_film(long(PROSE[language]))


@pytest.mark.parametrize("language", PROSE)
def test_a_short_text_is_always_read(language: str) -> None:
    """A short text may be a page of an error, which has a kind of its own."""
    assert gate.may_be_film(PROSE[language])


@pytest.mark.parametrize("letter, words", PREFILTER.items())
def test_every_word_holds_its_letter(letter: str, words: tuple[str, ...]) -> None:
    """A word without the letter that it is listed under would never be looked for."""
    assert all(letter in word for word in words)
