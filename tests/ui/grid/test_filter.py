"""Filter words and ready-made views keep matching rows with all rows above them."""

from PySide6.QtCore import Qt

from kehoach_desktop.ui.grid.filtering import View


def test_words_match_without_accents_in_any_column(grid):
    grid.set_filter("tuyen truyen")
    assert grid.model.flat.ids == [20, 23]
    grid.set_filter("tpht")
    assert grid.model.flat.ids == [30, 31]


def test_an_empty_filter_shows_everything_again(grid):
    grid.set_filter("xyz")
    assert grid.model.rowCount() == 0
    grid.set_filter("")
    assert grid.model.rowCount() == 7


def test_unassigned_rows_are_those_without_a_lead(grid):
    grid.set_filter("", View.UNASSIGNED)
    assert grid.model.flat.ids == [20, 23, 30, 32]


def test_commented_rows(grid):
    grid.commands.comment(31, "Hỏi lại")
    grid.set_filter("", View.COMMENTED)
    assert grid.model.flat.ids == [30, 31]


def test_doubtful_rows(grid):
    grid.set_doubtful({22: frozenset({"lead"})})
    grid.set_filter("", View.DOUBTFUL)
    assert grid.model.flat.ids == [20, 22]


def test_a_row_stays_while_it_is_edited_and_goes_with_the_next_filter(grid, hands):
    grid.set_filter("", View.UNASSIGNED)
    hands.go(23, "lead")
    hands.type("VPTK")
    hands.press(Qt.Key.Key_Return)
    assert 23 in grid.model.flat.ids
    grid.set_filter("", View.UNASSIGNED)
    assert 23 not in grid.model.flat.ids


def test_a_row_added_under_a_filter_is_shown(grid, hands, current):
    grid.set_filter("", View.UNASSIGNED)
    hands.go(32)
    hands.press(Qt.Key.Key_F5)
    assert current()[0] in grid.model.flat.ids


def test_the_current_row_stays_current(grid, hands, current):
    hands.go(23, "timeframe")
    grid.set_filter("cong tac")
    assert current() == (23, "timeframe")


def test_how_many_rows_are_shown_is_told(grid, qtbot):
    with qtbot.waitSignal(grid.shown_changed) as told:
        grid.set_filter("tuyen truyen")
    assert told.args == [2, 7]
