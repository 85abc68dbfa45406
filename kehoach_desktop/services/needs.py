"""Which rows of a plan need somebody now: late, soon due, without a result in the open period."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId, Row, RowId
from kehoach_desktop.domain.period import calendar_span
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.progress import ProgressState, ReportingPeriod
from kehoach_desktop.domain.timeframe import Due, Timeframe, applies_to, due_dates
from kehoach_desktop.domain.timeframe_parser import parse_timeframe

_KEPT_TEXTS = 2048  # a plan repeats a few dozen timeframes


class Known(NamedTuple):
    """What was reported in one period, by row."""

    period: ReportingPeriod
    states: Mapping[RowId, ProgressState]


def overdue(plan: Plan, table: PartId, today: date, known: Sequence[Known]) -> set[int]:
    """Rows with a day that has gone by, and no result that says it is done."""
    return {row.id for row, due in _open_dues(plan, table, today, known) if due.day < today}


def due_within(
    plan: Plan, table: PartId, today: date, known: Sequence[Known], *, days: int
) -> set[int]:
    """Rows that fall due from today on, and are not done."""
    last = today + timedelta(days=days)
    found = _open_dues(plan, table, today, known)
    return {row.id for row, due in found if today <= due.day <= last}


def not_entered(plan: Plan, table: PartId, known: Known) -> set[int]:
    """Rows that may be expected to have a result in the period, and have none."""
    return {
        row.id
        for row, timeframe in _timeframes(plan, table)
        if row.id not in known.states and applies_to(timeframe, known.period.period) is not False
    }


def period_to_enter(periods: Sequence[ReportingPeriod], today: date) -> ReportingPeriod | None:
    """The open period whose figures are gathered now: the last one that has begun."""
    begun = [each for each in periods if not each.state.is_locked and each.since <= today]
    return max(begun, key=lambda each: each.until, default=None)


def _open_dues(
    plan: Plan, table: PartId, today: date, known: Sequence[Known]
) -> Iterator[tuple[Row, Due]]:
    window = _window(plan, today)
    issued = _issued(plan)
    for row, timeframe in _timeframes(plan, table):
        for due in due_dates(timeframe, window=window, issued=issued):
            if not _is_done(row.id, due, known):
                yield row, due


def _is_done(row_id: RowId, due: Due, known: Sequence[Known]) -> bool:
    """What comes round is done for the period its day falls into; anything else for good."""
    for period, states in known:
        if states.get(row_id) is ProgressState.DONE:
            first, last = calendar_span(period.period)
            if due.span.recurs is None or first <= due.day <= last:
                return True
    return False


def _window(plan: Plan, today: date) -> tuple[date, date]:
    """The years the plan is for; one that names none is this year's."""
    head = plan.head
    first = head.period_from or head.plan_year or today.year
    last = head.period_to or head.plan_year or first
    return date(first, 1, 1), date(max(first, last), 12, 31)


def _issued(plan: Plan) -> date | None:
    head = plan.head
    try:
        return date(head.year or 0, head.month or 0, head.day or 0)
    except ValueError:
        return None


def _timeframes(plan: Plan, table: PartId) -> Iterator[tuple[Row, Timeframe]]:
    """Rows at the end of a branch with what their timeframe says, as a person restated it."""
    columns = [each for each in plan.columns(table) if each.kind is ColumnKind.TIMEFRAME]
    outline = plan.outline(table)
    for row in outline.items.values():
        if row.id not in outline.children:
            text = " ; ".join(filter(None, (_literal(plan, row, each) for each in columns)))
            yield row, _parsed(text)


def _literal(plan: Plan, row: Row, column: Column) -> str:
    text = row.text(column)
    reading = plan.readings.get((row.id, column.key))
    holds = reading is not None and reading.literal == text
    return (reading.restated or text) if reading is not None and holds else text


@lru_cache(_KEPT_TEXTS)
def _parsed(text: str) -> Timeframe:
    return parse_timeframe(text)
