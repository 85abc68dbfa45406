"""Where backups could go: another drive or a USB stick comes before the drive with the data."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStorageInfo

FOLDER = "SaoLuuKeHoach"
_GIGABYTE = 1024**3
# What a desktop mounts for its user; the rest of a Linux tree is the system's own.
_MOUNTS = ("/media/", "/mnt/", "/run/media/")


class Volume(NamedTuple):
    root: Path
    label: str
    free: int


class BackupPlace(NamedTuple):
    """`is_apart`: survives the loss of the drive that holds the data."""

    folder: Path
    title: str
    detail: str
    is_apart: bool


def backup_places(volumes: Iterable[Volume], data_folder: Path) -> tuple[BackupPlace, ...]:
    """Best first; the last one is always there."""
    known = list(volumes)
    holding = max(
        (volume.root for volume in known if data_folder.is_relative_to(volume.root)),
        key=lambda root: len(root.parts),
        default=None,
    )
    apart = (v for v in known if v.root != holding and v.free >= _GIGABYTE)
    return (
        *(
            BackupPlace(volume.root / FOLDER, _title(volume), _room(volume), is_apart=True)
            for volume in apart
        ),
        BackupPlace(
            data_folder / "backups",
            "Cùng ổ với dữ liệu",
            "Đỡ được khi sửa nhầm, không đỡ được khi hỏng ổ. Đổi sau khi có USB hay ổ khác.",
            is_apart=False,
        ),
    )


def mounted_volumes() -> tuple[Volume, ...]:
    return tuple(
        Volume(Path(info.rootPath()), info.name(), info.bytesAvailable())
        for info in QStorageInfo.mountedVolumes()
        if info.isValid() and info.isReady() and not info.isReadOnly() and _is_drive(info)
    )


def can_write(folder: Path) -> bool:
    """Whether the folder, or the nearest one above it that is there, takes files."""
    if not folder.is_absolute():
        return False
    there = next((each for each in (folder, *folder.parents) if each.exists()), None)
    return there is not None and there.is_dir() and os.access(there, os.W_OK)


def _is_drive(info: QStorageInfo) -> bool:
    if sys.platform == "win32":
        return not info.rootPath().startswith("//")  # no network shares
    return info.isRoot() or info.rootPath().startswith(_MOUNTS)


def _title(volume: Volume) -> str:
    drive = volume.root.drive or volume.root.name
    label = f" ({volume.label})" if volume.label and volume.label != drive else ""
    return f"Ổ {drive}{label}"


def _room(volume: Volume) -> str:
    return f"{volume.root / FOLDER}, còn trống {volume.free // _GIGABYTE} GB"
