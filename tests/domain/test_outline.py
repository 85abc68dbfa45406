"""An outline stays a sound tree whatever is asked of it."""

import pytest
from builders import a_group, a_row

from kehoach_desktop.domain.errors import (
    CyclicMoveError,
    DuplicateItemError,
    HasChildrenError,
    UnknownItemError,
)
from kehoach_desktop.domain.outline import Outline, Place

GROUP, ONE, TWO, LAST = 1, 2, 3, 4


@pytest.fixture
def outline():
    """A group with two rows, and a row after it."""
    return Outline.build(
        [(a_group(GROUP), None), (a_row(ONE), GROUP), (a_row(TWO), GROUP), (a_row(LAST), None)]
    )


def printed(outline):
    return [(step.depth, step.item.id) for step in outline.walk()]


def test_rows_are_walked_in_printed_order_with_their_depth(outline):
    assert printed(outline) == [(0, GROUP), (1, ONE), (1, TWO), (0, LAST)]


def test_a_row_is_added_after_the_sibling_named(outline):
    added = outline.add(a_row(9), Place(GROUP, ONE))
    assert added.children_of(GROUP) == (ONE, 9, TWO)


def test_a_row_added_after_nobody_comes_first(outline):
    assert outline.add(a_row(9), Place(None, None)).children_of(None) == (9, GROUP, LAST)


def test_an_edit_leaves_the_outline_it_was_asked_of_as_it_was(outline):
    before = printed(outline)
    outline.add(a_row(9), Place(GROUP, ONE)).remove(TWO)
    assert printed(outline) == before


def test_a_removed_row_is_gone_from_its_parent(outline):
    assert printed(outline.remove(ONE)) == [(0, GROUP), (1, TWO), (0, LAST)]


def test_a_row_with_children_is_not_removed(outline):
    with pytest.raises(HasChildrenError):
        outline.remove(GROUP)


def test_a_moved_row_takes_its_children_along(outline):
    moved = outline.move(GROUP, Place(LAST, None))
    assert printed(moved) == [(0, LAST), (1, GROUP), (2, ONE), (2, TWO)]
    assert moved.depth_of(TWO) == 2


def test_a_row_moves_among_its_own_siblings(outline):
    assert outline.move(TWO, Place(GROUP, None)).children_of(GROUP) == (TWO, ONE)


def test_a_row_does_not_move_into_itself_or_below_itself(outline):
    with pytest.raises(CyclicMoveError):
        outline.move(GROUP, Place(GROUP, None))
    with pytest.raises(CyclicMoveError):
        outline.move(GROUP, Place(ONE, None))


def test_the_place_of_a_row_brings_it_back_where_it_was(outline):
    place = outline.place_of(TWO)
    assert outline.remove(TWO).add(outline[TWO], place) == outline


def test_a_subtree_is_the_row_and_all_below_it(outline):
    assert outline.subtree(GROUP) == (GROUP, ONE, TWO)
    assert outline.ancestors_of(ONE) == (GROUP,)


@pytest.mark.parametrize(
    "ask",
    [
        lambda tree: tree[99],
        lambda tree: tree.remove(99),
        lambda tree: tree.put(a_row(99)),
        lambda tree: tree.move(99, Place()),
        lambda tree: tree.add(a_row(9), Place(99, None)),
        lambda tree: tree.add(a_row(9), Place(None, 99)),
        lambda tree: tree.add(a_row(9), Place(GROUP, LAST)),
    ],
)
def test_what_is_not_there_is_named(outline, ask):
    with pytest.raises(UnknownItemError):
        ask(outline)


def test_an_id_is_there_only_once(outline):
    with pytest.raises(DuplicateItemError):
        outline.add(a_row(ONE), Place())


def test_parents_may_be_named_before_they_come():
    outline = Outline.build([(a_row(ONE), GROUP), (a_group(GROUP), None)])
    assert printed(outline) == [(0, GROUP), (1, ONE)]
    assert len(outline) == 2
    assert ONE in outline
