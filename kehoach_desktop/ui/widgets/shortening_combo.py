"""A list to choose from: entries too long for it are shortened, and told whole in the tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox

from kehoach_desktop.ui import theme

_FRAME = 11  # borders and padding with the focus, as the style sheet has them


class ShorteningCombo(QComboBox):
    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        self.setToolTip(self.currentText() if self._shown() != self.currentText() else "")
        super().paintEvent(event)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = self._shown()

    def field_width(self) -> int:
        """To ask the style would load all of Qt's names for it, before the first row is read."""
        return self.width() - _FRAME - theme.current().size("control")

    def _shown(self) -> str:
        end = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), end, self.field_width())
