"""Backups of the open file: made by SQLite's own copy, read back before they count."""

import errno
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from kehoach_desktop.domain.text import fold
from kehoach_desktop.files import copy, written_beside
from kehoach_desktop.services.errors import (
    CancelledError,
    DamagedFileError,
    DiskFullError,
    MissingFileError,
    NotOurFileError,
    ReadOnlyFileError,
)
from kehoach_desktop.services.ports import Check, go_on
from kehoach_desktop.services.safekeeping import Backup, Contents, Fault, Finding
from kehoach_desktop.storage.asking import asking, copy_pages
from kehoach_desktop.storage.engine import check_header, naming_faults, open_file
from kehoach_desktop.storage.evidence import EvidenceFolder
from kehoach_desktop.storage.unit_of_work import DataFile

T = TypeVar("T")

_BEFORE_RESTORE, _BROKEN = "truoc-khoi-phuc", "hong"
_NAME = re.compile(r"kehoach-(\d{8}-\d{6})(?:-([a-z]+(?:-[a-z]+)*))?(?:-\d+)?\.khdb")
_TIME = "%Y%m%d-%H%M%S"

# Live rows and parts must hang under live ones, up to a top.
_ORPHANS = """
SELECT 'row', child.id FROM plan_row child JOIN plan_row parent ON parent.id = child.parent_id
WHERE child.removed IS NULL AND parent.removed IS NOT NULL
UNION ALL
SELECT 'row', child.id FROM plan_row child JOIN part home ON home.id = child.table_id
WHERE child.removed IS NULL AND home.removed IS NOT NULL
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
SELECT '{kind}', id FROM {table} WHERE id NOT IN reached
"""
_COUNT = """
SELECT (SELECT count(*) FROM plan WHERE removed IS NULL),
(SELECT count(*) FROM plan_row JOIN plan ON plan.id = plan_row.plan_id
WHERE plan_row.removed IS NULL AND plan.removed IS NULL),
(SELECT count(*) FROM officer), (SELECT count(*) FROM progress),
(SELECT count(*) FROM evidence), (SELECT count(*) FROM step)
"""


