"""What an edit changes, field by field: the journal's lines and a row's history."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from kehoach_desktop.domain.appendix import PartId, Row
from kehoach_desktop.domain.assignment import Assignment
from kehoach_desktop.domain.codec import encode
from kehoach_desktop.domain.edits import (
    AddPart,
    AddRow,
    Assign,
    Batch,
    Edit,
    MovePart,
    MoveRow,
    PutHead,
    PutPart,
    PutReading,
    PutRow,
    PutWaiver,
    RemovePart,
    RemoveRow,
)
from kehoach_desktop.domain.journal import Change
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import Part, Plan, PlanHead
from kehoach_desktop.domain.planfile import part_to_data


def changes_of(plan: Plan, edit: Edit) -> tuple[Change, ...]:
    """Say what the edit will change in a plan as it stands before it."""
    return tuple(_changes(plan, edit))


def _changes(plan: Plan, edit: Edit) -> Iterator[Change]:
    match edit:
        case Batch():
            draft = edit.drafted(plan)
            for each in edit.steps():
                yield from _changes(draft, each)
                draft = each.apply(draft)
        case AddRow() | RemoveRow() | MoveRow() | PutRow():
            yield from _row_changes(plan, edit)
        case AddPart() | RemovePart() | MovePart() | PutPart():
            yield from _part_changes(plan, edit)
        case PutHead(head):
            yield from _fields("head", plan.id, plan.head, head)
        case Assign() | PutReading() | PutWaiver():
            yield _understanding_change(plan, edit)


def _understanding_change(plan: Plan, edit: Assign | PutReading | PutWaiver) -> Change:
    match edit:
        case Assign(owner, assignments):
            old = plan.assignments.get(owner, ())
            return Change("assignment", owner, "parties", _parties(old), _parties(assignments))
        case PutReading((owner, column), reading):
            old_reading = plan.readings.get((owner, column))
            return Change("reading", owner, column, encode(old_reading), encode(reading))
        case PutWaiver((code, owner), waiver):
            old_waiver = plan.waivers.get((code, owner))
            return Change("waiver", owner, code, encode(old_waiver), encode(waiver))


def _row_changes(plan: Plan, edit: AddRow | RemoveRow | MoveRow | PutRow) -> Iterator[Change]:
    outline = plan.outline(edit.table)
    match edit:
        case AddRow(_, row, place):
            yield Change("row", row.id, "", None, _placed(row, place, edit.table))
        case RemoveRow(_, row_id):
            old = _placed(outline[row_id], outline.place_of(row_id), edit.table)
            yield Change("row", row_id, "", old, None)
        case MoveRow(_, row_id, place):
            old_place = list(outline.place_of(row_id))
            yield Change("row", row_id, "place", old_place, list(place))
        case PutRow(_, row):
            before = outline[row.id]
            for name in ("kind", "marker", "title", "spans", "remark", "comment"):
                yield from _field("row", row.id, name, getattr(before, name), getattr(row, name))
            for key in sorted(before.cells.keys() | row.cells.keys()):
                old_text, new_text = before.cells.get(key, ""), row.cells.get(key, "")
                yield from _field("row", row.id, f"cells.{key}", old_text, new_text)


def _part_changes(plan: Plan, edit: AddPart | RemovePart | MovePart | PutPart) -> Iterator[Change]:
    match edit:
        case AddPart(part, place):
            yield Change("part", part.id, "", None, _placed_part(part, place))
        case RemovePart(part_id):
            part = plan.parts[part_id]
            old = _placed_part(part, plan.parts.place_of(part_id))
            yield Change("part", part_id, "", old, None)
        case MovePart(part_id, place):
            old_place = list(plan.parts.place_of(part_id))
            yield Change("part", part_id, "place", old_place, list(place))
        case PutPart(part):
            yield from _fields("part", part.id, plan.parts[part.id], part)


def _fields(
    kind: str, subject: int, old: PlanHead | Part, new: PlanHead | Part
) -> Iterator[Change]:
    for each in fields(new):
        before = getattr(old, each.name, None)
        yield from _field(kind, subject, each.name, before, getattr(new, each.name))


def _field(kind: str, subject: int, name: str, old: Any, new: Any) -> Iterator[Change]:
    if old != new:
        yield Change(kind, subject, name, encode(old), encode(new))


def _placed(row: Row, place: Place, table: PartId) -> dict[str, Any]:
    return {"value": encode(row), "place": list(place), "table": table}


def _placed_part(part: Part, place: Place) -> dict[str, Any]:
    return {"value": part_to_data(part), "place": list(place)}


def _parties(assignments: tuple[Assignment, ...]) -> list[Any]:
    return [encode(assignment) for assignment in assignments]
