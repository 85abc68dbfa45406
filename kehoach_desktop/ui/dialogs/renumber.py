"""Shows which markers counting anew would change, before anything changes."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTableWidgetItem,
    QWidget,
)

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_renumber import Ui_RenumberDialog
from kehoach_desktop.ui.widgets.tallest import tallest


class NewMarker(NamedTuple):
    """One row or section whose marker would change."""

    item_id: int
    words: str
    old: str
    new: str


class RenumberDialog(QDialog):
    def __init__(self, parent: QWidget, changes: Sequence[NewMarker]) -> None:
        super().__init__(parent)
        self._changes = changes
        self._ui = ui = Ui_RenumberDialog()
        ui.setupUi(self)
        table = ui.changes_table
        table.setColumnCount(3)
        table.setHorizontalHeaderLabels(["Số cũ", "Số mới", "Nội dung"])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.current().size("row"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setRowCount(len(changes))
        for row, change in enumerate(changes):
            old = QTableWidgetItem(change.old or "(trống)")
            old.setFlags(old.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            old.setCheckState(Qt.CheckState.Checked)
            table.setItem(row, 0, old)
            table.setItem(row, 1, QTableWidgetItem(change.new))
            table.setItem(row, 2, QTableWidgetItem(change.words))
        table.setColumnWidth(0, theme.current().scaled(96))
        table.setColumnWidth(1, theme.current().scaled(80))
        table.itemChanged.connect(self._say_count)
        self._say_count()
        scaled = theme.current().scaled
        self.resize(min(scaled(620), 1260), min(scaled(440), tallest(self)))
        self._main_button().setFocus()

    @classmethod
    def ask(cls, parent: QWidget, changes: Sequence[NewMarker]) -> frozenset[int] | None:
        """The ids whose marker may change."""
        dialog = cls(parent, changes)
        return dialog.chosen() if dialog.exec() else None

    def chosen(self) -> frozenset[int]:
        table = self._ui.changes_table
        return frozenset(
            change.item_id
            for row, change in enumerate(self._changes)
            if (item := table.item(row, 0)) is not None
            and item.checkState() is Qt.CheckState.Checked
        )

    def _say_count(self) -> None:
        count = len(self.chosen())
        self._ui.count_label.setText(f"Đánh lại số {count} dòng")
        self._main_button().setText(f"Đổi {count} số")
        self._main_button().setEnabled(count > 0)

    def _main_button(self) -> QPushButton:
        return self._ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
