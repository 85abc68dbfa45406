"""A table of the source by rows and columns, cut where a header says that a new one begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.intake.headers import is_header, kind_of, same_words
from kehoach_desktop.domain.markers import level_of, parse_marker
from kehoach_desktop.domain.source import Alignment, SourceCell, SourceRow, SourceTable
from kehoach_desktop.domain.text import fold, squeeze

_MOST_TITLE_LINES = 8
LETTERHEAD = ("cong hoa xa hoi", "doc lap - tu do", "dang cong san viet nam")
CLOSING = ("noi nhan:", "tm. ", "kt. ", "tl. ", "tuq. ", "nguoi lap bieu", "thu truong don vi")


@dataclass
class Line:
    """One row of a source table; `number` is its place there."""

    number: int
    cells: tuple[SourceCell, ...]
    header: bool = False
    hidden: bool = False
    filled: list[SourceCell] = field(init=False)
    by_column: dict[int, SourceCell] = field(init=False)

    def __post_init__(self) -> None:
        self.filled = [cell for cell in self.cells if cell.text.strip()]
        # The first of two counts.
        self.by_column = {cell.column: cell for cell in reversed(self.cells)}

    def cell(self, column: int) -> SourceCell | None:
        return self.by_column.get(column)

    def text(self, column: int) -> str:
        cell = self.cell(column)
        return cell.text if cell is not None else ""


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
    return all(run.bold or not run.text.strip() for run in cell.runs) and bool(cell.text.strip())


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
        header = _widened(lines[at : at + depth])
        last = found[-1]
        titles = _titles_above(last.body, table.width, is_first=not last.header)
        repeated = bool(last.header) and same_words(_texts(last.header), _texts(header))
        if repeated and not titles:
            at += depth
            continue
        if not (titles or _looks_like_header(header, last)):
            last.body.append(lines[at])
            at += 1
            continue
        del last.body[len(last.body) - len(titles) :]
        if not last.header and not _holds_rows(last.body):
            found.pop()  # nothing, or a letterhead
        found.append(Piece(titles, header))
        at += depth
    for piece in found:
        piece.body = _without_closing(piece.body)
    found = [part for piece in found for part in _side_by_side(piece, table.width)]
    found = [_with_one_marker_column(piece) for piece in found]
    return [piece for piece in found if piece.header or any(line.filled for line in piece.body)]


def _side_by_side(piece: Piece, width: int) -> list[Piece]:
    """Two tables beside each other on one sheet: each has its own column of numbers."""
    starts = [
        cell.column
        for line in piece.header
        for cell in line.filled
        if kind_of(cell.text) is ColumnKind.MARKER
    ]
    if len(starts) < 2 or starts[0] != min(starts):  # noqa: PLR2004
        return [piece]
    bounds = [0, *starts[1:], width]
    return [
        Piece(
            piece.above if not first else [],
            [_between(line, first, last) for line in piece.header],
            [_between(line, first, last) for line in piece.body],
        )
        for first, last in pairwise(bounds)
    ]


def _with_one_marker_column(piece: Piece) -> Piece:
    """Some write "1" in the column of numbers and "1.1" in a nameless one beside it."""
    top = piece.header[0].filled if piece.header else []
    own = top[0].column if top and top[0].across == 1 else None
    if own is None:
        return piece
    other = own + 1
    named = any(
        cell.column <= other < cell.column + cell.across
        for line in piece.header
        for cell in line.filled
    )
    both = any(line.text(own).strip() and line.text(other).strip() for line in piece.body)
    if named or both or not (_holds_numbers(piece, own) and _holds_numbers(piece, other)):
        return piece
    return replace(piece, body=[_moved(line, other, own) for line in piece.body])


def _holds_numbers(piece: Piece, column: int) -> bool:
    texts = [text for line in piece.body if (text := line.text(column).strip())]
    return bool(texts) and all(level_of(parse_marker(text)) is not None for text in texts)


def _moved(line: Line, start: int, target: int) -> Line:
    cell = line.cell(start)
    if cell is None or not cell.text.strip():
        return line
    others = [each for each in line.cells if each.column not in {start, target}]
    cells = sorted((*others, cell._replace(column=target)), key=lambda each: each.column)
    return replace(line, cells=tuple(cells))


def _between(line: Line, first: int, last: int) -> Line:
    """Those columns of a row, counted as the first table's are."""
    cells = tuple(
        cell._replace(column=cell.column - first)
        for cell in line.cells
        if first <= cell.column < last
    )
    return replace(line, cells=cells)


def _holds_rows(body: Sequence[Line]) -> bool:
    texts = " ".join(squeeze(fold(cell.text)) for line in body for cell in line.filled)
    return bool(texts) and not any(words in texts for words in LETTERHEAD)


