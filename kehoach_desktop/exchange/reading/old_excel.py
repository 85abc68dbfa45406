"""Reads .xls by its own records: texts with their looks, merges, what is hidden, numbers as shown.

Cells are kept as they come: a stray one far away makes no room for the millions between.
"""

import struct
from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kehoach_desktop.domain.source import (
    Alignment,
    Source,
    SourceCell,
    SourceKind,
    SourceRun,
    SourceSheet,
    SourceText,
)
from kehoach_desktop.exchange.reading.compound import Compound
from kehoach_desktop.exchange.reading.guard import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from kehoach_desktop.exchange.reading.looks import (
    INDENT,
    ZERO,
    ZERO_OF_1904,
    Look,
    in_look,
    shown_number,
)
from kehoach_desktop.exchange.reading.old_records import Record, Text, TextReader, records
from kehoach_desktop.exchange.reading.workbook import (
    Merged,
    filled,
    letters,
    read_old_workbook,
    shown,
    table,
)
from kehoach_desktop.services.errors import ProtectedFileError, TooLargeFileError

_BOLD = 600
_SUPERSCRIPT = 1
_NO_FONT = 4  # a number that Excel leaves out
_HIDDEN_ROW, _HIDDEN_COLUMN, _PORTRAIT = 0x20, 0x1, 0x2
_ALIGNED = {2: Alignment.CENTRE, 3: Alignment.RIGHT, 5: Alignment.JUSTIFIED, 6: Alignment.CENTRE}


class _Kind(IntEnum):
    """Of records, by what they tell."""

    FORMULA = 0x6
    END = 0xA
    DATES = 0x22
    LOCKED = 0x2F
    FONT = 0x31
    COLUMNS = 0x7D
    SHEET = 0x85
    PAGE = 0xA1
    SHORTS = 0xBD
    MACROS = 0xD3
    RICH_TEXT = 0xD6
    CELL_LOOK = 0xE0
    MERGES = 0xE5
    TEXTS = 0xFC
    TEXT = 0xFD
    NUMBER = 0x203
    OWN_TEXT = 0x204
    ANSWER = 0x205
    FORMULA_TEXT = 0x207
    ROW = 0x208
    SHORT = 0x27E
    FORM = 0x41E
    BEGIN = 0x809


_TEXTS = frozenset({_Kind.TEXT, _Kind.OWN_TEXT, _Kind.RICH_TEXT, _Kind.FORMULA_TEXT})


class _Font(NamedTuple):
    name: str
    bold: bool
    italic: bool
    underline: bool
    superscript: bool


def read_old_excel(path: Path) -> Source:
    compound = Compound(path.read_bytes())
    content = compound.stream("Workbook")
    if content is None:  # of Excel 95 and before
        return read_old_workbook(path)
    book = _Book(path, content)
    sheets = filled(tuple(book.sheets()))
    return Source(path.name, SourceKind.WORKBOOK, sheets, refused=book.refused)


