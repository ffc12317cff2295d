"""The generated tables hold what their readers need, and nothing they cannot read."""

from __future__ import annotations

import re
import subprocess
import sys

from filmpage import lexicon
from filmpage.model.values import Country, Language
from filmpage.notation import country, country_name, language


def test_every_language_is_read() -> None:
    """A name in the table is read as printed, in small letters too."""
    for name, code in lexicon.languages().values():
        assert language.get(name) == Language(name=name, code=code)
        assert language.get(name.lower()) == Language(name=name.lower(), code=code)


def test_every_country_is_read() -> None:
    """A name in the table is read, and stays as printed."""
    for name, code in lexicon.countries().values():
        assert country.get(name) == Country(name=name, code=code)
        assert country_name.get(name) == name


def test_codes_have_the_form_of_their_standards() -> None:
    """Languages have BCP 47 codes, countries alpha-2 ones."""
    assert all(
        re.fullmatch("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?", code) for _, code in lexicon.languages().values()
    )
    assert all(re.fullmatch("[A-Z]{2}", code) for _, code in lexicon.countries().values())
    assert set(lexicon.language_codes().values()) >= {"en", "yue", "cmn"}
    assert all(re.fullmatch("[A-Z]{2,3}", code) for code in lexicon.country_codes())


def test_enough_is_known() -> None:
    """The tables cover what film pages name."""
    assert len({code for _, code in lexicon.languages().values()}) >= 120
    assert len({code for _, code in lexicon.countries().values()}) >= 249
    assert set(lexicon.months().values()) == set(range(1, 13))
    assert set(lexicon.weekdays().values()) == set(range(7))


def test_tables_are_read_at_first_use() -> None:
    """Importing the notations loads the short lists of words and no large table."""
    code = "import sys, filmpage.notation; print(*(m for m in sys.modules if '.lexicon.' in m))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "filmpage.lexicon._words"
