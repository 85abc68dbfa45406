"""The screens of the window: each function makes one, over a made-up office."""

from datetime import datetime
from itertools import count
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QTabBar, QWidget

from kehoach_desktop.app import rescuing
from kehoach_desktop.domain.edits import Edit
from kehoach_desktop.services.errors import DamagedFileError, DiskFullError, LockedFileError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.services.relocating import Drive, Relocating
from kehoach_desktop.ui.appearance import Appearance
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.own_views import OwnView
from kehoach_desktop.ui.pages.help_page import HelpPage
from kehoach_desktop.ui.pages.plan_page import PlanPage
from kehoach_desktop.ui.plan.appendix_view import AppendixView
from kehoach_desktop.ui.plan.commands import Command
from kehoach_desktop.ui.plan.plan_tabs import TEXT
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.shell import Shell
from kehoach_desktop.ui.startup import tell_network, tell_refused
from kehoach_desktop.ui.workspace import Workspace
from tools.screen_stage import YEAR, Stage, screen

_SIZE = 1366, 768


_TAKEN = count()
_COPIED = (
    "<table><tr><td>5</td><td>Kiểm tra, giám sát</td></tr>"
    "<tr><td>5.1</td><td style='font-family:.VnTime'>KiÓm tra viÖc tiÕp c«ng d©n</td></tr>"
    "<tr><td></td><td>và giải quyết khiếu nại</td></tr>"
    "<tr style='display:none'><td>5.2</td><td>Nháp</td></tr>"
    "<tr><td>5.3</td><td>Giám sát chuyên đề</td><td>Công chức VHXXH</td></tr></table>"
)


def _shell(stage: Stage, page: str = "") -> tuple[MainWindow, Preferences]:
    folder = stage.folder / f"window-{next(_TAKEN)}"
    folder.mkdir()
    preferences = Preferences(folder)
    preferences.page = page
    shell = Shell(QByteArray())
    shell.resize(*_SIZE)
    return MainWindow(shell, preferences), preferences


def window_over(stage: Stage, context: Context, page: str = "plan") -> MainWindow:
    window, preferences = _shell(stage, page)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(app)
    window.shell.show()
    long_ago = datetime(YEAR, 1, 1).astimezone()
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


@screen("window-data-broken")
def _data_broken(stage: Stage) -> QWidget:
    window, _ = _shell(stage)
    error = DamagedFileError(Path("kehoach.khdb"))
    tell_refused(window, error, stage.folder, lambda: None, rescuing(stage.folder / "full"))
    return window.shell


def _on_a_network_drive(name: str, *, is_taken: bool) -> None:
    def build(stage: Stage) -> QWidget:
        window, _ = _shell(stage)
        relocating = Relocating(
            lambda _folder: Drive.NETWORK,
            lambda *_: None,
            lambda: Path(r"D:\KeHoach"),
            lambda _home: is_taken,
        )
        share = Path(r"\\may-chu\chung\KeHoach")
        tell_network(window, share, relocating, lambda _home: None)
        return window.shell

    screen(name)(build)


_on_a_network_drive("window-data-on-a-network-drive", is_taken=False)
_on_a_network_drive("window-data-on-a-network-drive-and-here", is_taken=True)


@screen("plan-grid")
def _plan_grid(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full)
    _plan_page(window, stage.full)
    return window.shell


@screen("plan-filtered")
def _plan_filtered(stage: Stage) -> QWidget:
    """An own view in front, a column hidden."""
    window = window_over(stage, stage.full)
    view = _plan_page(window, stage.full).view
    if view is not None and isinstance(front := view.current_view(), AppendixView):
        front.filter_bar.show_own(OwnView("Việc thường xuyên", "thuong xuyen"))
        grid = front.grid
        if grid is not None:
            grid.go_to(grid.model.flat.ids[1], grid.model.columns[3].key)
        view.run(Command.HIDE_COLUMN)
    return window.shell


