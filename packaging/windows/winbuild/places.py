"""Where the build reads and writes; what may be kept between builds lies outside the checkout."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_cache_path

ROOT = Path(__file__).resolve().parents[3]
HERE = ROOT / "packaging" / "windows"
LOCK = HERE / "requirements-windows.lock"
BUILD = ROOT / "build" / "windows"
DIST = ROOT / "dist"
PROGRAM = "KeHoach"
FROZEN = DIST / "windows" / PROGRAM  # the folder that the installer carries
NATIVE = sys.platform == "win32"


class OutOfReachError(Exception):
    """Something from outside cannot be had now; the program is not to blame."""


def cache() -> Path:
    named = os.environ.get("KEHOACH_BUILD_CACHE")
    folder = Path(named) if named else user_cache_path("kehoach-build", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()  # PyInstaller compares paths as texts


def forget_others(kept: Path) -> None:
    """What an earlier recipe made is of no use to this one: a prefix takes 0.7 GB."""
    kind = kept.name.rpartition("-")[0]
    for other in kept.parent.glob(f"{kind}-*"):
        if other != kept:
            shutil.rmtree(other, ignore_errors=True)


@contextmanager
def alone() -> Iterator[None]:
    """Two builds at once would make the same things in the cache: the second waits."""
    with (cache() / "lock").open("w") as file:
        if not NATIVE:
            import fcntl  # noqa: PLC0415 - Windows has none

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def version() -> str:
    """Read, not imported: the program may need libraries that this Python lacks."""
    text = (ROOT / "kehoach_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("kehoach_desktop/__init__.py names no version of the form 1.2.3")
    return found[1]


def setup_file(of_version: str | None = None) -> Path:
    return DIST / f"{PROGRAM}-{of_version or version()}-setup.exe"
