"""A toolbar whose buttons fold into the last one, from the right, when there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayoutItem,
    QMenu,
    QToolButton,
    QWidget,
)

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.widgets.buttons import ToolButton

_EDGE = 8
_GAP = 4
_LEAST_SPACE = 8  # between the buttons and what stands at the other end


class ToolRow(QFrame):
    """What a form has put into it already, such as fields, stays behind the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[tuple[QWidget, QAction | None]] = []
        self._folded: list[QAction] = []
        self._more: Sequence[QAction | None] = ()
        self.menu_button = QToolButton(self)
        self.menu_button.setIcon(icon("more_horizontal"))
        self.menu_button.setAccessibleName("Lệnh khác")
        self.menu_button.setToolTip("Lệnh khác")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.hide()
        self._menu = QMenu(self.menu_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.menu_button.setMenu(self._menu)
        self._measure()

    def fill(
        self,
        actions: Sequence[QAction | None],
        more: Sequence[QAction | None] = (),
        *,
        wordless: Sequence[QAction] = (),
        beside: Sequence[QWidget] = (),
    ) -> None:
        """`None` among the actions is a line between two groups; `more` are in the menu always.

        `beside` stands at the other end.
        """
        row = self._row()
        self._more = more
        for place, action in enumerate(actions):
            self._items.append((self._widget(action, wordless), action))
            row.insertWidget(place, self._items[-1][0])
        if not self._is_furnished(row):
            row.addStretch(1)
        for widget in beside:
            row.addWidget(widget)
        # Beside the buttons where fields stand at the end, else at the end itself.
        row.insertWidget(len(self._items) if self._others() else row.count(), self.menu_button)
        self._measure()
        self.refit()

    def refit(self) -> None:
        """Call when words have changed."""
        if not self._items:
            return
        row, others = self._row(), self._others()
        margins = row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - (_LEAST_SPACE if others else 0)
        room -= sum(_width(each) + row.spacing() for each in others)
        widths = [each.sizeHint().width() + row.spacing() for each, _ in self._items]
        needs_menu = bool(self._more) or sum(widths) > room
        if needs_menu:
            room -= self.menu_button.sizeHint().width() + row.spacing()
        self._folded = []
        for (widget, action), width in zip(self._items, widths, strict=True):
            room -= width
            widget.setVisible(room >= 0)
            if room < 0 and action is not None:
                self._folded.append(action)
        self.menu_button.setVisible(needs_menu)

    def minimumSizeHint(self) -> QSize:
        """The last button alone: all others can fold into it."""
        return QSize(self.menu_button.sizeHint().width() + 2 * _EDGE, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_menu"):
            self._measure()
            self.refit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, current.color("border"))

    def _row(self) -> QBoxLayout:
        row = self.layout()
        return row if isinstance(row, QBoxLayout) else QHBoxLayout(self)

    def _is_furnished(self, row: QBoxLayout) -> bool:
        """Whether the form has its own stretch."""
        return any(each.spacerItem() is not None for each in _items(row))

    def _others(self) -> list[QWidget]:
        own = {self.menu_button, *(widget for widget, _ in self._items)}
        widgets = (each.widget() for each in _items(self._row()))
        return [each for each in widgets if each is not None and each not in own]

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
        if self.layout() is not None:
            self._row().setContentsMargins(_EDGE, 0, _EDGE, 1)
            self._row().setSpacing(_GAP)

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addActions(self._folded)
        if self._folded and self._more:
            self._menu.addSeparator()
        for action in self._more:
            if action is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(action)


def _items(row: QBoxLayout) -> list[QLayoutItem]:
    items = (row.itemAt(place) for place in range(row.count()))
    return [each for each in items if each is not None]


def _width(widget: QWidget) -> int:
    """A field of a set width keeps it."""
    return min(max(widget.sizeHint().width(), widget.minimumWidth()), widget.maximumWidth())
