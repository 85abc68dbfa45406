"""Hiding columns: a matter of the screen, never of the title, and taken back at once."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from kehoach_desktop.ui.grid.columns import Columns
from tests.builders import TABLE

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


def keys(grid):
    return [each.key for each in grid.model.columns.all]


def printed(grid):
    return [each.key for each in grid.editor.plan.columns(TABLE)]


def drag(grid, key, before, *, let_go=True):
    """By the middle of one header to the left part of another, as a hand does."""
    header, viewport = grid.view.header, grid.view.header.viewport()
    columns, y = grid.model.columns, grid.view.header.height() - 6
    start, end = columns.index_of(key), columns.index_of(before)
    at = header.sectionViewportPosition(start) + header.sectionSize(start) // 2
    to = header.sectionViewportPosition(end) + header.sectionSize(end) // 4
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(at, y))
    for x in (at + (to - at) // 3, at + (to - at) // 2, to):
        QTest.mouseMove(viewport, QPoint(x, y))
    if let_go:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(to, y))


def test_a_header_is_dragged_to_another_place_on_the_screen_only(grid, current, hands):
    hands.go(22, "timeframe")
    drag(grid, "timeframe", before="lead")
    assert keys(grid) == ["marker", "title", "timeframe", "lead", "coordinators"]
    assert printed(grid) == ["marker", "title", "lead", "coordinators", "timeframe"]
    assert grid.editor.undo_label is None
    assert current()[1] == "timeframe"


def test_keys_and_texts_follow_the_order_that_is_seen(grid, current, hands, text):
    grid.order.move(grid.model.columns.index_of("timeframe"), 2)
    hands.go(22, "title")
    hands.press(Key.Key_Tab)
    assert current() == (22, "timeframe")
    hands.type("Quy I")
    hands.press(Key.Key_Return)
    assert text(22, "timeframe") == "Quy I"
    assert text(22, "lead") == "Công chức VPTK"


def test_a_block_is_pasted_as_it_is_seen(grid, hands, text):
    grid.order.move(grid.model.columns.index_of("timeframe"), 2)
    hands.go(22, "timeframe")
    hands.clipboard("Quý II\tPhòng Kinh tế")
    hands.shortcut("Ctrl+V")
    assert (text(22, "timeframe"), text(22, "lead")) == ("Quý II", "Phòng Kinh tế")


@pytest.mark.parametrize("key", ["marker", "title"])
def test_what_a_row_is_about_stays_first(grid, key):
    before = keys(grid)
    drag(grid, key, before="timeframe")
    assert keys(grid) == before
    drag(grid, "timeframe", before=key)
    assert keys(grid)[:2] == ["marker", "title"]


def test_a_drag_is_given_up_by_escape(grid, hands):
    before = keys(grid)
    grid.view.setFocus()
    drag(grid, "timeframe", before="lead", let_go=False)
    assert grid.view.header.drag.is_on
    hands.press(Key.Key_Escape)
    assert not grid.view.header.drag.is_on
    QTest.mouseRelease(grid.view.header.viewport(), Qt.MouseButton.LeftButton)
    assert keys(grid) == before


def test_an_edge_that_is_dragged_changes_the_width(grid):
    header, before = grid.view.header, keys(grid)
    lead = grid.model.columns.index_of("lead")
    width = header.sectionSize(lead)
    edge = header.sectionViewportPosition(lead) + width - 1
    y = header.height() - 6
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(edge, y))
    QTest.mouseMove(header.viewport(), QPoint(edge + 40, y))
    QTest.mouseRelease(
        header.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(edge + 40, y)
    )
    assert keys(grid) == before
    assert header.sectionSize(lead) == width + 40


def test_a_click_on_a_header_still_chooses_the_column(grid):
    header, lead = grid.view.header, grid.model.columns.index_of("lead")
    at = QPoint(header.sectionViewportPosition(lead) + 30, header.height() - 6)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, at)
    assert {index.column() for index in grid.view.selectedIndexes()} == {lead}


def test_commands_move_the_column_one_by_one_past_hidden_ones(grid, hands, current):
    grid.on_selection.hide_column(grid.model.columns.index_of("coordinators"))
    hands.go(22, "lead")
    grid.actions_by_name["column_right"].trigger()
    assert keys(grid) == ["marker", "title", "coordinators", "timeframe", "lead"]
    assert current() == (22, "lead")
    grid.actions_by_name["column_left"].trigger()
    assert seen(grid) == ["marker", "title", "lead", "timeframe"]


@pytest.mark.parametrize("command", ["printed_order", "reset_columns"])
def test_one_command_brings_the_order_of_the_paper_back(grid, command):
    grid.order.move(grid.model.columns.index_of("timeframe"), 2)
    grid.view.setColumnWidth(1, 222)
    grid.actions_by_name[command].trigger()
    assert keys(grid) == printed(grid)
    assert grid.layout_state()["order"] == []


def test_widths_go_with_their_columns(grid):
    at = grid.model.columns.index_of("timeframe")
    grid.view.setColumnWidth(at, 233)
    grid.order.move(at, 2)
    assert abs(grid.view.columnWidth(2) - 233) <= 1


def test_an_order_is_restored_and_new_columns_find_their_place(grid):
    columns = grid.model.columns.printed
    stored = ["timeframe", "gone", "lead"]
    grid.restore_layout({"order": stored})
    assert keys(grid) == ["marker", "title", "timeframe", "lead", "coordinators"]
    assert Columns.ordered(columns[:2] + columns[3:], ["timeframe"]).all[2:] == (
        columns[3],
        columns[4],
    )
