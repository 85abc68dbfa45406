"""The grammar of timeframes: patterns over folded text, each with its meaning, the first to fit."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from kehoach_desktop.domain.timeframe import CountUnit, Kind, Moment, Recurrence, Span
from kehoach_desktop.domain.timeframe_points import (
    bounds,
    compiled,
    deadlines,
    is_date,
    is_point,
    stretches,
    year_in,
    yearly,
)


class Rule(NamedTuple):
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Iterable[Span]]  # nothing: another rule may try


_BARE_DAY = re.compile(r"(?:ngay\s+)?([0-9]+)")


def _range(match: re.Match[str]) -> list[Span]:
    first, last = match["first"], _with_head(match["first"], match["last"])
    bare_day = _BARE_DAY.fullmatch(first)
    is_year_only = last.startswith("nam") and not first.startswith("nam")
    if bare_day and is_date(last):  # từ 01 đến 15/6
        since, until = bounds(last)
        since = since._replace(day=int(bare_day[1]))
    elif bare_day or not is_point(last) or (match["dash"] and is_year_only):
        return []  # "tháng 3 - năm 2026" is one month
    else:
        since, until = bounds(first)[0], bounds(last)[1]
    if since.year and until.year and since > until:
        return []
    is_fuzzy = re.match(r"(?:dau|giua|cuoi)\b", last) is not None
    return [_window(since, until, text=match[0], sure=not is_fuzzy)]


def _with_head(first: str, last: str) -> str:
    """Say the unit again that "quý I - III" says once."""
    if is_date(last) or not re.match(r"[0-9iv]+\b", last):
        return last
    if re.match(r"(?:(?:dau|giua|cuoi)\s+)?q", first):
        return "quy " + last
    return "thang " + last if re.match(r"(?:(?:dau|giua|cuoi)\s+)?t", first) else last


def _years(match: re.Match[str]) -> list[Span]:
    first, last = int(match["first"]), int(match["last"])
    return [Span(Kind.WINDOW, year=last, since=Moment(first))] if first <= last else []


def _fuzzy(match: re.Match[str]) -> list[Span]:
    return [_window(*bounds(match["point"]), text=match[0], sure=False)]


def _window(since: Moment, until: Moment, *, text: str, sure: bool = True) -> Span:
    year, month, day = until
    # Both ends stand in the year said once, unless they cross the turn of the year.
    turns = since[1:] > until[1:]
    if since.year is None and year is not None:
        since = since._replace(year=year - turns)
    elif since.year is not None and year is None:
        year = since.year + turns
    return Span(
        Kind.WINDOW,
        year=year,
        month=month,
        day=day,
        recurs=yearly(text),
        since=since,
        sure=sure,
    )


def _from(match: re.Match[str]) -> list[Span]:
    since, _ = bounds(match["point"])
    return [Span(Kind.FROM_YEAR, recurs=Recurrence.YEAR, since=since)]


_ISSUE = re.compile(
    r"(?:ngay |khi |thoi diem ){0,3}(?:ke hoach(?: nay)? )?(?:duoc )?(?:ban hanh|ky)(?: ban hanh)?"
    r"(?: ke hoach)?(?: nay)?"
)


def _relative(match: re.Match[str]) -> list[Span]:
    event = " ".join(match["reference"].split())
    if not event:
        return []
    unit = CountUnit.WORKING_DAY if match["working"] else CountUnit.DAY
    count = int(match["count"]) * (7 if match["unit"] == "tuan" else 1)
    if match["unit"] == "thang":
        unit = CountUnit.MONTH
    reference = None if _ISSUE.fullmatch(event) else event
    return [Span(Kind.RELATIVE, count=count, unit=unit, reference=reference)]


def _term(match: re.Match[str]) -> Kind:
    """Before 17:00 of a day is still that day."""
    is_before = match["before"] is not None and match["hour"] is None
    return Kind.BEFORE_DATE if is_before else Kind.ON_OR_BEFORE


def _day_of_month(match: re.Match[str]) -> list[Span]:
    day = int(match["day"])
    return [Span(_term(match), day=day, recurs=Recurrence.MONTH, year=year_in(match[0]))]


def _day_of_last_month(match: re.Match[str]) -> list[Span]:
    unit = " ".join(match["unit"].split())
    kind, day, year = _term(match), int(match["day"]), year_in(match[0])
    if unit not in _ROUNDS and not unit.startswith("ky"):
        (quarter,) = stretches(match["unit"] + match["tail"])
        return [Span(kind, day=day, year=year, quarter=quarter.quarter, recurs=quarter.recurs)]
    # A reporting period may be anything; the quarter is the usual one.
    recurs = _ROUNDS[unit][1] if unit in _ROUNDS else Recurrence.QUARTER
    return [Span(kind, day=day, year=year, recurs=recurs, sure=unit in _ROUNDS)]


def _before(match: re.Match[str]) -> list[Span]:
    return deadlines(_term(match), match["points"])


def _by(match: re.Match[str]) -> list[Span]:
    return deadlines(Kind.ON_OR_BEFORE, match["points"])


def _stretches(match: re.Match[str]) -> list[Span]:
    return stretches(match["points"])


_SIX_MONTHS, _A_YEAR = 6, 12
_SPELLED = {"sau": 6, "ba": 3}


def _months_of_year(match: re.Match[str]) -> list[Span]:
    """Sáu tháng đầu năm; also three or nine of them."""
    typed, is_first, year = match["count"] or "6", match["part"] == "dau", year_in(match[0])
    count = _SPELLED.get(typed) or int(typed)
    recurs = yearly(match[0])
    if count == _SIX_MONTHS:
        return [Span(Kind.HALF_YEAR, year=year, half=1 if is_first else 2, recurs=recurs)]
    if not 1 <= count < _A_YEAR:
        return []
    since, month = (Moment(year), count) if is_first else (Moment(year, 13 - count), _A_YEAR)
    return [Span(Kind.WINDOW, year=year, month=month, recurs=recurs, since=since)]


_HALF_YEARLY = (Kind.HALF_YEARLY, Recurrence.HALF_YEAR)
_ROUNDS = {
    "thang": (Kind.MONTHLY, Recurrence.MONTH),
    "quy": (Kind.QUARTERLY, Recurrence.QUARTER),
    "6 thang": _HALF_YEARLY,
    "06 thang": _HALF_YEARLY,
    "sau thang": _HALF_YEARLY,
    "nua nam": _HALF_YEARLY,
    "nam": (Kind.YEARLY, Recurrence.YEAR),
}
_UNIT = compiled("UNIT")


def _rounds(match: re.Match[str]) -> list[Span]:
    year = year_in(match[0])
    units = [" ".join(unit.split()) for unit in _UNIT.findall(match["units"])]
    return [_round(unit, year) for unit in units]


def _round(unit: str, year: int | None) -> Span:
    if unit in _ROUNDS:
        kind, recurs = _ROUNDS[unit]
        return Span(kind, year=year, recurs=recurs)
    if unit == "9 thang":
        return Span(Kind.WINDOW, year=year, month=9, recurs=Recurrence.YEAR, since=Moment(year))
    return Span(Kind.ONGOING, year=year)  # day by day, week by week


def _times_a_round(match: re.Match[str]) -> list[Span]:
    """Two times a year: no day can be said for sure."""
    is_once = match["times"] in {"1", "01", "mot"}
    (span,) = _rounds(match)
    kind, recurs, year = span.kind, span.recurs, span.year
    return [Span(kind, year=year, recurs=recurs, since=span.since, sure=is_once)]


def _ongoing(match: re.Match[str]) -> list[Span]:
    return [Span(Kind.ONGOING, year=year_in(match[0]))]


def _year(_: re.Match[str]) -> list[Span]:
    return [Span(Kind.YEAR)]


def _hanging_on(kind: Kind) -> Callable[[re.Match[str]], list[Span]]:
    return lambda match: [Span(kind, reference=match["reference"])]


_by_plan = _hanging_on(Kind.BY_PLAN)
_by_roadmap = _hanging_on(Kind.BY_ROADMAP)
_on_event = _hanging_on(Kind.ON_EVENT)


def _rule(read: Callable[[re.Match[str]], Iterable[Span]], *parts: str) -> Rule:
    return Rule(compiled("".join(parts)), read)


RULES = (
    _rule(
        _range,
        r"(?:trong |khoang |giai doan |thoi ky ){0,2}(?:tu )?(?P<first>POINT|(?:ngay )?DAY)",
        r"(?:(?P<dash>\s*[-–—]\s*)| den (?:het )?| toi (?:het )?)",
        r"(?P<last>POINT|QUARTER(?:TAIL)?|MONTH(?:TAIL)?)",
    ),
    _rule(
        _years,
        r"(?:trong |giai doan |thoi ky |tu ){0,3}(?:nam )?(?P<first>YEAR)\s*(?:[-–—]|den|toi)\s*",
        r"(?:het )?(?:nam )?(?P<last>YEAR)(?!\s*/)",
    ),
    _rule(
        _from,
        r"(?:tu )?(?P<point>nam YEAR),?(?: va)? (?:cac |nhung )?nam (?:ke )?(?:tiep theo|tiep|sau)",
    ),
    _rule(
        _ongoing,
        r"(?:ngay )?tu dau nam(?: YEAR)?|thuong xuyen(?:,? lien tuc)?",
        r"(?: (?:trong ca|trong|ca|quanh|suot|hang) nam(?: YEAR)?)?",
        r"|lien tuc|(?:quanh|suot) nam(?: YEAR)?|dinh ky(?=\s*(?:[,;.)]|$|theo|hoac|va\b))",
    ),
    _rule(_from, r"(?:ke |bat dau )?tu (?P<point>POINT)(?: tro di)?"),
    _rule(
        _relative,
        r"(?:trong )?(?:vong |thoi han |thoi gian )?(?:cham nhat |khong qua |toi da |sau )?",
        r"(?P<count>[0-9]{1,3})\s*(?:\([^()]{1,40}\)\s*)?(?P<unit>ngay|tuan|thang)",
        r"(?P<working> lam viec)?,? (?:ke tu|tinh tu|tu|sau) CLAUSE",
    ),
    _rule(
        _day_of_month,
        r"(?:TERM (?:ngay )?|ngay )(?:mung )?(?P<day>DAY) (?:cua )?",
        r"(?:(?:hang|moi) thang|thang (?:sau|tiep theo|ke tiep))(?:,?(?: trong)? nam YEAR)?",
    ),
    _rule(
        _day_of_month,
        r"(?:dinh ky )?(?:hang|moi) thang,? (?:TERM )?ngay (?P<day>DAY)(?! thang|\s*/)",
    ),
    _rule(
        _day_of_last_month,
        r"(?:TERM (?:ngay )?|ngay )(?:mung )?(?P<day>DAY) (?:cua )?(?:cac )?thang cuoi(?: cung)?",
        r"(?: cua)?(?: hang| moi)? (?P<unit>NAMED_QUARTER|quy|ky(?: bao cao)?|0?6 thang|nam)\b",
        r"(?P<tail>(?:TAIL)?)",
    ),
    _rule(_before, r"BEFORE (?P<points>DATES|QUARTERS|MONTHS|YEARS)"),
    _rule(_by, r"UNTIL (?P<points>DATES|(?:cuoi )?(?:QUARTERS|MONTHS|YEARS|nam\b(?! [0-9])))"),
    _rule(_fuzzy, r"(?:vao |trong |khoang )?(?P<point>(?:dau|giua|cuoi) (?:PART|nam(?: YEAR)?))"),
    _rule(
        _months_of_year,
        r"(?:trong )?(?:(?P<count>[0-9]{1,2}|sau|ba)\s*t(?:hang)?|nua)(?: nam)?",
        r" (?P<part>dau|cuoi)\b(?:(?: cua)? nam\b)?(?:TAIL)?",
    ),
    _rule(
        _rounds,
        r"(?:dinh ky (?:theo )?)?(?:(?:hang|moi|theo tung) |(?<=dinh\sky\s))(?P<units>UNIT",
        r"(?:(?:SEP|\s*[/-]\s*)(?:dinh ky )?(?:(?:hang|moi|ca) )?(?:UNIT)){0,5})",
        r"(?:,? (?:cua |trong )?nam YEAR| (?:0?1 |mot )?lan\b)?",
    ),
    _rule(_rounds, r"(?:vao )?cuoi (?:moi |hang )?(?P<units>UNIT)"),
    _rule(_rounds, r"(?P<units>UNIT)(?:\s*/\s*| )(?:0?1 |mot )?lan\b"),
    _rule(
        _times_a_round,
        r"(?P<times>[0-9]{1,2}|mot|hai) lan\s*(?:/|trong|moi|mot)\s*(?:0?1 |mot )?(?P<units>UNIT)",
    ),
    _rule(_stretches, r"(?:trong |vao )?(?P<points>QUARTERS|MONTHS)"),
    _rule(_by, r"(?P<points>DATES)"),
    _rule(_stretches, r"(?:trong )?(?:ca |toan )?(?P<points>YEARS)"),
    _rule(_year, r"(?:trong ca|trong|ca) nam\b(?! [0-9])"),
    _rule(_stretches, r"(?P<points>YEAR)(?!\w|\s*[/-]|[.,][0-9])"),
    _rule(_by_plan, r"theo (?:dung )?(?:cac )?(?=DOCUMENT)CLAUSE"),
    _rule(_by_plan, r"(?=(?:DOCUMENT)(?: so)?:? [0-9]+\s*[/-]\s*[a-z])CLAUSE"),
    _rule(
        _by_roadmap,
        r"theo (?:dung )?(?:lo trinh|tien do|thoi gian|thoi han)\b\s*(?:cua |tai )?CLAUSE",
    ),
    _rule(_on_event, r"(?:(?:ngay|kip thoi|truoc|sau) ){0,3}khi (?=\w)CLAUSE"),
    _rule(_on_event, r"(?P<reference>dot xuat)"),
    _rule(
        _on_event,
        r"theo (?=(?:tinh hinh|thuc te|thuc tien|nhu cau|yeu cau|thoi diem|tung|dot|dien bien",
        r"|dieu kien|vu viec|phat sinh)\b)CLAUSE",
    ),
)
