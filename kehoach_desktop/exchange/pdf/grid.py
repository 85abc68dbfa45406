"""Where the cells of a table stand once their spans are laid out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach_desktop.domain.report import Cell

Cells = Sequence[Cell]


class Place(NamedTuple):
    cell: Cell
    row: int
    column: int
    across: int
    down: int


def width(rows: Sequence[Cells]) -> int:
    """How many columns the cells need; tall ones push those below them aside."""
    if _are_plain(rows):
        return max(map(len, rows), default=0)
    return max((each.column + each.across for each in _spots(rows)), default=0)


def placed(rows: Sequence[Cells], columns: int) -> list[list[Place]]:
    """The cells of each row by place; what is missing is filled with empty ones."""
    if _are_plain(rows):
        return [_plain(number, cells, columns) for number, cells in enumerate(rows)]
    places = list(_spots(rows))
    taken = {spot for place in places for spot in _covered(place)}
    places += [
        Place(Cell(), row, column, 1, 1)
        for row in range(len(rows))
        for column in range(columns)
        if (row, column) not in taken
    ]
    places.sort(key=lambda place: (place.row, place.column))
    return [[place for place in places if place.row == row] for row in range(len(rows))]


def _are_plain(rows: Sequence[Cells]) -> bool:
    """No cell reaches over others."""
    for cells in rows:
        for cell in cells:
            if cell.across != 1 or cell.down != 1:
                return False
    return True


def _plain(row: int, cells: Cells, columns: int) -> list[Place]:
    places = [Place(cell, row, column, 1, 1) for column, cell in enumerate(cells)]
    places += [Place(Cell(), row, column, 1, 1) for column in range(len(cells), columns)]
    return places


def _spots(rows: Sequence[Cells]) -> Iterator[Place]:
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            across = 1
            while across < cell.across and (row, column + across) not in taken:
                across += 1
            place = Place(cell, row, column, across, max(1, min(cell.down, len(rows) - row)))
            taken.update(_covered(place))
            yield place


def _covered(place: Place) -> Iterator[tuple[int, int]]:
    for below in range(place.down):
        for right in range(place.across):
            yield place.row + below, place.column + right


def bands(rows: Sequence[Cells]) -> Iterator[range]:
    """Rows that a tall cell ties together; most stand alone."""
    if _are_plain(rows):
        yield from (range(number, number + 1) for number in range(len(rows)))
        return
    start, end = 0, 0
    for number, cells in enumerate(rows):
        reach = max((cell.down for cell in cells), default=1)
        end = max(end, min(number + reach, len(rows)))
        if end == number + 1:
            yield range(start, end)
            start = end
