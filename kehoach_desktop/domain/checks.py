"""Warnings about a plan: what may be wrong, where - nothing here ever blocks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Appendix, Column, ColumnKind, Row, RowId, RowKind
from kehoach_desktop.domain.markers import FaultKind, numbering_faults
from kehoach_desktop.domain.outline import Outline, T
from kehoach_desktop.domain.parties import parse_parties
from kehoach_desktop.domain.plan import (
    CitationUse,
    OwnerId,
    Plan,
    PlanHead,
    SectionRole,
    Waiver,
)
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.target import parse_target
from kehoach_desktop.domain.text import fold
from kehoach_desktop.domain.timeframe import Kind, Timeframe
from kehoach_desktop.domain.timeframe_parser import parse_timeframe


class Code(Enum):
    """Stored with waivers, so a value is never renamed."""

    NUMBER_REPEATED = "number_repeated"
    NUMBER_MISSING = "number_missing"
    NUMBER_OUT_OF_ORDER = "number_out_of_order"
    NUMBER_STYLE_CHANGED = "number_style_changed"
    NO_MARKER = "no_marker"
    NO_LEAD = "no_lead"
    MISSPELT_PARTY = "misspelt_party"
    TIMEFRAME_UNCLEAR = "timeframe_unclear"
    TIMEFRAME_BEFORE_PLAN = "timeframe_before_plan"
    TARGET_UNCLEAR = "target_unclear"
    CITATION_LATER_THAN_PLAN = "citation_later_than_plan"
    CITATION_SIGN = "citation_sign"
    BRACKET_OPEN = "bracket_open"
    APPENDIX_NOT_CITED = "appendix_not_cited"
    APPENDIX_ABSENT = "appendix_absent"
    NO_DOCUMENT_NUMBER = "no_document_number"
    NO_DOCUMENT_DATE = "no_document_date"
    NO_SIGNER = "no_signer"


class Warn(NamedTuple):
    """One thing to look at; `detail` is the piece of text or the expected marker."""

    code: Code
    owner: OwnerId | None = None
    detail: str = ""
    waiver: Waiver | None = None


_FAULTS = {
    FaultKind.REPEATED: Code.NUMBER_REPEATED,
    FaultKind.MISSING: Code.NUMBER_MISSING,
    FaultKind.OUT_OF_ORDER: Code.NUMBER_OUT_OF_ORDER,
    FaultKind.STYLE_CHANGED: Code.NUMBER_STYLE_CHANGED,
}
_ABBREVIATION = r"(?:NQ|QĐ|CT|KH|TB|HD|CTr|BC|TTr|NĐ|TT)"
# "438-QĐ-UBND": a slash belongs between number and symbol, except in the Party's own papers.
_HYPHENED = re.compile(rf"\b\d+-{_ABBREVIATION}-(?:UBND|HĐND|TTg|BNV|CP)\b|\b\d+/QĐUBND\b")
_NO_DAY_NEEDED = {Kind.ONGOING, Kind.BY_PLAN, Kind.BY_ROADMAP, Kind.ON_EVENT}


def check(plan: Plan, directory: Directory) -> tuple[Warn, ...]:
    """Every warning, those that were waived with their waiver."""
    found = (
        *_head(plan.head),
        *_citations(plan.head),
        *_body(plan),
        *_appendices(plan),
        *_tables(plan, directory),
    )
    return tuple(
        warn._replace(waiver=plan.waivers.get((warn.code.value, warn.owner))) for warn in found
    )


def open_warnings(warnings: Iterable[Warn]) -> list[Warn]:
    return [warn for warn in warnings if warn.waiver is None]


def _head(head: PlanHead) -> Iterator[Warn]:
    if not head.number:
        yield Warn(Code.NO_DOCUMENT_NUMBER)
    if not head.date_literal and None in {head.day, head.month, head.year}:
        yield Warn(Code.NO_DOCUMENT_DATE)
    if not head.signature.name:
        yield Warn(Code.NO_SIGNER)


def _citations(head: PlanHead) -> Iterator[Warn]:
    latest = _last_possible_day(head)
    for citation in head.citations:
        is_basis = citation.use is not CitationUse.ATTACHED
        if is_basis and latest and citation.day and citation.day > latest:
            yield Warn(Code.CITATION_LATER_THAN_PLAN, detail=citation.literal)
        for match in _HYPHENED.finditer(citation.literal):
            yield Warn(Code.CITATION_SIGN, detail=match[0])


def _last_possible_day(head: PlanHead) -> date | None:
    """The plan's day, or the last one it can have when only month or year is known."""
    if head.year is None:
        return None
    if head.month is None:
        return date(head.year, 12, 31)
    if head.day is None:
        following = date(head.year + head.month // 12, head.month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)
    try:
        return date(head.year, head.month, head.day)
    except ValueError:
        return None


def _body(plan: Plan) -> Iterator[Warn]:
    yield from _numbering(plan.parts, {each.id: each.marker for _, each in plan.sections()})
    for _, section in plan.sections():
        for match in _HYPHENED.finditer(section.text):
            yield Warn(Code.CITATION_SIGN, section.id, match[0])
        if section.text.count("(") > section.text.count(")"):
            yield Warn(Code.BRACKET_OPEN, section.id, section.text)
        if section.role is SectionRole.TIME_LINE:
            yield from _timeframe(section.text.partition(":")[2] or section.text, section.id, plan)


def _appendices(plan: Plan) -> Iterator[Warn]:
    body = fold(" ".join(f"{each.title} {each.text}" for _, each in plan.sections()))
    for appendix in plan.appendices():
        if not appendix.in_file:
            yield Warn(Code.APPENDIX_ABSENT, appendix.id, appendix.label or "")
        elif not _is_cited(appendix, body):
            yield Warn(Code.APPENDIX_NOT_CITED, appendix.id, appendix.label or "")


def _is_cited(appendix: Appendix, body: str) -> bool:
    """The body may say "Phụ lục I", or "các Phụ lục số 1, 2, 3" in one go."""
    if "phu luc" not in body:
        return False
    label = fold(appendix.label or "").removeprefix("phu luc").strip(" .:")
    return not label or re.search(rf"phu luc[^.;)]*\b{re.escape(label)}\b", body) is not None


def _tables(plan: Plan, directory: Directory) -> Iterator[Warn]:
    for table in plan.tables():
        outline = plan.outline(table.id)
        rows = {step.item.id: step.item for step in outline.walk()}
        yield from _numbering(outline, {row.id: row.marker for row in rows.values()})
        columns = plan.columns(table.id)
        for row in rows.values():
            is_leaf = row.kind is not RowKind.NOTE and not outline.children_of(row.id)
            if is_leaf and not row.marker:
                yield Warn(Code.NO_MARKER, row.id, row.title)
            leads = [row.text(each) for each in columns if each.kind is ColumnKind.LEAD]
            if is_leaf and row.kind is not RowKind.GROUP and leads and not "".join(leads).strip():
                yield Warn(Code.NO_LEAD, row.id, row.title)
            for column in columns:
                yield from _cell(plan, row, column, directory)


def _cell(plan: Plan, row: Row, column: Column, directory: Directory) -> Iterator[Warn]:
    text = row.text(column)
    reading = plan.readings.get((row.id, column.key))
    if not text.strip() or (reading is not None and reading.literal == text):
        return  # a person has said what it means
    match column.kind:
        case ColumnKind.TIMEFRAME:
            yield from _timeframe(text, row.id, plan)
        case ColumnKind.TARGET if parse_target(text, title=row.title).value is None:
            yield Warn(Code.TARGET_UNCLEAR, row.id, text)
        case ColumnKind.LEAD | ColumnKind.COORDINATE | ColumnKind.OVERSEE:
            for mention in parse_parties(text, directory):
                if mention.suggestion is not None:
                    yield Warn(Code.MISSPELT_PARTY, row.id, mention.literal)
        case _:
            pass


def _timeframe(text: str, owner: OwnerId, plan: Plan) -> Iterator[Warn]:
    timeframe = parse_timeframe(text)
    if timeframe.leftover or not timeframe.spans:
        yield Warn(Code.TIMEFRAME_UNCLEAR, owner, text)
    elif _ends_before(timeframe, plan.head):
        yield Warn(Code.TIMEFRAME_BEFORE_PLAN, owner, text)


def _ends_before(timeframe: Timeframe, head: PlanHead) -> bool:
    """A year that lies wholly before the plan's own period is most likely left from last year."""
    first = head.period_from or head.plan_year or head.year
    dated = [span for span in timeframe.spans if span.kind not in _NO_DAY_NEEDED]
    years = [span.year for span in dated if span.recurs is None]
    return bool(years) and first is not None and all(year and year < first for year in years)


def _numbering(outline: Outline[T], markers: Mapping[OwnerId, str | None]) -> Iterator[Warn]:
    for parent in (None, *outline.items):
        siblings = [RowId(each) for each in outline.children_of(parent) if each in markers]
        for fault in numbering_faults([markers[each] for each in siblings]):
            yield Warn(_FAULTS[fault.kind], siblings[fault.index], fault.expected)
