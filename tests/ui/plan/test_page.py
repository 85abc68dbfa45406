"""The page around the document and the grids: plans, tabs, bars, panel; every change one step."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel

from kehoach_desktop.domain.plan import PlanId, Reading
from kehoach_desktop.services.templates import TemplateKind
from kehoach_desktop.ui.dialogs.new_plan import NewPlanDialog, Sources
from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.pages.plan_page import PlanPage
from kehoach_desktop.ui.plan import appendix_edits
from kehoach_desktop.ui.plan.commands import Command
from kehoach_desktop.ui.plan.plan_tabs import TEXT
from kehoach_desktop.ui.plan.plan_view import Spot
from kehoach_desktop.ui.theme import Theme


@pytest.fixture
def ward(open_plan):
    return open_plan("ward", tab=1)


@pytest.fixture
def run(page):
    def trigger(command):
        page._actions[command].trigger()
        QApplication.processEvents()

    return trigger


@pytest.fixture
def in_dialog():
    """Does something in the dialog that comes up next, then answers it with yes."""

    def then(steps=lambda dialog: None):
        def walk():
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(20, walk)
                return
            steps(dialog)
            box = dialog.findChild(QDialogButtonBox)
            box.button(QDialogButtonBox.StandardButton.Ok).click()

        QTimer.singleShot(20, walk)

    return then


def names(page):
    return [appendix_edits.tab_name(each) for each in page.editor.plan.appendices()]


def words_in(widget):
    QApplication.processEvents()  # what was added a moment ago is shown now
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


# Plans


def test_a_year_without_a_plan_says_so_and_offers_one_deed(page):
    assert page.editor is None
    assert page._empty.accessibleName() == f"Năm {page._context.clock().year} chưa có kế hoạch"
    enabled = [command for command in Command if page._actions[command].isEnabled()]
    assert enabled == [Command.NEW_PLAN]


def test_a_year_after_one_with_a_plan_offers_to_take_it_along(page, open_plan):
    open_plan("ward")
    page.show_year(2024)
    assert page._empty.button.text() == "Tạo từ kế hoạch năm 2023"
    assert page.editor is None


@pytest.mark.parametrize("kind", [TemplateKind.INDICES, TemplateKind.BLANK])
def test_a_plan_made_from_a_template_is_listed_and_open(page, context, qtbot, kind):
    template = next(each for each in context.templates() if each.kind is kind)
    dialog = NewPlanDialog(page, Sources((), [template], page._data_of), 2027)
    with qtbot.waitSignals([page.plans_changed, page.plan_opened, page.editor_changed]):
        page.make_plan(dialog.new_plan())
    (entry,) = page.plans()
    assert (entry.id, entry.year) == (page.editor.plan.id, 2027)


def test_doubtful_years_change_only_when_ticked(page, open_plan, context):
    open_plan("ward")
    sources = Sources(page.plans(), context.templates(), page._data_of)
    dialog = NewPlanDialog(page, sources, 2024)
    table = dialog.fields.years_table
    doubtful = [row for row in range(table.rowCount()) if not dialog._found[row].certain]
    assert doubtful
    assert all(table.item(row, 0).checkState() is Qt.CheckState.Unchecked for row in doubtful)
    before = dialog.new_plan().data
    table.item(doubtful[0], 0).setCheckState(Qt.CheckState.Checked)
    assert dialog.new_plan().data != before


def test_a_trashed_plan_is_gone_and_comes_back_from_the_toast(page, ward, run, qtbot):
    plan = page.editor.plan
    with qtbot.waitSignal(page.notice) as told:
        run(Command.TRASH_PLAN)
    assert page.plans() == []
    assert page.editor is None
    (choice,) = told.args[0].choices
    choice.act()
    assert page.editor.plan == plan


def test_the_keyboard_stays_in_the_plan_when_its_appendix_goes(page, ward, run):
    ward.take_keyboard()
    run(Command.TRASH_APPENDIX)
    assert ward.current_view().isAncestorOf(QApplication.focusWidget())


def test_the_toast_of_a_trashed_appendix_takes_back_nothing_else(page, ward, run, qtbot):
    grid = ward.current_grid()
    row_id = grid.model.flat.ids[1]
    grid.commands.put({row_id: {"title": "Vừa sửa"}}, "Sửa ô")
    with qtbot.waitSignal(page.notice) as told:
        run(Command.TRASH_APPENDIX)
    (choice,) = told.args[0].choices
    page.editor.undo()
    before = page.editor.plan
    with qtbot.waitSignal(page.notice) as told:
        choice.act()
    assert page.editor.plan == before
    assert "Ctrl+Z" in told.args[0].rest


def test_the_last_place_is_found_again(page, open_plan):
    view = open_plan("ward", tab=3)
    grid = view.current_grid()
    row_id = grid.model.flat.ids[4]
    grid.go_to(row_id, "lead")
    plan_id, spot = page.place()
    open_plan("city")
    page.go_to(plan_id, spot)
    assert page.place() == (plan_id, spot) == (view.editor.plan.id, Spot(spot.tab, row_id, "lead"))


def test_data_that_come_back_without_the_open_plan_show_another(page, open_plan, context):
    ward = open_plan("ward").editor.plan
    gone = context.planning.create(
        {"format": "kehoach.plan", "version": 1, "head": {"plan_year": 2024}}, "Tạo kế hoạch"
    )
    page.open_plan(gone.id)
    context.planning.remove(gone.id, "Bỏ kế hoạch vào thùng rác")
    page.reload()
    assert page.editor.plan == ward


def test_a_row_is_shown_wherever_its_table_stands(page, open_plan):
    view = open_plan("province")
    table = list(page.editor.plan.tables())[2]
    row_id = page.editor.plan.outline(table.id).children_of(None)[1]
    assert page.show_row(row_id)
    assert view.tabs.current_id() == TEXT


# Tabs


def test_tabs_hold_the_document_first_then_each_appendix_with_its_rows(ward):
    texts = [ward.tabs.accessibleTabName(index) for index in range(ward.tabs.count())]
    assert texts == [
        *("Văn bản", "Phụ lục 1 – PAR INDEX, 31", "Phụ lục 2 – SIPAS, 9"),
        *("Phụ lục 3 – PAPI, 23", "Phụ lục 4 – PCI, 23"),
    ]


@pytest.mark.parametrize(
    "case",
    [
        (Command.NEW_APPENDIX, "Phụ lục 5"),
        (Command.COPY_APPENDIX, "Phụ lục 2 – PAR INDEX"),
    ],
)
def test_a_new_tab_is_one_step_and_comes_to_the_front(page, ward, run, on_disk, case):
    command, after = case
    before = page.editor.plan
    run(command)
    assert after in names(page)
    assert ward.tabs.tabText(ward.tabs.currentIndex()) == after
    assert on_disk() == page.editor.plan
    page.editor.undo()
    assert on_disk() == before
    assert ward.tabs.count() == 5


def test_an_appendix_goes_to_the_trash_with_all_its_rows_and_comes_back(page, ward, run, on_disk):
    before = page.editor.plan
    run(Command.TRASH_APPENDIX)
    assert names(page) == ["Phụ lục 2 – SIPAS", "Phụ lục 3 – PAPI", "Phụ lục 4 – PCI"]
    assert page.editor.undo_label == "Bỏ Phụ lục 1 – PAR INDEX vào thùng rác"
    page.editor.undo()
    assert on_disk() == before


def test_appendices_change_places_by_keys(page, ward, run, on_disk):
    before = page.editor.plan
    run(Command.APPENDIX_RIGHT)
    assert names(page)[:2] == ["Phụ lục 2 – SIPAS", "Phụ lục 1 – PAR INDEX"]
    assert ward.tabs.current_id() == next(before.appendices()).id
    page.editor.undo()
    assert on_disk() == before


def test_a_tab_is_dragged_to_another_place(page, ward):
    tabs = ward.tabs
    start, end = tabs.tabRect(1).center(), tabs.tabRect(3).center()
    QTest.mousePress(tabs, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(tabs, start + (end - start) * step / 10 + QPoint(step, 0))
    QTest.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=end + QPoint(10, 0))
    assert names(page) == [
        *("Phụ lục 2 – SIPAS", "Phụ lục 3 – PAPI"),
        *("Phụ lục 1 – PAR INDEX", "Phụ lục 4 – PCI"),
    ]
    assert page.editor.undo_label == "Chuyển Phụ lục 1 – PAR INDEX"


def test_an_appendix_is_renamed_in_its_window(page, ward, run, in_dialog, on_disk):
    in_dialog(lambda dialog: dialog._ui.short_edit.setText("CCHC"))
    run(Command.APPENDIX)
    assert names(page)[0] == "Phụ lục 1 – CCHC"
    assert ward.tabs.tabText(1) == "Phụ lục 1 – CCHC"
    assert on_disk() == page.editor.plan


def test_an_appendix_without_a_table_gets_one(page, open_plan, on_disk):
    view = open_plan("district", tab=1)
    assert view.current_grid() is None
    view.current_view()._empty.button.click()
    assert view.current_grid() is not None
    (appendix,) = on_disk().appendices()
    assert appendix.in_file
    page.editor.undo()
    assert view.current_grid() is None


# Rows and columns


def test_rows_are_numbered_anew_only_where_they_stay_ticked(page, ward, run, in_dialog, on_disk):
    grid = ward.current_grid()
    first, second = grid.model.flat.ids[1:3]
    texts = {first: {"marker": "1.7x"}, second: {"marker": "7"}}
    grid.commands.put(texts, "Sửa số")

    def untick(dialog):
        dialog._ui.changes_table.item(0, 0).setCheckState(Qt.CheckState.Unchecked)

    count = len(grid.commands.renumbering())
    in_dialog(untick)
    run(Command.RENUMBER)
    assert len(grid.commands.renumbering()) <= count
    assert page.editor.undo_label.startswith("Đánh lại số")
    assert on_disk() == page.editor.plan


def test_columns_are_renamed_and_added_in_one_step(page, ward, run, in_dialog, on_disk):
    before = page.editor.plan
    table = ward.current_grid().table

    def change(dialog):
        dialog.fields.columns_table.item(2, 0).setText("Chủ trì")
        dialog.fields.columns_table.setCurrentCell(4, 0)
        dialog._add()

    in_dialog(change)
    run(Command.COLUMNS)
    headers = [column.header for column in on_disk().columns(table)]
    assert headers == [
        *("TT", "Lĩnh vực, tiêu chí", "Chủ trì"),
        *("Bộ phận phối hợp", "Thời gian thực hiện", "Cột mới"),
    ]
    page.editor.undo()
    assert on_disk() == before


def test_the_paper_takes_the_order_on_the_screen_only_when_told_so(page, ward, run, on_disk):
    before, grid = page.editor.plan, ward.current_grid()
    grid.order.move(4, 2)
    assert on_disk() == before
    run(Command.PRINT_ORDER)
    headers = [column.header for column in on_disk().columns(grid.table)]
    assert headers[2] == "Thời gian thực hiện"
    assert grid.model.columns.is_as_printed
    page.editor.undo()
    assert on_disk() == before


def test_the_content_bar_shows_and_changes_the_cell(page, ward, type_in, on_disk):
    grid = ward.current_grid()
    row_id = grid.model.flat.ids[3]
    grid.go_to(row_id, "lead")
    field = ward.current_view().content.field
    assert field.text() == "Công chức VPTK"
    field.setFocus()
    field.selectAll()
    type_in(field, "Công an phường")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert on_disk().outline(grid.table)[row_id].cells["lead"] == "Công an phường"
    assert grid.view.hasFocus()


def test_the_content_bar_gives_up_with_escape(page, ward, type_in):
    grid = ward.current_grid()
    grid.go_to(grid.model.flat.ids[3], "lead")
    field = ward.current_view().content.field
    field.setFocus()
    type_in(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Công chức VPTK"
    assert page.editor.undo_label is None


def test_the_filter_shows_matching_rows_and_says_how_many(ward, run, type_in):
    run(Command.FILTER)
    view = ward.current_view()
    type_in(view.filter_bar.words, "tuyen truyen")
    grid = ward.current_grid()
    titles = [grid.model.row_at(place).title for place in range(grid.model.rowCount())]
    assert "Công tác tuyên truyền CCHC" in titles
    assert len(titles) < 31
    assert f"{len(titles)}/" in words_in(view.filter_bar)
    QTest.keyClick(view.filter_bar.words, Qt.Key.Key_Escape)
    assert grid.model.rowCount() == len(grid.model.flat.outline)


def test_the_view_of_doubts_shows_what_the_checks_found(page, staff, open_plan):
    view = open_plan("ward", tab=1)
    page.show_rows(View.DOUBTFUL)
    grid = view.current_grid()
    titles = [grid.model.row_at(place).title for place in range(grid.model.rowCount())]
    assert "Công tác tuyên truyền CCHC" in titles  # "Công chức VHXXH"
    assert len(titles) < 8


def test_a_ready_view_is_chosen_from_elsewhere(page, ward):
    page.show_rows(View.COMMENTED)
    assert ward.current_grid().model.rowCount() == 0


def test_replacing_counts_first_and_is_one_step_over_all_appendices(
    page, ward, run, type_in, on_disk
):
    before = page.editor.plan
    run(Command.REPLACE)
    bar = ward.find_bar
    type_in(bar.fields.find_edit, "vhxxh")
    QTest.keyClick(bar.fields.find_edit, Qt.Key.Key_Return)
    count = len(bar._places)
    assert count >= 3
    assert bar.fields.replace_all_button.text() == f"Thay cả {count} chỗ"
    type_in(bar.fields.replace_edit, "VHXH")
    bar.fields.replace_all_button.click()
    cells = " ".join(text for row in on_disk().all_rows() for text in row.cells.values())
    assert "VHXXH" not in cells
    assert page.editor.undo_label == f"Thay “vhxxh” bằng “VHXH” ở {count} chỗ"
    page.editor.undo()
    assert on_disk() == before


def test_a_found_place_in_another_appendix_is_shown(ward, run, type_in):
    run(Command.FIND)
    type_in(ward.find_bar.fields.find_edit, "bưu điện")
    QTest.keyClick(ward.find_bar.fields.find_edit, Qt.Key.Key_Return)
    assert ward.tabs.currentIndex() > 1
    assert "bưu điện" in ward.current_grid().current_cell().text


# The panel


def panel_of(view):
    view.show_panel(is_shown=True)
    view.detail.show_now()
    return words_in(view.panel)


def test_the_panel_says_what_the_program_understands(page, staff, open_plan):
    view = open_plan("ward", tab=1)
    grid = view.current_grid()
    grid.go_to(grid.model.flat.ids[5], "title")
    words = panel_of(view)
    assert "Dòng 1.5" in words
    assert "Văn phòng - thống kê | Nguyễn Văn A" in words
    assert "Kỳ báo cáo nào cũng nhập" in words


def test_right_confirms_what_was_understood(page, ward, on_disk):
    grid = ward.current_grid()
    row_id = grid.model.flat.ids[5]
    grid.go_to(row_id, "title")
    panel_of(ward)
    ward.panel.confirmed.emit()
    assert on_disk().readings[(row_id, "timeframe")] == Reading("Thường xuyên")
    assert "đã xác nhận" in panel_of(ward)


def test_a_restatement_stands_beside_the_literal(page, ward, in_dialog, on_disk):
    grid = ward.current_grid()
    row_id = grid.model.flat.ids[1]
    grid.go_to(row_id, "title")
    panel_of(ward)
    literal = grid.model.row(row_id).cells["timeframe"]
    in_dialog(lambda dialog: dialog._ui.restated_edit.setText("trước ngày 15/12/2026"))
    ward.panel.restate_asked.emit()
    assert on_disk().readings[(row_id, "timeframe")] == Reading(literal, "trước ngày 15/12/2026")
    assert "14/12/2026" in panel_of(ward)


def test_a_warning_is_let_stand_with_a_reason(page, open_plan, in_dialog, on_disk):
    view = open_plan("ward", tab=2)
    row = next(row for row in page.editor.plan.all_rows() if not row.marker)
    view.show_row(row.id)
    assert "Dòng không có số thứ tự" in panel_of(view)
    (warn,) = [w for w in _warnings(view) if w.code.value == "no_marker"]
    in_dialog(lambda dialog: dialog._ui.reason_edit.setText("Văn bản gốc không ghi số"))
    view.panel.waive_asked.emit(warn)
    assert on_disk().waivers[("no_marker", row.id)].reason == "Văn bản gốc không ghi số"
    assert "Lý do: Văn bản gốc không ghi số" in panel_of(view)


def test_a_repeated_number_is_told_with_the_one_it_ought_to_be(ward, run):
    grid = ward.current_grid()
    rows = grid.model.flat.outline
    first = rows.children_of(rows.children_of(None)[0])[0]
    grid.go_to(first, "title")
    run(Command.ADD)  # takes the number of the row below
    below = grid.model.flat.position(grid.current_row_id()) + 1
    row_id = grid.model.row_id_at(below)
    grid.go_to(row_id, "title")
    marker = grid.model.row(row_id).marker
    (warn,) = [w for w in _warnings(ward) if w.code.value == "number_repeated"]
    assert warn.detail != marker
    assert f"Số thứ tự bị lặp, lẽ ra là {warn.detail}" in panel_of(ward)


def _warnings(view):
    from kehoach_desktop.ui.plan.understanding import warnings_of_row

    grid = view.current_grid()
    plan, directory = view.editor.plan, view.editor.directory
    return warnings_of_row(plan, grid.table, grid.current_row_id(), directory)


def test_the_history_of_a_row_is_told_in_words(page, staff, open_plan):
    view = open_plan("ward", tab=1)
    grid = view.current_grid()
    row_id = grid.model.flat.ids[4]
    grid.go_to(row_id, "title")
    grid.commands.write(row_id, "coordinators", "Các ngành")
    page.editor.undo()
    words = panel_of(view)
    assert "Nguyễn Văn A sửa ô Bộ phận phối hợp" in words
    assert "Nguyễn Văn A hoàn tác việc sửa ô Bộ phận phối hợp" in words


def test_the_panel_closes_and_opens_with_f4(ward, run):
    ward.show_panel(is_shown=True)
    run(Command.PANEL)
    assert not ward.panel.isVisible()
    run(Command.PANEL)
    assert ward.panel.isVisible()


def test_every_field_and_button_has_a_name(page, open_plan, run):
    for tab in (0, 1):
        view = open_plan("ward", tab=tab)
        view.show_panel(is_shown=True)
        view.detail.show_now()
        run(Command.REPLACE)
        for widget in page.findChildren(object):
            if not getattr(widget, "isWidgetType", bool)() or not widget.isVisible():
                continue
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                text = getattr(widget, "text", lambda: "")()
                assert widget.accessibleName() or text, widget


def test_the_page_begins_with_the_plan_that_work_stopped_in(page, context, open_plan, qtbot):
    last = open_plan("ward").editor.plan.id
    newer = open_plan("ward").editor.plan.id
    again = PlanPage(context, Theme(), first=last)
    qtbot.addWidget(again)
    assert page.editor.plan.id == newer
    assert again.editor.plan.id == last


def test_a_page_told_of_a_plan_that_is_gone_shows_the_years_own(context, page, qtbot):
    again = PlanPage(context, Theme(), first=PlanId(10**6))
    qtbot.addWidget(again)
    assert again.place() == page.place()
