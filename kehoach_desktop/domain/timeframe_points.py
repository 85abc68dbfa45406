"""The points of time that the grammar is made of: dates, months, quarters, years.

Patterns run over folded text and are written with one blank for any white space and with the
names of `_PIECES` in capitals; the text itself has none.
"""

import re
from calendar import monthrange
from dataclasses import replace

from kehoach_desktop.domain.timeframe import Kind, Moment, Recurrence, Span

_PIECES = {
    "YEAR": r"(?:19|20)[0-9]{2}(?![0-9])",
    "MONTH": r"(?:1[0-2]|0?[1-9])(?![0-9])",
    "DAY": r"(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])",
    "QUARTER": r"(?:iv|i{1,3}|0?[1-4])(?!\w)",
    "SEP": r"(?:\s*[,;&]\s*(?:va )?| va | hoac )",
    # The year said after one or several months or quarters.
    "TAIL": r"(?:(?:\s*[/,-]\s*(?:nam )?| (?:trong |cua )?(?:nam )?)YEAR"
    r"|,? (?:cua |trong )?(?:hang|moi|cac) nam\b| trong nam\b(?! [0-9]))",
    # A number in a list that belongs to the list, not to what follows ("quý I, 2 lần").
    "BARE": r"(?!\s*[/.-]\s*MONTH| (?:lan|thang|ngay|tuan)\b)",
    "NAMED_MONTH": r"(?:thang\s*|t\.?)MONTH",
    "NAMED_QUARTER": r"(?:qu[yi]|q)\.?\s*QUARTER",
    "MONTH_OF_YEAR": r"MONTH\s*/\s*YEAR(?!\s*/)",
    "DATE": r"(?:ngay )?(?:mung )?DAY"
    r"(?:\s*/\s*|\s*[.-]\s*(?=MONTH\s*[.-]\s*YEAR)|(?: cua)? thang )MONTH"
    r"(?:(?:\s*[/.-]\s*|,? (?:cua )?nam )YEAR|\s*/\s*[0-9]{2}(?![0-9]))?(?!\s*/\s*[0-9])",
    "DATES": r"DATE(?:SEP(?:DATE)){0,11}(?:,? (?:hang|moi|cac) nam\b)?",
    "MONTHS": r"(?:NAMED_MONTH(?:SEP(?:thang |t)?(?:MONTH)BARE){0,11}(?:TAIL)?|MONTH_OF_YEAR)",
    "QUARTERS": r"NAMED_QUARTER(?:SEP(?:(?:qu[yi]|q)\s*)?(?:QUARTER)BARE){0,3}(?:TAIL)?",
    "YEARS": r"nam YEAR(?:SEP(?:nam )?YEAR(?!\s*[-–—/])){0,9}",
    "PART": r"(?:(?:NAMED_MONTH|NAMED_QUARTER)(?:TAIL)?|MONTH_OF_YEAR)",
    "POINT": r"(?:DATE|(?:(?:dau|giua|cuoi) )?PART|(?:dau|giua|cuoi) nam(?: YEAR)?|nam YEAR)",
    # "quy" may be the start of another word: quy định, quy chế, quy trình.
    "UNIT": r"(?:(?:0?6|sau|9) thang|nua nam|ngay|tuan|thang|quy|nam)\b"
    r"(?! (?:(?!0?1 lan)[0-9]|(?:i{1,3}|iv|dau|cuoi|dinh|che|trinh|mo|hoach)\b))",
    "BEFORE": r"(?P<before>truoc)"
    r"(?: (?P<hour>[0-9]{1,2}\s*(?:h|gio|g|:)\s*(?:[0-9]{1,2})?(?:\s*phut)?),?)?",
    "UNTIL": r"(?:(?:(?:tu nay )?den|toi|vao|cham nhat|muon nhat|khong qua|khong (?:cham|muon) hon"
    r"|han)(?: chot| cuoi| cung){0,2}\s*:?(?: la| vao| den| trong| het){0,3}|het)",
    "TERM": r"(?:BEFORE|UNTIL)",
    "DOCUMENT": r"(?:ke hoach|kh|chuong trinh|quyet dinh|qd|de an|nghi quyet|nq|nghi dinh|thong tu"
    r"|cong van|cv|huong dan|chi dao|chi thi|quy dinh|thong bao|van ban|lich)\b",
    # Up to the end of a clause; a full stop after one or two letters abbreviates ("TP.").
    "CLAUSE": r"(?P<reference>[^;,\n()]*?)(?=\s*(?:[;,\n()]|(?<!\b\w)(?<!\b\w\w)\.\s|\.?\s*$"
    r"|(?<!\w)(?:va )?(?:thuong xuyen|truoc|cham nhat|hoan thanh|xong|dinh ky)\b"
    r"|(?<!\w)va (?:khi|theo)\b))",
}
_PIECE_NAME = re.compile(r"[A-Z][A-Z_]{2,}")


