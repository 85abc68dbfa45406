"""What the tabs and the columns window do to appendices: add, copy, move, reshape."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kehoach_desktop.domain.appendix import (
    Appendix,
    Column,
    ColumnKind,
    PartId,
    RowId,
    Table,
)
from kehoach_desktop.domain.assignment import AssignmentId
from kehoach_desktop.domain.edits import (
    AddPart,
    AddRow,
    Assign,
    Batch,
    Edit,
    MovePart,
    PutPart,
    PutReading,
    PutRow,
    RemovePart,
)
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import OwnerId, Plan

NewId = Callable[[], int]

_FIRST_COLUMNS = (
    ("marker", "TT", ColumnKind.MARKER),
    ("title", "Nội dung", ColumnKind.TITLE),
    ("lead", "Chủ trì", ColumnKind.LEAD),
    ("coordinators", "Phối hợp", ColumnKind.COORDINATE),
    ("timeframe", "Thời gian thực hiện", ColumnKind.TIMEFRAME),
)


def tab_name(appendix: Appendix) -> str:
    """Give "Phụ lục I – PAR INDEX" as tabs and lists call it."""
    label = appendix.label or ("" if appendix.short_name else "Phụ lục")
    return " – ".join(part for part in (label, appendix.short_name) if part)


def the_appendix(plan: Plan, appendix_id: int) -> Appendix:
    part = plan.parts[appendix_id]
    if not isinstance(part, Appendix):
        raise TypeError(appendix_id)
    return part


def first_table(plan: Plan, appendix_id: int) -> Table | None:
    return next(plan.tables(PartId(appendix_id)), None)


def row_count(plan: Plan, appendix_id: int) -> int:
    """Rows with work in them: groups are not counted, as a reader would not."""
    tables = plan.tables(PartId(appendix_id))
    return sum(len(plan.outline(each.id)) - group_count(plan, each.id) for each in tables)


def group_count(plan: Plan, table: PartId) -> int:
    rows = plan.outline(table)
    return len(rows.children.keys() - {None})


def new_appendix(plan: Plan, new_id: NewId) -> tuple[Batch, PartId]:
    """After the last one, with its label counted on and its columns."""
    appendices = list(plan.appendices())
    last = appendices[-1] if appendices else None
    appendix = Appendix(
        PartId(new_id()),
        label=_next_label(last.label) if last and last.label else "Phụ lục",
        orientation=last.orientation if last else Appendix(PartId(0)).orientation,
    )
    edits: list[Edit] = [AddPart(appendix, _end(plan))]
    edits.extend(_table_edits(appendix.id, _columns_like(plan, last), new_id))
    return Batch(tuple(edits)), appendix.id


def add_table(plan: Plan, appendix_id: PartId, new_id: NewId) -> Batch:
    """For an appendix that is cited but has nothing in it yet."""
    edits: list[Edit] = []
    appendix = the_appendix(plan, appendix_id)
    if not appendix.in_file:
        edits.append(PutPart(replace(appendix, in_file=True)))
    edits.extend(_table_edits(appendix_id, _columns_like(plan, None), new_id))
    return Batch(tuple(edits))


def copied(plan: Plan, appendix_id: PartId, new_id: NewId) -> tuple[Batch, PartId]:
    """The appendix again behind itself, with all below it under new ids."""
    ids: dict[int, int] = {each: new_id() for each in plan.parts.subtree(appendix_id)}
    edits: list[Edit] = []
    for part_id, new in ids.items():
        part, place = plan.parts[part_id], plan.parts.place_of(part_id)
        if part_id == appendix_id:
            place = Place(place.parent, appendix_id)
            appendix = the_appendix(plan, appendix_id)
            part = replace(appendix, label=_next_label(appendix.label or ""))
        else:
            place = Place(ids[place.parent or 0], ids.get(place.after or 0))
        edits.append(AddPart(replace(part, id=PartId(new)), place))
        if isinstance(part, Table):
            edits.extend(_copied_rows(plan, PartId(part_id), PartId(new), new_id))
    return Batch(tuple(edits)), PartId(ids[appendix_id])


def moved(plan: Plan, appendix_id: PartId, to: int) -> list[Edit]:
    """The appendix as number `to` of all of them."""
    others = [each.id for each in plan.appendices() if each.id != appendix_id]
    before = [each.id for each in plan.appendices()]
    to = min(max(to, 0), len(others))
    if before.index(appendix_id) == to:
        return []
    after: int | None = others[to - 1] if to else plan.parts.place_of(before[0]).after
    return [MovePart(appendix_id, Place(None, after))]


def reshaped(plan: Plan, table: PartId, columns: Sequence[Column]) -> Batch:
    """Make the table's columns these, in this order; cells of a column that goes, go."""
    kept = {column.id for column in columns}
    old = {column.id: column for column in plan.columns(table)}
    gone = [column for column in old.values() if column.id not in kept]
    edits: list[Edit] = [*_emptied(plan, table, {column.key for column in gone})]
    edits.extend(RemovePart(column.id) for column in gone)
    standing = [column_id for column_id in old if column_id in kept]
    after: PartId | None = None
    for index, column in enumerate(columns):
        place = Place(table, after)
        if column.id not in old:
            edits.append(AddPart(column, place))
            standing.insert(index, column.id)
        else:
            if standing[index] != column.id:
                edits.append(MovePart(column.id, place))
                standing.remove(column.id)
                standing.insert(index, column.id)
            if column != old[column.id]:
                edits.append(PutPart(column))
        after = column.id
    return Batch(tuple(edits))


