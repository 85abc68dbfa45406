"""Items of a plain list whose words may take several lines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.ui import theme

_ABOVE_AND_BELOW = 8  # that lines of two items stand apart as those of one do not


def wrap_items(items: QListWidget) -> None:
    items.setWordWrap(True)
    items.setItemDelegate(_WrappingItems(items))


class _WrappingItems(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt asks for the lines of the whole width, without the style sheet's padding."""
        row, edges = theme.current().size("row"), 2 * theme.current().size("cellPadH")
        rect = QRect(option.rect)
        rect.setWidth(rect.width() - edges)
        option.rect = rect
        size = super().sizeHint(option, index)
        more = _ABOVE_AND_BELOW if size.height() > row else 0
        return QSize(size.width(), size.height() + more)
