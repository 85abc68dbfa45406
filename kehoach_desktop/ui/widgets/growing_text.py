"""A text field as high as its words, that says when it is left so that nothing typed is lost."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from kehoach_desktop.domain.text import nfc
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.theme import SizeName, Theme

_FRAME = 8  # border and padding above and below, as the style sheet has them
_SIDE = 3  # so that letters begin where those of other fields do
# Menus and other windows come and go without an end of typing.
_PASSING = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}


def quiet_fields(current: Theme) -> str:
    """A sheet for fields that look like print until the mouse or the caret is in them."""
    edge, ring = current.hex("border"), current.hex("accent")
    ground, word = current.hex("surface"), current.hex("text")
    kinds = ("QTextEdit", "QLineEdit", "QComboBox")
    quiet = ", ".join(kinds)
    hover = ", ".join(f"{kind}:hover" for kind in kinds)
    return (
        f"{quiet} {{ border: 1px solid transparent; background: {ground}; color: {word}; }}"
        f"{hover} {{ border: 1px solid {edge}; }}"
        f"QTextEdit:focus {{ border: 2px solid {ring}; padding: 2px 4px; }}"
        f"QLineEdit:focus, QComboBox:focus {{ border: 2px solid {ring}; }}"
    )


class GrowingText(QTextEdit):
    entered = Signal()
    left = Signal()
    undo_asked = Signal()  # nothing is left to undo in the field itself
    redo_asked = Signal()

    _one_line: SizeName = "control"

    def __init__(self, parent: QWidget | None = None, *, name: str = "", hint: str = "") -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._measure()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show what the plan holds; what is being typed is newer."""
        if text == self.text():
            self.document().setModified(False)
        elif not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(text)
            self.document().setModified(False)

    def text(self) -> str:
        """What stands in the field, to the letter; toPlainText() would lose hard spaces."""
        raw = self.document().toRawText()
        return nfc(raw.replace("\u2029", "\n").replace("\u2028", "\n"))

    def take_caret(self, *, at_end: bool = False) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        where = QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start
        self.moveCursor(where)

    def show_found(self, start: int, end: int) -> None:
        """Mark a stretch, without taking the keyboard from whoever searches."""
        from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - costly to make, seldom needed

        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(theme.current().color("match"))
        look.setForeground(theme.current().color("text"))
        mark.cursor, mark.format = cursor, look
        self.setExtraSelections([mark])

    def forget_found(self) -> None:
        self.setExtraSelections([])

    def sizeHint(self) -> QSize:
        return QSize(theme.current().scaled(200), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().scaled(60), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the field

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files dragged over the field are for the window, not its words."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        document = self.document()
        if event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable():
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable():
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        """One line is as high as any other field."""
        line = QFontMetrics(self.font()).lineSpacing()
        self._gap = max(theme.current().size(self._one_line) - line - _FRAME, 0)
        self.setViewportMargins(_SIDE, self._gap // 2, _SIDE, self._gap - self._gap // 2)

    def _height(self) -> int:
        return ceil(self.document().size().height()) + _FRAME + self._gap

    def _fit(self) -> None:
        height = self._height()
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
