"""Which entries are taken for one party under two spellings."""

from datetime import date

import pytest

from kehoach_desktop.domain.staff import Directory, PartyKind, Unit
from kehoach_desktop.ui.directory.duplicates import same_name, similar_pairs
from kehoach_desktop.ui.directory.register import Register


def a_register(*units):
    return Register(Directory(units=units), date(2026, 1, 1))


def pairs(*names):
    units = tuple(Unit(number, name) for number, name in enumerate(names))
    return [
        (pair.first.id, pair.second.id)
        for pair in similar_pairs(a_register(*units), PartyKind.UNIT)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hoá, xã hội"),
        ("VHXH", "VHXXH"),
        ("ĐCXD", "ĐCXĐ"),
        ("LĐTB&XH", "LĐTBOXH"),
        ("Công chức VPTK", "VPTK"),
    ],
)
def test_two_spellings_are_a_pair(one, other):
    assert pairs(one, other) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội"),
        ("Thôn Đông", "Thôn Tây"),
        ("TPHT", "VPTK"),
        ("CA", "XA"),
    ],
)
def test_two_units_are_no_pair(one, other):
    assert pairs(one, other) == []


def test_an_alias_makes_a_pair():
    with_alias = Unit(1, "Trung tâm Phục vụ hành chính công", aliases=("Một cửa",))
    register = a_register(with_alias, Unit(2, "Một cửa"))
    assert len(similar_pairs(register, PartyKind.UNIT)) == 1


def test_a_merged_unit_is_no_longer_offered():
    register = a_register(Unit(1, "VHXH"), Unit(2, "VHXXH", successor_id=1))
    assert similar_pairs(register, PartyKind.UNIT) == ()


def test_a_name_is_known_without_its_accents():
    unit = Unit(1, "Phòng Kinh tế")
    assert same_name(a_register(unit), PartyKind.UNIT, "phong kinh te") == unit


def test_no_name_is_nobody():
    assert same_name(a_register(Unit(1, "Phòng Kinh tế")), PartyKind.UNIT, "") is None
