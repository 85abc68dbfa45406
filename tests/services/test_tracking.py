"""What was done in a period is logged, counted by its latest entry, and locked once sent."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from builders import a_plan, a_row
from fakes import FixedClock, MemoryFiles, MemoryStore

from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.progress import (
    PeriodState,
    Progress,
    ProgressId,
    ProgressState,
    counts,
)
from kehoach_desktop.services.refusals import LockedPeriodError
from kehoach_desktop.services.tracking import Tracking

THIRD_QUARTER = Period(PeriodKind.QUARTER, 2026, 3)


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def files():
    return MemoryFiles()


@pytest.fixture
def tracking(store, files):
    return Tracking(store, FixedClock(), files)


@pytest.fixture
def plan(store):
    plan = a_plan(a_row(21, "Một"), a_row(22, "Hai"))
    with store.unit_of_work() as work:
        work.plans.add(plan, datetime(2026, 1, 1, tzinfo=UTC))
        work.commit()
    return plan


@pytest.fixture
def period(tracking):
    return tracking.open_period(THIRD_QUARTER, date(2026, 9, 20), "Mở kỳ")


def an_entry(entry_id, row_id, period, state=ProgressState.DOING, **more):
    at = datetime(2026, 9, 1, tzinfo=UTC)
    return Progress(ProgressId(entry_id), row_id, period.id, at, "Trần Thị B", state, **more)


def test_an_opened_period_has_the_window_of_the_decree(period):
    assert (period.since, period.until) == (date(2026, 6, 15), date(2026, 9, 14))


def test_a_period_is_opened_once(tracking, period):
    assert tracking.open_period(THIRD_QUARTER, None, "Mở lại") == period
    assert tracking.periods() == [period]


def test_the_latest_entry_of_a_row_counts_and_the_log_keeps_all(tracking, plan, period):
    first = an_entry(1, 21, period)
    second = an_entry(2, 21, period, ProgressState.DONE, value=Decimal("98.60"))
    tracking.record(period, [first], "Nhập kết quả")
    tracking.record(period, [second], "Nhập kết quả")
    assert tracking.latest(plan.id, period.id) == {21: second}
    assert tracking.log_of(21) == [second, first]
    assert counts([21, 22], tracking.latest(plan.id, period.id)) == {
        ProgressState.TODO: 1,
        ProgressState.DOING: 0,
        ProgressState.DONE: 1,
        ProgressState.FAILED: 0,
    }


def test_a_sent_period_takes_no_more_entries_until_it_is_opened_again(tracking, plan, period):
    tracking.lock(plan, period, "Gửi báo cáo")
    (sent,) = tracking.periods()
    assert sent.state is PeriodState.SENT
    with pytest.raises(LockedPeriodError):
        tracking.record(sent, [an_entry(1, 21, sent)], "Nhập")
    reopened = tracking.unlock(sent, "Cấp trên yêu cầu chỉnh lý")
    tracking.record(reopened, [an_entry(1, 21, reopened)], "Nhập")
    assert len(tracking.log_of(21)) == 1


def test_what_was_sent_is_kept_whole(tracking, store, plan, period):
    tracking.record(period, [an_entry(1, 21, period, result="Đã rà soát")], "Nhập")
    snapshot = tracking.lock(plan, period, "Gửi báo cáo")
    with store.unit_of_work() as work:
        assert work.tracking.snapshots(plan.id) == [snapshot]
        content = json.loads(work.tracking.snapshot_content(snapshot))
    assert content["progress"][0]["result"] == "Đã rà soát"
    assert content["plan"]["head"]["subject"] == plan.head.subject


def test_one_document_may_prove_several_rows(tracking, store, files, period, tmp_path):
    source = tmp_path / "KH tuyên truyền.pdf"
    source.write_bytes(b"%PDF")
    evidence = tracking.attach(source, [(21, period.id), (22, None)], "Đính kèm")
    with store.unit_of_work() as work:
        assert work.tracking.evidence_of(21) == work.tracking.evidence_of(22) == [evidence]
    assert files.read(evidence.sha256) == b"%PDF"
    assert evidence.file_name == "KH tuyên truyền.pdf"
