"""The five statuses as word, shape and colour: one painter for chips, cells and legends."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from kehoach_desktop.ui.theme import ColorName, Theme

_BOX = 14.0
_GAP = 5
_PAD_LEFT = 5
_PAD_RIGHT = 7


class Status(Enum):
    TODO = ("Chưa làm", "todo", "todoSoft")
    DOING = ("Đang làm", "doing", "doingSoft")
    DONE = ("Hoàn thành", "done", "doneSoft")
    FAILED = ("Không hoàn thành", "failed", "failedSoft")
    OVERDUE = ("Quá hạn", "overdue", "overdueSoft")

    def __init__(self, word: str, color: ColorName, soft: ColorName) -> None:
        self.word = word
        self.color: ColorName = color
        self.soft: ColorName = soft


def paint_shape(
    painter: QPainter, box: QRectF, status: Status, *, color: QColor, ground: QColor
) -> None:
    """Draws in a square box; inner strokes take the colour of the ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _BOX, box.height() / _BOX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    match status:
        case Status.TODO:
            _ring(painter, color)
        case Status.DOING:
            painter.drawPie(QRectF(2.6, 2.6, 8.8, 8.8), -90 * 16, 180 * 16)
            _ring(painter, color)
        case Status.DONE:
            painter.drawEllipse(QPointF(7, 7), 6, 6)
            _stroke(painter, ground, 1.5, [(4.1, 7.2), (6.1, 9.2), (9.9, 5.0)])
        case Status.FAILED:
            painter.drawRect(QRectF(1.2, 1.2, 11.6, 11.6))
            _stroke(painter, ground, 1.5, [(4.4, 4.4), (9.6, 9.6)], [(9.6, 4.4), (4.4, 9.6)])
        case Status.OVERDUE:
            painter.drawPolygon(
                QPolygonF([QPointF(7, 0.9), QPointF(13.5, 12.6), QPointF(0.5, 12.6)])
            )
            _stroke(painter, ground, 1.4, [(7, 5), (7, 8.7)], [(7, 9.8), (7, 11.2)])
    painter.restore()


def chip_size(theme: Theme, status: Status, *, bare: bool = False) -> QSizeF:
    words = QFontMetricsF(theme.font("small")).horizontalAdvance(status.word)
    padding = 0 if bare else _PAD_LEFT + _PAD_RIGHT
    return QSizeF(theme.size("shape") + _GAP + words + padding, theme.size("chip"))


def paint_chip(
    painter: QPainter,
    rect: QRectF,
    status: Status,
    theme: Theme,
    *,
    bare: bool = False,
    selected: bool = False,
) -> None:
    """Fills `rect`; on a selected row the chip's ground turns to the surface's colour."""
    painter.save()
    left = rect.left()
    if not bare:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface" if selected else status.soft))
        painter.drawRoundedRect(rect, theme.radius("control"), theme.radius("control"))
        left += _PAD_LEFT
    side = theme.size("shape")
    box = QRectF(left, rect.center().y() - side / 2, side, side)
    color = theme.color(status.color)
    paint_shape(painter, box, status, color=color, ground=theme.color("surface"))
    painter.setFont(theme.font("small"))
    painter.setPen(color)
    words = QRectF(rect)
    words.setLeft(box.right() + _GAP)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, status.word)
    painter.restore()


def _ring(painter: QPainter, color: QColor) -> None:
    painter.setPen(QPen(color, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(7, 7), 5.2, 5.2)


def _stroke(
    painter: QPainter, color: QColor, width: float, *lines: list[tuple[float, float]]
) -> None:
    path = QPainterPath()
    for line in lines:
        path.moveTo(*line[0])
        for point in line[1:]:
            path.lineTo(*point)
    painter.strokePath(path, QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
