"""What a long plan on the first screen may not wait for is not loaded before it is painted."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kehoach_desktop.app import open_workplace
from kehoach_desktop.domain.office import Office
from kehoach_desktop.ui.preferences import LastPlace, Preferences

PLANS = Path(__file__).parents[2] / "plans"
SCRIPT = """
import linecache, os, sys
from kehoach_desktop import desktop
from kehoach_desktop.cli.main import run
def bring_in(self, *what):
    from kehoach_desktop.ui.grid.grid_view import GridView
    GridView.paintEvent = tell(GridView.paintEvent)
    brought_in(self, *what)
def tell(paint):
    def painted(view, event):
        paint(view, event)
        from PySide6 import QtWidgets
        rows = view.grid_model.rowCount()
        print(rows, *sys.modules, *linecache.cache, *vars(QtWidgets), flush=True)
        os._exit(0)
    return painted
brought_in = desktop.Desktop._bring_in
desktop.Desktop._bring_in = bring_in
run(["--data", sys.argv[1]])
"""
LATER = (
    "sqlalchemy",
    "concurrent.futures.thread",
    "calendar",
    "html.parser",
    "logging.handlers",
    "PySide6.QtNetwork",
    "kehoach_desktop.ui.crash_dialog",
    "kehoach_desktop.ui.pages.directory_page",
    "kehoach_desktop.ui.dialogs.new_plan",
    "kehoach_desktop.services.trash",
    "kehoach_desktop.services.tracking",
    "kehoach_desktop.domain.checks",
    "kehoach_desktop.domain.markers",
    "kehoach_desktop.domain.parties",
    "kehoach_desktop.domain.report",
    "kehoach_desktop.domain.timeframe",
    "kehoach_desktop.storage.backup",
    "kehoach_desktop.ui.found_list",
    "kehoach_desktop.ui.grid.cell_editor",
    "kehoach_desktop.ui.grid.paste",
    "kehoach_desktop.ui.plan.find_bar",
    "kehoach_desktop.ui.plan.understanding",
    "kehoach_desktop.ui.widgets.message_bar",
    "kehoach_desktop.exchange.templates",
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    with open_workplace(folder) as workplace:
        workplace.staffing.put_office(Office(name="UBND xã Bình Minh"), "Mở đầu")
        data = json.loads((PLANS / "ward.json").read_text(encoding="utf-8"))
        plan = workplace.planning.create(data, "Tạo kế hoạch")
    preferences = Preferences(folder)
    preferences.place = LastPlace(plan.id, next(plan.appendices()).id)
    preferences.save()
    answer = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return answer.stdout.split()


def test_the_rows_are_painted(loaded):
    assert int(loaded[0]) > 0
    assert "kehoach_desktop.ui.grid.grid_view" in loaded  # the control: names are told this way


@pytest.mark.parametrize("module", LATER)
def test_the_first_screen_does_without(loaded, module):
    assert module not in loaded


def test_no_source_is_read_while_modules_are_imported(loaded):
    assert not any(each.endswith("grid_view.py") for each in loaded)


def test_no_kind_of_widget_is_made_that_the_screen_does_not_show(loaded):
    assert "QTableView" in loaded  # the control
    assert "QWizard" not in loaded


def test_the_many_names_of_the_style_s_parts_are_not_loaded(loaded):
    assert "QStyle" not in loaded
