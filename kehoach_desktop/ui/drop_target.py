"""Takes files dropped anywhere on the window, and says so calmly while they hang over it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon

_EDGE = 24
WORDS = "Thả tệp vào đây để nhập"
DETAIL = "Word, Excel, CSV hoặc PDF do chương trình này xuất ra"


class DropTarget(QObject):
    """Places that take files themselves, as an empty page does, are asked first by Qt."""

    dropped = Signal(list)  # paths

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._veil: Veil | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent):
                return self._enter(event)
            case QEvent.Type.DragLeave:
                self._hide()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._take(event)
            case _:
                pass
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not files_in(event):
            return False
        event.acceptProposedAction()
        if self._veil is None:
            self._veil = Veil(self._window)
        self._veil.setGeometry(self._window.rect())
        self._veil.raise_()
        self._veil.show()
        return True

    def _take(self, event: QDropEvent) -> bool:
        self._hide()
        files = files_in(event)
        if not files:
            return False
        event.acceptProposedAction()
        self._window.activateWindow()
        self.dropped.emit(files)
        return True

    def _hide(self) -> None:
        if self._veil is not None:
            self._veil.hide()


class Veil(QWidget):
    """Lies over the window without being in the way of the drag."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(WORDS)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), current.color("window"))
        frame = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.setPen(QPen(current.color("accent"), current.stroke("focus")))
        painter.setBrush(current.color("accentSoft"))
        painter.drawRoundedRect(frame, current.radius("card"), current.radius("card"))
        self._paint_words(painter, frame)

    def _paint_words(self, painter: QPainter, frame: QRectF) -> None:
        current = theme.current()
        side = current.size("icon") * 2
        middle = frame.center()
        top = middle.y() - side
        box = QRectF(middle.x() - side / 2, top - side, side, side).toRect()
        icon("arrow_download", tint="accent").paint(painter, box)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setFont(current.font("title", semibold=True))
        painter.setPen(current.color("text"))
        painter.drawText(frame.adjusted(0, top + 8 - frame.top(), 0, 0), flags, WORDS)
        below = top + 8 + painter.fontMetrics().height() + 6
        painter.setFont(current.font())
        painter.setPen(current.color("textMuted"))
        painter.drawText(frame.adjusted(0, below - frame.top(), 0, 0), flags, DETAIL)


def files_in(event: QDropEvent) -> list[Path]:
    """The local files of a drag; folders and addresses of the web are none."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return [path for path in paths if path.is_file()]
