"""The tab "Văn bản": what is typed into its fields reaches the file, step by step, and back."""

from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from kehoach_desktop.domain.appendix import PartId, Span, Style
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import Footnote, Plan, PlanId, Section, SectionRole
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.plan import section_edits
from kehoach_desktop.ui.plan.commands import Command
from kehoach_desktop.ui.plan.text_view import TextView


@pytest.fixture
def run_command(page):
    return lambda command: page._actions[command].trigger()


@pytest.fixture
def document(open_plan):
    return open_plan("ward", tab=0).current_view()


def section_of(page, words):
    return next(s for _, s in page.editor.plan.sections() if words in f"{s.title} {s.text}")


def caret_in(document, page, words):
    part = section_of(page, words)
    document.go_to(part.id)
    QApplication.processEvents()
    return document.body.block(part.id)


@pytest.fixture
def retype(type_in):
    def replace_all(field, text):
        field.setFocus()
        field.selectAll()
        type_in(field, text)

    return replace_all


def leave(page):
    page.view.tabs.setFocus()
    QApplication.processEvents()


@pytest.mark.parametrize("name", ["ward", "city", "office", "province", "district"])
def test_each_plan_opens_and_stays_as_it_is(open_plan, page, on_disk, name):
    view = open_plan(name)
    before = page.editor.plan
    for part_id in [0, *(each.id for each in before.appendices())]:
        view.show_tab(part_id)
        QApplication.processEvents()
    page.keep()
    assert page.editor.undo_label is None
    assert on_disk() == before


def test_144_sections_take_no_longer_each_than_a_few(open_plan, page):
    def seconds_each(name):
        open_plan(name, tab=1)
        sections = sum(1 for _ in page.editor.plan.sections())
        start = perf_counter()
        page.view.show_tab(0)
        QApplication.processEvents()
        assert isinstance(page.view.current_view(), TextView)
        return (perf_counter() - start) / sections

    few, many = (min(seconds_each(name) for _ in range(3)) for name in ("ward", "district"))
    assert many <= few


@pytest.mark.parametrize(
    "case",
    [
        ("number_edit", "27", "number", "27"),
        ("place_edit", "Bình Minh", "place", "Bình Minh"),
        ("day_edit", "5", "day", 5),
        ("plan_year_edit", "2026", "plan_year", 2026),
        ("subject_edit", "Nâng cao các chỉ số", "subject", "Nâng cao các chỉ số"),
        ("agency_edit", "UBND XÃ", "agency_lines", ("UBND XÃ",)),
    ],
)
def test_a_field_of_the_head_is_kept_when_it_is_left(document, page, on_disk, retype, case):
    field, typed, fact, value = case
    before = page.editor.plan
    retype(getattr(document.head.fields, field), typed)
    leave(page)
    assert getattr(on_disk().head, fact) == value
    page.editor.undo()
    assert on_disk() == before


def test_a_day_that_is_none_is_told_and_not_kept(document, page, on_disk, retype):
    retype(document.head.fields.day_edit, "45")
    leave(page)
    assert on_disk().head.day is None
    assert "từ 1 đến 31" in document.head.fields.day_edit.accessibleDescription()
    assert document.head.fields.day_edit.text() == "45"


def test_the_signature_is_kept(document, page, on_disk, retype):
    retype(document.signature.fields.name_edit, "Nguyễn Văn A")
    leave(page)
    assert on_disk().head.signature.name == "Nguyễn Văn A"


def test_what_is_typed_into_a_section_is_one_step(document, page, on_disk, type_in):
    before = page.editor.plan
    block = caret_in(document, page, "Nâng kết quả của bốn chỉ số.")
    block.text.take_caret(at_end=True)
    type_in(block.text, " Hằng năm.")
    leave(page)
    assert section_of(page, "Hằng năm").text == "Nâng kết quả của bốn chỉ số. Hằng năm."
    assert on_disk() == page.editor.plan
    assert page.editor.undo_label == "Sửa mục 1."
    page.editor.undo()
    assert on_disk() == before
    assert block.typed() == section_of(page, "Nâng kết quả")


def test_a_marker_is_typed_like_any_text(document, page, on_disk, retype):
    block = caret_in(document, page, "Nâng kết quả")
    retype(block.marker, "1)")
    leave(page)
    assert section_edits.section(on_disk(), block.section_id).marker == "1)"


