"""Moving to another computer from the page of backups."""

import pytest

from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.history.moving import MovingDesk
from kehoach_desktop.ui.notices import Tone


@pytest.fixture
def desk_of(window):
    """The desk of a computer, and what it said."""
    made = []

    def make(context):
        background = Background(window)
        made.append(background)
        desk = MovingDesk(context.moving, background, window)
        said = []
        desk.notice.connect(said.append)
        return desk, said

    yield make
    for background in made:
        background.finish()


@pytest.fixture
def packed(context, plan, desk_of, qtbot, tmp_path):
    desk, said = desk_of(context)
    target = tmp_path / "usb" / "ChuyenMay.khm"
    desk.pack(target)
    qtbot.waitUntil(lambda: bool(said))
    return target, said[0]


def test_the_office_is_packed_and_told_in_figures(packed):
    target, notice = packed
    assert target.exists()
    assert notice.tone is Tone.OK
    assert "1 kế hoạch" in notice.rest
    assert "không có mật khẩu" in notice.rest


def test_another_computer_looks_first_and_then_takes_it_in(packed, desk_of, qtbot, tmp_path, plan):
    target, _ = packed
    with open_workplace(tmp_path / "new") as workplace:
        context = context_of(workplace, tmp_path / "new")
        desk, said = desk_of(context)
        desk.look(target)
        qtbot.waitUntil(lambda: bool(said))
        assert context.planning.entries() == []
        (choice,) = said[0].choices
        with qtbot.waitSignal(desk.replaced):
            choice.act()
        assert [entry.subject for entry in context.planning.entries()] == [plan.head.subject]


def test_a_file_that_is_none_is_told_and_changes_nothing(context, desk_of, qtbot, tmp_path):
    desk, said = desk_of(context)
    other = tmp_path / "other.khm"
    other.write_bytes(b"chu")
    desk.look(other)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].tone is Tone.ERROR
