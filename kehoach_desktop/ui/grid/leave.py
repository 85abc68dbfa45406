"""The ways out of a cell that is being edited; the field says which, the session goes."""

from enum import Enum


class Leave(Enum):
    """How an edit ends."""

    DOWN = (1, 0)
    UP = (-1, 0)
    RIGHT = (0, 1)
    LEFT = (0, -1)
    STAY = (0, 0)
    FILL = "fill"  # into all selected rows
    CANCEL = "cancel"
