"""What is read back out of each format is what the document says, word for word."""

import io
import zipfile
from collections import Counter
from dataclasses import replace

import docx
import pytest
from documents import AT, PLANS, a_table, the_document
from docx.oxml.ns import qn
from exchange.pdf.reading import expected_words, said_words
from openpyxl import load_workbook

from kehoach_desktop.domain.report import (
    AppendixTitle,
    Cell,
    Chapter,
    Document,
    DocumentKind,
    Run,
    TableBlock,
    TableColumn,
    TableRow,
    table_line,
)
from kehoach_desktop.exchange.formats import Format, render
from kehoach_desktop.exchange.pdf.typecase import printable

LONG = " ".join(f"từ{number}" for number in range(9_000))  # fills more than three pages


def read_back(document, form):
    content = render(document, form)
    match form:
        case Format.PDF:
            return said_words(content)
        case Format.DOCX:
            return Counter(word for text in word_texts(content) for word in text.split())
        case Format.XLSX:
            texts = (text for text in sheet_texts(content))
            return Counter(word for text in texts for word in text.split())


def word_texts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in ("word/document.xml", "word/footnotes.xml"):
            if name in archive.namelist():
                for paragraph in docx.oxml.parse_xml(archive.read(name)).iter(qn("w:p")):
                    pieces = paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
                    yield "".join(
                        each.text or "" if each.tag == qn("w:t") else " " for each in pieces
                    )


def sheet_texts(content):
    """Numbers as a person sees them: with a comma, and with the decimals of their format.

    A line that names the sheet of a table stands for the table, not for words of the document.
    """
    book = load_workbook(io.BytesIO(content))
    places = {table_line(name) for name in book.sheetnames}
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    yield "" if cell.value in places else cell.value
                elif cell.value is not None:
                    decimals = len(cell.number_format.partition(".")[2])
                    yield f"{cell.value:.{decimals}f}".replace(".", ",")


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("name", PLANS)
def test_a_real_plan_is_read_back_word_for_word(name, form):
    document = the_document(name)
    wanted, found = expected_words(document), read_back(document, form)
    if form is Format.PDF:
        found = Counter({word: count for word, count in found.items() if word})
    assert wanted - found == Counter()
    assert found - wanted == Counter()


def test_the_control_finds_a_word_that_is_missing():
    document = the_document("ward")
    shorter = replace(document, chapters=document.chapters[:-1])
    assert expected_words(document) - read_back(shorter, Format.DOCX)


def an_appendix(*tables):
    chapter = Chapter((AppendixTitle("Phụ lục", ("TÊN",)), *tables), name="Phụ lục", restart=True)
    return Document(DocumentKind.PLAN, "Thử", "UBND xã Bình Minh", (chapter,), AT)


def a_grid(*texts):
    row = TableRow(tuple(Cell((Run(text),)) for text in texts))
    header = (tuple(Cell((Run("Cột", bold=True),)) for _ in texts),)
    return TableBlock((TableColumn(),) * len(texts), header, (row,), name="Bảng")


ODD = {
    "a cell longer than three pages": lambda: a_table([[LONG, "", ""]]),
    "sixty columns": lambda: a_table([[f"ô{number}" for number in range(60)]], columns=60),
    "an appendix without a table": an_appendix,
    "a table without rows": lambda: a_table([]),
    "decomposed letters": lambda: an_appendix(a_grid("Tie\u0302\u0301ng Vie\u0323\u0302t")),
    "emoji": lambda: an_appendix(a_grid("Tốt 😀 👩‍👩‍👧 🇻🇳")),
    "a formula": lambda: an_appendix(a_grid("=cmd|'/C calc'!A0", "@SUM(A1)", "+1+1", "-1")),
    "control characters": lambda: an_appendix(a_grid("a\x00b\x07c\x1bd", "x\ufffey")),
    "no text at all": lambda: an_appendix(a_grid("", "")),
    "line ends and tabs": lambda: an_appendix(a_grid("một\nhai\tba\r\nbốn")),
    "no chapter": lambda: replace(a_table([]), chapters=()),
}


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("odd", ODD)
def test_odd_content_makes_a_whole_document(odd, form):
    document = ODD[odd]()
    # Composed, as all formats print it, with one sign for what none can hold.
    found = Counter(printable(word) for word in read_back(document, form).elements())
    assert not expected_words(document) - found


@pytest.mark.parametrize("form", [Format.DOCX, Format.XLSX])
def test_text_from_right_to_left_is_kept_in_the_order_it_is_spoken(form):
    document = an_appendix(a_grid("שלום עולם", "مرحبا"))
    assert not expected_words(document) - read_back(document, form)


@pytest.mark.parametrize("form", [Format.DOCX, Format.XLSX])
def test_11200_rows_are_read_back_word_for_word(form):
    rows = [[str(number), f"nội dung số {number}", "Thường xuyên"] for number in range(11_200)]
    document = a_table(rows)
    assert read_back(document, form) == expected_words(document)
