"""F1 in a dialog: the fitting page comes up beside it, and the dialog goes on."""

import importlib
import pkgutil

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from kehoach_desktop import paths, ui
from kehoach_desktop.ui.dialog_help import TOPICS, DialogHelp
from kehoach_desktop.ui.dialogs.name import NameDialog
from kehoach_desktop.ui.help.manual import read_manual
from kehoach_desktop.ui.help.window import HelpWindow

HELP = paths.resources() / "help"


def all_dialogs():
    """The classes of the program's own dialogs."""
    for each in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        if ".forms." not in each.name:
            importlib.import_module(each.name)
    found, left = set(), [QDialog]
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        if kind.__module__.startswith(ui.__name__):
            found.add(kind.__name__)
    return found


def test_the_dialogs_that_have_their_own_page_and_the_pages_are_real():
    assert set(TOPICS) <= all_dialogs()
    assert set(TOPICS.values()) <= {topic.name for topic in read_manual(HELP)}


@pytest.fixture
def dialog(window, qapp, qtbot):
    """A modal one, as the program opens it."""
    DialogHelp(qapp, HELP, window)
    shown = NameDialog(window, "Tên của cách xem", "", "", lambda _name: "")
    shown.setModal(True)
    shown.open()
    shown.activateWindow()
    qtbot.waitUntil(shown._ui.name_edit.hasFocus)
    yield shown
    shown.reject()
    shown.deleteLater()


def help_of(dialog):
    return [each for each in dialog.findChildren(HelpWindow) if each.isVisible()]


def press_f1(dialog, qtbot):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: len(help_of(dialog)) == 1)
    (shown,) = help_of(dialog)
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def test_f1_shows_the_page_and_escape_goes_back_to_what_was_typed(dialog, qtbot):
    QTest.keyClicks(dialog._ui.name_edit, "Viec cua toi")
    shown = press_f1(dialog, qtbot)
    assert shown.topic == TOPICS["NameDialog"]
    assert shown._ui.text.toPlainText().strip()
    QTest.keyClick(shown._ui.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not help_of(dialog))
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.name() == "Viec cua toi"


def test_a_second_f1_brings_the_same_window_up_again(dialog, qtbot):
    first = press_f1(dialog, qtbot)
    first.close()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog._ui.name_edit.setFocus()
    assert press_f1(dialog, qtbot) is first


def test_links_lead_to_other_pages_and_nowhere_else(dialog, qtbot):
    shown = press_f1(dialog, qtbot)
    shown._ui.text.anchorClicked.emit(QUrl("sao-luu"))
    assert shown.topic == "sao-luu"
    shown._ui.text.anchorClicked.emit(QUrl("https://example.com"))
    assert shown.topic == "sao-luu"


def test_the_help_goes_with_its_dialog(dialog, qtbot):
    shown = press_f1(dialog, qtbot)
    dialog.reject()
    assert not shown.isVisible()


def test_the_dialog_does_not_block_its_help(dialog, qtbot):
    """The click goes the way of a real one, where what a dialog blocks is turned away."""
    shown = press_f1(dialog, qtbot)
    button = shown._ui.close_it
    at = button.mapTo(shown, button.rect().center())
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(shown.windowHandle(), left, plain, at)
    qtbot.waitUntil(lambda: not shown.isVisible())
