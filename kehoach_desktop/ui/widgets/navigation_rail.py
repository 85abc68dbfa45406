"""The left rail: where one is, where one can go, how much waits there."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.widgets.focus_ring import OWN_FOCUS

_LEFT, _RIGHT, _GAP = 13, 12, 10


class Destination(NamedTuple):
    """`key` is what `chosen` says; `symbol` needs a filled twin among the icons."""

    key: str
    word: str
    symbol: str
    shortcut: str = ""


class NavigationRail(QFrame):
    chosen = Signal(str)

    def __init__(
        self,
        groups: Sequence[Sequence[Destination]],
        *,
        foot: Sequence[Destination] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Groups are divided by a line; `foot` stands at the bottom."""
        super().__init__(parent)
        self.setAccessibleName("Các màn hình")
        self._items: dict[str, _Item] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 1, 6)
        column.setSpacing(0)
        for number, group in enumerate(groups):
            if number:
                column.addSpacing(6)
                column.addWidget(_Line())
                column.addSpacing(6)
            for destination in group:
                column.addWidget(self._add(destination))
        column.addStretch(1)
        for destination in foot:
            column.addWidget(self._add(destination))
        self._measure()

    def choose(self, key: str) -> None:
        """Shows where one is, without saying `chosen`."""
        self._items[key].setChecked(True)

    def current(self) -> str | None:
        return next((key for key, item in self._items.items() if item.isChecked()), None)

    def show_count(self, key: str, count: int) -> None:
        """Zero shows nothing."""
        self._items[key].show_count(count)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("window"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), current.color("border"))

    def _add(self, destination: Destination) -> "_Item":
        item = _Item(destination)
        self._items[destination.key] = item
        self._group.addButton(item)
        item.clicked.connect(lambda: self.chosen.emit(destination.key))
        if destination.shortcut:
            shortcut = QShortcut(QKeySequence(destination.shortcut), self)
            shortcut.activated.connect(item.click)
        return item

    def _measure(self) -> None:
        self.setFixedWidth(theme.current().size("rail"))


class _Item(QAbstractButton):
    def __init__(self, destination: Destination) -> None:
        super().__init__(text=destination.word, checkable=True)
        self._count = 0
        self._icons = (
            icon(destination.symbol, tint="textMuted"),
            icon(destination.symbol, filled=True, tint="accent"),
        )
        self.setProperty(OWN_FOCUS, True)  # noqa: FBT003 - Qt's own signature
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(
            f"{destination.word} ({destination.shortcut})" if destination.shortcut else ""
        )
        self.show_count(0)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().size("rail"), theme.current().size("railItem"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current, on = theme.current(), self.isChecked()
        painter = QPainter(self)
        if on or self.underMouse():
            painter.fillRect(self.rect(), current.color("accentSoft" if on else "hover"))
        if on:
            mark = QRect(0, 0, current.stroke("railMark"), self.height())
            painter.fillRect(mark, current.color("accent"))
        side = current.size("icon")
        box = QRect(_LEFT, (self.height() - side) // 2, side, side)
        self._icons[on].paint(painter, box)
        words = self.rect().adjusted(_LEFT + side + _GAP, 0, -_RIGHT, 0)
        painter.setFont(current.font(semibold=on))
        painter.setPen(current.color("accentText" if on else "text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._count:
            painter.setFont(current.font("caption"))
            painter.setPen(current.color("textMuted"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(words, right, str(self._count))
        if self.hasFocus():
            _frame(painter, self.rect())


class _Line(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        line = self.rect().adjusted(12, 0, -12, 0)
        QPainter(self).fillRect(line, theme.current().color("border"))


def _frame(painter: QPainter, rect: QRect) -> None:
    width = theme.current().stroke("focus")
    color = theme.current().color("focusRing")
    for side in (
        rect.adjusted(0, 0, 0, width - rect.height()),
        rect.adjusted(0, rect.height() - width, 0, 0),
        rect.adjusted(0, 0, width - rect.width(), 0),
        rect.adjusted(rect.width() - width, 0, 0, 0),
    ):
        painter.fillRect(side, color)
