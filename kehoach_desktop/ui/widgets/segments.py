"""Joined buttons of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from kehoach_desktop.ui import theme

_PADDING = 14


class Segments(QWidget):
    chosen = Signal(int)

    def __init__(self, words: Sequence[str], *, name: str, parent: QWidget | None = None) -> None:
        """`name` says what is chosen, for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, word in enumerate(words):
            button = _Segment(word, edge=_edge(number, len(words)))
            button.setAccessibleName(f"{name}: {word}")
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.chosen)
        self.choose(0)

    def choose(self, number: int | None) -> None:
        """Shows the choice, or that none of these holds, without saying `chosen`."""
        if number is not None:
            self._group.button(number).setChecked(True)
            return
        chosen = self._group.checkedButton()
        if chosen is not None:
            self._group.setExclusive(False)
            chosen.setChecked(False)
            self._group.setExclusive(True)

    def current(self) -> int:
        return self._group.checkedId()


class _Segment(QToolButton):
    def __init__(self, word: str, *, edge: str) -> None:
        super().__init__()
        self.setText(word)
        self.setCheckable(True)
        self.setProperty("kind", "segment")
        self.setProperty("edge", edge)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """As wide as the chosen, semibold word, so that choosing moves nothing."""
        metrics = QFontMetrics(theme.current().font(semibold=True))
        return QSize(
            metrics.horizontalAdvance(self.text()) + 2 * _PADDING, theme.current().size("control")
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _edge(number: int, count: int) -> str:
    if count == 1:
        return "only"
    if number == 0:
        return "first"
    return "last" if number == count - 1 else "middle"
