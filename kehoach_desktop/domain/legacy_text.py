"""Vietnamese written before Unicode: TCVN3 (ABC) and VNI, which only their fonts showed right.

The font's name decides where there is one; else the letters do: an encoding is believed where it
makes Vietnamese syllables of words that are none as they stand. A text that holds a letter which
only Unicode has is left alone whatever its font is called.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from functools import cached_property, lru_cache
from operator import is_
from unicodedata import is_normalized

from kehoach_desktop.domain.proposal import Doubt, DoubtKind
from kehoach_desktop.domain.source import (
    Encoding,
    Source,
    SourceBlock,
    SourceCell,
    SourceParagraph,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
    SourceText,
)
from kehoach_desktop.domain.syllables import is_syllable
from kehoach_desktop.domain.text import nfc

# TCVN3: one byte a letter. The codes are given as the Latin letters that other fonts show them as.
_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·\u00b8¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_TCVN3 |= {"μ": "à", "\u2010": "ư", "\u2011": "ư"}  # what some programs make of µ and of U+00AD

# VNI: a letter and a mark behind it, or one letter that stands for another.
_VNI_SINGLE = dict(zip("íìæóòôöîñ", "íìỉĩịơưỵđ", strict=True))
_VNI_MARKS = {
    **dict.fromkeys("aeouyôö", "ùøûõï"),
    "a": "ùøûõïêéèúüëâáàåãä",
    "e": "ùøûõïâáàåãä",
    "o": "ùøûõïâáàåãä",
}
_VNI_LETTERS = {
    "a": "áàảãạăắằẳẵặâấầẩẫậ",
    "e": "éèẻẽẹêếềểễệ",
    "o": "óòỏõọôốồổỗộ",
    "u": "úùủũụ",
    "y": "ýỳỷỹỵ",
    "ô": "ớờởỡợ",
    "ö": "ứừửữự",
}
_VNI = _VNI_SINGLE | {
    base + mark: letter
    for base, letters in _VNI_LETTERS.items()
    for mark, letter in zip(_VNI_MARKS[base], letters, strict=True)
}

_ONLY_UNICODE = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9\u0300-\u0303\u0309\u0323]")
_SYMBOL_AREA = {code: code - 0xF000 for code in range(0xF020, 0xF100)}  # bytes of a symbol font
_WORD = re.compile(r"[^\s0-9!-/:-@\[-`{-~…–—“”‘’]+")
_CAPITALS_FONT = re.compile(r"\.?vn.*h$", re.IGNORECASE)


@lru_cache(maxsize=256)
def encoding_of_font(font: str) -> Encoding | None:
    """None where the name says nothing, as Times New Roman may stand over anything."""
    name = font.strip().casefold()
    if name.startswith((".vn", "vntime", "vnarial")):
        return Encoding.TCVN3
    return Encoding.VNI if name.startswith("vni") else None


def is_unicode(text: str) -> bool:
    """Whether the text holds a letter that neither old encoding could have put there."""
    return _ONLY_UNICODE.search(text) is not None


def decoded(text: str, encoding: Encoding) -> str:
    return "".join(letter for letter, _ in _letters(text, encoding))


def _letters(text: str, encoding: Encoding) -> Iterator[tuple[str, int]]:
    """Each letter with the place of its first sign."""
    if encoding is Encoding.VNI:
        yield from _vni_letters(text)
    else:
        table = _TCVN3 if encoding is Encoding.TCVN3 else {}
        yield from ((table.get(sign, sign), place) for place, sign in enumerate(text))


def _vni_letters(text: str) -> Iterator[tuple[str, int]]:
    place = 0
    while place < len(text):
        for length in (2, 1):
            signs = text[place : place + length]
            letter = _VNI.get(signs.lower())
            if letter is not None:
                yield letter.upper() if signs[0].isupper() else letter, place
                place += length
                break
        else:
            yield text[place], place
            place += 1


# --- What a text without a telling font is written in ---


class _Guess(Enum):
    SURE = "sure"
    OPEN = "open"  # good Vietnamese either way: the rest of the file decides
    NONE = "none"  # nothing in it could be decoded


def _guess(text: str) -> tuple[_Guess, Encoding]:
    if is_unicode(text):
        return _Guess.SURE, Encoding.UNICODE
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    good = {each: sum(is_syllable(decoded(word, each)) for word in words) for each in Encoding}
    old = max((Encoding.TCVN3, Encoding.VNI), key=lambda each: good[each])
    if good[old] > good[Encoding.UNICODE]:
        return (_Guess.SURE, old) if good[old] * 2 > len(words) else (_Guess.NONE, old)
    if not good[Encoding.UNICODE]:
        return _Guess.NONE, Encoding.UNICODE
    if good[old] < good[Encoding.UNICODE]:
        return _Guess.SURE, Encoding.UNICODE
    return _Guess.OPEN, old


# --- A whole file ---


def decode(source: Source) -> tuple[Source, tuple[Doubt, ...]]:
    """Every text in Unicode, and the places where the letters alone could not tell."""
    decoder = _Decoder(source)
    sheets = tuple(decoder.sheet(sheet) for sheet in source.sheets)
    found = decoder.found.most_common(1)
    encoding = found[0][0] if found else Encoding.UNICODE
    return replace(source, sheets=sheets, encoding=encoding), tuple(decoder.doubts)


def _texts(source: Source) -> Iterator[SourceText]:
    for sheet in source.sheets:
        for block in sheet.blocks:
            if isinstance(block, SourceParagraph):
                yield block.runs
            else:
                yield from (cell.runs for row in block.rows for cell in row.cells)


def _silent(runs: SourceText) -> str:
    """What is said in fonts that do not say how it is encoded."""
    return "".join([run.text for run in runs if encoding_of_font(run.font) is None])


def _usual(source: Source) -> Encoding:
    """What most of the file is surely written in, where its fonts do not say."""
    votes = Counter(_votes(source)).most_common(1)
    return votes[0][0] if votes else Encoding.UNICODE


def _votes(source: Source) -> Iterator[Encoding]:
    for runs in _texts(source):
        silent = _silent(runs)
        if not silent.isascii():
            guess, encoding = _guess(silent)
            if guess is _Guess.SURE:
                yield encoding


class _Decoder:
    def __init__(self, source: Source) -> None:
        self._source = source
        self.found: Counter[Encoding] = Counter()
        self.doubts: list[Doubt] = []

    @cached_property
    def _usual(self) -> Encoding:
        return _usual(self._source)

    def sheet(self, sheet: SourceSheet) -> SourceSheet:
        return replace(sheet, blocks=tuple(map(self._block, sheet.blocks)))

    def _block(self, block: SourceBlock) -> SourceBlock:
        if isinstance(block, SourceTable):
            return replace(block, rows=tuple(map(self._row, block.rows)))
        return replace(block, runs=self._runs(block.runs, ""))

    def _row(self, row: SourceRow) -> SourceRow:
        cells = tuple(map(self._cell, row.cells))
        return row if all(map(is_, cells, row.cells)) else replace(row, cells=cells)

    def _cell(self, cell: SourceCell) -> SourceCell:
        if all(map(_is_settled, cell.runs)):
            return cell
        return cell._replace(runs=self._runs(cell.runs, cell.place))

    def _runs(self, runs: SourceText, place: str) -> SourceText:
        """Neighbours of one encoding are read together: VNI's marks may be cut off their letter."""
        if all(_stays(run) for run in runs):
            return tuple(run._replace(text=nfc(run.text)) for run in runs)
        silent = self._of_silent(runs, place)
        encodings = [_of_run(run, silent) for run in runs]
        texts = [""] * len(runs)
        start = 0
        for end in range(1, len(runs) + 1):
            if end == len(runs) or encodings[end] is not encodings[start]:
                _decode_stretch(runs, texts, range(start, end), encodings[start])
                self.found[encodings[start]] += encodings[start] is not Encoding.UNICODE
                start = end
        self.found = +self.found
        return tuple(
            run._replace(text=_as_shown(run, text, encoding))
            for run, text, encoding in zip(runs, texts, encodings, strict=True)
        )

    def _of_silent(self, runs: SourceText, place: str) -> Encoding:
        """The encoding of those runs."""
        silent = _silent(runs)
        guess, encoding = _guess(silent)
        if guess is _Guess.SURE:
            return encoding
        if guess is _Guess.NONE or self._usual is Encoding.UNICODE:
            return Encoding.UNICODE
        self.doubts.append(_doubt(silent, decoded(silent, self._usual), place))
        return self._usual


