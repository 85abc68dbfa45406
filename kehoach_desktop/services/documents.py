"""One document of a plan, whatever its kind, out of what is stored."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.parties import Role
from kehoach_desktop.domain.period import Period, calendar_span
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.progress import ReportingPeriod
from kehoach_desktop.domain.report import Document, DocumentKind
from kehoach_desktop.domain.staff import Directory, PartyRef
from kehoach_desktop.domain.text import sort_key
from kehoach_desktop.services.assigning import load
from kehoach_desktop.services.paperwork import (
    Paper,
    assignment_sheet,
    due_list,
    report,
    score_table,
)
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.ports import Clock, Store
from kehoach_desktop.services.refusals import (
    NeedsPeriodError,
    NeedsWordsError,
    NobodyAssignedError,
    NoCriteriaError,
)
from kehoach_desktop.services.reporting import appendices_document, plan_document
from kehoach_desktop.services.staffing import Staffing
from kehoach_desktop.services.tracking import Tracking

_ROLES = tuple(Role)


@dataclass(frozen=True, slots=True)
class Wish:
    """What document of which plan; without a party, everyone gets a sheet."""

    kind: DocumentKind
    plan_id: PlanId
    period: Period | None = None
    party: PartyRef | None = None
    form: Form | None = None


class Documents:
    def __init__(
        self, store: Store, clock: Clock, planning: Planning, staffing: Staffing, tracking: Tracking
    ) -> None:
        self._store = store
        self._clock = clock
        self._planning = planning
        self._staffing = staffing
        self._tracking = tracking

    def make(self, wish: Wish) -> Document:
        plan = self._planning.open(wish.plan_id)
        paper = Paper(self._staffing.office(), self._clock(), wish.form or Form())
        match wish.kind:
            case DocumentKind.PLAN | DocumentKind.APPENDICES:
                return self._plan(wish, plan, paper)
            case DocumentKind.REPORT:
                period = self._period(wish)
                latest = self._tracking.latest(plan.id, period.id)
                return report(paper, plan, period, latest, {})
            case DocumentKind.ASSIGNMENT:
                return self._sheets(wish, plan, paper)
            case DocumentKind.DUE_LIST:
                period = self._period(wish)
                latest = self._tracking.latest(plan.id, period.id)
                return due_list(paper, plan, latest, calendar_span(period.period))
            case DocumentKind.SCORES:
                return self._scores(wish, paper)
            case DocumentKind.HANDOVER | DocumentKind.LETTER:
                raise NeedsWordsError

    def _plan(self, wish: Wish, plan: Plan, paper: Paper) -> Document:
        build = plan_document if wish.kind is DocumentKind.PLAN else appendices_document
        data = plan_to_data(plan, self._staffing.directory())
        author = paper.office.name or " ".join(plan.head.agency_lines)
        return build(plan, author=author, at=paper.at, form=paper.form, data=data)

    def _sheets(self, wish: Wish, plan: Plan, paper: Paper) -> Document:
        directory = self._staffing.directory()
        parties = [wish.party] if wish.party else _by_name(load(plan), directory)
        sheets = [assignment_sheet(paper, plan, directory, each, _ROLES) for each in parties]
        if not sheets:
            raise NobodyAssignedError
        chapters = tuple(chapter for sheet in sheets for chapter in sheet.chapters)
        return replace(sheets[0], chapters=chapters)

    def _scores(self, wish: Wish, paper: Paper) -> Document:
        period = self._period(wish)
        with self._store.unit_of_work() as work:
            sets = work.scoring.sets()
            if not sets:
                raise NoCriteriaError
            newest = sets[0]
            criteria = work.scoring.criteria(newest.id)
            scores = work.scoring.scores(period.id)
        return score_table(paper, newest.name, criteria, scores)

    def _period(self, wish: Wish) -> ReportingPeriod:
        for known in self._tracking.periods():
            if known.period == wish.period:
                return known
        raise NeedsPeriodError


def _by_name(parties: Iterable[PartyRef], directory: Directory) -> list[PartyRef]:
    return sorted(parties, key=lambda ref: sort_key(directory.name_of(ref)))
