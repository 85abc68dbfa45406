"""The screens there are to draw: each function makes one, over a made-up office."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QTabBar, QWidget

from kehoach_desktop import paths
from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.staff import PartyKind
from kehoach_desktop.exchange.templates import read_template
from kehoach_desktop.services.errors import DiskFullError, LockedFileError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.ui.appearance import Appearance
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.crash_dialog import CrashDialog
from kehoach_desktop.ui.dialogs.appendix import AppendixDialog
from kehoach_desktop.ui.dialogs.columns import ColumnsDialog
from kehoach_desktop.ui.dialogs.ending import EndingDialog
from kehoach_desktop.ui.dialogs.first_run import FirstRun
from kehoach_desktop.ui.dialogs.merge import MergeDialog
from kehoach_desktop.ui.dialogs.new_plan import NewPlanDialog, Sources
from kehoach_desktop.ui.dialogs.party import PartyDialog
from kehoach_desktop.ui.dialogs.paste_list import PasteDialog
from kehoach_desktop.ui.dialogs.reading import Doubt, ReadingDialog
from kehoach_desktop.ui.dialogs.renumber import NewMarker, RenumberDialog
from kehoach_desktop.ui.dialogs.waiver import WaiverDialog
from kehoach_desktop.ui.directory.register import Register
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.pages.plan_page import PlanPage
from kehoach_desktop.ui.plan.plan_tabs import TEXT
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.shell import Shell
from kehoach_desktop.ui.startup import tell_refused
from kehoach_desktop.ui.workspace import Workspace

_SIZE = 1366, 768
_YEAR = 2026
_TEMPLATE = "four_indices_2025.json"


class Stage(NamedTuple):
    """Two offices to draw: one with people and a plan, one that has only its name."""

    full: Context
    empty: Context
    folder: Path
    desk: QWidget  # what dialogs stand on


Build = Callable[[Stage], QWidget]
SCREENS: dict[str, Build] = {}


def screen(name: str) -> Callable[[Build], Build]:
    def add(build: Build) -> Build:
        SCREENS[name] = build
        return build

    return add


@contextmanager
def open_stage(folder: Path) -> Iterator[Stage]:
    with ExitStack() as stack:
        full = stack.enter_context(open_workplace(folder / "full"))
        empty = stack.enter_context(open_workplace(folder / "empty"))
        full.load_sample(read_template(paths.resources() / "templates" / _TEMPLATE), _YEAR)
        empty.staffing.put_office(Office(name="UBND xã Bình Minh", user="Nguyễn Văn A"), "Mở đầu")
        yield Stage(
            context_of(full, folder / "full"),
            context_of(empty, folder / "empty"),
            folder,
            QWidget(),
        )


# The window and its pages


_TAKEN = count()


def _shell(stage: Stage, page: str = "") -> tuple[MainWindow, Preferences]:
    folder = stage.folder / f"window-{next(_TAKEN)}"
    folder.mkdir()
    preferences = Preferences(folder)
    preferences.page = page
    shell = Shell(QByteArray())
    shell.resize(*_SIZE)
    return MainWindow(shell, preferences), preferences


def _window(stage: Stage, context: Context, page: str = "plan") -> MainWindow:
    window, preferences = _shell(stage, page)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(app)
    window.shell.show()
    long_ago = datetime(_YEAR, 1, 1).astimezone()
    appearance = Appearance(app, preferences)
    Workspace(window, context, appearance, preferences, changed_at=lambda: long_ago).open()
    QApplication.processEvents()
    window.close_bar()
    return window


def _plan_page(window: MainWindow, context: Context) -> PlanPage:
    page = window.page("plan")
    if not isinstance(page, PlanPage):
        raise TypeError(page)
    for entry in context.planning.entries():
        page.open_plan(entry.id)
    QApplication.processEvents()
    return page


@screen("window-before-the-data")
def _before_the_data(_stage: Stage) -> QWidget:
    shell = Shell(QByteArray())
    shell.resize(*_SIZE)
    return shell


@screen("window-data-in-use")
def _data_in_use(stage: Stage) -> QWidget:
    window, _ = _shell(stage)
    error = LockedFileError(Path("kehoach.khdb"))
    tell_refused(window, error, stage.folder, lambda: None)
    return window.shell


@screen("plan-grid")
def _plan_grid(stage: Stage) -> QWidget:
    window = _window(stage, stage.full)
    _plan_page(window, stage.full)
    return window.shell


@screen("plan-text")
def _plan_text(stage: Stage) -> QWidget:
    window = _window(stage, stage.full)
    view = _plan_page(window, stage.full).view
    if view is not None:
        view.show_tab(TEXT)
    return window.shell


@screen("plan-empty")
def _plan_empty(stage: Stage) -> QWidget:
    return _window(stage, stage.empty).shell


@screen("plan-fault")
def _plan_fault(stage: Stage) -> QWidget:
    window = _window(stage, stage.full)
    page = _plan_page(window, stage.full)
    page.notice.emit(Notice.of(message_for(DiskFullError(Path("D:/KeHoach/kehoach.khdb")))))
    window.status.show_unsaved("Chưa lưu được 1 ô, đang giữ trên màn hình")
    return window.shell


@screen("plan-toast")
def _plan_toast(stage: Stage) -> QWidget:
    window = _window(stage, stage.full)
    back = Choice("Hoàn tác", lambda: None)
    words = "Đã giao 4 dòng cho Trần Thị B"
    window.show_notice(Notice(Tone.OK, words, choices=(back,), as_toast=True))
    return window.shell


@screen("search")
def _search(stage: Stage) -> QWidget:
    window = _window(stage, stage.full)
    _plan_page(window, stage.full)
    box = window.context_line.command_box
    box.open()
    QTest.keyClicks(box, "giao")
    return window.shell


@screen("sample-data")
def _sample_data(stage: Stage) -> QWidget:
    window = _window(stage, stage.full)
    remove = Choice("Xoá dữ liệu mẫu", lambda: None)
    window.show_notice(Notice(Tone.INFO, "Đây là dữ liệu mẫu.", choices=(remove,)))
    return window.shell


def _tab(name: str, page: str, number: int) -> None:
    """A page at one of its tabs."""

    def build(stage: Stage) -> QWidget:
        window = _window(stage, stage.full, page)
        tabs = window.page(page).findChildren(QTabBar)
        tabs[0].setCurrentIndex(number)
        return window.shell

    screen(name)(build)


_tab("directory-units", "directory", 0)
_tab("directory-posts", "directory", 1)
_tab("directory-officers", "directory", 2)
_tab("directory-groups", "directory", 3)
_tab("history-log", "history", 0)
_tab("history-trash", "history", 1)
_tab("history-backups", "history", 2)


@screen("directory-empty")
def _directory_empty(stage: Stage) -> QWidget:
    return _window(stage, stage.empty, "directory").shell


def _settings(name: str, number: int) -> None:
    def build(stage: Stage) -> QWidget:
        window = _window(stage, stage.full, "settings")
        window.page("settings").findChildren(QListWidget)[0].setCurrentRow(number)
        return window.shell

    screen(name)(build)


_settings("settings-look", 0)
_settings("settings-office", 1)
_settings("settings-backups", 2)
_settings("settings-user", 3)


# Dialogs


def _wizard(name: str, pages_before: int) -> None:
    def build(stage: Stage) -> QWidget:
        wizard = FirstRun(stage.empty)
        wizard.show()
        QTest.keyClicks(QApplication.focusWidget() or wizard, "UBND xa Binh Minh")
        for _ in range(pages_before):
            QTest.keyClick(QApplication.focusWidget() or wizard, Qt.Key.Key_Return)
            QTest.keyClicks(QApplication.focusWidget() or wizard, "Nguyen Van A")
        return wizard

    screen(name)(build)


_wizard("first-run-office", 0)
_wizard("first-run-user", 1)


@screen("crash")
def _crash(stage: Stage) -> QWidget:
    trace = "kehoach_desktop/ui/grid/grid_view.py:214 paintEvent\nKeyError"
    return CrashDialog(None, f"Kế hoạch 0.1 · KH-999\n15/09/2026 10:32:05\n\n{trace}", stage.folder)


@screen("new-plan")
def _new_plan(stage: Stage) -> QWidget:
    planning = stage.full.planning
    sources = Sources(
        planning.entries(),
        stage.full.templates(),
        lambda entry: plan_to_data(planning.open(entry.id), stage.full.staffing.directory()),
    )
    return NewPlanDialog(stage.desk, sources, _YEAR + 1)


@screen("new-plan-from-template")
def _new_plan_from_template(stage: Stage) -> QWidget:
    sources = Sources((), stage.full.templates(), lambda _entry: {})
    return NewPlanDialog(stage.desk, sources, _YEAR, from_template=True)


@screen("appendix")
def _appendix(stage: Stage) -> QWidget:
    return AppendixDialog(stage.desk, next(_plan(stage).appendices()))


@screen("columns")
def _columns(stage: Stage) -> QWidget:
    plan = _plan(stage)
    return ColumnsDialog(stage.desk, plan.columns(next(plan.tables()).id), stage.full.new_id)


@screen("reading")
def _reading(stage: Stage) -> QWidget:
    doubt = Doubt("Thời gian", "Quý IV hàng năm", "", lambda text: f"Kỳ báo cáo: {text}")
    return ReadingDialog(stage.desk, doubt)


@screen("renumber")
def _renumber(stage: Stage) -> QWidget:
    rows = [row for row in _plan(stage).all_rows() if row.marker][:12]
    changes = [NewMarker(row.id, row.title, f"{row.marker}a", row.marker or "") for row in rows]
    return RenumberDialog(stage.desk, changes)


@screen("waiver")
def _waiver(stage: Stage) -> QWidget:
    return WaiverDialog(stage.desk, "Dòng 1.3 chưa có đơn vị chủ trì.")


@screen("party")
def _party(stage: Stage) -> QWidget:
    return PartyDialog(stage.desk, PartyKind.OFFICER, _register(stage), stage.full.new_id())


@screen("ending")
def _ending(stage: Stage) -> QWidget:
    officer = stage.full.staffing.directory().officers[0]
    return EndingDialog(stage.desk, officer, _register(stage), stage.full.new_id)


@screen("merge")
def _merge(stage: Stage) -> QWidget:
    return MergeDialog(stage.desk, PartyKind.UNIT, _register(stage))


@screen("paste-list")
def _paste_list(stage: Stage) -> QWidget:
    text = "Nguyễn Văn H\tCông chức Văn phòng\nTrần Thị K\tCông chức Tư pháp"
    return PasteDialog(stage.desk, PartyKind.OFFICER, _register(stage), text)


def _plan(stage: Stage) -> Plan:
    return stage.full.planning.open(stage.full.planning.entries()[0].id)


def _register(stage: Stage) -> Register:
    return Register(stage.full.staffing.directory(), stage.full.clock().date())
