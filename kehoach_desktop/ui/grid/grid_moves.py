"""Where the keys that move go: arrows, Home and End, pages; with Ctrl to the edge of the table."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt

_Key = Qt.Key
_DOWN = {_Key.Key_Down: 1, _Key.Key_Up: -1, _Key.Key_PageDown: 1, _Key.Key_PageUp: -1}
_RIGHT = {_Key.Key_Right: 1, _Key.Key_Left: -1}
_PAGES = {_Key.Key_PageDown, _Key.Key_PageUp}


class Spot(NamedTuple):
    """A cell by its place among the shown rows and its column."""

    place: int
    column: int


class Field(NamedTuple):
    """What can be moved over."""

    rows: int
    columns: Sequence[int]  # those that are not hidden
    page: int  # rows


def moved(spot: Spot, key: Qt.Key, field: Field, *, to_edge: bool) -> Spot | None:
    """The cell that a key leads to, the same one at an edge; None for other keys."""
    if key in _DOWN:
        return Spot(_row(spot.place, key, field, to_edge=to_edge), spot.column)
    at = field.columns.index(spot.column) if spot.column in field.columns else 0
    last = len(field.columns) - 1
    if key in _RIGHT:
        far = last if _RIGHT[key] > 0 else 0
        at = far if to_edge else min(max(at + _RIGHT[key], 0), last)
        return Spot(spot.place, field.columns[at])
    if key is _Key.Key_Home:
        return Spot(0 if to_edge else spot.place, field.columns[0])
    if key is _Key.Key_End:
        return Spot(field.rows - 1 if to_edge else spot.place, field.columns[last])
    return None


def _row(place: int, key: Qt.Key, field: Field, *, to_edge: bool) -> int:
    by = _DOWN[key]
    if to_edge and key not in _PAGES:
        return field.rows - 1 if by > 0 else 0
    by *= field.page if key in _PAGES else 1
    return min(max(place + by, 0), field.rows - 1)
