"""The commands on what is selected in a grid: what actions, keys and menus call."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kehoach_desktop.domain.appendix import Column, ColumnKind, RowKind
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.services.assigning import ROLE_OF_COLUMN
from kehoach_desktop.ui.grid.completion import Completer
from kehoach_desktop.ui.grid.edit_session import EditSession
from kehoach_desktop.ui.grid.grid_canvas import Fill
from kehoach_desktop.ui.grid.grid_clipboard import GridClipboard
from kehoach_desktop.ui.grid.grid_commands import GridCommands
from kehoach_desktop.ui.grid.grid_showing import GridShowing
from kehoach_desktop.ui.grid.grid_view import GridView
from kehoach_desktop.ui.grid.row_edits import Gap

_Flag = QItemSelectionModel.SelectionFlag
_MENU = (
    *("insert_row", "insert_child", "delete_rows", ""),
    *("cut", "copy", "paste", "fill_down", ""),
    *("indent", "outdent", "move_up", "move_down", ""),
    *("assign", "comment"),
)


class SelectionCommands(QObject):
    """Every command finishes the open cell first, and is at most one step of the undo line."""

    noticed = Signal(str)
    pasted = Signal(object)  # Pasted
    renumbering_asked = Signal(object)
    columns_changed = Signal()  # some were hidden or shown
    printed_order_asked = Signal()

    def __init__(
        self,
        view: GridView,
        commands: GridCommands,
        session: EditSession,
        showing: GridShowing,
        directory: Callable[[], Directory],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = view.grid_model
        self._commands = commands
        self._session = session
        self._showing = showing
        self._directory = directory
        self._clipboard = GridClipboard(view, commands)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        commands, showing = self._commands, self._showing
        return {
            "insert_row": self.insert_row,
            "insert_child": self.insert_child,
            "delete_rows": self.delete_rows,
            "outdent": lambda: self._on_rows(commands.outdent),
            "indent": lambda: self._on_rows(commands.indent),
            "move_up": lambda: self._on_rows(commands.move_up),
            "move_down": lambda: self._on_rows(commands.move_down),
            "renumber": self.ask_renumbering,
            "assign": self.ask_assign,
            "fill_down": self.fill_down,
            "comment": self.ask_comment,
            "today": self.insert_today,
            "toggle": lambda: showing.toggle(showing.current_row_id()),
            "collapse_all": showing.collapse_all,
            "expand_all": showing.expand_all,
            "edit_cell": lambda: self._session.begin(replace=False),
            "clear_cells": self.clear_cells,
            "cut": self.cut,
            "copy": self.copy,
            "paste": self.paste,
            "select_all": self._view.selectAll,
            "hide_column": self.hide_current_column,
            "show_columns": self.show_all_columns,
            "reset_columns": self.reset_columns,
        }

    # Rows

    def insert_row(self) -> None:
        self._session.finish()
        current = self._showing.current_row_id()
        if current is not None and not self._model.flat.is_open(current):
            self._model.set_open({current}, is_open=True)
        self._open_new(self._commands.insert_below(current))

    def insert_child(self) -> None:
        self._session.finish()
        current = self._showing.current_row_id()
        if current is not None:
            self._model.set_open({current}, is_open=True)
            self._open_new(self._commands.insert_child(current))

    def _open_new(self, row_id: int) -> None:
        title = self._model.columns.first_of(ColumnKind.TITLE)
        key = None if title is None else self._model.columns[title].key
        self._showing.go_to(row_id, key)

    def delete_rows(self) -> None:
        self._session.cancel()
        rows = self._view.chosen_rows()
        column = max(self._view.currentIndex().column(), 0)
        first = self._model.flat.position(rows[0]) if rows else None
        if first is None or not self._commands.delete(rows):
            return
        last = self._model.rowCount() - 1
        if last >= 0:
            self._view.keys.go(min(first, last), column)

    def drop(self, gap: Gap) -> None:
        self._on_rows(lambda rows: self._commands.drop(rows, gap))

    def _on_rows(self, command: Callable[[list[int]], int]) -> None:
        self._session.finish()
        rows = self._view.chosen_rows()
        if rows and command(rows):
            self._select_rows(rows)

    def _select_rows(self, rows: list[int]) -> None:
        """The same rows stay selected wherever they went."""
        view, model = self._view, self._model
        places = [place for row in rows if (place := model.flat.position(row)) is not None]
        selection = QItemSelection()
        last = len(model.columns) - 1
        for place in places:
            selection.select(model.index(place, 0), model.index(place, last))
        if len(places) > 1:
            view.selectionModel().select(selection, _Flag.ClearAndSelect)
        if places:
            view.scrollTo(view.currentIndex())
        view.viewport().update()

    def ask_renumbering(self) -> None:
        """The proposal goes out to be shown; `commands.renumber` does it."""
        self._session.finish()
        changes = self._commands.renumbering()
        if changes:
            self.renumbering_asked.emit(changes)
        else:
            self.noticed.emit("Số thứ tự đã đúng")

    # Cells

    def clear_cells(self) -> None:
        self._commands.clear(self._clipboard.selected_cells())

    def fill_down(self) -> None:
        self._session.finish()
        rows = self._view.chosen_rows()
        if not rows:
            return
        columns = list(dict.fromkeys(cell.column for cell in self._clipboard.selected_cells()))
        place = self._model.flat.position(rows[0])
        above = self._model.row_id_at(place - 1) if place else None
        self._commands.fill_down(rows, columns, above)

    def fill(self, fill: Fill) -> None:
        """What was filled is selected afterwards, as it is in Excel."""
        (top, left, bottom, right), last = fill
        ids, columns, view = self._model.flat.ids, self._model.columns, self._view
        keys = [columns[each].key for each in range(left, right + 1)]
        shown = [
            key
            for key, at in zip(keys, range(left, right + 1), strict=True)
            if not view.isColumnHidden(at)
        ]
        self._commands.fill_from(ids[top : bottom + 1], ids[bottom + 1 : last + 1], shown)
        area = QItemSelection(self._model.index(top, left), self._model.index(last, right))
        view.selectionModel().select(area, _Flag.ClearAndSelect)

    def insert_today(self) -> None:
        self._session.insert(f"{datetime.now().astimezone():%d/%m/%Y}")

    def cut(self) -> None:
        if self.copy():
            self.clear_cells()

    def copy(self) -> int:
        self._session.finish()
        return self._clipboard.copy()

    def paste(self) -> None:
        self._session.finish()
        pasted = self._clipboard.paste()
        if pasted is not None:
            self.pasted.emit(pasted)

    # Columns

    def hide_current_column(self) -> None:
        self.hide_column(self._view.currentIndex().column())

    def hide_column(self, column: int) -> None:
        self._session.finish()
        if self._view.widths.may_hide(column):
            self._view.widths.hide(column)
            self.columns_changed.emit()
        else:
            self.noticed.emit("Cột này nói dòng là gì nên không ẩn được")

    def show_all_columns(self) -> None:
        self.show_columns(self._view.widths.hidden)

    def show_columns(self, keys: Collection[str]) -> None:
        self._view.widths.show(keys)
        self.columns_changed.emit()

    def reset_columns(self) -> None:
        """Widths, hidden ones, order: as if nobody had touched them."""
        self._view.widths.reset()
        self.printed_order_asked.emit()
        self.columns_changed.emit()

    def open_header_menu(self, actions: Mapping[str, QAction], column: int, at: QPoint) -> None:
        """What a right click on a header offers: this column, and those that are hidden."""
        menu, widths = QMenu(self._view), self._view.widths
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if widths.may_hide(column):
            name = self._model.columns[column].header
            hide = menu.addAction(f"Ẩn cột “{name}”")
            hide.triggered.connect(lambda: self.hide_column(column))
        for hidden in widths.hidden_columns():
            show = menu.addAction(f"Hiện lại cột “{hidden.header}”")
            show.triggered.connect(partial(self.show_columns, (hidden.key,)))
        menu.addSeparator()
        if not self._model.columns.is_as_printed:
            menu.addAction(actions["printed_order"])
        menu.addAction(actions["reset_columns"])
        menu.popup(at)

    # What asks first

    def assign(self, role: Role, party: str, *, append: bool) -> None:
        self._commands.assign(self._rows_to_assign(), role, party, append=append)

    def _rows_to_assign(self) -> list[int]:
        """All rows are often chosen to be assigned; the groups among them only head others."""
        rows, outline = self._view.chosen_rows(), self._model.flat.outline
        carried = [each for each in rows if outline[each].kind is not RowKind.GROUP]
        return carried or rows

    def ask_assign(self) -> None:
        from kehoach_desktop.ui.grid.small_popup import AssignPopup, below  # noqa: PLC0415

        self._session.finish()
        rows = self._rows_to_assign()
        column = self._party_column()
        if not rows or column is None:
            return
        completer = Completer(column, self._model.flat.outline, self._directory())
        popup = AssignPopup(
            self._view.grid_style,
            self._view,
            count=len(rows),
            roles=self._roles(),
            suggest=lambda text: completer.suggest(text, len(text)),
        )
        popup.chosen.connect(lambda role, party, append: self.assign(role, party, append=append))
        popup.open_at(below(self._current_rect(), self._view.viewport()))

    def _roles(self) -> list[Role]:
        """The role of the current column first, then the table's others."""
        kinds = [column.kind for column in self._model.columns.all]
        index = self._view.currentIndex()
        if index.isValid():
            kinds.insert(0, kinds[index.column()])
        return list(dict.fromkeys(ROLE_OF_COLUMN[each] for each in kinds if each in ROLE_OF_COLUMN))

    def _party_column(self) -> Column | None:
        columns = self._model.columns.all
        return next((column for column in columns if column.kind in ROLE_OF_COLUMN), None)

    def ask_comment(self) -> None:
        from kehoach_desktop.ui.grid.small_popup import CommentPopup, below  # noqa: PLC0415

        self._session.finish()
        row_id = self._showing.current_row_id()
        row = None if row_id is None else self._model.row(row_id)
        if row is None:
            return
        title = f"Ghi chú dòng {row.marker}" if row.marker else "Ghi chú"
        popup = CommentPopup(self._view.grid_style, self._view, title=title, text=row.comment)
        popup.written.connect(lambda text: self._commands.comment(row.id, text))
        popup.open_at(below(self._current_rect(), self._view.viewport()))

    def _current_rect(self) -> QRect:
        return self._view.visualRect(self._view.currentIndex())

    def open_menu(self, actions: Mapping[str, QAction], at: QPoint) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _MENU:
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
        menu.popup(at)
