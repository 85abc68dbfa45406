"""From chosen files to the plan that holds them: read beside the window, stored in one step."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from kehoach_desktop.domain.edits import AddRow, PutRow
from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.source import Source
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.importing import Alias, check_content, label_of
from kehoach_desktop.services.importing_draft import Draft
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.refusals import UnknownPlanError
from kehoach_desktop.ui.background import Background, Job, Task
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.importing.accepted_names import AcceptedNames
from kehoach_desktop.ui.importing.files import name_filter
from kehoach_desktop.ui.importing.import_page import ImportPage
from kehoach_desktop.ui.importing.session import ImportSession
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.notices import CHANGED_SINCE, Choice, Notice, Tone
from kehoach_desktop.ui.pages.plan_page import PlanPage

PLAN_ROOM = "plan"
Read = tuple[Source, Draft]


class Importer(QObject):
    """Stands before the page of plans while a file is looked at; files wait for one another."""

    editor_changed = Signal(object)  # whose undo line the window's commands follow

    def __init__(
        self, window: MainWindow, context: Context, background: Background, plans: PlanPage
    ) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._background, self._plans = background, plans
        self._page: ImportPage | None = None
        self._waiting: list[Path] = []
        self._job: Job[Read] | None = None
        self._makes_new = False
        self._is_reading = False

    @property
    def page(self) -> ImportPage | None:
        """While an import is under way."""
        return self._page

    @property
    def editor(self) -> PlanEditor | None:
        session = self._page.session if self._page is not None else None
        return session.editor if session is not None else None

    # Which file

    def start(self) -> None:
        """Show the first step, with the place to drop files."""
        self._plans.keep()
        self._show_page().ask_for_file()

    def browse(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window.shell, "Nhập từ tệp", str(Path.home()), name_filter()
        )
        if chosen:
            self.open_files([Path(each) for each in chosen])

    def open_files(self, files: Sequence[Path], *, as_new: bool = False) -> None:
        """One after the other; what is being looked at now is finished first."""
        self._makes_new = as_new
        self._waiting.extend(files)
        busy = self._is_reading or (self._page is not None and self._page.session is not None)
        if not busy:
            self._read_next()

    def _read_next(self) -> None:
        if not self._waiting:
            return
        self._plans.keep()
        path = self._waiting.pop(0)
        page = self._show_page()
        page.show_reading(path.name)
        self._is_reading = True
        job = self._background.run(
            f"Đang đọc {path.name}…",
            lambda task: self._read(path, task),
            done=self._show_read,
            failed=self._refuse,
        )
        if self._is_reading:  # a short file may have been read before we come here
            self._job = job
            job.cancelled.connect(self._stopped)

    def _read(self, path: Path, task: Task) -> Read:
        """Runs beside the window; giving up ends the reading process too."""
        source = self._context.read_file(path, task.check)
        task.check()
        draft = self._context.importing().draft(source)
        check_content(draft)
        return source, draft

    def _show_read(self, read: Read) -> None:
        self._end_reading()
        source, draft = read
        editor = self._plans.editor
        target = editor.plan if editor is not None and not self._makes_new else None
        session = ImportSession(source, draft, self._context.staffing.directory(), target)
        session.setParent(self)
        page = self._show_page()
        page.show_session(session, self._plans.plans())
        session.editor.refused.connect(self._tell_refused)
        self.editor_changed.emit(session.editor)
        self._window.go_to(PLAN_ROOM)

    def _tell_refused(self, error: DomainError | StorageError) -> None:
        self._window.show_notice(Notice.of(message_for(error)))

    def _end_reading(self) -> None:
        self._job, self._is_reading = None, False

    def _refuse(self, error: Exception) -> None:
        self._end_reading()
        if not isinstance(error, DomainError | StorageError):
            raise error
        self.leave()
        self._window.show_notice(Notice.of(message_for(error)))

    def _stopped(self) -> None:
        self._end_reading()
        self.leave()

    def leave(self) -> None:
        """Nothing was stored, so there is nothing to take back."""
        self._close()
        self._window.go_to(PLAN_ROOM)
        self._read_next()

    def abandon(self) -> None:
        """The office's data were replaced: what was compared with them is void."""
        self._waiting.clear()
        self._stop_reading()
        self._close()

    # The page

    def _show_page(self) -> ImportPage:
        if self._page is None:
            self._page = page = ImportPage()
            page.choose.browse_asked.connect(self.browse)
            page.choose.files_dropped.connect(self.open_files)
            page.choose.cancel_asked.connect(self._stop_reading)
            page.mapping.target_asked.connect(self._set_target)
            page.left.connect(self._leave_wished)
            page.storing.connect(self._prepare)
            self._window.cover(PLAN_ROOM, page)
        self._window.go_to(PLAN_ROOM)
        return self._page

    def _close(self) -> None:
        if self._page is not None:
            session = self._page.session
            self._page.done()
            self._window.uncover(PLAN_ROOM)
            self._page = None
            if session is not None:
                session.deleteLater()
        self.editor_changed.emit(self._plans.editor)

    def _stop_reading(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _leave_wished(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            self.leave()

    def _set_target(self, plan_id: PlanId | None) -> None:
        session = self._page.session if self._page is not None else None
        if session is None:
            return
        try:
            session.set_target(None if plan_id is None else self._plan(plan_id))
        except (DomainError, StorageError) as error:
            self._window.show_notice(Notice.of(message_for(error)))

    def _plan(self, plan_id: PlanId) -> Plan:
        editor = self._plans.editor
        if editor is not None and editor.plan.id == plan_id:
            return editor.plan
        return self._context.planning.open(plan_id)

    # Storing

    def _prepare(self) -> None:
        page = self._page
        session = page.session if page is not None else None
        if page is None or session is None:
            return
        page.show_busy(is_busy=True)
        aliases = session.aliases()
        self._background.run(
            "Đang sao lưu trước khi nhập…",
            lambda _task: self._context.importing().prepare(aliases),
            done=self._store,  # a method, so that nothing comes to a window that was closed
            failed=self._not_stored,
        )

    def _not_stored(self, error: Exception) -> None:
        if self._page is not None:
            self._page.show_busy(is_busy=False)
        if not isinstance(error, DomainError | StorageError):
            raise error
        self._window.show_notice(Notice.of(message_for(error)))

    def _store(self, accepted: tuple[Alias, ...]) -> None:
        session = self._page.session if self._page is not None else None
        if session is None:
            return
        names = AcceptedNames(self._context, accepted)
        try:
            undo = (
                self._create(session, names)
                if session.target is None
                else self._add(session, names)
            )
        except (DomainError, StorageError) as error:
            with suppress(DomainError, StorageError):  # a full disk refuses this as well
                names.take_back()
            self._not_stored(error)
            return
        rows, file = session.incoming(), session.source.file
        self._close()
        self._window.go_to(PLAN_ROOM)
        words = f"Đã nhập {rows} dòng từ {file}"
        self._window.show_notice(
            Notice(Tone.OK, words, choices=(Choice("Hoàn tác", undo),), as_toast=True)
        )
        self._read_next()

    def _create(self, session: ImportSession, names: AcceptedNames) -> Callable[[], None]:
        year = self._context.clock().year
        made = self._context.importing().create(session.draft, year).plan
        self._plans.plans_changed.emit()
        self._plans.open_plan(made.id)
        return lambda: self._throw_away(made.id, names)

    def _throw_away(self, plan_id: PlanId, names: AcceptedNames) -> None:
        self._context.planning.remove(plan_id, "Hoàn tác: nhập kế hoạch từ tệp")
        names.take_back()
        self._plans.plans_changed.emit()
        self._plans.reload()

    def _add(self, session: ImportSession, names: AcceptedNames) -> Callable[[], None]:
        """Through the open plan's editor, so that it is one step of its undo line."""
        if session.target is not None:
            self._plans.open_plan(session.target.id)
        editor = self._plans.editor
        if editor is None:
            raise UnknownPlanError(session.target.id if session.target else PlanId(0))
        names.editor = editor
        names.show()
        draft = session.draft
        edit = self._context.importing().edit(editor.plan, draft, session.entries())
        label = label_of(draft)
        editor.push(edit, label, names)
        written = (each.row.id for each in edit.steps() if isinstance(each, AddRow | PutRow))
        first = next(written, None)
        if first is not None and self._plans.view is not None:
            self._plans.view.show_row(first)
        return lambda: self._take_back(editor, label)

    def _take_back(self, editor: PlanEditor, label: str) -> None:
        self._plans.keep()
        if not editor.take_back(label):
            self._window.show_notice(CHANGED_SINCE)
