"""One page: text, thin lines and marks of what they are; y runs down from the top edge."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from kehoach_desktop.domain.report import Align
from kehoach_desktop.exchange.pdf.lines import Line, operator
from kehoach_desktop.exchange.pdf.objects import Number
from kehoach_desktop.exchange.pdf.structure import Element
from kehoach_desktop.exchange.pdf.typecase import Face, Pen

MM = 72 / 25.4
THIN = 0.5  # points; grid, lines under headings
_UNDERLINE = 0.12  # below the base line, of the type size

RUNNING = b"/Artifact<</Type/Pagination/Subtype/Header>>BDC"
_DRAWN = b"/Artifact<</Type/Layout>>BDC"

FONT_NAMES = {face: b"F%d" % number for number, face in enumerate(Face, start=1)}


Edges = tuple[float, ...]


class Frame(NamedTuple):
    """Where the text stands, from the top left corner of the paper, in points."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


class Page:
    def __init__(self, number: Number, width: float, height: float) -> None:
        self.number = number
        self.width = width
        self.height = height
        self.owners: list[Number] = []
        self._content: list[bytes] = []
        self._marked: Element | bytes | None = None
        self._pen: Pen | None = None
        self._grids: list[tuple[Edges, float, float]] = []
        self._upright: dict[float, list[list[float]]] = {}
        self._level: dict[float, list[list[float]]] = {}

    def mark(self, owner: Element | bytes | None) -> None:
        """What follows belongs to an element, or is an artifact that nobody needs to hear."""
        if owner is self._marked:
            return
        if self._marked is not None:
            self._content.append(b"EMC")
        self._marked = owner
        if isinstance(owner, Element):
            mark = len(self.owners)
            self._content.append(b"/%b<</MCID %d>>BDC" % (owner.tag, mark))
            owner.add_content(self.number, mark)
            self.owners.append(owner.number)
        elif owner is not None:
            self._content.append(owner)

    def text(self, line: Line, x: float, base: float, stretch: float = 0) -> None:
        """Print one line from x on; a stretch widens its spaces."""
        self._content.append(b"BT %.2f %.2f Td" % (x, self.height - base))
        self._show(line, x, base, stretch)
        self._content.append(b"ET")

    def column(
        self,
        lines: Sequence[Line],
        left: float,
        base: float,
        *,
        size: tuple[float, float],
        align: Align,
    ) -> None:
        """Print lines below each other, as table cells have them, of this width and leading."""
        width, leading = size
        if align is not Align.LEFT:
            for number, line in enumerate(lines):
                if line.tokens:
                    x = left + _offset(line, width, align)
                    self.text(line, x, base + number * leading)
            return
        write = self._content.append
        write(b"BT %.2f %.2f Td %.3f TL" % (left, self.height - base, leading))
        for number, line in enumerate(lines):
            if number:
                write(b"T*")
            tokens, pen = line.tokens, self._pen
            if line.plain and tokens and tokens[0].pen is pen and not pen.underline:
                write(operator(pen, tokens, 0, plain=True))  # nearly all lines
            else:
                self._show(line, left, base + number * leading)
        write(b"ET")

    def _show(self, line: Line, x: float, base: float, stretch: float = 0) -> None:
        underlined = False
        for pen, tokens in line.pieces():
            if pen is not self._pen:
                self._take(pen)
            underlined = underlined or pen.underline
            self._content.append(operator(pen, tokens, stretch, plain=line.plain))
        if underlined:
            for pen, start, end in line.underlines(stretch):
                self.horizontal(base + _UNDERLINE * pen.size, x + start, x + end)

    def _take(self, pen: Pen) -> None:
        self._content.append(b"/%b %.2f Tf" % (FONT_NAMES[pen.charset.face], pen.size))
        if pen.rise != (self._pen.rise if self._pen else 0):
            self._content.append(b"%.2f Ts" % pen.rise)
        self._pen = pen

    def horizontal(self, y: float, left: float, right: float) -> None:
        _extend(self._level.setdefault(round(y, 2), []), left, right)

    def vertical(self, x: float, top: float, bottom: float) -> None:
        _extend(self._upright.setdefault(round(x, 2), []), top, bottom)

    def grid(self, edges: Edges, top: float, bottom: float) -> None:
        """Rule a row of plain cells; rows below each other share their upright lines."""
        if self._grids and self._grids[-1][0] is edges and self._grids[-1][2] == top:
            self._grids[-1] = (edges, self._grids[-1][1], bottom)
        else:
            self._grids.append((edges, top, bottom))
            self.horizontal(top, edges[0], edges[-1])
        self.horizontal(bottom, edges[0], edges[-1])

    def content(self) -> bytes:
        self.mark(None)
        for edges, top, bottom in self._grids:
            for x in edges:
                self.vertical(x, top, bottom)
        return b"\n".join((*self._content, *self._drawn()))

    def _drawn(self) -> Iterable[bytes]:
        if not self._level and not self._upright:
            return
        yield _DRAWN
        yield b"%.2f w" % THIN
        for y, pieces in self._level.items():
            for left, right in pieces:
                yield b"%.2f %.2f m %.2f %.2f l" % (left, self.height - y, right, self.height - y)
        for x, pieces in self._upright.items():
            for top, bottom in pieces:
                yield b"%.2f %.2f m %.2f %.2f l" % (x, self.height - top, x, self.height - bottom)
        yield b"S"
        yield b"EMC"


def _offset(line: Line, width: float, align: Align) -> float:
    free = width - line.width
    return free / 2 if align is Align.CENTRE else free


def _extend(pieces: list[list[float]], start: float, end: float) -> None:
    """Lengthen the last piece of a line when the new one begins where it ends."""
    with suppress(IndexError):
        last = pieces[-1]
        if last[0] <= start <= last[1] + THIN:
            last[1] = max(last[1], end)
            return
    pieces.append([start, end])
