"""The grid of one appendix or table: view, editor of cells, commands and actions put together."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehoach_desktop.domain.appendix import PartId, Row
from kehoach_desktop.domain.edits import Edit
from kehoach_desktop.services.assigning import NewId
from kehoach_desktop.ui import theme as themes
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.column_order import ColumnOrder
from kehoach_desktop.ui.grid.edit_session import EditSession
from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.grid.find import Found, Query
from kehoach_desktop.ui.grid.grid_actions import make_actions
from kehoach_desktop.ui.grid.grid_commands import GridCommands
from kehoach_desktop.ui.grid.grid_model import GridModel
from kehoach_desktop.ui.grid.grid_showing import GridShowing
from kehoach_desktop.ui.grid.grid_style import GridStyle
from kehoach_desktop.ui.grid.grid_view import GridView
from kehoach_desktop.ui.grid.selection_commands import SelectionCommands
from kehoach_desktop.ui.theme import Theme


class CurrentCell(NamedTuple):
    """What the content bar shows."""

    row_id: int
    column: str  # key
    place: str  # the row's marker
    header: str
    text: str


class AppendixGrid(QWidget):
    """Follows its editor's plan; whoever makes it gives the source of new ids."""

    current_changed = Signal(object)  # CurrentCell or None
    current_row_changed = Signal(object)  # row id or None
    selection_changed = Signal(int)  # how many rows
    shown_changed = Signal(int, int)  # rows shown, rows in all
    editing_changed = Signal(object)  # the text being typed, None when no cell is open
    columns_changed = Signal()  # some were hidden, shown or moved
    noticed = Signal(str)  # something to tell in passing
    pasted = Signal(object)  # Pasted: what a block from outside became
    renumbering_asked = Signal(object)  # list of Renumbering, to be shown before it is done

    def __init__(
        self,
        editor: PlanEditor,
        table: PartId,
        theme: Theme,
        *,
        new_id: NewId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._theme = theme
        self._row_shown: object = ...
        self.table = table
        self.model = GridModel(editor.plan, table, self)
        self.view = GridView(self.model, GridStyle(theme), self)
        self.commands = GridCommands(editor, table, new_id)
        self.session = EditSession(
            self.view,
            directory=lambda: editor.directory,
            write=self.commands.write,
            fill=lambda column, text: self.commands.fill(self.chosen_rows(), column, text),
        )
        self.showing = GridShowing(self.view, self.session)
        self.on_selection = SelectionCommands(
            self.view, self.commands, self.session, self.showing, lambda: editor.directory
        )
        self.order = ColumnOrder(self.view, self.session, self.showing)
        self.view.editing = self.session
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.actions_by_name: dict[str, QAction] = make_actions(
            self, {**self.on_selection.handlers(), **self.order.handlers()}
        )
        self._connect()
        self.showing.restore_current(None, self.model.columns.frozen - 1)

    def _connect(self) -> None:
        view, selection = self.view, self.view.selectionModel()
        self.editor.edited.connect(self._follow)
        view.cleared.connect(self.on_selection.clear_cells)
        view.rows_dropped.connect(self.on_selection.drop)
        view.filled.connect(self.on_selection.fill)
        view.toggled.connect(self.showing.toggle)
        view.context_asked.connect(self._open_menu)
        view.header.menu_asked.connect(self._open_header_menu)
        self.on_selection.columns_changed.connect(self.columns_changed)
        self.on_selection.printed_order_asked.connect(self.order.reset)
        self.order.changed.connect(self.columns_changed)
        self.order.noticed.connect(self.noticed)
        self.showing.changed.connect(self.shown_changed)
        self.on_selection.noticed.connect(self.noticed)
        self.on_selection.pasted.connect(self.pasted)
        self.on_selection.renumbering_asked.connect(self.renumbering_asked)
        selection.currentChanged.connect(self._announce_current)
        selection.selectionChanged.connect(self._announce_selection)
        self.session.text_changed.connect(self.editing_changed)
        self.session.ended.connect(self._editing_ended)

    # Where we are

    def current_row_id(self) -> int | None:
        return self.showing.current_row_id()

    def current_cell(self) -> CurrentCell | None:
        index = self.view.currentIndex()
        row = self._row(self.current_row_id())
        if row is None:
            return None
        column = self.model.columns[index.column()]
        return CurrentCell(row.id, column.key, row.marker or "", column.header, row.text(column))

    def chosen_rows(self) -> list[int]:
        return self.view.chosen_rows()

    def go_to(self, row_id: int, column: str | None = None) -> bool:
        """Show a row, opening what hides it; False when it is not in this table."""
        return self.showing.go_to(row_id, column)

    def _row(self, row_id: int | None) -> Row | None:
        return None if row_id is None else self.model.row(row_id)

    # What is shown

    def set_filter(self, words: str, view: View = View.ALL) -> None:
        self.showing.set_filter(words, view)

    def set_rows_of(self, view: View, row_ids: AbstractSet[int]) -> None:
        """Which rows a view shows that the grid cannot tell by itself."""
        self.showing.given[view] = row_ids

    def set_doubtful(self, cells: Mapping[int, frozenset[str]]) -> None:
        """Which cells (row id -> column keys) are in doubt; an empty set marks only the row."""
        self.view.painter.marks.doubtful = dict(cells)
        self.view.viewport().update()

    def set_ticks(self, left_out: AbstractSet[int]) -> None:
        """Show which rows are chosen; a click on the mark is told by the view."""
        marks = self.view.painter.marks
        marks.ticked, marks.left_out = True, frozenset(left_out)
        self.view.viewport().update()

    def highlight(self, query: Query | None) -> None:
        """Show the letters a search found."""
        self.view.painter.marks.query = query
        self.view.viewport().update()

    def show_found(self, found: Found) -> None:
        self.go_to(found.row_id, found.column)

    def layout_state(self) -> dict[str, Any]:
        """Widths, hidden columns, their order, closed groups, the current cell."""
        cell = self.current_cell()
        return {
            "widths": dict(self.view.widths.chosen),
            "hidden": sorted(self.view.widths.hidden),
            "order": self.model.order(),
            "closed": sorted(self.model.flat.collapsed),
            "row": cell.row_id if cell else None,
            "column": cell.column if cell else None,
        }

    def restore_layout(self, state: Mapping[str, Any]) -> None:
        """Take what still fits; rows and columns that are gone are passed over."""
        widths = self.view.widths
        widths.hidden = set(state.get("hidden", ()))
        widths.chosen = dict(state.get("widths", {}))
        self.model.set_order(state.get("order", ()))
        widths.restyle()
        closed = {row for row in state.get("closed", ()) if row in self.model.flat.outline}
        self.model.set_open(closed, is_open=False)
        if state.get("row") is not None:
            self.go_to(state["row"], state.get("column"))

    def finish_editing(self) -> None:
        """Before the window closes or the plan changes hands."""
        self.session.finish()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        style = GridStyle(theme)
        self.session.restyle(style)
        self.view.restyle(style)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changed = event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
        if changed and hasattr(self, "session") and themes.current() != self._theme:
            self.set_theme(themes.current())

    # What others hear

    def _follow(self, edit: Edit) -> None:
        row_id, column = self.current_row_id(), self.view.currentIndex().column()
        self.model.show_plan(self.editor.plan, edit)
        if not self.view.currentIndex().isValid():
            self.showing.restore_current(row_id, column)
        self._announce_current()
        self.showing.announce()

    def _announce_current(self, *_indexes: object) -> None:
        cell = self.current_cell()
        self.current_changed.emit(cell)
        row_id = None if cell is None else cell.row_id
        if row_id != self._row_shown:
            self._row_shown = row_id
            self.current_row_changed.emit(row_id)

    def _announce_selection(self, *_changes: object) -> None:
        self.selection_changed.emit(len(self.chosen_rows()))

    def _editing_ended(self) -> None:
        self.editing_changed.emit(None)

    def _open_header_menu(self, column: int, at: QPoint) -> None:
        self.on_selection.open_header_menu(self.actions_by_name, column, at)

    def _open_menu(self, at: QPoint) -> None:
        self.on_selection.open_menu(self.actions_by_name, at)
