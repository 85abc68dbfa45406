"""A toolbar whose buttons fold into the last one, from the right, when there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.widgets.buttons import ToolButton

_EDGE = 8
_GAP = 2


class ToolRow(QFrame):
    """`None` among the actions is a line between two groups; `more` are in the menu always."""

    def __init__(
        self,
        actions: Sequence[QAction | None],
        more: Sequence[QAction | None],
        parent: QWidget,
        *,
        wordless: Sequence[QAction] = (),
    ) -> None:
        super().__init__(parent)
        self._items: list[tuple[QWidget, QAction | None]] = []
        self._folded: list[QAction] = []
        self._more = more
        self._row = QHBoxLayout(self)
        self._row.setSpacing(_GAP)
        for action in actions:
            self._items.append((self._widget(action, wordless), action))
            self._row.addWidget(self._items[-1][0])
        self._row.addStretch(1)
        self.menu_button = QToolButton(self)
        self.menu_button.setIcon(icon("more_horizontal"))
        self.menu_button.setAccessibleName("Lệnh khác")
        self.menu_button.setToolTip("Lệnh khác")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.menu_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.menu_button.setMenu(self._menu)
        self._row.addWidget(self.menu_button)
        self._measure()

    def minimumSizeHint(self) -> QSize:
        """The last button alone: all others can fold into it."""
        return QSize(self.menu_button.sizeHint().width() + 2 * _EDGE, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "menu_button"):
            self._measure()
            self._fold()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, current.color("border"))

    def _widget(self, action: QAction | None, wordless: Sequence[QAction]) -> QWidget:
        if action is None:
            rule = QFrame(self)
            rule.setProperty("kind", "rule")
            rule.setFixedHeight(theme.current().scaled(22))
            return rule
        button = ToolButton(action, self)
        button.setAccessibleName(action.text().rstrip("…"))
        if action in wordless:
            button.setToolButtonStyle(button.toolButtonStyle().ToolButtonIconOnly)
        return button

    def _measure(self) -> None:
        self.setFixedHeight(theme.current().size("toolbar"))
        self._row.setContentsMargins(_EDGE, 0, _EDGE, 1)

    def _fold(self) -> None:
        room = self.width() - 2 * _EDGE - self.menu_button.sizeHint().width() - _GAP
        self._folded = []
        for widget, action in self._items:
            room -= widget.sizeHint().width() + _GAP
            widget.setVisible(room >= 0)
            if room < 0 and action is not None:
                self._folded.append(action)

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addActions(self._folded)
        if self._folded:
            self._menu.addSeparator()
        for action in self._more:
            if action is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(action)
