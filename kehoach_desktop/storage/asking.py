"""SQLite's own long work asks between its steps whether to go on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from kehoach_desktop.services.errors import CancelledError
from kehoach_desktop.services.ports import Check

_STEPS = 20_000  # of SQLite's machine: a few milliseconds
_PAGES = 256  # a megabyte


@contextmanager
def asking(connection: sqlite3.Connection, check: Check) -> Iterator[None]:
    """Whatever SQLite makes of being stopped, what comes out is what the check raised."""
    raised: list[CancelledError] = []

    def must_stop() -> bool:
        try:
            check()
        except CancelledError as error:
            raised.append(error)
        return bool(raised)

    connection.set_progress_handler(must_stop, _STEPS)
    try:
        yield
    except Exception:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection, check: Check) -> None:
    """All or nothing: given up on the way, SQLite rolls the target back."""

    def ask(_status: int, remaining: int, _total: int) -> None:
        if remaining:  # after the last page the target is committed already
            check()

    source.backup(target, pages=_PAGES, progress=ask)
