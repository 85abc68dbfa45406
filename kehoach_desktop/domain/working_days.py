"""Working days: neither a week-end day nor a public holiday."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@cache
def fixed_holidays(year: int, *, before_national_day: bool = False) -> frozenset[date]:
    """The holidays of the sun calendar, Bộ luật Lao động 2019 Đ.112.

    National day takes one day more, each year the one before or the one after as announced. A
    holiday on a week-end day moves to the next working day (Đ.111). Tết, Giỗ Tổ and days
    announced by decree come from the office.
    """
    beside = date(year, 9, 1 if before_national_day else 3)
    named = (date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 2), beside)
    free: set[date] = set()
    for named_day in sorted(named):
        day = named_day
        while day.weekday() >= _SATURDAY or day in free:
            day += _ONE_DAY
        free.add(day)
    return frozenset(free)


def is_working_day(day: date, holidays: Collection[date] | None = None) -> bool:
    """Without `holidays`, which is the whole set, the fixed ones of the year hold."""
    if day.weekday() >= _SATURDAY:
        return False
    return day not in (fixed_holidays(day.year) if holidays is None else holidays)


def next_working_day(day: date, holidays: Collection[date] | None = None) -> date:
    """The first working day after this one."""
    return _walk(day, _ONE_DAY, holidays)


def previous_working_day(day: date, holidays: Collection[date] | None = None) -> date:
    """The last working day before this one."""
    return _walk(day, -_ONE_DAY, holidays)


def add_working_days(day: date, count: int, holidays: Collection[date] | None = None) -> date:
    """Count from the day after; a negative count goes back."""
    step = _ONE_DAY if count > 0 else -_ONE_DAY
    for _ in range(abs(count)):
        day = _walk(day, step, holidays)
    return day


def _walk(day: date, step: timedelta, holidays: Collection[date] | None) -> date:
    day += step
    while not is_working_day(day, holidays):
        day += step
    return day
