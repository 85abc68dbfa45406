"""The officer's journeys on this page, walked with real keys and clicks, and counted."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.ui.dialogs.new_plan import NewPlanDialog
from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.plan.commands import Command

WORD_TABLE = """<html><body><!--StartFragment--><table>
<tr><td><p>9</p></td><td><p>Chuyển đổi số</p></td></tr>
<tr><td><p>9.1</p></td><td><p>Số hoá hồ sơ</p></td></tr>
<tr><td><p>9.2</p></td><td><p>Tiếp nhận <b>trực tuyến</b></p></td></tr>
</table><!--EndFragment--></body></html>"""


@pytest.fixture
def in_dialog(robot):
    """Runs steps inside the dialog that the next key or click opens."""

    def then(steps):
        def walk():
            dialog = QApplication.activeModalWidget()
            focused = QApplication.focusWidget()
            if dialog is None or focused is None or not dialog.isAncestorOf(focused):
                QTimer.singleShot(20, walk)
                return
            assert isinstance(dialog, NewPlanDialog)
            try:
                steps(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

        QTimer.singleShot(20, walk)

    return then


def main_button(dialog):
    return dialog.fields.buttons.button(QDialogButtonBox.StandardButton.Ok)


def row_of(dialog, words):
    source_list = dialog.fields.source_list
    (item,) = source_list.findItems(words, Qt.MatchFlag.MatchExactly)
    return source_list.visualItemRect(item).center()


def test_a_plan_from_a_template_takes_three_keys(page, robot, in_dialog):
    def choose(_dialog):
        robot.press(Qt.Key.Key_Down)
        robot.press(Qt.Key.Key_Return)

    in_dialog(choose)
    robot.ctrl(Qt.Key.Key_N)
    assert page.editor is not None
    assert list(page.editor.plan.all_rows())
    assert robot.keys <= 3


def test_a_plan_from_a_template_takes_three_clicks(page, robot, in_dialog):
    def choose(dialog):
        name = "Nâng cao bốn chỉ số PAR INDEX, SIPAS, PAPI, PCI"
        robot.click(dialog.fields.source_list.viewport(), row_of(dialog, name))
        robot.click(main_button(dialog))

    in_dialog(choose)
    robot.click(page.findChild(type(page._empty.button), ""))
    assert len(list(page.editor.plan.appendices())) == 4
    assert robot.clicks <= 3


def test_this_years_plan_from_last_years_takes_five_keys(page, open_plan, robot, in_dialog):
    open_plan("city")
    last = page.editor.plan

    def choose(dialog):
        assert dialog.fields.years_table.rowCount() > 0
        robot.press(Qt.Key.Key_Return)

    in_dialog(choose)
    robot.ctrl(Qt.Key.Key_N)
    plan = page.editor.plan
    assert plan.id != last.id
    assert plan.head.plan_year == 2025
    assert plan.head.subject.endswith("năm 2025")
    assert [row.title for row in plan.all_rows()] == [row.title for row in last.all_rows()]
    assert robot.keys <= 5


def test_pasting_a_word_table_takes_one_click_and_two_keys(page, open_plan, robot, on_disk):
    view = open_plan("ward")
    view.run(Command.NEW_APPENDIX)
    grid = view.current_grid()
    data = QMimeData()
    data.setHtml(WORD_TABLE)
    QGuiApplication.clipboard().setMimeData(data)
    robot.click(grid.view.viewport())
    robot.ctrl(Qt.Key.Key_V)
    rows = on_disk().outline(grid.table)
    assert [(step.depth, step.item.marker, step.item.title) for step in rows.walk()] == [
        (0, "9", "Chuyển đổi số"),
        (1, "9.1", "Số hoá hồ sơ"),
        (1, "9.2", "Tiếp nhận trực tuyến"),
    ]
    assert robot.clicks <= 1
    assert robot.keys <= 2


def test_assigning_all_open_rows_takes_one_click_and_seven_keys(
    page, staff, open_plan, robot, on_disk
):
    view = open_plan("ward", tab=1)
    page.refresh()
    grid = view.current_grid()
    rows = grid.model.flat.outline
    leaves = [each for each in rows.items if not rows.children_of(each)]
    grid.commands.put({each: {"lead": ""} for each in leaves}, "Bỏ giao")
    QApplication.processEvents()

    robot.press(
        Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    segment = next(
        button
        for button in view.current_view().filter_bar.views.findChildren(object)
        if getattr(button, "text", lambda: "")() == View.UNASSIGNED.value
    )
    robot.click(segment)
    robot.ctrl(Qt.Key.Key_A)
    robot.ctrl(Qt.Key.Key_G)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert isinstance(popup.focusWidget(), QLineEdit)
    robot.type("vpt")
    robot.press(Qt.Key.Key_Return)
    plan = on_disk()
    lead = next(c for c in plan.columns(grid.table) if c.kind is ColumnKind.LEAD)
    outline = plan.outline(grid.table)
    assert all(outline[each].text(lead) for each in leaves)
    assert all(any(party.role is Role.LEAD for party in plan.assignments[each]) for each in leaves)
    assert robot.clicks <= 1
    assert robot.keys <= 7
    page.editor.undo()
    assert not any(page.editor.plan.outline(grid.table)[each].text(lead) for each in leaves)
