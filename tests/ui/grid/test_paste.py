"""Copy and paste through the window: where a block lands, and how deep its new rows stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.ui.grid.paste import LevelsBy
from tests.builders import TABLE

Key, Mod = Qt.Key, Qt.KeyboardModifier


def paste(hands):
    hands.press(Key.Key_V, Mod.ControlModifier)


def tail(grid, start):
    """Depth, marker and title of the rows from a place on."""
    found = [(d, r.marker, r.title) for d, r in grid.editor.plan.outline(TABLE).walk()]
    return found[start:]


def test_a_block_is_written_from_the_top_left_cell(grid, hands, text):
    hands.go(21, "title")
    hands.clipboard("Một\tCông an phường\nHai\tTrạm y tế\n")
    paste(hands)
    assert [text(21), text(22), text(23)] == ["Một", "Hai", "Công tác tuyên truyền"]
    assert text(22, "lead") == "Trạm y tế"
    assert grid.editor.undo_label == "Dán 2 dòng"
    grid.editor.undo()
    assert text(21) == "Thực hiện Kế hoạch"


def test_new_rows_are_told_with_how_they_were_understood(grid, hands, qtbot):
    hands.go(32, "marker")
    hands.clipboard("2.2\tCũ\n2.3\tMới\n")
    with qtbot.waitSignal(grid.pasted) as told:
        paste(hands)
    (pasted,) = told.args
    assert len(pasted.rows) == 2
    assert pasted.new == {pasted.rows[1]}
    assert pasted.levels is LevelsBy.MARKER


def test_pasted_parties_are_read(grid, hands):
    hands.go(23, "lead")
    hands.clipboard("Công an phường")
    paste(hands)
    assert grid.editor.plan.assignments[23][0].subject is not None


def test_one_value_fills_the_whole_selection(grid, hands, text):
    hands.go(21, "lead")
    hands.press(Key.Key_Down, Mod.ShiftModifier)
    hands.press(Key.Key_Right, Mod.ShiftModifier)
    hands.clipboard("VPTK")
    paste(hands)
    got = [text(i, c) for i in (21, 22) for c in ("lead", "coordinators")]
    assert got == ["VPTK"] * 4


def test_a_block_longer_than_the_table_adds_rows_by_their_markers(grid, hands):
    hands.go(32, "marker")
    hands.clipboard("2.2\tCũ\n2.3\tMới\n3\tNhóm\n3.1\tCon\na)\tCháu\n3.2\tCon nữa\n")
    paste(hands)
    assert tail(grid, 6) == [
        (1, "2.2", "Cũ"),
        (1, "2.3", "Mới"),
        (0, "3", "Nhóm"),
        (1, "3.1", "Con"),
        (2, "a)", "Cháu"),
        (1, "3.2", "Con nữa"),
    ]


def test_without_markers_the_indentation_tells_the_level(grid, hands):
    html = "".join(
        f"<tr><td style='mso-char-indent-count:{n}'>{t}</td></tr>"
        for n, t in ((0, "Rà soát"), (0, "Cha"), (1, "Con"), (1, "Con hai"), (0, "Cha hai"))
    )
    hands.go(32, "title")
    hands.clipboard(html=f"<table>{html}</table>")
    paste(hands)
    assert [(depth, title) for depth, _, title in tail(grid, 7)] == [
        (1, "Cha"),
        (2, "Con"),
        (2, "Con hai"),
        (1, "Cha hai"),
    ]


def test_columns_without_a_place_are_told(grid, hands, qtbot):
    hands.go(21, "timeframe")
    hands.clipboard("a\tb\tc")
    with qtbot.waitSignal(grid.pasted) as told:
        paste(hands)
    assert told.args[0].lost_columns == 2


def test_copy_gives_text_and_a_table(grid, hands):
    hands.go(21, "marker")
    hands.press(Key.Key_Right, Mod.ShiftModifier)
    hands.press(Key.Key_C, Mod.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "1.1\tThực hiện Kế hoạch"
    assert "<td" in data.html()


def test_cut_clears_the_cells(grid, hands, text):
    hands.go(21)
    hands.press(Key.Key_X, Mod.ControlModifier)
    assert text(21) == ""
    hands.go(22)
    paste(hands)
    assert text(22) == "Thực hiện Kế hoạch"


def test_a_block_can_start_an_empty_table(make_grid, hands):
    from tests.builders import a_plan
    from tests.ui.grid.conftest import Hands

    grid = make_grid(a_plan())
    Hands(grid).clipboard("1\tNhóm\n1.1\tCon\n")
    grid.on_selection.paste()
    assert tail(grid, 0) == [(0, "1", "Nhóm"), (1, "1.1", "Con")]


@pytest.mark.parametrize("payload", ["", "\n", "\t\t\t", '"', "\0", "=1+1", "\ud800"])
def test_odd_payloads_do_no_harm(grid, hands, payload):
    hands.go(21)
    hands.clipboard(payload.encode("utf-8", "ignore").decode())
    paste(hands)
    while grid.editor.undo_label:
        grid.editor.undo()
    assert tail(grid, 1)[0] == (1, "1.1", "Thực hiện Kế hoạch")


def test_a_program_that_copied_ends_well():
    """Once copied data was left to Qt at exit, and the process crashed."""
    import subprocess
    import sys

    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from tests.ui.grid.conftest import an_editor, TABLE\n"
        "from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid\n"
        "from kehoach_desktop.ui.theme import Theme\n"
        "editor, store = an_editor()\n"
        "grid = AppendixGrid(editor, TABLE, Theme(), new_id=store.new_id)\n"
        "assert grid.on_selection.copy()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert done.returncode == 0
