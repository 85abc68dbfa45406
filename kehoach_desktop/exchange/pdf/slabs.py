"""Slabs: what a page is built of from top to bottom, each with its height and its wish to stay."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.report import Align
from kehoach_desktop.exchange.pdf.lines import Line
from kehoach_desktop.exchange.pdf.page import Frame, Page
from kehoach_desktop.exchange.pdf.structure import Element, Lists, Tree
from kehoach_desktop.exchange.pdf.typecase import Pen, Typecase
from kehoach_desktop.services.ports import Check

_TALLEST, _DEEPEST = 18.0, 4.0  # points above and below the base line of the largest type


class Bookmark(NamedTuple):
    level: int
    title: str


@dataclass(slots=True, kw_only=True)
class Slab:
    """By itself an empty space."""

    height: float
    before: float = 0  # space above, but not at the top of a page
    keep: bool = False  # stands on the same page as the next slab
    bookmark: Bookmark | None = None
    notes: tuple[list["LineSlab"], ...] = ()  # footnotes whose marks stand in here
    header: "Slab | None" = None  # is printed again above this one when it begins a page
    ends: Sequence[Element] = ()  # have nothing more to come once this slab is on its page

    def draw(self, page: Page, top: float) -> None:
        """Print on the page, from this height down."""

    def repeat(self, page: Page, top: float) -> None:
        """Print once more, as something already said."""

    def split(self, room: float, *, forced: bool) -> "tuple[Slab, Slab] | None":  # noqa: ARG002
        """Cut in two, of which the first fits the room; forced when no page has room for all."""
        return None


@dataclass(slots=True, kw_only=True)
class LineSlab(Slab):
    """A line of a paragraph."""

    line: Line
    element: Element
    left: float
    ascent: float
    stretch: float = 0

    def draw(self, page: Page, top: float) -> None:
        if self.line.tokens:
            page.mark(self.element)
            page.text(self.line, self.left, top + self.ascent, self.stretch)


class PlacedLine(NamedTuple):
    line: Line
    element: Element
    left: float
    base: float  # from the top of the panel


class Half(NamedTuple):
    """A part of the page's width, and how texts stand in it."""

    left: float
    width: float
    align: Align


class Rule(NamedTuple):
    left: float
    right: float
    y: float


class Box(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float


@dataclass(slots=True, kw_only=True)
class Panel(Slab):
    """Texts and lines that stand beside each other, such as the letterhead."""

    height: float = 0
    lines: list[PlacedLine] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def draw(self, page: Page, top: float) -> None:
        for line, element, left, base in self.lines:
            page.mark(element)
            page.text(line, left, top + base)
        for left, right, y in self.rules:
            page.horizontal(top + y, left, right)
        for box in self.boxes:
            for y in (box.top, box.bottom):
                page.horizontal(top + y, box.left, box.right)
            for x in (box.left, box.right):
                page.vertical(x, top + box.top, top + box.bottom)

    def split(self, room: float, *, forced: bool) -> "tuple[Panel, Panel] | None":
        """Only what is taller than a page is cut, between its lines."""
        room -= _DEEPEST
        later = [line for line in self.lines if line.base > room]
        if not forced or not later:
            return None
        start = min(line.base for line in later) - _TALLEST
        head = Panel(
            height=room,
            before=self.before,
            lines=[line for line in self.lines if line.base <= room],
            rules=[rule for rule in self.rules if rule.y <= room],
        )
        tail = Panel(
            height=self.height - start,
            lines=[line._replace(base=line.base - start) for line in later],
            rules=[rule._replace(y=rule.y - start) for rule in self.rules if rule.y > room],
            keep=self.keep,
            ends=self.ends,
        )
        return head, tail

    def stack(self, lines: Iterable[Line], pen: Pen, element: Element, half: Half) -> float:
        """Put lines below what is there, in single spacing; gives the widest one's width."""
        share = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[half.align]
        widest = 0.0
        for line in lines:
            if line.tokens:
                left = half.left + (half.width - line.width) * share
                self.lines.append(PlacedLine(line, element, left, self.height + pen.ascent))
            self.height += pen.leading
            widest = max(widest, line.width)
        return widest

    def add(self, slab: LineSlab) -> None:
        if slab.line.tokens:
            base = self.height + slab.ascent
            self.lines.append(PlacedLine(slab.line, slab.element, slab.left, base))
        self.height += slab.height


@dataclass(frozen=True, slots=True)
class Setting:
    """What every block needs to be set: the form, the type, the tree and the room."""

    form: Form
    typecase: Typecase
    tree: Tree
    lists: Lists
    parent: Element
    frame: Frame
    look_up: Check  # raises when the document is no longer wanted


def keep_together(slabs: Sequence[Slab]) -> None:
    """Leave no single line of a paragraph behind at the foot or the top of a page."""
    for slab in (*slabs[:-1][:1], *slabs[:-1][-1:]):
        slab.keep = True
