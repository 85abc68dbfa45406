"""Rows of cells in plain text: tabs or other signs between them, quotes around odd ones."""

import re
from functools import cache


def split(text: str, delimiter: str = "\t", *, quotes_all: bool = False) -> list[tuple[str, ...]]:
    """Quoted cells hold delimiters, quotes and line ends.

    Spreadsheets put quotes only around what needs them, so a phrase in quotes is one that was
    typed with them; files of values may put them around everything (`quotes_all`).
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not text:
        return []
    if '"' not in text:
        return [tuple(line.split(delimiter)) for line in text.split("\n")]
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    position = 0
    while position <= len(text):
        cell, position = _cell(text, position, delimiter, quotes_all=quotes_all)
        cells.append(cell)
        if position >= len(text) or text[position] == "\n":
            rows.append(tuple(cells))
            cells = []
        position += 1
    return rows


def _cell(text: str, start: int, delimiter: str, *, quotes_all: bool) -> tuple[str, int]:
    quoted, plain = _patterns(delimiter)
    if found := quoted.match(text, start):
        inner = found[1]
        if quotes_all or any(sign in inner for sign in (delimiter, "\n", '"')):
            return inner.replace('""', '"'), found.end()
    found = plain.match(text, start)
    return (found[0], found.end()) if found else ("", len(text))


@cache
def _patterns(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    sign = re.escape(delimiter)
    quoted = rf'"((?:[^"]++|"")*+)"(?=[{sign}\n]|\Z)'
    return re.compile(quoted), re.compile(rf"[^{sign}\n]*")
