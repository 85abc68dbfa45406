"""When the data file cannot be opened any more: back to a backup that can, losing no byte."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.ports import Check, Clock, go_on
from kehoach_desktop.services.safekeeping import Backup, Contents, Vault, restored_label


class Sound(NamedTuple):
    """A backup that was read to its end just now."""

    backup: Backup
    contents: Contents


class Shelf(Protocol):
    """The backups beside a data file that is not open."""

    def sound(self, check: Check) -> list[Sound]: ...
    def put_in_place(
        self, backup: Backup, at: datetime, label: str, check: Check
    ) -> Path | None: ...


class OpenShelf:
    """The backups beside a file that did open, and is broken in a place that was read later."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def sound(self, check: Check) -> list[Sound]:
        found = []
        for backup in self._vault.backups():
            try:
                found.append(Sound(backup, self._vault.contents(backup.path, check)))
            except StorageError:
                continue
        return found

    def put_in_place(self, backup: Backup, at: datetime, label: str, check: Check) -> Path | None:
        """The broken file is kept among the backups, as it is."""
        return self._vault.restore(backup.path, at, label, check).path


class Rescuing:
    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self._shelf = shelf
        self._clock = clock

    def backups(self, check: Check = go_on) -> list[Sound]:
        """Those that can be read, newest first; `check` may raise to give it up."""
        return self._shelf.sound(check)

    def restore(self, backup: Backup, check: Check = go_on) -> Path | None:
        """Put a backup in the file's place; tells where the broken file lies now, if any."""
        label = restored_label(backup.path)
        return self._shelf.put_in_place(backup, self._clock(), label, check)
