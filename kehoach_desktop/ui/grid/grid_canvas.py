"""What the parts of the grid's view share: model, style, header, places of cells, signals."""

from typing import NamedTuple, Protocol

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from kehoach_desktop.ui.grid.grid_header import GridHeader
from kehoach_desktop.ui.grid.grid_model import GridModel
from kehoach_desktop.ui.grid.grid_moves import Spot
from kehoach_desktop.ui.grid.grid_style import GridStyle
from kehoach_desktop.ui.grid.row_edits import Gap
from kehoach_desktop.ui.grid.row_layout import RowLayout
from kehoach_desktop.ui.grid.selected_area import Area
from kehoach_desktop.ui.widgets.viewports import give_viewport


class Editing(Protocol):
    """What the view asks of the editor of cells."""

    def begin(self, *, replace: bool) -> bool: ...
    def pass_key(self, event: QKeyEvent) -> None: ...
    def pass_input(self, event: QInputMethodEvent) -> None: ...
    def place(self) -> None: ...
    @property
    def row_id(self) -> int | None: ...


class Drop(NamedTuple):
    """Where dragged rows would fall, and what is said about it."""

    gap: Gap
    y: int
    column: int  # the title's, where the line begins
    words: str


class Fill(NamedTuple):
    """Rows below the source, down to the last one, that shall take its texts."""

    source: Area
    last: int


class GridCanvas(QTableView):
    """The table without its behaviour: painter, mouse and keys are built on it."""

    cleared = Signal()  # Delete was pressed
    rows_dropped = Signal(object)  # Gap
    filled = Signal(object)  # Fill
    mark_clicked = Signal(int)  # row id beside whose first cell the mouse was let go
    toggled = Signal(int)  # row id whose chevron was pressed
    context_asked = Signal(QPoint)
    scrolled = Signal()

    def __init__(self, model: GridModel, style: GridStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.grid_model = model
        self.grid_style = style
        self.layout_of_rows = RowLayout(model, style)
        self.editing: Editing | None = None
        self.hover: tuple[int, int] | None = None
        self.drop: Drop | None = None
        self.fill: Fill | None = None
        self.far_end: Spot | None = None  # of the selection, opposite the current cell
        self.header = GridHeader(style, model.columns, self)
        self.setHorizontalHeader(self.header)

    # What is chosen

    def has_keyboard(self) -> bool:
        """Whether the grid, or the editor of one of its cells, has the focus."""
        return self.hasFocus() or (self.editing is not None and self.editing.row_id is not None)

    def chosen_rows(self) -> list[int]:
        """Ids of the rows that the selection touches, from the top; else the current one."""
        places: set[int] = set()
        for area in self.selectionModel().selection().toList():
            places.update(range(area.top(), area.bottom() + 1))
        if not places and self.currentIndex().isValid():
            places.add(self.currentIndex().row())
        ids = self.grid_model.flat.ids
        return [ids[place] for place in sorted(places) if place < len(ids)]

    def extend_to(self, spot: Spot, *, whole_rows: bool = False) -> None:
        """Select from the current cell, which stays current, to this one."""
        current, model = self.currentIndex(), self.grid_model
        top, bottom = sorted((current.row(), spot.place))
        left, right = sorted((current.column(), spot.column))
        area = QItemSelection(model.index(top, left), model.index(bottom, right))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if whole_rows:
            flags |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(area, flags)
        self.far_end = spot
        self.scrollTo(model.index(spot.place, spot.column))

    # Where cells stand

    def frozen_width(self) -> int:
        return self.header.frozen_width()

    def column_left(self, column: int) -> int:
        left = self.header.sectionPosition(column)
        return left if column < self.grid_model.columns.frozen else left - self.header.offset()

    def column_at(self, x: int) -> int:
        if x < self.frozen_width():
            return self.header.logicalIndexAt(x - self.header.offset())
        return self.columnAt(x)

    def cell_rect(self, place: int, column: int) -> QRect:
        """The whole cell; the first one begins behind the gutter."""
        left, width = self.column_left(column), self.columnWidth(column)
        if column == 0:
            left, width = left + self.grid_style.gutter, width - self.grid_style.gutter
        return QRect(left, self.rowViewportPosition(place), width, self.rowHeight(place))
