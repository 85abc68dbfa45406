"""A number as a bar: parts of a whole with an optional mark for the target."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.ui import theme as themes
from kehoach_desktop.ui.theme import ColorName, Theme

_HEIGHT = 10
_OVERHANG = 3


class Part(NamedTuple):
    value: float
    color: ColorName


def paint_data_bar(
    painter: QPainter,
    rect: QRectF,
    parts: Sequence[Part],
    *,
    whole: float,
    theme: Theme,
    target: float | None = None,
) -> None:
    """Shared by the widget and the cells; `whole` and `target` are in the unit of the parts."""
    painter.fillRect(rect, theme.color("sunken"))
    if whole <= 0:
        return
    left = rect.left()
    for part in parts:
        width = min(rect.width() * part.value / whole, rect.right() - left)
        if width <= 0:
            continue
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()), theme.color(part.color))
        left += width
        painter.fillRect(QRectF(left - 1, rect.top(), 1, rect.height()), theme.color("surface"))
    if target is not None:
        width = theme.stroke("focus")
        at = rect.left() + rect.width() * min(max(target / whole, 0), 1) - width / 2
        mark = QRectF(at, rect.top() - _OVERHANG, width, rect.height() + 2 * _OVERHANG)
        painter.fillRect(mark, theme.color("text"))


class DataBar(QWidget):
    """The owner says in `words` what is shown, as in "52/85"; screen readers speak it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self._whole = 0.0
        self._target: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(
        self, parts: Sequence[Part], *, whole: float, words: str, target: float | None = None
    ) -> None:
        self._parts, self._whole, self._target = tuple(parts), whole, target
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        current = themes.current()
        return QSize(current.scaled(200), current.scaled(_HEIGHT) + 2 * _OVERHANG)

    def minimumSizeHint(self) -> QSize:
        return QSize(themes.current().scaled(40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        bar = QRectF(self.rect()).adjusted(0, _OVERHANG, 0, -_OVERHANG)
        paint_data_bar(
            QPainter(self),
            bar,
            self._parts,
            whole=self._whole,
            theme=themes.current(),
            target=self._target,
        )
