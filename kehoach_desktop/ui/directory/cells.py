"""Paints the cells of the directory's lists: wrapping text, group lines, the chosen row."""

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.theme import ColorName

Index = QModelIndex | QPersistentModelIndex
_TALL = 100_000
_CHEVRON_GAP = 4


class CellRole(IntEnum):
    IS_HEADING = Qt.ItemDataRole.UserRole.value + 1
    IS_CLOSED = Qt.ItemDataRole.UserRole.value + 2


class CellDelegate(QStyledItemDelegate):
    """Lines of a text after the first are small and muted; the grid is painted here too."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._chevrons = (
            icon("chevron_down", tint="textMuted"),
            icon("chevron_right", tint="textMuted"),
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        current = theme.current()
        if index.data(CellRole.IS_HEADING):
            return QSize(0, current.size("row"))
        pad_h, pad_v = current.size("cellPadH"), current.size("cellPadV")
        width = self._table.columnWidth(index.column()) - 2 * pad_h
        height = sum(_height(text, font, width) for text, font, _ in _lines(index))
        return QSize(width, max(height + 2 * pad_v + 1, current.size("row")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if index.data(CellRole.IS_HEADING):
            self._paint_heading(painter, option, index)
        else:
            self._paint_cell(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            _frame(painter, option.rect)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        current, rect = theme.current(), option.rect
        painter.fillRect(rect, current.color("groupRow"))
        side = current.size("iconSmall")
        box = QRect(rect.left() + _CHEVRON_GAP, rect.center().y() - side // 2, side, side)
        self._chevrons[bool(index.data(CellRole.IS_CLOSED))].paint(painter, box)
        painter.setFont(current.font(semibold=True))
        painter.setPen(current.color("text"))
        words = rect.adjusted(side + 2 * _CHEVRON_GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        current, rect = theme.current(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, current.color("selection"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), current.color("gridline"))
        edge = current.color("accent" if chosen else "gridline")
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, edge)
        if chosen:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, edge)
        pad_h, pad_v = current.size("cellPadH"), current.size("cellPadV")
        place = rect.adjusted(pad_h, pad_v, -pad_h, 0)
        for text, font, color in _lines(index):
            painter.setFont(font)
            painter.setPen(current.color(color))
            painter.drawText(place, _flags(index), text)
            place.setTop(place.top() + _height(text, font, place.width()))


def _lines(index: Index) -> list[tuple[str, QFont, ColorName]]:
    current = theme.current()
    first, *rest = str(index.data() or "").split("\n")
    small: ColorName = "textMuted"
    return [
        (first, current.font(), "text"),
        *((line, current.font("small"), small) for line in rest),
    ]


def _height(text: str, font: QFont, width: int) -> int:
    flags = Qt.TextFlag.TextWordWrap.value
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, _TALL), flags, text).height()


def _flags(index: Index) -> int:
    aligned = index.data(Qt.ItemDataRole.TextAlignmentRole)
    side = Qt.AlignmentFlag.AlignLeft.value if aligned is None else int(aligned)
    return side | Qt.TextFlag.TextWordWrap.value


def _frame(painter: QPainter, rect: QRect) -> None:
    current = theme.current()
    width, color = current.stroke("focus"), current.color("focusRing")
    for side in (
        QRect(rect.left(), rect.top(), rect.width(), width),
        QRect(rect.left(), rect.bottom() - width + 1, rect.width(), width),
        QRect(rect.left(), rect.top(), width, rect.height()),
        QRect(rect.right() - width + 1, rect.top(), width, rect.height()),
    ):
        painter.fillRect(side, color)
