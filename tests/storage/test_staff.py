"""Units, posts, officers and groups on disk."""

from contextlib import closing
from datetime import date

from kehoach_desktop.domain.assignment import Assignment, AssignmentId
from kehoach_desktop.domain.edits import Assign
from kehoach_desktop.domain.parties import Role
from kehoach_desktop.domain.staff import (
    Directory,
    GroupId,
    Level,
    Officer,
    OfficerId,
    PartyGroup,
    PartyKind,
    PartyRef,
    Position,
    PositionId,
    PositionSystem,
    Unit,
    UnitId,
    UnitKind,
    Validity,
)
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.samples import add, do, long_plan

COMMITTEE = Unit(
    UnitId(1),
    "Ủy ban nhân dân xã Bình Minh",
    "UBND xã",
    UnitKind.PEOPLES_COMMITTEE,
    place="Bình Minh",
)
OLD_UNIT = Unit(
    UnitId(3),
    "Văn phòng - Thống kê",
    "VP-TK",
    UnitKind.OFFICE,
    Level.COMMUNE,
    UnitId(1),
    "Thôn Một",
    Validity(date(2023, 8, 1), date(2025, 6, 30)),
    UnitId(2),
    ("VPTK", "VP-TK"),
)
NEW_UNIT = Unit(UnitId(2), "Văn phòng HĐND và UBND", parent_id=UnitId(1))
POSITION = Position(
    PositionId(4),
    "Công chức Văn hóa - xã hội",
    "VHXH",
    PositionSystem.TITLES_2023,
    Validity(until=date(2025, 6, 30)),
    aliases=("VHXXH",),
)
OFFICER = Officer(
    OfficerId(5),
    "Nguyễn Văn A",
    PositionId(4),
    UnitId(2),
    "công tác LĐTB&XH",
    "0900000000",
    Validity(since=date(2024, 1, 2)),
    aliases=("anh A",),
)
GROUP = PartyGroup(
    GroupId(6),
    "Các công chức có liên quan",
    ("Các công chức",),
    (PartyRef(PartyKind.POSITION, 4), PartyRef(PartyKind.OFFICER, 5)),
)
BARE = (
    Unit(UnitId(7), "Công an xã"),
    Position(PositionId(8), "Chủ tịch"),
    Officer(OfficerId(9), "Trần Thị B"),
    PartyGroup(GroupId(10), "Đơn vị có liên quan"),
)


def put(file, *parties):
    with file.unit_of_work() as work:
        for party in parties:
            work.staff.put(party)
        work.commit()


def directory(file):
    with file.unit_of_work() as work:
        return work.staff.directory()


def test_a_new_file_knows_nobody(file):
    assert directory(file) == Directory()


def test_every_party_is_read_back_with_all_its_facts(path):
    with closing(DataFile(path)) as file:
        put(file, COMMITTEE, NEW_UNIT, OLD_UNIT, POSITION, OFFICER, GROUP, *BARE)
    with closing(DataFile(path)) as file:
        assert directory(file) == Directory(
            units=(COMMITTEE, NEW_UNIT, OLD_UNIT, BARE[0]),
            positions=(POSITION, BARE[1]),
            officers=(OFFICER, BARE[2]),
            groups=(GROUP, BARE[3]),
        )


def test_new_facts_replace_the_old_ones_and_blank_what_is_gone(file):
    put(file, COMMITTEE, NEW_UNIT, OLD_UNIT)
    plain = Unit(OLD_UNIT.id, "Văn phòng")
    put(file, plain)
    assert directory(file).units == (COMMITTEE, NEW_UNIT, plain)


def test_a_dropped_party_is_gone_after_reopening(path):
    with closing(DataFile(path)) as file:
        put(file, COMMITTEE, NEW_UNIT)
        with file.unit_of_work() as work:
            work.staff.drop(PartyRef(PartyKind.UNIT, NEW_UNIT.id))
            work.commit()
    with closing(DataFile(path)) as file:
        assert directory(file) == Directory(units=(COMMITTEE,))


def test_who_was_given_work_is_known_even_after_it_was_taken_back(file):
    plan = add(file, long_plan(file.new_id, 12))
    unit = Unit(UnitId(file.new_id()), "Công an xã")
    other = Unit(UnitId(file.new_id()), "Trạm Y tế")
    put(file, unit, other)
    owner = next(plan.all_rows()).id
    given = Assignment(
        AssignmentId(file.new_id()), Role.LEAD, unit.name, PartyRef(PartyKind.UNIT, unit.id)
    )
    before = plan.assignments.get(owner, ())
    plan = do(file, plan, Assign(owner, (given,)))
    do(file, plan, Assign(owner, before))
    with file.unit_of_work() as work:
        assert work.staff.was_given_work(PartyRef(PartyKind.UNIT, unit.id))
        assert not work.staff.was_given_work(PartyRef(PartyKind.UNIT, other.id))
