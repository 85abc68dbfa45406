"""The official place-and-date line, short dates and document numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.dates import (
    DATE_BLANK,
    NUMBER_BLANK,
    document_number,
    parse_date,
    place_and_date,
    short_date,
)


def test_days_under_ten_and_months_one_and_two_take_a_zero():
    assert place_and_date("Phú Sơn", 5, 1, 2026) == "Phú Sơn, ngày 05 tháng 01 năm 2026"
    assert place_and_date("Phú Sơn", 10, 2, 2026) == "Phú Sơn, ngày 10 tháng 02 năm 2026"


def test_months_from_three_take_no_zero():
    assert place_and_date("Phú Sơn", 18, 3, 2026) == "Phú Sơn, ngày 18 tháng 3 năm 2026"


def test_an_unknown_day_leaves_room_to_write():
    line = place_and_date("Phú Sơn", None, 12, 2023)
    assert line == f"Phú Sơn, ngày {DATE_BLANK} tháng 12 năm 2023"


def test_a_wholly_unknown_date_is_all_room():
    line = place_and_date("", None, None, None)
    assert line == f"ngày {DATE_BLANK} tháng {DATE_BLANK} năm {DATE_BLANK}"


def test_a_short_date_has_two_two_and_four_digits():
    assert short_date(date(2026, 3, 5)) == "05/03/2026"


@pytest.mark.parametrize(
    "text",
    ["5/3/2026", "05/03/2026", "05-03-2026", "5.3.2026", "ngày 5/3/2026",
     "ngày 5 tháng 3 năm 2026", "Ngày 05 tháng 3, năm 2026", " ngày  05\xa0tháng 03 năm 2026"],
)  # fmt: skip
def test_a_date_is_read_day_first(text):
    assert parse_date(text) == date(2026, 3, 5)


@pytest.mark.parametrize(
    "text",
    ["", "5/3/26", "30/2/2026", "5/13/2026", "5/3-2026", "tháng 3 năm 2026", "1/1/0000", "Quý IV"],
)
def test_what_is_no_full_date_is_none(text):
    assert parse_date(text) is None


@given(st.text() | st.text("0123456789/.-"))
def test_no_text_breaks_the_date_parser(text):
    day = parse_date(text)
    assert day is None or parse_date(short_date(day)) == day


@given(st.dates())
def test_a_printed_date_reads_back(day):
    assert parse_date(short_date(day)) == day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_an_official_date_reads_back(day):
    assert parse_date(place_and_date("", day.day, day.month, day.year)) == day


def test_a_document_number_under_ten_takes_a_zero():
    assert document_number("5", "KH-UBND") == "Số: 05/KH-UBND"


def test_a_larger_document_number_stays():
    assert document_number("100", "KH-UBND") == "Số: 100/KH-UBND"


@pytest.mark.parametrize("number", ["12a", "*100*", "0005"])
def test_a_literal_document_number_stays_as_typed(number):
    assert document_number(number, "KH-UBND") == f"Số: {number}/KH-UBND"


@pytest.mark.parametrize("number", [None, "", "  "])
def test_a_document_without_a_number_leaves_room_for_it(number):
    assert document_number(number, "KH-UBND") == f"Số: {NUMBER_BLANK}/KH-UBND"
