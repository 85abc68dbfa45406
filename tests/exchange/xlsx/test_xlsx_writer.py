"""The workbook holds every word, text stays text, and it prints on A4."""

import zipfile
from collections import Counter
from io import BytesIO

import pytest
from documents import AT, PLANS, a_table, the_document
from openpyxl import load_workbook

from kehoach_desktop.domain.report import (
    MOTTO,
    NATION,
    RECEIVERS,
    AppendixTitle,
    Cell,
    Chapter,
    Closing,
    Document,
    DocumentKind,
    Letterhead,
    Paragraph,
    Run,
    TableBlock,
    TableColumn,
    TableRow,
    Title,
    words,
)
from kehoach_desktop.exchange.xlsx.writer import TEXT_SHEET, render


def opened(document):
    return load_workbook(BytesIO(render(document)))


def texts(workbook):
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield str(cell.value)


@pytest.mark.parametrize("name", PLANS)
def test_no_word_of_a_real_plan_is_lost(name):
    document = the_document(name)
    figures = {
        str(cell.number)
        for table in document.tables()
        for row in table.rows
        for cell in row.cells
        if cell.number is not None
    }
    wanted = Counter(word for text in words(document) for word in text.split())
    found = Counter(word for text in texts(opened(document)) for word in text.split())
    missing = {word.replace(",", ".") for word in wanted - found}
    assert missing <= figures


def test_each_table_has_its_sheet_after_the_text():
    assert opened(the_document("ward")).sheetnames == [
        TEXT_SHEET,
        "PAR INDEX",
        "SIPAS",
        "PAPI",
        "PCI",
    ]


def test_the_text_says_on_which_sheet_a_table_of_the_body_is():
    book = opened(the_document("province"))
    lines = [row[0].value for row in book[TEXT_SHEET].iter_rows()]
    for name in book.sheetnames[1:]:
        assert f"(Bảng: xem trang tính “{name}”)" in lines
    at = lines.index(f"(Bảng: xem trang tính “{book.sheetnames[1]}”)")
    assert lines[at - 1].startswith(book.sheetnames[1])


def test_a_title_is_bold_within_its_line():
    book = load_workbook(BytesIO(render(the_document("ward"))), rich_text=True)
    (line,) = [
        row[0].value
        for row in book[TEXT_SHEET].iter_rows()
        if str(row[0].value).startswith("2. Công chức Kế toán")
    ]
    assert str(line[-1]) == "cân đối, bố trí kinh phí."
    assert not line[-1].font.b
    assert line[0].font.b


def test_the_two_level_header_is_merged_and_repeats_on_every_printed_page():
    sheet = opened(the_document("ward"))["PAR INDEX"]
    assert {str(each) for each in sheet.merged_cells.ranges} >= {"A3:A4", "B3:B4", "C3:D3", "E3:E4"}
    assert sheet.print_title_rows == "$3:$4"
    assert sheet["C3"].value == "Phân công nhiệm vụ"
    assert [sheet.cell(4, column).value for column in (3, 4)] == [
        "Bộ phận chủ trì",
        "Bộ phận phối hợp",
    ]


