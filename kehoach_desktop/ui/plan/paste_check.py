"""Looks after pasting in the grids of one screen: the strip, its doubts, the way back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.notices import Notice, Tone

if TYPE_CHECKING:
    from kehoach_desktop.ui.grid.paste import Pasted
    from kehoach_desktop.ui.plan.paste_doubts import PasteDoubt
    from kehoach_desktop.ui.plan.paste_strip import PasteStrip


class PasteCheck(QObject):
    told = Signal(object)  # Notice
    strip_changed = Signal()  # it came or went

    def __init__(
        self, editor: PlanEditor, place: Callable[[QWidget], object], parent: QWidget
    ) -> None:
        """`place` puts the strip over the tables, once there is one."""
        super().__init__(parent)
        self._editor, self._place, self._parent = editor, place, parent
        self._grid: AppendixGrid | None = None
        self.strip: PasteStrip | None = None  # made when something is first pasted

    def watch(self, grid: AppendixGrid) -> None:
        grid.pasted.connect(lambda pasted: self._show(grid, pasted))

    def _show(self, grid: AppendixGrid, pasted: "Pasted") -> None:
        from kehoach_desktop.ui.plan.paste_doubts import MOST_CHECKED, doubts_of  # noqa: PLC0415

        self._grid = grid
        plan, directory = self._editor.plan, self._editor.directory
        doubts = doubts_of(pasted, plan, grid.table, directory)
        strip = self.strip or self._made()
        is_checked = len(plan.outline(grid.table)) <= MOST_CHECKED
        strip.show_pasted(pasted, doubts, is_checked=is_checked)

    def _made(self) -> "PasteStrip":
        from kehoach_desktop.ui.plan.paste_strip import PasteStrip  # noqa: PLC0415

        self.strip = strip = PasteStrip(self._editor, self._parent)
        self._place(strip)
        strip.looked.connect(self._look_at)
        strip.undo_asked.connect(self._take_back)
        strip.left.connect(self._take_keyboard)
        strip.changed.connect(self.strip_changed)
        return strip

    def _look_at(self, doubt: "PasteDoubt") -> None:
        if self._grid is not None and doubt.row_id is not None:
            self._grid.go_to(doubt.row_id, doubt.column)
        self._take_keyboard()

    def _take_back(self, label: str) -> None:
        """Only while it is still the last thing done."""
        if self._editor.undo_label != label:
            rest = "Chưa thay đổi gì. Hãy hoàn tác từng việc bằng Ctrl+Z."
            self.told.emit(Notice(Tone.INFO, "Bảng đã có thay đổi khác sau khi dán.", rest))
            return
        try:
            self._editor.undo()
        except (DomainError, StorageError) as error:
            self.told.emit(Notice.of(message_for(error)))
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self._grid is not None:
            self._grid.view.setFocus(Qt.FocusReason.OtherFocusReason)
