"""Progress beside raw sqlite3: a bulk import, the roll-up of a long plan, search."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from ratios import Case, Side, slowest, timed
from sample_data import AT, ENTRIES, ROWS, WHO, YEAR, added, entries, raw_connection

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.progress import Progress
from kehoach_desktop.domain.text import fold
from kehoach_desktop.storage.unit_of_work import DataFile

PHRASE = "công khai thủ tục hành chính"


def cases(folder: Path) -> Iterator[Case]:
    path = folder / "tracked.khdb"
    with closing(DataFile(path)) as file:
        plan = added(file, ROWS)
    yield from import_cases(folder, path, plan)
    with closing(DataFile(path)) as file:
        write_progress(file, entries(plan, texts=True))
        yield from latest_cases(file, plan)
        yield search_case(file)


def write_progress(file: DataFile, progress: list[Progress]) -> None:
    with file.unit_of_work() as work:
        work.tracking.add_progress(progress)
        work.commit()


def import_cases(folder: Path, template: Path, plan: Plan) -> Iterator[Case]:
    for name, goal, texts in (("figures", 2.5, False), ("texts, fold, search", 8.0, True)):
        progress = entries(plan, texts=texts)
        yield Case(
            f"{ENTRIES} progress rows: {name}",
            import_raw(folder / "a.khdb", template, progress),
            import_by_store(folder / "b.khdb", template, progress),
            goal,
        )


def import_by_store(path: Path, template: Path, progress: list[Progress]) -> Side:
    def side() -> float:
        shutil.copyfile(template, path)
        with closing(DataFile(path)) as file:
            return timed(lambda: write_progress(file, progress))()

    return side


def import_raw(path: Path, template: Path, progress: list[Progress]) -> Side:
    values = [
        (*each[:3], AT.isoformat(), WHO, each.state.value, each.percent, None, *each[8:])
        for each in progress
    ]

    def insert(raw: sqlite3.Connection) -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany(f"INSERT INTO progress VALUES ({', '.join('?' * 11)})", values)
        raw.execute("COMMIT")

    def side() -> float:
        shutil.copyfile(template, path)
        with closing(raw_connection(path)) as raw:
            return timed(lambda: insert(raw))()

    return side


def latest_cases(file: DataFile, plan: Plan) -> Iterator[Case]:
    def states() -> None:
        with file.unit_of_work() as work:
            work.tracking.states(plan.id, YEAR.id)

    def whole() -> None:
        with file.unit_of_work() as work:
            work.tracking.latest(plan.id, YEAR.id)

    query = (
        "SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY row_id ORDER BY id DESC) AS place"
        " FROM bare WHERE period_id = ?) WHERE place = 1"
    )

    def anchor() -> None:
        with file.raw_connection() as raw:
            raw.execute(query, (YEAR.id,)).fetchall()

    with file.raw_connection() as raw:
        raw.execute("CREATE TABLE bare AS SELECT * FROM progress")
    name = f"{ROWS} rows out of {ENTRIES} / window query"
    yield Case(f"states of {name}", timed(anchor), timed(states), 0.05, 9)
    # Whole entries cost mostly the making of their texts, whatever finds them.
    yield Case(f"entries of {name}", timed(anchor), timed(whole), 0.15, 9)


def search_case(file: DataFile) -> Case:
    """Every keystroke of one phrase, from the first letter on; the slowest counts."""
    typed = [PHRASE[:length] for length in range(1, len(PHRASE) + 1)]

    def search(words: str) -> None:
        with file.unit_of_work() as work:
            work.search(words)

    def scan(words: str) -> None:
        query = "SELECT rowid FROM text WHERE folded LIKE ? LIMIT 200"
        with file.raw_connection() as raw:
            raw.execute(query, (f"%{fold(words)}%",)).fetchall()

    with file.raw_connection() as raw:
        raw.execute("CREATE TABLE text (folded TEXT)")
        found = raw.execute("SELECT result FROM progress").fetchall()
        raw.executemany("INSERT INTO text VALUES (?)", [(fold(each),) for (each,) in found])
    return Case(
        f"search {ENTRIES} texts, worst key / LIKE",
        slowest([partial(scan, words) for words in typed]),
        slowest([partial(search, words) for words in typed]),
        0.1,
    )
