"""A choice as a card: ring, icon, title and one line of what it means."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.theme import ColorName

_EDGE = 14
_GAP = 12
_PADDING = 9
_WIDTH = 420
_TALL = 10_000


class ChoiceCard(QAbstractButton):
    """One of its siblings is always chosen; arrows move the choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = ""
        self._icon = icon("document_add", tint="accent")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_words(self, title: str, detail: str, symbol: str) -> None:
        self.setText(title)
        self._detail = detail
        self._icon = icon(symbol, tint="textMuted")
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = theme.current().scaled(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().scaled(_WIDTH) // 2, theme.current().size("row"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - self._text_left() - _EDGE
        current = theme.current()
        title = _height(self.text(), current.font(semibold=True), room)
        detail = _height(self._detail, current.font("small"), room) if self._detail else 0
        return title + detail + 2 * _PADDING

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current, on = theme.current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current.color("accent" if on else "border"), 1))
        ground: ColorName = "hover" if self.underMouse() else "surface"
        painter.setBrush(current.color("accentSoft" if on else ground))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, current.radius("control"), current.radius("control"))
        self._paint_ring(painter)
        side = current.size("icon")
        left = _EDGE + current.size("iconSmall") + _GAP
        self._icon.paint(painter, QRect(left, (self.height() - side) // 2, side, side))
        self._paint_words(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        current, on = theme.current(), self.isChecked()
        side = current.size("iconSmall")
        width = side * 5 / 16 if on else 1.0
        inset = width / 2
        box = QRectF(_EDGE, (self.height() - side) / 2, side, side)
        painter.setBrush(current.color("surface"))
        painter.setPen(QPen(current.color("accent" if on else "borderStrong"), width))
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))

    def _paint_words(self, painter: QPainter) -> None:
        current = theme.current()
        font = current.font(semibold=True)
        place = self.rect().adjusted(self._text_left(), _PADDING, -_EDGE, 0)
        painter.setFont(font)
        painter.setPen(current.color("text"))
        painter.drawText(place, Qt.TextFlag.TextWordWrap, self.text())
        place.setTop(place.top() + _height(self.text(), font, place.width()))
        painter.setFont(current.font("small"))
        painter.setPen(current.color("textMuted"))
        painter.drawText(place, Qt.TextFlag.TextWordWrap, self._detail)

    def _text_left(self) -> int:
        current = theme.current()
        return _EDGE + current.size("iconSmall") + current.size("icon") + 2 * _GAP


def _height(text: str, font: QFont, width: int) -> int:
    box = QRect(0, 0, width, _TALL)
    return QFontMetrics(font).boundingRect(box, Qt.TextFlag.TextWordWrap, text).height()
