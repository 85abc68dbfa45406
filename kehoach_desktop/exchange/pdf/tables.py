"""Tables: each cell is measured once; rows follow each other, taller ones split at a line."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import inf

from kehoach_desktop.domain.report import Align, Cell, TableBlock
from kehoach_desktop.exchange.pdf.bands import ABOVE, BELOW, Band, CellBox
from kehoach_desktop.exchange.pdf.grid import Place
from kehoach_desktop.exchange.pdf.lines import Line, Measure, broken
from kehoach_desktop.exchange.pdf.measuring import Cells, MeasuredTable, SetCell
from kehoach_desktop.exchange.pdf.objects import text_string
from kehoach_desktop.exchange.pdf.runs import notes_of
from kehoach_desktop.exchange.pdf.slabs import LineSlab, Setting, Slab
from kehoach_desktop.exchange.pdf.structure import Element
from kehoach_desktop.exchange.pdf.typecase import Face

_LARGEST_GAP = 0.2  # of a page's height, that is left rather than a row split


def table_slabs(setting: Setting, block: TableBlock) -> Iterator[Slab]:
    layout = _Layout(setting, block)
    gap = setting.form.paragraph_gap
    for band in layout.bands():
        band.before, gap = gap, 0
        yield band
    setting.tree.close(layout.element)


class _Layout:
    def __init__(self, setting: Setting, block: TableBlock) -> None:
        self._setting = setting
        self._block = block
        named = b"/T" + text_string(block.name) if block.name else b""
        self.element = setting.tree.open(b"Table", setting.parent, named)
        width, size = setting.frame.width, setting.form.table_size
        table = self._table = MeasuredTable(setting.typecase, block, size, width, setting.look_up)
        self._edges = tuple(accumulate(table.widths, initial=setting.frame.left))
        self._rooms = [width - 2 * table.air for width in table.widths]
        pen = setting.typecase.pen(Face.REGULAR, table.size)
        gap = setting.frame.height * _LARGEST_GAP
        self._split_from = gap if setting.form.rows_may_split else inf
        self._broken: dict[tuple[int, float], list[Line]] = {}
        self._ascent, self._leading = pen.ascent, pen.leading

    def bands(self) -> Iterator[Band]:
        header = self._band(self._table.header, tag=b"TH") if self._table.header else None
        if header and header.height > self._setting.frame.height / 2:
            yield from self._untied(self._table.header, tag=b"TH")  # text, no header any more
            header = None
        elif header:
            header.keep = bool(self._block.rows)
            yield header
        for band in self._body_bands():
            band.header = header if self._block.repeat_header else None
            yield band

    def _body_bands(self) -> Iterator[Band]:
        rows = self._block.rows
        for span in self._table.spans:
            cells = self._table.body[span.start : span.stop]
            if len(span) > 1 and self._height(cells) > self._setting.frame.height / 2:
                yield from self._untied(cells, tag=b"TD")
                continue
            band = self._band(cells, tag=b"TD")
            band.keep = rows[span.stop - 1].group and span.stop < len(rows)
            yield band

    def _height(self, rows: Sequence[Cells]) -> float:
        return self._tops(rows, [[self._lines(cell) for cell in row] for row in rows])[-1]

    def _untied(self, rows: Sequence[Cells], *, tag: bytes) -> Iterator[Band]:
        """Rows too tall to stand together: each by itself, empty below a tall cell's first row."""
        for row in rows:
            cells = {cell.place.column: cell for cell in row}
            full: list[SetCell] = []
            column = 0
            while column < len(self._table.columns):
                empty = SetCell(Place(Cell(), 0, column, 1, 1), [[]], Measure(0, 0))
                cell = cells.get(column, empty)
                full.append(cell._replace(place=cell.place._replace(row=0, down=1)))
                column += cell.place.across
            yield self._band([full], tag=tag)

    def _band(self, rows: Sequence[Cells], *, tag: bytes) -> Band:
        lines = [[self._lines(cell) for cell in row] for row in rows]
        tops = self._tops(rows, lines)
        tree = self._setting.tree
        boxes: list[CellBox] = []
        notes: list[list[LineSlab]] = []
        for row, texts in zip(rows, lines, strict=True):
            line = tree.open(b"TR", self.element)
            for cell, text in zip(row, texts, strict=True):
                attributes = b"" if cell.plain and tag == b"TD" else _attributes(cell.place, tag)
                element = tree.open(tag, line, attributes)
                boxes.append(self._box(cell.place, text, tops, element))
                if not cell.plain:
                    notes += notes_of(self._setting, cell.place.cell.text, element)
                tree.close(element)
            tree.close(line)
        return Band(
            height=tops[-1],
            boxes=boxes,
            ascent=self._ascent,
            leading=self._leading,
            edges=self._edges if len(boxes) == len(self._table.columns) and len(rows) == 1 else (),
            lines=max(map(len, lines[0]), default=0) if len(rows) == 1 else 0,
            split_from=self._split_from,
            notes=tuple(notes),
        )

    def _lines(self, cell: SetCell) -> list[Line]:
        place = cell.place
        room = self._rooms[place.column]
        if place.across > 1:
            room = self._edges[place.column + place.across] - self._edges[place.column]
            room -= 2 * self._table.air
        if cell.measure.natural <= room:
            plain = cell.plain
            return [Line(tokens, False, plain) for tokens in cell.tokens]  # noqa: FBT003
        key = id(cell.tokens), room  # equal words share their tokens, which live as long as we do
        lines = self._broken.get(key)
        if lines is None:
            lines = self._broken[key] = broken(cell.tokens, room)
        return lines

    def _tops(self, rows: Sequence[Cells], lines: Sequence[Sequence[list[Line]]]) -> list[float]:
        """Where each row begins, and where the last one ends."""
        if len(rows) == 1:
            return [0.0, max(map(len, lines[0])) * self._leading + ABOVE + BELOW]
        heights = [0.0] * len(rows)
        tall = []
        for number, (row, texts) in enumerate(zip(rows, lines, strict=True)):
            for cell, text in zip(row, texts, strict=True):
                height = len(text) * self._leading + ABOVE + BELOW
                if cell.place.down == 1:
                    heights[number] = max(heights[number], height)
                else:
                    tall.append((number, number + cell.place.down, height))
        for start, end, height in tall:
            heights[end - 1] += max(0.0, height - sum(heights[start:end]))
        tops = [0.0]
        for height in heights:
            tops.append(tops[-1] + height)
        return tops

    def _box(self, place: Place, lines: list[Line], tops: list[float], element: Element) -> CellBox:
        _, row, column, across, down = place
        top, left = tops[row], self._edges[column]
        height, width = tops[row + down] - top, self._edges[column + across] - left
        align, lead = self._table.columns[column].align, ABOVE
        if element.tag == b"TH":
            align = Align.CENTRE
            lead += (height - len(lines) * self._leading - ABOVE - BELOW) / 2
        return CellBox(left, width, top, height, lines, element, align, self._table.air, lead)


def _attributes(place: Place, tag: bytes) -> bytes:
    """Spans, and of a header cell that it heads its columns."""
    entries = b"/Scope/Column" if tag == b"TH" else b""
    if place.across > 1:
        entries += b"/ColSpan %d" % place.across
    if place.down > 1:
        entries += b"/RowSpan %d" % place.down
    return b"/A<</O/Table%b>>" % entries if entries else b""
