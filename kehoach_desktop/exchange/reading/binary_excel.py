"""Reads .xlsb by its binary parts: texts with looks, merges, what is hidden, numbers as shown."""

import struct
import zipfile
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path

from kehoach_desktop.domain.source import Source, SourceKind, SourceSheet
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.exchange.reading.binary_book import (
    Book,
    Sheet,
    Text,
    font_of,
    in_lines,
    u16,
    unpacked,
)
from kehoach_desktop.exchange.reading.excel import refused_parts, relations_in
from kehoach_desktop.exchange.reading.guard import opened_zip, parsed, refuse_doctype
from kehoach_desktop.exchange.reading.workbook import filled

_MAIN = "xl/workbook.bin"
_RELATIONS = "xl/_rels/workbook.bin.rels"
_NO_TEXT = 0xFFFFFFFF  # in place of a length
_RICH = 1
_HIDDEN_ROW, _HIDDEN_COLUMN, _LANDSCAPE, _SINCE_1904 = 0x10, 0x1, 0x2, 0x1


class _Kind(IntEnum):
    """Of records, by what they tell."""

    ROW = 0
    SHORT = 2
    ERROR = 3
    ANSWER = 4
    NUMBER = 5
    OWN_TEXT = 6
    TEXT = 7
    FORMULA_TEXT = 8
    FORMULA_NUMBER = 9
    FORMULA_ANSWER = 10
    FORMULA_ERROR = 11
    SHARED_TEXT = 19
    FONT = 43
    FORM = 44
    CELL_LOOK = 47
    COLUMNS = 60
    RICH_TEXT = 62
    BOOK = 153
    SHEET = 156
    MERGE = 176
    PAGE = 478
    BEGIN_LOOKS = 617
    END_LOOKS = 618


def read_binary_excel(path: Path) -> Source:
    with opened_zip(path) as archive:
        book = _Book(path, archive)
        sheets = filled(tuple(book.sheets()))
        refused = refused_parts(archive)
    return Source(path.name, SourceKind.WORKBOOK, sheets, refused=refused)


class _Book(Book):
    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        super().__init__(path)
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}
        relations = self._content(_RELATIONS)
        refuse_doctype(path, relations)
        self._parts = relations_in(parsed(relations), "xl")
        self._sheets: list[tuple[str, bool, str]] = []  # its part, hidden, its name
        for kind, data in _records(self._content(_MAIN)):
            self._take(kind, data)
        self._read_looks()
        self.texts = [
            _rich_text(data, 0)
            for kind, data in self._records_of("/sharedStrings")
            if kind == _Kind.SHARED_TEXT
        ]

    def _records_of(self, ending: str) -> Iterator[tuple[int, bytes]]:
        for kind, target in self._parts.values():
            if kind.endswith(ending) and target.lower() in self._names:
                yield from _records(self._content(target))
                return

    def _content(self, part: str) -> bytes:
        """Names of parts do not differ by capitals alone."""
        return self._archive.read(self._names.get(part.lower(), part))

    def _take(self, kind: int, data: bytes) -> None:
        if kind == _Kind.BOOK and data[0] & _SINCE_1904:
            self.count_from_1904()
        elif kind == _Kind.SHEET:
            part, end = _wide(data, 8)
            name, _ = _wide(data, end)
            found, target = self._parts.get(part, ("", ""))
            if found.endswith("/worksheet"):  # no chart, no macros
                self._sheets.append((target, data[0] != 0, nfc(name)))

    def _read_looks(self) -> None:
        is_cells = False
        for kind, data in self._records_of("/styles"):
            match kind:
                case _Kind.FONT:
                    self.fonts.append(font_of(data, _wide(data, 21)[0]))
                case _Kind.FORM:
                    self.forms[u16(data, 0)] = _wide(data, 2)[0]
                case _Kind.BEGIN_LOOKS | _Kind.END_LOOKS:
                    is_cells = kind == _Kind.BEGIN_LOOKS
                case _Kind.CELL_LOOK if is_cells:
                    self.add_look(u16(data, 4), u16(data, 2), data[12] & 7, data[11])
                case _:
                    pass

    def sheets(self) -> Iterator[SourceSheet]:
        for part, hidden, name in self._sheets:
            sheet = _Sheet(self, name)
            for kind, data in _records(self._content(part)):
                sheet.take(kind, data)
            yield sheet.finished(hidden=hidden)


