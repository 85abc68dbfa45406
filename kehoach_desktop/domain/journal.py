"""What the journal keeps: steps, and what each of them changed, field by field."""

from datetime import datetime
from typing import Any, NamedTuple, NewType

from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.domain.values import dataclass

StepId = NewType("StepId", int)


class Change(NamedTuple):
    """One field of one subject; None means "was not there" or "is no longer there"."""

    kind: str
    subject: int | None
    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Step:
    """One user action as the journal keeps it."""

    id: StepId
    at: datetime
    who: str
    label: str
    plan_id: PlanId | None
    changes: tuple[Change, ...] = ()
