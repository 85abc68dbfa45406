"""Reads .xls of Excel 95 by its values, and makes the table of any workbook's sheet."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.source import (
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
    MOST_COLUMNS,
    MOST_ROWS,
)
from kehoach_desktop.services.errors import TooLargeFileError

SWAPPED = str.maketrans(".,", ",.")
_MOST_EMPTY = 20  # rows in a row; more say no more


def read_old_workbook(path: Path) -> Source:
    """Of what its library makes the values only, not the looks."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415

    book = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
    sheets = [
        SourceSheet(
            (_value_table(path, facts.name, book.get_sheet_by_name(facts.name)),),
            facts.name,
            facts.visible is not SheetVisibleEnum.Visible,
        )
        for facts in book.sheets_metadata
    ]
    return Source(path.name, SourceKind.WORKBOOK, filled(tuple(sheets)))


def _value_table(path: Path, title: str, sheet: Any) -> SourceTable:
    if sheet.height > MOST_ROWS or sheet.height * sheet.width > MOST_ROWS * MOST_COLUMNS:
        raise TooLargeFileError(path)
    top, left = sheet.start or (0, 0)
    lines = (
        (row, _named(title, row, values, left), False)
        for row, values in enumerate(sheet.to_python(), start=top)
    )
    merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    return table(path, lines, merged)


Line = tuple[int, tuple[SourceCell, ...], bool]
Merged = tuple[int, int, int, int]  # top, left, bottom, right; from 0


def _named(title: str, row: int, values: Iterable[Any], left: int) -> tuple[SourceCell, ...]:
    return tuple(
        SourceCell(
            column,
            (SourceRun(text),),
            numeric=isinstance(value, int | float) and not isinstance(value, bool),
            place=f"{title}!{letters(column)}{row + 1}",
        )
        for column, value in enumerate(values, start=left)
        if (text := shown(value, ""))
    )


def letters(column: int) -> str:
    name = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name


def shown(value: Any, form: str) -> str:
    """As a Vietnamese Excel shows it: decimal comma, day first, per cent where the cell has it."""
    match value:
        case None:
            return ""
        case bool():
            return "ĐÚNG" if value else "SAI"
        case date():  # and with a time
            return _date(value, form)
        case int() | float():
            return _number(value, form)
        case _:
            return nfc(str(value)).replace("\r\n", "\n").replace("_x000D_", "")


def _date(value: date, form: str) -> str:
    """Day before month; with the noughts, and without the day, where the cell says so."""
    width = 2 if "mm" in form or "dd" in form else 1
    day = f"{value.day:0{width}}/" if "d" in form or not form else ""
    return f"{day}{value.month:0{width}}/{value.year}"


def _number(value: float, form: str) -> str:
    value_shown, sign = float(value), ""
    if "%" in form:
        value_shown, sign = value_shown * 100, "%"
    fixed = re.search(r"[0#][.,](0+)", form)
    grouping = "," if "#,##0" in form else ""
    places = f".{len(fixed.group(1)) if fixed is not None else 0}f"
    if fixed is None and not grouping:
        return f"{value_shown:.10g}".replace(".", ",") + sign
    text = f"{value_shown:{grouping}{places}}"
    return text.translate(SWAPPED) + sign


def table(
    path: Path,
    lines: Iterable[Line],
    merged: Iterable[Merged],
    unseen: Collection[range] = (),  # columns that are not shown
) -> SourceTable:
    """Rows from the first to the last that holds something."""
    spans: dict[int, dict[int, tuple[int, int]]] = {}
    for top, left, bottom, right in merged:
        spans.setdefault(top, {})[left] = bottom - top + 1, right - left + 1
    rows: list[SourceRow] = []
    width, at = 0, 0
    for row, cells, hidden in lines:
        # A stray cell far below is kept, but not a million empty rows above it.
        rows.extend(SourceRow(()) for _ in range(min(row - at, _MOST_EMPTY)))
        at = row + 1
        if own := spans.get(row):
            cells = tuple(_spanned(cell, own.get(cell.column)) for cell in cells)  # noqa: PLW2901
        width = max([width, *[cell.column + cell.across for cell in cells]])
        rows.append(SourceRow(cells, hidden=hidden))
    if width > MOST_COLUMNS:
        return _closed_up(path, rows, unseen)
    return SourceTable(tuple(rows), width, _among(range(width), unseen))


def _among(columns: Iterable[int], unseen: Collection[range]) -> frozenset[int]:
    return frozenset(column for column in columns if any(column in each for each in unseen))


def _closed_up(path: Path, rows: list[SourceRow], unseen: Collection[range]) -> SourceTable:
    """A merge across the whole sheet or a stray cell far to the right makes no wide table."""
    used = sorted({cell.column for row in rows for cell in row.cells})
    if len(used) > MOST_COLUMNS:
        raise TooLargeFileError(path)
    places = {column: place for place, column in enumerate(used)}
    closed = tuple(
        replace(row, cells=tuple(_at(cell, places[cell.column], len(used)) for cell in row.cells))
        for row in rows
    )
    hidden = frozenset(places[column] for column in _among(used, unseen))
    return SourceTable(closed, len(used), hidden)


def _at(cell: SourceCell, column: int, width: int) -> SourceCell:
    return cell._replace(column=column, across=min(cell.across, width - column))


def _spanned(cell: SourceCell, span: tuple[int, int] | None) -> SourceCell:
    if span is None:
        return cell
    return cell._replace(down=min(span[0], MOST_ROWS), across=span[1])


def filled(sheets: tuple[SourceSheet, ...]) -> tuple[SourceSheet, ...]:
    return tuple(
        sheet
        for sheet in sheets
        if any(isinstance(block, SourceTable) and block.rows for block in sheet.blocks)
    )
