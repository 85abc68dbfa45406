"""Unexpected faults: logged and shown without a word of anybody's data; the window lives on."""

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton

from kehoach_desktop.ui.crash_dialog import CrashDialog, CrashTeller
from kehoach_desktop.ui.faults import LOG_NAME, Faults, anonymous_trace

SECRET = "Trần Thị B, 0912 345 678"


@pytest.fixture
def faults(qapp, tmp_path):
    made = Faults(tmp_path / "Nhật ký")
    before = sys.excepthook, threading.excepthook
    made.install()
    yield made
    made.remove()
    assert (sys.excepthook, threading.excepthook) == before


def strike():
    cells = {"lead": SECRET}
    return cells[SECRET]


def raise_with_cause():
    try:
        strike()
    except KeyError as error:
        raise ValueError(SECRET) from error


def hand_to_hook(faulty):
    try:
        faulty()
    except (KeyError, ValueError) as error:
        sys.excepthook(type(error), error, error.__traceback__)


def log_of(faults):
    for handler in logging.getLogger().handlers:
        handler.flush()
    return (faults.log_folder / LOG_NAME).read_text(encoding="utf-8")


def test_the_report_names_the_place_and_kind_but_no_data(faults, qtbot):
    with qtbot.waitSignal(faults.found) as said:
        hand_to_hook(raise_with_cause)
    report = said.args[0]
    assert "KeyError" in report
    assert "ValueError" in report
    assert "raise_with_cause" in report
    assert "Trần" not in report


def test_the_log_holds_no_data_either(faults):
    hand_to_hook(raise_with_cause)
    try:
        strike()
    except KeyError:
        logging.getLogger("kehoach_desktop.test").exception("command failed")
    logged = log_of(faults)
    assert logged.count("KeyError") == 2
    assert "Trần" not in logged


def test_a_fault_on_another_thread_is_caught_too(faults, qtbot):
    with qtbot.waitSignal(faults.found):
        thread = threading.Thread(target=strike)
        thread.start()
        thread.join()


def test_the_same_fault_is_said_once_a_minute(faults):
    said = []
    faults.found.connect(said.append)
    for _ in range(3):
        hand_to_hook(strike)
    hand_to_hook(raise_with_cause)
    assert len(said) == 2
    assert log_of(faults).count("unexpected fault") == 4


def test_the_users_name_in_a_path_is_left_out():
    code = compile("1/0", "/home/nguyenvana/apps/kehoach_desktop/ui/grid/view.py", "exec")
    try:
        exec(code)
    except ZeroDivisionError as error:
        trace = anonymous_trace(error, error.__traceback__)
    assert "kehoach_desktop/ui/grid/view.py:1" in trace
    assert "nguyenvana" not in trace


def test_a_folder_that_takes_no_log_does_not_stop_the_start(qapp, tmp_path):
    (tmp_path / "log").write_text("a file where the folder should be", encoding="utf-8")
    made = Faults(tmp_path / "log")
    made.install()
    made.remove()


def test_the_dialog_copies_its_report(qtbot, tmp_path):
    dialog = CrashDialog(None, "KH-999\nkehoach_desktop/ui/x.py:1 f\nKeyError", tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Chép chi tiết")
    copy.click()
    shown = dialog.findChild(QPlainTextEdit).toPlainText()
    assert QGuiApplication.clipboard().text() == shown
    assert copy.text() == "Đã chép"


def test_a_fault_opens_one_dialog_and_the_window_lives_on(shell, qtbot, tmp_path):
    notes, seen = [], []
    teller = CrashTeller(shell, tmp_path, notes.append)

    def close_it():
        dialog = QApplication.activeModalWidget()
        seen.append(type(dialog))
        dialog.accept()

    teller.tell("KH-999")
    QTimer.singleShot(0, shell, close_it)
    qtbot.waitUntil(lambda: seen == [CrashDialog])
    assert shell.isVisible()
    assert notes == []


def test_behind_an_open_dialog_a_fault_is_only_noted(shell, qtbot, tmp_path):
    notes = []
    teller = CrashTeller(shell, tmp_path, notes.append)
    dialog = QDialog(shell)
    qtbot.addWidget(dialog)
    dialog.open()
    teller.tell("KH-999")
    qtbot.waitUntil(lambda: len(notes) == 1)
    assert notes[0].code == "KH-999"
    assert [choice.text for choice in notes[0].choices] == ["Xem chi tiết"]
    dialog.close()
