"""Periods, progress, evidence and snapshots on disk."""

import hashlib
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.exc import IntegrityError

from kehoach_desktop.domain.edits import RemoveRow
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.progress import (
    Evidence,
    EvidenceId,
    EvidenceLink,
    PeriodId,
    PeriodState,
    Progress,
    ProgressId,
    ProgressState,
    ReportingPeriod,
    Snapshot,
    SnapshotId,
    SnapshotKind,
    Wording,
)
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.services.ports import WordingPlace
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.samples import AT, WHO, add, do, long_plan, only_table

QUARTER = ReportingPeriod(
    PeriodId(901),
    Period(PeriodKind.QUARTER, 2026, 2),
    date(2026, 3, 15),
    date(2026, 6, 14),
    date(2026, 6, 20),
    PeriodState.RETURNED,
)
MAY = (date(2026, 5, 1), date(2026, 5, 31))
OWN_STRETCH = ReportingPeriod(PeriodId(902), Period(PeriodKind.CUSTOM, 2026, custom=MAY), *MAY)
EVIDENCE = Evidence(
    EvidenceId(920),
    "Báo cáo quý II.pdf",
    hashlib.sha256(b"1").hexdigest(),
    12_345,
    "25/BC-UBND",
    date(2026, 6, 10),
    "Kết quả quý II",
    "UBND xã Bình Minh",
)
BARE_EVIDENCE = Evidence(EvidenceId(921), "ảnh.png", hashlib.sha256(b"2").hexdigest(), 0)


@pytest.fixture
def plan(file):
    with file.unit_of_work() as work:
        work.tracking.put_period(QUARTER)
        work.tracking.put_period(OWN_STRETCH)
        work.commit()
    return add(file, long_plan(file.new_id, 12))


def entry(file, row, period=QUARTER, **facts):
    return Progress(
        ProgressId(file.new_id()), row, period.id, AT, WHO, ProgressState.DOING, **facts
    )


def test_periods_are_read_back_in_the_order_of_their_days(path):
    with closing(DataFile(path)) as file, file.unit_of_work() as work:
        work.tracking.put_period(OWN_STRETCH)
        work.tracking.put_period(QUARTER)
        work.commit()
    with closing(DataFile(path)) as file, file.unit_of_work() as work:
        assert work.tracking.periods() == [QUARTER, OWN_STRETCH]


def test_a_period_moves_on_from_state_to_state(file, plan):
    sent = replace(QUARTER, state=PeriodState.SENT, due=None)
    with file.unit_of_work() as work:
        work.tracking.put_period(sent)
        assert work.tracking.periods()[0] == sent


def test_one_year_may_have_several_periods_of_ones_own(file, plan):
    june = (date(2026, 6, 1), date(2026, 6, 30))
    another = ReportingPeriod(PeriodId(903), Period(PeriodKind.CUSTOM, 2026, custom=june), *june)
    with file.unit_of_work() as work:
        work.tracking.put_period(another)
        assert work.tracking.periods() == [QUARTER, OWN_STRETCH, another]


def test_one_quarter_cannot_be_there_twice(file, plan):
    with file.unit_of_work() as work, pytest.raises(IntegrityError):
        work.tracking.put_period(replace(QUARTER, id=PeriodId(904)))


def test_a_log_is_read_back_newest_first_with_every_fact(file, plan):
    row = next(plan.all_rows()).id
    first = entry(file, row, percent=40, value=Decimal("7.40"), result="Đã trình\nlần 1")
    second = entry(file, row)._replace(
        at=AT + timedelta(microseconds=1),
        state=ProgressState.FAILED,
        difficulty="Thiếu kinh phí",
        proposal="Bổ sung",
    )
    with file.unit_of_work() as work:
        work.tracking.add_progress([first, second])
        work.commit()
    with file.unit_of_work() as work:
        assert work.tracking.progress_of(row) == [second, first]
        assert str(work.tracking.progress_of(row)[1].value) == "7.40"


def test_the_latest_entry_of_each_row_counts_by_period(file, plan):
    first, second, third = [row.id for row in plan.all_rows()][:3]
    old, new = entry(file, first, result="cũ"), entry(file, first, result="mới")
    other, elsewhere = entry(file, second), entry(file, third, OWN_STRETCH)
    with file.unit_of_work() as work:
        work.tracking.add_progress([old, elsewhere, other, new])
        assert work.tracking.latest(plan.id, QUARTER.id) == {first: new, second: other}
        assert work.tracking.latest(plan.id, OWN_STRETCH.id) == {third: elsewhere}


