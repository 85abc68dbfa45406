"""Danh mục in the hand: real keys and clicks over a real data folder."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)

from kehoach_desktop.domain.staff import Officer, PartyKind, PartyRef, Unit, display_name
from kehoach_desktop.ui.dialogs.merge import MergeDialog
from kehoach_desktop.ui.notices import Tone
from kehoach_desktop.ui.widgets.buttons import ToolButton


def listed(page):
    model = page._ui.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def unit(page, name):
    found = page._context.staffing.directory().find(PartyKind.UNIT, name)
    return page._context.staffing.directory().get(found)


def choose(page, name):
    ref = page._register.directory.find(page.kind, name)
    page._ui.table.choose(ref)


def fields(page):
    return page._panel._fields._ui


def type_into(field, text):
    field.setFocus()
    field.selectAll()
    field.insert(text)


def test_a_search_needs_no_accents(page):
    page._search.setText("kinh te")
    assert listed(page) == ["Phòng Kinh tế"]


def test_a_search_finds_another_spelling(page):
    page._search.setText("kt xa")
    assert listed(page) == ["Phòng Kinh tế"]


def test_a_search_without_a_hit_says_so(page):
    page._search.setText("không có ai")
    assert page._ui.nothing_found.isVisibleTo(page)
    assert "không có ai" in page._ui.nothing_found.text()


def test_tabs_count_those_in_use(page):
    assert page._ui.tabs.accessibleTabName(2) == "Công chức, 3"


def test_a_name_typed_into_the_panel_is_stored_on_leaving_it(page, qtbot):
    choose(page, "Phòng Kinh tế")
    with qtbot.waitSignal(page.notice) as said:
        type_into(fields(page).short_name, "P. KT")
        QTest.keyClick(fields(page).short_name, Qt.Key.Key_Tab)
    assert unit(page, "Phòng Kinh tế").short_name == "P. KT"
    assert said.args[0].as_toast


def test_leaving_a_field_keeps_the_place_in_the_panel(page):
    choose(page, "Phòng Kinh tế")
    page.activateWindow()
    type_into(fields(page).short_name, "P. KT")
    QTest.keyClick(fields(page).short_name, Qt.Key.Key_Tab)
    assert fields(page).unit_kind.hasFocus()


def test_a_stored_change_can_be_taken_back(page, qtbot):
    choose(page, "Phòng Kinh tế")
    with qtbot.waitSignal(page.notice) as said:
        type_into(fields(page).full_name, "Phòng Kinh tế và Hạ tầng")
        page._panel.save()
    (undo,) = said.args[0].choices
    undo.act()
    assert unit(page, "Phòng Kinh tế").name == "Phòng Kinh tế"
    assert fields(page).full_name.text() == "Phòng Kinh tế"


def test_escape_brings_the_stored_name_back(page):
    choose(page, "Phòng Kinh tế")
    type_into(fields(page).full_name, "Nhầm")
    QTest.keyClick(fields(page).full_name, Qt.Key.Key_Escape)
    assert fields(page).full_name.text() == "Phòng Kinh tế"
    assert page._ui.table.hasFocus()


def test_a_wrong_day_is_marked_and_not_stored(page):
    choose(page, "Phòng Kinh tế")
    type_into(fields(page).since, "31/2/2025")
    page._panel.save()
    assert fields(page).since.property("invalid")
    assert unit(page, "Phòng Kinh tế").validity.since is None


def test_going_on_from_a_wrong_day_says_that_it_was_not_stored(page, qtbot):
    choose(page, "Phòng Kinh tế")
    type_into(fields(page).since, "31/2/2025")
    page._panel.save()
    with qtbot.waitSignal(page.notice) as said:
        choose(page, "UBND xã Bình Minh")
    assert said.args[0].tone is Tone.WARN
    assert "31/2/2025" in said.args[0].fact


def test_spellings_are_one_on_each_line(page):
    choose(page, "Phòng Kinh tế")
    fields(page).aliases.setPlainText("Phòng KT xã\n\n  P. KT ")
    page._panel.save()
    assert unit(page, "P. KT").aliases == ("Phòng KT xã", "P. KT")


def test_a_party_is_chosen_by_typing_without_accents(page):
    choose(page, "UBND xã Bình Minh")
    box = fields(page).parent
    box.setFocus()
    QTest.keyClicks(box, "kinh")
    assert box.currentText() == "Phòng Kinh tế"
    assert unit(page, "UBND xã Bình Minh").parent_id == unit(page, "Phòng Kinh tế").id


def test_a_unit_is_never_offered_as_its_own_parent(page):
    choose(page, "Phòng Kinh tế")
    box = fields(page).parent
    assert [box.itemText(i) for i in range(box.count())] == ["–", "UBND xã Bình Minh"]


def test_a_new_unit_is_added_by_keys_alone(page, in_dialog, qtbot):
    def fill(dialog):
        dialog._ui.fields._ui.full_name.insert("Công an xã")
        QTest.keyClick(dialog._ui.fields._ui.full_name, Qt.Key.Key_Return)

    in_dialog(fill)
    QTest.keyClick(page._ui.table, Qt.Key.Key_F5)
    assert unit(page, "Công an xã").name == "Công an xã"
    assert display_name(page._ui.table.current_party()) == "Công an xã"


def test_a_unit_without_a_name_is_not_added(page, in_dialog):
    in_dialog(lambda dialog: dialog._ui.add.click())
    page._add()
    assert len(page._context.staffing.directory().units) == 2


def test_adding_a_known_name_says_that_it_is_there(page, in_dialog):
    said = []

    def fill(dialog):
        dialog._ui.fields._ui.full_name.insert("phong kinh te")
        dialog._ui.fields.left.emit()
        said.append(dialog._ui.likeness.text())

    in_dialog(fill)
    page._add()
    assert said == ["Danh mục đã có “Phòng Kinh tế”."]


def test_a_renamed_unit_succeeds_the_old_one_on_the_next_day(page, in_dialog):
    choose(page, "Phòng Kinh tế")

    def rename(dialog):
        dialog._ui.until.setText("30/6/2026")
        dialog._ui.new_name.setText("Phòng Kinh tế, Hạ tầng và Đô thị")
        dialog._ui.end_it.click()

    in_dialog(rename)
    page._end()
    old, new = unit(page, "Phòng KT xã"), unit(page, "Phòng Kinh tế, Hạ tầng và Đô thị")
    assert old.successor_id == new.id
    assert (old.validity.until.isoformat(), new.validity.since.isoformat()) == (
        "2026-06-30",
        "2026-07-01",
    )
    assert new.aliases == ()


def test_an_ended_unit_is_listed_below_the_others(page, in_dialog):
    choose(page, "Phòng Kinh tế")

    def end(dialog):
        dialog._ui.until.setText("1/1/2026")
        dialog._ui.nobody.click()
        dialog._ui.end_it.click()

    in_dialog(end)
    page._end()
    assert listed(page) == [
        "Đang hoạt động (1)",
        "UBND xã Bình Minh",
        "Đã thôi hoạt động (1)",
        "Phòng Kinh tế",
    ]


def test_a_heading_folds_what_is_under_it(page):
    division = unit(page, "Phòng Kinh tế")
    heir = unit(page, "UBND xã Bình Minh")
    page._context.staffing.put(Unit(division.id, division.name, successor_id=heir.id), label="Thử")
    page.refresh()
    table = page._ui.table
    table.setCurrentIndex(table.model().index(2, 0))
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert listed(page)[-1] == "Đã thôi hoạt động (1)"
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert listed(page)[-1] == "Phòng Kinh tế"


@pytest.fixture
def with_pair(page):
    new_id = page._context.new_id
    page._context.staffing.put(
        Unit(new_id(), "Văn hóa - xã hội", "VHXH"), Unit(new_id(), "VHXXH"), label="Thử"
    )
    page.refresh()
    return page


def test_similar_names_are_said_in_a_bar(with_pair):
    assert "Văn hóa - xã hội và VHXXH" in with_pair._bar.accessibleName()


def test_a_merged_name_is_found_under_the_one_that_stays(with_pair, in_dialog):
    in_dialog(lambda dialog: dialog._ui.merge.click())
    with_pair._merge()
    assert unit(with_pair, "VHXXH").name == "Văn hóa - xã hội"
    assert with_pair._bar is None


def test_a_merge_can_be_taken_back(with_pair, in_dialog, qtbot):
    in_dialog(lambda dialog: dialog._ui.merge.click())
    with qtbot.waitSignal(with_pair.notice) as said:
        with_pair._merge()
    said.args[0].choices[0].act()
    assert unit(with_pair, "VHXXH").name == "VHXXH"


def test_the_other_name_may_be_the_one_to_keep(with_pair, in_dialog):
    def swap(dialog):
        dialog._ui.keep_second.click()
        dialog._ui.merge.click()

    in_dialog(swap)
    with_pair._merge()
    assert unit(with_pair, "VHXH").name == "VHXXH"


def test_names_called_different_are_not_offered_again(with_pair, in_dialog):
    in_dialog(lambda dialog: dialog._ui.different.click())
    with_pair._merge()
    assert with_pair._bar is None
    dialog = MergeDialog(
        with_pair, PartyKind.UNIT, with_pair._register, different=with_pair._different
    )
    assert dialog.merge() is None
    assert not dialog._ui.merge.isEnabled()


def test_a_list_copied_from_excel_is_pasted_with_its_posts(page, in_dialog):
    page.show_kind(PartyKind.OFFICER)
    page._ui.table.setFocus()
    QGuiApplication.clipboard().setText("Đinh Văn T\tVăn thư\tPhòng Kinh tế\nHoàng Văn E")
    in_dialog(lambda dialog: dialog._ui.add.click())
    QTest.keyClick(page._ui.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    directory = page._context.staffing.directory()
    ref = directory.find(PartyKind.OFFICER, "Đinh Văn T")
    added = directory.get(ref)
    assert isinstance(added, Officer)
    assert directory.name_of(PartyRef(PartyKind.POSITION, added.position_id)) == "Văn thư"
    assert len(directory.officers) == 4


def test_an_empty_list_offers_the_usual_units(empty_page):
    empty_page._add_usual_units()
    assert "Văn phòng HĐND và UBND" in listed(empty_page)


def test_every_kind_has_an_empty_state(empty_page):
    for kind in PartyKind:
        empty_page.show_kind(kind)
        assert empty_page._ui.stack.currentWidget().accessibleName().startswith("Chưa có")


def test_columns_sort_by_vietnamese_letters(page):
    page.show_kind(PartyKind.OFFICER)
    assert listed(page) == ["Trần Thị An", "Nguyễn Văn Ánh", "Hoàng Văn E"]
    page._ui.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert listed(page) == ["Hoàng Văn E", "Nguyễn Văn Ánh", "Trần Thị An"]


def test_sorting_keeps_the_chosen_person(page):
    page.show_kind(PartyKind.OFFICER)
    choose(page, "Hoàng Văn E")
    page._ui.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert display_name(page._ui.table.current_party()) == "Hoàng Văn E"


def test_the_panel_opens_and_closes_by_f4(page):
    page._ui.table.setFocus()
    assert page._panel.isVisibleTo(page)
    QTest.keyClick(page._ui.table, Qt.Key.Key_F4)
    assert not page._panel.isVisibleTo(page)
    QTest.keyClick(page._ui.table, Qt.Key.Key_F4)
    assert page._panel.isVisibleTo(page)


def test_f2_opens_a_closed_panel_at_the_name(page):
    page._toggle_panel()
    page._ui.table.setFocus()
    QTest.keyClick(page._ui.table, Qt.Key.Key_F2)
    assert fields(page).full_name.hasFocus()


def test_a_narrow_page_starts_without_the_panel(page):
    page.resize(900, 600)
    assert not page._panel.isVisibleTo(page)


def test_the_list_follows_the_rules_of_item_models(page):
    tester = QAbstractItemModelTester(
        page._ui.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    for kind in PartyKind:
        page.show_kind(kind)
        page._search.setText("a")
    assert tester.model() is page._ui.table.model()


def test_every_field_and_button_has_a_name(page):
    focusable = [
        widget
        for kind in (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)
        for widget in page.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(page)
    ]
    assert [w.objectName() for w in focusable if not (w.accessibleName() or _words(w))] == []


def test_a_wrong_day_keeps_no_other_field_from_being_stored(page):
    choose(page, "Phòng Kinh tế")
    type_into(fields(page).since, "31/2/2025")
    type_into(fields(page).short_name, "P. KT")
    page._panel.save()
    assert unit(page, "Phòng Kinh tế").short_name == "P. KT"


def test_commands_fold_into_the_menu_where_room_is_short(page, qtbot):
    row = page._ui.tool_row
    page._toggle_panel()
    page.resize(560, 600)
    qtbot.waitUntil(lambda: row.width() == 560)
    buttons = row.findChildren(ToolButton)
    assert buttons[0].isVisible()
    assert not buttons[-1].isVisible()
    row._fill_menu()
    folded = [button.defaultAction() for button in buttons if not button.isVisible()]
    assert row._menu.actions() == folded
    page.resize(1218, 600)
    qtbot.waitUntil(lambda: row.width() == 1218)
    assert all(button.isVisible() for button in buttons)
    assert not row.menu_button.isVisible()


def _words(widget):
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def add_unit(page, in_dialog, name):
    def fill(dialog):
        dialog._ui.fields._ui.full_name.insert(name)
        dialog._ui.add.click()

    in_dialog(fill)
    page._add()


def unit_names(page):
    return {unit.name for unit in page._context.staffing.directory().units}


def test_who_was_added_by_mistake_goes_with_one_click(page, in_dialog, qtbot):
    before = unit_names(page)
    with qtbot.waitSignal(page.notice) as said:
        add_unit(page, in_dialog, "Công an xã")
    (undo,) = said.args[0].choices
    assert undo.text == "Hoàn tác"
    undo.act()
    assert unit_names(page) == before
    assert "Công an xã" not in listed(page)


def test_steps_are_taken_back_and_done_again_by_name(page, in_dialog):
    line = page.undo_line()
    add_unit(page, in_dialog, "Công an xã")
    choose(page, "Phòng Kinh tế")
    type_into(fields(page).full_name, "Phòng Kinh tế và Hạ tầng")
    page._panel.save()
    assert line.undo_label == "Sửa đơn vị Phòng Kinh tế và Hạ tầng"
    line.undo()
    assert line.undo_label == "Thêm đơn vị Công an xã"
    line.undo()
    assert (line.undo_label, line.redo_label) == (None, "Thêm đơn vị Công an xã")
    assert unit_names(page) == {"UBND xã Bình Minh", "Phòng Kinh tế"}
    line.redo()
    line.redo()
    assert unit_names(page) == {"UBND xã Bình Minh", "Phòng Kinh tế và Hạ tầng", "Công an xã"}


def test_a_renaming_with_its_new_unit_is_one_step(page, in_dialog):
    before = set(page._context.staffing.directory().parties())
    choose(page, "Phòng Kinh tế")

    def rename(dialog):
        dialog._ui.until.setText("30/6/2026")
        dialog._ui.new_name.setText("Phòng Kinh tế, Hạ tầng và Đô thị")
        dialog._ui.end_it.click()

    in_dialog(rename)
    page._end()
    page.undo_line().undo()
    assert set(page._context.staffing.directory().parties()) == before


def test_a_toast_takes_nothing_back_over_a_later_step(page, in_dialog, qtbot):
    with qtbot.waitSignal(page.notice) as said:
        add_unit(page, in_dialog, "Công an xã")
    (undo,) = said.args[0].choices
    add_unit(page, in_dialog, "Trạm Y tế")
    with qtbot.waitSignal(page.notice) as told:
        undo.act()
    assert "thay đổi khác" in told.args[0].fact
    assert {"Công an xã", "Trạm Y tế"} <= unit_names(page)


def test_what_others_named_meanwhile_stays_and_that_is_said(page, in_dialog, qtbot):
    add_unit(page, in_dialog, "Công an xã")
    new = unit(page, "Công an xã")
    page._context.staffing.put(
        Officer(page._context.new_id(), "Lê Thị C", unit_id=new.id), label="Nơi khác"
    )
    with qtbot.waitSignal(page.notice) as told:
        page._editor._take_back("Thêm đơn vị Công an xã")
    assert told.args[0].code == "KH-214"
    assert "Công an xã" in unit_names(page)


def test_steps_that_no_longer_fit_are_forgotten(page, in_dialog):
    add_unit(page, in_dialog, "Công an xã")
    page.refresh()
    assert page.undo_line().undo_label == "Thêm đơn vị Công an xã"
    page._context.staffing.put(Unit(page._context.new_id(), "Trạm Y tế"), label="Nơi khác")
    page.refresh()
    assert page.undo_line().undo_label is None
