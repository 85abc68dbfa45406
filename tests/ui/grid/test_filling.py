"""The fill handle, dragged with the mouse, and the date by Ctrl+;."""

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.ui.grid.grid_filling import handle_rect

Key, Mod = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def drag(grid, hands):
    """From the handle to the middle of a cell, with the button held."""

    def to(row_id, column, *, let_go=True):
        viewport, start = grid.view.viewport(), handle_rect(grid.view).center()
        QTest.mousePress(viewport, LEFT, Mod.NoModifier, start)
        end = hands.point(row_id, column)
        for step in (0.3, 0.7, 1):
            way = QPoint(
                round(start.x() + (end.x() - start.x()) * step),
                round(start.y() + (end.y() - start.y()) * step),
            )
            _move(viewport, way)
        if let_go:
            QTest.mouseRelease(viewport, LEFT, Mod.NoModifier, end)

    return to


def _move(viewport, point):
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(viewport.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        LEFT,
        Mod.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def test_the_handle_fills_the_rows_below_in_one_step(grid, hands, drag, text):
    hands.go(21, "lead")
    drag(23, "lead")
    assert [text(each, "lead") for each in (21, 22, 23)] == ["Công chức VPTK"] * 3
    assert text(30, "lead") == ""
    assert grid.editor.undo_label == "Điền xuống 2 dòng"
    assert [each.subject for each in grid.editor.plan.assignments[23]]
    grid.editor.undo()
    assert text(23, "lead") == ""


def test_several_rows_are_repeated(grid, hands, drag, text):
    grid.commands.write(22, "timeframe", "Quý II")
    hands.go(21, "timeframe")
    hands.press(Key.Key_Down, Mod.ShiftModifier)
    drag(31, "timeframe")
    assert [text(each, "timeframe") for each in (23, 30, 31)] == [
        "Thường xuyên",
        "Quý II",
        "Thường xuyên",
    ]


def test_escape_gives_the_filling_up(grid, hands, drag, text):
    hands.go(21, "lead")
    drag(23, "lead", let_go=False)
    assert grid.view.fill is not None
    hands.press(Key.Key_Escape)
    QTest.mouseRelease(grid.view.viewport(), LEFT, Mod.NoModifier, hands.point(23, "lead"))
    assert grid.view.fill is None
    assert text(23, "lead") == ""
    assert grid.editor.undo_label is None


def test_upwards_fills_nothing(grid, hands, drag):
    hands.go(23, "lead")
    drag(21, "lead")
    assert grid.editor.undo_label is None


def test_whole_rows_have_no_handle(grid, hands):
    hands.click(hands.gutter(21))
    assert handle_rect(grid.view) is None


def today():
    return f"{datetime.now().astimezone():%d/%m/%Y}"


def test_ctrl_semicolon_opens_the_cell_with_todays_date(grid, hands, text):
    hands.go(21, "timeframe")
    hands.press(Key.Key_Semicolon, Mod.ControlModifier)
    hands.press(Key.Key_Return)
    assert text(21, "timeframe") == today()


def test_ctrl_semicolon_writes_at_the_caret_of_an_open_cell(grid, hands, text):
    hands.go(21, "title")
    hands.type("Trước ")
    hands.press(Key.Key_Semicolon, Mod.ControlModifier)
    hands.press(Key.Key_Return)
    assert text(21, "title") == f"Trước {today()}"
