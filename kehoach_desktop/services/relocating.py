"""Data on another computer's disk is not worked on there: it is brought to this one first."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from kehoach_desktop.services.ports import Check, go_on


class Drive(Enum):
    """What a folder lies on; only this computer's own disks keep a file locked and whole."""

    OWN = "own"
    REMOVABLE = "removable"
    NETWORK = "network"


DriveOf = Callable[[Path], Drive]
CopyFolder = Callable[[Path, Path, Check], None]


class Relocating:
    def __init__(
        self,
        drive_of: DriveOf,
        copy: CopyFolder,
        home: Callable[[], Path],
        has_data: Callable[[Path], bool],
    ) -> None:
        """`home` tells where this computer keeps an office's data."""
        self._drive_of = drive_of
        self._copy = copy
        self._has_data = has_data
        self._home = home

    @property
    def home(self) -> Path:
        return self._home()

    def drive_of(self, folder: Path) -> Drive:
        return self._drive_of(folder)

    def is_taken(self) -> bool:
        """Data that is here already is never written over."""
        return self._has_data(self.home)

    def bring(self, folder: Path, check: Check = go_on) -> Path:
        """Copy a folder here and prove the copy; the folder itself stays as it is."""
        self._copy(folder, self.home, check)
        return self.home
