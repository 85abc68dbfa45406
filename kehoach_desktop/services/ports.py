"""What the use cases ask of the outside world; storage and exchange answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from kehoach_desktop.domain.appendix import RowId
    from kehoach_desktop.domain.edits import Edit
    from kehoach_desktop.domain.journal import Change, Step, StepId
    from kehoach_desktop.domain.office import Office
    from kehoach_desktop.domain.plan import Plan, PlanId
    from kehoach_desktop.domain.progress import (
        Evidence,
        EvidenceLink,
        PeriodId,
        Progress,
        ProgressState,
        ReportingPeriod,
        Snapshot,
        Wording,
    )
    from kehoach_desktop.domain.report import Document, DocumentKind
    from kehoach_desktop.domain.scoring import (
        CriteriaSet,
        CriteriaSetId,
        Criterion,
        CriterionId,
        Score,
    )
    from kehoach_desktop.domain.staff import Directory, Party, PartyRef

Clock = Callable[[], datetime]
Check = Callable[[], None]  # long work asks it whether to go on; raises CancelledError if not


def go_on() -> None:
    """The check of work that nobody can give up."""


Watch = Callable[[int], None]  # the same, told how many pages are done


def unwatched(_: int) -> None:
    """The watch of work that nobody can give up."""


class PlanEntry(NamedTuple):
    """A plan as lists show it."""

    id: PlanId
    year: int | None
    subject: str
    rows: int


class Hit(NamedTuple):
    """An item whose words match a search."""

    item_id: int
    plan_id: PlanId | None


class WordingPlace(NamedTuple):
    """Which document a person's own sentences belong to."""

    plan_id: PlanId
    document: DocumentKind
    period_id: PeriodId | None = None


class Proof(NamedTuple):
    """A document as it will be printed, and what only its layout knows."""

    content: bytes
    lonely: tuple[int, ...] = ()  # pages, from 1, that one line or row ran over to
    missing: str = ""  # characters that the font cannot draw
    pages: int = 0
    is_substituted: bool = False  # in our own type, for want of the computer's Times New Roman


class Printing(Protocol):
    """Turns documents into files; the target's ending says which kind.

    What stops halfway leaves the old file and nothing beside it.
    """

    def first_page(self, document: Document, watch: Watch = ...) -> bytes: ...
    def proof(self, document: Document, watch: Watch = ...) -> Proof: ...
    def write(self, document: Document, target: Path, watch: Watch = ...) -> None: ...
    def keep(self, content: bytes, target: Path) -> None: ...
    def beside(self, target: Path, other: Document) -> Path: ...
    def has_system_font(self) -> bool: ...


class Plans(Protocol):
    def entries(self) -> list[PlanEntry]: ...
    def get(self, plan_id: PlanId) -> Plan | None: ...
    def add(self, plan: Plan, at: datetime) -> None: ...
    def remove(self, plan_id: PlanId, step: StepId | None) -> None: ...
    def apply(self, plan_id: PlanId, edit: Edit, step: StepId) -> None: ...


class Staff(Protocol):
    def directory(self) -> Directory: ...
    def put(self, party: Party) -> None: ...
    def drop(self, ref: PartyRef) -> None: ...
    def was_given_work(self, ref: PartyRef) -> bool: ...


class Journal(Protocol):
    def write(
        self,
        changes: Sequence[Change],
        *,
        at: datetime,
        who: str,
        label: str,
        plan_id: PlanId | None,
    ) -> StepId: ...
    def steps(self, plan_id: PlanId | None = None, limit: int = 200) -> list[Step]: ...
    def history(self, subject: int) -> list[Step]: ...


class Tracking(Protocol):
    def periods(self) -> list[ReportingPeriod]: ...
    def put_period(self, period: ReportingPeriod) -> None: ...
    def add_progress(self, entries: Iterable[Progress]) -> None: ...
    def latest(self, plan_id: PlanId, period: PeriodId) -> Mapping[RowId, Progress]: ...
    def states(self, plan_id: PlanId, period: PeriodId) -> Mapping[RowId, ProgressState]: ...
    def progress_of(self, row_id: RowId) -> list[Progress]: ...
    def add_evidence(self, evidence: Evidence) -> None: ...
    def link_evidence(self, link: EvidenceLink) -> None: ...
    def evidence_of(self, owner: int) -> list[Evidence]: ...
    def add_snapshot(self, snapshot: Snapshot, content: bytes, paper: bytes = b"") -> None: ...
    def snapshots(self, plan_id: PlanId) -> list[Snapshot]: ...
    def snapshot_content(self, snapshot: Snapshot) -> bytes: ...
    def snapshot_paper(self, snapshot: Snapshot) -> bytes: ...
    def wordings(self, about: WordingPlace) -> Mapping[str, Wording]: ...
    def put_wording(self, about: WordingPlace, key: str, wording: Wording | None) -> None: ...


class Scoring(Protocol):
    def sets(self) -> list[CriteriaSet]: ...
    def add_set(self, criteria_set: CriteriaSet, criteria: Sequence[Criterion]) -> None: ...
    def criteria(self, set_id: CriteriaSetId) -> list[Criterion]: ...
    def put_score(self, score: Score) -> None: ...
    def scores(self, period: PeriodId) -> Mapping[CriterionId, Score]: ...


class UnitOfWork(Protocol):
    """One transaction; leaving the block without commit() changes nothing."""

    @property
    def plans(self) -> Plans: ...
    @property
    def staff(self) -> Staff: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def tracking(self) -> Tracking: ...
    @property
    def scoring(self) -> Scoring: ...
    def office(self) -> Office: ...
    def put_office(self, office: Office) -> None: ...
    def search(self, words: str, limit: int = 200) -> list[Hit]: ...
    def commit(self) -> None: ...


class Store(Protocol):
    """The office's data: gives ids that are never used twice, and units of work."""

    def new_id(self) -> int: ...
    def unit_of_work(self) -> AbstractContextManager[UnitOfWork]: ...


class EvidenceFiles(Protocol):
    """The files of evidence, kept once each by their hash."""

    def keep(self, source: Path) -> tuple[str, int]: ...
    def read(self, sha256: str) -> bytes: ...
    def missing(self, known: Iterable[str]) -> list[str]: ...
