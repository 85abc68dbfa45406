"""The strip after a paste: it says what was understood, leads to each doubt, and takes it back."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.ui.plan.body_table import BodyTable
from kehoach_desktop.ui.plan.commands import Command

WORD = """<html><head><style>p.Cu {{font-family:".VnTime";}}</style></head><body>
<p>Phụ lục kèm theo</p><table>{rows}</table></body></html>"""


def word_table(*rows, classes=""):
    cells = "".join(
        "<tr>" + "".join(f"<td><p class='{classes}'>{text}</p></td>" for text in row) + "</tr>"
        for row in rows
    )
    return WORD.format(rows=cells)


@pytest.fixture
def clipboard():
    def hold(html):
        data = QMimeData()
        data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)

    yield hold
    QGuiApplication.clipboard().clear()


@pytest.fixture
def empty(open_plan, staff):
    """A new appendix, where a table from Word goes."""
    view = open_plan("ward")
    view.run(Command.NEW_APPENDIX)
    return view


def words_of(view):
    bar = view.current_view().pasting.strip.bar
    return bar.findChild(QLabel).text() if bar is not None else ""


def links(view):
    bar = view.current_view().pasting.strip.bar
    return {each.text(): each for each in bar.findChildren(QPushButton)}


def titles(view):
    grid = view.current_grid()
    return [row.title for _, row in view.editor.plan.outline(grid.table).walk()]


def test_a_clean_table_needs_one_click_and_one_chord(empty, robot, clipboard):
    clipboard(word_table(("1", "Chuyển đổi số"), ("1.1", "Số hoá hồ sơ")))
    robot.click(empty.current_grid().view.viewport())
    robot.ctrl(Qt.Key.Key_V)
    assert titles(empty) == ["Chuyển đổi số", "Số hoá hồ sơ"]
    assert "Đã dán 2 dòng, 2 dòng mới." in words_of(empty)
    assert "Cấp theo số thứ tự; bỏ 1 đoạn chữ ngoài bảng." in words_of(empty)
    assert list(links(empty)) == ["Hoàn tác"]
    assert (robot.clicks, robot.keys) == (1, 1)


def test_every_doubt_is_two_clicks_away_and_the_whole_is_one_step_back(empty, robot, clipboard):
    clipboard(
        word_table(
            ("TT", "Nội dung"),
            ("1", "Rà soát thủ tục"),
            ("", "và công bố"),
            ("3", "Kiểm tra"),
        )
    )
    grid = empty.current_grid()
    before = titles(empty)
    robot.click(grid.view.viewport())
    robot.ctrl(Qt.Key.Key_V)
    assert (robot.clicks, robot.keys) == (1, 1)
    robot.click(links(empty)["Xem 3 chỗ"])
    assert "Chỗ 1/3." in words_of(empty)
    assert "giống dòng tiêu đề" in words_of(empty)
    assert grid.current_cell().text == "TT"
    robot.click(links(empty)["Chỗ tiếp theo"])
    assert "“và công bố” bắt đầu giữa câu" in words_of(empty)
    robot.click(links(empty)["Chỗ tiếp theo"])
    assert "Dòng 3: Số thứ tự bị thiếu, lẽ ra là 2." in words_of(empty)
    assert grid.view.hasFocus()
    robot.click(links(empty)["Hoàn tác"])
    assert titles(empty) == before
    assert not empty.current_view().pasting.strip.isVisible()


def test_the_strip_goes_when_all_was_looked_at(empty, robot, clipboard):
    clipboard(word_table(("1", "Một"), ("1", "Hai")))
    robot.click(empty.current_grid().view.viewport())
    robot.ctrl(Qt.Key.Key_V)
    robot.click(links(empty)["Xem 1 chỗ"])
    robot.click(links(empty)["Xem xong"])
    assert not empty.current_view().pasting.strip.isVisible()
    assert empty.current_grid().view.hasFocus()
    assert titles(empty) == ["Một", "Hai"]


def test_text_in_an_old_font_is_told(empty, robot, clipboard):
    clipboard(word_table(("1", "KÕ ho¹ch n¨m"), ("2", "Họp giao ban"), classes="Cu"))
    robot.click(empty.current_grid().view.viewport())
    robot.ctrl(Qt.Key.Key_V)
    assert titles(empty) == ["Kế hoạch năm", "Họp giao ban"]
    assert "1 ô đổi từ TCVN3 (ABC) sang Unicode" in words_of(empty)


def test_a_name_that_may_be_misspelt_is_asked_about(open_plan, staff, robot, clipboard):
    view = open_plan("ward", tab=1)
    grid = view.current_grid()
    lead = next(each for each in grid.model.columns.all if each.kind is ColumnKind.LEAD)
    row_id = next(
        row.id for _, row in view.editor.plan.outline(grid.table).walk() if row.text(lead)
    )
    grid.go_to(row_id, lead.key)
    clipboard(word_table(("Công chức VHXXH",)).replace("<p>Phụ lục kèm theo</p>", ""))
    robot.ctrl(Qt.Key.Key_V)
    robot.click(links(view)["Xem 1 chỗ"])
    assert "“Công chức VHXXH” có phải là Văn hoá - xã hội?" in words_of(view)
    assert grid.current_cell()[:2] == (row_id, lead.key)


def test_a_few_cells_over_others_need_no_words(open_plan, staff, robot, clipboard):
    view = open_plan("ward", tab=1)
    grid = view.current_grid()
    rows = view.editor.plan.outline(grid.table)
    leaf = next(row.id for _, row in rows.walk() if not rows.children_of(row.id))
    grid.go_to(leaf, "title")
    clipboard(word_table(("Ban hành kế hoạch",)).replace("<p>Phụ lục kèm theo</p>", ""))
    robot.ctrl(Qt.Key.Key_V)
    assert rows != view.editor.plan.outline(grid.table)
    assert words_of(view) == ""


def test_a_later_change_is_not_taken_back_in_its_place(empty, robot, clipboard, qtbot):
    clipboard(word_table(("1", "Một"), ("2", "Hai")))
    grid = empty.current_grid()
    robot.click(grid.view.viewport())
    robot.ctrl(Qt.Key.Key_V)
    row = next(row for _, row in empty.editor.plan.outline(grid.table).walk() if row.marker == "2")
    grid.commands.write(row.id, "title", "Hai sửa lại")
    with qtbot.waitSignal(empty.current_view().told) as told:
        robot.click(links(empty)["Hoàn tác"])
    assert "thay đổi khác" in told.args[0].fact
    assert titles(empty) == ["Một", "Hai sửa lại"]


def test_a_long_table_says_that_its_cells_were_not_checked(empty, robot, clipboard):
    clipboard(word_table(*((f"{n}", f"Việc {n}") for n in range(1, 402))))
    robot.click(empty.current_grid().view.viewport())
    robot.ctrl(Qt.Key.Key_V)
    assert "chưa soát từng ô: xem ở Lọc, “Cần xem”" in words_of(empty)


def test_a_table_in_the_text_says_it_over_itself(open_plan, staff, robot, clipboard):
    view = open_plan("province", tab=0)
    table = view.current_view().findChildren(BodyTable)[0]
    grid = table.grid
    view.current_view().reveal(grid)
    rows = view.editor.plan.outline(grid.table)
    grid.go_to(grid.model.flat.ids[-1], grid.model.columns[0].key)
    grid.view.setFocus()
    height = table.height()
    clipboard(word_table(("1", "Một"), ("2", "Hai"), ("3", "Ba")))
    robot.ctrl(Qt.Key.Key_V)
    strip = table.pasting.strip
    assert "Đã dán 3 dòng, 2 dòng mới." in strip.bar.findChild(QLabel).text()
    assert table.height() >= height + strip.bar.minimumHeight()
    robot.click({each.text(): each for each in strip.bar.findChildren(QPushButton)}["Hoàn tác"])
    assert view.editor.plan.outline(grid.table) == rows
    assert not strip.isVisible()
