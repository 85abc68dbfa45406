"""The columns of one table as the grid shows them: order, frozen ones, header, first widths."""

from collections.abc import Sequence
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.services.assigning import ROLE_OF_COLUMN

_MOST_FROZEN = 3
# Pixels at base size 10.
_WIDTHS = {
    ColumnKind.MARKER: 42,
    ColumnKind.TITLE: 300,
    ColumnKind.UNIT: 84,
    ColumnKind.TARGET: 110,
    ColumnKind.PRODUCT: 186,
    ColumnKind.OVERSEE: 132,
    ColumnKind.LEAD: 132,
    ColumnKind.COORDINATE: 236,
    ColumnKind.TIMEFRAME: 186,
    ColumnKind.MAX_SCORE: 72,
    ColumnKind.NOTE: 132,
    ColumnKind.TEXT: 150,
}
_NARROW = {ColumnKind.MARKER, ColumnKind.UNIT, ColumnKind.MAX_SCORE}


class HeaderCell(NamedTuple):
    """One printed header: columns first to last, lines top to bottom (both included)."""

    text: str
    first: int
    last: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Columns:
    """Marker and title come first and stay in sight; the rest stands as it is printed, or as a
    person wants to see it.
    """

    all: tuple[Column, ...]
    printed: tuple[Column, ...]

    @classmethod
    def of(cls, plan: Plan, table: PartId, order: Sequence[str] = ()) -> "Columns":
        """`order` names keys; a column it does not know stays behind its neighbour on paper."""
        return cls.ordered(plan.columns(table), order)

    @classmethod
    def ordered(cls, printed: tuple[Column, ...], order: Sequence[str]) -> "Columns":
        return cls(_ordered(printed, order), printed)

    @property
    def is_as_printed(self) -> bool:
        return self.all == self.printed

    def may_move(self, index: int) -> bool:
        return self.frozen <= index < len(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, index: int) -> Column:
        return self.all[index]

    def index_of(self, key: str) -> int | None:
        return next((i for i, column in enumerate(self.all) if column.key == key), None)

    def first_of(self, kind: ColumnKind) -> int | None:
        return next((i for i, column in enumerate(self.all) if column.kind is kind), None)

    @property
    def frozen(self) -> int:
        """How many columns stay in sight: all up to the title, unless it stands far right."""
        kinds = [column.kind for column in self.printed]
        title = kinds.index(ColumnKind.TITLE) if ColumnKind.TITLE in kinds else None
        return 0 if title is None or title >= _MOST_FROZEN else title + 1

    @property
    def header_levels(self) -> int:
        return 1 + max((len(column.above) for column in self.all), default=0)

    def header_cells(self) -> tuple[HeaderCell, ...]:
        lowest = self.header_levels - 1
        cells: list[HeaderCell] = []
        open_cells: dict[int, int] = {}  # level -> place in `cells` of what may still grow
        for index, column in enumerate(self.all):
            before = self.all[index - 1].above if index else ()
            for level, text in enumerate(column.above):
                if before[: level + 1] == column.above[: level + 1]:
                    at = open_cells[level]
                    cells[at] = cells[at]._replace(last=index)
                else:
                    open_cells[level] = len(cells)
                    cells.append(HeaderCell(text, index, index, level, level))
            cells.append(HeaderCell(column.header, index, index, len(column.above), lowest))
        return tuple(cells)


def _ordered(printed: tuple[Column, ...], order: Sequence[str]) -> tuple[Column, ...]:
    frozen = Columns(printed, printed).frozen
    known = {column.key: column for column in printed[frozen:]}
    wanted = [known[key] for key in dict.fromkeys(order) if key in known]
    for place, column in enumerate(printed[frozen:], start=frozen):
        if column not in wanted:
            before = printed[place - 1] if place > frozen else None
            wanted.insert(wanted.index(before) + 1 if before in wanted else 0, column)
    return (*printed[:frozen], *wanted)


def first_width(column: Column) -> int:
    return _WIDTHS[column.kind]


def may_widen(column: Column) -> bool:
    """Markers, units and scores gain nothing from room to spare."""
    return column.kind not in _NARROW


def is_number(column: Column) -> bool:
    return column.kind is ColumnKind.MAX_SCORE


def names_parties(column: Column) -> bool:
    return column.kind in ROLE_OF_COLUMN
