"""Reporting periods, their data windows, and the days on which reports fall due."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.domain.working_days import add_working_days

_QUARTERS = ("I", "II", "III", "IV")
_CUTOFF_DAY = 14


class PeriodKind(Enum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    CUSTOM = "custom"

    @property
    def months(self) -> int:
        return _MONTHS[self]

    @property
    def count(self) -> int:
        """How many periods of this kind a year has."""
        return 12 // self.months


_MONTHS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF_YEAR: 6,
    PeriodKind.NINE_MONTHS: 9,
    PeriodKind.YEAR: 12,
    PeriodKind.CUSTOM: 12,
}


class NoSuchPeriodError(DomainError):
    def __init__(self, kind: PeriodKind, number: int) -> None:
        super().__init__(f"no {kind.value} {number}")
        self.kind = kind
        self.number = number


class DataWindow(NamedTuple):
    """The days, both counted, whose figures a report takes in."""

    first: date
    last: date
    defined_by_law: bool


@dataclass(frozen=True, slots=True)
class Period:
    """The second quarter of 2026, the year 2026, or with `custom` any stretch of days."""

    kind: PeriodKind
    year: int
    number: int = 1
    custom: tuple[date, date] | None = None

    def __post_init__(self) -> None:
        is_custom = self.kind is PeriodKind.CUSTOM
        if not 1 <= self.number <= self.kind.count or is_custom is (self.custom is None):
            raise NoSuchPeriodError(self.kind, self.number)

    @property
    def label(self) -> str:
        match self.kind:
            case PeriodKind.MONTH:
                return f"Tháng {self.number}/{self.year}"
            case PeriodKind.QUARTER:
                return f"Quý {_QUARTERS[self.number - 1]}/{self.year}"
            case PeriodKind.HALF_YEAR:
                return f"6 tháng {('đầu', 'cuối')[self.number - 1]} năm {self.year}"
            case PeriodKind.NINE_MONTHS:
                return f"9 tháng năm {self.year}"
            case PeriodKind.YEAR:
                return f"Năm {self.year}"
            case PeriodKind.CUSTOM:
                first, last = calendar_span(self)
                return f"Từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}"

    @property
    def first_month(self) -> int:
        return self.last_month - self.kind.months + 1

    @property
    def last_month(self) -> int:
        return self.number * self.kind.months


def calendar_span(period: Period) -> tuple[date, date]:
    """First and last day as the calendar has them."""
    if period.custom:
        return period.custom
    first = date(period.year, period.first_month, 1)
    return first, day_in_month(period.year, period.last_month, 31)


def data_window(period: Period) -> DataWindow:
    """From the 15th of the month before to the 14th of the last month, NĐ 09/2019 Đ.12.

    The decree knows no nine months: they are cut the same way, 15/12 to 14/9, as our choice.
    """
    if period.custom:
        return DataWindow(*period.custom, defined_by_law=False)
    before = date(period.year, period.first_month, 1) - timedelta(days=1)
    return DataWindow(
        before.replace(day=_CUTOFF_DAY + 1),
        date(period.year, period.last_month, _CUTOFF_DAY),
        defined_by_law=period.kind is not PeriodKind.NINE_MONTHS,
    )


def periods_of(kind: PeriodKind, year: int) -> tuple[Period, ...]:
    """Every period of that kind in a year, in order; custom ones cannot be listed."""
    if kind is PeriodKind.CUSTOM:
        return ()
    return tuple(Period(kind, year, number) for number in range(1, kind.count + 1))


_DECEMBER = 12


def day_in_month(year: int, month: int, day: int) -> date:
    """That day, or the last one of a month that is shorter."""
    # Python's own calendar counts too, but loads its languages for it, and the first screen waits.
    last = 31 if month == _DECEMBER else (date(year, month + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day, last))


class DueMonth(Enum):
    LAST_OF_PERIOD = "last_of_period"
    AFTER_PERIOD = "after_period"


@dataclass(frozen=True, slots=True)
class BeforeDay:
    """Before that day of the month: the day before is the last good one."""

    day: int
    month: DueMonth = DueMonth.LAST_OF_PERIOD


@dataclass(frozen=True, slots=True)
class ByDay:
    """A report is due on a day of the month."""

    day: int
    month: DueMonth = DueMonth.LAST_OF_PERIOD


@dataclass(frozen=True, slots=True)
class BeforeDate:
    """Before a fixed date of the period's year, such as 03/6."""

    day: int
    month: int


