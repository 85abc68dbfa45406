"""Adds many parties from a list copied out of Excel, Word or a message."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidgetItem, QWidget

from kehoach_desktop.domain.staff import Party, PartyKind
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.directory.pasted import Entry, Reading, State, parties, read_list
from kehoach_desktop.ui.directory.register import Register
from kehoach_desktop.ui.directory.words import WORDS
from kehoach_desktop.ui.forms.ui_paste_dialog import Ui_PasteDialog
from kehoach_desktop.ui.widgets.tallest import tallest
from kehoach_desktop.ui.widgets.wrapping_items import wrap_cells

_HEADERS = {
    PartyKind.UNIT: ("Tên đơn vị", "Tên viết tắt", "Cách viết khác"),
    PartyKind.POSITION: ("Tên chức danh", "Tên viết tắt", "Cách viết khác"),
    PartyKind.OFFICER: ("Họ và tên", "Chức danh", "Đơn vị"),
    PartyKind.GROUP: ("Tên nhóm", "Cách viết khác"),
}


class PasteDialog(QDialog):
    def __init__(self, parent: QWidget, kind: PartyKind, register: Register, text: str) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_PasteDialog()
        ui.setupUi(self)
        self._kind, self._register = kind, register
        self._reading = Reading((), ())
        self.setWindowTitle(f"Nhập danh sách {WORDS[kind].one}")
        ui.explanation.setText(WORDS[kind].pasting)
        ui.preview.setColumnCount(len(_HEADERS[kind]) + 1)
        ui.preview.setHorizontalHeaderLabels([*_HEADERS[kind], "Kết quả"])
        ui.preview.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        ui.preview.verticalHeader().hide()
        wrap_cells(ui.preview)
        ui.text.textChanged.connect(self._read)
        ui.add.clicked.connect(self.accept)
        ui.cancel.clicked.connect(self.reject)
        ui.text.setPlainText(text)
        self._read()
        current = theme.current()
        self.resize(min(current.scaled(760), 1260), min(current.scaled(540), tallest(self)))

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        kind: PartyKind,
        register: Register,
        new_id: Callable[[], int],
        *,
        text: str = "",
    ) -> tuple[Party, ...]:
        dialog = cls(parent, kind, register, text)
        return dialog.parties(new_id) if dialog.exec() else ()

    def parties(self, new_id: Callable[[], int]) -> tuple[Party, ...]:
        wanted = self._ui.with_new.isChecked()
        return parties(self._reading, self._kind, self._register, new_id, with_missing=wanted)

    def _read(self) -> None:
        ui = self._ui
        reading = self._reading = read_list(ui.text.toPlainText(), self._kind, self._register)
        ui.preview.setRowCount(len(reading.entries))
        for row, entry in enumerate(reading.entries):
            for column, text in enumerate(self._cells(entry)):
                ui.preview.setItem(row, column, QTableWidgetItem(text))
        count = len(reading.new())
        ui.add.setText(f"Thêm {count} {WORDS[self._kind].one}" if count else "Thêm")
        ui.add.setEnabled(count > 0)
        ui.with_new.setVisible(bool(reading.missing))
        ui.summary.setText(self._summary())

    def _cells(self, entry: Entry) -> list[str]:
        width = len(_HEADERS[self._kind]) - 1
        more = [*entry.more, *[""] * width][:width]
        state = entry.state.value
        known = f"{state}: {entry.known_as}" if entry.state is State.KNOWN else state
        return [entry.name, *more, known]

    def _summary(self) -> str:
        reading = self._reading
        if not reading.entries:
            return "Chưa có dòng nào."
        left_out = len(reading.entries) - len(reading.new())
        said = [f"{len(reading.new())} mục mới"]
        if left_out:
            said.append(f"bỏ qua {left_out} mục đã có hoặc lặp lại")
        if reading.missing:
            said.append("chưa có trong danh mục: " + ", ".join(name for _, name in reading.missing))
        return "; ".join(said) + "."
