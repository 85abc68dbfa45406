"""What was understood of a file from outside, to be looked at before it becomes a plan."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

from kehoach_desktop.domain.appendix import ColumnKind, Orientation, RowKind, Span
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.source import Encoding
from kehoach_desktop.domain.values import dataclass


class SourcePlace(NamedTuple):
    """Where in the source something was read: sheet, block in it, row of that table."""

    sheet: int
    block: int
    row: int = 0


@dataclass(frozen=True, slots=True)
class ProposedColumn:
    key: str
    header: str
    kind: ColumnKind
    above: tuple[str, ...] = ()  # header levels above, outermost first
    source: int = 0  # column of the source table; -1: lifted out of another column


@dataclass(frozen=True, slots=True)
class ProposedRow:
    level: int  # 0 at the top
    kind: RowKind
    marker: str | None
    title: str
    cells: Mapping[str, str]  # column key -> literal, as in a plan's row
    spans: tuple[Span, ...] = ()
    source: tuple[SourcePlace, ...] = ()  # several where a page break had cut it


@dataclass(frozen=True, slots=True)
class ProposedAppendix:
    """One table with what stood above it; `in_body` when it belongs to a section of a plan."""

    label: str | None
    title: tuple[str, ...]
    columns: tuple[ProposedColumn, ...]
    rows: tuple[ProposedRow, ...]
    attached_line: str | None = None
    orientation: Orientation = Orientation.PORTRAIT
    in_body: bool = False
    source: SourcePlace | None = None
    section: int | None = None  # in the body: under which section, counted in printed order


class DoubtKind(Enum):
    """Why a person should look; the sentence beside it says what and where."""

    ENCODING = "encoding"
    COLUMN = "column"
    HEADER = "header"
    LEVEL = "level"
    MARKER = "marker"
    JOINED = "joined"
    GROUP = "group"
    PARTY = "party"
    TITLE = "title"
    HIDDEN = "hidden"
    REFUSED = "refused"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place where the reading could be wrong; indexes point into the proposal."""

    kind: DoubtKind
    where: str  # "Phụ lục 1, dòng 3.4, cột Thời gian"
    what: str  # one Vietnamese sentence
    appendix: int | None = None
    row: int | None = None
    column: str | None = None
    suggestion: str = ""  # the existing unit's name, the mended marker …


@dataclass(frozen=True, slots=True)
class Proposal:
    file: str
    encoding: Encoding
    appendices: tuple[ProposedAppendix, ...]
    doubts: tuple[Doubt, ...] = ()
    head: PlanHead | None = None  # where the file is a whole plan
    body: tuple[Mapping[str, Any], ...] = ()  # its sections as in a plan file ("parts")
    plan: Mapping[str, Any] | None = None  # a plan file's content, read back whole
