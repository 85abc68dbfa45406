"""Moving and selecting with keys and mouse, also where rows are covered or columns scrolled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import a_plan, a_row
from tests.ui.grid.conftest import Hands
from tests.ui.grid.test_look import many_rows

Key, Mod = Qt.Key, Qt.KeyboardModifier
BOTH = Mod.ShiftModifier | Mod.ControlModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "wanted"),
    [
        (Key.Key_Down, Mod.NoModifier, (23, "lead")),
        (Key.Key_Right, Mod.NoModifier, (22, "coordinators")),
        (Key.Key_Home, Mod.NoModifier, (22, "marker")),
        (Key.Key_End, Mod.NoModifier, (22, "timeframe")),
        (Key.Key_Home, Mod.ControlModifier, (20, "marker")),
        (Key.Key_End, Mod.ControlModifier, (32, "timeframe")),
        (Key.Key_Down, Mod.ControlModifier, (32, "lead")),
        (Key.Key_Left, Mod.ControlModifier, (22, "marker")),
        (Key.Key_PageDown, Mod.NoModifier, (32, "lead")),
    ],
)
def test_keys_that_move(hands, current, key, modifiers, wanted):
    hands.go(22, "lead")
    hands.press(key, modifiers)
    assert current() == wanted


def test_shift_extends_and_shrinks_while_the_current_cell_stays(grid, hands, current):
    hands.go(21, "lead")
    for _ in range(3):
        hands.press(Key.Key_Down, Mod.ShiftModifier)
    hands.press(Key.Key_Up, Mod.ShiftModifier)
    assert grid.chosen_rows() == [21, 22, 23]
    assert current() == (21, "lead")


def test_shift_selects_right_even_under_the_sticky_group(make_grid):
    grid = make_grid(many_rows(60))
    hands = Hands(grid)
    hands.go(103)
    for _ in range(40):
        hands.press(Key.Key_Down, Mod.ShiftModifier)
    assert grid.chosen_rows() == list(range(103, 144))


def test_shift_selects_right_under_the_frozen_columns(make_grid):
    grid = make_grid(a_plan(a_row(20), a_row(21)))
    for column in (2, 3, 4):
        grid.view.setColumnWidth(column, 500)
    hands = Hands(grid)
    hands.go(20, "lead")
    hands.press(Key.Key_End, Mod.ShiftModifier)
    [area] = grid.view.selectionModel().selection().toList()
    assert (area.left(), area.right()) == (2, 4)


def test_the_current_row_stays_in_sight_when_room_is_taken_away(make_grid):
    grid = make_grid(many_rows(60))
    hands = Hands(grid)
    hands.press(Key.Key_End, Mod.ControlModifier)
    grid.resize(grid.width() - 200, grid.height() // 2)
    QApplication.processEvents()
    view = grid.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_what_was_scrolled_away_stays_away_when_the_room_changes(make_grid):
    grid = make_grid(many_rows(60))
    Hands(grid).press(Key.Key_End, Mod.ControlModifier)
    grid.view.verticalScrollBar().setValue(0)
    grid.resize(grid.width(), grid.height() // 2)
    QApplication.processEvents()
    assert grid.view.verticalScrollBar().value() == 0


def test_ctrl_a_selects_every_row(grid, hands):
    hands.go(21)
    hands.press(Key.Key_A, Mod.ControlModifier)
    assert len(grid.chosen_rows()) == 7


def test_shift_click_selects_up_to_the_cell(grid, hands, current):
    hands.click(hands.point(21, "lead"))
    hands.click(hands.point(23, "coordinators"), Mod.ShiftModifier)
    assert grid.chosen_rows() == [21, 22, 23]
    assert current() == (21, "lead")


def test_the_gutter_selects_whole_rows(grid, hands):
    hands.click(hands.gutter(21))
    hands.click(hands.gutter(23), Mod.ShiftModifier)
    [area] = grid.view.selectionModel().selection().toList()
    assert (area.top(), area.bottom(), area.left(), area.right()) == (1, 3, 0, 4)


def test_a_double_click_opens_the_cell(grid, hands):
    point = hands.point(21)
    hands.click(point)
    QTest.mouseDClick(grid.view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, point)
    assert grid.session.text == "Thực hiện Kế hoạch"


def test_an_arrow_that_the_open_cell_cannot_use_moves_nothing(grid, hands, current):
    hands.go(22)
    hands.press(Key.Key_F2)
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Up)
    assert current() == (22, "title")
    assert grid.session.row_id == 22


def test_enter_on_the_last_row_stays(grid, hands, current):
    hands.go(32)
    hands.press(Key.Key_Return)
    assert current() == (32, "title")


def test_tab_goes_on_in_the_next_row(hands, current):
    hands.go(21, "timeframe")
    hands.press(Key.Key_Tab)
    assert current() == (22, "marker")


def test_an_empty_table_takes_every_key(make_grid):
    grid = make_grid(a_plan())
    hands = Hands(grid)
    for key in (Key.Key_Return, Key.Key_Tab, Key.Key_Delete, Key.Key_F2, Key.Key_A, Key.Key_Down):
        hands.press(key)
    assert grid.editor.undo_label is None
