"""The right panel: a head and sections divided by one line."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.theme import ColorName
from kehoach_desktop.ui.widgets.viewports import give_viewport

_EDGE = 14


class SectionPanel(QFrame):
    """`closed` is a wish: the owner hides the panel and keeps F4."""

    closed = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setProperty("kind", "strong")
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(_EDGE, 0, 6, 1)
        row.addWidget(self._title, 1)
        row.addWidget(self._close_button())
        self._scroll = QScrollArea(widgetResizable=True)
        give_viewport(self._scroll)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._scroll, 1)
        self.show_title(title)
        self.clear()
        self._measure()

    def show_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def clear(self) -> None:
        body = QWidget()
        body.setAutoFillBackground(False)
        self._sections = QVBoxLayout(body)
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._sections.setSpacing(0)
        self._sections.addStretch(1)
        self._scroll.setWidget(body)
        self._scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)

    def add_section(self, label: str = "", *, ground: ColorName | None = None) -> QVBoxLayout:
        """A new last section; `ground` tints one that needs a look."""
        section = _Section(ground)
        column = QVBoxLayout(section)
        column.setContentsMargins(_EDGE, 9, _EDGE, 10)
        column.setSpacing(theme.current().space(2))
        if label:
            small = QLabel(label)
            small.setProperty("kind", "small")
            column.addWidget(small)
        self._sections.insertWidget(self._sections.count() - 1, section)
        return column

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.color("raised"))
        painter.fillRect(0, 0, 1, self.height(), current.color("border"))
        painter.fillRect(
            0, self._head.geometry().bottom(), self.width(), 1, current.color("border")
        )

    def _measure(self) -> None:
        self.setFixedWidth(theme.current().size("panel"))
        self._head.setFixedHeight(theme.current().size("tab"))

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("dismiss"))
        button.setAccessibleName("Đóng khung bên phải")
        button.setToolTip("Đóng (F4)")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.closed)
        return button


class _Section(QWidget):
    def __init__(self, ground: ColorName | None) -> None:
        super().__init__()
        self._ground: ColorName | None = ground

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        current = theme.current()
        painter = QPainter(self)
        if self._ground is not None:
            painter.fillRect(self.rect(), current.color(self._ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, current.color("border"))
