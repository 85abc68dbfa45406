"""A plan's values as the rows of its tables; plan_reading.py is the way back."""

import json
from typing import Any

from kehoach_desktop.domain.appendix import PartId, Row
from kehoach_desktop.domain.assignment import Assignment
from kehoach_desktop.domain.codec import encode
from kehoach_desktop.domain.plan import (
    CellRef,
    OwnerId,
    Part,
    PlanHead,
    PlanId,
    Reading,
    Waiver,
)
from kehoach_desktop.domain.planfile import part_to_data

_EXTRA = ("spans", "remark", "comment")

as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def parents_first(values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Order by depth, so that each row's parent is there before it."""
    parents = {each["id"]: each["parent_id"] for each in values}
    depths: dict[int, int] = {}

    def depth(item: int) -> int:
        if item not in depths:
            parent = parents[item]
            depths[item] = 0 if parent is None else depth(parent) + 1
        return depths[item]

    return sorted(values, key=lambda each: depth(each["id"]))


def head_values(head: PlanHead) -> dict[str, Any]:
    return {"year": head.plan_year, "subject": head.subject, "head": as_json(encode(head))}


def part_values(plan_id: PlanId, parent: int | None, rank: str, part: Part) -> dict[str, Any]:
    return {
        "id": part.id,
        "plan_id": plan_id,
        "parent_id": parent,
        "rank": rank,
        "value": as_json(part_to_data(part)),
    }


def content(row: Row) -> dict[str, Any]:
    extra = None
    if row.spans or row.remark or row.comment:
        plain = encode(row)
        extra = as_json({key: plain[key] for key in _EXTRA if key in plain})
    return {
        "kind": row.kind.value,
        "marker": row.marker,
        "title": row.title,
        "cells": as_json(row.cells),
        "extra": extra,
    }


def row_values(
    plan_id: PlanId, table: PartId, parent: int | None, rank: str, row: Row
) -> dict[str, Any]:
    placed = {"id": row.id, "plan_id": plan_id, "table_id": table, "parent_id": parent}
    return {**placed, "rank": rank, **content(row)}


def assignment_values(
    plan_id: PlanId, owner: OwnerId, place: int, assignment: Assignment
) -> dict[str, Any]:
    subject = assignment.subject
    return {
        "id": assignment.id,
        "plan_id": plan_id,
        "owner_id": owner,
        "place": place,
        "role": assignment.role.value,
        "literal": assignment.literal,
        "subject_kind": subject.kind.value if subject else None,
        "subject_id": subject.id if subject else None,
        "qualifier": assignment.qualifier,
        "label": assignment.label,
        "separator": assignment.separator,
    }


def reading_values(plan_id: PlanId, cell: CellRef, reading: Reading) -> dict[str, Any]:
    owner, column = cell
    return {
        "owner_id": owner,
        "column_key": column,
        "plan_id": plan_id,
        "literal": reading.literal,
        "restated": reading.restated,
    }


def waiver_values(plan_id: PlanId, waiver: Waiver) -> dict[str, Any]:
    return {
        "plan_id": plan_id,
        "code": waiver.code,
        "owner_id": waiver.owner or 0,
        "reason": waiver.reason,
    }
