"""Elements inside of others: what is left of a walk, and what lacks another."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TypeAlias

from hypothesis import given, strategies as st
from hypothesis.strategies import SearchStrategy
from lxml import etree

from filmpage.limits import Limits
from filmpage.source.html.elements import Element, Nest, is_brief, shallow
from filmpage.source.html.place import place
from filmpage.source.html.tree import parse_tree
from filmpage.source.html.tree_index import TreeIndex

Shape: TypeAlias = list["Shape"]
SHAPES: SearchStrategy[Shape] = st.recursive(
    st.just([]), lambda inner: st.lists(inner, max_size=4), max_leaves=40
)
"""Trees: an element is the list of its children; its tag follows from where it is."""


def tree_of(shape: Shape) -> Element:
    """Make a tree of a shape, in which tags change with depth and place."""
    root = etree.Element("r")
    waiting = [(root, shape)]
    while waiting:
        parent, children = waiting.pop()
        for number, child in enumerate(children):
            tag = ("a", "b", "a")[(len(child) + number) % 3]
            waiting.append((etree.SubElement(parent, tag), child))
    return root


def above(element: Element, others: Iterable[Element]) -> int:
    """Count the elements of some that hold another, the slow way."""
    kept = set(others)
    return sum(each in kept for each in element.iterancestors())


@given(SHAPES, st.integers(1, 3))
def test_shallow_leaves_out_what_is_inside_of_as_many_others(shape: Shape, most: int) -> None:
    """An element stays if fewer than `most` of the walk hold it."""
    root = tree_of(shape)
    every = list(root.iter("a"))
    assert list(shallow(root.iter("a"), most)) == [each for each in every if above(each, every) < most]


@given(SHAPES)
def test_a_nest_counts_what_holds_an_element(shape: Shape) -> None:
    """The level of an element is the number of added elements around it."""
    root = tree_of(shape)
    nest = Nest()
    added = list(root.iter("b"))
    for each in added:
        nest.add(each)
    assert [nest.level(each) for each in root.iter()] == [above(each, added) for each in root.iter()]


@given(SHAPES)
def test_having_is_what_each_element_says_of_itself(shape: Shape) -> None:
    """A walk to elements that have another inside finds those that have, and no other."""
    root = tree_of(shape)
    found = list(place("a:has(b)").find_all(root))
    assert found == list(shallow((e for e in root.iter("a") if e.find(".//b") is not None), 3))


@given(SHAPES)
def test_a_chain_finds_what_is_inside_of_any_scope(shape: Shape) -> None:
    """To skip scopes inside of scopes loses nothing."""
    root = tree_of(shape)
    inside = [e for e in root.iter("b") if any(each.tag == "a" for each in e.iterancestors())]
    assert list(place("a b").find_all(root)) == list(shallow(inside, 3))


@given(SHAPES, st.integers(0, 5))
def test_brief_elements_hold_few(shape: Shape, most: int) -> None:
    """An element is brief if no more than so many are inside of it."""
    for element in tree_of(shape).iter():
        assert is_brief(element, most) == (len(list(element.iterdescendants())) <= most)


def test_texts_that_hold_one_another_are_read_up_to_a_bound() -> None:
    """Places of one tree gather a bounded number of pieces, and say so when it is reached."""
    root = parse_tree("<div>" * 100 + "<i>a</i>" * 20_000, limits=Limits()).root
    assert root is not None
    index = TreeIndex(root)
    divs = list(root.iter("div"))
    texts = [place("div").read(each, index) for each in divs]
    assert texts[0].startswith("aaa")
    assert texts[-1] == ""
    assert [code for code, *_ in index.unread] == ["too-many-items"]


def test_elements_of_a_deep_tree_are_held() -> None:
    """Of a deep tree, an element is held at every few levels, and none of a flat one."""
    deep = parse_tree("<div>" * 200 + "a", limits=Limits()).held
    assert [sum(1 for _ in each.iterancestors()) for each in deep] == [31, 63, 95, 127, 159, 191]
    assert not parse_tree("<div>" * 20 + "a" + "</div>" * 20 + "<p>" * 50, limits=Limits()).held


def test_a_place_is_found_in_a_few_others_of_its_own() -> None:
    """An entry inside of entries is found; the levels below are not."""
    root = parse_tree('<p class="a">' + '<b class="a">' * 9 + "x", limits=Limits()).root
    assert root is not None
    assert len(list(islice(place(".a").find_all(root), 20))) == 3
