"""The names, paper and standing of one appendix."""

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from kehoach_desktop.domain.appendix import Appendix, Orientation
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_appendix import Ui_AppendixDialog
from kehoach_desktop.ui.widgets.block_text import Ask


class AppendixDialog(QDialog):
    def __init__(self, parent: QWidget, appendix: Appendix) -> None:
        super().__init__(parent)
        self._appendix = appendix
        self._ui = ui = Ui_AppendixDialog()
        ui.setupUi(self)
        ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Ghi")
        for orientation in Orientation:
            ui.paper_combo.addItem(term(orientation), orientation)
        ui.label_edit.setText(appendix.label or "")
        ui.short_edit.setText(appendix.short_name)
        ui.title_edit.show_text("\n".join(appendix.title))
        ui.attached_edit.setPlaceholderText("(Kèm theo Kế hoạch số …)")
        ui.attached_edit.show_text(appendix.attached_line or "")
        ui.attached_edit.asked.connect(self._answer)
        ui.paper_combo.setCurrentIndex(ui.paper_combo.findData(appendix.orientation))
        ui.in_file_check.setChecked(appendix.in_file)
        ui.own_file_check.setChecked(appendix.own_file)
        ui.label_edit.setFocus()
        ui.label_edit.selectAll()
        self.resize(theme.current().scaled(600), self.sizeHint().height())

    @classmethod
    def ask(cls, parent: QWidget, appendix: Appendix) -> Appendix | None:
        dialog = cls(parent, appendix)
        return dialog.appendix() if dialog.exec() else None

    def _answer(self, asked: Ask) -> None:
        """Enter in a field of one line is the dialog's, as everywhere."""
        if asked is Ask.CUT:
            self.accept()

    def appendix(self) -> Appendix:
        ui = self._ui
        title = ui.title_edit.text()
        return replace(
            self._appendix,
            label=nfc(ui.label_edit.text()) or None,
            short_name=nfc(ui.short_edit.text()),
            title=tuple(title.split("\n")) if title else (),
            attached_line=nfc(ui.attached_edit.text()) or None,
            orientation=Orientation(ui.paper_combo.currentData()),
            in_file=ui.in_file_check.isChecked(),
            own_file=ui.own_file_check.isChecked(),
        )
