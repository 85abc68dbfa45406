"""Reads a TrueType font and cuts out the glyphs that a document uses (OpenType 1.9, glyf)."""

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from struct import Struct, calcsize, pack, unpack, unpack_from

_KEPT = ("cvt ", "fpgm", "prep")  # hinting programs are shared by all glyphs
_MAY_NOT_EMBED = 0x0002  # OS/2 fsType: restricted licence
_POSTSCRIPT_NAME = 6
_WINDOWS_UNICODE = (3, 1)

# Flags of a composite glyph's components.
_WORDS, _OFFSETS, _SCALE, _MORE = 0x0001, 0x0002, 0x0008, 0x0020
_TWO_SCALES, _FOUR_SCALES, _UNSCALED_OFFSET = 0x0040, 0x0080, 0x1000

_COMPONENT = Struct(">HH")


@lru_cache(maxsize=8)
def read_font(path: Path) -> "TrueType":
    return TrueType(path.read_bytes())


class TrueType:
    """The tables of one font file; lengths are in font units."""

    def __init__(self, content: bytes) -> None:
        self._tables = dict(_tables(content))
        head, hhea = self._tables["head"], self._tables["hhea"]
        self.units: int = unpack_from(">H", head, 18)[0]
        self.box: tuple[int, ...] = unpack_from(">4h", head, 36)
        self.ascent: int = unpack_from(">h", hhea, 4)[0]
        self.descent: int = unpack_from(">h", hhea, 6)[0]
        self.line_gap: int = unpack_from(">h", hhea, 8)[0]

    @property
    def cap_height(self) -> int:
        height: int = unpack_from(">h", self._tables["OS/2"], 88)[0]
        return height

    @property
    def italic_angle(self) -> int:
        angle: int = unpack_from(">i", self._tables["post"], 4)[0]
        return angle >> 16

    @property
    def may_embed(self) -> bool:
        allowed: int = unpack_from(">H", self._tables["OS/2"], 8)[0]
        return not allowed & _MAY_NOT_EMBED

    @cached_property
    def name(self) -> str:
        """The PostScript name, such as "Tinos-Bold"."""
        table = self._tables["name"]
        count, strings = unpack_from(">HH", table, 2)
        for number in range(count):
            entry = unpack_from(">6H", table, 6 + 12 * number)
            if entry[:2] == _WINDOWS_UNICODE and entry[3] == _POSTSCRIPT_NAME:
                start = strings + entry[5]
                return table[start : start + entry[4]].decode("utf-16-be")
        return "Font"

    @cached_property
    def characters(self) -> dict[int, int]:
        """Code point to glyph, from the Unicode map of the basic plane (format 4)."""
        table = self._tables["cmap"]
        for number in range(unpack_from(">H", table, 2)[0]):
            platform, encoding, start = unpack_from(">HHI", table, 4 + 8 * number)
            if (platform, encoding) == _WINDOWS_UNICODE:
                return dict(_format_4(table[start:]))
        return {}

    @cached_property
    def _metrics(self) -> Sequence[int]:
        """Advance and left side bearing of each glyph, in turn."""
        table = self._tables["hmtx"]
        long_ones: int = unpack_from(">H", self._tables["hhea"], 34)[0]
        pairs = list(unpack_from(f">{2 * long_ones}H", table))
        for (bearing,) in Struct(">H").iter_unpack(table[4 * long_ones :]):
            pairs += (pairs[2 * long_ones - 2], bearing)
        return pairs

    @cached_property
    def _places(self) -> Sequence[int]:
        table = self._tables["loca"]
        is_long = unpack_from(">h", self._tables["head"], 50)[0]
        places = array("I" if is_long else "H", table)
        places.byteswap()
        return places if is_long else [2 * place for place in places]

    def advance(self, glyph: int) -> int:
        return self._metrics[2 * glyph]

    def bearing(self, glyph: int) -> int:
        return self._metrics[2 * glyph + 1]

    def outline(self, glyph: int) -> bytes:
        return self._tables["glyf"][self._places[glyph] : self._places[glyph + 1]]

    def table(self, tag: str) -> bytes:
        return self._tables.get(tag, b"")


def _tables(content: bytes) -> Iterator[tuple[str, bytes]]:
    for number in range(unpack_from(">H", content, 4)[0]):
        tag, _, start, length = unpack_from(">4sIII", content, 12 + 16 * number)
        yield tag.decode("ascii"), content[start : start + length]


def _format_4(table: bytes) -> Iterator[tuple[int, int]]:
    segments: int = unpack_from(">H", table, 6)[0] // 2
    width = 2 * segments
    ends = unpack_from(f">{segments}H", table, 14)
    starts = unpack_from(f">{segments}H", table, 16 + width)
    deltas = unpack_from(f">{segments}H", table, 16 + 2 * width)
    for number, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        place = 16 + 3 * width + 2 * number
        offset: int = unpack_from(">H", table, place)[0]
        for code in range(start, min(end, 0xFFFE) + 1):
            if not offset:
                yield code, (code + delta) & 0xFFFF
                continue
            glyph: int = unpack_from(">H", table, place + offset + 2 * (code - start))[0]
            if glyph:
                yield code, (glyph + delta) & 0xFFFF


