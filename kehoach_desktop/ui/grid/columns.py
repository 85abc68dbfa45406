"""The columns of one table as the grid shows them: order, frozen ones, header, first widths."""

from dataclasses import dataclass
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId
from kehoach_desktop.domain.plan import Plan
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
    """Marker and title come first and stay in sight; the rest stands as it is printed."""

    all: tuple[Column, ...]

    @classmethod
    def of(cls, plan: Plan, table: PartId) -> "Columns":
        return cls(plan.columns(table))

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
        title = self.first_of(ColumnKind.TITLE)
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


def first_width(column: Column) -> int:
    return _WIDTHS[column.kind]


def may_widen(column: Column) -> bool:
    """Markers, units and scores gain nothing from room to spare."""
    return column.kind not in _NARROW


def is_number(column: Column) -> bool:
    return column.kind is ColumnKind.MAX_SCORE


def names_parties(column: Column) -> bool:
    return column.kind in ROLE_OF_COLUMN
