"""The workbook holds every word, text stays text, and it prints on A4."""

import zipfile
from collections import Counter
from io import BytesIO

import pytest
from documents import AT, PLANS, a_table, the_document
from openpyxl import load_workbook

from kehoach_desktop.domain.report import words
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
    assert text[:32_767] in list(texts(opened(a_table([[text, "", ""]]))))


def test_sheet_names_are_never_refused_by_excel():
    document = a_table([], name="Phụ lục [1]: tên rất dài, dài hơn ba mươi mốt ký tự")
    (name,) = opened(document).sheetnames
    assert len(name) <= 31
    assert not set("[]:*?/\\") & set(name)


def test_the_properties_name_the_office_and_nothing_else():
    properties = opened(the_document("ward")).properties
    assert (properties.creator, properties.lastModifiedBy) == ("UBND xã Bình Minh",) * 2
    assert properties.created == AT.replace(tzinfo=None)
