"""From a source to a proposal: finds the tables, what stands above each, and what is unsure."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Orientation, RowKind
from kehoach_desktop.domain.intake.columns import Columns, columns_of
from kehoach_desktop.domain.intake.document import DocumentText, read_document
from kehoach_desktop.domain.intake.grid import LETTERHEAD, Piece, lines_of, pieces
from kehoach_desktop.domain.intake.lines import quoted
from kehoach_desktop.domain.intake.parties import party_doubts
from kehoach_desktop.domain.intake.rows import ReadRow, built, read_rows
from kehoach_desktop.domain.intake.titles import (
    Heading,
    heading_of,
    is_measure,
    is_page_number,
    title_paragraphs,
)
from kehoach_desktop.domain.legacy_text import decode
from kehoach_desktop.domain.proposal import (
    Doubt,
    DoubtKind,
    Proposal,
    ProposedAppendix,
    SourcePlace,
)
from kehoach_desktop.domain.source import (
    Source,
    SourceParagraph,
    SourceSheet,
    SourceTable,
    text_of,
)
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.domain.text import fold, squeeze
from kehoach_desktop.domain.uncollected import uncollected

_LEAST_ROWS, _LEAST_WIDTH = 2, 2  # of a table without a header
_NO_TABLE = (*LETTERHEAD, "noi nhan")


@uncollected()
def understand(source: Source, directory: Directory) -> Proposal:
    if source.plan is not None:
        return Proposal(source.file, source.encoding, (), plan=source.plan)
    readable, doubts = decode(source)
    text = read_document(readable)
    finder = _Finder(text)
    for number, sheet in enumerate(readable.sheets):
        if sheet.hidden:
            finder.leave_out(sheet)
        else:
            finder.read(sheet, number)
    refused = (
        Doubt(DoubtKind.REFUSED, "cả tệp", f"Tệp có {each}; chương trình không mở và bỏ qua.")
        for each in source.refused
    )
    found = finder.close()
    return Proposal(
        source.file,
        readable.encoding,
        found,
        (
            *doubts,
            *(text.doubts if text is not None else ()),
            *finder.doubts,
            *party_doubts(found, directory),
            *refused,
        ),
        text.head if text is not None else None,
        text.body if text is not None else (),
    )


class _Placed(NamedTuple):
    place: SourcePlace
    paragraph: SourceParagraph


@dataclass
class _Gathered:
    """A table that pages may have cut; its levels are known when all of its rows are."""

    piece: Piece
    columns: Columns
    width: int
    appendix: ProposedAppendix  # without its rows
    rows: list[ReadRow]
    hidden: frozenset[int] = frozenset()  # columns of the source that it does not show
    headless: list[int] = field(default_factory=list)  # where a part without a header begins


@dataclass
class _Finder:
    text: DocumentText | None = None
    gathered: list[_Gathered] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    _last: _Gathered | None = None  # what a table without header may go on

    def leave_out(self, sheet: SourceSheet) -> None:
        rows = sum(len(block.rows) for block in sheet.blocks if isinstance(block, SourceTable))
        what = f"Trang tính “{sheet.name}” bị ẩn ({rows} dòng), không đọc vào."
        self.doubts.append(Doubt(DoubtKind.HIDDEN, sheet.name, what))

    def read(self, sheet: SourceSheet, number: int) -> None:
        waiting: list[_Placed] = []
        self._last = None
        for at, block in enumerate(sheet.blocks):
            place = SourcePlace(number, at)
            if isinstance(block, SourceParagraph):
                if not self._is_closing(place):
                    waiting.append(_Placed(place, block))
                continue
            cut = pieces(block)
            if is_table(block, cut):
                if any(map(_says_something, waiting)):
                    self._last = None  # prose between two tables: the second goes its own way
                self._read_table(sheet, place, block, cut, waiting)
            else:
                self._last = None
            waiting = []
        self._ask_about_prose(waiting)

    def _is_closing(self, place: SourcePlace) -> bool:
        """Names and posts stand in the middle, too, but are nobody's title."""
        text = self.text
        return text is not None and text.end[:2] <= place[:2] and text.holds(place)

    def _read_table(
        self,
        sheet: SourceSheet,
        place: SourcePlace,
        table: SourceTable,
        cut: Sequence[Piece],
        waiting: Sequence[_Placed],
    ) -> None:
        start = len(waiting) - title_paragraphs([each.paragraph for each in waiting])
        above = [text_of(each.paragraph.runs) for each in waiting[start:]]
        self._ask_about_prose(waiting[:start])
        for piece in cut:
            lines = [line.text(cell.column) for line in piece.above for cell in line.filled]
            heading = heading_of([*above, *lines])
            if not self._goes_on(piece, table, heading, place):
                self._add(sheet, place, piece, table, heading)
            above = []

    def _ask_about_prose(self, prose: Sequence[_Placed]) -> None:
        """An appendix is its tables; what it says besides is not lost unseen."""
        if self.text is None:
            return
        for each in prose:
            if _says_something(each) and not self.text.holds(each.place):
                said = quoted(text_of(each.paragraph.runs))
                what = f"Đoạn {said} ngoài bảng không được đọc vào."
                self.doubts.append(Doubt(DoubtKind.OTHER, "Phụ lục", what))

    def _goes_on(
        self, piece: Piece, table: SourceTable, heading: Heading, place: SourcePlace
    ) -> bool:
        """Rows of the table before, after a page break: with its header again, or with none."""
        last = self._last
        if last is None or heading:
            return False
        if piece.header:
            if _texts(piece) != _texts(last.piece):
                return False
        elif table.width != last.width:
            return False
        else:
            last.headless.append(len(last.rows))
        last.hidden |= table.hidden
        last.rows = read_rows(piece, last.columns, place, last.rows)
        return True

    def _add(
        self,
        sheet: SourceSheet,
        place: SourcePlace,
        piece: Piece,
        table: SourceTable,
        heading: Heading,
    ) -> None:
        columns = columns_of(piece, table.width)
        rows = read_rows(piece, columns, place)
        if not rows:
            return
        section = self._section(sheet, place, heading)
        appendix = ProposedAppendix(
            heading.label,
            heading.title,
            columns.all,
            (),
            heading.attached,
            Orientation.LANDSCAPE if sheet.landscape else Orientation.PORTRAIT,
            in_body=section is not None,
            source=place,
            section=section,
        )
        self._last = _Gathered(piece, columns, table.width, appendix, rows, table.hidden)
        self.gathered.append(self._last)

    def _section(self, sheet: SourceSheet, place: SourcePlace, heading: Heading) -> int | None:
        """What part of the body the table stands in; None for an appendix."""
        if self.text is None:
            return None
        if not sheet.name:
            return self.text.section_before(place)
        return None if heading else self.text.section_of_sheet(sheet.name)

    def close(self) -> tuple[ProposedAppendix, ...]:
        """The tables with their rows; what is unsure about each is asked now."""
        return tuple(self._closed(index, each) for index, each in enumerate(self.gathered))

    def _closed(self, index: int, gathered: _Gathered) -> ProposedAppendix:
        rows = built(gathered.rows, _kind_of_rows(gathered.columns))
        appendix = replace(gathered.appendix, rows=rows.all)
        where = _name(appendix, index)
        self._ask_about_columns(index, gathered, where)
        for line in filter(is_measure, appendix.title):
            what = f"{quoted(line)} đứng dưới tên phụ lục và được giữ ở đó."
            self.doubts.append(Doubt(DoubtKind.TITLE, where, what, index))
        for each in rows.doubts:
            named = f"{where}, dòng {rows.all[each.row].marker or each.row + 1}"
            self.doubts.append(
                Doubt(each.kind, named, each.what, index, each.row, each.column, each.suggestion)
            )
        for start in gathered.headless:
            what = "Bảng tiếp theo không có dòng tiêu đề; đã nối vào bảng liền trước."
            self.doubts.append(Doubt(DoubtKind.HEADER, where, what, index, start))
        return appendix

    def _ask_about_columns(self, index: int, gathered: _Gathered, where: str) -> None:
        columns = gathered.columns
        if not gathered.piece.header:
            what = "Không thấy dòng tiêu đề của bảng; ý nghĩa các cột là phỏng đoán."
            self.doubts.append(Doubt(DoubtKind.HEADER, where, what, index))
        spread = {key for row in gathered.rows for key in row.spread}
        for column in columns.all:
            if column.key in columns.guessed and gathered.piece.header:
                what = f"Cột “{column.header}” chưa rõ là gì; chữ trong cột được giữ nguyên."
                self.doubts.append(Doubt(DoubtKind.COLUMN, where, what, index, column=column.key))
            if column.source in gathered.hidden:
                what = f"Cột “{column.header}” bị ẩn trong tệp; chữ trong cột vẫn được đọc vào."
                self.doubts.append(Doubt(DoubtKind.HIDDEN, where, what, index, column=column.key))
            if column.key in spread:
                what = f"Cột “{column.header}” có ô gộp nhiều dòng; chữ được ghi cho từng dòng."
                self.doubts.append(Doubt(DoubtKind.JOINED, where, what, index, column=column.key))


