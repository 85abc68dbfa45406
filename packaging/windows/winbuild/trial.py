"""Installs the setup on a fresh Windows, works with the program, and takes it away again."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from winbuild import wine
from winbuild.display import display
from winbuild.documents import Documents
from winbuild.machine import WineMachine
from winbuild.native import NativeMachine
from winbuild.places import BUILD, DIST, NATIVE, PROGRAM, ROOT, setup_file
from winbuild.removal import Removal
from winbuild.scene import Scene
from winbuild.usage import Usage


def main() -> int:
    """Every step builds on the one before it: the first that fails ends the trial."""
    with _scene() as scene:
        steps = _steps(scene)
        for number, (name, perform) in enumerate(steps, start=1):
            start = time.monotonic()
            try:
                found = perform()
            except Exception as error:  # noqa: BLE001 - whatever it is, the transcript names it
                scene.picture("failed")
                print(f"not ok {number} - {name}: {type(error).__name__}: {error}", flush=True)
                print(f"{number - 1} passed, 1 failed", flush=True)
                return 1
            print(f"ok {number} - {name}: {found} [{time.monotonic() - start:.0f} s]", flush=True)
    print(f"{len(steps)} passed, 0 failed", flush=True)
    return 0


def _steps(scene: Scene) -> list[tuple[str, Callable[[], str]]]:
    usage, documents, removal = Usage(scene), Documents(scene), Removal(scene)
    return [
        ("a damaged setup is refused", removal.refuses_damage),
        ("an older Windows is refused", removal.refuses_old_windows),
        ("the setup's window shows", usage.shows_setup),
        ("silent install", usage.installs),
        ("shortcuts, .khx and the list of programs", usage.is_registered),
        ("self-test of the installed program", usage.tests_itself),
        ("first start and its questions, by keys", usage.answers_questions),
        ("setup and uninstaller refuse while it runs", removal.refuses_while_running),
        ("killed right after a cell was typed, nothing is lost", usage.survives_kill),
        ("killed while it writes, the data is good", usage.survives_kills_while_writing),
        ("the demo's documents are worded as on Linux", documents.equal_linux),
        ("a Word file is understood as on Linux", documents.reads_word),
        ("the window takes in a Word file", lambda: usage.takes_in_word(documents.word)),
        ("uninstall leaves the data only", removal.uninstalls),
        ("the previous version finds the data", removal.installs_previous),
        ("upgrade keeps the data and clears old modules", removal.upgrades),
        ("downgrade is refused", removal.refuses_downgrade),
        ("a path with Vietnamese letters", removal.installs_elsewhere),
        ("start to first window", documents.times_start),
    ]


@contextmanager
def _scene() -> Iterator[Scene]:
    pictures = BUILD / "trial"
    pictures.mkdir(parents=True, exist_ok=True)
    if NATIVE:
        yield Scene(NativeMachine(), setup_file(), None, pictures, "")
        return
    linux = DIST / PROGRAM / PROGRAM
    if not linux.exists():
        subprocess.run([sys.executable, ROOT / "dev.py", "build"], check=True)
    with display() as screen, wine.wine_for(BUILD / "trial-prefix", screen) as machine:
        # No way from inside to the machine's own files: what it writes stays in the prefix.
        (machine.prefix / "dosdevices" / "z:").unlink(missing_ok=True)
        yield Scene(WineMachine(machine), setup_file(), linux, pictures, screen)
