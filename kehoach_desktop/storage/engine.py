"""Opens the office's database file: checked, exclusive, durable; brings it up to date.

Plain sqlite3 on purpose: importing SQLAlchemy takes longer than opening a plan, and the first
screen only reads (docs/adr/0014-first-screen.md).
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kehoach_desktop.files import replace
from kehoach_desktop.services.errors import (
    DamagedFileError,
    DiskFullError,
    LockedFileError,
    MissingFileError,
    NewerFileError,
    NotOurFileError,
    ReadOnlyFileError,
    StorageError,
)
from kehoach_desktop.storage import migrations
from kehoach_desktop.storage.damage import UnreadableValueError

APPLICATION_ID = 0x4B486F63  # "KHoc"
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_VERSION_AT, _APPLICATION_AT = 60, 68

# TRUNCATE + FULL survives a power cut at any moment and leaves one file that may be copied;
# EXCLUSIVE keeps every other program out (docs/adr/0004-store.md has the measurements).
PRAGMAS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
)


def open_file(path: Path) -> sqlite3.Connection:
    """Open an existing file or make a new one; a refused file is not touched."""
    check_header(path)
    if not path.exists():
        _create(path)
    return _open(path)


def _create(path: Path) -> None:
    """Make the file under another name first: a half-made file must never bear the real one."""
    draft = path.with_name(f"{path.name}.new")
    try:
        draft.unlink(missing_ok=True)
        journal_of(draft).unlink(missing_ok=True)
        _open(draft).close()
        journal_of(draft).unlink(missing_ok=True)
        # A journal that outlived its file would be played back into the new one.
        journal_of(path).unlink(missing_ok=True)
        replace(draft, path)
    except OSError as error:
        kind = DiskFullError if error.errno == errno.ENOSPC else ReadOnlyFileError
        raise kind(path) from error


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _open(path: Path) -> sqlite3.Connection:
    with naming_faults(path):
        connection = _connect(path)
        try:
            migrations.migrate(connection, path, APPLICATION_ID)
        except BaseException:
            connection.close()
            raise
    return connection


def check_header(path: Path) -> None:
    """Judge a file by its first bytes, before SQLite may write to it."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        if path.parent.is_dir():
            return
        raise MissingFileError(path) from None
    except PermissionError:
        raise ReadOnlyFileError(path) from None
    except OSError:
        raise NotOurFileError(path) from None
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise NotOurFileError(path)
    if int.from_bytes(header[_APPLICATION_AT : _APPLICATION_AT + 4], "big") != APPLICATION_ID:
        raise NotOurFileError(path)
    version = int.from_bytes(header[_VERSION_AT : _VERSION_AT + 4], "big")
    if version > migrations.LATEST:
        raise NewerFileError(path, version, migrations.LATEST)


@contextmanager
def naming_faults(path: Path) -> Iterator[None]:
    """Turn SQLite's codes and unreadable values into the faults the program can speak of."""
    try:
        yield
    except (UnreadableValueError, UnicodeDecodeError) as error:
        # Python cannot decode a complaint of SQLite's that quotes damaged bytes.
        raise DamagedFileError(path) from error
    except Exception as error:
        # SQLAlchemy hands on the driver's own error in `orig`.
        told = error if isinstance(error, sqlite3.Error) else getattr(error, "orig", None)
        if not isinstance(told, sqlite3.Error):
            raise
        raise _fault(path, told) from error


def _fault(path: Path, error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and isinstance(error, sqlite3.OperationalError):
        return DamagedFileError(path)  # the driver's own complaint: a stored text is no UTF-8
    kind = _FAULTS.get(code & 0xFF) if code is not None else None
    if kind is not None:
        return kind(path)
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.IntegrityError):
        return error  # our own mistake: the crash report must show it
    return StorageError(path)


_FAULTS: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_BUSY: LockedFileError,
    sqlite3.SQLITE_LOCKED: LockedFileError,
    sqlite3.SQLITE_READONLY: ReadOnlyFileError,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyFileError,
    sqlite3.SQLITE_PERM: ReadOnlyFileError,
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_IOERR: DiskFullError,
    sqlite3.SQLITE_CORRUPT: DamagedFileError,
    sqlite3.SQLITE_NOTADB: NotOurFileError,
}


def _connect(path: Path) -> sqlite3.Connection:
    # isolation_level=None: the session says BEGIN itself; Python's driver begins too late.
    connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        for pragma in PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection
