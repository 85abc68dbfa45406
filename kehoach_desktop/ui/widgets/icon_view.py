"""A still icon that follows the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.theme import ColorName, SizeName


class IconView(QWidget):
    """Decoration beside words: it has no name of its own for a screen reader."""

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        tint: ColorName = "textMuted",
        size: SizeName = "icon",
        factor: float = 1,
    ) -> None:
        super().__init__(parent)
        self._icon = icon(name, tint=tint)
        self._size: SizeName = size
        self._factor = factor
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tint: ColorName) -> None:
        self._icon = icon(name, tint=tint)
        self.update()

    def sizeHint(self) -> QSize:
        side = round(theme.current().size(self._size) * self._factor)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        mode = self._icon.Mode.Normal if self.isEnabled() else self._icon.Mode.Disabled
        self._icon.paint(painter, self.rect(), Qt.AlignmentFlag.AlignCenter, mode)
