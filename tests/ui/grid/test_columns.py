"""Hiding columns: a matter of the screen, never of the title, and taken back at once."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

Key, Mod = Qt.Key, Qt.KeyboardModifier


def seen(grid):
    columns = grid.model.columns.all
    return [each.key for i, each in enumerate(columns) if not grid.view.isColumnHidden(i)]


def header_menu(grid, key):
    header = grid.view.header
    x = grid.view.column_left(grid.model.columns.index_of(key)) + 20
    at = QPoint(x, header.height() - 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, header.mapToGlobal(at))
    QApplication.sendEvent(header.viewport(), event)
    menu = grid.view.findChildren(QMenu)[-1]
    found = {each.text(): each for each in menu.actions() if each.text()}
    menu.hide()
    return found


def test_ctrl_0_hides_the_column_and_goes_to_the_next(grid, hands, current):
    before = grid.editor.plan
    hands.go(21, "lead")
    hands.shortcut("Ctrl+0")
    assert "lead" not in seen(grid)
    assert current()[1] != "lead"
    assert grid.editor.plan is before
    assert grid.editor.undo_label is None


def test_the_title_cannot_be_hidden(grid, hands, qtbot):
    hands.go(21, "title")
    with qtbot.waitSignal(grid.noticed):
        hands.shortcut("Ctrl+0")
    assert "title" in seen(grid)


def test_a_right_click_on_the_header_hides_and_shows(grid):
    names = {each.key: each.header for each in grid.model.columns.all}
    header_menu(grid, "timeframe")[f"Ẩn cột “{names['timeframe']}”"].trigger()
    assert "timeframe" not in seen(grid)
    header_menu(grid, "lead")[f"Hiện lại cột “{names['timeframe']}”"].trigger()
    assert "timeframe" in seen(grid)


def test_columns_are_put_back_as_they_were_first(grid):
    first = [grid.view.columnWidth(i) for i in range(len(grid.model.columns))]
    grid.on_selection.hide_column(2)
    grid.view.setColumnWidth(1, 77)
    grid.actions_by_name["reset_columns"].trigger()
    assert [grid.view.columnWidth(i) for i in range(len(grid.model.columns))] == first


def test_all_columns_come_back_with_their_widths(grid):
    grid.view.setColumnWidth(1, 222)
    grid.on_selection.hide_column(2)
    grid.on_selection.hide_column(3)
    grid.actions_by_name["show_columns"].trigger()
    assert len(seen(grid)) == len(grid.model.columns)
    assert abs(grid.view.columnWidth(1) - 222) <= 1


def test_keys_pass_over_a_hidden_column(grid, hands, current):
    keys = [each.key for each in grid.model.columns.all]
    grid.on_selection.hide_column(keys.index("lead"))
    hands.go(21, "title")
    hands.press(Key.Key_Tab)
    assert current()[1] == keys[keys.index("lead") + 1]


def test_the_header_keeps_its_height_while_a_column_is_hidden(grid):
    before = grid.view.header.height()
    grid.on_selection.hide_column(grid.model.columns.index_of("coordinators"))
    assert grid.view.header.height() == before
