"""Asks for a name that nothing else has."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from kehoach_desktop.domain.text import nfc
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_name import Ui_NameDialog
from kehoach_desktop.ui.widgets.field_note import FieldNote


class NameDialog(QDialog):
    def __init__(
        self, parent: QWidget, title: str, note: str, name: str, fault_of: Callable[[str], str]
    ) -> None:
        """`fault_of` gives the words that say why a name will not do, or none."""
        super().__init__(parent)
        self._fault_of = fault_of
        self._ui = Ui_NameDialog()
        self._ui.setupUi(self)
        self._ui.title_label.setText(title)
        self._ui.note_label.setText(note)
        self._ui.name_edit.setText(name)
        self._ui.name_edit.selectAll()
        self._note = FieldNote(self._ui.name_edit, self)
        self._ui.name_edit_column.addWidget(self._note)
        self._ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Ghi")
        self._ui.name_edit.textEdited.connect(lambda: self._note.say(""))
        self.resize(theme.current().scaled(520), self.sizeHint().height())

    @classmethod
    def ask(
        cls, parent: QWidget, title: str, note: str, name: str, fault_of: Callable[[str], str]
    ) -> str | None:
        dialog = cls(parent, title, note, name, fault_of)
        return dialog.name() if dialog.exec() else None

    def name(self) -> str:
        return nfc(self._ui.name_edit.text()).strip()

    def accept(self) -> None:
        fault = self._fault_of(self.name()) if self.name() else "Cần một cái tên"
        if fault:
            self._note.say(fault)
        else:
            super().accept()
