"""The records of an .xls: one after another, and texts that go on from one into the next."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from kehoach_desktop.exchange.reading.binary_book import Text, in_lines

_CONTINUE = 0x3C
_WIDE, _EXTENDED, _RICH = 1, 4, 8  # of a text's flags


class Record(NamedTuple):
    kind: int
    chunks: list[bytes]  # the record's own, and those that go on with it

    @property
    def data(self) -> bytes:
        return self.chunks[0]


def records(content: bytes, at: int = 0) -> Iterator[Record]:
    waiting: Record | None = None
    while at + 4 <= len(content):
        kind, size = struct.unpack_from("<HH", content, at)
        chunk = content[at + 4 : at + 4 + size]
        at += 4 + size
        if kind == _CONTINUE and waiting is not None:
            waiting.chunks.append(chunk)
            continue
        if waiting is not None:
            yield waiting
        waiting = Record(kind, [chunk])
    if waiting is not None:
        yield waiting


class TextReader:
    """Texts of a record; where one goes on in the next chunk, that begins with its width anew."""

    def __init__(self, chunks: list[bytes], at: int = 0) -> None:
        self._chunks, self._chunk, self._at = chunks, 0, at

    def text(self, count_size: int = 2) -> Text:
        count = int.from_bytes(self._take(count_size), "little")
        flags = self._take(1)[0]
        runs = int.from_bytes(self._take(2), "little") if flags & _RICH else 0
        extra = int.from_bytes(self._take(4), "little") if flags & _EXTENDED else 0
        signs = self._signs(count, is_wide=bool(flags & _WIDE))
        places = struct.iter_unpack("<HH", self._take(4 * runs))
        found = tuple((int(start), int(font)) for start, font in places)
        self._take(extra)
        return Text(in_lines(signs), found)

    def _signs(self, count: int, *, is_wide: bool) -> str:
        parts: list[str] = []
        while count:
            self._go_on()
            if self._at == 0 and self._chunk:
                is_wide = bool(self._take(1)[0] & _WIDE)
            size = 2 if is_wide else 1
            here = min(count, (len(self._chunks[self._chunk]) - self._at) // size)
            if not here:
                raise EOFError
            parts.append(self._take(here * size).decode("utf-16-le" if is_wide else "latin-1"))
            count -= here
        return "".join(parts)

    def _take(self, size: int) -> bytes:
        found = b""
        while len(found) < size:
            self._go_on()
            chunk = self._chunks[self._chunk]
            piece = chunk[self._at : self._at + size - len(found)]
            self._at += len(piece)
            found += piece
        return found

    def _go_on(self) -> None:
        while self._at >= len(self._chunks[self._chunk]):
            self._chunk, self._at = self._chunk + 1, 0
            if self._chunk == len(self._chunks):
                raise EOFError
