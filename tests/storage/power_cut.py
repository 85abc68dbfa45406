"""A disk that forgets: records what SQLite writes and rebuilds what a power cut may leave of it.

The model: what was synced is there. Of what was written since, each write is kept, lost or torn
into sectors, and each truncation or deletion is kept or lost, in any mixture; the order of kept
writes stays. It is harsher than most disks and knows nothing of disks that lie about syncing.

The load is the SQL that our store really sends, caught on its way and run again through APSW
with the store's own settings: Python's sqlite3 takes no file system written in Python, APSW does.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from enum import Enum, auto
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import apsw
from sqlalchemy import event

from kehoach_desktop.storage.engine import PRAGMAS
from kehoach_desktop.storage.unit_of_work import DataFile

SECTOR = 512

Statement = tuple[str, list[Any]]  # with one set of values for each time it runs
Transaction = list[Statement]


class Kind(Enum):
    WRITE = auto()
    TRUNCATE = auto()
    DELETE = auto()
    SYNC = auto()
    ACKNOWLEDGE = auto()


class Operation(NamedTuple):
    kind: Kind
    file: str = ""
    at: int = 0
    data: bytes = b""


class Recording(NamedTuple):
    """All that went to the disk, and what the database held after each commit."""

    start: bytes
    log: list[Operation]
    contents: list[str]


def caught(file: DataFile) -> list[Transaction]:
    """A list that fills with the transactions that the file commits from now on."""
    transactions: list[Transaction] = []
    current: Transaction = []

    def execute(*arguments: Any) -> None:
        _, _, statement, parameters, _, many = arguments
        if not statement.startswith(("SELECT", "BEGIN")):
            current.append((statement, list(parameters) if many else [parameters]))

    def commit(_connection: Any) -> None:
        transactions.append(current.copy())
        current.clear()

    event.listen(file.engine, "before_cursor_execute", execute)
    event.listen(file.engine, "commit", commit)
    return transactions


def record(path: Path, transactions: Iterable[Transaction], synchronous: str) -> Recording:
    start = path.read_bytes()
    disk = _RecordingDisk()
    try:
        connection = apsw.Connection(str(path), vfs=disk.name)
        with closing(connection):
            for pragma in (*PRAGMAS, f"PRAGMA synchronous = {synchronous}"):
                connection.execute(pragma)
            disk.log.clear()
            contents = [_content(connection)]
            for transaction in transactions:
                _run(connection, transaction)
                disk.log.append(Operation(Kind.ACKNOWLEDGE))
                contents.append(_content(connection))
            log = disk.log.copy()
    finally:
        disk.unregister()
    return Recording(start, log, contents)


def _run(connection: apsw.Connection, transaction: Transaction) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement, runs in transaction:
        for parameters in runs:
            connection.execute(statement, parameters)
    connection.execute("COMMIT")


def _content(connection: apsw.Connection | sqlite3.Connection) -> str:
    digest = hashlib.sha256()
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    for table in [str(name) for (name,) in connection.execute(tables)]:
        if not table.startswith("search") or table == "search_content":
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                digest.update(repr(row).encode())
    return digest.hexdigest()


class _RecordingDisk(apsw.VFS):
    def __init__(self) -> None:
        self.name = f"recording-{id(self)}"
        self.log: list[Operation] = []
        super().__init__(self.name, "")

    def xOpen(self, name: Any, flags: list[int]) -> "_RecordedFile":  # noqa: N802
        return _RecordedFile(name, flags, self.log)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        self.log.append(Operation(Kind.DELETE, Path(filename).name))
        super().xDelete(filename, syncdir)


class _RecordedFile(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], log: list[Operation]) -> None:
        full = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._file, self._log = Path(full).name, log
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._log.append(Operation(Kind.WRITE, self._file, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self._log.append(Operation(Kind.TRUNCATE, self._file, newsize))
        super().xTruncate(newsize)

    def xSync(self, _flags: int) -> None:  # noqa: N802 - only recorded: a real sync costs time
        self._log.append(Operation(Kind.SYNC, self._file))


class Cut(NamedTuple):
    files: dict[str, bytes]
    acknowledged: int


def cuts(recording: Recording, name: str, count: int, seed: int) -> Iterator[Cut]:
    """What the disk may hold after a cut at each of so many random moments."""
    random = Random(seed)
    moments = sorted(random.randrange(len(recording.log) + 1) for _ in range(count))
    durable = {name: bytearray(recording.start)}
    pending: list[Operation] = []
    position = acknowledged = 0
    for moment in moments:
        for operation in recording.log[position:moment]:
            match operation.kind:
                case Kind.ACKNOWLEDGE:
                    acknowledged += 1
                case Kind.SYNC:
                    for each in pending:
                        if each.file == operation.file:
                            _apply(durable, each)
                    pending = [each for each in pending if each.file != operation.file]
                case _:
                    pending.append(operation)
        position = moment
        yield Cut(_left(durable, pending, random), acknowledged)


def _left(
    durable: dict[str, bytearray], pending: list[Operation], random: Random
) -> dict[str, bytes]:
    files = {file: bytearray(data) for file, data in durable.items()}
    kept = random.choice((0.0, 0.5, 0.5, 0.9, 1.0))
    for operation in pending:
        for piece in _sectors(operation) if random.random() < 0.3 else [operation]:
            if random.random() < kept:
                _apply(files, piece)
    return {file: bytes(data) for file, data in files.items()}


def _sectors(operation: Operation) -> list[Operation]:
    return [
        operation._replace(at=operation.at + start, data=operation.data[start : start + SECTOR])
        for start in range(0, max(len(operation.data), 1), SECTOR)
    ]


def _apply(files: dict[str, bytearray], operation: Operation) -> None:
    content = files.setdefault(operation.file, bytearray())
    if operation.kind is Kind.TRUNCATE:
        del content[operation.at :]
    elif operation.kind is Kind.DELETE:
        del files[operation.file]
    else:
        content.extend(bytes(max(0, operation.at - len(content))))
        content[operation.at : operation.at + len(operation.data)] = operation.data


def verdict(folder: Path, name: str, cut: Cut, contents: list[str]) -> str:
    """Open what is left with plain SQLite: "whole", "corrupt" or "lost"."""
    for file, data in cut.files.items():
        (folder / file).write_bytes(data)
    try:
        with closing(sqlite3.connect(folder / name)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            found = _content(connection)
    except sqlite3.DatabaseError:
        return "corrupt"
    if not sound:
        return "corrupt"
    # The commit that was under way may have come through, but nothing in between.
    return "whole" if found in contents[cut.acknowledged : cut.acknowledged + 2] else "lost"
