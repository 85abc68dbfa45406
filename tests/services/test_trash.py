"""What was removed stays within reach: listed by step, and brought back where it stood."""

import pytest
from builders import APPENDIX, TABLE, a_directory, a_plan, a_row
from fakes import FixedClock, MemoryStore

from kehoach_desktop.domain.appendix import PartId, RowId
from kehoach_desktop.domain.edits import (
    AddPart,
    AddRow,
    Batch,
    MoveRow,
    PutRow,
    RemoveRow,
    remove_parts,
    remove_rows,
)
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import Section
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.trash import Trash, restoring_edit
from kehoach_desktop.storage.unit_of_work import DataFile

GROUP, FIRST, SECOND, THIRD = RowId(21), RowId(22), RowId(23), RowId(24)


def a_sample():
    group = a_row(GROUP, "Cải cách thể chế", marker="1")
    children = (
        a_row(FIRST, "Rà soát văn bản", marker="1.1"),
        a_row(SECOND, "Công bố thủ tục", marker="1.2", time="Quý II/2026"),
        a_row(THIRD, "Kiểm tra", marker="1.3"),
    )
    return a_plan(group, *((child, GROUP) for child in children))


class Office:
    """A plan in a store, changed the way an editor changes it."""

    def __init__(self, store):
        clock = FixedClock()
        self.planning, self.trash = Planning(store, clock), Trash(store)
        self.plan = a_sample()
        with store.unit_of_work() as work:
            work.plans.add(self.plan, clock())
            work.commit()

    def do(self, edit, label="Sửa"):
        applied = self.planning.apply(self.plan, edit, label)
        self.plan = applied.plan
        return applied.undo

    def restore(self, entry):
        return self.do(restoring_edit(entry, self.plan), "Lấy lại từ thùng rác")

    def rows(self):
        return [step.item.id for step in self.plan.outline(TABLE).walk()]


@pytest.fixture
def office():
    return Office(MemoryStore())


def test_nothing_is_in_the_trash_at_first(office):
    office.do(PutRow(TABLE, office.plan.outline(TABLE)[FIRST]._replace(title="Rà soát")))
    assert office.trash.entries() == []


def test_a_removed_row_is_listed_with_who_when_and_its_words(office):
    office.do(RemoveRow(TABLE, SECOND), "Xóa dòng 1.2")
    (entry,) = office.trash.entries()
    assert (entry.label, entry.title, entry.count) == ("Xóa dòng 1.2", "Công bố thủ tục", 1)
    assert (entry.plan_id, entry.whole_plan) == (office.plan.id, False)


def test_a_restored_row_is_what_and_where_it_was(office):
    before = office.plan
    office.do(RemoveRow(TABLE, SECOND))
    office.restore(*office.trash.entries())
    assert office.plan == before
    assert office.trash.entries() == []


def test_a_removed_branch_comes_back_whole(office):
    before = office.plan
    office.do(remove_rows(office.plan, TABLE, GROUP))
    (entry,) = office.trash.entries()
    assert (entry.title, entry.count) == ("Cải cách thể chế", 4)
    office.restore(entry)
    assert office.plan == before


def test_a_removed_appendix_comes_back_with_its_table_columns_and_rows(office):
    before = office.plan
    office.do(remove_parts(office.plan, APPENDIX))
    (entry,) = office.trash.entries()
    assert (entry.title, entry.count) == ("Phụ lục I CHỈ SỐ", 11)
    office.restore(entry)
    assert office.plan == before


def test_a_row_whose_neighbour_is_gone_comes_back_at_the_end_of_its_parent(office):
    office.do(RemoveRow(TABLE, SECOND))
    office.do(RemoveRow(TABLE, FIRST))
    office.restore(office.trash.entries()[1])
    assert office.rows() == [GROUP, THIRD, SECOND]


def test_a_row_whose_parent_is_gone_comes_back_at_the_top_level(office):
    office.do(RemoveRow(TABLE, SECOND))
    office.do(remove_rows(office.plan, TABLE, GROUP))
    office.restore(office.trash.entries()[1])
    assert office.rows() == [SECOND]


