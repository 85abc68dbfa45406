"""Periods, the progress log, evidence and snapshots on disk."""

import zlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import PlanId
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
    Wording,
)
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.domain.uncollected import uncollected
from kehoach_desktop.services.ports import WordingPlace
from kehoach_desktop.storage import tables as t
from kehoach_desktop.storage.bulk import Values, fetched, insert_all
from kehoach_desktop.storage.damage import reading
from kehoach_desktop.storage.search import SearchIndex

_STATES = {state.value: state for state in ProgressState}


class TrackingStore:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._search = SearchIndex(connection)

    @reading
    def periods(self) -> list[ReportingPeriod]:
        query = select(t.period).order_by(t.period.c.since, t.period.c.until)
        return [_period(each) for each in self._connection.execute(query)]

    def put_period(self, period: ReportingPeriod) -> None:
        values = {
            "id": period.id,
            "kind": period.period.kind.value,
            "year": period.period.year,
            "number": period.period.number,
            "since": period.since.isoformat(),
            "until": period.until.isoformat(),
            "due": period.due.isoformat() if period.due else None,
            "state": period.state.value,
        }
        statement = upsert(t.period).values(values)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["id"], set_=values)
        )

    @uncollected()
    def add_progress(self, entries: Iterable[Progress]) -> None:
        entries = list(entries)
        insert_all(self._connection, t.progress, list(map(_progress_values, entries)))
        self._search.add((each.id, None, _words(each)) for each in entries)

    @reading
    @uncollected()
    def latest(self, plan_id: PlanId, period: PeriodId) -> Mapping[RowId, Progress]:
        """The entry that counts of each row that has one."""
        found = fetched(self._connection.execute(_LATEST, {"plan": plan_id, "period": period}))
        return {each.row_id: each for each in map(_progress, found)}

    @reading
    @uncollected()
    def states(self, plan_id: PlanId, period: PeriodId) -> Mapping[RowId, ProgressState]:
        """Where each row that has an entry stands: all that a roll-up needs."""
        found = fetched(self._connection.execute(_STANDING, {"plan": plan_id, "period": period}))
        return {row_id: _STATES[state] for row_id, state in found}

    @reading
    def progress_of(self, row_id: RowId) -> list[Progress]:
        """The whole log of one row, newest first."""
        query = (
            select(*_PROGRESS_COLUMNS)
            .where(t.progress.c.row_id == row_id)
            .order_by(t.progress.c.id.desc())
        )
        return [_progress(each) for each in self._connection.execute(query)]

    def add_evidence(self, evidence: Evidence) -> None:
        values = {
            "id": evidence.id,
            "number": evidence.number,
            "day": evidence.day.isoformat() if evidence.day else None,
            "subject": evidence.subject,
            "issuer": evidence.issuer,
            "file_name": evidence.file_name,
            "sha256": evidence.sha256,
            "size": evidence.size,
        }
        self._connection.execute(insert(t.evidence), values)

    def link_evidence(self, link: EvidenceLink) -> None:
        values = {
            "evidence_id": link.evidence_id,
            "owner_id": link.owner_id,
            "period_id": link.period_id or 0,
        }
        self._connection.execute(upsert(t.evidence_link).values(values).on_conflict_do_nothing())

    @reading
    def evidence_of(self, owner: int) -> list[Evidence]:
        query = (
            select(t.evidence)
            .join(t.evidence_link)
            .where(t.evidence_link.c.owner_id == owner)
            .order_by(t.evidence.c.id)
            .distinct()
        )
        return [_evidence(each) for each in self._connection.execute(query)]

    @reading
    def evidence_hashes(self) -> list[str]:
        return list(self._connection.execute(select(t.evidence.c.sha256).distinct()).scalars())

    def add_snapshot(self, snapshot: Snapshot, content: bytes, paper: bytes = b"") -> None:
        values = {
            "id": snapshot.id,
            "plan_id": snapshot.plan_id,
            "period_id": snapshot.period_id,
            "kind": snapshot.kind.value,
            "at": snapshot.at.isoformat(),
            "title": snapshot.title,
            "content": zlib.compress(content),
            "sha256": snapshot.sha256,
            "document": snapshot.document.value if snapshot.document else None,
            "receiver": snapshot.receiver,
            "pages": snapshot.pages,
            "paper": paper or None,
            "paper_sha256": snapshot.paper_sha256,
        }
        self._connection.execute(insert(t.snapshot), values)

    @reading
    def snapshots(self, plan_id: PlanId) -> list[Snapshot]:
        query = (
            select(*_SNAPSHOT_COLUMNS)
            .where(t.snapshot.c.plan_id == plan_id)
            .order_by(t.snapshot.c.id.desc())
        )
        return [_snapshot(each) for each in self._connection.execute(query)]

    @reading
    def snapshot_content(self, snapshot: Snapshot) -> bytes:
        query = select(t.snapshot.c.content).where(t.snapshot.c.id == snapshot.id)
        return zlib.decompress(self._connection.execute(query).scalar_one())

    @reading
    def snapshot_paper(self, snapshot: Snapshot) -> bytes:
        """What was printed; empty where only data was kept."""
        query = select(t.snapshot.c.paper).where(t.snapshot.c.id == snapshot.id)
        return bytes(self._connection.execute(query).scalar_one() or b"")

    @reading
    def wordings(self, about: WordingPlace) -> Mapping[str, Wording]:
        query = select(t.wording).where(*_of(about))
        found = self._connection.execute(query)
        return {each.key: Wording(each.text, each.drafted) for each in found}

    def put_wording(self, about: WordingPlace, key: str, wording: Wording | None) -> None:
        """None: as it is drafted."""
        if wording is None:
            self._connection.execute(delete(t.wording).where(*_of(about), t.wording.c.key == key))
            return
        place = {
            "plan_id": about.plan_id,
            "document": about.document.value,
            "period_id": about.period_id or 0,
            "key": key,
        }
        said = wording._asdict()
        statement = upsert(t.wording).values({**place, **said})
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=list(place), set_=said)
        )


