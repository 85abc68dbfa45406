"""Reading needs no SQLAlchemy; writing brings it in, at once or ahead of time."""

import subprocess
import sys
from contextlib import closing
from threading import Thread

from kehoach_desktop.domain.office import Office
from kehoach_desktop.storage.unit_of_work import DataFile
from tests.storage.samples import add, long_plan, stored

READ = """
import sys
from pathlib import Path
from kehoach_desktop.storage.unit_of_work import DataFile
file = DataFile(Path(sys.argv[1]))
with file.unit_of_work() as work:
    rows = sum(len(list(work.plans.get(entry.id).all_rows())) for entry in work.plans.entries())
    name = work.office().name
    work.staff.directory()
assert "sqlalchemy" not in sys.modules, "reading has loaded SQLAlchemy"
with file.unit_of_work() as work:
    work.plans.remove(work.plans.entries()[0].id, None)
    work.commit()
assert "sqlalchemy" in sys.modules, "the control: writing loads it"
print(rows, name)
"""


def test_opening_a_file_and_reading_its_plans_loads_no_sqlalchemy(path):
    with closing(DataFile(path)) as file:
        plan = add(file, long_plan(file.new_id, 12))
        with file.unit_of_work() as work:
            work.put_office(Office(name="Hoà Bình"))
            work.commit()
    answer = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", READ, str(path)],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.split() == [str(len(list(plan.all_rows()))), "Hoà", "Bình"]


def test_writing_may_be_prepared_by_another_thread_while_somebody_reads(path):
    with closing(DataFile(path)) as file:
        plan = add(file, long_plan(file.new_id, 3))
    with closing(DataFile(path)) as file:
        preparing = Thread(target=file.prepare_writing)
        preparing.start()
        assert stored(file, plan) == plan
        preparing.join()
        second = add(file, long_plan(file.new_id, 3))
        assert stored(file, second) == second


def test_what_was_read_before_a_commit_and_after_it_differs_in_the_same_unit(path):
    with closing(DataFile(path)) as file, file.unit_of_work() as work:
        assert work.office().name == ""
        work.put_office(Office(name="Bình Minh"))
        assert work.office().name == "Bình Minh"
        work.commit()
        assert work.office().name == "Bình Minh"


def test_what_was_not_committed_is_gone_for_every_reader(path):
    with closing(DataFile(path)) as file:
        with file.unit_of_work() as work:
            work.put_office(Office(name="Bình Minh"))
        with file.unit_of_work() as work:
            assert work.office().name == ""
