"""Thousands of rows at the driver's own speed, where SQLAlchemy's comforts cost as much again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection, CursorResult, Table

Values = tuple[Any, ...]


def fetched(result: "CursorResult[Any]") -> Sequence[Values]:
    """Return plain tuples; only for columns that need no conversion."""
    rows: Sequence[Values] = result.cursor.fetchall()
    result.close()
    return rows


def insert_all(connection: "Connection", table: "Table", rows: list[Values]) -> None:
    """Insert rows whose values stand in the order of the table's columns."""
    if rows:
        statement = table.insert().compile(dialect=connection.dialect)
        connection.exec_driver_sql(str(statement), rows)
