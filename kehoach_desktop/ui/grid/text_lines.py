"""Breaks the texts of cells into lines with remembered word widths, so heights cost little."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

_MOST_CELLS = 40_000
_SLACK = 0.5  # a line is set as a whole; its parts, measured apart, may differ by rounding


class _Key(NamedTuple):
    text: str
    width: int
    indent: int


class LineBreaker:
    """For one font. Vietnamese breaks at spaces alone; a word wider than the cell breaks inside."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self._space = self._metrics.horizontalAdvance(" ")
        self._lines: dict[_Key, tuple[str, ...]] = {}

    def width(self, text: str) -> float:
        found = self._widths.get(text)
        if found is None:
            found = self._widths[text] = self._metrics.horizontalAdvance(text)
        return found

    def lines(self, text: str, width: int, indent: int = 0) -> tuple[str, ...]:
        """`indent` is what the first line leaves free on the left."""
        key = _Key(text, width, indent)
        found = self._lines.get(key)
        if found is None:
            if len(self._lines) > _MOST_CELLS:
                self._lines.clear()
            found = self._lines[key] = tuple(self._broken(text, width, indent))
        return found

    def _broken(self, text: str, width: int, indent: int) -> list[str]:
        lines: list[str] = []
        for paragraph in text.split("\n"):
            lines.extend(self._paragraph(paragraph, width, indent if not lines else 0))
        return lines

    def _paragraph(self, text: str, width: int, indent: int) -> list[str]:
        lines: list[str] = []
        line: list[str] = []
        used, room = 0.0, width - indent + _SLACK
        for word in text.split():
            wide = self.width(word)
            if line and used + self._space + wide > room:
                lines.append(" ".join(line))
                line, used, room = [], 0.0, width + _SLACK
            if wide > room:
                *full, word = self._chopped(word, room)  # noqa: PLW2901
                lines.extend(full)
                wide = self.width(word)
            used += wide + (self._space if line else 0)
            line.append(word)
        return [*lines, " ".join(line)]

    def _chopped(self, word: str, room: float) -> list[str]:
        pieces: list[str] = []
        piece, used = "", 0.0
        for letter in word:
            wide = self.width(letter)
            if piece and used + wide > room:
                pieces.append(piece)
                piece, used = "", 0.0
            piece += letter
            used += wide
        return [*pieces, piece]


@lru_cache(maxsize=16)
def breaker(font: str) -> LineBreaker:
    """One for each font in use, shared by all grids; `font` is QFont.toString()."""
    made = QFont()
    made.fromString(font)
    return LineBreaker(made)
