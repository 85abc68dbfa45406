"""The words of a table, measured once, and the column widths that follow from them."""

from collections.abc import Sequence
from typing import NamedTuple

from kehoach_desktop.domain.report import TableBlock, TableColumn
from kehoach_desktop.exchange.pdf.grid import Place, bands, placed, width
from kehoach_desktop.exchange.pdf.lines import (
    Measure,
    measured,
    measured_words,
    tokens_of,
    width_for,
)
from kehoach_desktop.exchange.pdf.runs import set_runs
from kehoach_desktop.exchange.pdf.typecase import Pen, Token, Typecase, face_of
from kehoach_desktop.exchange.watching import watched
from kehoach_desktop.exchange.widths import Wish, shared_out
from kehoach_desktop.services.ports import Check, go_on

_SIDE = 4.0  # points of air left and right of a cell's text
_SMALLEST = 0.5  # of the type size, for a table with more columns than the paper can hold
_COMFORT_SHARE = 0.75  # of the width, that headers and short texts may claim
_SHORT = 9  # times the type size: how long a short text is
_SHORTEST = 5  # a text that looks torn on two lines, such as "Hoàn thành"
_HEADER_LINES = 3  # to which a header may wrap above narrow figures
_TEXT_LINES = 2
_SAMPLE = 100  # rows that decide on the widths
_GOLDEN = (5**0.5 - 1) / 2


class SetCell(NamedTuple):
    """A cell whose words are measured."""

    place: Place
    tokens: list[list[Token]]
    measure: Measure
    plain: bool = False  # one column, one row, words in one style, no notes


Cells = Sequence[SetCell]


_NOTHING = Measure(0, 0)


class MeasuredTable:
    """The cells by place, in a type size at which no word breaks, if the paper allows."""

    def __init__(
        self,
        typecase: Typecase,
        block: TableBlock,
        size: float,
        room: float,
        look_up: Check = go_on,
    ) -> None:
        self._look_up = look_up
        self._typecase = typecase
        self._block = block
        self._width = room
        rows = [row.cells for row in block.rows]
        count = max(1, len(block.columns), width(block.header), width(rows))
        self.spans = list(bands(rows))
        extra = (TableColumn(),) * (count - len(block.columns))
        self.columns = (*block.columns, *extra)
        self.air = min(_SIDE, room / count / 8)
        self.size = size
        self._set_all()
        wishes = self._wishes()
        needed = sum(wish.least for wish in wishes)
        if needed > room:
            self.size *= max(room / needed, _SMALLEST)
            self._set_all()
            wishes = self._wishes()
        self.widths = shared_out(wishes, room)

    def _set_all(self) -> None:
        self._pens: dict[tuple[bool, ...], Pen] = {}
        self._seen: dict[tuple[Pen, str], tuple[list[list[Token]], Measure]] = {}
        block, count = self._block, len(self.columns)
        self.header = [
            [self._set(place, bold=True) for place in places]
            for places in placed(block.header, count)
        ]
        self.body: list[list[SetCell]] = []
        for span in watched(self.spans, self._look_up):
            rows = block.rows[span.start : span.stop]
            for row, places in zip(rows, placed([row.cells for row in rows], count), strict=True):
                self.body.append([self._set(place, bold=row.group) for place in places])

    def _set(self, place: Place, *, bold: bool) -> SetCell:
        text = place.cell.text
        if not text:
            return SetCell(place, [[]], _NOTHING)
        if len(text) == 1 and not text[0].superscript:  # nearly all cells
            run = text[0]
            pen = self._pen(bold or run.bold, run.italic, run.underline)
            tokens, measure = self._words(run.text, pen)
            plain = place.across == place.down == 1 and not run.footnote
            return SetCell(place, tokens, measure, plain)
        tokens = set_runs(self._typecase, text, self.size, bold=bold)
        return SetCell(place, tokens, measured(tokens))

    def _words(self, text: str, pen: Pen) -> tuple[list[list[Token]], Measure]:
        """Posts and timeframes come again and again; they are measured once."""
        found = self._seen.get((pen, text))
        if found is None:
            tokens = tokens_of(text, pen)
            found = self._seen[pen, text] = tokens, measured_words(tokens, pen.space)
        return found

    def _pen(self, *style: bool) -> Pen:
        pen = self._pens.get(style)
        if pen is None:
            bold, italic, underline = style
            face = face_of(bold=bold, italic=italic)
            pen = self._typecase.pen(face, self.size, underline=underline)
            self._pens[style] = pen
        return pen

    def _wishes(self) -> list[Wish]:
        count, air = len(self.columns), 2 * self.air + 0.1
        words, most = [0.0] * count, [0.0] * count
        for cells in (*self.header, *self.body):
            for place, _, (natural, widest), _ in cells:
                if place.across == 1 and natural:
                    column = place.column
                    words[column] = max(words[column], widest)
                    most[column] = max(most[column], natural)
        texts = self._texts()
        least = [max(each) for each in zip(words, self._comfort(), strict=True)]
        if sum(least) > (self._width - count * air) * _COMFORT_SHARE:
            least = words
        return [
            Wish(least[n] + air, max(least[n], most[n]) + air, texts[n], column.width)
            for n, column in enumerate(self.columns)
        ]

    def _comfort(self) -> list[float]:
        """Widths at which headers stay low and short texts, such as posts, take two lines."""
        widths = [0.0] * len(self.columns)
        for cells in self.header:
            for place, tokens, _, _ in cells:
                if place.across == 1:
                    widths[place.column] = width_for(tokens, _HEADER_LINES)
        for column in zip(*_spread(self.body), strict=False):
            texts = sorted((cell for cell in column if cell.measure.natural), key=_natural)
            typical = texts[len(texts) // 2 :][:1]
            for cell in typical:
                if cell.place.across == 1 and cell.measure.natural < _SHORT * self.size:
                    is_shortest = cell.measure.natural < _SHORTEST * self.size
                    least = width_for(cell.tokens, 1 if is_shortest else _TEXT_LINES)
                    widths[cell.place.column] = max(widths[cell.place.column], least)
        return widths

    def _texts(self) -> list[list[float]]:
        """How much text stands in each column, row for row, of rows spread over the table."""
        texts: list[list[float]] = [[] for _ in self.columns]
        for cells in _spread(self.body):
            for column in texts:
                column.append(0.0)
            for place, _, measure, _ in cells:
                texts[place.column][-1] = measure.natural / place.across
        return texts


def _natural(cell: SetCell) -> float:
    return cell.measure.natural


def _spread(rows: Sequence[Cells]) -> Sequence[Cells]:
    """A few of many rows; by the golden ratio, as an even step could fall in with a pattern."""
    if len(rows) <= _SAMPLE:
        return rows
    return [rows[int(number * _GOLDEN % 1 * len(rows))] for number in range(_SAMPLE)]
