"""Blocks of cells on the clipboard: read from HTML tables or tab-separated text, write as both."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from kehoach_desktop.domain.text import nfc

_MOST_ROWS = 20_000
_MOST_COLUMNS = 60
_MOST_CHARACTERS = 32_767  # what a cell of Excel holds

Cells = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of cells; `indents` says how far the first text of each row was moved in."""

    rows: Cells
    indents: tuple[float, ...] = ()

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)

    def indent(self, row: int) -> float:
        return self.indents[row] if row < len(self.indents) else 0.0


def read(html: str, text: str) -> Block | None:
    """What was copied as a table if it has one, else as lines and tabs; None for nothing."""
    return read_html(html) or read_text(text)


def read_text(text: str) -> Block | None:
    """Tab-separated lines as Excel writes them: quoted cells hold tabs, quotes and line ends."""
    text = nfc(text).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    text = text.removesuffix("\n")
    if not text:
        return None
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    position = 0
    while position <= len(text) and len(rows) < _MOST_ROWS:
        cell, position = _cell(text, position)
        cells.append(cell[:_MOST_CHARACTERS])
        if position >= len(text) or text[position] == "\n":
            rows.append(tuple(cells[:_MOST_COLUMNS]))
            cells = []
        position += 1
    return Block(tuple(rows))


_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)')
_PLAIN = re.compile(r"[^\t\n]*")


def _cell(text: str, start: int) -> tuple[str, int]:
    if quoted := _QUOTED.match(text, start):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(text, start)
    return (plain[0], plain.end()) if plain else ("", len(text))


def read_html(html: str) -> Block | None:
    """All tables of a piece of HTML, one below the other; None when it holds none."""
    if "<table" not in html.lower():
        return None
    reader = _TableReader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # the parser's own answer to a broken declaration
        return None
    return reader.block()


@dataclass(slots=True)
class _Cell:
    text: list[str] = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    indent: float = 0.0

    def words(self) -> str:
        joined = nfc("".join(self.text))
        lines = (" ".join(line.split()) for line in joined.split("\n"))
        return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip()[:_MOST_CHARACTERS]


_BLOCKS = {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol", "table"}
_SILENT = {"style", "script", "title", "head", "xml"}
_INDENT = re.compile(
    r"mso-char-indent-count:\s*(?P<count>[0-9.]+)"
    r"|(?:margin|padding)-left:\s*(?P<size>[0-9.]+)(?P<unit>pt|px|cm|in|em)?"
)
_POINTS = {"px": 0.75, "cm": 28.35, "in": 72.0, "em": 12.0}


class _TableReader(HTMLParser):
    """Tables inside a cell are read as lines of that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._depth = 0  # of tables
        self._silent = 0
        self._rows: list[list[_Cell]] = []
        self._hidden = False
        self._open: _Cell | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._depth += 1
        elif tag == "br":
            self._write("\n")
        elif self._depth == 1 and tag == "tr":
            self._open_row(values)
        elif self._depth == 1 and tag in {"td", "th"}:
            self._open_cell(values)
        elif self._open is not None and tag in _BLOCKS:
            self._open.indent = self._open.indent or _indent(values.get("style", ""))
            self._write("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "table":
            self._depth = max(self._depth - 1, 0)
            if not self._depth:
                self._open = None
        elif self._depth == 1 and tag in {"td", "th", "tr"}:
            self._open = None
        elif tag in _BLOCKS:
            self._write("\n")
        elif tag in {"td", "th"}:
            self._write(" ")

    def handle_data(self, data: str) -> None:
        self._write(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _write(self, text: str) -> None:
        if self._open is not None and not self._silent:
            self._open.text.append(text)

    def _open_row(self, values: dict[str, str]) -> None:
        self._open = None
        self._hidden = "display:none" in values.get("style", "").replace(" ", "")
        if not self._hidden and len(self._rows) < _MOST_ROWS:
            self._rows.append([])

    def _open_cell(self, values: dict[str, str]) -> None:
        self._open = None
        if self._hidden:
            return
        if not self._rows:
            self._rows.append([])
        self._open = _Cell(
            columns=_count(values.get("colspan", ""), _MOST_COLUMNS),
            rows=_count(values.get("rowspan", ""), _MOST_ROWS),
            indent=_indent(values.get("style", "")),
        )
        self._rows[-1].append(self._open)

    def block(self) -> Block | None:
        """Merged cells keep their text in the first place; the others are empty, as in Excel."""
        rows: list[tuple[str, ...]] = []
        indents: list[float] = []
        covered: dict[int, int] = {}  # column -> rows it is still covered for
        for cells in self._rows:
            row: list[str] = []
            for cell in cells:
                _skip_covered(row, covered)
                for place in range(cell.columns):
                    if cell.rows > 1:
                        covered[len(row)] = cell.rows
                    row.append("" if place else cell.words())
            _skip_covered(row, covered)
            covered = {column: left - 1 for column, left in covered.items() if left > 1}
            rows.append(tuple(row[:_MOST_COLUMNS]))
            indents.append(next((cell.indent for cell in cells if cell.words()), 0.0))
        while rows and not any(rows[-1]):
            rows.pop()
        return Block(tuple(rows), tuple(indents[: len(rows)])) if rows else None


def _skip_covered(row: list[str], covered: dict[int, int]) -> None:
    while len(row) in covered and len(row) < _MOST_COLUMNS:
        row.append("")


def _count(text: str, most: int) -> int:
    digits = text.strip()[:6]
    return min(max(int(digits), 1), most) if digits.isascii() and digits.isdigit() else 1


def _indent(style: str) -> float:
    found = _INDENT.search(style.lower())
    if found is None:
        return 0.0
    digits = found["count"] or found["size"] or ""
    try:
        return float(digits) * _POINTS.get(found["unit"] or "", 1.0)
    except ValueError:
        return 0.0


def to_text(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t".join(map(_quoted, row)) for row in rows)


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in '\t\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def to_html(rows: Sequence[Sequence[str]]) -> str:
    """Every cell is text, so that Excel makes no date of "1.2" and no formula of "=…"."""
    lines = (
        "<tr>" + "".join(f"<td style=\"mso-number-format:'\\@'\">{_markup(c)}</td>" for c in row)
        for row in rows
    )
    return f"<table>{''.join(f'{line}</tr>' for line in lines)}</table>"


def _markup(cell: str) -> str:
    return escape(cell).replace("\n", '<br style="mso-data-placement:same-cell">')
