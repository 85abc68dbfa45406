"""A selected range of cells, as the painters see it."""

from typing import NamedTuple


class Area(NamedTuple):
    """A selected range: rows top to bottom, columns left to right, all included."""

    top: int
    left: int
    bottom: int
    right: int