def test_enter_cuts_a_section_and_numbers_the_next(document, page, on_disk):
    block = caret_in(document, page, "Phân công rõ người, rõ việc.")
    cursor = block.text.textCursor()
    cursor.setPosition(len("Phân công rõ người,"))
    block.text.setTextCursor(cursor)
    QTest.keyClick(block.text, Qt.Key.Key_Return)
    head, tail = section_of(page, "Phân công rõ người"), section_of(page, "rõ việc.")
    assert (head.text, tail.text, tail.marker) == ("Phân công rõ người,", " rõ việc.", "3.")
    assert document.body.current == tail.id
    assert on_disk() == page.editor.plan


def test_backspace_takes_an_empty_section_away(document, page, on_disk):
    before = page.editor.plan
    block = caret_in(document, page, "Phân công rõ người")
    block.text.take_caret(at_end=True)
    QTest.keyClick(block.text, Qt.Key.Key_Return)
    new = document.body.block(document.body.current)
    QTest.keyClick(new.text, Qt.Key.Key_Backspace)
    assert on_disk() == before
    assert document.body.current == block.section_id


def test_bold_from_the_first_letter_makes_a_title(document, page, on_disk):
    block = caret_in(document, page, "Nâng kết quả của bốn chỉ số.")
    cursor = block.text.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len("Nâng kết quả"), cursor.MoveMode.KeepAnchor)
    block.text.setTextCursor(cursor)
    page._actions[Command.BOLD].trigger()
    leave(page)
    part = section_edits.section(on_disk(), block.section_id)
    assert (part.title, part.text) == ("Nâng kết quả", "của bốn chỉ số.")


def test_italic_inside_a_text_is_a_span(document, page, on_disk):
    block = caret_in(document, page, "Nâng kết quả của bốn chỉ số.")
    cursor = block.text.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(12, cursor.MoveMode.KeepAnchor)
    block.text.setTextCursor(cursor)
    page._actions[Command.ITALIC].trigger()
    leave(page)
    part = section_edits.section(on_disk(), block.section_id)
    assert part.spans == (Span(5, 12, Style.ITALIC),)


@pytest.mark.parametrize("command", [Command.INDENT, Command.DOWN, Command.UP, Command.DELETE])
def test_a_command_on_a_section_is_one_step(document, page, on_disk, command):
    before = page.editor.plan
    caret_in(document, page, "Phân công rõ người")
    page._actions[command].trigger()
    assert page.editor.plan != before
    assert on_disk() == page.editor.plan
    page.editor.undo()
    assert on_disk() == before
    assert page.editor.undo_label is None


def test_a_footnote_stands_at_the_caret_and_at_the_foot(document, page, on_disk, type_in):
    block = caret_in(document, page, "Nâng kết quả của bốn chỉ số.")
    block.text.take_caret(at_end=True)
    page._actions[Command.FOOTNOTE].trigger()
    type_in(QApplication.focusWidget(), "Gồm cả chỉ số xanh")
    leave(page)
    (note,) = section_edits.all_footnotes(on_disk())
    assert note == Footnote(note.id, "(1)", "Gồm cả chỉ số xanh", 28)
    assert block.text.toPlainText().endswith("chỉ số.(1)")
    assert block.flow().text == "Nâng kết quả của bốn chỉ số."


def test_the_first_footnote_is_in_sight_while_it_is_typed(document, page):
    block = caret_in(document, page, "Nâng kết quả của bốn chỉ số.")
    block.text.take_caret(at_end=True)
    page._actions[Command.FOOTNOTE].trigger()
    field = QApplication.focusWidget()
    QApplication.processEvents()
    assert field.accessibleName() == "Chú thích (1)"
    assert field.visibleRegion().boundingRect() == field.rect()


def test_the_keyboard_comes_back_to_the_document_after_a_search(document, page):
    block = caret_in(document, page, "Nâng kết quả của bốn chỉ số.")
    page._actions[Command.FIND].trigger()
    assert not document.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is block.text


def test_the_keyboard_is_in_the_contents_where_nothing_was_entered_yet(document, page):
    page._actions[Command.FIND].trigger()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert document._contents.hasFocus()


def test_text_before_a_footnote_moves_its_place(open_plan, page, on_disk, type_in):
    document = open_plan("district", tab=0).current_view()
    note = section_edits.all_footnotes(page.editor.plan)[0]
    owner = page.editor.plan.parts.parent_of(note.id)
    document.go_to(owner)
    block = document.body.block(owner)
    block.text.take_caret()
    type_in(block.text, "Sớm ")
    leave(page)
    moved = on_disk().parts[note.id]
    assert moved.offset == note.offset + len("Sớm ")


