"""The rows of a piece: numbers, groups, levels; what a page break cut is one row again."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from kehoach_desktop.domain.appendix import ColumnKind, RowKind, Span, Style
from kehoach_desktop.domain.intake.columns import Columns, lifts_markers
from kehoach_desktop.domain.intake.grid import Line, Piece, is_bold
from kehoach_desktop.domain.markers import Style as Numbering
from kehoach_desktop.domain.markers import level_of, parse_marker, split_marker, successor
from kehoach_desktop.domain.proposal import DoubtKind, ProposedColumn, ProposedRow, SourcePlace
from kehoach_desktop.domain.source import SourceCell, SourceRun

_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}")
_SUM = re.compile(r"(?:tổng (?:cộng|số|điểm)|cộng)\b", re.IGNORECASE)
_FAULT = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)")  # of a formula in Excel
_NOTE = re.compile(r"ghi chú\s*:", re.IGNORECASE)
_WORK = frozenset({"lead", "coordinators", "oversee", "timeframe", "product"})
_LOWEST = -1.0  # of a note: it speaks of the whole table
_TOP = 0.5  # of groups, against the levels of markers
_BESIDE = 0.5  # a group stands this much above rows numbered in its own way


@dataclass(frozen=True, slots=True)
class RowDoubt:
    kind: DoubtKind
    what: str
    row: int
    column: str | None = None
    suggestion: str = ""


@dataclass
class ReadRow:
    """A row before its level is known."""

    marker: str | None
    title: str
    cells: dict[str, str]
    spans: tuple[Span, ...]
    places: list[SourcePlace]
    bold: bool = False
    merged: bool = False
    indent: float = 0.0
    spread: set[str] = field(default_factory=set)  # columns whose cell stands in a row above
    doubts: list[tuple[DoubtKind, str, str | None, str]] = field(default_factory=list)

    @property
    def is_bare(self) -> bool:
        return not any(text.strip() for text in self.cells.values())


@dataclass(frozen=True, slots=True)
class Rows:
    all: tuple[ProposedRow, ...]
    doubts: tuple[RowDoubt, ...]


def read_rows(
    piece: Piece, columns: Columns, place: SourcePlace, before: Sequence[ReadRow] = ()
) -> list[ReadRow]:
    """The rows before, of the same table, and those of this piece: a page may have cut between."""
    return _Reader(piece, columns, place, before).read()


class _Reader:
    def __init__(
        self, piece: Piece, columns: Columns, place: SourcePlace, before: Sequence[ReadRow]
    ) -> None:
        self._before = before
        # By column the cells that reach below their row, each with where it ends; the last counts.
        self._tall: dict[int, list[tuple[int, SourceCell]]] = defaultdict(list)
        self._piece, self._columns, self._place = piece, columns, place
        title = columns.title
        self._lifts = title is not None and lifts_markers(piece, title.source)
        self._numbered = columns.marker is not None or self._lifts
        markers = (row.marker for row in reversed(before) if row.marker)
        self._last_marker: str | None = next(markers, None)

    def read(self) -> list[ReadRow]:
        found = list(self._before)
        for line in self._piece.body:
            if not line.filled:
                continue
            row = self._row(line)
            for cell in filter(lambda each: each.down > 1, line.filled):
                self._tall[cell.column].append((line.number + cell.down, cell))
            if found and self._goes_on(found[-1], row):
                _join(found[-1], row, hidden=line.hidden)
                continue
            self._ask_about(row, line)
            if row.marker:
                self._last_marker = row.marker
            found.append(row)
        return found

    def _row(self, line: Line) -> ReadRow:
        places = [self._place._replace(row=line.number)]
        row = ReadRow(None, "", {}, (), places)
        title_cell: SourceCell | None = None
        for column in self._columns.all:
            cell = line.by_column.get(column.source)
            if cell is None:
                self._take_from_above(row, line, column)
                continue
            text = _text(cell, with_marker=column.kind is not ColumnKind.MARKER)
            if column.kind is ColumnKind.MARKER:
                row.marker = self._marker(cell, row)
                if cell.across > 1 or (cell.text.strip() and row.marker is None):
                    title_cell = cell  # a merged group stands in the first column
            elif column.kind is ColumnKind.TITLE:
                title_cell = cell if cell.text.strip() or title_cell is None else title_cell
            elif text.strip():
                row.cells[column.key] = text
                row.spans += _spans(cell, column.key)
        if title_cell is not None:
            self._take_title(row, title_cell)
        return row

    def _take_from_above(self, row: ReadRow, line: Line, column: ProposedColumn) -> None:
        """A cell merged over several rows says the same of each."""
        tall = self._tall.get(column.source)
        while tall and tall[-1][0] <= line.number:
            tall.pop()
        if not tall or column.kind in {ColumnKind.MARKER, ColumnKind.TITLE}:
            return
        row.cells[column.key] = _text(tall[-1][1], with_marker=True)
        row.spread.add(column.key)

    def _take_title(self, row: ReadRow, cell: SourceCell) -> None:
        row.title = _text(cell, with_marker=True)
        row.bold, row.indent = is_bold(cell), cell.indent
        row.merged = cell.across > 1
        if row.marker is None:
            lifted, rest = split_marker(row.title)
            if lifted is not None and (self._lifts or row.merged or self._columns.marker is None):
                row.marker, row.title = lifted, rest
            elif row.merged and self._columns.marker is not None:
                roman = re.match(r"([IVX]{1,6})\s+(?=\w)", row.title)
                if roman:
                    row.marker, row.title = roman[1], row.title[roman.end() :]
        if not row.bold:
            shift = len(_text(cell, with_marker=True)) - len(row.title)
            row.spans += tuple(
                _moved(span, shift) for span in _spans(cell, "title") if span.start >= shift
            )

    def _marker(self, cell: SourceCell, row: ReadRow) -> str | None:
        """As printed; what Excel made of 1.10 is mended from the row before, and asked about."""
        text = (cell.marker or cell.text).strip()
        if not text:
            return None
        if cell.marker and cell.text.strip():
            text = f"{cell.marker} {cell.text}".strip()
        if cell.numeric:
            text = text.replace(",", ".")
        mended = self._mended(text, is_number=cell.numeric)
        if mended is not None and mended != text:
            what = f"Tệp ghi số thứ tự {text}, đã hiểu là {mended} theo dòng liền trên."
            key = self._columns.marker.key if self._columns.marker else None
            row.doubts.append((DoubtKind.MARKER, what, key, mended))
            return mended
        if parse_marker(text).style is Numbering.OTHER and len(text) > 12:  # noqa: PLR2004
            return None  # a merged group's words
        return text

    def _mended(self, text: str, *, is_number: bool) -> str | None:
        day = _DATE.fullmatch(text)
        if day is None and not is_number:
            return None
        expected = successor(self._last_marker) if self._last_marker else None
        if expected is None:
            return None
        if day is not None:
            wanted = {f"{day[1]}.{day[2]}", f"{day[2]}.{day[1]}"}
            if expected.rstrip(".") in wanted:
                return expected
            return f"{int(day[1])}.{int(day[2])}"
        bare = expected.rstrip(".")
        if is_number and bare != text and bare.rstrip("0") == text and "." in bare:
            return expected
        return None

    def _goes_on(self, above: ReadRow, row: ReadRow) -> bool:
        """No number, and every text begins in the middle of a sentence."""
        if row.marker or row.bold or row.merged:
            return False
        texts = [text for text in (row.title, *row.cells.values()) if text.strip()]
        if not texts or not all(_is_middle(text) for text in texts):
            return False
        return bool(above.title or above.cells)

    def _ask_about(self, row: ReadRow, line: Line) -> None:
        if line.hidden:
            row.doubts.append((DoubtKind.HIDDEN, "Dòng này bị ẩn trong tệp.", None, ""))
        for faulty, text in row.cells.items():
            if _FAULT.fullmatch(text.strip()):
                what = f"Công thức trong tệp bị lỗi, ô hiện “{text.strip()}”."
                row.doubts.append((DoubtKind.OTHER, what, faulty, ""))
        is_group = row.is_bare and (row.bold or row.merged)
        if self._numbered and not row.marker and not is_group and row.title:
            what = f"“{_short(row.title)}” không có số thứ tự; là một dòng riêng?"
            key = self._columns.title.key if self._columns.title else None
            row.doubts.append((DoubtKind.MARKER, what, key, ""))
        elif _NOTE.match(row.title):
            what = f"“{_short(row.title)}” là ghi chú của bảng; đã giữ như một dòng."
            row.doubts.append((DoubtKind.GROUP, what, None, ""))
        elif _SUM.match(row.title.strip()):
            what = f"“{_short(row.title)}” là dòng cộng; đã giữ như một dòng."
            row.doubts.append((DoubtKind.GROUP, what, None, ""))
        elif not row.title and row.cells:
            what = "Dòng này không có nội dung; chữ ở các cột khác được giữ nguyên."
            row.doubts.append((DoubtKind.OTHER, what, None, ""))


def _is_middle(text: str) -> bool:
    first = text.lstrip()[:1]
    return first.islower() or first in ",.;:)”"


def _join(above: ReadRow, row: ReadRow, *, hidden: bool) -> None:
    what = "Phần bị ngắt ở cuối trang đã ghép lại thành một dòng."
    if hidden:
        what = "Phần tiếp theo, là dòng bị ẩn trong tệp, đã ghép lại thành một dòng."
    if row.title:
        above.title = f"{above.title} {row.title}".strip()
    for key, text in row.cells.items():
        above.cells[key] = f"{above.cells.get(key, '')} {text}".strip()
    above.places.extend(row.places)
    above.doubts.append((DoubtKind.JOINED, f"“{_short(above.title)}”: {what}", None, ""))


# Levels


def built(read: Sequence[ReadRow], kind: RowKind) -> Rows:
    groups = [_is_group(row, below) for row, below in zip_longest(read, read[1:])]
    restarts = _counts_anew(read)
    next_levels = _next_levels(read)
    above: list[tuple[float, float]] = []  # level and indentation of the rows that are open
    rows: list[ProposedRow] = []
    doubts: list[RowDoubt] = []
    for at, (row, is_group) in enumerate(zip(read, groups, strict=True)):
        beside, following = restarts and is_group, next_levels[at]
        rank = _rank(row, beside=beside, is_group=is_group, above=above, next_level=following)
        while above and _closes(above[-1], rank, row.indent):
            above.pop()
        own = RowKind.GROUP if is_group else kind
        own = RowKind.NOTE if _NOTE.match(row.title) else own
        rows.append(
            ProposedRow(
                len(above), own, row.marker, row.title, row.cells, row.spans, tuple(row.places)
            )
        )
        above.append((rank, row.indent))
        doubts.extend(
            RowDoubt(each, what, at, key, suggestion) for each, what, key, suggestion in row.doubts
        )
    return Rows(tuple(rows), tuple(doubts))


def _is_group(row: ReadRow, following: ReadRow | None) -> bool:
    marker = parse_marker(row.marker)
    if _NOTE.match(row.title):
        return False
    if marker.style is Numbering.ROMAN or (row.marker and re.fullmatch(r"[A-Z]\.?", row.marker)):
        return row.is_bare or row.bold or row.merged or _sums_up(row, marker.style, following)
    if (row.bold or row.merged) and (row.is_bare or _sums_up(row, marker.style, following)):
        return True
    if marker.style not in {Numbering.NUMBER, Numbering.DOTTED} or following is None:
        return False
    below = parse_marker(following.marker)
    return below.style is Numbering.DOTTED and below.numbers[:-1] == marker.numbers


def _sums_up(row: ReadRow, numbering: Numbering, following: ReadRow | None) -> bool:
    """Figures alone, and rows of another numbering below: what they come to together."""
    work = {key.partition("_")[0] for key in row.cells} & _WORK
    return (
        not work
        and following is not None
        and parse_marker(following.marker).style
        not in {
            numbering,
            Numbering.NONE,
        }
    )


def _counts_anew(read: Sequence[ReadRow]) -> bool:
    """Whether the rows below groups are numbered in the way of the groups: 1, then 1, 2, 3."""
    for group, row in pairwise(read):
        own, below = parse_marker(group.marker), parse_marker(row.marker)
        looks_like_one = group.is_bare and (group.bold or group.merged)
        if looks_like_one and own.style is below.style and below.numbers == (1,):
            return True
    return False


def _next_levels(read: Sequence[ReadRow]) -> list[int | None]:
    """How deep the next numbered row is: a row whose number was lost most likely is as deep."""
    found: list[int | None] = []
    following: int | None = None
    for row in reversed(read):
        found.append(following)
        level = level_of(parse_marker(row.marker))
        following = following if level is None else level
    return found[::-1]


def _rank(
    row: ReadRow,
    *,
    beside: bool,
    is_group: bool,
    above: Sequence[tuple[float, float]],
    next_level: int | None,
) -> float:
    """How deep, by the kind of number; a row without one stands beside the row before it."""
    level = level_of(parse_marker(row.marker))
    if level is not None:
        return level - (_BESIDE if beside else 0)
    if _NOTE.match(row.title):
        return _LOWEST
    if is_group:
        return _TOP
    if not above:
        return float(level_of(parse_marker("1")) or 0)
    last, _ = above[-1]
    if next_level is not None and next_level > last:
        return float(next_level)
    return last + 1 if last != int(last) else last


def _closes(open_row: tuple[float, float], rank: float, indent: float) -> bool:
    last, at = open_row
    if last != rank:
        return last > rank
    return indent <= at


# Texts


def _text(cell: SourceCell, *, with_marker: bool) -> str:
    text = cell.text
    if "\n" in text:
        text = "\n".join(line.rstrip() for line in text.split("\n") if line.strip())
    text = text.strip()
    return f"{cell.marker} {text}".strip() if with_marker and cell.marker else text


def _short(text: str) -> str:
    line = " ".join(text.split(maxsplit=60))  # what was joined can be as long as the table
    return line if len(line) <= 60 else f"{line[:57]}…"  # noqa: PLR2004


_STYLES = (
    ("bold", Style.BOLD),
    ("italic", Style.ITALIC),
    ("underline", Style.UNDERLINE),
    ("superscript", Style.SUPERSCRIPT),
)


def _spans(cell: SourceCell, name: str) -> tuple[Span, ...]:
    """Stretches in another style, where the text was taken as it is."""
    if cell.marker or all(map(_is_plain, cell.runs)):
        return ()
    if cell.text != _text(cell, with_marker=False):
        return ()
    return tuple(_spans_of(cell.runs, name))


def _is_plain(run: SourceRun) -> bool:
    return not (run.bold or run.italic or run.underline or run.superscript)


def _spans_of(runs: Sequence[SourceRun], name: str) -> Iterator[Span]:
    whole = len("".join(run.text for run in runs))
    for attribute, style in _STYLES:
        at = 0
        begun: int | None = None
        for run in (*runs, SourceRun("")):
            on = bool(getattr(run, attribute)) and bool(run.text)
            if on and begun is None:
                begun = at
            if not on and begun is not None:
                if not (begun == 0 and at == whole and style is Style.BOLD):
                    yield Span(begun, at, style, name)
                begun = None
            at += len(run.text)


def _moved(span: Span, shift: int) -> Span:
    return span._replace(start=span.start - shift, end=span.end - shift)
