"""The left side of the wizard: which steps are done, which one is asked now."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import application_icon, icon
from kehoach_desktop.ui.theme import ColorName

_WIDTH = 250
_WIDEST = 330
_EDGE = 18
_GAP = 12
_TOP = 22
_LOGO = 44


class StepList(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[str, ...] = ()
        self._answers: list[str] = []
        self._done = icon("checkmark_circle", tint="done")
        self._logo = application_icon()
        self._measure()

    def show_steps(self, steps: tuple[str, ...]) -> None:
        self._steps = steps
        self.show_answers([])

    def show_answers(self, answers: list[str]) -> None:
        """One short answer for every step that is done; the next one is asked now."""
        self._answers = answers
        now = self._steps[len(answers)] if len(answers) < len(self._steps) else ""
        self.setAccessibleName(f"Bước {len(answers) + 1}: {now}")
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("raised"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), current.color("border"))
        top = self._paint_head(painter)
        for number, step in enumerate(self._steps):
            box = QRect(0, top, self.width() - 1, self._step_height())
            self._paint_step(painter, box, number, step)
            top += box.height()

    def _paint_head(self, painter: QPainter) -> int:
        current = theme.current()
        self._logo.paint(painter, QRect(_EDGE, _TOP, _LOGO, _LOGO))
        top = _TOP + _LOGO + 8
        lines: tuple[tuple[str, QFont, ColorName], ...] = (
            ("Kế hoạch", current.font("title", semibold=True), "text"),
            ("Thiết lập lần đầu", current.font("small"), "textMuted"),
        )
        for words, font, color in lines:
            height = QFontMetrics(font).height()
            painter.setFont(font)
            painter.setPen(current.color(color))
            painter.drawText(QRect(_EDGE, top, self.width() - _EDGE, height), 0, words)
            top += height
        return top + 14

    def _paint_step(self, painter: QPainter, box: QRect, number: int, step: str) -> None:
        current = theme.current()
        is_done, is_now = number < len(self._answers), number == len(self._answers)
        if is_now:
            painter.fillRect(box, current.color("accentSoft"))
            mark = QRect(0, box.top(), current.stroke("railMark"), box.height())
            painter.fillRect(mark, current.color("accent"))
        side = current.size("icon")
        drop = 8 if is_done else (box.height() - side) // 2
        sign = QRect(_EDGE, box.top() + drop, side, side)
        painter.setFont(current.font(semibold=is_now))
        painter.setPen(current.color("accentText" if is_now else "text"))
        if is_done:
            self._done.paint(painter, sign)
        else:
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        left = sign.right() + _GAP
        height = QFontMetrics(painter.font()).height()
        top = sign.center().y() - height // 2
        words = QRect(left, top, box.width() - left - 6, height)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, step)
        if is_done:
            self._paint_answer(painter, words, self._answers[number])

    def _paint_answer(self, painter: QPainter, above: QRect, answer: str) -> None:
        current = theme.current()
        font = current.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(current.color("textMuted"))
        place = QRect(above.left(), above.bottom() + 1, above.width(), metrics.height())
        shown = metrics.elidedText(answer, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, 0, shown)

    def _step_height(self) -> int:
        current = theme.current()
        lines = (QFontMetrics(current.font(name)).height() for name in ("base", "small"))
        return sum(lines) + 16

    def _measure(self) -> None:
        self.setFixedWidth(min(theme.current().scaled(_WIDTH), _WIDEST))
