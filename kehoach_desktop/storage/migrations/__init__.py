"""Numbered SQL steps; a file is brought forward one step at a time, each whole or not at all."""

import sqlite3
from pathlib import Path

from kehoach_desktop.services.errors import DamagedFileError, NotOurFileError


def scripts() -> tuple[str, ...]:
    """The steps in order; the index of a step is the version it starts from."""
    return tuple(path.read_text(encoding="utf-8") for path in _PATHS)


_PATHS = sorted(Path(__file__).parent.glob("*.sql"))
LATEST = len(_PATHS)


def migrate(connection: sqlite3.Connection, path: Path, application_id: int) -> None:
    # The write lock comes first: it is kept from here on, so no second program can slip in.
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == LATEST:
        return
    if version == 0:
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise NotOurFileError(path)
    else:
        _keep_copy(connection, path, version)
    connection.execute("PRAGMA foreign_keys = OFF")
    for number, script in enumerate(scripts()[version:], start=version + 1):
        _step(connection, script, number, application_id)
    connection.execute("PRAGMA foreign_keys = ON")
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise DamagedFileError(path)


def _step(connection: sqlite3.Connection, script: str, number: int, application_id: int) -> None:
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{script}\n"
            f"PRAGMA application_id = {application_id};\nPRAGMA user_version = {number};\nCOMMIT;"
        )
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _keep_copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Before the first step the file as it was is kept beside it."""
    target = path.with_name(f"{path.stem}.truoc_nang_cap_v{version}{path.suffix}")
    with sqlite3.connect(target) as copy:
        connection.backup(copy)
    copy.close()
