"""Paints the cells of a plain list: wrapping text, headings, deeds, the chosen line."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon

Index = QModelIndex | QPersistentModelIndex
_TALL = 100_000
_GAP = 5


class CellRole(IntEnum):
    IS_HEADING = Qt.ItemDataRole.UserRole.value + 1
    COLUMN = Qt.ItemDataRole.UserRole.value + 2
    MARK = Qt.ItemDataRole.UserRole.value + 3


class SheetDelegate(QStyledItemDelegate):
    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        current = theme.current()
        if index.data(CellRole.IS_HEADING):
            return QSize(0, current.size("row"))
        grid = current.stroke("hairline")
        width = self._table.columnWidth(index.column()) - 2 * current.size("cellPadH") - grid
        text, flags = str(index.data()), int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, width - _mark_width(index), _TALL)
        height = QFontMetrics(current.font()).boundingRect(room, flags, text).height()
        return QSize(width, max(height + 2 * current.size("cellPadV") + 1, current.size("row")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if index.data(CellRole.IS_HEADING):
            _paint_heading(painter, option.rect, index)
        else:
            self._paint_cell(painter, option, index)
        painter.restore()

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        current, rect, column = theme.current(), option.rect, index.data(CellRole.COLUMN)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, current.color("selection"))
        _paint_grid(painter, rect)
        if is_chosen:
            edge = current.stroke("focus" if self._table.hasFocus() else "hairline")
            accent = current.color("accent")
            painter.fillRect(rect.left(), rect.top(), rect.width(), edge, accent)
            painter.fillRect(rect.left(), rect.bottom() + 1 - edge, rect.width(), edge, accent)
        pad_h, pad_v = current.size("cellPadH"), current.size("cellPadV")
        place = rect.adjusted(pad_h, pad_v, -pad_h, 0)
        mark = index.data(CellRole.MARK)
        if mark is not None:
            side = current.size("iconSmall")
            line = QFontMetrics(current.font()).height()
            box = QRect(place.left(), place.top() + (line - side) // 2, side, side)
            icon(mark[0], tint=mark[1]).paint(painter, box)
            place.setLeft(box.right() + 1 + _GAP)
        painter.setFont(_font(column))
        painter.setPen(current.color(column.color))
        side_of_text = (
            Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(
            place, int(side_of_text) | int(Qt.TextFlag.TextWordWrap), str(index.data())
        )


def _paint_grid(painter: QPainter, rect: QRect) -> None:
    grid = theme.current().color("gridline")
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), grid)
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, grid)


def _paint_heading(painter: QPainter, rect: QRect, index: Index) -> None:
    current = theme.current()
    painter.fillRect(rect, current.color("groupRow"))
    _paint_grid(painter, rect)
    painter.setFont(current.font(semibold=True))
    painter.setPen(current.color("text"))
    words = rect.adjusted(current.size("cellPadH"), 0, 0, 0)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), str(index.data()))


def _font(column: Any) -> QFont:
    font = theme.current().font()
    font.setUnderline(column.is_deed)
    return font


def _mark_width(index: Index) -> int:
    has_mark = index.data(CellRole.MARK) is not None
    return theme.current().size("iconSmall") + _GAP if has_mark else 0
