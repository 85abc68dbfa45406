"""A drop-down list that the mouse wheel cannot change by accident, for what is saved at once."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class CalmBox(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the panel around it scrolls
