"""Column widths: given shares hold, the others are such that the table gets short."""

from collections.abc import Sequence
from typing import NamedTuple

_HALVINGS = 12
_ROUNDS = 5
_SHARPNESS = 4  # how clearly the tallest cell of a row counts before the others


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
    rows = list(zip(*(wish.texts for wish in wishes), strict=True))
    for _ in range(_ROUNDS):
        widths = _grown(wishes, weights, width)
        weights = [
            (weight + each) / 2 for weight, each in zip(widths, _weights(rows, widths), strict=True)
        ]
    return _grown(wishes, weights, width)


def _weights(rows: Sequence[Sequence[float]], widths: Sequence[float]) -> list[float]:
    """Widths at which no column could give another one room to make the table shorter.

    With text of length L in a column w wide, a cell is about L / w tall and the tallest one makes
    the row; the sum of rows is least where each w² is in proportion to the text that decides.
    """
    deciding = [1e-6] * len(widths)
    for texts in rows:
        heights = [(text / width) ** _SHARPNESS for text, width in zip(texts, widths, strict=True)]
        total = sum(heights) or 1
        for column, height in enumerate(heights):
            deciding[column] += texts[column] * height / total
    roots = [each**0.5 for each in deciding]
    scale = sum(widths) / sum(roots)
    return [root * scale for root in roots]


def _grown(wishes: Sequence[Wish], weights: Sequence[float], width: float) -> list[float]:
    """Widths in proportion to weights, as far as each column's least and most allow."""
    low, high = 0.0, max(wish.most / weight for wish, weight in zip(wishes, weights, strict=True))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if sum(_widths(wishes, weights, middle)) > width:
            high = middle
        else:
            low = middle
    widths = _widths(wishes, weights, low)
    return [each * width / sum(widths) for each in widths]


def _widths(wishes: Sequence[Wish], weights: Sequence[float], scale: float) -> list[float]:
    return [
        min(max(wish.least, weight * scale), wish.most)
        for wish, weight in zip(wishes, weights, strict=True)
    ]
