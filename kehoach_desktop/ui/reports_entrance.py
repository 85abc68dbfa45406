"""Brings the page "Báo cáo" into the window: it follows the plan in front, leads to its cells."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from kehoach_desktop.ui.actions import MenuName, command
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.context_chooser import ContextChooser
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.pages.page import Page
from kehoach_desktop.ui.pages.plan_page import PlanPage
from kehoach_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from kehoach_desktop.ui.pages.reports_page import ReportsPage

KEY = "reports"
_PLAN = "plan"


class ReportsEntrance(QObject):
    def __init__(
        self,
        window: MainWindow,
        context: Context,
        background: Background,
        preferences: Preferences,
        *,
        plans: PlanPage,
        chooser: ContextChooser,
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._background = window, context, background
        self._preferences, self._plans, self._chooser = preferences, plans, chooser
        self._page: ReportsPage | None = None
        # The page's own key prints; anywhere else it brings the page to the front.
        self.preview = command(
            window.shell,
            "Xem trước, in…",
            self.show,
            menu=MenuName.FILE,
            keys="Ctrl+P",
            symbol="document_search",
        )
        window.page_shown.connect(lambda page: self.preview.setEnabled(page is not self._page))

    def actions(self) -> list[QAction]:
        return [self.preview]

    def make(self) -> Page:
        from kehoach_desktop.ui.pages.reports_page import ReportsPage  # noqa: PLC0415

        self._page = page = ReportsPage(self._context, self._background, self._preferences)
        page.place_wished.connect(self._show_place)
        page.plans_wished.connect(lambda: self._window.go_to(_PLAN))
        self._plans.editor_changed.connect(page.follow)
        self._chooser.period_chosen.connect(page.choose_period)
        page.period_chosen.connect(self._chooser.show_period)
        page.follow(self._plans.editor)
        return page

    def show(self) -> None:
        """What is being typed is put down first: the paper shows what is stored."""
        self._plans.keep()
        self._window.go_to(KEY)

    def finish(self) -> None:
        if self._page is not None:
            self._page.finish()

    def _show_place(self, owner: int | None, column: str) -> None:
        self._window.go_to(_PLAN)
        self._plans.show_place(owner, column)
