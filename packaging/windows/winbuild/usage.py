"""Steps of a trial: install, answer the first questions, type, be killed, be started again."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from winbuild.places import PROGRAM, version
from winbuild.scene import IMAGE, UNINSTALL_KEY, Scene, expect

_TITLE = "Kế hoạch"
_OFFICE, _USER, _TYPED = "UBND xa Tam Thanh", "Le Van A", "Go roi tat may"
_IN_THE_PLAN = "Theo dõi thi hành pháp luật"
_PATIENCE_SECONDS = 120
_SETTLE_SECONDS = 6  # Wine paints, loads the pages and opens the dialog


class Usage:
    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._machine = scene.machine

    def shows_setup(self) -> str:
        if not self._machine.can_type:
            return "skipped: no keys are pressed on this machine"
        process = self._machine.start(self._machine.inside(self._scene.setup))
        self._machine.wait_for_window("Cài đặt")
        time.sleep(2)
        self._scene.picture("setup-1")
        self._machine.press("Return")
        time.sleep(2)
        self._scene.picture("setup-2")
        self._machine.kill("setup.exe")
        process.communicate(timeout=60)
        expect(not self._scene.home.exists(), "installed before it was told to")
        return "pictures setup-1, setup-2"

    def installs(self) -> str:
        code = self._scene.install()
        home = self._scene.home
        files = [each for each in home.rglob("*") if each.is_file()]
        expect(code == 0 and (home / IMAGE).exists(), f"exit code {code}")
        for name in ("_internal/sbom.cdx.json", "_internal/licences/Apache-2.0.txt"):
            expect((home / name).exists(), f"no {name}")
        size = sum(each.stat().st_size for each in files)
        return f"{len(files)} files, {size / 1e6:.0f} MB, at {self._machine.inside(home)}"

    def is_registered(self) -> str:
        menu = self._machine.roaming / "Microsoft/Windows/Start Menu/Programs" / _TITLE
        links = [self._machine.desktop / f"{_TITLE}.lnk", menu / f"{_TITLE}.lnk"]
        for link in (*links, menu / f"Gỡ {_TITLE}.lnk"):
            expect(link.exists(), f"no {link}")
        kind = self._machine.registered(r"Software\Classes\.khx")
        opens = self._machine.registered(rf"Software\Classes\{kind}\shell\open\command")
        shown = self._machine.registered(UNINSTALL_KEY, "DisplayVersion")
        expect(opens == f'"{self._scene.program}" "%1"', f"opens with {opens}")
        expect(shown == version(), f"shown as {shown}")
        return f".khx opens with {opens}"

    def tests_itself(self) -> str:
        found = self._scene.ask("--self-test")
        expect(set(found.values()) == {"ok"}, str(found))
        return ", ".join(found)

    def answers_questions(self) -> str:
        self._open(_TITLE, windows=2)  # the window, and the questions before it
        self._scene.picture("first-start")
        if not self._machine.can_type:
            return "picture first-start; the rest skipped: no keys are pressed on this machine"
        for answer in (_OFFICE, _USER, "", ""):
            if answer:
                self._machine.write(answer)
            self._machine.press("Return")
            time.sleep(1)
        self._machine.wait_for_window(_OFFICE)
        time.sleep(_SETTLE_SECONDS)
        self._scene.picture("plan")
        return f"pictures first-start, plan; data in {self._machine.inside(self._scene.data)}"

    def survives_kill(self) -> str:
        """The window is still open from the step before."""
        if self._machine.can_type:
            self._machine.write(_TYPED)
            self._machine.press("Return")
            self._until(self._is_typed, "what was typed is not on the disk")
            self._scene.picture("typed")
        self._machine.kill(IMAGE)
        self._check(self._scene.data)
        plans = self._scene.ask("plans")
        if not self._machine.can_type:
            return "skipped: no keys are pressed on this machine"
        expect(len(plans) == 1, f"plans: {plans}")
        expect(self._is_typed(), "what was typed is gone")
        self._open(_OFFICE)
        self._scene.picture("restarted")
        self._machine.kill(IMAGE)
        return f"{plans[0]['rows']} rows, and what was typed; picture restarted"

    def survives_kills_while_writing(self) -> str:
        found = 0
        for turn in range(5):
            target = self._scene.work / f"bị tắt {turn}"
            demo = ("demo", "--to", self._machine.inside(target))
            process = self._machine.start(self._scene.program, *demo)
            time.sleep(1 + turn * 0.5)
            self._machine.kill(IMAGE)
            process.communicate(timeout=60)
            if (target / "data" / "kehoach.khdb").exists():
                self._check(target / "data")
                found += 1
        expect(found, "always killed before it wrote")
        return f"5 times killed, {found} files found, all good"

    def takes_in_word(self, file: Path) -> str:
        """A double click does the same: the second start hands its file to the open window."""
        first = self._open(_OFFICE)
        second = self._machine.start(self._scene.program, self._machine.inside(file))
        second.communicate(timeout=_PATIENCE_SECONDS)
        expect(second.returncode == 0, f"the second start ends with {second.returncode}")
        expect(first.poll() is None, "the first window is gone")
        if not self._machine.can_type:
            self._machine.kill(IMAGE)
            return "handed over; the rest skipped: no keys are pressed on this machine"
        pictures = iter(("handed-over", *(f"taken-in-{turn}" for turn in range(1, 100))))
        once = self._said()

        def is_taken_in() -> bool:
            self._scene.picture(next(pictures))
            self._machine.press("ctrl+Return")  # on to the check of the doubts, then "Nhập"
            time.sleep(_SETTLE_SECONDS)
            return self._said() > once

        self._until(is_taken_in, "the file's rows are not on the disk")
        self._scene.picture(next(pictures))
        self._machine.kill(IMAGE)
        plans = self._scene.ask("plans")
        rows = [each["rows"] for each in plans]
        expect(len(rows) == 2 and rows[0] == rows[1], f"plans: {plans}")  # noqa: PLR2004
        return f"{len(rows)} plans of {rows[0]} rows; pictures handed-over, taken-in"

    def _said(self) -> int:
        """How often the data file says what every copy of the ward's plan says."""
        return self._scene.file.read_bytes().count(_IN_THE_PLAN.encode())

    def _is_typed(self) -> bool:
        return _TYPED.encode() in self._scene.file.read_bytes()

    def _until(self, condition: Callable[[], bool], words: str) -> None:
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not condition():
            expect(time.monotonic() < deadline, words)
            time.sleep(0.5)

    def _open(self, title: str, windows: int = 1) -> subprocess.Popen[bytes]:
        process = self._machine.start(self._scene.program)
        if self._machine.can_type:
            self._until(lambda: len(self._machine.windows(title)) >= windows, f"no {title}")
        time.sleep(_SETTLE_SECONDS)
        expect(process.poll() is None, f"{PROGRAM} ended by itself")
        return process

    def _check(self, data: Path) -> None:
        words = self._scene.ask("check", "--data", self._machine.inside(data))
        expect(words == {"findings": []}, f"{data.name}: {words}")
