"""Puts the used characters of each face into the file, with what they mean."""

import hashlib
from collections.abc import Iterable, Iterator

from kehoach_desktop.exchange.pdf.objects import Number, PdfFile, byte_string, reference
from kehoach_desktop.exchange.pdf.page import FONT_NAMES
from kehoach_desktop.exchange.pdf.typecase import EM, Charset

_ITALIC, _SYMBOLIC, _SERIF = 1 << 6, 1 << 2, 1 << 1
_STEM = 80  # a vertical stem's width, which no program that has the font asks for
_BLOCK = 100  # entries in one block of a character map

_MEANING = b"""\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
%b
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def put_fonts(file: PdfFile, charsets: Iterable[Charset], resources: Number) -> None:
    fonts = b"".join(
        b"/%b %s" % (FONT_NAMES[charset.face], reference(_put_font(file, charset)))
        for charset in charsets
    )
    file.put(b"<</Font<<%s>>>>" % fonts, resources)


def _put_font(file: PdfFile, charset: Charset) -> Number:
    name = _name(charset)
    content = charset.file()
    program = file.stream(content, b"/Length1 %d" % len(content))
    descriptor = file.put(_descriptor(charset, name, program))
    widths = b" ".join(b"%d" % charset.widths[each] for each in charset)
    descendant = file.put(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%b/FontDescriptor %s/CIDToGIDMap/Identity"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[1[%b]]>>"
        % (name, reference(descriptor), widths)
    )
    meaning = file.stream(_MEANING % b"\n".join(_blocks(charset)))
    return file.put(
        b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/DescendantFonts[%s]"
        b"/ToUnicode %s>>" % (name, reference(descendant), reference(meaning))
    )


def _name(charset: Charset) -> bytes:
    """Six letters that differ with the characters, then the font's own name."""
    digest = hashlib.sha256("".join(charset).encode("utf-8", "replace")).digest()
    letters = bytes(ord("A") + byte % 26 for byte in digest[:6])
    return letters + b"+" + charset.font.name.encode("ascii", "ignore").replace(b" ", b"")


def _descriptor(charset: Charset, name: bytes, program: Number) -> bytes:
    font = charset.font
    scale = EM / font.units
    box = b" ".join(b"%d" % round(each * scale) for each in font.box)
    flags = _SYMBOLIC | _SERIF | (_ITALIC if font.italic_angle else 0)
    return (
        b"<</Type/FontDescriptor/FontName/%b/Flags %d/FontBBox[%b]/ItalicAngle %d/Ascent %d"
        b"/Descent %d/CapHeight %d/StemV %d/FontFile2 %s>>"
        % (
            name,
            flags,
            box,
            font.italic_angle,
            round(font.ascent * scale),
            round(font.descent * scale),
            round(font.cap_height * scale),
            _STEM,
            reference(program),
        )
    )


def _blocks(charset: Charset) -> Iterator[bytes]:
    entries = [
        b"%b %b" % (byte_string(code), byte_string(character.encode("utf-16-be")))
        for character, code in charset.codes()
    ]
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        yield b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(block))
