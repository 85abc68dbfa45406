"""Plans on disk: what is read back is what was written, edit by edit."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.appendix import Row, RowId, RowKind
from kehoach_desktop.domain.edits import (
    AddRow,
    Batch,
    MoveRow,
    PutRow,
    remove_parts,
    remove_rows,
)
from kehoach_desktop.domain.errors import UnknownItemError
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import Plan, PlanHead, PlanId
from kehoach_desktop.services.ports import PlanEntry
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.samples import (
    AT,
    WHO,
    add,
    do,
    long_plan,
    only_table,
    rich_plan,
    stored,
)
from tests.storage.walk import random_edit


@contextmanager
def temporary_file() -> Iterator[DataFile]:
    with TemporaryDirectory() as folder, closing(DataFile(Path(folder, "a.khdb"))) as file:
        yield file


def printed_order(plan):
    return [row.id for row in plan.all_rows()]


def test_a_plan_with_one_of_everything_is_read_back_to_the_letter(path):
    with closing(DataFile(path)) as file:
        plan = add(file, rich_plan(file.new_id))
    with closing(DataFile(path)) as file:
        assert stored(file, plan) == plan
        assert printed_order(stored(file, plan)) == printed_order(plan)


def test_a_bare_plan_is_read_back(file):
    plan = add(file, Plan(PlanId(file.new_id()), PlanHead()))
    assert stored(file, plan) == plan


def test_a_plan_that_was_never_added_is_not_found(file):
    with file.unit_of_work() as work:
        assert work.plans.get(PlanId(404)) is None


def test_the_list_of_plans_counts_the_rows_that_are_left(file):
    older = add(file, replace(rich_plan(file.new_id), head=PlanHead("Cũ", plan_year=2025)))
    newer = add(file, long_plan(file.new_id, 20))
    table = only_table(newer)
    do(file, newer, remove_rows(newer, table, RowId(newer.outline(table).children_of(None)[0])))
    with file.unit_of_work() as work:
        assert work.plans.entries() == [
            PlanEntry(newer.id, 2026, "Kế hoạch dài", 10),
            PlanEntry(older.id, 2025, "Cũ", 4),
        ]


def test_a_plan_in_the_trash_is_not_listed_and_comes_back_whole(file):
    plan = add(file, rich_plan(file.new_id))
    with file.unit_of_work() as work:
        step = work.journal.write((), at=AT, who=WHO, label="Xoá", plan_id=plan.id)
        work.plans.remove(plan.id, step)
        work.commit()
        assert work.plans.entries() == []
        work.plans.remove(plan.id, None)
        assert [entry.id for entry in work.plans.entries()] == [plan.id]
        assert work.plans.get(plan.id) == plan


def test_removed_rows_come_back_with_undo(file):
    plan = add(file, long_plan(file.new_id, 30))
    table = only_table(plan)
    removal = remove_rows(plan, table, RowId(plan.outline(table).children_of(None)[1]))
    undo = removal.inverse(plan)
    without = do(file, plan, removal)
    assert stored(file, plan) == without != plan
    assert do(file, without, undo) == stored(file, plan) == plan
    assert printed_order(stored(file, plan)) == printed_order(plan)


def test_a_removed_appendix_comes_back_with_its_columns_and_rows(file):
    plan = add(file, rich_plan(file.new_id))
    removal = remove_parts(plan, next(plan.appendices()).id)
    without = do(file, plan, removal)
    assert stored(file, plan) == without
    do(file, without, removal.inverse(plan))
    assert stored(file, plan) == plan


def test_rows_pasted_one_after_another_keep_their_order(file):
    plan = add(file, long_plan(file.new_id, 10))
    table, group = only_table(plan), plan.outline(only_table(plan)).children_of(None)[0]
    edits, after = [], plan.outline(table).children_of(group)[3]
    for number in range(200):
        row = Row(RowId(file.new_id()), RowKind.TASK, None, f"Dòng dán {number}")
        edits.append(AddRow(table, row, Place(group, after)))
        after = row.id
    plan = do(file, plan, Batch(tuple(edits)))
    assert printed_order(stored(file, plan)) == printed_order(plan)


def test_a_row_put_first_again_and_again_keeps_the_order(file):
    plan = add(file, long_plan(file.new_id, 12))
    table = only_table(plan)
    for turn in range(60):
        last = plan.outline(table).children_of(None)[-1]
        plan = do(file, plan, MoveRow(table, RowId(last), Place(None, None)))
        assert printed_order(stored(file, plan)) == printed_order(plan), turn


def test_a_row_moved_to_where_it_stands_stays(file):
    plan = add(file, long_plan(file.new_id, 40))
    table = only_table(plan)
    for row in plan.outline(table).children_of(None):
        place = plan.outline(table).place_of(row)
        assert do(file, plan, MoveRow(table, RowId(row), place)) == plan
    assert stored(file, plan) == plan


def test_leaving_a_unit_of_work_without_commit_changes_nothing(file):
    plan = add(file, rich_plan(file.new_id))
    table = only_table(plan)
    row = next(plan.all_rows())
    with file.unit_of_work() as work:
        step = work.journal.write((), at=AT, who=WHO, label="Sửa", plan_id=plan.id)
        work.plans.apply(plan.id, PutRow(table, row._replace(title="Khác")), step)
    with file.unit_of_work() as work:
        assert work.plans.get(plan.id) == plan
        assert work.journal.steps() == []


def apply_and_fail(file, plan):
    last = list(plan.all_rows())[-1]
    with file.unit_of_work() as work:
        step = work.journal.write((), at=AT, who=WHO, label="Sửa", plan_id=plan.id)
        work.plans.apply(plan.id, PutRow(only_table(plan), last._replace(title="Khác")), step)
        raise UnknownItemError(last.id)


def test_an_error_inside_a_unit_of_work_changes_nothing(file):
    plan = add(file, rich_plan(file.new_id))
    with pytest.raises(UnknownItemError):
        apply_and_fail(file, plan)
    assert stored(file, plan) == plan


def test_ids_are_never_given_twice_even_after_reopening(path):
    given_before: set[int] = set()
    for _ in range(3):
        with closing(DataFile(path)) as file:
            plan = add(file, rich_plan(file.new_id))
            ids = {*plan.parts.items, *(row.id for row in plan.all_rows()), plan.id}
            assert ids.isdisjoint(given_before)
            given_before |= ids


def test_an_id_given_before_a_lost_unit_of_work_is_kept_by_the_next_commit(path):
    with closing(DataFile(path)) as file:
        last = [file.new_id() for _ in range(100)][-1]
        with file.unit_of_work():
            pass
        with file.unit_of_work() as work:
            work.commit()
    with closing(DataFile(path)) as file:
        assert file.new_id() == last + 1


@settings(max_examples=25, deadline=None)
@given(random=st.randoms(use_true_random=False))
def test_the_store_follows_any_walk_of_edits_and_undos(random):
    with temporary_file() as file:
        plan = add(file, rich_plan(file.new_id))
        undos = []
        for _ in range(25):
            if undos and random.random() < 0.3:
                plan = do(file, plan, undos.pop())
            else:
                edit = random_edit(random, plan, file.new_id)
                undos.append(edit.inverse(plan))
                plan = do(file, plan, edit)
        assert_same(file, plan)
        while undos:
            plan = do(file, plan, undos.pop())
        assert_same(file, plan)


@pytest.mark.parametrize("seed", range(3))
def test_a_long_walk_is_read_back_equal_after_every_edit(file, seed):
    random = Random(seed)
    start = add(file, rich_plan(file.new_id))
    plan, undos = start, []
    for _ in range(120):
        edit = random_edit(random, plan, file.new_id)
        undos.append(edit.inverse(plan))
        plan = do(file, plan, edit)
        assert_same(file, plan)
    while undos:
        plan = do(file, plan, undos.pop())
    assert plan == stored(file, start) == start


def assert_same(file, plan):
    found = stored(file, plan)
    assert found == plan
    assert printed_order(found) == printed_order(plan)
