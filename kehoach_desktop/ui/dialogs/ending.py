"""Ends an entry of the directory on a day: renamed, succeeded by another, or by nobody."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from kehoach_desktop.domain.staff import (
    Party,
    PartyKind,
    Position,
    Unit,
    Validity,
    display_name,
    ref_of,
)
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.directory.register import Register, changed
from kehoach_desktop.ui.forms.ui_ending_dialog import Ui_EndingDialog
from kehoach_desktop.ui.widgets.field_note import FieldNote

_TITLES = {
    PartyKind.UNIT: "Đổi tên, sáp nhập",
    PartyKind.POSITION: "Đổi tên, thôi dùng",
    PartyKind.OFFICER: "Thôi công tác, bàn giao",
    PartyKind.GROUP: "Đổi tên, thôi dùng",
}


class EndingDialog(QDialog):
    def __init__(
        self, parent: QWidget, party: Party, register: Register, new_id: Callable[[], int]
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_EndingDialog()
        ui.setupUi(self)
        self._party, self._new_id = party, new_id
        kind = ref_of(party).kind
        self.setWindowTitle(_TITLES[kind])
        is_person = kind is PartyKind.OFFICER
        deed = "công tác" if is_person else "dùng"
        ui.fact.setText(f"{display_name(party)}: {deed} đến hết ngày nào?")
        ui.until.show_day(register.today)
        others = [each for each in register.in_use(kind) if ref_of(each) != ref_of(party)]
        ui.successor.offer(others)
        # People do not take another name with their post: their work goes to somebody.
        ui.renamed.setVisible(not is_person)
        ui.new_name.setVisible(not is_person)
        ui.succeeded.setChecked(is_person)
        self._note = FieldNote(ui.until, self)
        ui.notes.addWidget(self._note)
        for choice in (ui.renamed, ui.succeeded, ui.nobody):
            choice.toggled.connect(self._show_choice)
        ui.end_it.clicked.connect(self._accept_if_right)
        ui.cancel.clicked.connect(self.reject)
        self.resize(theme.current().scaled(500), self.sizeHint().height())
        self._show_choice()
        ui.until.selectAll()

    @classmethod
    def ask(
        cls, parent: QWidget, party: Party, register: Register, new_id: Callable[[], int]
    ) -> tuple[Party, ...]:
        """The changed parties, a new one before the old one that names it; none if given up."""
        dialog = cls(parent, party, register, new_id)
        return dialog.parties() if dialog.exec() else ()

    def parties(self) -> tuple[Party, ...]:
        ui, until = self._ui, self._ui.until.day()
        since = self._party.validity.since
        ended = Validity(since, until)
        if ui.nobody.isChecked():
            return (changed(self._party, validity=ended),)
        if ui.succeeded.isChecked():
            return (changed(self._party, validity=ended, successor_id=ui.successor.chosen()),)
        renamed = _renamed(self._party, squeeze(ui.new_name.text()), self._new_id(), until)
        return renamed, changed(self._party, validity=ended, successor_id=renamed.id)

    def _show_choice(self) -> None:
        self._ui.new_name.setEnabled(self._ui.renamed.isChecked())
        self._ui.successor.setEnabled(self._ui.succeeded.isChecked())

    def _accept_if_right(self) -> None:
        ui, doubt = self._ui, ""
        if ui.until.day() is None:
            doubt = "Cần ngày, viết như 30/6/2025"
        elif ui.renamed.isChecked() and not ui.new_name.text().strip():
            doubt = "Cần có tên mới"
        elif ui.succeeded.isChecked() and ui.successor.chosen() is None:
            doubt = "Cần chọn bên nhận việc"
        self._note.say(doubt)
        if not doubt:
            self.accept()


def _renamed(party: Party, name: str, new_id: int, until: date | None) -> Party:
    """Only what has a name of its own is renamed: people keep theirs."""
    since = until + timedelta(days=1) if until else None
    changes: dict[str, Any] = {
        "id": new_id,
        "name": name,
        "aliases": (),
        "validity": Validity(since, None),
        "successor_id": None,
    }
    if isinstance(party, Unit | Position):
        changes["short_name"] = ""
    return changed(party, **changes)
