"""The type of one document: four faces, the characters used of each, words ready to print."""

import os
import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from kehoach_desktop.exchange.pdf.truetype import Subset, TrueType, boxed, read_font
from kehoach_desktop.paths import resources

EM = 1000  # PDF measures glyphs in thousandths of the type size

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_ODD = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]")
# Line ends stay; a tab is a space; what has no meaning on paper is shown as the sign for it.
_LINE_END = re.compile("\r\n?|[\u0085\u2028\u2029]")
_NOT_TEXT = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]")


class Face(Enum):
    REGULAR = ("Tinos-Regular.ttf", "times.ttf")
    BOLD = ("Tinos-Bold.ttf", "timesbd.ttf")
    ITALIC = ("Tinos-Italic.ttf", "timesi.ttf")
    BOLD_ITALIC = ("Tinos-BoldItalic.ttf", "timesbi.ttf")


def face_of(*, bold: bool, italic: bool) -> Face:
    if bold:
        return Face.BOLD_ITALIC if italic else Face.BOLD
    return Face.ITALIC if italic else Face.REGULAR


def printable(text: str) -> str:
    """NFC, one kind of line end, and U+FFFD for each control character or broken surrogate."""
    if unicodedata.is_normalized("NFC", text) and not _ODD.search(text):
        return text
    text = unicodedata.normalize("NFC", _LINE_END.sub("\n", text))
    return _NOT_TEXT.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))


def is_invisible(character: str) -> bool:
    """Joiners, direction marks, soft hyphens and variation selectors take no room."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


class Token(NamedTuple):
    """A word, or a part of one where the style changes inside it."""

    text: str
    code: bytes  # ready for a PDF string
    width: float
    space: bool  # one space follows, where the line may break
    pen: "Pen"


class Charset(dict[str, bytes]):
    """The characters of one face in the order of their first use, ready for a PDF string."""

    def __init__(self, face: Face, font: TrueType) -> None:
        super().__init__()
        self.face = face
        self.font = font
        self.widths: dict[str, int] = {}
        self.turns = False  # some of them run from right to left

    def __missing__(self, character: str) -> bytes:
        code = self[character] = _escaped(_code(len(self)))
        self.widths[character] = round(self._advance(character) * EM / self.font.units)
        self.turns = self.turns or bool(_RIGHT_TO_LEFT.match(character))
        return code

    def codes(self) -> Iterator[tuple[str, bytes]]:
        return ((character, _code(place)) for place, character in enumerate(self))

    def _advance(self, character: str) -> int:
        if is_invisible(character):
            return 0
        if glyph := self.font.characters.get(ord(character)):
            return self.font.advance(glyph)
        return boxed(self.font, ord(character))[1]

    def file(self) -> bytes:
        subset = Subset(self.font)
        subset.add(0)
        for character in self:
            if is_invisible(character):
                subset.add_blank()
            elif glyph := self.font.characters.get(ord(character)):
                subset.add(glyph)
            else:
                subset.add_boxed(ord(character))
        return subset.build()


class Pen(dict[str, Token]):
    """One face at one size; looking a word up measures and encodes it the first time."""

    def __init__(self, charset: Charset, size: float, rise: float, *, underline: bool) -> None:
        super().__init__()
        self.charset = charset
        self.size = size
        self.rise = rise
        self.underline = underline
        self.space = self[" "].width
        self.space_code = self[" "].code

    # A pen is itself, not its words: two may have written the same ones.
    __eq__ = object.__eq__
    __hash__ = object.__hash__  # type: ignore[assignment]

    def __missing__(self, word: str) -> Token:
        charset = self.charset
        code = b"".join(map(charset.__getitem__, word))
        if charset.turns and _RIGHT_TO_LEFT.search(word):
            seen = _RIGHT_TO_LEFT.sub(lambda found: found[0][::-1], word)
            code = b"".join(map(charset.__getitem__, seen))
        units = sum(map(charset.widths.__getitem__, word))
        width = units * self.size / EM
        token = self[word] = Token(word, code, width, True, self)  # noqa: FBT003 - in its order
        return token

    def part(self, word: str) -> Token:
        """The word without a space behind it."""
        return self[word]._replace(space=False)

    @property
    def ascent(self) -> float:
        return self.charset.font.ascent * self.size / self.charset.font.units

    @property
    def leading(self) -> float:
        """Single line spacing, as office programs count it."""
        font = self.charset.font
        return (font.ascent - font.descent + font.line_gap) * self.size / font.units


def _code(place: int) -> bytes:
    return (place + 1).to_bytes(2, "big")  # 0 is no character


def _escaped(code: bytes) -> bytes:
    code = code.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return code.replace(b"\r", b"\\r")


class Typecase:
    def __init__(self, *, system_font: bool) -> None:
        fonts = _system_fonts() if system_font else None
        self.is_substituted = system_font and fonts is None
        fonts = fonts or {face: read_font(resources() / "fonts" / face.value[0]) for face in Face}
        self._charsets = {face: Charset(face, fonts[face]) for face in Face}
        self._pens: dict[tuple[Face, float, float, bool], Pen] = {}

    def pen(self, face: Face, size: float, *, rise: float = 0, underline: bool = False) -> Pen:
        key = (face, size, rise, underline)
        if key not in self._pens:
            self._pens[key] = Pen(self._charsets[face], size, rise, underline=underline)
        return self._pens[key]

    def used(self) -> Iterator[Charset]:
        return (charset for charset in self._charsets.values() if charset)

    def lacks(self, text: str) -> str:
        """Every character that is shown as its code point in a box."""
        known = self._charsets[Face.REGULAR].font.characters
        return "".join(
            each
            for each in dict.fromkeys(printable(text))
            if ord(each) not in known and each != "\n" and not is_invisible(each)
        )


def has_system_font() -> bool:
    return _system_fonts() is not None


def _system_fonts() -> dict[Face, TrueType] | None:
    folder = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
    paths = {face: folder / face.value[1] for face in Face}
    if not all(path.is_file() for path in paths.values()):
        return None
    fonts = {face: read_font(path) for face, path in paths.items()}
    return fonts if all(font.may_embed for font in fonts.values()) else None
