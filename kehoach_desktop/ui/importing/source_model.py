"""A table as the file has it, for a view: what was read of it is told from what was not."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from kehoach_desktop.domain.appendix import Column
from kehoach_desktop.domain.source import SourceCell, SourceTable
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui import theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
NOT_READ = "Không lấy"


class SourceModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._table = SourceTable((), 0)
        self._cells: list[dict[int, SourceCell]] = []
        self.columns: Mapping[int, Column] = {}
        self._read: AbstractSet[int] = frozenset()
        self.marked: tuple[AbstractSet[int], int] = frozenset(), -1  # rows and column spoken of
        self.is_doubtful = False  # what is spoken of

    @property
    def table(self) -> SourceTable:
        return self._table

    def show(
        self, table: SourceTable, columns: Mapping[int, Column], read: AbstractSet[int]
    ) -> None:
        self.beginResetModel()
        self._table, self.columns, self._read = table, columns, read
        self._cells = [{cell.column: cell for cell in row.cells} for row in table.rows]
        self.endResetModel()

    def mark(self, rows: AbstractSet[int], column: int, *, doubtful: bool) -> None:
        self.marked, self.is_doubtful = (rows, column), doubtful
        if self._cells and self._table.width:
            last = self.index(len(self._cells) - 1, self._table.width - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.BackgroundRole])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._table.width

    def cell(self, row: int, column: int) -> SourceCell | None:
        return self._cells[row].get(column) if 0 <= row < len(self._cells) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{cell.marker} {cell.text}".strip() if cell is not None else ""
            case Qt.ItemDataRole.ToolTipRole:
                return cell.place if cell is not None else None
            case Qt.ItemDataRole.FontRole:
                bold = cell is not None and bool(cell.runs) and all(r.bold for r in cell.runs)
                return theme.current().font(semibold=bold)
            case _:
                return self._color(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        column = self.columns.get(section)
        return term(column.kind) if column is not None else NOT_READ

    def _color(self, index: Index, role: int) -> Any:
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._ground(index)
        if role == Qt.ItemDataRole.ForegroundRole:
            known = index.row() in self._read and index.column() in self.columns
            return theme.current().color("text" if known else "textMuted")
        return None

    def _ground(self, index: Index) -> Any:
        rows, column = self.marked
        if index.row() in rows and column in (-1, index.column()):
            return theme.current().color("overdueSoft" if self.is_doubtful else "selection")
        is_header = index.row() < len(self._table.rows) and self._table.rows[index.row()].header
        return theme.current().color("headerRow") if is_header else None
