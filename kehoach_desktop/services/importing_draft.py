"""A file's content as a plan that is on no disk yet, so that a plan's edits can correct it."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from kehoach_desktop.domain.appendix import (
    Appendix,
    Column,
    ColumnKind,
    PartId,
    Row,
    RowId,
    RowKind,
    Table,
)
from kehoach_desktop.domain.codec import encode
from kehoach_desktop.domain.edits import Batch, Edit, PutPart, PutRow
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import Footnote, Part, Plan, PlanHead, PlanId
from kehoach_desktop.domain.planfile import FORMAT, VERSION, plan_from_data
from kehoach_desktop.domain.proposal import (
    Doubt,
    Proposal,
    ProposedAppendix,
    ProposedColumn,
    SourcePlace,
)
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.services.assigning import NewId

_Placed = tuple[Part, int | None]
_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_ONE_ONLY = frozenset({ColumnKind.MARKER, ColumnKind.TITLE})
_UNKNOWN_HEAD = PlanHead()


class PlacedDoubt(NamedTuple):
    """A doubt and where it now stands in the draft."""

    doubt: Doubt
    table: PartId | None = None
    row: RowId | None = None
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    proposal: Proposal
    plan: Plan
    tables: tuple[PartId, ...]  # in the file's order
    sources: Mapping[PartId, SourcePlace | None]  # of each table
    columns: Mapping[PartId, int]  # column of the draft -> column of the source table
    places: Mapping[RowId, tuple[SourcePlace, ...]]
    new_id: NewId  # for what a person adds to the draft; the office's own ids are not touched
    doubts: tuple[PlacedDoubt, ...] = ()
    left_out: frozenset[int] = frozenset()  # rows and tables that stay outside
    is_changed: bool = False  # a person has corrected it

    @property
    def is_whole(self) -> bool:
        """Whether it is a plan read back, not a file that had to be understood."""
        return self.proposal.plan is not None

    @property
    def has_head(self) -> bool:
        return self.plan.head != _UNKNOWN_HEAD or any(self.plan.sections())

    def with_plan(self, plan: Plan) -> "Draft":
        return replace(self, plan=plan, is_changed=True)

    def leaving_out(self, left_out: AbstractSet[int]) -> "Draft":
        return replace(self, left_out=frozenset(left_out))

    def chosen(self) -> Plan:
        """What is left when everything that is not wanted is taken away."""
        return without(self.plan, self.left_out)

    def count(self, tables: AbstractSet[PartId] | None = None) -> int:
        """How many rows would be brought in, groups not counted."""
        return sum(row.kind is not RowKind.GROUP for row in self._rows(tables))

    def groups(self) -> int:
        return sum(row.kind is RowKind.GROUP for row in self._rows(None))

    def _rows(self, tables: AbstractSet[PartId] | None) -> Iterator[Row]:
        plan = self.chosen()
        for table in self.tables:
            if table in plan.parts and (tables is None or table in tables):
                yield from (step.item for step in plan.outline(table).walk())


def draft_of(proposal: Proposal, directory: Directory, new_id: NewId) -> Draft:
    """Build the draft under ids of its own."""
    if proposal.plan is not None:
        return _read_back(proposal, directory, new_id)
    around: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "head": encode(proposal.head or _UNKNOWN_HEAD),
        "parts": list(proposal.body),
    }
    plan = plan_from_data(around, plan_id=PlanId(0), new_id=new_id, directory=directory)
    return _Builder(proposal, plan, new_id).build()


def _read_back(proposal: Proposal, directory: Directory, new_id: NewId) -> Draft:
    plan = plan_from_data(
        dict(proposal.plan or {}), plan_id=PlanId(0), new_id=new_id, directory=directory
    )
    tables = tuple(table.id for each in plan.appendices() for table in plan.tables(each.id))
    return Draft(proposal, plan, tables, {}, {}, {}, new_id)


class _Builder:
    def __init__(self, proposal: Proposal, around: Plan, new_id: NewId) -> None:
        self._proposal = proposal
        self._around = around
        self._new_id = new_id
        self._parts: list[_Placed] = []  # of the appendices
        self._in_body: dict[PartId, list[_Placed]] = {}  # the tables below each section
        self._rows = dict(around.rows)
        self._tables: list[PartId] = []
        self._columns: dict[PartId, int] = {}
        self._row_ids: list[list[RowId]] = []
        self._places: dict[RowId, tuple[SourcePlace, ...]] = {}

    def build(self) -> Draft:
        for proposed in self._proposal.appendices:
            self._add(proposed)
        proposed_all = self._proposal.appendices
        parts = Outline.build([*self._around_parts(), *self._parts])
        plan = replace(self._around, parts=parts, rows=self._rows)
        return Draft(
            self._proposal,
            plan,
            tuple(self._tables),
            {table: each.source for table, each in zip(self._tables, proposed_all, strict=True)},
            self._columns,
            self._places,
            self._new_id,
            tuple(map(self._placed, self._proposal.doubts)),
        )

    def _around_parts(self) -> Iterator[_Placed]:
        """A table stands right below its section's text, before what is numbered under it."""
        parts = self._around.parts
        placed = [(step.item, parts.parent_of(step.item.id)) for step in parts.walk()]
        yield from (each for each in placed if isinstance(each[0], Footnote))
        for part, parent in placed:
            if not isinstance(part, Footnote):
                yield part, parent
                yield from self._in_body.get(PartId(part.id), ())

    def _add(self, proposed: ProposedAppendix) -> None:
        table = Table(PartId(self._new_id()))
        home = self._home(proposed)
        is_in_body = home in self._around.parts
        parts = self._in_body.setdefault(home, []) if is_in_body else self._parts
        parts.append((table, home))
        self._tables.append(table.id)
        for each in proposed.columns:
            column = Column(
                PartId(self._new_id()), each.key, each.header, each.kind, tuple(each.above),
                year=_milestone(each),
            )  # fmt: skip
            parts.append((column, table.id))
            self._columns[column.id] = each.source
        self._add_rows(proposed, table.id)

    def _home(self, proposed: ProposedAppendix) -> PartId:
        """A table of the body stands under the section before it; the rest are appendices."""
        sections = [section for _, section in self._around.sections()]
        if proposed.in_body and sections:
            place = len(sections) - 1 if proposed.section is None else proposed.section
            return sections[min(place, len(sections) - 1)].id
        appendix = Appendix(
            PartId(self._new_id()),
            proposed.label,
            tuple(proposed.title),
            proposed.attached_line,
            orientation=proposed.orientation,
        )
        self._parts.append((appendix, None))
        return appendix.id

    def _add_rows(self, proposed: ProposedAppendix, table: PartId) -> None:
        placed: list[tuple[Row, int | None]] = []
        above: list[tuple[int, RowId]] = []
        ids: list[RowId] = []
        for each in proposed.rows:
            while above and above[-1][0] >= each.level:
                above.pop()
            row = Row(
                RowId(self._new_id()),
                each.kind,
                each.marker,
                each.title,
                dict(each.cells),
                tuple(each.spans),
            )
            placed.append((row, above[-1][1] if above else None))
            above.append((each.level, row.id))
            ids.append(row.id)
            self._places[row.id] = each.source
        if placed:
            self._rows[table] = Outline.build(placed)
        self._row_ids.append(ids)

    def _placed(self, doubt: Doubt) -> PlacedDoubt:
        if doubt.appendix is None or not 0 <= doubt.appendix < len(self._tables):
            return PlacedDoubt(doubt)
        ids = self._row_ids[doubt.appendix]
        known = doubt.row is not None and 0 <= doubt.row < len(ids)
        row = ids[doubt.row] if doubt.row is not None and known else None
        return PlacedDoubt(doubt, self._tables[doubt.appendix], row, doubt.column)


