"""Backups of the open file: made by SQLite's own copy, read back before they count."""

import hashlib
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from kehoach_desktop.services.errors import DamagedFileError, MissingFileError
from kehoach_desktop.services.safekeeping import Backup, Fault, Finding
from kehoach_desktop.storage.engine import check_header, naming_faults, open_file
from kehoach_desktop.storage.evidence import EvidenceFolder
from kehoach_desktop.storage.files import written_beside
from kehoach_desktop.storage.journal import JournalStore
from kehoach_desktop.storage.unit_of_work import DataFile

_NAME = re.compile(r"kehoach-(\d{8}-\d{6})(?:-([a-z-]+))?\.khdb")
_TIME = "%Y%m%d-%H%M%S"

# Live rows and parts must hang under live ones, up to a top.
_ORPHANS = """
SELECT 'row', child.id FROM plan_row child JOIN plan_row parent ON parent.id = child.parent_id
WHERE child.removed IS NULL AND parent.removed IS NOT NULL
UNION ALL
SELECT 'part', child.id FROM part child JOIN part parent ON parent.id = child.parent_id
WHERE child.removed IS NULL AND parent.removed IS NOT NULL
"""
_REACHED = """
WITH RECURSIVE reached (id) AS (
    SELECT id FROM {table} WHERE parent_id IS NULL
    UNION
    SELECT child.id FROM {table} child JOIN reached ON child.parent_id = reached.id
)
SELECT '{table}', id FROM {table} WHERE id NOT IN reached
"""


class FileVault:
    def __init__(self, file: DataFile, folder: Path, evidence: EvidenceFolder) -> None:
        self._file = file
        self._folder = folder
        self._evidence = evidence

    def back_up(self, at: datetime, reason: str) -> Backup:
        self._folder.mkdir(parents=True, exist_ok=True)
        name = "-".join(filter(None, ["kehoach", at.strftime(_TIME), reason]))
        target = self._folder / f"{name}.khdb"
        with self._file.raw_connection() as live, written_beside(target) as draft:
            with naming_faults(draft), closing(sqlite3.connect(draft)) as copy:
                live.backup(copy)
            if _content(live) != _verified_content(draft):
                raise DamagedFileError(draft)
        return Backup(target, at, target.stat().st_size, reason)

    def backups(self) -> list[Backup]:
        """Newest first."""
        found = []
        for path in self._folder.glob("*.khdb"):
            match = _NAME.fullmatch(path.name)
            if match:
                at = datetime.strptime(match[1], _TIME).astimezone()
                found.append(Backup(path, at, path.stat().st_size, match[2] or ""))
        return sorted(found, key=lambda backup: backup.at, reverse=True)

    def drop(self, backup: Backup) -> None:
        backup.path.unlink()

    def restore(self, source: Path, at: datetime) -> Backup:
        if not source.is_file():
            raise MissingFileError(source)
        check_header(source)
        before = self.back_up(at, "truoc-khoi-phuc")
        draft = self._file.path.with_name(f".{self._file.path.name}.restore")
        try:
            shutil.copyfile(source, draft)
            _verified_content(draft)
            open_file(draft).dispose()  # an older backup is brought up to date first
            with naming_faults(draft), closing(sqlite3.connect(draft)) as copy:
                self._file.replace_content(copy)
        finally:
            for leftover in draft.parent.glob(f"{draft.name}*"):
                leftover.unlink()
        return before

    def findings(self) -> list[Finding]:
        with self._file.raw_connection() as live:
            return [*_page_findings(live), *_tree_findings(live), *self._other_findings()]

    def _other_findings(self) -> Iterator[Finding]:
        with self._file.unit_of_work() as work:
            if isinstance(work.journal, JournalStore):
                broken = work.journal.broken_link()
                if broken is not None:
                    yield Finding(Fault.BROKEN_JOURNAL, str(broken))
            hashes = work.tracking.evidence_hashes()
        for missing in self._evidence.missing(hashes):
            yield Finding(Fault.MISSING_EVIDENCE, missing)


def _page_findings(live: sqlite3.Connection) -> Iterator[Finding]:
    for (line,) in live.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield Finding(Fault.DAMAGED_PAGES, line)
    for table, rowid, target, _ in live.execute("PRAGMA foreign_key_check"):
        yield Finding(Fault.BROKEN_REFERENCE, f"{table} {rowid} → {target}")


def _tree_findings(live: sqlite3.Connection) -> Iterator[Finding]:
    queries = (_ORPHANS, _REACHED.format(table="plan_row"), _REACHED.format(table="part"))
    for query in queries:
        for kind, item in live.execute(query):
            yield Finding(Fault.BROKEN_TREE, f"{kind} {item}")


def _verified_content(path: Path) -> str:
    """Open a copy by itself, check its pages and return its content's digest."""
    with naming_faults(path), closing(sqlite3.connect(path)) as copy:
        if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise DamagedFileError(path)
        return _content(copy)


def _content(connection: sqlite3.Connection) -> str:
    digest = hashlib.sha256()
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
    for (name,) in sorted(connection.execute(names)):
        digest.update(name.encode())
        for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid'):  # noqa: S608
            digest.update(repr(row).encode())
    return digest.hexdigest()
