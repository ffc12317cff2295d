"""Places in embedded JSON: a script in the tree, and a path in its JSON.

`#__NEXT_DATA__ $.props.pageProps.titleText.text`. The script is a place of `filmpage.source.html.place`;
without one, the path begins at the entry of a list. `$` is the JSON of the script, `$devalue` the flattened
payload of Nuxt. A path is made of

- `.name` or `["any name"]`: a member; `*` at its end matches the rest of a name (`["loadPage:movies:*"]`),
- `[]`: every entry of a list, `[2]`: the third one,
- `[category.id="director"]`: every entry that has this value,

and ends, like places in the tree, in what is read of the part:

- nothing: its text on one line, or the number or truth value as JSON writes it,
- `::paragraphs`: its lines,
- `::html`: its paragraphs, if the text itself is markup,
- `::{year}-{month}-{day}`: some of its members in one text,
- `::[].name`: the texts at a path inside it, with " / " between them.

Every step is one walk over the members or entries of its part, so the cost does not depend on the JSON's
depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, TypeVar

import attrs

from ...errors import LimitError
from ...limits import Limits
from ..html.element_text import paragraphs_of
from ..html.place import Place, place
from ..html.steps import Step
from ..html.tree_index import TreeIndex
from .place import JsonPart, top_of

if TYPE_CHECKING:
    from typing import Self

    from ..html.elements import Element

_TOP: Final = re.compile(r"(?:^|(?<=\s))\$(?P<flat>devalue)?(?=[.\[:]|$)")
_PART: Final = re.compile(r"::(?P<part>paragraphs|html|\[\][.\w]*|[^\[\]]*\{[^\[\]]*)$")
_STEP: Final = re.compile(
    r"""\.(?P<name>[\w$@-]*)(?P<rest>\*)?|\["(?P<quoted>[^"*]*)(?P<others>\*)?"\]"""
    r"""|\[(?:(?P<index>[0-9]{1,4})|(?P<test>[\w.]+)="(?P<value>[^"]*)")?\]"""
)
_TAG: Final = re.compile(r"<[^<>]{0,1000}>")
_LIMITS: Final = Limits()
_BETWEEN: Final = " / "
_MEMBER: Final = re.compile(r"\{(\w+)\}")


class Branch(Protocol):
    """A part of JSON that a path walks on: one that is read, or one that is being built."""

    @property
    def text(self) -> str:
        """The text; empty if there is none."""
        ...

    def member(self, key: str) -> Self | None:
        """Return a member of an object."""
        ...

    def names(self) -> tuple[str, ...]:
        """Return the names of an object's members."""
        ...

    def entries(self) -> Iterable[Self]:
        """Return the entries of a list."""
        ...


B = TypeVar("B", bound=Branch)


@attrs.frozen
class Member:
    """A step to a member of an object; with `open`, to members whose names begin with `name`."""

    name: str
    open: bool = False

    def find(self, branch: B) -> Iterator[B]:
        """Walk over the matching members."""
        names = [n for n in branch.names() if n.startswith(self.name)] if self.open else [self.name]
        yield from (member for name in names if (member := branch.member(name)) is not None)


@attrs.frozen
class Entry:
    """A step to entries of a list: all, the one at an index, or those with a given value inside."""

    index: int | None = None
    test: tuple[str, ...] = ()
    value: str = ""

    def find(self, branch: B) -> Iterator[B]:
        """Walk over the matching entries."""
        for number, entry in enumerate(branch.entries()):
            if self.index in (None, number) and (not self.test or self._is_match(entry)):
                yield entry

    def _is_match(self, entry: Branch) -> bool:
        tested = next(walk(entry, [Member(name) for name in self.test]), None)
        return tested is not None and tested.text == self.value


JsonStep: TypeAlias = Member | Entry


def walk(branch: B, steps: Iterable[JsonStep]) -> Iterator[B]:
    """Walk over the parts at the end of some steps."""
    branches: Iterator[B] = iter((branch,))
    for step in steps:
        branches = _further(step, branches)
    return branches


def _further(step: JsonStep, branches: Iterator[B]) -> Iterator[B]:
    for branch in branches:
        yield from step.find(branch)


