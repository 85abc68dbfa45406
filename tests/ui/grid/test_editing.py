"""Typing into cells with real keys: Excel's conventions, input methods, suggestions."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.services.errors import DiskFullError

Key, Mod = Qt.Key, Qt.KeyboardModifier


def test_a_letter_replaces_the_text_and_enter_goes_down(hands, text, current):
    hands.go(21)
    hands.type("Kế hoạch mới")
    hands.press(Key.Key_Return)
    assert text(21) == "Kế hoạch mới"
    assert current() == (22, "title")


def test_shift_enter_goes_up(hands, text, current):
    hands.go(22)
    hands.type("a")
    hands.press(Key.Key_Return, Mod.ShiftModifier)
    assert (text(22), current()) == ("a", (21, "title"))


def test_tab_commits_and_goes_right_and_shift_tab_left(hands, text, current):
    hands.go(23, "title")
    hands.type("mới")
    hands.press(Key.Key_Tab)
    assert (text(23), current()) == ("mới", (23, "lead"))
    hands.press(Key.Key_Backtab)
    assert current() == (23, "title")


def test_f2_keeps_the_text_with_the_caret_at_its_end(hands, text):
    hands.go(21)
    hands.press(Key.Key_F2)
    hands.type(" năm 2026")
    hands.press(Key.Key_Return)
    assert text(21) == "Thực hiện Kế hoạch năm 2026"


def test_escape_leaves_everything_as_it_was(grid, hands, text):
    hands.go(21)
    hands.type("xyz")
    hands.press(Key.Key_Escape)
    assert text(21) == "Thực hiện Kế hoạch"
    assert grid.editor.undo_label is None


def test_arrows_leave_a_cell_that_was_opened_by_typing(hands, text, current):
    hands.go(21)
    hands.type("mới")
    hands.press(Key.Key_Down)
    assert (text(21), current()) == ("mới", (22, "title"))


def test_arrows_move_the_caret_in_a_cell_opened_by_f2(grid, hands, text, current):
    hands.go(21)
    hands.press(Key.Key_F2)
    hands.press(Key.Key_Left)
    hands.type("!")
    assert grid.session.text == "Thực hiện Kế hoạc!h"
    assert current() == (21, "title")


def test_alt_enter_writes_a_second_line(hands, text):
    hands.go(21)
    hands.type("một")
    hands.press(Key.Key_Return, Mod.AltModifier)
    hands.type("hai")
    hands.press(Key.Key_Return)
    assert text(21) == "một\nhai"


def test_delete_clears_the_selected_cells_not_the_rows(grid, hands, text):
    hands.go(21, "lead")
    hands.press(Key.Key_Down, Mod.ShiftModifier)
    hands.press(Key.Key_Delete)
    assert (text(21, "lead"), text(22, "lead")) == ("", "")
    assert grid.editor.undo_label == "Xoá nội dung 2 ô"


def test_enter_without_editing_only_goes_down(grid, hands, current):
    hands.go(21)
    hands.press(Key.Key_Return)
    assert current() == (22, "title")
    assert grid.editor.undo_label is None


def test_an_unchanged_cell_is_no_step(grid, hands):
    hands.go(21)
    hands.press(Key.Key_F2)
    hands.press(Key.Key_Return)
    assert grid.editor.undo_label is None


def test_clicking_elsewhere_keeps_what_was_typed(hands, text):
    hands.go(21)
    hands.type("mới")
    hands.click(hands.point(31))
    assert text(21) == "mới"


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("u\bủ\bủy ban", "ủy ban"),
        ("d\bđ", "đ"),
        ("Phuong\b\b\b\b\bhường", "Phường"),
        ("\bđơn vị", "đơn vị"),
        ("a\bâ\bấ", "ấ"),
        ("uw\b\bư\bươ\b\bướ", "ướ"),
    ],
)
def test_a_burst_of_backspace_and_letters_loses_none(hands, text, typed, wanted):
    hands.go(21)
    hands.type(typed)
    hands.press(Key.Key_Return)
    assert text(21) == wanted


def test_a_composition_starts_an_edit_with_its_first_letter(grid, hands, text):
    hands.go(21)
    hands.compose("u", "ủ", "ủy", commit="ủy")
    hands.compose("b", "ba", commit=" ban")
    hands.press(Key.Key_Return)
    assert text(21) == "ủy ban"


def test_ctrl_letters_do_not_open_a_cell(grid, hands):
    hands.go(21)
    hands.press(Key.Key_B, Mod.ControlModifier)
    assert grid.session.row_id is None


def test_the_first_enter_accepts_the_suggestion_and_moves(hands, text, current):
    hands.go(23, "lead")
    hands.type("vpt")
    hands.press(Key.Key_Return)
    assert text(23, "lead") == "Công chức VPTK"
    assert current() == (30, "lead")


def test_escape_closes_the_suggestions_first_and_keeps_the_letters(grid, hands, text):
    hands.go(23, "lead")
    hands.type("vpt")
    hands.press(Key.Key_Escape)
    assert grid.session.text == "vpt"
    hands.press(Key.Key_Return)
    assert text(23, "lead") == "vpt"


def test_suggestions_never_take_the_focus_nor_change_the_text(grid, hands):
    hands.go(23, "lead")
    hands.type("cong")
    assert grid.session.popup.isVisible()
    assert grid.session.editor.hasFocus()
    assert grid.session.text == "cong"


def test_down_chooses_the_next_suggestion(grid, hands, text):
    hands.go(23, "lead")
    hands.type("công chức")
    wanted = grid.session.popup.suggestions[1].text
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert text(23, "lead") == wanted


def test_only_the_party_being_typed_is_completed(hands, text):
    hands.go(23, "coordinators")
    hands.type("Trạm y tế; cong an")
    hands.press(Key.Key_Return)
    assert text(23, "coordinators") == "Trạm y tế; Công an phường"


def test_timeframes_used_before_are_suggested(hands, text):
    hands.go(32, "timeframe")
    hands.type("thuong")
    hands.press(Key.Key_Return)
    assert text(32, "timeframe") == "Thường xuyên"


def test_a_known_name_is_left_as_it_is_written(grid, hands, text):
    hands.go(23, "lead")
    hands.type("VPTK")
    hands.press(Key.Key_Return)
    assert text(23, "lead") == "VPTK"


def test_the_parties_of_an_edited_cell_are_read_again_in_the_same_step(grid, hands):
    hands.go(23, "lead")
    hands.type("Công an phường")
    hands.press(Key.Key_Return)
    [party] = grid.editor.plan.assignments[23]
    assert grid.editor.directory.name_of(party.subject) == "Công an phường"
    grid.editor.undo()
    assert 23 not in grid.editor.plan.assignments


def test_ctrl_enter_fills_all_selected_rows(grid, hands, text):
    hands.go(31, "timeframe")
    hands.press(Key.Key_Down, Mod.ShiftModifier)
    hands.type("Quý IV")
    hands.press(Key.Key_Return, Mod.ControlModifier)
    assert (text(31, "timeframe"), text(32, "timeframe")) == ("Quý IV", "Quý IV")
    assert grid.editor.undo_label == "Điền 2 ô"


class FullDisk:
    """Keeps no plan."""

    def apply(self, plan, edit, label):
        raise DiskFullError(Path("kehoach.khdb"))


@pytest.mark.parametrize("modifiers", [Mod.NoModifier, Mod.ControlModifier])
def test_what_could_not_be_kept_stays_open_with_the_caret_behind_it(grid, hands, text, modifiers):
    planning, grid.editor._planning = grid.editor._planning, FullDisk()
    hands.go(21)
    hands.type("Mới")
    hands.press(Key.Key_Return, modifiers)
    assert grid.session.row_id == 21
    hands.type(" thêm")
    grid.editor._planning = planning
    hands.press(Key.Key_Return, modifiers)
    assert text(21) == "Mới thêm"


def test_the_field_grows_until_the_whole_text_is_seen(grid, hands):
    hands.go(21, "lead")
    hands.press(Key.Key_F2)
    before = grid.session.editor.height()
    hands.type(" và một đơn vị khác có tên thật dài để phải xuống dòng")
    assert grid.session.editor.height() >= before + 2 * grid.view.grid_style.line


def test_the_content_bar_hears_every_letter(grid, hands, qtbot):
    heard = []
    grid.editing_changed.connect(heard.append)
    hands.go(21)
    hands.type("ab")
    hands.press(Key.Key_Escape)
    assert heard[-3:] == ["a", "ab", None]
