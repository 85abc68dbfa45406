"""Brings the opened data into the window: its pages, commands, search, backups and status."""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kehoach_desktop import paths
from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.actions import MenuName
from kehoach_desktop.ui.appearance import Appearance
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.backup_keeper import BackupKeeper
from kehoach_desktop.ui.column_memory import ColumnMemory
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.context_chooser import ContextChooser
from kehoach_desktop.ui.drop_target import DropTarget
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.finder import Finder, Offer
from kehoach_desktop.ui.guide import HELP, Guide
from kehoach_desktop.ui.main_window import MainWindow, Room
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.own_views import OwnViews
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.pages.plan_page import PlanPage
from kehoach_desktop.ui.plan.plan_view import Spot
from kehoach_desktop.ui.preferences import LastPlace, Preferences
from kehoach_desktop.ui.reports_entrance import KEY as REPORTS
from kehoach_desktop.ui.reports_entrance import ReportsEntrance
from kehoach_desktop.ui.widgets.navigation_rail import Destination
from kehoach_desktop.ui.window_commands import WindowCommands

if TYPE_CHECKING:
    from kehoach_desktop.services.safekeeping import Backup
    from kehoach_desktop.ui.first_run.setting_up import Started
    from kehoach_desktop.ui.importing.importer import Importer
    from kehoach_desktop.ui.widgets.message_bar import MessageBar

_PLAN = "plan"
_FIRST_BACKUP_MS = 3000  # the first work of the day goes first
_LOG = logging.getLogger(__name__)


