"""The bare window: painted before anything else is loaded, then furnished by MainWindow."""

import builtins
from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow

from kehoach_desktop.ui import theme

_WIDTH, _HEIGHT = 1366, 768
_TITLE_BAR = 32  # what the system puts above the window
_SMALLEST = (960, 540)
OWN_ZOOM = "ownZoom"  # set by widgets that Ctrl and the wheel zoom by themselves


def bare_application(argv: Sequence[str]) -> QApplication:
    """Enough to paint the shell; ui/application.py sets up the rest.

    The style is named here: setting it later makes PySide load all of Qt's names for its parts.
    """
    _import_plainly()
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    return QApplication([*argv, "-style", "Fusion"])


def _import_plainly() -> None:
    """PySide reads the source of every module imported after it, to see which of its switches
    (`__feature__`) apply there; this program uses none, and two hundred files are many.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class Shell(QMainWindow):
    painted = Signal()  # for the first time
    zoomed = Signal(int)  # steps, by Ctrl and the wheel
    restyled = Signal()

    def __init__(self, geometry: QByteArray) -> None:
        super().__init__()
        self.may_close: Callable[[], bool] = lambda: True
        self._was_painted = False
        self._is_new = geometry.isEmpty()
        self.setWindowTitle("Kế hoạch")
        self.setMinimumSize(*_SMALLEST)
        self.resize(_WIDTH, _HEIGHT)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def appear(self) -> None:
        """A window whose foot would lie below the screen takes all of it: a first one, or one that
        was left on a larger screen, or left maximised without saying so.
        """
        room = self.screen().availableSize()
        fits = room.height() >= self.height() + _TITLE_BAR
        if self._is_new:
            fits = fits and room.width() >= self.width()
        if fits or self.isMaximized():
            self.show()
        else:
            self.showMaximized()

    def raise_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.centralWidget() is None:
            self._paint_grounds()
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            # A grid or list would take the wheel before it came up to the window.
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and _zooms(event) and not self._has_own_zoom(event):
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def _has_own_zoom(self, event: QWheelEvent) -> bool:
        """Over a preview the wheel makes the paper larger, not the letters of the window."""
        widget = self.childAt(event.position().toPoint())
        while widget is not None:
            if widget.property(OWN_ZOOM):
                return True
            widget = widget.parentWidget()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyled.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            super().closeEvent(event)
        else:
            event.ignore()

    def _paint_grounds(self) -> None:
        """The bands of the window as they will be, so that nothing jumps when they fill."""
        current, painter = theme.current(), QPainter(self)
        top = current.size("menu") + current.size("contextLine")
        bottom = self.height() - current.size("statusBar")
        rail = current.size("rail")
        painter.fillRect(0, 0, self.width(), self.height(), current.color("raised"))
        painter.fillRect(0, top, self.width(), bottom - top, current.color("border"))
        painter.fillRect(0, top + 1, rail - 1, bottom - top - 2, current.color("window"))
        painter.fillRect(rail, top + 1, self.width(), bottom - top - 2, current.color("surface"))


def _zooms(event: QWheelEvent) -> bool:
    turned = event.angleDelta().y() != 0
    return turned and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
