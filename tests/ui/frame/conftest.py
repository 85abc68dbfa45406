"""A window over a real, temporary data folder, with small pages of the tests' own."""

import json
from pathlib import Path

import pytest

from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.preferences import Preferences
from kehoach_desktop.ui.shell import Shell

PLANS = Path(__file__).parent.parent.parent / "plans"


@pytest.fixture
def workplace(tmp_path):
    with open_workplace(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def context(workplace, tmp_path):
    return context_of(workplace, tmp_path / "data")


@pytest.fixture
def ward_plan(workplace):
    data = json.loads((PLANS / "ward.json").read_text(encoding="utf-8"))
    return workplace.planning.create(data, "Tạo kế hoạch")


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path)


@pytest.fixture
def shell(qtbot, preferences):
    """The window as it is first painted: nothing of the data in it."""
    shown = Shell(preferences.geometry)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def main_window(shell, preferences):
    return MainWindow(shell, preferences)