class _Book:
    def __init__(self, path: Path, content: bytes) -> None:
        self.path, self._content = path, content
        self.zero = ZERO
        self.refused: tuple[str, ...] = ()
        self.texts: list[Text] = []
        self._sheets: list[tuple[int, bool, str]] = []  # where it begins, hidden, its name
        self._fonts: list[_Font] = []
        self._forms: dict[int, str] = {}
        self._raw_looks: list[bytes] = []
        for record in records(content):
            if record.kind == _Kind.END:
                break
            self._take(record)
        self._looks = [self._look(raw) for raw in self._raw_looks]
        self._shown: dict[tuple[int, int], SourceText] = {}

    def _take(self, record: Record) -> None:
        data = record.data
        match record.kind:
            case _Kind.LOCKED:
                raise ProtectedFileError(self.path)
            case _Kind.DATES:
                self.zero = ZERO_OF_1904 if data[:1] == b"\1" else ZERO
            case _Kind.MACROS:
                self.refused = ("macro",)
            case _Kind.SHEET:
                begin, state, kind = struct.unpack_from("<IBB", data)
                if kind == 0:  # no chart, no macros
                    self._sheets.append((begin, state != 0, TextReader([data], 6).text(1).text))
            case _:
                self._take_look(record)

    def _take_look(self, record: Record) -> None:
        data = record.data
        match record.kind:
            case _Kind.FONT:
                self._fonts.append(_font(data))
            case _Kind.FORM:
                self._forms[_u16(data, 0)] = TextReader([data], 2).text().text
            case _Kind.CELL_LOOK:
                self._raw_looks.append(data)
            case _Kind.TEXTS:
                reader = TextReader(record.chunks, 8)
                count = struct.unpack_from("<I", data, 4)[0]
                self.texts = [reader.text() for _ in range(count)]
            case _:
                pass

    def _look(self, raw: bytes) -> Look:
        font = self.font(_u16(raw, 0))
        look = Look(font.name, font.bold, font.italic, font.underline) if font else Look()
        side = _ALIGNED.get(raw[6] & 7, Alignment.LEFT)
        look = look._replace(alignment=side, indent=(raw[8] & 15) * INDENT)
        return look.with_form(_u16(raw, 2), self._forms)

    def font(self, number: int) -> _Font | None:
        place = number - (number > _NO_FONT)
        return self._fonts[place] if place < len(self._fonts) else None

    def look(self, number: int) -> Look:
        return self._looks[number] if number < len(self._looks) else Look()

    def shared(self, number: int, look: int) -> SourceText:
        """The same text in the same look stands in many cells."""
        key = number, look
        if key not in self._shown:
            text = self.texts[number] if number < len(self.texts) else Text("")
            self._shown[key] = self.runs(text, look)
        return self._shown[key]

    def runs(self, text: Text, look: int) -> SourceText:
        if len(text.text) > LONGEST_CELL:
            raise TooLargeFileError(self.path)
        bounds = [(0, None), *text.runs, (len(text.text), None)]
        found = []
        for (start, number), (end, _) in pairwise(bounds):
            font = self.font(number) if number is not None else None
            piece = text.text[start:end]
            if piece and font is None:
                found.append(SourceRun(piece))
            elif piece and font is not None:
                found.append(SourceRun(piece, *font._replace(name=font.name or "?")))
        return in_look(tuple(found), self.look(look))

    def sheets(self) -> Iterator[SourceSheet]:
        for begin, hidden, name in self._sheets:
            yield _Sheet(self, name).read(records(self._content, begin), hidden=hidden)


