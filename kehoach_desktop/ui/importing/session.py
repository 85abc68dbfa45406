"""One import from the read file to the step that stores it: what was read, said and chosen."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId, RowId
from kehoach_desktop.domain.edits import AddRow, Batch, Edit, MoveRow, PutRow, RemoveRow
from kehoach_desktop.domain.legacy_text import decode
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.source import Source, SourceTable
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.text import fold
from kehoach_desktop.services.importing import Alias, alias_of, likely_entries
from kehoach_desktop.services.importing_draft import Draft, PlacedDoubt, remap
from kehoach_desktop.services.importing_edits import Entry, Way, usually_taken
from kehoach_desktop.services.importing_matching import (
    RowPair,
    compare,
    counts,
    match_columns,
)
from kehoach_desktop.services.planning import Applied
from kehoach_desktop.ui.editors.plan_editor import PlanEditor

_LOOKED_AT = 12  # texts that differ; the one that shows most is the example
_LONGEST = 60


class _InHand:
    """Where a draft is kept: nowhere but here."""

    def apply(self, plan: Plan, edit: Edit, label: str) -> Applied:  # noqa: ARG002
        return Applied(edit.apply(plan), edit.inverse(plan))


@dataclass(slots=True)
class Question:
    """One thing to look at, however many places it stands in."""

    number: int
    doubts: list[PlacedDoubt]
    alias: Alias | None = None
    is_settled: bool = False
    is_agreed: bool = False

    @property
    def first(self) -> PlacedDoubt:
        return self.doubts[0]


@dataclass(slots=True)
class Choice:
    """Where one table of the file goes."""

    way: Way = Way.NEW_APPENDIX
    table: PartId | None = None
    taken: set[int] | None = None  # places in the pairs of a merge that a person changed
    seen: tuple[RowPair, ...] = ()
    state: tuple[Plan, frozenset[int]] | None = None  # of the draft when the pairs were seen


class ImportSession(QObject):
    """Corrections are edits of the draft, with an undo line of their own."""

    changed = Signal()  # what would be brought in, or where to
    answered = Signal()  # a question was settled

    def __init__(
        self, source: Source, draft: Draft, directory: Directory, target: Plan | None
    ) -> None:
        super().__init__()
        self.source = source
        self._shown = decode(source)[0]  # the file as its own fonts show it
        self.directory = directory
        self._draft = draft
        self.editor = PlanEditor(_InHand(), draft.plan, directory)
        self.left_out: set[int] = set()
        self.target: Plan | None = None
        self._choices: dict[PartId, Choice] = {}
        self.questions = _questions(draft, directory)
        self.set_target(None if draft.has_head else target)
        self.editor.edited.connect(self._note_edit)

    # What is there

    @property
    def draft(self) -> Draft:
        """As it stands now, corrections and all."""
        draft = self._draft
        if self.editor.plan is not draft.plan:
            draft = draft.with_plan(self.editor.plan)
        return draft.leaving_out(self.left_out)

    @property
    def tables(self) -> list[PartId]:
        """Of the draft; one that was removed whole is no more."""
        return [table for table in self._draft.tables if table in self.editor.plan.parts]

    @property
    def brings_text(self) -> bool:
        """Whether a document around the tables comes along: only into a plan of its own."""
        return self.target is None and self._draft.has_head

    @property
    def new_id(self) -> Callable[[], int]:
        return self._draft.new_id

    def source_table(self, table: PartId) -> SourceTable | None:
        place = self._draft.sources.get(table)
        if place is None:
            return None
        block = self._shown.sheets[place.sheet].blocks[place.block]
        return block if isinstance(block, SourceTable) else None

    def example(self) -> tuple[str, str] | None:
        """A text as an old font spells it, and as it was read."""
        pairs = zip(self.source.tables(), self._shown.tables(), strict=True)
        cells = (
            (raw.text, shown.text)
            for before, after in pairs
            for row, read in zip(before.rows, after.rows, strict=True)
            for raw, shown in zip(row.cells, read.cells, strict=True)
        )
        differing = (each for each in cells if each[0] != each[1])
        return max(islice(differing, _LOOKED_AT), key=_letters, default=None)

    def source_column(self, column: Column) -> int:
        """-1: it was lifted out of another column, or a person added it."""
        return self._draft.columns.get(column.id, -1)

    def source_rows(self, table: PartId, row_id: int) -> tuple[int, ...]:
        """Rows of the source table that a row of the draft was read from."""
        own = self._draft.sources.get(table)
        places = self._draft.places.get(RowId(row_id), ())
        return tuple(p.row for p in places if own is not None and p[:2] == own[:2])

    def rows_of(self, table: PartId) -> int:
        return self.draft.count({table})

    # Corrections

    def remap(self, table: PartId, column: Column, kind: ColumnKind) -> None:
        batch = remap(self.editor.plan, table, column.id, kind)
        self.editor.push(batch, f"Đổi nghĩa cột {column.header}")

    def tick(self, item_ids: Iterable[int], *, wanted: bool) -> None:
        """Bring in, or leave out, rows with what is below them, or whole tables."""
        outlines = [self.editor.plan.outline(table) for table in self.tables]
        for item in item_ids:
            rows = next((outline for outline in outlines if item in outline), None)
            below = rows.subtree(item) if rows is not None else (item,)
            if not wanted:
                self.left_out.update(below)
                continue
            self.left_out.difference_update(below)
            if rows is not None:  # a row cannot come without what it stands under
                self.left_out.difference_update(rows.ancestors_of(item))
        self.changed.emit()

    def is_wanted(self, item_id: int) -> bool:
        return item_id not in self.left_out

    # Where it goes

    def set_target(self, target: Plan | None) -> None:
        self.target = target
        entries = likely_entries(target, self._draft) if target is not None else ()
        likely = {entry.file_table: entry for entry in entries}
        self._choices = {
            table: Choice(likely[table].way, likely[table].table) if table in likely else Choice()
            for table in self._draft.tables
        }
        self.changed.emit()

    def choice(self, table: PartId) -> Choice:
        return self._choices[table]

    def choose(self, table: PartId, way: Way, into: PartId | None = None) -> None:
        self._choices[table] = Choice(way, into if way is not Way.NEW_APPENDIX else None)
        self.tick([table], wanted=True)

    def entries(self) -> list[Entry]:
        kept = self.draft.chosen().parts
        return [
            Entry(
                table, each.way, each.table, None if each.taken is None else frozenset(each.taken)
            )
            for table, each in self._choices.items()
            if table in kept
        ]

    # Row by row

    def pairs(self, table: PartId) -> tuple[RowPair, ...]:
        """The rows of the plan beside those of the file, as both stand now."""
        choice, target = self._choices[table], self.target
        if target is None or choice.table is None:
            return ()
        state = self.editor.plan, frozenset(self.left_out)
        if choice.state is not None and choice.state[0] is state[0] and choice.state[1] == state[1]:
            return choice.seen
        file = self.draft.chosen()
        if table not in file.parts:
            return ()
        into = match_columns(target.columns(choice.table), file.columns(table))
        found = compare(target, choice.table, file, table, into)
        if found != choice.seen:  # a correction in between: choices made before speak of others
            choice.taken = None
        choice.seen, choice.state = found, state
        return found

    def taken(self, table: PartId) -> set[int]:
        choice = self._choices[table]
        pairs = self.pairs(table)
        return set(usually_taken(pairs)) if choice.taken is None else choice.taken

    def take(self, table: PartId, places: Iterable[int], *, wanted: bool) -> None:
        taken = self.taken(table)
        self._choices[table].taken = taken | set(places) if wanted else taken - set(places)
        self.changed.emit()

    # Counts

    def incoming(self) -> int:
        """How many rows the main button brings in or changes."""
        merged = [
            table
            for table in self.tables
            if self._choices[table].way is Way.MERGE and self.target is not None
        ]
        others = set(self.tables) - set(merged)
        return self.draft.count(others) + sum(len(self.taken(table)) for table in merged)

    def merges(self) -> bool:
        """Whether all that comes in is compared row by row."""
        ways = {self._choices[table].way for table in self.tables if self.is_wanted(table)}
        return self.target is not None and ways == {Way.MERGE}

    # Questions

    def open_questions(self) -> list[Question]:
        return [each for each in self.questions if not each.is_settled]

    def settle(self, question: Question, *, agreed: bool) -> None:
        question.is_settled, question.is_agreed = True, agreed
        self.answered.emit()

    def settle_all(self) -> None:
        for question in self.open_questions():
            question.is_settled = question.is_agreed = True
        self.answered.emit()

    def aliases(self) -> list[Alias]:
        return [each.alias for each in self.questions if each.is_agreed and each.alias is not None]

    def doubtful(self, table: PartId) -> dict[int, frozenset[str]]:
        """Row ids of a table with the columns that are still in doubt."""
        found: dict[int, frozenset[str]] = {}
        for question in self.open_questions():
            for placed in question.doubts:
                if placed.table == table and placed.row is not None:
                    key = frozenset({placed.column}) if placed.column else frozenset[str]()
                    found[placed.row] = found.get(placed.row, frozenset()) | key
        return found

    def state_counts(self, table: PartId) -> dict[str, int]:
        return {state.value: number for state, number in counts(self.pairs(table)).items()}

    def _note_edit(self, edit: Edit) -> None:
        """A row that was corrected by hand answers what was asked of it alone."""
        mended = set(_rows_in(edit))
        for question in self.open_questions():
            rows = {placed.row for placed in question.doubts}
            if question.alias is None and None not in rows and rows <= mended:
                question.is_settled = True
        self.changed.emit()
        self.answered.emit()


def _letters(example: tuple[str, str]) -> int:
    return len(example[1]) if len(example[1]) <= _LONGEST else 0


def _rows_in(edit: Edit) -> Iterator[RowId]:
    match edit:
        case Batch(edits):
            for each in edits:
                yield from _rows_in(each)
        case PutRow(_, row) | AddRow(_, row, _):
            yield row.id
        case RemoveRow(_, row_id) | MoveRow(_, row_id, _):
            yield row_id
        case _:
            return


def _questions(draft: Draft, directory: Directory) -> list[Question]:
    """What asks the same is asked once; names that mean the same above all."""
    numbers = count(1)
    found: dict[tuple[str, ...], Question] = {}
    for placed in draft.doubts:
        alias = alias_of(draft, placed, directory)
        key = _key(placed, alias)
        if key in found:
            found[key].doubts.append(placed)
        else:
            found[key] = Question(next(numbers), [placed], alias)
    return sorted(found.values(), key=lambda each: each.alias is None)


def _key(placed: PlacedDoubt, alias: Alias | None) -> tuple[str, ...]:
    if alias is not None:
        return "alias", fold(alias.name), str(alias.ref)
    return placed.doubt.kind.value, placed.doubt.what


def places_words(question: Question) -> str:
    doubts: Sequence[PlacedDoubt] = question.doubts
    if len(doubts) > 1:
        return f"{len(doubts)} chỗ"
    return doubts[0].doubt.where
