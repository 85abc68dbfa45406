"""The list of what to look at again: a click goes to the place, a link lets it stand."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kehoach_desktop.services.reviewing import Remark
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon

_EDGE, _GAP, _PAD = 14, 6, 8
_REMARK = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ReviewList(QListWidget):
    opened = Signal(object)  # a Remark: go there
    waive_wished = Signal(object)  # a Remark: let it stand, or remind of it again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setProperty("ground", "raised")
        self.setAccessibleName("Cần xem lại")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_RemarkDelegate(self))
        self.setMouseTracking(True)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        kept, place = self.current(), self.verticalScrollBar().value()
        self.clear()
        for remark in remarks:
            item = QListWidgetItem(remark.words)
            item.setData(_REMARK, (remark,))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{remark.words}. {remark.where}")
            self.addItem(item)
        if kept is not None:
            keys = [each.key for each in remarks]
            if kept.key in keys:
                self.setCurrentRow(keys.index(kept.key))
        self.verticalScrollBar().setValue(place)

    def current(self) -> Remark | None:
        return self._remark(self.currentItem())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        remark = self.current()
        if remark is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(remark)
        elif remark is not None and event.key() == Qt.Key.Key_Delete:
            self.waive_wished.emit(remark)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        item = self.itemAt(place)
        remark = self._remark(item)
        if event.button() != Qt.MouseButton.LeftButton or remark is None or item is None:
            return
        if _link_box(self.visualItemRect(item), remark).contains(place):
            self.waive_wished.emit(remark)
        else:
            self.opened.emit(remark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if self._acts(event.position().toPoint()) else arrow)

    def _acts(self, place: QPoint) -> bool:
        item = self.itemAt(place)
        remark = self._remark(item)
        if remark is None or item is None:
            return False
        goes = remark.owner is not None or remark.page > 0 or remark.key[0] in _HEAD_CODES
        return goes or _link_box(self.visualItemRect(item), remark).contains(place)

    def _remark(self, item: QListWidgetItem | None) -> Remark | None:
        return item.data(_REMARK)[0] if item is not None else None


_HEAD_CODES = {"no_document_number", "no_document_date", "no_signer"}


def _deed(remark: Remark) -> str:
    return "Bỏ qua" if remark.waiver is None else "Nhắc lại"


def _below(remark: Remark) -> str:
    return f"Đã bỏ qua: {remark.waiver.reason}" if remark.waiver else remark.where


def _link_box(rect: QRect, remark: Remark) -> QRect:
    metrics = QFontMetrics(theme.current().font("small"))
    width = metrics.horizontalAdvance(_deed(remark)) + 2
    return QRect(
        rect.right() - _EDGE - width, rect.top() + _PAD, width + 2, metrics.lineSpacing() + 4
    )


def _words_box(rect: QRect, remark: Remark) -> QRect:
    left = rect.left() + _EDGE + theme.current().size("iconSmall") + _GAP
    right = _link_box(rect, remark).left() - _GAP
    return QRect(left, rect.top() + _PAD, max(right - left, 40), 10_000)


class _RemarkDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QListWidget) else 280
        words, below = _heights(QRect(0, 0, width, 0), index.data(_REMARK)[0])
        return QSize(0, words + below + 2 * _PAD + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        remark: Remark = index.data(_REMARK)[0]
        current, rect = theme.current(), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, current.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, current.color("hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, current.color("border"))
        _paint_mark(painter, rect, remark)
        box, (height, below) = _words_box(rect, remark), _heights(rect, remark)
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setFont(current.font())
        painter.setPen(current.color("text" if remark.waiver is None else "textMuted"))
        painter.drawText(QRect(box.left(), box.top(), box.width(), height), flags, remark.words)
        painter.setFont(current.font("small"))
        painter.setPen(current.color("textMuted"))
        under = QRect(box.left(), box.top() + height, rect.right() - _EDGE - box.left(), below)
        painter.drawText(under, flags, _below(remark))
        font = current.font("small")
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(current.color("accentText"))
        painter.drawText(_link_box(rect, remark), Qt.AlignmentFlag.AlignTop, _deed(remark))
        painter.restore()


def _heights(rect: QRect, remark: Remark) -> tuple[int, int]:
    current, box = theme.current(), _words_box(rect, remark)
    wrap = Qt.TextFlag.TextWordWrap
    words = QFontMetrics(current.font()).boundingRect(0, 0, box.width(), 10_000, wrap, remark.words)
    if not _below(remark):
        return words.height(), 0
    room = rect.right() - _EDGE - box.left()
    below = QFontMetrics(current.font("small")).boundingRect(
        0, 0, room, 10_000, wrap, _below(remark)
    )
    return words.height(), below.height()


def _paint_mark(painter: QPainter, rect: QRect, remark: Remark) -> None:
    current = theme.current()
    side = current.size("iconSmall")
    line = QFontMetrics(current.font()).lineSpacing()
    box = QRect(rect.left() + _EDGE, rect.top() + _PAD + (line - side) // 2, side, side)
    if remark.waiver is not None:
        icon("checkmark", tint="textMuted").paint(painter, box)
    elif remark.is_mild:
        icon("info", tint="textMuted").paint(painter, box)
    else:
        icon("warning", tint="overdue").paint(painter, box)
