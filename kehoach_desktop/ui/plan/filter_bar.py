"""The bar under the toolbar that chooses which rows are shown: by a view, by words."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.notices import Choice, Notice, Tone
from kehoach_desktop.ui.own_views import OwnView, OwnViews
from kehoach_desktop.ui.plan.view_menu import ViewMenu
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.segments import Segments

_IN_SIGHT = (View.ALL, View.UNASSIGNED, View.DOUBTFUL, View.OVERDUE)
_LEAST_WORDS = 130  # pixels at base size 10
_IN_MENU = tuple(view for view in View if view not in _IN_SIGHT)


class FilterBar(QFrame):
    changed = Signal(str, object)  # words, View
    done = Signal()  # the grid should have the keyboard again
    told = Signal(object)  # Notice

    def __init__(self, own: OwnViews, parent: QWidget) -> None:
        super().__init__(parent)
        self._own = own
        self._view = View.ALL
        self.setProperty("ground", "raised")
        self.words = SearchBox("Lọc theo chữ…")
        self.words.setClearButtonEnabled(True)
        self.views = Segments([view.value for view in _IN_SIGHT], name="Cách xem")
        self.menu = ViewMenu(_IN_MENU, own, self)
        self._count = QLabel()
        self._count.setProperty("kind", "muted")
        self._close = close = QToolButton()
        close.setIcon(icon("dismiss"))
        close.setAccessibleName("Bỏ lọc")
        close.setToolTip("Bỏ lọc (Esc)")
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 6, 5)
        row.setSpacing(10)
        for widget in (self.views, self.menu):
            row.addWidget(widget)
        row.addWidget(self.words, 1)
        row.addWidget(self._count)
        row.addWidget(close)
        self._row = row
        self._connect()
        self.hide()

    def open_bar(self) -> None:
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def close_bar(self) -> None:
        self.drop()
        self._tell()
        self.done.emit()

    def drop(self) -> None:
        """The rows are all shown already: only the bar goes."""
        self.hide()
        self._show_choice(View.ALL)
        self._set_words("")

    def show_view(self, view: View) -> None:
        self.show()
        self._show_choice(view)
        self._tell()

    def show_own(self, own: OwnView) -> None:
        self.show()
        self._set_words(own.words)
        self._show_choice(own.view, own)
        self._tell()

    def show_count(self, shown: int, every: int) -> None:
        self._count.setText(f"{shown}/{every} dòng")
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._typed)
        self.words.returnPressed.connect(self.done)
        self.views.chosen.connect(lambda place: self._choose(_IN_SIGHT[place]))
        self.menu.view_chosen.connect(self._choose)
        self.menu.own_chosen.connect(self._choose_own)
        self.menu.keep_asked.connect(self._ask_name)
        self.menu.rename_asked.connect(self._ask_new_name)
        self.menu.removal_asked.connect(self._remove)

    def _fit(self) -> None:
        """Where room is short, every view stands in the menu."""
        beside = (self.menu, self._count, self._close)
        taken = sum(each.sizeHint().width() + self._row.spacing() for each in beside)
        room = self.width() - taken - theme.current().scaled(_LEAST_WORDS) - 24
        fits = self.views.sizeHint().width() <= room
        if fits == self.views.isHidden():
            self.views.setHidden(not fits)
            self.menu.show_ready(_IN_MENU if fits else tuple(View))
            self._show_choice(self._view, self.menu.current)

    def _choose(self, view: View) -> None:
        self._show_choice(view)
        self._tell()
        self.done.emit()

    def _choose_own(self, own: OwnView) -> None:
        self.show_own(own)
        self.done.emit()

    def _typed(self) -> None:
        """Other words are another view, whatever name the old one had."""
        if self.menu.current is not None:
            self._show_choice(self._view)
        self._tell()

    def _show_choice(self, view: View, own: OwnView | None = None) -> None:
        self._view = view
        in_menu = view in _IN_MENU or self.views.isHidden()
        self.menu.show_choice(own or (view if in_menu else None))
        beside = own is not None or view in _IN_MENU
        self.views.choose(None if beside else _IN_SIGHT.index(view))

    def _set_words(self, words: str) -> None:
        self.words.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.words.setText(words)
        self.words.blockSignals(False)  # noqa: FBT003

    def _tell(self) -> None:
        self.menu.may_keep = bool(self.words.text().strip()) or self._view is not View.ALL
        self.changed.emit(self.words.text(), self._view)
        self._fit()

    # Own views

    def _ask_name(self) -> None:
        from kehoach_desktop.ui.dialogs.name import NameDialog  # noqa: PLC0415 - when it is asked

        words = self.words.text().strip()
        name = NameDialog.ask(
            self.window(),
            "Giữ cách xem này để dùng lại",
            "Giữ chữ lọc và nhóm dòng đang chọn; dùng được ở mọi phụ lục trên máy này.",
            words or self._view.value,
            self._fault_of,
        )
        if name is not None:
            own = OwnView(name, words, self._view)
            self._own.put(own)
            self._choose_own(own)

    def _ask_new_name(self) -> None:
        from kehoach_desktop.ui.dialogs.name import NameDialog  # noqa: PLC0415

        own = self.menu.current
        if own is None:
            return
        note = "Chữ lọc và nhóm dòng của cách xem không đổi."
        name = NameDialog.ask(
            self.window(),
            "Đổi tên cách xem",
            note,
            own.name,
            lambda name: self._fault_of(name, own),
        )
        if name is not None:
            self._choose_own(self._own.rename(own, name))

    def _remove(self) -> None:
        own = self.menu.current
        if own is None:
            return
        self._own.remove(own)
        self._show_choice(own.view)
        back = Choice("Hoàn tác", lambda: self._own.put(own))
        fact = f"Đã xoá cách xem “{own.name}”"
        self.told.emit(Notice(Tone.OK, fact, choices=(back,), as_toast=True))

    def _fault_of(self, name: str, but: OwnView | None = None) -> str:
        known = self._own.named(name)
        return "Đã có cách xem mang tên này" if known is not None and known != but else ""
