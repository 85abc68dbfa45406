"""The visible search box: magnifier, words, key."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon

_GAP = 6


class SearchBox(QLineEdit):
    def __init__(self, placeholder: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._icon = icon("search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip("…."))
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_icon"):
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        current = theme.current()
        painter = QPainter(self)
        side = current.size("icon")
        self._icon.paint(painter, QRect(_GAP + 2, (self.height() - side) // 2, side, side))
        if self._hint and not self.text():
            painter.setFont(current.font("caption"))
            painter.setPen(current.color("textMuted"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(self.rect().adjusted(0, 0, -_GAP - 2, 0), right, self._hint)

    def _measure(self) -> None:
        current = theme.current()
        hint = QFontMetrics(current.font("caption")).horizontalAdvance(self._hint)
        self.setTextMargins(current.size("icon") + _GAP, 0, hint + _GAP if hint else 0, 0)
