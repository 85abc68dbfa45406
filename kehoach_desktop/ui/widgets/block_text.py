"""A text field in a column of them: Enter, Backspace and the arrows speak to the column."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from kehoach_desktop.ui.widgets.growing_text import GrowingText

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Ask(Enum):
    """What a key in one block asks of the column around it."""

    CUT = "cut"
    TAKE_AWAY = "take_away"
    PREVIOUS = "previous"
    NEXT = "next"


class BlockText(GrowingText):
    """Shift+Enter makes a new line inside the block."""

    asked = Signal(object)  # Ask

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = self._asked_by(event)
        if asked is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(asked)

    def _asked_by(self, event: QKeyEvent) -> Ask | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        match event.key():
            case key if key in _ENTER:
                return Ask.CUT
            case Qt.Key.Key_Backspace if self.document().isEmpty():
                return Ask.TAKE_AWAY
            case Qt.Key.Key_Up if not self._can_move(QTextCursor.MoveOperation.Up):
                return Ask.PREVIOUS
            case Qt.Key.Key_Down if not self._can_move(QTextCursor.MoveOperation.Down):
                return Ask.NEXT
            case _:
                return None

    def _can_move(self, operation: QTextCursor.MoveOperation) -> bool:
        return QTextCursor(self.textCursor()).movePosition(operation)
