"""One document of a plan, whatever its kind, out of what is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date

from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.period import Period, calendar_span
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.planfile import plan_to_data
from kehoach_desktop.domain.progress import Progress, ReportingPeriod
from kehoach_desktop.domain.report import Document, DocumentKind
from kehoach_desktop.domain.scoring import CriteriaSet, CriteriaSetId
from kehoach_desktop.domain.staff import Directory, PartyRef
from kehoach_desktop.domain.text import sort_key
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.services.assigning import load
from kehoach_desktop.services.letters import (
    covering_letter,
    handover,
    letter_draft,
    plan_named,
    said_anew,
    side_of,
    submission,
)
from kehoach_desktop.services.paper import Paper, issuer_of
from kehoach_desktop.services.paperwork import (
    SENTENCE_KEYS,
    Sentence,
    assignment_sheet,
    carried,
    draft,
    due_list,
    report,
    stands_for,
)
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.ports import Clock, Store, WordingPlace
from kehoach_desktop.services.refusals import (
    NeedsPeriodError,
    NeedsWordsError,
    NobodyAssignedError,
    NoCriteriaError,
    Wanted,
)
from kehoach_desktop.services.reporting import appendices_document, own_files, plan_document
from kehoach_desktop.services.score_sheet import score_table
from kehoach_desktop.services.staffing import Staffing
from kehoach_desktop.services.tracking import Tracking

_ROLES = tuple(Role)


@dataclass(frozen=True, slots=True)
class Wish:
    """What document of which plan, and the words that the data alone does not hold."""

    kind: DocumentKind
    plan_id: PlanId
    period: Period | None = None
    party: PartyRef | None = None  # whose sheet, else everyone's; who hands over
    form: Form | None = None  # else the plan's own, else the office's
    to_party: PartyRef | None = None  # who takes over
    receivers: tuple[str, ...] = ()  # whom a report or letter addresses, else the office's receiver
    about: str = ""  # the subject of a letter, else the plan
    sentences: tuple[str, ...] = ()  # a letter's paragraphs, else what is drafted
    own_words: Mapping[str, str] = field(default_factory=dict)  # drafted sentences said anew
    submission: bool = False  # a letter is tờ trình instead of công văn
    criteria: CriteriaSetId | None = None  # else the newest set
    number: str = ""
    day: date | None = None
    urgency: str = ""
    drafter_code: str = ""
    draft: bool = False  # with the columns that only the draft shows


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
        paper = self._paper(wish, plan)
        wish = replace(wish, own_words={**self._kept_words(wish), **wish.own_words})
        match wish.kind:
            case DocumentKind.PLAN | DocumentKind.APPENDICES:
                return self._plan(wish, plan, paper)
            case DocumentKind.REPORT | DocumentKind.DUE_LIST:
                return self._of_period(wish, plan, paper)
            case DocumentKind.ASSIGNMENT:
                return self._sheets(wish, plan, paper)
            case DocumentKind.SCORES:
                return self._scores(wish, paper)
            case DocumentKind.HANDOVER:
                return self._handover(wish, plan, paper)
            case DocumentKind.LETTER:
                return _letter(wish, plan, paper)

    def sentences(self, wish: Wish) -> list[Sentence]:
        """What is drafted; a person may say each of them anew, also those with nothing to say."""
        plan = self._planning.open(wish.plan_id)
        match wish.kind:
            case DocumentKind.REPORT:
                period = self._period(wish)
                drafted = draft(plan, period, self._tracking.latest(plan.id, period.id))
                said = {each.key: each.text for each in drafted}
                return [Sentence(key, said.get(key, "")) for key in SENTENCE_KEYS]
            case DocumentKind.LETTER:
                return letter_draft(self._paper(wish, plan), plan, submission=wish.submission)
            case _:
                return []

    def words_place(self, wish: Wish) -> WordingPlace:
        period = self._known_period(wish) if wish.kind is DocumentKind.REPORT else None
        return WordingPlace(wish.plan_id, wish.kind, period.id if period else None)

    def kept_key(self, wish: Wish, key: str) -> str:
        """Letter and submission share their keys, yet not their sentences."""
        return f"submission.{key}" if wish.submission else key

    def _kept_words(self, wish: Wish) -> dict[str, str]:
        with self._store.unit_of_work() as work:
            kept = work.tracking.wordings(self.words_place(wish))
        start = self.kept_key(wish, "")
        return {
            key.removeprefix(start): each.text
            for key, each in kept.items()
            if key.startswith(start)
        }

    def own_files(self, wish: Wish) -> list[Document]:
        """The appendices that are issued as files of their own, beside the plan's document."""
        plan = self._planning.open(wish.plan_id)
        paper = self._paper(wish, plan)
        return own_files(
            plan, author=_author(paper, plan), at=paper.at, form=paper.form, draft=wish.draft
        )

    def _paper(self, wish: Wish, plan: Plan) -> Paper:
        office = self._staffing.office()
        return Paper(
            office,
            self._clock(),
            wish.form or plan.head.form or office.form,
            wish.number,
            wish.day,
            urgency=wish.urgency,
            issuer=issuer_of(plan.head.symbol),
            drafter_code=wish.drafter_code,
            receivers=wish.receivers,
        )

    def _plan(self, wish: Wish, plan: Plan, paper: Paper) -> Document:
        build = plan_document if wish.kind is DocumentKind.PLAN else appendices_document
        return build(
            plan,
            author=_author(paper, plan),
            at=paper.at,
            form=paper.form,
            data=plan_to_data(plan, self._staffing.directory()),
            draft=wish.draft,
        )

    def _of_period(self, wish: Wish, plan: Plan, paper: Paper) -> Document:
        if wish.kind is DocumentKind.REPORT:
            period = self._period(wish)
            latest = self._tracking.latest(plan.id, period.id)
            return report(paper, plan, period, latest, wish.own_words)
        if wish.period is None:
            raise NeedsPeriodError
        return due_list(paper, plan, self._newest(wish, plan), calendar_span(wish.period))

    def _sheets(self, wish: Wish, plan: Plan, paper: Paper) -> Document:
        """One sheet, or all of them in one document, each counting its own pages."""
        directory = self._staffing.directory()
        parties = [wish.party] if wish.party else _by_name(load(plan), directory)
        sheets = [assignment_sheet(paper, plan, directory, each, _ROLES) for each in parties]
        sheets = [sheet for sheet in sheets if any(table.rows for table in sheet.tables())]
        if not sheets:
            raise NobodyAssignedError
        if len(sheets) == 1:
            return sheets[0]
        chapters = tuple(chapter for sheet in sheets for chapter in sheet.chapters)
        return replace(sheets[0], title="Phiếu phân công nhiệm vụ", chapters=chapters)

    def _scores(self, wish: Wish, paper: Paper) -> Document:
        period = self._period(wish)
        with self._store.unit_of_work() as work:
            wanted = _chosen(work.scoring.sets(), wish.criteria)
            criteria = work.scoring.criteria(wanted.id)
            scores = work.scoring.scores(period.id)
            proofs = {each.id: work.tracking.evidence_of(each.id) for each in criteria}
        return score_table(paper, wanted, criteria, scores, proofs)

    def _handover(self, wish: Wish, plan: Plan, paper: Paper) -> Document:
        if wish.party is None:
            raise NeedsWordsError(Wanted.GIVER)
        if wish.to_party is None:
            raise NeedsWordsError(Wanted.TAKER)
        directory = self._staffing.directory()
        found = carried(plan, self._newest(wish, plan), stands_for(directory, wish.party), _ROLES)
        old, new = side_of(directory, wish.party), side_of(directory, wish.to_party)
        return handover(paper, plan, old, new, [each for each, _ in found])

    def _newest(self, wish: Wish, plan: Plan) -> Mapping[RowId, Progress]:
        """Where work stands: in the period that is named if it is open, else in the last one."""
        known = self._tracking.periods()
        named = [each for each in known if each.period == wish.period] or known
        return self._tracking.latest(plan.id, named[-1].id) if named else {}

    def _period(self, wish: Wish) -> ReportingPeriod:
        known = self._known_period(wish)
        if known is None:
            raise NeedsPeriodError
        return known

    def _known_period(self, wish: Wish) -> ReportingPeriod | None:
        known = self._tracking.periods()
        return next((each for each in known if each.period == wish.period), None)


def _letter(wish: Wish, plan: Plan, paper: Paper) -> Document:
    receivers = paper.addressees()
    if not receivers:
        raise NeedsWordsError(Wanted.RECEIVER)
    drafted = letter_draft(paper, plan, submission=wish.submission)
    body = wish.sentences or said_anew(drafted, wish.own_words)
    named = plan_named(plan.head)
    if wish.submission:
        about = wish.about or f"Về việc đề nghị phê duyệt {named}"
        return submission(paper, about, receivers, body)
    return covering_letter(paper, wish.about or f"gửi {named}", receivers, body)


def _author(paper: Paper, plan: Plan) -> str:
    return paper.office.name or " ".join(plan.head.agency_lines)


def _chosen(sets: Iterable[CriteriaSet], wanted: CriteriaSetId | None) -> CriteriaSet:
    """The set asked for; the newest one comes first."""
    for each in sets:
        if wanted in {None, each.id}:
            return each
    raise NoCriteriaError


def _by_name(parties: Iterable[PartyRef], directory: Directory) -> list[PartyRef]:
    return sorted(parties, key=lambda ref: sort_key(directory.name_of(ref)))
