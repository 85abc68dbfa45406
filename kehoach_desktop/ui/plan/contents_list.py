"""The contents of the document beside it: one line per heading, with counts and doubts."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon

_EDGE, _GAP, _SCROLL_BAR = 14, 6, 12
_WIDTH = 238  # pixels at base size 10
_WIDEST = 320
_HEADING = Qt.ItemDataRole.UserRole


class Heading(NamedTuple):
    """`target` is a section's id, or the name of a part of the page."""

    target: int | str
    words: str
    depth: int = 0
    amount: int = 0
    doubts: int = 0
    strong: bool = True


class ContentsList(QListWidget):
    chosen = Signal(object)  # the target of a heading

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setAccessibleName("Mục lục văn bản")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_HeadingDelegate(self))
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedWidth(_width())
        self.scheduleDelayedItemsLayout()

    def show_headings(self, headings: list[Heading]) -> None:
        if headings == [self._heading(row) for row in range(self.count())]:
            return
        current = self._heading(self.currentRow())
        self.clear()
        for heading in headings:
            item = QListWidgetItem(heading.words)
            item.setData(_HEADING, heading)
            item.setToolTip(heading.words)
            self.addItem(item)
        if current is not None:
            self.show_current(current.target)

    def show_current(self, target: int | str) -> None:
        for row in range(self.count()):
            heading = self._heading(row)
            if heading is not None and heading.target == target:
                self.setCurrentRow(row)
                return

    def _heading(self, row: int) -> Heading | None:
        item = self.item(row)
        return Heading(*item.data(_HEADING)) if row in range(self.count()) else None

    def _choose(self, item: QListWidgetItem) -> None:
        heading = self._heading(self.row(item))
        if heading is not None:
            self.chosen.emit(heading.target)


class _HeadingDelegate(QStyledItemDelegate):
    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        current, heading = theme.current(), Heading(*index.data(_HEADING))
        room = _width() - 2 * _EDGE - heading.depth * current.size("indent")
        room -= _right_room(heading) + _SCROLL_BAR
        metrics = QFontMetrics(_font(heading))
        words = metrics.boundingRect(0, 0, room, 0, Qt.TextFlag.TextWordWrap, heading.words)
        more = max(words.height() - metrics.lineSpacing(), 0)
        return QSize(0, current.size("row") + 2 + more)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        current, rect = theme.current(), QRect(option.rect)
        heading = Heading(*index.data(_HEADING))
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_on:
            painter.fillRect(rect, current.color("selection"))
        inner = rect.adjusted(_EDGE + heading.depth * current.size("indent"), 0, -_EDGE, 0)
        inner.setRight(self._paint_right(painter, inner, heading))
        painter.setFont(_font(heading))
        painter.setPen(current.color("selectionText" if is_on else "text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, flags, heading.words)
        painter.restore()

    def _paint_right(self, painter: QPainter, inner: QRect, heading: Heading) -> int:
        """The count and the mark of doubt; where the words must end."""
        current, right = theme.current(), inner.right()
        if heading.amount:
            painter.setFont(current.font("small"))
            painter.setPen(current.color("textMuted"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(inner, flags, str(heading.amount))
            right -= _count_room()
        if heading.doubts:
            side = current.size("iconSmall")
            box = QRect(right - side, inner.center().y() - side // 2, side, side)
            icon("warning", tint="overdue").paint(painter, box)
        return inner.right() - _right_room(heading)


def _width() -> int:
    """The document beside it needs the room more."""
    return min(theme.current().scaled(_WIDTH), _WIDEST)


def _font(heading: Heading) -> QFont:
    return theme.current().font(semibold=heading.strong and heading.depth == 0)


def _right_room(heading: Heading) -> int:
    mark = theme.current().size("iconSmall") + _GAP if heading.doubts else 0
    return mark + (_count_room() if heading.amount else 0) + _GAP


def _count_room() -> int:
    return QFontMetrics(theme.current().font("small")).horizontalAdvance("00") + _GAP
