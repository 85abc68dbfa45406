"""A few lines of a plan in the size and colours in force, to judge them by."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.shapes import Status, chip_size, paint_chip
from kehoach_desktop.ui.widgets.frame import paint_frame

_WIDTHS = (36, 204, 110)  # at base 10
_HEADERS = ("TT", "Tiêu chí", "Trạng thái")
_ROWS = (
    ("3.4", "Kết quả giải quyết hồ sơ TTHC", Status.DONE),
    ("4.2", "Quy định về quản lý biên chế", Status.OVERDUE),
)


class Preview(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Xem trước cỡ chữ và nền")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        current = theme.current()
        width = sum(map(current.scaled, _WIDTHS)) + 1
        return QSize(width, current.size("gridHeader2") + len(_ROWS) * current.size("row") + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("surface"))
        head = QRect(0, 0, self.width(), current.size("gridHeader2"))
        painter.fillRect(head, current.color("headerRow"))
        painter.setFont(current.font("small", semibold=True))
        painter.setPen(current.color("textMuted"))
        for place, words in zip(self._cells(head), _HEADERS, strict=True):
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        line = QRect(0, head.bottom() + 1, self.width(), current.size("row"))
        for marker, title, status in _ROWS:
            self._paint_row(painter, line, marker, title, status)
            line.translate(0, line.height())
        paint_frame(painter, self.rect(), current.color("borderStrong"))

    def _paint_row(
        self, painter: QPainter, line: QRect, marker: str, title: str, status: Status
    ) -> None:
        current = theme.current()
        painter.fillRect(line.left(), line.top(), line.width(), 1, current.color("gridline"))
        painter.setFont(current.font())
        painter.setPen(current.color("text"))
        first, second, third = self._cells(line)
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, marker)
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, title)
        size = chip_size(current, status)
        top = third.top() + (third.height() - size.height()) / 2
        chip = QRectF(third.left(), top, size.width(), size.height())
        paint_chip(painter, chip, status, current)

    def _cells(self, line: QRect) -> list[QRect]:
        current, left, found = theme.current(), line.left(), []
        for width in map(current.scaled, _WIDTHS):
            cell = QRect(left, line.top(), width, line.height())
            found.append(cell.adjusted(current.size("cellPadH"), 0, 0, 0))
            left += width
        return found