def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_expanded(pattern).replace(" ", r"\s+"))


def _expanded(pattern: str) -> str:
    return _PIECE_NAME.sub(lambda name: _expanded(_PIECES[name[0]]), pattern)


_DATE = compiled("DATE")
_POINT = compiled("POINT")
_YEAR = compiled(r"(?<![0-9])YEAR")
_MONTH = compiled(r"(?<![0-9])MONTH")
_QUARTER = compiled(r"(?<!\w)QUARTER")
_QUARTER_HEAD = re.compile(r"q(?:u[yi])?\.?")
_EVERY_YEAR = compiled(r"(?:hang|moi|cac) nam")
_FUZZY = re.compile(r"(dau|giua|cuoi)\s")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_CENTURY = 2000
_LAST_DAY = 31  # of any month, once it is cut to the month's length


def is_date(text: str) -> bool:
    return _DATE.fullmatch(text) is not None


def is_point(text: str) -> bool:
    return _POINT.fullmatch(text) is not None


def year_in(text: str) -> int | None:
    years = _YEAR.findall(text)
    return int(years[-1]) if years else None


def yearly(text: str) -> Recurrence | None:
    return Recurrence.YEAR if _EVERY_YEAR.search(text) else None


def stretches(text: str) -> list[Span]:
    """Quarters, months or years, as many as are named; a year said last is that of all."""
    year = year_in(text)
    recurs = yearly(text)
    rest, heads = _QUARTER_HEAD.subn(" ", _YEAR.sub(" ", text))
    if heads:
        numbers = [_ROMAN.get(found) or int(found) for found in _QUARTER.findall(rest)]
        return [Span(Kind.QUARTER, year=year, quarter=number, recurs=recurs) for number in numbers]
    if months := _MONTH.findall(rest):
        return [Span(Kind.MONTH, year=year, month=int(found), recurs=recurs) for found in months]
    years = [int(found) for found in _YEAR.findall(text)]
    return [Span(Kind.YEAR, year=found) for found in years] or [Span(Kind.YEAR)]


def deadlines(kind: Kind, text: str) -> list[Span]:
    """Due at the end of each point, or, before a month or quarter, at the end of the one before."""
    if points := _dates(text):
        return [_deadline(kind, moment, yearly(text)) for moment in points]
    if kind is Kind.ON_OR_BEFORE:
        return [replace(span, kind=kind) for span in stretches(text)]
    return [
        Span(kind, year=span.year, month=_first_month(span), day=1, recurs=span.recurs)
        for span in stretches(text)
    ]


def _deadline(kind: Kind, moment: Moment, recurs: Recurrence | None) -> Span:
    year, month, day = moment
    is_real = day <= monthrange(year or _CENTURY, month)[1]
    return Span(kind, year=year, month=month, day=day, recurs=recurs, sure=is_real)


def _dates(text: str) -> list[Moment]:
    found = [_moment(match[0]) for match in _DATE.finditer(text)]
    return [moment._replace(year=moment.year or found[-1].year) for moment in found]


def _moment(text: str) -> Moment:
    day, month, *years = map(int, re.findall("[0-9]+", text))
    if not years:
        return Moment(None, month, day)
    return Moment(years[0] if years[0] >= _CENTURY // 2 else _CENTURY + years[0], month, day)


def bounds(text: str) -> tuple[Moment, Moment]:
    """First and last day of a point; "đầu", "giữa" and "cuối" take a part of it."""
    if dates := _dates(text):
        return dates[0], dates[0]
    span = stretches(text)[0]
    fuzzy = _FUZZY.match(text)
    part = ("dau", "giua", "cuoi").index(fuzzy[1]) if fuzzy else None
    first, last = _months(span, part)
    first_day, last_day = 1, _LAST_DAY
    if span.month and part is not None:
        first_day, last_day = ((1, 10), (11, 20), (21, _LAST_DAY))[part]
    return Moment(span.year, first, first_day), Moment(span.year, last, last_day)


def _months(span: Span, part: int | None) -> tuple[int, int]:
    first = _first_month(span)
    if span.month:
        return first, first
    if span.quarter:
        return (first, first + 2) if part is None else (first + part, first + part)
    return (1, 12) if part is None else ((1, 3), (6, 6), (10, 12))[part]


def _first_month(span: Span) -> int:
    return span.month or (3 * span.quarter - 2 if span.quarter else 1)
