"""Killed in the middle of writing, the file holds every acknowledged edit and no half of one."""

from contextlib import closing
from itertools import count, islice
from random import Random

import pytest

from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.children import children
from tests.storage.samples import add, long_plan, stored
from tests.storage.writer import done, load, write

LONGEST_LIFE = 0.25  # seconds of writing: some thirty edits


def start(path):
    with closing(DataFile(path)) as file:
        return add(file, long_plan(file.new_id, 10))


def killed_writer(path, plan, lifetime):
    """Let a child write for so long, kill it, and give the last edit that it acknowledged."""
    receiver, sender = children().Pipe(duplex=False)
    child = children().Process(target=write, args=(str(path), plan.id, sender))
    child.start()
    sender.close()
    acknowledged = receiver.recv()
    child.join(lifetime)
    child.kill()
    child.join()
    try:
        while True:
            acknowledged = receiver.recv()
    except EOFError:
        receiver.close()
        return acknowledged


def next_id(path):
    with closing(DataFile(path)) as file, file.unit_of_work() as work:
        return work.next_id()


def expected(plan, first_id, number):
    """The plan that a load has made of this one after that many edits in all."""
    steps = islice(load(plan, count(first_id).__next__), number - done(plan))
    return [plan, *(after for _, after in steps)][-1]


def check(path, plan, first_id, acknowledged):
    with closing(DataFile(path)) as file:
        found = stored(file, plan)
        assert acknowledged <= done(found) <= acknowledged + 1
        assert found == expected(plan, first_id, done(found))
        with file.unit_of_work() as work:
            assert work.journal.broken_link() is None
            assert len(work.journal.steps(limit=1000)) == done(found)
        with file.raw_connection() as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
            raw.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    return found


def kill_again_and_again(path, kills, seed):
    random, plan, edits = Random(seed), start(path), 0
    for number in range(kills):
        first_id = next_id(path)
        acknowledged = killed_writer(path, plan, random.uniform(0, LONGEST_LIFE))
        plan = check(path, plan, first_id, acknowledged)
        edits += acknowledged
        if number % 10 == 9:  # a fresh file keeps the checks short
            path.unlink()
            plan = start(path)
    assert edits > 0


def test_fifty_kills_lose_no_acknowledged_edit(path):
    kill_again_and_again(path, 50, seed=1)


@pytest.mark.long
def test_a_thousand_kills_lose_no_acknowledged_edit(path):
    kill_again_and_again(path, 1000, seed=2)
