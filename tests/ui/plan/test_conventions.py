"""Excel's and Word's keys, pressed in the window as a person presses them."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from kehoach_desktop.ui.dialogs.renumber import RenumberDialog

Key, Mod = Qt.Key, Qt.KeyboardModifier
ALT_SHIFT = Mod.AltModifier | Mod.ShiftModifier


@pytest.fixture
def ward(open_plan, qtbot):
    view = open_plan("ward", tab=1)
    view.take_keyboard()
    QApplication.processEvents()
    assert view.current_grid().view.hasFocus()
    return view


@pytest.fixture
def grid(ward):
    return ward.current_grid()


def leaf(grid, number=0):
    leaves = [each for each in grid.model.flat.ids if not grid.model.flat.has_children(each)]
    return leaves[number]


def depth(page, grid, row_id):
    return len(page.editor.plan.outline(grid.table).ancestors_of(row_id))


def test_ctrl_page_keys_go_through_the_tabs(ward, robot):
    before = ward.tabs.currentIndex()
    robot.press(Key.Key_PageDown, Mod.ControlModifier)
    assert ward.tabs.currentIndex() == before + 1
    robot.press(Key.Key_PageUp, Mod.ControlModifier)
    robot.press(Key.Key_PageUp, Mod.ControlModifier)
    assert ward.tabs.currentIndex() == before - 1


def test_alt_shift_arrows_change_level_and_place(page, grid, robot):
    row_id = leaf(grid, 1)
    grid.go_to(row_id, "title")
    start, level = page.editor.plan, depth(page, grid, row_id)
    robot.press(Key.Key_Left, ALT_SHIFT)
    assert depth(page, grid, row_id) == level - 1
    robot.press(Key.Key_Right, ALT_SHIFT)
    assert depth(page, grid, row_id) == level
    place = grid.model.flat.position(row_id)
    robot.press(Key.Key_Up, ALT_SHIFT)
    assert grid.model.flat.position(row_id) == place - 1
    robot.press(Key.Key_Down, ALT_SHIFT)
    for _ in range(4):
        page.editor.undo()
    assert page.editor.plan == start


@pytest.mark.parametrize(
    ("chord", "change"),
    [
        ((Key.Key_F5, Mod.NoModifier), 1),
        ((Key.Key_Insert, Mod.NoModifier), 1),
        ((Key.Key_F5, Mod.ShiftModifier), 1),
        ((Key.Key_F6, Mod.NoModifier), -1),
        ((Key.Key_Minus, Mod.ControlModifier), -1),
        ((Key.Key_Delete, Mod.NoModifier), 0),
    ],
)
def test_rows_come_and_go_by_keys_and_delete_takes_only_the_text(page, grid, robot, chord, change):
    grid.go_to(leaf(grid, 1), "title")
    count = len(page.editor.plan.outline(grid.table))
    robot.press(*chord)
    assert len(page.editor.plan.outline(grid.table)) == count + change
    assert page.editor.undo_label


def test_f9_shows_what_would_change_before_it_does(page, grid, robot):
    grid.commands.write(leaf(grid, 1), "marker", "99")
    before, seen = page.editor.plan, []

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, look)
            return
        seen.append(type(dialog))
        dialog.reject()

    QTimer.singleShot(0, look)
    robot.press(Key.Key_F9)
    assert seen == [RenumberDialog]
    assert page.editor.plan is before


def test_shift_f2_writes_a_comment_that_the_row_keeps(page, grid, robot, on_disk):
    row_id = leaf(grid)
    grid.go_to(row_id, "title")
    robot.press(Key.Key_F2, Mod.ShiftModifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert isinstance(popup.focusWidget(), QPlainTextEdit)
    robot.type("Hoi lai")
    robot.press(Key.Key_Return, Mod.ControlModifier)
    assert on_disk().outline(grid.table)[row_id].comment == "Hoi lai"


def test_ctrl_shift_l_opens_and_closes_the_filter(ward, grid, robot):
    robot.press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
    bar = ward.current_view().filter_bar
    assert bar.isVisible()
    robot.type("bao cao")
    assert grid.model.rowCount() < len(grid.model.flat.outline)
    robot.press(Key.Key_Return)
    assert grid.view.hasFocus()
    robot.press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
    assert not bar.isVisible()
    assert grid.model.rowCount() == len(grid.model.flat.outline)


def test_ctrl_d_takes_the_text_above(grid, robot, on_disk):
    row_id = leaf(grid, 1)
    above = grid.model.row_at(grid.model.flat.position(row_id) - 1)
    grid.go_to(row_id, "timeframe")
    robot.press(Key.Key_D, Mod.ControlModifier)
    assert on_disk().outline(grid.table)[row_id].cells["timeframe"] == above.cells["timeframe"]


@pytest.mark.parametrize(
    ("chord", "changed"),
    [
        ((Key.Key_Period, Mod.ControlModifier), lambda view, grid: grid.model.rowCount()),
        ((Key.Key_F4, Mod.NoModifier), lambda view, grid: view.panel.isVisible()),
        (
            (Key.Key_0, Mod.ControlModifier),
            lambda view, grid: len(grid.view.widths.hidden_columns()),
        ),
        ((Key.Key_F, Mod.ControlModifier), lambda view, grid: view.find_bar.isVisible()),
        ((Key.Key_Semicolon, Mod.ControlModifier), lambda view, grid: grid.session.text),
    ],
)
def test_keys_of_the_screen(ward, grid, robot, chord, changed):
    grid.go_to(leaf(grid, 1), "lead")
    before = changed(ward, grid)
    robot.press(*chord)
    assert changed(ward, grid) != before


def test_what_is_being_typed_is_put_down_when_the_tab_changes(page, ward, grid, robot, on_disk):
    row_id = leaf(grid, 1)
    grid.go_to(row_id, "title")
    robot.type("Viec moi")
    robot.press(Key.Key_PageDown, Mod.ControlModifier)
    assert on_disk().outline(grid.table)[row_id].title == "Viec moi"


def test_nothing_rewrites_what_is_being_typed(page, ward, grid, robot):
    """Checks, search and panel may run; the open cell keeps its letters and its caret."""
    grid.go_to(leaf(grid, 1), "lead")
    robot.type("cong")
    ward.current_view()._check_small_tables()
    ward.detail.show_now()
    ward.find_bar.refresh()
    QApplication.processEvents()
    assert grid.session.text == "cong"
    assert grid.session.editor.textCursor().position() == 4
