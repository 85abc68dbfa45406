"""Dates and document numbers as NĐ 30/2020, Phụ lục I prints them."""

import re
from datetime import date

from kehoach_desktop.domain.text import squeeze

# Room for a hand to write what is still unknown when the paper is printed. Plain spaces, so that
# the line stays one searchable text; writers must not fold them.
DATE_BLANK = "   "
NUMBER_BLANK = "     "

_LAST_MONTH_WITH_ZERO = 2
_DATE_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?:ngày )?(?P<d>[0-9]{1,2})(?P<mark>[/.-])(?P<m>[0-9]{1,2})(?P=mark)(?P<y>[0-9]{4})",
        r"(?:ngày )?(?P<d>[0-9]{1,2}) tháng (?P<m>[0-9]{1,2}),? năm (?P<y>[0-9]{4})",
    )
)


def place_and_date(place: str, day: int | None, month: int | None, year: int | None) -> str:
    """The line under the national motto: "Phú Sơn, ngày 05 tháng 01 năm 2026".

    A zero goes before days under 10 and before months 1 and 2 only. Missing parts stay blank.
    """
    printed_day = DATE_BLANK if day is None else f"{day:02d}"
    printed_year = DATE_BLANK if year is None else str(year)
    line = f"ngày {printed_day} tháng {_printed_month(month)} năm {printed_year}"
    name = squeeze(place)
    return f"{name}, {line}" if name else line


def _printed_month(month: int | None) -> str:
    if month is None:
        return DATE_BLANK
    return f"{month:02d}" if month <= _LAST_MONTH_WITH_ZERO else str(month)


def short_date(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def parse_date(text: str) -> date | None:
    """Read 5/3/2026, 05-03-2026, 5.3.2026 or "ngày 5 tháng 3 năm 2026"; day first, full year."""
    squeezed = squeeze(text)
    for form in _DATE_FORMS:
        if match := form.fullmatch(squeezed):
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                return None
    return None


def document_number(number: str | None, symbol: str) -> str:
    """The number line "Số: 05/KH-UBND": two digits at least, blank while no number is given.

    A number that is more than digits, such as "12a", stays as typed.
    """
    literal = (number or "").strip()
    if literal.isascii() and literal.isdecimal():
        literal = literal.zfill(2)
    return f"Số: {literal or NUMBER_BLANK}/{symbol.strip()}"
