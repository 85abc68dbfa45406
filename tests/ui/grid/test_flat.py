"""The flat list of shown rows: what is shown, and exact steps from one list to another."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.ui.grid.flat import FlatRows, Moved, Removed, steps, visible
from tests.builders import a_row


def outline():
    return Outline.build(
        [(a_row(1), None), (a_row(2), 1), (a_row(3), 2), (a_row(4), 1), (a_row(5), None)]
    )


def test_rows_stand_in_printed_order():
    assert visible(outline(), set(), None) == [1, 2, 3, 4, 5]


def test_a_closed_row_hides_all_below_it():
    assert visible(outline(), {1}, None) == [1, 5]
    assert visible(outline(), {2}, None) == [1, 2, 4, 5]


def test_a_filter_opens_closed_rows():
    assert visible(outline(), {1}, {1, 2, 3}) == [1, 2, 3]


def test_a_row_knows_its_depth_and_place():
    flat = FlatRows(outline())
    assert [flat.depth(row_id) for row_id in flat.ids] == [0, 1, 2, 1, 0]
    assert flat.position(4) == 3
    assert flat.position(99) is None


def test_deleting_a_run_is_one_step():
    assert steps([1, 2, 3, 4, 5], [1, 5]) == [Removed(1, 3)]


def test_moving_a_block_is_one_step():
    assert steps([1, 2, 3, 4, 5], [1, 4, 2, 3, 5]) == [Moved(1, 2, 4)]


def test_many_scattered_changes_are_a_reset():
    assert steps(list(range(1000)), list(range(0, 1000, 2))) is None


lists = st.lists(st.integers(0, 30), unique=True, max_size=20)


@given(lists, lists)
def test_the_steps_lead_from_any_list_to_any_other(old, new):
    ids = list(old)
    for step in steps(old, new) or []:
        step.apply(ids)
    assert ids == new


@given(st.permutations(list(range(8))), st.permutations(list(range(8))))
def test_the_steps_reorder_rows_without_losing_one(old, new):
    ids = list(old)
    for step in steps(old, new) or []:
        step.apply(ids)
    assert ids == new
