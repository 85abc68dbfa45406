"""Paints the grid: grounds, texts, lines, the frozen edge, the sticky group, selection, focus."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QPainter

from kehoach_desktop.domain.appendix import Row, RowKind
from kehoach_desktop.ui.grid.columns import is_number
from kehoach_desktop.ui.grid.find import Query
from kehoach_desktop.ui.grid.grid_canvas import GridCanvas
from kehoach_desktop.ui.grid.grid_marks import mark_of, paint_chevron, paint_mark, tick_of
from kehoach_desktop.ui.grid.grid_overlay import GridOverlay
from kehoach_desktop.ui.grid.row_fitting import RowFitting, Strip
from kehoach_desktop.ui.grid.selected_area import Area
from kehoach_desktop.ui.theme import ColorName


@dataclass(slots=True)
class Marks:
    """What other parts of the program know about cells; the painter only shows it."""

    doubtful: dict[int, frozenset[str]] = field(default_factory=dict)  # row id -> column keys
    query: Query | None = None
    ticked: bool = False  # whether rows are chosen one by one, as when a file is looked at
    left_out: AbstractSet[int] = frozenset()  # rows that are not chosen


class _Slot(NamedTuple):
    """One shown column: where it is painted."""

    column: int
    left: int
    width: int


class GridPainter:
    def __init__(self, view: GridCanvas, fitting: RowFitting) -> None:
        self._view = view
        self._fitting = fitting
        self._overlay = GridOverlay(view, fitting)
        self.marks = Marks()

    # Frame of one paint

    def paint(self, dirty: QRect) -> None:
        view = self._view
        painter = QPainter(view.viewport())
        painter.fillRect(dirty, self._color("surface"))
        strips = [
            s for s in self._fitting.strips() if s.bottom > dirty.top() and s.top <= dirty.bottom()
        ]
        edge, right = view.frozen_width(), view.viewport().width()
        frozen, body = self._slots()
        areas = self._areas()
        painter.setClipRect(dirty & QRect(edge, 0, right - edge, view.viewport().height()))
        self._paint_strips(painter, strips, self._in_sight(body, dirty), areas)
        painter.setClipRect(dirty & QRect(0, 0, edge, view.viewport().height()))
        self._paint_strips(painter, strips, frozen, areas)
        painter.setClipRect(dirty)
        self._overlay.paint_edges(painter, areas)
        self._paint_sticky(painter, dirty, areas)
        self._overlay.paint(painter, dirty)
        painter.end()

    def _color(self, name: ColorName) -> QColor:
        return self._view.grid_style.color(name)

    def _slots(self) -> tuple[list[_Slot], list[_Slot]]:
        view = self._view
        slots = [
            _Slot(column, view.column_left(column), view.columnWidth(column))
            for column in range(len(view.grid_model.columns))
            if not view.isColumnHidden(column)
        ]
        frozen = view.grid_model.columns.frozen
        return [s for s in slots if s.column < frozen], [s for s in slots if s.column >= frozen]

    @staticmethod
    def _in_sight(slots: Iterable[_Slot], dirty: QRect) -> list[_Slot]:
        return [s for s in slots if s.left + s.width > dirty.left() and s.left <= dirty.right()]

    def _areas(self) -> list[Area]:
        """Selected ranges in sight; one selected cell alone shows by its ring."""
        ranges = self._view.selectionModel().selection()
        found = [Area(r.top(), r.left(), r.bottom(), r.right()) for r in ranges.toList()]
        if len(found) == 1 and found[0].top == found[0].bottom and found[0].left == found[0].right:
            return []
        strips = list(self._fitting.strips())
        if not strips:
            return []
        first, last = strips[0].place, strips[-1].place
        return [area for area in found if area.bottom >= first and area.top <= last]

    # Cells

    def _paint_strips(
        self,
        painter: QPainter,
        strips: Sequence[Strip],
        slots: Sequence[_Slot],
        areas: Sequence[Area],
    ) -> None:
        for strip in strips:
            row = self._view.grid_model.row_at(strip.place)
            if row is not None:
                self._paint_row(painter, row, strip, slots, areas)

    def _paint_row(
        self,
        painter: QPainter,
        row: Row,
        strip: Strip,
        slots: Sequence[_Slot],
        areas: Sequence[Area],
    ) -> None:
        style = self._view.grid_style
        is_group = row.kind is RowKind.GROUP
        ground: ColorName = "groupRow" if is_group else "surface"
        painter.setFont(style.bold if is_group else style.font)
        mine = [area for area in areas if area.top <= strip.place <= area.bottom]
        doubtful = self.marks.doubtful.get(row.id, frozenset())
        for slot in slots:
            rect = QRect(slot.left, strip.top, slot.width, strip.height)
            selected = any(area.left <= slot.column <= area.right for area in mine)
            painter.fillRect(
                rect, style.color(self._ground(slot, strip, ground, selected, doubtful))
            )
            line = style.color("border" if selected else "gridline")
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)
            if slot.column == 0:
                self._paint_gutter(painter, row, strip, mine)
                rect.setLeft(rect.left() + style.gutter)
            faded: ColorName = "textDisabled" if row.id in self.marks.left_out else "text"
            painter.setPen(style.color("selectionText" if selected else faded))
            self._paint_text(painter, row, slot.column, rect)

    def _ground(
        self,
        slot: _Slot,
        strip: Strip,
        ground: ColorName,
        selected: bool,  # noqa: FBT001
        doubtful: AbstractSet[str],
    ) -> ColorName:
        if selected:
            return "selection"
        if doubtful and self._view.grid_model.columns[slot.column].key in doubtful:
            return "overdueSoft"
        if self._view.hover == (strip.place, slot.column):
            return "hover"
        return ground

    def _paint_text(self, painter: QPainter, row: Row, column: int, rect: QRect) -> None:
        view, layout = self._view, self._view.layout_of_rows
        style = view.grid_style
        left = rect.left() + style.pad_h + layout.indent(row, column)
        first = layout.first_indent(row, column)
        y = rect.top() + style.pad_v + style.baseline
        if first:
            is_open = view.grid_model.flat.is_open(row.id)
            paint_chevron(painter, style, QPoint(left, rect.top() + style.pad_v), is_open=is_open)
        lines = layout.lines(row, column)
        number = is_number(view.grid_model.columns[column])
        for index, line in enumerate(lines):
            x = float(left + (0 if index else first))
            if number:
                breaker = style.bold_lines if row.kind is RowKind.GROUP else style.lines
                x = rect.right() - style.pad_h - breaker.width(line)
            if self.marks.query is not None:
                self._paint_found(painter, line, x, y, is_group=row.kind is RowKind.GROUP)
            painter.drawText(QPointF(x, y), line)
            y += style.line

    def _paint_found(
        self, painter: QPainter, line: str, x: float, y: float, *, is_group: bool
    ) -> None:
        style = self._view.grid_style
        query = self.marks.query
        breaker = style.bold_lines if is_group else style.lines
        for start, end in query.places(line) if query is not None else ():
            left = x + breaker.width(line[:start])
            right = x + breaker.width(line[:end])
            top = round(y - style.baseline)
            box = QRect(round(left), top, round(right - left), style.line)
            painter.fillRect(box, style.color("match"))

    def _paint_gutter(
        self, painter: QPainter, row: Row, strip: Strip, areas: Sequence[Area]
    ) -> None:
        view, style = self._view, self._view.grid_style
        rect = QRect(0, strip.top, style.gutter - 1, strip.height - 1)
        last = len(view.grid_model.columns) - 1
        chosen = any(area.left == 0 and area.right == last for area in areas)
        if chosen:
            rect.setHeight(strip.height)
            painter.fillRect(rect, style.color("accent"))
        elif row.kind is not RowKind.GROUP:
            painter.fillRect(rect, style.color("raised"))
        painter.fillRect(style.gutter - 1, strip.top, 1, strip.height, style.color("gridline"))
        editing = view.editing is not None and view.editing.row_id == row.id
        mark = mark_of(row, editing=editing, doubtful=row.id in self.marks.doubtful)
        if self.marks.ticked:
            mark = tick_of(mark, left_out=row.id in self.marks.left_out)
        if mark is not None:
            paint_mark(painter, style, rect, mark, chosen=chosen)

    def _paint_sticky(self, painter: QPainter, dirty: QRect, areas: Sequence[Area]) -> None:
        view = self._view
        sticky = self._fitting.sticky()
        if sticky is None or dirty.top() >= sticky.height:
            return
        row = view.grid_model.row(sticky.row_id)
        if row is None:
            return
        place = view.grid_model.flat.position(sticky.row_id)
        strip = Strip(-1 if place is None else place, 0, sticky.height)
        frozen, body = self._slots()
        edge = view.frozen_width()
        painter.save()
        painter.setClipRect(dirty & QRect(edge, 0, view.viewport().width(), sticky.height))
        self._paint_row(painter, row, strip, self._in_sight(body, dirty), areas)
        painter.setClipRect(dirty & QRect(0, 0, edge, sticky.height))
        self._paint_row(painter, row, strip, frozen, areas)
        painter.restore()
        total = view.header.length() if not body else body[-1].left + body[-1].width
        painter.fillRect(0, sticky.height - 1, total, 1, self._color("borderStrong"))
