"""A tool bar that keeps to its width: from the right, a button loses its words until all fit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from kehoach_desktop.ui.widgets.buttons import ToolButton


def fold_words(toolbar: QFrame, width: int) -> None:
    layout = toolbar.layout()
    buttons = toolbar.findChildren(ToolButton)
    for button in buttons:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for button in reversed(buttons):
        if layout is not None:
            layout.invalidate()
        if toolbar.sizeHint().width() <= width:
            break
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.updateGeometry()