def _of_run(run: SourceRun, silent: Encoding) -> Encoding:
    named = encoding_of_font(run.font)
    if is_unicode(run.text):
        return Encoding.UNICODE
    return silent if named is None else named


def _decode_stretch(runs: SourceText, texts: list[str], stretch: range, encoding: Encoding) -> None:
    """Each letter goes to the run that holds its first sign."""
    owners = [index for index in stretch for _ in runs[index].text]
    joined = "".join(runs[index].text for index in stretch)
    if encoding is not Encoding.UNICODE:
        joined = joined.translate(_SYMBOL_AREA)
    for letter, place in _letters(joined, encoding):
        texts[owners[place]] += letter


def _as_shown(run: SourceRun, text: str, encoding: Encoding) -> str:
    """The capitals fonts show every letter as a capital; without a font, capitals tell."""
    if encoding is Encoding.TCVN3:
        if _shouts(run.font):
            text = text.upper()
        elif not run.font:
            text = _WORD.sub(_with_capitals, text)
    return nfc(text)


def _with_capitals(word: re.Match[str]) -> str:
    """TCVN3 has no capitals with tones: "HO¹CH" was meant for a capitals font."""
    plain = [letter for letter in word[0] if letter.isascii()]
    shouted = len(plain) > 1 and all(letter.isupper() for letter in plain)
    return word[0].upper() if shouted else word[0]


def _is_settled(run: SourceRun) -> bool:
    return _stays(run) and is_normalized("NFC", run.text)


def _stays(run: SourceRun) -> bool:
    """Whether it says the same in every encoding, or can only be Unicode."""
    return not _shouts(run.font) if run.text.isascii() else is_unicode(run.text)


@lru_cache(maxsize=256)
def _shouts(font: str) -> bool:
    return _CAPITALS_FONT.match(font.strip()) is not None


def _doubt(old: str, new: str, place: str) -> Doubt:
    where = place or f"đoạn “{new[:40]}”"
    what = f"Chữ này có thể là “{old[:40]}” hoặc “{new[:40]}”; đã đọc theo bảng mã của cả tệp."
    return Doubt(DoubtKind.ENCODING, where, what, suggestion=old)
