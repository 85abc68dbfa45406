"""What a file does not show is read, and asked about with its place: not lost, not just taken."""

import zipfile

import pytest
from openpyxl import Workbook

from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.proposal import DoubtKind
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.reading.child import read_apart
from kehoach_desktop.exchange.reading.files import read_file

ROWS = (
    ("TT", "Nội dung", "Chủ trì", "Mã nội bộ"),
    ("1", "Ban hành kế hoạch", "Văn phòng", "M1"),
    ("2", "Kiểm tra việc thực hiện", "Tư pháp", "M2"),
    ("3", "Báo cáo kết quả", "Văn phòng", "M3"),
)


@pytest.fixture
def workbook(tmp_path):
    """Row 3 and columns C and D are hidden, and a whole sheet."""
    book = Workbook()
    sheet = book.active
    for row in ROWS:
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions.group("C", "D", hidden=True)
    other = book.create_sheet("Danh sách")
    other.append(("Có",))
    other.sheet_state = "veryHidden"
    path = tmp_path / "a.xlsx"
    book.save(path)
    return path


_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:body><office:spreadsheet><table:table table:name="S1">
<table:table-column table:number-columns-repeated="2"/>
<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
<table:table-column table:number-columns-repeated="1020"/>
{rows}<table:table-row table:visibility="collapse"
 table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
</manifest:manifest>"""


@pytest.fixture
def open_document(tmp_path):
    rows = []
    for number, row in enumerate(ROWS):
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{each}</text:p>'
            "</table:table-cell>"
            for each in row
        )
        unseen = ' table:visibility="filter"' if number == 2 else ""
        rows.append(f"<table:table-row{unseen}>{cells}</table:table-row>")
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", _CONTENT.format(rows="\n".join(rows)))
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return path


def hidden(proposal):
    found = (each for each in proposal.doubts if each.kind is DoubtKind.HIDDEN)
    return [(each.where, each.what, each.row, each.column) for each in found]


@pytest.mark.parametrize("kind", ["workbook", "open_document"])
def test_hidden_rows_and_columns_are_read_and_asked_about(request, kind):
    proposal = understand(read_file(request.getfixturevalue(kind)), Directory())
    (appendix,) = proposal.appendices
    assert [row.title for row in appendix.rows] == [row[1] for row in ROWS[1:]]
    lead, extra = (column.key for column in appendix.columns[2:])
    assert [row.cells[extra] for row in appendix.rows] == ["M1", "M2", "M3"]
    assert [each for each in hidden(proposal) if "Trang tính" not in each[1]] == [
        ("Bảng 1", f"Cột “{name}” bị ẩn trong tệp; chữ trong cột vẫn được đọc vào.", None, key)
        for name, key in (("Chủ trì", lead), ("Mã nội bộ", extra))
    ] + [("Bảng 1, dòng 2", "Dòng này bị ẩn trong tệp.", 1, None)]


@pytest.mark.parametrize("kind", ["workbook", "open_document"])
def test_hidden_columns_come_through_the_reading_process(request, kind):
    path = request.getfixturevalue(kind)
    assert read_apart(path, lambda: None) == read_file(path)


def test_a_hidden_sheet_is_named_with_its_size(workbook):
    proposal = understand(read_file(workbook), Directory())
    assert ("Danh sách", "Trang tính “Danh sách” bị ẩn (1 dòng), không đọc vào.", None, None) in (
        hidden(proposal)
    )


def test_a_hidden_row_that_goes_on_from_the_one_above_is_asked_about(tmp_path):
    book = Workbook()
    for row in (*ROWS[:2], ("", "và công bố", "", ""), ROWS[2]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    path = tmp_path / "a.xlsx"
    book.save(path)
    proposal = understand(read_file(path), Directory())
    assert proposal.appendices[0].rows[0].title == "Ban hành kế hoạch và công bố"
    assert any("dòng bị ẩn" in each.what for each in proposal.doubts)
