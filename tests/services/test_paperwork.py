"""The papers around a plan say what the data says, and nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from builders import a_directory, a_group, a_plan, a_row, ids
from documents import the_plan

from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import PlanHead, Recipient, SignatureBlock
from kehoach_desktop.domain.progress import (
    Evidence,
    EvidenceId,
    PeriodId,
    Progress,
    ProgressState,
    ReportingPeriod,
)
from kehoach_desktop.domain.report import Closing, Letterhead, plain, words
from kehoach_desktop.domain.scoring import (
    CriteriaSet,
    CriteriaSetId,
    Criterion,
    CriterionId,
    Score,
    ScoringMethod,
)
from kehoach_desktop.domain.staff import PartyKind, PartyRef
from kehoach_desktop.services.assigning import understand_parties
from kehoach_desktop.services.letters import (
    Side,
    covering_letter,
    handover,
    letter_draft,
    plan_named,
    submission,
)
from kehoach_desktop.services.paper import Paper, issuer_of, standings
from kehoach_desktop.services.paperwork import assignment_sheet, draft, due_list, report
from kehoach_desktop.services.score_sheet import score_table

AT = datetime(2026, 9, 16, 8, tzinfo=UTC)
QUARTER = ReportingPeriod(
    PeriodId(1), Period(PeriodKind.QUARTER, 2026, 3), date(2026, 6, 15), date(2026, 9, 14)
)
INDEX = CriteriaSet(CriteriaSetId(1), "PAR INDEX 2026", 2026)
VPTK = PartyRef(PartyKind.POSITION, 511)


@pytest.fixture
def paper():
    office = Office(
        name="UBND xã Bình Minh",
        agency_lines=("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH"),
        place="Bình Minh",
        receiver="Uỷ ban nhân dân tỉnh (qua Sở Nội vụ)",
        signature=SignatureBlock(("CHỦ TỊCH",), "Nguyễn Văn A"),
    )
    return Paper(office, AT, number="5", day=date(2026, 9, 16))


@pytest.fixture
def plan():
    rows = (
        a_group(20, "Chỉ đạo điều hành", marker="1"),
        (a_row(21, "Ban hành kế hoạch", marker="1.1", lead="VPTK", time="Trước 30/9/2026"), 20),
        (a_row(22, "Tuyên truyền", marker="1.2", lead="VHXH", time="Thường xuyên"), 20),
        (a_row(23, "Khảo sát", marker="1.3", lead="VPTK", time="Quý III/2026"), 20),
    )
    plan = a_plan(*rows)
    return understand_parties(plan, a_directory(), ids()).apply(plan)


def an_entry(row_id, state, **more):
    return Progress(1, row_id, QUARTER.id, AT, "Trần Thị B", state, **more)


def table_rows(document):
    (table,) = document.tables()
    return [tuple(plain(cell.text) for cell in row.cells) for row in table.rows]


def test_the_draft_counts_rows_and_not_their_groups(plan):
    latest = {21: an_entry(21, ProgressState.DONE), 22: an_entry(22, ProgressState.FAILED)}
    overview, failed = draft(plan, QUARTER, latest)
    assert "3 nội dung" in overview.text
    assert "hoàn thành 1 nội dung, đạt 33,3%" in overview.text
    assert failed.text == "Nội dung không hoàn thành: Tuyên truyền."


def test_what_nobody_wrote_is_not_drafted(plan):
    assert [each.key for each in draft(plan, QUARTER, {})] == ["overview"]


def test_open_work_whose_day_is_past_the_figures_is_drafted_as_late(plan):
    year = ReportingPeriod(
        PeriodId(2), Period(PeriodKind.YEAR, 2026), date(2025, 12, 15), date(2026, 12, 14)
    )
    said = {each.key: each.text for each in draft(plan, year, {})}
    assert said["late"] == "Nội dung quá hạn chưa xong: Ban hành kế hoạch; Khảo sát."
    done = {21: an_entry(21, ProgressState.DONE), 23: an_entry(23, ProgressState.DONE)}
    assert "late" not in {each.key for each in draft(plan, year, done)}


def test_difficulties_and_proposals_are_said_once_each(plan):
    latest = {
        21: an_entry(
            21, ProgressState.DOING, difficulty="Thiếu người", proposal="Bổ sung biên chế"
        ),
        22: an_entry(22, ProgressState.DOING, difficulty="Thiếu người"),
    }
    said = {each.key: each.text for each in draft(plan, QUARTER, latest)}
    assert said["difficulty"] == "Khó khăn, vướng mắc: Thiếu người."
    assert said["proposal"] == "Kiến nghị, đề xuất: Bổ sung biên chế."


def test_own_words_replace_a_drafted_sentence_and_an_empty_one_leaves_it_out(paper, plan):
    latest = {22: an_entry(22, ProgressState.FAILED)}
    own = {"overview": "Quý này làm tốt.", "failed": ""}
    said = list(words(report(paper, plan, QUARTER, latest, own)))
    assert "Quý này làm tốt." in said
    assert not any(text.startswith("Nội dung không hoàn thành") for text in said)


def test_the_report_addresses_its_receiver_and_lists_every_row(paper, plan):
    latest = {21: an_entry(21, ProgressState.DONE, value=Decimal("7.40"), result="Đã ban hành")}
    document = report(paper, plan, QUARTER, latest, {})
    said = list(words(document))
    assert "Kính gửi: Uỷ ban nhân dân tỉnh (qua Sở Nội vụ)." in said
    assert "Số: 05/BC-UBND" in said
    assert "Bình Minh, ngày 16 tháng 9 năm 2026" in said
    assert table_rows(document)[0] == (
        "1.1",
        "Ban hành kế hoạch",
        "Hoàn thành",
        "7,40",
        "Đã ban hành",
    )
    assert table_rows(document)[1][2] == "Chưa làm"


def groups_of(document):
    (table,) = document.tables()
    return [plain(row.cells[1].text) for row in table.rows if row.group]


def test_results_of_several_appendices_stand_below_the_name_of_theirs(paper):
    ward = the_plan("ward")
    rows = list(standings(ward, {}))
    names = list(dict.fromkeys(each.appendix for each in rows))
    assert len(names) == 4
    assert groups_of(report(paper, ward, QUARTER, {}, {})) == names
    sides = Side("Trần Thị B"), Side("Lê Văn C")
    assert groups_of(handover(paper, ward, *sides, rows)) == names


def test_rows_of_one_appendix_need_no_name_above_them(paper, plan):
    assert groups_of(report(paper, plan, QUARTER, {}, {})) == []


def test_a_report_without_a_date_leaves_its_blanks(paper, plan):
    document = report(replace(paper, day=None, number=""), plan, QUARTER, {}, {})
    head = next(block for block in document.blocks() if isinstance(block, Letterhead))
    assert head.number.endswith("/BC-UBND")
    assert head.place_and_date.startswith("Bình Minh, ngày ")
    assert not any(digit in head.place_and_date.split("năm")[0] for digit in "0123456789")


def test_an_assignment_sheet_holds_only_what_is_the_partys(paper, plan):
    sheet = assignment_sheet(paper, plan, a_directory(), VPTK, (Role.LEAD, Role.COORDINATE))
    assert [row[:3] for row in table_rows(sheet)] == [
        ("1.1", "Ban hành kế hoạch", "Chủ trì"),
        ("1.3", "Khảo sát", "Chủ trì"),
    ]
    assert "Văn phòng - thống kê" in list(words(sheet))


def test_the_due_list_is_in_order_and_leaves_out_what_is_done(paper, plan):
    window = (date(2026, 9, 1), date(2026, 9, 30))
    both = due_list(paper, plan, {}, window)
    assert [row[0] for row in table_rows(both)] == ["29/09/2026", "30/09/2026"]
    one = due_list(paper, plan, {21: an_entry(21, ProgressState.DONE)}, window)
    assert [row[1] for row in table_rows(one)] == ["1.3 Khảo sát"]


def test_what_is_past_its_day_is_said_to_be_late(paper, plan):
    late = replace(paper, at=datetime(2026, 10, 1, tzinfo=UTC))
    rows = table_rows(due_list(late, plan, {}, (date(2026, 9, 1), date(2026, 9, 30))))
    assert {row[3] for row in rows} == {"Quá hạn"}


def test_the_score_table_sums_to_the_digit(paper):
    criteria = [
        Criterion(CriterionId(1), 1, "Nhóm", "1"),
        Criterion(CriterionId(2), 1, "Một", "1.1", CriterionId(1), Decimal("9.00")),
        Criterion(CriterionId(3), 1, "Hai", "1.2", CriterionId(1), Decimal("1.5")),
    ]
    scores = {
        2: Score(CriterionId(2), QUARTER.id, Decimal("7.40"), explanation="Có văn bản"),
        3: Score(CriterionId(3), QUARTER.id, Decimal("0.1")),
    }
    proof = Evidence(EvidenceId(9), "bao-cao.pdf", "0" * 64, 10, "12/BC-UBND", date(2026, 9, 1))
    sheet = score_table(paper, INDEX, criteria, scores, {CriterionId(2): [proof]})
    first, second = sheet.tables()
    rows = [tuple(plain(cell.text) for cell in row.cells) for row in first.rows]
    assert rows[0] == ("1", "Nhóm", "10,50", "7,50", "", "")
    assert rows[1] == ("1.1", "Một", "9,00", "7,40", "", "Có văn bản. Tài liệu kiểm chứng số 1")
    assert rows[-1] == ("", "Tổng cộng", "10,50", "7,50", "", "")  # nothing is appraised yet
    assert [cell.number for cell in first.rows[1].cells[2:4]] == [Decimal("9.00"), Decimal("7.40")]
    proofs = [tuple(plain(cell.text) for cell in row.cells) for row in second.rows]
    assert proofs == [("1", "12/BC-UBND", "01/09/2026", "bao-cao.pdf", "")]
    assert any("tương ứng chỉ số 71,43 trên thang điểm 100" in text for text in words(sheet))


def test_what_a_survey_scores_says_so_and_gives_no_own_score(paper):
    survey = Criterion(CriterionId(1), 1, "Hài lòng", "1", None, None, ScoringMethod.SURVEY)
    (table,) = score_table(paper, INDEX, [survey], {}).tables()
    assert [plain(cell.text) for cell in table.rows[0].cells] == [
        "1",
        "Hài lòng",
        "",
        "",
        "",
        "Điều tra xã hội học",
    ]


def test_a_handover_record_is_signed_by_both(paper, plan):
    rows = list(standings(plan, {}))
    document = handover(paper, plan, Side("Trần Thị B", "Công chức VPTK"), Side("Lê Văn C"), rows)
    assert "1. Bên giao: Trần Thị B, Công chức VPTK." in list(words(document))
    assert any("Hôm nay, ngày 16 tháng 9 năm 2026" in text for text in words(document))
    closing = next(block for block in document.blocks() if isinstance(block, Closing))
    assert (closing.other_name, closing.name) == ("Trần Thị B", "Lê Văn C")
    assert len(table_rows(document)) == 3


def test_a_letter_names_its_subject_under_its_number_and_all_its_receivers(paper):
    one = covering_letter(paper, "gửi kế hoạch", ["Sở Nội vụ"], ["Kính gửi kế hoạch kèm theo."])
    assert "Kính gửi: Sở Nội vụ." in list(words(one))
    assert "V/v gửi kế hoạch" in list(words(one))
    two = covering_letter(paper, "gửi kế hoạch", ["Sở Nội vụ", "Sở Tài chính"], [])
    assert "Kính gửi:\n- Sở Nội vụ;\n- Sở Tài chính." in list(words(two))


def test_symbols_follow_who_issues_the_plan_and_who_drafts(paper, plan):
    assert (issuer_of("KH-UBND"), issuer_of("KH-VP"), issuer_of("")) == ("UBND", "VP", "UBND")
    office = replace(paper.office, recipients=(Recipient("Lưu: VT, VHXH."),))
    of_division = replace(paper, office=office, issuer="VP")
    letter = covering_letter(of_division, "gửi kế hoạch", ["Sở Nội vụ"], [])
    assert "Số: 05/VP-VHXH" in list(words(letter))
    assert "Số: 05/BC-VP" in list(words(report(of_division, plan, QUARTER, {}, {})))


def test_a_submission_has_a_kind_and_asks_for_a_decision(paper, plan):
    body = [each.text for each in letter_draft(paper, plan, submission=True)]
    document = submission(paper, "Về việc phê duyệt", ["UBND tỉnh"], body)
    said = list(words(document))
    assert said.index("TỜ TRÌNH") < said.index("Kính gửi: UBND tỉnh.")
    assert "Số: 05/TTr-UBND" in said
    assert body[-1].endswith("xem xét, phê duyệt./.")
    assert "Kế hoạch gồm 1 phụ lục với 3 nội dung thực hiện (gửi kèm theo)." in body


def test_a_plan_is_named_by_what_it_has_of_number_and_day():
    head = PlanHead("Nâng cao\nchỉ số", number="7", symbol="KH-UBND", day=5, month=3, year=2026)
    assert plan_named(head) == "Kế hoạch số 07/KH-UBND ngày 05/03/2026 nâng cao chỉ số"
    assert plan_named(replace(head, number="", day=None)) == "Kế hoạch nâng cao chỉ số"


def test_an_officer_carries_what_the_plan_gives_to_the_post(paper, plan):
    officer = PartyRef(PartyKind.OFFICER, 521)
    sheet = assignment_sheet(paper, plan, a_directory(), officer, (Role.LEAD,))
    assert [row[1] for row in table_rows(sheet)] == ["Ban hành kế hoạch", "Khảo sát"]
    assert "Nguyễn Văn A" in list(words(sheet))
