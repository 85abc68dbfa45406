"""What Excel's two binary books, .xls and .xlsb, have in common: looks, texts, sheets of cells.

Cells are kept as they come: a stray one far away makes no room for the millions between.
"""

import struct
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kehoach_desktop.domain.source import (
    Alignment,
    SourceCell,
    SourceRun,
    SourceSheet,
    SourceText,
)
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.exchange.reading.guard import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_MERGED,
    MOST_ROWS,
)
from kehoach_desktop.exchange.reading.looks import (
    INDENT,
    ZERO,
    ZERO_OF_1904,
    Look,
    in_look,
    shown_number,
)
from kehoach_desktop.exchange.reading.workbook import Merged, letters, shown, table
from kehoach_desktop.services.errors import TooLargeFileError

_BOLD = 600
_SUPERSCRIPT = 1
_ALIGNED = {2: Alignment.CENTRE, 3: Alignment.RIGHT, 5: Alignment.JUSTIFIED, 6: Alignment.CENTRE}


_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class Text(NamedTuple):
    text: str
    runs: tuple[tuple[int, int], ...] = ()  # from which sign on which font


class Font(NamedTuple):
    name: str
    bold: bool
    italic: bool
    underline: bool
    superscript: bool


def font_of(data: bytes, name: str) -> Font:
    """Both books begin a font with the same figures."""
    _, flags, weight, raised, underline = struct.unpack_from("<HHHHB", data)
    return Font(name, weight >= _BOLD, bool(flags & 2), underline != 0, raised == _SUPERSCRIPT)


def unpacked(short: int) -> float:
    """A number in 30 bits: whole or the upper half of a double, and maybe of hundredths."""
    if short & 2:
        whole = short >> 2
        number = float(whole - (1 << 30) if whole & (1 << 29) else whole)
    else:
        number = struct.unpack("<d", bytes(4) + struct.pack("<I", short & 0xFFFFFFFC))[0]
    return number / 100 if short & 1 else number


def u16(data: bytes, at: int) -> int:
    number: int = struct.unpack_from("<H", data, at)[0]
    return number


def in_lines(signs: str) -> str:
    """A text as the program keeps it, however its lines end."""
    return nfc(signs).replace("\r\n", "\n").replace("\r", "\n")


class Book:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.texts: list[Text] = []
        self.fonts: list[Font] = []
        self.forms: dict[int, str] = {}
        self._zero = ZERO
        self._looks: list[Look] = []
        self._shown: dict[tuple[int, int], SourceText] = {}

    def count_from_1904(self) -> None:
        self._zero = ZERO_OF_1904

    def add_look(self, font: int, form: int, side: int, indent: int) -> None:
        known = self.font(font)
        look = Look(known.name, known.bold, known.italic, known.underline) if known else Look()
        look = look._replace(alignment=_ALIGNED.get(side, Alignment.LEFT), indent=indent * INDENT)
        self._looks.append(look.with_form(form, self.forms))

    def font(self, number: int) -> Font | None:
        return self.fonts[number] if number < len(self.fonts) else None

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

    def number(self, number: float, look: int) -> tuple[SourceText, bool]:
        text, is_number = shown_number(number, self.look(look), self._zero)
        return self.runs(Text(text), look), is_number


class Sheet:
    """Gathers cells, and what is merged or hidden, in whatever order they are told."""

    def __init__(self, book: Book, name: str) -> None:
        self.landscape = False
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[range] = []
        self._book, self._name = book, name
        self._cells: dict[int, dict[int, SourceCell]] = {}
        self._merged: list[Merged] = []

    def merge(self, place: Merged) -> None:
        self._merged.append(place)
        if len(self._merged) > MOST_MERGED:
            raise TooLargeFileError(self._book.path)

    def put_number(self, row: int, column: int, look: int, number: float) -> None:
        runs, is_number = self._book.number(number, look)
        self.put(row, column, look, runs, numeric=is_number)

    def put_answer(self, row: int, column: int, look: int, value: int) -> None:
        self.put(row, column, look, self._book.runs(Text(shown(bool(value), "")), look))

    def put_error(self, row: int, column: int, look: int, code: int) -> None:
        """What the cell shows in place of a result."""
        self.put(row, column, look, self._book.runs(Text(_ERRORS.get(code, "")), look))

    def put(
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

    def finished(self, *, hidden: bool) -> SourceSheet:
        lines = [
            (row, tuple(cells[column] for column in sorted(cells)), row in self.hidden_rows)
            for row, cells in sorted(self._cells.items())
        ]
        unseen = self.hidden_columns[:MOST_COLUMNS]
        made = table(self._book.path, lines, self._merged, unseen)
        return SourceSheet((made,), self._name, hidden, self.landscape)
