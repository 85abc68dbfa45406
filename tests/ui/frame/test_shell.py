"""The bare window: how it comes up on a screen it does not know."""

from PySide6.QtCore import QByteArray

from kehoach_desktop.ui.shell import Shell


def test_a_first_window_that_the_screen_cannot_hold_takes_all_of_it(qtbot, qapp):
    shell = Shell(QByteArray())
    qtbot.addWidget(shell)
    assert qapp.primaryScreen().availableSize().width() < shell.width()
    shell.appear()
    assert shell.isMaximized()


def test_a_window_comes_up_where_it_was_left(qtbot):
    left = Shell(QByteArray())
    qtbot.addWidget(left)
    left.resize(1000, 600)
    again = Shell(left.saveGeometry())
    qtbot.addWidget(again)
    again.appear()
    assert not again.isMaximized()
    assert again.height() == 600


def test_a_window_left_as_high_as_the_screen_does_not_hide_its_foot(qtbot, qapp):
    left = Shell(QByteArray())
    qtbot.addWidget(left)
    left.resize(1000, qapp.primaryScreen().availableSize().height())
    again = Shell(left.saveGeometry())
    qtbot.addWidget(again)
    again.appear()
    assert again.isMaximized()
