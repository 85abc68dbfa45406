"""When the data file cannot be opened any more: back to a backup that can, losing no byte."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from kehoach_desktop.services.ports import Clock
from kehoach_desktop.services.safekeeping import Backup, Contents, restored_label


class Sound(NamedTuple):
    """A backup that was read to its end just now."""

    backup: Backup
    contents: Contents


class Shelf(Protocol):
    """The backups beside a data file that is not open."""

    def sound(self, check: Callable[[], None]) -> list[Sound]: ...
    def put_in_place(self, backup: Backup, at: datetime, label: str) -> Path | None: ...


class Rescuing:
    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self._shelf = shelf
        self._clock = clock

    def backups(self, check: Callable[[], None] = lambda: None) -> list[Sound]:
        """Those that can be read, newest first; `check` may raise to give it up."""
        return self._shelf.sound(check)

    def restore(self, backup: Backup) -> Path | None:
        """Put a backup in the file's place; tells where the broken file lies now, if any."""
        return self._shelf.put_in_place(backup, self._clock(), restored_label(backup.path))
