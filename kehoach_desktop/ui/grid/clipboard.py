"""Blocks of cells on the clipboard: read from HTML tables or tab-separated text, write as both."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from kehoach_desktop.domain.legacy_text import decode, encoding_of_font
from kehoach_desktop.domain.proposal import Doubt
from kehoach_desktop.domain.source import (
    Encoding,
    Source,
    SourceBlock,
    SourceCell,
    SourceKind,
    SourceParagraph,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
)
from kehoach_desktop.domain.tabular import delimited, html_tables
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.domain.values import dataclass

_MOST_ROWS = 20_000
_MOST_COLUMNS = 60
_MOST_CHARACTERS = 32_767  # what a cell of Excel holds
_SURE_FROM = 3  # different words that only an old encoding makes Vietnamese

Cells = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of cells; `indents` says how far the first text of each row was moved in."""

    rows: Cells
    indents: tuple[float, ...] = ()
    hidden_rows: int = 0  # that hold something; they are left out
    hidden_columns: int = 0
    prose: int = 0  # paragraphs around the tables, left out too
    encoding: Encoding = Encoding.UNICODE  # the old one that some cells were written in
    converted: int = 0  # cells
    doubts: tuple[Doubt, ...] = ()  # where the letters alone could not tell the encoding

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)

    def indent(self, row: int) -> float:
        return self.indents[row] if row < len(self.indents) else 0.0


def read(html: str, text: str) -> Block | None:
    """What was copied as a table if it has one, else as lines and tabs; None for nothing."""
    return read_html(html) or read_text(text)


def read_text(text: str) -> Block | None:
    """Tab-separated lines as Excel writes them: quoted cells hold tabs, quotes and line ends."""
    rows = delimited.split(nfc(text).replace("\0", ""))
    lines = tuple(
        SourceRow(tuple(SourceCell(at, (SourceRun(cell),)) for at, cell in enumerate(cells)))
        for cells in rows[:_MOST_ROWS]
    )
    return _block((SourceTable(lines, max(map(len, rows))),)) if rows else None


def read_html(html: str) -> Block | None:
    """All tables of a piece of HTML, one below the other; None when they hold nothing."""
    block = _block(html_tables.read(html))
    last = max((place for place, row in enumerate(block.rows, start=1) if any(row)), default=0)
    return replace(block, rows=block.rows[:last], indents=block.indents[:last]) if last else None


def _block(blocks: Sequence[SourceBlock]) -> Block:
    source = Source("", SourceKind.CLIPBOARD, (SourceSheet(tuple(blocks)),))
    readable, doubts = decode(source)
    changed = _changed(source, readable)
    if (changed or doubts) and not _is_sure(source, changed):
        readable, doubts, changed = source, (), []
    tables = tuple(readable.tables())
    rows = [row for table in tables for row in _shown_rows(table)][:_MOST_ROWS]
    return Block(
        tuple(texts for texts, _ in rows),
        tuple(indent for _, indent in rows),
        hidden_rows=sum(map(_hidden_rows, tables)),
        hidden_columns=sum(map(_hidden_columns, tables)),
        prose=sum(isinstance(each, SourceParagraph) for each in blocks),
        encoding=readable.encoding,
        converted=len(changed),
        doubts=doubts,
    )


def _changed(before: Source, after: Source) -> list[str]:
    """The texts of cells that an old encoding changed, as they were."""
    return [
        old.text
        for old, new in zip(_cells(before), _cells(after), strict=True)
        if old.text != new.text
    ]


def _cells(source: Source) -> Iterator[SourceCell]:
    return (cell for table in source.tables() for row in table.rows for cell in row.cells)


def _is_sure(source: Source, changed: list[str]) -> bool:
    """Without a font to tell, a few letters such as "£" could be anything: they stay as copied."""
    odd = {word for text in changed for word in text.split() if not word.isascii()}
    return len(odd) >= _SURE_FROM or any(
        encoding_of_font(run.font) for cell in _cells(source) for run in cell.runs
    )


def _shown_rows(table: SourceTable) -> Iterator[tuple[tuple[str, ...], float]]:
    """Merged cells keep their text in the first place; the others are empty, as in Excel."""
    below: dict[int, int] = {}  # column -> rows that a cell above still covers
    for row in table.rows:
        texts = dict.fromkeys(below, "")
        below = {column: left - 1 for column, left in below.items() if left > 1}
        for cell in row.cells:
            if cell.across == cell.down == 1:
                texts[cell.column] = nfc(cell.text)[:_MOST_CHARACTERS]
                continue
            reach = range(cell.column, min(cell.column + cell.across, _MOST_COLUMNS))
            shown = [column for column in reach if column not in table.hidden]
            texts.update(dict.fromkeys(reach, ""))
            for column in shown[:1]:
                texts[column] = nfc(cell.text)[:_MOST_CHARACTERS]
            if cell.down > 1:
                below.update(dict.fromkeys(reach, cell.down - 1))
        if not row.hidden:
            width = min(max(texts, default=-1) + 1, _MOST_COLUMNS)
            columns = [column for column in range(width) if column not in table.hidden]
            indent = next((cell.indent for cell in row.cells if cell.text), 0.0)
            yield tuple([texts.get(column, "") for column in columns]), indent


def _hidden_rows(table: SourceTable) -> int:
    return sum(row.hidden and any(cell.text for cell in row.cells) for row in table.rows)


def _hidden_columns(table: SourceTable) -> int:
    filled = {cell.column for row in table.rows for cell in row.cells if cell.text}
    return len(filled & table.hidden)


def to_text(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t".join(map(_quoted, row)) for row in rows)


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in '\t\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def to_html(rows: Sequence[Sequence[str]]) -> str:
    """Every cell is text, so that Excel makes no date of "1.2" and no formula of "=…"."""
    lines = (
        "<tr>" + "".join(f"<td style=\"mso-number-format:'\\@'\">{_markup(c)}</td>" for c in row)
        for row in rows
    )
    return f"<table>{''.join(f'{line}</tr>' for line in lines)}</table>"


def _markup(cell: str) -> str:
    return escape(cell).replace("\n", '<br style="mso-data-placement:same-cell">')
