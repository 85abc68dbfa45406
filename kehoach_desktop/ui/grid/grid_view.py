"""The table itself: frozen columns, lazily fitted rows, scrolling by whole rows, keys."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from kehoach_desktop.ui.grid.column_widths import ColumnWidths
from kehoach_desktop.ui.grid.grid_canvas import GridCanvas
from kehoach_desktop.ui.grid.grid_keys import GridKeys
from kehoach_desktop.ui.grid.grid_model import GridModel, Index
from kehoach_desktop.ui.grid.grid_mouse import GridMouse
from kehoach_desktop.ui.grid.grid_painter import GridPainter
from kehoach_desktop.ui.grid.grid_style import GridStyle
from kehoach_desktop.ui.grid.row_fitting import RowFitting


class GridView(GridCanvas):
    """The main table paints its frozen columns itself, above what scrolls below them."""

    def __init__(self, model: GridModel, style: GridStyle, parent: QWidget | None = None) -> None:
        super().__init__(model, style, parent)
        self.fitting = RowFitting(self)
        self.painter = GridPainter(self, self.fitting)
        self.mouse = GridMouse(self, self.fitting)
        self.keys = GridKeys(self)
        self.setModel(model)
        self.widths = ColumnWidths(self)
        self._set_up()
        self.restyle(style)

    def _set_up(self) -> None:
        self.setProperty("kind", "sheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setWordWrap(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName("Bảng phụ lục")
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.header.sectionResized.connect(self._column_resized)
        model = self.grid_model
        model.dataChanged.connect(self._rows_changed)
        for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._structure_changed)
        model.layoutChanged.connect(self._structure_changed)
        model.modelReset.connect(self._reset_done)

    # Look

    def restyle(self, style: GridStyle) -> None:
        self.grid_style = style
        self.layout_of_rows.style = style
        self.header.restyle(style)
        self.verticalHeader().setDefaultSectionSize(style.row)
        self.widths.restyle()
        self.layout_of_rows.set_widths(self.widths.sizes())
        self.updateGeometries()
        self.fitting.fit()
        self.viewport().update()

    def _reset_done(self) -> None:
        self.header.set_columns(self.grid_model.columns)
        self.widths.restyle()
        self.layout_of_rows.set_widths(self.widths.sizes())
        self._structure_changed()

    # Geometry with the frozen columns

    def indexAt(self, point: QPoint) -> QModelIndex:
        sticky = self.fitting.sticky()
        if sticky is not None and 0 <= point.y() < sticky.height:
            place = self.grid_model.flat.position(sticky.row_id)
        else:
            place = self.rowAt(point.y())
        column = self.column_at(point.x())
        if place is None or place < 0 or column < 0:
            return QModelIndex()
        return self.grid_model.index(place, column)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or self.isColumnHidden(index.column()):
            return QRect()
        return self.cell_rect(index.row(), index.column())

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        self._scroll_rows(index.row(), hint)
        self._scroll_columns(index.column())

    def _scroll_rows(self, place: int, hint: QAbstractItemView.ScrollHint) -> None:
        bar = self.verticalScrollBar()
        if hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(place)
        self.fitting.fit()
        if self.rowViewportPosition(place) + self.rowHeight(place) > self.viewport().height():
            self.fitting.fit_above(place)
            self.updateGeometries()
            room, first = self.viewport().height(), place
            while first > 0 and room >= self.rowHeight(first):
                room -= self.rowHeight(first)
                first -= 1
            bar.setValue(min(first + 1, place))
        while bar.value() > 0 and self._is_covered(place):
            bar.setValue(min(place, bar.value() - 1))

    def _is_covered(self, place: int) -> bool:
        top = self.rowViewportPosition(place)
        if top < 0:
            return True
        sticky = self.fitting.sticky()
        return sticky is not None and top < sticky.height

    def _scroll_columns(self, column: int) -> None:
        if column < self.grid_model.columns.frozen:
            return
        bar, edge = self.horizontalScrollBar(), self.frozen_width()
        left = self.column_left(column)
        right = left + self.columnWidth(column)
        if right > self.viewport().width():
            shift = min(right - self.viewport().width(), left - edge)
            bar.setValue(bar.value() + shift)
        elif left < edge:
            bar.setValue(bar.value() - (edge - left))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painter.paint(event.rect())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy:
            self.fitting.fit()
        self.viewport().update()  # frozen columns and sticky row do not move along
        if self.editing is not None:
            self.editing.place()
        self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows become higher or fewer: the current one does not slip out of sight with them."""
        place, room = self.currentIndex().row(), event.oldSize().height()
        was_seen = place >= 0 and self.rowViewportPosition(place) in range(max(room, 0))
        super().resizeEvent(event)
        self.widths.spread()
        self.fitting.fit()
        if was_seen:
            self._scroll_rows(place, QAbstractItemView.ScrollHint.EnsureVisible)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.far_end = None
        if self.header.current != current.column():
            self.header.current = current.column()
            self.header.viewport().update()
        self.viewport().update()

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_dragged = self.drop is not None or self.mouse.filling.is_on
        if self.header.drag.is_on and event.key() == Qt.Key.Key_Escape:
            self.header.cancel_drag()
        elif is_dragged and event.key() == Qt.Key.Key_Escape:
            self.mouse.cancel_drag()
        elif not self.keys.press(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.editing is not None:
            self.editing.pass_input(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        if query is Qt.InputMethodQuery.ImEnabled:
            return self.currentIndex().isValid()
        if query is Qt.InputMethodQuery.ImCursorRectangle:
            return self.visualRect(self.currentIndex())
        return super().inputMethodQuery(query)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mouse.double_click(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self.mouse.leave()
        return super().viewportEvent(event)

    # What changes heights

    def _column_resized(self, *_sizes: int) -> None:
        self.layout_of_rows.set_widths(self.widths.sizes())
        self.header.updateGeometry()
        self.updateGeometries()
        self.fitting.fit()
        self.header.viewport().update()
        self.viewport().update()

    def _rows_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for place in range(first.row(), last.row() + 1):
            self.layout_of_rows.forget(self.grid_model.row_id_at(place))
        self._refresh()

    def _structure_changed(self, *_details: object) -> None:
        self.layout_of_rows.forget()
        self._refresh()

    def _refresh(self) -> None:
        self.fitting.fit()
        self.viewport().update()
        if self.editing is not None:
            self.editing.place()
