"""Files from outside: every word and span as the file has it, and a clear no to what is none."""

import random
import zipfile
from datetime import date

import pytest
from docx import Document
from openpyxl import Workbook
from openpyxl.styles import Font

from kehoach_desktop.domain.source import SourceParagraph, SourceTable, text_of
from kehoach_desktop.exchange.reading import child
from kehoach_desktop.exchange.reading.child import read_apart
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.services.errors import (
    DamagedForeignFileError,
    ForeignFileError,
    MissingFileError,
    OldWordFileError,
    ProtectedFileError,
    TooLargeFileError,
    UnknownFileError,
)


class GivenUpError(Exception):
    pass


def go_on():
    """Nobody gives it up."""


def table_of(source, number=0):
    return list(source.tables())[number]


def spans(table):
    return [
        [(cell.column, cell.across, cell.down, cell.text) for cell in row.cells]
        for row in table.rows
    ]


@pytest.fixture
def word(tmp_path):
    """A heading, a table with a header of two levels and a merged group, and a note below."""
    document = Document()
    document.add_paragraph("PHỤ LỤC 1")
    table = document.add_table(rows=4, cols=4)
    for column, text in enumerate(("TT", "Nội dung", "Phân công", "")):
        table.cell(0, column).text = text
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    table.cell(1, 2).text, table.cell(1, 3).text = "Chủ trì", "Phối hợp"
    table.cell(2, 0).merge(table.cell(2, 3)).text = "I. Nhóm"
    table.cell(3, 0).text = "1.1"
    run = table.cell(3, 1).paragraphs[0].add_run("Việc đậm")
    run.bold, run.font.name = True, ".VnTime"
    path = tmp_path / "Phuluc.docx"
    document.save(path)
    return path


def test_word_tables_keep_what_spans_what(word):
    table = table_of(read_file(word))
    assert table.width == 4
    assert [(c, a, d, t.strip()) for c, a, d, t in spans(table)[0]] == [
        (0, 1, 2, "TT"),
        (1, 1, 2, "Nội dung"),
        (2, 2, 1, "Phân công"),
    ]
    assert [(c, t) for c, _, _, t in spans(table)[1]] == [(2, "Chủ trì"), (3, "Phối hợp")]
    assert [(a, t.strip()) for _, a, _, t in spans(table)[2]] == [(4, "I. Nhóm")]


def test_word_runs_keep_their_font_and_weight(word):
    cell = table_of(read_file(word)).rows[3].cells[1]
    (run,) = cell.runs
    assert (run.text, run.font, run.bold) == ("Việc đậm", ".VnTime", True)
    assert cell.place == "bảng 1, hàng 4, ô 2"


def test_numbers_that_word_shows_are_read_too(tmp_path):
    document = Document()
    for text in ("Một", "Hai"):
        document.add_paragraph(text, style="List Number")
    path = tmp_path / "a.docx"
    document.save(path)
    blocks = read_file(path).sheets[0].blocks
    paragraphs = [each for each in blocks if isinstance(each, SourceParagraph)]
    assert [(p.marker, text_of(p.runs)) for p in paragraphs] == [("1.", "Một"), ("2.", "Hai")]


def test_a_workbook_shows_numbers_and_days_as_an_officer_sees_them(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["TT", 1.1, 0.95, date(2026, 9, 5), "Chữ"])
    sheet["C1"].number_format = "0%"
    sheet["E1"].font = Font(bold=True)
    sheet.merge_cells("A2:C3")
    sheet["A2"] = "Gộp"
    sheet.row_dimensions[1].hidden = True
    book.create_sheet("Ẩn")["A1"] = "ẩn"
    book["Ẩn"].sheet_state = "hidden"
    path = tmp_path / "a.xlsx"
    book.save(path)
    source = read_file(path)
    table = table_of(source)
    assert [cell.text for cell in table.rows[0].cells] == ["TT", "1,1", "95%", "05/09/2026", "Chữ"]
    assert [cell.numeric for cell in table.rows[0].cells] == [False, True, True, False, False]
    assert table.rows[0].cells[4].runs[0].bold
    assert table.rows[0].hidden
    assert spans(table)[1] == [(0, 3, 2, "Gộp")]
    assert table.rows[1].cells[0].place == "Sheet!A2"
    assert [sheet.hidden for sheet in source.sheets] == [False, True]


