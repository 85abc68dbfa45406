"""One kind of party as the rows of a table: those in use first, those of the past below."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kehoach_desktop.domain.staff import Party, PartyKind, PartyRef, display_name, names, ref_of
from kehoach_desktop.domain.text import matches_folded, sort_key
from kehoach_desktop.ui.directory.cells import CellRole
from kehoach_desktop.ui.directory.columns import COLUMNS, PartyColumn
from kehoach_desktop.ui.directory.register import Register, order
from kehoach_desktop.ui.directory.words import WORDS

Index = QModelIndex | QPersistentModelIndex


class Heading(IntEnum):
    IN_USE = 0
    PAST = 1


class PartyModel(QAbstractTableModel):
    """Shows a register; it owns nothing and changes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = PartyKind.UNIT
        self._register: Register | None = None
        self._words = ""
        self._sorted_by: tuple[int, Qt.SortOrder] = (0, Qt.SortOrder.AscendingOrder)
        self._closed: set[Heading] = set()
        self._lines: list[Heading | Party] = []
        self._counts = dict.fromkeys(Heading, 0)

    @property
    def columns(self) -> tuple[PartyColumn, ...]:
        return COLUMNS[self._kind]

    def show_register(self, register: Register, kind: PartyKind, words: str) -> None:
        if kind is not self._kind:
            self._sorted_by = (0, Qt.SortOrder.AscendingOrder)
        self._register, self._kind, self._words = register, kind, words
        self._lay_out()

    def toggle(self, heading: Heading) -> None:
        self._closed ^= {heading}
        self._lay_out()

    def heading_at(self, row: int) -> Heading | None:
        line = self._lines[row]
        return line if isinstance(line, Heading) else None

    def party_at(self, row: int) -> Party | None:
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return None if line is None or isinstance(line, Heading) else line

    def row_of(self, ref: PartyRef) -> int | None:
        for row, line in enumerate(self._lines):
            if not isinstance(line, Heading) and ref_of(line) == ref:
                return row
        return None

    def headings(self) -> list[int]:
        return [row for row, line in enumerate(self._lines) if isinstance(line, Heading)]

    def count(self) -> int:
        """How many parties the search leaves."""
        return sum(self._counts.values())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            return self._heading_data(line, role)
        column = self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(column, line)
            case Qt.ItemDataRole.TextAlignmentRole if column.is_number:
                return (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop).value
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{display_name(line)}, {column.header}: {self._text(column, line)}"
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.header
            case Qt.ItemDataRole.TextAlignmentRole if column.is_number:
                return (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
            case Qt.ItemDataRole.ToolTipRole if column.is_number and self._register is not None:
                year = self._register.year
                return f"Số dòng chủ trì trong các kế hoạch năm {year}" if year else None
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.heading_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order)
        self._lay_out()

    def _lay_out(self) -> None:
        self.beginResetModel()
        register = self._register
        lines: list[Heading | Party] = []
        groups: dict[Heading, list[Party]] = {heading: [] for heading in Heading}
        if register is not None:
            for party in self._found(register):
                groups[Heading(register.is_past(party))].append(party)
        for heading, parties in groups.items():
            if groups[Heading.PAST]:
                lines.append(heading)
            if heading not in self._closed or not groups[Heading.PAST]:
                lines.extend(parties)
        self._counts = {heading: len(parties) for heading, parties in groups.items()}
        self._lines = lines
        self.endResetModel()

    def _found(self, register: Register) -> list[Party]:
        found = [party for party in register.of_kind(self._kind) if self._matches(party)]
        number, direction = self._sorted_by
        is_down = direction == Qt.SortOrder.DescendingOrder
        if number == 0:
            return sorted(found, key=order, reverse=is_down)
        column = self.columns[min(number, len(self.columns) - 1)]
        return sorted(found, key=lambda p: sort_key(self._text(column, p)), reverse=is_down)

    def _matches(self, party: Party) -> bool:
        shown = (self._text(column, party) for column in self.columns)
        return matches_folded(" ".join((*names(party), *shown)), self._words)

    def _text(self, column: PartyColumn, party: Party) -> str:
        return "" if self._register is None else column.text(party, self._register)

    def _heading_data(self, heading: Heading, role: int) -> Any:
        words = WORDS[self._kind]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said = words.in_use if heading is Heading.IN_USE else words.past
                return f"{said} ({self._counts[heading]})"
            case CellRole.IS_HEADING:
                return True
            case CellRole.IS_CLOSED:
                return heading in self._closed
            case _:
                return None
