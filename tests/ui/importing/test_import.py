"""Journey 2: from a file that is dropped on the window to rows in a plan."""

import hashlib
from dataclasses import replace

import pytest
from proposals import COLUMNS, a_doubt, read_row, read_table, ward_table
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.edits import PutHead
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.proposal import DoubtKind
from kehoach_desktop.services.errors import DamagedFileError
from kehoach_desktop.services.importing import BEFORE_IMPORT
from kehoach_desktop.services.importing_edits import Way
from kehoach_desktop.ui.drop_target import Veil
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.widgets.message_bar import MessageBar
from kehoach_desktop.ui.widgets.toast import Toast

CLEAN_CLICKS, DOUBTFUL_CLICKS, DOUBTFUL_KEYS = 3, 8, 10
FIVE_DOUBTS = (
    a_doubt(
        DoubtKind.PARTY,
        "“Công chức VHXXH” có phải là Văn hoá - xã hội?",
        appendix=0,
        row=1,
        column="lead",
        suggestion="Văn hoá - xã hội",
    ),
    a_doubt(DoubtKind.MARKER, "Tệp ghi 2.1, đã hiểu là 2.2.", appendix=0, row=2),
    a_doubt(DoubtKind.JOINED, "“Giải quyết khiếu nại” bị ngắt trang.", appendix=0, row=4),
    a_doubt(DoubtKind.LEVEL, "Dòng này thuộc nhóm 3?", appendix=0, row=3),
    a_doubt(DoubtKind.REFUSED, "Tệp có macro, đã bỏ qua."),
)


def stored(workplace):
    return [workplace.planning.open(entry.id) for entry in workplace.planning.entries()]


def test_a_clean_file_takes_three_clicks(hand, robot, workplace):
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    robot.clicks += 1
    page = hand.page_of(window)
    robot.click(page.go_on)
    assert page.go_on.text() == "Nhập 3 dòng"
    robot.click(page.go_on)
    hand.finished(window, page)
    assert (robot.clicks, robot.keys) == (CLEAN_CLICKS, 0)
    (plan,) = stored(workplace)
    assert [row.title for row in plan.all_rows() if row.cells] == [
        "Tiếp cận thông tin",
        "Thu, chi ngân sách",
        "Giải quyết khiếu nại",
    ]
    assert window.current_page().editor.plan.id == plan.id


def test_a_file_with_five_doubts_takes_eight_clicks(hand, robot, workplace, desk):
    desk.lay(ward_table(), doubts=FIVE_DOUBTS)
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    robot.clicks += 1
    page = hand.page_of(window)
    robot.click(page.go_on)
    while page.check.questions.cards():
        robot.click(page.check.questions.cards()[0].yes)
    robot.click(page.go_on)
    hand.finished(window, page)
    assert (robot.clicks, robot.keys) == (DOUBTFUL_CLICKS, 0)
    assert workplace.staffing.directory().resolve("Công chức VHXXH") is not None


def test_the_keyboard_alone_does_it_too(hand, robot, workplace, desk):
    desk.lay(ward_table(), doubts=FIVE_DOUBTS)
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    robot.press(Qt.Key.Key_Space)
    for _ in FIVE_DOUBTS:
        hand.wait(lambda: page.check.questions.isAncestorOf(QApplication.focusWidget()))
        robot.press(Qt.Key.Key_Return)
    hand.wait(page.go_on.hasFocus)
    robot.press(Qt.Key.Key_Space)
    hand.finished(window, page)
    assert robot.keys <= DOUBTFUL_KEYS
    assert len(stored(workplace)) == 1


