"""An .xlsb says what the same book says as .xlsx: texts, looks, merges, what is hidden, numbers."""

import struct
import zipfile

import pytest
from corpus.binary_excel import as_binary
from corpus.libreoffice import FIXTURES
from python_calamine import CalamineWorkbook

from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.services.errors import DamagedForeignFileError, TooLargeFileError

BOOKS = sorted(FIXTURES.glob("*.xlsx"))


@pytest.fixture
def binary(tmp_path):
    return lambda path: as_binary(path, tmp_path / f"{path.stem}.xlsb")


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_both_kinds_of_excel_file_say_the_same(path, binary):
    assert read_file(binary(path)).sheets == read_file(path).sheets


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_a_reader_of_other_people_finds_the_same_texts(path, binary):
    """The judge of how the file is made: it was written without a look at this program."""
    made = binary(path)
    book = CalamineWorkbook.from_path(str(made))
    theirs = {
        value.replace("\r\n", "\n")
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for value in row
        if isinstance(value, str) and value
    }
    ours = {
        cell.text
        for sheet in read_file(made).sheets
        for row in sheet.blocks[0].rows
        for cell in row.cells
    }
    assert theirs <= ours


def test_what_is_hidden_is_told(binary):
    sheets = read_file(binary(FIXTURES / "hidden_sheet-ward4.xlsx")).sheets
    assert [sheet.hidden for sheet in sheets].count(True) == 1
    (table,) = read_file(binary(FIXTURES / "values.xlsx")).sheets[0].blocks
    assert [row.hidden for row in table.rows[:4]] == [False, False, True, False]
    assert table.hidden == {5}


def spoilt(path, part, change):
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[part] = change(members[part])
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_a_book_that_breaks_off_is_a_damaged_file(binary):
    path = binary(FIXTURES / "values.xlsx")
    spoilt(path, "xl/sharedStrings.bin", lambda content: content[:-20])
    with pytest.raises(DamagedForeignFileError):
        read_file(path)


def test_more_merges_than_any_plan_has_are_refused(binary):
    merge = bytes([0xB0, 1, 16]) + struct.pack("<IIII", 0, 1, 0, 1)
    path = binary(FIXTURES / "values.xlsx")
    spoilt(path, "xl/worksheets/sheet1.bin", lambda content: content + merge * 40_001)
    with pytest.raises(TooLargeFileError):
        read_file(path)
