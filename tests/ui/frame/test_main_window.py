"""The window leads to its pages, says what happens, and remembers its place."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenuBar, QPushButton, QVBoxLayout

from kehoach_desktop.ui.actions import MenuName, put_in
from kehoach_desktop.ui.main_window import Room
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.shell import Shell
from kehoach_desktop.ui.widgets.message_bar import MessageBar
from kehoach_desktop.ui.widgets.navigation_rail import Destination
from kehoach_desktop.ui.widgets.toast import Toast


class Sheet(Page):
    """A page with one field and one command."""

    def __init__(self, name):
        super().__init__()
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.action = put_in(QAction(f"Đếm {name}", self), MenuName.TOOLS)
        self.refreshed = 0

    def page_actions(self):
        return [self.action]

    def refresh(self):
        self.refreshed += 1


def room(key, word, symbol, shortcut):
    return Room(Destination(key, word, symbol, shortcut), lambda: Sheet(word))


@pytest.fixture
def window(main_window):
    main_window.show_rail(
        [
            [room("plan", "Kế hoạch", "document_table", "Alt+2")],
            [room("history", "Lịch sử", "history", "Alt+8")],
        ]
    )
    main_window.go_to("plan")
    return main_window


def bars(window):
    return [bar for bar in window.shell.findChildren(MessageBar) if bar.isVisible()]


def menu_texts(window):
    return {
        action.text().replace("&", ""): [each.text() for each in action.menu().actions()]
        for action in window.shell.findChild(QMenuBar).actions()
        if action.isVisible()
    }


def test_a_page_is_made_when_it_is_first_needed(window):
    assert len(window.pages()) == 1
    window.go_to("history")
    window.go_to("plan")
    assert len(window.pages()) == 2


def test_alt_and_the_number_of_a_page_lead_to_it(window, qtbot):
    qtbot.keyClick(window.shell, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    assert window.current_key() == "history"
    assert window.current_page() is window.page("history")


def test_a_page_is_refreshed_whenever_it_comes_to_the_front(window):
    first = window.page("plan").refreshed
    window.go_to("history")
    window.go_to("plan")
    assert window.page("plan").refreshed == first + 1


def test_the_menus_hold_the_commands_of_the_page_in_front(window):
    assert menu_texts(window) == {"Công cụ": ["Đếm Kế hoạch"]}
    window.go_to("history")
    assert menu_texts(window) == {"Công cụ": ["Đếm Lịch sử"]}


def test_the_status_is_that_of_the_page_in_front(window):
    window.page("plan").status_changed.emit("Phụ lục 1: 31 dòng")
    window.page("history").status_changed.emit("12 bản sao lưu")
    said = [label.text() for label in window.status.findChildren(QLabel)]
    assert "Phụ lục 1: 31 dòng" in said
    assert "12 bản sao lưu" not in said


def test_a_bar_pushes_the_page_down_and_the_next_one_takes_its_place(window, qtbot):
    page = window.page("plan")
    top = page.mapTo(window.shell, QPoint()).y()
    page.notice.emit(Notice(Tone.ERROR, "Ổ đã đầy.", "Nội dung còn nguyên.", "KH-101"))
    qtbot.waitUntil(lambda: page.mapTo(window.shell, QPoint()).y() > top)
    page.notice.emit(Notice(Tone.WARN, "Sắp đến hạn."))
    assert [bar.accessibleName() for bar in bars(window)] == ["Sắp đến hạn."]


def test_a_choice_of_a_bar_does_its_deed_and_closes_the_bar(window, qtbot):
    done = []
    window.show_notice(
        Notice(Tone.WARN, "Có 4 dòng lạ.", choices=(Choice("Xem", lambda: done.append(1)),))
    )
    bars(window)[0].findChild(QPushButton).click()
    assert done == [1]
    assert bars(window) == []


def test_a_toast_leaves_the_page_where_it_is(window):
    window.show_notice(
        Notice(Tone.OK, "Đã giao 4 dòng.", as_toast=True, choices=(Choice("Hoàn tác", list),))
    )
    toast = window.shell.findChild(Toast)
    assert toast.isVisible()
    assert toast.accessibleName() == "Đã giao 4 dòng."
    assert bars(window) == []


def test_the_first_paint_is_told_once(qtbot, preferences):
    shell = Shell(preferences.geometry)
    qtbot.addWidget(shell)
    painted = []
    shell.painted.connect(lambda: painted.append(1))
    with qtbot.waitSignal(shell.painted):
        shell.show()
    shell.repaint()
    assert painted == [1]


def turn_wheel(window, degrees, modifiers):
    at = QPointF(400, 300)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, degrees * 8), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(window.shell.windowHandle(), event)


def test_control_and_the_wheel_change_the_letters_wherever_the_mouse_is(window):
    steps = []
    window.shell.zoomed.connect(steps.append)
    turn_wheel(window, 15, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(window, -15, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(window, 15, Qt.KeyboardModifier.NoModifier)
    assert steps == [1, -1]


def test_the_next_start_finds_the_window_and_page_of_the_last(window, tmp_path):
    window.shell.resize(960, 620)
    window.go_to("history")
    window.shell.close()
    again = Preferences(tmp_path)
    assert again.page == "history"
    assert Shell(again.geometry).size() == window.shell.size()


def test_leaving_leaves_the_field_so_that_it_commits(window, qtbot):
    field, committed = window.page("plan").field, []
    field.editingFinished.connect(lambda: committed.append(field.text()))
    field.setFocus()
    field.setText("Công chức VPTK")
    window.shell.close()
    assert committed == ["Công chức VPTK"]


def test_what_could_not_be_saved_keeps_the_window_open_once(window):
    field = window.page("plan").field
    full = Notice(Tone.ERROR, "Ổ đã đầy.")
    field.editingFinished.connect(lambda: window.show_notice(full))
    field.setFocus()
    field.setText("Công chức VPTK")
    assert not window.shell.close()
    assert window.shell.isVisible()
    assert window.shell.close()


def test_pages_that_were_not_asked_for_are_made_one_by_one(window, qtbot):
    window.make_all_pages()
    qtbot.waitUntil(lambda: len(window.pages()) == 2)
