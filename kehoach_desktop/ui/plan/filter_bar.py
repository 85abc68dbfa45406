"""The bar under the toolbar that chooses which rows are shown: by a view, by words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.segments import Segments

_VIEWS = tuple(View)


class FilterBar(QFrame):
    changed = Signal(str, object)  # words, View
    done = Signal()  # the grid should have the keyboard again

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ground", "raised")
        self.words = SearchBox("Lọc theo chữ…")
        self.words.setClearButtonEnabled(True)
        self.views = Segments([view.value for view in _VIEWS], name="Cách xem")
        self._count = QLabel()
        self._count.setProperty("kind", "muted")
        close = QToolButton()
        close.setIcon(icon("dismiss"))
        close.setAccessibleName("Bỏ lọc")
        close.setToolTip("Bỏ lọc (Esc)")
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 6, 5)
        row.setSpacing(10)
        row.addWidget(self.views)
        row.addWidget(self.words, 1)
        row.addWidget(self._count)
        row.addWidget(close)
        self.words.textChanged.connect(self._tell)
        self.words.returnPressed.connect(self.done)
        self.views.chosen.connect(self._choose)
        self.hide()

    def open_bar(self) -> None:
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def close_bar(self) -> None:
        self.hide()
        self.views.choose(0)
        self.words.clear()
        self._tell()
        self.done.emit()

    def show_view(self, view: View) -> None:
        self.show()
        self.views.choose(_VIEWS.index(view))
        self._tell()

    def show_count(self, shown: int, every: int) -> None:
        self._count.setText(f"{shown}/{every} dòng")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        self._tell()
        self.done.emit()

    def _tell(self) -> None:
        self.changed.emit(self.words.text(), _VIEWS[self.views.current()])
