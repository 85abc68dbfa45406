"""The office's people and units: kept, merged, never renamed behind an old plan's back."""

import pytest
from fakes import FixedClock, MemoryStore

from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import Directory, PartyKind, PartyRef, Unit, UnitId
from kehoach_desktop.domain.staff_edits import PartyInUseError, StaffEdit
from kehoach_desktop.services.staffing import Staffing


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def staffing(store):
    return Staffing(store, FixedClock())


def test_a_unit_that_was_put_is_found_by_its_names(staffing):
    staffing.put(Unit(UnitId(1), "Phòng Văn hóa - Xã hội", "PVHXH"), label="Thêm đơn vị")
    assert staffing.directory().resolve("pvhxh") == PartyRef(PartyKind.UNIT, 1)


def test_merging_makes_the_dropped_name_an_alias_of_the_kept(staffing):
    staffing.put(Unit(UnitId(1), "Công an phường"), Unit(UnitId(2), "CA phường"), label="Thêm")
    keep, drop = PartyRef(PartyKind.UNIT, 1), PartyRef(PartyKind.UNIT, 2)
    merged = staffing.merge(keep, drop, "Gộp tên trùng")
    assert merged.resolve("CA phường") == keep
    assert staffing.directory().resolve("CA phường") == keep


def test_each_change_of_the_directory_is_in_the_journal(staffing, store):
    staffing.put(Unit(UnitId(1), "Cũ"), label="Thêm")
    staffing.put(Unit(UnitId(1), "Mới"), label="Sửa")
    with store.unit_of_work() as work:
        (change,) = work.journal.steps()[0].changes
    assert (change.kind, change.old["name"], change.new["name"]) == ("unit", "Cũ", "Mới")


def test_the_office_and_its_user_are_kept(staffing):
    staffing.put_office(Office(name="UBND xã Bình Minh"), "Thiết lập")
    staffing.work_as("Trần Thị B", "Đổi người dùng")
    assert staffing.office() == Office(name="UBND xã Bình Minh", user="Trần Thị B")


def test_what_was_put_can_be_taken_back_and_that_is_in_the_journal(staffing, store):
    applied = staffing.apply(StaffEdit((Unit(UnitId(1), "Nhầm"),)), "Thêm đơn vị Nhầm")
    staffing.apply(applied.undo, "Hoàn tác: Thêm đơn vị Nhầm")
    assert staffing.directory() == Directory()
    with store.unit_of_work() as work:
        (change,) = work.journal.steps()[0].changes
    assert (change.old["name"], change.new) == ("Nhầm", None)


def test_the_office_s_own_unit_stays(staffing):
    staffing.put(Unit(UnitId(1), "UBND xã Bình Minh"), label="Thêm")
    staffing.put_office(Office(unit_id=UnitId(1)), "Thiết lập")
    with pytest.raises(PartyInUseError):
        staffing.apply(StaffEdit(drop=(PartyRef(PartyKind.UNIT, 1),)), "Hoàn tác: Thêm")
