"""Edits as values: each knows how to apply itself to a plan and what undoes it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from kehoach_desktop.domain.appendix import PartId, Row, RowId, Table
from kehoach_desktop.domain.assignment import Assignment
from kehoach_desktop.domain.drafts import Draft, changeable, settled
from kehoach_desktop.domain.errors import HasChildrenError
from kehoach_desktop.domain.outline import Outline, Place
from kehoach_desktop.domain.plan import (
    CellRef,
    OwnerId,
    Part,
    Plan,
    PlanHead,
    Reading,
    Waiver,
    WaiverKey,
)
from kehoach_desktop.domain.values import dataclass

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class AddRow:
    """A new row."""

    table: PartId
    row: Row
    place: Place

    def apply(self, plan: Plan) -> Plan:
        return _with_rows(plan, self.table, plan.outline(self.table).add(self.row, self.place))

    def inverse(self, plan: Plan) -> "Edit":  # noqa: ARG002 - every edit is asked the same way
        return RemoveRow(self.table, self.row.id)


@dataclass(frozen=True, slots=True)
class RemoveRow:
    """A row without children goes."""

    table: PartId
    row_id: RowId

    def apply(self, plan: Plan) -> Plan:
        return _with_rows(plan, self.table, plan.outline(self.table).remove(self.row_id))

    def inverse(self, plan: Plan) -> "Edit":
        rows = plan.outline(self.table)
        return AddRow(self.table, rows[self.row_id], rows.place_of(self.row_id))


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A row goes to another place, with all below it."""

    table: PartId
    row_id: RowId
    place: Place

    def apply(self, plan: Plan) -> Plan:
        return _with_rows(plan, self.table, plan.outline(self.table).move(self.row_id, self.place))

    def inverse(self, plan: Plan) -> "Edit":
        return MoveRow(self.table, self.row_id, plan.outline(self.table).place_of(self.row_id))


@dataclass(frozen=True, slots=True)
class PutRow:
    """A row says something else."""

    table: PartId
    row: Row

    def apply(self, plan: Plan) -> Plan:
        return _with_rows(plan, self.table, plan.outline(self.table).put(self.row))

    def inverse(self, plan: Plan) -> "Edit":
        return PutRow(self.table, plan.outline(self.table)[self.row.id])


@dataclass(frozen=True, slots=True)
class AddPart:
    """A new part."""

    part: Part
    place: Place

    def apply(self, plan: Plan) -> Plan:
        return replace(plan, parts=plan.parts.add(self.part, self.place))

    def inverse(self, plan: Plan) -> "Edit":  # noqa: ARG002
        return RemovePart(self.part.id)


@dataclass(frozen=True, slots=True)
class RemovePart:
    """Takes a part that holds nothing more; a table's rows go before the table."""

    part_id: PartId

    def apply(self, plan: Plan) -> Plan:
        if self.part_id in plan.rows:
            raise HasChildrenError(self.part_id)
        return replace(plan, parts=plan.parts.remove(self.part_id))

    def inverse(self, plan: Plan) -> "Edit":
        return AddPart(plan.parts[self.part_id], plan.parts.place_of(self.part_id))


@dataclass(frozen=True, slots=True)
class MovePart:
    """A part goes to another place, with all below it."""

    part_id: PartId
    place: Place

    def apply(self, plan: Plan) -> Plan:
        return replace(plan, parts=plan.parts.move(self.part_id, self.place))

    def inverse(self, plan: Plan) -> "Edit":
        return MovePart(self.part_id, plan.parts.place_of(self.part_id))


@dataclass(frozen=True, slots=True)
class PutPart:
    """A part says something else."""

    part: Part

    def apply(self, plan: Plan) -> Plan:
        return replace(plan, parts=plan.parts.put(self.part))

    def inverse(self, plan: Plan) -> "Edit":
        return PutPart(plan.parts[self.part.id])


@dataclass(frozen=True, slots=True)
class PutHead:
    """Number, date, citations, recipients, signature: small lists are replaced whole."""

    head: PlanHead

    def apply(self, plan: Plan) -> Plan:
        return replace(plan, head=self.head)

    def inverse(self, plan: Plan) -> "Edit":
        return PutHead(plan.head)


