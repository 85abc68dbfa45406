"""Two small fields that open over the grid: to whom rows are given, and a row's comment."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.ui.grid.completion import Suggestion
from kehoach_desktop.ui.grid.grid_style import GridStyle
from kehoach_desktop.ui.grid.suggestion_popup import SuggestionPopup
from kehoach_desktop.ui.widgets.frame import paint_frame

_ROLES = {
    Role.LEAD: "Chủ trì",
    Role.COORDINATE: "Phối hợp",
    Role.OVERSEE: "Lãnh đạo phụ trách",
}
_WIDTH = 380
_LIST_ROWS = 5


class _Popup(QFrame):
    """Square, with a strong edge; Esc and a click outside close it."""

    def __init__(self, style: GridStyle, parent: QWidget, title: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("ground", "surface")
        self.grid_style = style
        self.setFixedWidth(style.theme.scaled(_WIDTH))
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        pad = style.theme.space(5)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(style.theme.space(3))
        label = QLabel(title)
        label.setProperty("kind", "strong")
        self.body.addWidget(label)

    def open_at(self, place: QPoint) -> None:
        self.adjustSize()
        self.move(place)
        self.show()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_frame(painter, self.rect(), self.grid_style.color("borderStrong"))
        painter.end()


class AssignPopup(_Popup):
    """Asks to whom rows are given: three letters find the party, Enter gives it the rows."""

    chosen = Signal(object, str, bool)  # Role, party as printed, whether it is added to others

    def __init__(
        self,
        style: GridStyle,
        parent: QWidget,
        *,
        count: int,
        roles: Sequence[Role],
        suggest: Callable[[str], list[Suggestion]],
    ) -> None:
        super().__init__(style, parent, f"Giao {count} dòng cho…")
        self._suggest = suggest
        self.roles = QComboBox()
        self.roles.setAccessibleName("Vai trò")
        for role in roles:
            self.roles.addItem(_ROLES.get(role, role.value), role)
        self.field = QLineEdit()
        self.field.setAccessibleName("Tên đơn vị, chức danh hoặc công chức")
        self.field.setPlaceholderText("Gõ vài chữ của tên…")
        self.list = _List(style, self)
        note = QLabel("Enter: giao · Tab: đổi vai trò · Phối hợp thì thêm vào sau, giữ người cũ")
        note.setProperty("kind", "caption")
        note.setWordWrap(True)
        for widget in (self.field, self.list, self.roles, note):
            self.body.addWidget(widget)
        self.field.textEdited.connect(self._typed)
        self.list.accepted.connect(self._give)
        self.setFocusProxy(self.field)
        self.field.setFocus()

    def _typed(self, text: str) -> None:
        self.list.show_these(self._suggest(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give(self.list.current)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.list.suggestions:
            self.list.move_choice(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _give(self, suggestion: Suggestion | None) -> None:
        party = suggestion.text if suggestion is not None else self.field.text().strip()
        if not party:
            return
        role = self.roles.currentData()
        self.close()
        self.chosen.emit(role, party, role is Role.COORDINATE)


class _List(SuggestionPopup):
    """The same list, but standing still inside the popup."""

    def __init__(self, style: GridStyle, parent: QWidget) -> None:
        super().__init__(style, parent)
        self.setFixedHeight(self._row * _LIST_ROWS + 2)
        self.show()

    def show_these(self, suggestions: Sequence[Suggestion]) -> None:
        self.suggestions, self.chosen = suggestions[:_LIST_ROWS], 0
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())


class CommentPopup(_Popup):
    """Plain text; Enter keeps it, Esc and a click outside do not."""

    written = Signal(str)

    def __init__(self, style: GridStyle, parent: QWidget, *, title: str, text: str) -> None:
        super().__init__(style, parent, title)
        self._before = text
        self.field = QPlainTextEdit(text)
        self.field.setAccessibleName("Ghi chú của dòng")
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(style.line * 5 + 12)
        note = QLabel("Không in ra. Enter: xong · Shift+Enter: xuống dòng · Esc: thôi")
        note.setProperty("kind", "caption")
        self.body.addWidget(self.field)
        self.body.addWidget(note)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        is_enter = (
            isinstance(event, QKeyEvent)
            and event.type() is QKeyEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if is_enter:
            text = self.field.toPlainText().strip()
            self.close()
            if text != self._before:
                self.written.emit(text)
        return is_enter


def below(cell: QRect, widget: QWidget) -> QPoint:
    """Under a cell, in the screen's coordinates."""
    return widget.mapToGlobal(cell.bottomLeft() + QPoint(0, 1))
