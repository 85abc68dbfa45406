"""Asks whether a plan's documents go with the office's form or have one of their own."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from kehoach_desktop.domain.form import Form
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_plan_form import Ui_PlanFormDialog
from kehoach_desktop.ui.settings.form_words import differences
from kehoach_desktop.ui.widgets.segments import Segments

_SIZE = 800, 640
_AROUND = 80  # pixels of the screen that stay free
_OFFICE, _OWN = 0, 1


class Chosen(NamedTuple):
    form: Form | None  # None goes with the office


class PlanFormDialog(QDialog):
    def __init__(
        self, parent: QWidget, own: Form | None, office: Form, has_system_font: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self._own, self._office = own, office
        self._ui = ui = Ui_PlanFormDialog()
        ui.setupUi(self)
        self._whose = Segments(("Theo cơ quan", "Riêng kế hoạch này"), name="Thể thức")
        ui.whose_place.addWidget(self._whose)
        self.setTabOrder(self._whose, ui.form)
        ui.form.show_beside_others()
        ui.form.ask_fonts(has_system_font)
        ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Dùng thể thức này")
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        self._whose.chosen.connect(lambda number: self._take(office if number == _OWN else None))
        ui.form.changed.connect(self._take)
        self._fit()
        self._take(own)

    @classmethod
    def ask(
        cls, parent: QWidget, own: Form | None, office: Form, has_system_font: Callable[[], bool]
    ) -> Chosen | None:
        dialog = cls(parent, own, office, has_system_font)
        return Chosen(dialog.form()) if dialog.exec() else None

    def form(self) -> Form | None:
        return self._own

    def _take(self, own: Form | None) -> None:
        """To change anything is to have a form of one's own."""
        self._own = own
        self._whose.choose(_OFFICE if own is None else _OWN)
        self._ui.form.show_form(own or self._office)
        said = differences(own, self._office)
        self._ui.differing.setText(f"Khác cơ quan: {said}." if said else "Không khác cơ quan.")

    def _fit(self) -> None:
        current, screen = theme.current(), self.screen().availableSize()
        width = min(current.scaled(_SIZE[0]), screen.width() - _AROUND)
        self._ui.form.stack(is_narrow=width < current.scaled(_SIZE[0]))
        self.resize(width, min(current.scaled(_SIZE[1]), screen.height() - _AROUND))
