"""Plans read whole: plain SQL, so that the first screen need not wait for SQLAlchemy."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Any

from kehoach_desktop.domain.appendix import PartId, Row, RowId, RowKind, Table
from kehoach_desktop.domain.assignment import Assignment, Role
from kehoach_desktop.domain.codec import decode, encode
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import (
    CellRef,
    OwnerId,
    Part,
    Plan,
    PlanHead,
    PlanId,
    Reading,
    Waiver,
    WaiverKey,
)
from kehoach_desktop.domain.planfile import part_from_data
from kehoach_desktop.domain.staff import PartyKind, PartyRef
from kehoach_desktop.domain.uncollected import uncollected
from kehoach_desktop.services.ports import PlanEntry
from kehoach_desktop.storage.bulk import Values

_KINDS = {kind.value: kind for kind in RowKind}
_ROLES = {role.value: role for role in Role}
_PARTIES = {kind.value: kind for kind in PartyKind}

_ENTRIES = """
SELECT plan.id, plan.year, plan.subject, count(plan_row.id)
FROM plan LEFT JOIN plan_row ON plan_row.plan_id = plan.id AND plan_row.removed IS NULL
WHERE plan.removed IS NULL GROUP BY plan.id ORDER BY plan.year DESC, plan.id
"""
_HEAD = "SELECT head FROM plan WHERE id = ?"
_PARTS = """
SELECT parent_id, value FROM part WHERE plan_id = ? AND removed IS NULL ORDER BY parent_id, rank
"""
_ROWS = """
SELECT id, parent_id, kind, marker, cells, title, extra
FROM plan_row WHERE table_id = ? AND removed IS NULL ORDER BY parent_id, rank
"""
# One text for all: fetching ten thousand rows of nine values takes twice as long.
_ASSIGNMENTS = """
SELECT json_group_array(json_array(
    owner_id, place, id, role, literal, subject_kind, subject_id, qualifier, label, separator
)), group_concat(DISTINCT role), group_concat(DISTINCT subject_kind)
FROM assignment WHERE plan_id = ?
"""
_READINGS = "SELECT owner_id, column_key, literal, restated FROM reading WHERE plan_id = ?"
_WAIVERS = "SELECT code, owner_id, reason FROM waiver WHERE plan_id = ?"


def read_entries(raw: sqlite3.Connection) -> list[PlanEntry]:
    return [PlanEntry(PlanId(plan_id), *facts) for plan_id, *facts in raw.execute(_ENTRIES)]


@uncollected()
def read_plan(raw: sqlite3.Connection, plan_id: PlanId) -> Plan | None:
    found = raw.execute(_HEAD, (plan_id,)).fetchone()
    if found is None:
        return None
    parts = _parts(raw, plan_id)
    return Plan(
        id=plan_id,
        head=decode(PlanHead, json.loads(found[0])),
        parts=parts,
        rows=_rows(raw, parts),
        assignments=_assignments(raw, plan_id),
        readings=_readings(raw, plan_id),
        waivers=_waivers(raw, plan_id),
    )


def _parts(raw: sqlite3.Connection, plan_id: PlanId) -> Outline[Part]:
    found = raw.execute(_PARTS, (plan_id,)).fetchall()
    return Outline.build((part_from_data(json.loads(value)), parent) for parent, value in found)


def _rows(raw: sqlite3.Connection, parts: Outline[Part]) -> Mapping[PartId, Outline[Row]]:
    found = {}
    for part in parts.items.values():
        if isinstance(part, Table):
            outline = _outline(raw.execute(_ROWS, (part.id,)).fetchall())
            if outline.items:
                found[part.id] = outline
    return found


def _outline(found: Sequence[Values]) -> Outline[Row]:
    # One call for all cells: decoding each row's by itself costs as much as reading the rows.
    all_cells = json.loads(f"[{','.join(each[4] for each in found)}]")
    items: dict[int, Row] = {}
    parents = {each[0]: each[1] for each in found}
    children: dict[int | None, list[int]] = {}
    for (row_id, parent, kind, marker, _, title, extra), cells in zip(
        found, all_cells, strict=True
    ):
        row = tuple.__new__(Row, (row_id, _KINDS[kind], marker, title, cells, (), "", ""))
        items[row_id] = row if extra is None else _with_extra(row, extra)
        if parent in children:
            children[parent].append(row_id)
        else:
            children[parent] = [row_id]
    return Outline(items, parents, {parent: tuple(ids) for parent, ids in children.items()})


def _with_extra(row: Row, extra: str) -> Row:
    plain: dict[str, Any] = {**encode(row), **json.loads(extra)}
    return decode(Row, plain)


class _Assignments(Mapping[OwnerId, tuple[Assignment, ...]]):
    """Fetched with the plan, made into values when somebody asks: the first screen shows none."""

    def __init__(self, fetched: str) -> None:
        self._fetched = fetched

    @cached_property
    def _found(self) -> Mapping[OwnerId, tuple[Assignment, ...]]:
        return _grouped(json.loads(self._fetched))

    def __getitem__(self, owner: OwnerId) -> tuple[Assignment, ...]:
        return self._found[owner]

    def __iter__(self) -> Iterator[OwnerId]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _assignments(
    raw: sqlite3.Connection, plan_id: PlanId
) -> Mapping[OwnerId, tuple[Assignment, ...]]:
    fetched, roles, kinds = raw.execute(_ASSIGNMENTS, (plan_id,)).fetchone()
    # What is damaged must be told now, while the plan is opened.
    for known, names in ((_ROLES, roles), (_PARTIES, kinds)):
        for name in names.split(",") if names else ():
            known[name]
    return _Assignments(fetched)


@uncollected()
def _grouped(fetched: list[list[Any]]) -> Mapping[OwnerId, tuple[Assignment, ...]]:
    fetched.sort(key=itemgetter(0, 1))
    found: dict[OwnerId, tuple[Assignment, ...]] = {}
    refs: dict[tuple[str, int], PartyRef] = {}
    for owner, _, assignment_id, role, literal, kind, subject_id, *rest in fetched:
        subject = None
        if kind is not None:
            subject = refs.get((kind, subject_id))
            if subject is None:
                subject = refs[kind, subject_id] = PartyRef(_PARTIES[kind], subject_id)
        values = (assignment_id, _ROLES[role], literal, subject, *rest)
        assignment = tuple.__new__(Assignment, values)
        before = found.get(owner)
        found[owner] = (*before, assignment) if before else (assignment,)
    return found


def _readings(raw: sqlite3.Connection, plan_id: PlanId) -> Mapping[CellRef, Reading]:
    found = raw.execute(_READINGS, (plan_id,))
    return {
        (RowId(owner), column): Reading(literal, restated)
        for owner, column, literal, restated in found
    }


def _waivers(raw: sqlite3.Connection, plan_id: PlanId) -> Mapping[WaiverKey, Waiver]:
    found: dict[WaiverKey, Waiver] = {}
    for code, owner_id, reason in raw.execute(_WAIVERS, (plan_id,)):
        owner = RowId(owner_id) if owner_id else None
        found[code, owner] = Waiver(code, owner, reason)
    return found
