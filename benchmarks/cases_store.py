"""The store beside raw sqlite3: opening a long plan, and one edit of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from ratios import Case, timed
from sample_data import AT, FEW, ROWS, WHO, added, raw_connection

from kehoach_desktop.domain.appendix import Row, RowId, RowKind
from kehoach_desktop.domain.changes import changes_of
from kehoach_desktop.domain.edits import AddRow, Edit, PutRow
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.storage.unit_of_work import DataFile


def cases(folder: Path) -> Iterator[Case]:
    with (
        closing(DataFile(folder / "few.khdb")) as few,
        closing(DataFile(folder / "many.khdb")) as many,
        closing(raw_connection(folder / "raw.db")) as raw,
    ):
        short, long = added(few, FEW), added(many, ROWS)
        yield load_case(many, long)
        yield from edit_cases((few, short), (many, long), raw)


def load_case(file: DataFile, plan: Plan) -> Case:
    def product() -> None:
        with file.unit_of_work() as work:
            work.plans.get(plan.id)

    def anchor() -> None:
        with file.raw_connection() as raw:
            load_raw(raw, plan)

    return Case(f"open {ROWS} rows, {2 * ROWS} assignments", timed(anchor), timed(product), 1.5, 15)


def load_raw(raw: sqlite3.Connection, plan: Plan) -> object:
    """The same columns, each row under its parent and each assignment under its row."""
    rows: dict[int | None, list[Any]] = {}
    query = (
        "SELECT id, parent_id, kind, marker, cells, title, extra FROM plan_row"
        " WHERE table_id = ? AND removed IS NULL ORDER BY parent_id, rank"
    )
    for table in plan.rows:
        for row in raw.execute(query, (table,)):
            rows.setdefault(row[1], []).append(row)
    assignments: dict[int, list[Any]] = {}
    query = (
        "SELECT id, owner_id, role, literal, subject_kind, subject_id, qualifier, label, separator"
        " FROM assignment WHERE plan_id = ? ORDER BY owner_id, place"
    )
    for assignment in raw.execute(query, (plan.id,)):
        assignments.setdefault(assignment[1], []).append(assignment)
    return rows, assignments


class Editing:
    """One open plan that is edited again and again, as a person does."""

    def __init__(self, file: DataFile, plan: Plan, next_edit: Callable[["Editing"], Edit]) -> None:
        self.file, self.plan, self.turn = file, plan, 0
        self.table = next(iter(plan.rows))
        self._next_edit = next_edit

    def __call__(self) -> None:
        self.turn += 1
        edit = self._next_edit(self)
        changes = changes_of(self.plan, edit)
        self.plan = edit.apply(self.plan)
        with self.file.unit_of_work() as work:
            step = work.journal.write(changes, at=AT, who=WHO, label="Sửa", plan_id=self.plan.id)
            work.plans.apply(self.plan.id, edit, step)
            work.commit()


def change_a_cell(editing: Editing) -> Edit:
    rows = editing.plan.rows[editing.table]
    row = rows[rows.children_of(None)[-1]]
    return PutRow(editing.table, row._replace(title=f"Tiêu chí sửa lần {editing.turn}"))


def insert_a_row(editing: Editing) -> Edit:
    parent = editing.plan.rows[editing.table].children_of(None)[2]
    row = Row(RowId(editing.file.new_id()), RowKind.TASK, None, f"Dòng mới {editing.turn}")
    return AddRow(editing.table, row, Place(parent))


def edit_cases(
    few: tuple[DataFile, Plan], many: tuple[DataFile, Plan], raw: sqlite3.Connection
) -> Iterator[Case]:
    raw.execute("CREATE TABLE cell (id INTEGER PRIMARY KEY, row INTEGER, text TEXT)")

    def insert() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO cell (row, text) VALUES (1, ?)", ("công khai thủ tục hành chính",))
        raw.execute("COMMIT")

    changing = timed(Editing(*many, change_a_cell))
    yield Case(
        f"edit at {ROWS} rows / at {FEW}", timed(Editing(*few, change_a_cell)), changing, 1.3, 100
    )
    yield Case("edit / raw insert and commit", timed(insert), changing, 5, 100)
    yield Case(
        f"insert a row at {ROWS} rows / at {FEW}",
        timed(Editing(*few, insert_a_row)),
        timed(Editing(*many, insert_a_row)),
        1.3,
        100,
    )
