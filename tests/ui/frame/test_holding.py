"""While the data is replaced nobody may type, and whoever waits long may give it up."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from kehoach_desktop.services.errors import DiskFullError
from kehoach_desktop.ui import holding
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.holding import run_holding
from kehoach_desktop.ui.waiting_dialog import WaitingDialog


@pytest.fixture
def gate():
    """Holds the work until the test lets it go on."""
    held = threading.Event()
    yield held
    held.set()


@pytest.fixture
def _impatient(monkeypatch):
    monkeypatch.setattr(holding, "SHOW_AFTER_MS", 1)


@pytest.fixture
def ends():
    return []


@pytest.fixture
def start(window, ends):
    runner = Background()

    def run(work):
        run_holding(
            window,
            runner,
            "Đang khôi phục…",
            work,
            done=lambda result: ends.append((result, window.isEnabled())),
            failed=lambda error: ends.append((type(error), window.isEnabled())),
            cancelled=lambda: ends.append(("given up", window.isEnabled())),
        )

    yield run
    runner.finish()


@pytest.fixture
def held(window, start, ends):
    return window, start, ends


def waiting(window):
    return [each for each in window.findChildren(WaitingDialog) if each.isVisible()]


def test_the_window_is_held_until_the_answer_is_there(window, start, ends, gate, qtbot):
    start(lambda _task: gate.wait(5))
    assert not window.isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: ends == [(True, True)])


def test_a_fault_gives_the_window_back(window, start, ends, qtbot, tmp_path):
    def work(_task):
        raise DiskFullError(tmp_path)

    start(work)
    qtbot.waitUntil(lambda: ends == [(DiskFullError, True)])


def by_escape(dialog):
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def by_button(dialog):
    box = dialog.findChild(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.Cancel).click()


@pytest.mark.parametrize("give_up", [by_escape, by_button])
@pytest.mark.usefixtures("_impatient")
def test_what_takes_long_can_be_given_up(held, gate, qtbot, give_up):
    window, start, ends = held

    def work(task):
        gate.wait(5)
        task.check()

    start(work)
    qtbot.waitUntil(lambda: len(waiting(window)) == 1)
    (dialog,) = waiting(window)
    give_up(dialog)
    assert dialog.isVisible()  # until the work has seen it
    gate.set()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == [("given up", True)]
    assert waiting(window) == []
