"""The field that opens over a cell: plain text of several lines that grows downwards."""

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from kehoach_desktop.ui.grid.grid_style import FRAME, GridStyle
from kehoach_desktop.ui.grid.leave import Leave

_Key = Qt.Key
_Mod = Qt.KeyboardModifier


_ARROWS = {
    _Key.Key_Down: Leave.DOWN,
    _Key.Key_Up: Leave.UP,
    _Key.Key_Right: Leave.RIGHT,
    _Key.Key_Left: Leave.LEFT,
}


_PLAIN, _SHIFT = _Mod.NoModifier, _Mod.ShiftModifier
_LEAVES = {
    (_Key.Key_Return, _PLAIN): Leave.DOWN,
    (_Key.Key_Enter, _PLAIN): Leave.DOWN,
    (_Key.Key_Return, _SHIFT): Leave.UP,
    (_Key.Key_Enter, _SHIFT): Leave.UP,
    (_Key.Key_Return, _Mod.ControlModifier): Leave.FILL,
    (_Key.Key_Enter, _Mod.ControlModifier): Leave.FILL,
    (_Key.Key_Tab, _PLAIN): Leave.RIGHT,
    (_Key.Key_Tab, _SHIFT): Leave.LEFT,
    (_Key.Key_Backtab, _PLAIN): Leave.LEFT,
    (_Key.Key_Backtab, _SHIFT): Leave.LEFT,
}


class CellEditor(QPlainTextEdit):
    """`typing`: it was opened by a letter, so arrows leave the cell instead of moving the caret."""

    left = Signal(object)  # Leave
    list_moved = Signal(int)  # up or down in the list of suggestions
    list_closed = Signal()
    grown = Signal()

    def __init__(self, style: GridStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self.typing = False
        self.list_is_open = False
        self._style = style
        self.setObjectName("cell_editor")
        self.setAccessibleName("Ô đang sửa")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(False)
        self.textChanged.connect(self.grown)
        self.hide()

    def open(self, text: str, style: GridStyle, *, typing: bool, bold: bool, indent: int) -> None:
        self._style = style
        self.typing, self.list_is_open = typing, False
        self.setStyleSheet(_sheet(style, bold=bold, indent=indent))
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def fit_over(self, cell: QRect, room: QRect) -> None:
        """Cover the cell's own lines; grow down, then up, until the text is whole."""
        pad = self._style.pad_v
        rect = cell.adjusted(-1, -1, 0, 0)
        self.setGeometry(rect)
        if not room.intersects(cell):
            return  # it went out of sight with its cell
        needed = self._text_height() + 2 * (pad + 1) + 1
        height = min(max(rect.height(), needed), room.height())
        top = max(min(rect.top(), room.bottom() + 1 - height), room.top())
        self.setGeometry(QRect(rect.left(), top, rect.width(), height))

    def _text_height(self) -> int:
        document = self.document()
        height, block = 0.0, document.firstBlock()
        layout = document.documentLayout()
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return int(height + 0.99)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        leave = self._leave(event)
        if leave is not None:
            self.left.emit(leave)
        elif self._is_new_line(event):
            self.insertPlainText("\n")
        elif not self._moves_list(event):
            super().keyPressEvent(event)

    def _leave(self, event: QKeyEvent) -> Leave | None:
        key, modifiers = _Key(event.key()), event.modifiers() & ~_Mod.KeypadModifier
        if key is _Key.Key_Escape:
            return self._escape()
        if key in _ARROWS:
            leaves = self.typing and not modifiers and not self.list_is_open
            return _ARROWS[key] if leaves else None
        return _LEAVES.get((key, modifiers))

    def _escape(self) -> Leave | None:
        if self.list_is_open:
            self.list_closed.emit()
            return None
        return Leave.CANCEL

    def _moves_list(self, event: QKeyEvent) -> bool:
        """With the list open, up and down choose in it; Esc has closed it."""
        if event.key() == _Key.Key_Escape:
            return True
        if self.list_is_open and not event.modifiers():
            by = {_Key.Key_Down: 1, _Key.Key_Up: -1}.get(_Key(event.key()))
            if by is not None:
                self.list_moved.emit(by)
                return True
        return False

    @staticmethod
    def _is_new_line(event: QKeyEvent) -> bool:
        is_enter = event.key() in (_Key.Key_Return, _Key.Key_Enter)
        return is_enter and bool(event.modifiers() & _Mod.AltModifier)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        reasons = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in reasons and not self.isHidden():
            self.left.emit(Leave.STAY)

    def event(self, event: QEvent) -> bool:
        # Tab and Shift+Tab are ours: Qt would first offer them to the focus chain.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (_Key.Key_Tab, _Key.Key_Backtab)
        ):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain letters only; the table behind them is pasted when no cell is open."""
        if source.hasText():
            self.insertPlainText(source.text().removesuffix("\n").replace("\t", " "))


def _sheet(style: GridStyle, *, bold: bool, indent: int) -> str:
    theme = style.theme
    left = style.pad_h + 1 - FRAME
    return (
        f"QPlainTextEdit#cell_editor {{ border: {FRAME}px solid {theme.hex('focusRing')};"
        f" border-radius: 0; background: {theme.hex('editing')}; color: {theme.hex('text')};"
        f" padding: {style.pad_v + 1 - FRAME}px {left}px 0 {left + indent}px;"
        f" font-weight: {600 if bold else 400}; }}"
    )
