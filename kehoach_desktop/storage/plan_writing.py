"""Plans written edit by edit: an edit costs the rows it names."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, update

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
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.planfile import part_to_data
from kehoach_desktop.storage import plan_statements as sql
from kehoach_desktop.storage import plan_values as v
from kehoach_desktop.storage import tables as t
from kehoach_desktop.storage.ranks import rank_between, ranks
from kehoach_desktop.storage.search import SearchIndex, part_words, row_words


class PlanWriter:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._search = SearchIndex(connection)

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
        match edit:
            case Batch(edits):
                for each in edits:
                    self.apply(plan_id, each, step)
            case AddRow() | RemoveRow() | MoveRow() | PutRow():
                self._apply_to_rows(plan_id, edit, step)
            case AddPart() | RemovePart() | MovePart() | PutPart():
                self._apply_to_parts(plan_id, edit, step)
            case PutHead(head):
                self._connection.execute(sql.PUT_HEAD, {"key": plan_id, **v.head_values(head)})
            case Assign() | PutReading() | PutWaiver():
                self._apply_to_understanding(plan_id, edit)

    def _apply_to_rows(
        self, plan_id: PlanId, edit: AddRow | RemoveRow | MoveRow | PutRow, step: StepId
    ) -> None:
        match edit:
            case AddRow(table, row, place):
                rank = self._rank(t.plan_row, t.plan_row.c.table_id == table, place)
                values = v.row_values(plan_id, table, place.parent, rank, row)
                self._connection.execute(sql.ADD_ROW, values)
                self._search.put(row.id, plan_id, row_words(row))
            case RemoveRow(_, row_id):
                self._connection.execute(sql.REMOVE_ROW, {"key": row_id, "removed": step})
                self._search.remove(row_id)
            case MoveRow(table, row_id, place):
                rank = self._rank(t.plan_row, t.plan_row.c.table_id == table, place)
                values = {"key": row_id, "parent_id": place.parent, "rank": rank}
                self._connection.execute(sql.MOVE_ROW, values)
            case PutRow(_, row):
                self._connection.execute(sql.PUT_ROW, {"key": row.id, **v.content(row)})
                self._search.put(row.id, plan_id, row_words(row))

    def _apply_to_parts(
        self, plan_id: PlanId, edit: AddPart | RemovePart | MovePart | PutPart, step: StepId
    ) -> None:
        match edit:
            case AddPart(part, place):
                rank = self._rank(t.part, t.part.c.plan_id == plan_id, place)
                self._connection.execute(
                    sql.ADD_PART, v.part_values(plan_id, place.parent, rank, part)
                )
                self._search.put(part.id, plan_id, part_words(part))
            case RemovePart(part_id):
                self._connection.execute(sql.REMOVE_PART, {"key": part_id, "removed": step})
                self._search.remove(part_id)
            case MovePart(part_id, place):
                rank = self._rank(t.part, t.part.c.plan_id == plan_id, place)
                values = {"key": part_id, "parent_id": place.parent, "rank": rank}
                self._connection.execute(sql.MOVE_PART, values)
            case PutPart(part):
                values = {"key": part.id, "value": v.as_json(part_to_data(part))}
                self._connection.execute(sql.PUT_PART, values)
                self._search.put(part.id, plan_id, part_words(part))

    def _apply_to_understanding(
        self, plan_id: PlanId, edit: Assign | PutReading | PutWaiver
    ) -> None:
        match edit:
            case Assign(owner, assignments):
                self._connection.execute(sql.CLEAR_PARTIES, {"owner": owner})
                parties = [
                    v.assignment_values(plan_id, owner, place, each)
                    for place, each in enumerate(assignments)
                ]
                self._insert(t.assignment, parties)
            case PutReading((owner, column), reading):
                self._connection.execute(sql.CLEAR_READING, {"owner": owner, "column": column})
                if reading is not None:
                    self._insert(t.reading, [v.reading_values(plan_id, (owner, column), reading)])
            case PutWaiver((code, owner), waiver):
                keys = {"plan": plan_id, "check": code, "owner": owner or 0}
                self._connection.execute(sql.CLEAR_WAIVER, keys)
                if waiver is not None:
                    self._insert(t.waiver, [v.waiver_values(plan_id, waiver)])

    def _rank(self, table: Table, family: Any, place: Place) -> str:
        """Find a key between the sibling named by the place and the one after it."""
        low = ""
        if place.after is not None:
            query = select(table.c.rank).where(table.c.id == place.after)
            low = self._connection.execute(query).scalar_one()
        following = select(func.min(table.c.rank)).where(
            family,
            table.c.parent_id.is_(None)
            if place.parent is None
            else table.c.parent_id == place.parent,
            table.c.removed.is_(None),
            table.c.rank > low,
        )
        return rank_between(low, self._connection.execute(following).scalar_one())

    def _add_parts(self, plan: Plan) -> None:
        values = []
        for parent in (None, *plan.parts.items):
            below = plan.parts.children_of(parent)
            for part_id, rank in zip(below, ranks(len(below)), strict=True):
                values.append(v.part_values(plan.id, parent, rank, plan.parts[part_id]))
        self._insert(t.part, v.parents_first(values))
        self._search.add_all(
            (part.id, plan.id, part_words(part)) for part in plan.parts.items.values()
        )

    def _add_rows(self, plan: Plan) -> None:
        values = []
        for table, outline in plan.rows.items():
            for parent in (None, *outline.items):
                below = outline.children_of(parent)
                for row_id, rank in zip(below, ranks(len(below)), strict=True):
                    values.append(v.row_values(plan.id, table, parent, rank, outline[row_id]))
            self._search.add_all(
                (row.id, plan.id, row_words(row)) for row in outline.items.values()
            )
        self._insert(t.plan_row, v.parents_first(values))

    def _insert(self, table: Table, values: Sequence[dict[str, Any]]) -> None:
        if values:
            self._connection.execute(insert(table), values)