def test_a_sheet_fits_the_width_of_a4_and_wraps():
    sheet = opened(the_document("ward"))["PAR INDEX"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (9, 1)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet["B6"].alignment.wrap_text


def test_pages_are_numbered_in_the_top_margin_from_the_second_of_each_sheet():
    for sheet in opened(the_document("ward")).worksheets:
        assert sheet.oddHeader.center.text == "&P"
        assert sheet.HeaderFooter.differentFirst
        assert (sheet.firstHeader.center.text, sheet.oddFooter.center.text) == (None, None)
        assert sheet.page_setup.firstPageNumber == 1
        assert sheet.page_setup.useFirstPageNumber


def test_a_group_row_is_bold():
    sheet = opened(the_document("ward"))["PAR INDEX"]
    assert sheet["B5"].font.bold
    assert not sheet["B6"].font.bold


def test_a_figure_is_a_number_with_the_decimals_that_were_typed():
    sheet = opened(the_document("office"))["PCI"]
    (cell,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == 52.61]
    assert cell.number_format == "0.00"


@pytest.mark.parametrize(
    "text", ["=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", '=HYPERLINK("x")', "'=1", "\t=1"]
)
def test_no_text_ever_becomes_a_formula(text):
    content = render(a_table([[text, "", ""]]))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert all(b"<f>" not in archive.read(name) for name in archive.namelist())
    assert text in list(texts(load_workbook(BytesIO(content))))


def test_what_xml_cannot_hold_is_shown_and_not_lost():
    assert "a\ufffdb" in list(texts(opened(a_table([["a\x07b", "", ""]]))))


@pytest.mark.parametrize("text", ["😀 tốt", "שלום", "Tiê\u0301ng", "x" * 40_000])
def test_odd_texts_make_a_workbook_all_the_same(text):
    assert text in "".join(texts(opened(a_table([[text, "", ""]]))))


def test_sheet_names_are_never_refused_by_excel():
    document = a_table([], name="Phụ lục [1]: tên rất dài, dài hơn ba mươi mốt ký tự")
    (name,) = opened(document).sheetnames
    assert len(name) <= 31
    assert not set("[]:*?/\\") & set(name)


def test_the_properties_name_the_office_and_nothing_else():
    properties = opened(the_document("ward")).properties
    assert (properties.creator, properties.lastModifiedBy) == ("UBND xã Bình Minh",) * 2
    assert properties.created == AT.replace(tzinfo=None)


def test_a_text_longer_than_a_cell_goes_on_in_the_row_below():
    text = "".join(f"{number} " for number in range(16_000))
    sheet = opened(a_table([["1", text, ""], ["2", "sau", ""]])).worksheets[0]
    column = [cell.value for cell in sheet["B"][1:]]
    assert "".join(column[:-1]) == text
    assert column[-1] == "sau"
    assert [cell.value for cell in sheet["A"][1:]] == ["1", None, None, "2"]


def test_the_form_is_printed_as_in_the_other_formats():
    said = list(texts(opened(the_document("ward"))))
    assert {NATION, MOTTO, RECEIVERS} <= set(said)
    assert any(text.startswith("- ") and text.endswith("(b/c);") for text in said)


STARTS = ("=", "+", "-", "@", "\t=", "\n=", "'=", '"=', " =", "=-", "=+", "\uff1d")
CALLS = (
    "cmd|'/C calc'!A0", "1+1", "SUM(A1:A9)", 'HYPERLINK("http://x","y")', 'DDE("a";"b")',
    "IMPORTXML(A1)", "WEBSERVICE(A1)", "A1", "'Sheet'!A1", "2*3+cmd|' /C x'!'A1'",
)  # fmt: skip
PAYLOADS = [start + call for start in STARTS for call in CALLS]


def everywhere(text):
    """A document with the text in every place that a person's words can stand in."""
    cell = Cell((Run(text),))
    table = TableBlock(
        (TableColumn(), TableColumn()),
        ((cell, cell),),
        (TableRow((cell, cell)), TableRow((cell, cell), group=True)),
        name=text,
    )
    blocks = (
        Letterhead((text,), (text,), text, text, text, text),
        Title(text, (text,)),
        Paragraph((Run(text), Run("1", superscript=True, footnote=text))),
        Closing((text,), (text,), text, text, (text,), text),
    )
    appendix = (AppendixTitle(text, (text,), text), table)
    chapters = (Chapter(blocks, name=text), Chapter(appendix, name=text))
    return Document(DocumentKind.PLAN, text, text, chapters, AT)


def test_there_are_a_hundred_and_twenty_payloads():
    assert len(set(PAYLOADS)) == 120


@pytest.mark.parametrize("start", STARTS)
def test_no_payload_in_any_place_becomes_a_formula(start):
    for payload in (start + call for call in CALLS):
        document = everywhere(payload)
        content = render(document)
        with zipfile.ZipFile(BytesIO(content)) as archive:
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets")]
            assert len(sheets) == 2
            for name in sheets:
                assert b"<f>" not in archive.read(name)
                assert b"<f " not in archive.read(name)
        workbook = load_workbook(BytesIO(content))
        assert {cell.data_type for sheet in workbook for row in sheet for cell in row} <= {"s", "n"}
        said = Counter(texts(workbook))
        # One stands behind a dash, one behind the mark of its footnote.
        assert said[payload] >= sum(text == payload for text in words(document)) - 2
