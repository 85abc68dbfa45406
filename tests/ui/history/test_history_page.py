"""What was done is told, what was removed comes back, what is kept can be restored."""

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar, QWidget

from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.domain.edits import PutHead, remove_parts, remove_rows
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.storage.unit_of_work import FILE_NAME
from kehoach_desktop.ui.history.log_view import AT_ONCE
from kehoach_desktop.ui.history.sheet import Sheet
from kehoach_desktop.ui.notices import Tone
from kehoach_desktop.ui.pages.history_page import BACKUPS, LOG, TRASH
from kehoach_desktop.ui.stylesheet import apply
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.section_panel import SectionPanel
from tests.storage.test_backup import break_table
from tests.ui.history.conftest import shown_page


class Clicks:
    """Real mouse presses, counted."""

    def __init__(self, page):
        self.page = page
        self.count = 0

    def at(self, widget, point=None):
        self.count += 1
        where = point or widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where)
        QApplication.processEvents()

    def tab(self, number):
        tabs = self.page.findChild(QTabBar)
        self.at(tabs, tabs.tabRect(number).center())

    def cell(self, row, column):
        sheet = sheet_of(self.page)
        QApplication.processEvents()
        self.at(sheet.viewport(), sheet.visualRect(sheet.model().index(row, column)).center())

    def button(self, words):
        self.at(button(self.page, words))


@pytest.fixture
def clicks(page):
    return Clicks(page)


def sheet_of(page):
    (sheet,) = [each for each in page.findChildren(Sheet) if each.isVisible()]
    return sheet


