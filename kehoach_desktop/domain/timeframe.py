"""Timeframes: what was typed, what was understood of it, and the days that follow from it."""

from collections.abc import Collection, Iterator
from datetime import MAXYEAR, date, timedelta
from enum import Enum
from typing import NamedTuple

from kehoach_desktop.domain.period import Period, calendar_span, day_in_month
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.domain.working_days import add_working_days


class Kind(Enum):
    ONGOING = "ongoing"  # thường xuyên
    YEAR = "year"
    YEARLY = "yearly"
    FROM_YEAR = "from_year"  # năm 2025 và các năm tiếp theo; từ tháng 3/2026
    HALF_YEAR = "half_year"
    HALF_YEARLY = "half_yearly"
    QUARTER = "quarter"
    QUARTERLY = "quarterly"
    MONTH = "month"
    MONTHLY = "monthly"
    BEFORE_DATE = "before_date"  # the day before is the last good one
    ON_OR_BEFORE = "on_or_before"  # đến hết, chậm nhất, or just a date
    WINDOW = "window"  # from one day to another, exact or fuzzy
    RELATIVE = "relative"  # 30 ngày kể từ ngày ban hành
    BY_PLAN = "by_plan"
    BY_ROADMAP = "by_roadmap"
    ON_EVENT = "on_event"
    UNKNOWN = "unknown"


class Recurrence(Enum):
    """How often a timeframe comes round."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class CountUnit(Enum):
    DAY = "day"
    WORKING_DAY = "working_day"
    MONTH = "month"


class Moment(NamedTuple):
    """A day whose year may be left to the plan's."""

    year: int | None = None
    month: int = 1
    day: int = 1


@dataclass(frozen=True, slots=True)
class Span:
    """One time understood in a literal.

    Year, half, quarter, month and day name its end. `start` and `end` are positions in the NFC
    literal. `reference` is the document, event or roadmap it hangs on. Not `sure`: a day follows
    from it, but a person must confirm it.
    """

    kind: Kind
    text: str = ""
    start: int = 0
    end: int = 0
    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    recurs: Recurrence | None = None
    since: Moment | None = None
    count: int | None = None
    unit: CountUnit = CountUnit.DAY
    reference: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Timeframe:
    literal: str
    spans: tuple[Span, ...] = ()
    leftover: tuple[str, ...] = ()  # what was not understood

    @property
    def is_ongoing(self) -> bool:
        """Checked once in every reporting period; no due day follows."""
        return any(span.kind is Kind.ONGOING for span in self.spans)


class Due(NamedTuple):
    day: date
    span: Span
    certain: bool


_WITHOUT_DAY = {Kind.ONGOING, Kind.BY_PLAN, Kind.BY_ROADMAP, Kind.ON_EVENT, Kind.UNKNOWN}
_OPEN = {Kind.RELATIVE, Kind.BY_PLAN, Kind.BY_ROADMAP, Kind.ON_EVENT, Kind.UNKNOWN}
_DEADLINES = {Kind.BEFORE_DATE, Kind.ON_OR_BEFORE}
_ROUNDS = {Kind.MONTHLY, Kind.QUARTERLY, Kind.HALF_YEARLY, Kind.YEARLY}


def due_dates(
    timeframe: Timeframe,
    *,
    window: tuple[date, date],
    issued: date | None = None,
    holidays: Collection[date] | None = None,
) -> tuple[Due, ...]:
    """The due days inside the window, both ends counted, in order.

    A year that was not written is the window's. `issued` is the plan's date, from which relative
    times count; `holidays` as in `is_working_day`, and without them working days stay uncertain.
    """
    found: list[Due] = []
    for span in timeframe.spans:
        if span.kind is Kind.RELATIVE:
            day = _relative_day(span, issued, holidays)
            days = [day] if day and window[0] <= day <= window[1] else []
            is_certain = span.unit is not CountUnit.WORKING_DAY or holidays is not None
        elif span.kind in _WITHOUT_DAY or is_refined(span, timeframe.spans):
            continue
        else:
            days = list(closing_days(span, *window))
            is_certain = bool(span.year or span.recurs or len(days) == 1)
        found.extend(Due(day, span, span.sure and is_certain) for day in days)
    return tuple(sorted(found, key=lambda due: due.day))


