"""A section goes into a document and comes back with every letter and style."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from kehoach_desktop.domain.appendix import PartId, Span, Style
from kehoach_desktop.domain.plan import Footnote, Section
from kehoach_desktop.ui.plan import rich_text

WORDS = st.text("aăâ đĐ–“1.(\n\N{NO-BREAK SPACE}", max_size=24)


@st.composite
def sections(draw):
    title, text = draw(WORDS), draw(WORDS)
    spans = []
    for style in draw(st.sets(st.sampled_from(Style))):
        if text:
            start = draw(st.integers(0, len(text) - 1))
            spans.append(Span(start, draw(st.integers(start + 1, len(text))), style))
    return Section(PartId(1), "1.", title, text, tuple(spans))


def written(section, notes=()):
    document = QTextDocument()
    rich_text.fill(document, section, notes)
    return document


@given(sections())
def test_a_section_comes_back_as_it_went_in(section):
    assert rich_text.read(written(section)).put_into(section) == section


@given(sections(), st.data())
def test_the_place_of_a_footnote_comes_back(section, data):
    offset = data.draw(st.integers(0, len(section.text)))
    note = Footnote(PartId(7), "(1)", "", offset)
    flow = rich_text.read(written(section, [note]))
    assert flow.put_into(section) == section
    assert flow.notes == {7: offset}


def test_letters_typed_behind_a_mark_are_text():
    section = Section(PartId(1), text="Năm")
    document = written(section, [Footnote(PartId(7), "(1)", "", 3)])
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(" 2026")
    assert rich_text.read(document).text == "Năm 2026"


def test_the_title_ends_where_its_words_end():
    section = Section(PartId(1), "1.", "Mục đích:", "nâng kết quả")
    document = written(section)
    assert document.toPlainText() == "Mục đích: nâng kết quả"
    assert rich_text.read_between(document, 0, 10).title == "Mục đích:"