def button(page, words):
    QApplication.processEvents()
    found = [b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    assert len(found) == 1, [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]
    return found[0]


def lines(page):
    """The visible list, as it is read."""
    model = sheet_of(page).model()
    columns = range(model.columnCount())
    spans = [model.line_at(row) is None for row in range(model.rowCount())]
    return [
        model.index(row, 0).data()
        if spans[row]
        else tuple(model.index(row, column).data() for column in columns)
        for row in range(model.rowCount())
    ]


def deeds(page):
    return [line[3] for line in lines(page) if isinstance(line, tuple)]


def panel_words(page):
    QApplication.processEvents()
    panel = page.findChild(SectionPanel)
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def choose(page, words):
    """Make the line current whose text that is."""
    model = sheet_of(page).model()
    for row in range(model.rowCount()):
        if any(model.index(row, column).data() == words for column in range(model.columnCount())):
            sheet_of(page).setCurrentIndex(model.index(row, 0))
            QApplication.processEvents()
            return
    pytest.fail(words)


# Nhật ký


def test_the_journal_is_listed_by_day_newest_first(page):
    heading, *steps = lines(page)
    assert heading.startswith(("Thứ", "Chủ nhật"))
    assert [step[1:] for step in steps] == [
        ("Trần Thị B", "Kế hoạch", "Xoá dòng 1.1", "Phụ lục 1, dòng 1.1"),
        ("Trần Thị B", "Kế hoạch", "Sửa ô Thời gian thực hiện", "Phụ lục 1, dòng 1.1"),
        ("Trần Thị B", "Cơ quan", "Đổi người dùng", ""),
        ("Nguyễn Văn A", "Kế hoạch", "Tạo kế hoạch phường", ""),
        ("Nguyễn Văn A", "Cơ quan", "Đặt tên người dùng", ""),
    ]


def test_the_panel_tells_before_and_after_although_the_row_is_gone(page):
    choose(page, "Sửa ô Thời gian thực hiện")
    assert panel_words(page)[-6:] == [
        "Phụ lục 1, dòng 1.1",
        "Thời gian thực hiện",
        "Trước",
        "Theo Kế hoạch cải cách hành chính hàng năm của phường",
        "Sau",
        "Quý III/2026",
    ]


def test_the_journal_can_be_asked_without_accents(page, qtbot):
    QTest.keySequence(page, "Ctrl+F")
    qtbot.keyClicks(QApplication.focusWidget(), "quy iii")
    assert deeds(page) == ["Xoá dòng 1.1", "Sửa ô Thời gian thực hiện"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert len(deeds(page)) == 5


def test_one_persons_deeds_can_be_asked_for(page):
    box = page._log._ui.person_box
    box.setCurrentText("Nguyễn Văn A")
    box.activated.emit(box.currentIndex())
    assert deeds(page) == ["Tạo kế hoạch phường", "Đặt tên người dùng"]
    assert page._log._ui.count.text() == "Khớp 2 trong 5 việc gần nhất."


def test_one_plans_deeds_can_be_asked_for(page):
    box = page._log._ui.plan_box
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert deeds(page) == ["Xoá dòng 1.1", "Sửa ô Thời gian thực hiện", "Tạo kế hoạch phường"]


def test_older_deeds_come_when_asked_for(page, context, editors, plan):
    editor = editors.edit(plan.id)
    for number in range(AT_ONCE):
        editor.push(PutHead(PlanHead(number=str(number))), f"Sửa số {number}")
    page.refresh()
    assert len(deeds(page)) == AT_ONCE
    button(page, "Xem xa hơn về trước").click()
    assert len(deeds(page)) == AT_ONCE + 5


def test_what_is_new_is_listed_when_the_page_comes_to_the_front(page, context):
    context.staffing.work_as("Lê Văn C", "Đổi người dùng lần nữa")
    page.refresh()
    assert deeds(page)[0] == "Đổi người dùng lần nữa"


# Thùng rác


def test_a_deleted_row_is_back_in_three_clicks(page, context, plan, clicks, removed):
    clicks.count += 1  # the rail, by which one comes here
    clicks.tab(TRASH)
    clicks.cell(0, sheet_of(page).model().columnCount() - 1)
    assert clicks.count <= 3
    assert removed in list(context.planning.open(plan.id).all_rows())
    assert lines(page) == []


def test_a_double_click_on_the_way_back_brings_back_one_thing(page, editors, plan):
    editor = editors.edit(plan.id)
    table = list(plan.tables())[1].id
    for row_id in plan.outline(table).children_of(None)[:2]:
        editor.push(remove_rows(editor.plan, table, row_id), "Xoá nhóm")
    page.refresh()
    page.show_tab(TRASH)
    QApplication.processEvents()
    sheet = sheet_of(page)
    last = sheet.model().columnCount() - 1
    place = sheet.visualRect(sheet.model().index(0, last)).center()
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(lines(page)) == 2


def test_a_row_of_an_open_plan_comes_back_through_its_editor(page, editors, plan, removed):
    editor = editors.hold_open(plan.id)
    page.show_tab(TRASH)
    page.restore(sheet_of(page).current_line())
    assert removed in list(editor.plan.all_rows())
    assert editor.undo_label.startswith("Lấy lại")


def test_the_toast_takes_a_restore_back(page, context, plan, notices, removed):
    page.show_tab(TRASH)
    QTest.keyClick(sheet_of(page), Qt.Key.Key_Return)
    (notice,) = notices
    assert (notice.tone, notice.as_toast) == (Tone.OK, True)
    notice.choices[0].act()
    assert removed not in list(context.planning.open(plan.id).all_rows())
    assert len(lines(page)) == 1


def test_a_restore_is_not_taken_back_over_later_work(page, editors, plan, notices, removed):
    editor = editors.hold_open(plan.id)
    page.show_tab(TRASH)
    page.restore(sheet_of(page).current_line())
    editor.push(PutHead(PlanHead(subject="Sửa sau")), "Sửa trích yếu")
    notices[0].choices[0].act()
    assert removed in list(editor.plan.all_rows())
    assert editor.plan.head.subject == "Sửa sau"
    assert notices[-1].tone is Tone.INFO


def test_a_row_without_its_appendix_is_not_lost_but_waits(page, editors, plan, notices):
    editor = editors.edit(plan.id)
    first = next(editor.plan.appendices()).id
    editor.push(remove_parts(editor.plan, first), "Xoá Phụ lục 1")
    page.refresh()
    page.show_tab(TRASH)
    appendix, row = (sheet_of(page).model().line_at(number) for number in range(2))
    page.restore(row)
    assert notices[-1].tone is Tone.WARN
    assert len(lines(page)) == 2
    page.restore(appendix)
    page.restore(row)
    assert lines(page) == []


def test_a_removed_plan_comes_back(page, context, plan, notices):
    context.planning.remove(plan.id, "Xoá kế hoạch")
    page.refresh()
    page.show_tab(TRASH)
    assert [line[1] for line in lines(page)] == ["Kế hoạch"]
    page.restore(sheet_of(page).current_line())
    assert [entry.id for entry in context.planning.entries()] == [plan.id]
    notices[-1].choices[0].act()
    assert context.planning.entries() == []


def test_the_tab_tells_how_much_is_in_the_trash(page):
    assert page.findChild(QTabBar).accessibleTabName(TRASH) == "Thùng rác, 1"


# Sao lưu


@pytest.fixture
def backups(page, context, plan, qtbot):
    """The tab of backups with one that is older than the last change."""
    made = context.safekeeping().back_up()
    context.planning.apply(context.planning.open(plan.id), PutHead(PlanHead()), "Xoá phần đầu")
    page.refresh()
    page.show_tab(BACKUPS)
    qtbot.waitUntil(lambda: page._backups.look_of(made) is not None)
    return made


def test_a_backup_is_made_and_listed_at_once(page, context, notices, qtbot):
    page.show_tab(BACKUPS)
    with qtbot.waitSignal(page.backed_up):
        page._backups.back_up()
    assert len(lines(page)) == len(context.safekeeping().backups()) == 1
    assert notices[-1].fact == "Đã sao lưu và đọc lại tốt."


def test_a_chosen_backup_is_compared_with_the_present(page, backups):
    words = panel_words(page)
    start = words.index("Việc trong nhật ký")
    assert words[start : start + 3] == ["Việc trong nhật ký", "5", "6"]
    assert lines(page)[0][4] == "tốt, vừa đọc lại"


def test_a_backup_is_restored_in_four_clicks(page, context, plan, backups, qtbot):
    clicks = Clicks(page)
    clicks.count += 1  # the rail
    page.show_tab(LOG)
    clicks.tab(BACKUPS)
    qtbot.waitUntil(lambda: page._backups.look_of(backups) is not None)
    with qtbot.waitSignal(page.data_replaced):
        clicks.button("Khôi phục bản này…")
        clicks.button("Khôi phục")
    assert clicks.count <= 4
    assert context.planning.open(plan.id).head == plan.head
    assert {each.reason for each in context.safekeeping().backups()} == {"truoc-khoi-phuc", ""}


def test_nothing_is_restored_when_the_question_is_declined(page, context, plan, backups, clicks):
    clicks.button("Khôi phục bản này…")
    clicks.button("Thôi")
    assert button(page, "Khôi phục bản này…")
    assert context.planning.open(plan.id).head == PlanHead()


def test_the_question_is_about_the_backup_it_was_asked_of(page, context, backups, clicks):
    clicks.button("Khôi phục bản này…")
    context.safekeeping().back_up("diem-khoi-phuc")
    page.refresh()
    assert not [b for b in page.findChildren(QPushButton) if b.text() == "Khôi phục"]


def test_a_spoilt_backup_is_told_and_cannot_be_restored(page, context, backups, qtbot):
    data = bytearray(backups.path.read_bytes())
    data[4096 * 5 : 4096 * 20] = bytes(4096 * 15)
    backups.path.write_bytes(data)
    page._backups.look_at(backups)
    qtbot.waitUntil(lambda: lines(page)[0][4] == "không đọc được")
    assert "Không đọc được bản này" in panel_words(page)
    assert "Khôi phục bản này…" not in [b.text() for b in page.findChildren(QPushButton)]


def test_a_restore_that_fails_leaves_the_window_in_use(page, backups, notices, qtbot):
    backups.path.unlink()
    page._backups.restore(backups)
    assert not page.isEnabled()
    qtbot.waitUntil(page.isEnabled)
    assert (notices[-1].tone, notices[-1].code) == (Tone.ERROR, "KH-103")


def test_sound_data_is_told_to_be_sound(page, notices, qtbot):
    page._backups.check()
    qtbot.waitUntil(lambda: bool(notices))
    assert (notices[-1].tone, notices[-1].fact) == (Tone.OK, "Đã kiểm tra: dữ liệu tốt.")


def test_the_check_says_what_is_broken(page, context, tmp_path, notices, qtbot):
    document = tmp_path / "Ảnh hội nghị.png"
    document.write_bytes(b"png")
    kept = context.tracking().attach(document, (), "Đính kèm")
    (tmp_path / "data" / "evidence" / kept.sha256[:2] / kept.sha256).unlink()
    page._backups.check()
    qtbot.waitUntil(lambda: bool(notices))
    assert notices[-1].tone is Tone.ERROR
    assert notices[-1].rest.startswith("1 tệp minh chứng không còn.")


def test_without_backups_one_button_makes_the_first(page, clicks, qtbot):
    page.show_tab(BACKUPS)
    with qtbot.waitSignal(page.backed_up):
        clicks.button("Sao lưu ngay")
    assert len(lines(page)) == 1


def test_data_that_is_damaged_can_still_be_restored(context, plan, tmp_path, qtbot):
    backup = context.safekeeping().back_up()
    path = tmp_path / "broken"
    shutil.copytree(tmp_path / "data", path)
    break_table(path / FILE_NAME, "plan_row")
    with open_workplace(path) as workplace, shown_page(context_of(workplace, path), qtbot) as page:
        page.show_tab(BACKUPS)
        copied = page._backups.current()
        qtbot.waitUntil(lambda: page._backups.look_of(copied) is not None)
        clicks = Clicks(page)
        clicks.button("Khôi phục bản này…")
        with qtbot.waitSignal(page.data_replaced):
            clicks.button("Khôi phục")
        assert workplace.planning.open(plan.id) == plan
    assert copied.path.name == backup.path.name


# The page as a whole


def focusable(page):
    return [
        each
        for each in page.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisible()
    ]


@pytest.mark.parametrize("tab", [LOG, TRASH, BACKUPS])
def test_everything_that_takes_the_focus_has_a_name(page, backups, tab):
    page.show_tab(tab)
    nameless = [
        each
        for each in focusable(page)
        if not (each.accessibleName() or getattr(each, "text", str)())
    ]
    assert nameless == []


@pytest.mark.parametrize("base", [10, 14, 20])
def test_the_page_fits_beside_the_rail_of_a_small_screen(page, backups, wardrobe, base):
    apply(wardrobe, Theme(base=base))
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 1366 - Theme(base=base).size("rail")


def test_the_panel_is_put_away_and_brought_back_by_f4(page):
    panel = page.findChild(SectionPanel)
    QTest.keyClick(sheet_of(page), Qt.Key.Key_F4)
    assert not panel.isVisible()
    QTest.keyClick(sheet_of(page), Qt.Key.Key_F4)
    assert panel.isVisible()


def test_a_click_on_a_heading_chooses_nothing(page, clicks):
    before = sheet_of(page).current_line()
    clicks.at(sheet_of(page).viewport(), QPoint(20, 10))
    assert sheet_of(page).current_line() in (before, None)
