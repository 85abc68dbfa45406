"""Steps of a trial that hold the Windows program beside the same one frozen for Linux."""

import json
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from winbuild import texts
from winbuild.scene import IMAGE, Scene, expect

_FORMATS = (".docx", ".pdf", ".xlsx")
_STARTS = 3
_SKIPPED = "skipped: there is no Linux beside this machine"


class Documents:
    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._machine = scene.machine
        self._demo = scene.work / "kết quả"
        self.word = self._demo / "ke-hoach.docx"

    def equal_linux(self) -> str:
        made = self._scene.ask("demo", "--to", self._machine.inside(self._demo))
        files = sorted(each for each in self._demo.iterdir() if each.suffix in _FORMATS)
        expect({each.suffix for each in files} == set(_FORMATS), str(made))
        if self._scene.linux is None:
            return f"{len(files)} documents; comparing {_SKIPPED}"
        with tempfile.TemporaryDirectory() as folder:
            self._ask_linux("demo", "--to", folder)
            for file in files:
                here, there = texts.words(file), texts.words(Path(folder) / file.name)
                expect(len(here) > 200, f"{file.name} is nearly empty")  # noqa: PLR2004
                expect(here == there, f"{file.name} differs")
        return f"{len(files)} documents equal, {made['rows']} rows"

    def reads_word(self) -> str:
        """The plan that was just written, read back."""
        words = ("import", self._machine.inside(self.word), "--dry-run")
        code, output = self._machine.run(self._scene.program, *words, "--json")
        if "Lệnh chưa đúng" in output:
            return "skipped: this version has no command for it"
        expect(code == 0, output)
        found = json.loads(output)
        rows = sum(len(each["rows"]) for each in found["appendices"])
        expect(rows > 0, "no row was found")
        if self._scene.linux is not None:
            there = self._ask_linux("import", str(self.word), "--dry-run")
            expect(found["appendices"] == there["appendices"], "understood otherwise than on Linux")
        return f"{len(found['appendices'])} appendices, {rows} rows"

    def times_start(self) -> str:
        if self._scene.linux is None or not self._machine.can_type:
            return _SKIPPED
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "DISPLAY": self._scene.screen, "QT_QPA_PLATFORM": "xcb"}
            linux = [str(self._scene.linux), "--data", folder]
            native = [
                self._time(lambda: subprocess.Popen(linux, env=environment)) for _ in range(_STARTS)
            ]
        windows = [
            self._time(lambda: self._machine.start(self._scene.program)) for _ in range(_STARTS)
        ]
        here, there = statistics.median(windows), statistics.median(native)
        return f"Wine {here:.2f} s, Linux {there:.2f} s, ratio {here / there:.1f}"

    def _time(self, start: Any) -> float:
        begin = time.monotonic()
        process = start()
        self._machine.wait_for_window("Kế hoạch")
        seconds = time.monotonic() - begin
        self._machine.kill(IMAGE)
        process.kill()
        process.wait(timeout=60)
        while self._machine.windows("Kế hoạch"):
            time.sleep(0.2)
        return seconds

    def _ask_linux(self, *words: str) -> Any:
        command = [str(self._scene.linux), *words, "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)
