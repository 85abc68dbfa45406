"""A window over a real data folder, and files whose content a test makes itself."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from exchange.pdf.made import plan_of
from proposals import a_proposal, source_of, ward_table
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.app import now, open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.staff import Officer, OfficerId, Position, PositionId
from kehoach_desktop.exchange.docx import writer as docx
from kehoach_desktop.exchange.pdf import writer as pdf
from kehoach_desktop.exchange.xlsx import writer as xlsx
from kehoach_desktop.services.importing import Importing
from kehoach_desktop.ui.appearance import Appearance
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.shell import Shell
from kehoach_desktop.ui.workspace import Workspace

PLANS = Path(__file__).parents[2] / "plans"


class Desk:
    """The port of readers and the understanding, answered by what a test laid on the desk."""

    def __init__(self):
        self.proposals = {}
        self.fault = None

    def lay(self, *appendices, file="Phuluc.docx", **fields):
        self.proposals[file] = a_proposal(*appendices, file=file, **fields)

    def read(self, path, check):
        check()
        if self.fault is not None:
            raise self.fault(path)
        return source_of(self.proposals[path.name])

    def understand(self, source, directory):
        return self.proposals[source.file]


@pytest.fixture
def desk():
    laid = Desk()
    laid.lay(ward_table())
    return laid


@pytest.fixture
def workplace(tmp_path):
    with open_workplace(tmp_path / "data") as opened:
        new_id = opened.file.new_id
        culture = Position(PositionId(new_id()), "Văn hoá - xã hội", "VHXH")
        holder = Officer(OfficerId(new_id()), "Trần Thị B", culture.id)
        opened.staffing.put(culture, holder, label="Nhập danh mục")
        opened.staffing.put_office(Office(name="UBND xã Bình Minh", user="Nguyễn Văn A"), "Mở")
        yield opened


@pytest.fixture
def context(workplace, desk, tmp_path, request):
    """With `real_files`, the program's own readers; else what lies on the desk."""
    if "real_files" in request.fixturenames:
        return context_of(workplace, tmp_path / "data")
    importing = Importing(
        workplace.planning, workplace.staffing, workplace.safekeeping, desk.understand
    )
    made = context_of(workplace, tmp_path / "data")
    return replace(made, importing=lambda: importing, read_file=desk.read)


@pytest.fixture
def real_files(tmp_path):
    """The ward's plan as this program writes it for Word and Excel."""
    found = {}
    for kind, render in (("docx", docx.render), ("xlsx", xlsx.render), ("pdf", pdf.render)):
        found[kind] = tmp_path / f"Kehoach.{kind}"
        found[kind].write_bytes(render(plan_of("ward")))
    return found


@pytest.fixture
def ward_plan(workplace):
    data = json.loads((PLANS / "ward.json").read_text(encoding="utf-8"))
    return workplace.planning.create(data, "Tạo kế hoạch")


@pytest.fixture
def start(qtbot, qapp, context, tmp_path):
    """Opens the window, as the program does once its data is there."""
    opened = []

    def make():
        preferences = Preferences(tmp_path)
        shell = Shell(preferences.geometry)
        shell.resize(1366, 768)
        shell.show()
        shell.activateWindow()
        qtbot.waitUntil(shell.isActiveWindow)
        window = MainWindow(shell, preferences)
        space = Workspace(
            window, context, Appearance(qapp, preferences), preferences, changed_at=now
        )
        space.open()
        opened.append((space, shell))
        qtbot.waitUntil(lambda: len(window.pages()) == len(window.rooms()))
        return window

    yield make
    for space, shell in opened:
        space.finish(back_up=False)
        shell.deleteLater()  # as the program does: no timer of it may come to closed data
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def drop(tmp_path, qtbot):
    """Drags files of these names onto the window and waits for what the program makes of them."""

    def let_go(window, *names):
        folder = tmp_path / "tep"
        folder.mkdir(exist_ok=True)
        paths = [folder / name for name in names]
        for path in paths:
            path.write_bytes(b"")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none, at = Qt.KeyboardModifier.NoModifier, window.shell.rect().center()
        enter = QDragEnterEvent(at, copy, data, left, none)
        QApplication.sendEvent(window.shell, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(window.shell, QDropEvent(QPointF(at), copy, data, left, none))

    return let_go


class Robot:
    """Sends real keys and clicks and counts them; what is dropped counts as one click."""

    def __init__(self):
        self.clicks = self.keys = 0

    def click(self, widget):
        assert widget.isVisible()
        assert widget.isEnabled()
        self.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)
        QApplication.processEvents()


@pytest.fixture
def robot():
    return Robot()


@pytest.fixture
def page_of(qtbot):
    """The page of the import, once what was dropped has been read."""

    def wait(window):
        qtbot.waitUntil(lambda: getattr(window.current_page(), "session", None) is not None)
        return window.current_page()

    return wait


class Hand(NamedTuple):
    """What most tests do with the window."""

    start: Callable
    drop: Callable
    page_of: Callable
    wait: Callable

    def finished(self, window, page):
        self.wait(lambda: window.current_page() is not page)


@pytest.fixture
def hand(start, drop, page_of, qtbot):
    return Hand(start, drop, page_of, qtbot.waitUntil)
