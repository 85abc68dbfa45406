"""The start of the window beside a bare PySide6 window, each as a program of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic_ns

from ratios import Case, Side
from sample_data import ROWS, added

from kehoach_desktop.storage.unit_of_work import FILE_NAME, DataFile

ROUNDS = 11
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
FIRST_PAINT = """
import os, sys, time
from kehoach_desktop.cli.main import run
from kehoach_desktop.ui.shell import Shell
def tell(window, event):
    Shell.__base__.paintEvent(window, event)
    print(time.monotonic_ns(), flush=True)
    print(len(set(sys.modules) & set(sys.argv[2].split(","))), flush=True)
    os._exit(0)
Shell.paintEvent = tell
run(["--data", sys.argv[1]])
"""
READABLE = """
import os, sys, time
from PySide6.QtCore import QTimer
from kehoach_desktop import desktop
from kehoach_desktop.cli.main import run
def tell(self):
    opened(self)
    self.window.repaint()
    print(time.monotonic_ns(), flush=True)
    os._exit(0)
opened = desktop.Desktop._open
desktop.Desktop._open = tell
run(["--data", sys.argv[1]])
"""


def cases(folder: Path) -> Iterator[Case]:
    empty, long = folder / "empty", folder / "long"
    empty.mkdir()
    long.mkdir()
    with closing(DataFile(long / FILE_NAME)) as file:
        added(file, ROWS)
    modules = ",".join(EXCHANGE)
    bare = started(BARE)
    yield Case("first paint", bare, started(FIRST_PAINT, str(empty), modules), 1.5, ROUNDS)
    yield Case(f"{ROWS} rows readable", bare, started(READABLE, str(long)), 2.5, ROUNDS)


def started(script: str, *arguments: str) -> Side:
    """Seconds from the birth of the program to the moment it prints first."""

    def side() -> float:
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
