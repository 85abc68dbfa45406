"""What an empty screen says: one sentence, one deed, one place to drop files."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.buttons import Button, link
from kehoach_desktop.ui.widgets.icon_view import IconView

_WIDTH = 640
_WIDEST = 900  # beside the rail at 20 pt on a screen 1366 px wide
_MARGIN = 40


class EmptyState(QWidget):
    """With `drop_words`, as in "hoặc kéo tệp vào đây", it takes files anywhere on it."""

    acted = Signal()
    linked = Signal()
    files_dropped = Signal(list)

    def __init__(
        self,
        *,
        symbol: str,
        sentence: str,
        detail: str = "",
        button: str,
        hint: str = "",
        drop_words: str = "",
        link_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._frame = _DropFrame(dashed=bool(drop_words))
        self.button = Button(button, main=True, large=True, hint=hint, symbol=symbol)
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(theme.current().space(5))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconView(symbol, tint="accent", factor=2.2), 0, middle)
        column.addWidget(_centred(sentence, "title"))
        if detail:
            column.addWidget(_centred(detail, "muted"))
        column.addWidget(self.button, 0, middle)
        if drop_words or link_words:
            column.addLayout(self._last_line(drop_words, link_words))
        outer = QVBoxLayout(self)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        outer.addWidget(self._frame, 0, Qt.AlignmentFlag.AlignCenter)
        self.setAcceptDrops(bool(drop_words))
        self.setAccessibleName(sentence)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._measure()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            self._frame.show_target(active=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._frame.show_target(active=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._frame.show_target(active=False)
        files = _files(event)
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def _last_line(self, drop_words: str, link_words: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addStretch(1)
        dot = " ·" if drop_words and link_words else ""
        line.addWidget(_centred(drop_words + dot, "muted", wraps=False))
        if link_words:
            line.addWidget(link(link_words, self.linked.emit))
        line.addStretch(1)
        return line

    def _measure(self) -> None:
        """Beside lists and panels there may be less room than words like to have."""
        width = min(theme.current().scaled(_WIDTH), _WIDEST)
        self._frame.setFixedWidth(min(width, self.width()) if self.isVisible() else width)


class _DropFrame(QFrame):
    def __init__(self, *, dashed: bool) -> None:
        super().__init__()
        self._dashed = dashed
        self._active = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_target(self, *, active: bool) -> None:
        self._active = active
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._dashed:
            return
        current = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(current.color("borderStrong"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        if self._active:
            pen = QPen(current.color("accent"), current.stroke("focus"))
            painter.setBrush(current.color("accentSoft"))
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, current.radius("card"), current.radius("card"))


class EvenLabel(QLabel):
    """Lines of about one length, in the middle: a last word alone looks forgotten."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        wraps = Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine
        painter.drawText(self.even_rect(), Qt.AlignmentFlag.AlignCenter | wraps, self.text())

    def even_rect(self) -> QRect:
        """The narrowest place for as many lines as the width takes."""
        width = self.width()
        if not self.wordWrap():
            return self.rect()
        high = self._height(width)
        narrowest = next(
            each for each in range(width // 2, width + 1) if self._height(each) <= high
        )
        return self.rect().adjusted((width - narrowest) // 2, 0, -((width - narrowest) // 2), 0)

    def _height(self, width: int) -> int:
        place, flags = QRect(0, 0, width, 0), int(Qt.TextFlag.TextWordWrap)
        return self.fontMetrics().boundingRect(place, flags, self.text()).height()


def _centred(words: str, kind: str, *, wraps: bool = True) -> QLabel:
    label = EvenLabel(words, wordWrap=wraps, alignment=Qt.AlignmentFlag.AlignCenter)
    label.setProperty("kind", kind)
    return label


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
