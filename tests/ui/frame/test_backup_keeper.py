"""Backups come by themselves when something changed, and only then."""

from datetime import timedelta

import pytest

from kehoach_desktop.app import now
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.backup_keeper import BackupKeeper


class Changes:
    """When the data was last written to."""

    def __init__(self):
        self.at = now()

    def __call__(self):
        return self.at


@pytest.fixture
def changes():
    return Changes()


@pytest.fixture
def background(qapp):
    made = Background()
    yield made
    made.finish()


@pytest.fixture
def keeper(context, background, changes):
    return BackupKeeper(context.safekeeping, background, changes)


def test_a_folder_without_a_backup_gets_one(keeper, context, qtbot):
    with qtbot.waitSignal(keeper.made) as said:
        keeper.back_up_if_changed()
    assert context.safekeeping().backups() == said.args


def test_nothing_changed_means_no_backup(keeper, context, background, qtbot):
    with qtbot.waitSignal(keeper.made):
        keeper.back_up_if_changed()
    keeper.back_up_if_changed()
    keeper.back_up_on_leaving()
    assert not background.busy
    assert len(context.safekeeping().backups()) == 1


def test_a_change_asks_for_the_next_one(keeper, changes, qtbot):
    with qtbot.waitSignal(keeper.made):
        keeper.back_up_if_changed()
    assert not keeper.needed()
    changes.at += timedelta(minutes=5)
    assert keeper.needed()


def test_a_restore_point_is_made_even_if_nothing_changed(keeper, context, qtbot):
    made = []
    keeper.make_restore_point(made.append)
    qtbot.waitUntil(lambda: len(made) == 1)
    assert made[0].path.exists()
    assert context.safekeeping().backups() == made


def test_leaving_backs_up_what_changed(keeper, context):
    keeper.back_up_on_leaving()
    assert len(context.safekeeping().backups()) == 1


def test_a_backup_and_the_window_take_turns_with_the_data(
    keeper, context, ward_plan, background, qtbot
):
    """The worker copies and reads while the window writes: neither sees half of the other."""
    made = []
    for number in range(5):
        keeper.make_restore_point(made.append)
        context.staffing.work_as(f"Nguyễn Văn {number}", "Đổi người dùng")
    qtbot.waitUntil(lambda: not background.busy)
    assert made
    assert context.staffing.office().user == "Nguyễn Văn 4"
    assert context.safekeeping().check() == []
