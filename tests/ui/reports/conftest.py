"""The page "Báo cáo" in the window, over a real, temporary data folder with the ward's plan."""

import json
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import SignatureBlock
from kehoach_desktop.domain.progress import Progress, ProgressId, ProgressState
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.appearance import Appearance
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.preferences import LastPlace, Preferences
from kehoach_desktop.ui.shell import Shell
from kehoach_desktop.ui.workspace import Workspace

WARD = Path(__file__).parents[2] / "plans" / "ward.json"
QUARTER = Period(PeriodKind.QUARTER, 2026, 3)
OFFICE = Office(
    name="UBND xã Bình Minh",
    agency_lines=("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH"),
    place="Bình Minh",
    user="Nguyễn Văn A",
    receiver="UBND tỉnh",
    signature=SignatureBlock(("CHỦ TỊCH",), "Trần Thị B"),
)


@pytest.fixture
def folder(tmp_path):
    """An office whose plan was made some time ago."""
    target = tmp_path / "data"
    with open_workplace(target) as workplace:
        workplace.staffing.put_office(OFFICE, "Mở đầu")
        data = json.loads(WARD.read_text(encoding="utf-8"))
        plan = workplace.planning.create(data, "Tạo kế hoạch")
    preferences = Preferences(target)
    preferences.place = LastPlace(plan.id)
    preferences.folder = tmp_path
    preferences.save()
    return target


class Window:
    """The furnished window, and what the tests ask of it."""

    def __init__(self, main, context, workspace, preferences):
        self.main, self.context, self.workspace = main, context, workspace
        self.preferences = preferences
        self.page = main.page("reports")
        self.plans = main.page("plan")

    @property
    def plan(self):
        return self.plans.editor.plan


@contextmanager
def opened_window(folder, qapp, qtbot):
    with open_workplace(folder) as workplace:
        preferences = Preferences(folder)
        shell = Shell(preferences.geometry)
        shell.resize(1366, 768)
        main = MainWindow(shell, preferences)
        context = context_of(workplace, folder)
        appearance = Appearance(qapp, preferences)
        workspace = Workspace(
            main,
            context,
            appearance,
            preferences,
            changed_at=lambda: datetime(2026, 1, 1, tzinfo=UTC),
        )
        workspace.open()
        theme.remember(qapp, theme.current())
        shell.show()
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        try:
            yield Window(main, context, workspace, preferences)
        finally:
            workspace.finish(back_up=False)
            shell.hide()
            shell.deleteLater()
            qtbot.wait(1)


@pytest.fixture
def window(folder, qapp, qtbot):
    with opened_window(folder, qapp, qtbot) as opened:
        yield opened


@pytest.fixture
def settle(qtbot, window):
    """Waits until the document in front is made and drawn."""

    def wait():
        qtbot.waitUntil(window.page.is_settled, timeout=10_000)

    return wait


@pytest.fixture
def page(window, settle):
    window.main.go_to("reports")
    settle()
    return window.page


@pytest.fixture
def period(window):
    """The third quarter, with a few results."""
    tracking, plan = window.context.tracking(), window.plan
    opened = tracking.open_period(QUARTER, date(2026, 9, 20), "Mở kỳ")
    states = (ProgressState.DONE, ProgressState.DOING, ProgressState.FAILED)
    rows = [row for _, row in zip(range(9), plan.all_rows(), strict=False)]
    entries = [
        Progress(
            ProgressId(window.context.new_id()),
            row.id,
            opened.id,
            datetime(2026, 9, 1, tzinfo=UTC),
            "Nguyễn Văn A",
            states[number % 3],
            result="Đã rà soát",
        )
        for number, row in enumerate(rows)
    ]
    tracking.record(opened, entries, "Nhập kết quả")
    return opened


@pytest.fixture
def notices(window):
    heard = []
    window.page.notice.connect(heard.append)
    return heard


@pytest.fixture
def in_dialog(qtbot):
    """Fills in the dialog that an act opens."""

    @contextmanager
    def watching(kind, fill):
        seen = []

        def look():
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind):
                seen.append(dialog)
                timer.stop()
                fill(dialog)
                if dialog.isVisible():
                    dialog.reject()

        timer = QTimer(interval=20)
        timer.timeout.connect(look)
        timer.start()
        yield
        timer.stop()
        assert seen, f"no {kind.__name__} was opened"
        assert isinstance(seen[0], QDialog)

    return watching
