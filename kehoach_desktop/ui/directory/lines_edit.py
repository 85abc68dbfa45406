"""A field with one name on each line; Tab goes on to the next field."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kehoach_desktop.domain.text import squeeze

_FEWEST, _MOST = 2, 6
_FRAME = 12


class LinesEdit(QPlainTextEdit):
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.updateGeometry)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        self.setPlainText("\n".join(lines))

    def lines(self) -> tuple[str, ...]:
        written = (squeeze(line) for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(filter(None, written)))

    def sizeHint(self) -> QSize:
        """As many lines as are written, within reason."""
        count = min(max(self.blockCount() + 1, _FEWEST), _MOST)
        height = count * self.fontMetrics().lineSpacing() + _FRAME
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