def test_nothing_is_written_until_the_last_button(hand, workplace, desk):
    desk.lay(ward_table(), doubts=FIVE_DOUBTS)
    window = hand.start()

    def fingerprint():
        return hashlib.sha256(workplace.file.path.read_bytes()).hexdigest()

    before = fingerprint()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    page.go_on.click()
    page.check.questions.cards()[0].yes.click()
    table = page.session.tables[0]
    page.session.remap(table, page.session.editor.plan.columns(table)[4], ColumnKind.NOTE)
    page.session.tick([next(page.session.editor.plan.all_rows()).id], wanted=False)
    page.fields.cancel.click()
    hand.finished(window, page)
    assert fingerprint() == before
    assert BEFORE_IMPORT not in [backup.reason for backup in workplace.safekeeping.backups()]


def test_a_backup_is_made_before_anything_is_stored(hand, workplace):
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    page.go_on.click()
    page.go_on.click()
    hand.finished(window, page)
    assert BEFORE_IMPORT in [backup.reason for backup in workplace.safekeeping.backups()]


def test_into_the_open_plan_it_is_one_step_of_undo(hand, workplace, ward_plan, desk):
    rows = (read_row(title, level=0) for title in ("Một", "Hai", "Ba"))
    desk.lay(read_table(*rows, label="Phụ lục 9", title=("MỚI",)))
    window = hand.start()
    window.page("plan").open_plan(ward_plan.id)
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    assert page.session.target.id == ward_plan.id
    page.go_on.click()
    page.go_on.click()
    hand.finished(window, page)
    editor = window.page("plan").editor
    assert editor.undo_label == "Nhập 3 dòng từ Phuluc.docx"
    new = list(editor.plan.appendices())[-1]
    assert new.label == "Phụ lục 9"
    plan_id, spot = window.page("plan").place()
    assert (plan_id, spot.tab) == (ward_plan.id, new.id)  # what came in is in front
    editor.undo()
    assert editor.plan == workplace.planning.open(ward_plan.id)
    assert len(list(editor.plan.all_rows())) == len(list(ward_plan.all_rows()))


def test_undoing_an_import_takes_the_names_back_that_it_taught(hand, workplace, ward_plan, desk):
    desk.lay(ward_table(), doubts=FIVE_DOUBTS)
    window = hand.start()
    window.page("plan").open_plan(ward_plan.id)
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    for table in page.session.tables:
        page.session.choose(table, Way.NEW_APPENDIX)
    page.go_on.click()
    while page.check.questions.cards():
        page.check.questions.cards()[0].yes.click()
    page.go_on.click()
    hand.finished(window, page)
    editor = window.page("plan").editor

    def is_known():
        return {
            each.resolve("Công chức VHXXH") is not None
            for each in (workplace.staffing.directory(), editor.directory)
        }

    assert is_known() == {True}
    editor.undo()
    assert is_known() == {False}
    editor.redo()
    assert is_known() == {True}


def test_the_toast_of_an_import_takes_back_nothing_else(hand, ward_plan, desk):
    desk.lay(ward_table())
    window = hand.start()
    window.page("plan").open_plan(ward_plan.id)
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    for table in page.session.tables:
        page.session.choose(table, Way.NEW_APPENDIX)
    page.go_on.click()
    page.go_on.click()
    hand.finished(window, page)
    editor = window.page("plan").editor
    head = replace(editor.plan.head, subject="Sửa sau khi nhập")
    editor.push(PutHead(head), "Sửa trích yếu")
    before = editor.plan
    toast = next(iter(window.shell.findChildren(Toast)))
    next(each for each in toast.findChildren(QAbstractButton) if each.text() == "Hoàn tác").click()
    assert editor.plan == before


def test_taking_back_a_plan_from_a_file_takes_its_names_back_too(hand, workplace, desk):
    desk.lay(ward_table(), doubts=FIVE_DOUBTS)
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    page.go_on.click()
    while page.check.questions.cards():
        page.check.questions.cards()[0].yes.click()
    page.go_on.click()
    hand.finished(window, page)
    toast = next(iter(window.shell.findChildren(Toast)))
    next(each for each in toast.findChildren(QAbstractButton) if each.text() == "Hoàn tác").click()
    assert stored(workplace) == []
    assert workplace.staffing.directory().resolve("Công chức VHXXH") is None


