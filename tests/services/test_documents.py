"""One document of what is stored: whose form, whose words, what is missing is refused by name."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from builders import APPENDIX, a_directory, a_group, a_plan, a_row, ids
from fakes import FixedClock, MemoryFiles, MemoryStore

from kehoach_desktop.domain.edits import PutHead, PutPart
from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.report import DocumentKind, plain, words
from kehoach_desktop.domain.staff import PartyKind, PartyRef
from kehoach_desktop.services.assigning import understand_parties
from kehoach_desktop.services.documents import Documents, Wish
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.refusals import (
    NeedsPeriodError,
    NeedsWordsError,
    NoCriteriaError,
    Wanted,
)
from kehoach_desktop.services.staffing import Staffing
from kehoach_desktop.services.tracking import Tracking

VPTK, VHXH = PartyRef(PartyKind.POSITION, 511), PartyRef(PartyKind.POSITION, 512)
OFFICE = Office(name="UBND xã", receiver="UBND tỉnh", form=Form(margin_left=32))


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def plan(store):
    rows = (
        a_group(20, "Nhóm", marker="1"),
        (a_row(21, "Ban hành", marker="1.1", lead="VPTK", time="Quý IV/2026"), 20),
        (a_row(22, "Tuyên truyền", marker="1.2", lead="VHXH", time="Thường xuyên"), 20),
    )
    made = a_plan(*rows, head=PlanHead(subject="Nâng cao các chỉ số", symbol="KH-UBND"))
    made = understand_parties(made, a_directory(), ids(1000)).apply(made)
    directory = a_directory()
    with store.unit_of_work() as work:
        for party in (*directory.units, *directory.positions, *directory.officers):
            work.staff.put(party)
        work.plans.add(made, datetime(2026, 1, 1, tzinfo=UTC))
        work.put_office(OFFICE)
        work.commit()
    return made


@pytest.fixture
def planning(store):
    return Planning(store, FixedClock())


@pytest.fixture
def documents(store, planning):
    clock = FixedClock()
    tracking = Tracking(store, clock, MemoryFiles())
    return Documents(store, clock, planning, Staffing(store, clock), tracking)


def test_the_form_is_the_wishs_else_the_plans_else_the_offices(documents, planning, plan):
    wish = Wish(DocumentKind.PLAN, plan.id)
    assert documents.make(wish).form.margin_left == 32
    own = PutHead(replace(plan.head, form=Form(margin_left=35)))
    planning.apply(plan, own, "Thể thức")
    assert documents.make(wish).form.margin_left == 35
    assert documents.make(replace(wish, form=Form())).form == Form()


def test_an_appendix_with_a_file_of_its_own_is_beside_the_plan_and_not_in_it(
    documents, planning, plan
):
    wish = Wish(DocumentKind.PLAN, plan.id)
    assert documents.own_files(wish) == []
    planning.apply(plan, PutPart(replace(plan.parts[APPENDIX], own_file=True)), "Tách")
    assert len(documents.make(wish).chapters) == 1
    (own,) = documents.own_files(wish)
    assert own.chapters[0].signed_alone
    assert "Ban hành" in list(words(own))


def test_sheets_for_all_are_one_document_in_which_each_counts_its_pages(documents, plan):
    document = documents.make(Wish(DocumentKind.ASSIGNMENT, plan.id))
    assert [chapter.name for chapter in document.chapters] == [
        "Văn hóa - xã hội",
        "Văn phòng - thống kê",
    ]
    assert all(chapter.restart for chapter in document.chapters)
    one = documents.make(Wish(DocumentKind.ASSIGNMENT, plan.id, party=VPTK))
    assert [chapter.name for chapter in one.chapters] == ["Văn phòng - thống kê"]


def test_due_work_can_be_listed_for_a_period_that_nobody_opened(documents, plan):
    quarter = Period(PeriodKind.QUARTER, 2026, 4)
    document = documents.make(Wish(DocumentKind.DUE_LIST, plan.id, quarter))
    (table,) = document.tables()
    assert [plain(cell.text) for cell in table.rows[0].cells][:2] == ["31/12/2026", "1.1 Ban hành"]
    empty = documents.make(Wish(DocumentKind.DUE_LIST, plan.id, Period(PeriodKind.MONTH, 2026, 3)))
    assert not list(empty.tables())
    with pytest.raises(NeedsPeriodError):
        documents.make(Wish(DocumentKind.DUE_LIST, plan.id))


def test_a_letter_goes_to_whom_it_names_else_to_whom_the_office_reports(documents, store, plan):
    wish = Wish(DocumentKind.LETTER, plan.id, number="7", day=date(2026, 3, 5))
    assert "Kính gửi: UBND tỉnh." in list(words(documents.make(wish)))
    named = documents.make(replace(wish, receivers=("Sở A",), sentences=("Một.",)))
    assert {"Kính gửi: Sở A.", "Một."} <= set(words(named))
    with store.unit_of_work() as work:
        work.put_office(Office())
        work.commit()
    with pytest.raises(NeedsWordsError) as refused:
        documents.make(wish)
    assert refused.value.wanted is Wanted.RECEIVER


def test_a_handover_names_both_sides_and_what_the_giver_carries(documents, plan):
    wish = Wish(DocumentKind.HANDOVER, plan.id)
    for asked, wanted in ((wish, Wanted.GIVER), (replace(wish, party=VPTK), Wanted.TAKER)):
        with pytest.raises(NeedsWordsError) as refused:
            documents.make(asked)
        assert refused.value.wanted is wanted
    document = documents.make(replace(wish, party=VPTK, to_party=VHXH))
    (table,) = document.tables()
    assert [plain(row.cells[1].text) for row in table.rows] == ["Ban hành"]


def test_scores_without_a_set_are_refused(documents, store, plan):
    quarter = Period(PeriodKind.QUARTER, 2026, 3)
    Tracking(store, FixedClock(), MemoryFiles()).open_period(quarter, None, "Mở kỳ")
    with pytest.raises(NoCriteriaError):
        documents.make(Wish(DocumentKind.SCORES, plan.id, quarter))
