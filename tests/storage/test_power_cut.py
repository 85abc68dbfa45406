"""After a power cut at any moment every acknowledged commit is there and the file is sound."""

from collections import Counter
from contextlib import closing
from random import Random

import pytest

from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile
from tests.storage.power_cut import caught, cuts, record, verdict
from tests.storage.samples import add, do, long_plan, rich_plan
from tests.storage.walk import random_edit
from tests.storage.writer import write_some


def work(path, edits=40):
    """A new file and the transactions of a mixed load upon it."""
    DataFile(path).close()
    start = path.read_bytes()
    random = Random(7)
    with closing(DataFile(path)) as file:
        transactions = caught(file)
        long, rich = add(file, long_plan(file.new_id, 10)), add(file, rich_plan(file.new_id))
        for _ in range(edits):
            rich = do(file, rich, random_edit(random, rich, file.new_id))
        write_some(file, long, 6)
    path.write_bytes(start)
    return transactions


def outcomes(tmp_path, synchronous, count, seed):
    path = tmp_path / FILE_NAME
    recording = record(path, work(path), synchronous)
    left = tmp_path / "left"
    left.mkdir()
    found = Counter()
    for cut in cuts(recording, FILE_NAME, count, seed):
        found[verdict(left, FILE_NAME, cut, recording.contents)] += 1
        for each in left.iterdir():
            each.unlink()
    return found


def test_three_hundred_power_cuts_lose_nothing(tmp_path):
    assert outcomes(tmp_path, "FULL", 300, seed=1) == {"whole": 300}


@pytest.mark.long
def test_twenty_thousand_power_cuts_lose_nothing(tmp_path):
    assert outcomes(tmp_path, "FULL", 20_000, seed=2) == {"whole": 20_000}


@pytest.mark.parametrize(("synchronous", "least"), [("OFF", 100), ("NORMAL", 1)])
def test_the_simulation_catches_settings_that_are_not_safe(tmp_path, synchronous, least):
    found = outcomes(tmp_path, synchronous, 150, seed=3)
    assert found["corrupt"] + found["lost"] >= least


def test_the_load_is_a_real_one(tmp_path):
    path = tmp_path / FILE_NAME
    transactions = work(path)
    recording = record(path, transactions, "FULL")
    assert len(set(recording.contents)) == len(transactions) + 1 > 45
    written = {operation.file for operation in recording.log if operation.file}
    assert written == {FILE_NAME, f"{FILE_NAME}-journal"}
