"""The list of what a search found: headings, entries with their key, the letters that match."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.text import find_folded, fold
from kehoach_desktop.ui import theme

_WIDTH = 612
_FOOTER = "↑ ↓ chọn      Enter: làm ngay      Esc: đóng"
_EDGE, _GAP = 14, 10
_ENTRY, _WORDS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_MOST_VISIBLE = 12

AnyIndex = QModelIndex | QPersistentModelIndex


class Entry(NamedTuple):
    text: str
    act: Callable[[], object]
    detail: str = ""
    key: str = ""
    icon: QIcon = QIcon()


class Section(NamedTuple):
    title: str
    entries: Sequence[Entry]


class FoundList(QListView):
    chosen = Signal(object)  # an Entry

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setAccessibleName("Kết quả tìm")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.clicked.connect(self._take)

    def show_sections(self, sections: Iterable[Section], words: str) -> None:
        self._model.clear()
        for section in sections:
            if section.entries:
                self._model.appendRow(_heading(section.title))
                for entry in section.entries:
                    self._model.appendRow(_item(entry, words))
        if not self._model.rowCount():
            self._model.appendRow(_heading("Không thấy lệnh hay dòng nào khớp"))
        self._go(1)

    def choice(self) -> Entry | None:
        entry = self.currentIndex().data(_ENTRY)
        return entry if isinstance(entry, Entry) else None

    def move_choice(self, by: int) -> None:
        """Headings are stepped over; the ends hold."""
        step = 1 if by > 0 else -1
        row = min(max(self.currentIndex().row() + by, 0), self._model.rowCount() - 1)
        while 0 <= row < self._model.rowCount() and not self._model.item(row).isSelectable():
            row += step
        self._go(row)

    def wanted_height(self) -> int:
        rows = min(self._model.rowCount(), _MOST_VISIBLE)
        return rows * theme.current().size("railItem") + 2

    def _go(self, row: int) -> None:
        if 0 <= row < self._model.rowCount() and self._model.item(row).isSelectable():
            index = self._model.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(self._model.index(0, 0) if row == 1 else index)

    def _take(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if isinstance(entry, Entry):
            self.chosen.emit(entry)


def _heading(title: str) -> QStandardItem:
    item = QStandardItem(title)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item


def _item(entry: Entry, words: str) -> QStandardItem:
    item = QStandardItem(" ".join(filter(None, (entry.text, entry.detail, entry.key))))
    item.setData(entry, _ENTRY)
    item.setData(words, _WORDS)
    return item


class FoundPopup(QFrame):
    """A child of the window, so no window system can move the focus to it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("found")
        self.setProperty("ground", "surface")
        self.found = FoundList()
        self._footer = QLabel(_FOOTER)
        self._footer.setProperty("kind", "small")
        self._footer.setContentsMargins(12, 4, 12, 5)
        rule = QFrame()
        rule.setProperty("kind", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.found, 1)
        column.addWidget(rule)
        column.addWidget(self._footer)
        self.setStyleSheet("#found { border: 1px solid palette(dark); }")
        self.hide()

    def open_under(self, box: QWidget) -> None:
        window = box.window()
        right_bottom = box.mapTo(window, QPoint(box.width(), box.height() + 1))
        width = min(theme.current().scaled(_WIDTH), right_bottom.x() - 8)
        height = self.found.wanted_height() + self._footer.sizeHint().height() + 3
        height = min(height, window.height() - right_bottom.y() - 8)
        self.setGeometry(right_bottom.x() - width, right_bottom.y(), width, height)
        self.show()
        self.raise_()


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(100, theme.current().size("railItem"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        entry = index.data(_ENTRY)
        if isinstance(entry, Entry):
            state: QStyle.StateFlag = option.state
            _paint_entry(painter, rect, entry, index.data(_WORDS), state)
        else:
            _paint_heading(painter, rect, str(index.data()))


def _paint_heading(painter: QPainter, rect: QRect, title: str) -> None:
    current = theme.current()
    painter.setFont(current.font("small"))
    painter.setPen(current.color("textMuted"))
    words = rect.adjusted(_EDGE, 0, -_EDGE, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)


def _paint_entry(
    painter: QPainter, rect: QRect, entry: Entry, words: str, state: QStyle.StateFlag
) -> None:
    current = theme.current()
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, current.color("selection"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, current.color("hover"))
    side = current.size("icon")
    entry.icon.paint(painter, QRect(_EDGE, rect.top() + (rect.height() - side) // 2, side, side))
    key_width = _right(painter, rect, entry.key)
    line = rect.adjusted(_EDGE + side + _GAP, 0, -_EDGE - key_width - _GAP, 0)
    painter.setFont(current.font())
    metrics = QFontMetrics(painter.font())
    text = metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, line.width())
    for start, end in matches(text, words):
        left = line.left() + metrics.horizontalAdvance(text[:start])
        width = metrics.horizontalAdvance(text[start:end])
        height = metrics.height()
        behind = QRect(left, rect.top() + (rect.height() - height) // 2, width, height)
        painter.fillRect(behind, current.color("match"))
    painter.setPen(current.color("text"))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
    _after(painter, line, metrics.horizontalAdvance(text), entry.detail)


def _right(painter: QPainter, rect: QRect, key: str) -> int:
    current = theme.current()
    painter.setFont(current.font("small"))
    painter.setPen(current.color("textMuted"))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(rect.adjusted(0, 0, -_EDGE, 0), flags, key)
    return QFontMetrics(painter.font()).horizontalAdvance(key)


def _after(painter: QPainter, line: QRect, taken: int, detail: str) -> None:
    """What the entry is about, in muted letters, if it still fits whole."""
    current = theme.current()
    painter.setFont(current.font("small"))
    words = f"  ·  {detail}"
    if detail and QFontMetrics(painter.font()).horizontalAdvance(words) <= line.width() - taken:
        painter.setPen(current.color("textMuted"))
        painter.drawText(line.adjusted(taken, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def matches(text: str, words: str) -> list[tuple[int, int]]:
    """Where a query stands in a text, whatever the accents: whole, or else word by word."""
    whole = find_folded(text, words)
    if whole is not None:
        return [whole]
    places = (find_folded(text, word) for word in fold(words).split())
    return [place for place in places if place is not None]
