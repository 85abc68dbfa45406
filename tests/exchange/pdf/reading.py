"""Reads our PDF back with other people's programs: glyphs, lines, structure, spoken text."""

import ctypes
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from kehoach_desktop.domain.report import MOTTO, NATION, RECEIVERS, Document, words
from kehoach_desktop.exchange.pdf.typecase import printable
from kehoach_desktop.exchange.pdf.writer import render

MM = 72 / 25.4


class Glyph(NamedTuple):
    """Millimetres from the top left corner; `base` is the base line, `size` in points."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float
    font: str


class Stroke(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_level(self):
        return self.bottom - self.top < 0.01

    @property
    def length(self):
        return max(self.right - self.left, self.bottom - self.top)


class Sheet(NamedTuple):
    width: float
    height: float
    glyphs: list[Glyph]
    strokes: list[Stroke]

    def lines(self):
        """Glyphs by base line, from top to bottom, each from left to right."""
        found = {}
        for glyph in self.glyphs:
            found.setdefault(round(glyph.base, 1), []).append(glyph)
        return [sorted(found[base], key=lambda glyph: glyph.left) for base in sorted(found)]

    def line(self, text):
        """The glyphs of the one line, or piece of a line, that reads so."""
        for line in self.lines():
            shown = "".join(glyph.text for glyph in line)
            start = shown.find(text.replace(" ", ""))
            if start >= 0:
                return line[start : start + len(text.replace(" ", ""))]
        raise AssertionError(text)


def sheets(content: bytes) -> list[Sheet]:
    with pypdfium2.PdfDocument(content) as pdf:
        return [_sheet(page) for page in pdf]


def _sheet(page) -> Sheet:
    width, height = page.get_size()
    text = page.get_textpage()
    glyphs = [_glyph(text.raw, index, height) for index in range(text.count_chars())]
    shown = [glyph for glyph in glyphs if glyph and not glyph.text.isspace()]
    return Sheet(width / MM, height / MM, shown, list(_strokes(page, height)))


def _glyph(text, index, height):
    if pdfium.FPDFText_IsGenerated(text, index) == 1:
        return None
    box = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text, index, *box)
    left, right, bottom, top = (each.value / MM for each in box)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    name = ctypes.create_string_buffer(80)
    pdfium.FPDFText_GetFontInfo(text, index, name, 80, ctypes.c_int())
    tall = height / MM
    return Glyph(
        chr(pdfium.FPDFText_GetUnicode(text, index)),
        left,
        right,
        tall - top,
        tall - bottom,
        tall - y.value / MM,
        pdfium.FPDFText_GetFontSize(text, index),
        name.value.decode().partition("+")[2],
    )


def _strokes(page, height) -> Iterator[Stroke]:
    for path in page.get_objects([pdfium.FPDF_PAGEOBJ_PATH]):
        points = []
        for index in range(pdfium.FPDFPath_CountSegments(path.raw)):
            segment = pdfium.FPDFPath_GetPathSegment(path.raw, index)
            x, y = ctypes.c_float(), ctypes.c_float()
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            points.append((x.value / MM, (height - y.value) / MM))
        for (x1, y1), (x2, y2) in zip(points[::2], points[1::2], strict=True):
            yield Stroke(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def pages(document: Document) -> list[Sheet]:
    return sheets(render(document))


def width(line: list[Glyph]) -> float:
    return line[-1].right - line[0].left


def middle(line: list[Glyph]) -> float:
    return (line[-1].right + line[0].left) / 2


def page_number(sheet: Sheet) -> list[Glyph]:
    return [glyph for glyph in sheet.glyphs if glyph.base < 20]


# --- What a screen reader says ---


class Said(NamedTuple):
    tags: tuple[str, ...]
    text: str


def said(content: bytes) -> list[Said]:
    """The text of each element that has any, in the order of the structure tree."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages = {page.objgen: _marked(page) for page in pdf.pages}
        return list(_walk(pdf.Root.StructTreeRoot.K, (), pages))


def _walk(element, tags, pages) -> Iterator[Said]:
    tags = (*tags, str(element.S)[1:])
    kids = element.get("/K", pikepdf.Array())
    own = ""
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            own += pages[element.Pg.objgen][kid]
        elif "/MCID" in kid:
            own += pages[kid.Pg.objgen][int(kid.MCID)]
        else:
            if own:
                yield Said(tags, own)
            own = ""
            yield from _walk(kid, tags, pages)
    if own or not len(kids if isinstance(kids, pikepdf.Array) else [kids]):
        yield Said(tags, own)


def _marked(page) -> dict[int, str]:
    meanings = {name: _meaning(font) for name, font in page.Resources.Font.items()}
    texts, font, mark = {}, {}, None
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                mark = operands[1].get("/MCID")
                mark = None if mark is None else int(mark)
            case "EMC":
                mark = None
            case "Tf":
                font = meanings[str(operands[0])]
            case "Tj":
                texts[mark] = texts.get(mark, "") + _decoded(operands[0], font)
            case "TJ":
                pieces = [each for each in operands[0] if isinstance(each, pikepdf.String)]
                texts[mark] = texts.get(mark, "") + "".join(_decoded(p, font) for p in pieces)
    return texts


def _meaning(font) -> dict[str, str]:
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font.ToUnicode.read_bytes())
    return {code.decode(): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _decoded(string, font) -> str:
    code = bytes(string).hex().upper()
    return "".join(font[code[start : start + 4]] for start in range(0, len(code), 4))


# --- What should be there ---


def expected_words(document: Document) -> Counter[str]:
    """Every word of the document with what the form adds: nation, receivers' dashes, marks."""
    texts = [printable(text) for text in words(document)]
    for block in document.blocks():
        match type(block).__name__:
            case "Letterhead":
                texts += [NATION, MOTTO]
            case "Closing" if block.recipients:
                texts.append(RECEIVERS)
                texts += ["-" for each in block.recipients if not each.startswith("-")]
            case "Paragraph":
                texts += [run.text for run in block.text if run.footnote]
            case _:
                pass
    return Counter(word for text in texts for word in text.split())


def said_words(content: bytes) -> Counter[str]:
    return Counter(word for piece in said(content) for word in piece.text.split())
