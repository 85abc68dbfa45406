"""Whatever is done can be undone, step by step, to exactly what was there."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from builders import APPENDIX, TABLE, a_group, a_plan, a_row
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kehoach_desktop.domain.appendix import Appendix, Column, PartId, RowId, Table
from kehoach_desktop.domain.assignment import Assignment, AssignmentId, Role
from kehoach_desktop.domain.changes import changes_of
from kehoach_desktop.domain.edits import (
    AddPart,
    AddRow,
    Assign,
    Batch,
    MovePart,
    MoveRow,
    PutHead,
    PutPart,
    PutReading,
    PutRow,
    PutWaiver,
    RemovePart,
    RemoveRow,
    remove_parts,
    remove_rows,
)
from kehoach_desktop.domain.errors import DomainError, HasChildrenError
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import Reading, Section, Waiver

LEADER = Assignment(AssignmentId(900), Role.LEAD, "Công chức VPTK")
ROWS = st.integers(20, 27)
PLACES = st.tuples(st.none() | ROWS, st.none() | ROWS).map(lambda pair: Place(*pair))
PARTS = st.integers(30, 35)
PART_PLACES = st.tuples(st.none() | PARTS | st.just(1), st.none() | PARTS | st.just(1)).map(
    lambda pair: Place(*pair)
)
TEXTS = st.text("ăđ 1.", max_size=4)


def some_edit():
    rows = st.one_of(
        st.builds(lambda i, t, p: AddRow(TABLE, a_row(i, t), p), ROWS, TEXTS, PLACES),
        st.builds(lambda i: RemoveRow(TABLE, RowId(i)), ROWS),
        st.builds(lambda i, p: MoveRow(TABLE, RowId(i), p), ROWS, PLACES),
        st.builds(lambda i, t: PutRow(TABLE, a_row(i, t, lead=t)), ROWS, TEXTS),
    )
    parts = st.one_of(
        st.builds(
            lambda i, t, p: AddPart(Section(PartId(i), text=t), p), PARTS, TEXTS, PART_PLACES
        ),
        st.builds(lambda i: RemovePart(PartId(i)), PARTS),
        st.builds(lambda i, p: MovePart(PartId(i), p), PARTS, PART_PLACES),
        st.builds(lambda i, t: PutPart(Section(PartId(i), title=t)), PARTS, TEXTS),
    )
    others = st.one_of(
        st.builds(lambda i, some: Assign(RowId(i), (LEADER,) * some), ROWS, st.integers(0, 2)),
        st.builds(
            lambda i, t: PutReading((RowId(i), "timeframe"), Reading(t) if t else None), ROWS, TEXTS
        ),
        st.builds(
            lambda i, t: PutWaiver(
                ("no_lead", RowId(i)), Waiver("no_lead", RowId(i), t) if t else None
            ),
            ROWS,
            TEXTS,
        ),
        st.builds(lambda t: PutHead(replace(a_plan().head, subject=t)), TEXTS),
    )
    return st.one_of(rows, rows, parts, others)


def assert_sound(outline):
    """Every item is reached once from the top, and says the parent it hangs under."""
    reached = [step.item.id for step in outline.walk()]
    assert sorted(reached) == sorted(outline.items)
    assert outline.parents.keys() == outline.items.keys()
    for parent, children in outline.children.items():
        assert children
        assert all(outline.parents[child] == parent for child in children)


class Editing(RuleBasedStateMachine):
    """Random edits, refused ones included; then everything is taken back, and done again."""

    def __init__(self):
        super().__init__()
        self.start = self.plan = a_plan(a_group(20), (a_row(21, lead="VPTK"), 20))
        self.done = []

    @rule(edit=some_edit())
    def do(self, edit):
        self.attempt(edit)

    @rule(edits=st.lists(some_edit(), max_size=5).map(tuple))
    def do_several_as_one(self, edits):
        self.attempt(Batch(edits))

    def attempt(self, edit):
        try:
            undo, after = edit.inverse(self.plan), edit.apply(self.plan)
        except DomainError:
            return
        changes_of(self.plan, edit)
        self.done.append((self.plan, edit, undo))
        self.plan = after

    @precondition(lambda self: self.done)
    @rule()
    def undo_all_then_redo_all(self):
        end = self.plan
        for before, _, undo in reversed(self.done):
            self.plan = undo.apply(self.plan)
            assert self.plan == before
        assert self.plan == self.start
        for _, edit, _ in self.done:
            self.plan = edit.apply(self.plan)
        assert self.plan == end

    @invariant()
    def trees_are_sound(self):
        assert_sound(self.plan.parts)
        for outline in self.plan.rows.values():
            assert_sound(outline)


Editing.TestCase.settings = settings(max_examples=150, stateful_step_count=25, deadline=None)
test_undoing_all_gives_the_start_and_redoing_all_the_end = Editing.TestCase


def test_a_batch_leaves_the_plan_it_was_made_for_as_it_was():
    plan = a_plan(a_group(20), (a_row(21, lead="VPTK"), 20))
    rows, parties = dict(plan.outline(TABLE).items), dict(plan.assignments)
    batch = Batch((PutRow(TABLE, a_row(21, "Khác")), Assign(RowId(21), (LEADER,))))
    first, second = batch.apply(plan), batch.apply(plan)
    more = Batch((RemoveRow(TABLE, RowId(21)), Assign(RowId(21), ()))).apply(first)
    assert (plan.outline(TABLE).items, plan.assignments) == (rows, parties)
    assert first == second != more


def test_removing_a_group_takes_its_rows_and_undo_brings_all_back():
    plan = a_plan(a_group(20), (a_row(21), 20), (a_row(22), 20), a_row(23))
    edit = remove_rows(plan, TABLE, RowId(20))
    after = edit.apply(plan)
    assert [row.id for row in after.all_rows()] == [23]
    assert edit.inverse(plan).apply(after) == plan


def test_removing_an_appendix_takes_tables_columns_and_rows_and_undo_brings_all_back():
    plan = a_plan(a_group(20), (a_row(21), 20))
    edit = remove_parts(plan, APPENDIX)
    after = edit.apply(plan)
    assert not after.parts.items
    assert not after.rows
    assert edit.inverse(plan).apply(after) == plan


def test_a_table_is_not_removed_while_it_holds_rows():
    plan = a_plan(a_row(21))
    bare = Batch(tuple(RemovePart(c.id) for c in plan.columns(TABLE))).apply(plan)
    with pytest.raises(HasChildrenError):
        RemovePart(TABLE).apply(bare)


def test_a_column_is_data_like_any_other_part():
    plan = a_plan(a_row(21, note="xem lại"))
    column = Column(PartId(40), "note", "Ghi chú")
    after = AddPart(column, Place(TABLE, PartId(7))).apply(plan)
    assert [each.key for each in after.columns(TABLE)][-1] == "note"
    assert after.outline(TABLE)[21].text(column) == "xem lại"


def test_a_second_appendix_may_stand_before_the_first():
    plan = a_plan()
    after = AddPart(Appendix(PartId(40)), Place()).apply(plan)
    assert [each.id for each in after.appendices()] == [40, APPENDIX]
    assert [each.id for each in AddPart(Table(PartId(41)), Place(40)).apply(after).tables()] == [
        41,
        TABLE,
    ]


def test_the_journal_names_each_field_that_changed_with_old_and_new():
    plan = a_plan(a_row(21, "Cũ", lead="Công chức VPTK"))
    after = a_row(21, "Mới", lead="Công chức VHXH")
    changes = changes_of(plan, PutRow(TABLE, after))
    assert [(each.field, each.old, each.new) for each in changes] == [
        ("title", "Cũ", "Mới"),
        ("cells.lead", "Công chức VPTK", "Công chức VHXH"),
    ]


def test_the_journal_of_a_batch_sees_each_step_after_the_one_before():
    plan = a_plan()
    batch = Batch((AddRow(TABLE, a_row(21, "Một"), Place()), PutRow(TABLE, a_row(21, "Hai"))))
    added, renamed = changes_of(plan, batch)
    assert added.old is None
    assert (renamed.old, renamed.new) == ("Một", "Hai")