def _milestone(column: ProposedColumn) -> int | None:
    """The year that a column of targets is about, where its header names one."""
    years = _YEAR.findall(" ".join((*column.above, column.header)))
    return int(years[0]) if column.kind is ColumnKind.TARGET and len(years) == 1 else None


def without(plan: Plan, left_out: AbstractSet[int]) -> Plan:
    """The plan without these parts and rows and all that stands below them."""
    if not left_out:
        return plan
    parts = _kept(plan.parts, left_out)
    kept = {table: _kept(rows, left_out) for table, rows in plan.rows.items() if table in parts}
    rows = {table: outline for table, outline in kept.items() if outline.items}
    return replace(plan, parts=_without_hollow(parts), rows=rows)


def _kept(outline: Outline[Any], left_out: AbstractSet[int]) -> Outline[Any]:
    kept: list[tuple[Any, int | None]] = []
    gone: set[int] = set()
    for step in outline.walk():
        parent = outline.parent_of(step.item.id)
        if step.item.id in left_out or parent in gone:
            gone.add(step.item.id)
        else:
            kept.append((step.item, parent))
    return Outline.build(kept)


def _without_hollow(parts: Outline[Part]) -> Outline[Part]:
    """An appendix whose table is not wanted is not wanted either."""
    hollow = {
        part.id
        for part in parts.items.values()
        if isinstance(part, Appendix) and not parts.children_of(part.id)
    }
    return _kept(parts, hollow)


def remap(plan: Plan, table: PartId, column_id: PartId, kind: ColumnKind) -> Batch:
    """Say that a column means something else; every row's text stays in its column."""
    old = plan.columns(table)
    new = tuple(_with_kind(each, column_id, kind) for each in old)
    edits: list[Edit] = [
        PutPart(after) for before, after in zip(old, new, strict=True) if before != after
    ]
    touches_fields = any(
        before != after and _ONE_ONLY & {before.kind, after.kind}
        for before, after in zip(old, new, strict=True)
    )
    if touches_fields:
        for step in plan.outline(table).walk():
            moved = _rewritten(step.item, old, new)
            if moved != step.item:
                edits.append(PutRow(table, moved))
    return Batch(tuple(edits))


def _with_kind(column: Column, chosen: PartId, kind: ColumnKind) -> Column:
    if column.id == chosen:
        return replace(column, kind=kind)
    if column.kind is kind and kind in _ONE_ONLY:
        return replace(column, kind=ColumnKind.TEXT)  # a row has one marker and one title
    return column


def _rewritten(row: Row, old: tuple[Column, ...], new: tuple[Column, ...]) -> Row:
    moved = row._replace(marker=None, title="", cells={}, spans=())
    fields: dict[str, str] = {}
    for before, after in zip(old, new, strict=True):
        fields[_field(before)] = _field(after)
        if text := row.text(before):
            moved = moved.with_text(after, text)
    spans = tuple(span._replace(field=fields.get(span.field, span.field)) for span in row.spans)
    return moved._replace(spans=spans)


def _field(column: Column) -> str:
    """What a styled stretch of text calls the column."""
    return column.kind.value if column.kind in _ONE_ONLY else column.key
