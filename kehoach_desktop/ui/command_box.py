"""The search box at the top: every command and row, found without accents, run by Enter."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach_desktop.ui.found_list import Entry, FoundPopup, Section

_BOX_WIDTH = 262
_LARGEST_BOX = 300
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


Find = Callable[[str], "Sequence[Section]"]


class CommandBox(SearchBox):
    """The list under it never has the focus: typing goes on while it is open."""

    ran = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Tìm lệnh, dòng…", "Ctrl+K", parent)
        self._find: Find = lambda _words: ()
        self._popup: FoundPopup | None = None
        self._came_from: QWidget | None = None
        self.textEdited.connect(self._search)
        _application().focusChanged.connect(self._remember)
        self._measure_box()

    def search_with(self, find: Find) -> None:
        self._find = find

    def open(self) -> None:
        """Ctrl+K: remembers where the keyboard was, to give it back."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search(self.text())

    def close_list(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_list()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._search(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run_chosen()
        elif key in _MOVES:
            self._move(_MOVES[key])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure_box()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.close_list()

    def _remember(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self and old is not None:
            self._came_from = old

    def _search(self, words: str) -> None:
        if self._popup is None:
            # The first paint needs no list.
            from kehoach_desktop.ui.found_list import FoundPopup  # noqa: PLC0415

            self._popup = FoundPopup(self.window())
            self._popup.found.chosen.connect(self._run)
        self._popup.found.show_sections(self._find(words.strip()), words.strip())
        self._popup.open_under(self)

    def _move(self, by: int) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.found.move_choice(by)
        else:
            self._search(self.text())

    def _run_chosen(self) -> None:
        if self._popup is not None and self._popup.isVisible():
            entry = self._popup.found.choice()
            if entry is not None:
                self._run(entry)

    def _run(self, entry: "Entry") -> None:
        """The focus goes back first: a command works on what had it."""
        self._leave()
        self.ran.emit()
        entry.act()

    def _leave(self) -> None:
        self.close_list()
        self.clear()
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back):
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def _measure_box(self) -> None:
        current = theme.current()
        self.setFixedWidth(min(current.scaled(_BOX_WIDTH), _LARGEST_BOX))
        roomy = current.base < 14  # noqa: PLR2004 - from 14 pt the top line says less
        self.setPlaceholderText("Tìm lệnh, dòng…" if roomy else "Tìm lệnh")


def _application() -> QApplication:
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        raise TypeError(running)
    return running
