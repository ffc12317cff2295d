"""Places in embedded JSON: a script in the tree, and a path in what it holds.

`#__NEXT_DATA__ $.props.pageProps.titleText.text`. The script is a place of `filmpage.source.html.place`;
without one, the path begins where the entry of a list stands. `$` is the JSON of the script, `$devalue` the
payload that Nuxt has flattened. A path is made of

- `.name` or `["any name"]`: a member; `*` at its end stands for the rest of a name (`["loadPage:movies:*"]`),
- `[]`: every entry of a list, `[2]`: the third one,
- `[category.id="director"]`: every entry in which that is so,

and ends, as places in the tree do, in what is meant of the part:

- nothing: its text on one line, or the number or truth value as JSON writes it,
- `::paragraphs`: its lines,
- `::html`: its paragraphs, where the text is markup itself,
- `::{year}-{month}-{day}`: some of its members, put into one text,
- `::[].name`: the texts at a path inside of it, with " / " between them.

Every step is one walk over the members or entries at hand; nothing depends on the depth of the JSON.
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
    """What a path walks on: a part of JSON that is read, or of one that is being built."""

    @property
    def text(self) -> str:
        """The words, empty where there are none."""
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
    """A step to a member of an object; `open` says that the name is only how it begins."""

    name: str
    open: bool = False

    def find(self, branch: B) -> Iterator[B]:
        """Walk over the members that are meant."""
        names = [n for n in branch.names() if n.startswith(self.name)] if self.open else [self.name]
        yield from (found for name in names if (found := branch.member(name)) is not None)


@attrs.frozen
class Entry:
    """A step to entries of a list: all, the one at an index, or those where something inside is as wanted."""

    index: int | None = None
    test: tuple[str, ...] = ()
    value: str = ""

    def find(self, branch: B) -> Iterator[B]:
        """Walk over the entries that are meant."""
        for number, entry in enumerate(branch.entries()):
            if self.index in (None, number) and (not self.test or self._holds(entry)):
                yield entry

    def _holds(self, entry: Branch) -> bool:
        found = next(walk(entry, [Member(name) for name in self.test]), None)
        return found is not None and found.text == self.value


JsonStep: TypeAlias = Member | Entry


def walk(branch: B, steps: Iterable[JsonStep]) -> Iterator[B]:
    """Walk over what stands at the end of some steps."""
    found: Iterator[B] = iter((branch,))
    for step in steps:
        found = _further(step, found)
    return found


def _further(step: JsonStep, found: Iterator[B]) -> Iterator[B]:
    for branch in found:
        yield from step.find(branch)


@attrs.frozen
class Members:
    """Some members of an object in one text: "{year}-{month}-{day}"."""

    template: str

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The members."""
        return tuple(_MEMBER.findall(self.template))

    def read(self, branch: Branch) -> str:
        """Return the text; an empty one where a member is missing."""
        texts = {name: found.text for name in self.names if (found := branch.member(name)) is not None}
        return self.template.format(**texts) if all(map(texts.get, self.names)) else ""

    def split(self, text: str) -> dict[str, str] | None:
        """Return the members that make a text; the inverse of `read`."""
        literal = map(re.escape, _MEMBER.split(self.template)[::2])
        found = re.fullmatch("(.{1,400}?)".join(literal), text)
        return dict(zip(self.names, found.groups(), strict=True)) if found else None


@attrs.frozen
class Joined:
    """What stands at a path inside of a part, in one text: "Neo / Thomas Anderson"."""

    steps: tuple[JsonStep, ...]

    def read(self, branch: Branch) -> str:
        """Return the text."""
        return _BETWEEN.join(text for found in walk(branch, self.steps) if (text := found.text.strip()))

    def split(self, text: str) -> list[str]:
        """Return the texts of a text; the inverse of `read`."""
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
        """The path: two places of one script have the same part where they are the same."""
        return self.source.partition("$")[2]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps to the script in the tree."""
        return () if self.script is None else self.script.steps

    @cached_property
    def made_of(self) -> Members | Joined | None:
        """The parts that the text is made of, where it is made of several."""
        if self.meant.startswith("[]"):
            return Joined(tuple(_steps(self.meant)))
        return Members(self.meant) if "{" in self.meant else None

    def find_all(self, scope: Element | JsonPart, index: TreeIndex | None = None) -> Iterator[JsonPart]:
        """Walk over the parts at this place, in their order."""
        if isinstance(scope, JsonPart):
            return walk(scope, self.way) if self.script is None else iter(())
        if self.script is None:
            return iter(())
        known = TreeIndex(scope) if index is None else index
        scripts = self.script.find_all(scope, known)
        tops = (top_of(script, known.json(script), flat=self.flat) for script in scripts)
        return (found for top in tops for found in walk(top, self.way))

    def find(self, scope: Element | JsonPart, index: TreeIndex | None = None) -> JsonPart | None:
        """Return the first part at this place."""
        return next(self.find_all(scope, index), None)

    @cached_property
    def _is_of_several(self) -> bool:
        """Whether several parts can stand at the end of the path."""
        return any(step.open if isinstance(step, Member) else step.index is None for step in self.way)

    def beside(
        self, _part: JsonPart, scope: Element | JsonPart, index: TreeIndex | None, /
    ) -> Sequence[JsonPart]:
        """Return the parts at this place, a found one among them, if there can be several."""
        return list(self.find_all(scope, index)) if self._is_of_several else ()

    def read(self, part: JsonPart, _: TreeIndex | None = None) -> str:
        """Return what is meant of a part as a text; empty where there is none."""
        match self.meant:
            case "":
                return " ".join(part.text.split())
            case "paragraphs":
                return part.text.strip()
            case "html":
                return _paragraphs(part.text)
        return " ".join(self.made_of.read(part).split()) if self.made_of is not None else ""


def _paragraphs(markup: str) -> str:
    """Return the paragraphs of a text that is markup itself; without its tags where no tree can hold it."""
    from ..html.tree import parse_tree

    try:
        root = parse_tree(f"<body>{markup}", limits=_LIMITS).root
    except LimitError:
        return " ".join(_TAG.sub(" ", markup).split())
    return "" if root is None else paragraphs_of(root)


class Finder(Protocol):
    """A compiled place, be it in the tree or in embedded JSON: what a layout finds its facts by.

    The scope is an element, or the part of the JSON in which an entry stands.
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
        """What is meant of the element."""
        ...

    @property
    def attribute(self) -> str:
        """The attribute that is meant, if one is."""
        ...

    def find_all(self, scope: Any, index: TreeIndex | None = None) -> Iterator[Any]:
        """Walk over what stands at the place."""
        ...

    def find(self, scope: Any, index: TreeIndex | None = None) -> Any:
        """Return the first that stands at the place, or `None`."""
        ...

    def beside(self, found: Any, scope: Any, index: TreeIndex | None, /) -> Sequence[Any]:
        """Return what stands at the place beside something that was found there."""
        ...

    def read(self, found: Any, index: TreeIndex | None = None, /) -> str:
        """Return the text that is meant; empty where there is none, or `index` have read too much."""
        ...


@cache
def finder(source: str) -> Finder:
    """Compile a place, in the tree or in embedded JSON; raise `ValueError` for one that is neither."""
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
