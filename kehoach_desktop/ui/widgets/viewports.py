"""A viewport that Python made itself, for areas of the first screen."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> None:
    """As Qt's own looks. That one is unknown to PySide, which then makes all the kinds of widget
    there are, wizards and all, to see which of them it may be: a tenth of a bare start.
    """
    viewport = QWidget(area)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
