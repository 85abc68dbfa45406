"""What the row commands do to an outline: insert, delete, indent, outdent, move, renumber."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kehoach_desktop.domain.appendix import PartId, Row, RowId, RowKind
from kehoach_desktop.domain.edits import AddRow, Batch, Edit, MoveRow, PutRow, RemoveRow
from kehoach_desktop.domain.outline import Outline, Place


class Renumbering(NamedTuple):
    """One marker that counting anew would change."""

    row_id: RowId
    old: str | None
    new: str | None


class Gap(NamedTuple):
    """Between two shown rows: where dragged rows would fall, and how deep."""

    after: int | None  # the shown row above, None at the very top
    depth: int


Rows = Outline[Row]


def topmost(rows: Rows, ids: Iterable[int]) -> list[int]:
    """The given rows in printed order, without those that stand below another one of them."""
    chosen = {row_id for row_id in ids if row_id in rows}
    return [
        row_id
        for row_id in in_printed_order(rows, chosen)
        if chosen.isdisjoint(rows.ancestors_of(row_id))
    ]


def in_printed_order(rows: Rows, chosen: set[int]) -> list[int]:
    def path(row_id: int) -> tuple[int, ...]:
        line = [row_id, *rows.ancestors_of(row_id)]
        return tuple(places(rows.parents[each])[each] for each in reversed(line))

    indexes: dict[int | None, dict[int, int]] = {}

    def places(parent: int | None) -> dict[int, int]:
        if parent not in indexes:
            siblings = rows.children_of(parent)
            indexes[parent] = {each: index for index, each in enumerate(siblings)}
        return indexes[parent]

    return sorted(chosen, key=path)


def with_descendants(rows: Rows, ids: Iterable[int]) -> list[int]:
    return [each for top in topmost(rows, ids) for each in rows.subtree(top)]


def insert_below(rows: Rows, table: PartId, current: int | None, new_id: RowId) -> AddRow:
    """A row right under the current one: its first child if it has any, else its next sibling."""
    from kehoach_desktop.domain.markers import first_child, successor  # noqa: PLC0415 - not shown

    if current is None:
        return AddRow(table, Row(new_id, RowKind.CRITERION, None, ""), Place())
    below = rows.children_of(current)
    if below:
        row = Row(new_id, rows[below[0]].kind, first_child(rows[current].marker), "")
        return AddRow(table, row, Place(current))
    above = rows[current]
    marker = successor(above.marker) if above.marker else None
    return AddRow(
        table, Row(new_id, above.kind, marker, ""), Place(rows.parent_of(current), current)
    )


def insert_child(rows: Rows, table: PartId, current: int, new_id: RowId) -> AddRow:
    """The last row below the current one."""
    from kehoach_desktop.domain.markers import first_child, successor  # noqa: PLC0415 - not shown

    below = rows.children_of(current)
    if not below:
        row = Row(new_id, RowKind.CRITERION, first_child(rows[current].marker), "")
        return AddRow(table, row, Place(current))
    last = rows[below[-1]]
    marker = successor(last.marker) if last.marker else None
    return AddRow(table, Row(new_id, last.kind, marker, ""), Place(current, below[-1]))


def delete(rows: Rows, table: PartId, ids: Iterable[int]) -> list[Edit]:
    return [RemoveRow(table, RowId(each)) for each in reversed(with_descendants(rows, ids))]


def shift_levels(rows: Rows, table: PartId, ids: Iterable[int], by: int) -> list[Edit]:
    """Indent (by 1) or outdent (by -1); every row keeps its place on the page."""
    tops = set(topmost(rows, ids))
    sequence: list[tuple[int, int]] = []
    shifted_above: int | None = None  # depth of the shifted row whose subtree we walk
    offset = 0
    for depth, row in rows.walk():
        if shifted_above is not None and depth <= shifted_above:
            shifted_above, offset = None, 0
        if row.id in tops:
            deepest = sequence[-1][0] + 1 if sequence else 0
            offset = by if 0 <= depth + by <= deepest else 0
            shifted_above = depth
        sequence.append((depth + offset, row.id))
    return moves(rows, table, sequence)


def move_among_siblings(rows: Rows, table: PartId, ids: Iterable[int], by: int) -> list[Edit]:
    """One place up (-1) or down (1); at the edge of a group into the neighbouring group."""
    tops = topmost(rows, ids)
    if not tops or len({rows.parent_of(top) for top in tops}) > 1:
        return []
    parent = rows.parent_of(tops[0])
    siblings = rows.children_of(parent)
    neighbour = siblings.index(tops[0] if by < 0 else tops[-1]) + by
    if 0 <= neighbour < len(siblings):
        after = _before(siblings, neighbour) if by < 0 else siblings[neighbour]
        return _chain(table, tops, parent, after)
    if parent is None:
        return []
    aunts = rows.children_of(rows.parent_of(parent))
    place = aunts.index(parent) + by
    if not 0 <= place < len(aunts):
        return []
    new_parent = aunts[place]
    last = rows.children_of(new_parent)[-1:]
    return _chain(table, tops, new_parent, last[0] if by < 0 and last else None)


def _before(siblings: Sequence[int], index: int) -> int | None:
    return siblings[index - 1] if index else None


def _chain(table: PartId, tops: Sequence[int], parent: int | None, after: int | None) -> list[Edit]:
    edits: list[Edit] = []
    for top in tops:
        edits.append(MoveRow(table, RowId(top), Place(parent, after)))
        after = top
    return edits


def drop(rows: Rows, table: PartId, ids: Iterable[int], gap: Gap) -> list[Edit]:
    """Put rows with all below them into a gap, at the gap's depth."""
    tops = topmost(rows, ids)
    taken = {each for top in tops for each in rows.subtree(top)}
    block = [
        (gap.depth + depth, each)
        for top in tops
        for depth, each in [(0, top), *((d + 1, row.id) for d, row in rows.walk(top))]
    ]
    rest = [(depth, row.id) for depth, row in rows.walk()]
    at = 0
    if gap.after is not None:
        at = next(index for index, (_, each) in enumerate(rest) if each == gap.after) + 1
    head = [pair for pair in rest[:at] if pair[1] not in taken]
    tail = [pair for pair in rest[at:] if pair[1] not in taken]
    sequence = [*head, *block, *tail]
    if sequence == [(depth, row.id) for depth, row in rows.walk()]:
        return []
    return moves(rows, table, sequence, moved=set(tops))


