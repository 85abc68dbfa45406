"""Items of a plain list or table whose words may take several lines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
)

from kehoach_desktop.ui import theme

_ABOVE_AND_BELOW = 8  # that lines of two items stand apart as those of one do not
_TALL = 100_000


def wrap_items(items: QListWidget) -> None:
    items.setWordWrap(True)
    items.setItemDelegate(_WrappingItems(items))


def wrap_cells(table: QTableWidget) -> None:
    """Rows are measured again with every width of a column and every word."""
    table.setWordWrap(True)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)  # rows may be high
    table.setItemDelegate(_WrappingItems(table))
    table.verticalHeader().setMinimumSectionSize(theme.current().size("row"))
    settling = QTimer(table, singleShot=True, interval=0)
    settling.timeout.connect(table.resizeRowsToContents)
    table.horizontalHeader().sectionResized.connect(lambda *_: settling.start())
    table.model().dataChanged.connect(lambda *_: settling.start())


class _WrappingItems(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """From the room the words are drawn in: Qt knows nothing of the style sheet's padding."""
        row, edges = theme.current().size("row"), 2 * theme.current().size("cellPadH")
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        room = QRect(0, 0, option.rect.width() - edges, _TALL)
        needed = filled.fontMetrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), filled.text)
        more = _ABOVE_AND_BELOW if needed.height() > filled.fontMetrics.height() else 0
        return QSize(needed.width() + edges, max(needed.height() + more, row))
