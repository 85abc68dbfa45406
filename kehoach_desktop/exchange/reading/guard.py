"""What is looked at before a file from outside is opened: its kind, its size, its promises."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from kehoach_desktop.services.errors import (
    DamagedForeignFileError,
    MissingFileError,
    OldWordFileError,
    ProtectedFileError,
    TooLargeFileError,
    UnknownFileError,
)

LARGEST_FILE = 50 << 20
LARGEST_UNPACKED = 200 << 20
MOST_MEMBERS = 2_000
MOST_RATIO = 100  # of members larger than a megabyte
MOST_ROWS, MOST_COLUMNS = 20_000, 60
LONGEST_CELL = 32_767
_MEGABYTE = 1 << 20
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")  # Office before 2007, and anything encrypted


class Limits(NamedTuple):
    rows: int = MOST_ROWS
    columns: int = MOST_COLUMNS


def check_size(path: Path) -> bytes:
    """The first bytes of a file that is there and not too large."""
    if not path.is_file():
        raise MissingFileError(path)
    if path.stat().st_size > LARGEST_FILE:
        raise TooLargeFileError(path)
    with path.open("rb") as file:
        return file.read(512)


def check_compound(path: Path, head: bytes) -> None:
    """A new Office file that is no zip is encrypted; an old Word file has another way in."""
    if not head.startswith(_COMPOUND):
        return
    suffix = path.suffix.lower()
    if suffix in {".doc", ".dot", ".rtf"}:
        raise OldWordFileError(path)
    if suffix not in {".xls", ".xlt"}:
        raise ProtectedFileError(path)


@contextmanager
def opened_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """An archive whose members keep to the limits, before any of them is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_members(path, archive)
            yield archive
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError) as error:
        raise DamagedForeignFileError(path) from error


def _check_members(path: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > LARGEST_UNPACKED:
        raise TooLargeFileError(path)
    for each in members:
        swells = each.file_size > MOST_RATIO * max(each.compress_size, 1)
        if each.file_size > _MEGABYTE and swells:
            raise TooLargeFileError(path)
        if each.flag_bits & 1:
            raise ProtectedFileError(path)


def refuse_doctype(path: Path, content: bytes) -> None:
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise UnknownFileError(path)
