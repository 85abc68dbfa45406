"""Backups nobody has to think of: at the start, every half hour and on leaving, if needed."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.ui.background import Background

if TYPE_CHECKING:
    from kehoach_desktop.services.safekeeping import Backup, Safekeeping

_MINUTES = 30
_RESTORE_POINT = "diem-khoi-phuc"  # part of the file's name


class BackupKeeper(QObject):
    made = Signal(object)  # a Backup
    failed = Signal(object)  # a StorageError

    def __init__(
        self,
        safekeeping: "Callable[[], Safekeeping]",
        background: Background,
        changed_at: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`changed_at` tells when the data was last written to."""
        super().__init__(parent)
        self._safekeeping = safekeeping
        self._background = background
        self._changed_at = changed_at
        self._timer = QTimer(self, interval=_MINUTES * 60 * 1000)
        self._timer.timeout.connect(self.back_up_if_changed)
        self._timer.start()

    def newest(self) -> "Backup | None":
        return next(iter(self._safekeeping().backups()), None)

    @cached_property
    def _covered(self) -> datetime | None:
        """When the newest backup was made: looked up once, and not before the first screen."""
        newest = self.newest()
        return newest.at if newest is not None else None

    def needed(self) -> bool:
        return self._covered is None or self._changed_at() > self._covered

    def back_up_if_changed(self) -> None:
        if self.needed() and not self._background.busy:
            self._start("", self.made.emit)

    def make_restore_point(self, done: "Callable[[Backup], object]") -> None:
        def answer(backup: "Backup") -> None:
            self.made.emit(backup)
            done(backup)

        self._start(_RESTORE_POINT, answer)

    def back_up_on_leaving(self) -> None:
        """At once and here: the window is gone, and the program waits for it."""
        self._timer.stop()
        if self.needed():
            self._safekeeping().back_up()

    def _start(self, reason: str, done: "Callable[[Backup], object]") -> None:
        covered = self._changed_at()

        def answer(backup: "Backup") -> None:
            self._covered = covered
            done(backup)

        self._background.run(
            "Đang sao lưu…",
            lambda task: self._safekeeping().back_up(reason, task.check),
            done=answer,
            failed=self._tell,
        )

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, StorageError):
            raise error
        self.failed.emit(error)
