"""Tabs like a workbook's: the chosen one is joined to its page, the count stands in small."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from kehoach_desktop.ui import theme

_PADDING = 13
_GAP = 7


class TabGround(QWidget):
    """What tabs and the deeds beside them stand on: one line runs below all of them."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("window"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, current.color("border"))


class SheetTabs(QTabBar):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, str] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, index: int, count: int) -> None:
        words = self.tabText(index)
        self.setAccessibleTabName(index, f"{words}, {count}")
        if self._counts.get(index) != str(count):
            self._counts[index] = str(count)
            self.setTabText(index, words)  # the one way to have Qt measure a tab again

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the chosen, semibold word, so that choosing moves nothing."""
        current = theme.current()
        width = QFontMetrics(current.font(semibold=True)).horizontalAdvance(self.tabText(index))
        if not self.tabIcon(index).isNull():
            width += current.size("icon") + _GAP
        if index in self._counts:
            small = QFontMetrics(current.font("small"))
            width += small.horizontalAdvance(self._counts[index]) + _GAP
        return QSize(width + 2 * _PADDING, current.size("tab"))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("window"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, current.color("border"))
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        current, rect = theme.current(), self.tabRect(index)
        on = index == self.currentIndex()
        if on:
            self._paint_chosen(painter, rect)
        left = rect.left() + _PADDING
        if not self.tabIcon(index).isNull():
            side = current.size("icon")
            box = QRect(left, (rect.height() - side) // 2, side, side)
            self.tabIcon(index).paint(painter, box)
            left += side + _GAP
        painter.setFont(current.font(semibold=on))
        painter.setPen(current.color("text"))
        words = QRect(left, 0, rect.right() - left, rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.tabText(index))
        if index in self._counts:
            painter.setFont(current.font("small"))
            painter.setPen(current.color("textMuted"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(rect.adjusted(0, 0, -_PADDING, 0), right, self._counts[index])

    def _paint_chosen(self, painter: QPainter, rect: QRect) -> None:
        current = theme.current()
        painter.fillRect(rect, current.color("surface"))
        painter.fillRect(rect.left(), 0, 1, rect.height(), current.color("border"))
        painter.fillRect(rect.right(), 0, 1, rect.height(), current.color("border"))
        painter.fillRect(rect.left(), 0, rect.width(), 2, current.color("accent"))
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(current.color("focusRing"))
            pen.setWidth(current.stroke("focus"))
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(5, 6, -5, -5))
