"""What is painted and where: heights, frozen columns, sticky group, header, themes."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId, RowKind
from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.grid.columns import Columns
from kehoach_desktop.ui.grid.text_lines import LineBreaker
from kehoach_desktop.ui.theme import Theme
from tests.builders import a_plan, a_row

LONG = "Thực hiện các nhiệm vụ được Uỷ ban nhân dân giao " * 6


def many_rows(count):
    rows = [a_row(100, "Nhóm", marker="1", kind=RowKind.GROUP)]
    more = [(a_row(101 + i, f"Tiêu chí {i}", marker=f"1.{i + 1}"), 100) for i in range(count)]
    return a_plan(*rows, *more)


@pytest.fixture
def lines():
    return LineBreaker(Theme().font())


def test_no_line_is_wider_than_its_cell(lines):
    metrics = QFontMetricsF(Theme().font())
    for width in (60, 120, 300):
        broken = lines.lines(LONG, width)
        assert max(map(metrics.horizontalAdvance, broken)) <= width + 1
        assert " ".join(broken).split() == LONG.split()


def test_a_word_wider_than_the_cell_is_broken_inside(lines):
    assert "".join(lines.lines("W" * 60, 50)) == "W" * 60
    assert len(lines.lines("W" * 60, 50)) > 5


def test_line_ends_and_the_first_indent_count(lines):
    assert lines.lines("một\nhai", 300) == ("một", "hai")
    width = round(lines.width("một hai")) + 1
    assert lines.lines("một hai", width, 20) == ("một", "hai")


@pytest.mark.parametrize("base", [10, 12, 14, 20])
def test_every_line_of_a_cell_has_room_with_its_tone_marks(make_grid, base):
    grid = make_grid(a_plan(a_row(20, LONG, lead="ẾỘ")), theme=Theme(base=base))
    style = grid.view.grid_style
    count = len(grid.view.layout_of_rows.lines(grid.model.row(20), 1))
    height = grid.view.rowHeight(0)
    assert height == count * style.line + 2 * style.pad_v + 1
    assert style.line + style.pad_v >= QFontMetricsF(style.font).height()


def test_only_rows_in_sight_are_measured(make_grid):
    grid = make_grid(many_rows(3000))
    assert len(grid.view.layout_of_rows._heights) < 100


def test_a_row_grows_with_its_text(grid, hands):
    before = grid.view.rowHeight(1)
    grid.commands.write(21, "title", LONG)
    assert grid.view.rowHeight(1) > before
    grid.editor.undo()
    assert grid.view.rowHeight(1) == before


def test_the_last_row_is_whole_at_the_end(make_grid):
    rows = [a_row(100 + i, LONG if i > 40 else "x", marker=str(i)) for i in range(50)]
    grid = make_grid(a_plan(*rows))
    bar = grid.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = grid.view.cell_rect(49, 1)
    assert last.bottom() <= grid.view.viewport().height()


def test_the_group_sticks_above_its_rows_and_covers_whole_ones(make_grid):
    grid = make_grid(many_rows(60))
    grid.view.verticalScrollBar().setValue(10)
    sticky = grid.view.fitting.sticky()
    assert sticky.row_id == 100
    assert sticky.height in [strip.bottom for strip in grid.view.fitting.strips()]
    assert grid.view.indexAt(QPoint(200, 3)).row() == 0


def test_a_row_gone_to_is_never_under_the_sticky_group(make_grid):
    grid = make_grid(many_rows(60))
    grid.view.verticalScrollBar().setValue(30)
    for row_id in (125, 120, 102):
        grid.go_to(row_id)
        place = grid.model.flat.position(row_id)
        sticky = grid.view.fitting.sticky()
        assert grid.view.cell_rect(place, 1).top() >= (sticky.height if sticky else 0)


def test_marker_and_title_stay_in_sight(grid):
    for key in ("lead", "coordinators", "timeframe"):
        grid.view.setColumnWidth(grid.model.columns.index_of(key), 600)
    title = grid.view.cell_rect(0, 1)
    grid.view.horizontalScrollBar().setValue(500)
    assert grid.view.cell_rect(0, 1) == title
    assert grid.view.indexAt(title.center()).column() == 1
    grid.go_to(21, "lead")
    assert grid.view.cell_rect(1, 2).left() >= grid.view.frozen_width()


def test_headers_over_several_columns_are_joined():
    def column(key, above=()):
        return Column(PartId(hash(key) % 1000), key, key, ColumnKind.TEXT, above)

    abc = (column("a"), column("b", ("Phân công",)), column("c", ("Phân công",)))
    columns = Columns(abc, abc)
    cells = {cell.text: cell[1:] for cell in columns.header_cells()}
    assert cells == {
        "a": (0, 0, 0, 1),
        "Phân công": (1, 2, 0, 0),
        "b": (1, 1, 1, 1),
        "c": (2, 2, 1, 1),
    }


def test_a_hidden_column_is_passed_over(grid, hands, current):
    from PySide6.QtCore import Qt

    grid.on_selection.hide_column(grid.model.columns.index_of("lead"))
    hands.go(21, "title")
    hands.press(Qt.Key.Key_Tab)
    assert current() == (21, "coordinators")
    assert grid.view.columnWidth(2) == 0


def test_widths_hidden_columns_and_place_are_remembered(make_grid):
    first = make_grid()
    first.view.setColumnWidth(2, 250)
    first.on_selection.hide_column(first.model.columns.index_of("coordinators"))
    first.showing.set_open({30})
    first.go_to(22, "timeframe")
    second = make_grid()
    second.restore_layout(first.layout_state())
    assert second.layout_state() == first.layout_state()
    assert second.view.columnWidth(2) == 250
    assert second.current_cell().row_id == 22


def test_the_grid_follows_the_theme_in_force(make_grid, wardrobe):
    grid = make_grid()
    before = grid.view.rowHeight(0)
    stylesheet.apply(wardrobe, Theme(dark=True, base=20))
    QApplication.processEvents()
    assert grid.view.rowHeight(0) > before
    assert grid.view.grid_style.color("surface") == Theme(dark=True).color("surface")


def test_a_screen_reader_hears_row_column_and_text(grid):
    from PySide6.QtCore import Qt

    index = grid.model.index(1, 2)
    spoken = grid.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "dòng 1.1, cột Bộ phận chủ trì, Công chức VPTK"


@pytest.mark.parametrize(("dark", "base"), [(False, 10), (True, 14), (False, 20)])
def test_the_wards_appendices_are_painted_without_a_fault(make_grid, ward_plan, dark, base):
    for table in ward_plan.tables():
        grid = make_grid(ward_plan, table.id, Theme(dark=dark, base=base))
        grid.view.selectAll()
        image = grid.grab().toImage()
        colors = {image.pixel(x, 90) for x in range(0, image.width(), 3)}
        assert len(colors) > 3
        grid.close()


def test_the_content_bar_gets_place_header_and_text(grid, hands, qtbot):
    with qtbot.waitSignal(grid.current_changed) as told:
        hands.go(21, "lead")
    [cell] = told.args
    assert cell == (21, "lead", "1.1", "Bộ phận chủ trì", "Công chức VPTK")


def test_how_many_rows_are_chosen_is_told(grid, hands, qtbot):
    with qtbot.waitSignal(grid.selection_changed, check_params_cb=lambda count: count == 7):
        grid.view.selectAll()


def test_doubtful_cells_have_a_soft_ground(grid):
    grid.set_doubtful({21: frozenset({"lead"})})
    rect = grid.view.cell_rect(1, 2)
    image = grid.view.viewport().grab().toImage()
    assert image.pixelColor(rect.right() - 3, rect.top() + 3) == Theme().color("overdueSoft")
