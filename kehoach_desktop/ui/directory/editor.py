"""The directory in hand: every change goes through here to disk, screen and undo line."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.staff import Directory, Party, display_name
from kehoach_desktop.domain.staff_edits import StaffEdit, merging
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.directory.duplicates import Merge
from kehoach_desktop.ui.directory.register import Register, count_uses
from kehoach_desktop.ui.editors.undo_line import UndoLine
from kehoach_desktop.ui.notices import Choice, Notice, Tone

T = TypeVar("T")


class DirectoryEditor(UndoLine[StaffEdit]):
    changed = Signal()
    notice = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.register = Register(Directory(), context.clock().date())

    def reload(self) -> None:
        """Read the directory again, and count anew in how many rows each party is named.

        Whoever changed it meanwhile did not come this way: older steps no longer fit.
        """
        register = self._try(self._read)
        if register is None:
            return
        if set(register.directory.parties()) != set(self.register.directory.parties()):
            self.forget()
        self.register = register
        self.changed.emit()

    def put(self, parties: tuple[Party, ...], label: str) -> bool:
        return self._do(lambda: StaffEdit(parties), label)

    def merge(self, merge: Merge) -> bool:
        directory = self.register.directory
        kept, dropped = directory.get(merge.keep), directory.get(merge.drop)
        label = f"Gộp {display_name(dropped)} vào {display_name(kept)}"
        return self._do(lambda: merging(directory, merge.keep, merge.drop), label)

    def _read(self) -> Register:
        directory = self._context.staffing.directory()
        year, uses = count_uses(self._context.planning)
        return Register(directory, self._context.clock().date(), uses, year)

    def _do(self, edit: Callable[[], StaffEdit], label: str) -> bool:
        def act() -> bool:
            self.push(edit(), label)
            return True

        if self._try(act) is None:
            return False
        choices = (Choice("Hoàn tác", lambda: self._take_back(label)),)
        self.notice.emit(Notice(Tone.OK, f"Đã ghi: {label}", choices=choices, as_toast=True))
        return True

    def _take_back(self, label: str) -> None:
        """Only while it is still the last thing done."""
        if self.undo_label == label:
            self._try(self.undo)
        else:
            rest = "Chưa thay đổi gì. Hãy hoàn tác từng việc bằng Ctrl+Z."
            self.notice.emit(Notice(Tone.INFO, "Danh mục đã có thay đổi khác sau đó.", rest))

    def _apply(self, edit: StaffEdit, label: str) -> StaffEdit:
        applied = self._context.staffing.apply(edit, label)
        known = self.register
        self.register = Register(applied.directory, known.today, known.uses, known.year)
        self.changed.emit()
        return applied.undo

    def _try(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except (DomainError, StorageError) as error:
            self.notice.emit(Notice.of(message_for(error)))
            return None
