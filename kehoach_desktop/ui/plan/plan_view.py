"""One open plan: its tabs, what stands in each of them, and the panel beside."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.grid.find import Found, Query
from kehoach_desktop.ui.notices import Notice
from kehoach_desktop.ui.own_views import OwnViews
from kehoach_desktop.ui.plan import tool_rows
from kehoach_desktop.ui.plan.appendix_view import AppendixView
from kehoach_desktop.ui.plan.commands import Actions, Command, use_clipboard
from kehoach_desktop.ui.plan.detail_panel import DetailPanel
from kehoach_desktop.ui.plan.detail_presenter import DetailPresenter, RowPlace
from kehoach_desktop.ui.plan.plan_commands import PlanCommands
from kehoach_desktop.ui.plan.plan_tabs import TEXT, PlanTabs, TabRow

if TYPE_CHECKING:
    from kehoach_desktop.ui.plan.body_editor import Do
    from kehoach_desktop.ui.plan.find_bar import FindBar
    from kehoach_desktop.ui.plan.places import Place
    from kehoach_desktop.ui.plan.text_view import TextView

_ALWAYS = frozenset({
    Command.NEW_PLAN, Command.TRASH_PLAN, Command.PANEL, Command.NEXT_TAB, Command.PREVIOUS_TAB,
    Command.NEW_APPENDIX, Command.FIND, Command.REPLACE,
})  # fmt: skip
_CLIPBOARD = frozenset({Command.CUT, Command.COPY, Command.PASTE})
_OF_APPENDIX = frozenset({
    Command.APPENDIX, Command.COPY_APPENDIX, Command.APPENDIX_LEFT, Command.APPENDIX_RIGHT,
    Command.TRASH_APPENDIX,
})  # fmt: skip


class Spot(NamedTuple):
    """Where the work stands: an appendix or the document, a row or section, a column."""

    tab: int = TEXT
    item: int = 0
    column: str = ""


class PlanView(QWidget):
    """Views are built when their tab is first opened."""

    status_changed = Signal(str)
    notice = Signal(object)
    panel_toggled = Signal(bool)

    def __init__(
        self,
        editor: PlanEditor,
        context: Context,
        do: "Do",
        *,
        actions: Actions,
        own_views: OwnViews,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._own_views = own_views
        self._context, self._do, self._actions = context, do, actions
        self._views: dict[int, TextView | AppendixView] = {}
        self.tabs = PlanTabs(self)
        self._stack = QStackedWidget(self)
        self.panel = DetailPanel(self)
        self._find_bar: FindBar | None = None
        self.detail = DetailPresenter(
            self.panel, editor, context.planning, context.clock, do, new_id=context.new_id
        )
        self.commands = PlanCommands(self, editor, do, context.new_id)
        self._text_tools = tool_rows.for_document(actions, self)
        self._grid_tools = tool_rows.for_appendix(actions, self)
        self._lay_out()
        self._connect()
        self.tabs.show_plan(editor.plan, TEXT)
        appendices = list(editor.plan.appendices())
        self.show_tab(appendices[0].id if appendices and appendices[0].in_file else TEXT)

    # Where we are

    def current_view(self) -> "TextView | AppendixView":
        return self._view(self.tabs.current_id())

    def current_appendix(self) -> PartId | None:
        tab = self.tabs.current_id()
        return PartId(tab) if tab != TEXT else None

    def current_grid(self) -> AppendixGrid | None:
        view = self.current_view()
        return view.grid if isinstance(view, AppendixView) else view.focused_grid()

    def help_topic(self) -> str:
        view = self.current_view()
        if self._find_bar is not None and not self._find_bar.isHidden():
            return "tim-thay"
        if not isinstance(view, AppendixView):
            return "van-ban"
        return "bang-phu-luc" if view.filter_bar.isHidden() else "loc"

    def spot(self) -> Spot:
        view, tab = self.current_view(), self.tabs.current_id()
        if not isinstance(view, AppendixView):
            return Spot(tab, view.body.current or 0)
        cell = view.grid.current_cell() if view.grid is not None else None
        return Spot(tab, cell.row_id, cell.column) if cell is not None else Spot(tab)

    def go_to(self, spot: Spot) -> None:
        self.show_tab(spot.tab if self.tabs.index_of(spot.tab) >= 0 else TEXT)
        view = self.current_view()
        if not isinstance(view, AppendixView):
            if spot.item:
                view.go_to(spot.item)
        elif view.grid is not None and spot.item:
            view.grid.go_to(spot.item, spot.column or None)

    def show_row(self, row_id: int) -> bool:
        """Go to a row wherever its table stands."""
        for table, rows in self.editor.plan.rows.items():
            if row_id in rows:
                self.show_found(Found(table, rows[row_id].id, "", 0, 0))
                return True
        return False

    def show_tab(self, part_id: int) -> None:
        self.tabs.setCurrentIndex(max(self.tabs.index_of(part_id), 0))
        self._show_view()

    def take_keyboard(self) -> None:
        self.current_view().take_keyboard()

    def keep(self) -> None:
        """Put down what is being typed, before anything looks at the plan."""
        for view in list(self._views.values()):  # what is kept may open another
            view.keep()

    # Commands

    def run(self, command: Command) -> None:
        field = QApplication.focusWidget()
        if command in _CLIPBOARD and isinstance(field, QLineEdit | QTextEdit):
            use_clipboard(field, command)
        elif command is Command.PANEL:
            self._toggle_panel()
        elif command in (Command.FIND, Command.REPLACE):
            self.keep()
            self.find_bar.open_bar(with_replace=command is Command.REPLACE)
        elif command is Command.NEXT_TAB:
            self.tabs.step(1)
        elif command is Command.PREVIOUS_TAB:
            self.tabs.step(-1)
        elif not self.commands.run(command):
            self.current_view().run(command)

    @property
    def find_bar(self) -> "FindBar":
        """Made when somebody first searches."""
        if self._find_bar is None:
            from kehoach_desktop.ui.plan.find_bar import FindBar  # noqa: PLC0415

            self._find_bar = bar = FindBar(self.editor, self._do, self._context.new_id, self)
            bar.tab = self.tabs.current_id()
            self._main.insertWidget(self._main.indexOf(self._stack), bar)
            bar.found.connect(self.show_found)
            bar.marked.connect(self._mark)
            bar.closed.connect(self.take_keyboard)
        return self._find_bar

    def _toggle_panel(self) -> None:
        self.show_panel(is_shown=self.panel.isHidden())
        self.panel_toggled.emit(not self.panel.isHidden())

    def say(self, notice: Notice) -> None:
        self.notice.emit(notice)

    def show_panel(self, *, is_shown: bool) -> None:
        self.panel.setVisible(is_shown)
        self.detail.refresh()

    def available(self) -> frozenset[Command]:
        view = self.current_view()
        here = _OF_APPENDIX if isinstance(view, AppendixView) else frozenset()
        return _ALWAYS | _CLIPBOARD | here | view.commands

    def follow(self) -> None:
        """Called once for each edit, whichever way it came about."""
        tab = self.tabs.current_id()
        there = tab == TEXT or tab in self.editor.plan.parts
        field = QApplication.focusWidget()
        was_here = field is not None and self.isAncestorOf(field)
        self.tabs.show_plan(self.editor.plan, tab if there else TEXT)
        for part_id, view in list(self._views.items()):
            if part_id != TEXT and part_id not in self.editor.plan.parts:
                self._stack.removeWidget(view)
                self._views.pop(part_id).deleteLater()
            else:
                view.follow()
        self._show_view()
        if was_here and not there:
            self.take_keyboard()  # it would go to whatever field of the window comes next
        if self._find_bar is not None:
            self._find_bar.refresh()
        self.detail.refresh()

    def show_found(self, place: "Place") -> None:
        """Whoever searches goes on to search: the next Enter is for the next place."""
        field = QApplication.focusWidget()
        self._go_to_place(place)
        bar = self._find_bar
        if field is not None and bar is not None and bar.isAncestorOf(field):
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_place(self, place: "Place") -> None:
        from kehoach_desktop.ui.plan.places import part_of, tabs_of  # noqa: PLC0415 - with a find

        self.show_tab(tabs_of(self.editor.plan)[part_of(place)])
        view = self.current_view()
        if isinstance(place, Found):
            view.show_found(place)
        elif not isinstance(view, AppendixView):
            view.show_in_prose(place)
        else:
            where = "tên cột" if place.field.name == "header" else "tên phụ lục"
            self.commands.tell(f"Chữ này ở {where}")

    # Inside

    def _lay_out(self) -> None:
        self._add_button = QToolButton(self)
        self._add_button.setDefaultAction(self._actions[Command.NEW_APPENDIX])
        self._add_button.setText("")
        self._add_button.setAccessibleName("Thêm phụ lục")
        self._tab_row = TabRow(self.tabs, self._add_button, self)
        self._main = main = QVBoxLayout()
        main.setSpacing(0)
        for widget in (self._tab_row, self._text_tools, self._grid_tools):
            main.addWidget(widget)
        main.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(main, 1)
        whole.addWidget(self.panel)

    def _connect(self) -> None:
        self.editor.edited.connect(self.follow)
        self.tabs.chosen.connect(self._tab_chosen)
        self.tabs.moved.connect(self.commands.move_appendix)
        self.tabs.rename_asked.connect(lambda: self.run(Command.APPENDIX))
        self.tabs.trash_asked.connect(lambda: self.run(Command.TRASH_APPENDIX))
        self.tabs.set_menu(tool_rows.tab_menu(self._actions))
        self.panel.closed.connect(self._toggle_panel)
        self.detail.comment_asked.connect(lambda: self.run(Command.COMMENT))

    def _tab_chosen(self) -> None:
        self.keep()
        self._show_view()
        self.take_keyboard()

    def _show_view(self) -> None:
        view = self.current_view()
        is_text = not isinstance(view, AppendixView)
        self._stack.setCurrentWidget(view)
        self._text_tools.setVisible(is_text)
        self._grid_tools.setVisible(not is_text)
        self._actions.rename(Command.ADD, "Thêm đoạn" if is_text else Command.ADD.words)
        self._actions.enable_only(self.available())
        if self._find_bar is not None:
            self._find_bar.tab = self.tabs.current_id()
        self._show_subject()
        self._say_status()

    def _view(self, tab: int) -> "TextView | AppendixView":
        if tab not in self._views:
            self._views[tab] = self._text_view() if tab == TEXT else self._appendix_view(tab)
            self._stack.addWidget(self._views[tab])
        return self._views[tab]

    def _text_view(self) -> "TextView":
        from kehoach_desktop.ui.plan.text_view import TextView  # noqa: PLC0415 - often not shown

        view = TextView(self.editor, self._do, self._context.new_id, self._stack)
        view.current_changed.connect(self._show_subject)
        view.grid_entered.connect(self._show_grid_row)
        view.told.connect(self.notice)
        return view

    def _appendix_view(self, tab: int) -> AppendixView:
        view = AppendixView(
            self.editor,
            self._context,
            self._do,
            appendix_id=PartId(tab),
            own_views=self._own_views,
            parent=self._stack,
        )
        view.current_changed.connect(self._show_subject)
        view.status_changed.connect(self._say_status)
        view.noticed.connect(self.commands.tell)
        view.told.connect(self.notice)
        view.renumbering_asked.connect(self.commands.renumber_rows)
        return view

    def _show_subject(self) -> None:
        view = self.current_view()
        if not isinstance(view, AppendixView):
            self._actions.enable_only(self.available())
            self.detail.show_subject(view.body.current)
        elif view.grid is not None:
            self._show_grid_row(view.grid)

    def _show_grid_row(self, grid: AppendixGrid) -> None:
        self._actions.enable_only(self.available())
        row_id = grid.current_row_id()
        self.detail.show_subject(RowPlace(grid.table, row_id) if row_id is not None else None)

    def _mark(self, query: Query | None) -> None:
        for grid in self.findChildren(AppendixGrid):
            grid.highlight(query)
        if query is None and (text := self._views.get(TEXT)) and not isinstance(text, AppendixView):
            text.forget_found()

    def _say_status(self) -> None:
        self.status_changed.emit(self.current_view().status())