class _Sheet:
    def __init__(self, book: _Book, name: str) -> None:
        self._book, self._name = book, name
        self._cells: dict[int, dict[int, SourceCell]] = {}
        self._merged: list[Merged] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: list[range] = []
        self._landscape = False
        self._open: tuple[int, int, int] | None = None  # a formula whose text follows

    def read(self, found: Iterator[Record], *, hidden: bool) -> SourceSheet:
        depth = 0
        for record in found:
            depth += (record.kind == _Kind.BEGIN) - (record.kind == _Kind.END)
            if depth < 1:
                break
            if depth == 1:  # deeper is a chart
                self._take(record)
        lines = [
            (row, tuple(cells[column] for column in sorted(cells)), row in self._hidden_rows)
            for row, cells in sorted(self._cells.items())
        ]
        unseen = self._hidden_columns[:MOST_COLUMNS]
        made = table(self._book.path, lines, self._merged, unseen)
        return SourceSheet((made,), self._name, hidden, self._landscape)

    def _take(self, record: Record) -> None:
        data = record.data
        match record.kind:
            case _Kind.ROW:
                if _u16(data, 12) & _HIDDEN_ROW:
                    self._hidden_rows.add(_u16(data, 0))
            case _Kind.COLUMNS:
                if _u16(data, 8) & _HIDDEN_COLUMN:
                    self._hidden_columns.append(range(_u16(data, 0), _u16(data, 2) + 1))
            case _Kind.MERGES:
                for top, bottom, left, right in struct.iter_unpack("<HHHH", _counted(data)):
                    self._merged.append((top, left, bottom, right))
            case _Kind.PAGE:
                self._landscape = not _u16(data, 10) & _PORTRAIT
            case _:
                self._take_cell(record)

    def _take_cell(self, record: Record) -> None:
        if record.kind in _TEXTS:
            self._take_text(record)
        else:
            self._take_value(record)

    def _take_text(self, record: Record) -> None:
        if record.kind == _Kind.TEXT:
            row, column, look, number = struct.unpack_from("<HHHI", record.data)
            self._put(row, column, look, self._book.shared(number, look))
        elif record.kind != _Kind.FORMULA_TEXT:
            row, column, look = struct.unpack_from("<HHH", record.data)
            text = TextReader(record.chunks, 6).text()
            self._put(row, column, look, self._book.runs(text, look))
        elif self._open is not None:
            row, column, look = self._open
            text = TextReader(record.chunks).text()
            self._put(row, column, look, self._book.runs(text, look))

    def _take_value(self, record: Record) -> None:
        data = record.data
        match record.kind:
            case _Kind.NUMBER:
                row, column, look, number = struct.unpack_from("<HHHd", data)
                self._put_number(row, column, look, number)
            case _Kind.SHORT:
                row, column, look, short = struct.unpack_from("<HHHI", data)
                self._put_number(row, column, look, _unpacked(short))
            case _Kind.SHORTS:
                row, column = struct.unpack_from("<HH", data)
                for at, (look, short) in enumerate(struct.iter_unpack("<HI", data[4:-2])):
                    self._put_number(row, column + at, look, _unpacked(short))
            case _Kind.ANSWER:
                row, column, look, value, is_error = struct.unpack_from("<HHHBB", data)
                if not is_error:
                    self._put_answer(row, column, look, value)
            case _Kind.FORMULA:
                self._take_formula(data)
            case _:
                pass

    def _take_formula(self, data: bytes) -> None:
        """What it came to when the file was saved."""
        row, column, look = struct.unpack_from("<HHH", data)
        self._open = None
        if data[12:14] != b"\xff\xff":
            self._put_number(row, column, look, struct.unpack_from("<d", data, 6)[0])
        elif data[6] == 0:
            self._open = row, column, look
        elif data[6] == 1:
            self._put_answer(row, column, look, data[8])

    def _put_answer(self, row: int, column: int, look: int, value: int) -> None:
        self._put(row, column, look, self._book.runs(Text(shown(bool(value), "")), look))

    def _put_number(self, row: int, column: int, look: int, number: float) -> None:
        text, numeric = shown_number(number, self._book.look(look), self._book.zero)
        self._put(row, column, look, self._book.runs(Text(text), look), numeric=numeric)

    def _put(
        self, row: int, column: int, look: int, runs: SourceText, *, numeric: bool = False
    ) -> None:
        if not runs:
            return
        cells = self._cells.setdefault(row, {})
        if len(self._cells) > MOST_ROWS:
            raise TooLargeFileError(self._book.path)
        known = self._book.look(look)
        cells[column] = SourceCell(
            column,
            runs,
            alignment=known.alignment,
            indent=known.indent,
            numeric=numeric,
            place=f"{self._name}!{letters(column)}{row + 1}",
        )


def _u16(data: bytes, at: int) -> int:
    number: int = struct.unpack_from("<H", data, at)[0]
    return number


def _counted(data: bytes) -> bytes:
    """Ranges of four numbers each, behind how many they are."""
    return data[2 : 2 + 8 * min(_u16(data, 0), (len(data) - 2) // 8)]


def _font(data: bytes) -> _Font:
    _, flags, _, weight, raised, underline = struct.unpack_from("<HHHHHB", data)
    name = TextReader([data], 14).text(1).text
    italic, is_raised = bool(flags & 2), raised == _SUPERSCRIPT
    return _Font(name, weight >= _BOLD, italic, underline != 0, is_raised)


def _unpacked(short: int) -> float:
    """A number in 30 bits: whole or the upper half of a double, and maybe of hundredths."""
    if short & 2:
        whole = short >> 2
        number = float(whole - (1 << 30) if whole & (1 << 29) else whole)
    else:
        number = struct.unpack("<d", bytes(4) + struct.pack("<I", short & 0xFFFFFFFC))[0]
    return number / 100 if short & 1 else number
