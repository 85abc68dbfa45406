"""Sheets of LibreOffice by their own XML: looks, merges, hidden rows, numbers as they are shown."""

import zipfile

import pytest

from kehoach_desktop.domain.source import Alignment
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.services.errors import (
    OldWordFileError,
    ProtectedFileError,
    TooLargeFileError,
    UnknownFileError,
)

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
STYLES = (
    '<style:font-face style:name="T1" svg:font-family="\'.VnTime\'"/>'
    '<style:style style:name="up" style:family="table-cell">'
    '<style:text-properties fo:font-weight="bold" style:font-name="T1"/></style:style>'
    '<style:style style:name="low" style:family="table-cell" style:parent-style-name="up">'
    '<style:paragraph-properties fo:text-align="center" fo:margin-left="0.5in"/></style:style>'
    '<style:style style:name="ring" style:family="table-cell" style:parent-style-name="ring"/>'
    '<style:style style:name="thin" style:family="text">'
    '<style:text-properties fo:font-weight="400" fo:font-style="italic"/></style:style>'
    '<style:style style:name="away" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
)


def written(path, rows, *, table="", members=(), prolog=""):
    body = (
        f"{prolog}<office:document-content {NAMES}>{STYLES}<office:body><office:spreadsheet>"
        f'<table:table table:name="Trang 1"{table}>{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as file:
        for name, content in members:
            file.writestr(name, content)
        file.writestr("content.xml", body)
    return path


def cell(text, said="", tag="table-cell"):
    return f"<table:{tag} {said}><text:p>{text}</text:p></table:{tag}>"


def number(shown, value, kind="float"):
    return cell(shown, f'office:value-type="{kind}" office:value="{value}"')


@pytest.fixture
def read(tmp_path):
    def of(rows, **more):
        return read_file(written(tmp_path / "a.ods", rows, **more)).sheets[0]

    return of


def texts(sheet):
    return [[each.text for each in row.cells] for row in sheet.blocks[0].rows]


def row(*cells, said=""):
    return f"<table:table-row {said}>{''.join(cells)}</table:table-row>"


@pytest.mark.parametrize(
    ("shown", "value", "kind", "text"),
    [
        ("1.10", "1.1", "float", "1,10"),
        ("1,10", "1.1", "float", "1,10"),
        ("1.234", "1234", "float", "1.234"),
        ("1,234.5", "1234.5", "float", "1.234,5"),
        ("33.3%", "0.33333", "percentage", "33,3%"),
        ("80%", "0.8", "percentage", "80%"),
        ("", "2.5", "float", "2,5"),
        ("khoảng 3", "3", "float", "khoảng 3"),
    ],
)
def test_a_number_stays_as_it_is_shown_with_a_decimal_comma(read, shown, value, kind, text):
    (found,) = read(row(number(shown, value, kind))).blocks[0].rows[0].cells
    assert (found.text, found.numeric) == (text, True)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("03/12/26", "12/3/2026"),
        ("03/12/2026", "12/3/2026"),
        ("12/03/2026", "12/03/2026"),
        ("03/2026", "03/2026"),
    ],
)
def test_a_day_stands_before_its_month(read, shown, text):
    day = cell(shown, 'office:value-type="date" office:date-value="2026-03-12T00:00:00"')
    assert texts(read(row(day))) == [[text]]


def test_an_answer_is_shown_in_vietnamese(read):
    yes = cell("TRUE", 'office:value-type="boolean" office:boolean-value="true"')
    assert texts(read(row(yes))) == [["ĐÚNG"]]


def test_a_style_has_what_the_style_above_it_has(read):
    upper, lower, ring = (
        read(row(cell("x", f'table:style-name="{name}"'))).blocks[0].rows[0].cells[0]
        for name in ("up", "low", "ring")
    )
    assert (upper.runs[0].font, upper.runs[0].bold, upper.indent) == (".VnTime", True, 0)
    assert (lower.runs[0].font, lower.runs[0].bold) == (".VnTime", True)
    assert (lower.alignment, lower.indent) == (Alignment.CENTRE, 36)
    assert ring.text == "x"


def test_stretches_breaks_and_spaces_of_a_text_are_kept_and_remarks_left(read):
    inner = (
        'Rà<text:s text:c="2"/>soát <text:span text:style-name="thin">gấp</text:span> ngay'
        "</text:p><text:p>hai<text:line-break/>ba"
    )
    remark = "<office:annotation><text:p>Ai viết?</text:p></office:annotation>"
    said = cell(inner, 'table:style-name="up"').replace("<text:p>Rà", f"{remark}<text:p>Rà")
    (found,) = read(row(said)).blocks[0].rows[0].cells
    assert found.text == "Rà  soát gấp ngay\nhai\nba"
    assert [run.text for run in found.runs if run.italic] == ["gấp"]
    assert [run.text for run in found.runs if not run.bold] == ["gấp"]


def test_merges_repeats_and_hidden_rows_are_told(read):
    covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    wide = 'table:number-columns-spanned="3" table:number-rows-spanned="2"'
    sheet = read(
        row(cell("A", wide), covered, cell("B"))
        + row(cell("x", 'table:number-columns-repeated="2"'), said='table:visibility="collapse"')
        + row(cell("y"), said='table:number-rows-repeated="2"')
        + row("<table:table-cell/>", said='table:number-rows-repeated="1048000"')
    )
    rows = sheet.blocks[0].rows
    first = rows[0].cells
    assert [(c.column, c.across, c.down, c.text) for c in first] == [(0, 3, 2, "A"), (3, 1, 1, "B")]
    assert texts(sheet)[1:] == [["x", "x"], ["y"], ["y"]]
    assert [each.hidden for each in rows] == [False, True, False, False]
    assert rows[3].cells[0].place == "Trang 1!A4"


def test_a_hidden_sheet_says_so(read):
    assert read(row(cell("x")), table=' table:style-name="away"').hidden


@pytest.mark.parametrize(
    ("rows", "more", "fault"),
    [
        (row(cell("x", 'table:number-columns-repeated="16384"')), {}, TooLargeFileError),
        (row(cell("x"), said='table:number-rows-repeated="1000000"'), {}, TooLargeFileError),
        (row(cell('<text:s text:c="999999999"/>x')), {}, TooLargeFileError),
        (row(cell("x")), {"prolog": '<!DOCTYPE x [<!ENTITY a "b">]>'}, UnknownFileError),
        (
            row(cell("x")),
            {"members": [("mimetype", "application/vnd.oasis.opendocument.text")]},
            OldWordFileError,
        ),
        (
            row(cell("x")),
            {"members": [("META-INF/manifest.xml", "<x><manifest:encryption-data/></x>")]},
            ProtectedFileError,
        ),
    ],
    ids=["wide", "long", "spaces", "entities", "a text", "encrypted"],
)
def test_what_is_not_read_says_why(read, rows, more, fault):
    with pytest.raises(fault):
        read(rows, **more)


def test_macros_and_objects_are_named(tmp_path):
    members = [("Basic/script-lc.xml", "<x/>"), ("Object 1/content.xml", "<x/>")]
    path = written(tmp_path / "a.ods", row(cell("x")), members=members)
    assert read_file(path).refused == ("macro", "tệp nhúng")
