"""The start of the window beside a bare PySide6 window, each as a program of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import monotonic_ns

from ratios import Case, Side
from sample_data import AT, ROWS, sample_plan

from kehoach_desktop.domain.appendix import Appendix, Column, ColumnKind, PartId
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile
from kehoach_desktop.ui.preferences import LastPlace, Preferences
from kehoach_desktop.ui.single_instance import LOCK_NAME

ROUNDS = 11
COLUMNS = (
    ("marker", "TT", ColumnKind.MARKER),
    ("title", "Nội dung", ColumnKind.TITLE),
    ("lead", "Chủ trì", ColumnKind.LEAD),
    ("coordinate", "Phối hợp", ColumnKind.COORDINATE),
    ("timeframe", "Thời gian", ColumnKind.TIMEFRAME),
)
# What the export and import libraries are called; none may be there before the first paint.
EXCHANGE = ("openpyxl", "docx", "reportlab", "pikepdf", "lxml", "xlsxwriter", "python_calamine")
BARE = """
import os, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic_ns(), flush=True)
        os._exit(0)
application = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
FIRST_PAINT = f"""
import os, sys, time
from kehoach_desktop.cli.main import run
from kehoach_desktop.ui.shell import Shell
def tell(window, event):
    Shell.__base__.paintEvent(window, event)
    print(time.monotonic_ns(), flush=True)
    print(len(set(sys.modules) & {set(EXCHANGE)}), flush=True)
    os._exit(0)
Shell.paintEvent = tell
run(["--data", sys.argv[1]])
"""
# Rows can be read once the grid has painted them; that the window was asked to paint is not enough.
READABLE = """
import os, sys, time
from kehoach_desktop import desktop
from kehoach_desktop.cli.main import run
def bring_in(self, *what):
    from kehoach_desktop.ui.grid.grid_view import GridView
    GridView.paintEvent = tell(GridView.paintEvent)
    brought_in(self, *what)
def tell(paint):
    def painted(view, event):
        paint(view, event)
        print(time.monotonic_ns(), flush=True)
        print(view.grid_model.rowCount(), flush=True)
        os._exit(0)
    return painted
brought_in = desktop.Desktop._bring_in
desktop.Desktop._bring_in = bring_in
run(["--data", sys.argv[1]])
"""


def cases(folder: Path) -> Iterator[Case]:
    empty, long = folder / "empty", folder / "long"
    empty.mkdir()
    long.mkdir()
    fill(long)
    bare = started(BARE)
    yield Case("first paint", bare, started(FIRST_PAINT, str(empty)), 1.5, ROUNDS)
    yield Case(f"{ROWS} rows readable", bare, started(READABLE, str(long)), 2.5, ROUNDS)
    loaded = told(FIRST_PAINT, str(empty))[1]
    # A count has no anchor: one module too many is as bad as a hundred.
    yield Case("export modules at first paint", lambda: 1.0, lambda: float(loaded), 0.0, 1)


def fill(folder: Path) -> None:
    """A long appendix, and the place in it where work stopped."""
    with closing(DataFile(folder / FILE_NAME)) as file:
        bare = sample_plan(file.new_id, ROWS)
        table = next(bare.tables())
        appendix = Appendix(PartId(file.new_id()), "Phụ lục I")
        columns = [Column(PartId(file.new_id()), *column) for column in COLUMNS]
        parts = Outline.build(
            [(appendix, None), (table, appendix.id), *((each, table.id) for each in columns)]
        )
        plan = replace(bare, parts=parts)
        with file.unit_of_work() as work:
            work.plans.add(plan, AT)
            work.put_office(Office(name="UBND xã Bình Minh"))
            work.commit()
    preferences = Preferences(folder)
    preferences.place = LastPlace(plan.id, appendix.id)
    preferences.save()


def started(script: str, *arguments: str) -> Side:
    """Seconds from the birth of the program to the moment it prints first."""

    def side() -> float:
        # The program that was measured before was stopped, not ended: that would be told.
        for folder in arguments:
            (Path(folder) / LOCK_NAME).unlink(missing_ok=True)
        begun = monotonic_ns()
        output = told(script, *arguments)
        return (int(output[0]) - begun) / 1e9

    return side


def told(script: str, *arguments: str) -> list[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", script, *arguments]
    answer = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, cwd=_ROOT
    )
    return answer.stdout.split()


_ROOT = Path(__file__).resolve().parent.parent
