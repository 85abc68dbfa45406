"""Asks whether this very copy is the one that is sent, and to whom."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from kehoach_desktop.domain.text import nfc
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_lock_copy import Ui_LockCopyDialog


class LockCopyDialog(QDialog):
    def __init__(self, parent: QWidget, title: str, rest: str, receiver: str) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_LockCopyDialog()
        ui.setupUi(self)
        ui.fact.setText(title)
        ui.rest.setText(rest)
        ui.receiver.setText(receiver)
        ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Khoá bản này")
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        self.resize(theme.current().scaled(520), self.sizeHint().height())

    @classmethod
    def ask(cls, parent: QWidget, title: str, rest: str, receiver: str) -> str | None:
        """The receiver; None if it is not to be locked."""
        dialog = cls(parent, title, rest, receiver)
        return dialog.receiver() if dialog.exec() else None

    def receiver(self) -> str:
        return nfc(self._ui.receiver.text()).strip()