class _Sheet(Sheet):
    def __init__(self, book: _Book, name: str) -> None:
        super().__init__(book, name)
        self._texts = book
        self._row = 0

    def take(self, kind: int, data: bytes) -> None:
        match kind:
            case _Kind.ROW:
                self._row = struct.unpack_from("<I", data)[0]
                if data[11] & _HIDDEN_ROW:
                    self.hidden_rows.add(self._row)
            case _Kind.COLUMNS:
                first, last = struct.unpack_from("<II", data)
                if data[16] & _HIDDEN_COLUMN:
                    self.hidden_columns.append(range(first, last + 1))
            case _Kind.MERGE:
                top, bottom, left, right = struct.unpack_from("<IIII", data)
                self.merge((top, left, bottom, right))
            case _Kind.PAGE:
                self.landscape = bool(data[32] & _LANDSCAPE)
            case _ if kind in _CELLS:
                column, look = struct.unpack_from("<II", data)
                self._take_cell(kind, data, column, look & 0xFFFFFF)
            case _:
                pass

    def _take_cell(self, kind: int, data: bytes, column: int, look: int) -> None:
        match kind:
            case _Kind.SHORT:
                short = struct.unpack_from("<I", data, 8)[0]
                self.put_number(self._row, column, look, unpacked(short))
            case _Kind.NUMBER | _Kind.FORMULA_NUMBER:
                self.put_number(self._row, column, look, struct.unpack_from("<d", data, 8)[0])
            case _Kind.ANSWER | _Kind.FORMULA_ANSWER:
                self.put_answer(self._row, column, look, data[8])
            case _Kind.ERROR | _Kind.FORMULA_ERROR:
                self.put_error(self._row, column, look, data[8])
            case _Kind.TEXT:
                number = struct.unpack_from("<I", data, 8)[0]
                self.put(self._row, column, look, self._texts.shared(number, look))
            case _Kind.RICH_TEXT:
                text = _rich_text(data, 8)
                self.put(self._row, column, look, self._texts.runs(text, look))
            case _:
                text = Text(in_lines(_wide(data, 8)[0]))
                self.put(self._row, column, look, self._texts.runs(text, look))


_CELLS = frozenset(range(_Kind.SHORT, _Kind.FORMULA_ERROR + 1)) | {_Kind.RICH_TEXT}


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and size are written in as many bytes of seven bits as they need."""
    at = 0
    while at < len(content):
        kind, at = _packed(content, at, 2)
        size, at = _packed(content, at, 4)
        if at + size > len(content):
            raise EOFError
        yield kind, content[at : at + size]
        at += size


def _packed(content: bytes, at: int, most: int) -> tuple[int, int]:
    number = 0
    for place in range(most):
        byte = content[at + place]
        number |= (byte & 0x7F) << 7 * place
        if not byte & 0x80:
            return number, at + place + 1
    return number, at + most


def _wide(data: bytes, at: int) -> tuple[str, int]:
    """A text behind its length, and where it ends."""
    count = struct.unpack_from("<I", data, at)[0]
    if count == _NO_TEXT:
        return "", at + 4
    end = at + 4 + 2 * count
    if end > len(data):
        raise EOFError
    return data[at + 4 : end].decode("utf-16-le"), end


def _rich_text(data: bytes, at: int) -> Text:
    text, end = _wide(data, at + 1)
    if not data[at] & _RICH:
        return Text(in_lines(text))
    count = struct.unpack_from("<I", data, end)[0]
    places = struct.iter_unpack("<HH", data[end + 4 : end + 4 + 4 * count])
    return Text(in_lines(text), tuple((int(start), int(font)) for start, font in places))