def test_a_citation_is_added_changed_and_taken_away(document, page, on_disk, type_in):
    before = page.editor.plan
    page._actions[Command.CITATION].trigger()
    type_in(QApplication.focusWidget(), "Luật số 72/2025/QH15")
    leave(page)
    assert on_disk().head.citations[-1].literal == "Luật số 72/2025/QH15"
    page.editor.undo()
    assert on_disk() == before


def test_a_recipient_emptied_is_gone(document, page, on_disk):
    count = len(page.editor.plan.head.recipients)
    row = document.recipients._rows[0]
    row.text.setFocus()
    row.text.selectAll()
    QTest.keyClick(row.text, Qt.Key.Key_Delete)
    QTest.keyClick(row.text, Qt.Key.Key_Backspace)
    assert len(on_disk().head.recipients) == count - 1


def test_a_table_in_the_body_is_edited_in_its_place(open_plan, page, on_disk, type_in):
    document = open_plan("province", tab=0).current_view()
    table = next(page.editor.plan.tables())
    grid = next(g for g in document.findChildren(object) if getattr(g, "table", 0) == table.id)
    row_id = page.editor.plan.outline(table.id).children_of(None)[0]
    document.reveal(grid)
    grid.go_to(row_id, "timeframe")
    grid.view.setFocus()
    type_in(grid.view, "N")
    type_in(QApplication.focusWidget(), "ăm 2027")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert on_disk().outline(table.id)[row_id].cells["timeframe"] == "Năm 2027"


def test_what_is_being_typed_survives_an_undo_of_something_else(
    document, page, on_disk, type_in, retype
):
    retype(document.head.fields.place_edit, "Bình Minh")
    leave(page)
    block = caret_in(document, page, "Nâng kết quả")
    type_in(block.text, "Cùng ")
    page.editor.undo()
    leave(page)
    assert section_of(page, "Nâng kết quả").text.startswith("Cùng Nâng kết quả")
    assert on_disk().head.place == "Phú Sơn"


def test_telex_letters_reach_the_text_to_the_letter(document, page, on_disk, type_in, retype):
    block = caret_in(document, page, "Nâng kết quả")
    retype(block.text, "Uy")
    QTest.keyClick(block.text, Qt.Key.Key_Backspace)
    type_in(block.text, "ỷ ban xã :)")
    leave(page)
    assert section_edits.section(on_disk(), block.section_id).text == "Uỷ ban xã :)"


def test_the_menus_copy_and_paste_work_in_a_field(document, page, run_command):
    block = caret_in(document, page, "Nâng kết quả")
    block.text.selectAll()
    run_command(Command.COPY)
    block.text.take_caret(at_end=True)
    run_command(Command.PASTE)
    assert block.flow().text == "Nâng kết quả của bốn chỉ số." * 2


def test_commands_on_rows_are_there_only_in_a_table(open_plan, page):
    document = open_plan("province", tab=0).current_view()
    assert not page._actions[Command.ASSIGN].isEnabled()
    grid = document.findChildren(AppendixGrid)[0]
    grid.view.setFocus()
    grid.go_to(grid.model.flat.ids[1], "lead")
    assert page._actions[Command.ASSIGN].isEnabled()
    caret_in(document, page, "Sở Tài chính")
    assert not page._actions[Command.ASSIGN].isEnabled()


def test_the_role_of_a_section_is_chosen_in_the_panel(page, staff, open_plan, on_disk):
    view = open_plan("ward", tab=0)
    page.refresh()
    view.show_panel(is_shown=True)
    section = next(part for _, part in page.editor.plan.sections() if part.text)
    view.current_view().go_to(section.id)
    QApplication.processEvents()
    view.detail.show_now()
    box = view.panel.findChildren(QComboBox)[-1]
    assert box.currentText() == term(section.role)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    view.detail.show_now()
    assert on_disk().parts[section.id].role is list(SectionRole)[-1]
    assert page.editor.undo_label == f"Đổi vai trò thành {term(SectionRole.CLOSING)}"
    assert view.panel.findChildren(QComboBox)[-1].hasFocus()


def test_a_line_that_becomes_one_of_parties_is_read(page, staff, workplace):
    line = Section(PartId(901), None, "", "Công an phường")
    plan = Plan(PlanId(9), parts=Outline.build([(Section(PartId(900), "1"), None), (line, 900)]))
    directory = workplace.staffing.directory()
    edit = section_edits.with_role(
        plan, line, SectionRole.PARTY_LINE, directory, workplace.file.new_id
    )
    [party] = edit.apply(plan).assignments[PartId(900)]
    assert directory.name_of(party.subject) == "Công an phường"
