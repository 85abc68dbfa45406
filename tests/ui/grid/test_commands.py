"""Row commands through their shortcuts: each is one step, named, and undone whole."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.ui.grid.small_popup import AssignPopup, CommentPopup
from tests.builders import TABLE

Key, Mod = Qt.Key, Qt.KeyboardModifier
ALT_SHIFT = Mod.AltModifier | Mod.ShiftModifier


def shape(grid):
    return [(depth, row.id) for depth, row in grid.editor.plan.outline(TABLE).walk()]


def select_rows(hands, *row_ids):
    hands.click(hands.gutter(row_ids[0]))
    for row_id in row_ids[1:]:
        hands.click(hands.gutter(row_id), Mod.ControlModifier)


def test_f5_adds_a_row_below_with_the_next_marker(grid, hands, text, current):
    hands.go(23)
    hands.press(Key.Key_F5)
    new, column = current()
    assert (text(new, "marker"), column) == ("1.4", "title")
    assert grid.editor.plan.outline(TABLE).place_of(new) == (20, 23)


def test_a_row_can_be_typed_at_once_after_it_was_added(hands, text, current):
    hands.go(23)
    hands.press(Key.Key_Insert)
    new, _ = current()
    hands.type("Đối thoại")
    hands.press(Key.Key_Return)
    assert text(new) == "Đối thoại"


def test_f6_removes_the_selected_rows_with_what_is_below_them(grid, hands):
    select_rows(hands, 20, 31)
    hands.press(Key.Key_F6)
    assert shape(grid) == [(0, 30), (1, 32)]
    assert grid.editor.undo_label == "Xoá 5 dòng"
    grid.editor.undo()
    assert len(shape(grid)) == 7


def test_indent_and_outdent_keep_the_order_on_the_page(grid, hands):
    before = shape(grid)
    select_rows(hands, 22, 23)
    hands.press(Key.Key_Right, ALT_SHIFT)
    assert shape(grid)[1:4] == [(1, 21), (2, 22), (2, 23)]
    hands.press(Key.Key_Left, ALT_SHIFT)
    assert shape(grid) == before


def test_outdenting_takes_the_rows_after_it_along_as_its_own(grid, hands):
    hands.go(22)
    hands.press(Key.Key_Left, ALT_SHIFT)
    assert shape(grid)[:4] == [(0, 20), (1, 21), (0, 22), (1, 23)]


def test_rows_move_up_and_at_the_edge_into_the_group_before(grid, hands):
    hands.go(32)
    hands.press(Key.Key_Up, ALT_SHIFT)
    assert shape(grid)[4:] == [(0, 30), (1, 32), (1, 31)]
    hands.press(Key.Key_Up, ALT_SHIFT)
    assert shape(grid)[3:5] == [(1, 23), (1, 32)]


def test_rows_move_down_with_their_selection(grid, hands):
    select_rows(hands, 21, 22)
    hands.press(Key.Key_Down, ALT_SHIFT)
    assert [row_id for _, row_id in shape(grid)[:4]] == [20, 23, 21, 22]
    assert grid.chosen_rows() == [21, 22]


def test_ctrl_d_fills_the_first_row_down(grid, hands, text):
    hands.go(21, "lead")
    hands.press(Key.Key_Down, Mod.ShiftModifier)
    hands.press(Key.Key_Down, Mod.ShiftModifier)
    hands.press(Key.Key_D, Mod.ControlModifier)
    assert text(23, "lead") == "Công chức VPTK"
    assert grid.editor.undo_label == "Điền xuống 2 dòng"


def test_ctrl_d_in_one_cell_takes_the_row_above(grid, hands, text):
    hands.go(32, "lead")
    hands.press(Key.Key_D, Mod.ControlModifier)
    assert text(32, "lead") == "Công chức TPHT"
    assert grid.editor.undo_label == "Như dòng trên"


def test_f9_proposes_and_does_nothing_by_itself(grid, hands, text):
    hands.go(22)
    hands.press(Key.Key_F5)
    asked = []
    grid.renumbering_asked.connect(asked.append)
    hands.press(Key.Key_F9)
    [changes] = asked
    assert [(change.old, change.new) for change in changes] == [("1.3", "1.4")]
    grid.commands.renumber(changes)
    assert text(23, "marker") == "1.4"
    assert grid.editor.undo_label == "Đánh lại số 1 dòng"


def test_assigning_prints_the_party_and_says_who_stands_there(grid, hands, text):
    select_rows(hands, 21, 22, 23)
    grid.on_selection.assign(Role.LEAD, "Công an phường", append=False)
    assert [text(row_id, "lead") for row_id in (21, 22, 23)] == ["Công an phường"] * 3
    assert grid.editor.plan.assignments[23][0].role is Role.LEAD
    assert grid.editor.undo_label == "Phân công 3 dòng"
    grid.editor.undo()
    assert text(21, "lead") == "Công chức VPTK"


def test_groups_among_the_rows_are_not_assigned(grid, hands, text):
    hands.press(Key.Key_A, Mod.ControlModifier)
    grid.on_selection.assign(Role.LEAD, "Công an phường", append=False)
    assert [text(row_id, "lead") for row_id in (21, 32)] == ["Công an phường"] * 2
    assert [text(row_id, "lead") for row_id in (20, 30)] == ["", ""]
    assert grid.editor.undo_label == "Phân công 5 dòng"


def test_a_group_is_assigned_when_nothing_else_is_chosen(grid, hands, text):
    select_rows(hands, 20, 30)
    grid.on_selection.assign(Role.LEAD, "Công an phường", append=False)
    assert [text(row_id, "lead") for row_id in (20, 30)] == ["Công an phường"] * 2
    assert text(21, "lead") == "Công chức VPTK"


def test_coordinators_are_added_behind_those_named_before(grid, hands, text):
    hands.go(21)
    grid.on_selection.assign(Role.COORDINATE, "Công an phường", append=True)
    grid.on_selection.assign(Role.COORDINATE, "Trạm y tế", append=True)
    grid.on_selection.assign(Role.COORDINATE, "Công an phường", append=True)
    assert text(21, "coordinators") == "Công an phường; Trạm y tế"


def test_ctrl_g_three_letters_and_enter_give_the_rows(grid, hands, text, qtbot):
    select_rows(hands, 23, 31)
    hands.press(Key.Key_G, Mod.ControlModifier)
    popup = grid.findChild(AssignPopup)
    with qtbot.waitSignal(popup.chosen):
        for letter in "vpt":
            QTest.keyClick(popup.field, letter)
        QTest.keyClick(popup.field, Key.Key_Return)
    assert [text(row_id, "lead") for row_id in (23, 31)] == ["Công chức VPTK"] * 2
    assert grid.editor.undo_label == "Phân công 2 dòng"


def test_a_comment_is_kept_beside_the_row(grid, hands):
    hands.go(21)
    hands.press(Key.Key_F2, Mod.ShiftModifier)
    popup = grid.findChild(CommentPopup)
    popup.field.setPlainText("Hỏi lại Sở")
    QTest.keyClick(popup.field, Key.Key_Return)
    assert grid.editor.plan.outline(TABLE)[21].comment == "Hỏi lại Sở"
    assert grid.editor.undo_label == "Ghi chú dòng 1.1"


def test_the_chevron_closes_a_group_and_opens_it_again(grid, hands):
    rect = grid.view.cell_rect(0, 1)
    chevron = QPoint(rect.left() + grid.view.grid_style.pad_h + 2, rect.top() + 12)
    hands.click(chevron)
    assert grid.model.flat.ids == [20, 30, 31, 32]
    hands.click(chevron)
    assert len(grid.model.flat.ids) == 7


def test_going_to_a_hidden_row_opens_what_hides_it(grid, hands, current):
    grid.showing.collapse_all()
    assert grid.model.flat.ids == [20, 30]
    assert grid.go_to(32, "lead")
    assert current() == (32, "lead")


def test_undo_and_redo_bring_the_screen_along(grid, hands):
    select_rows(hands, 30)
    hands.press(Key.Key_F6)
    grid.editor.undo()
    assert grid.model.flat.ids == [20, 21, 22, 23, 30, 31, 32]
    grid.editor.redo()
    assert grid.model.flat.ids == [20, 21, 22, 23]


def test_a_command_finishes_the_open_cell_first(grid, hands, text):
    hands.go(21)
    hands.type("mới")
    hands.press(Key.Key_F5)
    assert text(21) == "mới"
    assert len(shape(grid)) == 8


def test_the_first_row_of_an_empty_table_can_be_added(make_grid):
    from tests.builders import a_plan

    grid = make_grid(a_plan())
    grid.on_selection.insert_row()
    assert grid.model.rowCount() == 1


def drag(grid, hands, row_id, to, across=0):
    """Press in the gutter of a chosen row, move, let go."""
    viewport = grid.view.viewport()
    start = hands.gutter(row_id)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Mod.NoModifier, start)
    for point in (start + QPoint(0, 12), QPoint(start.x() + across, to)):
        event_to(viewport, point)
    shown = grid.view.drop
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Mod.NoModifier, point)
    return shown


def event_to(viewport, point):
    from PySide6.QtCore import QCoreApplication, QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(viewport.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Mod.NoModifier,
    )
    QCoreApplication.sendEvent(viewport, event)


def test_rows_are_dragged_to_the_gap_that_is_shown(grid, hands):
    select_rows(hands, 21)
    shown = drag(grid, hands, 21, hands.point(31).y() + 10)
    assert shown.words == "Cấp 2, trong 2"
    assert [row_id for _, row_id in shape(grid)] == [20, 22, 23, 30, 31, 21, 32]
    assert grid.editor.undo_label == "Chuyển 1 dòng"


def test_dragging_to_the_right_goes_one_level_deeper(grid, hands):
    select_rows(hands, 23)
    drag(grid, hands, 23, hands.point(32).y() + 10, across=2 * grid.view.grid_style.indent)
    assert shape(grid)[-2:] == [(1, 32), (2, 23)]


def test_a_group_is_dragged_with_its_rows(grid, hands):
    select_rows(hands, 30)
    drag(grid, hands, 30, hands.point(20).y() - 10)
    assert [row_id for _, row_id in shape(grid)] == [30, 31, 32, 20, 21, 22, 23]
