"""Journey 5: from the plan to a checked and exported report, by real keys and clicks, counted."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit

from kehoach_desktop.domain.edits import PutRow
from kehoach_desktop.ui.reports.review_list import ReviewList
from kehoach_desktop.ui.widgets.navigation_rail import NavigationRail

CLICKS, KEYS = 3, 2


class Robot:
    """Acts as a person does, and counts."""

    def __init__(self):
        self.clicks = self.keys = 0

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.keys += 1
        target = QApplication.focusWidget() or QApplication.activeWindow()
        QTest.keyClick(target, key, modifier)

    def click(self, widget, place=None):
        self.clicks += 1
        centre = widget.rect().center() if place is None else place
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=centre)

    def type(self, words):
        QTest.keyClicks(QApplication.focusWidget(), words)


@pytest.fixture
def robot():
    return Robot()


@pytest.fixture
def own_file_dialog(monkeypatch):
    """Qt's own dialog instead of the system's, which no test can type into."""
    ask = QFileDialog.getSaveFileName

    def own(*arguments):
        return ask(*arguments, options=QFileDialog.Option.DontUseNativeDialog)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", own)


def without_lead(window):
    """A row of the second appendix loses who leads it."""
    plan = window.plan
    table = list(plan.tables())[1].id
    column = next(each for each in plan.columns(table) if each.key == "lead")
    outline = plan.outline(table)
    rows = [step.item for step in outline.walk()]
    row = next(each for each in rows if each.text(column) and not outline.children_of(each.id))
    window.plans.editor.push(PutRow(table, row.with_text(column, "")), "Xoá ô")
    return row, column


def item_of(listed, row_id):
    for number in range(listed.count()):
        listed.setCurrentRow(number)
        if listed.current().owner == row_id:
            return listed.item(number)
    raise AssertionError(row_id)


@pytest.mark.usefixtures("own_file_dialog")
def test_journey_5_preview_check_mend_return_and_export(window, settle, robot, tmp_path, qtbot):
    row, column = without_lead(window)
    window.main.go_to("plan")

    # Ctrl+P shows the plan as it prints, with what to look at beside it.
    robot.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    page = window.page
    assert window.main.current_key() == "reports"
    page.view.go_to_page(3)
    place = page.view.place()

    # A click on the line of the checklist leads to its cell.
    listed = page.findChild(ReviewList)
    item = item_of(listed, row.id)
    listed.scrollToItem(item)
    robot.click(listed.viewport(), listed.visualItemRect(item).center())
    assert window.main.current_key() == "plan"
    cell = window.plans.view.current_grid().current_cell()
    assert (cell.row_id, cell.column) == (row.id, column.key)

    # The cell is mended; typing is not counted.
    robot.type("Cong an")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.plan.outline(next(iter_table(window.plan, row)))[row.id].text(column)

    # Back at the same page; the doubt is gone.
    robot.click(rail_button(window, "Báo cáo"))
    settle()
    assert page.view.place() == pytest.approx(place, abs=0.01)
    assert all(each.owner != row.id for each in page.made.remarks if each.key[0] == "no_lead")

    # F12 asks where; Enter in the dialog's name field belongs to typing the name.
    target = tmp_path / "ket qua.pdf"
    QTimer.singleShot(200, lambda: answer(target))
    robot.press(Qt.Key.Key_F12)
    qtbot.waitUntil(target.exists, timeout=10_000)
    assert target.read_bytes() == page.made.proof.content
    assert robot.clicks <= CLICKS
    assert robot.keys <= KEYS


def test_alt_5_brings_the_page_to_the_front(window, settle, robot):
    window.main.go_to("plan")
    robot.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    settle()
    assert window.main.current_key() == "reports"
    assert QApplication.focusWidget() is window.page.view


def iter_table(plan, row):
    return (table for table, rows in plan.rows.items() if row.id in rows)


def rail_button(window, words):
    rail = window.main.shell.findChild(NavigationRail)
    buttons = rail.findChildren(QAbstractButton)
    return next(each for each in buttons if words in each.accessibleName())


def answer(target):
    dialog = QApplication.activeModalWidget()
    field = dialog.findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, str(target))
    QTest.keyClick(field, Qt.Key.Key_Return)
