"""How a cell of Excel looks and what its number shows, whichever of Excel's files it stands in."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from kehoach_desktop.domain.source import Alignment, SourceRun, SourceText
from kehoach_desktop.exchange.reading.workbook import shown

INDENT = 7.0  # points of one step of Excel's indentation
_BUILT_IN = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}
_BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_DATE_SIGNS = re.compile(r"[dmyh]", re.IGNORECASE)
_SAID = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')  # of a number format: words, colours, gaps
_LAST_SERIAL = 2_958_465  # the last day that Excel knows
ZERO, ZERO_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)


class Look(NamedTuple):
    font: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    form: str = ""
    is_date: bool = False
    alignment: Alignment = Alignment.LEFT
    indent: float = 0.0

    def with_form(self, number: int, forms: Mapping[int, str]) -> "Look":
        """With the format of that number, of the file's own or of those that Excel has."""
        code = forms.get(number) or _BUILT_IN.get(number, "")
        is_date = number in _BUILT_IN_DATES or bool(_DATE_SIGNS.search(_SAID.sub("", code)))
        return self._replace(form=code, is_date=is_date and code != "General")

    def run(self, text: str) -> SourceRun:
        return SourceRun(text, self.font, self.bold, self.italic, self.underline)


def in_look(runs: SourceText, look: Look) -> SourceText:
    """A run with a font of its own keeps its look; "?" stands for one that is not named."""
    return tuple(
        [
            run._replace(font="" if run.font == "?" else run.font)
            if run.font
            else look.run(run.text)
            for run in runs
        ]
    )


def shown_number(number: float, look: Look, zero: date) -> tuple[str, bool]:
    """What is shown, and whether it is a number rather than a day."""
    if look.is_date and 0 <= number <= _LAST_SERIAL:
        return shown(zero + timedelta(days=int(number)), look.form.lower()), False
    return shown(number, look.form), True
