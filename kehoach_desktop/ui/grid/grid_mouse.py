"""The mouse in the grid: select cells and rows, open and close groups, edit, drag rows."""

from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.ui.grid.grid_canvas import Drop, GridCanvas
from kehoach_desktop.ui.grid.grid_filling import GridFilling
from kehoach_desktop.ui.grid.grid_marks import chevron_rect
from kehoach_desktop.ui.grid.grid_moves import Spot
from kehoach_desktop.ui.grid.row_edits import Gap, topmost
from kehoach_desktop.ui.grid.row_fitting import RowFitting

_Flag = QItemSelectionModel.SelectionFlag
_Mod = Qt.KeyboardModifier


class _Press(NamedTuple):
    at: QPoint
    cell: QModelIndex
    in_gutter: bool
    may_drag: bool


class GridMouse:
    def __init__(self, view: GridCanvas, fitting: RowFitting) -> None:
        self._view = view
        self._fitting = fitting
        self._press: _Press | None = None
        self._dragging = False
        self.filling = GridFilling(view)

    def press(self, event: QMouseEvent) -> None:
        view, at = self._view, event.position().toPoint()
        index = view.indexAt(at)
        self._press = None
        if not index.isValid():
            view.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        view.setFocus(Qt.FocusReason.MouseFocusReason)  # an open cell is finished first
        if event.button() is Qt.MouseButton.RightButton:
            self._press_right(index, event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._press_left(index, at, event.modifiers())

    def _press_right(self, index: QModelIndex, event: QMouseEvent) -> None:
        if not self._view.selectionModel().isSelected(index):
            self._select(index, _Flag.ClearAndSelect)
        self._view.context_asked.emit(event.globalPosition().toPoint())

    def _press_left(self, index: QModelIndex, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        view = self._view
        if self._hits_chevron(index, at):
            row_id = view.grid_model.row_id_at(index.row())
            if row_id is not None:
                view.toggled.emit(row_id)
            return
        if self.filling.hits(at):
            self.filling.begin()
            return
        in_gutter = at.x() < view.grid_style.gutter
        may_drag = in_gutter and not modifiers and self._is_row_chosen(index.row())
        # Under a filter the rows around a gap are not the real neighbours.
        may_drag = may_drag and view.grid_model.flat.kept is None
        self._press = _Press(at, index, in_gutter, may_drag)
        if self._press.may_drag:
            return
        rows = _Flag.Rows if in_gutter else _Flag.NoUpdate
        if modifiers & _Mod.ShiftModifier:
            self._extend(index, in_gutter=in_gutter)
        elif modifiers & _Mod.ControlModifier:
            self._select(index, _Flag.Toggle | rows)
        else:
            self._select(index, _Flag.ClearAndSelect | rows)

    def _select(self, index: QModelIndex, flags: QItemSelectionModel.SelectionFlag) -> None:
        self._view.selectionModel().setCurrentIndex(index, flags)
        self._view.scrollTo(index)

    def _extend(self, index: QModelIndex, *, in_gutter: bool) -> None:
        if not self._view.currentIndex().isValid():
            self._select(index, _Flag.ClearAndSelect)
            return
        self._view.extend_to(Spot(index.row(), index.column()), whole_rows=in_gutter)

    def move(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.filling.is_on:
            self.filling.drag(self._inside(at))
            return
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(at)
            return
        if self._press.may_drag:
            self._drag(at)
            return
        index = self._view.indexAt(self._inside(at))
        if index.isValid() and index != self._press.cell:
            self._extend(index, in_gutter=self._press.in_gutter)

    def release(self, event: QMouseEvent) -> None:
        if self.filling.is_on:
            self.filling.finish()
            event.accept()
            return
        press, drop, dragged = self._press, self._view.drop, self._dragging
        self._press, self._view.drop, self._dragging = None, None, False
        self._view.viewport().unsetCursor()
        if dragged:
            self._view.viewport().update()
            if drop is not None:
                self._view.rows_dropped.emit(drop.gap)
        elif press is not None and press.may_drag:
            self._select(press.cell, _Flag.ClearAndSelect | _Flag.Rows)
        if press is not None and press.in_gutter and not dragged and press.cell.isValid():
            row_id = self._view.grid_model.row_id_at(press.cell.row())
            if row_id is not None and not event.modifiers():
                self._view.mark_clicked.emit(row_id)
        event.accept()

    def double_click(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self._view.indexAt(at)
        if not index.isValid() or self._hits_chevron(index, at) or self.filling.hits(at):
            self.press(event)
        elif at.x() >= self._view.grid_style.gutter and self._view.editing is not None:
            self._view.editing.begin(replace=False)

    def leave(self) -> None:
        self._hover(QPoint(-1, -1))

    def cancel_drag(self) -> None:
        self.filling.cancel()
        self._press, self._view.drop, self._dragging = None, None, False
        self._view.viewport().unsetCursor()
        self._view.viewport().update()

    # Where the mouse is

    def _hover(self, at: QPoint) -> None:
        view = self._view
        if self.filling.hits(at):
            view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        else:
            view.viewport().unsetCursor()
        index = view.indexAt(at) if view.viewport().rect().contains(at) else QModelIndex()
        cell = (index.row(), index.column()) if index.isValid() else None
        if cell == view.hover:
            return
        for each in (view.hover, cell):
            if each is not None and each[0] < view.grid_model.rowCount():
                view.viewport().update(view.cell_rect(*each))
        view.hover = cell

    def _hits_chevron(self, index: QModelIndex, at: QPoint) -> bool:
        view, layout = self._view, self._view.layout_of_rows
        row = view.grid_model.row_at(index.row())
        if row is None or not layout.first_indent(row, index.column()):
            return False
        cell, style = view.cell_rect(index.row(), index.column()), view.grid_style
        sticky = self._fitting.sticky()
        top = 0 if sticky is not None and sticky.row_id == row.id else cell.top()
        left = cell.left() + style.pad_h + layout.indent(row, index.column())
        return (
            chevron_rect(style, QPoint(left, top + style.pad_v)).adjusted(-3, -3, 3, 3).contains(at)
        )

    def _is_row_chosen(self, place: int) -> bool:
        selection, model = self._view.selectionModel(), self._view.grid_model
        return selection.isRowSelected(place, model.index(-1, -1))

    def _inside(self, at: QPoint) -> QPoint:
        """A point outside scrolls by one row or column and means the edge."""
        rect = self._view.viewport().rect()
        bar = self._view.verticalScrollBar()
        if at.y() > rect.bottom():
            bar.setValue(bar.value() + 1)
        elif at.y() < 0:
            bar.setValue(bar.value() - 1)
        across = self._view.horizontalScrollBar()
        if at.x() > rect.right():
            across.setValue(across.value() + self._view.grid_style.row)
        elif at.x() < 0 or self._over_frozen_from_body(at):
            across.setValue(across.value() - self._view.grid_style.row)
        x = min(max(at.x(), 0), rect.right())
        return QPoint(x, min(max(at.y(), 0), rect.bottom() - 1))

    def _over_frozen_from_body(self, at: QPoint) -> bool:
        frozen = self._view.grid_model.columns.frozen
        began_in_body = self._press is not None and self._press.cell.column() >= frozen
        return began_in_body and at.x() < self._view.frozen_width()

    # Dragging rows

    def _drag(self, at: QPoint) -> None:
        if self._press is None:
            return
        far = (at - self._press.at).manhattanLength() >= QApplication.startDragDistance()
        if not self._dragging and not far:
            return
        self._dragging = True
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._view.drop = self._drop_at(self._inside(at), at.x() - self._press.at.x())
        self._view.viewport().update()

    def _drop_at(self, at: QPoint, across: int) -> Drop | None:
        """Up and down choose the gap; to the right goes deeper, to the left less deep."""
        model = self._view.grid_model
        title = model.columns.first_of(ColumnKind.TITLE)
        strips = list(self._fitting.strips())
        if not strips or title is None:
            return None
        strip = next((s for s in strips if at.y() < s.bottom), strips[-1])
        below = strip.place if at.y() < strip.top + strip.height // 2 else strip.place + 1
        y = strip.top if below == strip.place else strip.bottom
        taken = self._taken()
        after = next((p for p in range(below - 1, -1, -1) if model.flat.ids[p] not in taken), -1)
        depth = self._depth(after, below, taken, across)
        after_id = self._end_of_closed(model.flat.ids[after]) if after >= 0 else None
        return Drop(Gap(after_id, depth), y, title, self._words(after, depth))

    def _taken(self) -> set[int]:
        view = self._view
        rows = view.grid_model.flat.outline
        return {each for top in view.chosen_rows() for each in rows.subtree(top)}

    def _end_of_closed(self, row_id: int) -> int:
        """Rows dropped under a closed group fall behind all it hides."""
        flat = self._view.grid_model.flat
        hides = flat.has_children(row_id) and not flat.is_open(row_id)
        return flat.outline.subtree(row_id)[-1] if hides else row_id

    def _depth(self, after: int, below: int, taken: set[int], across: int) -> int:
        """Not so deep that a level is skipped, not so high that it takes the rows below along."""
        view, flat = self._view, self._view.grid_model.flat
        ids = flat.ids
        under = next((p for p in range(below, len(ids)) if ids[p] not in taken), None)
        least = flat.depth(ids[under]) if under is not None else 0
        most = flat.depth(ids[after]) + 1 if after >= 0 else 0
        tops = topmost(flat.outline, view.chosen_rows())
        wanted = flat.depth(tops[0]) + round(across / (2 * view.grid_style.indent)) if tops else 0
        return max(min(max(wanted, least), most), min(least, most))

    def _words(self, after: int, depth: int) -> str:
        """Name the row that will hold the dragged ones."""
        flat = self._view.grid_model.flat
        if depth == 0 or after < 0:
            return "Cấp 1"
        line = [flat.ids[after], *flat.outline.ancestors_of(flat.ids[after])]
        holder = line[len(line) - depth]
        row = self._view.grid_model.row(holder)
        name = (row.marker or row.title[:24]) if row is not None else ""
        return f"Cấp {depth + 1}, trong {name}" if name else f"Cấp {depth + 1}"
