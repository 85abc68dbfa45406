"""Buttons that show their key in small beside the word."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.theme import ColorName

_GAP = 6
_HINT_GAP = 9
_PADDING = 11
_LARGE_PADDING = 16
_TOOL_PADDING = 7


def link(
    text: str, act: Callable[[], object], parent: QWidget | None = None, *, small: bool = False
) -> QPushButton:
    """A deed inside running words; it is a button for keyboard and screen reader."""
    button = QPushButton(text, parent)
    button.setProperty("kind", "link")
    button.setProperty("small", small)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(act)
    return button


class Button(QPushButton):
    """`main` is the one deed a screen is for; `hint` is its key, as in "Ctrl+N"."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        main: bool = False,
        large: bool = False,
        hint: str = "",
        symbol: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._main, self._large, self._hint = main, large, hint
        if main:
            self.setProperty("kind", "main")
        if large:
            self.setProperty("large", True)  # noqa: FBT003 - Qt's own signature
        if symbol:
            self.setIcon(icon(symbol, tint="onAccent" if main else None))

    def sizeHint(self) -> QSize:
        """From the words as drawn: the main button's are semibold."""
        hint = super().sizeHint()
        return QSize(self._content_width() + 2 * (self._padding() + 1), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text, option.icon = "", QIcon()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        color = self._text_color()
        line = _Line(QPainter(self), self, self._content_width())
        if not self.icon().isNull():
            line.icon(self.icon(), self.iconSize().width(), _mode(self), _state(self))
        line.words(self.text(), color, self._font())
        line.hint(self._hint, color)

    def _content_width(self) -> int:
        width = QFontMetrics(self._font()).size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        if not self.icon().isNull():
            width += self.iconSize().width() + _GAP
        return width + _hint_width(self._hint)

    def _font(self) -> QFont:
        return theme.current().font(semibold=self._main)

    def _padding(self) -> int:
        return _LARGE_PADDING if self._large else _PADDING

    def _text_color(self) -> QColor:
        if not self.isEnabled():
            return theme.current().color("textDisabled")
        return theme.current().color("onAccent" if self._main else "text")


class ToolButton(QToolButton):
    """Word and F-key of an action; without a word the icon stands alone."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._content_width() + 2 * _TOOL_PADDING, theme.current().size("control"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.text, option.icon = "", QIcon()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = _Line(QPainter(self), self, self._content_width())
        side = theme.current().size("icon")
        line.icon(self.icon(), side, _mode(self), _state(self))
        if self._words():
            line.words(self._words(), self._color("text"), theme.current().font())
            line.hint(self._key(), self._color("textMuted"))

    def _color(self, usual: ColorName) -> QColor:
        if not self.isEnabled():
            return theme.current().color("textDisabled")
        return theme.current().color("accentText" if self.isChecked() else usual)

    def _words(self) -> str:
        alone = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        return "" if alone else self.text()

    def _key(self) -> str:
        keys = self.defaultAction().shortcut()
        return keys.toString(keys.SequenceFormat.NativeText)

    def _content_width(self) -> int:
        width = theme.current().size("icon")
        if self._words():
            metrics = QFontMetrics(theme.current().font())
            width += _GAP + metrics.horizontalAdvance(self._words()) + _hint_width(self._key())
        return width


def _hint_width(hint: str) -> int:
    metrics = QFontMetrics(theme.current().font("caption"))
    return metrics.horizontalAdvance(hint) + _HINT_GAP if hint else 0


class _Line:
    """Draws icon, words and key one after the other."""

    def __init__(self, painter: QPainter, button: QAbstractButton, width: int) -> None:
        self._painter = painter
        self._left = (button.width() - width) // 2
        self._height = button.height()

    def icon(self, symbol: QIcon, side: int, mode: QIcon.Mode, state: QIcon.State) -> None:
        box = QRect(self._left, (self._height - side) // 2, side, side)
        symbol.paint(self._painter, box, Qt.AlignmentFlag.AlignCenter, mode, state)
        self._left += side + _GAP

    def words(self, words: str, color: QColor, font: QFont) -> None:
        width = QFontMetrics(font).size(Qt.TextFlag.TextShowMnemonic, words).width()
        self._text(words, width, color, font)

    def hint(self, hint: str, color: QColor) -> None:
        self._left += _HINT_GAP
        self._text(hint, _hint_width(hint), color, theme.current().font("caption"))

    def _text(self, text: str, width: int, color: QColor, font: QFont) -> None:
        self._painter.setFont(font)
        self._painter.setPen(color)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        self._painter.drawText(QRect(self._left, 0, width + 1, self._height), flags, text)
        self._left += width


def _mode(button: QAbstractButton) -> QIcon.Mode:
    return QIcon.Mode.Normal if button.isEnabled() else QIcon.Mode.Disabled


def _state(button: QAbstractButton) -> QIcon.State:
    return QIcon.State.On if button.isChecked() else QIcon.State.Off
