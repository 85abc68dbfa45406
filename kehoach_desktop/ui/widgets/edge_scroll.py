"""A scroll area at a window's edge: its bar stands in the margin, not in the fields' room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class EdgeScroll(QScrollArea):
    """What scrolls ends where the buttons beside it do, with a bar or without one."""

    _margin = 0

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        layout = widget.layout()
        self._margin = layout.contentsMargins().right() if layout is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Also when the bar comes or goes: then the viewport is resized."""
        super().resizeEvent(event)
        body = self.widget()
        layout = body.layout() if body is not None else None
        if layout is None:
            return
        margins = layout.contentsMargins()
        margins.setRight(self._margin - (self.width() - self.viewport().width()))
        layout.setContentsMargins(margins)
