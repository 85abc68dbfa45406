"""The bar over the grid: which cell has the focus, and its full text to read or to change."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.grid.appendix_grid import CurrentCell
from kehoach_desktop.ui.theme import SizeName
from kehoach_desktop.ui.widgets.growing_text import GrowingText

_PLACE = 190  # pixels at base size 10
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _BarText(GrowingText):
    """One line high, and as high as its words while it is typed into."""

    accepted = Signal()
    rejected = Signal()

    _one_line: SizeName = "contentBar"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in _ENTER and alt:
            self.insertPlainText("\n")
        elif event.key() in _ENTER:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.rejected.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._fit()

    def _height(self) -> int:
        line = theme.current().size("contentBar") - 1
        return max(super()._height(), line) if self.hasFocus() else line


class ContentBar(QFrame):
    written = Signal(object, str)  # CurrentCell, the new text
    left = Signal()  # the grid should have the keyboard again

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell: CurrentCell | None = None
        self._place = QLabel(self, textFormat=Qt.TextFormat.RichText)
        self.field = _BarText(self, name="Nội dung ô đang chọn")
        rule = QFrame(self)
        rule.setProperty("kind", "rule")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        row.addWidget(self._place, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(rule)
        row.addWidget(self.field, 1)
        self.field.accepted.connect(self._accept)
        self.field.rejected.connect(self._reject)
        self.field.left.connect(self.keep)
        self._measure()
        self.show_cell(None)

    def show_cell(self, cell: CurrentCell | None) -> None:
        if self.field.hasFocus() and cell is not None and self._cell is not None:
            same = (cell.row_id, cell.column) == (self._cell.row_id, self._cell.column)
            if same and self.field.document().isModified():
                return  # what is being typed here is newer
        self._cell = cell
        self._show_place()
        self.show_text("" if cell is None else cell.text)
        self.field.setReadOnly(cell is None)

    def show_text(self, text: str) -> None:
        """What is being typed in the cell itself."""
        self.field.show_text(text)
        self.field.setToolTip(text if len(text) > self.width() // 8 else "")

    def keep(self) -> None:
        if self._cell is not None and self.field.document().isModified():
            text = self.field.text()
            self.field.document().setModified(False)
            if text != self._cell.text:
                self.written.emit(self._cell, text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "field"):
            self._measure()
            self._show_place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("surface"))
        place = self._place.geometry()
        painter.fillRect(0, 0, place.width(), self.height(), current.color("headerRow"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, current.color("border"))

    def _accept(self) -> None:
        self.keep()
        self.left.emit()

    def _reject(self) -> None:
        if self._cell is not None:
            self.field.document().setModified(False)
            self.show_text(self._cell.text)
        self.left.emit()

    def _show_place(self) -> None:
        cell = self._cell
        if cell is None:
            self._place.setText("")
            return
        muted = theme.current().hex("textMuted")
        marker, header = _escaped(cell.place), _escaped(cell.header)
        self._place.setText(f'<b>{marker}</b> <span style="color:{muted}">{header}</span>')
        self._place.setToolTip(f"{cell.place} {cell.header}".strip())

    def _measure(self) -> None:
        current = theme.current()
        self._place.setFixedSize(current.scaled(_PLACE), current.size("contentBar") - 1)
        self._place.setContentsMargins(10, 0, 6, 0)
        sheet = (
            f"QTextEdit {{ border: none; background: {current.hex('surface')}; padding: 3px 5px; }}"
            f"QTextEdit:focus {{ border: none; padding: 3px 5px; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
