"""A table inside the body: the same grid, as high as its rows."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.plan.grid_actions import hand_over_keys
from kehoach_desktop.ui.plan.paste_check import PasteCheck
from kehoach_desktop.ui.widgets.frame import paint_frame

_MOST_ROWS = 40  # beyond that the table scrolls by itself


class BodyTable(QFrame):
    def __init__(self, editor: PlanEditor, table: PartId, new_id: Callable[[], int]) -> None:
        super().__init__()
        self.grid = AppendixGrid(editor, table, theme.current(), new_id=new_id, parent=self)
        hand_over_keys(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.grid)
        self.pasting = PasteCheck(editor, lambda strip: column.insertWidget(0, strip), self)
        self.pasting.watch(self.grid)
        self.pasting.strip_changed.connect(self._fit)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        self.grid.shown_changed.connect(self._later.start)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._later.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint_frame(painter, self.rect(), theme.current().color("border"))

    def _fit(self) -> None:
        view = self.grid.view
        rows = self.grid.model.flat.ids[:_MOST_ROWS]
        heights = sum(view.layout_of_rows.height(row_id) for row_id in rows)
        bar = view.horizontalScrollBar()
        room = bar.sizeHint().height() if bar.maximum() else 0
        strip = self.pasting.strip
        said = strip.heightForWidth(self.width()) if strip and not strip.isHidden() else 0
        self.setFixedHeight(view.header.sizeHint().height() + heights + room + said + 6)
