"""Tables in HTML, as office programs and browsers put them on the clipboard or call them .xls.

The window reads what is pasted and `exchange` reads files; neither knows the other, and both must
see the same cells. Everything here takes time in proportion to the text, however broken it is.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from kehoach_desktop.domain.source import (
    SourceBlock,
    SourceCell,
    SourceParagraph,
    SourceRow,
    SourceRun,
    SourceTable,
    SourceText,
)
from kehoach_desktop.domain.tabular import html_tags
from kehoach_desktop.domain.tabular.html_styles import (
    Declarations,
    Look,
    Styles,
    indent_of,
    is_hidden,
    look_inside,
)
from kehoach_desktop.domain.tabular.html_tags import Tag
from kehoach_desktop.domain.text import nfc

MOST_ACROSS, MOST_DOWN = 60, 20_000
_DEEPEST = 1_000  # elements inside one another; deeper ones are read without their looks
_DEEPEST_TABLE = 20  # tables inside one another; deeper ones are rows of the last

_CLIPBOARD_HEADER = re.compile(r"\AVersion:[\d.]+\s+(?:[A-Za-z]+:[^\r\n<]*[\r\n]+)+")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLOCKS = {
    *("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "pre"),
    *("blockquote", "section", "article", "center", "caption", "body", "html", "hr"),
}
_SILENT = {"script", "style", "title", "xml", "noscript", "template", "select", "svg"}
_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "base", "wbr", "area", "embed"}
_PARTS = {"table", "tr", "td", "th"}
_BULLET_FONTS = ("symbol", "wingdings", "courier")
_BULLETS = {"·": "•", "\uf0b7": "•"}  # as Symbol has them; the other fonts' signs are dashes


def read(html: str) -> tuple[SourceBlock, ...]:
    """The tables in their order, and the prose between them."""
    pieces = list(html_tags.cut(_CLIPBOARD_HEADER.sub("", html)))
    sheets = (each.raw for each in pieces if isinstance(each, Tag) and each.name == "style")
    reader = _Reader(Styles("\n".join(sheets)))
    for each in pieces:
        reader.take(each)
    return reader.blocks()


# --- What is gathered ---


@dataclass(slots=True)
class _Cell:
    across: int = 1
    down: int = 1
    hidden: bool = False
    indent: float = 0.0
    pieces: list[SourceRun] = field(default_factory=list)
    inner: list["_Table"] = field(default_factory=list)

    def runs(self) -> SourceText:
        return _tidy(self.pieces)


@dataclass(slots=True)
class _Row:
    hidden: bool = False
    cells: list[_Cell] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    rows: list[_Row] = field(default_factory=list)
    columns: list[bool] = field(default_factory=list)  # whether each was said to be hidden
    cell: _Cell | None = None  # the one that is open


def _tidy(pieces: list[SourceRun]) -> SourceText:
    """White space as it is shown: one blank or one line end, none at the edges."""
    found: list[SourceRun] = []
    between = ""
    for piece in pieces:
        before, words, after = _parted(piece.text)
        between = "\n" if "\n" in (between, before) else between or before
        if words:
            text = between + words if found else words
            found.append(piece._replace(text=nfc(text)))
            between = after
    return tuple(found)


def _parted(text: str) -> tuple[str, str, str]:
    """The white space before the words, the words, and the white space after them."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    words = "\n".join(filter(None, lines))
    if not words:
        return "\n" if len(lines) > 1 else text[:1] and " ", "", ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return before if lines[0] else "\n", words, after if lines[-1] else "\n"


class _Open(NamedTuple):
    tag: str
    look: Look


