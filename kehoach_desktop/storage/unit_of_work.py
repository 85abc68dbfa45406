"""The open file: one connection, and units of work that roll back unless told to commit."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from kehoach_desktop.domain.codec import decode, encode
from kehoach_desktop.domain.office import Office
from kehoach_desktop.services.errors import DamagedFileError
from kehoach_desktop.services.ports import Check, Hit
from kehoach_desktop.storage.asking import copy_pages
from kehoach_desktop.storage.damage import reading
from kehoach_desktop.storage.engine import naming_faults, open_file
from kehoach_desktop.storage.plans import PlanStore
from kehoach_desktop.storage.session import Session, engine_over
from kehoach_desktop.storage.staff import StaffStore

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from kehoach_desktop.storage.journal import JournalStore
    from kehoach_desktop.storage.scoring import ScoringStore
    from kehoach_desktop.storage.tracking import TrackingStore

FILE_NAME = "kehoach.khdb"


def has_data(folder: Path) -> bool:
    return (folder / FILE_NAME).exists()


class DataFile:
    """The office's database, held open and locked until closed.

    Its one connection serves one unit of work at a time, whatever the thread.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._one_at_a_time = RLock()
        self._raw = open_file(path)
        self._ids = _Ids(0)
        try:
            with self.unit_of_work() as work:
                self._ids = _Ids(work.next_id())
        except BaseException:
            self.close()
            raise

    @cached_property
    def engine(self) -> "Engine":
        """Made when SQLAlchemy is first needed."""
        return engine_over(self._raw)

    def prepare_writing(self) -> None:
        """Load now what the first edit would have to wait for; any thread may do it."""
        from kehoach_desktop.storage import journal, plan_writing  # noqa: F401, PLC0415

        with self._one_at_a_time:
            self.engine.connect().close()

    def prove(self) -> None:
        """After a sudden end: every page and every reference, before anybody works on."""
        with self.raw_connection() as raw:
            whole = raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            if not whole or raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise DamagedFileError(self.path)

    def close(self) -> None:
        self._raw.close()

    def new_id(self) -> int:
        """A number never given before; the next commit makes that lasting."""
        self._ids.next += 1
        return self._ids.next - 1

    def skip_ids(self, count: int) -> None:
        """Leave out numbers that may be in use where this file cannot know of it."""
        self._ids.next += count

    @contextmanager
    def unit_of_work(self) -> Iterator["SqlUnitOfWork"]:
        with (
            self._one_at_a_time,
            naming_faults(self.path),
            closing(Session(self._raw, lambda: self.engine)) as session,
        ):
            yield SqlUnitOfWork(session, self._ids)

    @contextmanager
    def raw_connection(self) -> Iterator[sqlite3.Connection]:
        """SQLite's own handle, for what SQLAlchemy has no words for: backup and checks."""
        with self._one_at_a_time, naming_faults(self.path):
            yield self._raw

    def replace_content(self, source: sqlite3.Connection, check: Check) -> None:
        """Take over another database's whole content, in one transaction."""
        with self.raw_connection() as live:
            copy_pages(source, live, check)
        with self.unit_of_work() as work:
            # Ids given since the backup was made stay used: papers and journals may name them.
            self._ids.stored = work.next_id()
            self._ids.next = max(self._ids.next, self._ids.stored)


class _Ids:
    """The next id to give, and the one that the file knows of."""

    def __init__(self, next_id: int) -> None:
        self.next = self.stored = next_id


class SqlUnitOfWork:
    """Its parts load their libraries when they are first asked for."""

    def __init__(self, session: Session, ids: _Ids) -> None:
        self._session = session
        self._ids = ids
        self.plans = PlanStore(session)
        self.staff = StaffStore(session)

    @cached_property
    def journal(self) -> "JournalStore":
        from kehoach_desktop.storage.journal import JournalStore  # noqa: PLC0415

        return JournalStore(self._session.sql)

    @cached_property
    def tracking(self) -> "TrackingStore":
        from kehoach_desktop.storage.tracking import TrackingStore  # noqa: PLC0415

        return TrackingStore(self._session.sql)

    @cached_property
    def scoring(self) -> "ScoringStore":
        from kehoach_desktop.storage.scoring import ScoringStore  # noqa: PLC0415

        return ScoringStore(self._session.sql)

    def commit(self) -> None:
        next_id = self._ids.next
        if next_id != self._ids.stored:
            self._session.sql.exec_driver_sql("UPDATE sequence SET next = ?", (next_id,))
        self._session.commit()
        self._ids.stored = next_id  # only now: a commit that fails must not lose it

    @reading
    def next_id(self) -> int:
        return int(self._session.raw.execute("SELECT next FROM sequence").fetchone()[0])

    @reading
    def office(self) -> Office:
        found = self._session.raw.execute("SELECT facts FROM office").fetchone()
        return decode(Office, json.loads(found[0])) if found else Office()

    def put_office(self, office: Office) -> None:
        facts = json.dumps(encode(office), ensure_ascii=False)
        statement = "INSERT OR REPLACE INTO office (id, facts) VALUES (1, ?)"
        self._session.sql.exec_driver_sql(statement, (facts,))

    def search(self, words: str, limit: int = 200) -> list[Hit]:
        from kehoach_desktop.storage.search import SearchIndex  # noqa: PLC0415

        return SearchIndex(self._session.sql).find(words, limit)