def _of(about: WordingPlace) -> tuple[ColumnElement[bool], ...]:
    return (
        t.wording.c.plan_id == about.plan_id,
        t.wording.c.document == about.document.value,
        t.wording.c.period_id == (about.period_id or 0),
    )


# Without the two that may be megabytes.
_SNAPSHOT_COLUMNS = tuple(
    column for column in t.snapshot.c if column.name not in {"content", "paper"}
)

_PROGRESS_COLUMNS = (
    t.progress.c.id,
    t.progress.c.row_id,
    t.progress.c.period_id,
    t.progress.c.at,
    t.progress.c.who,
    t.progress.c.state,
    t.progress.c.percent,
    t.progress.c.value,
    t.progress.c.result,
    t.progress.c.difficulty,
    t.progress.c.proposal,
)
_newest = t.progress.alias("newest")
# One seek in the index ix_progress_latest per row, however long the log has grown.
_newest_id = (
    select(func.max(_newest.c.id))
    .where(_newest.c.row_id == t.plan_row.c.id, _newest.c.period_id == bindparam("period"))
    .scalar_subquery()
)
_LATEST, _STANDING = (
    select(*columns)
    .select_from(t.plan_row)
    .join(t.progress, t.progress.c.id == _newest_id)
    .where(t.plan_row.c.plan_id == bindparam("plan"), t.plan_row.c.removed.is_(None))
    for columns in (_PROGRESS_COLUMNS, (t.progress.c.row_id, t.progress.c.state))
)


def _period(stored: Any) -> ReportingPeriod:
    since, until = date.fromisoformat(stored.since), date.fromisoformat(stored.until)
    kind = PeriodKind(stored.kind)
    custom = (since, until) if kind is PeriodKind.CUSTOM else None
    return ReportingPeriod(
        id=PeriodId(stored.id),
        period=Period(kind, stored.year, stored.number, custom),
        since=since,
        until=until,
        due=date.fromisoformat(stored.due) if stored.due else None,
        state=PeriodState(stored.state),
    )


def _progress_values(entry: Progress) -> Values:
    entry_id, row_id, period_id, at, who, state, percent, value, *texts = entry
    number = None if value is None else str(value)
    return (entry_id, row_id, period_id, at.isoformat(), who, state.value, percent, number, *texts)


def _progress(stored: Any) -> Progress:
    (entry_id, row_id, period_id, at, who, state, percent, value, *texts) = stored
    when, number = datetime.fromisoformat(at), None if value is None else Decimal(value)
    return tuple.__new__(
        Progress, (entry_id, row_id, period_id, when, who, _STATES[state], percent, number, *texts)
    )


def _words(entry: Progress) -> str:
    return " ".join(each for each in (entry.result, entry.difficulty, entry.proposal) if each)


def _evidence(stored: Any) -> Evidence:
    return Evidence(
        id=EvidenceId(stored.id),
        file_name=stored.file_name,
        sha256=stored.sha256,
        size=stored.size,
        number=stored.number,
        day=date.fromisoformat(stored.day) if stored.day else None,
        subject=stored.subject,
        issuer=stored.issuer,
    )


def _snapshot(stored: Any) -> Snapshot:
    return Snapshot(
        id=SnapshotId(stored.id),
        plan_id=PlanId(stored.plan_id),
        kind=SnapshotKind(stored.kind),
        at=datetime.fromisoformat(stored.at),
        title=stored.title,
        sha256=stored.sha256,
        period_id=PeriodId(stored.period_id) if stored.period_id else None,
        document=DocumentKind(stored.document) if stored.document else None,
        receiver=stored.receiver or "",
        pages=stored.pages or 0,
        paper_sha256=stored.paper_sha256 or "",
    )
