"""A real window on a real display, typed into by another program, leaves the right rows on disk."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from kehoach_desktop.app import open_workplace
from kehoach_desktop.domain.office import Office
from kehoach_desktop.ui.preferences import LastPlace, Preferences

TOOLS = ("Xvfb", "openbox", "xdotool")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
PLANS = Path(__file__).parents[1] / "plans"
PATIENCE = 30

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is a display for Linux"),
    pytest.mark.skipif(
        bool(MISSING), reason=f"apt-get install xvfb openbox xdotool; not there: {MISSING}"
    ),
]


@pytest.fixture
def display():
    """A display of its own, with a window manager that gives focus and closes windows."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as answer:
        number = answer.readline().strip()
    environment = os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    for process in (manager, server):
        process.terminate()
        process.wait(PATIENCE)


@pytest.fixture
def folder(tmp_path):
    target = tmp_path / "data"
    with open_workplace(target) as workplace:
        workplace.staffing.put_office(
            Office(name="UBND xã Bình Minh", user="Nguyễn Văn A"), "Mở đầu"
        )
        data = json.loads((PLANS / "ward.json").read_text(encoding="utf-8"))
        plan = workplace.planning.create(data, "Tạo kế hoạch")
    appendix = next(plan.appendices())
    row = plan.outline(next(plan.tables(appendix.id)).id).children_of(None)[0]
    preferences = Preferences(target)
    preferences.place = LastPlace(plan.id, appendix.id, row, "title")
    preferences.save()
    return target


def until(ask):
    """What comes from another program comes when it comes; nothing here can be waited on."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        found = ask()
        if found:
            return found
        sleep(0.1)
    raise TimeoutError(ask)


def xdotool(environment, *arguments):
    command = ["xdotool", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.stdout.split()


def title_of_the_first_row(folder):
    with open_workplace(folder) as workplace:
        plan = workplace.planning.open(workplace.planning.entries()[0].id)
        rows = plan.outline(next(plan.tables(next(plan.appendices()).id)).id)
        return rows[rows.children_of(None)[0]].title


def test_a_cell_typed_into_by_another_program_is_on_disk_after_the_window_closed(
    display, folder, tmp_path
):
    environment = display | {"XDG_STATE_HOME": str(tmp_path / "state")}
    program = subprocess.Popen(
        [sys.executable, "-m", "kehoach_desktop", "--data", str(folder)], env=environment
    )
    try:
        # The name of the office is in the title once the data is open.
        window = until(lambda: xdotool(display, "search", "--name", "UBND xã Bình Minh"))[0]
        xdotool(display, "windowactivate", "--sync", window)
        xdotool(display, "type", "--delay", "30", "Cong tac chi dao nam 2027")
        xdotool(display, "key", "Return")
        xdotool(display, "key", "ctrl+q")
        assert program.wait(PATIENCE) == 0
    finally:
        program.kill()
        program.wait()
    assert title_of_the_first_row(folder) == "Cong tac chi dao nam 2027"


def test_a_second_start_brings_the_first_window_to_the_front(display, folder, tmp_path):
    environment = display | {"XDG_STATE_HOME": str(tmp_path / "state")}
    command = [sys.executable, "-m", "kehoach_desktop", "--data", str(folder)]
    first = subprocess.Popen(command, env=environment)
    try:
        window = until(lambda: xdotool(display, "search", "--name", "UBND xã Bình Minh"))[0]
        xdotool(display, "windowminimize", "--sync", window)
        second = subprocess.run(command, env=environment, timeout=PATIENCE, check=False)
        assert second.returncode == 0
        until(lambda: xdotool(display, "getactivewindow") == [window])
        xdotool(display, "key", "ctrl+q")
        assert first.wait(PATIENCE) == 0
    finally:
        first.kill()
        first.wait()
