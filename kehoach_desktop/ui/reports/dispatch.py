"""Exports and prints what is in front; what that needs is loaded when it is first done."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.actions import MenuName, command
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from kehoach_desktop.ui.reports.exporter import Exporter, Ware

_OF_FILES = {"Ctrl+P", "F12"}


def page_command(
    page: QWidget, text: str, act: Callable[[], object], keys: str, symbol: str
) -> QAction:
    """A command whose key works while the page has the keyboard."""
    menu = MenuName.FILE if keys in _OF_FILES else MenuName.TOOLS
    action = command(page, text, act, menu=menu, keys=keys, symbol=symbol)
    action.setIconText(text)  # Qt would take the dots off
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    page.addAction(action)
    return action


class Dispatch(QObject):
    notice = Signal(object)

    def __init__(self, background: Background, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._preferences, self._widget = background, preferences, parent
        self._made: Exporter | None = None

    def ask_where(self, ware: "Ware | None") -> None:
        if ware is not None:
            self._exporter().ask_where(ware)

    def export(self, ware: "Ware | None", target: Path) -> None:
        if ware is not None:
            self._exporter().export(ware, target)

    def ask_printer(self, ware: "Ware | None") -> None:
        if ware is not None:
            self._exporter().ask_printer(ware)

    def _exporter(self) -> "Exporter":
        if self._made is None:
            from kehoach_desktop.ui.reports.exporter import Exporter  # noqa: PLC0415

            self._made = Exporter(self._background, self._preferences, self._widget)
            self._made.notice.connect(self.notice)
        return self._made
