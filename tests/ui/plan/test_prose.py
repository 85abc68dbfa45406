"""Find and replace in the document: nothing outside a place changes, and each place is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kehoach_desktop.domain.appendix import Appendix, PartId, Span, Style
from kehoach_desktop.domain.edits import Batch
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import (
    Citation,
    Footnote,
    Plan,
    PlanHead,
    PlanId,
    Recipient,
    Section,
    SignatureBlock,
)
from kehoach_desktop.ui.grid.find import Query
from kehoach_desktop.ui.plan.commands import Command
from kehoach_desktop.ui.plan.plan_tabs import TEXT
from kehoach_desktop.ui.plan.prose import find_in_prose, replace_in_prose
from kehoach_desktop.ui.widgets.growing_text import GrowingText

SECTION, NOTE, APPENDIX = PartId(20), PartId(21), PartId(22)


def a_plan(**section):
    parts = [
        (Section(SECTION, "1", **section), None),
        (Footnote(NOTE, "(1)", "Kế hoạch năm 2025 của tỉnh", 8), SECTION),
        (Appendix(APPENDIX, "Phụ lục I", ("CHỈ SỐ", "NĂM 2025")), None),
    ]
    head = PlanHead(
        subject="Cải cách năm 2025",
        agency_lines=("UBND", "XÃ NĂM CĂN"),
        citations=(Citation("Căn cứ Kế hoạch năm 2025"), Citation("Căn cứ Luật")),
        recipients=(Recipient("Như Điều 1"), Recipient("Lưu: VT, năm 2025")),
        signature=SignatureBlock(("TM. UBND", "CHỦ TỊCH"), "Nguyễn Năm"),
    )
    return Plan(PlanId(9), head, Outline.build(parts))


def replaced(plan, query, new):
    places = find_in_prose(plan, query)
    return Batch(tuple(replace_in_prose(plan, places, new))).apply(plan)


def test_every_text_of_the_document_is_searched():
    plan = a_plan(title="Năm 2025", text="Trong năm 2025.")
    found = [(each.field.owner, each.field.name) for each in find_in_prose(plan, Query("nam 2025"))]
    assert found == [
        (None, "subject"),
        (None, "citations"),
        (SECTION, "title"),
        (SECTION, "text"),
        (NOTE, "text"),
        (APPENDIX, "title"),
        (None, "recipients"),
    ]


def test_every_place_is_replaced_and_nothing_else():
    plan = replaced(a_plan(title="Năm 2025", text="Trong năm 2025."), Query("2025"), "2026")
    assert plan.head.subject == "Cải cách năm 2026"
    assert [each.literal for each in plan.head.citations] == [
        "Căn cứ Kế hoạch năm 2026",
        "Căn cứ Luật",
    ]
    assert plan.head.recipients[1].literal == "Lưu: VT, năm 2026"
    assert plan.parts[SECTION].title == "Năm 2026"
    assert plan.parts[SECTION].text == "Trong năm 2026."
    assert plan.parts[NOTE].text == "Kế hoạch năm 2026 của tỉnh"
    assert plan.parts[APPENDIX].title == ("CHỈ SỐ", "NĂM 2026")


def test_a_line_of_which_nothing_is_left_goes():
    plan = replaced(a_plan(), Query("Căn cứ Luật", ignore_accents=False), "")
    assert [each.literal for each in plan.head.citations] == ["Căn cứ Kế hoạch năm 2025"]


def test_one_step_takes_it_all_back():
    plan = a_plan(text="Trong năm 2025.", spans=(Span(6, 9, Style.BOLD),))
    edit = Batch(tuple(replace_in_prose(plan, find_in_prose(plan, Query("nam")), "quý")))
    assert edit.inverse(plan).apply(edit.apply(plan)) == plan


@given(
    st.text("ab ", max_size=30),
    st.text("xyz", max_size=4),
    st.data(),
)
def test_styles_and_footnotes_keep_their_words(text, new, data):
    """What was not replaced is as bold as before; a mark stays between its neighbours."""
    start, end = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    spans = (Span(start, end, Style.BOLD),) if start < end else ()
    plan = a_plan(text=text, spans=spans)
    offset = data.draw(st.integers(0, len(text)))
    note = Footnote(NOTE, "(1)", "", offset)
    plan = Plan(plan.id, plan.head, Outline.build([(plan.parts[SECTION], None), (note, SECTION)]))
    part = replaced(plan, Query("a"), new)
    section = part.parts[SECTION]
    assert section.text == text.replace("a", new)
    bold = "".join(section.text[s.start : s.end] for s in section.spans)
    assert [c for c in bold if c in "b "] == [c for c in text[start:end] if c in "b "]
    assert section.text[: part.parts[NOTE].offset] == text[:offset].replace("a", new)


# In the window


@pytest.fixture
def document(open_plan):
    return open_plan("ward", tab=0)


def search(page, view, type_in, words, *, command=Command.FIND):
    page._actions[command].trigger()
    type_in(view.find_bar.fields.find_edit, words)
    QTest.keyClick(view.find_bar.fields.find_edit, Qt.Key.Key_Return)
    QApplication.processEvents()


def marked(view):
    text = view.current_view()
    return [
        selection.cursor.selectedText()
        for field in text.findChildren(GrowingText)
        for selection in field.extraSelections()
    ] + [field.selectedText() for field in text.findChildren(QLineEdit) if field.selectedText()]


def test_each_place_of_the_document_is_shown_and_marked(page, document, type_in):
    search(page, document, type_in, "ke hoach")
    bar, seen = document.find_bar, []
    for place in bar._places:
        if document.tabs.current_id() != TEXT:
            break
        seen.append(place)
        assert [each.lower() for each in marked(document)] == ["kế hoạch"], place
        QTest.keyClick(bar.fields.find_edit, Qt.Key.Key_Return)
    assert len({place.field.name for place in seen}) >= 3
    assert bar.fields.find_edit.hasFocus()


def test_the_mark_goes_with_the_bar(page, document, type_in):
    search(page, document, type_in, "cai cach hanh chinh")
    assert marked(document)
    QTest.keyClick(document.find_bar.fields.find_edit, Qt.Key.Key_Escape)
    assert not marked(document)


def test_cells_and_prose_are_replaced_in_one_step(page, document, type_in, on_disk):
    before = page.editor.plan
    search(page, document, type_in, "kế hoạch", command=Command.REPLACE)
    bar = document.find_bar
    count = len(bar._places)
    assert "ngoài bảng" in bar.fields.count_label.text()
    type_in(bar.fields.replace_edit, "chương trình")
    bar.fields.replace_all_button.click()
    assert page.editor.undo_label == f"Thay “kế hoạch” bằng “chương trình” ở {count} chỗ"
    assert bar.fields.count_label.text() == "Không có chỗ nào"
    assert on_disk() == page.editor.plan != before
    page.editor.undo()
    assert on_disk() == before
    assert page.editor.undo_label is None


def test_only_the_tab_in_front_is_searched_when_asked(page, document, type_in):
    search(page, document, type_in, "kế hoạch")
    every = len(document.find_bar._places)
    document.find_bar.fields.everywhere_check.setChecked(False)
    assert 0 < len(document.find_bar._places) < every
