"""Which cells of a table the checks have a doubt about."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from kehoach_desktop.domain.appendix import ColumnKind, PartId
from kehoach_desktop.domain.checks import Code, Warn, check, open_warnings
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import Part, Plan
from kehoach_desktop.domain.staff import Directory

_PARTIES = frozenset({ColumnKind.LEAD, ColumnKind.COORDINATE, ColumnKind.OVERSEE})
_MARKER, _TIME = frozenset({ColumnKind.MARKER}), frozenset({ColumnKind.TIMEFRAME})
# A row without a lead is no doubt: it has a view of its own.
_KINDS: Mapping[Code, frozenset[ColumnKind]] = {
    Code.NUMBER_REPEATED: _MARKER,
    Code.NUMBER_MISSING: _MARKER,
    Code.NUMBER_OUT_OF_ORDER: _MARKER,
    Code.NUMBER_STYLE_CHANGED: _MARKER,
    Code.NO_MARKER: _MARKER,
    Code.MISSPELT_PARTY: _PARTIES,
    Code.TIMEFRAME_UNCLEAR: _TIME,
    Code.TIMEFRAME_BEFORE_PLAN: _TIME,
    Code.TARGET_UNCLEAR: frozenset({ColumnKind.TARGET}),
}


class Doubtful(NamedTuple):
    """One warning about a row, and the keys of the columns that it is about."""

    row_id: int
    columns: frozenset[str]
    warn: Warn


def of_table(plan: Plan, table: PartId, directory: Directory) -> dict[int, frozenset[str]]:
    """Row ids with the keys of their doubtful columns."""
    found: dict[int, frozenset[str]] = {}
    for row_id, keys, _ in warnings_of(plan, table, directory):
        found[row_id] = found.get(row_id, frozenset()) | keys
    return found


def warnings_of(plan: Plan, table: PartId, directory: Directory) -> Iterator[Doubtful]:
    columns = plan.columns(table)
    parts: list[tuple[Part, int | None]] = [(plan.parts[table], None)]
    parts.extend((column, table) for column in columns)
    rows = plan.outline(table)
    small = replace(plan, parts=Outline.build(parts), rows={table: rows})
    for warn in open_warnings(check(small, directory)):
        if warn.owner is not None and warn.owner in rows and warn.code in _KINDS:
            kinds, row = _KINDS[warn.code], rows[warn.owner]
            keys = frozenset(
                column.key
                for column in columns
                if column.kind in kinds
                and (kinds is not _PARTIES or warn.detail in row.text(column))
            )
            yield Doubtful(row.id, keys, warn)
