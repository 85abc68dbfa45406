"""The append-only journal: every user action with its field changes, chained by digests."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select

from kehoach_desktop.domain.journal import Change, Step, StepId
from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.storage import tables as t
from kehoach_desktop.storage.damage import reading
from kehoach_desktop.storage.plan_values import as_json

_LAST = select(t.step.c.id, t.step.c.digest).order_by(t.step.c.id.desc()).limit(1)
_ADD_STEP = insert(t.step)
_ADD_CHANGE = insert(t.change)


class JournalStore:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last: tuple[int, str] | None = None

    def write(
        self,
        changes: Sequence[Change],
        *,
        at: datetime,
        who: str,
        label: str,
        plan_id: PlanId | None,
    ) -> StepId:
        number, before = self._last_step()
        step = StepId(number + 1)
        head = {"id": step, "at": at.isoformat(), "who": who, "label": label, "plan_id": plan_id}
        lines = [_line(step, change) for change in changes]
        digest = _digest(before, head, lines)
        self._connection.execute(_ADD_STEP, {**head, "digest": digest})
        if lines:
            self._connection.execute(_ADD_CHANGE, lines)
        self._last = (step, digest)
        return step

    @reading
    def steps(self, plan_id: PlanId | None = None, limit: int = 200) -> list[Step]:
        query = select(t.step.c.id).order_by(t.step.c.id.desc()).limit(limit)
        if plan_id is not None:
            query = query.where(t.step.c.plan_id == plan_id)
        return self._read(t.step.c.id.in_(query))

    @reading
    def history(self, subject: int) -> list[Step]:
        """What happened to one row, part or party: only its own changes, newest first."""
        return self._read(t.change.c.subject_id == subject)

    @reading
    def broken_link(self) -> StepId | None:
        """Return the first step whose digest does not follow from the one before, if any."""
        before = ""
        for rows in _by_step(
            self._connection.execute(_everything().order_by(t.step.c.id, t.change.c.id))
        ):
            head = {key: getattr(rows[0], key) for key in ("id", "at", "who", "label", "plan_id")}
            lines = [_stored_line(row) for row in rows if row.kind is not None]
            before = _digest(before, head, lines)
            if before != rows[0].digest:
                return StepId(rows[0].id)
        return None

    def _read(self, condition: Any) -> list[Step]:
        query = _everything().where(condition).order_by(t.step.c.id.desc(), t.change.c.id)
        return [_step(rows) for rows in _by_step(self._connection.execute(query))]

    def _last_step(self) -> tuple[int, str]:
        if self._last is None:
            found = self._connection.execute(_LAST).one_or_none()
            self._last = (found.id, found.digest) if found else (0, "")
        return self._last


def _everything() -> Select[Any]:
    return select(
        t.step,
        t.change.c.step_id,
        t.change.c.kind,
        t.change.c.subject_id,
        t.change.c.field,
        t.change.c.old,
        t.change.c.new,
    ).join_from(t.step, t.change, isouter=True)


def _by_step(found: Iterable[Row[Any]]) -> Iterator[list[Row[Any]]]:
    for _, rows in groupby(found, key=lambda row: row.id):
        yield list(rows)


def _step(rows: list[Row[Any]]) -> Step:
    head = rows[0]
    changes = tuple(
        Change(row.kind, row.subject_id, row.field, _value(row.old), _value(row.new))
        for row in rows
        if row.kind is not None
    )
    at = datetime.fromisoformat(head.at)
    return Step(StepId(head.id), at, head.who, head.label, head.plan_id, changes)


def _line(step: StepId, change: Change) -> dict[str, Any]:
    return {
        "step_id": step,
        "kind": change.kind,
        "subject_id": change.subject,
        "field": change.field,
        "old": _stored(change.old),
        "new": _stored(change.new),
    }


def _stored_line(row: Row[Any]) -> dict[str, Any]:
    names = ("step_id", "kind", "subject_id", "field", "old", "new")
    return {name: getattr(row, name) for name in names}


def _stored(value: Any) -> str | None:
    return None if value is None else as_json(value)


def _value(stored: str | None) -> Any:
    return None if stored is None else json.loads(stored)


def _digest(before: str, head: dict[str, Any], lines: list[dict[str, Any]]) -> str:
    content = json.dumps([before, head, lines], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()
