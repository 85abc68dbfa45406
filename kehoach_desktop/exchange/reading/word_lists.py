"""The numbers that Word shows before list items but does not hold as text."""

import re
from dataclasses import dataclass

from lxml import etree

from kehoach_desktop.domain.numbers import LARGEST_ROMAN, to_roman
from kehoach_desktop.exchange.reading.word_styles import numbering_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LATIN = "abcdefghijklmnopqrstuvwxyz"  # Word's own lists know no đ
_BULLETS = {"\uf0b7": "•", "\uf02d": "-", "\uf0d8": "-", "o": "-", "\uf0a7": "-"}


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str  # "%1.%2"
    start: int


class Lists:
    """Counts as Word does: a deeper level starts anew below each higher one."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        shapes = {
            shape.get(f"{W}abstractNumId", ""): _levels(shape)
            for shape in root.iterfind(f"{W}abstractNum")
        }
        for number in root.iterfind(f"{W}num"):
            named = number.find(f"{W}abstractNumId")
            levels = dict(shapes.get(named.get(f"{W}val", "") if named is not None else "", {}))
            for override in number.iterfind(f"{W}lvlOverride"):
                start = override.find(f"{W}startOverride")
                at = _int(override.get(f"{W}ilvl"), 0)
                if start is not None and at in levels:
                    old = levels[at]
                    levels[at] = _Level(old.format, old.text, _int(start.get(f"{W}val"), 1))
            self._levels[number.get(f"{W}numId", "")] = levels

    def marker(self, properties: etree._Element | None, by_style: tuple[str, int] | None) -> str:
        """The number of this paragraph; asking counts on."""
        found = numbering_of(properties) or by_style
        if found is None or found[0] not in self._levels:
            return ""
        name, level = found
        levels, counts = self._levels[name], self._counts.setdefault(name, {})
        if level not in levels:
            return ""
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return _written(levels, counts, level)


def _levels(shape: etree._Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in shape.iterfind(f"{W}lvl"):
        form, text = level.find(f"{W}numFmt"), level.find(f"{W}lvlText")
        start = level.find(f"{W}start")
        found[_int(level.get(f"{W}ilvl"), 0)] = _Level(
            form.get(f"{W}val", "decimal") if form is not None else "decimal",
            text.get(f"{W}val", "") if text is not None else "",
            _int(start.get(f"{W}val") if start is not None else None, 1),
        )
    return found


def _written(levels: dict[int, _Level], counts: dict[int, int], level: int) -> str:
    own = levels[level]
    if own.format == "bullet":
        return _BULLETS.get(own.text, own.text if own.text in {"-", "+", "*", "•", "–"} else "-")
    if own.format == "none":
        return ""

    def value(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        shape = levels.get(at, own)
        return _numeral(shape.format, counts.get(at, shape.start))

    return re.sub(r"%([1-9])", value, own.text).strip()


def _numeral(form: str, number: int) -> str:
    match form:
        case "upperRoman" | "lowerRoman" if 0 < number <= LARGEST_ROMAN:
            roman = to_roman(number)
            return roman if form == "upperRoman" else roman.lower()
        case "lowerLetter" | "upperLetter" if number > 0:
            rounds, place = divmod(number - 1, len(_LATIN))
            letters = _LATIN[place] * (rounds + 1)
            return letters if form == "lowerLetter" else letters.upper()
        case "decimalZero":
            return f"{number:02d}"
        case _:
            return str(number)


def _int(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else default
