"""A status as a small chip, or bare in panels and legends."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.shapes import Status, chip_size, paint_chip


class Chip(QWidget):
    def __init__(
        self,
        status: Status,
        parent: QWidget | None = None,
        *,
        bare: bool = False,
        selected: bool = False,
    ) -> None:
        super().__init__(parent)
        self._bare = bare
        self._selected = selected
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(status)

    def show_status(self, status: Status) -> None:
        self._status = status
        self.setAccessibleName(status.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = chip_size(theme.current(), self._status, bare=self._bare)
        return QSize(round(size.width() + 0.5), round(size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        paint_chip(
            QPainter(self),
            QRectF(self.rect()),
            self._status,
            theme.current(),
            bare=self._bare,
            selected=self._selected,
        )
