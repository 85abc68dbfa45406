"""The window: rail, top line, bars, pages, status; what is in it belongs to the pages."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.actions import Menus
from kehoach_desktop.ui.context_line import ContextLine
from kehoach_desktop.ui.forms.ui_main_window import Ui_MainWindow
from kehoach_desktop.ui.notices import Notice, Tone
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.shell import Shell
from kehoach_desktop.ui.widgets.navigation_rail import Destination, NavigationRail

if TYPE_CHECKING:
    from kehoach_desktop.ui.widgets.message_bar import MessageBar
    from kehoach_desktop.ui.widgets.toast import Toast

_SECONDS_OF_GOOD_NEWS = 15


class Room(NamedTuple):
    """A page and its place on the rail; pages are made when they are first needed."""

    destination: Destination
    make: Callable[[], Page]


class MainWindow(QObject):
    """Furnishes the shell; the shell's own events come here as signals."""

    page_shown = Signal(object)  # the Page
    keeping = Signal()  # put down what is being typed: the window may be gone soon

    def __init__(self, shell: Shell, preferences: Preferences) -> None:
        super().__init__(shell)
        self.shell = shell
        self._preferences = preferences
        self._ui = Ui_MainWindow()
        self._ui.setupUi(shell)
        self.context_line = ContextLine()
        self._ui.column.insertWidget(0, self.context_line)
        self.status = self._ui.status_line
        self.place_of_pages: QWidget = self._ui.pages
        self.menus = Menus(self._ui.menu_bar)
        self._rail: NavigationRail | None = None
        self._rooms: dict[str, Room] = {}
        self._pages: dict[str, Page] = {}
        self._covers: dict[str, Page] = {}
        self._statuses: dict[Page, str] = {}
        self._bar: MessageBar | None = None
        self._toast: Toast | None = None
        self._was_warned = False
        shell.may_close = self._may_close
        shell.restyled.connect(self._show_base)
        self._show_base()

    # Pages

    def show_rail(self, groups: Sequence[Sequence[Room]], foot: Sequence[Room] = ()) -> None:
        self._rooms = {room.destination.key: room for group in (*groups, foot) for room in group}
        self._rail = NavigationRail(
            [[room.destination for room in group] for group in groups],
            foot=[room.destination for room in foot],
        )
        self._rail.chosen.connect(self.go_to)
        self._ui.body.insertWidget(0, self._rail)

    def rooms(self) -> list[Room]:
        return list(self._rooms.values())

    def pages(self) -> Mapping[str, Page]:
        """Those that were made."""
        return self._pages

    def page(self, key: str) -> Page:
        if key not in self._pages:
            made = self._rooms[key].make()
            self._pages[key] = made
            self._take_in(made)
        return self._pages[key]

    def _take_in(self, page: Page) -> None:
        self._ui.pages.addWidget(page)
        page.status_changed.connect(lambda words: self.say_status(page, words))
        page.notice.connect(self.show_notice)

    def cover(self, key: str, page: Page) -> None:
        """Whoever goes to that room finds this page until it is uncovered."""
        self._covers[key] = page
        self._take_in(page)

    def uncover(self, key: str) -> None:
        page = self._covers.pop(key, None)
        if page is not None:
            self._statuses.pop(page, None)
            self._ui.pages.removeWidget(page)
            page.hide()
            page.deleteLater()

    def current_page(self) -> Page | None:
        page = self._ui.pages.currentWidget()
        return page if isinstance(page, Page) else None

    def current_key(self) -> str:
        return self._rail.current() or "" if self._rail is not None else ""

    def go_to(self, key: str) -> Page:
        page = self._covers.get(key) or self.page(key)
        if self._rail is not None:
            self._rail.choose(key)
        self._ui.pages.setCurrentWidget(page)
        self.status.show_page(self._statuses.get(page, ""))
        page.refresh()
        last: QWidget | None = page.focusWidget()
        (page if last is None else last).setFocus()
        self.menus.show_page_actions(page.page_actions())
        self.page_shown.emit(page)
        return page

    def make_all_pages(self) -> None:
        """One per turn of the event loop, so that typing never waits for more than one."""
        for key in self._rooms:
            if key not in self._pages:
                self.page(key)
                QTimer.singleShot(0, self, self.make_all_pages)
                return

    def paint(self) -> None:
        """Now: Qt itself shows what came into an open window only after all that waits its turn."""
        QApplication.sendPostedEvents()
        self.shell.repaint()

    # Words to the user

    def show_notice(self, notice: Notice) -> None:
        if notice.as_toast:
            self._say(notice)
            return
        from kehoach_desktop.ui.widgets.message_bar import (  # noqa: PLC0415 - with the first news
            BarAction,
            MessageBar,
            Severity,
        )

        good = notice.tone in (Tone.INFO, Tone.OK)
        self.show_bar(
            MessageBar(
                Severity[notice.tone.name],
                notice.fact,
                notice.rest,
                actions=[
                    BarAction(each.text, self._then_close(each.act)) for each in notice.choices
                ],
                code=notice.code,
                closable=True,
                seconds=_SECONDS_OF_GOOD_NEWS if good and not notice.choices else None,
            )
        )

    def show_bar(self, bar: "MessageBar") -> None:
        """At most one: the newer fact takes the place of the older."""
        self.close_bar()
        self._bar = bar
        self._ui.bars.addWidget(bar)
        bar.show()
        bar.announce()

    @property
    def bar(self) -> "MessageBar | None":
        return self._bar

    def close_bar(self) -> None:
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None

    def _then_close(self, act: Callable[[], None]) -> Callable[[], None]:
        def take() -> None:
            self.close_bar()
            act()

        return take

    def _say(self, notice: Notice) -> None:
        if self._toast is None:
            from kehoach_desktop.ui.widgets.toast import Toast  # noqa: PLC0415

            self._toast = Toast(self.shell, bottom=theme.current().size("statusBar"))
        words = f"{notice.fact} {notice.rest}".strip()
        first = next(iter(notice.choices), None)
        if first is None:
            self._toast.say(words)
        else:
            self._toast.say(words, action=first.text, act=first.act)

    def say_status(self, page: Page, words: str) -> None:
        self._statuses[page] = words
        if page is self.current_page():
            self.status.show_page(words)

    # Leaving

    def _may_close(self) -> bool:
        """What could not be saved on leaving its field keeps the window open, once."""
        bar = self._bar
        self.keep()
        if self._bar is not bar and not self._was_warned:
            self._was_warned = True
            return False
        return True

    def keep(self) -> None:
        """A field commits when it is left, so leave it; then note where work stopped."""
        focused = QApplication.focusWidget()
        if focused is not None and focused.window() is self.shell:
            focused.clearFocus()
        self.keeping.emit()
        self._preferences.geometry = self.shell.saveGeometry()
        if self.current_key():
            self._preferences.page = self.current_key()
        self._preferences.save()

    def _show_base(self) -> None:
        self.status.show_base(theme.current().base)
