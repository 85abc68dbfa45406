"""A mixed load of edits that a child process writes until it is killed, acknowledging each.

The edits follow from the plan and a number alone, so that the parent, who only hears numbers,
knows to the letter what the file must hold.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

from kehoach_desktop.domain.appendix import Row, RowId, RowKind
from kehoach_desktop.domain.assignment import Assignment, AssignmentId, Role
from kehoach_desktop.domain.edits import AddRow, Assign, Batch, Edit, PutRow, RemoveRow
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.storage import journal, plan_writing, session, tables
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.samples import do, only_table, stored_plan

WRITING = (journal, plan_writing, session, tables)  # loaded before a short life begins
NewId = Callable[[], int]

PASTED, ASSIGNED, MOST_ROWS = 200, 100, 700


def load(plan: Plan, new_id: NewId) -> Iterator[tuple[Edit, Plan]]:
    """Each edit with the plan after it, for ever; each counts itself in the first row's title."""
    undo: Edit | None = None
    while True:
        number = done(plan) + 1
        action = undo if number % 5 == 0 and undo else _action(plan, number, new_id)
        edit = Batch((action, _counted(plan, number)))
        undo = None if action is undo else action.inverse(plan)
        plan = edit.apply(plan)
        yield edit, plan


def done(plan: Plan) -> int:
    """How many edits of the load a plan holds."""
    title = _counter(plan).title
    return int(title) if title.isdigit() else 0


def write(path: str, plan_id: int, acknowledge: Connection) -> None:
    """Runs in the child; ends when it is killed."""
    with closing(DataFile(Path(path))) as file:
        plan = stored_plan(file, PlanId(plan_id))
        acknowledge.send(done(plan))
        for edit, after in load(plan, file.new_id):
            plan = do(file, plan, edit)
            acknowledge.send(done(after))


def write_some(file: DataFile, plan: Plan, count: int) -> Plan:
    for edit, _ in islice(load(plan, file.new_id), count):
        plan = do(file, plan, edit)
    return plan


def _counter(plan: Plan) -> Row:
    outline = plan.outline(only_table(plan))
    return outline[outline.children_of(None)[0]]


def _counted(plan: Plan, number: int) -> Edit:
    return PutRow(only_table(plan), _counter(plan)._replace(title=str(number)))


def _action(plan: Plan, number: int, new_id: NewId) -> Edit:
    match number % 5:
        case 1 | 3:
            return _paste(plan, new_id) if len(_leaves(plan)) < MOST_ROWS else _cut(plan)
        case 2:
            return _assign(plan, new_id)
        case _:
            table, row = only_table(plan), _leaves(plan)[number % 7]
            return PutRow(table, row._replace(cells={"note": f"Sửa lần {number}"}))


def _leaves(plan: Plan) -> list[Row]:
    outline = plan.outline(only_table(plan))
    return [outline[each] for each in outline.children_of(_counter(plan).id)]


def _paste(plan: Plan, new_id: NewId) -> Edit:
    edits: list[Edit] = []
    after: RowId | None = None
    for number in range(PASTED):
        row = Row(RowId(new_id()), RowKind.TASK, f"{number}.", f"Dòng dán từ Word số {number}")
        edits.append(AddRow(only_table(plan), row, Place(_counter(plan).id, after)))
        after = row.id
    return Batch(tuple(edits))


def _cut(plan: Plan) -> Edit:
    return Batch(tuple(RemoveRow(only_table(plan), row.id) for row in _leaves(plan)[-PASTED:]))


def _assign(plan: Plan, new_id: NewId) -> Edit:
    return Batch(
        tuple(
            Assign(row.id, (Assignment(AssignmentId(new_id()), Role.LEAD, "Văn phòng"),))
            for row in _leaves(plan)[:ASSIGNED]
        )
    )
