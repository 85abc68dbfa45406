"""What a use case refuses and why; light, for the first screen already speaks of them."""

from enum import Enum
from typing import TYPE_CHECKING

from kehoach_desktop.domain.errors import DomainError

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import PlanId
    from kehoach_desktop.domain.progress import ReportingPeriod, Snapshot


class UnknownPlanError(DomainError):
    def __init__(self, plan_id: "PlanId") -> None:
        super().__init__(f"no plan {plan_id}")
        self.plan_id = plan_id


class LockedPeriodError(DomainError):
    """The period's report was sent: its entries stand as they were sent."""

    def __init__(self, period: "ReportingPeriod") -> None:
        super().__init__(period.period.label)
        self.period = period


class ChangedPaperError(DomainError):
    """The stored paper is no longer the one that was locked."""

    def __init__(self, snapshot: "Snapshot") -> None:
        super().__init__(snapshot.title)
        self.snapshot = snapshot


class NeedsPeriodError(DomainError):
    """That kind of document is about a period, and none of that name is open."""


class NobodyAssignedError(DomainError):
    """No row of the plan names a party that is known."""


class Wanted(Enum):
    RECEIVER = "receiver"
    GIVER = "giver"
    TAKER = "taker"


class NeedsWordsError(DomainError):
    """A letter or record needs words of its own; the data alone does not make one."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__(wanted.value)
        self.wanted = wanted


class UnknownNameError(DomainError):
    """Nobody answers to that name, or several do."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NoCriteriaError(DomainError):
    """There is no set of criteria to score against."""


class NoSampleError(DomainError):
    """There is no sample data, or nothing from before it to go back to."""
