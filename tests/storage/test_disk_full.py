"""On a full disk an edit is refused whole, and goes through once there is room again."""

import os
from contextlib import closing

import pytest

from kehoach_desktop.services.errors import DiskFullError
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.children import children
from tests.storage.samples import add, do, long_plan, stored, stored_plan
from tests.storage.writer import load


def write_until_full(file, plan):
    """The plan as far as it was written, and the edit that found no room."""
    for edit, _ in load(plan, file.new_id):
        try:
            plan = do(file, plan, edit)
        except DiskFullError:
            return plan, edit
    raise AssertionError


def sound(file):
    with file.raw_connection() as raw:
        return raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def give_room(file, pages):
    with file.raw_connection() as raw:
        used = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {used + pages}")


@pytest.mark.parametrize("pages", [0, 1, 2, 3, 5, 8, 13, 21])
def test_an_edit_without_room_is_refused_whole_and_goes_through_later(path, pages):
    with closing(DataFile(path)) as file:
        plan = add(file, long_plan(file.new_id, 10))
        for _ in range(3):
            give_room(file, pages)
            plan, refused = write_until_full(file, plan)
            assert stored(file, plan) == plan
            assert sound(file)
            give_room(file, 1000)
            plan = do(file, plan, refused)
            assert stored(file, plan) == plan
    with closing(DataFile(path)) as file:
        assert stored(file, plan) == plan


def fill(path, plan_id, room, answer):
    """Runs in a child, whose files may only grow so far."""
    import resource

    with closing(DataFile(path)) as file:
        plan = stored_plan(file, plan_id)
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + room, limits[1]))
        plan, refused = write_until_full(file, plan)
        kept = stored(file, plan) == plan and sound(file)
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        plan = do(file, plan, refused)
        answer.send((kept, plan))


def filled(path, room):
    """Whether all was whole while the disk was full, and the plan written in the end."""
    with closing(DataFile(path)) as file:
        plan = add(file, long_plan(file.new_id, 10))
    receiver, sender = children().Pipe(duplex=False)
    child = children().Process(target=fill, args=(path, plan.id, room, sender))
    child.start()
    sender.close()
    answer = receiver.recv()
    child.join()
    assert child.exitcode == 0
    return answer


limited = pytest.mark.skipif(os.name == "nt", reason="files have no such limit there")


@limited
@pytest.mark.parametrize("room", [0, 20_000, 50_000, 120_000])
def test_a_limit_of_the_system_is_met_like_a_full_disk(path, room):
    kept, written = filled(path, room)
    assert kept
    with closing(DataFile(path)) as file:
        assert stored(file, written) == written
        assert sound(file)


@limited
def test_ids_of_an_edit_that_went_through_late_are_not_given_again(path):
    _, written = filled(path, 50_000)
    newest = max(row.id for row in written.all_rows())
    with closing(DataFile(path)) as file:
        assert file.new_id() > newest
