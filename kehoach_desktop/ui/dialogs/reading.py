"""Lets a person restate what a timeframe or target means, without touching what is printed."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from kehoach_desktop.domain.text import nfc
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_reading import Ui_ReadingDialog


class Doubt(NamedTuple):
    """A literal, what a person said it means, and what the program would make of a text."""

    label: str
    literal: str
    restated: str
    meaning: Callable[[str], str]


class ReadingDialog(QDialog):
    def __init__(self, parent: QWidget, doubt: Doubt) -> None:
        super().__init__(parent)
        self._doubt = doubt
        self._ui = Ui_ReadingDialog()
        self._ui.setupUi(self)
        self._ui.literal_label.setText(f"{doubt.label}: “{doubt.literal}”")
        self._ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Ghi cách hiểu")
        self._ui.restated_edit.textChanged.connect(self._show_meaning)
        self._ui.restated_edit.setText(doubt.restated or doubt.literal)
        self._ui.restated_edit.selectAll()
        self.resize(theme.current().scaled(520), self.sizeHint().height())

    @classmethod
    def ask(cls, parent: QWidget, doubt: Doubt) -> str | None:
        """The restatement; empty where the literal itself says it right."""
        dialog = cls(parent, doubt)
        return dialog.restated() if dialog.exec() else None

    def restated(self) -> str:
        typed = nfc(self._ui.restated_edit.text()).strip()
        return "" if typed == self._doubt.literal else typed

    def _show_meaning(self, text: str) -> None:
        self._ui.understood_label.setText(f"Chương trình hiểu là: {self._doubt.meaning(text)}")