def test_the_same_appendix_again_is_offered_to_be_compared(hand, ward_plan, desk):
    table = next(ward_plan.tables()).id
    first, *rest = (step for step in ward_plan.outline(table).walk())
    rows = [
        read_row(
            each.item.title, level=each.depth, marker=each.item.marker, kind=each.item.kind,
            **each.item.cells,
        )
        for each in (first, *rest)
    ]  # fmt: skip
    rows[2] = read_row("Việc mới của năm nay", level=1, marker="1.9")
    desk.lay(read_table(*rows))
    window = hand.start()
    window.page("plan").open_plan(ward_plan.id)
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    assert page.session.choice(page.session.tables[0]).way is Way.MERGE
    page.go_on.click()
    assert page.go_on.text() == "Ghép 1 dòng"
    page.go_on.click()
    hand.finished(window, page)
    titles = [row.title for row in window.page("plan").editor.plan.all_rows()]
    assert "Việc mới của năm nay" in titles
    assert len(titles) == len(list(ward_plan.all_rows())) + 1


def test_a_click_on_a_columns_head_says_what_it_is(hand):
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    source = page.mapping.fields.source
    header = source.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(4) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text() == "Ghi chú").trigger()
    menu.close()
    table = page.session.tables[0]
    assert page.session.editor.plan.columns(table)[4].kind is ColumnKind.NOTE
    assert header.model().headerData(4, Qt.Orientation.Horizontal) == "Ghi chú"


def test_a_doubt_leads_to_its_cell_in_the_table_and_in_the_file(hand, desk):
    desk.lay(ward_table(), doubts=FIVE_DOUBTS)
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    page.go_on.click()
    grid = page.check.grid()
    cell = grid.current_cell()
    assert (cell.place, cell.column, cell.text) == ("2.1", "lead", "Công chức VHXXH")
    source = page.check.findChild(type(page.mapping.fields.source))
    assert source.lines.marked == (frozenset({2}), 2)
    assert source.lines.cell(2, 2).text == "Công chức VHXXH"


def test_what_is_corrected_in_the_table_is_what_is_stored(hand, workplace, desk):
    desk.lay(ward_table(), doubts=FIVE_DOUBTS[1:2])
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    page.go_on.click()
    QTest.mouseClick(page.check.questions.cards()[0].no, Qt.MouseButton.LeftButton)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "Thu chi")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not page.check.questions.cards()
    page.go_on.click()
    hand.finished(window, page)
    assert "Thu chi" in [row.title for row in stored(workplace)[0].all_rows()]


