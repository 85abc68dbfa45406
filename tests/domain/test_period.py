"""Periods, their windows, due days and working days."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.codec import decode, encode
from kehoach_desktop.domain.period import (
    LAW_CALENDAR,
    REFORM_CALENDAR,
    BeforeDate,
    BeforeDay,
    ByDay,
    DueMonth,
    NoSuchPeriodError,
    Period,
    PeriodKind,
    ReportCalendar,
    ReportingDuty,
    WorkingDaysAfterCutoff,
    calendar_span,
    data_window,
    due_day,
    next_reports,
    periods_of,
)
from kehoach_desktop.domain.working_days import (
    add_working_days,
    fixed_holidays,
    is_working_day,
    next_working_day,
    previous_working_day,
)

MONTH, QUARTER, HALF = PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR
NINE, YEAR, CUSTOM = PeriodKind.NINE_MONTHS, PeriodKind.YEAR, PeriodKind.CUSTOM
Q3 = Period(QUARTER, 2026, 3)
SPRING = Period(CUSTOM, 2026, custom=(date(2026, 3, 1), date(2026, 5, 15)))

periods = st.sampled_from([kind for kind in PeriodKind if kind is not CUSTOM]).flatmap(
    lambda kind: st.builds(
        Period, st.just(kind), st.integers(2000, 2100), st.integers(1, kind.count)
    )
)


@pytest.mark.parametrize(
    ("period", "label", "first", "last"),
    [
        (Period(MONTH, 2026, 1), "Tháng 1/2026", date(2025, 12, 15), date(2026, 1, 14)),
        (Period(MONTH, 2026, 3), "Tháng 3/2026", date(2026, 2, 15), date(2026, 3, 14)),
        (Period(QUARTER, 2026, 1), "Quý I/2026", date(2025, 12, 15), date(2026, 3, 14)),
        (Period(QUARTER, 2026, 2), "Quý II/2026", date(2026, 3, 15), date(2026, 6, 14)),
        (Period(QUARTER, 2026, 3), "Quý III/2026", date(2026, 6, 15), date(2026, 9, 14)),
        (Period(QUARTER, 2026, 4), "Quý IV/2026", date(2026, 9, 15), date(2026, 12, 14)),
        (Period(HALF, 2026, 1), "6 tháng đầu năm 2026", date(2025, 12, 15), date(2026, 6, 14)),
        (Period(HALF, 2026, 2), "6 tháng cuối năm 2026", date(2026, 6, 15), date(2026, 12, 14)),
        (Period(YEAR, 2026), "Năm 2026", date(2025, 12, 15), date(2026, 12, 14)),
    ],
)
def test_the_decree_cuts_data_on_the_fourteenth(period, label, first, last):
    assert period.label == label
    assert data_window(period) == (first, last, True)


def test_nine_months_are_cut_alike_but_not_by_law():
    nine_months = Period(NINE, 2026)
    assert nine_months.label == "9 tháng năm 2026"
    assert data_window(nine_months) == (date(2025, 12, 15), date(2026, 9, 14), False)


def test_a_custom_period_takes_its_own_days():
    assert SPRING.label == "Từ 01/03/2026 đến 15/05/2026"
    assert data_window(SPRING) == (date(2026, 3, 1), date(2026, 5, 15), False)
    assert calendar_span(SPRING) == (date(2026, 3, 1), date(2026, 5, 15))


def test_a_quarter_spans_three_whole_months():
    assert calendar_span(Period(QUARTER, 2024, 1)) == (date(2024, 1, 1), date(2024, 3, 31))


@pytest.mark.parametrize(
    ("kind", "number", "custom"),
    [
        (QUARTER, 5, None),
        (QUARTER, 0, None),
        (YEAR, 2, None),
        (NINE, 2, None),
        (CUSTOM, 1, None),
        (MONTH, 1, (date(2026, 1, 1), date(2026, 1, 2))),
    ],
)
def test_there_is_no_such_period(kind, number, custom):
    with pytest.raises(NoSuchPeriodError) as caught:
        Period(kind, 2026, number, custom)
    assert (caught.value.kind, caught.value.number) == (kind, number)


@given(st.sampled_from([MONTH, QUARTER, HALF]), st.integers(2000, 2100))
def test_the_windows_of_a_year_follow_one_another_without_a_gap(kind, year):
    windows = [data_window(period) for period in periods_of(kind, year)]
    whole = data_window(Period(YEAR, year))
    assert (windows[0].first, windows[-1].last) == (whole.first, whole.last)
    for before, after in pairwise(windows):
        assert (after.first - before.last).days == 1


def test_custom_periods_are_not_listed():
    assert periods_of(CUSTOM, 2026) == ()


@pytest.mark.parametrize(
    ("rule", "period", "due"),
    [
        (BeforeDay(25), Q3, date(2026, 9, 24)),
        (BeforeDay(1), Q3, date(2026, 8, 31)),
        (ByDay(20), Q3, date(2026, 9, 20)),
        (ByDay(31), Period(QUARTER, 2026, 2), date(2026, 6, 30)),
        (ByDay(5, DueMonth.AFTER_PERIOD), Period(YEAR, 2026), date(2027, 1, 5)),
        (BeforeDay(5, DueMonth.AFTER_PERIOD), SPRING, date(2026, 6, 4)),
        (BeforeDate(3, 6), Period(HALF, 2024, 1), date(2024, 6, 2)),
        (BeforeDate(3, 12), Period(YEAR, 2024), date(2024, 12, 2)),
        (WorkingDaysAfterCutoff(1), Period(QUARTER, 2026, 1), date(2026, 3, 16)),
        (WorkingDaysAfterCutoff(3), Q3, date(2026, 9, 17)),
    ],
)
def test_a_rule_gives_the_due_day(rule, period, due):
    assert due_day(rule, period) == due


def test_holidays_of_the_office_put_off_the_due_day():
    monday = date(2026, 3, 16)
    first_quarter = Period(QUARTER, 2026, 1)
    assert due_day(WorkingDaysAfterCutoff(1), first_quarter, {monday}) == date(2026, 3, 17)


@given(periods, st.integers(1, 28))
def test_before_a_day_is_one_day_less_than_by_it(period, day):
    difference = due_day(ByDay(day), period) - due_day(BeforeDay(day), period)
    assert difference.days == 1


def test_reform_reports_of_a_year_are_four():
    found = next_reports(REFORM_CALENDAR, date(2026, 1, 1))
    assert [(report.period.label, report.due) for report in found] == [
        ("Quý I/2026", date(2026, 3, 20)),
        ("6 tháng đầu năm 2026", date(2026, 6, 20)),
        ("Quý III/2026", date(2026, 9, 20)),
        ("Năm 2026", date(2026, 12, 20)),
    ]
    assert {report.duty.via for report in found} == {"Sở Nội vụ"}


def test_a_report_due_today_is_still_to_come():
    assert next_reports(REFORM_CALENDAR, date(2026, 9, 20), count=1)[0].period == Q3


def test_after_the_last_report_comes_the_next_year():
    found = next_reports(REFORM_CALENDAR, date(2026, 12, 21), count=1)
    assert found[0].period == Period(QUARTER, 2027, 1)


def test_a_report_of_december_may_be_due_in_january():
    duty = ReportingDuty("UBND tỉnh", kinds=(YEAR,), rule=ByDay(5, DueMonth.AFTER_PERIOD))
    found = next_reports(ReportCalendar("Riêng", "", (duty,)), date(2027, 1, 2), count=1)
    assert (found[0].period, found[0].due) == (Period(YEAR, 2026), date(2027, 1, 5))


def test_a_duty_without_a_day_is_not_listed():
    duty = ReportingDuty("Sở Nội vụ", kinds=(QUARTER, YEAR), literal="hàng quý, năm")
    assert next_reports(ReportCalendar("Riêng", "", (duty,)), date(2026, 1, 1)) == ()


def test_the_law_asks_for_one_working_day_after_the_cut_off():
    (january,) = next_reports(LAW_CALENDAR, date(2026, 1, 1), count=1)
    assert (january.period.label, january.due) == ("Tháng 1/2026", date(2026, 1, 15))


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 9))
def test_next_reports_come_in_order_and_not_before_today(today, count):
    days = [report.due for report in next_reports(REFORM_CALENDAR, today, count=count)]
    assert len(days) == count
    assert days == sorted(days)
    assert days[0] >= today


def test_a_duty_is_stored_with_its_rule():
    for duty in (*LAW_CALENDAR.duties, *REFORM_CALENDAR.duties, ReportingDuty("UBND tỉnh")):
        assert decode(ReportingDuty, encode(duty)) == duty


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 4, 29), True),
        (date(2026, 4, 30), False),
        (date(2026, 5, 1), False),
        (date(2026, 5, 2), False),  # Saturday
        (date(2026, 5, 4), True),
        (date(2026, 9, 3), False),
    ],
)
def test_week_ends_and_fixed_holidays_are_free(day, works):
    assert is_working_day(day) is works


def test_a_holiday_on_a_week_end_moves_to_the_next_working_day():
    # In 2022, 30/4 was a Saturday and 01/5 a Sunday.
    assert {date(2022, 5, 2), date(2022, 5, 3)} <= fixed_holidays(2022)


def test_the_second_day_of_national_day_may_be_the_one_before():
    assert date(2026, 9, 1) in fixed_holidays(2026, before_national_day=True)
    assert date(2026, 9, 3) not in fixed_holidays(2026, before_national_day=True)


def test_working_days_are_looked_for_on_both_sides():
    assert next_working_day(date(2026, 4, 29)) == date(2026, 5, 4)
    assert previous_working_day(date(2026, 5, 4)) == date(2026, 4, 29)


def test_the_holidays_given_are_the_whole_set():
    tet = {date(2026, 2, day) for day in range(16, 21)}
    assert next_working_day(date(2026, 2, 13), tet) == date(2026, 2, 23)
    assert is_working_day(date(2026, 4, 30), tet)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 30))
def test_counting_there_and_back_returns_to_a_working_day(day, count):
    start = next_working_day(day)
    assert add_working_days(add_working_days(start, count), -count) == start
    assert add_working_days(day, 0) == day
