"""Backups that were read back before they count, restoring with a way home, and checking."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import NamedTuple, Protocol

from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.services.errors import CancelledError, StorageError
from kehoach_desktop.services.ports import Check, Clock, go_on

_DAY = timedelta(days=1)


class Fault(Enum):
    """What a check can find wrong."""

    DAMAGED_PAGES = "damaged_pages"
    BROKEN_REFERENCE = "broken_reference"
    BROKEN_TREE = "broken_tree"
    BROKEN_JOURNAL = "broken_journal"
    MISSING_EVIDENCE = "missing_evidence"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found."""

    fault: Fault
    detail: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the data file that was read back."""

    path: Path
    at: datetime
    size: int
    reason: str = ""  # a restore point that someone named; thinning leaves it alone
    outside: bool | None = None  # whether a copy reached the second place; None: there is none


class Contents(NamedTuple):
    """How much a data file holds: what a backup and the present are compared by."""

    plans: int
    rows: int
    officers: int
    results: int
    evidence: int
    steps: int


class Vault(Protocol):
    """Where backups of one data folder are made and found.

    What is given up through its `check` leaves the data and every folder as they were.
    """

    def back_up(self, at: datetime, reason: str, check: Check) -> Backup: ...
    def backups(self) -> list[Backup]: ...
    def drop(self, backup: Backup) -> None: ...
    def contents(self, source: Path | None, check: Check) -> Contents: ...
    def restore(self, source: Path, at: datetime, label: str, check: Check) -> Backup: ...
    def findings(self, check: Check) -> list[Finding]: ...
    def copy_to(self, backup: Backup, folder: Path, check: Check) -> list[Backup]: ...


class Safekeeping:
    def __init__(self, vault: Vault, clock: Clock, second_place: Callable[[], str]) -> None:
        self._vault = vault
        self._clock = clock
        self._second_place = second_place

    def back_up(self, reason: str = "", check: Check = go_on) -> Backup:
        """Make a backup here and in the second place, then thin out the older ones of both."""
        made = self._vault.back_up(self._clock(), reason, check)
        try:
            outside = self._copy_out(made, check)
        except CancelledError:
            self._vault.drop(made)
            raise
        self._thin(self._vault.backups())
        return replace(made, outside=outside)

    def _copy_out(self, made: Backup, check: Check) -> bool | None:
        """A missing USB stick is told, but does not undo the backup that was made."""
        folder = self._second_place()
        if not folder or Path(folder) == made.path.parent:
            return None
        try:
            self._thin(self._vault.copy_to(made, Path(folder), check))
        except (StorageError, OSError):
            return False
        return True

    def _thin(self, backups: list[Backup]) -> None:
        for backup in thinned(backups, self._clock()):
            self._vault.drop(backup)

    def backups(self) -> list[Backup]:
        return self._vault.backups()

    def contents(self, source: Path | None = None, check: Check = go_on) -> Contents:
        """How much a backup holds, read and checked again now; without one, the open file."""
        return self._vault.contents(source, check)

    def restore(self, source: Path, check: Check = go_on) -> Backup:
        """Bring a backup back; the present state becomes a backup first, and is returned."""
        return self._vault.restore(source, self._clock(), restored_label(source), check)

    def check(self, check: Check = go_on) -> list[Finding]:
        return self._vault.findings(check)


def restored_label(source: Path) -> str:
    """What the restored journal says; a backup's name tells when it was made."""
    return f"Khôi phục từ bản sao lưu {source.name}"


def thinned(backups: list[Backup], now: datetime) -> list[Backup]:
    """Name the backups that may go: all are kept for two days, then one a day, week, month.

    The newest is always kept, whatever the clock says, and so is every named restore point.
    """
    unnamed = [backup for backup in backups if not backup.reason]
    newest_first = sorted(unnamed, key=lambda backup: backup.at, reverse=True)
    seen: set[tuple[str, int]] = set()
    dropped = []
    for backup in newest_first[1:]:
        slot = _slot(backup.at, now)
        if slot is not None and slot in seen:
            dropped.append(backup)
        elif slot is not None:
            seen.add(slot)
    return dropped


def _slot(at: datetime, now: datetime) -> tuple[str, int] | None:
    age = now - at
    if age <= 2 * _DAY:
        return None
    if age <= 14 * _DAY:
        return "day", at.toordinal()
    if age <= 84 * _DAY:
        return "week", at.toordinal() // 7
    return "month", at.year * 12 + at.month
