"""A page of the help beside a dialog, which goes on waiting for its answer."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.forms.ui_help_window import Ui_HelpWindow
from kehoach_desktop.ui.help.dress import dress_headings
from kehoach_desktop.ui.help.manual import Topic, read_manual
from kehoach_desktop.ui.widgets.tallest import tallest

_WIDTH, _HEIGHT = 420, 480  # at base size 10
_GAP = 8


class HelpWindow(QWidget):
    """A window of the dialog's own: whatever the dialog blocks, this it does not."""

    def __init__(self, dialog: QWidget, folder: Path) -> None:
        super().__init__(dialog, Qt.WindowType.Tool)
        self._dialog = dialog
        self._topics: Mapping[str, Topic] = {each.name: each for each in read_manual(folder)}
        self._ui = Ui_HelpWindow()
        self._ui.setupUi(self)
        self._ui.close_it.clicked.connect(self.close)
        self._ui.text.anchorClicked.connect(lambda url: self.show_topic(url.toString()))
        self.topic = ""

    def show_topic(self, name: str) -> None:
        """A link to what is no page of the manual leads nowhere."""
        if name not in self._topics:
            return
        self.topic = name
        document = QTextDocument(self._ui.text)
        document.setDefaultFont(theme.current().font())
        document.setMarkdown(self._topics[name].markdown())
        dress_headings(document)
        self._ui.text.setDocument(document)

    def open_beside(self) -> None:
        """Right of the dialog, or left of it, or over its edge where the screen ends."""
        current, room = theme.current(), self._dialog.screen().availableGeometry()
        frame = self._dialog.frameGeometry()
        width = min(current.scaled(_WIDTH), room.width() // 2)
        height = min(max(current.scaled(_HEIGHT), frame.height()), tallest(self._dialog))
        self.resize(width, height)
        left = frame.right() + _GAP
        if left + width > room.right():
            left = max(min(frame.left() - _GAP - width, room.right() - width), room.left())
        if left + width > frame.left() and left < frame.right():
            left = room.right() - width
        top = max(min(frame.top(), room.bottom() - height), room.top())
        self.move(QPoint(left, top))
        self.show()
        self.activateWindow()
        self._ui.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()
            self._dialog.activateWindow()
        else:
            super().keyPressEvent(event)
