"""What a list from Excel, Word or a message is understood as."""

from datetime import date
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.staff import Directory, Officer, PartyKind, Position, Unit, display_name
from kehoach_desktop.ui.directory.pasted import State, parties, read_list
from kehoach_desktop.ui.directory.register import Register

KNOWN = Register(
    Directory(
        units=(Unit(1, "Phòng Kinh tế"),),
        positions=(Position(2, "Văn phòng - thống kê", "VPTK"),),
        officers=(Officer(3, "Nguyễn Văn A"),),
    ),
    date(2026, 1, 1),
)


def new_ids():
    return count(100).__next__


def read(text, kind=PartyKind.OFFICER):
    return read_list(text, kind, KNOWN)


def made(text, kind=PartyKind.OFFICER, *, with_missing=True):
    return parties(read(text, kind), kind, KNOWN, new_ids(), with_missing=with_missing)


def test_a_line_is_a_person_with_post_and_unit():
    assert made("Trần Thị B\tVPTK\tPhòng Kinh tế") == (
        Officer(100, "Trần Thị B", position_id=2, unit_id=1),
    )


def test_numbers_and_headings_of_an_excel_table_are_left_out():
    text = "STT\tHọ và tên\tChức danh\n1\tTrần Thị B\tVPTK\n2.\tLê Văn C\tVPTK\n"
    assert [entry.name for entry in read(text).entries] == ["Trần Thị B", "Lê Văn C"]


def test_headings_below_an_empty_line_are_left_out():
    text = "\n\t\nHọ và tên\tChức danh\nTrần Thị B\tVPTK\n"
    assert [entry.name for entry in read(text).entries] == ["Trần Thị B"]


def test_who_is_there_already_is_marked_and_not_added():
    reading = read("nguyen van a\nTrần Thị B")
    assert [entry.state for entry in reading.entries] == [State.KNOWN, State.NEW]
    assert reading.entries[0].known_as == "Nguyễn Văn A"
    assert [display_name(party) for party in made("nguyen van a\nTrần Thị B")] == ["Trần Thị B"]


def test_a_name_twice_in_the_list_is_added_once():
    states = [entry.state for entry in read("Trần Thị B\nTrần thị B").entries]
    assert states == [State.NEW, State.REPEATED]


def test_missing_posts_and_units_come_before_who_needs_them():
    post, unit, officer = made("Trần Thị B\tVăn thư\tPhòng Nội vụ")
    assert (post.name, unit.name) == ("Văn thư", "Phòng Nội vụ")
    assert (officer.position_id, officer.unit_id) == (post.id, unit.id)


def test_missing_posts_may_be_left_out():
    (officer,) = made("Trần Thị B\tVăn thư", with_missing=False)
    assert officer.position_id is None


def test_the_cells_after_a_units_short_name_are_its_spellings():
    (unit,) = made("Bưu điện xã\tBĐX\tBưu điện; Bưu cục\tBĐ", PartyKind.UNIT)
    assert (unit.short_name, unit.aliases) == ("BĐX", ("Bưu điện", "Bưu cục", "BĐ"))


def test_a_group_has_spellings_and_no_short_name():
    (group,) = made("Các thôn\tCác thôn, khu phố", PartyKind.GROUP)
    assert group.aliases == ("Các thôn, khu phố",)


def test_a_quoted_cell_of_excel_is_one_name():
    assert [entry.name for entry in read('"Trần Thị\nB"\tVPTK').entries] == ["Trần Thị B"]


@given(st.text(), st.sampled_from(PartyKind))
def test_any_text_is_read_and_every_entry_has_a_name(text, kind):
    reading = read_list(text, kind, KNOWN)
    assert all(entry.name for entry in reading.entries)
    made_parties = parties(reading, kind, KNOWN, new_ids(), with_missing=True)
    assert len({party.id for party in made_parties}) == len(made_parties)
