"""A plan's rows, written many at a time: a long paste, a cut or its undo takes few statements."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, func, select

from kehoach_desktop.domain.appendix import Row, RowId
from kehoach_desktop.domain.edits import AddRow, MoveRow
from kehoach_desktop.domain.journal import StepId
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.storage import plan_statements as sql
from kehoach_desktop.storage import plan_values as v
from kehoach_desktop.storage import tables as t
from kehoach_desktop.storage.ranks import rank_between
from kehoach_desktop.storage.search import SearchIndex, row_words


class _Gap(NamedTuple):
    """Where the next of several siblings goes: behind one of them, before what follows."""

    after: int | None
    low: str
    high: str | None


class RowWriter:
    def __init__(self, connection: Connection, search: SearchIndex) -> None:
        self._connection = connection
        self._search = search

    def add(self, plan_id: PlanId, edits: Sequence[AddRow]) -> None:
        """A row beside or below one just added asks nothing: what stands around it is known."""
        gaps: dict[tuple[int, int | None], _Gap] = {}
        waiting: list[dict[str, Any]] = []
        for table, row, place in ((edit.table, edit.row, edit.place) for edit in edits):
            gap = gaps.get((table, place.parent))
            if gap is None or gap.after != place.after:
                self._revive(waiting)
                waiting = []
                gap = _gap_at(self._connection, t.plan_row, t.plan_row.c.table_id == table, place)
            rank = rank_between(gap.low, gap.high)
            waiting.append(v.row_values(plan_id, table, place.parent, rank, row))
            gaps[table, place.parent] = _Gap(row.id, rank, gap.high)
            gaps[table, row.id] = _Gap(None, "", None)
        self._revive(waiting)
        self._search.put((edit.row.id, plan_id, row_words(edit.row)) for edit in edits)

    def remove(self, row_ids: Iterable[RowId], step: StepId) -> None:
        gone = [{"key": row_id, "removed": step} for row_id in row_ids]
        self._connection.execute(sql.REMOVE_ROW, gone)
        self._search.remove(each["key"] for each in gone)

    def move(self, edit: MoveRow) -> None:
        of_table = t.plan_row.c.table_id == edit.table
        rank = rank_at(self._connection, t.plan_row, of_table, edit.place)
        values = {"key": edit.row_id, "parent_id": edit.place.parent, "rank": rank}
        self._connection.execute(sql.MOVE_ROW, values)

    def put(self, plan_id: PlanId, rows: Sequence[Row]) -> None:
        self._connection.execute(sql.PUT_ROW, [{"key": row.id, **v.content(row)} for row in rows])
        self._search.put((row.id, plan_id, row_words(row)) for row in rows)

    def _revive(self, values: Sequence[dict[str, Any]]) -> None:
        if values:
            self._connection.execute(sql.ADD_ROW, values)


def rank_at(connection: Connection, table: Table, family: Any, place: Place) -> str:
    """A key between the sibling named by the place and the one after it."""
    gap = _gap_at(connection, table, family, place)
    return rank_between(gap.low, gap.high)


def _gap_at(connection: Connection, table: Table, family: Any, place: Place) -> _Gap:
    low = ""
    if place.after is not None:
        query = select(table.c.rank).where(table.c.id == place.after)
        low = connection.execute(query).scalar_one()
    following = select(func.min(table.c.rank)).where(
        family,
        table.c.parent_id.is_(None) if place.parent is None else table.c.parent_id == place.parent,
        table.c.removed.is_(None),
        table.c.rank > low,
    )
    return _Gap(place.after, low, connection.execute(following).scalar_one())