@dataclass(frozen=True, slots=True)
class WorkingDaysAfterCutoff:
    """A report is due so many working days after the figures close."""

    count: int


DueRule = BeforeDay | ByDay | BeforeDate | WorkingDaysAfterCutoff


def due_day(rule: DueRule, period: Period, holidays: Collection[date] | None = None) -> date:
    """The last day on which the report is in time; `holidays` as in `is_working_day`."""
    match rule:
        case ByDay(day, month):
            return _day_of_due_month(period, month, day)
        case BeforeDay(day, month):
            return _day_of_due_month(period, month, day) - timedelta(days=1)
        case BeforeDate(day, month):
            return day_in_month(period.year, month, day) - timedelta(days=1)
        case WorkingDaysAfterCutoff(count):
            return add_working_days(data_window(period).last, count, holidays)


def _day_of_due_month(period: Period, month: DueMonth, day: int) -> date:
    last = calendar_span(period)[1]
    if month is DueMonth.AFTER_PERIOD:
        last = day_in_month(last.year, last.month, 31) + timedelta(days=1)
    return day_in_month(last.year, last.month, day)


@dataclass(frozen=True, slots=True)
class ReportingDuty:
    """A report owed: to whom, through whom, for which periods, when."""

    receiver: str
    via: str = ""
    kinds: tuple[PeriodKind, ...] = ()
    numbers: tuple[int, ...] = ()  # only these periods of each kind; empty: all of them
    rule: DueRule | None = None  # None: the plan names no day
    literal: str = ""
    ad_hoc: bool = False

    def periods(self, year: int) -> Iterator[Period]:
        for kind in self.kinds:
            for period in periods_of(kind, year):
                if not self.numbers or period.number in self.numbers:
                    yield period


@dataclass(frozen=True, slots=True)
class ReportCalendar:
    """When the reports of a year fall due."""

    name: str
    source: str
    duties: tuple[ReportingDuty, ...]


class Upcoming(NamedTuple):
    period: Period
    due: date
    duty: ReportingDuty


def next_reports(
    calendar: ReportCalendar,
    today: date,
    *,
    count: int = 4,
    holidays: Collection[date] | None = None,
) -> tuple[Upcoming, ...]:
    """The reports still to come, the nearest first; a duty without a rule has no day to list."""
    # A report of December may fall due in January, so the year before has its say.
    found = (
        Upcoming(period, due_day(duty.rule, period, holidays), duty)
        for year in range(today.year - 1, today.year + 1 + count)
        for duty in calendar.duties
        if duty.rule is not None
        for period in duty.periods(year)
    )
    ahead = (report for report in found if report.due >= today)
    return tuple(sorted(ahead, key=lambda report: report.due)[:count])


_PROVINCE = "UBND tỉnh"
_HOME_AFFAIRS = "Sở Nội vụ"
_BY_THE_TWENTIETH = "Chậm nhất ngày 20 của tháng cuối kỳ báo cáo"

# Đ.8 lets no report fall due sooner; the commune's own days are set by its province.
LAW_CALENDAR = ReportCalendar(
    name="Chế độ báo cáo định kỳ",
    source="Nghị định số 09/2019/NĐ-CP, Điều 8 và Điều 12",
    duties=(
        ReportingDuty(
            receiver=_PROVINCE,
            kinds=(
                PeriodKind.MONTH,
                PeriodKind.QUARTER,
                PeriodKind.HALF_YEAR,
                PeriodKind.YEAR,
            ),
            rule=WorkingDaysAfterCutoff(1),
            literal="Sau ngày chốt số liệu ít nhất 01 ngày làm việc",
        ),
    ),
)

REFORM_CALENDAR = ReportCalendar(
    name="Báo cáo cải cách hành chính",
    source="Công văn số 581/BNV-CCHC của Bộ Nội vụ",
    duties=tuple(
        ReportingDuty(_PROVINCE, _HOME_AFFAIRS, (kind,), numbers, ByDay(20), _BY_THE_TWENTIETH)
        for kind, numbers in (
            (PeriodKind.QUARTER, (1, 3)),
            (PeriodKind.HALF_YEAR, (1,)),
            (PeriodKind.YEAR, ()),
        )
    ),
)
