"""The least that draws the same tables as a PDF: fixed widths, no tags, no archive, no form."""

import zlib
from itertools import accumulate

from kehoach_desktop.domain.report import Document, TableBlock, plain
from kehoach_desktop.exchange.pdf.truetype import Subset, TrueType, read_font
from kehoach_desktop.paths import resources

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 595, 842, 85, 785, 57
SIZE, LEADING, AIR = 12, 13.8, 4
SHARES = (0.07, 0.4, 0.15, 0.23, 0.15)


class Face:
    def __init__(self, name: str) -> None:
        self.font: TrueType = read_font(resources() / "fonts" / name)
        self.codes: dict[str, int] = {}
        self.words: dict[str, tuple[bytes, float]] = {}

    def word(self, word: str) -> tuple[bytes, float]:
        if word not in self.words:
            glyphs = [self.font.characters.get(ord(each), 0) for each in word]
            codes = [self.codes.setdefault(each, len(self.codes) + 1) for each in word]
            width = sum(map(self.font.advance, glyphs)) * SIZE / self.font.units
            self.words[word] = b"".join(b"%04X" % code for code in codes), width
        return self.words[word]

    def lines(self, text: str, room: float) -> list[bytes]:
        lines, used, space = [b""], 0.0, self.word(" ")
        for each in text.split():
            code, width = self.word(each)
            if used and used + space[1] + width > room:
                lines.append(code)
                used = width
            else:
                lines[-1] += space[0] + code if used else code
                used += width + (space[1] if used else 0)
        return lines


class Pages:
    def __init__(self) -> None:
        self.objects: list[bytes] = [b"", b"", b""]  # catalogue, pages, resources
        self.kids: list[int] = []
        self.parts: list[bytes] = []
        self.y = float(TOP)

    def turn(self) -> None:
        content = zlib.compress(b"\n".join(self.parts))
        self.objects.append(
            b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(content), content)
        )
        self.objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources 3 0 R/Contents %d 0 R>>"
            % (WIDTH, HEIGHT, len(self.objects))
        )
        self.kids.append(len(self.objects))
        self.parts, self.y = [], TOP

    def row(self, cells: list[list[bytes]], font: bytes) -> None:
        height = max(map(len, cells)) * LEADING + AIR
        if self.y - height < BOTTOM:
            self.turn()
        total = sum(SHARES)
        edges = [LEFT + 465 * each / total for each in accumulate((0, *SHARES))]
        for left, lines in zip(edges, cells, strict=False):
            self.parts.append(
                b"BT /%b %d Tf %.2f TL %.2f %.2f Td"
                % (font, SIZE, LEADING, left + AIR, self.y - SIZE)
            )
            self.parts += [b"<%b>Tj T*" % line for line in lines]
            self.parts.append(b"ET")
        self.parts += [
            b"%.2f %.2f m %.2f %.2f l S" % (x, self.y, x, self.y - height) for x in edges
        ]
        self.parts.append(b"%.2f %.2f m %.2f %.2f l S" % (LEFT, self.y, LEFT + 465, self.y))
        self.y -= height


def render(document: Document) -> bytes:
    faces = {b"R": Face("Tinos-Regular.ttf"), b"B": Face("Tinos-Bold.ttf")}
    pages = Pages()
    for block in document.tables():
        draw(block, pages, faces)
        pages.turn()
    pages.objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    kids = b" ".join(b"%d 0 R" % kid for kid in pages.kids)
    pages.objects[1] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(pages.kids), kids)
    fonts = b"".join(
        b"/%b %d 0 R" % (name, embed(face, pages.objects)) for name, face in faces.items()
    )
    pages.objects[2] = b"<</Font<<%b>>>>" % fonts
    return file_of(pages.objects)


def draw(block: TableBlock, pages: Pages, faces: dict[bytes, Face]) -> None:
    rooms = [465 * share - 2 * AIR for share in SHARES]
    headers = [plain(cell.text) for row in block.header for cell in row][: len(SHARES)]
    pages.row(
        [faces[b"B"].lines(text, room) for text, room in zip(headers, rooms, strict=False)], b"B"
    )
    for row in block.rows:
        font = b"B" if row.group else b"R"
        cells = zip(row.cells, rooms, strict=False)
        pages.row([faces[font].lines(plain(cell.text), room) for cell, room in cells], font)


def embed(face: Face, objects: list[bytes]) -> int:
    subset = Subset(face.font)
    subset.add(0)
    for each in face.codes:
        subset.add(face.font.characters.get(ord(each), 0))
    program = zlib.compress(subset.build())
    objects.append(
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(program), program)
    )
    objects.append(
        b"<</Type/FontDescriptor/FontName/F/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 900"
        b"/Descent -200/CapHeight 600/StemV 80/FontFile2 %d 0 R>>" % len(objects)
    )
    widths = b" ".join(
        b"%d" % (face.font.advance(face.font.characters.get(ord(each), 0)) * 1000 / face.font.units)
        for each in face.codes
    )
    objects.append(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/F/FontDescriptor %d 0 R/W[1[%b]]"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
        % (len(objects), widths)
    )
    descendant = len(objects)
    pairs = b"\n".join(b"<%04X> <%04X>" % (code, ord(each)) for each, code in face.codes.items())
    meaning = (
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n%d beginbfchar\n%b\nendbfchar"
    )
    meaning = zlib.compress(meaning % (len(face.codes), pairs))
    objects.append(
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(meaning), meaning)
    )
    objects.append(
        b"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[%d 0 R]"
        b"/ToUnicode %d 0 R>>" % (descendant, len(objects))
    )
    return len(objects)


def file_of(objects: list[bytes]) -> bytes:
    chunks, places, length = [b"%PDF-1.7\n"], [], 9
    for number, content in enumerate(objects, start=1):
        places.append(length)
        chunks.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        length += len(chunks[-1])
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    chunks.append(b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, rows))
    chunks.append(
        b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, length)
    )
    return b"".join(chunks)
