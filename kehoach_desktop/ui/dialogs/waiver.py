"""Asks why a warning may stand."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from kehoach_desktop.domain.text import nfc
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_waiver import Ui_WaiverDialog
from kehoach_desktop.ui.widgets.field_note import FieldNote


class WaiverDialog(QDialog):
    def __init__(self, parent: QWidget, warning: str) -> None:
        super().__init__(parent)
        self._ui = Ui_WaiverDialog()
        self._ui.setupUi(self)
        self._ui.warning_label.setText(warning)
        self._note = FieldNote(self._ui.reason_edit, self)
        self._ui.reason_edit_column.addWidget(self._note)
        self._ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Bỏ qua")
        self._ui.reason_edit.textEdited.connect(lambda: self._note.say(""))
        self.resize(theme.current().scaled(520), self.sizeHint().height())

    @classmethod
    def ask(cls, parent: QWidget, warning: str) -> str | None:
        """The reason."""
        dialog = cls(parent, warning)
        return dialog.reason() if dialog.exec() else None

    @classmethod
    def ask_reason(cls, parent: QWidget, title: str, note: str) -> str | None:
        """The reason for something else that the journal keeps."""
        dialog = cls(parent, title)
        dialog.setWindowTitle(title)
        dialog._ui.note_label.setText(note)
        dialog._ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Làm")
        dialog._ui.reason_edit.setPlaceholderText("ví dụ: cấp trên yêu cầu chỉnh lý")
        dialog._ui.reason_edit.setAccessibleName("Lý do")
        return dialog.reason() if dialog.exec() else None

    def reason(self) -> str:
        return nfc(self._ui.reason_edit.text()).strip()

    def accept(self) -> None:
        if self.reason():
            super().accept()
        else:
            self._note.say("Cần ghi lý do để người sau hiểu")
