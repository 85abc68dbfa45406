"""A PDF 1.7 file as it grows: objects packed into compressed streams, found by a cross-reference.

Nothing but what it is given goes into the file, so the same content gives the same bytes.
"""

import hashlib
import zlib
from itertools import accumulate
from struct import Struct
from typing import NewType

Number = NewType("Number", int)

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PLACE = Struct(">BIH")  # kind, place, index
_PACKED = 200  # objects in one stream: readers unpack all of them to get at one


def reference(number: Number) -> bytes:
    return b"%d 0 R" % number


def text_string(text: str) -> bytes:
    """Text for people, in UTF-16 as PDF wants it outside its old alphabet."""
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be", "replace")).hex().upper().encode() + b">"


def byte_string(content: bytes) -> bytes:
    return b"<" + content.hex().upper().encode() + b">"


_EFFORT = 5


class PdfFile:
    def __init__(self) -> None:
        self._chunks = [_HEADER]
        self._length = len(_HEADER)
        self._places: dict[Number, bytes] = {}  # as the cross-reference has them
        self._waiting: list[tuple[Number, bytes]] = []
        self._last = 0

    def number(self) -> Number:
        self._last += 1
        return Number(self._last)

    def put(self, content: bytes, number: Number | None = None) -> Number:
        number = number or self.number()
        self._waiting.append((number, content))
        if len(self._waiting) == _PACKED:
            self._pack()
        return number

    def stream(
        self,
        content: bytes,
        entries: bytes = b"",
        number: Number | None = None,
        *,
        compress: bool = True,
    ) -> Number:
        number = number or self.number()
        if compress:
            content = zlib.compress(content, _EFFORT)
            entries += b"/Filter/FlateDecode"
        self._places[number] = _PLACE.pack(1, self._length, 0)
        self._write(b"%d 0 obj\n<<%s/Length %d>>\nstream\n" % (number, entries, len(content)))
        # A lone LF after data that ends in CR would read as one line end: ISO 19005 wants a count.
        self._write(content)
        self._write(b"\r\nendstream\nendobj\n")
        return number

    def close_gaps(self) -> None:
        """Give numbers that were taken and never used an empty object."""
        self._pack()
        for each in range(1, self._last + 1):
            if Number(each) not in self._places:
                self.put(b"null", Number(each))

    def finish(self, catalogue: Number, information: Number) -> bytes:
        self._pack()
        number, start = self.number(), self._length
        self._places[number] = _PLACE.pack(1, start, 0)
        rows = [_PLACE.pack(0, 0, 0xFFFF)]
        rows += [self._places[Number(each)] for each in range(1, number + 1)]
        hashed = hashlib.sha256()
        for chunk in self._chunks:
            hashed.update(chunk)
        digest = byte_string(hashed.digest()[:16])
        entries = b"/Type/XRef/Size %d/W[1 4 2]/Root %s/Info %s/ID[%s%s]" % (
            number + 1,
            reference(catalogue),
            reference(information),
            digest,
            digest,
        )
        self.stream(b"".join(rows), entries, number)
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._chunks)

    def _write(self, chunk: bytes) -> None:
        self._chunks.append(chunk)
        self._length += len(chunk)

    def _pack(self) -> None:
        if not self._waiting:
            return
        number = self.number()
        numbers, contents = zip(*self._waiting, strict=True)
        for index, each in enumerate(numbers):
            self._places[each] = _PLACE.pack(2, number, index)
        starts = accumulate([len(content) + 1 for content in contents], initial=0)
        index_part = b" ".join(map(b"%d %d".__mod__, zip(numbers, starts, strict=False))) + b"\n"
        body = b"\n".join(contents)
        entries = b"/Type/ObjStm/N %d/First %d" % (len(self._waiting), len(index_part))
        self._waiting.clear()
        self.stream(index_part + body, entries, number)
