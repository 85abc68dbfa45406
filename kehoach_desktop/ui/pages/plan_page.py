"""The page "Kế hoạch": the plans by year, and the one that is open."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QPalette, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from kehoach_desktop.domain.edits import Edit
from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.services.errors import DamagedFileError, StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.ports import PlanEntry
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.own_views import OwnViews
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.plan.appendix_view import AppendixView
from kehoach_desktop.ui.plan.commands import Actions, Command
from kehoach_desktop.ui.plan.plan_tabs import TEXT
from kehoach_desktop.ui.plan.plan_view import PlanView, Spot
from kehoach_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from kehoach_desktop.ui.dialogs.new_plan import Data, NewPlan
    from kehoach_desktop.ui.widgets.empty_state import EmptyState

_NARROW = 1280  # pixels of the window below which the panel starts closed
_LARGE = 12  # points from which it does too


class PlanPage(Page):
    """Holds at most one open plan; what is typed is put down before another takes its place."""

    plans_changed = Signal()  # made, trashed or brought back: the top line lists them anew
    editor_changed = Signal(object)  # the PlanEditor in front, or None
    unsaved = Signal()  # an edit could not be written
    rescue_wished = Signal(str)  # the data turned out to be broken: what happened, in words
    files_dropped = Signal(list)  # paths, to make a plan from

    title = "Kế hoạch"
    icon_name = "document_table"

    def __init__(
        self,
        context: Context,
        theme: Theme,
        own_views: OwnViews | None = None,
        first: PlanId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Opens the plan to begin with, where it is still there; reading two would take longer.

        Without a parent all that is in it would be styled again once it has one.
        """
        super().__init__(parent)
        self._context = context
        self._own_views = own_views or OwnViews()
        self._starts_open = theme.base < _LARGE
        self._panel_open: bool | None = None  # as chosen with F4; until then as there is room
        self._view: PlanView | None = None
        self._empty: EmptyState | None = None
        self._year = context.clock().year
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._actions = Actions(self, self._run)
        self._stack = QStackedLayout(self)
        if first is not None and any(entry.id == first for entry in self.plans()):
            self.open_plan(first)
        if self._view is None:
            self.show_year(self._year)

    # What the window asks

    def page_actions(self) -> list[QAction]:
        return self._actions.all()

    def help_topic(self) -> str:
        return self._view.help_topic() if self._view is not None else "ke-hoach-moi"

    def plans(self) -> list[PlanEntry]:
        return self._context.planning.entries()

    @property
    def editor(self) -> PlanEditor | None:
        return self._view.editor if self._view is not None else None

    @property
    def view(self) -> PlanView | None:
        return self._view

    def refresh(self) -> None:
        """Somebody may have changed the directory, or trashed the plan, on another page."""
        if self._view is None:
            return
        self._view.editor.directory = self._context.staffing.directory()
        if all(entry.id != self._view.editor.plan.id for entry in self.plans()):
            self._close_plan()
            self.show_year(self._year)
        else:
            self._view.detail.refresh()

    def reload(self) -> None:
        """The data came back from a backup: what was read before is void, typed or not.

        Nobody who brought data back is to see an empty year while there are plans.
        """
        open_id, spot = self.place()
        self._close_plan(keeps=False)
        plans = self.plans()
        years = {entry.year for entry in plans if entry.year is not None}
        if any(entry.id == open_id for entry in plans):
            self.go_to(open_id, spot)
        elif years and self._year not in years:
            self.show_year(max(years))
        else:
            self.show_year(self._year)

    def open_plan(self, plan_id: PlanId) -> None:
        if self._view is not None and self._view.editor.plan.id == plan_id:
            return
        try:
            plan = self._context.planning.open(plan_id)
            editor = PlanEditor(self._context.planning, plan, self._context.staffing.directory())
        except (DomainError, StorageError) as error:
            self._tell(error)
            return
        self._close_plan()
        self._year = plan.head.plan_year or self._year
        self._view = view = PlanView(
            editor,
            self._context,
            partial(self._do, editor),
            actions=self._actions,
            own_views=self._own_views,
            parent=self,
        )
        editor.refused.connect(self._refuse)
        view.status_changed.connect(self.status_changed)
        view.notice.connect(self.notice)
        view.show_panel(is_shown=bool(self._panel_open))
        view.panel_toggled.connect(self._note_panel)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        view.take_keyboard()
        self.status_changed.emit(view.current_view().status())
        self.editor_changed.emit(editor)
        self.plan_opened.emit(plan_id)

    def show_year(self, year: int) -> None:
        """The first plan of a year, or what to do where there is none."""
        self._year = year
        plans = self.plans()
        first = next((entry for entry in plans if entry.year == year), None)
        if first is not None:
            self.open_plan(first.id)
        else:
            self._close_plan()
            self._show_empty(plans)

    def show_row(self, row_id: int) -> bool:
        return self._view is not None and self._view.show_row(row_id)

    def show_place(self, owner: int | None, column: str = "") -> None:
        """A row's cell, a section, an appendix; with None the head of the document."""
        view = self._view
        if view is None:
            return
        if owner is None or not view.show_row(owner):
            is_tab = owner is not None and view.tabs.index_of(owner) >= 0
            view.go_to(Spot(owner or TEXT) if is_tab else Spot(TEXT, owner or 0))
        elif column and (grid := view.current_grid()) is not None:
            grid.go_to(owner, column)

    def show_rows(self, view: View) -> None:
        """Filter the appendix in front by one of the ready views."""
        front = self._view.current_view() if self._view is not None else None
        if isinstance(front, AppendixView):
            front.show_view(view)

    def place(self) -> tuple[int, Spot]:
        """The open plan (0: none) and where in it the work stands."""
        if self._view is None:
            return 0, Spot()
        return self._view.editor.plan.id, self._view.spot()

    def go_to(self, plan_id: int, spot: Spot) -> None:
        self.open_plan(PlanId(plan_id))
        if self._view is not None:
            self._view.go_to(spot)
            self._view.take_keyboard()

    def keep(self) -> None:
        if self._view is not None:
            self._view.keep()

    # Making and trashing plans

    def new_plan(self, *, from_template: bool = False) -> None:
        from kehoach_desktop.services.templates import in_words  # noqa: PLC0415
        from kehoach_desktop.ui.dialogs.new_plan import NewPlanDialog, Sources  # noqa: PLC0415
        from kehoach_desktop.ui.first_run.commune import own_words  # noqa: PLC0415

        self.keep()
        words = own_words(self._context.staffing.office().name)
        plans = self.plans()
        templates = [in_words(each, words) for each in self._context.templates()]
        sources = Sources(plans, templates, self._data_of)
        taken = any(entry.year == self._year for entry in plans)
        year = self._year + 1 if taken else self._year
        chosen = NewPlanDialog.ask(self.window(), sources, year, from_template=from_template)
        if chosen is not None:
            self.make_plan(chosen)

    def make_plan(self, chosen: "NewPlan") -> None:
        try:
            plan = self._context.planning.create(chosen.data, chosen.label, own=True)
        except (DomainError, StorageError) as error:
            self._tell(error)
            return
        self.plans_changed.emit()
        self.open_plan(plan.id)

    def _data_of(self, entry: PlanEntry) -> "Data":
        return self._context.planning.data_of(entry.id)

    def _trash_plan(self, view: PlanView) -> None:
        view.keep()
        plan = view.editor.plan
        name = plan.head.subject or "kế hoạch chưa có tên"
        try:
            self._context.planning.remove(plan.id, "Bỏ kế hoạch vào thùng rác")
        except StorageError as error:
            self._tell(error)
            return
        self.plans_changed.emit()
        self.show_year(self._year)
        back = Choice("Hoàn tác", lambda: self._restore_plan(plan.id))
        words = f"Đã bỏ vào thùng rác: {name}"
        self.notice.emit(Notice(Tone.OK, words, choices=(back,), as_toast=True))

    def _restore_plan(self, plan_id: PlanId) -> None:
        self._context.planning.restore(plan_id, "Khôi phục kế hoạch")
        self.plans_changed.emit()
        self.open_plan(plan_id)

    # Inside

    def _run(self, command: Command) -> None:
        if command is Command.NEW_PLAN:
            self.new_plan()
        elif self._view is None:
            return
        elif command is Command.TRASH_PLAN:
            self._trash_plan(self._view)
        else:
            self._view.run(command)

    def _do(self, editor: PlanEditor, edit: Edit, label: str) -> bool:
        """One named step; what could not be written stays on the screen and is told."""
        return editor.attempt(edit, label)

    def _refuse(self, error: DomainError | StorageError) -> None:
        self._tell(error)
        self.unsaved.emit()

    def _tell(self, error: DomainError | StorageError) -> None:
        message = message_for(error)
        notice = Notice.of(message)
        if isinstance(error, DamagedFileError):
            bring_back = Choice("Khôi phục…", lambda: self.rescue_wished.emit(message.happened))
            to_do = "Bấm Khôi phục để làm việc tiếp với một bản sao lưu."
            notice = notice._replace(rest=f"{message.kept} {to_do}", choices=(bring_back,))
        self.notice.emit(notice)

    def _close_plan(self, *, keeps: bool = True) -> None:
        if self._view is not None:
            if keeps:
                self._view.keep()
            view, self._view = self._view, None
            self._stack.removeWidget(view)
            view.hide()
            view.deleteLater()
            self.editor_changed.emit(None)

    def _show_empty(self, plans: list[PlanEntry]) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = empty = self._empty_state(plans)
        self._stack.addWidget(empty)
        self._stack.setCurrentWidget(empty)
        self._actions.enable_only(frozenset({Command.NEW_PLAN}))
        self.status_changed.emit("")

    def _empty_state(self, plans: list[PlanEntry]) -> "EmptyState":
        from kehoach_desktop.ui.widgets.empty_state import EmptyState  # noqa: PLC0415 - no plan yet

        earlier = next((entry for entry in plans if entry.year and entry.year < self._year), None)
        detail = "Chọn một mẫu có sẵn: đã có các phụ lục, tiêu chí và thời gian thực hiện."
        button, link = "Tạo kế hoạch", ""
        if earlier is not None:
            detail = (
                f"Lấy kế hoạch năm {earlier.year} sang: giữ {earlier.rows} dòng và người chủ trì, "
                "đổi năm, bỏ kết quả đã nhập."
            )
            button, link = f"Tạo từ kế hoạch năm {earlier.year}", "chọn mẫu có sẵn"
        empty = EmptyState(
            symbol="document_add",
            sentence=f"Năm {self._year} chưa có kế hoạch",
            detail=detail,
            button=button,
            hint="Ctrl+N",
            drop_words="hoặc kéo tệp Word, Excel vào đây",
            link_words=link,
            parent=self,
        )
        empty.acted.connect(self.new_plan)
        empty.files_dropped.connect(self.files_dropped)
        empty.linked.connect(lambda: self.new_plan(from_template=True))
        return empty

    def showEvent(self, event: QShowEvent) -> None:
        """Only in its window does the page know how much room there is."""
        super().showEvent(event)
        if self._panel_open is None:
            self._panel_open = self._starts_open and self.window().width() >= _NARROW
            if self._view is not None:
                self._view.show_panel(is_shown=self._panel_open)

    def _note_panel(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's own argument
        self._panel_open = is_open
