"""Numbers with either separator, and Roman numerals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.numbers import format_decimal, from_roman, parse_decimal, to_roman

decimals = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3
)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("9,06", "9.06"),
        ("9.06", "9.06"),
        ("7,40", "7.40"),
        ("100", "100"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("12 345,6", "12345.6"),
        ("12\xa0345", "12345"),
        ("1234.567", "1234.567"),
        ("0.125", "0.125"),
        (" +5 ", "5"),
        ("-2,5", "-2.5"),
        ("\N{MINUS SIGN} 2,5", "-2.5"),
    ],
)
def test_a_number_is_read_with_its_digits(text, digits):
    assert str(parse_decimal(text)) == digits


def test_a_dot_before_three_digits_parts_thousands():
    assert parse_decimal("1.000") == 1000


def test_a_single_comma_is_always_the_decimal_comma():
    assert str(parse_decimal("1,000")) == "1.000"


@pytest.mark.parametrize(
    "text",
    ["", "-", "50%", "Tối thiểu 50", "1.23.4", "1,23,4", "1.234.56", "1,234.567,8", "5.", ",5",
     "9, 06", "1 23", "0.000.000", "1.000 000", "1e3", "NaN", "٣"],
)  # fmt: skip
def test_what_is_unclear_or_no_number_is_none(text):
    assert parse_decimal(text) is None


@given(st.text() | st.text("0123456789.,+- \xa0"))
def test_no_text_breaks_the_number_parser(text):
    number = parse_decimal(text)
    assert number is None or number.is_finite()


def test_stored_digits_are_printed_with_a_comma():
    assert format_decimal(Decimal("7.40")) == "7,40"


def test_thousands_are_parted_on_request():
    assert format_decimal(Decimal("1234567.50"), grouped=True) == "1.234.567,50"
    assert format_decimal(Decimal("1234567.50")) == "1234567,50"


@given(decimals, st.booleans())
def test_a_printed_number_reads_back_with_the_same_digits(number, grouped):
    assert str(parse_decimal(format_decimal(number, grouped=grouped))) == f"{number:f}"


@pytest.mark.parametrize(("number", "roman"), [(1, "I"), (4, "IV"), (19, "XIX"), (1994, "MCMXCIV")])
def test_a_roman_numeral_is_canonical(number, roman):
    assert to_roman(number) == roman


@given(st.integers(1, 3999))
def test_each_roman_numeral_reads_back(number):
    assert from_roman(to_roman(number)) == number


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_numbers_without_a_roman_numeral_are_refused(number):
    with pytest.raises(ValueError, match=str(number)):
        to_roman(number)


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "iv", "MMMM", "I.", "XIIV", "A"])
def test_other_spellings_are_no_roman_numeral(text):
    assert from_roman(text) is None


@given(st.text() | st.text("IVXLCDM"))
def test_no_text_breaks_the_roman_parser(text):
    number = from_roman(text)
    assert number is None or to_roman(number) == text
