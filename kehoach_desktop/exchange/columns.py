"""How wide the columns of a table are, for every format alike."""

from collections.abc import Sequence

from kehoach_desktop.domain.report import TableBlock, plain

_LEAST_SHARE = 0.03
_SAMPLE = 400  # rows that are looked at; widths settle long before


def widths(block: TableBlock) -> tuple[float, ...]:
    """Return shares that sum to one: given ones are respected, the rest go by their content."""
    wanted = [column.width or 0.0 for column in block.columns]
    open_columns = [index for index, width in enumerate(wanted) if width <= 0]
    given = sum(wanted)
    if open_columns:
        left = max(1 - given, _LEAST_SHARE * len(open_columns))
        weights = [_weight(block, index) for index in open_columns]
        for index, weight in zip(open_columns, weights, strict=True):
            wanted[index] = left * weight / sum(weights)
    return _normal(wanted)


def _weight(block: TableBlock, index: int) -> float:
    """The square root keeps one long cell from starving the others."""
    texts = [plain(row.cells[index].text) for row in block.rows[:_SAMPLE]]
    lengths = [len(text) for text in texts]
    longest_word = max((len(word) for text in texts for word in text.split()), default=3)
    average = sum(lengths) / len(lengths) if lengths else 0
    return float(max(longest_word, average**0.5 * 4, 3))


def _normal(wanted: Sequence[float]) -> tuple[float, ...]:
    floored = [max(width, _LEAST_SHARE / max(1, len(wanted) / 10)) for width in wanted]
    total = sum(floored)
    return tuple(width / total for width in floored)
