"""One cell being edited: opens the field over it, offers suggestions, hands the text on."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor

from kehoach_desktop.domain.appendix import ColumnKind, RowKind
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.ui.grid.completion import Completer, Suggestion, accept
from kehoach_desktop.ui.grid.grid_style import GridStyle
from kehoach_desktop.ui.grid.grid_view import GridView
from kehoach_desktop.ui.grid.leave import Leave

if TYPE_CHECKING:
    from kehoach_desktop.ui.grid.cell_editor import CellEditor
    from kehoach_desktop.ui.grid.suggestion_popup import SuggestionPopup

Write = Callable[[int, str, str], bool]  # row id, column key, text; whether it was kept
Fill = Callable[[str, str], bool]  # column key, text; the same


class EditSession(QObject):
    """The text changes only by typing, or when a suggestion is accepted with Enter or Tab."""

    text_changed = Signal(object)  # str
    ended = Signal()

    def __init__(
        self, view: GridView, *, directory: Callable[[], Directory], write: Write, fill: Fill
    ) -> None:
        super().__init__(view)
        self._view = view
        self._directory = directory
        self._write = write
        self._fill = fill
        self._row_id: int | None = None
        self._column = 0
        self._before = ""
        self._composing = False
        self._completer: Completer | None = None
        self._quiet = False
        self.popup: SuggestionPopup | None = None

    @cached_property
    def editor(self) -> "CellEditor":
        """Made when the first cell is opened: the rows need not wait for it."""
        from kehoach_desktop.ui.grid.cell_editor import CellEditor  # noqa: PLC0415

        editor = CellEditor(self._view.grid_style, self._view.viewport())
        editor.left.connect(self._leave)
        editor.grown.connect(self._typed)
        editor.list_moved.connect(self._move_list)
        editor.list_closed.connect(self._close_list)
        return editor

    @property
    def row_id(self) -> int | None:
        """The row whose cell is open."""
        return self._row_id

    @property
    def text(self) -> str:
        return self.editor.toPlainText()

    # Begin

    def begin(self, *, replace: bool) -> bool:
        """Open the current cell, empty or with its text; whether there was a cell to open."""
        view = self._view
        if self._row_id is not None:
            return True
        index = view.currentIndex()
        row = view.grid_model.row_at(index.row()) if index.isValid() else None
        if row is None:
            return False
        view.scrollTo(index)
        self._row_id, self._column = row.id, index.column()
        column = view.grid_model.columns[self._column]
        self._before = row.text(column)
        self._completer = Completer(column, view.grid_model.flat.outline, self._directory())
        is_title = column.kind is ColumnKind.TITLE
        indent = view.layout_of_rows.indent(row, self._column) if is_title else 0
        self._quiet = True
        self.editor.open(
            "" if replace else self._before,
            view.grid_style,
            typing=replace,
            bold=row.kind is RowKind.GROUP,
            indent=indent,
        )
        self._quiet = False
        self.place()
        self.editor.show()
        self.editor.raise_()
        if not self._composing:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        view.viewport().update()
        self.text_changed.emit(self.text)
        return True

    def insert(self, text: str) -> None:
        """Into the open cell at its caret, or as the new text of the current one."""
        if self.begin(replace=True):
            self.editor.insertPlainText(text)

    def pass_key(self, event: QKeyEvent) -> None:
        """The key that opened the cell is its first letter."""
        QCoreApplication.sendEvent(self.editor, event)

    def pass_input(self, event: QInputMethodEvent) -> None:
        """Taking the focus would break off a composition, so it stays until the first commit."""
        starts = bool(event.preeditString() or event.commitString())
        if self._row_id is None and starts:
            self._composing = True
            self._composing = self.begin(replace=True)
        if self._row_id is None:
            return
        QCoreApplication.sendEvent(self.editor, event)
        if self._composing and (event.commitString() or not event.preeditString()):
            self._composing = False
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # While it is open

    def place(self) -> None:
        """Keep the field over its cell; a cell that is gone closes it."""
        if self._row_id is None:
            return
        view = self._view
        where = view.grid_model.flat.position(self._row_id)
        if where is None:
            self._close()
            return
        cell = view.cell_rect(where, self._column)
        room = view.viewport().rect()
        self.editor.fit_over(cell, room)
        if self.popup is not None and not self.popup.isHidden():
            self._show_list(self.popup.suggestions)

    def restyle(self, style: GridStyle) -> None:
        self.finish()
        if self.popup is not None:
            self.popup.grid_style = style

    def _typed(self) -> None:
        if self._quiet or self._row_id is None:
            return
        self.place()
        self.text_changed.emit(self.text)
        if self._completer is not None:
            self._show_list(self._completer.suggest(self.text, self._caret()))

    def _caret(self) -> int:
        return self.editor.textCursor().position()

    def _show_list(self, suggestions: object) -> None:
        found = suggestions if isinstance(suggestions, list) else []
        if not found and self.popup is None:
            return
        popup = self._popup()
        corner = self.editor.mapTo(popup.room, self.editor.rect().topLeft())
        popup.show_for(found, QRect(corner, self.editor.size()), self._footer())
        self.editor.list_is_open = bool(found)

    def _popup(self) -> "SuggestionPopup":
        from kehoach_desktop.ui.grid.suggestion_popup import SuggestionPopup  # noqa: PLC0415

        window = self._view.window()
        if self.popup is None or self.popup.room is not window:
            self.popup = SuggestionPopup(self._view.grid_style, window)
            self.popup.accepted.connect(self._take_clicked)
        return self.popup

    def _footer(self) -> str:
        count = len(self._view.chosen_rows())
        return f"Ctrl+Enter: điền cho cả {count} dòng đang chọn" if count > 1 else ""

    def _move_list(self, by: int) -> None:
        if self.popup is not None:
            self.popup.move_choice(by)

    def _close_list(self) -> None:
        self.editor.list_is_open = False
        if self.popup is not None:
            self.popup.hide()

    def _take_clicked(self, suggestion: Suggestion) -> None:
        self._take(suggestion)
        self._leave(Leave.DOWN)

    def _take(self, suggestion: Suggestion) -> None:
        if self._completer is not None:
            piece = self._completer.piece(self.text, self._caret())
            self._quiet = True
            self.editor.setPlainText(accept(self.text, piece, suggestion))
            self._quiet = False

    # End

    def finish(self) -> None:
        """Keep what was typed and close."""
        if self._row_id is not None:
            self._leave(Leave.STAY)

    def cancel(self) -> None:
        if self._row_id is not None:
            self._close()

    def _leave(self, how: Leave) -> None:
        if self._row_id is None:
            return
        chosen = self.popup.current if self.popup is not None else None
        if chosen is not None and how in (Leave.DOWN, Leave.RIGHT, Leave.FILL):
            self._take(chosen)
        row_id, key, text = self._row_id, self._view.grid_model.columns[self._column].key, self.text
        before = self._before
        self._close()
        if how is Leave.CANCEL:
            return
        if how is Leave.FILL:
            if not self._fill(key, text):
                self._open_again(row_id, key, text)
            return
        if text != before and not self._write(row_id, key, text):
            self._open_again(row_id, key, text)
        elif how is not Leave.STAY:
            self._view.keys.step(*how.value)

    def _open_again(self, row_id: int, key: str, text: str) -> None:
        """What could not be kept stays on the screen, to be tried again."""
        model = self._view.grid_model
        place, column = model.flat.position(row_id), model.columns.index_of(key)
        if place is not None and column is not None:
            self._view.setCurrentIndex(model.index(place, column))
            if self.begin(replace=False):
                self._quiet = True
                self.editor.setPlainText(text)
                self.editor.moveCursor(QTextCursor.MoveOperation.End)
                self._quiet = False

    def _close(self) -> None:
        had_focus = self.editor.hasFocus() or self._composing
        self._row_id, self._composing, self._completer = None, False, None
        self._close_list()
        self.editor.hide()
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.viewport().update()
        self.ended.emit()