def _without_closing(body: list[Line]) -> list[Line]:
    """A sheet's receivers and signature stand below its rows."""
    for at, line in enumerate(body):
        if any(_closes(cell.text) for cell in line.filled):
            return body[:at]
    return body


def _closes(text: str) -> bool:
    return _may_close(text.lstrip()[:1]) and squeeze(fold(text)).startswith(CLOSING)


@lru_cache(maxsize=256)
def _may_close(first: str) -> bool:
    """By the first letter alone: few cells are to be folded whole."""
    return any(words.startswith(fold(first)) for words in CLOSING)


def _looks_like_header(header: Sequence[Line], last: Piece) -> bool:
    """Rows too can say "nội dung" and "phối hợp": below a header it takes more than words."""
    cells = header[0].filled
    if any(kind_of(cell.text) is ColumnKind.MARKER for cell in cells) or header[0].header:
        return True
    if last.header:
        return False
    is_top = not any(line.filled for line in last.body)
    stands_out = all(is_bold(cell) or cell.alignment is Alignment.CENTRE for cell in cells)
    return is_top or stands_out


def header_depth(lines: Sequence[Line], at: int) -> int:
    """How many rows the header has that begins here; 0 for none."""
    texts = [cell.text for cell in lines[at].filled]
    depth = max((cell.down for cell in lines[at].cells), default=1)
    if not (is_header(texts) or _stands_out(lines, at)):
        wide = len(texts) > 1 and any(cell.across > 1 for cell in lines[at].filled)
        if not wide or kind_of(texts[0]) is None:
            return 0
        below = [c.text for line in lines[at + 1 : at + max(depth, 2)] for c in line.filled]
        if not is_header([*texts, *below]):
            return 0
    spans = any(cell.across > 1 for cell in _widened(lines[at : at + 2])[0].filled)
    if spans and depth == 1 and at + 1 < len(lines) and _is_lower_level(lines[at + 1]):
        depth = 2
    depth = min(depth, len(lines) - at, 4)
    if at + depth < len(lines) and numbers_columns(lines[at + depth]):
        depth += 1  # "(1) (2) (3)", or "A B 1 2"
    return depth


def _widened(header: Sequence[Line]) -> list[Line]:
    """Some files forget what was merged: a text then covers the empty columns to its right.

    It does where the line below has texts in them and nowhere else.
    """
    top, *rest = header
    if not rest or any(cell.across > 1 or cell.down > 1 for cell in top.filled):
        return list(header)
    said = {cell.column for cell in top.filled}
    lower = {cell.column for cell in rest[0].filled}
    wide: dict[int, int] = {}
    for column in sorted(said):
        end = column + 1
        while end in lower and end not in said:
            end += 1
        if column in lower and end > column + 1:
            wide[column] = end - column
    covered = {column for start, count in wide.items() for column in range(start, start + count)}
    if not wide or covered != lower:
        return list(header)
    cells = tuple(each._replace(across=wide.get(each.column, 1)) for each in top.cells)
    return [replace(top, cells=cells), *rest]


def _stands_out(lines: Sequence[Line], at: int) -> bool:
    """A full line of short bold texts above one that is not: "Họ và tên", "Chức vụ"."""
    cells, after = lines[at].filled, lines[at + 1].filled if at + 1 < len(lines) else []
    return (
        len(cells) > 2  # noqa: PLR2004 - two are a letterhead
        and len(cells) == len(lines[at].cells) == len(after)
        and all(is_bold(cell) and cell.across == cell.down == 1 for cell in cells)
        and not any(map(is_bold, after))
        and not any(cell.numeric or level_of(parse_marker(cell.text)) is not None for cell in cells)
    )


def _is_lower_level(line: Line) -> bool:
    texts = [cell.text for cell in line.filled]
    return bool(texts) and all(kind_of(text) is not None or len(text) < 20 for text in texts)  # noqa: PLR2004


def numbers_columns(line: Line) -> bool:
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


def _titles_above(body: Sequence[Line], width: int, *, is_first: bool) -> list[Line]:
    """The last rows before a header that stand alone: a label, a title, "kèm theo", blanks."""
    titles: list[Line] = []
    for line in reversed(body[-_MOST_TITLE_LINES:]):
        if line.filled and not (_is_title(line, width) or (is_first and _is_alone(line))):
            break
        titles.insert(0, line)
    while titles and not titles[0].filled:
        titles.pop(0)
    return titles if any(line.filled for line in titles) else []


def _is_alone(line: Line) -> bool:
    """Above the first header a lone text belongs to it, however it is set."""
    filled = line.filled
    return len(filled) == 1 and not filled[0].text.strip().startswith(("-", "Nơi nhận"))


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
    if capitals and cell.column == 0 and len(words.split()) > 1:
        return True  # plain text has no middle of the page
    return centred and (capitals or is_bold(cell) or words.startswith("("))


def _texts(header: Sequence[Line]) -> list[str]:
    return [cell.text for line in header for cell in line.cells]
