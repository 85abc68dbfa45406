"""A frame that is whole on every screen."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter


def paint_frame(painter: QPainter, rect: QRect, color: QColor, width: int = 1) -> None:
    """Four strips: at 150 % a pen's line along an edge falls half outside, and is not drawn."""
    inner = rect.adjusted(width, width, -width, -width)
    painter.fillRect(rect.left(), rect.top(), rect.width(), width, color)
    painter.fillRect(rect.left(), inner.bottom() + 1, rect.width(), width, color)
    painter.fillRect(rect.left(), inner.top(), width, inner.height(), color)
    painter.fillRect(inner.right() + 1, inner.top(), width, inner.height(), color)
