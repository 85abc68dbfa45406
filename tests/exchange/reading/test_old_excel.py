"""An .xls says what the same book says as .xlsx: texts, looks, merges, what is hidden, numbers."""

import struct

import pytest
from corpus.libreoffice import FIXTURES, file_name, kept

from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.exchange.reading.old_records import TextReader
from kehoach_desktop.services.errors import DamagedForeignFileError, ProtectedFileError

VALUES = FIXTURES / "values.xls"
BOOKS = ["values", *(file_name(*case)[:-4] for case in kept() if case[2] == ".xls")]


@pytest.mark.parametrize("name", BOOKS)
def test_both_kinds_of_excel_file_say_the_same(name):
    old, new = (read_file(FIXTURES / f"{name}{suffix}") for suffix in (".xls", ".xlsx"))
    assert old.sheets == new.sheets


def test_open_document_sheets_say_the_same_but_for_line_feeds_and_answers():
    def told(suffix):
        source = read_file(FIXTURES / f"values{suffix}")
        return [
            (sheet.name, sheet.hidden, sheet.landscape, row.hidden, cell.text, cell.across)
            for sheet in source.sheets
            for row in sheet.blocks[0].rows
            for cell in row.cells
            if cell.text not in {"ĐÚNG", "TRUE"}
        ]

    assert told(".ods") == told(".xlsx")


def test_values_are_shown_as_a_vietnamese_excel_shows_them():
    (table,) = read_file(VALUES).sheets[0].blocks
    first = [cell.text for row in table.rows for cell in row.cells if cell.column == 0]
    assert first == [
        "1,10", "33,3%", "1.234,50", "-7", "2,75", "0,07", "12/03/2026", "-14", "Quý IV", "ĐÚNG",
    ]  # fmt: skip
    assert [row.hidden for row in table.rows[:4]] == [False, False, True, False]
    assert table.hidden == {5}
    stretches = table.rows[0].cells[1].runs
    assert [(run.text, run.font == ".VnTime", run.bold) for run in stretches] == [
        ("Rà ", False, False), ("so\u00b8t", True, True), (" ngay", False, False),
    ]  # fmt: skip


def test_a_text_goes_on_in_another_width_and_its_stretches_without_one():
    start = struct.pack("<HBH", 6, 8, 1) + b"abc"
    rest = b"\1" + "ơ".encode("utf-16-le") + "ư".encode("utf-16-le")
    last = b"\0z" + struct.pack("<H", 2)
    reader = TextReader([start, rest, last, struct.pack("<H", 7) + struct.pack("<HB", 1, 0) + b"!"])
    assert reader.text() == ("abcơưz", ((2, 7),))
    assert reader.text() == ("!", ())


def test_a_book_with_a_password_says_so(tmp_path):
    content = VALUES.read_bytes()
    page_of_letters = struct.pack("<HHH", 0x42, 2, 1200)
    assert content.count(page_of_letters) == 1
    path = tmp_path / "a.xls"
    path.write_bytes(content.replace(page_of_letters, struct.pack("<HHH", 0x2F, 2, 0)))
    with pytest.raises(ProtectedFileError):
        read_file(path)


def test_chains_in_a_ring_are_a_damaged_file(tmp_path):
    content = bytearray(VALUES.read_bytes())
    table = (struct.unpack_from("<I", content, 76)[0] + 1) * 512
    for sector in range(128):
        struct.pack_into("<I", content, table + 4 * sector, sector)
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    with pytest.raises(DamagedForeignFileError):
        read_file(path)


def test_a_look_is_told_whole():
    sheet = read_file(VALUES).sheets[0]
    assert sheet.blocks[0].rows[1].cells[1].runs[0][:5] == (
        "Căn giữa", "VNI-Times", True, True, True,
    )  # fmt: skip
    assert sheet.landscape
