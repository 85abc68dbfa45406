"""The tools over the preview: which page, how large, print, export."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.reports.page_view import STEPS, Fit, PageView
from kehoach_desktop.ui.theme import BASES
from kehoach_desktop.ui.widgets.buttons import Button, ToolButton

_FITS = ((Fit.WIDTH, "Vừa bề ngang"), (Fit.PAGE, "Cả trang"))
_ZOOM_WIDTH = 140
_LARGEST = BASES[-1]
_ROOM = 660  # below which print says no word, at base 10


class PreviewBar(QFrame):
    exported = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PageView | None = None
        self._before = _tool("chevron_left", "Trang trước")
        self._after = _tool("chevron_right", "Trang sau")
        self._out = _tool("zoom_out", "Thu nhỏ")
        self._in = _tool("zoom_in", "Phóng to")
        self.pages = QLabel("Trang –")
        self.zooms = QComboBox()
        self.zooms.setAccessibleName("Cỡ xem")
        self.export = Button("Xuất…", main=True, hint="F12", symbol="arrow_export")
        self.export.clicked.connect(self.exported)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(6)
        for widget in (self._before, self.pages, self._after, self._out, self.zooms, self._in):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.export)
        self._print: ToolButton | None = None
        self._fill_zooms()
        self.restyle()

    def take(self, view: PageView, print_action: QAction) -> None:
        self._view = view
        self._print = ToolButton(print_action)
        self._row.insertWidget(self._row.count() - 1, self._print)
        view.page_changed.connect(self._show_page)
        view.zoom_changed.connect(self._show_zoom)
        self._before.clicked.connect(lambda: view.go_to_page(view.page - 1))
        self._after.clicked.connect(lambda: view.go_to_page(view.page + 1))
        self._out.clicked.connect(lambda: view.step_zoom(-1))
        self._in.clicked.connect(lambda: view.step_zoom(1))
        self.zooms.activated.connect(lambda row: view.set_zoom(self.zooms.itemData(row)))
        self._show_page(0, 0)

    def show_count(self, *, is_whole: bool) -> None:
        """While only the first page is there, how many there are is not known yet."""
        if self._view is not None:
            self._show_page(self._view.page, self._view.count, is_whole=is_whole)

    def restyle(self) -> None:
        current = theme.current()
        self.setFixedHeight(current.size("toolbar"))
        self.zooms.setFixedWidth(current.scaled(_ZOOM_WIDTH))
        self.pages.setMinimumWidth(self.pages.fontMetrics().horizontalAdvance("Trang 000/000"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self.restyle()

    def fit(self, width: int) -> None:
        """Words fold away before anything is cut."""
        if self._print is not None:
            is_wide = width >= theme.current().scaled(_ROOM)
            self._print.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon
                if is_wide
                else Qt.ToolButtonStyle.ToolButtonIconOnly
            )
            for each in (self._before, self._after, self._out, self._in):
                each.setVisible(is_wide or theme.current().base < _LARGEST)

    def _fill_zooms(self) -> None:
        for fit, words in _FITS:
            self.zooms.addItem(words, fit)
        for step in STEPS:
            self.zooms.addItem(f"{step * 100:.0f} %", step)

    def _show_page(self, page: int, count: int, *, is_whole: bool = True) -> None:
        self.pages.setText(f"Trang {page}/{count if is_whole else '…'}" if count else "Trang –")
        self._before.setEnabled(page > 1)
        self._after.setEnabled(page < count)

    def _show_zoom(self) -> None:
        view = self._view
        if view is None:
            return
        self.zooms.setCurrentIndex(self.zooms.findData(view.zoom))
        self.zooms.setPlaceholderText(f"{view.factor() * 100:.0f} %")


def _tool(symbol: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(symbol))
    button.setAccessibleName(words)
    button.setToolTip(words)
    return button
