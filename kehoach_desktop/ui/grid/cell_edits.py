"""New texts for cells as edits: the literal as typed, and its parties read again beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kehoach_desktop.domain.appendix import Column, PartId, Row, RowId, Span
from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.edits import Assign, Edit, PutRow
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.services.assigning import ROLE_OF_COLUMN, Literal, NewId, PartyReader

Texts = Mapping[str, str]  # column key -> new literal


@dataclass(slots=True)
class CellWriter:
    plan: Plan
    table: PartId
    directory: Directory
    new_id: NewId
    _reader: PartyReader = field(init=False)
    _columns: dict[str, Column] = field(init=False)
    _of_parties: list[tuple[Column, Role]] = field(init=False)
    _names_parties: frozenset[str] = field(init=False)  # keys of the same columns

    def __post_init__(self) -> None:
        self._reader = PartyReader(self.directory, self.new_id)
        self._columns = {column.key: column for column in self.plan.columns(self.table)}
        self._of_parties = [
            (column, ROLE_OF_COLUMN[column.kind])
            for column in self._columns.values()
            if column.kind in ROLE_OF_COLUMN
        ]
        self._names_parties = frozenset(column.key for column, _ in self._of_parties)

    def put(self, texts: Mapping[RowId, Texts]) -> list[Edit]:
        """Edits for rows that are there; a row whose texts stay as they are needs none."""
        rows = self.plan.outline(self.table)
        edits: list[Edit] = []
        reassigned: list[Edit] = []  # apart: many edits of one kind are written together
        for row_id, new_texts in texts.items():
            old = rows[row_id]
            row = self.with_texts(old, new_texts)
            if row != old:
                edits.append(PutRow(self.table, row))
                reassigned.extend(self.reassign(row, new_texts))
        return [*edits, *reassigned]

    def with_texts(self, row: Row, texts: Texts) -> Row:
        changed = [
            (column, text)
            for key, typed in texts.items()
            if (text := nfc(typed)) != row.text(column := self._columns[key])
        ]
        spans = row.spans
        for column, text in changed if spans else ():
            spans = _moved_in(column, spans, row.text(column), text)
        return row.with_texts(changed)._replace(spans=spans) if changed else row

    def reassign(self, row: Row, changed: Iterable[str]) -> list[Edit]:
        """Say anew who stands under the row, if a column that names parties was changed."""
        if self._names_parties.isdisjoint(changed):
            return []
        before = self.plan.assignments.get(row.id, ())
        after = self._reader.anew(self._literals(row), before)
        return [Assign(row.id, after)] if after != before else []

    def _literals(self, row: Row) -> Iterator[Literal]:
        for column, role in self._of_parties:
            if text := row.text(column):
                yield Literal(row.id, role, text)


def _moved_in(column: Column, spans: tuple[Span, ...], old: str, new: str) -> tuple[Span, ...]:
    name = column.kind.value if column.kind.value in ("marker", "title") else column.key
    return tuple(
        moved
        for span in spans
        if (moved := _moved(span, old, new) if span.field == name else span) is not None
    )


def _moved(span: Span, old: str, new: str) -> Span | None:
    """Where a styled stretch stands after the typing; None when its letters were retyped."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    grown = len(new) - len(old)
    if span.end <= head:
        return span
    if span.start >= len(old) - tail:
        return span._replace(start=span.start + grown, end=span.end + grown)
    if span.start <= head and span.end >= len(old) - tail and span.end + grown > span.start:
        return span._replace(end=span.end + grown)
    return None