class _Reader:
    """Tables inside a cell are lines of that cell."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._stack: list[_Open] = [_Open("", Look())]
        self._count: dict[str, int] = {}
        self._looks: dict[tuple[Look, str, int], Look] = {}
        self._tables: list[_Table] = []  # open, each inside the one before
        self._found: list[_Table | SourceParagraph] = []
        self._prose: list[SourceRun] = []

    def blocks(self) -> tuple[SourceBlock, ...]:
        while self._tables:
            self._close_table()
        self._end_paragraph()
        found: list[SourceBlock] = []
        for each in self._found:
            if isinstance(each, SourceParagraph):
                found.append(each)
            else:
                found.extend(_table(table) for table in _unwrapped(each))
        return tuple(found)

    # Elements

    def take(self, piece: Tag | str) -> None:
        if isinstance(piece, str):
            self._write(_SPACE.sub(" ", piece))
        elif piece.is_end:
            self._end(piece.name)
        else:
            self._begin(piece.name, piece.attributes)

    def _begin(self, tag: str, values: dict[str, str]) -> None:
        said = self._styles.of(tag, values.get("class", ""), values.get("style", ""))
        if tag in _PARTS:
            self._begin_part(tag, values, said)
        elif tag == "col":
            self._add_columns(values, said)
        elif tag == "br":
            self._write("\n")
        elif tag in _BLOCKS:
            self._begin_block(tag, said)
        if tag in _VOID or len(self._stack) > _DEEPEST:
            return
        self._stack.append(_Open(tag, self._look(tag, values, said)))
        self._count[tag] = self._count.get(tag, 0) + 1

    def _look(self, tag: str, values: dict[str, str], said: Declarations) -> Look:
        outer = self._stack[-1].look
        if tag in _PARTS:
            # Thousands are alike. The styles keep one object for all that say the same.
            key = outer, tag, id(said)
            if key not in self._looks:
                # A hidden cell is kept, and said to be so.
                self._looks[key] = look_inside(outer, tag, "", said)._replace(hidden=outer.hidden)
            return self._looks[key]
        look = look_inside(outer, tag, values.get("face", ""), said)
        is_silent = tag in _SILENT or _is_remark(tag, values, said)
        return look._replace(hidden=True) if is_silent else look

    def _end(self, tag: str) -> None:
        if tag == "table":
            self._close_table()
        elif tag in _PARTS:
            self._close_to(tag)
            if self._tables:
                self._tables[-1].cell = None
        else:
            if tag in _BLOCKS:
                self._end_block()
            self._pop_inline(tag)

    # Text

    def _write(self, text: str) -> None:
        look = self._stack[-1].look
        if look.hidden:
            return
        if look.listed and look.font.lower().startswith(_BULLET_FONTS) and text.strip():
            text = _BULLETS.get(text.strip(), "-")
        run = SourceRun(text, look.font, look.bold, look.italic, look.underline, look.superscript)
        self._place().append(run)

    def _place(self) -> list[SourceRun]:
        for table in reversed(self._tables):
            if table.cell is not None:
                return table.cell.pieces
        return self._prose

    def _begin_block(self, tag: str, said: Declarations) -> None:
        if tag == "p":
            self._pop_inline("p")  # one cannot stand in another
        cell = self._tables[-1].cell if self._tables else None
        if cell is not None and not cell.indent and not any(p.text.strip() for p in cell.pieces):
            cell.indent = indent_of(said)
        self._end_block()

    def _end_block(self) -> None:
        if self._place() is self._prose:
            self._end_paragraph()
        else:
            self._write("\n")

    def _end_paragraph(self) -> None:
        runs = _tidy(self._prose)
        self._prose.clear()
        if runs:
            self._found.append(SourceParagraph(runs))

    # Tables

    def _begin_part(self, tag: str, values: dict[str, str], said: Declarations) -> None:
        if tag == "table":
            self._open_table()
            return
        if not self._tables:
            self._open_table()
            self._push_table()
        table = self._tables[-1]
        table.cell = None
        self._close_to("tr" if tag == "tr" else "td")
        if tag == "tr":
            table.rows.append(_Row(is_hidden(said)))
            return
        if not table.rows:
            table.rows.append(_Row())
        across = _count(values.get("colspan", ""), MOST_ACROSS)
        down = _count(values.get("rowspan", ""), MOST_DOWN)
        table.cell = _Cell(across, down, is_hidden(said), indent_of(said))
        table.rows[-1].cells.append(table.cell)

    def _open_table(self) -> None:
        if len(self._tables) > _DEEPEST_TABLE:
            return
        if self._tables and self._tables[-1].cell is None:
            self._close_table()  # a table between the cells of another ends that
        if not self._tables:
            self._end_paragraph()
        self._tables.append(_Table())

    def _push_table(self) -> None:
        """For cells without a table around them."""
        self._stack.append(_Open("table", self._stack[-1].look))
        self._count["table"] = self._count.get("table", 0) + 1

    def _close_table(self) -> None:
        self._pop_to("table")
        if not self._tables:
            return
        table = self._tables.pop()
        outer = self._tables[-1].cell if self._tables else None
        if outer is None:
            self._found.append(table)
            return
        outer.inner.append(table)
        outer.pieces.extend(_as_lines(table))

    def _add_columns(self, values: dict[str, str], said: Declarations) -> None:
        if self._tables and len(self._tables[-1].columns) < MOST_ACROSS:
            count = _count(values.get("span", ""), MOST_ACROSS)
            self._tables[-1].columns.extend([is_hidden(said)] * count)

    # The stack of open elements

    def _close_to(self, tag: str) -> None:
        """End the cell, or the row with its cells, of the innermost table."""
        ends = {"td", "th"} if tag in {"td", "th"} else {"td", "th", "tr"}
        while len(self._stack) > 1:
            place = len(self._stack) - 1
            while place and self._stack[place].tag not in _PARTS:
                place -= 1
            if not place or self._stack[place].tag not in ends:
                return
            self._cut(place)

    def _pop_to(self, tag: str) -> None:
        if self._count.get(tag):
            place = len(self._stack) - 1
            while self._stack[place].tag != tag:
                place -= 1
            self._cut(place)

    def _pop_inline(self, tag: str) -> None:
        """An end inside a cell never ends what was begun outside it."""
        if not self._count.get(tag):
            return
        place = len(self._stack) - 1
        while self._stack[place].tag not in _PARTS | {tag}:
            place -= 1
            if not place:
                return
        if self._stack[place].tag == tag:
            self._cut(place)

    def _cut(self, place: int) -> None:
        for each in self._stack[place:]:
            self._count[each.tag] -= 1
        del self._stack[place:]


def _is_remark(tag: str, values: dict[str, str], said: Declarations) -> bool:
    """Word's comments, and what was deleted while changes were tracked."""
    deleted = tag == "del" and ("datetime" in values or "cite" in values)
    element = said.get("mso-element", "")
    comment = "comment" in element or "msocomanchor" in values.get("class", "").lower()
    return deleted or comment


