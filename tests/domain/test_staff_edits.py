"""What is done to the directory can be taken back, whatever it was."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import given

from kehoach_desktop.domain.staff import (
    Directory,
    GroupId,
    Officer,
    OfficerId,
    PartyGroup,
    PartyKind,
    PartyRef,
    Unit,
    UnitId,
    ref_of,
)
from kehoach_desktop.domain.staff_edits import PartyInUseError, StaffEdit, merging

ABOVE = Unit(UnitId(1), "UBND xã Bình Minh")
DIVISION = Unit(UnitId(2), "Phòng Kinh tế", parent_id=ABOVE.id)
PERSON = Officer(OfficerId(3), "Nguyễn Văn A", unit_id=DIVISION.id)
GROUP = PartyGroup(GroupId(4), "Tổ giúp việc", members=(ref_of(PERSON),))
OFFICE = Directory(units=(ABOVE, DIVISION), officers=(PERSON,), groups=(GROUP,))


def everyone(directory):
    return set(directory.parties())


parties = st.builds(
    Unit,
    id=st.integers(1, 6).map(UnitId),
    name=st.sampled_from(["Phòng Kinh tế", "Công an xã", "Văn phòng"]),
    short_name=st.sampled_from(["", "VP"]),
)
edits = st.builds(StaffEdit, put=st.lists(parties, unique_by=lambda unit: unit.id).map(tuple))


@given(st.lists(edits, max_size=8))
def test_every_edit_is_taken_back_by_its_inverse(several):
    directory, line = Directory(units=(Unit(UnitId(1), "Cũ"),)), []
    start = everyone(directory)
    for edit in several:
        line.append(edit.inverse(directory))
        directory = edit.apply(directory)
    for undo in reversed(line):
        directory = undo.apply(directory)
    assert everyone(directory) == start


def test_who_was_added_by_mistake_goes_and_comes_again():
    new = Unit(UnitId(5), "Công an xã", parent_id=ABOVE.id)
    adding = StaffEdit((new,))
    undo, after = adding.inverse(OFFICE), adding.apply(OFFICE)
    assert undo == StaffEdit(drop=(ref_of(new),))
    redo = undo.inverse(after)
    assert everyone(undo.apply(after)) == everyone(OFFICE)
    assert everyone(redo.apply(OFFICE)) == everyone(after)


def test_a_renaming_is_taken_back_whole():
    new = Unit(UnitId(5), "Phòng Kinh tế, Hạ tầng", parent_id=ABOVE.id)
    renaming = StaffEdit((new, replace(DIVISION, successor_id=new.id)))
    undo = renaming.inverse(OFFICE)
    assert everyone(undo.apply(renaming.apply(OFFICE))) == everyone(OFFICE)


def test_a_merge_is_taken_back():
    edit = merging(OFFICE, ref_of(ABOVE), ref_of(DIVISION))
    assert edit.apply(OFFICE).resolve("Phòng Kinh tế") == ref_of(ABOVE)
    assert everyone(edit.inverse(OFFICE).apply(edit.apply(OFFICE))) == everyone(OFFICE)


@pytest.mark.parametrize("party", [ABOVE, DIVISION, PERSON])
def test_who_is_named_by_others_stays(party):
    with pytest.raises(PartyInUseError):
        StaffEdit(drop=(ref_of(party),)).apply(OFFICE)


def test_several_that_name_each_other_can_go_together():
    refs = (ref_of(GROUP), ref_of(PERSON), PartyRef(PartyKind.UNIT, DIVISION.id))
    assert everyone(StaffEdit(drop=refs).apply(OFFICE)) == {ABOVE}
