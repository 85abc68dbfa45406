"""Which rows a filter keeps: by words without accents, and by ready-made views."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum

from kehoach_desktop.domain.appendix import ColumnKind, Row
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.text import fold
from kehoach_desktop.ui.grid.columns import Columns
from kehoach_desktop.ui.grid.flat import with_ancestors


class View(Enum):
    """The value is what people read."""

    ALL = "Tất cả"
    UNASSIGNED = "Chưa giao"
    DOUBTFUL = "Cần xem"
    OVERDUE = "Quá hạn"
    DUE_IN_WEEK = "Đến hạn trong 7 ngày"
    DUE_IN_MONTH = "Đến hạn trong 30 ngày"
    NOT_ENTERED = "Chưa nhập kết quả"
    COMMENTED = "Có ghi chú"


# What these views show does not follow from the rows alone: it is said from outside.
GIVEN = frozenset(
    {View.DOUBTFUL, View.OVERDUE, View.DUE_IN_WEEK, View.DUE_IN_MONTH, View.NOT_ENTERED}
)
Given = Mapping[View, AbstractSet[int]]
_NOBODY: Given = {}


class RowFilter:
    """Remembers each row's folded words, so that a keystroke only looks into ready texts."""

    def __init__(self) -> None:
        self._folded: dict[int, tuple[Row, str]] = {}
        self._ready: tuple[Outline[Row] | None, list[tuple[int, str]]] = None, []

    def kept(
        self,
        outline: Outline[Row],
        columns: Columns,
        *,
        words: str = "",
        view: View = View.ALL,
        given: Given = _NOBODY,
    ) -> set[int] | None:
        """The rows to show with all rows above them; None when nothing is filtered."""
        wanted = fold(words).split()
        if not wanted and view is View.ALL:
            return None
        found = set(self._seen(outline, columns, view, given))
        for word in wanted:
            found &= {row_id for row_id, text in self._texts(outline) if word in text}
        return with_ancestors(outline, found)

    def _texts(self, outline: Outline[Row]) -> list[tuple[int, str]]:
        if self._ready[0] is not outline:
            texts = [(row_id, self._text(row)) for row_id, row in outline.items.items()]
            self._ready = outline, texts
        return self._ready[1]

    def read_ahead(self, rows: Sequence[Row]) -> None:
        """Fold while nobody waits, so that the first keystroke is as quick as the next."""
        for row in rows:
            self._text(row)

    def _seen(
        self, outline: Outline[Row], columns: Columns, view: View, given: Given
    ) -> Iterator[int]:
        match view:
            case View.ALL:
                yield from outline.items
            case View.UNASSIGNED:
                yield from _unassigned(outline, columns)
            case View.COMMENTED:
                yield from (row.id for row in outline.items.values() if row.comment)
            case _:
                shown = given.get(view, frozenset())
                yield from (row_id for row_id in outline.items if row_id in shown)

    def _text(self, row: Row) -> str:
        known = self._folded.get(row.id)
        if known is not None and known[0] is row:
            return known[1]
        text = fold(f"{row.marker or ''} {row.title} {' '.join(row.cells.values())} {row.comment}")
        self._folded[row.id] = row, text
        return text


def _unassigned(outline: Outline[Row], columns: Columns) -> Iterator[int]:
    """Rows at the end of a branch that name no lead in any form."""
    leads = [column.key for column in columns.all if column.kind is ColumnKind.LEAD]
    if not leads:
        return
    for row_id, row in outline.items.items():
        named = any(row.cells.get(key, "").strip() for key in leads)
        if not named and row_id not in outline.children:
            yield row_id
