"""Draws every screen, dialog and state into build/screens: `python3 dev.py screens`, then look.

A screen is a function with `@screen("its-name")` in tools/screen_builders.py or, for dialogs, in
tools/screen_dialogs.py. It is drawn light and dark, at 10, 14 and 20 pt, and with 1 and 1,5 pixels
to a point of the window of 1366 × 768. Words after the command pick the screens whose names hold
one of them.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.application import create_application
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.workspace import Workspace
from tools import screen_builders, screen_dialogs, screen_importing, screen_reports
from tools.screen_stage import SCREENS, Stage, open_stage

TARGET = Path(__file__).resolve().parent.parent / "build" / "screens"
BASES = (10, 14, 20)
SCALES = ("1", "1.5")
DISPLAY = (1366, 768)
_MOMENT, _PATIENCE = 200, 100  # milliseconds; rounds
# Importing them fills SCREENS.
_BUILDERS = screen_builders, screen_dialogs, screen_importing, screen_reports


def drawn(name: str, stage: Stage) -> QWidget:
    """The screen as it stands once everything that was put off is done."""
    widget = SCREENS[name](stage)
    widget.show()
    _let_events_come()
    for _ in range(_PATIENCE):
        if not any(map(_is_put_off, widget.findChildren(QTimer))):
            break
        QTest.qWait(5)
        _let_events_come()
    return widget


def _let_events_come() -> None:
    """What one layout asks of the next takes a round each."""
    for _ in range(6):
        QApplication.processEvents()


def _is_put_off(timer: QTimer) -> bool:
    """Rows are measured and panels filled a moment later; a notice goes after seconds."""
    return timer.isActive() and timer.isSingleShot() and timer.interval() <= _MOMENT


def put_away(widget: QWidget) -> None:
    """As the program does: what runs beside a window ends before the window goes."""
    for space in widget.findChildren(Workspace):
        space.finish(back_up=False)
    if isinstance(widget, QDialog):
        widget.reject()
    widget.hide()
    widget.deleteLater()
    # Outside of exec() nobody else carries out what was put off.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def draw_all(words: list[str], scale: str) -> Iterator[Path]:
    percent = round(float(scale) * 100)
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        _set_up_display(Path(folder, "display.json"), float(scale))
        app = create_application(sys.argv[:1])
        yield from _draw_over(app, Path(folder), words, percent)


def _set_up_display(file: Path, scale: float) -> None:
    """Dialogs keep within the display, so it must be as large as an officer's."""
    width, height = (round(side * scale) for side in DISPLAY)
    place = {"name": "display", "x": 0, "y": 0, "width": width, "height": height}
    file.write_text(json.dumps({"screens": [place]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def _draw_over(app: QApplication, folder: Path, words: list[str], percent: int) -> Iterator[Path]:
    with open_stage(folder) as stage:
        for dark in (False, True):
            for base in BASES:
                stylesheet.apply(app, Theme(dark=dark, base=base))
                for name in chosen(words):
                    widget = drawn(name, stage)
                    file = TARGET / f"{name}-{'dark' if dark else 'light'}-{base}-{percent}.png"
                    widget.grab().save(str(file))
                    put_away(widget)
                    yield file


def chosen(words: list[str]) -> list[str]:
    return [name for name in SCREENS if not words or any(word in name for word in words)]


def main(words: list[str]) -> int:
    scale = os.environ.get("QT_SCALE_FACTOR")
    if scale is not None:
        print(sum(1 for _ in draw_all(words, scale)), "pictures in", TARGET)
        return 0
    # Qt takes the scale from its environment once, at the start.
    for scale in SCALES:
        command = [sys.executable, "-m", "tools.screens", *words]
        subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": scale}, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
