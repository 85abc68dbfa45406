"""What the reading process hands over: a source as plain data, the cells of its tables by columns.

Ten thousand values of one kind are checked at once; each for itself took longer than reading it.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from itertools import islice
from math import isfinite
from types import NoneType
from typing import Any, TypeVar

from kehoach_desktop.domain.codec import LARGEST_INT, decode, encode
from kehoach_desktop.domain.source import (
    Alignment,
    Source,
    SourceCell,
    SourceRow,
    SourceRun,
    SourceTable,
)

T = TypeVar("T")
Plain = Any
_Columns = Sequence[Sequence[Any]]
_Kinds = Sequence[Set[type]]

# What may stand in each column. A row says how many cells it has, a cell how many runs.
_ROW: _Kinds = ({int}, {bool}, {bool})
_CELL: _Kinds = ({int}, {int}, {int}, {int}, {str}, {str}, {float}, {bool}, {str})
_RUN: _Kinds = ({str}, {str}, {bool}, {bool}, {bool}, {bool}, {str, NoneType})
_ALIGNED = {each.value: each for each in Alignment}


def packed(source: Source) -> Plain:
    return {
        "source": encode(_with_tables(source, lambda table: replace(table, rows=()))),
        "tables": [_packed(table) for table in source.tables()],
    }


def unpacked(said: Plain) -> Source:
    """Raise one of the errors of `child.understood` where a value is not what it has to be."""
    source, tables = decode(Source, said["source"]), said["tables"]
    if len(tables) != sum(1 for _ in source.tables()):
        raise ValueError(len(tables))
    rows = map(_unpacked, tables)
    return _with_tables(source, lambda table: replace(table, rows=next(rows)))


def _with_tables(source: Source, change: Callable[[SourceTable], SourceTable]) -> Source:
    return replace(
        source,
        sheets=tuple(
            replace(
                sheet,
                blocks=tuple(
                    change(block) if isinstance(block, SourceTable) else block
                    for block in sheet.blocks
                ),
            )
            for sheet in source.sheets
        ),
    )


def _packed(table: SourceTable) -> Plain:
    cells = _turned([cell for row in table.rows for cell in row.cells], _CELL)
    column, runs, across, down, marker, alignment, indent, numeric, place = cells
    counts, aligned = [*map(len, runs)], [each.value for each in alignment]
    indents = [*map(float, indent)]
    return {
        "rows": _turned([(len(row.cells), row.header, row.hidden) for row in table.rows], _ROW),
        "cells": (column, counts, across, down, marker, aligned, indents, numeric, place),
        "runs": _turned([run for each in runs for run in each], _RUN),
    }


def _turned(items: Sequence[tuple[Any, ...]], kinds: _Kinds) -> _Columns:
    return [*zip(*items, strict=True)] or [()] * len(kinds)


def _unpacked(said: Plain) -> tuple[SourceRow, ...]:
    runs = map(SourceRun, *_checked(said["runs"], _RUN))
    cells = _checked(said["cells"], _CELL)
    column, counts, across, down, marker, aligned, indent, numeric, place = cells
    texts, alignment = _dealt(runs, counts), [_ALIGNED[each] for each in aligned]
    built = map(SourceCell, column, texts, across, down, marker, alignment, indent, numeric, place)
    lengths, header, hidden = _checked(said["rows"], _ROW)
    return tuple(map(SourceRow, _dealt(built, lengths), header, hidden))


def _checked(columns: _Columns, kinds: _Kinds) -> _Columns:
    for column, allowed in zip(columns, kinds, strict=True):
        if type(column) is not list or len(column) != len(columns[0]):
            raise ValueError(allowed)
        if not set(map(type, column)) <= allowed:
            raise ValueError(allowed)
        if str in allowed:
            "".join(filter(None, column)).encode()  # fails at half a character
        if int in allowed and max(map(abs, column), default=0) > LARGEST_INT:
            raise ValueError(allowed)
        if float in allowed and not all(map(isfinite, column)):
            raise ValueError(allowed)
    return columns


def _dealt(items: Iterable[T], counts: Sequence[int]) -> list[tuple[T, ...]]:
    """All of them, as many to each as it counts."""
    left = iter(items)
    dealt = [tuple(islice(left, count)) for count in counts]
    if next(left, None) is not None or sum(map(len, dealt)) != sum(counts):
        raise ValueError(len(counts))
    return dealt
