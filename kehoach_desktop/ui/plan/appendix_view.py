"""The tab of one appendix: toolbar, content bar, bars to filter and find, and the grid."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from kehoach_desktop.domain.appendix import ColumnKind, PartId
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid, CurrentCell
from kehoach_desktop.ui.grid.filtering import GIVEN, View
from kehoach_desktop.ui.grid.find import Found
from kehoach_desktop.ui.own_views import OwnViews
from kehoach_desktop.ui.plan import appendix_edits
from kehoach_desktop.ui.plan.commands import GRID_COMMANDS, TABLE_COMMANDS, Command
from kehoach_desktop.ui.plan.content_bar import ContentBar
from kehoach_desktop.ui.plan.filter_bar import FilterBar
from kehoach_desktop.ui.plan.grid_actions import hand_over_keys, run_in_grid
from kehoach_desktop.ui.plan.paste_check import PasteCheck

if TYPE_CHECKING:
    from kehoach_desktop.ui.plan.body_editor import Do
    from kehoach_desktop.ui.widgets.empty_state import EmptyState

_CHECK_AFTER = 400  # milliseconds of rest
_MOST_CHECKED = 400  # rows


class AppendixView(QWidget):
    """Almost every appendix holds one table; those that hold more show them one below another."""

    current_changed = Signal(object)  # row id or None
    status_changed = Signal()
    noticed = Signal(str)
    told = Signal(object)  # Notice
    renumbering_asked = Signal(object, object)  # AppendixGrid, list of Renumbering

    def __init__(
        self,
        editor: PlanEditor,
        context: Context,
        do: "Do",
        *,
        appendix_id: PartId,
        own_views: OwnViews,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._editor, self._do, self._new_id = editor, do, context.new_id
        self._context = context
        self.appendix_id = appendix_id
        self._grids: list[AppendixGrid] = []
        self._in_front: AppendixGrid | None = None
        self._empty: EmptyState | None = None
        self._chosen_rows = 0
        self._rest = QTimer(self, singleShot=True, interval=_CHECK_AFTER)
        self._rest.timeout.connect(self._check_small_tables)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.content = ContentBar(self)
        self.filter_bar = FilterBar(own_views, self)
        self._tables = QSplitter(Qt.Orientation.Vertical, self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        column.addWidget(self.content)
        column.addWidget(self._tables, 1)
        above = column.count() - 1
        self.pasting = PasteCheck(editor, lambda strip: column.insertWidget(above, strip), self)
        self.pasting.told.connect(self.told)
        self.content.written.connect(self._write)
        self.content.left.connect(self.take_keyboard)
        self.filter_bar.changed.connect(self._filter)
        self.filter_bar.done.connect(self.take_keyboard)
        self.filter_bar.told.connect(self.told)
        self.follow()

    @property
    def commands(self) -> frozenset[Command]:
        return GRID_COMMANDS | {Command.FILTER, *TABLE_COMMANDS} if self._grids else frozenset()

    @property
    def grid(self) -> AppendixGrid | None:
        """The one that had the keyboard last."""
        return self._in_front

    def run(self, command: Command) -> None:
        if self.grid is None:
            return
        if command is Command.FILTER:
            if self.filter_bar.isVisible():
                self.filter_bar.close_bar()
            else:
                self.filter_bar.open_bar()
        elif command.in_grid:
            run_in_grid(self.grid, command)

    def keep(self) -> None:
        self.content.keep()
        for grid in self._grids:
            grid.finish_editing()

    def take_keyboard(self) -> None:
        if self.grid is not None:
            self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._empty is not None:
            self._empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: View) -> None:
        """Filter by one of the ready views."""
        self.filter_bar.show_view(view)

    def show_found(self, found: Found) -> None:
        grid = self.grid_of(found.table)
        if grid is not None:
            self._in_front = grid
            grid.show_found(found)

    def grid_of(self, table: PartId) -> AppendixGrid | None:
        return next((grid for grid in self._grids if grid.table == table), None)

    def status(self) -> str:
        name = appendix_edits.tab_name(
            appendix_edits.the_appendix(self._editor.plan, self.appendix_id)
        )
        groups = sum(
            appendix_edits.group_count(self._editor.plan, grid.table) for grid in self._grids
        )
        rows = appendix_edits.row_count(self._editor.plan, self.appendix_id)
        words = f"{name}: {rows} dòng" + (f", {groups} nhóm" if groups else "")
        hidden = sum(len(grid.view.widths.hidden_columns()) for grid in self._grids)
        words += f", ẩn {hidden} cột" if hidden else ""
        if not all(grid.model.columns.is_as_printed for grid in self._grids):
            words += ", thứ tự cột khác bản in"
        return f"{words}    Đã chọn {self._chosen_rows} dòng" if self._chosen_rows > 1 else words

    def follow(self) -> None:
        """The tables of the appendix came or went; each grid follows its own rows itself."""
        plan = self._editor.plan
        if self.appendix_id not in plan.parts:
            return
        wanted = [table.id for table in plan.tables(self.appendix_id)]
        if wanted != [grid.table for grid in self._grids]:
            for grid in self._grids:
                grid.hide()
                grid.deleteLater()
            self._grids = [self._make_grid(table) for table in wanted]
            self._in_front = self._grids[0] if self._grids else None
            self.content.show_cell(self.grid.current_cell() if self.grid is not None else None)
        self._show_empty(is_empty=not wanted)
        self._rest.start()

    def _make_grid(self, table: PartId) -> AppendixGrid:
        grid = AppendixGrid(
            self._editor, table, theme.current(), new_id=self._new_id, parent=self._tables
        )
        hand_over_keys(grid)
        self._tables.addWidget(grid)
        grid.current_changed.connect(lambda cell: self._show_cell(grid, cell))
        grid.current_row_changed.connect(lambda _row: self._row_changed(grid))
        grid.selection_changed.connect(self._selected)
        grid.shown_changed.connect(self.filter_bar.show_count)
        grid.editing_changed.connect(self._typing)
        grid.noticed.connect(self.noticed)
        self.pasting.watch(grid)
        grid.columns_changed.connect(self.status_changed)
        grid.showing.unfiltered.connect(self.filter_bar.drop)
        grid.renumbering_asked.connect(lambda found: self.renumbering_asked.emit(grid, found))
        first = next(iter(grid.model.flat.ids), None)
        if first is not None:
            title = grid.model.columns.first_of(ColumnKind.TITLE)
            grid.go_to(first, grid.model.columns[title or 0].key)
        return grid

    def _show_empty(self, *, is_empty: bool) -> None:
        self.content.setVisible(not is_empty)
        self._tables.setVisible(not is_empty)
        if is_empty and self._empty is None:
            from kehoach_desktop.ui.widgets.empty_state import EmptyState  # noqa: PLC0415 - rare

            self._empty = EmptyState(
                symbol="table",
                sentence="Phụ lục này chưa có bảng",
                detail="Kế hoạch có nhắc tới phụ lục, nhưng chưa có nội dung ở đây.",
                button="Tạo bảng",
                parent=self,
            )
            self._empty.acted.connect(self._add_table)
            self._column.addWidget(self._empty, 1)
        if self._empty is not None:
            self._empty.setVisible(is_empty)

    def _add_table(self) -> None:
        edit = appendix_edits.add_table(self._editor.plan, self.appendix_id, self._new_id)
        if self._do(edit, "Tạo bảng"):
            self.take_keyboard()

    def _show_cell(self, grid: AppendixGrid, cell: CurrentCell | None) -> None:
        if grid is self.grid or grid.view.hasFocus():
            self._in_front = grid
            self.content.show_cell(cell)

    def _row_changed(self, grid: AppendixGrid) -> None:
        if grid is self.grid:
            self.current_changed.emit(grid.current_row_id())

    def _typing(self, text: str | None) -> None:
        if self.grid is None or self.content.field.hasFocus():
            return
        if text is None:
            self.content.show_cell(self.grid.current_cell())
        else:
            self.content.show_text(text)

    def _selected(self, rows: int) -> None:
        self._chosen_rows = rows
        self.status_changed.emit()

    def _write(self, cell: CurrentCell, text: str) -> None:
        if self.grid is not None:
            self.grid.commands.write(cell.row_id, cell.column, text)

    def _filter(self, words: str, view: View) -> None:
        for grid in self._grids:
            if view is View.DOUBTFUL:
                self._check(grid)
            elif view in GIVEN:
                grid.set_rows_of(view, self._rows_in_need(grid.table, view))
            grid.set_filter(words, view)

    def _rows_in_need(self, table: PartId, view: View) -> set[int]:
        # It reads timeframes: loaded when somebody asks what is due.
        from kehoach_desktop.ui.plan.rows_in_need import RowsInNeed  # noqa: PLC0415

        return RowsInNeed(self._context).rows(self._editor.plan, table, view)

    def _check_small_tables(self) -> None:
        """Large ones are checked when somebody asks for their doubts: it takes too long."""
        plan = self._editor.plan
        for grid in self._grids:
            # The table may be gone: an undo can come before this late call.
            if grid.table in plan.parts and len(plan.outline(grid.table)) <= _MOST_CHECKED:
                self._check(grid)

    def _check(self, grid: AppendixGrid) -> None:
        from kehoach_desktop.ui.plan import doubts  # noqa: PLC0415 - after the first screen

        grid.set_doubtful(doubts.of_table(self._editor.plan, grid.table, self._editor.directory))