@screen("plan-pasted")
def _plan_pasted(stage: Stage) -> QWidget:
    """The strip over the table; the paste is taken back for the screens that follow."""
    window = window_over(stage, stage.full)
    view = _plan_page(window, stage.full).view
    if view is not None and (grid := view.current_grid()) is not None:
        data = QMimeData()
        data.setHtml(_COPIED)
        QApplication.clipboard().setMimeData(data)
        grid.go_to(grid.model.flat.ids[-1], grid.model.columns[0].key)
        before, done = view.editor.plan, list[Edit]()
        view.editor.edited.connect(done.append)
        view.run(Command.PASTE)
        QApplication.clipboard().clear()
        after, planning = view.editor.plan, stage.full.planning
        window.shell.destroyed.connect(
            lambda: planning.apply(after, done[0].inverse(before), "Hoàn tác")
        )
    return window.shell


@screen("plan-text")
def _plan_text(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full)
    view = _plan_page(window, stage.full).view
    if view is not None:
        view.show_tab(TEXT)
    return window.shell


@screen("plan-found")
def _plan_found(stage: Stage) -> QWidget:
    """Find and replace over the whole plan, a place of the document marked."""
    window = window_over(stage, stage.full)
    view = _plan_page(window, stage.full).view
    if view is not None:
        view.show_tab(TEXT)
        view.run(Command.REPLACE)
        fields = view.find_bar.fields
        fields.find_edit.setText("nang cao")
        fields.replace_edit.setText("cải thiện")
        for _ in range(2):
            QTest.keyClick(fields.find_edit, Qt.Key.Key_Return)
    return window.shell


@screen("plan-empty")
def _plan_empty(stage: Stage) -> QWidget:
    return window_over(stage, stage.empty).shell


@screen("plan-fault")
def _plan_fault(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full)
    page = _plan_page(window, stage.full)
    page.notice.emit(Notice.of(message_for(DiskFullError(Path("D:/KeHoach/kehoach.khdb")))))
    window.status.show_unsaved("Chưa lưu được 1 ô, đang giữ trên màn hình")
    return window.shell


@screen("plan-toast")
def _plan_toast(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full)
    back = Choice("Hoàn tác", lambda: None)
    words = "Đã giao 4 dòng cho Trần Thị B"
    window.show_notice(Notice(Tone.OK, words, choices=(back,), as_toast=True))
    return window.shell


@screen("search")
def _search(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full)
    _plan_page(window, stage.full)
    box = window.context_line.command_box
    box.open()
    QTest.keyClicks(box, "giao")
    return window.shell


@screen("sample-data")
def _sample_data(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full)
    remove = Choice("Xoá dữ liệu mẫu", lambda: None)
    window.show_notice(Notice(Tone.INFO, "Đây là dữ liệu mẫu.", choices=(remove,)))
    return window.shell


def _tab(name: str, page: str, number: int) -> None:
    """A page at one of its tabs."""

    def build(stage: Stage) -> QWidget:
        window = window_over(stage, stage.full, page)
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
    return window_over(stage, stage.empty, "directory").shell


def _help(name: str, topic: str) -> None:
    def build(stage: Stage) -> QWidget:
        window = window_over(stage, stage.full, "help")
        page = window.page("help")
        if isinstance(page, HelpPage):
            page.show_topic(topic)
        return window.shell

    screen(name)(build)


_help("help-first", "bat-dau")
_help("help-grid", "bang-phu-luc")
_help("help-keys", "phim-tat")


def _settings(name: str, number: int) -> None:
    def build(stage: Stage) -> QWidget:
        window = window_over(stage, stage.full, "settings")
        window.page("settings").findChildren(QListWidget)[0].setCurrentRow(number)
        return window.shell

    screen(name)(build)


_settings("settings-look", 0)
_settings("settings-office", 1)
_settings("settings-form", 2)
_settings("settings-backups", 3)
_settings("settings-user", 4)
