"""A hand that sends real keys and clicks to whatever has the focus, and counts them."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


class Robot:
    def __init__(self):
        self.keys = 0
        self.clicks = 0

    def press(self, key):
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget(), key)

    def click(self, widget):
        self.clicks += 1
        # Near the left edge: a tick box is wider than what of it can be clicked.
        place = QPoint(min(widget.width() // 2, 10), widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def type(self, text):
        """Words do not count as keys."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)