@attrs.frozen
class Members:
    """Several members of an object in one text: "{year}-{month}-{day}"."""

    template: str

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the members."""
        return tuple(_MEMBER.findall(self.template))

    def read(self, branch: Branch) -> str:
        """Return the text; an empty one if a member is missing."""
        texts = {name: member.text for name in self.names if (member := branch.member(name)) is not None}
        return self.template.format(**texts) if all(map(texts.get, self.names)) else ""

    def split(self, text: str) -> dict[str, str] | None:
        """Return the members of a text; the inverse of `read`."""
        literal = map(re.escape, _MEMBER.split(self.template)[::2])
        match = re.fullmatch("(.{1,400}?)".join(literal), text)
        return dict(zip(self.names, match.groups(), strict=True)) if match else None


@attrs.frozen
class Joined:
    """The texts at a path inside a part, joined: "Neo / Thomas Anderson"."""

    steps: tuple[JsonStep, ...]

    def read(self, branch: Branch) -> str:
        """Return the text."""
        return _BETWEEN.join(text for part in walk(branch, self.steps) if (text := part.text.strip()))

    def split(self, text: str) -> list[str]:
        """Return the texts that were joined; the inverse of `read`."""
        return text.split(_BETWEEN)


@attrs.frozen(eq=False)
class JsonPath:
    """A compiled place in embedded JSON."""

    source: str
    script: Place | None
    flat: bool
    way: tuple[JsonStep, ...]
    meant: str = ""
    attribute: str = ""

    @property
    def part(self) -> str:
        """The path, which identifies the place among those of one script."""
        return self.source.partition("$")[2]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps to the script in the tree."""
        return () if self.script is None else self.script.steps

    @cached_property
    def made_of(self) -> Members | Joined | None:
        """The parts of the text, if it is made of several."""
        if self.meant.startswith("[]"):
            return Joined(tuple(_steps(self.meant)))
        return Members(self.meant) if "{" in self.meant else None

    def find_all(self, scope: Element | JsonPart, index: TreeIndex | None = None) -> Iterator[JsonPart]:
        """Walk over the parts at this place, in order."""
        if isinstance(scope, JsonPart):
            return walk(scope, self.way) if self.script is None else iter(())
        if self.script is None:
            return iter(())
        index = TreeIndex(scope) if index is None else index
        scripts = self.script.find_all(scope, index)
        tops = (top_of(script, index.json(script), flat=self.flat) for script in scripts)
        return (part for top in tops for part in walk(top, self.way))

    def find(self, scope: Element | JsonPart, index: TreeIndex | None = None) -> JsonPart | None:
        """Return the first part at this place."""
        return next(self.find_all(scope, index), None)

    @cached_property
    def _is_of_several(self) -> bool:
        """Whether the path can lead to several parts."""
        return any(step.open if isinstance(step, Member) else step.index is None for step in self.way)

    def beside(
        self, _part: JsonPart, scope: Element | JsonPart, index: TreeIndex | None, /
    ) -> Sequence[JsonPart]:
        """Return all parts at this place if there can be several, `_part` included."""
        return list(self.find_all(scope, index)) if self._is_of_several else ()

    def read(self, part: JsonPart, _: TreeIndex | None = None) -> str:
        """Return a part as a text; an empty one if it has none."""
        match self.meant:
            case "":
                return " ".join(part.text.split())
            case "paragraphs":
                return part.text.strip()
            case "html":
                return _paragraphs(part.text)
        return " ".join(self.made_of.read(part).split()) if self.made_of is not None else ""


def _paragraphs(markup: str) -> str:
    """Return the paragraphs of a text that is markup; if it is over a limit, the text without tags."""
    from ..html.tree import parse_tree

    try:
        root = parse_tree(f"<body>{markup}", limits=_LIMITS).root
    except LimitError:
        return " ".join(_TAG.sub(" ", markup).split())
    return "" if root is None else paragraphs_of(root)


class Finder(Protocol):
    """A compiled place in the tree or in embedded JSON, by which a layout finds its facts.

    The scope is an element, or the part of the JSON that is an entry of a list.
    """

    @property
    def source(self) -> str:
        """The place as declared."""
        ...

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps in the tree."""
        ...

    @property
    def part(self) -> str:
        """The part of the element that is read."""
        ...

    @property
    def attribute(self) -> str:
        """The attribute that is read, if any."""
        ...

    def find_all(self, scope: Any, index: TreeIndex | None = None) -> Iterator[Any]:
        """Walk over the elements or parts at the place."""
        ...

    def find(self, scope: Any, index: TreeIndex | None = None) -> Any:
        """Return the first element or part at the place, or `None`."""
        ...

    def beside(self, found: Any, scope: Any, index: TreeIndex | None, /) -> Sequence[Any]:
        """Return the others at the place beside one that was found there."""
        ...

    def read(self, found: Any, index: TreeIndex | None = None, /) -> str:
        """Return the text; an empty one if there is none, or if `index` is over its bound."""
        ...


@cache
def finder(source: str) -> Finder:
    """Compile a place in the tree or in embedded JSON; raise `ValueError` for any other text."""
    top = _TOP.search(source)
    if top is None:
        return place(source)
    script = source[: top.start()].strip()
    ending = _PART.search(source, top.end())
    way = source[top.end() : ending.start() if ending else len(source)]
    return JsonPath(
        source, place(script) if script else None, top["flat"] is not None, tuple(_steps(way)),
        ending["part"] if ending else "",
    )  # fmt: skip


def _steps(way: str) -> Iterator[JsonStep]:
    position = 0
    while position < len(way):
        found = _STEP.match(way, position)
        if found is None or found[0] == ".":
            raise ValueError(f"not a path: {way!r} at {position}")
        yield _step(found)
        position = found.end()


def _step(found: re.Match[str]) -> JsonStep:
    if (name := found["name"]) is not None:
        return Member(name, found["rest"] is not None)
    if (name := found["quoted"]) is not None:
        return Member(name, found["others"] is not None)
    test = tuple(found["test"].split(".")) if found["test"] else ()
    return Entry(int(found["index"]) if found["index"] else None, test, found["value"] or "")