def _count(text: str, most: int) -> int:
    digits = text.strip()[:6]
    return min(max(int(digits), 1), most) if digits.isascii() and digits.isdigit() else 1


# --- What was gathered, as tables ---


def _as_lines(table: _Table) -> list[SourceRun]:
    pieces: list[SourceRun] = []
    for row in table.rows:
        pieces.append(SourceRun("\n"))
        for cell in row.cells:
            pieces.extend((*cell.runs(), SourceRun(" ")))
    return [*pieces, SourceRun("\n")]


def _unwrapped(table: _Table) -> list[_Table]:
    """Pages and letters put a whole table into the only cell of another."""
    cells = (cell for row in table.rows for cell in row.cells if cell.runs())
    filled = list(islice(cells, 2))
    if len(filled) == 1 and filled[0].inner:
        inner = filled[0].inner
        lines = [run for each in inner for run in _as_lines(each)]
        if _tidy(lines) == filled[0].runs():
            return [each for one in inner for each in _unwrapped(one)]
    return [table]


def _table(table: _Table) -> SourceTable:
    rows: list[SourceRow] = []
    covered: dict[int, int] = {}  # column -> rows that a cell above still covers
    seen: dict[int, bool] = {}  # column -> whether all of its cells are hidden
    width = 0
    for number, row in enumerate(table.rows, start=1):
        column, cells = 0, []
        still = dict(covered)
        for cell in row.cells:
            while still.get(column):
                column += 1
            place = f"hàng {number}, ô {column + 1}"
            cells.append(
                SourceCell(
                    *(column, cell.runs(), cell.across, cell.down),
                    indent=cell.indent,
                    place=place,
                )
            )
            reach = range(column, column + cell.across)
            still.update(dict.fromkeys(reach, cell.down))
            if not row.hidden:
                seen.update({at: seen.get(at, True) and cell.hidden for at in reach})
            column += cell.across
        covered = {at: left - 1 for at, left in still.items() if left > 1}
        width = max(width, column)
        rows.append(SourceRow(tuple(cells), hidden=row.hidden))
    said = {at for at, hidden in enumerate(table.columns[:width]) if hidden}
    hidden = frozenset(said | {at for at, alone in seen.items() if alone})
    return SourceTable(tuple(rows), width, hidden)
