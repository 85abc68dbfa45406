"""The rows that are shown as a Qt table; rows are known by id, changes are announced exactly."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kehoach_desktop.domain.appendix import PartId, Row, RowKind
from kehoach_desktop.domain.edits import (
    AddPart,
    AddRow,
    Batch,
    Edit,
    MovePart,
    MoveRow,
    PutPart,
    PutRow,
    RemovePart,
    RemoveRow,
)
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.ui.grid.columns import Columns
from kehoach_desktop.ui.grid.flat import FlatRows, Inserted, Moved, Removed, Reordered, Step, steps

Index = QModelIndex | QPersistentModelIndex

ROW_ID = Qt.ItemDataRole.UserRole
KIND = Qt.ItemDataRole.UserRole + 1
DEPTH = Qt.ItemDataRole.UserRole + 2

_NOWHERE = QModelIndex()
_NAMES = {RowKind.GROUP: "nhóm", RowKind.NOTE: "ghi chú"}


class GridModel(QAbstractTableModel):
    """Shows a plan's table; edits come from outside and are only followed here."""

    def __init__(self, plan: Plan, table: PartId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.columns = Columns.of(plan, table)
        self._order: tuple[str, ...] = ()
        self.flat = FlatRows(plan.outline(table))

    def row(self, row_id: int) -> Row | None:
        return self.flat.outline.items.get(row_id)

    def row_id_at(self, place: int) -> int | None:
        return self.flat.ids[place] if 0 <= place < len(self.flat.ids) else None

    def row_at(self, place: int) -> Row | None:
        return self.flat.outline.items.get(self.flat.ids[place])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.flat.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ANSWERED or not index.isValid():
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.text(self.columns[index.column()])
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, index.column())
            case _:
                return {ROW_ID: row.id, KIND: row.kind, DEPTH: self.flat.depth(row.id)}[role]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            row = self.row_at(section) if section < len(self.flat) else None
            return row.marker if row else None
        return self.columns[section].header if section < len(self.columns) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def show_plan(self, plan: Plan, edit: Edit) -> None:
        """Follow an edit that was applied to the plan."""
        if self.table not in plan.parts:
            return  # the whole table went; whoever shows it will close it
        edits = list(_leaves(edit))
        if any(self._is_about_columns(each, plan) for each in edits):
            self._reset(plan)
            return
        mine = [
            each
            for each in edits
            if isinstance(each, AddRow | RemoveRow | MoveRow | PutRow) and each.table == self.table
        ]
        if not mine:
            return
        self.flat.outline = plan.outline(self.table)
        if any(not isinstance(each, PutRow) for each in mine):
            self.flat.keep_also({each.row.id for each in mine if isinstance(each, AddRow)})
            self.flat.keep_also({each.row_id for each in mine if isinstance(each, MoveRow)})
            self.rearrange()
        self._announce({each.row.id for each in mine if isinstance(each, PutRow)})

    def set_order(self, keys: Sequence[str]) -> None:
        """Another order of columns, on the screen only."""
        printed = self.columns.printed
        self.beginResetModel()
        self.columns = Columns.ordered(printed, keys)
        self._order = () if self.columns.is_as_printed else tuple(keys)
        self.endResetModel()

    def order(self) -> list[str]:
        """As `set_order` takes it; empty for the order of the paper."""
        return list(self._order)

    def set_kept(self, kept: set[int] | None) -> None:
        self.flat.kept = kept
        self.rearrange()

    def set_open(self, row_ids: set[int], *, is_open: bool) -> None:
        if is_open:
            self.flat.collapsed -= row_ids
        else:
            self.flat.collapsed |= row_ids
        self.rearrange()

    def rearrange(self) -> None:
        """Show what is wanted now, by exact steps where they are few."""
        wanted = self.flat.wanted()
        path = steps(self.flat.ids, wanted)
        if path is None:
            self.beginResetModel()
            self.flat.take_all(wanted)
            self.endResetModel()
            return
        for step in path:
            self._take(step)

    def _take(self, step: Step) -> None:
        match step:
            case Removed(first, last):
                self.beginRemoveRows(_NOWHERE, first, last)
                self.flat.take(step)
                self.endRemoveRows()
            case Inserted(first, ids):
                self.beginInsertRows(_NOWHERE, first, first + len(ids) - 1)
                self.flat.take(step)
                self.endInsertRows()
            case Moved(first, last, to):
                self.beginMoveRows(_NOWHERE, first, last, _NOWHERE, to)
                self.flat.take(step)
                self.endMoveRows()
            case Reordered():
                self._reorder(step)

    def _reorder(self, step: Reordered) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        ids = [self.flat.ids[index.row()] for index in old]
        self.flat.take(step)
        places = [self.flat.position(row_id) for row_id in ids]
        new = [
            QModelIndex() if place is None else self.index(place, index.column())
            for place, index in zip(places, old, strict=True)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _announce(self, row_ids: set[int]) -> None:
        places = sorted(
            place for row_id in row_ids if (place := self.flat.position(row_id)) is not None
        )
        if not places:
            return
        last = len(self.columns) - 1
        if places[-1] - places[0] >= len(places) + 64:  # far apart: one by one
            for place in places:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))
        else:
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], last))

    def _is_about_columns(self, edit: Edit, plan: Plan) -> bool:
        match edit:
            case AddPart(part) | PutPart(part):
                return plan.parts.parents.get(part.id) == self.table
            case RemovePart(part_id) | MovePart(part_id):
                return any(column.id == part_id for column in self.columns.all)
            case _:
                return False

    def _reset(self, plan: Plan) -> None:
        self.beginResetModel()
        self.columns = Columns.of(plan, self.table, self._order)
        self.flat.outline = plan.outline(self.table)
        self.flat.take_all(self.flat.wanted())
        self.endResetModel()

    def _spoken(self, row: Row, column: int) -> str:
        """What a screen reader says: "dòng 1.3, cột Chủ trì, Công chức VPTK"."""
        marker = row.marker or "không số"
        name = _NAMES.get(row.kind, "dòng")
        text = row.text(self.columns[column]) or "trống"
        return f"{name} {marker}, cột {self.columns[column].header}, {text}"


_ANSWERED = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.AccessibleTextRole,
        ROW_ID,
        KIND,
        DEPTH,
    }
)


def _leaves(edit: Edit) -> Iterator[Edit]:
    if isinstance(edit, Batch):
        for each in edit.edits:
            yield from _leaves(each)
    else:
        yield edit
