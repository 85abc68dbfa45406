"""Puts a backup in the place of a data file that cannot be opened; that one is kept beside."""

import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from kehoach_desktop.files import copy, replace
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.ports import Check, go_on
from kehoach_desktop.services.rescuing import Sound
from kehoach_desktop.services.safekeeping import Backup
from kehoach_desktop.storage.backup import backups_in, contents_of, naming_disk_faults
from kehoach_desktop.storage.engine import journal_of
from kehoach_desktop.storage.unit_of_work import DataFile

_ROOM = 100_000  # ids that a file which nobody can read may have given since the backup


class BackupShelf:
    def __init__(self, file: Path, folder: Path) -> None:
        self._file = file
        self._folder = folder

    def sound(self, check: Check) -> list[Sound]:
        found = []
        for backup in backups_in(self._folder):
            check()
            try:
                found.append(Sound(backup, contents_of(backup.path, check)))
            except StorageError:
                continue
        return found

    def put_in_place(
        self, backup: Backup, at: datetime, label: str, check: Check = go_on
    ) -> Path | None:
        """The broken file is copied whole before it gives way, so a cut at any moment loses none.

        Its journal goes first: left behind, it would be played back into the restored file.
        """
        folder = self._file.parent
        with (
            naming_disk_faults(self._file),
            TemporaryDirectory(prefix=".restore-", dir=folder) as beside,
        ):
            draft = Path(beside, self._file.name)
            copy(backup.path, draft, check)
            contents_of(draft, check)
            self._sign(draft, at, label)
            check()  # from here on it is done
            kept = self._keep_broken(at)
            journal_of(self._file).unlink(missing_ok=True)
            replace(draft, self._file)
        return kept

    def _sign(self, draft: Path, at: datetime, label: str) -> None:
        """Bring it up to date, step over the ids that may be in use, and note the restore."""
        with closing(DataFile(draft)) as file, file.unit_of_work() as work:
            file.skip_ids(_ROOM)
            work.journal.write((), at=at, who=work.office().user, label=label, plan_id=None)
            work.commit()

    def _keep_broken(self, at: datetime) -> Path | None:
        if not self._file.exists():
            return None
        kept, number = self._name(at, 1), 1
        while kept.exists():
            number += 1
            kept = self._name(at, number)
        journal = journal_of(self._file)
        if journal.exists():
            shutil.copy2(journal, journal_of(kept))
        shutil.copy2(self._file, kept)
        return kept

    def _name(self, at: datetime, number: int) -> Path:
        again = f"-{number}" if number > 1 else ""
        return self._file.with_name(f"hong_{at:%Y%m%d-%H%M%S}{again}{self._file.suffix}")
