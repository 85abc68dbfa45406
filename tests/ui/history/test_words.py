"""The journal's changes, said so that a clerk knows what was where."""

from datetime import UTC, datetime
from itertools import count
from random import Random

import pytest

from kehoach_desktop.domain.assignment import Assignment, AssignmentId, Role
from kehoach_desktop.domain.changes import changes_of
from kehoach_desktop.domain.edits import (
    Assign,
    Batch,
    MoveRow,
    PutHead,
    PutReading,
    PutRow,
    RemoveRow,
    remove_parts,
)
from kehoach_desktop.domain.journal import Change, Step, StepId
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import PlanHead, Reading
from kehoach_desktop.ui.history.places import Places
from kehoach_desktop.ui.history.words import (
    Line,
    day_words,
    haystack,
    lines_of,
    place_of,
    subject_of,
)
from tests.builders import APPENDIX, TABLE, a_plan, a_row
from tests.storage.samples import rich_plan
from tests.storage.walk import random_edit

AT = datetime(2026, 9, 15, 10, 31, tzinfo=UTC)
ROW = a_row(21, "Rà soát văn bản", marker="3.4.", time="Quý II/2026")
OTHER = a_row(22, "Công bố thủ tục", marker="3.5.")


def step_of(edit, plan):
    return Step(StepId(1), AT, "Nguyễn Văn A", "Sửa", plan.id, changes_of(plan, edit))


def told(edit, plan=None):
    """What is said of an edit, in the plan as it stands after it."""
    plan = plan or a_plan(ROW, OTHER)
    return lines_of(step_of(edit, plan), Places(edit.apply(plan)))


def test_a_changed_cell_is_told_by_its_row_and_column():
    edit = PutRow(TABLE, ROW._replace(cells={"timeframe": "Quý III/2026"}))
    assert told(edit) == [
        Line("Phụ lục I, dòng 3.4", "Thời gian thực hiện", "Quý II/2026", "Quý III/2026")
    ]


def test_a_changed_title_is_told_by_what_stands_above_it():
    assert told(PutRow(TABLE, ROW._replace(title="Rà soát"))) == [
        Line("Phụ lục I, dòng 3.4", "Lĩnh vực, tiêu chí", "Rà soát văn bản", "Rà soát")
    ]


def test_a_removed_row_is_told_whole():
    assert told(RemoveRow(TABLE, ROW.id)) == [
        Line("Phụ lục I", "Xoá dòng", "3.4. Rà soát văn bản", "", is_whole=True)
    ]


def test_a_moved_row_is_told_to_have_moved():
    edit = MoveRow(TABLE, ROW.id, Place(None, OTHER.id))
    assert told(edit) == [Line("Phụ lục I, dòng 3.4", "Chỗ đứng", "", "đã đổi")]


def test_who_was_made_responsible_is_told_by_the_words_of_the_plan():
    lead = Assignment(AssignmentId(9), Role.LEAD, "Công chức VPTK")
    follow = Assignment(AssignmentId(10), Role.COORDINATE, "Công chức VHXH")
    assert told(Assign(ROW.id, (lead, follow))) == [
        Line("Phụ lục I, dòng 3.4", "Người, đơn vị thực hiện", "", "Công chức VPTK; Công chức VHXH")
    ]


def test_a_reading_is_told_with_its_column():
    edit = PutReading((ROW.id, "timeframe"), Reading("Quý II/2026", "trước 30/6/2026"))
    assert told(edit) == [
        Line("Phụ lục I, dòng 3.4", "Cách hiểu Thời gian thực hiện", "", "trước 30/6/2026")
    ]


def test_the_plans_head_is_told_field_by_field():
    plan = a_plan(ROW, head=PlanHead(subject="Cũ", year=2025))
    assert told(PutHead(PlanHead(subject="Mới", year=2026)), plan) == [
        Line("Phần đầu", "Trích yếu", "Cũ", "Mới"),
        Line("Phần đầu", "Năm", "2025", "2026"),
    ]


def test_a_removed_appendix_comes_first_and_its_columns_go_unsaid():
    plan = a_plan(ROW, OTHER)
    assert [(line.field, line.old) for line in told(remove_parts(plan, APPENDIX), plan)] == [
        ("Xoá phụ lục", "CHỈ SỐ"),
        ("Xoá dòng", "3.4. Rà soát văn bản"),
        ("Xoá dòng", "3.5. Công bố thủ tục"),
    ]


def test_several_rows_are_placed_by_their_appendix():
    plan = a_plan(ROW, OTHER)
    edit = Batch(tuple(PutRow(TABLE, row._replace(remark="x")) for row in (ROW, OTHER)))
    assert place_of(step_of(edit, plan), Places(plan)) == "Phụ lục I"


def test_a_row_without_a_marker_is_placed_by_its_first_words():
    plan = a_plan(a_row(21, "Đẩy mạnh tuyên truyền về cải cách hành chính nhà nước"))
    (row,) = plan.all_rows()
    place = place_of(step_of(PutRow(TABLE, row._replace(comment="x")), plan), Places(plan))
    assert place == "Phụ lục I, dòng “Đẩy mạnh tuyên truyền về cải cách hành…”"


def test_a_deed_beside_plans_belongs_to_its_part_of_the_program():
    change = Change("unit", 7, "", None, {"name": "Văn phòng"})
    step = Step(StepId(1), AT, "Nguyễn Văn A", "Thêm đơn vị", None, (change,))
    assert subject_of(step) == "Danh mục"
    assert lines_of(step, None) == [Line("", "Thêm đơn vị", "", "Văn phòng", is_whole=True)]


def test_assigning_has_its_own_name():
    plan = a_plan(ROW)
    assert subject_of(step_of(Assign(ROW.id, ()), plan)) == "Phân công"


def test_the_day_is_told_with_its_weekday():
    assert day_words(step_of(Batch(()), a_plan(ROW))) == "Thứ Ba 15/9/2026"


def test_a_search_finds_what_was_there_before():
    plan = a_plan(ROW)
    edit = PutRow(TABLE, ROW._replace(cells={"timeframe": "Quý III/2026"}))
    assert "Quý II/2026" in haystack(step_of(edit, plan))


@pytest.mark.parametrize("seed", range(5))
def test_every_change_of_a_plan_is_told_in_words(seed):
    random, ids = Random(seed), count(1)
    plan = rich_plan(ids.__next__)
    for _ in range(60):
        edit = random_edit(random, plan, ids.__next__)
        step = step_of(edit, plan)
        plan = edit.apply(plan)
        for line in lines_of(step, Places(plan)):
            assert line.field
            assert line.old or line.new
            for words in line[:4]:
                assert "None" not in words
                assert "{" not in words
