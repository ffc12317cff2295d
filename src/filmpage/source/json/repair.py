"""Repairs of broken JSON: what was meant is written again where it is certain; else the text is refused.

One walk from left to right. A quotation mark closes a text only where a comma, a bracket or a key follows as
JSON asks for, so that quotation marks inside a text do not end it.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

_JUNK: Final = re.compile(
    r"(?:[\s\ufeff\u200b]++|//[^\n]{0,300}+(?:\n|$)|/\*(?:[^*]|\*(?!/)){0,1000}+\*/"
    r"|<!--|-->|</?(?:br|p|span|div|script)\b[^<>]{0,100}+>|[\x00-\x1f])++"
)
"""What may be between two values: blanks of any kind, comments, and the tags that an editor of texts adds."""
_GAP: Final = r"(?:[\s\ufeff\u200b]|//[^\n]{0,300}+(?:\n|$)|/\*(?:[^*]|\*(?!/)){0,300}+\*/|<br ?/?>|</?p>)*+"
_QUOTE: Final = "[\"'“”″„]"
_KEY: Final = rf"(?:\"(?:[^\"\\\n]|\\.){{0,250}}+\"|{_QUOTE}[@\w.:#/ -]{{1,60}}{_QUOTE}){_GAP}:"
_END: Final = rf"{_GAP}(?:$|[,}}\]\[{{\"';])"
_AFTER_VALUE: Final = re.compile(
    rf"{_GAP}(?:,{_GAP}(?:{_KEY}|[\w@$]{{1,60}}+{_GAP}:|[}},]|$)|}}{_END}|{_KEY}|;|$)"
)
"""What follows the text that is the value of a key."""
_AFTER_ITEM: Final = re.compile(
    rf"{_GAP}(?:,{_GAP}(?:{_QUOTE}|[\[{{\d\],-]|(?:null|true|false|NaN|-?Infinity)\b|$)|\]{_END}|[{{\[]|{_QUOTE}|$)"
)
"""What follows a text in a list."""
_AFTER_KEY: Final = re.compile(rf"{_GAP}:")
_HIDDEN_KEY: Final = re.compile(rf"{_QUOTE}\s{{0,20}}:\s{{0,20}}(?:{_QUOTE}|[\[{{\d])")
"""A key and its value inside a text: the quotation mark that should close the text is missing."""
_CLOSING: Final = {'"': '"', "'": "'", **dict.fromkeys("“”″„", '"“”″')}
"""The marks that may close a text, by the mark that opens it."""
_MARKS: Final = {opener: re.compile(f'["\\\\{closers}]') for opener, closers in _CLOSING.items()}
"""These marks, and what must be escaped in JSON."""
_WORD: Final = re.compile(r"[A-Za-z_@$][\w$@.-]{0,60}")
_NUMBER: Final = re.compile(
    r"-?(?:0|[1-9][0-9]{0,400})(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?(?![\w.+-])"
)
_BARE: Final = re.compile(r"[0-9P+.-][\w:.+-]{0,40}|T[0-9][0-9HMS]{0,20}")
"""A number, date or duration that no JSON allows: "07", "+5", "PT2H", "2019-03-22"."""
_COMMA_NUMBER: Final = re.compile(rf"[0-9]{{1,3}},[0-9]{{1,2}}(?={_GAP}[,}}])")
"""A decimal comma: no key begins with a digit."""
_CONSTANTS: Final = {"true": "true", "false": "false", "True": "true", "False": "false"}
_LEGAL_ESCAPES: Final = frozenset('"\\/bfnrtu')
_CLOSERS: Final = {"{": "}", "[": "]"}
MAX_DEPTH: Final = 500
"""Brackets in brackets; the parser itself stops at about 1,000."""


class NotCertainError(ValueError):
    """What was meant is not certain."""


@attrs.define(eq=False)
class _Open:
    """An open bracket: what is expected next, and how much was written when its last entry began."""

    bracket: str
    begun: int = 0
    expects: str = "key"
    """"key" or "value" (also in a list), then "colon" or "comma"."""
    first: bool = True


def repaired(text: str) -> str:
    """Return the first value of a text as JSON.

    Raises `NotCertainError` if it is not certain what was meant.
    """
    return _Mender(text).mend()


@attrs.define(eq=False)
class _Mender:
    """One walk over a text."""

    text: str
    at: int = 0
    kept: list[str] = attrs.field(factory=list)
    opened: list[_Open] = attrs.field(factory=list)

    def mend(self) -> str:
        """Walk to the end of the first value."""
        self._skip()
        if self.text[self.at : self.at + 1] not in _CLOSERS:
            raise NotCertainError("it begins with no bracket")
        self._open(self.text[self.at])
        while self.opened:
            self._skip()
            if self.at >= len(self.text):
                self._close_all()
                break
            self._step(self.text[self.at])
        return "".join(self.kept)

    def _skip(self) -> None:
        if (junk := _JUNK.match(self.text, self.at)) is not None:
            self.at = junk.end()

    def _step(self, sign: str) -> None:
        top = self.opened[-1]
        if sign == "," or (sign == ";" and top.expects == "comma"):
            self._comma(top)
        elif sign in "}]":
            self._close(top, sign)
        elif sign == ":" and top.expects == "colon":
            self.at += 1
            self.kept.append(":")
            top.expects = "value"
        elif top.expects == "colon":
            raise NotCertainError("no colon follows a key")
        else:
            self._entry(top, sign)

    def _comma(self, top: _Open) -> None:
        """Read a comma; it is written when another entry follows."""
        self.at += 1
        if top.bracket == "{" and top.expects == "value":
            self.kept.append("null")
        elif top.expects == "colon":
            raise NotCertainError("no value follows a key")
        top.expects = "key" if top.bracket == "{" else "value"

    def _entry(self, top: _Open, sign: str) -> None:
        """Read a key or a value; a comma that is missing before it is written."""
        if top.expects == "comma":
            top.expects = "key" if top.bracket == "{" else "value"
        is_key = top.expects == "key"
        if is_key or top.bracket == "[":
            top.begun = len(self.kept)
            if not top.first:
                self.kept.append(",")
            top.first = False
        if is_key:
            self._key(sign)
            top.expects = "colon"
            return
        top.expects = "comma"
        if sign in _CLOSERS:
            self._open(sign)
        elif sign in _MARKS:
            self._string(_AFTER_VALUE if top.bracket == "{" else _AFTER_ITEM, top)
        else:
            self._bare(top)

    def _open(self, bracket: str) -> None:
        if len(self.opened) >= MAX_DEPTH:
            raise NotCertainError("its brackets are nested too deeply")
        self.at += 1
        self.kept.append(bracket)
        self.opened.append(_Open(bracket, len(self.kept), "key" if bracket == "{" else "value"))

    def _close(self, top: _Open, sign: str) -> None:
        if _CLOSERS[top.bracket] != sign or top.expects == "colon":
            raise NotCertainError("its brackets do not match")
        if top.bracket == "{" and top.expects == "value":
            self.kept.append("null")
        self.at += 1
        self.kept.append(sign)
        self.opened.pop()

    def _close_all(self) -> None:
        """Close what the end of the text leaves open; an entry without its value is dropped."""
        for each in reversed(self.opened):
            if each.expects == "colon" or (each.bracket == "{" and each.expects == "value"):
                del self.kept[each.begun :]
            self.kept.append(_CLOSERS[each.bracket])
        self.opened.clear()

    def _key(self, sign: str) -> None:
        if sign in _MARKS:
            self._string(_AFTER_KEY, None)
        elif (word := _WORD.match(self.text, self.at)) and _AFTER_KEY.match(self.text, word.end()):
            self.kept.append(f'"{word[0]}"')
            self.at = word.end()
        else:
            raise NotCertainError("a key is missing")

    def _bare(self, top: _Open) -> None:
        """Read a value without quotation marks."""
        comma = _COMMA_NUMBER.match(self.text, self.at) if top.bracket == "{" else None
        if comma is None and (number := _NUMBER.match(self.text, self.at)) is not None:
            self.kept.append(number[0])
            self.at = number.end()
        elif (bare := comma or _BARE.match(self.text, self.at)) is not None:
            self.kept.append(f'"{bare[0]}"')
            self.at = bare.end()
        elif (word := _WORD.match(self.text, self.at)) is not None:
            self.kept.append(_CONSTANTS.get(word[0], "null"))
            self.at = word.end()
        else:
            raise NotCertainError("a value is missing")
        if _JUNK.match(self.text, self.at) is None and self.text[self.at : self.at + 1] not in ("", *",}];"):
            raise NotCertainError("a value without quotation marks does not end")

    def _string(self, after: re.Pattern[str], top: _Open | None) -> None:
        """Write a text again: its inner quotation marks escaped, without escapes that JSON has not.

        `after` is what follows its end. `top` is the bracket around a value, `None` for a key.
        """
        opener, first = self.text[self.at], self.at + 1
        marks, closing = _MARKS[opener], _CLOSING[opener]
        start = at = first
        parts = ['"']
        is_quoted = False
        while (mark := marks.search(self.text, at)) is not None:
            sign, begin, at = mark[0], mark.start(), mark.end()
            if sign == "\\":
                if self.text[at : at + 1] not in _LEGAL_ESCAPES:
                    parts.append(self.text[start:begin])
                    start = at
                at += 1
            elif sign in closing and after.match(self.text, at) is not None:
                self._refuse_hidden_key(first, begin, is_quoted=is_quoted)
                self.kept += (*parts, self.text[start:begin], '"')
                self.at = at
                return
            else:
                is_quoted = True
                parts.append(self.text[start:begin] + (f"\\{sign}" if sign == '"' else sign))
                start = at
        self._refuse_hidden_key(first, len(self.text), is_quoted=is_quoted)
        if top is None:
            raise NotCertainError("a key does not end")
        del self.kept[top.begun :]
        self.at = len(self.text)

    def _refuse_hidden_key(self, start: int, end: int, *, is_quoted: bool) -> None:
        """Refuse a text with a key in it: the mark at its own end is missing."""
        if is_quoted and _HIDDEN_KEY.search(self.text, start, end) is not None:
            raise NotCertainError("a text does not end before the next key")
