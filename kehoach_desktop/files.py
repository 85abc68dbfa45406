"""Writes files so that a reader finds the old one or the whole new one, never a part."""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

_LONGEST_WRITING = 3600  # seconds
_BLOCK = 1 << 20
# Antivirus and indexing hold a fresh file for a moment on Windows; waiting beats failing.
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)


class FileHeldError(OSError):
    """Another program holds the target; the finished work is kept under a name of its own."""

    def __init__(self, target: Path, kept: Path) -> None:
        super().__init__(errno.EACCES, "held by another program", str(target))
        self.target = target
        self.kept = kept


@contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """Give a name beside the target to write to; on success it becomes the target."""
    _sweep(target)
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield draft
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    try:
        replace(draft, target)
    except PermissionError:
        raise FileHeldError(target, _kept(draft, target)) from None
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def copy(source: Path, target: Path, check: Callable[[], None]) -> None:
    """Copy in steps, asking between them whether to go on."""
    with source.open("rb") as taken, target.open("wb") as given:
        while block := taken.read(_BLOCK):
            check()
            given.write(block)


def _sweep(target: Path) -> None:
    """Take away what writers left behind that were killed; those still at work are younger."""
    for left in target.parent.glob(f".{escape(target.name)}.*.part"):
        with suppress(OSError):
            if time.time() - left.lstat().st_mtime > _LONGEST_WRITING:
                left.unlink()


def _kept(draft: Path, target: Path) -> Path:
    """Give the finished draft a name that its owner can recognise."""
    number = 1
    while (kept := target.with_name(f"{target.stem} ({number}){target.suffix}")).exists():
        number += 1
    draft.rename(kept)
    return kept


def replace(source: Path, target: Path) -> None:
    """Move a finished file over another and make both the data and the name durable."""
    with source.open("rb+") as file:
        os.fsync(file.fileno())
    for wait in _WAITS:
        try:
            source.replace(target)
            break
        except PermissionError:
            time.sleep(wait)
    else:
        source.replace(target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # a folder cannot be opened there; NTFS journals the rename
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
