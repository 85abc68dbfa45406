"""What is brought into a plan from a file, as edits: new appendices, more rows, other rows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from kehoach_desktop.domain.appendix import Appendix, Column, ColumnKind, PartId, Row, RowId, Table
from kehoach_desktop.domain.edits import (
    AddPart,
    AddRow,
    Assign,
    Batch,
    Edit,
    MoveRow,
    PutRow,
    RemoveRow,
    remove_rows,
)
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import OwnerId, Plan
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.services.assigning import (
    ROLE_OF_COLUMN,
    Literal,
    NewId,
    PartyReader,
    literals,
)
from kehoach_desktop.services.importing_matching import (
    RowPair,
    RowState,
    compare,
    match_columns,
    translated,
)


class Way(Enum):
    """What happens with one table of a file."""

    NEW_APPENDIX = "new_appendix"
    APPEND = "append"
    REPLACE = "replace"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of the file and where it goes; `taken` are places in the pairs of a merge."""

    file_table: PartId
    way: Way
    table: PartId | None = None  # of the plan; None for a new appendix
    taken: frozenset[int] | None = None  # None: whatever is new or changed


class Incoming:
    """Gathers the edits of one import; every following one sees the plan as the last left it."""

    def __init__(self, plan: Plan, file: Plan, directory: Directory, new_id: NewId) -> None:
        self._before = plan
        self.plan = plan
        self._file = file
        self._directory = directory
        self._new_id = new_id
        self._edits: list[Edit] = []
        self._touched: set[OwnerId] = set()

    def batch(self, entries: Sequence[Entry]) -> Batch:
        for entry in entries:
            self._bring_in(entry)
        self._edits.extend(self._assignments())
        return Batch(tuple(self._edits))

    def _bring_in(self, entry: Entry) -> None:
        if entry.way is Way.NEW_APPENDIX or entry.table is None:
            self._add_appendix(entry.file_table)
            return
        into = self._columns(entry.file_table, entry.table)
        match entry.way:
            case Way.APPEND:
                self._add_rows(entry.file_table, entry.table, into)
            case Way.REPLACE:
                self._replace(entry.file_table, entry.table, into)
            case _:
                self._merge(entry, entry.table, into)

    def _do(self, edit: Edit) -> None:
        self._edits.append(edit)
        self.plan = edit.apply(self.plan)

    # A new appendix

    def _add_appendix(self, file_table: PartId) -> None:
        file = self._file
        owner = file.parts.parent_of(file_table)
        above = file.parts[owner] if owner is not None else None
        made = replace(
            above if isinstance(above, Appendix) else Appendix(PartId(0)),
            id=PartId(self._new_id()),
        )
        last = self.plan.parts.children_of(None)
        self._do(AddPart(made, Place(None, last[-1] if last else None)))
        part = file.parts[file_table]
        repeats = part.repeat_header if isinstance(part, Table) else True
        table = Table(PartId(self._new_id()), repeats)
        self._do(AddPart(table, Place(made.id)))
        columns = file.columns(file_table)
        for column in columns:
            self._add_column(table.id, replace(column, id=PartId(self._new_id())))
        self._add_rows(file_table, table.id, {column.key: column for column in columns})

    def _add_column(self, table: PartId, column: Column) -> None:
        there = self.plan.columns(table)
        self._do(AddPart(column, Place(table, there[-1].id if there else None)))

    # More rows

    def _add_rows(
        self,
        file_table: PartId,
        table: PartId,
        into: Mapping[str, Column],
        kept: Mapping[RowId, Row] | None = None,
    ) -> None:
        """All rows of the file behind those that are there; `kept` are rows that come back."""
        source, columns = self._file.outline(file_table), self._file.columns(file_table)
        ids: dict[int | None, int | None] = {None: None}
        top = self.plan.outline(table).children_of(None)
        last: dict[int | None, int | None] = {None: top[-1] if top else None}
        for step in source.walk():
            old, known = step.item, (kept or {}).get(RowId(step.item.id))
            row = translated(old, columns, into)
            row = _as_known(row, known) if known else row._replace(id=RowId(self._new_id()))
            parent = ids[source.parent_of(old.id)]
            self._do(AddRow(table, row, Place(parent, last.get(parent))))
            ids[old.id] = last[parent] = row.id
            self._touched.add(row.id)

    def _replace(self, file_table: PartId, table: PartId, into: Mapping[str, Column]) -> None:
        """Rows that say the same keep their id, and with it their results and evidence."""
        own = self.plan.outline(table)
        kept = {
            pair.new: own[pair.own]
            for pair in compare(self.plan, table, self._file, file_table, into)
            if pair.new is not None and pair.own is not None
        }
        for top in own.children_of(None):
            for edit in remove_rows(self.plan, table, RowId(top)).edits:
                self._do(edit)
        self._add_rows(file_table, table, into, kept)

    # Row by row

    def _merge(self, entry: Entry, table: PartId, into: Mapping[str, Column]) -> None:
        pairs = compare(self.plan, table, self._file, entry.file_table, into)
        taken = usually_taken(pairs) if entry.taken is None else entry.taken
        chosen = [pair for place, pair in enumerate(pairs) if place in taken]
        home = {pair.new: pair.own for pair in pairs if pair.new is not None and pair.own}
        columns = self._file.columns(entry.file_table)
        for pair in chosen:
            if pair.new is None:
                continue
            row = self._file.outline(entry.file_table)[pair.new]
            if pair.own is not None:
                self._put(table, pair.own, pair)
            else:
                added = translated(row, columns, into)._replace(id=RowId(self._new_id()))
                place = self._place_of(entry.file_table, pair.new, table, home)
                self._do(AddRow(table, added, place))
                self._touched.add(added.id)
                home[pair.new] = added.id
        self._drop(table, [pair.own for pair in chosen if pair.new is None and pair.own])

    def _put(self, table: PartId, own: RowId, pair: RowPair) -> None:
        row = self.plan.outline(table)[own]
        for change in pair.changes:
            row = row.with_text(change.column, change.after)
            name = change.column.kind.value if _is_field(change.column) else change.column.key
            row = row._replace(spans=tuple(s for s in row.spans if s.field != name))
        self._do(PutRow(table, row))
        self._touched.add(own)

    def _place_of(
        self, file_table: PartId, new: RowId, table: PartId, home: Mapping[RowId, RowId]
    ) -> Place:
        """Under the same parent, after the nearest earlier sibling that the plan has."""
        source, own = self._file.outline(file_table), self.plan.outline(table)
        above = source.parent_of(new)
        parent = home.get(RowId(above)) if above is not None else None
        siblings = source.children_of(above)
        for earlier in reversed(siblings[: siblings.index(new)]):
            mine = home.get(RowId(earlier))
            if mine in own and mine is not None and own.parent_of(mine) == parent:
                return Place(parent, mine)
        there = own.children_of(parent)
        is_first = siblings.index(new) == 0
        return Place(parent, there[-1] if there and not is_first else None)

    def _drop(self, table: PartId, rows: Sequence[RowId]) -> None:
        """Rows below a dropped one that stay move up to where it stood."""
        gone = set(rows)
        for row_id in reversed([step.item.id for step in self.plan.outline(table).walk()]):
            if row_id not in gone:
                continue
            own = self.plan.outline(table)
            after: int = row_id
            for child in own.children_of(row_id):
                self._do(MoveRow(table, RowId(child), Place(own.parent_of(row_id), after)))
                after = child
            self._do(RemoveRow(table, RowId(row_id)))

    # Columns and parties

    def _columns(self, file_table: PartId, table: PartId) -> dict[str, Column]:
        """The plan's columns for the file's; one with text that has no equal is added."""
        theirs = self._file.columns(file_table)
        found = match_columns(self.plan.columns(table), theirs)
        for column in theirs:
            if column.key in found or _is_field(column) or not self._has_text(file_table, column):
                continue
            taken = {each.key for each in self.plan.columns(table)}
            key = _free_key(column.key, taken)
            added = replace(column, id=PartId(self._new_id()), key=key)
            self._add_column(table, added)
            found[column.key] = added
        return found

    def _has_text(self, table: PartId, column: Column) -> bool:
        return any(step.item.text(column) for step in self._file.outline(table).walk())

    def _assignments(self) -> Iterator[Assign]:
        """Who stands under the rows that came or changed."""
        texts: dict[OwnerId, list[Literal]] = {}
        for literal in literals(self.plan):
            if literal.owner in self._touched:
                texts.setdefault(literal.owner, []).append(literal)
        reader = PartyReader(self._directory, self._new_id)
        for owner, found in texts.items():
            before = self._before.assignments.get(owner, ())
            after = reader.anew(found, before)
            if after != before:
                yield Assign(owner, after)


def usually_taken(pairs: Sequence[RowPair]) -> frozenset[int]:
    """What is new or changed comes in; nothing of the plan goes unless a person says so."""
    wanted = {RowState.NEW, RowState.CHANGED}
    return frozenset(place for place, pair in enumerate(pairs) if pair.state in wanted)


def _as_known(row: Row, known: Row) -> Row:
    return row._replace(id=known.id, remark=known.remark or row.remark, comment=known.comment)


def _is_field(column: Column) -> bool:
    return column.kind in (ColumnKind.MARKER, ColumnKind.TITLE)


def _free_key(key: str, taken: Collection[str]) -> str:
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}_{number}"
    return free


def party_columns(plan: Plan, table: PartId) -> tuple[Column, ...]:
    return tuple(each for each in plan.columns(table) if each.kind in ROLE_OF_COLUMN)