def test_a_lone_cell_in_the_far_corner_makes_no_million_rows(tmp_path):
    book = Workbook()
    book.active["A1"] = "TT"
    book.active["XFD1048576"] = "xa"
    path = tmp_path / "a.xlsx"
    book.save(path)
    table = table_of(read_file(path))
    assert len(table.rows) < 100
    assert [cell.text for row in table.rows for cell in row.cells] == ["TT", "xa"]
    assert table.width == 2


@pytest.mark.parametrize(
    ("encoding", "start"), [("utf-8", b""), ("utf-8-sig", b""), ("utf-16", b""), ("cp1258", b"")]
)
def test_text_is_read_whatever_its_encoding(tmp_path, encoding, start):
    path = tmp_path / "a.csv"
    text = "TT;Nội dung\n1;“Đơn vị”\n" if encoding != "cp1258" else "TT;Đon\n1;Ô\n"
    path.write_bytes(start + text.encode(encoding))
    rows = [[cell.text for cell in row.cells] for row in table_of(read_file(path)).rows]
    assert rows == [line.split(";") for line in text.splitlines()]


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.doc", bytes.fromhex("D0CF11E0A1B11AE1"), OldWordFileError),
        ("a.docx", bytes.fromhex("D0CF11E0A1B11AE1"), ProtectedFileError),
        ("a.xlsx", bytes.fromhex("D0CF11E0A1B11AE1"), ProtectedFileError),
        ("a.docx", b"PK\x03\x04cut off", DamagedForeignFileError),
        ("a.xlsx", b"", DamagedForeignFileError),
        ("a.xls", b"nothing", DamagedForeignFileError),
        ("a.pdf", b"%PDF-1.4 of another program", UnknownFileError),
        ("a.json", b"{}", UnknownFileError),
        ("a.exe", b"MZ", UnknownFileError),
        ("a.csv", b"\0\1\2", UnknownFileError),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path, name, content, fault):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(fault):
        read_apart(path, go_on)


def zipped(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    "members",
    [
        {"word/document.xml": bytes(30 << 20)},
        {f"word/{number}.xml": b"" for number in range(3000)},
        {"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'},
        {"word/document.xml": b"<a>" * 100_000},
        {"other.xml": b"<a/>"},
    ],
    ids=["swells", "too many members", "entities", "too deep", "no document"],
)
def test_bombs_are_refused(tmp_path, members):
    with pytest.raises(ForeignFileError):
        read_file(zipped(tmp_path / "a.docx", members))


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(MissingFileError):
        read_apart(tmp_path / "none.docx", go_on)


def test_the_other_process_gives_the_same_as_reading_here(word):
    assert read_apart(word, go_on) == read_file(word)


def test_giving_up_ends_the_reading_at_once(word):
    def stop():
        raise GivenUpError

    with pytest.raises(GivenUpError):
        read_apart(word, stop)


def test_what_takes_too_long_is_given_up(word):
    with pytest.raises(TooLargeFileError):
        read_apart(word, go_on, seconds=0)


def test_an_unknown_fault_of_the_other_process_is_a_damaged_file(tmp_path):
    path = tmp_path / "a.docx"
    for said in (b"", b"{}", b'{"fault": "SystemExit"}', b'{"source": {"file": 1}}', b"[]"):
        with pytest.raises(DamagedForeignFileError):
            child.understood(said, path)


@pytest.mark.parametrize("seed", range(60))
def test_spoiled_files_are_refused_or_read_but_never_break_anything(word, tmp_path, seed):
    chance = random.Random(seed)
    content = bytearray(word.read_bytes())
    for _ in range(chance.randint(1, 30)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path = tmp_path / "spoiled.docx"
    path.write_bytes(content)
    try:
        tables = list(read_file(path).tables())
    except ForeignFileError:
        return
    assert all(isinstance(table, SourceTable) for table in tables)
