"""The line under a field that needs another value, and the field's red edge."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.shapes import Status, paint_shape


class FieldNote(QWidget):
    """Hidden while there is nothing to say; it marks its field and speaks through it."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._words = QLabel()
        self._words.setProperty("kind", "error")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(5)
        row.addWidget(_Mark())
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, words: str) -> None:
        """An empty text takes the mark away."""
        self._words.setText(words)
        self.setVisible(bool(words))
        self._field.setProperty("invalid", bool(words))
        self._field.setAccessibleDescription(words)
        style = self._field.style()
        style.unpolish(self._field)
        style.polish(self._field)


class _Mark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme.current().size("shape") - 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        paint_shape(
            QPainter(self),
            QRectF(self.rect()),
            Status.FAILED,
            color=current.color("failed"),
            ground=current.color("surface"),
        )