def _emptied(plan: Plan, table: PartId, keys: set[str]) -> Iterator[Edit]:
    for _, row in plan.outline(table).walk():
        left = {key: text for key, text in row.cells.items() if key not in keys}
        if len(left) < len(row.cells):
            yield PutRow(table, row._replace(cells=left))


def _columns_like(plan: Plan, appendix: Appendix | None) -> Iterable[Column]:
    table = first_table(plan, appendix.id) if appendix else None
    if table is not None:
        return plan.columns(table.id)
    return [Column(PartId(0), key, header, kind) for key, header, kind in _FIRST_COLUMNS]


def _table_edits(appendix_id: PartId, columns: Iterable[Column], new_id: NewId) -> Iterator[Edit]:
    table = Table(PartId(new_id()))
    yield AddPart(table, Place(appendix_id))
    after: PartId | None = None
    for column in columns:
        added = replace(column, id=PartId(new_id()))
        yield AddPart(added, Place(table.id, after))
        after = added.id


def _copied_rows(plan: Plan, table: PartId, new_table: PartId, new_id: NewId) -> Iterator[Edit]:
    rows = plan.outline(table)
    ids: dict[int, int] = {step.item.id: new_id() for step in rows.walk()}
    for row_id, new in ids.items():
        parent, after = rows.place_of(row_id)
        place = Place(ids.get(parent or 0), ids.get(after or 0))
        yield AddRow(new_table, rows[row_id]._replace(id=RowId(new)), place)
        owner: OwnerId = RowId(row_id)
        if owner in plan.assignments:
            again = (each._replace(id=AssignmentId(new_id())) for each in plan.assignments[owner])
            yield Assign(RowId(new), tuple(again))
    for (owner, key), reading in plan.readings.items():
        if owner in ids:
            yield PutReading((RowId(ids[owner]), key), reading)


def _next_label(label: str) -> str:
    from kehoach_desktop.domain.markers import successor  # noqa: PLC0415 - not for the start

    before, gap, number = label.rpartition(" ")
    following = successor(number) if number else None
    return f"{before}{gap}{following}" if following else label


def _end(plan: Plan) -> Place:
    top = plan.parts.children_of(None)
    return Place(None, top[-1] if top else None)
