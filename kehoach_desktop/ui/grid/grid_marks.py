"""Small signs of the grid: marks in the gutter, chevrons, the line where dragged rows will fall."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPen

from kehoach_desktop.domain.appendix import Row
from kehoach_desktop.ui.grid.grid_canvas import GridCanvas
from kehoach_desktop.ui.grid.grid_style import FRAME, GridStyle
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.theme import ColorName


class Mark(NamedTuple):
    icon: str
    color: ColorName


def mark_of(row: Row, *, editing: bool, doubtful: bool) -> Mark | None:
    """One mark a row: what is done now comes before what a person wrote and what is in doubt."""
    if editing:
        return Mark("edit", "text")
    if doubtful:
        return Mark("warning", "overdue")
    return Mark("comment", "overdue") if row.comment else None


def tick_of(mark: Mark | None, *, left_out: bool) -> Mark:
    """What is not chosen is crossed out; what is chosen bears a tick unless more is to be said."""
    return Mark("dismiss", "textMuted") if left_out else mark or Mark("checkmark", "textMuted")


@cache
def _tinted(name: str, color: ColorName) -> QIcon:
    return icon(name, tint=color)


def paint_mark(
    painter: QPainter, style: GridStyle, gutter: QRect, mark: Mark, *, chosen: bool
) -> None:
    """In the middle of the gutter beside the first line."""
    side = style.mark
    left = gutter.left() + (gutter.width() - side) // 2
    top = gutter.top() + style.pad_v + (style.line - side) // 2
    color: ColorName = "onAccent" if chosen else mark.color
    _tinted(mark.icon, color).paint(painter, QRect(left, top, side, side))


def paint_chevron(painter: QPainter, style: GridStyle, at: QPoint, *, is_open: bool) -> None:
    """`at` is where the row's text begins; the sign stands 4 px left of it, on the first line."""
    box = chevron_rect(style, at)
    name = "chevron_down" if is_open else "chevron_right"
    _tinted(name, "textMuted").paint(painter, box)


def chevron_rect(style: GridStyle, at: QPoint) -> QRect:
    side = style.chevron
    return QRect(at.x() - 4, at.y() + (style.line - side) // 2, side, side)


def paint_drop(painter: QPainter, view: GridCanvas) -> None:
    drop = view.drop
    if drop is None:
        return
    style = view.grid_style
    left = view.column_left(drop.column) + style.pad_h + drop.gap.depth * style.indent
    right = view.viewport().width()
    painter.fillRect(left, drop.y - 1, right - left, FRAME, style.color("accent"))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.color("accent"), FRAME))
    painter.setBrush(style.color("surface"))
    painter.drawEllipse(QPointF(left, drop.y), 4, 4)
    painter.restore()
    _paint_drop_words(painter, style, QPoint(left + 10, drop.y), drop.words)


def _paint_drop_words(painter: QPainter, style: GridStyle, at: QPoint, words: str) -> None:
    width = round(style.header_lines.width(words)) + 2 * style.pad_h
    box = QRect(at.x(), at.y() + 3, width, style.small_line + 6)
    painter.fillRect(box, style.color("accent"))
    painter.setFont(style.small_bold)
    painter.setPen(style.color("onAccent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
