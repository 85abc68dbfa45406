"""The steps of an import side by side: done, at hand, still to come."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon

STEPS = ("Tải tệp", "Ghép cột", "Kiểm tra")
_GAP = 8
_LINE = 40
_LEAST_LINE = 10
_SHORT_FROM = 14  # points at which the joining lines are shortened


class _Look(NamedTuple):
    """How a step is shown."""

    is_done: bool
    is_now: bool


class StepBar(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, step: int) -> None:
        self._step = step
        self.setAccessibleName(f"Bước {step + 1}: {STEPS[step]}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as if every word were semibold, so that going on moves nothing."""
        metrics = QFontMetrics(theme.current().font(semibold=True))
        words = sum(metrics.horizontalAdvance(step) for step in STEPS)
        side = self._side()
        joints = (len(STEPS) - 1) * (self._line() + 2 * _GAP)
        return QSize(words + len(STEPS) * (side + _GAP) + joints + 4, side + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 1
        for number, words in enumerate(STEPS):
            if number:
                left = self._paint_line(painter, left)
            look = _Look(number < self._step, number == self._step)
            left = self._paint_sign(painter, left, number, look)
            left = self._paint_words(painter, left, words, look)

    def _paint_line(self, painter: QPainter, left: int) -> int:
        painter.fillRect(
            left + _GAP, self.height() // 2, self._line(), 1, theme.current().color("borderStrong")
        )
        return left + self._line() + 2 * _GAP

    def _paint_sign(self, painter: QPainter, left: int, number: int, look: _Look) -> int:
        current, side = theme.current(), self._side()
        box = QRect(left, (self.height() - side) // 2, side, side)
        painter.setPen(QPen(current.color("accent" if look.is_now else "borderStrong"), 1))
        painter.setBrush(current.color("accent" if look.is_now else "surface"))
        painter.drawEllipse(box)
        if look.is_done:
            inner = box.adjusted(side // 6, side // 6, -side // 6, -side // 6)
            icon("checkmark", tint="done").paint(painter, inner)
        else:
            painter.setFont(current.font("small", semibold=True))
            painter.setPen(current.color("onAccent" if look.is_now else "textMuted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        return left + side + _GAP

    def _paint_words(self, painter: QPainter, left: int, words: str, look: _Look) -> int:
        current = theme.current()
        font = current.font(semibold=look.is_now)
        painter.setFont(font)
        painter.setPen(current.color("text" if look.is_now else "textMuted"))
        width = QFontMetrics(current.font(semibold=True)).horizontalAdvance(words)
        box = QRect(left, 0, width + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        return left + QFontMetrics(font).horizontalAdvance(words)

    def _side(self) -> int:
        return theme.current().size("icon") + 2

    def _line(self) -> int:
        return _LINE if theme.current().base < _SHORT_FROM else _LEAST_LINE
