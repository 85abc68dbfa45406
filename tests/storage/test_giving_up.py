"""Long work given up at any moment leaves the data and every folder as they were."""

import pytest

from kehoach_desktop.app import open_workplace, rescuing
from kehoach_desktop.domain.edits import PutHead
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.services.errors import CancelledError
from kehoach_desktop.storage import asking
from tests.storage.samples import add, content, do, long_plan, stored

SHARES = (0, 0.1, 0.3, 0.5, 0.7, 0.9)


class Patience:
    """A check that raises when it is asked for the given time."""

    def __init__(self, last=None):
        self.asked = 0
        self._last = last

    def __call__(self):
        self.asked += 1
        if self.asked == self._last:
            raise CancelledError


@pytest.fixture(autouse=True)
def _small_steps(monkeypatch):
    monkeypatch.setattr(asking, "_PAGES", 4)
    monkeypatch.setattr(asking, "_STEPS", 500)


@pytest.fixture
def office(tmp_path):
    with open_workplace(tmp_path / "data") as workplace:
        second = str(tmp_path / "usb")
        workplace.staffing.put_office(Office(name="UBND xã", backup_folder=second), "Mở đầu")
        yield workplace


@pytest.fixture
def plan(office):
    return add(office.file, long_plan(office.file.new_id, 60))


@pytest.fixture
def backup(office, plan):
    """Of a state that is no longer the present one."""
    made = office.safekeeping.back_up()
    do(office.file, plan, PutHead(PlanHead(subject="Đã sửa")))
    return made


WORK = {
    "backing up": lambda office, backup, check: office.safekeeping.back_up("", check),
    "restoring": lambda office, backup, check: office.safekeeping.restore(backup.path, check),
    "checking": lambda office, backup, check: office.safekeeping.check(check),
    "looking": lambda office, backup, check: office.safekeeping.contents(backup.path, check),
    "packing": lambda office, backup, check: office.moving().pack(
        backup.path.parents[2] / "may-moi.khm", check
    ),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_given_up_at_any_moment_nothing_has_changed(office, backup, work, tmp_path):
    whole = Patience()
    work(office, backup, whole)
    before = content(tmp_path)
    assert whole.asked > 10
    for share in SHARES:
        with pytest.raises(CancelledError):
            work(office, backup, Patience(1 + int(share * whole.asked)))
        assert content(tmp_path) == before


def test_given_up_while_the_data_is_being_replaced_the_present_stays(office, plan, backup):
    """By then the backup of the present has been made; it goes again, as nothing was restored."""
    asked_late = []

    def check():
        if any(each.reason == "truoc-khoi-phuc" for each in office.safekeeping.backups()):
            asked_late.append(1)
            if len(asked_late) == 5:
                raise CancelledError

    present = office.planning.open(plan.id)
    with pytest.raises(CancelledError):
        office.safekeeping.restore(backup.path, check)
    assert office.planning.open(plan.id) == present
    assert [each.path for each in office.safekeeping.backups()] == [backup.path]
    assert office.safekeeping.check() == []


def test_work_goes_on_after_something_was_given_up(office, plan, backup):
    with pytest.raises(CancelledError):
        office.safekeeping.restore(backup.path, Patience(20))
    after = do(office.file, plan, PutHead(PlanHead(subject="Sửa tiếp")))
    assert stored(office.file, after) == after


def test_a_rescue_that_is_given_up_leaves_the_broken_file_in_its_place(tmp_path):
    with open_workplace(tmp_path) as workplace:
        workplace.safekeeping.back_up()
    (tmp_path / "kehoach.khdb").write_bytes(b"SQLite format 3\0" + bytes(500))
    rescue = rescuing(tmp_path)
    (sound,) = rescue.backups()
    before = content(tmp_path)
    for last in (1, 2, 3):
        with pytest.raises(CancelledError):
            rescue.restore(sound.backup, Patience(last))
        assert content(tmp_path) == before
