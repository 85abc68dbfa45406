"""Tables: each cell is measured once; rows follow each other, taller ones split at a line."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import inf
from typing import NamedTuple

from kehoach_desktop.domain.report import Align, Cell, TableBlock, TableColumn
from kehoach_desktop.exchange.pdf.bands import ABOVE, BELOW, Band, CellBox
from kehoach_desktop.exchange.pdf.grid import Place, bands, placed, width
from kehoach_desktop.exchange.pdf.lines import Line, Measure, broken, measured, width_for
from kehoach_desktop.exchange.pdf.objects import text_string
from kehoach_desktop.exchange.pdf.runs import notes_of, set_runs
from kehoach_desktop.exchange.pdf.slabs import LineSlab, Setting, Slab
from kehoach_desktop.exchange.pdf.structure import Element
from kehoach_desktop.exchange.pdf.typecase import Face, Token
from kehoach_desktop.exchange.pdf.widths import Wish, shared_out

_SIDE = 4.0  # points of air left and right of a cell's text
_SMALLEST = 0.5  # of the type size, for a table with more columns than the paper can hold
_LARGEST_GAP = 0.2  # of a page's height, that is left rather than a row split
_COMFORT_SHARE = 0.75  # of the width, that headers and short texts may claim
_SHORT = 9  # times the type size: how long a short text is
_SHORTEST = 4.5  # a text that looks torn on two lines, such as "Phối hợp"
_HEADER_LINES = 3  # to which a header may wrap above narrow figures
_TEXT_LINES = 2
_SAMPLE = 100  # rows that decide on the widths
_GOLDEN = (5**0.5 - 1) / 2


class SetCell(NamedTuple):
    """A cell whose words are measured."""

    place: Place
    tokens: list[list[Token]]
    measure: Measure


Cells = Sequence[SetCell]


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
        rows = [row.cells for row in block.rows]
        count = max(1, len(block.columns), width(block.header), width(rows))
        self._spans = list(bands(rows))
        extra = (TableColumn(),) * (count - len(block.columns))
        self._columns = (*block.columns, *extra)
        self._air = min(_SIDE, setting.frame.width / count / 8)
        self._size = setting.form.table_size
        self._set_all()
        wishes = self._wishes()
        needed = sum(wish.least for wish in wishes)
        if needed > setting.frame.width:
            self._size *= max(setting.frame.width / needed, _SMALLEST)
            self._set_all()
            wishes = self._wishes()
        widths = shared_out(wishes, setting.frame.width)
        self._edges = tuple(accumulate(widths, initial=setting.frame.left))
        pen = setting.typecase.pen(Face.REGULAR, self._size)
        gap = setting.frame.height * _LARGEST_GAP
        self._split_from = gap if setting.form.rows_may_split else inf
        self._ascent, self._leading = pen.ascent, pen.leading

    # --- Measuring ---

    def _set_all(self) -> None:
        block, count = self._block, len(self._columns)
        self._header = [
            [self._set(place, bold=True) for place in places]
            for places in placed(block.header, count)
        ]
        self._body: list[list[SetCell]] = []
        for span in self._spans:
            rows = block.rows[span.start : span.stop]
            for row, places in zip(rows, placed([row.cells for row in rows], count), strict=True):
                self._body.append([self._set(place, bold=row.group) for place in places])

    def _set(self, place: Place, *, bold: bool) -> SetCell:
        tokens = set_runs(self._setting, place.cell.text, self._size, bold=bold)
        return SetCell(place, tokens, measured(tokens))

    def _wishes(self) -> list[Wish]:
        count, air = len(self._columns), 2 * self._air + 0.1
        words, most = [0.0] * count, [0.0] * count
        for cells in (*self._header, *self._body):
            for place, _, (natural, widest) in cells:
                if place.across == 1 and natural:
                    column = place.column
                    words[column] = max(words[column], widest)
                    most[column] = max(most[column], natural)
        texts = self._texts()
        least = [max(each) for each in zip(words, self._comfort(), strict=True)]
        if sum(least) > (self._setting.frame.width - count * air) * _COMFORT_SHARE:
            least = words
        return [
            Wish(least[n] + air, max(least[n], most[n]) + air, texts[n], column.width)
            for n, column in enumerate(self._columns)
        ]

    def _comfort(self) -> list[float]:
        """Widths at which headers stay low and short texts, such as posts, take two lines."""
        widths = [0.0] * len(self._columns)
        for cells in self._header:
            for place, tokens, _ in cells:
                if place.across == 1:
                    widths[place.column] = width_for(tokens, _HEADER_LINES)
        for column in zip(*_spread(self._body), strict=False):
            texts = sorted((cell for cell in column if cell.measure.natural), key=_natural)
            typical = texts[len(texts) // 2 :][:1]
            for cell in typical:
                if cell.place.across == 1 and cell.measure.natural < _SHORT * self._size:
                    is_shortest = cell.measure.natural < _SHORTEST * self._size
                    least = width_for(cell.tokens, 1 if is_shortest else _TEXT_LINES)
                    widths[cell.place.column] = max(widths[cell.place.column], least)
        return widths

    def _texts(self) -> list[list[float]]:
        """How much text stands in each column, row for row, of rows spread over the table."""
        texts: list[list[float]] = [[] for _ in self._columns]
        for cells in _spread(self._body):
            for column in texts:
                column.append(0.0)
            for place, _, measure in cells:
                texts[place.column][-1] = measure.natural / place.across
        return texts

    # --- Bands ---

    def bands(self) -> Iterator[Band]:
        header = self._band(self._header, tag=b"TH") if self._header else None
        if header and header.height > self._setting.frame.height / 2:
            yield from self._untied(self._header, tag=b"TH")  # not a header any more, but text
            header = None
        elif header:
            header.keep = bool(self._block.rows)
            yield header
        for band in self._body_bands():
            band.header = header if self._block.repeat_header else None
            yield band

    def _body_bands(self) -> Iterator[Band]:
        rows = self._block.rows
        for span in self._spans:
            cells = self._body[span.start : span.stop]
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
            while column < len(self._columns):
                empty = SetCell(Place(Cell(), 0, column, 1, 1), [[]], Measure(0, 0))
                cell = cells.get(column, empty)
                full.append(cell._replace(place=cell.place._replace(row=0, down=1)))
                column += cell.place.across
            yield self._band([full], tag=tag)

    def _band(self, rows: Sequence[Cells], *, tag: bytes) -> Band:
        lines = [[self._lines(cell) for cell in row] for row in rows]
        tops = self._tops(rows, lines)
        boxes: list[CellBox] = []
        notes: list[list[LineSlab]] = []
        for row, texts in zip(rows, lines, strict=True):
            line = self._setting.tree.open(b"TR", self.element)
            for cell, text in zip(row, texts, strict=True):
                element = self._setting.tree.open(tag, line, _attributes(cell.place, tag))
                boxes.append(self._box(cell.place, text, tops, element))
                for run in cell.place.cell.text:
                    if run.footnote:
                        notes += notes_of(self._setting, (run,), element)
                self._setting.tree.close(element)
            self._setting.tree.close(line)
        return Band(
            height=tops[-1],
            boxes=boxes,
            ascent=self._ascent,
            leading=self._leading,
            edges=self._edges if len(boxes) == len(self._columns) and len(rows) == 1 else (),
            lines=max(map(len, lines[0]), default=0) if len(rows) == 1 else 0,
            split_from=self._split_from,
            notes=tuple(notes),
        )

    def _lines(self, cell: SetCell) -> list[Line]:
        place = cell.place
        room = self._edges[place.column + place.across] - self._edges[place.column]
        room -= 2 * self._air
        if cell.measure.natural <= room:
            return [Line(tokens) for tokens in cell.tokens]
        return broken(cell.tokens, room)

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
        top, bottom = tops[place.row], tops[place.row + place.down]
        is_header = element.tag == b"TH"
        lead = ABOVE
        if is_header:
            lead += (bottom - top - len(lines) * self._leading - ABOVE - BELOW) / 2
        left, right = self._edges[place.column], self._edges[place.column + place.across]
        align = Align.CENTRE if is_header else self._columns[place.column].align
        return CellBox(
            left, right - left, top, bottom - top, lines, element, align, self._air, lead
        )


def _natural(cell: SetCell) -> float:
    return cell.measure.natural


def _spread(rows: Sequence[Cells]) -> Sequence[Cells]:
    """A few of many rows; by the golden ratio, as an even step could fall in with a pattern."""
    if len(rows) <= _SAMPLE:
        return rows
    return [rows[int(number * _GOLDEN % 1 * len(rows))] for number in range(_SAMPLE)]


def _attributes(place: Place, tag: bytes) -> bytes:
    """Spans, and of a header cell that it heads its columns."""
    entries = b"/Scope/Column" if tag == b"TH" else b""
    if place.across > 1:
        entries += b"/ColSpan %d" % place.across
    if place.down > 1:
        entries += b"/RowSpan %d" % place.down
    return b"/A<</O/Table%b>>" % entries if entries else b""
