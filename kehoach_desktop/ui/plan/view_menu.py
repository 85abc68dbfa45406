"""The views that stand behind the last button of the filter bar: more ready ones, and own ones."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.own_views import OwnView, OwnViews

_WORD = "Cách xem khác"
_LONGEST = 28  # letters of a name on the button


class ViewMenu(QToolButton):
    """Shows the name of the view that holds, if it is one of these."""

    view_chosen = Signal(object)  # View
    own_chosen = Signal(object)  # OwnView
    keep_asked = Signal()
    rename_asked = Signal()
    removal_asked = Signal()

    def __init__(self, ready: Sequence[View], own: OwnViews, parent: QWidget) -> None:
        super().__init__(parent)
        self._ready, self._own = ready, own
        self.current: OwnView | None = None
        self.may_keep = False
        self.setProperty("kind", "segment")
        self.setProperty("edge", "only")
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the words
        self._menu = QMenu(self)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.show_choice(None)

    def show_choice(self, choice: View | OwnView | None) -> None:
        """The view that holds, or None where it has a button of its own."""
        self.current = choice if isinstance(choice, OwnView) else None
        name = _WORD if choice is None else _name(choice)
        self.setText(name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…")
        self.setToolTip(name)
        self.setAccessibleName("Cách xem khác" if choice is None else f"Cách xem: {name}")
        holds = choice is not None and choice is not View.ALL
        self.setChecked(holds)
        self.setIcon(icon("chevron_down", tint="onAccent" if holds else None))
        self.updateGeometry()

    def show_ready(self, ready: Sequence[View]) -> None:
        self._ready = ready

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        for view in self._ready:
            menu.addAction(view.value).triggered.connect(partial(self.view_chosen.emit, view))
        if self._own.all():
            menu.addSection("Của tôi")
        for own in self._own.all():
            menu.addAction(own.name).triggered.connect(partial(self.own_chosen.emit, own))
        menu.addSeparator()
        keep = menu.addAction("Giữ cách xem này…")
        keep.setEnabled(self.may_keep)
        keep.triggered.connect(self.keep_asked)
        if self.current is not None:
            menu.addAction("Đổi tên cách xem này…").triggered.connect(self.rename_asked)
            menu.addAction("Xoá cách xem này").triggered.connect(self.removal_asked)


def _name(choice: View | OwnView) -> str:
    return choice.name if isinstance(choice, OwnView) else choice.value
