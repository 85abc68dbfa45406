"""The directory in hand: every change of it goes through here to disk and to the screen."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.staff import Directory, Party, display_name
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.messages import message_for
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.directory.duplicates import Merge
from kehoach_desktop.ui.directory.register import Register, count_uses
from kehoach_desktop.ui.notices import Choice, Notice, Tone

T = TypeVar("T")


class DirectoryEditor(QObject):
    changed = Signal()
    notice = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.register = Register(Directory(), context.clock().date())

    def reload(self) -> None:
        """Read the directory again, and count anew in how many rows each party is named."""
        register = self._try(self._read)
        if register is not None:
            self.register = register
            self.changed.emit()

    def put(self, parties: tuple[Party, ...], label: str, undo: tuple[Party, ...] = ()) -> bool:
        """With `undo`, the parties as they were, the change can be taken back."""
        done = self._try(lambda: self._context.staffing.put(*parties, label=label))
        return self._say(done, label, undo)

    def merge(self, merge: Merge) -> bool:
        directory = self.register.directory
        before = directory.get(merge.keep), directory.get(merge.drop)
        label = f"Gộp {display_name(before[1])} vào {display_name(before[0])}"
        done = self._try(lambda: self._context.staffing.merge(merge.keep, merge.drop, label))
        return self._say(done, label, before)

    def _read(self) -> Register:
        directory = self._context.staffing.directory()
        year, uses = count_uses(self._context.planning)
        return Register(directory, self._context.clock().date(), uses, year)

    def _say(self, done: Directory | None, label: str, undo: tuple[Party, ...]) -> bool:
        if done is None:
            return False
        self._show(done)
        choices = (Choice("Hoàn tác", lambda: self._take_back(undo, label)),) if undo else ()
        self.notice.emit(Notice(Tone.OK, f"Đã ghi: {label}", choices=choices, as_toast=True))
        return True

    def _take_back(self, before: tuple[Party, ...], label: str) -> None:
        staffing = self._context.staffing
        done = self._try(lambda: staffing.put(*before, label=f"Hoàn tác: {label}"))
        if done is not None:
            self._show(done)

    def _show(self, directory: Directory) -> None:
        known = self.register
        self.register = Register(directory, known.today, known.uses, known.year)
        self.changed.emit()

    def _try(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except (DomainError, StorageError) as error:
            self.notice.emit(Notice.of(message_for(error)))
            return None