def test_a_click_on_the_mark_leaves_a_group_out(hand, workplace):
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    page.go_on.click()
    grid = page.check.grid()
    first = grid.view.visualRect(grid.model.index(0, 0))
    at = QPoint(grid.view.grid_style.gutter // 2, first.center().y())
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.go_on.text() == "Nhập 1 dòng"
    page.go_on.click()
    hand.finished(window, page)
    assert [row.title for row in stored(workplace)[0].all_rows()] == [
        "Trách nhiệm giải trình",
        "Giải quyết khiếu nại",
    ]


def test_a_tick_can_be_taken_back_by_a_key(hand):
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    page.go_on.click()
    grid = page.check.grid()
    grid.view.setFocus()
    QTest.keyClick(grid.view, Qt.Key.Key_F8)
    assert page.session.incoming() == 1
    QTest.keyClick(grid.view, Qt.Key.Key_F8)
    assert page.session.incoming() == 3


def test_whoever_goes_elsewhere_and_comes_back_finds_the_import(hand):
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    window.go_to("directory")
    assert window.go_to("plan") is page


def test_an_import_ends_when_a_backup_takes_the_place_of_the_data(hand, workplace):
    backup = workplace.safekeeping.back_up("diem-khoi-phuc")
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    workplace.safekeeping.restore(backup.path)
    window.page("history").data_replaced.emit()
    assert window.go_to("plan") is not page
    assert stored(workplace) == []


def test_several_files_come_one_after_the_other(hand, workplace, desk):
    desk.lay(ward_table(), file="A.docx")
    desk.lay(read_table(read_row("Một", level=0)), file="B.xlsx")
    window = hand.start()
    hand.drop(window, "A.docx", "B.xlsx")
    page = hand.page_of(window)
    assert page.session.source.file == "A.docx"
    page.go_on.click()
    page.go_on.click()
    hand.finished(window, page)
    following = hand.page_of(window)
    assert following.session.source.file == "B.xlsx"
    assert len(stored(workplace)) == 1


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(hand, desk):
    desk.fault = DamagedFileError
    window = hand.start()
    hand.drop(window, "Hỏng.docx")
    hand.wait(lambda: bool(window.shell.findChildren(MessageBar)))
    assert window.current_page() is window.page("plan")
    assert window.shell.findChildren(MessageBar)[0].accessibleName().startswith("Tệp")


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pdf"])
def test_a_real_file_becomes_a_plan_in_three_clicks(hand, robot, workplace, real_files, kind):
    window = hand.start()
    window.page("plan").files_dropped.emit([real_files[kind]])
    robot.clicks += 1
    page = hand.page_of(window)
    page.session.settle_all()  # what a person does is measured above
    while page.go_on.text() == "Kiểm tra":
        robot.click(page.go_on)
    robot.click(page.go_on)
    hand.finished(window, page)
    (plan,) = stored(workplace)
    assert robot.clicks <= CLEAN_CLICKS
    assert sum(bool(row.cells) for row in plan.all_rows()) >= 86
    assert len(list(plan.all_rows())) == 112
    assert plan.head.subject.startswith("Duy trì, cải thiện và nâng cao")


def test_a_file_without_a_table_is_told_and_changes_nothing(hand, desk, workplace):
    desk.lay()
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    hand.wait(lambda: bool(window.shell.findChildren(MessageBar)))
    assert "Không thấy bảng nào" in window.shell.findChildren(MessageBar)[0].accessibleName()
    assert stored(workplace) == []


def test_our_own_document_comes_back_whole_in_one_click(hand, workplace, ward_plan, desk):
    data = workplace.planning.data_of(ward_plan.id)
    desk.lay(file="Kehoach.pdf", plan=data)
    window = hand.start()
    hand.drop(window, "Kehoach.pdf")
    page = hand.page_of(window)
    assert page.go_on.text() == "Nhập 86 dòng"
    page.go_on.click()
    hand.finished(window, page)
    made = window.current_page().editor.plan
    assert made.id != ward_plan.id
    assert plan_to_data(made, workplace.staffing.directory()) == data


def test_while_files_hang_over_the_window_it_says_where_they_may_fall(hand, tmp_path):
    window = hand.start()
    path = tmp_path / "a.docx"
    path.write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window.shell, event)
    (veil,) = window.shell.findChildren(Veil)
    assert veil.isVisible()
    QApplication.sendEvent(window.shell, QEvent(QEvent.Type.DragLeave))
    assert not veil.isVisible()


def test_a_drag_of_words_is_not_taken_for_a_file(hand):
    window = hand.start()
    data = QMimeData()
    data.setText("chữ")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window.shell, event)
    assert not window.shell.findChildren(Veil)


@pytest.mark.parametrize("headers", [len(COLUMNS)])
def test_the_table_shows_every_column_of_the_file(hand, headers):
    window = hand.start()
    hand.drop(window, "Phuluc.docx")
    page = hand.page_of(window)
    page.go_on.click()
    grid = page.check.findChild(AppendixGrid)
    assert len(grid.model.columns) == headers
