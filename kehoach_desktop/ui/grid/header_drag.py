"""Dragging a header to another place, with the place shown before it is let go."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QHeaderView

from kehoach_desktop.ui.grid.columns import Columns


class HeaderDrag:
    """A press near an edge is a wish for another width; with a key held, for a selection."""

    def __init__(self, header: QHeaderView) -> None:
        self._header = header
        self._from = QPoint()
        self._pressed = -1
        self.column = -1  # that is being dragged
        self.gap = -1  # the column it would stand before

    @property
    def is_on(self) -> bool:
        return self.column >= 0

    def press(self, event: QMouseEvent, columns: Columns) -> None:
        self.cancel()
        at = event.position().toPoint()
        section = self._header.logicalIndexAt(at.x())
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if is_plain and columns.may_move(section) and not self._is_near_an_edge(section, at.x()):
            self._pressed, self._from = section, at

    def move(self, event: QMouseEvent, columns: Columns) -> bool:
        """Whether a column is under way."""
        at = event.position().toPoint()
        far = abs(at.x() - self._from.x()) >= QApplication.startDragDistance()
        if not self.is_on and (self._pressed < 0 or not far):
            return False
        self.column = self._pressed
        self.gap = self._gap_at(at.x(), columns)
        return True

    def finish(self) -> tuple[int, int] | None:
        """Which column goes before which; None where it stays."""
        column, gap = self.column, self.gap
        self.cancel()
        return (column, gap) if column >= 0 and gap not in {column, column + 1} else None

    def cancel(self) -> None:
        self._pressed = self.column = self.gap = -1

    def mark(self, width: int) -> QRect:
        """Where the line of the gap is painted."""
        header = self._header
        last = header.count() - 1
        if self.gap <= last:
            x = header.sectionPosition(self.gap)
        else:
            x = header.sectionPosition(last) + header.sectionSize(last)
        left = max(x - header.offset() - width // 2 - 1, 0)
        return QRect(left, 0, width, header.height())

    def _gap_at(self, x: int, columns: Columns) -> int:
        """By the middles of the columns that are seen; never among the frozen ones."""
        header = self._header
        for section in range(columns.frozen, header.count()):
            middle = header.sectionViewportPosition(section) + header.sectionSize(section) / 2
            if not header.isSectionHidden(section) and x < middle:
                return section
        return header.count()

    def _is_near_an_edge(self, section: int, x: int) -> bool:
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - many names, for a mouse in the header

        header = self._header
        grip = header.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, header)
        left = header.sectionViewportPosition(section)
        return min(x - left, left + header.sectionSize(section) - x) <= grip
