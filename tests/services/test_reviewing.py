"""The list to look at again: what, where, and what was let stand."""

from dataclasses import replace
from datetime import UTC, date, datetime

from builders import a_directory, a_plan, a_row

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import PlanHead, SignatureBlock, Waiver
from kehoach_desktop.domain.progress import (
    PeriodId,
    Progress,
    ProgressState,
    ReportingPeriod,
    Wording,
)
from kehoach_desktop.services.paper import Paper
from kehoach_desktop.services.paperwork import report
from kehoach_desktop.services.ports import Proof
from kehoach_desktop.services.reporting import plan_document
from kehoach_desktop.services.reviewing import Reviewed, review

AT = datetime(2026, 9, 16, 8, tzinfo=UTC)
QUARTER = ReportingPeriod(
    PeriodId(1), Period(PeriodKind.QUARTER, 2026, 3), date(2026, 6, 15), date(2026, 9, 14)
)
OFFICE = Office(
    name="UBND xã Bình Minh",
    agency_lines=("ỦY BAN NHÂN DÂN",),
    receiver="UBND tỉnh",
    signature=SignatureBlock(("CHỦ TỊCH",), "Nguyễn Văn A"),
)
SIGNED = PlanHead(
    subject="Nâng cao các chỉ số",
    number="27",
    day=12,
    month=1,
    year=2026,
    signature=SignatureBlock(("CHỦ TỊCH",), "Nguyễn Văn A"),
)


def of_plan(plan, **more):
    paper = plan_document(plan, author="UBND xã", at=AT, form=Form())
    return review(Reviewed(plan, a_directory(), paper, **more))


def of_report(plan, latest, office=OFFICE, number="12", day=date(2026, 9, 16), **more):
    paper = Paper(office, AT, number=number, day=day)
    document = report(paper, plan, QUARTER, latest, {})
    return review(Reviewed(plan, a_directory(), document, latest=latest, **more))


def keys(remarks):
    return [each.key[0] for each in remarks]


def entry(row_id, state=ProgressState.DONE, **more):
    return Progress(1, row_id, QUARTER.id, AT, "B", state, **more)


def test_a_missing_lead_is_told_with_its_row_and_the_cell_to_go_to():
    plan = a_plan(a_row(21, "Rà soát", marker="1", time="Quý I"), head=SIGNED)
    (found,) = [each for each in of_plan(plan) if each.key == ("no_lead", 21)]
    assert found.where == "Dòng 1, Phụ lục I: Rà soát"
    assert (found.owner, found.column) == (21, "lead")


def test_blanks_that_the_clerk_fills_are_mild_and_come_last():
    plan = a_plan(a_row(21, "Rà soát", marker="1"), head=replace(SIGNED, number="", day=None))
    found = of_plan(plan)
    assert keys(found)[-2:] == ["no_document_number", "no_document_date"]
    assert [each.is_mild for each in found[-2:]] == [True, True]


def test_what_was_waived_goes_to_the_end_with_its_reason():
    waiver = Waiver("no_lead", 21, "Chờ phân công")
    plan = a_plan(a_row(21, "Rà soát", marker="1"), head=SIGNED, waivers={("no_lead", 21): waiver})
    assert of_plan(plan)[-1].waiver == waiver


def test_the_layout_and_the_font_have_their_say():
    plan = a_plan(a_row(21, "Rà soát", marker="1", lead="VPTK"), head=SIGNED)
    found = of_plan(plan, proof=Proof(b"", (3,), "漢"))
    lonely = next(each for each in found if each.key == ("plan.lonely", None))
    assert (lonely.page, lonely.words) == (3, "Trang 3 chỉ có một dòng")
    assert any("漢 (U+6F22)" in each.words for each in found)


def test_a_font_that_is_not_on_this_computer_is_told():
    plan = a_plan(a_row(21, "Rà soát", marker="1", lead="VPTK"), head=SIGNED)
    (told,) = [
        each
        for each in of_plan(plan, proof=Proof(b"", is_substituted=True))
        if each.key == ("plan.font", None)
    ]
    assert told.words == "Không thấy Times New Roman trên máy này"
    assert not told.is_mild


def test_a_report_counts_its_empty_rows_by_appendix():
    plan = a_plan(a_row(21, "Một", marker="1"), a_row(22, "Hai", marker="2"), head=SIGNED)
    found = {each.key[0]: each for each in of_report(plan, {21: entry(21)})}
    assert found["report.empty"].words == "1 dòng chưa có kết quả"
    assert (found["report.empty"].where, found["report.empty"].owner) == ("Phụ lục I: 1", 22)


def test_a_failure_without_a_reason_is_told_and_with_one_is_not():
    plan = a_plan(a_row(21, "Một", marker="1"), a_row(22, "Hai", marker="2"), head=SIGNED)
    failed = ProgressState.FAILED
    latest = {21: entry(21, failed), 22: entry(22, failed, difficulty="Thiếu máy quét")}
    found = [each.key for each in of_report(plan, latest) if each.key[0] == "report.reason"]
    assert found == [("report.reason", 21)]


def test_a_report_asks_for_number_day_receiver_and_signer():
    plan = a_plan(a_row(21, "Một", marker="1"), head=SIGNED)
    bare = replace(OFFICE, receiver="", signature=SignatureBlock())
    found = keys(of_report(plan, {21: entry(21)}, bare, number="", day=None))
    assert found == ["report.signer", "report.receiver", "report.number", "report.day"]
    assert of_report(plan, {21: entry(21)}) == []


def test_words_written_over_figures_that_have_changed_are_told():
    plan = a_plan(a_row(21, "Một", marker="1"), head=SIGNED)
    kept = {"overview": Wording("Đã xong một nửa.", "đạt 50%.")}
    found = of_report(plan, {21: entry(21)}, wordings=kept, drafted={"overview": "đạt 100%."})
    assert [(each.key[0], each.where) for each in found] == [
        ("report.said.overview", "Nay là: đạt 100%.")
    ]
    assert of_report(plan, {21: entry(21)}, wordings=kept, drafted={"overview": "đạt 50%."}) == []
