"""`kehoach demo`: a made-up office with a plan and a filled period, to look at and to test with."""

import json
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from kehoach_desktop import paths
from kehoach_desktop.app import Workplace, now, open_workplace
from kehoach_desktop.cli.answer import Answer
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.progress import Progress, ProgressId, ProgressState, ReportingPeriod
from kehoach_desktop.domain.report import Document, DocumentKind
from kehoach_desktop.domain.scoring import Criterion, Score, ScoringMethod
from kehoach_desktop.exchange.criteria import read_criteria
from kehoach_desktop.exchange.formats import Format, write
from kehoach_desktop.exchange.templates import read_template
from kehoach_desktop.files import written_beside
from kehoach_desktop.services.assigning import load
from kehoach_desktop.services.documents import Wish

_YEAR = 2026
_TEMPLATE = "four_indices_2025.json"
_DUE = date(_YEAR, 9, 20)
# Every row gets a state by its turn, so that the overview shows each kind.
_STATES = (
    ProgressState.DONE,
    ProgressState.DOING,
    ProgressState.DONE,
    ProgressState.TODO,
    ProgressState.DONE,
    ProgressState.FAILED,
)
_RESULTS = {
    ProgressState.DONE: "Đã hoàn thành theo kế hoạch",
    ProgressState.DOING: "Đang triển khai, đúng tiến độ",
    ProgressState.FAILED: "Chưa hoàn thành trong kỳ",
}


_DOCUMENTS = {
    DocumentKind.PLAN: "ke-hoach",
    DocumentKind.APPENDICES: "phu-luc",
    DocumentKind.REPORT: "bao-cao",
    DocumentKind.ASSIGNMENT: "phieu-phan-cong",
    DocumentKind.DUE_LIST: "viec-den-han",
    DocumentKind.SCORES: "bang-tu-cham-diem",
}
_RECEIVERS = ("UBND tỉnh", "Sở Nội vụ")
_PROVED = ("1.1", "1.2")  # the criteria that a report of the period proves


def demo(options: Namespace, _folder: Path) -> Answer:
    """Always a folder of its own: the demo never touches the office's real data."""
    target: Path = options.to
    target.mkdir(parents=True, exist_ok=True)
    with open_workplace(target / "data") as workplace:
        plan = _plan(workplace)
        period = workplace.tracking.open_period(
            Period(PeriodKind.QUARTER, _YEAR, 3), _DUE, "Mở kỳ báo cáo"
        )
        if not workplace.tracking.latest(plan.id, period.id):
            entries = _entries(workplace, plan, period)
            workplace.tracking.record(period, entries, "Nhập kết quả kỳ")
        files = [workplace.file.path, _write_plan(workplace, plan, target)]
        files += _write_documents(workplace, plan, period, target)
        rows = len(list(plan.all_rows()))
    lines = [f"Kế hoạch mẫu số {plan.id}: {plan.head.subject} ({rows} dòng)", *map(str, files)]
    return Answer(lines, {"plan": plan.id, "rows": rows, "files": [str(file) for file in files]})


def _plan(workplace: Workplace) -> Plan:
    entries = workplace.planning.entries()
    if entries:
        return workplace.planning.open(entries[0].id)
    template = read_template(paths.resources() / "templates" / _TEMPLATE)
    return workplace.load_sample(template, _YEAR)


def _entries(workplace: Workplace, plan: Plan, period: ReportingPeriod) -> list[Progress]:
    leaves = [
        step.item
        for table in plan.tables()
        for step in plan.outline(table.id).walk()
        if not plan.outline(table.id).children_of(step.item.id)
    ]
    at, who = now(), workplace.staffing.office().user
    found = []
    for turn, row in enumerate(leaves):
        state = _STATES[turn % len(_STATES)]
        if state is not ProgressState.TODO:
            value = Decimal("98.60") if state is ProgressState.DONE else None
            entry_id = ProgressId(workplace.file.new_id())
            entry = Progress(entry_id, row.id, period.id, at, who, state, value=value)
            found.append(entry._replace(result=_RESULTS[state]))
    return found


def _write_plan(workplace: Workplace, plan: Plan, target: Path) -> Path:
    """The plan as data, in the form that templates have too."""
    data = plan_to_data(plan, workplace.staffing.directory())
    path = target / "ke-hoach.json"
    with written_beside(path) as draft:
        draft.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def _score(workplace: Workplace, period: ReportingPeriod, target: Path) -> None:
    """Score the sample criteria, and let the report of this very demo prove two of them."""
    path = paths.resources() / "sample" / "criteria.json"
    sample = workplace.criteria.add(
        lambda new_id: read_criteria(path, new_id), "Dữ liệu mẫu: bộ tiêu chí"
    )
    criteria = workplace.criteria.of(sample.id)
    if workplace.criteria.scores(period.id):
        return
    workplace.criteria.score(list(_scores(criteria, period)), "Tự chấm điểm")
    proved = [(each.id, period.id) for each in criteria if each.marker in _PROVED]
    workplace.tracking.attach(target / "bao-cao.pdf", proved, "Kèm minh chứng")


def _scores(criteria: list[Criterion], period: ReportingPeriod) -> Iterator[Score]:
    """Most criteria are reached; every fourth one not quite, and says why."""
    for turn, each in enumerate(criteria):
        if each.max_score is not None and each.method is not ScoringMethod.SURVEY:
            short = turn % 4 == 0
            lost = Decimal("0.25") if short else Decimal(0)
            why = "Còn hồ sơ trả chậm trong kỳ" if short else ""
            yield Score(each.id, period.id, each.max_score - lost, explanation=why)


def _documents(workplace: Workplace, plan: Plan, period: Period) -> Iterator[tuple[str, Document]]:
    """Every document the program can make of this data, each when its turn has come."""
    documents = workplace.documents()
    wishes = {name: Wish(kind, plan.id, period) for kind, name in _DOCUMENTS.items()}
    leads = {ref: len(rows.get(Role.LEAD, ())) for ref, rows in load(plan).items()}
    busy = sorted(leads, key=lambda ref: -leads[ref])
    next_quarter = Period(PeriodKind.QUARTER, _YEAR, 4)
    wishes["viec-den-han"] = Wish(DocumentKind.DUE_LIST, plan.id, next_quarter)
    wishes["phieu-phan-cong-rieng"] = Wish(DocumentKind.ASSIGNMENT, plan.id, party=busy[0])
    wishes["bien-ban-ban-giao"] = Wish(
        DocumentKind.HANDOVER, plan.id, period, party=busy[1], to_party=busy[0]
    )
    sent = Wish(DocumentKind.LETTER, plan.id, number="15", day=_DUE)
    wishes["cong-van"] = replace(sent, receivers=_RECEIVERS)
    wishes["to-trinh"] = replace(sent, submission=True, urgency="KHẨN")
    for name, wish in wishes.items():
        yield name, documents.make(wish)


def _write_documents(
    workplace: Workplace, plan: Plan, period: ReportingPeriod, target: Path
) -> list[Path]:
    written = []
    for name, document in _documents(workplace, plan, period.period):
        for form in Format:
            path = target / f"{name}.{form.value}"
            write(document, form, path)
            written.append(path)
        if name == _DOCUMENTS[DocumentKind.REPORT]:
            _score(workplace, period, target)
    return written
