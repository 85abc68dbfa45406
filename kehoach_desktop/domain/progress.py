"""What was done in a reporting period, and the documents that prove it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, NewType

from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.domain.period import Period
from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.domain.values import dataclass

PeriodId = NewType("PeriodId", int)
ProgressId = NewType("ProgressId", int)
EvidenceId = NewType("EvidenceId", int)
SnapshotId = NewType("SnapshotId", int)


class PeriodState(Enum):
    """The road of a period; from SENT on its entries are locked."""

    OPEN = "open"
    SENT = "sent"
    RETURNED = "returned"  # the level above asks for a correction
    ACCEPTED = "accepted"
    CLOSED = "closed"

    @property
    def is_locked(self) -> bool:
        return self in {PeriodState.SENT, PeriodState.ACCEPTED, PeriodState.CLOSED}


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """A period that this office reports on, with its data window and its due day."""

    id: PeriodId
    period: Period
    since: date
    until: date
    due: date | None = None
    state: PeriodState = PeriodState.OPEN


class ProgressState(Enum):
    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    FAILED = "failed"


class Progress(NamedTuple):
    """One entry of the append-only log; the latest one of a row and period counts."""

    id: ProgressId
    row_id: RowId
    period_id: PeriodId
    at: datetime
    who: str
    state: ProgressState
    percent: int | None = None
    value: Decimal | None = None  # what was attained, with the digits typed
    result: str = ""
    difficulty: str = ""
    proposal: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One document; it may prove many rows and criteria, so the file is stored once, by hash."""

    id: EvidenceId
    file_name: str
    sha256: str
    size: int
    number: str = ""
    day: date | None = None
    subject: str = ""
    issuer: str = ""


class EvidenceLink(NamedTuple):
    evidence_id: EvidenceId
    owner_id: int  # a row or a criterion
    period_id: PeriodId | None = None


class SnapshotKind(Enum):
    PLAN = "plan"
    REPORT = "report"
    SCORES = "scores"
    PAPER = "paper"  # any other document


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was handed up, kept whole: the data, and the paper where one was made of it."""

    id: SnapshotId
    plan_id: PlanId
    kind: SnapshotKind
    at: datetime
    title: str
    sha256: str
    period_id: PeriodId | None = None
    document: DocumentKind | None = None
    receiver: str = ""
    pages: int = 0
    paper_sha256: str = ""


class Wording(NamedTuple):
    """A drafted sentence as a person wants it said; `drafted` is what it was said instead of."""

    text: str
    drafted: str


def counts(rows: Iterable[RowId], latest: Mapping[RowId, Progress]) -> Mapping[ProgressState, int]:
    """How many rows stand in each state; a row without an entry is still to do."""
    found = dict.fromkeys(ProgressState, 0)
    for row_id in rows:
        entry = latest.get(row_id)
        found[entry.state if entry else ProgressState.TODO] += 1
    return found
