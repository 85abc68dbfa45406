"""Reads tables that are plain text: CSV and TSV, in Unicode or in Windows' old Vietnamese page."""

from pathlib import Path

from kehoach_desktop.domain.source import (
    Source,
    SourceCell,
    SourceKind,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
)
from kehoach_desktop.domain.tabular import delimited
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.exchange.reading.guard import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from kehoach_desktop.exchange.reading.html import is_html, read_html
from kehoach_desktop.services.errors import TooLargeFileError, UnknownFileError

_DELIMITERS = "\t;,|"
_LOOKED_AT = 20  # lines
_SAMPLE = 1 << 20  # characters that hold them


def read_plain(path: Path) -> Source:
    content = path.read_bytes()
    text = _decoded(path, content)
    if is_html(content[:512]):
        return read_html(path, text)
    rows = delimited.split(text, _delimiter(text), quotes_all=True)
    width = max((len(row) for row in rows), default=0)
    longest = max((len(cell) for row in rows for cell in row), default=0)
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS or longest > LONGEST_CELL:
        raise TooLargeFileError(path)
    table = SourceTable(tuple(_row(number, row) for number, row in enumerate(rows)), width)
    return Source(path.name, SourceKind.TEXT, (SourceSheet((table,)),))


def _decoded(path: Path, content: bytes) -> str:
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        if content[1:400:2].count(0) * 2 < len(content[1:400:2]):
            raise UnknownFileError(path)
        content = b"\xff\xfe" + content  # UTF-16 whose mark was lost
    for encoding in ("utf-8-sig", "utf-16", "cp1258"):
        if encoding == "utf-16" and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            return nfc(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise UnknownFileError(path)


def _delimiter(text: str) -> str:
    """The sign that stands in the most lines."""
    sample = [line for line in text[:_SAMPLE].splitlines() if line.strip()][:_LOOKED_AT]
    return max(_DELIMITERS, key=lambda sign: sum(sign in line for line in sample))


def _row(number: int, texts: tuple[str, ...]) -> SourceRow:
    return SourceRow(
        tuple(
            SourceCell(column, (SourceRun(text.strip()),), place=f"dòng {number + 1}")
            for column, text in enumerate(texts)
            if text.strip()
        )
    )
