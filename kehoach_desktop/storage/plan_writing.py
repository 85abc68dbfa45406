"""Plans written edit by edit: an edit costs the rows it names."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, insert, update

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
from kehoach_desktop.domain.journal import StepId
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.planfile import part_to_data
from kehoach_desktop.storage import plan_statements as sql
from kehoach_desktop.storage import plan_values as v
from kehoach_desktop.storage import tables as t
from kehoach_desktop.storage.ranks import ranks
from kehoach_desktop.storage.row_writing import RowWriter, rank_at
from kehoach_desktop.storage.search import SearchIndex, part_words, row_words


class PlanWriter:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._search = SearchIndex(connection)
        self._rows = RowWriter(connection, self._search)

    def add(self, plan: Plan, at: datetime) -> None:
        """Write a whole new plan in a few bulk statements."""
        values = {**v.head_values(plan.head), "id": plan.id, "created_at": at.isoformat()}
        self._connection.execute(insert(t.plan), values)
        self._add_parts(plan)
        self._add_rows(plan)
        parties = [
            v.assignment_values(plan.id, owner, place, assignment)
            for owner, assignments in plan.assignments.items()
            for place, assignment in enumerate(assignments)
        ]
        self._insert(t.assignment, parties)
        readings = [v.reading_values(plan.id, cell, each) for cell, each in plan.readings.items()]
        self._insert(t.reading, readings)
        waivers = [v.waiver_values(plan.id, each) for each in plan.waivers.values()]
        self._insert(t.waiver, waivers)

    def remove(self, plan_id: PlanId, step: StepId | None) -> None:
        """Put a plan into the trash, or (no step) take it out again."""
        self._connection.execute(update(t.plan).where(t.plan.c.id == plan_id), {"removed": step})

    def apply(self, plan_id: PlanId, edit: Edit, step: StepId) -> None:
        """What a batch does to many rows alike, one after the other, takes one statement."""
        edits = edit.steps() if isinstance(edit, Batch) else (edit,)
        for _, run in groupby(edits, type):
            self._apply_run(plan_id, tuple(run), step)

    def _apply_run(self, plan_id: PlanId, run: tuple[Edit, ...], step: StepId) -> None:
        match run[0]:
            case AddRow():
                self._rows.add(plan_id, [each for each in run if isinstance(each, AddRow)])
            case RemoveRow():
                removed = [each.row_id for each in run if isinstance(each, RemoveRow)]
                self._rows.remove(removed, step)
            case PutRow():
                self._rows.put(plan_id, [each.row for each in run if isinstance(each, PutRow)])
            case Assign():
                self._assign(plan_id, [each for each in run if isinstance(each, Assign)])
            case _:
                for each in run:
                    self._apply_one(plan_id, each, step)

    def _apply_one(self, plan_id: PlanId, edit: Edit, step: StepId) -> None:
        match edit:
            case MoveRow():
                self._rows.move(edit)
            case AddPart() | RemovePart() | MovePart() | PutPart():
                self._apply_to_parts(plan_id, edit, step)
            case PutHead(head):
                self._connection.execute(sql.PUT_HEAD, {"key": plan_id, **v.head_values(head)})
            case PutReading() | PutWaiver():
                self._apply_to_understanding(plan_id, edit)
            case AddRow() | RemoveRow() | PutRow() | Assign() | Batch():
                raise TypeError(edit)  # these come in runs

    def _assign(self, plan_id: PlanId, edits: list[Assign]) -> None:
        last = {edit.owner: edit.assignments for edit in edits}
        self._connection.execute(sql.CLEAR_PARTIES, [{"owner": owner} for owner in last])
        parties = [
            v.assignment_values(plan_id, owner, place, each)
            for owner, assignments in last.items()
            for place, each in enumerate(assignments)
        ]
        self._insert(t.assignment, parties)

    def _apply_to_parts(
        self, plan_id: PlanId, edit: AddPart | RemovePart | MovePart | PutPart, step: StepId
    ) -> None:
        match edit:
            case AddPart(part, place):
                rank = rank_at(self._connection, t.part, t.part.c.plan_id == plan_id, place)
                self._connection.execute(
                    sql.ADD_PART, v.part_values(plan_id, place.parent, rank, part)
                )
                self._search.put([(part.id, plan_id, part_words(part))])
            case RemovePart(part_id):
                self._connection.execute(sql.REMOVE_PART, {"key": part_id, "removed": step})
                self._search.remove([part_id])
            case MovePart(part_id, place):
                rank = rank_at(self._connection, t.part, t.part.c.plan_id == plan_id, place)
                values = {"key": part_id, "parent_id": place.parent, "rank": rank}
                self._connection.execute(sql.MOVE_PART, values)
            case PutPart(part):
                values = {"key": part.id, "value": v.as_json(part_to_data(part))}
                self._connection.execute(sql.PUT_PART, values)
                self._search.put([(part.id, plan_id, part_words(part))])

    def _apply_to_understanding(self, plan_id: PlanId, edit: PutReading | PutWaiver) -> None:
        match edit:
            case PutReading((owner, column), reading):
                self._connection.execute(sql.CLEAR_READING, {"owner": owner, "column": column})
                if reading is not None:
                    self._insert(t.reading, [v.reading_values(plan_id, (owner, column), reading)])
            case PutWaiver((code, owner), waiver):
                keys = {"plan": plan_id, "check": code, "owner": owner or 0}
                self._connection.execute(sql.CLEAR_WAIVER, keys)
                if waiver is not None:
                    self._insert(t.waiver, [v.waiver_values(plan_id, waiver)])

    def _add_parts(self, plan: Plan) -> None:
        values = []
        for parent in (None, *plan.parts.items):
            below = plan.parts.children_of(parent)
            for part_id, rank in zip(below, ranks(len(below)), strict=True):
                values.append(v.part_values(plan.id, parent, rank, plan.parts[part_id]))
        self._insert(t.part, v.parents_first(values))
        self._search.add((part.id, plan.id, part_words(part)) for part in plan.parts.items.values())

    def _add_rows(self, plan: Plan) -> None:
        values = []
        for table, outline in plan.rows.items():
            for parent in (None, *outline.items):
                below = outline.children_of(parent)
                for row_id, rank in zip(below, ranks(len(below)), strict=True):
                    values.append(v.row_values(plan.id, table, parent, rank, outline[row_id]))
            self._search.add((row.id, plan.id, row_words(row)) for row in outline.items.values())
        self._insert(t.plan_row, v.parents_first(values))

    def _insert(self, table: Table, values: Sequence[dict[str, Any]]) -> None:
        if values:
            self._connection.execute(insert(table), values)
