"""F1: the help for the page in front, and the way back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kehoach_desktop.ui.help.manual import CARD, FIRST
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.pages.page import Page

if TYPE_CHECKING:
    from kehoach_desktop.ui.pages.help_page import HelpPage

HELP = "help"
# A page that shows several things tells by itself which help fits.
_TOPICS: Mapping[str, str] = {
    "directory": "danh-muc",
    "reports": "bao-cao",
    "history": "hoan-tac",
    "settings": "cai-dat",
    "import": "nhap-tep",
}


class Guide(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: HelpPage | None = None
        self._before = ""  # key of the page where the work was
        window.page_shown.connect(self._note)

    def follow(self, page: "HelpPage") -> None:
        self._page = page
        page.left.connect(self._go_back)

    def show_card(self) -> None:
        self._window.go_to(HELP)
        if self._page is not None:
            self._page.show_topic(CARD)

    def _note(self, page: Page) -> None:
        if self._page is not None and page is self._page:
            self._page.show_topic(self._topic())
        else:
            self._before = self._window.current_key()

    def _topic(self) -> str:
        before = self._window.pages().get(self._before)
        own = before.help_topic() if before is not None else ""
        return own or _TOPICS.get(self._before, FIRST)

    def _go_back(self) -> None:
        if self._before:
            self._window.go_to(self._before)