class Subset:
    """A font of chosen glyphs, numbered in the order they are added."""

    def __init__(self, font: TrueType) -> None:
        self._font = font
        self._outlines: list[bytes] = []
        self._metrics: list[tuple[int, int]] = []
        self._numbers: dict[int, int] = {}  # glyph of the font -> its first number here

    def add(self, glyph: int) -> None:
        self._numbers.setdefault(glyph, len(self._outlines))
        self._outlines.append(self._font.outline(glyph))
        self._metrics.append((self._font.advance(glyph), self._font.bearing(glyph)))

    def add_blank(self) -> None:
        self._outlines.append(b"")
        self._metrics.append((0, 0))

    def add_boxed(self, code: int) -> None:
        """Show a character that the font lacks as its code point in a box."""
        outline, advance = boxed(self._font, code)
        self._outlines.append(outline)
        self._metrics.append((advance, 0))

    def build(self) -> bytes:
        """The font file; the parts of composite glyphs are added behind the chosen ones."""
        outlines: list[bytes] = []
        while len(outlines) < len(self._outlines):  # a part may have parts
            outlines.append(self._renumbered(self._outlines[len(outlines)]))
        count = len(outlines)
        padded = [outline + bytes(-len(outline) % 4) for outline in outlines]
        places = [0]
        for outline in padded:
            places.append(places[-1] + len(outline))
        font = self._font
        head = bytearray(font.table("head"))
        head[8:12] = bytes(4)
        head[50:52] = pack(">h", 1)
        hhea = font.table("hhea")[:34] + pack(">H", count)
        tables = {
            "head": bytes(head),
            "hhea": hhea,
            "maxp": _limits(font.table("maxp"), count),
            "hmtx": b"".join(pack(">HH", *each) for each in self._metrics),
            "loca": pack(f">{count + 1}I", *places),
            "glyf": b"".join(padded),
        }
        tables |= {tag: font.table(tag) for tag in _KEPT if font.table(tag)}
        return _file(tables)

    def _renumbered(self, outline: bytes) -> bytes:
        if not outline or unpack_from(">h", outline)[0] >= 0:
            return outline
        changed = bytearray(outline)
        place, flags = 10, _MORE
        while flags & _MORE:
            flags, glyph = _COMPONENT.unpack_from(outline, place)
            if glyph not in self._numbers:
                self.add(glyph)
            _COMPONENT.pack_into(changed, place, flags, self._numbers[glyph])
            place += _component_length(flags)
        return bytes(changed)


def _component_length(flags: int) -> int:
    length = 4 + (4 if flags & _WORDS else 2)
    for flag, extra in ((_SCALE, 2), (_TWO_SCALES, 4), (_FOUR_SCALES, 8)):
        if flags & flag:
            length += extra
    return length


def boxed(font: TrueType, code: int) -> tuple[bytes, int]:
    """Build a glyph and its advance: the font's own square around the hexadecimal digits."""
    digits = f"{code:04X}" if chr(code) < "\N{LINEAR B SYLLABLE B008 A}" else f"{code:06X}"
    columns = len(digits) // 2
    shrink = 0.4
    step = round(font.advance(font.characters[ord("0")]) * shrink)
    rise = round(font.cap_height * shrink * 1.15)
    margin = round(font.units * 0.06)
    width, height = columns * step + 2 * margin, 2 * rise + 2 * margin
    parts: list[tuple[int, int, tuple[int, int], tuple[float, ...]]] = []
    if square := font.characters.get(ord("□")):
        left, bottom, right, top = unpack_from(">4h", font.outline(square), 2)
        across, up = width / (right - left), height / (top - bottom)
        offset = (round(-left * across), round(-bottom * up))
        flags = _WORDS | _OFFSETS | _TWO_SCALES | _UNSCALED_OFFSET
        parts.append((flags, square, offset, (across, up)))
    for number, digit in enumerate(digits):
        row, column = divmod(number, columns)
        offset = (margin + column * step, margin + (1 - row) * rise)
        flags = _WORDS | _OFFSETS | _SCALE | _UNSCALED_OFFSET
        parts.append((flags, font.characters[ord(digit)], offset, (shrink,)))
    outline = pack(">5h", -1, 0, 0, width, height)
    for number, (flags, glyph, offset, scales) in enumerate(parts, start=1):
        more = _MORE if number < len(parts) else 0
        outline += pack(">HHhh", flags | more, glyph, *offset)
        outline += b"".join(pack(">h", round(scale * 0x4000)) for scale in scales)
    return outline, width + margin // 2


def _limits(maxp: bytes, count: int) -> bytes:
    """The profile of the whole font with room for boxed code points."""
    values = list(unpack(">I14H", maxp[:32]))
    values[1] = count
    values[4] = max(values[4], 1024)  # points, then contours, of a composite glyph
    values[5] = max(values[5], 64)
    values[13] = max(values[13], 8)  # its parts, and how deep they nest
    values[14] = max(values[14], 2)
    return pack(">I14H", *values)


def _file(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    header = pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    start = len(header) + count * calcsize(">4sIII")
    directory, body = b"", b""
    for tag, table in sorted(tables.items()):
        place = start + len(body)
        directory += pack(">4sIII", tag.encode("ascii"), _checksum(table), place, len(table))
        body += table + bytes(-len(table) % 4)
    return header + directory + body


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    total: int = sum(unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF
