"""Writes a document as an Excel workbook: the text on one sheet, then one sheet per table."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC
from decimal import Decimal
from functools import partial
from io import BytesIO
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.page import PageMargins

from kehoach_desktop.domain.appendix import Orientation
from kehoach_desktop.domain.report import (
    MOTTO,
    NATION,
    RECEIVERS,
    AppendixTitle,
    Block,
    Chapter,
    Closing,
    Document,
    Letterhead,
    Paragraph,
    Run,
    TableBlock,
    TableRow,
    Text,
    Title,
    dashed,
    plain,
    table_line,
)
from kehoach_desktop.exchange.columns import Ruler
from kehoach_desktop.exchange.watching import watched
from kehoach_desktop.exchange.xlsx.rows import Content, Rows, Styled
from kehoach_desktop.exchange.xlsx.styles import FACE, Look, Styles
from kehoach_desktop.exchange.xml_text import printable
from kehoach_desktop.services.ports import Check, Watch, unwatched

# The stubs know little of write-only sheets.
Sheet = Any

TEXT_SHEET = "Văn bản"
_TEXT_WIDTH = 84
# What fits A4 between the margins below, so that nothing has to be shrunk to fit.
_PAGE_CHARACTERS = {Orientation.PORTRAIT: 92, Orientation.LANDSCAPE: 138}
_MM_PER_CHARACTER = 1.85
_PADDING = 1.6  # mm, of a cell's width
_LONGEST_CELL = 32_767
_LONGEST_NAME = 31
_A4 = 9
_PLAIN, _BOLD = Run("")[1:], Run("", bold=True)[1:]
_STRONG = {Look.STRONG, Look.TITLE}
_TALLEST_ROW = 409
_LEADING, _AIR = 1.2, 3  # of a row: times the type size, and points


def render(document: Document, watch: Watch = unwatched) -> bytes:
    workbook = Workbook(write_only=True)
    with _tidied(workbook):
        _fill(workbook, document, partial(watch, 0))
        stream = BytesIO()
        workbook.save(stream)
    return stream.getvalue()


@contextmanager
def _tidied(workbook: Workbook) -> Iterator[None]:
    """Half-written sheets are files of openpyxl's own, which would stay until the program ends."""
    try:
        yield
    except BaseException:
        sheets: Iterable[Sheet] = workbook.worksheets
        for sheet in sheets:
            if not sheet.closed:
                sheet.close()
                sheet._writer.cleanup()  # noqa: SLF001 - openpyxl does it on saving only
        raise


def _fill(workbook: Workbook, document: Document, look_up: Check) -> None:
    styles = Styles(workbook, document.form)
    names, ruler = _Names(TEXT_SHEET), Ruler(document.form)
    tables = [
        _Sheet(chapter, block, above, names.take(block.name or chapter.name))
        for chapter, block, above in _tables(document)
    ]
    text = tuple(_text_lines(document, {id(each.block): each.name for each in tables}))
    if text:
        _text_sheet(workbook, styles, TEXT_SHEET, text, _Heights(ruler))
    for each in tables:
        rows = watched(each.block.rows, look_up)
        sheet = _TableSheet(workbook, styles, each.name, ruler)
        sheet.write(each.chapter, each.block, rows, each.above)
    if not workbook.worksheets:
        workbook.create_sheet(TEXT_SHEET)
    _set_properties(workbook, document)


class _Sheet(NamedTuple):
    chapter: Chapter
    block: TableBlock
    above: AppendixTitle | None
    name: str


def _tables(document: Document) -> Iterator[tuple[Chapter, TableBlock, AppendixTitle | None]]:
    """Each table with the appendix title it stands under, which heads its sheet."""
    for chapter in document.chapters:
        above: AppendixTitle | None = None
        for block in chapter.blocks:
            if isinstance(block, AppendixTitle):
                above = block
            elif isinstance(block, TableBlock):
                yield chapter, block, above
                above = None


def _text_lines(document: Document, sheets: Mapping[int, str]) -> Iterator[tuple[Text, Look]]:
    for chapter in document.chapters:
        kinds = {type(block) for block in chapter.blocks}
        says_where = AppendixTitle not in kinds and kinds != {TableBlock}
        for block in chapter.blocks:
            if isinstance(block, TableBlock) and says_where:
                yield (Run(table_line(sheets[id(block)]), italic=True),), Look.TEXT
            elif not (isinstance(block, AppendixTitle) and TableBlock in kinds):
                yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[tuple[Text, Look]]:
    for look, lines in _looks(block):
        for line in lines:
            text = (Run(line),) if isinstance(line, str) else line
            if plain(text):
                yield text, look


def _looks(block: Block) -> tuple[tuple[Look, Iterable[str | Text]], ...]:
    """In the order in which a person reads the paper from top to bottom."""
    match block:
        case Letterhead():
            facts = (block.urgency, block.number, block.about, block.place_and_date)
            above = (*block.agency, NATION, MOTTO)
            return (Look.TEXT, block.superior), (Look.STRONG, above), (Look.TEXT, facts)
        case Title():
            return ((Look.TITLE, (block.type_name, *block.subject)),)
        case AppendixTitle():
            return (Look.TITLE, (block.label, *block.title)), (Look.ATTACHED, (block.attached,))
        case Paragraph():
            notes = (f"{run.text} {run.footnote}" for run in block.text if run.footnote)
            return ((Look.TEXT, (block.text, *notes)),)
        case Closing():
            to = (RECEIVERS, *map(dashed, block.recipients)) if block.recipients else ()
            signed = (*block.other, block.other_name, *block.signature, block.name)
            return (Look.TEXT, (*to, block.drafter_code)), (Look.STRONG, signed)
        case TableBlock():
            return ()


def _text_sheet(
    workbook: Workbook,
    styles: Styles,
    name: str,
    lines: tuple[tuple[Text, Look], ...],
    heights: "_Heights",
) -> None:
    sheet = workbook.create_sheet(name)
    _set_page(sheet, Orientation.PORTRAIT)
    sheet.column_dimensions["A"].width = _TEXT_WIDTH
    rows = Rows(sheet)
    for runs, look in lines:
        size, bold = styles.size(look), look in _STRONG
        for (text,) in _parts([printable(plain(runs))]):
            value = _styled(runs, text, size, bold=bold)
            height = heights.of([(text, _TEXT_WIDTH)], size, bold=bold)
            rows.append([Content(value, styles[look])], height)


def _styled(runs: Text, text: str, size: float, *, bold: bool) -> str | Styled:
    """Plain where one look is enough, or where a text too long for a cell was cut."""
    looks = {run[1:] for run in runs}
    if looks <= {_PLAIN, _BOLD} if bold else looks <= {_PLAIN}:
        return text
    return text if len(text) < len(plain(runs)) else Styled(runs, FACE, size, bold)


class _TableSheet:
    def __init__(self, workbook: Workbook, styles: Styles, name: str, ruler: Ruler) -> None:
        self._ruler = ruler
        self._heights = _Heights(ruler)
        self._sheet: Sheet = workbook.create_sheet(name)
        self._rows = Rows(self._sheet)
        self._styles = styles
        self._widths: list[float] = []

    def write(
        self,
        chapter: Chapter,
        block: TableBlock,
        rows: Iterable[TableRow],
        above: AppendixTitle | None,
    ) -> None:
        sheet = self._sheet
        _set_page(sheet, chapter.orientation)
        columns = len(block.columns)
        page = _PAGE_CHARACTERS[chapter.orientation]
        shares = self._ruler.shares(block, page * _MM_PER_CHARACTER)
        self._widths = [max(4.0, share * page) for share in shares]
        for index, width in enumerate(self._widths, start=1):
            sheet.column_dimensions[get_column_letter(index)].width = width
        title = tuple(_block_lines(above)) if above else ()
        head = len(title) + len(block.header)
        sheet.freeze_panes = f"A{head + 1}"
        if block.header and block.repeat_header:
            sheet.print_title_rows = f"{len(title) + 1}:{head}"
        for runs, look in title:
            text = plain(runs)
            self._merge(1, columns, 1)
            size = self._styles.size(look)
            height = self._heights.of([(text, sum(self._widths))], size, bold=look in _STRONG)
            self._rows.append([Content(printable(text), self._styles[look])], height)
        self._header(block)
        size = self._styles.size(None)
        for row in rows:
            texts = [printable(plain(cell.text)) for cell in row.cells]
            for part in _parts(texts):
                cells = zip(part, self._widths, strict=True)
                height = self._heights.of(cells, size, bold=row.group)
                self._rows.append(self._body_cells(block, row, part), height)

    def _header(self, block: TableBlock) -> None:
        taken: set[tuple[int, int]] = set()
        style = self._styles[Look.HEADER]
        size = self._styles.size(Look.HEADER)
        for level, cells in enumerate(block.header):
            line = [Content("", style) for _ in block.columns]
            column, heights = 0, [self._heights.of([], size)]
            for cell in cells:
                while (level, column) in taken:
                    column += 1
                line[column] = Content(printable(plain(cell.text)), style)
                width = sum(self._widths[column : column + cell.across])
                if cell.down == 1:
                    heights.append(self._heights.of([(plain(cell.text), width)], size, bold=True))
                self._merge(column + 1, cell.across, cell.down)
                taken |= {
                    (level + down, column + across)
                    for down in range(cell.down)
                    for across in range(cell.across)
                }
                column += cell.across
            self._rows.append(line, max(heights))

    def _body_cells(self, block: TableBlock, row: TableRow, texts: Iterable[str]) -> list[Content]:
        cells = []
        size = self._styles.size(None)
        for column, cell, text in zip(block.columns, row.cells, texts, strict=True):
            style = self._styles.body(column.align, strong=row.group, number=cell.number)
            if text and isinstance(cell.number, Decimal) and str(cell.number).lstrip("-").isascii():
                cells.append(Content(cell.number, style))
            else:
                cells.append(Content(_styled(cell.text, text, size, bold=row.group), style))
        return cells

    def _merge(self, column: int, across: int, down: int) -> None:
        if across > 1 or down > 1:
            top = self._rows.count + 1
            self._sheet.merged_cells.add(
                CellRange(
                    min_col=column, max_col=column + across - 1, min_row=top, max_row=top + down - 1
                )
            )


def _parts(texts: list[str]) -> Iterator[list[str]]:
    """A row as a sheet can hold it: what is too long for a cell goes on in the row below."""
    while any(len(text) > _LONGEST_CELL for text in texts):
        cuts = [_cut(text) for text in texts]
        yield [text[:cut] for text, cut in zip(texts, cuts, strict=True)]
        texts = [text[cut:] for text, cut in zip(texts, cuts, strict=True)]
    yield texts


def _cut(text: str) -> int:
    """Between two words, if there are any."""
    if len(text) <= _LONGEST_CELL:
        return len(text)
    return text.rfind(" ", 0, _LONGEST_CELL) + 1 or _LONGEST_CELL


class _Heights:
    """Points that rows need: spreadsheets do not all fit their heights anew."""

    def __init__(self, ruler: Ruler) -> None:
        self._ruler = ruler
        self._known: dict[tuple[str, float, float, bool], int] = {}

    def of(self, cells: Iterable[tuple[str, float]], size: float, *, bold: bool = False) -> float:
        """Of the tallest of the cells (text, width)."""
        most = 1
        for text, width in cells:
            if text:
                key = text, width, size, bold
                lines = self._known.get(key)
                if lines is None:
                    room = width * _MM_PER_CHARACTER - _PADDING
                    lines = self._known[key] = self._ruler.lines(text, size, room, bold=bold)
                most = max(most, lines)
        return min(_TALLEST_ROW, most * size * _LEADING + _AIR)


def _set_page(sheet: Sheet, orientation: Orientation) -> None:
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = orientation.value
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins = PageMargins(left=0.7, right=0.5, top=0.8, bottom=0.8)
    # As the decree has it: in the top margin, not on the first page; each appendix from one.
    sheet.oddHeader.center.text = "&P"
    sheet.HeaderFooter.differentFirst = True
    sheet.page_setup.firstPageNumber = 1
    sheet.page_setup.useFirstPageNumber = True


def _set_properties(workbook: Workbook, document: Document) -> None:
    properties = workbook.properties
    properties.title = document.title
    properties.creator = document.author
    properties.lastModifiedBy = document.author
    properties.language = "vi-VN"
    properties.created = properties.modified = document.at.astimezone(UTC).replace(tzinfo=None)


class _Names:
    """Sheet names as Excel allows them: short, without its special signs, never twice."""

    def __init__(self, taken: str) -> None:
        self._taken = {taken.casefold()}

    def take(self, wish: str) -> str:
        base = re.sub(r"[\[\]:*?/\\']", " ", wish).strip()[:_LONGEST_NAME].strip() or "Bảng"
        name, number = base, 1
        while name.casefold() in self._taken:
            number += 1
            tail = f" ({number})"
            name = f"{base[: _LONGEST_NAME - len(tail)].strip()}{tail}"
        self._taken.add(name.casefold())
        return name
