"""Column widths: given shares hold, the others are such that the table gets short."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import mul, truediv
from typing import NamedTuple

_ROUNDS = 5
_SHARPNESS = 4  # how clearly the tallest cell of a row counts before the others
_LEAST_TEXT = 1e-6  # of a column without text


class Wish(NamedTuple):
    """What a column would like, in points with its padding."""

    least: float  # no word breaks
    most: float  # no text wraps
    texts: Sequence[float]  # the width of each row's text, some rows standing for all
    share: float | None = None  # of the table's width, as the plan asks


def shared_out(wishes: Sequence[Wish], width: float) -> list[float]:
    """Widths that add up to the table's."""
    free = [wish for wish in wishes if wish.share is None]
    asked = sum(wish.share or 0 for wish in wishes)
    needed = sum(wish.least for wish in free) / width
    # Shares that leave the free columns no room, or do not fill the table, give way.
    most = max(1 - needed, 0.5) if free else 1
    scale = most / asked if asked and (asked > most or not free) else 1
    found = iter(_fitted(free, width * (1 - asked * scale)))
    return [next(found) if wish.share is None else width * wish.share * scale for wish in wishes]


def _fitted(wishes: Sequence[Wish], width: float) -> list[float]:
    if not wishes:
        return []
    least, most = sum(wish.least for wish in wishes), sum(wish.most for wish in wishes)
    if least >= width:
        return [wish.least * width / least for wish in wishes]
    if most <= width:
        return [wish.most * width / most for wish in wishes]
    weights = [wish.most for wish in wishes]
    texts = _Texts([wish.texts for wish in wishes])
    for _ in range(_ROUNDS):
        widths = _grown(wishes, weights, width)
        decided = texts.weights(widths)
        weights = [(wide + each) / 2 for wide, each in zip(widths, decided, strict=True)]
    return _grown(wishes, weights, width)


class _Texts:
    """The texts of a table's columns, row by row, and how wide the columns should be for them.

    With text of length L in a column w wide, a cell is about L / w tall and the tallest one makes
    the row; the sum of rows is least where each w² is in proportion to the text that decides.
    How much a cell decides is its height to a high power, beside those of its row.
    """

    def __init__(self, columns: Sequence[Sequence[float]]) -> None:
        powers = [[length**_SHARPNESS for length in column] for column in columns]
        self._rows = list(zip(*powers, strict=True))
        self._columns = [list(map(mul, *each)) for each in zip(columns, powers, strict=True)]

    def weights(self, widths: Sequence[float]) -> list[float]:
        """Widths at which no column could give another one room to make the table shorter."""
        scales = [width**-_SHARPNESS for width in widths]
        heights = [sum(map(mul, row, scales)) or 1 for row in self._rows]
        roots = [
            (_LEAST_TEXT + scale * sum(map(truediv, column, heights))) ** 0.5
            for scale, column in zip(scales, self._columns, strict=True)
        ]
        scale = sum(widths) / sum(roots)
        return [root * scale for root in roots]


def _grown(wishes: Sequence[Wish], weights: Sequence[float], width: float) -> list[float]:
    """Widths in proportion to weights, as far as each column's least and most allow."""
    limits = [
        (wish.least / weight, wish.most / weight)
        for wish, weight in zip(wishes, weights, strict=True)
    ]
    # Between two of these scales the same columns grow, each in proportion.
    scales = sorted({scale for pair in limits for scale in pair})
    place = bisect_left(scales, width, key=lambda scale: sum(_widths(wishes, weights, scale)))
    place = min(max(place, 1), len(scales) - 1)
    low, high = (_widths(wishes, weights, scale) for scale in scales[place - 1 : place + 1])
    grown = sum(high) - sum(low)
    share = (width - sum(low)) / grown if grown else 0
    widths = [less + share * (more - less) for less, more in zip(low, high, strict=True)]
    return [each * width / sum(widths) for each in widths]


def _widths(wishes: Sequence[Wish], weights: Sequence[float], scale: float) -> list[float]:
    return [
        min(max(wish.least, weight * scale), wish.most)
        for wish, weight in zip(wishes, weights, strict=True)
    ]
