"""How wide the columns of a table are, for formats that lay out their pages themselves.

The paper decides: widths are those of the PDF, measured in the same type.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.report import TableBlock, TableRow
from kehoach_desktop.exchange.pdf.lines import balanced, tokens_of
from kehoach_desktop.exchange.pdf.measuring import MeasuredTable
from kehoach_desktop.exchange.pdf.page import MM
from kehoach_desktop.exchange.pdf.typecase import Face, Typecase

_SAMPLE = 60  # rows that are looked at; widths settle long before


class Ruler:
    """Measures for one document; the words it has seen are forgotten with it."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._typecase = Typecase(system_font=form.system_font)

    def shares(self, block: TableBlock, width: float) -> tuple[float, ...]:
        """Each column's share of the table's width (mm)."""
        sample = replace(block, rows=tuple(_sampled(block.rows)))
        room = width * MM
        table = MeasuredTable(self._typecase, sample, self._form.table_size, room)
        return tuple(each / room for each in table.widths[: len(block.columns)])

    def lines(self, text: str, size: float, room: float, *, bold: bool = False) -> int:
        """How many lines a text takes in a cell so wide (mm)."""
        pen = self._typecase.pen(Face.BOLD if bold else Face.REGULAR, size)
        width, space, count = room * MM, pen.space, 0
        for line in text.split("\n"):
            used, count = 0.0, count + 1
            for word in line.split(" "):
                wide = pen[word].width
                if used and used + wide > width:
                    used, count = 0.0, count + 1
                count += int(wide / width)  # a word that is wider than the cell
                used += wide % width + space
        return count

    def length(self, text: str, size: float, *, bold: bool) -> float:
        """Millimetres of a line of text."""
        return self._lines(text, size, inf, bold=bold) / MM

    def balanced(self, text: str, size: float, room: float) -> float:
        """Millimetres of the widest line, when a bold title is set in lines of equal length."""
        return self._lines(text, size, room * MM, bold=True) / MM

    def _lines(self, text: str, size: float, room: float, *, bold: bool) -> float:
        pen = self._typecase.pen(Face.BOLD if bold else Face.REGULAR, size)
        return max(line.width for line in balanced(tokens_of(text, pen), room))


def _sampled(rows: Sequence[TableRow]) -> Sequence[TableRow]:
    """Rows spread over the table; tall cells tie rows together, so then all are taken."""
    is_tied = any(cell.down > 1 for row in rows for cell in row.cells)
    if len(rows) <= _SAMPLE or is_tied:
        return rows
    return [rows[number * len(rows) // _SAMPLE] for number in range(_SAMPLE)]
