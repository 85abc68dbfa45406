"""What kind of disk a folder lies on, by Windows' own answer or by Linux' list of mounts."""

import re
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

from kehoach_desktop.services.relocating import Drive

_REMOVABLE, _REMOTE = 2, 4  # of GetDriveTypeW
_WINDOWS = {_REMOVABLE: Drive.REMOVABLE, _REMOTE: Drive.NETWORK}
_LONG, _LONG_SHARE = "\\\\?\\", "\\\\?\\UNC\\"
_SHARED = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "davfs", "fuse.sshfs"}
_SHARED |= {"fuse.gvfsd-fuse", "fuse.davfs2", "fuse.rclone"}
_PLUGGED_IN = (PurePosixPath("/media"), PurePosixPath("/run/media"))
_OCTAL = re.compile(r"\\([0-7]{3})")  # how the list of mounts writes a space


def drive_of(folder: Path) -> Drive:
    """The folder need not be there yet; a link leads to where it points."""
    if sys.platform == "win32":
        known = windows_drive(str(folder.absolute()), _drive_type)
        return (
            known if known is not Drive.OWN else windows_drive(str(folder.resolve()), _drive_type)
        )
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:  # a Unix without such a list
        return Drive.OWN
    return mounted_drive(PurePosixPath(folder.resolve()), mounts)


def windows_drive(folder: str, type_of: Callable[[str], int]) -> Drive:
    """`type_of` answers for the root of a drive; a path to a share needs no asking."""
    folder = folder.replace("/", "\\")
    if folder.startswith(_LONG_SHARE):
        return Drive.NETWORK
    root = PureWindowsPath(folder.removeprefix(_LONG)).drive
    if root.startswith("\\\\"):
        return Drive.NETWORK
    return _WINDOWS.get(type_of(f"{root}\\"), Drive.OWN)


def mounted_drive(folder: PurePosixPath, mounts: str) -> Drive:
    """By the innermost mount that holds it; of two at one place the later one is seen."""
    holder, kind = PurePosixPath("/"), ""
    for line in mounts.splitlines():
        _, place, found, *_ = line.split(" ")
        mount = PurePosixPath(_OCTAL.sub(lambda match: chr(int(match[1], 8)), place))
        if folder.is_relative_to(mount) and len(mount.parts) >= len(holder.parts):
            holder, kind = mount, found
    if kind in _SHARED:
        return Drive.NETWORK
    is_plugged_in = any(holder.is_relative_to(place) for place in _PLUGGED_IN)
    return Drive.REMOVABLE if is_plugged_in else Drive.OWN


def _drive_type(root: str) -> int:
    import ctypes  # noqa: PLC0415 - there is no such thing to ask elsewhere

    return int(getattr(ctypes, "windll").kernel32.GetDriveTypeW(root))  # noqa: B009
