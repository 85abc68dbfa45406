"""A list to choose from: entries too long for it are shortened, and told whole in the tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox

_SPARE = 2  # pixels that Qt adds to the width of the words when it reckons a list's size


class ShorteningCombo(QComboBox):
    _shown = ""

    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        text, end = self.currentText(), Qt.TextElideMode.ElideRight
        self._shown = self.fontMetrics().elidedText(text, end, self.width() - _frame())
        self.setToolTip(text if self._shown != text else "")
        super().paintEvent(event)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = self._shown


def _frame() -> int:
    """What the style keeps beside the words. It would say so itself, but to ask it makes PySide
    load all of Qt's names for its parts, and the first screen has a list like this.
    """
    wordless = QComboBox()
    wordless.addItem("")
    return wordless.sizeHint().width() - _SPARE