def applies_to(timeframe: Timeframe, period: Period) -> bool | None:
    """Whether a result is expected in that period; None where the text does not tell.

    A stretch of time counts when it overlaps the period. A deadline counts when it falls into the
    period: sooner, a result may come or not; later, none is expected.
    """
    answers = {_span_applies(span, *calendar_span(period)) for span in timeframe.spans}
    if True in answers:
        return True
    return None if None in answers or not answers else False


def _span_applies(span: Span, first: date, last: date) -> bool | None:
    if span.kind in _OPEN:
        return None
    is_deadline = span.kind in _DEADLINES
    # A stretch may run from this year into the next; a deadline without a year is this year's.
    horizon = date.max if span.year else _end_of_year(last.year + (not is_deadline))
    ahead = list(closing_days(span, first, horizon))
    if not is_deadline:
        return any(opening_day(span, closing) <= last for closing in ahead)
    if any(day <= last for day in ahead):
        return True
    return None if ahead else False


def _end_of_year(year: int) -> date:
    return date(min(year, MAXYEAR), 12, 31)


def closing_days(span: Span, first: date, last: date) -> Iterator[date]:
    """The last good days of a span, between two days."""
    # "Before 01/01" closes in the year before the one it names.
    years = (span.year,) if span.year else range(first.year, min(last.year + 1, MAXYEAR) + 1)
    earliest = (span.since and span.since.year) or 0
    for year in years:
        for month in _closing_months(span):
            day = day_in_month(year, month, span.day or 31)
            if span.kind is Kind.BEFORE_DATE:
                day -= timedelta(days=1)
            if year >= earliest and first <= day <= last:
                yield day


def _closing_months(span: Span) -> range:
    if last := span.month or 3 * (span.quarter or 0) or 6 * (span.half or 0):
        return range(last, last + 1)
    step = _LENGTHS[span.recurs]
    return range(step, _A_YEAR + 1, step)


_A_YEAR = 12
_LENGTHS = {
    Recurrence.MONTH: 1,
    Recurrence.QUARTER: 3,
    Recurrence.HALF_YEAR: 6,
    Recurrence.YEAR: _A_YEAR,
    None: _A_YEAR,
}


def _length(span: Span) -> int:
    """How many months a span covers when it does not say since when."""
    if span.month:
        return 1
    if span.quarter:
        return 3
    return 6 if span.half else _LENGTHS[span.recurs]


def opening_day(span: Span, closing: date) -> date:
    if span.since is None:
        return date(closing.year, closing.month - _length(span) + 1, 1)
    year, month, day = span.since
    opening = day_in_month(year or closing.year, month, day)
    if year is None and opening > closing:  # from November to February
        return day_in_month(closing.year - 1, month, day)
    return opening


def is_refined(span: Span, spans: tuple[Span, ...]) -> bool:
    """Whether "hằng quý" stands beside "trước ngày 25 tháng cuối quý", which says it better."""
    return span.kind in _ROUNDS and any(_refines(other, span) for other in spans)


def _refines(other: Span, span: Span) -> bool:
    if other.year:
        return False
    if other.recurs is None:  # "hằng năm, trước 15/12"
        return span.kind is Kind.YEARLY and bool(other.month or other.quarter or other.half)
    return other.recurs is span.recurs and other.day is not None


def _relative_day(
    span: Span, issued: date | None, holidays: Collection[date] | None
) -> date | None:
    if issued is None or span.reference is not None or span.count is None:
        return None
    match span.unit:
        case CountUnit.DAY:
            return issued + timedelta(days=span.count)
        case CountUnit.WORKING_DAY:
            return add_working_days(issued, span.count, holidays)
        case CountUnit.MONTH:
            months = issued.year * _A_YEAR + issued.month - 1 + span.count
            return day_in_month(months // _A_YEAR, months % _A_YEAR + 1, issued.day)
