"""The list under the cell being edited; it never takes the focus and never changes the text."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.grid.completion import Suggestion
from kehoach_desktop.ui.grid.grid_style import GridStyle
from kehoach_desktop.ui.widgets.frame import paint_frame

_GAP = 16


class SuggestionPopup(QWidget):
    """A child of the window, so that no window system can hand it the keyboard."""

    accepted = Signal(object)  # Suggestion

    def __init__(self, style: GridStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self.room = parent
        self.grid_style = style
        self.suggestions: Sequence[Suggestion] = ()
        self.chosen = 0
        self.footer = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Gợi ý")
        self.hide()

    @property
    def current(self) -> Suggestion | None:
        if self.isHidden() or not 0 <= self.chosen < len(self.suggestions):
            return None
        return self.suggestions[self.chosen]

    def show_for(self, suggestions: Sequence[Suggestion], cell: QRect, footer: str) -> None:
        """`cell` is in the window's coordinates; the list stays clear of it."""
        self.suggestions, self.chosen, self.footer = suggestions, 0, footer
        if not suggestions:
            self.hide()
            return
        size = self._wanted_size(cell.width())
        window = self.room.rect()
        below = cell.bottom() + 1
        fits_below = below + size.height() <= window.bottom()
        top = below if fits_below or cell.top() < size.height() else cell.top() - size.height()
        left = max(min(cell.left(), window.right() - size.width()), 0)
        self.setGeometry(QRect(QPoint(left, top), size))
        self.setAccessibleDescription("; ".join(each.text for each in suggestions))
        self.show()
        self.raise_()
        self.update()

    def move_choice(self, by: int) -> None:
        self.chosen = (self.chosen + by) % len(self.suggestions)
        self.update()

    @property
    def _row(self) -> int:
        return self.grid_style.line + 2 * self.grid_style.pad_v

    def _wanted_size(self, cell_width: int) -> QSize:
        style = self.grid_style
        widths = [
            style.lines.width(each.text)
            + (_GAP + style.header_lines.width(each.note) if each.note else 0)
            for each in self.suggestions
        ]
        width = max(round(max(widths)) + 2 * style.pad_h + 2, cell_width)
        width = max(width, round(style.header_lines.width(self.footer)) + 2 * style.pad_h + 2)
        room = self.room.width()
        return QSize(min(width, room), self._row * len(self.suggestions) + self._footer + 2)

    @property
    def _footer(self) -> int:
        return self.grid_style.small_line + 2 * self.grid_style.pad_v if self.footer else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        style = self.grid_style
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.color("surface"))
        for index, suggestion in enumerate(self.suggestions):
            top = 1 + index * self._row
            self._paint_one(painter, suggestion, QRect(1, top, self.width() - 2, self._row), index)
        if self.footer:
            self._paint_footer(painter)
        paint_frame(painter, self.rect(), style.color("borderStrong"))
        painter.end()

    def _paint_one(
        self, painter: QPainter, suggestion: Suggestion, rect: QRect, index: int
    ) -> None:
        style = self.grid_style
        chosen = index == self.chosen
        if chosen:
            painter.fillRect(rect, style.color("selection"))
        left, y = rect.left() + style.pad_h, rect.top() + style.pad_v + style.baseline
        before = style.lines.width(suggestion.text[: suggestion.start])
        until = style.lines.width(suggestion.text[: suggestion.end])
        if suggestion.end > suggestion.start:
            box = QRect(round(left + before), rect.top() + style.pad_v, 0, style.line)
            box.setWidth(round(until - before))
            painter.fillRect(box, style.color("match"))
        painter.setFont(style.font)
        painter.setPen(style.color("selectionText" if chosen else "text"))
        painter.drawText(QPointF(left, y), suggestion.text)
        if suggestion.note:
            painter.setFont(style.theme.font("small"))
            painter.setPen(style.color("textMuted"))
            room = QRect(rect.left(), rect.top(), rect.width() - style.pad_h + 1, rect.height())
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, align, suggestion.note)

    def _paint_footer(self, painter: QPainter) -> None:
        style = self.grid_style
        rect = QRect(1, self.height() - 1 - self._footer, self.width() - 2, self._footer)
        painter.fillRect(rect, style.color("raised"))
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, style.color("border"))
        painter.setFont(style.theme.font("small"))
        painter.setPen(style.color("textMuted"))
        room = rect.adjusted(style.pad_h, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, align, self.footer)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y() - 1) // self._row
        if 0 <= place < len(self.suggestions) and place != self.chosen:
            self.chosen = place
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)
        if event.position().y() < self.height() - self._footer and self.current is not None:
            self.accepted.emit(self.current)
        event.accept()
