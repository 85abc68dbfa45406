"""A stretch of work on the open file: SQLite's own handle at once, SQLAlchemy when needed."""

import sqlite3
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


class Session:
    """What is not committed when it is closed was never written.

    `raw` is for reading: the open file is locked, so nobody writes between two of its statements.
    """

    def __init__(self, raw: sqlite3.Connection, engine: Callable[[], "Engine"]) -> None:
        self.raw = raw
        self._engine = engine
        self._is_writing = False

    @cached_property
    def sql(self) -> "Connection":
        """Its first statement begins the transaction."""
        self._is_writing = True
        return self._engine().connect()

    def commit(self) -> None:
        if self._is_writing:
            self.sql.commit()

    def close(self) -> None:
        if self._is_writing:
            self.sql.close()


def engine_over(raw: sqlite3.Connection) -> "Engine":
    """SQLAlchemy's view of a connection that is open already."""
    from sqlalchemy import create_engine, event  # noqa: PLC0415 - see the module engine
    from sqlalchemy.pool import StaticPool  # noqa: PLC0415

    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine
