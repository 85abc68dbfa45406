"""Making, opening and changing plans; each change is one transaction with its journal line."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kehoach_desktop.domain.journal import Change, Step
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import Plan, PlanHead, PlanId
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.services.ports import Clock, Hit, PlanEntry, Store, UnitOfWork
from kehoach_desktop.services.refusals import UnknownPlanError

if TYPE_CHECKING:
    from kehoach_desktop.domain.edits import Edit
    from kehoach_desktop.services.trash import Trash


@dataclass(frozen=True, slots=True)
class Applied:
    """The plan after an edit, and the edit that takes it back."""

    plan: Plan
    undo: "Edit"


class Planning:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def new_id(self) -> int:
        return self._store.new_id()

    @property
    def trash(self) -> "Trash":
        from kehoach_desktop.services.trash import Trash  # noqa: PLC0415 - few ever look there

        return Trash(self._store)

    def entries(self) -> list[PlanEntry]:
        with self._store.unit_of_work() as work:
            return work.plans.entries()

    def open(self, plan_id: PlanId) -> Plan:
        with self._store.unit_of_work() as work:
            return self._get(work, plan_id)

    def create(self, data: dict[str, Any], label: str, *, own: bool = False) -> Plan:
        """Make a plan from plain data; the office's own new one bears its letterhead."""
        from kehoach_desktop.domain.planfile import plan_from_data  # noqa: PLC0415 - seldom
        from kehoach_desktop.services.assigning import understand_parties  # noqa: PLC0415

        with self._store.unit_of_work() as work:
            directory = work.staff.directory()
            plan = plan_from_data(
                data,
                plan_id=PlanId(self._store.new_id()),
                new_id=self._store.new_id,
                directory=directory,
            )
            if own:
                plan = replace(plan, head=lettered(plan.head, work.office()))
            plan = understand_parties(plan, directory, self._store.new_id).apply(plan)
            work.plans.add(plan, self._clock())
            self._write(
                work, plan.id, label, (Change("plan", plan.id, "", None, plan.head.subject),)
            )
            work.commit()
        return plan

    def apply(self, plan: Plan, edit: "Edit", label: str) -> Applied:
        """Change the plan on disk and in hand; what is on disk is never reloaded."""
        from kehoach_desktop.domain.changes import changes_of  # noqa: PLC0415 - first screen reads

        changes = changes_of(plan, edit)
        applied = Applied(edit.apply(plan), edit.inverse(plan))
        with self._store.unit_of_work() as work:
            step = self._write(work, plan.id, label, changes)
            work.plans.apply(plan.id, edit, step.id)
            work.commit()
        return applied

    def remove(self, plan_id: PlanId, label: str) -> None:
        """Put a plan into the trash, whole."""
        with self._store.unit_of_work() as work:
            subject = self._get(work, plan_id).head.subject
            step = self._write(work, plan_id, label, (Change("plan", plan_id, "", subject, None),))
            work.plans.remove(plan_id, step.id)
            work.commit()

    def restore(self, plan_id: PlanId, label: str) -> None:
        with self._store.unit_of_work() as work:
            subject = self._get(work, plan_id).head.subject
            self._write(work, plan_id, label, (Change("plan", plan_id, "", None, subject),))
            work.plans.remove(plan_id, None)
            work.commit()

    def data_of(self, plan_id: PlanId) -> dict[str, Any]:
        """The plan as plain data, to make next year's plan or a template from."""
        from kehoach_desktop.domain.planfile import plan_to_data  # noqa: PLC0415 - seldom

        with self._store.unit_of_work() as work:
            return plan_to_data(self._get(work, plan_id), work.staff.directory())

    def steps(self, plan_id: PlanId | None = None, limit: int = 200) -> list[Step]:
        """What was done, to one plan or at all, newest first."""
        with self._store.unit_of_work() as work:
            return work.journal.steps(plan_id, limit)

    def history(self, subject: int) -> list[Step]:
        """What happened to one row or part, newest first."""
        with self._store.unit_of_work() as work:
            return work.journal.history(subject)

    def search(self, words: str, limit: int = 200) -> list[Hit]:
        with self._store.unit_of_work() as work:
            return work.search(words, limit)

    def _get(self, work: UnitOfWork, plan_id: PlanId) -> Plan:
        plan = work.plans.get(plan_id)
        if plan is None:
            raise UnknownPlanError(plan_id)
        return plan

    def _write(
        self, work: UnitOfWork, plan_id: PlanId, label: str, changes: tuple[Change, ...]
    ) -> Step:
        at, who = self._clock(), work.office().user
        step = work.journal.write(changes, at=at, who=who, label=label, plan_id=plan_id)
        return Step(step, at, who, label, plan_id)


def lettered(head: PlanHead, office: Office) -> PlanHead:
    """Put the office's facts over a template's; what only this plan says stays."""
    own_signer = head.signature if head.signature.name else office.signature
    return replace(
        head,
        agency_lines=office.agency_lines or head.agency_lines,
        superior_lines=office.superior_lines or head.superior_lines,
        place=office.place or head.place,
        recipients=head.recipients or office.recipients,
        signature=own_signer if own_signer.name else head.signature,
    )
