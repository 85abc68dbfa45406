"""The line at the top that is always there: year, plan, reporting period, search."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_context_line import Ui_ContextLine

_YEAR_WIDTH, _PERIOD_WIDTH = 88, 122
_PLAN_WIDTHS = 200, 480
_WORDLESS_FROM = 14  # points from which the labels and the note give way


class ContextLine(QFrame):
    """Painted before anything of the office is known; `ContextChooser` fills it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ContextLine()
        ui.setupUi(self)
        self.years, self.plans, self.periods = ui.year_combo, ui.plan_combo, ui.period_combo
        self.note, self.command_box = ui.period_note, ui.command_box
        self.plans.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "note"):
            self._measure()

    def _measure(self) -> None:
        current = theme.current()
        self.setFixedHeight(current.size("contextLine"))
        self.years.setFixedWidth(current.scaled(_YEAR_WIDTH))
        self.plans.setMinimumWidth(_PLAN_WIDTHS[0])
        self.plans.setMaximumWidth(current.scaled(_PLAN_WIDTHS[1]))
        self.periods.setFixedWidth(current.scaled(_PERIOD_WIDTH))
        wordy = current.base < _WORDLESS_FROM
        for label in (self._ui.year_label, self._ui.plan_label, self._ui.period_label, self.note):
            label.setVisible(wordy)