def test_a_neighbour_that_moved_elsewhere_does_not_drag_the_row_along(office):
    office.do(RemoveRow(TABLE, SECOND))
    office.do(MoveRow(TABLE, FIRST, Place(None, GROUP)))
    office.restore(*office.trash.entries())
    assert office.plan.outline(TABLE).children_of(GROUP) == (THIRD, SECOND)


def test_a_row_without_its_table_is_left_out(office):
    office.do(RemoveRow(TABLE, SECOND))
    office.do(remove_parts(office.plan, APPENDIX))
    row = office.trash.entries()[1]
    assert restoring_edit(row, office.plan) == Batch(())


def test_a_section_whose_parent_is_gone_comes_back_at_the_top_level(office):
    top, below = PartId(31), PartId(32)
    office.do(AddPart(Section(top, "I.", "MỤC ĐÍCH"), Place(None, APPENDIX)))
    office.do(AddPart(Section(below, "1.", text="Nâng chỉ số."), Place(top, None)))
    office.do(remove_parts(office.plan, below))
    office.do(remove_parts(office.plan, top))
    office.restore(office.trash.entries()[1])
    assert office.plan.parts.children_of(None) == (APPENDIX, below)


def test_undoing_a_restore_puts_the_row_back_into_the_trash(office):
    office.do(RemoveRow(TABLE, SECOND))
    undo = office.restore(*office.trash.entries())
    office.do(undo, "Hoàn tác: Lấy lại từ thùng rác")
    assert [entry.title for entry in office.trash.entries()] == ["Công bố thủ tục"]


def test_what_undo_brought_back_is_not_in_the_trash(office):
    undo = office.do(RemoveRow(TABLE, SECOND))
    office.do(undo)
    assert office.trash.entries() == []


def test_only_what_is_still_gone_of_a_step_is_counted(office):
    office.do(remove_rows(office.plan, TABLE, GROUP))
    (entry,) = office.trash.entries()
    office.do(Batch(restoring_edit(entry, office.plan).edits[:2]))
    (left,) = office.trash.entries()
    assert (left.title, left.count) == ("Công bố thủ tục", 2)


def test_an_empty_row_that_was_taken_back_is_not_worth_a_line(office):
    undo = office.do(AddRow(TABLE, a_row(99, ""), Place(None, GROUP)))
    office.do(undo)
    assert office.trash.entries() == []


def test_the_newest_removal_comes_first(office):
    office.do(RemoveRow(TABLE, FIRST))
    office.do(RemoveRow(TABLE, THIRD))
    assert [entry.title for entry in office.trash.entries()] == ["Kiểm tra", "Rà soát văn bản"]


def test_only_one_plans_removals_are_asked_for(office):
    other = office.planning.create(plan_to_data(a_sample(), a_directory()), "Tạo")
    office.do(RemoveRow(TABLE, FIRST))
    assert office.trash.entries(other.id) == []
    assert len(office.trash.entries(office.plan.id)) == 1


def test_a_removed_plan_is_listed_by_its_subject_and_without_its_rows(office):
    office.do(RemoveRow(TABLE, FIRST))
    office.planning.remove(office.plan.id, "Xóa kế hoạch")
    (entry,) = office.trash.entries()
    assert (entry.title, entry.whole_plan) == ("Nâng cao các chỉ số", True)


def test_a_restored_plan_leaves_the_trash_and_its_rows_are_listed_again(office):
    office.do(RemoveRow(TABLE, FIRST))
    office.planning.remove(office.plan.id, "Xóa kế hoạch")
    office.planning.restore(office.plan.id, "Lấy lại kế hoạch")
    assert [entry.title for entry in office.trash.entries()] == ["Rà soát văn bản"]


def test_the_real_store_brings_a_branch_back_with_all_that_was_said_of_it(tmp_path):
    file = DataFile(tmp_path / "a.khdb")
    try:
        office = Office(file)
        office.do(remove_rows(office.plan, TABLE, GROUP))
        office.restore(*office.trash.entries())
        assert office.planning.open(office.plan.id) == office.plan == a_sample()
    finally:
        file.close()
