"""The button, tab or choice that has the keyboard: a 2 px ring lies around it, Enter presses it."""

from functools import cache

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QPushButton,
    QToolButton,
    QWidget,
)
from shiboken6 import delete, isValid

from kehoach_desktop.ui import theme

_DISTANCE = 3  # 2 px of ring, 1 px of ground
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
OWN_FOCUS = "ownFocus"  # set by widgets that paint their focus themselves


class FocusRing(QWidget):
    """A style cannot paint outside a widget, so the ring lies over an ancestor with room for it."""

    def __init__(self, target: QWidget) -> None:
        self._target = target
        *followed, self._host = _path_to_host(target)
        super().__init__(self._host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in followed:
            widget.installEventFilter(self)
        self._follow()

    @classmethod
    def install(cls, app: QApplication) -> None:
        _follower_of(app)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        in_force = theme.current()
        width = in_force.stroke("focus")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(in_force.color("focusRing"), width))
        edge = width / 2
        radius = in_force.radius("control") + _DISTANCE - edge
        frame = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(frame, radius, radius)

    def _follow(self) -> None:
        if not self._host.isAncestorOf(self._target):
            self.hide()
            return
        self.setGeometry(_ring_rect(self._target, self._host))
        self.setVisible(self._target.isVisibleTo(self._host))
        self.raise_()


def _ring_rect(target: QWidget, host: QWidget) -> QRect:
    place = QRect(target.mapTo(host, target.rect().topLeft()), target.size())
    return place.adjusted(-_DISTANCE, -_DISTANCE, _DISTANCE, _DISTANCE)


def _path_to_host(target: QWidget) -> list[QWidget]:
    """The target, its ancestors, and last the first one in which the ring is not cut."""
    path = [target]
    above = target.parentWidget()
    while above is not None:
        path.append(above)
        roomy = above.rect().contains(_ring_rect(target, above))
        edge = above.isWindow() or isinstance(above.parentWidget(), QAbstractScrollArea)
        above = None if roomy or edge else above.parentWidget()
    return path


class _Follower(QObject):
    """Keeps at most one ring, around the button that has the focus, and presses it by Enter.

    Qt leaves Enter to dialogs, and there to the default button even while another has the focus.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._move)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
            and isinstance(watched, QPushButton | QToolButton)
        ):
            if not event.isAutoRepeat():  # a key held down does one thing, not what comes next too
                watched.click()
            return True
        return super().eventFilter(watched, event)

    def _move(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if isinstance(new, QPushButton | QToolButton):
            new.installEventFilter(self)
        if self._ring is not None and isValid(self._ring):  # it may have died with its host
            self._ring.hide()
            delete(self._ring)  # deleted later, it would outlive the dialog it lies over and crash
        self._ring = None
        if isinstance(new, QAbstractButton) and not new.property(OWN_FOCUS) and new.parentWidget():
            self._ring = FocusRing(new)


@cache
def _follower_of(app: QApplication) -> _Follower:
    """Once for each; to look for it among the application's children takes longer than it does."""
    return _Follower(app)
