"""What a PDF says of itself: title, language, colours, bookmarks, the plan inside it.

Both promises are made here: PDF/A-3b (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from struct import pack
from typing import Any
from xml.sax.saxutils import escape

from kehoach_desktop.domain.report import Document
from kehoach_desktop.exchange.pdf.objects import (
    Number,
    PdfFile,
    byte_string,
    reference,
    text_string,
)
from kehoach_desktop.exchange.pdf.press import Mark
from kehoach_desktop.exchange.pdf.typecase import printable

ATTACHMENT = "ke-hoach.json"
LANGUAGE = "vi-VN"
PRODUCER = "Kế hoạch"

_STRAIGHT_UNTIL = 0.04045  # the curve of sRGB begins with a straight piece

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{at}</xmp:CreateDate>
<xmp:ModifyDate>{at}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that is met</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"


def put_information(file: PdfFile, document: Document) -> Number:
    date = b"(%s)" % _pdf_date(document.at).encode("ascii")
    title, author = _line(document.title), _line(document.author)
    entries = b"/Title" + text_string(title)
    if author:
        entries += b"/Author" + text_string(author)
    entries += b"/Producer" + text_string(PRODUCER)
    return file.put(b"<<%s/CreationDate%s/ModDate%s>>" % (entries, date, date))


def put_packet(file: PdfFile, document: Document) -> Number:
    """The same for archives, as XMP; a reader must find it uncompressed."""
    title, author = _line(document.title), _line(document.author)
    packet = _PACKET.format(
        title=escape(title),
        author=_AUTHOR.format(escape(author)) if author else "",
        language=LANGUAGE,
        at=document.at.isoformat(timespec="seconds"),
        producer=PRODUCER,
    )
    return file.stream(packet.encode(), b"/Type/Metadata/Subtype/XML", compress=False)


def _line(text: str) -> str:
    return " ".join(printable(text).split())


def _pdf_date(at: datetime) -> str:
    zone = at.strftime("%z")
    offset = f"{zone[:3]}'{zone[3:5]}'" if zone else ""
    return f"D:{at:%Y%m%d%H%M%S}{offset}"


# --- Colours ---


def put_colours(file: PdfFile) -> Number:
    """sRGB, though all we print is black: an archive wants to know what black is."""
    profile = file.stream(srgb_profile(), b"/N 3")
    name = b"(sRGB IEC61966-2.1)"
    return file.put(
        b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier%s/Info%s"
        b"/DestOutputProfile %s>>" % (name, name, reference(profile))
    )


@cache
def srgb_profile() -> bytes:
    """An ICC profile (version 2.1) out of the figures of IEC 61966-2-1, adapted to D50."""
    curve = pack(">4sII1024H", b"curv", 0, 1024, *map(_linear, range(1024)))
    tags = {
        b"desc": pack(">4sII", b"desc", 0, 5) + b"sRGB\0" + bytes(78),
        b"cprt": pack(">4sI", b"text", 0) + b"CC0\0",
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": _xyz(0.43607, 0.22249, 0.01392),
        b"gXYZ": _xyz(0.38515, 0.71687, 0.09708),
        b"bXYZ": _xyz(0.14307, 0.06061, 0.71410),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    place = 128 + 4 + 12 * len(tags)
    directory, body, places = b"", b"", dict[bytes, int]()
    for tag, content in tags.items():
        if content not in places:
            places[content] = place + len(body)
            body += content + bytes(-len(content) % 4)
        directory += pack(">4sII", tag, places[content], len(content))
    size = place + len(body)
    header = pack(">I4xI4s4s4s", size, 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    header += pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    header += _xyz(0.9642, 1.0, 0.8249)[8:] + bytes(48)
    return header + pack(">I", len(tags)) + directory + body


def _linear(step: int) -> int:
    value = step / 1023
    bright = ((value + 0.055) / 1.055) ** 2.4 if value > _STRAIGHT_UNTIL else value / 12.92
    return round(bright * 65535)


def _xyz(*values: float) -> bytes:
    return pack(">4sI3i", b"XYZ ", 0, *(round(value * 65536) for value in values))


# --- Bookmarks ---


def put_bookmarks(file: PdfFile, marks: Sequence[Mark]) -> Number | None:
    """The tree of bookmarks; one that is deeper than the one before hangs on it."""
    if not marks:
        return None
    root = file.number()
    numbers = [file.number() for _ in marks]
    parents = _parents(marks)
    kids: dict[int | None, list[int]] = {}
    for index, parent in enumerate(parents):
        kids.setdefault(parent, []).append(index)
    for parent, siblings in kids.items():
        owner = root if parent is None else numbers[parent]
        around = [None, *(numbers[index] for index in siblings), None]
        for place, index in enumerate(siblings):
            mark = marks[index]
            entries = b"/Title%s/Parent %s" % (text_string(mark.title), reference(owner))
            entries += b"/Dest[%s/XYZ 0 %.2f 0]" % (reference(mark.page), mark.y)
            entries += _link(b"/Prev", around[place]) + _link(b"/Next", around[place + 2])
            entries += _ends([numbers[kid] for kid in kids.get(index, ())], sign=-1)
            file.put(b"<<%s>>" % entries, numbers[index])
    return file.put(b"<<%s>>" % _ends([numbers[kid] for kid in kids[None]], sign=1), root)


def _parents(marks: Sequence[Mark]) -> list[int | None]:
    parents: list[int | None] = []
    path: list[int] = []
    for index, mark in enumerate(marks):
        while path and marks[path[-1]].level >= mark.level:
            path.pop()
        parents.append(path[-1] if path else None)
        path.append(index)
    return parents


def _link(key: bytes, number: Number | None) -> bytes:
    return key + b" " + reference(number) if number else b""


def _ends(kids: Sequence[Number], *, sign: int) -> bytes:
    """First, last and count; a negative count keeps the branch folded."""
    if not kids:
        return b""
    return b"/First %s/Last %s/Count %d" % (
        reference(kids[0]),
        reference(kids[-1]),
        sign * len(kids),
    )


# --- The plan inside ---


def put_attachment(file: PdfFile, data: Mapping[str, Any], at: datetime) -> Number:
    """The plan itself, so that the file can be read back to the same plan."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # What UTF-8 cannot hold, half a surrogate pair, becomes JSON's own escape for it.
    content = text.encode("utf-8", "backslashreplace")
    date = _pdf_date(at).encode("ascii")
    digest = byte_string(hashlib.md5(content, usedforsecurity=False).digest())
    stream = file.stream(
        content,
        b"/Type/EmbeddedFile/Subtype/application#2Fjson"
        b"/Params<</Size %d/CheckSum%s/CreationDate(%s)/ModDate(%s)>>"
        % (len(content), digest, date, date),
    )
    name = ATTACHMENT.encode("ascii")
    return file.put(
        b"<</Type/Filespec/F(%s)/UF(%s)/Desc%s/AFRelationship/Source/EF<</F %s/UF %s>>>>"
        % (name, name, text_string(PRODUCER), reference(stream), reference(stream))
    )
