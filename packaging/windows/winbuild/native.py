"""A trial on Windows itself. It presses no keys, and spares an office that already has data."""

import os
import subprocess
from pathlib import Path

from winbuild.machine import Machine
from winbuild.places import PROGRAM


class NativeMachine(Machine):
    can_type = False

    def __init__(self) -> None:
        self.local = Path(os.environ["LOCALAPPDATA"])
        self.roaming = Path(os.environ["APPDATA"])
        self.desktop = Path(os.environ["USERPROFILE"], "Desktop")
        used = (self.local / PROGRAM, self.local / "Programs" / PROGRAM)
        if any(each.exists() for each in used):
            raise SystemExit(f"{PROGRAM} is in use on this machine; the trial would change it.")

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def run(self, *command: str) -> tuple[int, str]:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=600
        )
        return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")

    def inside(self, path: Path) -> str:
        return str(path)

    def folder(self, name: str) -> Path:
        return Path(os.environ["TEMP"], name)

    def picture(self, target: Path) -> None:
        from PIL import ImageGrab  # noqa: PLC0415 - not everywhere can the screen be grabbed

        ImageGrab.grab().save(target)

    def windows(self, title: str) -> list[str]:
        raise NotImplementedError(title)

    def press(self, *keys: str) -> None:
        raise NotImplementedError(keys)

    def write(self, text: str) -> None:
        raise NotImplementedError(text)
