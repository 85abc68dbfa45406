"""Accent-free full-text search; the store keeps it in step with every edit."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, text

from kehoach_desktop.domain.appendix import Appendix, Column, Row, Table
from kehoach_desktop.domain.plan import Footnote, Part, PlanId, Section
from kehoach_desktop.domain.text import fold
from kehoach_desktop.services.ports import Hit

_ADD = "INSERT INTO search (rowid, folded, plan_id) VALUES (?, ?, ?)"
_PUT = _ADD.replace("INSERT", "INSERT OR REPLACE")
_REMOVE = "DELETE FROM search WHERE rowid = ?"
_FIND = text(
    "SELECT rowid, plan_id FROM search WHERE search MATCH :query AND (plan_id IS NULL OR plan_id"
    " NOT IN (SELECT id FROM plan WHERE removed IS NOT NULL)) LIMIT :limit"
)


class SearchIndex:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, items: Iterable[tuple[int, PlanId | None, str]]) -> None:
        """Take in items anew; those without a word are not found any more."""
        found = {item_id: (plan_id, words) for item_id, plan_id, words in items}
        self._write(
            _PUT, [(item_id, plan_id, words) for item_id, (plan_id, words) in found.items()]
        )
        self.remove(item_id for item_id, (_, words) in found.items() if not words)

    def add(self, items: Iterable[tuple[int, PlanId | None, str]]) -> None:
        """Take in items that are new to the index."""
        self._write(_ADD, items)

    def remove(self, item_ids: Iterable[int]) -> None:
        if values := [(item_id,) for item_id in item_ids]:
            self._connection.exec_driver_sql(_REMOVE, values)

    def _write(self, statement: str, items: Iterable[tuple[int, PlanId | None, str]]) -> None:
        values = [(item_id, fold(words), plan_id) for item_id, plan_id, words in items if words]
        if values:
            self._connection.exec_driver_sql(statement, values)

    def find(self, words: str, limit: int) -> list[Hit]:
        """Every word must be there; the last one may be only its beginning."""
        query = _query(words)
        if not query:
            return []
        found = self._connection.execute(_FIND, {"query": query, "limit": limit})
        return [Hit(item_id, plan_id) for item_id, plan_id in found]


def _query(words: str) -> str:
    # Only letters and digits reach the index's query language; everything else parts words.
    folded = "".join(char if char.isalnum() else " " for char in fold(words))
    terms = folded.split()
    return " ".join([*(f'"{term}"' for term in terms[:-1]), f'"{terms[-1]}"*']) if terms else ""


def row_words(row: Row) -> str:
    return " ".join(_filled(row.marker, row.title, *row.cells.values(), row.comment))


def part_words(part: Part) -> str:
    match part:
        case Section():
            return " ".join(_filled(part.marker, part.title, part.text))
        case Appendix():
            return " ".join(_filled(part.label, *part.title, part.short_name))
        case Footnote():
            return part.text
        case Table() | Column():
            return ""


def _filled(*texts: str | None) -> Iterator[str]:
    return (each for each in texts if each)
