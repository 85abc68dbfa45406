"""Plans for the tests of the store, and the short ways to write them and read them back."""

import hashlib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from kehoach_desktop.domain.appendix import (
    Appendix,
    Column,
    ColumnKind,
    Orientation,
    PartId,
    Row,
    RowId,
    RowKind,
    Span,
    Style,
    Table,
)
from kehoach_desktop.domain.assignment import Assignment, AssignmentId, Role
from kehoach_desktop.domain.changes import changes_of
from kehoach_desktop.domain.edits import Edit
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.period import ByDay, PeriodKind, ReportingDuty
from kehoach_desktop.domain.plan import (
    Citation,
    CitationUse,
    Footnote,
    OwnerId,
    Part,
    Plan,
    PlanHead,
    PlanId,
    Purpose,
    Reading,
    Recipient,
    ScoreGoal,
    Section,
    SectionRole,
    SignatureBlock,
    Waiver,
)
from kehoach_desktop.domain.staff import PartyKind, PartyRef, UnitId
from kehoach_desktop.storage.unit_of_work import DataFile

NewId = Callable[[], int]

AT = datetime(2026, 3, 12, 10, 32, 5)  # noqa: DTZ001 - local time, as an officer reads it
WHO = "Nguyễn Văn A"

HEAD = PlanHead(
    subject="Nâng cao chỉ số cải cách hành chính năm 2026",
    number="15",
    symbol="KH-UBND",
    day=12,
    month=3,
    year=2026,
    place="Bình Minh",
    period_from=2026,
    period_to=2026,
    plan_year=2026,
    agency_id=UnitId(7),
    agency_lines=("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH"),
    superior_lines=("HỘI ĐỒNG NHÂN DÂN",),
    urgency="KHẨN",
    citations=(
        Citation("Căn cứ Nghị định số 30/2020/NĐ-CP", day=date(2020, 3, 5), issuer="Chính phủ"),
        Citation("Kế hoạch số 12/KH-UBND", CitationUse.IMPLEMENTS, "Kế hoạch", "12", "KH-UBND"),
    ),
    recipients=(Recipient("- Thường trực Đảng ủy (b/c);", Purpose.REPORT), Recipient("- Lưu: VT.")),
    signature=SignatureBlock(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trần Thị B"),
    duties=(
        ReportingDuty(
            "UBND tỉnh",
            kinds=(PeriodKind.QUARTER,),
            numbers=(1, 3),
            rule=ByDay(20),
            literal="ngày 20",
        ),
    ),
    score_goal=ScoreGoal(total="64,45", scaled="80,56", base="80", literal="64,45/80 điểm"),
)


def rich_plan(new_id: NewId) -> Plan:
    """One of everything that a plan can hold."""
    goal = Section(
        PartId(new_id()),
        "I.",
        "MỤC TIÊU",
        "Đạt 80,56 điểm.",
        (Span(4, 9, Style.BOLD),),
        SectionRole.GOAL,
    )
    clause = Section(
        PartId(new_id()), "a)", "", "Niêm yết thủ tục hành chính", role=SectionRole.CLAUSE
    )
    time_line = Section(
        PartId(new_id()),
        text="* Thời gian: Quý II",
        role=SectionRole.TIME_LINE,
        covers=(clause.id,),
    )
    note = Footnote(PartId(new_id()), "1", "Theo thang điểm của tỉnh.", 8)
    body_table, table = Table(PartId(new_id()), repeat_header=False), Table(PartId(new_id()))
    appendix = Appendix(
        PartId(new_id()),
        "Phụ lục 1",
        ("CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "(PAR INDEX)"),
        "(Kèm theo Kế hoạch số 15/KH-UBND)",
        "PAR INDEX",
        Orientation.LANDSCAPE,
        own_file=True,
    )
    columns = [
        Column(PartId(new_id()), kind.value, f"Cột {kind.value}", kind, ("Phân công",), 0.25, 2026)
        for kind in ColumnKind
    ]
    placed: list[tuple[Part, int | None]] = [
        (goal, None),
        (clause, goal.id),
        (time_line, goal.id),
        (note, goal.id),
        (body_table, goal.id),
        (appendix, None),
        (table, appendix.id),
        *((column, table.id) for column in columns),
    ]
    group = Row(RowId(new_id()), RowKind.GROUP, "I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")
    row = Row(
        RowId(new_id()),
        RowKind.CRITERION,
        "1.1",
        "Ban hành kế hoạch cải cách hành chính",
        {"lead": "Công chức VP-TK", "coordinate": "Các công chức; đơn vị có liên quan"},
        (Span(0, 8, Style.ITALIC, "title"), Span(3, 5, Style.SUPERSCRIPT, "lead")),
        "Biến mới năm 2021",
        "Hỏi lại Sở Nội vụ",
    )
    unnumbered = Row(RowId(new_id()), RowKind.TASK, None, "Đối thoại với người dân")
    task = Row(RowId(new_id()), RowKind.NOTE, "", "Ghi chú", {"note": ""})
    return Plan(
        PlanId(new_id()),
        HEAD,
        Outline.build(placed),
        {
            table.id: Outline.build([(group, None), (row, group.id), (unnumbered, group.id)]),
            body_table.id: Outline.build([(task, None)]),
        },
        {
            row.id: (
                Assignment(
                    AssignmentId(new_id()),
                    Role.LEAD,
                    "Công chức VP-TK (đầu mối chung)",
                    PartyRef(PartyKind.POSITION, 3),
                    "(đầu mối chung)",
                    "Công chức tham mưu:",
                    "; ",
                ),
                Assignment(AssignmentId(new_id()), Role.COORDINATE, "đơn vị có liên quan"),
            ),
            clause.id: (Assignment(AssignmentId(new_id()), Role.FOLLOW, "Văn phòng"),),
        },
        {
            (row.id, "timeframe"): Reading("Qúy II", "Quý II"),
            (unnumbered.id, "lead"): Reading("VHXXH"),
        },
        {
            ("no_lead", unnumbered.id): Waiver("no_lead", unnumbered.id, "Chưa phân công"),
            ("number_blank", None): Waiver("number_blank", None, "Văn thư cấp số"),
        },
    )


def long_plan(new_id: NewId, rows: int) -> Plan:
    """One table of criteria in groups of ten, each with a lead and a coordinator."""
    table = Table(PartId(new_id()))
    placed: list[tuple[Row, int | None]] = []
    assignments: dict[OwnerId, tuple[Assignment, ...]] = {}
    group = None
    for number in range(rows):
        is_group = number % 10 == 0
        kind = RowKind.GROUP if is_group else RowKind.CRITERION
        row = Row(
            RowId(new_id()),
            kind,
            str(number),
            f"Tiêu chí số {number} về cải cách thủ tục hành chính",
            {"lead": "Công chức VP-TK", "timeframe": "Thường xuyên"},
        )
        placed.append((row, None if is_group else group))
        group = row.id if is_group else group
        assignments[row.id] = tuple(
            Assignment(AssignmentId(new_id()), role, "Công chức VP-TK")
            for role in (Role.LEAD, Role.COORDINATE)
        )
    return Plan(
        PlanId(new_id()),
        PlanHead(subject="Kế hoạch dài", plan_year=2026),
        Outline.build([(table, None)]),
        {table.id: Outline.build(placed)},
        assignments,
    )


def add(file: DataFile, plan: Plan) -> Plan:
    with file.unit_of_work() as work:
        work.plans.add(plan, AT)
        work.commit()
    return plan


def do(file: DataFile, plan: Plan, edit: Edit, label: str = "Sửa") -> Plan:
    """One user action as the use cases carry it out; gives the plan after it."""
    after = edit.apply(plan)
    with file.unit_of_work() as work:
        step = work.journal.write(
            changes_of(plan, edit), at=AT, who=WHO, label=label, plan_id=plan.id
        )
        work.plans.apply(plan.id, edit, step)
        work.commit()
    return after


def stored(file: DataFile, plan: Plan) -> Plan:
    return stored_plan(file, plan.id)


def only_table(plan: Plan) -> PartId:
    return next(plan.tables()).id


def content(folder: Path) -> dict[str, str]:
    """Every file of a folder with its digest: equal means not a byte was changed."""
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


def stored_plan(file: DataFile, plan_id: PlanId) -> Plan:
    with file.unit_of_work() as work:
        found = work.plans.get(plan_id)
    assert found is not None
    return found
