"""The list on the left: documents that can be made, and what was sent and locked."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon

_EDGE, _GAP, _PAD = 12, 8, 7
WIDTH = 216  # pixels at base 10
_WIDEST = 330
_ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


def list_width() -> int:
    """The paper needs the room more."""
    return min(theme.current().scaled(WIDTH), _WIDEST)


class Entry(NamedTuple):
    """`key` tells it again; one without a key heads others."""

    key: Any
    title: str
    detail: str = ""
    symbol: str = ""
    enabled: bool = True


class DocumentList(QListWidget):
    chosen = Signal(object)  # a key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setProperty("ground", "raised")
        self.setAccessibleName("Tài liệu")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_EntryDelegate(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._is_filling = False
        self.currentItemChanged.connect(self._choose)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """The chosen one stays chosen while it is there, without saying so anew."""
        kept = self.current()
        self._is_filling = True
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.title)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, entry[1:3])))
            item.setToolTip(entry.detail)
            usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(
                usable if entry.enabled and entry.key is not None else Qt.ItemFlag.NoItemFlags
            )
            self.addItem(item)
        self.choose(kept)
        self._is_filling = False

    def current(self) -> Any:
        entry = self._entry(self.currentItem())
        return entry.key if entry else None

    def choose(self, key: Any) -> bool:
        for row in range(self.count()):
            entry = self._entry(self.item(row))
            if key is not None and entry and entry.key == key and entry.enabled:
                self.setCurrentRow(row)
                return True
        return False

    def restyle(self) -> None:
        self.setFixedWidth(list_width())
        self.scheduleDelayedItemsLayout()

    def _entry(self, item: QListWidgetItem | None) -> Entry | None:
        return Entry(*item.data(_ENTRY)) if item is not None else None

    def _choose(self) -> None:
        key = self.current()
        if not self._is_filling and key is not None:
            self.chosen.emit(key)


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, entries: QListWidget) -> None:
        super().__init__(entries)
        self._list = entries

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        current, entry = theme.current(), Entry(*index.data(_ENTRY))
        if entry.key is None:
            return QSize(0, QFontMetrics(current.font()).lineSpacing() + _PAD + 6)
        room = self._list.viewport().width() - 2 * _EDGE - current.size("icon") - _GAP
        height = _title_height(entry, room) + 2 * _PAD
        if entry.detail:
            height += _height(current.font("small"), entry.detail, room)
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = Entry(*index.data(_ENTRY))
        painter.save()
        if entry.key is None:
            _paint_heading(painter, QRect(option.rect), entry)
        else:
            _paint_entry(painter, option, entry)
        painter.restore()


def _title_height(entry: Entry, room: int) -> int:
    """As if chosen, where it may be, or the list would move with every choice."""
    return _height(theme.current().font(semibold=entry.enabled), entry.title, room)


def _height(font: QFont, words: str, room: int) -> int:
    place = QRect(0, 0, room, 0)
    return QFontMetrics(font).boundingRect(place, Qt.TextFlag.TextWordWrap, words).height()


def _paint_heading(painter: QPainter, rect: QRect, entry: Entry) -> None:
    current = theme.current()
    painter.setFont(current.font("small"))
    painter.setPen(current.color("textMuted"))
    flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect.adjusted(_EDGE, 0, -_EDGE, -3), flags, entry.title)


def _paint_entry(painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
    current, rect = theme.current(), QRect(option.rect)
    is_on = bool(option.state & QStyle.StateFlag.State_Selected)
    if is_on:
        painter.fillRect(rect, current.color("selection"))
    elif entry.enabled and option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, current.color("hover"))
    side = current.size("icon")
    title_font = current.font(semibold=is_on)
    line = QFontMetrics(title_font).lineSpacing()
    box = QRect(rect.left() + _EDGE, rect.top() + _PAD + (line - side) // 2, side, side)
    tint = "accentText" if is_on else ("text" if entry.enabled else "textDisabled")
    icon(entry.symbol, tint=tint).paint(painter, box)  # type: ignore[arg-type]
    left = box.right() + _GAP
    painter.setFont(title_font)
    painter.setPen(current.color("text" if entry.enabled else "textMuted"))
    inner = QRect(left, rect.top() + _PAD, rect.right() - _EDGE - left + 1, 0)
    inner.setHeight(_title_height(entry, inner.width()))
    top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
    painter.drawText(inner, top | Qt.TextFlag.TextWordWrap, entry.title)
    painter.setFont(current.font("small"))
    painter.setPen(current.color("textMuted"))
    below = QRect(left, inner.bottom() + 1, inner.width(), rect.bottom() - inner.bottom() - _PAD)
    painter.drawText(below, top | Qt.TextFlag.TextWordWrap, entry.detail)
