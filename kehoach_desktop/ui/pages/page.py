"""What every entry of the navigation rail is."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.editors.undo_line import UndoLine


class Page(QWidget):
    """A page offers its commands as actions; the window puts them into menus and the search box."""

    status_changed = Signal(str)  # what the status bar says of this page ("Phụ lục 1: 31 dòng")
    plan_opened = Signal(object)  # a PlanId that another page should show
    notice = Signal(object)  # a ui.notices.Notice: bar or toast, shown by the window

    title = ""
    icon_name = ""
    shortcut = ""

    def page_actions(self) -> list[QAction]:
        return []

    def undo_line(self) -> UndoLine[Any] | None:
        """What Ctrl+Z takes back while the page is in front; None: steps of the open plan."""
        return None

    def help_topic(self) -> str:
        """The page of the help that fits what is shown now; none: the page's usual one."""
        return ""

    def refresh(self) -> None:
        """Called whenever the page comes to the front."""