@dataclass(frozen=True, slots=True)
class Assign:
    """Says who stands under a row or section; an empty tuple takes everyone away."""

    owner: OwnerId
    assignments: tuple[Assignment, ...]

    def apply(self, plan: Plan) -> Plan:
        return replace(
            plan, assignments=_put(plan.assignments, self.owner, self.assignments or None)
        )

    def inverse(self, plan: Plan) -> "Edit":
        return Assign(self.owner, plan.assignments.get(self.owner, ()))


@dataclass(frozen=True, slots=True)
class PutReading:
    """How a literal is to be understood."""

    cell: CellRef
    reading: Reading | None

    def apply(self, plan: Plan) -> Plan:
        return replace(plan, readings=_put(plan.readings, self.cell, self.reading))

    def inverse(self, plan: Plan) -> "Edit":
        return PutReading(self.cell, plan.readings.get(self.cell))


@dataclass(frozen=True, slots=True)
class PutWaiver:
    """A warning is let stand, or is said again."""

    key: WaiverKey
    waiver: Waiver | None

    def apply(self, plan: Plan) -> Plan:
        return replace(plan, waivers=_put(plan.waivers, self.key, self.waiver))

    def inverse(self, plan: Plan) -> "Edit":
        return PutWaiver(self.key, plan.waivers.get(self.key))


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits that a person sees, does and undoes as one."""

    edits: tuple["Edit", ...]

    def apply(self, plan: Plan) -> Plan:
        draft = self.drafted(plan)
        for edit in self.steps():
            draft = edit.apply(draft)
        return _settled(draft)

    def inverse(self, plan: Plan) -> "Edit":
        undo: list[Edit] = []
        draft = self.drafted(plan)
        for edit in self.steps():
            undo.append(edit.inverse(draft))
            draft = edit.apply(draft)
        return Batch(tuple(reversed(undo)))

    def steps(self) -> Iterator["Edit"]:
        """The edits one by one, those of batches inside too."""
        for edit in self.edits:
            if isinstance(edit, Batch):
                yield from edit.steps()
            else:
                yield edit

    def drafted(self, plan: Plan) -> Plan:
        """The plan, for the steps to change without a copy each."""
        tables = {
            edit.table
            for edit in self.steps()
            if isinstance(edit, AddRow | RemoveRow | MoveRow | PutRow)
            and edit.table in plan.parts.items
        }
        rows = {**plan.rows, **{table: plan.outline(table).drafted() for table in tables}}
        return replace(plan, rows=rows, assignments=Draft(plan.assignments))


Edit = (
    AddRow
    | RemoveRow
    | MoveRow
    | PutRow
    | AddPart
    | RemovePart
    | MovePart
    | PutPart
    | PutHead
    | Assign
    | PutReading
    | PutWaiver
    | Batch
)


def remove_rows(plan: Plan, table: PartId, row_id: RowId) -> Batch:
    """Remove a row with everything below it, deepest first."""
    ids = plan.outline(table).subtree(row_id)
    return Batch(tuple(RemoveRow(table, RowId(each)) for each in reversed(ids)))


def remove_parts(plan: Plan, part_id: PartId) -> Batch:
    """Remove a part with all parts below it and the rows of its tables."""
    edits: list[Edit] = []
    for each in reversed(plan.parts.subtree(part_id)):
        if isinstance(plan.parts[each], Table):
            steps = tuple(plan.outline(PartId(each)).walk())
            edits.extend(RemoveRow(PartId(each), step.item.id) for step in reversed(steps))
        edits.append(RemovePart(PartId(each)))
    return Batch(tuple(edits))


def _settled(draft: Plan) -> Plan:
    rows = {table: outline.settled() for table, outline in draft.rows.items() if outline.items}
    return replace(draft, rows=rows, assignments=settled(draft.assignments))


def _with_rows(plan: Plan, table: PartId, rows: Outline[Row]) -> Plan:
    # A table that holds no row has no entry, so that an undone first row leaves no trace.
    if rows.items:
        return replace(plan, rows={**plan.rows, table: rows})
    return replace(plan, rows=_without(plan.rows, table))


def _put(mapping: Mapping[K, V], key: K, value: V | None) -> Mapping[K, V]:
    if value is None:
        return _without(mapping, key)
    changed = changeable(mapping)
    changed[key] = value
    return changed


def _without(mapping: Mapping[K, V], key: K) -> Mapping[K, V]:
    left = changeable(mapping)
    left.pop(key, None)
    return left
