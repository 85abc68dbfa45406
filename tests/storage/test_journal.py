"""The journal: what was changed is told truly, and no byte of it changes unnoticed."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.domain.changes import changes_of
from kehoach_desktop.domain.edits import Batch, PutHead, PutRow, remove_rows
from kehoach_desktop.domain.journal import Change, Step
from kehoach_desktop.domain.plan import PlanHead, PlanId
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.samples import AT, WHO, add, do, long_plan, only_table

TRIGGERS = ("step_is_append_only", "step_is_kept", "change_is_append_only", "change_is_kept")


def journal_of_three(file):
    plan = add(file, long_plan(file.new_id, 20))
    table = only_table(plan)
    row = next(plan.all_rows())
    plan = do(file, plan, PutRow(table, row._replace(title="Tên mới", marker=None)), "Sửa dòng")
    plan = do(file, plan, PutHead(PlanHead(subject="Khác")), "Sửa đầu")
    return do(file, plan, remove_rows(plan, table, RowId(plan.outline(table).children_of(None)[1])))


def test_a_step_is_read_back_with_every_change(file):
    plan = add(file, long_plan(file.new_id, 20))
    row = next(plan.all_rows())
    edit = PutRow(only_table(plan), row._replace(title="Tên mới", marker=None))
    do(file, plan, Batch((edit, PutHead(PlanHead(subject="Khác")))), "Sửa hai chỗ")
    with file.unit_of_work() as work:
        (step,) = work.journal.steps()
    assert (step.at, step.who, step.label, step.plan_id) == (AT, WHO, "Sửa hai chỗ", plan.id)
    assert step.changes == changes_of(plan, Batch((edit, PutHead(PlanHead(subject="Khác")))))


def test_a_step_without_changes_or_plan_is_kept(file):
    with file.unit_of_work() as work:
        number = work.journal.write((), at=AT, who=WHO, label="Sao lưu", plan_id=None)
        assert work.journal.steps() == [Step(number, AT, WHO, "Sao lưu", None)]
        assert work.journal.broken_link() is None


def test_steps_are_listed_newest_first_by_plan_and_up_to_a_limit(file):
    with file.unit_of_work() as work:
        for number in range(6):
            plan_id = PlanId(1 + number % 2)
            at = AT + timedelta(minutes=number)
            work.journal.write((), at=at, who=WHO, label=str(number), plan_id=plan_id)
        assert [step.label for step in work.journal.steps()] == list("543210")
        assert [step.label for step in work.journal.steps(PlanId(1), limit=2)] == ["4", "2"]


def test_the_history_of_a_row_holds_its_own_changes_only(file):
    plan = journal_of_three(file)
    row = next(plan.all_rows())
    with file.unit_of_work() as work:
        (step,) = work.journal.history(row.id)
    assert step.changes == (
        Change("row", row.id, "marker", "0", None),
        Change("row", row.id, "title", "Tiêu chí số 0 về cải cách thủ tục hành chính", "Tên mới"),
    )


def test_the_chain_goes_on_after_reopening(path):
    with closing(DataFile(path)) as file:
        plan = journal_of_three(file)
    with closing(DataFile(path)) as file:
        do(file, plan, PutHead(PlanHead(subject="Khác nữa")))
        with file.unit_of_work() as work:
            assert work.journal.broken_link() is None
            assert [step.id for step in work.journal.steps()] == [4, 3, 2, 1]


@pytest.mark.parametrize(
    ("forgery", "first_broken"),
    [
        ("UPDATE step SET at = replace(at, '2026', '2025') WHERE id = 2", 2),
        ("UPDATE step SET who = 'Trần Thị B' WHERE id = 1", 1),
        ("UPDATE step SET label = label || ' ' WHERE id = 3", 3),
        ("UPDATE step SET plan_id = NULL WHERE id = 1", 1),
        ("UPDATE step SET digest = upper(digest) WHERE id = 3", 3),
        ("UPDATE change SET kind = 'part' WHERE id = 1", 1),
        ("UPDATE change SET subject_id = subject_id + 1 WHERE id = 1", 1),
        ("UPDATE change SET field = 'comment' WHERE id = 1", 1),
        ("UPDATE change SET old = NULL WHERE id = 2", 1),
        ("UPDATE change SET new = replace(new, 'mới', 'moi') WHERE id = 2", 1),
        ("UPDATE change SET step_id = 2 WHERE id = 1", 1),
        ("DELETE FROM change WHERE id = 2", 1),
        ("INSERT INTO change (step_id, kind, field) VALUES (2, 'row', '')", 2),
        ("DELETE FROM change WHERE step_id = 2; DELETE FROM step WHERE id = 2", 3),
        ("UPDATE change SET id = -id WHERE id = 2", 1),
    ],
)
def test_a_forged_journal_is_found_out_at_its_first_false_step(path, forgery, first_broken):
    with closing(DataFile(path)) as file:
        journal_of_three(file)
    with closing(sqlite3.connect(path)) as forger:
        dropped = "".join(f"DROP TRIGGER {trigger};" for trigger in TRIGGERS)
        forger.executescript(dropped + forgery)
        assert forger.total_changes > 0
    with closing(DataFile(path)) as file, file.unit_of_work() as work:
        assert work.journal.broken_link() == first_broken


def test_an_untouched_journal_holds(file):
    journal_of_three(file)
    with file.unit_of_work() as work:
        assert work.journal.broken_link() is None
