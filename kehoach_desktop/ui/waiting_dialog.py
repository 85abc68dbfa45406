"""Stands before the window while its data is replaced, once that takes longer than a blink."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_waiting import Ui_WaitingDialog

_WIDTH = 460


class WaitingDialog(QDialog):
    """Goes when the work has answered, not when the button is pressed."""

    cancel_wished = Signal()

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent)
        self._ui = Ui_WaitingDialog()
        self._ui.setupUi(self)
        self._ui.fact.setText(words)
        self.resize(theme.current().scaled(_WIDTH), self.sizeHint().height())

    def reject(self) -> None:
        self._ui.buttons.setEnabled(False)
        self._ui.fact.setText("Đang dừng…")
        self.cancel_wished.emit()
