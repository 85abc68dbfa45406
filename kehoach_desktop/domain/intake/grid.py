"""A table of the source by rows and columns, cut where a header says that a new one begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kehoach_desktop.domain.intake.headers import is_header, kind_of, same_words
from kehoach_desktop.domain.source import Alignment, SourceCell, SourceRow, SourceTable
from kehoach_desktop.domain.text import fold, squeeze

_MOST_TITLE_LINES = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a source table; `number` is its place there."""

    number: int
    cells: tuple[SourceCell, ...]
    header: bool = False
    hidden: bool = False

    def cell(self, column: int) -> SourceCell | None:
        return next((cell for cell in self.cells if cell.column == column), None)

    def text(self, column: int) -> str:
        cell = self.cell(column)
        return cell.text if cell is not None else ""

    @property
    def filled(self) -> list[SourceCell]:
        return [cell for cell in self.cells if cell.text.strip()]


@dataclass
class Piece:
    """A header with the rows below it, and the lines that stood above."""

    above: list[Line] = field(default_factory=list)
    header: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)


def lines_of(table: SourceTable) -> list[Line]:
    return [_line(number, row) for number, row in enumerate(table.rows)]


def _line(number: int, row: SourceRow) -> Line:
    return Line(number, row.cells, row.header, row.hidden)


def is_bold(cell: SourceCell) -> bool:
    runs = [run for run in cell.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)


def pieces(table: SourceTable) -> list[Piece]:
    """Cut at every header that is not the last one repeated after a page break."""
    lines, found = lines_of(table), [Piece()]
    at = 0
    while at < len(lines):
        depth = header_depth(lines, at)
        if not depth:
            found[-1].body.append(lines[at])
            at += 1
            continue
        header = lines[at : at + depth]
        titles = _titles_above(found[-1].body, table.width)
        last = found[-1]
        repeated = last.header and same_words(_texts(last.header), _texts(header))
        if repeated and not titles:
            at += depth
            continue
        del last.body[len(last.body) - len(titles) :]
        if not last.header and not any(line.filled for line in last.body):
            found.pop()
        found.append(Piece(titles, header))
        at += depth
    return [piece for piece in found if piece.header or any(line.filled for line in piece.body)]


def header_depth(lines: Sequence[Line], at: int) -> int:
    """How many rows the header has that begins here; 0 for none."""
    texts = [cell.text for cell in lines[at].filled]
    depth = max((cell.down for cell in lines[at].cells), default=1)
    if not is_header(texts):
        second = [c.text for c in lines[at + 1].filled] if at + 1 < len(lines) else []
        wide = len(texts) > 1 and any(cell.across > 1 for cell in lines[at].filled)
        if not (wide and kind_of(texts[0]) is not None and is_header([*texts, *second])):
            return 0
    spans = any(cell.across > 1 for cell in lines[at].filled)
    if spans and depth == 1 and at + 1 < len(lines) and _is_lower_level(lines[at + 1]):
        depth = 2
    depth = min(depth, len(lines) - at, 4)
    if at + depth < len(lines) and _numbers_columns(lines[at + depth]):
        depth += 1  # "(1) (2) (3)", or "A B 1 2"
    return depth


def _is_lower_level(line: Line) -> bool:
    texts = [cell.text for cell in line.filled]
    return bool(texts) and all(kind_of(text) is not None or len(text) < 20 for text in texts)  # noqa: PLR2004


def _numbers_columns(line: Line) -> bool:
    """The line below a header that only counts its columns."""
    texts = [squeeze(cell.text).strip("()") for cell in line.filled]
    counted = [text for text in texts if re.fullmatch(r"\d{1,2}|[A-H]|\d=.*", text)]
    values = [int(text) for text in counted if text.isdigit()]
    return (
        len(texts) >= 3  # noqa: PLR2004
        and len(counted) == len(texts)
        and values == sorted(values)
        and bool(values)
        and values[0] in {1, 2, 3}
    )


def _titles_above(body: Sequence[Line], width: int) -> list[Line]:
    """The last rows before a header that stand alone: a label, a title, "kèm theo", blanks."""
    titles: list[Line] = []
    for line in reversed(body[-_MOST_TITLE_LINES:]):
        if not (_is_title(line, width) or not line.filled):
            break
        titles.insert(0, line)
    while titles and not titles[0].filled:
        titles.pop(0)
    return titles if any(line.filled for line in titles) else []


def _is_title(line: Line, width: int) -> bool:
    filled = line.filled
    if len(filled) != 1:
        return False
    cell = filled[0]
    words = squeeze(fold(cell.text))
    if words.startswith(("phu luc", "bieu ", "kem theo", "(kem theo", "(ban hanh kem theo")):
        return True
    centred = cell.alignment is Alignment.CENTRE and (cell.across * 2 >= width or cell.column == 0)
    capitals = cell.text.upper() == cell.text and any(c.isalpha() for c in cell.text)
    return centred and (capitals or is_bold(cell) or words.startswith("("))


def _texts(header: Sequence[Line]) -> list[str]:
    return [cell.text for line in header for cell in line.cells]
