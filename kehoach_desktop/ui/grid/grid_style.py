"""Sizes, fonts and colours of the grid, taken from a theme once instead of for every cell."""

from functools import cached_property

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from kehoach_desktop.ui.grid.text_lines import LineBreaker, breaker
from kehoach_desktop.ui.theme import ColorName, Theme, tokens

FRAME = 2
_PIXELS_A_POINT = 96 / 72


class GridStyle:
    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.pad_h = theme.size("cellPadH")
        self.pad_v = theme.size("cellPadV")
        self.indent = theme.size("indent")
        self.gutter = theme.size("gutter")
        self.edge = theme.stroke("frozenEdge")
        self.mark = theme.size("iconSmall")
        self.chevron = theme.size("iconSmall")
        self.font = theme.font()
        self.bold = theme.font(semibold=True)
        self.small_bold = theme.font("small", semibold=True)
        self.line = _line_height(self.font)
        self.small_line = _line_height(self.small_bold)
        self.row = self.line + 2 * self.pad_v + 1
        self._colors: dict[ColorName, QColor] = {}

    def color(self, name: ColorName) -> QColor:
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = self.theme.color(name)
        return found

    @cached_property
    def lines(self) -> LineBreaker:
        return breaker(self.font.toString())

    @cached_property
    def bold_lines(self) -> LineBreaker:
        return breaker(self.bold.toString())

    @cached_property
    def header_lines(self) -> LineBreaker:
        return breaker(self.small_bold.toString())

    @cached_property
    def baseline(self) -> float:
        """From the top of a line to the foot of its letters, the font's own box in its middle."""
        return _baseline(self.font, self.line)

    @cached_property
    def small_baseline(self) -> float:
        return _baseline(self.small_bold, self.small_line)

    @property
    def chevron_room(self) -> int:
        """What the first line of a row with rows below it leaves to its chevron."""
        return self.chevron - 2

    def height(self, lines: int) -> int:
        return max(lines, 1) * self.line + 2 * self.pad_v + 1


def _line_height(font: QFont) -> int:
    """Rounded down, as the look's row heights are; letters may touch the line above, not cut it."""
    ratio: float = tokens()["font"]["lineHeight"]
    return int(font.pointSizeF() * _PIXELS_A_POINT * ratio)


def _baseline(font: QFont, line: int) -> float:
    metrics = QFontMetricsF(font)
    return (line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
