"""The columns of one table: headers, meaning, width, and where each is printed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidgetItem,
    QWidget,
)

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId
from kehoach_desktop.domain.numbers import parse_decimal
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_columns import Ui_ColumnsDialog
from kehoach_desktop.ui.widgets.tallest import tallest

_HEADS = ("Tiêu đề", "Nhóm tiêu đề", "Là cột", "Rộng (%)", "Năm", "Bản trình", "Bản ban hành")
_HEADER, _ABOVE, _KIND, _WIDTH, _YEAR, _DRAFT, _ISSUE = range(len(_HEADS))
_BETWEEN_LEVELS = " / "
_WHOLE = 100  # percent
_ONE_ONLY = frozenset({ColumnKind.MARKER, ColumnKind.TITLE})
_WIDTHS = (180, 150, 196, 80, 56, 84, 110)  # pixels at base size 10


class ColumnsDialog(QDialog):
    """Works on its own copy; columns keep their key, so no cell moves by a new header."""

    def __init__(
        self, parent: QWidget, columns: Sequence[Column], new_id: Callable[[], int]
    ) -> None:
        super().__init__(parent)
        self._new_id = new_id
        self._columns = list(columns)
        self._ui = ui = Ui_ColumnsDialog()
        ui.setupUi(self)
        ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Ghi")
        table = ui.columns_table
        table.setColumnCount(len(_HEADS))
        table.setHorizontalHeaderLabels(_HEADS)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.current().size("control") + 4)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for at, width in enumerate(_WIDTHS):
            table.setColumnWidth(at, theme.current().scaled(width))
        table.horizontalHeader().setSectionResizeMode(_HEADER, QHeaderView.ResizeMode.Stretch)
        ui.add_button.clicked.connect(self._add)
        ui.remove_button.clicked.connect(self._remove)
        ui.up_button.clicked.connect(lambda: self._move(-1))
        ui.down_button.clicked.connect(lambda: self._move(1))
        table.currentCellChanged.connect(self._show_state)
        self._show(0)
        scaled = theme.current().scaled
        self.resize(min(scaled(960), 1260), min(scaled(440), tallest(self)))

    @classmethod
    def ask(
        cls, parent: QWidget, columns: Sequence[Column], new_id: Callable[[], int]
    ) -> tuple[Column, ...] | None:
        dialog = cls(parent, columns, new_id)
        return dialog.columns() if dialog.exec() else None

    @property
    def fields(self) -> Ui_ColumnsDialog:
        return self._ui

    def columns(self) -> tuple[Column, ...]:
        return tuple(self._typed(row) for row in range(len(self._columns)))

    def _typed(self, row: int) -> Column:
        table, old = self._ui.columns_table, self._columns[row]
        kind_combo = table.cellWidget(row, _KIND)
        kind = kind_combo.currentData() if isinstance(kind_combo, QComboBox) else old.kind
        above = self._text(row, _ABOVE)
        year = self._text(row, _YEAR).strip()
        return replace(
            old,
            header=self._text(row, _HEADER),
            above=tuple(above.split(_BETWEEN_LEVELS)) if above else (),
            kind=ColumnKind(kind),
            width=self._width(row, old.width),
            year=int(year) if re.fullmatch(r"\d{4}", year, re.ASCII) else None,
            in_draft=self._is_checked(row, _DRAFT),
            in_issue=self._is_checked(row, _ISSUE),
        )

    def _text(self, row: int, at: int) -> str:
        item = self._ui.columns_table.item(row, at)
        return nfc(item.text()) if item is not None else ""

    def _width(self, row: int, old: float | None) -> float | None:
        text = self._text(row, _WIDTH)
        if text == _percent(old):
            return old  # not touched: nothing is rounded
        share = parse_decimal(text)
        return float(share) / _WHOLE if share is not None and 0 < share <= _WHOLE else None

    def _is_checked(self, row: int, at: int) -> bool:
        item = self._ui.columns_table.item(row, at)
        return item is not None and item.checkState() is Qt.CheckState.Checked

    def _show(self, current: int) -> None:
        table = self._ui.columns_table
        table.setRowCount(len(self._columns))
        for row, column in enumerate(self._columns):
            self._show_column(row, column)
        table.setCurrentCell(min(max(current, 0), len(self._columns) - 1), _HEADER)
        self._show_state()

    def _show_column(self, row: int, column: Column) -> None:
        table = self._ui.columns_table
        texts = {
            _HEADER: column.header,
            _ABOVE: _BETWEEN_LEVELS.join(column.above),
            _WIDTH: _percent(column.width),
            _YEAR: str(column.year or ""),
        }
        for at, text in texts.items():
            table.setItem(row, at, QTableWidgetItem(text))
        for at, is_on in ((_DRAFT, column.in_draft), (_ISSUE, column.in_issue)):
            item = QTableWidgetItem()
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            table.setItem(row, at, item)
        kinds = QComboBox()
        kinds.setAccessibleName(f"Cột {column.header} là")
        taken = _ONE_ONLY & {each.kind for each in self._columns} - {column.kind}
        for kind in ColumnKind:
            if kind not in taken:
                kinds.addItem(term(kind), kind)
        kinds.setEnabled(not _is_needed(column))
        kinds.setCurrentIndex(kinds.findData(column.kind))
        table.setCellWidget(row, _KIND, kinds)

    def _add(self) -> None:
        self._columns = list(self.columns())
        at = self._ui.columns_table.currentRow() + 1
        key = _free_key({column.key for column in self._columns})
        self._columns.insert(at, Column(PartId(self._new_id()), key, "Cột mới"))
        self._show(at)
        table = self._ui.columns_table
        table.setFocus()
        table.edit(table.model().index(at, _HEADER))

    def _remove(self) -> None:
        at = self._ui.columns_table.currentRow()
        if 0 <= at < len(self._columns) and not _is_needed(self._columns[at]):
            self._columns = list(self.columns())
            del self._columns[at]
            self._show(at)

    def _move(self, by: int) -> None:
        at = self._ui.columns_table.currentRow()
        if 0 <= at + by < len(self._columns):
            self._columns = list(self.columns())
            self._columns.insert(at + by, self._columns.pop(at))
            self._show(at + by)

    def _show_state(self) -> None:
        at, ui = self._ui.columns_table.currentRow(), self._ui
        inside = 0 <= at < len(self._columns)
        ui.remove_button.setEnabled(inside and not _is_needed(self._columns[at]))
        ui.up_button.setEnabled(inside and at > 0)
        ui.down_button.setEnabled(inside and at + 1 < len(self._columns))


def _is_needed(column: Column) -> bool:
    """Rows carry their marker and title themselves, so their columns stay."""
    return column.kind in _ONE_ONLY


def _percent(width: float | None) -> str:
    return "" if width is None else f"{width * 100:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def _free_key(taken: set[str]) -> str:
    number = 1
    while f"column_{number}" in taken:
        number += 1
    return f"column_{number}"
