"""The bar under the top line: a fact, what stays whole, what to do, and never over the content."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.theme import ColorName
from kehoach_desktop.ui.widgets.buttons import link
from kehoach_desktop.ui.widgets.icon_view import IconView

MOST_ACTIONS = 2


class Severity(Enum):
    INFO = ("info", "accent", "barInfo")
    OK = ("checkmark_circle", "done", "barOk")
    WARN = ("warning", "overdue", "barWarn")
    ERROR = ("error_circle", "failed", "barError")

    def __init__(self, symbol: str, color: ColorName, ground: ColorName) -> None:
        self.symbol = symbol
        self.color: ColorName = color
        self.ground: ColorName = ground


class BarAction(NamedTuple):
    text: str
    act: Callable[[], object]


class MessageBar(QFrame):
    closed = Signal()

    def __init__(
        self,
        severity: Severity,
        fact: str,
        rest: str = "",
        *,
        actions: Sequence[BarAction] = (),
        code: str = "",
        closable: bool = False,
        seconds: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`fact` is bold when more follows; with `seconds` the bar closes itself."""
        super().__init__(parent)
        if len(actions) > MOST_ACTIONS:
            raise ValueError(len(actions))
        self._severity = severity
        self._words = f"{fact} {rest}".strip()
        self.setAccessibleName(self._words)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(10)
        row.addWidget(IconView(severity.symbol, tint=severity.color))
        row.addWidget(_label(fact, rest), 1)
        for action in actions:
            row.addWidget(self._action_button(action))
        if code:
            row.addWidget(_code(code))
        if closable:
            row.addWidget(self._close_button())
        if seconds is not None:
            QTimer.singleShot(seconds * 1000, self, self.dismiss)
        self._measure()

    def dismiss(self) -> None:
        """Safe to call twice: by hand and by the clock."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def announce(self) -> None:
        """Lets screen readers speak the bar; call once it is shown."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._words))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color(self._severity.ground))
        bottom = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(bottom, current.color("border"))

    def _measure(self) -> None:
        current = theme.current()
        self.setMinimumHeight(current.size("toolbar"))
        self._row.setContentsMargins(current.space(5), 4, current.space(5), 5)

    def _action_button(self, action: BarAction) -> QPushButton:
        if self._severity is not Severity.ERROR:
            return link(action.text, action.act)
        button = QPushButton(action.text)
        button.clicked.connect(action.act)
        return button

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("dismiss"))
        button.setAccessibleName("Đóng")
        button.setToolTip("Đóng")
        button.clicked.connect(self.dismiss)
        return button


def _label(fact: str, rest: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    escaped = [part.replace("&", "&amp;").replace("<", "&lt;") for part in (fact, rest)]
    strong = f'<span style="font-weight:600">{escaped[0]}</span> {escaped[1]}'
    label.setText(strong if rest else escaped[0])
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _code(code: str) -> QLabel:
    label = QLabel(code)
    label.setProperty("kind", "small")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
