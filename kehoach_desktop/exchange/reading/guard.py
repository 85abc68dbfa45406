"""What is looked at before a file from outside is opened: its kind, its size, its promises."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from kehoach_desktop.services.errors import (
    DamagedForeignFileError,
    MissingFileError,
    OldWordFileError,
    ProtectedFileError,
    TooLargeFileError,
    UnknownFileError,
)

Element = etree._Element  # noqa: SLF001 - lxml has no public name for what it gives

LARGEST_FILE = 50 << 20
LARGEST_UNPACKED = 200 << 20
MOST_MEMBERS = 2_000
MOST_RATIO = 100  # of members larger than a megabyte
MOST_ROWS, MOST_COLUMNS = 20_000, 60
MOST_MERGED = 2 * MOST_ROWS
LONGEST_CELL = 32_767
# However it is encoded, and however much is written before it.
_DECLARATIONS = tuple(
    words.encode(encoding)
    for words in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
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


def is_compound(path: Path, head: bytes) -> bool:
    """Whether it is a file of Office before 2007; a new one in that shape is encrypted."""
    if not head.startswith(_COMPOUND):
        return False
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise ProtectedFileError(path)
    if "WordDocument".encode("utf-16-le") in content or path.suffix.lower() in {".doc", ".dot"}:
        raise OldWordFileError(path)
    if path.suffix.lower() not in {".xls", ".xlt"} and "Book".encode("utf-16-le") not in content:
        raise ProtectedFileError(path)
    return True


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


def parsed(content: bytes) -> Element:
    """A part of a file of XML; nothing in it is looked up elsewhere."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(content, parser)


def refuse_doctype(path: Path, content: bytes) -> None:
    if any(each in content for each in _DECLARATIONS):
        raise UnknownFileError(path)
