"""Finds which columns and rows of a file are those that a plan has already, and what differs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId, Row, RowId, RowKind
from kehoach_desktop.domain.markers import parse_marker
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.text import fold, squeeze

_ALIKE = 0.8  # of two titles, from 0 to 1
_ALIKE_UNDER_ONE_NUMBER = 0.5
_MOST_COMPARED = 40_000  # pairs of titles; beyond that only equal words count
_Key = tuple[str, ...]
_KeyOf = Callable[[Row], _Key]


class RowState(Enum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ONLY_HERE = "only_here"


class CellChange(NamedTuple):
    column: Column  # of the plan
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowPair:
    """A row of the plan beside the one of the file that says the same, or either of them alone."""

    state: RowState
    own: RowId | None
    new: RowId | None
    changes: tuple[CellChange, ...] = ()


def match_columns(own: Sequence[Column], new: Sequence[Column]) -> dict[str, Column]:
    """The plan's column for each key of the file's: by meaning and header, then meaning alone."""
    free = list(own)
    found: dict[str, Column] = {}
    for alike in (_same_header, _same_kind):
        for column in new:
            if column.key in found:
                continue
            mine = next((each for each in free if alike(each, column)), None)
            if mine is not None:
                found[column.key] = mine
                free.remove(mine)
    return found


def _same_header(own: Column, new: Column) -> bool:
    return own.kind is new.kind and _words(own.header) == _words(new.header)


def _same_kind(own: Column, new: Column) -> bool:
    return own.kind is new.kind and own.kind is not ColumnKind.TEXT


def translated(row: Row, columns: Sequence[Column], into: Mapping[str, Column]) -> Row:
    """A row of the file as one of the plan; text of a column that the plan lacks is left behind."""
    moved = row._replace(marker=None, title="", cells={}, spans=())
    fields = {"title": "title"}
    for column in columns:
        own = into.get(column.key)
        if own is not None:
            fields[column.key] = own.key
            moved = moved.with_text(own, row.text(column)) if row.text(column) else moved
    spans = tuple(s._replace(field=fields[s.field]) for s in row.spans if s.field in fields)
    return moved._replace(spans=spans)


def compare(
    plan: Plan, table: PartId, file: Plan, file_table: PartId, into: Mapping[str, Column]
) -> tuple[RowPair, ...]:
    """In the file's order, what is only here after the row it follows in the plan."""
    own, new = plan.outline(table), file.outline(file_table)
    columns = file.columns(file_table)
    moved = {RowId(step.item.id): translated(step.item, columns, into) for step in new.walk()}
    partner = _Matching(own, moved).partners()
    shown = list(into.values())
    pairs = [_pair(own, partner.get(row_id), row, shown) for row_id, row in moved.items()]
    return tuple(_with_leftovers(pairs, own))


def _pair(own: Outline[Row], own_id: RowId | None, row: Row, columns: Sequence[Column]) -> RowPair:
    if own_id is None:
        return RowPair(RowState.NEW, None, row.id)
    before = own[own_id]
    changes = tuple(
        CellChange(column, before.text(column), row.text(column))
        for column in columns
        if squeeze(before.text(column)) != squeeze(row.text(column))
    )
    state = RowState.CHANGED if changes else RowState.SAME
    return RowPair(state, own_id, row.id, changes)


def _with_leftovers(pairs: Sequence[RowPair], own: Outline[Row]) -> Iterator[RowPair]:
    matched = {pair.own for pair in pairs}
    behind: dict[RowId | None, list[RowPair]] = {}
    last: RowId | None = None
    for step in own.walk():
        row_id = RowId(step.item.id)
        if row_id in matched:
            last = row_id
        else:
            behind.setdefault(last, []).append(RowPair(RowState.ONLY_HERE, row_id, None))
    yield from behind.get(None, ())
    for pair in pairs:
        yield pair
        if pair.own is not None:
            yield from behind.get(pair.own, ())


class _Matching:
    """Goes from what is certain to what is likely; a row is given away once."""

    def __init__(self, own: Outline[Row], new: Mapping[RowId, Row]) -> None:
        self._own = {RowId(step.item.id): step.item for step in own.walk()}
        self._new = dict(new)
        self._found: dict[RowId, RowId] = {}

    def partners(self) -> Mapping[RowId, RowId]:
        self._by_key(lambda row: (*_number(row), _words(row.title)))
        self._by_key(lambda row: (_words(row.title),))
        self._by_key(_number, alike=_ALIKE_UNDER_ONE_NUMBER)
        self._by_likeness()
        return self._found

    def _by_key(self, key: _KeyOf, *, alike: float = 0.0) -> None:
        waiting: dict[_Key, list[RowId]] = {}
        for row_id, row in self._own.items():
            if all(key(row)):
                waiting.setdefault((row.kind.value, *key(row)), []).append(row_id)
        for new_id, row in list(self._new.items()):
            line = waiting.get((row.kind.value, *key(row)), []) if all(key(row)) else []
            for own_id in line:
                if not alike or _likeness(self._own[own_id], row) >= alike:
                    line.remove(own_id)
                    self._give(new_id, own_id)
                    break

    def _by_likeness(self) -> None:
        if len(self._own) * len(self._new) > _MOST_COMPARED:
            return
        for new_id, row in list(self._new.items()):
            best = max(
                ((_likeness(mine, row), own_id) for own_id, mine in self._own.items()),
                default=(0.0, None),
                key=lambda each: each[0],
            )
            if best[1] is not None and best[0] >= _ALIKE:
                self._give(new_id, best[1])

    def _give(self, new_id: RowId, own_id: RowId) -> None:
        self._found[new_id] = own_id
        del self._own[own_id], self._new[new_id]


def _likeness(one: Row, other: Row) -> float:
    if (one.kind is RowKind.GROUP) is not (other.kind is RowKind.GROUP):
        return 0.0
    left, right = _words(one.title), _words(other.title)
    own, new = set(left.split()), set(right.split())
    if len(own & new) * 3 < len(own | new):  # most pairs of rows share hardly a word
        return 0.0
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def _number(row: Row) -> _Key:
    """The marker without its dot or bracket: "1.1." and "1.1" are one number."""
    marker = parse_marker(row.marker)
    return (".".join(map(str, marker.numbers)) + marker.style.value,) if marker.numbers else ("",)


@lru_cache(maxsize=4096)
def _words(text: str) -> str:
    return " ".join(fold(squeeze(text)).split())


def counts(pairs: Iterable[RowPair]) -> dict[RowState, int]:
    found = dict.fromkeys(RowState, 0)
    for pair in pairs:
        found[pair.state] += 1
    return found
