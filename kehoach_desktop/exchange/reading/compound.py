"""Takes one stream out of a compound file, the little file system of Office before 2007."""

import struct

_END = 0xFFFFFFFA  # this and above are no sectors
_HEADER, _ENTRY = 512, 128
_IN_HEADER = 109  # sectors of the allocation table that the header itself names
_ROOT = 5  # what kind of entry holds the small streams


class BrokenCompoundError(Exception):
    """Chains that lead nowhere or in a ring."""


class Compound:
    def __init__(self, content: bytes) -> None:
        self._content = content
        shift, small_shift = struct.unpack_from("<HH", content, 30)
        if not (shift in {9, 12} and small_shift in range(3, shift)):
            raise BrokenCompoundError
        self._size, self._small_size = 1 << shift, 1 << small_shift
        first_entry, self._least = struct.unpack_from("<I4xI", content, 48)
        first_small, _, more, _ = struct.unpack_from("<IIII", content, 60)
        self._table = self._allocations(more)
        self._entries = self._joined(first_entry)
        self._small_table = _numbers(self._joined(first_small)) if first_small < _END else ()
        self._small: bytes | None = None

    def stream(self, name: str) -> bytes | None:
        """None where no stream has that name."""
        wanted = name.encode("utf-16-le")
        for at in range(0, len(self._entries) - _ENTRY + 1, _ENTRY):
            length = struct.unpack_from("<H", self._entries, at + 64)[0]
            if length == len(wanted) + 2 and self._entries[at : at + len(wanted)] == wanted:
                return self._stream(at)
        return None

    def _stream(self, at: int) -> bytes:
        first, size = struct.unpack_from("<II", self._entries, at + 116)
        if size >= self._least:
            return self._joined(first)[:size]
        if self._small is None:
            self._small = self._small_streams()
        pieces = _chain(self._small_table, first)
        step = self._small_size
        return b"".join(self._small[each * step : (each + 1) * step] for each in pieces)[:size]

    def _small_streams(self) -> bytes:
        for at in range(0, len(self._entries) - _ENTRY + 1, _ENTRY):
            if self._entries[at + 66] == _ROOT:
                return self._joined(struct.unpack_from("<I", self._entries, at + 116)[0])
        raise BrokenCompoundError

    def _allocations(self, more: int) -> tuple[int, ...]:
        """Which sector follows which; what this table stands in is listed by itself."""
        sectors = list(struct.unpack_from(f"<{_IN_HEADER}I", self._content, 76))
        seen = 0
        while more < _END:
            listed = _numbers(self._sector(more))
            sectors += listed[:-1]
            more, seen = listed[-1], seen + 1
            if seen * self._size > len(self._content):
                raise BrokenCompoundError
        return _numbers(b"".join(self._sector(each) for each in sectors if each < _END))

    def _sector(self, number: int) -> bytes:
        start = max(_HEADER, self._size) + number * self._size
        found = self._content[start : start + self._size]
        if not found:
            raise BrokenCompoundError
        return found.ljust(self._size, b"\0")  # the last one may be cut short

    def _joined(self, first: int) -> bytes:
        return b"".join(map(self._sector, _chain(self._table, first)))


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])


def _chain(table: tuple[int, ...], number: int) -> list[int]:
    found: list[int] = []
    while number < _END:
        if number >= len(table) or len(found) > len(table):
            raise BrokenCompoundError
        found.append(number)
        number = table[number]
    return found
