"""A plan: its head, its parts (sections, appendices, tables) as an outline, its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from enum import Enum
from typing import NewType

from kehoach_desktop.domain.appendix import Appendix, Column, PartId, Row, RowId, Span, Table
from kehoach_desktop.domain.assignment import Assignment
from kehoach_desktop.domain.errors import UnknownItemError
from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.period import ReportingDuty
from kehoach_desktop.domain.staff import UnitId
from kehoach_desktop.domain.values import dataclass

PlanId = NewType("PlanId", int)
OwnerId = RowId | PartId  # rows and parts share one sequence of ids


class CitationUse(Enum):
    BASIS = "basis"  # căn cứ
    IMPLEMENTS = "implements"  # thực hiện
    ATTACHED = "attached"  # kèm theo
    REFERENCE = "reference"  # dẫn chiếu


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that the plan names."""

    literal: str
    use: CitationUse = CitationUse.BASIS
    type_name: str = ""
    number: str = ""
    symbol: str = ""
    day: date | None = None
    issuer: str = ""
    subject: str = ""


class Purpose(Enum):
    REPORT = "report"  # (b/c)
    PERFORM = "perform"  # (t/h)
    DIRECT = "direct"  # (c/đ)
    INFORM = "inform"  # để biết
    ARCHIVE = "archive"  # Lưu:


@dataclass(frozen=True, slots=True)
class Recipient:
    """One line of "Nơi nhận"."""

    literal: str
    purpose: Purpose | None = None


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Who signs, and for whom."""

    lines: tuple[str, ...] = ()  # TM., KT., TL., TUQ., Q. lines and the post, as printed
    name: str = ""


@dataclass(frozen=True, slots=True)
class ScoreGoal:
    """The sum a plan strives for and that sum on the index's scale (64,45 → 80,56)."""

    total: str = ""
    scaled: str = ""
    base: str = ""
    scale: str = "100"
    literal: str = ""


@dataclass(frozen=True, slots=True)
class PlanHead:
    """Number and date may be blank: many plans are printed before they get them."""

    subject: str = ""
    type_name: str = "KẾ HOẠCH"
    number: str = ""
    symbol: str = ""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    date_literal: str = ""  # printed instead, where the date is written another way
    place: str = ""
    period_from: int | None = None
    period_to: int | None = None
    plan_year: int | None = None
    agency_id: UnitId | None = None
    agency_lines: tuple[str, ...] = ()
    superior_lines: tuple[str, ...] = ()
    ordered_by: str = ""
    urgency: str = ""
    citations: tuple[Citation, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    drafter_code: str = ""
    signature: SignatureBlock = field(default_factory=SignatureBlock)
    duties: tuple[ReportingDuty, ...] = ()
    score_goal: ScoreGoal | None = None
    form: Form | None = None  # where this document departs from the office's form


class SectionRole(Enum):
    """What a piece of the body does, so that screens and reports can find it."""

    PLAIN = "plain"
    INTRODUCTION = "introduction"
    GOAL = "goal"
    TARGET = "target"
    INDEX = "index"
    TASK = "task"
    CLAUSE = "clause"
    PARTY_LINE = "party_line"  # "Công chức tham mưu: …"
    LEADER_LINE = "leader_line"  # "* Lãnh đạo phụ trách: …"
    TIME_LINE = "time_line"  # "* Thời gian thực hiện: …"
    FUNDING = "funding"
    DUTY = "duty"
    APPENDIX_REFERENCE = "appendix_reference"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Section:
    """One piece of the body, with its marker as printed."""

    id: PartId
    marker: str | None = None
    title: str = ""  # printed bold, before the text
    text: str = ""
    spans: tuple[Span, ...] = ()
    role: SectionRole = SectionRole.PLAIN
    covers: tuple[PartId, ...] = ()  # the pieces above that a time line is about


@dataclass(frozen=True, slots=True)
class Footnote:
    """Stands under its section; `offset` is where its mark is printed in the text."""

    id: PartId
    mark: str
    text: str
    offset: int = 0


Part = Section | Appendix | Table | Column | Footnote


@dataclass(frozen=True, slots=True)
class Reading:
    """How a literal is to be understood, once a person has confirmed or restated it.

    A restatement is a text in the same grammar, so the parsers need no second language.
    It holds only while the printed literal is still the one it was said of.
    """

    literal: str
    restated: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A warning that a person has seen and let stand."""

    code: str
    owner: OwnerId | None
    reason: str


CellRef = tuple[OwnerId, str]
WaiverKey = tuple[str, OwnerId | None]


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole plan: its head, its parts and what stands in them."""

    id: PlanId
    head: PlanHead = field(default_factory=PlanHead)
    parts: Outline[Part] = field(default_factory=Outline[Part].empty)
    rows: Mapping[PartId, Outline[Row]] = field(default_factory=dict)
    assignments: Mapping[OwnerId, tuple[Assignment, ...]] = field(default_factory=dict)
    readings: Mapping[CellRef, Reading] = field(default_factory=dict)
    waivers: Mapping[WaiverKey, Waiver] = field(default_factory=dict)

    def appendices(self) -> Iterator[Appendix]:
        for part_id in self.parts.children_of(None):
            part = self.parts[part_id]
            if isinstance(part, Appendix):
                yield part

    def sections(self) -> Iterator[tuple[int, Section]]:
        """Every section of the body with its depth, in printed order."""
        for depth, part in self.parts.walk():
            if isinstance(part, Section):
                yield depth, part

    def tables(self, owner: PartId | None = None) -> Iterator[Table]:
        """Every table below an appendix or section, or of the whole plan."""
        for _, part in self.parts.walk(owner):
            if isinstance(part, Table):
                yield part

    def columns(self, table: PartId) -> tuple[Column, ...]:
        parts = (self.parts[part_id] for part_id in self.parts.children_of(table))
        return tuple(part for part in parts if isinstance(part, Column))

    def outline(self, table: PartId) -> Outline[Row]:
        if table in self.rows:
            return self.rows[table]
        if isinstance(self.parts.items.get(table), Table):
            return Outline.empty()
        raise UnknownItemError(table)

    def all_rows(self) -> Iterator[Row]:
        for table in self.tables():
            for _, row in self.outline(table.id).walk():
                yield row
