"""The tabs of an open plan: the document first, then one per appendix, then "+"."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.plan import appendix_edits
from kehoach_desktop.ui.widgets.sheet_tabs import SheetTabs, TabGround

TEXT = 0  # no part has this id
_SHORT_FROM = 20  # points from which tabs drop the name of the index


class PlanTabs(SheetTabs):
    chosen = Signal(int)  # id of an appendix, or TEXT
    moved = Signal(int, int)  # appendix, its new number among the appendices
    rename_asked = Signal()
    trash_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Văn bản và các phụ lục")
        self.setMovable(True)
        self._menu_actions: list[QAction | None] = []
        self._quiet = False
        self.currentChanged.connect(self._tell)
        self.tabBarDoubleClicked.connect(self._rename)

    def set_menu(self, actions: list[QAction | None]) -> None:
        self._menu_actions = actions

    def show_plan(self, plan: Plan, current: int) -> None:
        """As the plan has them, without saying `chosen`."""
        wanted = [(TEXT, "Văn bản", -1)]
        for each in plan.appendices():
            name = appendix_edits.tab_name(each)
            if theme.current().base >= _SHORT_FROM and each.label:
                name = each.label
            wanted.append((each.id, name, appendix_edits.row_count(plan, each.id)))
        self._quiet = True
        self._set_count(len(wanted))
        for index, (part_id, name, rows) in enumerate(wanted):
            self._show_tab(index, part_id, name, rows)
        self.setCurrentIndex(max(self.index_of(current), 0))
        self._quiet = False

    def index_of(self, part_id: int) -> int:
        return next((i for i in range(self.count()) if self.tabData(i) == part_id), -1)

    def current_id(self) -> int:
        data = self.tabData(self.currentIndex())
        return data if isinstance(data, int) else TEXT

    def step(self, by: int) -> None:
        index = self.currentIndex() + by
        if 0 <= index < self.count():
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.trash_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at_text = self.tabAt(event.position().toPoint()) == 0
        self.setMovable(not at_text)  # the document stays first
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.currentIndex()
        if not self._quiet and index > 0:
            self.moved.emit(self.current_id(), index - 1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.tabAt(event.pos())
        if index >= 0:
            self.setCurrentIndex(index)
            self.open_menu(event.globalPos())

    def open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._menu_actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        menu.popup(at)

    def _set_count(self, count: int) -> None:
        while self.count() > count:
            self.removeTab(self.count() - 1)
        while self.count() < count:
            self.addTab("")

    def _show_tab(self, index: int, part_id: int, name: str, rows: int) -> None:
        self.setTabText(index, name)
        self.setTabData(index, part_id)
        if part_id == TEXT:
            self.setTabIcon(index, icon("document_text"))
            self.setAccessibleTabName(index, name)
        else:
            self.show_count(index, rows)

    def _rename(self, index: int) -> None:
        if index > 0:
            self.rename_asked.emit()

    def _tell(self, index: int) -> None:
        if not self._quiet and index >= 0:
            self.chosen.emit(self.current_id())


class TabRow(TabGround):
    """The tabs with the plus behind them, on the ground of the window."""

    def __init__(self, tabs: PlanTabs, add: QToolButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._add = add
        add.setIcon(icon("add"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(tabs)
        row.addWidget(add)
        row.addStretch(1)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(theme.current().size("tab"))
