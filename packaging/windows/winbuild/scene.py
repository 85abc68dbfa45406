"""What the steps of a trial share: the machine, where things are on it, how to ask the program."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from winbuild.machine import Machine
from winbuild.places import PROGRAM

IMAGE = f"{PROGRAM}.exe"
UNINSTALL_KEY = rf"Software\Microsoft\Windows\CurrentVersion\Uninstall\{PROGRAM}"


class FailedError(Exception):
    """A step found something else than what was promised."""


class Scene:
    def __init__(
        self, machine: Machine, setup: Path, linux: Path | None, pictures: Path, screen: str
    ) -> None:
        self.machine = machine
        self.linux = linux  # the same program, frozen for Linux
        self.screen = screen
        self._pictures = pictures
        self.home = machine.local / "Programs" / PROGRAM
        self.data = machine.local / PROGRAM / "data"
        self.file = self.data / "kehoach.khdb"
        self.work = machine.folder("thử nghiệm")
        self.work.mkdir(exist_ok=True)
        self.setup = Path(shutil.copy(setup, self.work / "setup.exe"))

    @property
    def program(self) -> str:
        return self.machine.inside(self.home / IMAGE)

    def ask(self, *words: str) -> Any:
        """A command of the installed program, answered as data."""
        code, output = self.machine.run(self.program, *words, "--json")
        expect(code == 0, f"{words}: exit code {code}\n{output}")
        return json.loads(output)

    def install(self, setup: Path | None = None, *options: str) -> int:
        return self.machine.run(self.machine.inside(setup or self.setup), "/S", *options)[0]

    def picture(self, name: str) -> Path:
        file = self._pictures / f"{name}.png"
        self.machine.picture(file)
        return file

    def digest(self) -> str:
        return hashlib.sha256(self.file.read_bytes()).hexdigest()


def expect(condition: object, words: str) -> None:
    if not condition:
        raise FailedError(words)