def test_the_states_of_rows_are_those_of_their_latest_entries(file, plan):
    first, second = [row.id for row in plan.all_rows()][:2]
    done = entry(file, first)._replace(state=ProgressState.DONE)
    with file.unit_of_work() as work:
        work.tracking.add_progress([done, entry(file, second), entry(file, first)])
        latest = work.tracking.latest(plan.id, QUARTER.id)
        assert work.tracking.states(plan.id, QUARTER.id) == {
            row: each.state for row, each in latest.items()
        }


def test_a_removed_row_no_longer_counts_but_keeps_its_log(file, plan):
    row = list(plan.all_rows())[-1].id
    with file.unit_of_work() as work:
        work.tracking.add_progress([entry(file, row)])
        work.commit()
    do(file, plan, RemoveRow(only_table(plan), row))
    with file.unit_of_work() as work:
        assert work.tracking.latest(plan.id, QUARTER.id) == {}
        assert len(work.tracking.progress_of(row)) == 1


def test_adding_no_progress_is_no_fault(file):
    with file.unit_of_work() as work:
        work.tracking.add_progress([])


def test_one_document_proves_many_rows_and_is_listed_once_for_each(file, plan):
    first, second = [row.id for row in plan.all_rows()][:2]
    with file.unit_of_work() as work:
        work.tracking.add_evidence(EVIDENCE)
        work.tracking.add_evidence(BARE_EVIDENCE)
        for link in (
            EvidenceLink(EVIDENCE.id, first, QUARTER.id),
            EvidenceLink(EVIDENCE.id, first),
            EvidenceLink(EVIDENCE.id, first),
            EvidenceLink(EVIDENCE.id, second, OWN_STRETCH.id),
            EvidenceLink(BARE_EVIDENCE.id, second),
        ):
            work.tracking.link_evidence(link)
        work.commit()
    with file.unit_of_work() as work:
        assert work.tracking.evidence_of(first) == [EVIDENCE]
        assert work.tracking.evidence_of(second) == [EVIDENCE, BARE_EVIDENCE]
        assert sorted(work.tracking.evidence_hashes()) == sorted(
            {EVIDENCE.sha256, BARE_EVIDENCE.sha256}
        )


def test_a_snapshot_is_kept_byte_for_byte(file, plan):
    content = bytes(range(256)) * 100
    digest = hashlib.sha256(content).hexdigest()
    first = Snapshot(
        SnapshotId(930), plan.id, SnapshotKind.REPORT, AT, "Báo cáo quý II", digest, QUARTER.id
    )
    second = Snapshot(SnapshotId(931), plan.id, SnapshotKind.PLAN, AT, "Kế hoạch", digest)
    with file.unit_of_work() as work:
        work.tracking.add_snapshot(first, content)
        work.tracking.add_snapshot(second, b"")
        assert work.tracking.snapshots(plan.id) == [second, first]
        assert work.tracking.snapshot_content(first) == content
        assert work.tracking.snapshot_content(second) == b""


def test_the_paper_of_a_snapshot_is_kept_beside_its_data(file, plan):
    paper = bytes(range(256)) * 40
    report = Snapshot(
        SnapshotId(940),
        plan.id,
        SnapshotKind.REPORT,
        AT,
        "Báo cáo Quý II/2026",
        "0" * 64,
        QUARTER.id,
        DocumentKind.REPORT,
        "UBND tỉnh",
        7,
        hashlib.sha256(paper).hexdigest(),
    )
    with file.unit_of_work() as work:
        work.tracking.add_snapshot(report, b"{}", paper)
        work.commit()
    with closing(DataFile(copy_of(file))) as later, later.unit_of_work() as work:
        assert work.tracking.snapshots(plan.id) == [report]
        assert work.tracking.snapshot_paper(report) == paper


def copy_of(file):
    copy = file.path.with_name("later.khdb")
    copy.write_bytes(file.path.read_bytes())
    return copy


def test_words_of_a_person_are_kept_by_document_and_period_until_taken_back(file, plan):
    of_report = WordingPlace(plan.id, DocumentKind.REPORT, QUARTER.id)
    of_letter = WordingPlace(plan.id, DocumentKind.LETTER)
    said = Wording("Viết lại", "Soạn sẵn")
    with file.unit_of_work() as work:
        work.tracking.put_wording(of_report, "overview", Wording("Nháp", ""))
        work.tracking.put_wording(of_report, "overview", said)
        work.tracking.put_wording(of_letter, "wish", Wording("Kính gửi./.", ""))
        assert work.tracking.wordings(of_report) == {"overview": said}
        work.tracking.put_wording(of_report, "overview", None)
        assert work.tracking.wordings(of_report) == {}
        assert list(work.tracking.wordings(of_letter)) == ["wish"]
