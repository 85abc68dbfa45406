"""`kehoach export`: one document of a plan, in one format, and what is issued beside it."""

import re
from argparse import Namespace
from pathlib import Path

from kehoach_desktop.app import Workplace, open_workplace
from kehoach_desktop.cli.answer import Answer
from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.domain.report import DocumentKind
from kehoach_desktop.domain.scoring import CriteriaSetId
from kehoach_desktop.domain.staff import PartyRef
from kehoach_desktop.exchange.formats import Format, beside, write
from kehoach_desktop.exchange.pdf.typecase import has_system_font
from kehoach_desktop.services.documents import Wish

_KINDS = {
    "plan": DocumentKind.PLAN,
    "appendices": DocumentKind.APPENDICES,
    "report": DocumentKind.REPORT,
    "assignment": DocumentKind.ASSIGNMENT,
    "due": DocumentKind.DUE_LIST,
    "scores": DocumentKind.SCORES,
    "handover": DocumentKind.HANDOVER,
    "letter": DocumentKind.LETTER,
}
_PERIOD = re.compile(r"(\d{4})(?:-(?:(Q|H|M)(\d{1,2})|(9M)))?")
_PERIOD_KINDS = {
    "": PeriodKind.YEAR,
    "Q": PeriodKind.QUARTER,
    "H": PeriodKind.HALF_YEAR,
    "M": PeriodKind.MONTH,
}


def export(options: Namespace, folder: Path) -> Answer:
    form, target = Format(options.format), Path(options.to)
    with open_workplace(folder) as workplace:
        wish = _wish(options, workplace)
        documents = workplace.documents()
        document = documents.make(wish)
        others = documents.own_files(wish) if wish.kind is DocumentKind.PLAN else []
    write(document, form, target)
    written = [target]
    for other in others:
        written.append(beside(target, other.chapters[0].name))
        write(other, form, written[-1])
    data = {"file": str(target), "title": document.title, "files": list(map(str, written))}
    lines = [f"Đã xuất {path}" for path in written]
    if form is Format.PDF and document.form.system_font and not has_system_font():
        lines.append("Không thấy Times New Roman trên máy này; đã in bằng Tinos.")
    return Answer(lines, data)


def _wish(options: Namespace, workplace: Workplace) -> Wish:
    criteria = None if options.criteria is None else CriteriaSetId(options.criteria)
    return Wish(
        _KINDS[options.kind],
        PlanId(options.plan),
        _period(options.period),
        party=_party(options.party, workplace),
        to_party=_party(options.to_officer, workplace),
        receivers=tuple(options.receiver),
        about=options.about,
        sentences=tuple(options.text),
        submission=options.submission,
        criteria=criteria,
        number=options.number,
        day=options.date,
        urgency=options.urgency,
        draft=options.draft,
    )


def _party(name: str | None, workplace: Workplace) -> PartyRef | None:
    return None if name is None else workplace.staffing.named(name)


def _period(text: str | None) -> Period | None:
    match = _PERIOD.fullmatch(text or "")
    if match is None:
        return None
    year, kind, number = int(match[1]), match[2] or "", int(match[3] or 1)
    if match[4]:
        return Period(PeriodKind.NINE_MONTHS, year)
    return Period(_PERIOD_KINDS[kind], year, number)