def _texts(piece: Piece) -> list[str]:
    return [cell.text for line in piece.header for cell in line.cells]


def _says_something(placed: _Placed) -> bool:
    text = text_of(placed.paragraph.runs).strip()
    return bool(text) and not is_page_number(text)


def is_table(table: SourceTable, cut: Sequence[Piece]) -> bool:
    """Not the letterhead, nor the block of the signature, which Word keeps in tables too."""
    if any(piece.header for piece in cut):
        return True
    texts = " ".join(squeeze(fold(c.text)) for row in table.rows[:4] for c in row.cells)
    if any(words in texts for words in _NO_TABLE):
        return False
    filled = [line for line in lines_of(table) if line.filled]
    used = {cell.column for line in filled for cell in line.filled}
    return len(filled) >= _LEAST_ROWS and len(used) >= _LEAST_WIDTH


def _kind_of_rows(columns: Columns) -> RowKind:
    title = columns.title
    words = fold(title.header) if title is not None else ""
    tasks = ("nhiem vu", "cong viec", "noi dung", "hoat dong", "giai phap")
    return RowKind.TASK if any(each in words for each in tasks) else RowKind.CRITERION


def _name(appendix: ProposedAppendix, index: int) -> str:
    return appendix.label or f"Bảng {index + 1}"
