"""A short word in the lower right corner after a deed, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.buttons import link
from kehoach_desktop.ui.widgets.frame import paint_frame
from kehoach_desktop.ui.widgets.icon_view import IconView

_SECONDS = 5
_WIDTH = 330
_MARGIN = 12


class Toast(QFrame):
    """One per window: a new word replaces the old one. It never takes the focus by itself."""

    def __init__(self, window: QWidget, *, bottom: int = 0) -> None:
        """`bottom` keeps clear of a status bar."""
        super().__init__(window)
        self._bottom = bottom
        self._act: Callable[[], object] | None = None
        self._words = QLabel(wordWrap=True)
        self._action: QPushButton = link("", self._take_action)
        self._window = window
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(IconView("checkmark_circle", tint="done"))
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, words: str, *, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Pass `action="Hoàn tác"` whenever the deed changed data."""
        self._act = act
        self._words.setText(words)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("raised"))
        paint_frame(painter, self.rect(), current.color("borderStrong"))

    def _place(self) -> None:
        window = self._window
        width = min(theme.current().scaled(_WIDTH), window.width() - 2 * _MARGIN)
        height = max(self._row.heightForWidth(width), theme.current().size("toolbar") - 2)
        self.setGeometry(
            window.width() - width - _MARGIN,
            window.height() - height - _MARGIN - self._bottom,
            width,
            height,
        )

    def _take_action(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()
