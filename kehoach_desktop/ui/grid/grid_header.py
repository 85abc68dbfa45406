"""The header of two or more lines: each printed header over the columns it speaks of."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from kehoach_desktop.ui.grid.columns import Columns, HeaderCell, is_number
from kehoach_desktop.ui.grid.grid_style import GridStyle
from kehoach_desktop.ui.grid.header_drag import HeaderDrag
from kehoach_desktop.ui.widgets.viewports import give_viewport


class GridHeader(QHeaderView):
    """Frozen columns are painted last, at their place whatever is scrolled below them."""

    menu_asked = Signal(int, QPoint)  # column, where
    column_moved = Signal(int, int)  # column, the one it shall stand before

    def __init__(self, style: GridStyle, columns: Columns, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        give_viewport(self)
        self.setMouseTracking(True)  # as Qt's own header does: the edge of a column can be seized
        self.grid_style = style
        self.columns = columns
        self.current = -1
        self.drag = HeaderDrag(self)
        self._heights: tuple[tuple[int, ...], list[int]] = (), []
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setAccessibleName("Tiêu đề cột")

    def sizeHint(self) -> QSize:
        return QSize(self.length(), sum(self.line_heights()))

    def line_heights(self) -> list[int]:
        """Each line is as high as the look says, or higher where its words need more lines."""
        widths = tuple(self.sectionSize(section) for section in range(self.count()))
        if self._heights[0] != widths or not self._heights[1]:
            self._heights = widths, self._measured()
        return self._heights[1]

    def restyle(self, style: GridStyle) -> None:
        self.grid_style = style
        self._heights = (), []

    def set_columns(self, columns: Columns) -> None:
        self.columns = columns
        self._heights = (), []

    def frozen_width(self) -> int:
        frozen = min(self.columns.frozen, self.count())
        return sum(self.sectionSize(section) for section in range(frozen))

    def _measured(self) -> list[int]:
        style, theme = self.grid_style, self.grid_style.theme
        first, other = theme.size("gridHeader1"), theme.size("gridHeader2")
        levels = self.columns.header_levels
        heights = [first + 4] if levels == 1 else [first] * (levels - 1) + [other]
        for cell in self.columns.header_cells():
            if not any(self.sectionSize(each) for each in range(cell.first, cell.last + 1)):
                continue
            lines = style.header_lines.lines(cell.text, self._text_width(cell))
            room = sum(heights[cell.top : cell.bottom + 1])
            needed = len(lines) * style.small_line + other - style.small_line
            heights[cell.bottom] += max(needed - room, 0)
        return heights

    def _text_width(self, cell: HeaderCell) -> int:
        width = sum(self.sectionSize(each) for each in range(cell.first, cell.last + 1))
        taken = self.grid_style.gutter if cell.first == 0 else 0
        return max(width - taken - 2 * self.grid_style.pad_h - 1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.grid_style.color("headerRow"))
        painter.setFont(self.grid_style.small_bold)
        cells = self.columns.header_cells()
        frozen = self.columns.frozen
        edge = self.frozen_width()
        painter.save()
        painter.setClipRect(QRect(edge, 0, self.viewport().width() - edge, self.height()))
        for cell in cells:
            if cell.last >= frozen:
                self._paint_cell(painter, cell, self.offset())
        painter.restore()
        for cell in cells:
            if cell.last < frozen:
                self._paint_cell(painter, cell, 0)
        self._paint_lines(painter, edge)
        if self.drag.is_on:
            accent = self.grid_style.color("accent")
            painter.fillRect(self.drag.mark(self.grid_style.edge), accent)
        painter.end()

    def _paint_lines(self, painter: QPainter, edge: int) -> None:
        style = self.grid_style
        height = self.viewport().height()
        painter.fillRect(0, height - 1, self.viewport().width(), 1, style.color("border"))
        if self.columns.frozen:
            painter.fillRect(style.gutter - 1, 0, 1, height, style.color("border"))
            painter.fillRect(edge - style.edge, 0, style.edge, height, style.color("borderStrong"))

    def cell_rect(self, cell: HeaderCell, offset: int) -> QRect:
        heights = self.line_heights()
        left = self.sectionPosition(cell.first) - offset
        right = self.sectionPosition(cell.last) + self.sectionSize(cell.last) - offset
        top, bottom = sum(heights[: cell.top]), sum(heights[: cell.bottom + 1])
        return QRect(QPoint(left, top), QSize(right - left, bottom - top))

    def _paint_cell(self, painter: QPainter, cell: HeaderCell, offset: int) -> None:
        style = self.grid_style
        rect = self.cell_rect(cell, offset)
        if rect.width() <= 0:
            return
        is_lowest = cell.bottom == self.columns.header_levels - 1
        current = is_lowest and cell.first <= self.current <= cell.last
        if self.drag.is_on and cell.first == cell.last == self.drag.column:
            painter.fillRect(rect, style.color("selection"))
        elif current and self.columns.header_levels > 1 and cell.top > 0:
            painter.fillRect(rect, style.color("accentSoft"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), style.color("border"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, style.color("border"))
        painter.setPen(style.color("accentText" if current else "textMuted"))
        self._paint_words(painter, cell, rect)

    def _paint_words(self, painter: QPainter, cell: HeaderCell, rect: QRect) -> None:
        style = self.grid_style
        lines = style.header_lines.lines(cell.text, self._text_width(cell))
        taken = style.gutter if cell.first == 0 else 0
        left = rect.left() + taken + style.pad_h
        room = rect.width() - taken - 2 * style.pad_h
        y = rect.top() + (rect.height() - 1 - len(lines) * style.small_line) / 2
        for line in lines:
            x = float(left)
            if cell.last > cell.first:
                x += (room - style.header_lines.width(line)) / 2
            elif is_number(self.columns[cell.first]):
                x += room - style.header_lines.width(line)
            painter.drawText(QPointF(x, y + style.small_baseline), line)
            y += style.small_line

    # The frozen columns answer the mouse where they are painted, not where they scrolled to.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event = self._unscrolled(event)
        self.drag.press(event, self.columns)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.drag.move(event, self.columns):
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()
        else:
            super().mouseMoveEvent(self._unscrolled(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved = self.drag.finish()
        self.viewport().unsetCursor()
        self.viewport().update()
        super().mouseReleaseEvent(self._unscrolled(event))
        if moved is not None:
            self.column_moved.emit(*moved)

    def cancel_drag(self) -> None:
        self.drag.cancel()
        self.viewport().unsetCursor()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self._unscrolled(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        x = event.pos().x()
        shift = self.offset() if x < self.frozen_width() else 0
        self.menu_asked.emit(self.logicalIndexAt(x - shift), event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        handled = super().viewportEvent(event)
        if event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self.viewport().unsetCursor()
        return handled

    def _unscrolled(self, event: QMouseEvent) -> QMouseEvent:
        if event.position().x() >= self.frozen_width() or not self.offset():
            return event
        shifted = event.position() - QPointF(self.offset(), 0)
        return QMouseEvent(
            event.type(),
            shifted,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