class FileVault:
    def __init__(self, file: DataFile, folder: Path, evidence: EvidenceFolder) -> None:
        self._file = file
        self._folder = folder
        self._evidence = evidence

    def back_up(self, at: datetime, reason: str, check: Check = go_on) -> Backup:
        target, reason = self._new_name(at, reason)
        with naming_disk_faults(target):
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._live(check) as live, written_beside(target) as draft:
                with naming_faults(target), closing(sqlite3.connect(draft)) as made:
                    copy_pages(live, made, check)
                if _content(live) != _verified(draft, _content, check, named=target):
                    raise DamagedFileError(target)
            return Backup(target, at, target.stat().st_size, reason)

    def backups(self) -> list[Backup]:
        return backups_in(self._folder)

    def copy_to(self, backup: Backup, folder: Path, check: Check = go_on) -> list[Backup]:
        """Copy a backup to another place, prove the copy, and list what is there now."""
        target = folder / backup.path.name
        with naming_disk_faults(target):
            folder.mkdir(parents=True, exist_ok=True)
            with written_beside(target) as draft:
                copy(backup.path, draft, check)
                _verified(draft, _content, check, named=target)
        return backups_in(folder)

    def drop(self, backup: Backup) -> None:
        with naming_disk_faults(backup.path):
            backup.path.unlink(missing_ok=True)

    def contents(self, source: Path | None, check: Check = go_on) -> Contents:
        if source is None:
            with self._live(check) as live:
                return _counted(live)
        return contents_of(source, check)

    def restore(self, source: Path, at: datetime, label: str = "", check: Check = go_on) -> Backup:
        """A copy of the source is proved first; only then is the open file touched.

        With a label, the restored journal tells that this was done, and by whom.
        """
        who = self._user()
        _check_source(source)
        folder = self._file.path.parent
        with (
            naming_disk_faults(folder),
            TemporaryDirectory(prefix=".restore-", dir=folder) as beside,
        ):
            draft = Path(beside, self._file.path.name)
            copy(source, draft, check)
            _verified(draft, _content, check, named=source)
            open_file(draft).close()  # an older backup is brought up to date first
            with closing(sqlite3.connect(draft)) as taken:
                with naming_faults(source):
                    self._check_tables(taken, source)
                    self._keep_ids_used(taken)
                before = self._keep_present(at, check)
                self._replace_content(taken, before, check)
        if label:
            with self._file.unit_of_work() as work:
                who = who or work.office().user
                work.journal.write((), at=at, who=who, label=label, plan_id=None)
                work.commit()
        return before

    def _replace_content(self, taken: sqlite3.Connection, before: Backup, check: Check) -> None:
        """Given up, nothing was restored, and no backup may say so."""
        try:
            self._file.replace_content(taken, check)
        except CancelledError:
            self.drop(before)
            raise

    def _user(self) -> str:
        """Who works now; a broken file may not be able to tell."""
        try:
            with self._file.unit_of_work() as work:
                return work.office().user
        except DamagedFileError:
            return ""

    def findings(self, check: Check = go_on) -> list[Finding]:
        found: list[Finding] = []
        for look in (self._page_findings, self._tree_findings, self._other_findings):
            try:
                found.extend(look(check))
            except DamagedFileError as error:  # too broken to be asked
                found.append(Finding(Fault.DAMAGED_PAGES, error.path.name))
        return found

    def _new_name(self, at: datetime, reason: str) -> tuple[Path, str]:
        """A name nobody has yet: two backups of one second are two files."""
        reason = "-".join(re.findall("[a-z]+", fold(reason)))
        name = "-".join(filter(None, ["kehoach", at.astimezone().strftime(_TIME), reason]))
        target, number = self._folder / f"{name}.khdb", 1
        while target.exists():
            number += 1
            target = self._folder / f"{name}-{number}.khdb"
        return target, reason

    def _keep_present(self, at: datetime, check: Check) -> Backup:
        """What is broken cannot be proved, but is kept as it is: somebody may mend it."""
        try:
            return self.back_up(at, _BEFORE_RESTORE, check)
        except DamagedFileError:
            target, reason = self._new_name(at, f"{_BEFORE_RESTORE} {_BROKEN}")
            shutil.copyfile(self._file.path, target)
            return Backup(target, at, target.stat().st_size, reason)

    def _check_tables(self, copy: sqlite3.Connection, source: Path) -> None:
        """A file may bear our mark and still be none of ours."""
        with self._file.raw_connection() as live:
            if _tables(copy) != _tables(live):
                raise NotOurFileError(source)

    def _keep_ids_used(self, copy: sqlite3.Connection) -> None:
        """Papers, and the backup of the present state, name ids given since."""
        copy.execute("UPDATE sequence SET next = max(next, ?)", (self._file.new_id(),))
        copy.commit()

    @contextmanager
    def _live(self, check: Check) -> Iterator[sqlite3.Connection]:
        with self._file.raw_connection() as live, asking(live, check):
            yield live

    def _page_findings(self, check: Check) -> Iterator[Finding]:
        with self._live(check) as live:
            for (line,) in live.execute("PRAGMA integrity_check"):
                if line != "ok":
                    yield Finding(Fault.DAMAGED_PAGES, line)
            for table, rowid, target, _ in live.execute("PRAGMA foreign_key_check"):
                yield Finding(Fault.BROKEN_REFERENCE, f"{table} {rowid} → {target}")

    def _tree_findings(self, check: Check) -> Iterator[Finding]:
        trees = (("row", "plan_row"), ("part", "part"))
        queries = (_REACHED.format(kind=kind, table=table) for kind, table in trees)
        with self._live(check) as live:
            for query in (_ORPHANS, *queries):
                for kind, item in live.execute(query):
                    yield Finding(Fault.BROKEN_TREE, f"{kind} {item}")

    def _other_findings(self, check: Check) -> Iterator[Finding]:
        with self._live(check), self._file.unit_of_work() as work:
            broken = work.journal.broken_link()
            if broken is not None:
                yield Finding(Fault.BROKEN_JOURNAL, str(broken))
            hashes = work.tracking.evidence_hashes()
        for missing in self._evidence.missing(hashes):
            yield Finding(Fault.MISSING_EVIDENCE, missing)


def contents_of(source: Path, check: Check = go_on) -> Contents:
    """How much a data file that is not open holds, its pages checked."""
    _check_source(source)
    return _verified(source, _counted, check, named=source)


def backups_in(folder: Path) -> list[Backup]:
    """Newest first."""
    found = filter(None, map(_listed, folder.glob("*.khdb")))
    return sorted(found, key=lambda backup: (backup.at, backup.path), reverse=True)


def _listed(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        at = datetime.strptime(match[1], _TIME).astimezone()
    except ValueError:  # digits that are no time: not a name of ours
        return None
    return Backup(path, at, path.stat().st_size, match[2] or "")


def _check_source(source: Path) -> None:
    if not source.is_file():
        raise MissingFileError(source)
    check_header(source)


@contextmanager
def naming_disk_faults(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        kind = DiskFullError if error.errno == errno.ENOSPC else ReadOnlyFileError
        raise kind(path) from error


def _verified(
    path: Path, read: Callable[[sqlite3.Connection], T], check: Check, *, named: Path
) -> T:
    """Open a copy by itself, check its pages and read it."""
    with naming_faults(named), closing(sqlite3.connect(path)) as found, asking(found, check):
        if found.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise DamagedFileError(named)
        return read(found)


def _counted(connection: sqlite3.Connection) -> Contents:
    return Contents(*connection.execute(_COUNT).fetchone())


def _tables(connection: sqlite3.Connection) -> list[str]:
    """What holds data: the index of words is made of it and may differ."""
    query = """SELECT name FROM sqlite_master WHERE type = 'table'
    AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%' ORDER BY name"""
    return [name for (name,) in connection.execute(query)]


def _content(connection: sqlite3.Connection) -> str:
    from hashlib import sha256  # noqa: PLC0415 - brings in OpenSSL

    digest = sha256()
    for name in _tables(connection):
        digest.update(name.encode())
        for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid'):  # noqa: S608
            digest.update(repr(row).encode())
    return digest.hexdigest()
