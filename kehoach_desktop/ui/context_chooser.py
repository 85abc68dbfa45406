"""Fills the top line with years, plans and periods, and says which one was chosen."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from kehoach_desktop.domain.period import REFORM_CALENDAR, Period, Upcoming, data_window, due_day
from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.services.ports import PlanEntry
from kehoach_desktop.ui.context_line import ContextLine

_SOON_DAYS = 30
_NO_YEAR = 0


class ContextChooser(QObject):
    plan_chosen = Signal(object)  # a PlanId
    period_chosen = Signal(object)  # a domain Period

    def __init__(self, line: ContextLine) -> None:
        super().__init__(line)
        self._line = line
        self._entries: tuple[PlanEntry, ...] = ()
        self._plan: PlanId | None = None
        self._today = date.min
        line.years.activated.connect(self._choose_year)
        line.plans.activated.connect(self._choose_plan)
        line.periods.activated.connect(self._choose_period)

    def show_entries(self, entries: Sequence[PlanEntry], today: date) -> None:
        self._entries, self._today = tuple(entries), today
        years = sorted({entry.year or _NO_YEAR for entry in entries}, reverse=True)
        self._line.years.clear()
        for year in years:
            self._line.years.addItem(str(year) if year else "Chưa rõ", year)
        self._line.years.setEnabled(bool(years))
        known = any(entry.id == self._plan for entry in entries)
        self.show_plan(self._plan if known else None)

    def show_plan(self, plan_id: PlanId | None) -> None:
        """Shows where one is, without saying `plan_chosen`."""
        self._plan = plan_id
        entry = next((each for each in self._entries if each.id == plan_id), None)
        year = entry.year or _NO_YEAR if entry else self._line.years.currentData()
        _choose(self._line.years, year)
        self._fill_plans(year)
        _choose(self._line.plans, plan_id)
        self._fill_periods(year or self._today.year)

    def _fill_plans(self, year: int | None) -> None:
        combo = self._line.plans
        combo.clear()
        for entry in self._entries:
            if (entry.year or _NO_YEAR) == year:
                combo.addItem(entry.subject or "Kế hoạch chưa có tên", entry.id)
        combo.setEnabled(combo.count() > 0)
        if not combo.count():
            combo.addItem("Chưa có kế hoạch")
        elif self._plan is None:
            combo.setPlaceholderText("Chọn kế hoạch")
            combo.setCurrentIndex(-1)

    def _fill_periods(self, year: int) -> None:
        combo = self._line.periods
        combo.clear()
        reports = _reports(year) if self._entries else []
        for report in reports:
            combo.addItem(report.period.label, report)
        combo.setEnabled(bool(reports))
        if reports:
            ahead = (place for place, each in enumerate(reports) if each.due >= self._today)
            combo.setCurrentIndex(next(ahead, len(reports) - 1))
        else:
            combo.addItem("–")
        self._say_window()

    def _say_window(self) -> None:
        report = self._line.periods.currentData()
        words = window_words(report, self._today) if isinstance(report, Upcoming) else ""
        self._line.note.setText(words)
        self._line.periods.setToolTip(words)

    def show_period(self, period: Period) -> None:
        """Shows what another part of the window looks at, without saying `period_chosen`."""
        for place in range(self._line.periods.count()):
            report = self._line.periods.itemData(place)
            if isinstance(report, Upcoming) and report.period == period:
                self._line.periods.setCurrentIndex(place)
                self._say_window()

    def _choose_year(self) -> None:
        year = self._line.years.currentData()
        first = next(entry for entry in self._entries if (entry.year or _NO_YEAR) == year)
        self.plan_chosen.emit(first.id)

    def _choose_plan(self) -> None:
        chosen = self._line.plans.currentData()
        if chosen is not None:
            self.plan_chosen.emit(chosen)

    def _choose_period(self) -> None:
        self._say_window()
        report = self._line.periods.currentData()
        if isinstance(report, Upcoming):
            self.period_chosen.emit(report.period)


def window_words(report: Upcoming, today: date) -> str:
    """Which days the figures are of, and until when the report is in time."""
    window = data_window(report.period)
    words = f"Số liệu {_day(window.first)} – {_day(window.last)} · gửi chậm nhất {_day(report.due)}"
    left = (report.due - today).days
    return f"{words}, còn {left} ngày" if 0 <= left <= _SOON_DAYS else words


def _reports(year: int) -> list[Upcoming]:
    found = (
        Upcoming(period, due_day(duty.rule, period), duty)
        for duty in REFORM_CALENDAR.duties
        if duty.rule is not None
        for period in duty.periods(year)
    )
    return sorted(found, key=lambda report: report.due)


def _choose(combo: QComboBox, data: object) -> None:
    place = combo.findData(data)
    if place >= 0:
        combo.setCurrentIndex(place)


def _day(day: date) -> str:
    return f"{day.day}/{day.month}"
