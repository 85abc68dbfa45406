"""The search box finds commands and rows without accents, and is worked by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from kehoach_desktop.ui.command_box import CommandBox
from kehoach_desktop.ui.finder import Offer, commands_for
from kehoach_desktop.ui.found_list import Entry, FoundList, Section, matches

Key = Qt.Key


@pytest.fixture
def ran():
    return []


@pytest.fixture
def actions(qapp, ran):
    made = []
    for text, keys in (
        ("&Giao cho…", "Ctrl+G"),
        ("Bàn &giao công việc…", ""),
        ("Đánh lại số", "F9"),
        ("Không dùng được", ""),
    ):
        action = QAction(text)
        action.setShortcut(keys)
        action.triggered.connect(lambda _checked, text=text: ran.append(text))
        made.append(action)
    made[-1].setEnabled(False)
    return made


@pytest.fixture
def field(put):
    return put(QLineEdit())


@pytest.fixture
def box(put, field, actions):
    made = CommandBox()
    made.search_with(lambda words: [Section("Lệnh", commands_for([Offer("Dòng", actions)], words))])
    return put(made)


def type_in(qtbot, box, text):
    for letter in text:
        qtbot.keyClick(box, letter)


def found(box):
    model = box.window().findChild(FoundList).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def texts(entries):
    return [entry.text for entry in entries]


def test_commands_are_found_without_accents(actions):
    assert texts(commands_for([Offer("Dòng", actions)], "danh lai")) == ["Đánh lại số"]


def test_what_begins_with_the_words_stands_first(actions):
    assert texts(commands_for([Offer("Dòng", actions)], "giao")) == [
        "Giao cho…",
        "Bàn giao công việc…",
    ]


def test_what_cannot_be_done_now_is_not_offered(actions):
    assert texts(commands_for([Offer("Dòng", actions)], "khong")) == []


def test_an_entry_shows_its_key(actions):
    assert commands_for([Offer("Dòng", actions)], "giao cho")[0].key == "Ctrl+G"


def test_typing_and_enter_runs_the_first(box, qtbot, ran):
    box.open()
    type_in(qtbot, box, "giao")
    qtbot.keyClick(box, Key.Key_Return)
    assert ran == ["&Giao cho…"]
    assert not box.is_open()


def test_arrows_choose_another(box, qtbot, ran):
    box.open()
    type_in(qtbot, box, "giao")
    qtbot.keyClick(box, Key.Key_Down)
    qtbot.keyClick(box, Key.Key_Return)
    assert ran == ["Bàn &giao công việc…"]


def test_arrows_hold_at_the_ends_and_step_over_headings(box, qtbot, ran):
    box.open()
    type_in(qtbot, box, "giao")
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Up):
        qtbot.keyClick(box, key)
    qtbot.keyClick(box, Key.Key_Return)
    assert ran == ["&Giao cho…"]


def test_the_list_never_takes_the_keyboard(box, qtbot):
    box.open()
    type_in(qtbot, box, "gi")
    assert box.is_open()
    assert box.hasFocus()
    type_in(qtbot, box, "ao")
    assert box.text() == "giao"


def test_escape_gives_the_keyboard_back_to_where_it_was(box, field, qtbot):
    field.setFocus()
    box.open()
    qtbot.keyClick(box, Key.Key_Escape)
    assert field.hasFocus()
    assert not box.is_open()


def test_a_command_works_on_what_had_the_keyboard(box, field, actions, qtbot):
    focused = []
    actions[2].triggered.connect(lambda: focused.append(field.hasFocus()))
    field.setFocus()
    box.open()
    type_in(qtbot, box, "danh lai so")
    qtbot.keyClick(box, Key.Key_Return)
    assert focused == [True]


def test_a_click_runs_too(box, qtbot, ran):
    box.open()
    type_in(qtbot, box, "danh")
    listed = box.window().findChild(FoundList)
    place = listed.visualRect(listed.model().index(1, 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert ran == ["Đánh lại số"]


def test_nothing_found_is_said(box, qtbot, ran):
    box.open()
    type_in(qtbot, box, "xyz")
    assert found(box) == ["Không thấy lệnh hay dòng nào khớp"]
    qtbot.keyClick(box, Key.Key_Return)
    assert ran == []


def test_matching_letters_are_marked_in_the_accented_text():
    assert matches("Đánh lại số", "danh SO") == [(0, 4), (9, 11)]
    assert matches("Đánh lại số", "") == []


def test_an_entry_needs_only_words_and_a_deed():
    assert Entry("Thoát", list).key == ""
