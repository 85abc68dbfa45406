"""Find and replace in all tables of a plan: count first, then replace as one step."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Column, PartId, Row, RowId
from kehoach_desktop.domain.edits import Batch, Edit
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.text import fold, nfc
from kehoach_desktop.services.assigning import NewId
from kehoach_desktop.ui.grid.cell_edits import CellWriter


class Query(NamedTuple):
    """What is sought; without accents "chu tri" finds "Chủ trì" too."""

    text: str
    ignore_accents: bool = True
    match_case: bool = False  # only where accents count

    @property
    def needle(self) -> str:
        return self._reduced(self.text)

    def _reduced(self, text: str) -> str:
        if self.ignore_accents:
            return fold(text)
        # A letter whose small form is longer would shift all places behind it.
        text = nfc(text)
        lower = text.lower()
        return text if self.match_case or len(lower) != len(text) else lower

    def is_in(self, text: str) -> bool:
        return bool(self.text) and self.needle in self._reduced(text)

    def places(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each place in the NFC text; places never overlap."""
        needle = self.needle
        if not needle:
            return []
        return [found.span() for found in re.finditer(re.escape(needle), self._reduced(text))]


class Found(NamedTuple):
    """One place in one cell."""

    table: PartId
    row_id: RowId
    column: str  # key
    start: int
    end: int


def find(plan: Plan, query: Query) -> list[Found]:
    """Every place in printed order."""
    return [
        Found(table.id, row.id, column.key, start, end)
        for table in plan.tables()
        for column, row in _cells(plan, table.id, query)
        for start, end in query.places(row.text(column))
    ]


def replace_all(
    plan: Plan,
    query: Query,
    replacement: str,
    *,
    directory: Directory,
    new_id: NewId,
    only: Iterable[Found] | None = None,
) -> Batch:
    """Replace every place, or only the given ones, as one step; parties are read again."""
    found = find(plan, query) if only is None else only
    places: dict[PartId, dict[RowId, dict[str, list[tuple[int, int]]]]] = {}
    for each in found:
        cells = places.setdefault(each.table, {}).setdefault(each.row_id, {})
        cells.setdefault(each.column, []).append((each.start, each.end))
    edits: list[Edit] = []
    for table, rows in places.items():
        columns = {column.key: column for column in plan.columns(table)}
        outline = plan.outline(table)
        texts = {
            row_id: {
                key: replaced(outline[row_id].text(columns[key]), spans, replacement)
                for key, spans in cells.items()
            }
            for row_id, cells in rows.items()
        }
        edits.extend(CellWriter(plan, table, directory, new_id).put(texts))
    return Batch(tuple(edits))


def _cells(plan: Plan, table: PartId, query: Query) -> Iterator[tuple[Column, Row]]:
    """The cells of rows that hold the text at all: most rows need one look, not one a column."""
    columns = plan.columns(table)
    for _, row in plan.outline(table).walk():
        texts = [row.text(column) for column in columns]
        if query.is_in("\n".join(texts)):
            yield from ((column, row) for column in columns)


def replaced(text: str, spans: Iterable[tuple[int, int]], replacement: str) -> str:
    pieces, done = [], 0
    text = nfc(text)
    for start, end in sorted(spans):
        pieces += [text[done:start], replacement]
        done = end
    return "".join((*pieces, text[done:]))
