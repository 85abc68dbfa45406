"""Asks which reporting period to open, and proposes the day that the law or practice names."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from kehoach_desktop.domain.dates import short_date
from kehoach_desktop.domain.period import (
    LAW_CALENDAR,
    REFORM_CALENDAR,
    Period,
    PeriodKind,
    data_window,
    due_day,
    periods_of,
)
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_open_period import Ui_OpenPeriodDialog
from kehoach_desktop.ui.widgets.field_note import FieldNote

_KINDS = (
    PeriodKind.QUARTER,
    PeriodKind.HALF_YEAR,
    PeriodKind.NINE_MONTHS,
    PeriodKind.YEAR,
    PeriodKind.MONTH,
)


class Wanted(NamedTuple):
    period: Period
    due: date | None


class OpenPeriodDialog(QDialog):
    def __init__(
        self, parent: QWidget, proposed: Period, opened: Collection[Period] = frozenset()
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._ui = ui = Ui_OpenPeriodDialog()
        ui.setupUi(self)
        ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Mở kỳ")
        self._note = FieldNote(ui.due, self)
        ui.due_column.addWidget(self._note)
        for kind in _KINDS:
            ui.kind.addItem(term(kind), kind)
        ui.kind.setCurrentIndex(max(ui.kind.findData(proposed.kind), 0))
        ui.year.setValue(proposed.year)
        self._fill_numbers()
        ui.number.setCurrentIndex(proposed.number - 1)
        ui.kind.activated.connect(self._fill_numbers)
        ui.year.valueChanged.connect(self._fill_numbers)
        ui.number.currentIndexChanged.connect(self._propose)
        ui.due.textEdited.connect(lambda: self._note.say(""))
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        self._propose()
        self.resize(theme.current().scaled(520), self.sizeHint().height())

    @classmethod
    def ask(
        cls, parent: QWidget, proposed: Period, opened: Collection[Period] = frozenset()
    ) -> Wanted | None:
        dialog = cls(parent, proposed, opened)
        return dialog.wanted() if dialog.exec() else None

    def wanted(self) -> Wanted:
        return Wanted(self._period(), self._ui.due.day())

    def accept(self) -> None:
        if self._ui.due.is_right():
            super().accept()
        else:
            self._note.say("Cần ngày, viết như 20/9/2026")

    def _period(self) -> Period:
        kind: PeriodKind = self._ui.kind.currentData()
        return Period(kind, self._ui.year.value(), max(self._ui.number.currentIndex(), 0) + 1)

    def _fill_numbers(self) -> None:
        kept, numbers = self._ui.number.currentIndex(), self._ui.number
        numbers.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        numbers.clear()
        for period in periods_of(self._ui.kind.currentData(), self._ui.year.value()):
            numbers.addItem(period.label)
        numbers.setCurrentIndex(kept if 0 <= kept < numbers.count() else 0)
        numbers.blockSignals(False)  # noqa: FBT003
        self._propose()

    def _propose(self) -> None:
        period = self._period()
        window, (due, source) = data_window(period), proposed_due(period)
        first, last = short_date(window.first), short_date(window.last)
        known = " Kỳ này đã mở." if period in self._opened else ""
        self._ui.window_label.setText(f"Số liệu từ {first} đến {last}.{known}")
        self._ui.due.show_day(due)
        self._ui.source_label.setText(source)
        self._note.say("")


def proposed_due(period: Period) -> tuple[date | None, str]:
    """The reform report's own day where there is one, else the first that the decree allows."""
    for calendar in (REFORM_CALENDAR, LAW_CALENDAR):
        for duty in calendar.duties:
            if duty.rule is not None and period in duty.periods(period.year):
                return due_day(duty.rule, period), f"{duty.literal} ({calendar.source})."
    return None, "Không có hạn chung cho kỳ này; ghi hạn mà cấp trên yêu cầu."
