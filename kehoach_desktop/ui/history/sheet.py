"""A plain list in columns: lines of one kind, headings between them, one line chosen."""

from collections.abc import Callable, Hashable, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.history.sheet_cells import CellRole, SheetDelegate
from kehoach_desktop.ui.theme import ColorName

Index = QModelIndex | QPersistentModelIndex
_LEAST = 140  # of the column that takes what is left, at base 10
_RIGHT = Qt.AlignmentFlag.AlignRight


class Heading(NamedTuple):
    words: str


class CellKind(IntEnum):
    TEXT = 0
    NUMBER = 1
    DEED = 2  # a link: pressing it acts on its line


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """`width` is for a base of 10 pt; the column of width 0 takes the room that is left."""

    header: str
    width: int
    text: Callable[[Any], str]
    color: ColorName = "text"
    kind: CellKind = CellKind.TEXT
    mark: Callable[[Any], tuple[str, ColorName] | None] = lambda _: None  # icon and its colour

    @property
    def is_number(self) -> bool:
        return self.kind is CellKind.NUMBER

    @property
    def is_deed(self) -> bool:
        return self.kind is CellKind.DEED


class SheetModel(QAbstractTableModel):
    def __init__(self, columns: Sequence[SheetColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._lines: list[Any] = []

    def show_lines(self, lines: Sequence[Any]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line_at(self, row: int) -> Any | None:
        """The line's value; None for a heading and for no line."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return None if isinstance(line, Heading) else line

    def row_where(self, fits: Callable[[Any], bool]) -> int | None:
        rows = (row for row, line in enumerate(self._lines) if not isinstance(line, Heading))
        return next((row for row in rows if fits(self._lines[row])), None)

    def headings(self) -> list[int]:
        return [row for row, line in enumerate(self._lines) if isinstance(line, Heading)]

    def redraw(self) -> None:
        """What the columns say of the same lines has changed."""
        if self._lines:
            last = self.index(len(self._lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._lines[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self._lines[index.row()], self.columns[index.column()]
        if isinstance(line, Heading):
            return self._heading_data(line, role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                return (
                    f"{column.header}: {column.text(line)}" if column.header else column.text(line)
                )
            case CellRole.COLUMN:
                return column
            case CellRole.MARK:
                return column.mark(line)
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.header
            case Qt.ItemDataRole.TextAlignmentRole if column.is_number:
                return _RIGHT | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def _heading_data(self, heading: Heading, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return heading.words
            case CellRole.IS_HEADING:
                return True
            case _:
                return None


class Sheet(QTableView):
    """Enter or a click on a deed acts on the line."""

    chosen = Signal(object)  # the line, or None
    acted = Signal(object)  # the line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setItemDelegate(SheetDelegate(self))
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)  # the cells draw it, so that it never cuts the chosen row's edge
        self.setMouseTracking(True)
        self.horizontalHeader().setHighlightSections(False)
        self._key: Callable[[Any], Hashable] = id
        self._is_filling = False
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self.resizeRowsToContents)
        self._pressed: Any | None = None

    def set_columns(self, columns: Sequence[SheetColumn], key: Callable[[Any], Hashable]) -> None:
        """`key` tells the chosen line again when the lines are read anew."""
        self._key = key
        self.setModel(SheetModel(columns, self))
        self._measure()

    @property
    def lines(self) -> SheetModel:
        model = self.model()
        if not isinstance(model, SheetModel):
            raise TypeError(model)
        return model

    def show_lines(self, lines: Sequence[Any]) -> None:
        """The chosen line stays chosen while it is there; else the first one is."""
        kept = self.current_line()
        self._is_filling = True
        self.clearSpans()
        self.lines.show_lines(lines)
        for row in self.lines.headings():
            self.setSpan(row, 0, 1, len(self.lines.columns))
        self.choose(kept)
        self._is_filling = False
        self._settling.start()
        self.chosen.emit(self.current_line())

    def current_line(self) -> Any | None:
        index = self.currentIndex()
        return self.lines.line_at(index.row()) if index.isValid() else None

    def choose(self, line: Any | None) -> None:
        key = None if line is None else self._key(line)
        row = self.lines.row_where(lambda each: self._key(each) == key)
        if row is None:
            row = self.lines.row_where(lambda _: True)
        self.setCurrentIndex(QModelIndex() if row is None else self.lines.index(row, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._is_filling:
            self.chosen.emit(self.current_line())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            line = self.current_line()
            if line is not None:
                self.acted.emit(line)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_deed = event.button() == Qt.MouseButton.LeftButton and self._is_deed(index)
        self._pressed = self.lines.line_at(index.row()) if is_deed else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Its first click has acted, and another line may stand here by now."""
        self._pressed = None
        super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line, self._pressed = self._pressed, None
        if line is not None and self._is_deed(index) and self.lines.line_at(index.row()) is line:
            self.acted.emit(line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_deed = self._is_deed(self.indexAt(event.position().toPoint()))
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if on_deed else arrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self._measure()

    def _is_deed(self, index: QModelIndex) -> bool:
        return (
            index.isValid()
            and self.lines.line_at(index.row()) is not None
            and self.lines.columns[index.column()].is_deed
        )

    def _measure(self) -> None:
        current = theme.current()
        self.verticalHeader().setMinimumSectionSize(current.size("row"))
        self.horizontalHeader().setFixedHeight(current.size("gridHeader2"))
        self._fit_columns()

    def _fit_columns(self) -> None:
        if self.model() is None:
            return
        columns = self.lines.columns
        widths = [theme.current().scaled(column.width) for column in columns]
        least = theme.current().scaled(_LEAST)
        left = max(self.viewport().width() - sum(widths), least)
        for number, width in enumerate(widths):
            self.setColumnWidth(number, width or left)
        self._settling.start()
