"""Which documents the present data can make, and why the others cannot be made yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from kehoach_desktop.domain.period import REFORM_CALENDAR, Period, due_day
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.progress import ReportingPeriod, Snapshot
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.domain.staff import Directory, Party, PartyRef, ref_of
from kehoach_desktop.domain.text import sort_key
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.services.assigning import load
from kehoach_desktop.ui.reports.document_list import Entry

_SYMBOLS: Mapping[DocumentKind, str] = {
    DocumentKind.PLAN: "document_text",
    DocumentKind.APPENDICES: "document_table",
    DocumentKind.REPORT: "document_pdf",
    DocumentKind.ASSIGNMENT: "people",
    DocumentKind.DUE_LIST: "calendar",
    DocumentKind.SCORES: "calculator",
    DocumentKind.HANDOVER: "arrow_swap",
    DocumentKind.LETTER: "document_search",
}
_ABOUT: Mapping[DocumentKind, str] = {
    DocumentKind.PLAN: "Kèm các phụ lục",
    DocumentKind.APPENDICES: "Không có phần nội dung",
    DocumentKind.ASSIGNMENT: "Từng người, từng đơn vị",
    DocumentKind.DUE_LIST: "Trong kỳ đang chọn",
    DocumentKind.SCORES: "Kèm danh mục minh chứng",
    DocumentKind.HANDOVER: "Giữa hai người, đơn vị",
    DocumentKind.LETTER: "Gửi kế hoạch lên cấp trên",
}
ORDER = tuple(_SYMBOLS)


def entries(
    plan: Plan,
    *,
    period: Period | None,
    is_open: bool,
    has_criteria: bool,
    pages: Mapping[DocumentKind, int],
    locked: Sequence[Snapshot],
) -> list[Entry]:
    missing = dict(_missing(plan, is_open=is_open, has_criteria=has_criteria))
    found = [Entry(None, "Tài liệu")]
    for kind in ORDER:
        detail = missing.get(kind) or _detail(kind, period, is_open=is_open)
        if kind in pages and kind not in missing:
            detail = f"{pages[kind]} trang"
        found.append(Entry(kind, term(kind), detail, _SYMBOLS[kind], kind not in missing))
    if locked:
        found.append(Entry(None, "Đã gửi, đã khoá"))
        found += [
            Entry(each, each.title, f"khoá {each.at:%d/%m/%Y}", "lock_closed") for each in locked
        ]
    return found


def _missing(
    plan: Plan, *, is_open: bool, has_criteria: bool
) -> Iterator[tuple[DocumentKind, str]]:
    if not any(appendix.in_file for appendix in plan.appendices()):
        yield DocumentKind.APPENDICES, "Kế hoạch chưa có phụ lục"
    if not load(plan):
        yield DocumentKind.ASSIGNMENT, "Chưa giao dòng nào cho ai"
        yield DocumentKind.HANDOVER, "Chưa giao dòng nào cho ai"
    if not has_criteria:
        yield DocumentKind.SCORES, "Chưa có bộ tiêu chí"
    elif not is_open:
        yield DocumentKind.SCORES, "Kỳ chưa mở"


def _detail(kind: DocumentKind, period: Period | None, *, is_open: bool) -> str:
    if kind is DocumentKind.REPORT:
        name = period.label if period else ""
        return name if is_open else f"{name}: kỳ chưa mở".removeprefix(": ")
    return _ABOUT[kind]


def periods(
    known: Iterable[ReportingPeriod], year: int, wanted: Period | None
) -> list[tuple[Period, str]]:
    """Those that are open, then those that the calendar still asks for in that year."""
    opened = {each.period: each for each in known}
    found = [
        (period, f"{period.label} (đã gửi)" if each.state.is_locked else period.label)
        for period, each in opened.items()
    ]
    asked = [*calendar_periods(year), *([wanted] if wanted else [])]
    found += [
        (period, f"{period.label} (chưa mở)")
        for period in dict.fromkeys(asked)
        if period not in opened
    ]
    return found


def calendar_periods(year: int) -> list[Period]:
    return [period for duty in REFORM_CALENDAR.duties for period in duty.periods(year)]


def likely_period(known: Iterable[ReportingPeriod], year: int, today: date) -> Period:
    """The last open one, else the next that is due."""
    waiting = [each.period for each in known if not each.state.is_locked]
    if waiting:
        return waiting[-1]
    duties = [
        (due_day(duty.rule, period), period)
        for duty in REFORM_CALENDAR.duties
        if duty.rule is not None
        for period in duty.periods(year)
    ]
    duties.sort(key=lambda pair: pair[0])
    return next((period for due, period in duties if due >= today), duties[-1][1])


def carrying(plan: Plan, directory: Directory) -> list[tuple[PartyRef, str]]:
    """Who has work in the plan, by name."""
    named = [(ref, directory.name_of(ref)) for ref in load(plan)]
    return sorted(named, key=lambda pair: sort_key(pair[1]))


def takers(directory: Directory) -> list[tuple[PartyRef, str]]:
    """Who can take work over."""
    parties: tuple[Party, ...] = (*directory.officers, *directory.positions, *directory.units)
    named = [(ref_of(each), directory.name_of(ref_of(each))) for each in parties]
    return sorted(named, key=lambda pair: sort_key(pair[1]))
