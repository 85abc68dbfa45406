"""Which libraries a Windows binary asks for, read from its import tables."""

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_OPTIONAL_64 = 0x20B
_DIRECTORIES_64, _DIRECTORIES_32 = 112, 96
_IMPORT, _DELAYED = 1, 13
_IMPORT_SIZE, _IMPORT_NAME = 20, 12
_DELAYED_SIZE, _DELAYED_NAME = 32, 4
_SYSTEM_SETS = ("api-ms-win-", "ext-ms-")  # names that Windows itself resolves


class _Section(NamedTuple):
    address: int
    size: int
    offset: int


class _Image(NamedTuple):
    data: bytes
    sections: list[_Section]
    directories: int
    number_of_directories: int


def imported(binary: Path) -> set[str]:
    """Lower-cased names; a file that is no PE image raises ValueError."""
    image = _read(binary.read_bytes())
    plain = _names(image, _IMPORT, _IMPORT_SIZE, _IMPORT_NAME)
    delayed = _names(image, _DELAYED, _DELAYED_SIZE, _DELAYED_NAME)
    return {name.lower() for name in (*plain, *delayed)}


def missing(binaries: Iterable[Path], known: set[str]) -> dict[str, list[str]]:
    """Libraries neither among the binaries nor known, with those that ask for them."""
    binaries = list(binaries)
    there = {each.name.lower() for each in binaries} | known
    found: dict[str, list[str]] = {}
    for binary in binaries:
        for name in imported(binary) - there:
            if not name.startswith(_SYSTEM_SETS):
                found.setdefault(name, []).append(binary.name)
    return found


def is_of_wine(binary: Path) -> bool:
    """Wine marks its own libraries behind the DOS header."""
    return binary.read_bytes()[64:96].startswith((b"Wine builtin DLL", b"Wine placeholder DLL"))


def _read(data: bytes) -> _Image:
    start = struct.unpack_from("<I", data, 60)[0] if len(data) > 64 else 0  # noqa: PLR2004
    if data[:2] != b"MZ" or data[start : start + 4] != b"PE\0\0":
        raise ValueError("not a PE image")
    count, optional_size = struct.unpack_from("<H12xH", data, start + 6)
    optional = start + 24
    is_64 = struct.unpack_from("<H", data, optional)[0] == _OPTIONAL_64
    directories = optional + (_DIRECTORIES_64 if is_64 else _DIRECTORIES_32)
    table = optional + optional_size
    sections = []
    for number in range(count):
        size, address, raw_size, offset = struct.unpack_from("<4I", data, table + number * 40 + 8)
        sections.append(_Section(address, max(size, raw_size), offset))
    how_many = struct.unpack_from("<I", data, directories - 4)[0]
    return _Image(data, sections, directories, how_many)


def _names(image: _Image, directory: int, size: int, name_at: int) -> Iterator[str]:
    if directory >= image.number_of_directories:
        return
    address = struct.unpack_from("<I", image.data, image.directories + directory * 8)[0]
    if not address:
        return
    entry = _offset(image, address)
    while any(image.data[entry : entry + size]):
        name = _offset(image, struct.unpack_from("<I", image.data, entry + name_at)[0])
        yield image.data[name : image.data.index(b"\0", name)].decode("ascii")
        entry += size


def _offset(image: _Image, address: int) -> int:
    for section in image.sections:
        if section.address <= address < section.address + section.size:
            return section.offset + address - section.address
    raise ValueError(f"no section holds {address:#x}")
