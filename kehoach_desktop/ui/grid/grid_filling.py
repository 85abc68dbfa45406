"""The fill handle: drag the corner of the selection down, and the rows below take its texts."""

from PySide6.QtCore import QPoint, QRect, Qt

from kehoach_desktop.ui.grid.grid_canvas import Fill, GridCanvas
from kehoach_desktop.ui.grid.selected_area import Area

_SIDE = 7  # of the handle
_REACH = 3  # pixels beside it that still hit it


class GridFilling:
    def __init__(self, view: GridCanvas) -> None:
        self._view = view
        self._source: Area | None = None

    @property
    def is_on(self) -> bool:
        return self._source is not None

    def hits(self, at: QPoint) -> bool:
        handle = handle_rect(self._view)
        return handle is not None and handle.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(at)

    def begin(self) -> None:
        self._source = source_of(self._view)

    def drag(self, at: QPoint) -> None:
        """`at` lies in the viewport; only what is below the source can be filled."""
        if self._source is None:
            return
        place = self._view.rowAt(at.y())
        last = place if place >= 0 else self._view.grid_model.rowCount() - 1
        self._view.fill = Fill(self._source, last) if last > self._source.bottom else None
        self._view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self._view.viewport().update()

    def finish(self) -> None:
        fill = self._view.fill
        self.cancel()
        if fill is not None:
            self._view.filled.emit(fill)

    def cancel(self) -> None:
        self._source, self._view.fill = None, None
        self._view.viewport().unsetCursor()
        self._view.viewport().update()


def source_of(view: GridCanvas) -> Area | None:
    """The one selected range, else the current cell; whole rows have nothing to fill from."""
    areas = view.selectionModel().selection().toList()
    current = view.currentIndex()
    if len(areas) > 1 or not current.isValid():
        return None
    if not areas:
        return Area(current.row(), current.column(), current.row(), current.column())
    [area] = areas
    if area.left() == 0 and area.right() == len(view.grid_model.columns) - 1:
        return None
    return Area(area.top(), area.left(), area.bottom(), area.right())


def handle_rect(view: GridCanvas) -> QRect | None:
    """On the lower right corner, where it can be seen."""
    source = source_of(view)
    is_open = view.editing is not None and view.editing.row_id is not None
    if source is None or is_open or source.bottom >= view.grid_model.rowCount():
        return None
    columns = range(source.right, source.left - 1, -1)
    last = next((each for each in columns if not view.isColumnHidden(each)), None)
    if last is None:
        return None
    cell = view.cell_rect(source.bottom, last)
    hidden = last >= view.grid_model.columns.frozen and cell.right() < view.frozen_width()
    if hidden or not 0 <= cell.bottom() < view.viewport().height() + _SIDE:
        return None
    return QRect(cell.right() - _SIDE // 2 - 1, cell.bottom() - _SIDE // 2 - 1, _SIDE, _SIDE)
