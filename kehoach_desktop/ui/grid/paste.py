"""Puts a block of cells into the rows of a table: over what is there, and below it as new rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Column, ColumnKind, Row, RowId, RowKind
from kehoach_desktop.domain.edits import AddRow, Edit
from kehoach_desktop.domain.markers import level_of, parse_marker, split_marker
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.ui.grid.cell_edits import CellWriter
from kehoach_desktop.ui.grid.clipboard import Block


class Target(NamedTuple):
    """Where a block goes: rows and columns from the top left, and how much is selected there."""

    rows: Sequence[RowId]  # shown rows from the anchor down
    columns: Sequence[Column]  # shown columns from the anchor on
    height: int = 1  # of the selection
    width: int = 1


class LevelsBy(Enum):
    """What told how deep new rows stand."""

    MARKER = "cấp theo số thứ tự"
    INDENT = "cấp theo chỗ thụt vào"
    NOTHING = "cùng cấp với dòng trên"


class Pasted(NamedTuple):
    edits: list[Edit]
    rows: tuple[RowId, ...]  # that were written, from above
    new: frozenset[RowId]
    columns: tuple[Column, ...]  # that were written
    lost_columns: int  # columns of the block for which the table has no place
    levels: LevelsBy
    block: Block

    @property
    def label(self) -> str:
        return f"Dán {len(self.rows)} dòng"


def paste(writer: CellWriter, target: Target, block: Block) -> Pasted:
    columns = target.columns
    if len(block.rows) == 1 and block.width == 1:
        width = min(target.width, len(columns))
        block = replace(block, rows=(block.rows[0] * width,) * target.height, indents=())
    elif target.height > len(block.rows) and target.height % len(block.rows) == 0:
        times = target.height // len(block.rows)
        block = replace(block, rows=block.rows * times, indents=())
    cut = len(target.rows)
    over = {
        row_id: _texts(columns, cells)
        for row_id, cells in zip(target.rows, block.rows[:cut], strict=False)
    }
    edits = writer.put(over)
    new = _NewRows(writer, columns, target.rows[-1] if target.rows else None)
    for index, cells in enumerate(block.rows[cut:], start=cut):
        new.add(_texts(columns, cells), block.indent(index))
    edits.extend(new.edits())
    added = [row.id for row, _ in new.rows]
    return Pasted(
        edits,
        (*target.rows[:cut][: len(block.rows)], *added),
        frozenset(added),
        tuple(columns[: block.width]),
        max(block.width - len(columns), 0),
        new.levels,
        block,
    )


def _texts(columns: Sequence[Column], cells: Sequence[str]) -> dict[str, str]:
    return {column.key: text for column, text in zip(columns, cells, strict=False)}


class _Above(NamedTuple):
    """A row that later ones may stand under or after."""

    level: int | None
    indent: float
    row_id: int


@dataclass
class _NewRows:
    """Rows that follow the last shown one; marker or indentation says how deep each stands."""

    writer: CellWriter
    columns: Sequence[Column]
    anchor: RowId | None
    rows: list[tuple[Row, Place]] = field(default_factory=list)
    _line: list[_Above] = field(default_factory=list)
    _has_markers: bool = False
    _indents: set[float] = field(default_factory=set)

    def __post_init__(self) -> None:
        rows = self.writer.plan.outline(self.writer.table)
        if self.anchor is not None:
            line = [self.anchor, *rows.ancestors_of(self.anchor)]
            self._line = [
                _Above(level_of(parse_marker(rows[each].marker)), 0.0, each)
                for each in reversed(line)
            ]

    def add(self, texts: dict[str, str], indent: float) -> None:
        row = self.writer.with_texts(
            Row(RowId(self.writer.new_id()), RowKind.CRITERION, None, ""), texts
        )
        level = self._level(row)
        self._has_markers |= level is not None
        self._indents.add(indent)
        place = self._place(level, indent)
        self.rows.append((row, place))
        self._line.append(_Above(level, indent, row.id))

    def edits(self) -> list[Edit]:
        parents = {place.parent for _, place in self.rows}
        added: list[Edit] = []
        assigned: list[Edit] = []
        for row, place in self.rows:
            kind = RowKind.GROUP if row.id in parents else row.kind
            added.append(AddRow(self.writer.table, row._replace(kind=kind), place))
            assigned.extend(self.writer.reassign(row, row.cells))
        return [*added, *assigned]

    @property
    def levels(self) -> LevelsBy:
        if self._has_markers:
            return LevelsBy.MARKER
        return LevelsBy.INDENT if len(self._indents) > 1 else LevelsBy.NOTHING

    def _level(self, row: Row) -> int | None:
        marker = row.marker
        if not any(column.kind is ColumnKind.MARKER for column in self.columns):
            marker = split_marker(row.title)[0]
        return level_of(parse_marker(marker))

    def _place(self, level: int | None, indent: float) -> Place:
        """Close what is as deep: the last closed is the sibling, what is left the parent."""
        after: int | None = None
        goes_up = bool(self._line) and self._is_deeper(self._line[-1], level, indent) is False
        while self._line:
            deeper = self._is_deeper(self._line[-1], level, indent)
            if deeper is None:
                # Nothing tells them apart. The row just above is a sibling; so are rows above it
                # where the text went back to the left, or has a marker that they lack.
                alike = after is None or (
                    self._is_new(self._line[-1]) and (goes_up or level is not None)
                )
                deeper = not alike
            if deeper:
                break
            after = self._line.pop().row_id
        parent = self._line[-1].row_id if self._line else None
        if after is None and parent is not None and parent == self.anchor:
            below = self.writer.plan.outline(self.writer.table).children_of(parent)
            after = below[-1] if below else None
        return Place(parent, after)

    def _is_deeper(self, above: _Above, level: int | None, indent: float) -> bool | None:
        """None where neither markers nor indentation say."""
        if level is not None and above.level is not None:
            return level > above.level
        if self._is_new(above) and indent != above.indent:
            return indent > above.indent
        return None

    def _is_new(self, above: _Above) -> bool:
        return above.row_id not in self.writer.plan.outline(self.writer.table)
