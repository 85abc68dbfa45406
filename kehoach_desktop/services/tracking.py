"""Reporting periods: opening them, writing down what was done, locking what was sent."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.domain.codec import encode
from kehoach_desktop.domain.journal import Change
from kehoach_desktop.domain.period import Period, data_window
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.progress import (
    Evidence,
    EvidenceId,
    EvidenceLink,
    PeriodId,
    PeriodState,
    Progress,
    ProgressState,
    ReportingPeriod,
    Snapshot,
    SnapshotId,
    SnapshotKind,
)
from kehoach_desktop.services.ports import Clock, EvidenceFiles, Store, UnitOfWork
from kehoach_desktop.services.refusals import LockedPeriodError


class Tracking:
    def __init__(self, store: Store, clock: Clock, files: EvidenceFiles) -> None:
        self._store = store
        self._clock = clock
        self._files = files

    def periods(self) -> list[ReportingPeriod]:
        with self._store.unit_of_work() as work:
            return work.tracking.periods()

    def open_period(self, period: Period, due: date | None, label: str) -> ReportingPeriod:
        """Open a period with its legal data window; one that is open already is given back."""
        with self._store.unit_of_work() as work:
            for known in work.tracking.periods():
                if known.period == period:
                    return known
            window = data_window(period)
            opened = ReportingPeriod(
                PeriodId(self._store.new_id()), period, window.first, window.last, due
            )
            self._put_period(work, None, opened, label)
            work.commit()
            return opened

    def record(self, period: ReportingPeriod, entries: Sequence[Progress], label: str) -> None:
        """Add entries to the log; entries of a locked period are refused."""
        if period.state.is_locked:
            raise LockedPeriodError(period)
        with self._store.unit_of_work() as work:
            work.tracking.add_progress(entries)
            change = Change("progress", period.id, "entries", None, len(entries))
            self._write(work, (change,), label, None)
            work.commit()

    def latest(self, plan_id: PlanId, period: PeriodId) -> Mapping[RowId, Progress]:
        with self._store.unit_of_work() as work:
            return work.tracking.latest(plan_id, period)

    def states(self, plan_id: PlanId, period: PeriodId) -> Mapping[RowId, ProgressState]:
        with self._store.unit_of_work() as work:
            return work.tracking.states(plan_id, period)

    def log_of(self, row_id: RowId) -> list[Progress]:
        with self._store.unit_of_work() as work:
            return work.tracking.progress_of(row_id)

    def attach(
        self, source: Path, links: Sequence[tuple[int, PeriodId | None]], label: str
    ) -> Evidence:
        """Keep a copy of a document and link it to everything it proves."""
        sha256, size = self._files.keep(source)
        evidence = Evidence(EvidenceId(self._store.new_id()), source.name, sha256, size)
        with self._store.unit_of_work() as work:
            work.tracking.add_evidence(evidence)
            for owner, period in links:
                work.tracking.link_evidence(EvidenceLink(evidence.id, owner, period))
            change = Change("evidence", evidence.id, "", None, encode(evidence))
            self._write(work, (change,), label, None)
            work.commit()
        return evidence

    def lock(self, plan: Plan, period: ReportingPeriod, label: str) -> Snapshot:
        """Close the period's entries and keep what was sent, whole."""
        from hashlib import sha256  # noqa: PLC0415 - brings in OpenSSL

        with self._store.unit_of_work() as work:
            data = data_of(work, plan, period)
            snapshot = Snapshot(
                id=SnapshotId(self._store.new_id()),
                plan_id=plan.id,
                kind=SnapshotKind.REPORT,
                at=self._clock(),
                title=period.period.label,
                sha256=sha256(data).hexdigest(),
                period_id=period.id,
            )
            work.tracking.add_snapshot(snapshot, data)
            self._put_period(work, period, replace(period, state=PeriodState.SENT), label)
            work.commit()
        return snapshot

    def unlock(self, period: ReportingPeriod, reason: str) -> ReportingPeriod:
        """Open a sent period again; the journal keeps the reason."""
        reopened = replace(period, state=PeriodState.RETURNED)
        with self._store.unit_of_work() as work:
            self._put_period(work, period, reopened, reason)
            work.commit()
        return reopened

    def _put_period(
        self, work: UnitOfWork, old: ReportingPeriod | None, new: ReportingPeriod, label: str
    ) -> None:
        work.tracking.put_period(new)
        before = None if old is None else encode(old)
        self._write(work, (Change("period", new.id, "", before, encode(new)),), label, None)

    def _write(
        self, work: UnitOfWork, changes: tuple[Change, ...], label: str, plan_id: PlanId | None
    ) -> None:
        who = work.office().user
        work.journal.write(changes, at=self._clock(), who=who, label=label, plan_id=plan_id)


def data_of(work: UnitOfWork, plan: Plan, period: ReportingPeriod | None) -> bytes:
    """All that a document of the plan and period was made from."""
    content: dict[str, object] = {"plan": plan_to_data(plan, work.staff.directory())}
    if period is not None:
        latest = work.tracking.latest(plan.id, period.id)
        content["period"] = encode(period)
        content["progress"] = [encode(entry) for entry in latest.values()]
    return json.dumps(content, ensure_ascii=False).encode()
