"""Reads .xls by its own records: texts with looks, merges, what is hidden, numbers as shown."""

import struct
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path

from kehoach_desktop.domain.source import Source, SourceKind, SourceSheet
from kehoach_desktop.exchange.reading.binary_book import Book, Font, Sheet, font_of, u16, unpacked
from kehoach_desktop.exchange.reading.compound import Compound
from kehoach_desktop.exchange.reading.old_records import Record, TextReader, records
from kehoach_desktop.exchange.reading.workbook import filled, read_old_workbook
from kehoach_desktop.services.errors import ProtectedFileError

_NO_FONT = 4  # a number that Excel leaves out
_HIDDEN_ROW, _HIDDEN_COLUMN, _PORTRAIT = 0x20, 0x1, 0x2
_TEXT, _ANSWER, _ERROR = 0, 1, 2  # what a formula came to, where it is no number


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


def read_old_excel(path: Path) -> Source:
    compound = Compound(path.read_bytes())
    content = compound.stream("Workbook")
    if content is None:  # of Excel 95 and before
        return read_old_workbook(path)
    book = _Book(path, content)
    sheets = filled(tuple(book.sheets()))
    return Source(path.name, SourceKind.WORKBOOK, sheets, refused=book.refused)


class _Book(Book):
    def __init__(self, path: Path, content: bytes) -> None:
        super().__init__(path)
        self._content = content
        self.refused: tuple[str, ...] = ()
        self._sheets: list[tuple[int, bool, str]] = []  # where it begins, hidden, its name
        self._raw_looks: list[bytes] = []
        for record in records(content):
            if record.kind == _Kind.END:
                break
            self._take(record)
        for raw in self._raw_looks:
            self.add_look(u16(raw, 0), u16(raw, 2), raw[6] & 7, raw[8] & 15)

    def _take(self, record: Record) -> None:
        data = record.data
        match record.kind:
            case _Kind.LOCKED:
                raise ProtectedFileError(self.path)
            case _Kind.DATES:
                if data[:1] == b"\1":
                    self.count_from_1904()
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
                self.fonts.append(font_of(data[:4] + data[6:], TextReader([data], 14).text(1).text))
            case _Kind.FORM:
                self.forms[u16(data, 0)] = TextReader([data], 2).text().text
            case _Kind.CELL_LOOK:
                self._raw_looks.append(data)
            case _Kind.TEXTS:
                reader = TextReader(record.chunks, 8)
                count = struct.unpack_from("<I", data, 4)[0]
                self.texts = [reader.text() for _ in range(count)]
            case _:
                pass

    def font(self, number: int) -> Font | None:
        return super().font(number - (number > _NO_FONT))

    def sheets(self) -> Iterator[SourceSheet]:
        for begin, hidden, name in self._sheets:
            yield _Sheet(self, name).read(records(self._content, begin), hidden=hidden)


class _Sheet(Sheet):
    def __init__(self, book: _Book, name: str) -> None:
        super().__init__(book, name)
        self._texts = book
        self._open: tuple[int, int, int] | None = None  # a formula whose text follows

    def read(self, found: Iterator[Record], *, hidden: bool) -> SourceSheet:
        depth = 0
        for record in found:
            depth += (record.kind == _Kind.BEGIN) - (record.kind == _Kind.END)
            if depth < 1:
                break
            if depth == 1:  # deeper is a chart
                self._take(record)
        return self.finished(hidden=hidden)

    def _take(self, record: Record) -> None:
        data = record.data
        match record.kind:
            case _Kind.ROW:
                if u16(data, 12) & _HIDDEN_ROW:
                    self.hidden_rows.add(u16(data, 0))
            case _Kind.COLUMNS:
                if u16(data, 8) & _HIDDEN_COLUMN:
                    self.hidden_columns.append(range(u16(data, 0), u16(data, 2) + 1))
            case _Kind.MERGES:
                for top, bottom, left, right in struct.iter_unpack("<HHHH", _counted(data)):
                    self.merge((top, left, bottom, right))
            case _Kind.PAGE:
                self.landscape = not u16(data, 10) & _PORTRAIT
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
            self.put(row, column, look, self._texts.shared(number, look))
        elif record.kind != _Kind.FORMULA_TEXT:
            row, column, look = struct.unpack_from("<HHH", record.data)
            text = TextReader(record.chunks, 6).text()
            self.put(row, column, look, self._texts.runs(text, look))
        elif self._open is not None:
            row, column, look = self._open
            text = TextReader(record.chunks).text()
            self.put(row, column, look, self._texts.runs(text, look))

    def _take_value(self, record: Record) -> None:
        data = record.data
        match record.kind:
            case _Kind.NUMBER:
                row, column, look, number = struct.unpack_from("<HHHd", data)
                self.put_number(row, column, look, number)
            case _Kind.SHORT:
                row, column, look, short = struct.unpack_from("<HHHI", data)
                self.put_number(row, column, look, unpacked(short))
            case _Kind.SHORTS:
                row, column = struct.unpack_from("<HH", data)
                for at, (look, short) in enumerate(struct.iter_unpack("<HI", data[4:-2])):
                    self.put_number(row, column + at, look, unpacked(short))
            case _Kind.ANSWER:
                row, column, look, value, is_error = struct.unpack_from("<HHHBB", data)
                put = self.put_error if is_error else self.put_answer
                put(row, column, look, value)
            case _Kind.FORMULA:
                self._take_formula(data)
            case _:
                pass

    def _take_formula(self, data: bytes) -> None:
        """What it came to when the file was saved."""
        row, column, look = struct.unpack_from("<HHH", data)
        self._open = None
        if data[12:14] != b"\xff\xff":
            self.put_number(row, column, look, struct.unpack_from("<d", data, 6)[0])
        elif data[6] == _TEXT:
            self._open = row, column, look
        elif data[6] == _ERROR:
            self.put_error(row, column, look, data[8])
        elif data[6] == _ANSWER:
            self.put_answer(row, column, look, data[8])


def _counted(data: bytes) -> bytes:
    """Ranges of four numbers each, behind how many they are."""
    return data[2 : 2 + 8 * min(u16(data, 0), (len(data) - 2) // 8)]
