"""Locked copies of what was sent, and the sentences of documents that a person says anew."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from kehoach_desktop.domain.codec import encode
from kehoach_desktop.domain.journal import Change
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.progress import (
    PeriodState,
    ReportingPeriod,
    Snapshot,
    SnapshotId,
    SnapshotKind,
    Wording,
)
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.services.ports import Clock, Store, UnitOfWork, WordingPlace
from kehoach_desktop.services.refusals import ChangedPaperError
from kehoach_desktop.services.tracking import data_of

_KINDS: Mapping[DocumentKind, SnapshotKind] = {
    DocumentKind.PLAN: SnapshotKind.PLAN,
    DocumentKind.APPENDICES: SnapshotKind.PLAN,
    DocumentKind.REPORT: SnapshotKind.REPORT,
    DocumentKind.SCORES: SnapshotKind.SCORES,
}


@dataclass(frozen=True, slots=True)
class Issue:
    """A finished document that is about to be sent."""

    kind: DocumentKind
    title: str
    paper: bytes  # the PDF as it was seen
    pages: int
    receiver: str = ""
    period: ReportingPeriod | None = None


class Issuing:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    # What was sent

    def lock(self, plan: Plan, issue: Issue) -> Snapshot:
        """Keep the very paper and the data behind it; a report closes its period's entries."""
        with self._store.unit_of_work() as work:
            data = data_of(work, plan, issue.period)
            snapshot = Snapshot(
                id=SnapshotId(self._store.new_id()),
                plan_id=plan.id,
                kind=_KINDS.get(issue.kind, SnapshotKind.PAPER),
                at=self._clock(),
                title=issue.title,
                sha256=hashlib.sha256(data).hexdigest(),
                period_id=issue.period.id if issue.period else None,
                document=issue.kind,
                receiver=issue.receiver,
                pages=issue.pages,
                paper_sha256=hashlib.sha256(issue.paper).hexdigest(),
            )
            work.tracking.add_snapshot(snapshot, data, issue.paper)
            changes = [Change("snapshot", snapshot.id, "", None, encode(snapshot))]
            if issue.kind is DocumentKind.REPORT and issue.period:
                changes += self._close(work, issue.period)
            self._write(work, changes, f"Khoá bản gửi: {issue.title}", plan.id)
            work.commit()
        return snapshot

    def _close(self, work: UnitOfWork, period: ReportingPeriod) -> list[Change]:
        if period.state.is_locked:
            return []
        sent = replace(period, state=PeriodState.SENT)
        work.tracking.put_period(sent)
        return [Change("period", period.id, "", encode(period), encode(sent))]

    def locked(self, plan_id: PlanId) -> list[Snapshot]:
        """Those that were kept as paper, the newest first."""
        with self._store.unit_of_work() as work:
            return [each for each in work.tracking.snapshots(plan_id) if each.document]

    def paper_of(self, snapshot: Snapshot) -> bytes:
        """The bytes that were locked, or a refusal if they are no longer the same."""
        with self._store.unit_of_work() as work:
            paper = work.tracking.snapshot_paper(snapshot)
        if hashlib.sha256(paper).hexdigest() != snapshot.paper_sha256:
            raise ChangedPaperError(snapshot)
        return paper

    # A person's own sentences

    def wordings(self, place: WordingPlace) -> Mapping[str, Wording]:
        with self._store.unit_of_work() as work:
            return work.tracking.wordings(place)

    def say(self, place: WordingPlace, said: Mapping[str, Wording | None]) -> None:
        """Keep sentences as they were written; None goes back to what is drafted."""
        with self._store.unit_of_work() as work:
            known = work.tracking.wordings(place)
            changes = []
            for key, wording in said.items():
                if wording != known.get(key):
                    work.tracking.put_wording(place, key, wording)
                    before, after = known.get(key), wording
                    changes.append(
                        Change(
                            "wording",
                            place.plan_id,
                            f"{place.document.value}.{place.period_id or 0}.{key}",
                            before.text if before else None,
                            after.text if after else None,
                        )
                    )
            if changes:
                label = f"Sửa lời văn: {term(place.document)}"
                self._write(work, changes, label, place.plan_id)
                work.commit()

    def _write(self, work: UnitOfWork, changes: list[Change], label: str, plan_id: PlanId) -> None:
        who = work.office().user
        work.journal.write(changes, at=self._clock(), who=who, label=label, plan_id=plan_id)
