"""Opening the data file: what is refused stays untouched, what is opened is safe."""

import hashlib
import os
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kehoach_desktop.services.errors import (
    DamagedFileError,
    LockedFileError,
    MissingFileError,
    NewerFileError,
    NotOurFileError,
    ReadOnlyFileError,
    StorageError,
)
from kehoach_desktop.storage import migrations
from kehoach_desktop.storage.engine import APPLICATION_ID
from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile
from tests.storage.samples import add, content, do, long_plan, rich_plan, stored
from tests.storage.walk import random_edit

ROOT = Path(__file__).parents[2]


def made(path):
    """A real data file with a plan in it, closed again."""
    with closing(DataFile(path)) as file:
        return add(file, rich_plan(file.new_id))


def truncated(path):
    made(path)
    os.truncate(path, 60)


def zeroed(path):
    made(path)
    path.write_bytes(bytes(path.stat().st_size))


def text(path):
    path.write_text("Kế hoạch cải cách hành chính năm 2026\n" * 100, encoding="utf-8")


def zipped(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("kehoach.json", "{}" * 500)


def empty(path):
    path.touch()


def folder(path):
    path.mkdir()


def foreign(path, application_id=0x0F055112):
    with closing(sqlite3.connect(path)) as other:
        other.executescript(
            f"CREATE TABLE plan (a); INSERT INTO plan VALUES (1);"
            f"PRAGMA application_id = {application_id}; PRAGMA user_version = 1;"
        )


def nameless(path):
    foreign(path, 0)


def newer(path):
    made(path)
    with closing(sqlite3.connect(path)) as later:
        later.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (truncated, NotOurFileError),
        (zeroed, NotOurFileError),
        (text, NotOurFileError),
        (zipped, NotOurFileError),
        (empty, NotOurFileError),
        (foreign, NotOurFileError),
        (nameless, NotOurFileError),
        (newer, NewerFileError),
        pytest.param(
            folder,
            NotOurFileError,
            marks=pytest.mark.skipif(os.name == "nt", reason="Windows calls it forbidden"),
        ),
    ],
)
def test_a_file_that_is_not_ours_to_open_is_refused_and_left_as_it_was(path, make, error):
    make(path)
    before = content(path.parent)
    with pytest.raises(error) as caught:
        DataFile(path)
    assert caught.value.path == path
    assert content(path.parent) == before


def test_a_newer_file_tells_both_versions(path):
    newer(path)
    with pytest.raises(NewerFileError) as caught:
        DataFile(path)
    assert (caught.value.found, caught.value.known) == (migrations.LATEST + 1, migrations.LATEST)


def test_our_mark_on_a_file_without_our_tables_does_not_make_it_ours(path):
    with closing(sqlite3.connect(path)) as other:
        other.executescript(f"CREATE TABLE a (b); PRAGMA application_id = {APPLICATION_ID};")
    before = content(path.parent)
    with pytest.raises(NotOurFileError):
        DataFile(path)
    assert content(path.parent) == before


def test_a_file_in_a_folder_that_is_gone_is_missing(tmp_path):
    with pytest.raises(MissingFileError):
        DataFile(tmp_path / "USB" / FILE_NAME)
    assert content(tmp_path) == {}


HOLDER = """
import sys; from pathlib import Path; from kehoach_desktop.storage.unit_of_work import DataFile
file = DataFile(Path(sys.argv[1])); print("held", flush=True); sys.stdin.readline(); file.close()
"""


