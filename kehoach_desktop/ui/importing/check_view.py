"""The last look before an import: questions, the tables as they will be, the file beside them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.domain.edits import Edit
from kehoach_desktop.services.importing_edits import Way
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.actions import MenuName, command
from kehoach_desktop.ui.forms.ui_import_check import Ui_ImportCheck
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid, CurrentCell
from kehoach_desktop.ui.importing.compare_view import CompareView
from kehoach_desktop.ui.importing.session import ImportSession, Question
from kehoach_desktop.ui.importing.source_lines import show_source
from kehoach_desktop.ui.importing.table_tabs import TableTabs
from kehoach_desktop.ui.plan.content_bar import ContentBar
from kehoach_desktop.ui.plan.text_view import TextView
from kehoach_desktop.ui.widgets.buttons import ToolButton

_SHARES = (3, 2)  # of the height: the table, the file
_WORDLESS_FROM = 14  # points
_TALL_ENOUGH = 430  # pixels at base 10, from which the file is shown at once


class CheckView(QWidget):
    finished = Signal()  # every question is answered

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: ImportSession | None = None
        self._grids: dict[PartId, AppendixGrid] = {}
        self._compared: dict[PartId, CompareView] = {}
        self._text: TextView | None = None
        self._wants_source: bool | None = None
        self._ui = ui = Ui_ImportCheck()
        ui.setupUi(self)
        self._tabs = TableTabs(ui.tabs)
        self.questions = ui.questions
        self._content = ContentBar(self)
        ui.bar_column.addWidget(self._content)
        ui.source.may_remap = False
        ui.splitter.setStretchFactor(0, _SHARES[0])
        ui.splitter.setStretchFactor(1, _SHARES[1])
        self.source_action = self._action("Như trong tệp", self._toggle_source, "F4", "panel_right")
        self.source_action.setCheckable(True)
        self.tick_action = self._action("Bỏ hoặc lấy dòng", self.turn_rows, "F8", "checkmark")
        self._tools = [ToolButton(each, self) for each in (self.tick_action, self.source_action)]
        for button in self._tools:
            button.setAccessibleName(button.text())
            ui.tab_layout.addWidget(button)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._tabs.chosen.connect(self._show_table)
        self._content.written.connect(self._write)
        self._content.left.connect(self._take_keyboard)
        ui.source.row_chosen.connect(self._go_to_source)
        ui.questions.looked.connect(self._look_at)
        ui.questions.mending.connect(self._mend)
        ui.questions.finished.connect(self.finished)

    def actions_of_page(self) -> list[QAction]:
        return [self.tick_action, self.source_action]

    def show_session(self, session: ImportSession) -> None:
        self.forget()
        self._session = session
        session.changed.connect(self._refresh)
        session.answered.connect(self._show_marks)
        self._tabs.show_session(session, with_text=session.brings_text)
        self.questions.show_session(session)
        self._fit()

    def forget(self) -> None:
        """Nothing of an import that is over may be looked at any more."""
        if self._session is not None:
            self._session.changed.disconnect(self._refresh)
            self._session.answered.disconnect(self._show_marks)
        self.questions.forget()
        self._session = None
        text = (self._text,) if self._text is not None else ()
        for widget in (*self._grids.values(), *self._compared.values(), *text):
            self._ui.tables.removeWidget(widget)
            widget.deleteLater()
        self._grids.clear()
        self._compared.clear()
        self._text = None

    def keep(self) -> None:
        self._content.keep()
        for grid in self._grids.values():
            grid.finish_editing()
        if self._text is not None:
            self._text.keep()

    def grid(self) -> AppendixGrid | None:
        """The one in front; while rows are compared there is none."""
        front = self._ui.tables.currentWidget()
        return front if isinstance(front, AppendixGrid) else None

    def take_keyboard(self) -> None:
        if not self.questions.take_keyboard():
            self._take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_tools"):
            self._fit()

    # The table in front

    def refresh(self) -> None:
        """Ways or columns may have changed on the step before."""
        session = self._session
        if session is None:
            return
        for table in [t for t in self._compared if session.choice(t).way is not Way.MERGE]:
            view = self._compared.pop(table)
            self._ui.tables.removeWidget(view)
            view.deleteLater()
        if self._tabs.has_text is not session.brings_text:
            self._tabs.show_session(session, with_text=session.brings_text)
        else:
            self._show_table()

    def _show_table(self) -> None:
        session, table = self._session, self._tabs.current()
        if session is None:
            return
        front: QWidget
        if table is None:
            front = self._document(session)
        elif session.target is not None and session.choice(table).way is Way.MERGE:
            front = self._compare(session, table)
        else:
            front = self._grid(session, table)
        self._content.setVisible(isinstance(front, AppendixGrid))
        self._ui.tables.setCurrentWidget(front)
        self._fit()
        self._show_marks()

    def _grid(self, session: ImportSession, table: PartId) -> AppendixGrid:
        if table not in self._grids:
            grid = AppendixGrid(
                session.editor, table, theme.current(), new_id=session.new_id, parent=self
            )
            grid.current_changed.connect(self._show_cell)
            grid.editing_changed.connect(self._show_typed)
            grid.view.mark_clicked.connect(self._turn)
            grid.view.scrolled.connect(self._follow_scrolling)
            self._ui.tables.addWidget(grid)
            self._grids[table] = grid
        return self._grids[table]

    def _document(self, session: ImportSession) -> QWidget:
        """The text of a whole plan, to be read and corrected as everywhere."""
        if self._text is None:

            def do(edit: Edit, label: str) -> bool:
                session.editor.push(edit, label)
                return True

            self._text = TextView(session.editor, do, session.new_id, self)
            self._ui.tables.addWidget(self._text)
        return self._text

    def _compare(self, session: ImportSession, table: PartId) -> CompareView:
        if table not in self._compared:
            view = CompareView(session, table, self)
            self._ui.tables.addWidget(view)
            self._compared[table] = view
        return self._compared[table]

    def _refresh(self) -> None:
        self._tabs.refresh()
        self._show_marks()
        for view in self._compared.values():
            view.refresh()

    def _show_marks(self) -> None:
        session, grid = self._session, self.grid()
        if session is not None and grid is not None:
            grid.set_doubtful(session.doubtful(grid.table))
            grid.set_ticks(session.left_out)
            self._show_cell(grid.current_cell())

    def _show_cell(self, cell: CurrentCell | None) -> None:
        self._content.show_cell(cell)
        session, grid = self._session, self.grid()
        if session is None or grid is None or cell is None:
            return
        column = grid.model.columns.index_of(cell.column)
        at = session.source_column(grid.model.columns[column]) if column is not None else -1
        rows = frozenset(session.source_rows(grid.table, cell.row_id))
        doubtful = cell.row_id in session.doubtful(grid.table)
        self._ui.source.show_place(rows, at, doubtful=doubtful)

    def _show_typed(self, text: str | None) -> None:
        if text is not None:
            self._content.show_text(text)

    def _write(self, cell: CurrentCell, text: str) -> None:
        grid = self.grid()
        if grid is not None:
            grid.commands.write(cell.row_id, cell.column, text)

    def _take_keyboard(self) -> None:
        front = self._ui.tables.currentWidget()
        if front is not None:
            front.setFocus(Qt.FocusReason.OtherFocusReason)

    # The file beside it

    def _show_source(self) -> None:
        session, table = self._session, self._tabs.current()
        in_grid = isinstance(self._ui.tables.currentWidget(), AppendixGrid)
        has_source = (
            in_grid
            and session is not None
            and table is not None
            and show_source(self._ui.source, session, table)
        )
        self.source_action.setEnabled(has_source)
        shown = has_source and self._source_wanted()
        self.source_action.setChecked(shown)
        self._ui.source_pane.setVisible(shown)

    def _source_wanted(self) -> bool:
        if self._wants_source is None:
            return self.height() >= theme.current().scaled(_TALL_ENOUGH)
        return self._wants_source

    def _toggle_source(self) -> None:
        self._wants_source = not self._ui.source_pane.isVisibleTo(self)
        self._show_source()

    def _follow_scrolling(self) -> None:
        session, grid = self._session, self.grid()
        if session is None or grid is None:
            return
        top = grid.model.row_id_at(grid.view.rowAt(0))
        rows = session.source_rows(grid.table, top) if top is not None else ()
        if rows:
            self._ui.source.scroll_to_row(min(rows))

    def _go_to_source(self, row: int, _column: int) -> None:
        """The row of the table that was read from this row of the file."""
        session, grid = self._session, self.grid()
        if session is None or grid is None:
            return
        ids = (step.item.id for step in session.editor.plan.outline(grid.table).walk())
        found = next((each for each in ids if row in session.source_rows(grid.table, each)), None)
        if found is not None:
            grid.go_to(found)

    def _fit(self) -> None:
        """Large letters leave the tools their icons, and the table the room of the file."""
        wordless = theme.current().base >= _WORDLESS_FROM
        style = Qt.ToolButtonStyle
        for button in self._tools:
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if wordless else style.ToolButtonTextBesideIcon
            )
            button.updateGeometry()
        session = self._session
        if session is not None:
            has_list = bool(session.questions) or session.draft.is_whole
            has_list = has_list and not (wordless and self._tabs.current() is None)
            self.questions.setVisible(has_list)
            self._ui.side_line.setVisible(has_list)
            self._show_source()

    # Questions and ticks

    def _look_at(self, question: Question) -> None:
        placed = question.first
        if placed.table is None:
            return
        self._tabs.choose(placed.table)
        front = self._ui.tables.currentWidget()
        if isinstance(front, CompareView) and placed.row is not None:
            front.go_to(placed.row)
            return
        grid = self.grid()
        if grid is not None and placed.row is not None:
            grid.go_to(placed.row, placed.column)

    def _mend(self, question: Question) -> None:
        self._look_at(question)
        grid = self.grid()
        if grid is not None:
            grid.view.setFocus(Qt.FocusReason.OtherFocusReason)
            grid.session.begin(replace=False)

    def turn_rows(self) -> None:
        """Leave the chosen rows out, or take them in again: what most of them are not."""
        session, grid = self._session, self.grid()
        if session is not None and grid is not None:
            rows = grid.chosen_rows()
            session.tick(rows, wanted=not any(session.is_wanted(each) for each in rows))

    def _turn(self, row_id: int) -> None:
        if self._session is not None:
            self._session.tick([row_id], wanted=not self._session.is_wanted(row_id))

    def _action(self, text: str, act: Callable[[], object], keys: str, symbol: str) -> QAction:
        action = command(self, text, act, menu=MenuName.ROW, keys=keys, symbol=symbol)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action
