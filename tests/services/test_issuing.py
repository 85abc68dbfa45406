"""What was sent is kept as the very paper, and sentences stay as a person wrote them."""

import json
from datetime import UTC, datetime

import pytest
from builders import a_plan, a_row
from fakes import FixedClock, MemoryFiles, MemoryStore

from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.progress import PeriodState, SnapshotKind, Wording
from kehoach_desktop.domain.report import DocumentKind, words
from kehoach_desktop.services.documents import Documents, Wish
from kehoach_desktop.services.issuing import Issue, Issuing
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.ports import WordingPlace
from kehoach_desktop.services.refusals import ChangedPaperError
from kehoach_desktop.services.staffing import Staffing
from kehoach_desktop.services.tracking import Tracking

QUARTER = Period(PeriodKind.QUARTER, 2026, 3)
PAPER = b"%PDF-1.7 the very bytes"


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def plan(store):
    plan = a_plan(a_row(21, "Một"), a_row(22, "Hai"), head=PlanHead(subject="Nâng cao các chỉ số"))
    with store.unit_of_work() as work:
        work.plans.add(plan, datetime(2026, 1, 1, tzinfo=UTC))
        work.put_office(Office(name="UBND xã", user="Trần Thị B", receiver="UBND tỉnh"))
        work.commit()
    return plan


@pytest.fixture
def tracking(store):
    return Tracking(store, FixedClock(), MemoryFiles())


@pytest.fixture
def period(tracking):
    return tracking.open_period(QUARTER, None, "Mở kỳ")


@pytest.fixture
def issuing(store):
    return Issuing(store, FixedClock())


@pytest.fixture
def documents(store, tracking):
    clock = FixedClock()
    return Documents(store, clock, Planning(store, clock), Staffing(store, clock), tracking)


def a_report(period):
    return Issue(DocumentKind.REPORT, "Báo cáo Quý III/2026", PAPER, 7, "UBND tỉnh", period)


def test_a_locked_report_keeps_its_bytes_its_data_and_closes_the_period(
    issuing, tracking, store, plan, period
):
    snapshot = issuing.lock(plan, a_report(period))
    assert issuing.locked(plan.id) == [snapshot]
    assert issuing.paper_of(snapshot) == PAPER
    assert (snapshot.kind, snapshot.pages, snapshot.receiver) == (
        SnapshotKind.REPORT,
        7,
        "UBND tỉnh",
    )
    assert tracking.periods()[0].state is PeriodState.SENT
    with store.unit_of_work() as work:
        data = json.loads(work.tracking.snapshot_content(snapshot))
        assert work.journal.steps()[0].who == "Trần Thị B"
    assert data["plan"]["head"]["subject"] == "Nâng cao các chỉ số"


def test_other_documents_leave_the_period_open(issuing, tracking, plan, period):
    sheet = Issue(DocumentKind.ASSIGNMENT, "Phiếu phân công", PAPER, 1, period=period)
    assert issuing.lock(plan, sheet).kind is SnapshotKind.PAPER
    assert tracking.periods()[0].state is PeriodState.OPEN


def test_paper_that_is_no_longer_the_same_is_refused(issuing, store, plan, period):
    snapshot = issuing.lock(plan, a_report(period))
    store.committed.papers[snapshot.id] = PAPER + b" "
    with pytest.raises(ChangedPaperError):
        issuing.paper_of(snapshot)


def test_a_sentence_said_anew_is_printed_until_it_is_taken_back(documents, issuing, plan, period):
    wish = Wish(DocumentKind.REPORT, plan.id, QUARTER)
    (overview, *_) = documents.sentences(wish)
    place = documents.words_place(wish)
    assert overview.text in list(words(documents.make(wish)))
    issuing.say(place, {"overview": Wording("Viết lại bằng lời mình.", overview.text)})
    assert "Viết lại bằng lời mình." in list(words(documents.make(wish)))
    issuing.say(place, {"overview": None})
    assert overview.text in list(words(documents.make(wish)))


def test_something_can_be_said_where_the_data_says_nothing(documents, issuing, plan, period):
    wish = Wish(DocumentKind.REPORT, plan.id, QUARTER)
    drafted = {each.key: each.text for each in documents.sentences(wish)}
    assert drafted["proposal"] == ""
    issuing.say(documents.words_place(wish), {"proposal": Wording("Đề nghị hỗ trợ máy quét.", "")})
    printed = list(words(documents.make(wish)))
    assert "Đề nghị hỗ trợ máy quét." in printed
    assert any("KIẾN NGHỊ, ĐỀ XUẤT" in each for each in printed)


def test_a_sentence_emptied_on_purpose_is_not_printed(documents, issuing, plan, period):
    wish = Wish(DocumentKind.REPORT, plan.id, QUARTER)
    (overview, *_) = documents.sentences(wish)
    issuing.say(documents.words_place(wish), {"overview": Wording("", overview.text)})
    assert overview.text not in list(words(documents.make(wish)))


def test_letter_and_submission_keep_their_own_sentences(documents, issuing, plan):
    letter = Wish(DocumentKind.LETTER, plan.id)
    submission = Wish(DocumentKind.LETTER, plan.id, submission=True)
    place = documents.words_place(letter)
    issuing.say(place, {documents.kept_key(letter, "wish"): Wording("Gửi để biết./.", "")})
    issuing.say(place, {documents.kept_key(submission, "wish"): Wording("Kính trình./.", "")})
    assert "Gửi để biết./." in list(words(documents.make(letter)))
    assert "Kính trình./." in list(words(documents.make(submission)))
    assert "Kính trình./." not in list(words(documents.make(letter)))


def test_saying_the_same_again_writes_no_step(issuing, store, plan):
    place = WordingPlace(plan.id, DocumentKind.LETTER)
    issuing.say(place, {"wish": Wording("Gửi để biết./.", "")})
    steps = len(store.committed.steps)
    issuing.say(place, {"wish": Wording("Gửi để biết./.", "")})
    assert len(store.committed.steps) == steps
