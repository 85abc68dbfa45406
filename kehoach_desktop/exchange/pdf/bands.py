"""Rows of a table as they stand on the page: texts, grid lines, where they may be cut."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import NamedTuple, Self

from kehoach_desktop.domain.report import Align
from kehoach_desktop.exchange.pdf.lines import Line
from kehoach_desktop.exchange.pdf.page import RUNNING, Edges, Page
from kehoach_desktop.exchange.pdf.slabs import Slab
from kehoach_desktop.exchange.pdf.structure import Element

ABOVE = 2.0  # points of air above and below a cell's text
BELOW = 2.5

_FEWEST_LINES = 2  # that a split row leaves on either page


class CellBox(NamedTuple):
    left: float
    width: float
    top: float
    height: float
    lines: Sequence[Line]
    element: Element
    align: Align
    air: float  # left and right of the text
    lead: float  # above the text


@dataclass(slots=True, kw_only=True)
class Band(Slab):
    """A row, or the few rows that tall cells tie together."""

    boxes: list[CellBox]
    ascent: float
    leading: float
    edges: Edges = ()  # of the columns, where each holds one plain cell
    lines: int  # 0 where several rows stand together, which nothing can cut
    split_from: float = inf  # the room for which a row is split rather than moved

    def draw(self, page: Page, top: float) -> None:
        for box in self.boxes:
            lines = box.lines
            if lines and (lines[0].tokens or any(line.tokens for line in lines)):
                page.mark(box.element)
                self._print(page, top, box)
        self._rule(page, top)

    def repeat(self, page: Page, top: float) -> None:
        page.mark(RUNNING)
        for box in self.boxes:
            self._print(page, top, box)
        self._rule(page, top)

    def _print(self, page: Page, top: float, box: CellBox) -> None:
        left, width, below, _, lines, _, align, air, lead = box
        base = top + below + lead + self.ascent
        size = width - 2 * air, self.leading
        page.column(lines, left + air, base, size=size, align=align)

    def _rule(self, page: Page, top: float) -> None:
        if self.edges:
            page.grid(self.edges, top, top + self.height)
            return
        left, right = self.boxes[0].left, max(box.left + box.width for box in self.boxes)
        page.vertical(left, top, top + self.height)
        page.horizontal(top, left, right)
        for box in self.boxes:
            end, bottom = box.left + box.width, top + box.top + box.height
            page.vertical(end, top + box.top, bottom)
            page.horizontal(bottom, box.left, end)

    def split(self, room: float, *, forced: bool) -> tuple[Self, Self] | None:
        if room < self.split_from and not forced:
            return None
        count = self.lines
        fitting = int((room - ABOVE - BELOW) / self.leading)
        fewest = 1 if forced else _FEWEST_LINES
        fitting = min(fitting, count - fewest)
        if fitting < fewest:
            return None
        return self._part(0, fitting), self._part(fitting, count)

    def _part(self, start: int, end: int) -> Self:
        height = (end - start) * self.leading + ABOVE + BELOW
        boxes = [
            box._replace(lines=box.lines[start:end], height=height, lead=ABOVE)
            for box in self.boxes
        ]
        return type(self)(
            height=height,
            boxes=boxes,
            ascent=self.ascent,
            leading=self.leading,
            edges=self.edges,
            lines=end - start,
            split_from=self.split_from,
            before=0 if start else self.before,
            header=self.header,
            keep=self.keep and bool(start),
            notes=() if start else self.notes,
            ends=self.ends if start else (),
        )
