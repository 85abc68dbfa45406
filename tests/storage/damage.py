"""Opens damaged copies of a data file one after another and counts how each of them ends.

Run by itself (`python -m tests.storage.damage FILE COUNT SEED`), so that a crash inside SQLite
is seen as the end of this process and not of the tests.
"""

import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from kehoach_desktop.domain.edits import PutHead
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile
from tests.storage.samples import do

PAGE = 4096


def flipped_anywhere(random: Random, data: bytearray) -> None:
    for _ in range(random.choice((1, 8, 64))):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def overwritten(random: Random, data: bytearray) -> None:
    """A run of random bytes in the head of a page, where its structure is told."""
    start = random.randrange(len(data) // PAGE) * PAGE + random.choice((0, 0, 100, 200))
    length = random.randint(1, 60)
    data[start : start + length] = random.randbytes(length)


def zeroed_page(random: Random, data: bytearray) -> None:
    start = random.randrange(1, len(data) // PAGE) * PAGE
    data[start : start + PAGE] = bytes(PAGE)


def swapped_pages(random: Random, data: bytearray) -> None:
    first, second = (at * PAGE for at in random.sample(range(1, len(data) // PAGE), 2))
    one, other = data[first : first + PAGE], data[second : second + PAGE]
    data[first : first + PAGE], data[second : second + PAGE] = other, one


def cut_off(random: Random, data: bytearray) -> None:
    del data[random.randrange(100, len(data)) :]


KINDS: tuple[Callable[[Random, bytearray], None], ...] = (
    flipped_anywhere,
    flipped_anywhere,
    overwritten,
    zeroed_page,
    swapped_pages,
    cut_off,
)


def use(path: Path) -> None:
    """Open a file, read all that it holds and write one edit."""
    with closing(DataFile(path)) as file:
        with file.unit_of_work() as work:
            work.office()
            work.staff.directory()
            work.tracking.periods()
            work.scoring.sets()
            work.journal.steps()
            work.search("tieu chi")
            plans = [work.plans.get(entry.id) for entry in work.plans.entries()]
        for plan in filter(None, plans):
            for row in plan.all_rows():
                plan.assignments.get(row.id)
            do(file, plan, PutHead(PlanHead(subject="Còn mở được")))


def outcome(path: Path) -> str:
    try:
        use(path)
    except StorageError as error:
        return type(error).__name__
    return "opened"


def main(path: str, count: str, seed: str) -> None:
    whole, random, outcomes = Path(path).read_bytes(), Random(int(seed)), Counter[str]()
    for number in range(int(count)):
        data = bytearray(whole)
        KINDS[number % len(KINDS)](random, data)
        with TemporaryDirectory() as folder:
            variant = Path(folder, FILE_NAME)
            variant.write_bytes(data)
            outcomes[outcome(variant)] += 1
    for name, times in outcomes.items():
        print(name, times)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
