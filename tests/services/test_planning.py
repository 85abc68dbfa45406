"""Plans are made, changed, binned and brought back, each with its line in the journal."""

from dataclasses import replace

import pytest
from builders import TABLE, a_directory, a_plan, a_row
from fakes import FixedClock, MemoryStore

from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.edits import PutRow
from kehoach_desktop.domain.errors import PlanFormatError, UnknownItemError
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import PlanHead, PlanId, SignatureBlock
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.staff import PartyKind, PartyRef
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.refusals import UnknownPlanError
from kehoach_desktop.services.staffing import Staffing


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def planning(store):
    staffing = Staffing(store, FixedClock())
    directory = a_directory()
    parties = (*directory.units, *directory.positions, *directory.officers, *directory.groups)
    staffing.put(*parties, label="Nhập danh mục")
    staffing.work_as("Nguyễn Văn A", "Người dùng")
    return Planning(store, FixedClock())


@pytest.fixture
def plan(planning):
    sample = a_plan(a_row(21, "Rà soát", marker="1", lead="Công chức VPTK"))
    return planning.create(plan_to_data(sample, a_directory()), "Tạo kế hoạch")


def the_row(plan):
    (row,) = plan.all_rows()
    return row


def the_table(plan):
    (table,) = plan.tables()
    return table.id


def test_a_new_plan_is_listed_and_opens_as_it_was_made(planning, plan):
    assert [(entry.id, entry.rows) for entry in planning.entries()] == [(plan.id, 1)]
    assert planning.open(plan.id) == plan


def test_a_new_plan_knows_who_its_literals_name(plan):
    (lead,) = plan.assignments[the_row(plan).id]
    assert (lead.role, lead.literal) == (Role.LEAD, "Công chức VPTK")
    assert lead.subject == PartyRef(PartyKind.POSITION, 511)


def test_an_edit_is_kept_and_can_be_taken_back(planning, plan):
    edit = PutRow(the_table(plan), the_row(plan)._replace(title="Rà soát văn bản"))
    applied = planning.apply(plan, edit, "Sửa nội dung")
    assert planning.open(plan.id) == applied.plan
    again = planning.apply(applied.plan, applied.undo, "Hoàn tác: Sửa nội dung")
    assert again.plan == planning.open(plan.id) == plan


def test_the_history_of_a_row_says_who_changed_what_and_when(planning, plan):
    row = the_row(plan)
    planning.apply(plan, PutRow(the_table(plan), row._replace(title="Mới")), "Sửa nội dung")
    (step,) = planning.history(row.id)
    assert (step.who, step.label) == ("Nguyễn Văn A", "Sửa nội dung")
    assert [(change.field, change.old, change.new) for change in step.changes] == [
        ("title", "Rà soát", "Mới")
    ]


def test_an_edit_that_does_not_fit_changes_nothing(planning, plan):
    with pytest.raises(UnknownItemError):
        planning.apply(plan, PutRow(the_table(plan), a_row(99999)), "Sửa")
    assert planning.open(plan.id) == plan


def test_a_plan_in_the_trash_is_not_listed_and_comes_back_whole(planning, plan):
    planning.remove(plan.id, "Xoá kế hoạch")
    assert planning.entries() == []
    planning.restore(plan.id, "Khôi phục kế hoạch")
    assert [entry.id for entry in planning.entries()] == [plan.id]
    assert planning.open(plan.id) == plan


def test_words_are_found_without_their_accents(planning, plan):
    assert [hit.item_id for hit in planning.search("ra soat")] == [the_row(plan).id]


def test_an_unknown_plan_is_named(planning):
    with pytest.raises(UnknownPlanError):
        planning.open(PlanId(404))


def test_a_file_that_is_no_plan_makes_none(planning):
    with pytest.raises(PlanFormatError):
        planning.create({"format": "other"}, "Tạo")
    assert planning.entries() == []


def test_the_table_of_the_sample_is_not_shared_with_the_new_plan(plan):
    assert the_table(plan) != TABLE


def test_a_plan_gives_its_data_for_another_plan_to_be_made_of(planning, plan):
    data = planning.data_of(plan.id)
    again = planning.create(data, "Tạo kế hoạch từ năm trước")
    assert planning.data_of(again.id) == data
    assert the_row(again).title == the_row(plan).title


def test_the_latest_steps_of_all_plans_or_of_one_can_be_read(planning, plan):
    other = planning.create(plan_to_data(a_plan(), a_directory()), "Tạo kế hoạch khác")
    assert [step.plan_id for step in planning.steps(limit=2)] == [other.id, plan.id]
    assert [step.label for step in planning.steps(other.id)] == ["Tạo kế hoạch khác"]


def test_an_own_new_plan_bears_the_offices_letterhead_and_keeps_its_own_signer(planning, store):
    staffing = Staffing(store, FixedClock())
    office = Office(agency_lines=("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH"), place="Bình Minh")
    signer = SignatureBlock(("CHỦ TỊCH",), "Nguyễn Văn A")
    staffing.put_office(replace(office, signature=signer), "Thiết lập")
    head = PlanHead(place="Nơi khác", agency_lines=("MẪU",))
    data = plan_to_data(a_plan(head=head), a_directory())
    assert planning.create(data, "Tạo").head.place == "Nơi khác"
    own = planning.create(data, "Tạo", own=True).head
    assert (own.agency_lines, own.place) == (office.agency_lines, "Bình Minh")
    assert own.signature == signer
    signed = replace(head, signature=SignatureBlock(("PHÓ CHỦ TỊCH",), "Trần Thị B"))
    data = plan_to_data(a_plan(head=signed), a_directory())
    assert planning.create(data, "Tạo", own=True).head.signature.name == "Trần Thị B"
