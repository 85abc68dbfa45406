"""The commands above a list, with its search; where room is short, words fold from the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.buttons import ToolButton
from kehoach_desktop.ui.widgets.search_box import SearchBox

_SEARCH_WIDTH = 210


class ToolRow(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 5, 12, 5)
        self._row.setSpacing(4)
        self._buttons: list[ToolButton] = []
        self.search = SearchBox("Tìm trong danh mục", "Ctrl+F")

    def fill(self, actions: Sequence[QAction]) -> None:
        self._buttons = [ToolButton(action) for action in actions]
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self.search)
        self.refit()

    def refit(self) -> None:
        """Call when words have changed."""
        words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.search.setFixedWidth(theme.current().scaled(_SEARCH_WIDTH))
        for button in self._buttons:
            button.setToolButtonStyle(words)
        for button in reversed(self._buttons):
            self._row.invalidate()
            if self._row.sizeHint().width() <= self.width():
                break
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_buttons"):
            self.refit()