@contextmanager
def another_program_holding(path):
    command = [sys.executable, "-c", HOLDER, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as holder:
        assert holder.stdout.readline() == "held\n"
        yield
        holder.communicate("\n", timeout=30)
        assert holder.returncode == 0


def test_a_file_held_by_another_program_is_refused_and_opens_once_it_is_let_go(path):
    plan = made(path)
    with another_program_holding(path):
        before = content(path.parent)
        with pytest.raises(LockedFileError):
            DataFile(path)
        assert content(path.parent) == before
    with closing(DataFile(path)) as file:
        assert stored(file, plan) == plan


@contextmanager
def ordinary_user():
    """Root may write everywhere: the tests of forbidden places need somebody else."""
    if os.name == "nt" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_place():
    """A folder that every user can reach; pytest's own are for their owner only."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)
        Path(folder).chmod(0o777)


forbidding = pytest.mark.skipif(os.name == "nt", reason="folders have no such mode there")


@forbidding
def test_an_unreadable_file_is_refused(open_place):
    path = open_place / FILE_NAME
    made(path)
    path.chmod(0)
    with ordinary_user(), pytest.raises(ReadOnlyFileError):
        DataFile(path)


@forbidding
def test_a_read_only_folder_gets_no_new_file(open_place):
    open_place.chmod(0o555)
    with ordinary_user(), pytest.raises(ReadOnlyFileError):
        DataFile(open_place / FILE_NAME)
    assert content(open_place) == {}


@forbidding
@pytest.mark.parametrize(("of_file", "of_folder"), [(0o444, 0o777), (0o666, 0o555)])
def test_a_plan_that_cannot_be_written_can_be_read_and_an_edit_is_refused(
    open_place, of_file, of_folder
):
    path = open_place / FILE_NAME
    plan = made(path)
    Path(f"{path}-journal").unlink(missing_ok=True)
    path.chmod(of_file)
    open_place.chmod(of_folder)
    before = content(open_place)
    with ordinary_user(), closing(DataFile(path)) as file:
        assert stored(file, plan) == plan
        with pytest.raises(ReadOnlyFileError):
            add(file, long_plan(file.new_id, 3))
    assert content(open_place) == before


def test_a_new_file_leaves_nothing_beside_it(path):
    DataFile(path).close()
    assert [each.name for each in path.parent.iterdir()] == [FILE_NAME]


def hot_journal(folder):
    """The journal of a transaction that was cut off, as it lies on the disk."""
    other = folder / "other.db"
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.executescript("CREATE TABLE a (b); INSERT INTO a VALUES (zeroblob(50000));")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE a SET b = randomblob(50000)")
        connection.execute("INSERT INTO a SELECT randomblob(50000) FROM a")
        journal = Path(f"{other}-journal").read_bytes()
    other.unlink()
    assert journal.count(b"\x00") < len(journal)
    return journal


def test_what_a_killed_first_start_left_does_not_stop_the_next_one(path):
    Path(f"{path}.new").write_bytes(b"half a file" * 1000)
    Path(f"{path}.new-journal").write_bytes(hot_journal(path.parent))
    plan = made(path)
    with closing(DataFile(path)) as file:
        assert stored(file, plan) == plan
    assert {each.name for each in path.parent.iterdir()} <= {FILE_NAME, f"{FILE_NAME}-journal"}


def test_the_journal_of_a_file_that_is_gone_is_not_played_back_into_a_new_one(path):
    Path(f"{path}-journal").write_bytes(hot_journal(path.parent))
    plan = made(path)
    with closing(DataFile(path)) as file, file.raw_connection() as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with closing(DataFile(path)) as file:
        assert stored(file, plan) == plan


def test_the_safe_settings_are_in_force(file):
    with file.raw_connection() as raw:
        names = ("journal_mode", "synchronous", "locking_mode", "foreign_keys", "trusted_schema")
        found = {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in names}
        assert found == {
            "journal_mode": "truncate",
            "synchronous": 2,
            "locking_mode": "exclusive",
            "foreign_keys": 1,
            "trusted_schema": 0,
        }
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_row_of_a_table_that_is_not_there_is_refused(file):
    columns = "id, plan_id, table_id, rank, kind, title, cells"
    with file.raw_connection() as raw, pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        raw.execute(f"INSERT INTO plan_row ({columns}) VALUES (1, 2, 3, 'V', 'task', '', '{{}}')")


DIGEST = "x" * 64
RECORDS = {
    "step": "INSERT INTO step VALUES (1, '2026-03-12', 'A', 'Sửa', NULL, 'd')",
    "change": "INSERT INTO change VALUES (1, 1, 'row', 1, 'title', NULL, NULL)",
    "progress": "INSERT INTO progress VALUES (1, 4, 5, '', 'A', 'done', 1, NULL, '', '', '')",
    "snapshot": "INSERT INTO snapshot (id, plan_id, kind, at, title, content, sha256)"
    " VALUES (1, 2, 'plan', '', '', x'00', 'h')",
}
OWNERS = """
INSERT INTO plan VALUES (2, 2026, '', '{}', '', NULL);
INSERT INTO part VALUES (3, 2, NULL, 'V', '{}', NULL);
INSERT INTO plan_row VALUES (4, 2, 3, NULL, 'V', 'task', NULL, '', '{}', NULL, NULL);
INSERT INTO period VALUES (5, 'year', 2026, 1, '', '', NULL, 'open');
"""


@pytest.mark.parametrize("table", RECORDS)
@pytest.mark.parametrize("change", ["UPDATE {} SET id = id + 1", "DELETE FROM {}"])
def test_a_record_can_neither_be_changed_nor_taken_away(file, table, change):
    with file.raw_connection() as raw:
        raw.executescript(OWNERS)
        for record in RECORDS.values():
            raw.execute(record)
        with pytest.raises(sqlite3.IntegrityError, match=r"append-only|never changes"):
            raw.execute(change.format(table))


def test_a_broken_migration_leaves_the_file_and_its_version_untouched(path):
    made(path)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    step = "CREATE TABLE note (id INTEGER); UPDATE plan SET subject = ''; CREATE TABEL wrong;"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="TABEL"):
            migrations._step(connection, step, migrations.LATEST + 1, APPLICATION_ID)
        assert not connection.in_transaction
        assert connection.execute("PRAGMA user_version").fetchone() == (migrations.LATEST,)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    DataFile(path).close()


def test_the_copy_kept_before_a_migration_is_whole(path):
    plan = made(path)
    with closing(sqlite3.connect(path)) as connection:
        migrations._keep_copy(connection, path, 1)
    (copy,) = path.parent.glob("*truoc_nang_cap_v1*")
    with closing(DataFile(copy)) as file:
        assert stored(file, plan) == plan


def damage(path, count, seed, seconds):
    """Let a child open damaged files: a crash or a hang of SQLite must not be the tests' own."""
    command = [sys.executable, "-m", "tests.storage.damage", str(path), str(count), str(seed)]
    child = subprocess.run(
        command, cwd=ROOT, timeout=seconds, capture_output=True, text=True, check=False
    )
    assert child.returncode == 0, child.stderr
    outcomes = dict(line.split() for line in child.stdout.splitlines())
    assert sum(map(int, outcomes.values())) == count
    assert int(outcomes["opened"]) > count / 20
    assert int(outcomes[DamagedFileError.__name__]) > count / 20


def file_to_damage(path):
    from random import Random

    random = Random(4)
    with closing(DataFile(path)) as file:
        add(file, long_plan(file.new_id, 60))
        plan = add(file, rich_plan(file.new_id))
        for _ in range(30):
            plan = do(file, plan, random_edit(random, plan, file.new_id))
    return path


def test_a_damaged_file_opens_or_is_refused_but_never_crashes(path):
    damage(file_to_damage(path), 200, seed=1, seconds=60)


@pytest.mark.long
def test_two_thousand_damaged_files_open_or_are_refused(path):
    damage(file_to_damage(path), 2000, seed=2, seconds=600)


def test_a_file_cut_off_in_the_middle_is_refused_and_left_as_it_was(path):
    made(path)
    os.truncate(path, path.stat().st_size // 2)
    before = path.read_bytes()
    with pytest.raises(StorageError):
        DataFile(path)
    assert path.read_bytes() == before
