"""The open file: one connection, and units of work that roll back unless told to commit."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from kehoach_desktop.domain.codec import decode, encode
from kehoach_desktop.domain.office import Office
from kehoach_desktop.services.ports import Hit
from kehoach_desktop.storage import tables as t
from kehoach_desktop.storage.damage import reading
from kehoach_desktop.storage.engine import naming_faults, open_file
from kehoach_desktop.storage.journal import JournalStore
from kehoach_desktop.storage.plans import PlanStore
from kehoach_desktop.storage.scoring import ScoringStore
from kehoach_desktop.storage.search import SearchIndex
from kehoach_desktop.storage.staff import StaffStore
from kehoach_desktop.storage.tracking import TrackingStore

FILE_NAME = "kehoach.khdb"


class DataFile:
    """The office's database, held open and locked until closed.

    Its one connection serves one unit of work at a time, whatever the thread.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._one_at_a_time = RLock()
        self._engine = open_file(path)
        self._ids = _Ids(0)
        try:
            with self.unit_of_work() as work:
                self._ids = _Ids(work.next_id())
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self._engine.dispose()

    def new_id(self) -> int:
        """A number never given before; the next commit makes that lasting."""
        self._ids.next += 1
        return self._ids.next - 1

    @contextmanager
    def unit_of_work(self) -> Iterator["SqlUnitOfWork"]:
        with self._one_at_a_time, naming_faults(self.path), self._engine.connect() as connection:
            # BEGIN IMMEDIATE belongs to the engine's begin event; leaving rolls back.
            yield SqlUnitOfWork(connection, self._ids)

    @contextmanager
    def raw_connection(self) -> Iterator[sqlite3.Connection]:
        """SQLite's own handle, for what SQLAlchemy has no words for: backup and checks."""
        with self._one_at_a_time, naming_faults(self.path):
            raw = self._engine.raw_connection()
            try:
                handle = raw.driver_connection
                if not isinstance(handle, sqlite3.Connection):
                    raise TypeError(handle)
                yield handle
            finally:
                raw.close()

    def replace_content(self, source: sqlite3.Connection) -> None:
        """Take over another database's whole content, in one transaction."""
        with self.raw_connection() as live:
            source.backup(live)
        with self.unit_of_work() as work:
            # Ids given since the backup was made stay used: papers and journals may name them.
            self._ids.stored = work.next_id()
            self._ids.next = max(self._ids.next, self._ids.stored)


class _Ids:
    """The next id to give, and the one that the file knows of."""

    def __init__(self, next_id: int) -> None:
        self.next = self.stored = next_id


class SqlUnitOfWork:
    def __init__(self, connection: Connection, ids: _Ids) -> None:
        self._connection = connection
        self._ids = ids
        self.plans = PlanStore(connection)
        self.staff = StaffStore(connection)
        self.journal = JournalStore(connection)
        self.tracking = TrackingStore(connection)
        self.scoring = ScoringStore(connection)

    def commit(self) -> None:
        next_id = self._ids.next
        if next_id != self._ids.stored:
            self._connection.execute(t.sequence.update(), {"next": next_id})
        self._connection.commit()
        self._ids.stored = next_id  # only now: a commit that fails must not lose it

    @reading
    def next_id(self) -> int:
        return int(self._connection.execute(select(t.sequence.c.next)).scalar_one())

    @reading
    def office(self) -> Office:
        facts = self._connection.execute(select(t.office.c.facts)).scalar_one_or_none()
        return decode(Office, json.loads(facts)) if facts else Office()

    def put_office(self, office: Office) -> None:
        facts = json.dumps(encode(office), ensure_ascii=False)
        statement = insert(t.office).values(id=1, facts=facts)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["id"], set_={"facts": facts})
        )

    def search(self, words: str, limit: int = 200) -> list[Hit]:
        return SearchIndex(self._connection).find(words, limit)
