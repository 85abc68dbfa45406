"""Who is in the directory, and how a written name finds them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain import naming
from kehoach_desktop.domain.staff import (
    Directory,
    GroupId,
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
    UnknownPartyError,
    UnlikePartiesError,
    Validity,
    merge,
    names,
)

OLD_WARD = Unit(
    UnitId(1),
    "UBND phường Phú Sơn",
    kind=UnitKind.PEOPLES_COMMITTEE,
    validity=Validity(until=date(2025, 6, 30)),
    successor_id=UnitId(2),
)
NEW_WARD = Unit(
    UnitId(2),
    "UBND phường Quang Trung",
    kind=UnitKind.PEOPLES_COMMITTEE,
    validity=Validity(since=date(2025, 7, 1)),
)
POLICE = Unit(UnitId(3), "Công an phường", "CAP", UnitKind.POLICE)
TRADE = Unit(UnitId(4), "Phòng Tài chính - Thương mại", kind=UnitKind.DIVISION)
WELFARE = Unit(UnitId(5), "Phòng Lao động - Thương binh và Xã hội", "LĐTB&XH")


def title(id_: int, name: str, short_name: str, *aliases: str) -> Position:
    system = PositionSystem.TITLES_2023
    return Position(PositionId(id_), name, short_name, system, aliases=aliases)


OFFICE_POST = title(1, "Văn phòng - thống kê", "VPTK")
CULTURE_POST = title(2, "Văn hóa - xã hội", "VHXH")
LAND_POST = title(3, "Địa chính - xây dựng - đô thị và môi trường", "ĐCXD", "Địa chính - xây dựng")
OFFICER_A = Officer(OfficerId(1), "Nguyễn Văn A", PositionId(2), UnitId(2))
OFFICER_B = Officer(OfficerId(2), "Trần Thị B")
ALL_OFFICERS = PartyGroup(GroupId(1), "Các công chức có liên quan", ("Các công chức",))

DIRECTORY = Directory(
    (OLD_WARD, NEW_WARD, POLICE, TRADE, WELFARE),
    (OFFICE_POST, CULTURE_POST, LAND_POST),
    (OFFICER_A, OFFICER_B),
    (ALL_OFFICERS,),
)


def unit(id_: int) -> PartyRef:
    return PartyRef(PartyKind.UNIT, id_)


def post(id_: int) -> PartyRef:
    return PartyRef(PartyKind.POSITION, id_)


def officer(id_: int) -> PartyRef:
    return PartyRef(PartyKind.OFFICER, id_)


GROUP = PartyRef(PartyKind.GROUP, 1)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2025, 6, 30), False),
        (date(2025, 7, 1), True),
        (date(2025, 12, 31), True),
        (date(2026, 1, 1), False),
    ],
)
def test_a_validity_includes_both_its_ends(day, holds):
    assert Validity(date(2025, 7, 1), date(2025, 12, 31)).holds_on(day) is holds


def test_a_validity_without_ends_always_holds():
    assert Validity().holds_on(date(1999, 1, 1))


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("Công an phường", unit(3)),
        ("cong an phuong", unit(3)),
        ("CAP", unit(3)),
        ("Phòng Tài chính Thương mại", unit(4)),
        ("Phòng Tài chính – Thương mại", unit(4)),
        ("Công chức VPTK", post(1)),
        ("CC VPTK", post(1)),
        ("Văn hoá - xã hội", post(2)),
        ("Địa chính - xây dựng", post(3)),
        ("Đồng chí Nguyễn Văn A", officer(1)),
        ("Đ/c Trần Thị B", officer(2)),
        ("các công chức", GROUP),
    ],
)
def test_a_party_is_found_by_any_of_its_names_however_typed(text, ref):
    assert DIRECTORY.resolve(text) == ref


@pytest.mark.parametrize("text", ["", "-", "Công chức", "Phòng Nội chính", "VHXXH"])
def test_what_names_nobody_is_not_resolved(text):
    assert DIRECTORY.resolve(text) is None


def test_a_name_that_two_officers_share_is_left_to_the_person_to_decide():
    namesake = Officer(OfficerId(3), "Nguyễn Văn A")
    directory = DIRECTORY.replacing(namesake)

    assert directory.resolve("Nguyễn Văn A") is None
    assert directory.candidates("Nguyễn Văn A") == (officer(1), officer(3))


def test_a_present_unit_is_meant_rather_than_a_past_one_of_the_same_name():
    past = Unit(UnitId(9), "Công an phường", validity=Validity(until=date(2020, 1, 1)))

    assert DIRECTORY.replacing(past).resolve("Công an phường") == unit(3)


def test_find_looks_among_one_kind_only():
    assert DIRECTORY.find(PartyKind.POSITION, "VPTK") == post(1)
    assert DIRECTORY.find(PartyKind.UNIT, "VPTK") is None


def test_the_directory_returns_the_name_of_each_kind_of_party():
    refs = (unit(3), post(1), officer(1), GROUP)

    assert [DIRECTORY.name_of(ref) for ref in refs] == [
        "Công an phường",
        "Văn phòng - thống kê",
        "Nguyễn Văn A",
        "Các công chức có liên quan",
    ]


def test_an_unknown_party_is_named_in_the_error():
    with pytest.raises(UnknownPartyError) as error:
        DIRECTORY.get(unit(99))
    assert error.value.ref == unit(99)


@pytest.mark.parametrize(
    ("day", "ref"), [(date(2025, 6, 30), unit(1)), (date(2025, 7, 1), unit(2))]
)
def test_a_merged_ward_stands_until_its_last_day(day, ref):
    assert DIRECTORY.current(unit(1), day) == ref


def test_successors_that_follow_each_other_in_a_circle_still_end():
    directory = DIRECTORY.replacing(replace(NEW_WARD, successor_id=UnitId(1)))

    assert directory.current(unit(1), date(2026, 1, 1)) == unit(1)


def test_a_successor_that_is_not_in_the_directory_is_not_followed():
    directory = DIRECTORY.replacing(replace(POLICE, successor_id=UnitId(99)))

    assert directory.current(unit(3), date(2026, 1, 1)) == unit(3)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("cong", unit(3)),
        ("vhxh", post(2)),
        ("vpt", post(1)),
        ("dcxd", post(3)),
        ("dcxddt", post(3)),
        ("moi truong", post(3)),
        ("phuong quang", unit(2)),
        ("cc vptk", post(1)),
        ("tran", officer(2)),
    ],
)
def test_typing_completes_by_words_without_accents_and_by_initials(text, first):
    assert DIRECTORY.suggest(text)[0] == first


def test_an_officer_is_also_offered_by_post_below_the_post_itself():
    assert DIRECTORY.suggest("vhxh") == (post(2), officer(1))


def test_a_past_unit_is_offered_after_the_present_one():
    assert DIRECTORY.suggest("ubnd")[:2] == (unit(2), unit(1))


def test_no_more_than_the_limit_is_offered():
    assert len(DIRECTORY.suggest("p", limit=2)) == 2


@pytest.mark.parametrize("text", ["", "  ", "zzz"])
def test_nothing_is_offered_for_what_completes_to_nothing(text):
    assert DIRECTORY.suggest(text) == ()


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("VHXXH", post(2)),
        ("Công chức VHXXH", post(2)),
        ("ĐCXĐ", post(3)),
        ("LĐT&XH", unit(5)),
        ("LĐTBOXH", unit(5)),
        ("LĐTBXH", unit(5)),
        ("LDT&XH", unit(5)),
    ],
)
def test_a_misspelt_abbreviation_is_near_the_right_one(text, ref):
    assert DIRECTORY.nearest(text) == ref


@pytest.mark.parametrize(
    "text", ["VHXH", "vhxh", "Công chức ĐCXD", "CAX", "TPHT", "VHXXXXH", "Công an huyện", ""]
)
def test_nothing_is_guessed_for_right_or_distant_names(text):
    assert DIRECTORY.nearest(text) is None


def test_after_a_merge_the_kept_party_answers_to_both_names():
    twin = Unit(UnitId(6), "Công an P. Phú Sơn", "CAPS", UnitKind.POLICE, aliases=("cap",))
    merged = merge(DIRECTORY.replacing(twin), unit(3), unit(6))

    assert merged.resolve("Công an P. Phú Sơn") == unit(3)
    assert merged.resolve("CAPS") == unit(3)
    assert names(merged.get(unit(3))) == ("Công an phường", "CAP", "Công an P. Phú Sơn", "CAPS")


def test_after_a_merge_old_documents_still_read_the_dropped_name():
    merged = merge(DIRECTORY, unit(3), unit(4))

    assert merged.name_of(unit(4)) == "Phòng Tài chính - Thương mại"
    assert merged.current(unit(4), date(2026, 1, 1)) == unit(3)


def test_a_merge_into_the_own_predecessor_leaves_no_circle():
    merged = merge(DIRECTORY, unit(1), unit(2))

    assert merged.current(unit(2), date(2026, 1, 1)) == unit(1)
    assert merged.get(unit(1)).successor_id is None


def test_groups_merge_too():
    twin = PartyGroup(GroupId(2), "Các công chức liên quan")
    merged = merge(DIRECTORY.replacing(twin), GROUP, PartyRef(PartyKind.GROUP, 2))

    assert merged.resolve("Các công chức liên quan") == GROUP


@pytest.mark.parametrize(("keep", "drop"), [(unit(3), unit(3)), (unit(3), post(1))])
def test_only_two_parties_of_one_kind_merge(keep, drop):
    with pytest.raises(UnlikePartiesError) as error:
        merge(DIRECTORY, keep, drop)
    assert (error.value.keep, error.value.drop) == (keep, drop)


@given(st.text())
def test_no_text_breaks_a_search(text):
    DIRECTORY.resolve(text)
    assert len(DIRECTORY.suggest(text)) <= 8
    DIRECTORY.nearest(text)


@given(st.text("abcd", min_size=4, max_size=9), st.text("abcd", min_size=4, max_size=9))
def test_slips_count_the_same_both_ways(one, other):
    assert naming.slips(one, other) == naming.slips(other, one)


@given(st.sampled_from(["VHXH", "LĐTB&XH", "TTPVHCC"]), st.integers(0, 6), st.sampled_from("abcđ"))
def test_one_letter_too_many_is_one_slip(name, place, letter):
    short = naming.key(name)
    typed = naming.key(name[:place] + letter + name[place:])

    assert naming.slips(typed, short) == 1
