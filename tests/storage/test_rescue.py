"""Back to work from a backup when the data file is broken; the broken one is kept to the byte."""

from contextlib import closing
from random import Random

import pytest

from kehoach_desktop.app import open_workplace, rescuing
from kehoach_desktop.domain.edits import PutHead
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile
from tests.storage.damage import KINDS
from tests.storage.samples import add, do, long_plan


@pytest.fixture
def folder(tmp_path):
    """An office with a plan and two backups; what came after the second is in the file alone."""
    with open_workplace(tmp_path) as workplace:
        workplace.staffing.put_office(Office(name="Bình Minh", user="Nguyễn Văn A"), "Mở đầu")
        plan = add(workplace.file, long_plan(workplace.file.new_id, 40))
        first = workplace.safekeeping.back_up()
        first.path.rename(first.path.with_name("kehoach-20260101-080000.khdb"))
        do(workplace.file, plan, PutHead(PlanHead(subject="Sau bản thứ nhất")))
        workplace.safekeeping.back_up("điểm khôi phục")
    return tmp_path


def spoil(path, kind, seed):
    data = bytearray(path.read_bytes())
    kind(Random(seed), data)
    path.write_bytes(data)
    return bytes(data)


def plan_in(folder):
    with closing(DataFile(folder / FILE_NAME)) as file, file.unit_of_work() as work:
        return work.plans.get(work.plans.entries()[0].id)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", sorted(set(KINDS), key=lambda kind: kind.__name__))
def test_the_newest_backup_takes_the_place_and_the_broken_file_is_kept(folder, kind, seed):
    path = folder / FILE_NAME
    broken = spoil(path, kind, seed)
    rescue = rescuing(folder)
    kept = rescue.restore(rescue.backups()[0].backup)
    assert kept.name.startswith("hong_")
    assert kept.read_bytes() == broken
    assert plan_in(folder).head.subject == "Sau bản thứ nhất"
    with open_workplace(folder, prove=True) as workplace:
        assert workplace.safekeeping.check() == []


def test_the_journal_of_the_broken_file_is_kept_and_never_played_into_the_restored_one(folder):
    path = folder / FILE_NAME
    path.write_bytes(b"")
    journal = folder / f"{FILE_NAME}-journal"
    journal.write_bytes(b"what was being written")
    rescue = rescuing(folder)
    kept = rescue.restore(rescue.backups()[0].backup)
    assert kept.with_name(f"{kept.name}-journal").read_bytes() == b"what was being written"
    assert not journal.exists()
    assert plan_in(folder).head.subject == "Sau bản thứ nhất"


def test_backups_that_are_broken_themselves_are_not_offered(folder):
    newest, older = rescuing(folder).backups()
    newest.backup.path.write_bytes(b"SQLite format 3\0" + bytes(500))
    assert rescuing(folder).backups() == [older]
    with pytest.raises(StorageError):
        rescuing(folder).restore(newest.backup)
    assert (folder / FILE_NAME).exists()
    assert not list(folder.glob("hong_*"))


def test_the_restored_journal_tells_who_restored_what(folder):
    rescue = rescuing(folder)
    backup = rescue.backups()[0].backup
    rescue.restore(backup)
    with open_workplace(folder) as workplace:
        step = workplace.planning.steps(limit=1)[0]
    assert step.who == "Nguyễn Văn A"
    assert step.label == f"Khôi phục từ bản sao lưu {backup.path.name}"


def test_ids_that_the_broken_file_may_have_given_are_not_given_again(folder):
    with closing(DataFile(folder / FILE_NAME)) as file:
        plan = add(file, long_plan(file.new_id, 30))
        used = max(row.id for row in plan.all_rows())
    rescue = rescuing(folder)
    rescue.restore(rescue.backups()[0].backup)
    with closing(DataFile(folder / FILE_NAME)) as file:
        assert file.new_id() > used


def test_nothing_is_left_of_the_work_but_the_kept_file(folder):
    before = {path.name for path in folder.iterdir()}
    rescue = rescuing(folder)
    kept = rescue.restore(rescue.backups()[0].backup)
    after = {path.name for path in folder.iterdir()} - {f"{FILE_NAME}-journal"}
    assert after - before == {kept.name, f"{kept.name}-journal"} & after


def test_a_restore_from_the_history_is_told_in_the_restored_journal_too(folder):
    with open_workplace(folder) as workplace:
        older = workplace.safekeeping.backups()[-1]
        workplace.safekeeping.restore(older.path)
        step = workplace.planning.steps(limit=1)[0]
    assert (step.who, step.label) == (
        "Nguyễn Văn A",
        f"Khôi phục từ bản sao lưu {older.path.name}",
    )


def test_a_file_that_is_proved_is_refused_when_a_page_is_broken(folder):
    path = folder / FILE_NAME
    plan_in(folder)
    data = bytearray(path.read_bytes())
    data[-4096:] = b"\xff" * 4096
    path.write_bytes(data)
    with pytest.raises(StorageError), open_workplace(folder, prove=True):
        raise AssertionError
