"""Plans on disk, as the use cases ask for them: read whole, written edit by edit."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.services.ports import PlanEntry
from kehoach_desktop.storage.damage import reading
from kehoach_desktop.storage.plan_reading import read_entries, read_plan
from kehoach_desktop.storage.session import Session

if TYPE_CHECKING:
    from kehoach_desktop.domain.edits import Edit
    from kehoach_desktop.domain.journal import StepId
    from kehoach_desktop.storage.plan_writing import PlanWriter


class PlanStore:
    def __init__(self, session: Session) -> None:
        self._session = session

    @reading
    def entries(self) -> list[PlanEntry]:
        return read_entries(self._session.raw)

    @reading
    def get(self, plan_id: PlanId) -> Plan | None:
        return read_plan(self._session.raw, plan_id)

    def add(self, plan: Plan, at: datetime) -> None:
        """Write a whole new plan in a few bulk statements."""
        self._writer.add(plan, at)

    def remove(self, plan_id: PlanId, step: "StepId | None") -> None:
        """Put a plan into the trash, or (no step) take it out again."""
        self._writer.remove(plan_id, step)

    def apply(self, plan_id: PlanId, edit: "Edit", step: "StepId") -> None:
        self._writer.apply(plan_id, edit, step)

    @cached_property
    def _writer(self) -> "PlanWriter":
        from kehoach_desktop.storage.plan_writing import PlanWriter  # noqa: PLC0415 - SQLAlchemy

        return PlanWriter(self._session.sql)
