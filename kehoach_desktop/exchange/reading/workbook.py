"""Reads workbooks: new Excel files with their looks, older and other kinds by their values."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.source import (
    Alignment,
    Source,
    SourceCell,
    SourceKind,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
)
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.exchange.reading.guard import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    opened_zip,
)
from kehoach_desktop.services.errors import TooLargeFileError

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

_ALIGNED = {"center": Alignment.CENTRE, "right": Alignment.RIGHT, "justify": Alignment.JUSTIFIED}
_REFUSED = (
    ("xl/vbaProject", "macro"),
    ("xl/externalLinks/", "liên kết tới tệp khác"),
    ("xl/embeddings/", "tệp nhúng"),
)
_INDENT = 7.0  # points of one step of Excel's indentation
_EMPTY_LINES = 1_000  # in a row, after which a sheet is taken to be at its end


def read_new_workbook(path: Path) -> Source:
    """.xlsx and .xlsm by openpyxl, which knows bold, hidden rows and how numbers are shown."""
    from openpyxl import load_workbook  # noqa: PLC0415 - only the reading process needs it

    with opened_zip(path) as archive:
        names = archive.namelist()
        refused = [words for start, words in _REFUSED if any(n.startswith(start) for n in names)]
    book = load_workbook(path, data_only=True)
    sheets = tuple(
        SourceSheet(
            (_table(path, _lines(path, sheet), _merged(sheet)),),
            sheet.title,
            sheet.sheet_state != "visible",
            sheet.page_setup.orientation == "landscape",
        )
        for sheet in book.worksheets
    )
    return Source(path.name, SourceKind.WORKBOOK, _filled(sheets), refused=tuple(refused))


def read_old_workbook(path: Path) -> Source:
    """.xls, .xlsb and .ods by their values."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415

    book = CalamineWorkbook.from_path(str(path))
    sheets = [
        SourceSheet(
            (_value_table(path, facts.name, book.get_sheet_by_name(facts.name)),),
            facts.name,
            facts.visible is not SheetVisibleEnum.Visible,
        )
        for facts in book.sheets_metadata
    ]
    return Source(path.name, SourceKind.WORKBOOK, _filled(tuple(sheets)))


def _value_table(path: Path, title: str, sheet: Any) -> SourceTable:
    if sheet.height > MOST_ROWS or sheet.height * sheet.width > MOST_ROWS * MOST_COLUMNS:
        raise TooLargeFileError(path)
    top, left = sheet.start or (0, 0)
    lines = (
        (row, _named(title, row, values, left), False)
        for row, values in enumerate(sheet.to_python(), start=top)
    )
    merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    return _table(path, lines, merged)


_Line = tuple[int, tuple[SourceCell, ...], bool]
_Merged = tuple[int, int, int, int]  # top, left, bottom, right; from 0


def _lines(path: Path, sheet: Any) -> Iterator[_Line]:
    """Only cells that are there: a lone cell at the far corner must not make a million."""
    by_row: dict[int, list[Cell]] = {}
    for (row, _), cell in sheet._cells.items():  # noqa: SLF001 - iter_rows would fill the gaps
        if cell.value is not None:
            by_row.setdefault(row, []).append(cell)
    if len(by_row) > MOST_ROWS:
        raise TooLargeFileError(path)
    for row in sorted(by_row):
        cells = sorted(by_row[row], key=lambda each: each.column)
        hidden = bool(sheet.row_dimensions[row].hidden)
        yield row - 1, tuple(_looked_at(path, sheet.title, cell) for cell in cells), hidden


def _looked_at(path: Path, title: str, cell: "Cell") -> SourceCell:
    text = _shown(cell.value, cell.number_format or "")
    if len(text) > LONGEST_CELL:
        raise TooLargeFileError(path)
    font, aligned = cell.font, cell.alignment
    run = SourceRun(text, font.name or "", bool(font.b), bool(font.i), font.u is not None)
    return SourceCell(
        cell.column - 1,
        (run,),
        alignment=_ALIGNED.get(aligned.horizontal or "", Alignment.LEFT),
        indent=float(aligned.indent or 0) * _INDENT,
        numeric=isinstance(cell.value, int | float) and not isinstance(cell.value, bool),
        place=f"{title}!{cell.coordinate}",
    )


def _named(title: str, row: int, values: Iterable[Any], left: int) -> tuple[SourceCell, ...]:
    return tuple(
        SourceCell(
            column,
            (SourceRun(text),),
            numeric=isinstance(value, int | float) and not isinstance(value, bool),
            place=f"{title}!{_letters(column)}{row + 1}",
        )
        for column, value in enumerate(values, start=left)
        if (text := _shown(value, ""))
    )


def _letters(column: int) -> str:
    name = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name


def _shown(value: Any, form: str) -> str:
    """As a Vietnamese Excel shows it: decimal comma, day first, per cent where the cell has it."""
    match value:
        case None:
            return ""
        case bool():
            return "ĐÚNG" if value else "SAI"
        case date():  # and with a time
            return f"{value.day}/{value.month}/{value.year}"
        case int() | float():
            return _number(value, form)
        case _:
            return nfc(str(value)).replace("\r\n", "\n").replace("_x000D_", "")


def _number(value: float, form: str) -> str:
    shown, sign = float(value), ""
    if "%" in form:
        shown, sign = shown * 100, "%"
    fixed = re.search(r"[0#][.,](0+)", form)
    text = f"{shown:.{len(fixed.group(1))}f}" if fixed is not None else f"{shown:.10g}"
    return text.replace(".", ",") + sign


def _merged(sheet: Any) -> list[_Merged]:
    return [
        (each.min_row - 1, each.min_col - 1, each.max_row - 1, each.max_col - 1)
        for each in sheet.merged_cells.ranges
    ]


def _table(path: Path, lines: Iterable[_Line], merged: Iterable[_Merged]) -> SourceTable:
    """Rows from the first to the last that holds something."""
    spans = {
        (top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in merged
    }
    rows: list[SourceRow] = []
    width, at = 0, 0
    for row, cells, hidden in lines:
        if row - at > _EMPTY_LINES:
            break  # a stray cell far below is no part of the table
        rows.extend(SourceRow(()) for _ in range(at, row))
        at = row + 1
        grown = tuple(_spanned(cell, spans.get((row, cell.column))) for cell in cells if cell.text)
        width = max([width, *(cell.column + cell.across for cell in grown)])
        rows.append(SourceRow(grown, hidden=hidden))
    if width > MOST_COLUMNS:
        width = _used_width(path, rows)
    return SourceTable(tuple(rows), width)


def _used_width(path: Path, rows: list[SourceRow]) -> int:
    """A merge across the whole sheet is no wide table; text beyond the limit is one."""
    used = max((cell.column + 1 for row in rows for cell in row.cells), default=0)
    if used > MOST_COLUMNS:
        raise TooLargeFileError(path)
    return used


def _spanned(cell: SourceCell, span: tuple[int, int] | None) -> SourceCell:
    if span is None:
        return cell
    down, across = min(span[0], MOST_ROWS), min(span[1], MOST_COLUMNS)
    return SourceCell(
        cell.column, cell.runs, across, down, cell.marker, cell.alignment, cell.indent,
        cell.numeric, cell.place,
    )  # fmt: skip


def _filled(sheets: tuple[SourceSheet, ...]) -> tuple[SourceSheet, ...]:
    return tuple(
        sheet
        for sheet in sheets
        if any(isinstance(block, SourceTable) and block.rows for block in sheet.blocks)
    )
