"""Late, soon due and not yet entered: from timeframes, restatements and what was reported."""

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import Reading
from kehoach_desktop.domain.progress import (
    PeriodId,
    PeriodState,
    ProgressState,
    ReportingPeriod,
)
from kehoach_desktop.services.needs import (
    Known,
    due_within,
    not_entered,
    overdue,
    period_to_enter,
)
from tests.builders import TABLE, a_plan, a_row

TODAY = date(2026, 6, 25)
FIRST = ReportingPeriod(
    PeriodId(1), Period(PeriodKind.QUARTER, 2026, 1), date(2025, 12, 15), date(2026, 3, 14)
)
SECOND = ReportingPeriod(
    PeriodId(2), Period(PeriodKind.QUARTER, 2026, 2), date(2026, 3, 15), date(2026, 6, 14)
)


def plan():
    return a_plan(
        a_row(20, "Nhóm", marker="1", time="Trước 01/01/2026"),
        (a_row(21, "Đã qua", time="Trước ngày 15/5/2026"), 20),
        (a_row(22, "Tuần này", time="Trước ngày 30/6/2026"), 20),
        (a_row(23, "Tháng này", time="Trước ngày 20/7/2026"), 20),
        (a_row(24, "Luôn luôn", time="Thường xuyên"), 20),
        (a_row(25, "Từng quý", time="Hằng quý"), 20),
        (a_row(26, "Cuối năm", time="Quý IV hàng năm"), 20),
        (a_row(27, "Chưa ghi", time=""), 20),
    )


def done(*row_ids, period=SECOND):
    return Known(period, dict.fromkeys(row_ids, ProgressState.DONE))


def test_rows_whose_day_went_by_are_late_but_no_group_is():
    assert overdue(plan(), TABLE, TODAY, ()) == {21, 25}


def test_a_row_that_is_done_is_not_late():
    assert overdue(plan(), TABLE, TODAY, [done(21, period=FIRST)]) == {25}


def test_what_comes_round_is_done_for_its_own_period_only():
    assert 25 in overdue(plan(), TABLE, TODAY, [done(25, period=SECOND)])
    assert 25 not in overdue(plan(), TABLE, TODAY, [done(25, period=FIRST)])


@pytest.mark.parametrize(("days", "found"), [(7, {22, 25}), (30, {22, 23, 25})])
def test_rows_due_soon(days, found):
    assert due_within(plan(), TABLE, TODAY, (), days=days) == found


def test_a_restated_timeframe_counts_while_its_literal_holds():
    reading = Reading("Trước ngày 15/5/2026", "Trước ngày 15/11/2026")
    told = replace(plan(), readings={(21, "timeframe"): reading})
    assert 21 not in overdue(told, TABLE, TODAY, ())
    stale = replace(plan(), readings={(21, "timeframe"): Reading("Quý I", "Trước ngày 15/11/2026")})
    assert 21 in overdue(stale, TABLE, TODAY, ())


def test_rows_without_a_result_that_the_period_asks_for():
    known = Known(SECOND, {24: ProgressState.DOING})
    assert not_entered(plan(), TABLE, known) == {21, 22, 23, 25, 27}


def test_the_last_open_period_that_has_begun_is_entered():
    sent = replace(FIRST, state=PeriodState.SENT)
    assert period_to_enter([sent, SECOND], TODAY) == SECOND
    assert period_to_enter([FIRST, SECOND], date(2026, 3, 1)) == FIRST
    assert period_to_enter([sent], TODAY) is None
