"""The checker says what may be wrong and where; a person may let it stand."""

from dataclasses import replace
from datetime import date

from builders import APPENDIX, TABLE, a_directory, a_group, a_plan, a_row

from kehoach_desktop.domain.appendix import Appendix, Column, ColumnKind, PartId, RowId
from kehoach_desktop.domain.checks import Code, check, open_warnings
from kehoach_desktop.domain.edits import AddPart, PutPart, PutReading, PutWaiver
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import (
    Citation,
    CitationUse,
    PlanHead,
    Reading,
    Section,
    SectionRole,
    SignatureBlock,
    Waiver,
)

WHOLE_HEAD = PlanHead(
    subject="Nâng cao các chỉ số",
    number="12",
    day=5,
    month=3,
    year=2026,
    plan_year=2026,
    signature=SignatureBlock(("CHỦ TỊCH",), "Nguyễn Văn A"),
)


def found(plan):
    return [(warn.code, warn.owner) for warn in check(plan, a_directory())]


def clean_plan(*rows, head=WHOLE_HEAD):
    """A plan about which nothing is to be said but what the rows bring."""
    plan = a_plan(*rows, head=head)
    return AddPart(Section(PartId(50), "I", text="Chi tiết tại Phụ lục I."), Place()).apply(plan)


def a_clean_row(row_id, marker, **cells):
    return a_row(
        row_id, marker=marker, **{"lead": "Công chức VPTK", "time": "Thường xuyên"} | cells
    )


def test_a_plan_in_order_brings_no_warning():
    assert found(clean_plan(a_clean_row(21, "1"), a_clean_row(22, "2"))) == []


def test_repeated_and_missing_numbers_are_named_at_their_row():
    rows = [a_clean_row(21, "(1)"), a_clean_row(22, "(1)"), a_clean_row(23, "(4)")]
    codes = found(clean_plan(*rows))
    assert (Code.NUMBER_REPEATED, 22) in codes
    assert (Code.NUMBER_MISSING, 23) in codes


def test_a_row_without_a_lead_is_named_but_a_group_is_not():
    group = a_group(21, marker="1")
    child = a_clean_row(22, "1.1", lead="")
    assert found(clean_plan(group, (child, 21))) == [(Code.NO_LEAD, 22)]


def test_a_row_without_a_marker_is_named():
    assert found(clean_plan(a_clean_row(21, None))) == [(Code.NO_MARKER, 21)]


def test_a_misspelt_post_is_named():
    assert found(clean_plan(a_clean_row(21, "1", lead="Công chức VHXXH"))) == [
        (Code.MISSPELT_PARTY, 21)
    ]


def test_a_timeframe_that_is_not_understood_is_named_until_a_person_says_what_it_means():
    plan = clean_plan(a_clean_row(21, "1", time="bao giờ xong thì thôi"))
    assert found(plan) == [(Code.TIMEFRAME_UNCLEAR, 21)]
    reading = Reading("bao giờ xong thì thôi", restated="Thường xuyên")
    assert found(PutReading((RowId(21), "timeframe"), reading).apply(plan)) == []


def test_a_reading_no_longer_holds_once_the_cell_says_something_else():
    plan = clean_plan(a_clean_row(21, "1", time="bao giờ xong thì thôi"))
    stale = PutReading((RowId(21), "timeframe"), Reading("chữ khác", "Thường xuyên")).apply(plan)
    assert found(stale) == [(Code.TIMEFRAME_UNCLEAR, 21)]


def test_a_deadline_left_from_last_year_is_named():
    assert found(clean_plan(a_clean_row(21, "1", time="Trước 30/4/2024"))) == [
        (Code.TIMEFRAME_BEFORE_PLAN, 21)
    ]


def test_a_target_without_a_figure_is_named():
    plan = clean_plan(a_clean_row(21, "1", target="Cao nhất có thể"))
    column = Column(PartId(51), "target", "Chỉ tiêu", ColumnKind.TARGET)
    assert found(AddPart(column, Place(TABLE, PartId(7))).apply(plan)) == [
        (Code.TARGET_UNCLEAR, 21)
    ]


def test_a_cited_document_later_than_the_plan_is_named():
    late = Citation("Kế hoạch số 260/KH-UBND ngày 30/12/2026", day=date(2026, 12, 30))
    attached = replace(late, use=CitationUse.ATTACHED)
    assert found(clean_plan(head=replace(WHOLE_HEAD, citations=(late, attached)))) == [
        (Code.CITATION_LATER_THAN_PLAN, None)
    ]


def test_with_only_the_year_known_the_last_day_of_the_year_counts():
    citation = Citation("Kế hoạch 1", day=date(2024, 12, 30))
    head = replace(WHOLE_HEAD, day=None, month=None, year=2024, plan_year=None)
    assert (Code.CITATION_LATER_THAN_PLAN, None) not in found(
        clean_plan(head=replace(head, citations=(citation,)))
    )
    march = replace(head, month=3, citations=(citation,))
    assert (Code.CITATION_LATER_THAN_PLAN, None) in found(clean_plan(head=march))


def test_an_impossible_date_is_no_reason_to_fail():
    head = replace(WHOLE_HEAD, day=31, month=2, citations=(Citation("x", day=date(2030, 1, 1)),))
    assert found(clean_plan(head=head)) == []


def test_a_hyphen_in_place_of_a_slash_is_named_in_citations_and_text():
    head = replace(WHOLE_HEAD, citations=(Citation("Quyết định số 438-QĐ-UBND"),))
    plan = clean_plan(head=head)
    plan = AddPart(
        Section(PartId(52), "II", text="Theo Quyết định 02/QĐUBND."), Place(None, 50)
    ).apply(plan)
    assert found(plan) == [(Code.CITATION_SIGN, None), (Code.CITATION_SIGN, 52)]


def test_an_open_bracket_and_an_unclear_time_line_are_named_at_their_section():
    plan = clean_plan()
    open_bracket = Section(PartId(52), "1", text="Báo cáo năm (trước ngày 03 tháng 12.")
    line = Section(PartId(53), "*", text="Thời gian: bao giờ xong", role=SectionRole.TIME_LINE)
    plan = AddPart(open_bracket, Place(50)).apply(plan)
    plan = AddPart(line, Place(50, 52)).apply(plan)
    assert found(plan) == [(Code.BRACKET_OPEN, 52), (Code.TIMEFRAME_UNCLEAR, 53)]


def test_an_appendix_nobody_points_to_is_named():
    plan = a_plan(head=WHOLE_HEAD)
    assert found(plan) == [(Code.APPENDIX_NOT_CITED, APPENDIX)]


def test_several_appendices_may_be_cited_in_one_breath():
    plan = a_plan(head=WHOLE_HEAD)
    plan = AddPart(Section(PartId(50), text="(Có các Phụ lục số I, II kèm theo)."), Place()).apply(
        plan
    )
    plan = AddPart(Appendix(PartId(51), "Phụ lục II"), Place(None, APPENDIX)).apply(plan)
    assert found(plan) == []


def test_an_appendix_that_is_cited_but_not_in_the_file_is_named():
    plan = clean_plan()
    absent = Appendix(APPENDIX, "Phụ lục I", in_file=False)
    assert found(PutPart(absent).apply(plan)) == [(Code.APPENDIX_ABSENT, APPENDIX)]


def test_number_date_and_signer_are_asked_for():
    plan = clean_plan(head=PlanHead())
    assert [code for code, _ in found(plan)] == [
        Code.NO_DOCUMENT_NUMBER,
        Code.NO_DOCUMENT_DATE,
        Code.NO_SIGNER,
    ]


def test_a_waived_warning_stays_with_its_reason_but_is_no_longer_open():
    plan = clean_plan(a_clean_row(21, None))
    waiver = Waiver(Code.NO_MARKER.value, RowId(21), "Bản gốc không đánh số")
    waived = PutWaiver((Code.NO_MARKER.value, RowId(21)), waiver).apply(plan)
    (warning,) = check(waived, a_directory())
    assert warning.waiver == waiver
    assert open_warnings([warning]) == []