def moves(
    rows: Rows,
    table: PartId,
    sequence: Sequence[tuple[int, int]],
    moved: Iterable[int] = (),
) -> list[Edit]:
    """The moves that make rows stand as in a list of (depth, id); a gap in depth is closed.

    Rows not `moved` keep their order, so only a new parent moves them.
    """
    moved = set(moved)
    line: list[tuple[int, int]] = []  # the rows above, with their depths
    last: dict[int | None, int] = {}
    edits: list[Edit] = []
    for depth, row_id in sequence:
        while line and line[-1][0] >= depth:
            line.pop()
        parent = line[-1][1] if line else None
        if parent != rows.parents[row_id] or row_id in moved:
            edits.append(MoveRow(table, RowId(row_id), Place(parent, last.get(parent))))
        last[parent] = row_id
        line.append((depth, row_id))
    return edits


def renumbering(rows: Rows) -> list[Renumbering]:
    """The markers that would change; what is no number stays."""
    from kehoach_desktop.domain.markers import renumber  # noqa: PLC0415 - no first screen counts

    steps = list(rows.walk())
    new = renumber([(depth, row.marker) for depth, row in steps])
    return [
        Renumbering(row.id, row.marker, marker)
        for (_, row), marker in zip(steps, new, strict=True)
        if marker != row.marker
    ]


def apply_renumbering(rows: Rows, table: PartId, changes: Iterable[Renumbering]) -> Batch:
    return Batch(
        tuple(
            PutRow(table, rows[change.row_id]._replace(marker=change.new))
            for change in changes
            if change.row_id in rows
        )
    )
