"""What lies over the cells: selection edges, the sticky group, the frozen edge, the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kehoach_desktop.ui.grid.grid_canvas import GridCanvas
from kehoach_desktop.ui.grid.grid_filling import handle_rect
from kehoach_desktop.ui.grid.grid_marks import paint_drop
from kehoach_desktop.ui.grid.grid_style import FRAME, GridStyle
from kehoach_desktop.ui.grid.row_fitting import RowFitting
from kehoach_desktop.ui.grid.selected_area import Area
from kehoach_desktop.ui.theme import ColorName


class GridOverlay:
    def __init__(self, view: GridCanvas, fitting: RowFitting) -> None:
        self._view = view
        self._fitting = fitting

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        edge = self._view.frozen_width()
        self._paint_frozen_edge(painter, edge)
        self._paint_focus(painter, dirty, edge)
        paint_drop(painter, self._view)
        self._paint_fill(painter, dirty)

    def _paint_fill(self, painter: QPainter, dirty: QRect) -> None:
        """The handle, and while it is dragged the rows that will be filled."""
        view, accent = self._view, self._color("accent")
        handle = handle_rect(view) if view.has_keyboard() else None
        if handle is not None:
            painter.fillRect(handle, self._color("surface"))
            painter.fillRect(handle.adjusted(1, 1, -1, -1), accent)
        if view.fill is None:
            return
        source, last = view.fill
        rect = self._area_rect(Area(source.bottom + 1, source.left, last, source.right))
        if rect is not None:
            painter.setClipRect(dirty)
            painter.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _color(self, name: ColorName) -> QColor:
        return self._view.grid_style.color(name)

    def paint_edges(self, painter: QPainter, areas: Sequence[Area]) -> None:
        accent = self._color("accent")
        for area in areas:
            rect = self._area_rect(area)
            if rect is None:
                continue
            painter.fillRect(rect.left(), rect.top() - 1, rect.width(), 1, accent)
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, accent)
            if area.left > 0 or area.right < len(self._view.grid_model.columns) - 1:
                painter.fillRect(rect.left() - 1, rect.top() - 1, 1, rect.height() + 1, accent)
                painter.fillRect(rect.right(), rect.top() - 1, 1, rect.height() + 1, accent)

    def _area_rect(self, area: Area) -> QRect | None:
        """The part in sight; a range that reaches out of it gets no edge there."""
        view = self._view
        height, edge = view.viewport().height(), view.frozen_width()
        top = view.rowViewportPosition(area.top)
        bottom = view.rowViewportPosition(area.bottom) + view.rowHeight(area.bottom)
        left = view.column_left(area.left)
        right = view.column_left(area.right) + view.columnWidth(area.right)
        if area.left >= view.grid_model.columns.frozen:
            left = max(left, edge)
            if right <= left:
                return None
        right = max(right, edge) if area.left < view.grid_model.columns.frozen else right
        top, bottom = max(top, -2), min(bottom, height + 2)
        return QRect(left, top, right - left, bottom - top)

    def _paint_frozen_edge(self, painter: QPainter, edge: int) -> None:
        view, style = self._view, self._view.grid_style
        if not view.grid_model.columns.frozen:
            return
        bottom = max((strip.bottom for strip in self._fitting.strips()), default=0)
        painter.fillRect(edge - style.edge, 0, style.edge, bottom, style.color("borderStrong"))

    def _paint_focus(self, painter: QPainter, dirty: QRect, edge: int) -> None:
        """1 px outside and 1 px inside the cell's own border lines."""
        view = self._view
        current = view.currentIndex()
        if not current.isValid() or view.isColumnHidden(current.column()):
            return
        rect = view.cell_rect(current.row(), current.column())
        sticky = self._fitting.sticky()
        if rect.bottom() < 0 or (sticky is not None and rect.top() < sticky.height):
            return
        outer = rect.adjusted(-1, -1, 0, 0)
        if current.column() >= view.grid_model.columns.frozen:
            outer_clip = QRect(edge - FRAME, 0, view.viewport().width(), view.viewport().height())
            painter.setClipRect(dirty & outer_clip)
        outer.setTop(max(outer.top(), 0))
        frame(
            painter, outer, view.grid_style, "focusRing" if view.has_keyboard() else "borderStrong"
        )
        painter.setClipRect(dirty)


def frame(painter: QPainter, rect: QRect, style: GridStyle, name: ColorName) -> None:
    color = style.color(name)
    painter.fillRect(rect.left(), rect.top(), rect.width(), FRAME, color)
    painter.fillRect(rect.left(), rect.bottom() - FRAME + 1, rect.width(), FRAME, color)
    painter.fillRect(rect.left(), rect.top(), FRAME, rect.height(), color)
    painter.fillRect(rect.right() - FRAME + 1, rect.top(), FRAME, rect.height(), color)
