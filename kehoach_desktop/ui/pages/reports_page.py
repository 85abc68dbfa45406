"""Báo cáo: choose a document, see it as it prints, mend what is doubtful, send it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.period import Period
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.progress import Snapshot
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.services.documents import Wish
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.reviewing import Remark
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.forms.ui_reports_page import Ui_ReportsPage
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.reports import faults
from kehoach_desktop.ui.reports.choosing import Choosing
from kehoach_desktop.ui.reports.composer import Composer, Desk, Made
from kehoach_desktop.ui.reports.deeds import Deeds, name_of
from kehoach_desktop.ui.reports.dispatch import Dispatch, page_command
from kehoach_desktop.ui.reports.locked_facts import facts_of
from kehoach_desktop.ui.reports.page_images import PageImages
from kehoach_desktop.ui.reports.page_view import PageView
from kehoach_desktop.ui.reports.stage import Stage
from kehoach_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from kehoach_desktop.ui.reports.exporter import Ware

_PAUSE_MS = 250  # after an edit elsewhere, before the document is made anew
_LEAST_PAPER = 380  # pixels at base 10, below which the panel on the right hides


class ReportsPage(Page):
    place_wished = Signal(object, str)  # a row or section (None: the head), and its column
    plans_wished = Signal()
    period_chosen = Signal(object)  # a Period that is looked at
    period_changed = Signal(object)  # a ReportingPeriod was opened, sent or opened again

    title = "Báo cáo"
    icon_name = "document_pdf"
    shortcut = "Alt+5"

    def __init__(self, context: Context, background: Background, preferences: Preferences) -> None:
        super().__init__()
        self._context = context
        self._dispatch = Dispatch(background, preferences, self)
        self._editor: PlanEditor | None = None
        self._made: Made | None = None
        self._wish: Wish | None = None  # what the preview shows or is about to show
        self._locked: Snapshot | None = None
        self._is_stale = True
        self._was_shown = False
        self._wants_panel: bool | None = None  # None: as the window has room
        self._desk_made: Desk | None = None
        self._ui = ui = Ui_ReportsPage()
        ui.setupUi(self)
        self._images = PageImages(self)
        self.view = PageView(self._images, self)
        self._stage = Stage(ui.stage, self.view)
        self.setFocusProxy(self.view)
        self._composer = Composer(self._desk, background, self)
        self._choosing = Choosing(
            ui.documents, ui.options, context, lambda plan: self._desk().issuing.locked(plan.id)
        )
        self._deeds = Deeds(context, self._desk, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._actions = self._make_actions()
        ui.bar.take(self.view, self._print_action)
        self._connect()
        self._restyle()

    # What the window asks

    def page_actions(self) -> list[QAction]:
        return self._actions

    def follow(self, editor: PlanEditor | None) -> None:
        """Another plan came to the front, or none."""
        if self._editor is not None:
            self._editor.edited.disconnect(self._note_edit)
        if editor is not None:
            editor.edited.connect(self._note_edit)
        self._editor, self._is_stale = editor, True
        self._forget()
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Also whatever another page changed: the office, the period, who does what."""
        if not self._was_shown:
            self._was_shown = True
            self.view.setFocus()
        if self._editor is None:
            self._show_no_plan()
            return
        self._is_stale = True
        self._choosing.show(self._plan)
        if self._locked is None:
            if self._ui.documents.current() is None:
                self._ui.documents.choose(DocumentKind.PLAN)
            self._compose()

    def choose_period(self, period: Period) -> None:
        """The window's top line names another period."""
        self._choosing.show_periods(self._plan, period)
        if self.isVisible():
            self._options_changed()

    def choose(self, kind: DocumentKind | Snapshot) -> bool:
        return self._ui.documents.choose(kind)

    def finish(self) -> None:
        """The last work comes to its end; the data may be closed afterwards."""
        self._pause.stop()
        self._composer.close()
        self._images.close()

    @property
    def made(self) -> Made | None:
        """The document in front, if it is as the plan is now."""
        return None if self._is_stale or self._composer.busy else self._made

    def is_settled(self) -> bool:
        """Nothing is being made or drawn."""
        return not (self._composer.busy or self._pause.isActive()) and self._images.is_settled()

    # What there is to choose

    @property
    def _plan(self) -> Plan | None:
        return self._editor.plan if self._editor is not None else None

    def _desk(self) -> Desk:
        """Loaded when the first document is made."""
        if self._desk_made is None:
            context = self._context
            self._desk_made = Desk(
                context.documents(),
                context.issuing(),
                context.printing(),
                context.staffing,
                context.tracking(),
            )
        return self._desk_made

    def _choose(self, key: object) -> None:
        if isinstance(key, Snapshot):
            self._show_locked(key)
        elif isinstance(key, DocumentKind):
            self._locked = self._wish = None
            self._ui.options.show_kind(key)
            self._choosing.show_parties(self._plan)
            self._compose()

    def _options_changed(self) -> None:
        self._choosing.show_entries(self._plan)
        self._compose()

    def _note_edit(self) -> None:
        self._is_stale = True
        self._choosing.forget_pages()
        if self.isVisible() and self._locked is None:
            self._pause.start()

    # What is shown

    def _compose(self) -> None:
        plan, wish = self._plan, self._choosing.wish(self._plan)
        self._choosing.show_form(plan)
        if plan is None or wish is None or (not self._is_stale and wish == self._wish):
            return
        if self._wish is None or wish.kind is not self._wish.kind:
            self._made = None
            self.view.forget()
            self._ui.review.show_waiting("Đang soạn…")
        self._wish, self._is_stale, self._locked = wish, False, None
        self._composer.compose(wish, plan)

    def _show_first(self, content: bytes) -> None:
        """Only where nothing of the document is seen yet: else the pages stay till all are new."""
        if self._made is None and self._locked is None:
            self._stage.show_pages()
            self._images.open(content, same=False)

    def _show_made(self, made: Made) -> None:
        self._made = made
        self._stage.show_pages()
        self._images.open(made.proof.content, same=True)
        self._ui.review.show_remarks(made.remarks, made.document.form)
        self._enable()

    def _show_pages(self) -> None:
        is_whole = self._made is not None or self._locked is not None
        self._ui.bar.show_count(is_whole=is_whole)
        if self._made is not None and self._locked is None:
            self._choosing.note_pages(self._made.wish.kind, self.view.count)
            self._choosing.show_entries(self._plan)
            self.status_changed.emit(f"{name_of(self._made.wish)}: {self.view.count} trang")

    def _show_failed(self, error: Exception) -> None:
        if not isinstance(error, DomainError | StorageError):
            raise error
        self._made = None
        self._ui.review.show_waiting()
        self._show_empty(*faults.in_place_of(error, self._ui.options.period))

    def _show_stopped(self) -> None:
        self._made, self._is_stale = None, True
        self._ui.review.show_waiting()
        self._show_empty(*faults.stopped())

    def _show_no_plan(self) -> None:
        self._forget()
        self._ui.documents.show_entries(())
        self._ui.options.show_kind(None)
        self._ui.review.show_waiting()
        self._show_empty(*faults.no_plan())

    def _show_empty(self, deed: faults.Deed, empty: EmptyState) -> None:
        acts: dict[faults.Deed, Callable[[], object]] = {
            faults.OPEN_PERIOD: self._open_period,
            faults.FILL_IN: self._ui.options.take_keyboard,
            faults.GO_TO_PLANS: self.plans_wished.emit,
            faults.MAKE_AGAIN: self.refresh,
        }
        empty.acted.connect(acts[deed])
        self._stage.show_empty(empty)
        self.status_changed.emit("")
        self._enable()

    def _show_locked(self, snapshot: Snapshot) -> None:
        paper = self._deeds.tried(lambda: self._desk().issuing.paper_of(snapshot))
        if paper is None:
            return
        self._composer.forget()
        self._locked, self._made = snapshot, None
        self.view.forget()
        self._stage.show_pages()
        self._images.open(paper, same=False)
        self._ui.options.show_kind(None)
        self._ui.review.show_facts(
            snapshot.title,
            facts_of(snapshot),
            self._deeds.of_locked(snapshot, self._after_reopening),
        )
        self.status_changed.emit(f"{snapshot.title}: bản đã khoá, {snapshot.pages} trang")
        self._enable()

    def _forget(self) -> None:
        self._composer.forget()
        self._made = self._wish = self._locked = None
        self._choosing.forget_pages()
        self.view.forget()

    # What is done

    def _open_place(self, remark: Remark) -> None:
        if remark.page:
            self.view.go_to_page(remark.page)
        elif remark.owner is not None or "." not in remark.key[0]:
            self.place_wished.emit(remark.owner, remark.column)

    def _open_period(self) -> None:
        proposed = self._ui.options.period
        opened = self._deeds.open_period(proposed) if proposed else None
        if opened is not None:
            self._is_stale = True
            self._choosing.show_periods(self._plan, opened)
            self.period_chosen.emit(opened)
            self._options_changed()

    def _after_reopening(self, snapshot: Snapshot) -> None:
        self._is_stale = True
        self._choosing.show(self._plan)
        self._show_locked(snapshot)

    def _choose_form(self) -> None:
        self._deeds.choose_form(self._editor)

    def _edit_words(self) -> None:
        wish = self._choosing.wish(self._plan)
        if wish is not None and self._deeds.edit_words(wish):
            self._is_stale = True
            self._compose()

    def _lock(self) -> None:
        made, plan = self.made, self._plan
        if made is not None and plan is not None and self._deeds.lock(plan, made, self.view.count):
            self._choosing.show(self._plan)

    def export(self) -> None:
        self._dispatch.ask_where(self._ware())

    def print_out(self) -> None:
        self._dispatch.ask_printer(self._ware())

    def export_to(self, target: Path) -> None:
        """Without asking where."""
        self._dispatch.export(self._ware(), target)

    def _ware(self) -> "Ware | None":
        from kehoach_desktop.ui.reports.wares import of_made, of_snapshot  # noqa: PLC0415

        plan, desk, wish = self._plan, self._desk(), self._choosing.wish(self._plan)
        if self._locked is not None:
            return of_snapshot(desk, self._locked)
        if plan is None or wish is None or self._made is None:
            return None
        return of_made(desk, wish, self.made, plan.head, self._made.document)

    # Inside

    def _make_actions(self) -> list[QAction]:
        self._print_action = page_command(self, "In", self.print_out, "Ctrl+P", "print")
        self._export_action = page_command(self, "Xuất…", self.export, "F12", "arrow_export")
        self._lock_action = page_command(self, "Khoá bản gửi…", self._lock, "", "lock_closed")
        view = self.view
        return [
            self._export_action,
            self._print_action,
            self._lock_action,
            page_command(self, "Sửa lời văn…", self._edit_words, "", "edit"),
            page_command(self, "Thể thức của kế hoạch…", self._choose_form, "", "document_text"),
            page_command(self, "Mở kỳ báo cáo…", self._open_period, "", "calendar"),
            page_command(self, "Phóng to trang", lambda: view.step_zoom(1), "", "zoom_in"),
            page_command(self, "Thu nhỏ trang", lambda: view.step_zoom(-1), "", "zoom_out"),
            page_command(self, "Khung cần xem lại", self._toggle_panel, "F4", "panel_right"),
        ]

    def _connect(self) -> None:
        ui = self._ui
        self._composer.first.connect(self._show_first)
        self._composer.made.connect(self._show_made)
        self._composer.failed.connect(self._show_failed)
        self._composer.stopped.connect(self._show_stopped)
        self._images.opened.connect(self._show_pages)
        self._pause.timeout.connect(self._compose)
        self._deeds.notice.connect(self.notice)
        self._dispatch.notice.connect(self.notice)
        self._deeds.period_changed.connect(self.period_changed)
        ui.documents.chosen.connect(self._choose)
        ui.options.changed.connect(self._options_changed)
        ui.options.period_chosen.connect(self.period_chosen)
        ui.options.open_period_wished.connect(self._open_period)
        ui.options.wording_wished.connect(self._edit_words)
        ui.options.lock_wished.connect(self._lock)
        ui.options.form_wished.connect(self._choose_form)
        ui.review.opened.connect(self._open_place)
        ui.review.waive_wished.connect(lambda remark: self._deeds.waive(self._editor, remark))
        ui.bar.exported.connect(self.export)
        ui.options.show_kind(DocumentKind.PLAN)
        self._enable()

    def _enable(self) -> None:
        has_paper = self._made is not None or self._locked is not None
        for each in (self._print_action, self._export_action, self._ui.bar.export):
            each.setEnabled(has_paper)
        for act in (self._lock_action, self._ui.options.lock):
            act.setEnabled(self._made is not None)

    def _toggle_panel(self) -> None:
        self._wants_panel = not self._ui.review.isVisibleTo(self)
        self._fit()

    def _restyle(self) -> None:
        self._ui.documents.restyle()
        self._ui.options.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_actions"):
            self._restyle()
            self._fit()

    def _fit(self) -> None:
        """The panel gives way first, then words of the tools."""
        current = theme.current()
        room, panel = self.width() - self._ui.documents.width(), current.size("panel")
        has_room = room - panel >= current.scaled(_LEAST_PAPER)
        is_shown = has_room if self._wants_panel is None else self._wants_panel
        self._ui.review.setVisible(is_shown)
        self._ui.bar.fit(room - (panel if is_shown else 0))
