"""The first step of an import: one place to drop files, and what is being read now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.importing.files import KINDS
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.icon_view import IconView


class ChooseView(QWidget):
    browse_asked = Signal()
    files_dropped = Signal(list)
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._empty = EmptyState(
            symbol="arrow_import",
            sentence="Chọn tệp để nhập",
            detail=f"{KINDS} Chữ trong tệp được giữ nguyên.",
            button="Chọn tệp…",
            drop_words="hoặc kéo tệp Word, Excel vào đây",
            parent=self,
        )
        self._empty.acted.connect(self.browse_asked)
        self._empty.files_dropped.connect(self.files_dropped)
        self._reading = QWidget(self)
        self._words = QLabel(self._reading)
        self._words.setProperty("kind", "section")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._stop = QPushButton("Thôi đọc", self._reading)
        self._stop.clicked.connect(self.cancel_asked)
        column = QVBoxLayout(self._reading)
        column.setSpacing(theme.current().space(5))
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconView("document_search", tint="accent", factor=2.2), 0, middle)
        column.addWidget(self._words)
        column.addWidget(self._stop, 0, middle)
        column.addStretch(1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._reading)

    def ask(self) -> None:
        self._stack.setCurrentWidget(self._empty)

    def show_reading(self, file: str) -> None:
        self._words.setText(f"Đang đọc {file}…")
        self._stack.setCurrentWidget(self._reading)
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        if self._stack.currentWidget() is self._empty:
            self._empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
