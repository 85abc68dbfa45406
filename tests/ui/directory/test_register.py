"""Who is listed, in which order, and how much work names them."""

import json
from datetime import date
from pathlib import Path

from kehoach_desktop.domain.staff import (
    Directory,
    Officer,
    PartyKind,
    PartyRef,
    Unit,
    Validity,
    display_name,
)
from kehoach_desktop.ui.directory.columns import COLUMNS
from kehoach_desktop.ui.directory.register import Register, Use, count_uses

TODAY = date(2026, 9, 15)
OFFICE = Path(__file__).parents[2] / "plans" / "office.json"


def a_register(*units):
    return Register(Directory(units=units), TODAY)


def test_people_stand_by_their_given_names():
    names = ("Trần Thị B", "Nguyễn Văn Ánh", "Lê Văn An", "Phạm Thị Đào", "Vũ Thị Dung")
    officers = tuple(Officer(number, name) for number, name in enumerate(names))
    listed = Register(Directory(officers=officers), TODAY).of_kind(PartyKind.OFFICER)
    assert [display_name(each).split()[-1] for each in listed] == ["An", "Ánh", "B", "Dung", "Đào"]


def test_a_unit_is_past_on_the_day_after_its_last():
    last_day = Unit(1, "Phòng Nội vụ", validity=Validity(until=TODAY))
    day_after = Unit(2, "UBND huyện", validity=Validity(until=date(2026, 9, 14)))
    register = a_register(last_day, day_after)
    assert not register.is_past(last_day)
    assert register.is_past(day_after)


def test_a_merged_unit_is_past_without_a_day():
    assert a_register().is_past(Unit(1, "TTPVHCC xã", successor_id=2))


def test_the_end_of_a_unit_names_its_successor_below_the_day():
    heir = Unit(1, "Sở Nội vụ")
    ended = Unit(2, "Phòng Nội vụ", validity=Validity(until=date(2025, 6, 30)), successor_id=1)
    text = next(c.text for c in COLUMNS[PartyKind.UNIT] if c.header == "Đến ngày, kế tục")
    assert text(ended, a_register(heir, ended)) == "30/06/2025\nSở Nội vụ"


def test_rows_are_counted_in_the_newest_year_only(context):
    unit = Unit(context.new_id(), "Phòng Tài chính - Thương mại")
    context.staffing.put(unit, label="Thử")
    data = json.loads(OFFICE.read_text(encoding="utf-8"))
    for year in (2025, 2026):
        context.planning.create({**data, "head": {**data["head"], "plan_year": year}}, "Thử")
    year, uses = count_uses(context.planning)
    assert year == 2026
    assert uses[PartyRef(PartyKind.UNIT, unit.id)].leads == 8  # one row leaves the dash out


def test_without_plans_nothing_is_counted(context):
    assert count_uses(context.planning) == (None, {})


def test_a_unit_named_only_beside_others_is_said_to_coordinate():
    unit = Unit(1, "Bưu điện xã")
    text = next(c.text for c in COLUMNS[PartyKind.UNIT] if c.header == "Số dòng")
    use = {PartyRef(PartyKind.UNIT, 1): Use(leads=0, others=3)}
    register = Register(Directory(units=(unit,)), TODAY, use, 2026)
    assert text(unit, register) == "phối hợp"