class Workspace(QObject):
    def __init__(
        self,
        window: MainWindow,
        context: Context,
        appearance: Appearance,
        preferences: Preferences,
        *,
        changed_at: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._appearance = appearance
        self._preferences = preferences
        self._background = Background(self)
        self._keeper = BackupKeeper(context.safekeeping, self._background, changed_at, self)
        self._commands = WindowCommands(window, appearance, preferences)
        self._unsaved_bar: MessageBar | None = None
        self._chooser = ContextChooser(window.context_line)
        own_views = OwnViews(preferences, self)
        self._plans = PlanPage(
            context,
            theme.current(),
            own_views,
            first=PlanId(preferences.place.plan),
            parent=window.place_of_pages,
        )
        self._guide = Guide(window)
        self._reports = ReportsEntrance(
            window,
            context,
            self._background,
            preferences,
            plans=self._plans,
            chooser=self._chooser,
        )
        self._columns = ColumnMemory(self._plans, preferences)
        self._files: Importer | None = None
        self._drop = DropTarget(window.shell)
        self._head: tuple[str, int | None] | None = None

    def open(self) -> None:
        self._connect()
        self._window.show_rail(*self._rooms())
        self._add_commands()
        self._window.status.show_ready()
        self._show_entries()
        self._go_to_last_place()
        self._follow(self._plans.editor)
        self._columns.restore()
        self._show_office()
        self._window.paint()
        QTimer.singleShot(0, self, self._settle)

    def finish(self, *, back_up: bool) -> None:
        """Wait for what was begun. A last backup that fails is made at the next start."""
        self._reports.finish()
        self._background.finish()
        if back_up:
            try:
                self._keeper.back_up_on_leaving()
            except StorageError:
                _LOG.warning("no backup on leaving")

    def _settle(self) -> None:
        """What may wait until the first page can be worked on."""
        self._show_backup(self._keeper.newest())
        self._window.make_all_pages()
        QTimer.singleShot(_FIRST_BACKUP_MS, self._keeper, self._keeper.back_up_if_changed)
        office = self._context.staffing.office()
        if not office.name and not self._plans.plans():
            self._ask_first_questions()
        elif office.is_sample:
            self._offer_to_remove_sample()

    # Pages

    def _rooms(self) -> tuple[list[list[Room]], list[Room]]:
        own = [
            _room(_PLAN, "Kế hoạch", "document_table", "Alt+2", lambda: self._plans),
            _room(REPORTS, "Báo cáo", "document_pdf", "Alt+5", self._reports.make),
        ]
        common = [
            _room("directory", "Danh mục", "library", "Alt+7", self._make_directory),
            _room("history", "Lịch sử", "history", "Alt+8", self._make_history),
        ]
        foot = [
            _room("settings", "Cài đặt", "settings", "Ctrl+,", self._make_settings),
            _room(HELP, "Trợ giúp", "question_circle", "F1", self._make_help),
        ]
        return [own, common], foot

    # A page is loaded when it is first needed: the plan is on the screen the sooner.

    def _make_directory(self) -> Page:
        from kehoach_desktop.ui.pages.directory_page import DirectoryPage  # noqa: PLC0415

        page = DirectoryPage(self._context)
        page.undo_line().saved.connect(self._show_saved)
        return page

    def _make_history(self) -> Page:
        from kehoach_desktop.ui.pages.history_page import HistoryPage  # noqa: PLC0415

        page = HistoryPage(self._context, open_editor=self._editor_of, background=self._background)
        page.backed_up.connect(self._show_backup)
        page.data_replaced.connect(self._read_anew)
        page.plan_opened.connect(self._open_plan)
        return page

    def _make_settings(self) -> Page:
        from kehoach_desktop.ui.pages.settings_page import SettingsPage  # noqa: PLC0415

        page = SettingsPage(self._context, self._appearance, self._preferences)
        page.notice.connect(self._show_office)
        return page

    def _make_help(self) -> Page:
        from kehoach_desktop.ui.pages.help_page import HelpPage  # noqa: PLC0415

        page = HelpPage(paths.resources() / "help", self._offers, self._preferences)
        self._guide.follow(page)
        return page

    def _editor_of(self, plan_id: PlanId) -> PlanEditor | None:
        editor = self._plans.editor
        return editor if editor is not None and editor.plan.id == plan_id else None

    def _go_to_last_place(self) -> None:
        last = self._preferences.place
        self._window.page(_PLAN)
        if any(entry.id == last.plan for entry in self._plans.plans()):
            self._plans.go_to(last.plan, Spot(last.tab, last.item, last.column))
        elif self._plans.view is not None:
            self._plans.view.take_keyboard()
        known = [room.destination.key for room in self._window.rooms()]
        page = self._preferences.page
        self._window.go_to(page if page in known else _PLAN)
        if self._plans.view is not None:
            self._window.say_status(self._plans, self._plans.view.current_view().status())

    # What the parts say to each other

    def _connect(self) -> None:
        window, plans, status = self._window, self._plans, self._window.status
        plans.editor_changed.connect(self._follow)
        plans.plans_changed.connect(self._show_entries)
        plans.unsaved.connect(self._show_unsaved)
        plans.rescue_wished.connect(self._rescue)
        plans.files_dropped.connect(self.open_files)
        self._chooser.plan_chosen.connect(self._open_plan)
        window.keeping.connect(self._keep)
        window.page_shown.connect(self._show_office)
        window.page_shown.connect(self._follow_page)
        self._background.shown.connect(status.show_job)
        self._background.cancellable.connect(status.offer_cancel)
        status.cancel_wished.connect(self._background.cancel)
        self._drop.dropped.connect(self.open_files)
        self._keeper.made.connect(self._show_backup)
        self._keeper.failed.connect(self._tell)
        finder = Finder(
            self._context.planning, offers=self._offers, plan=self._plan, show_row=self._show_row
        )
        window.context_line.command_box.search_with(finder)

    def _follow(self, editor: PlanEditor | None) -> None:
        self._commands.follow(editor)
        self._head = None
        if editor is not None:
            editor.saved.connect(self._show_saved)
            self._head = _head_of(editor.plan)
        self._chooser.show_plan(editor.plan.id if editor is not None else None)

    def _follow_page(self, page: Page) -> None:
        importing = self._files.editor if self._files is not None else None
        self._commands.follow(page.undo_line() or importing or self._plans.editor)

    def _show_saved(self) -> None:
        self._window.status.show_saved(self._context.clock())
        if self._unsaved_bar is not None and self._window.bar is self._unsaved_bar:
            self._window.close_bar()
        self._unsaved_bar = None
        plan = self._plan()
        if plan is not None and _head_of(plan) != self._head:
            self._head = _head_of(plan)
            self._show_entries()

    def _show_unsaved(self) -> None:
        """What the page could not write it keeps on the screen; the next save takes this back."""
        self._window.status.show_unsaved("Chưa lưu được, đang giữ trên màn hình")
        self._unsaved_bar = self._window.bar

    def _show_entries(self) -> None:
        self._chooser.show_entries(self._plans.plans(), self._context.clock().date())
        plan = self._plan()
        if plan is not None:
            self._chooser.show_plan(plan.id)

    def _show_office(self) -> None:
        office = self._context.staffing.office()
        self._window.shell.setWindowTitle(
            f"{office.name} – Kế hoạch" if office.name else "Kế hoạch"
        )
        self._window.status.show_user(office.user)

    def _show_backup(self, backup: "Backup | None") -> None:
        at = backup.at if backup is not None else None
        self._window.status.show_backup(at, self._context.clock())

    def _open_plan(self, plan_id: PlanId) -> None:
        self._plans.open_plan(plan_id)
        self._window.go_to(_PLAN)

    def _show_row(self, row_id: RowId) -> None:
        self._window.go_to(_PLAN)
        self._plans.show_row(row_id)

    def _plan(self) -> Plan | None:
        return self._plans.editor.plan if self._plans.editor is not None else None

    def _keep(self) -> None:
        self._plans.keep()
        self._columns.keep()
        plan, spot = self._plans.place()
        self._preferences.place = LastPlace(plan, *spot)

    def _read_anew(self) -> None:
        """A backup came back: nothing that was read before may be shown or edited any more."""
        if self._files is not None:
            self._files.abandon()
        self._plans.reload()
        self._show_entries()
        self._show_office()

    def _rescue(self, happened: str) -> None:
        """The file did open, and is broken where it was read later."""
        from kehoach_desktop.ui.dialogs.rescue import RescueDialog  # noqa: PLC0415 - seldom needed

        dialog = RescueDialog(self._window.shell, happened, self._context.rescuing())
        if dialog.exec():
            self._read_anew()
            self._show_backup(self._keeper.newest())
            self._window.show_notice(Notice(Tone.OK, dialog.said))
        dialog.deleteLater()

    def _tell(self, error: DomainError | StorageError) -> None:
        self._window.show_notice(Notice.of(message_for(error)))

    # Commands

    def _add_commands(self) -> None:
        add, context = self._commands.add, self._context
        for room in self._window.rooms():
            key, word, symbol, keys = room.destination
            go = _going(self._window, key)
            # The rail has the key itself: said twice, neither would work.
            menu = MenuName.HELP if key == HELP else MenuName.VIEW
            add(f"{word}\t{keys}", go, menu, symbol=symbol)
        add("Nhập từ tệp…", self._start_import, MenuName.FILE, "Ctrl+O", "arrow_import")
        add("Tạo điểm khôi phục", self._make_point, MenuName.FILE, "Ctrl+S", "flag")
        self._commands.add_folder("Mở thư mục dữ liệu", lambda: context.data_folder, MenuName.FILE)
        add("Phím tắt", self._guide.show_card, MenuName.HELP, "Ctrl+/", "question_circle")
        self._commands.add_folder("Mở thư mục nhật ký", context.log_folder, MenuName.HELP)
        self._commands.actions += self._reports.actions()
        self._commands.install()

    def _offers(self) -> Iterator[Offer]:
        """The page in front comes first, then the window, then the other pages."""
        front = self._window.current_page()
        if front is not None:
            yield Offer(front.title, front.page_actions())
        yield Offer("", self._commands.actions)
        for key, page in self._window.pages().items():
            if page is not front:
                yield Offer(page.title, page.page_actions(), _going(self._window, key))

    # Files from outside

    def _importer(self) -> "Importer":
        """Loaded when the first file comes."""
        if self._files is None:
            from kehoach_desktop.ui.importing.importer import Importer  # noqa: PLC0415

            self._files = Importer(self._window, self._context, self._background, self._plans)
            self._files.editor_changed.connect(self._commands.follow)
        return self._files

    def _start_import(self) -> None:
        self._importer().start()

    def open_files(self, files: list[Path]) -> None:
        """Those dropped on the window, or that the program was started with."""
        self._importer().open_files(files)

    def _make_point(self) -> None:
        self._keep()
        self._keeper.make_restore_point(
            lambda backup: self._window.show_notice(
                Notice(Tone.OK, f"Đã tạo điểm khôi phục {backup.at:%H:%M:%S}", as_toast=True)
            )
        )

    # The first start, and the made-up office

    def _ask_first_questions(self) -> None:
        from kehoach_desktop.ui.dialogs.first_run import FirstRun  # noqa: PLC0415

        started = FirstRun.ask(self._window.shell, self._context)
        if started is not None:
            self._read_anew()
            if started.plan_id is not None:
                self._open_plan(started.plan_id)
            self._open_first_files(started)

    def _open_first_files(self, started: "Started") -> None:
        from kehoach_desktop.ui.first_run.setting_up import Start  # noqa: PLC0415

        if started.files:
            self._importer().open_files(started.files, as_new=True)
        elif started.start is Start.FILE:
            self._importer().start()

    def _offer_to_remove_sample(self) -> None:
        remove = Choice("Xoá dữ liệu mẫu", self._remove_sample)
        rest = "Cứ thử mọi việc; khi xoá, máy trở lại như trước khi có dữ liệu mẫu."
        self._window.show_notice(Notice(Tone.INFO, "Đây là dữ liệu mẫu.", rest, choices=(remove,)))

    def _remove_sample(self) -> None:
        try:
            self._context.remove_sample()
        except (DomainError, StorageError) as error:
            self._tell(error)
            return
        self._read_anew()
        self._ask_first_questions()


def _room(key: str, word: str, symbol: str, keys: str, make: Callable[[], Page]) -> Room:
    return Room(Destination(key, word, symbol, keys), make)


def _going(window: MainWindow, key: str) -> Callable[[], object]:
    return lambda: window.go_to(key)


def _head_of(plan: Plan) -> tuple[str, int | None]:
    """What the top line shows of a plan."""
    return plan.head.subject, plan.head.plan_year
