"""A plan's statements, built once: SQLAlchemy then finds their SQL by identity."""

from typing import Any

from sqlalchemy import Table, bindparam, delete, update
from sqlalchemy.dialects.sqlite import insert as upsert

from kehoach_desktop.storage import tables as t


def _revived(table: Table) -> Any:
    """Insert, or bring back under the same id what an undo needs again."""
    statement = upsert(table)
    renewed = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if column.name not in {"id", "removed"}
    }
    return statement.on_conflict_do_update(
        index_elements=["id"], set_={**renewed, "removed": None}
    ).values({name: bindparam(name) for name in ["id", *renewed]})


def _changing(table: Table, *names: str) -> Any:
    statement = update(table).where(table.c.id == bindparam("key"))
    return statement.values({name: bindparam(name) for name in names})


ADD_ROW, ADD_PART = _revived(t.plan_row), _revived(t.part)
REMOVE_ROW, REMOVE_PART = _changing(t.plan_row, "removed"), _changing(t.part, "removed")
MOVE_ROW = _changing(t.plan_row, "parent_id", "rank")
MOVE_PART = _changing(t.part, "parent_id", "rank")
PUT_ROW = _changing(t.plan_row, "kind", "marker", "title", "cells", "extra")
PUT_PART = _changing(t.part, "value")
PUT_HEAD = _changing(t.plan, "year", "subject", "head")
CLEAR_PARTIES = delete(t.assignment).where(t.assignment.c.owner_id == bindparam("owner"))
CLEAR_READING = delete(t.reading).where(
    t.reading.c.owner_id == bindparam("owner"), t.reading.c.column_key == bindparam("column")
)
CLEAR_WAIVER = delete(t.waiver).where(
    t.waiver.c.plan_id == bindparam("plan"),
    t.waiver.c.code == bindparam("check"),
    t.waiver.c.owner_id == bindparam("owner"),
)
