"""The Windows on which a trial works: Wine in a prefix of its own, or this very machine."""

import re
import subprocess
import time
from abc import ABC, abstractmethod
from pathlib import Path

from winbuild.wine import WINDOWS_USER, Wine, windows_path

_WAIT_SECONDS = 180


class Machine(ABC):
    """Paths are the host's; `inside` says them as Windows does."""

    local: Path  # LOCALAPPDATA
    roaming: Path
    desktop: Path
    can_type = True

    @abstractmethod
    def start(self, *command: str) -> subprocess.Popen[bytes]: ...

    @abstractmethod
    def run(self, *command: str) -> tuple[int, str]: ...

    @abstractmethod
    def inside(self, path: Path) -> str: ...

    @abstractmethod
    def folder(self, name: str) -> Path:
        """A folder of the system drive."""

    @abstractmethod
    def picture(self, target: Path) -> None: ...

    @abstractmethod
    def windows(self, title: str) -> list[str]: ...

    @abstractmethod
    def press(self, *keys: str) -> None: ...

    @abstractmethod
    def write(self, text: str) -> None: ...

    def kill(self, image: str) -> None:
        """As a power cut would: nothing is asked, nothing is put down."""
        self.run("taskkill", "/f", "/im", image)
        deadline = time.monotonic() + _WAIT_SECONDS
        while self.is_running(image):
            if time.monotonic() > deadline:
                raise TimeoutError(image)
            time.sleep(0.2)

    def is_running(self, image: str) -> bool:
        return image.lower() in self.run("tasklist")[1].lower()

    def registered(self, key: str, value: str | None = None) -> str | None:
        """A text under the user's own registry; None if there is none.

        Exported, as `reg query` prints in a code page that lacks Vietnamese letters.
        """
        file = self.folder("registry.reg")
        file.unlink(missing_ok=True)
        self.run("reg", "export", f"HKCU\\{key}", self.inside(file), "/y")
        if not file.exists():
            return None
        name = f'"{value}"' if value else "@"
        text = file.read_text("utf-16")
        found = re.search(
            rf'^\[[^\]]*{re.escape(key)}\]\n(?:.+\n)*?{name}="(.*)"$', text, re.MULTILINE
        )
        return re.sub(r"\\(.)", r"\1", found[1]) if found else None

    def wait_for_window(self, title: str) -> float:
        """Seconds until a window of that title is to be seen."""
        start = time.monotonic()
        while not self.windows(title):
            if time.monotonic() - start > _WAIT_SECONDS:
                raise TimeoutError(f"no window: {title}")
            time.sleep(0.02)
        return time.monotonic() - start


class WineMachine(Machine):
    def __init__(self, wine: Wine) -> None:
        self._wine = wine
        home = wine.drive / "users" / WINDOWS_USER
        self.local = home / "AppData" / "Local"
        self.roaming = home / "AppData" / "Roaming"
        self.desktop = home / "Desktop"

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        return self._wine.start(*command)

    def run(self, *command: str) -> tuple[int, str]:
        return self._wine.run(*command)

    def is_running(self, image: str) -> bool:
        """Wine's tasklist says nothing; its programs are processes of this system."""
        here = f"WINEPREFIX={self._wine.prefix}".encode()
        for process in Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "cmdline").read_bytes().decode("utf-8", "replace")
                if image.lower() in words.lower() and here in (process / "environ").read_bytes():
                    return True
            except OSError:
                continue  # it has just ended, or is not ours to read
        return False

    def inside(self, path: Path) -> str:
        if path.is_relative_to(self._wine.drive):
            return "C:\\" + str(path.relative_to(self._wine.drive)).replace("/", "\\")
        return windows_path(path)

    def folder(self, name: str) -> Path:
        return self._wine.drive / name

    def picture(self, target: Path) -> None:
        self._x("import", "-window", "root", str(target))

    def windows(self, title: str) -> list[str]:
        found = self._x("xdotool", "search", "--onlyvisible", "--name", title)
        return found.stdout.split()

    def press(self, *keys: str) -> None:
        for key in keys:
            self._x("xdotool", "key", key)
            time.sleep(0.3)

    def write(self, text: str) -> None:
        self._x("xdotool", "type", "--delay", "60", text)
        time.sleep(0.5)

    def _x(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            env=self._wine.environment,
            timeout=_WAIT_SECONDS,
        )
