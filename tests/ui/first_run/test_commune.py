"""What the name of an office tells about its letterhead and its units."""

import json
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import UnitKind
from kehoach_desktop.paths import resources
from kehoach_desktop.services.templates import in_words, template_from_data
from kehoach_desktop.ui.first_run.commune import (
    letterhead,
    own_words,
    usual_names,
    usual_units,
)


@pytest.mark.parametrize(
    ("name", "second_line", "place"),
    [
        ("UBND xã Bình Minh", "XÃ BÌNH MINH", "Bình Minh"),
        ("Ủy ban nhân dân phường Phú Sơn", "PHƯỜNG PHÚ SƠN", "Phú Sơn"),
        ("Uỷ ban nhân dân đặc khu Côn Đảo", "ĐẶC KHU CÔN ĐẢO", "Côn Đảo"),
        ("xã Hồng Thái", "XÃ HỒNG THÁI", "Hồng Thái"),
        ("  UBND   xã  Bình Minh ", "XÃ BÌNH MINH", "Bình Minh"),
    ],
)
def test_a_committee_takes_two_lines_and_its_place(name, second_line, place):
    head = letterhead(name)
    assert head.agency_lines == ("ỦY BAN NHÂN DÂN", second_line)
    assert head.place == place
    assert head.is_commune


def test_another_office_is_printed_as_it_is_called():
    assert letterhead("Sở Nội vụ").agency_lines == ("SỞ NỘI VỤ",)


def test_a_province_is_no_commune():
    assert not letterhead("UBND tỉnh Phú Thọ").is_commune


@given(st.text())
def test_any_name_has_a_letterhead(name):
    head = letterhead(name)
    assert bool(head.agency_lines) == bool(name.split())


def test_a_ward_has_another_division_of_the_economy():
    assert "Phòng Kinh tế" in usual_names("xã")
    assert "Phòng Kinh tế, Hạ tầng và Đô thị" in usual_names("phường")


def shipped_templates():
    files = sorted((resources() / "templates").glob("*.json"))
    return [
        template_from_data(json.loads(each.read_text(encoding="utf-8")), each.name)
        for each in files
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("UBND phường Bình Minh", "phường"),
        ("UBND đặc khu Bình Minh", "đặc khu"),
        ("UBND xã Bình Minh", "xã"),
        ("Sở Nội vụ", "xã"),
    ],
)
def test_every_template_speaks_of_the_offices_own_level(name, said):
    for template in shipped_templates():
        text = json.dumps(in_words(template, own_words(name)).plan, ensure_ascii=False)
        original = json.dumps(template.plan, ensure_ascii=False)
        assert text.count("xã hội") == original.count("xã hội")
        assert text.count("cấp xã") == original.count("cấp xã")
        assert text.count(f"Ủy ban nhân dân {said}") == original.count("Ủy ban nhân dân xã")
        assert ("UBND xã" in text) is (said == "xã" and "UBND xã" in original)


def test_a_template_names_the_usual_division_of_a_ward():
    template = next(each for each in shipped_templates() if "Phòng Kinh tế" in str(each.plan))
    text = str(in_words(template, own_words("UBND phường Bình Minh")).plan)
    economy = "Phòng Kinh tế, Hạ tầng và Đô thị"
    assert text.count("Phòng Kinh tế") == text.count(economy) > 0


def test_the_usual_units_stand_under_the_office():
    own, *below = usual_units(Office(name="UBND xã Bình Minh"), count(1).__next__)
    assert (own.name, own.kind) == ("UBND xã Bình Minh", UnitKind.PEOPLES_COMMITTEE)
    assert "Ủy ban nhân dân xã Bình Minh" in own.aliases
    assert len(below) == 4
    assert {unit.parent_id for unit in below} == {own.id}
