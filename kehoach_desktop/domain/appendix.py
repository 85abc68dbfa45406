"""Rows and columns of an appendix or of a table in the body: columns are data, rows an outline."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple, NewType

from kehoach_desktop.domain.values import dataclass

PartId = NewType("PartId", int)
RowId = NewType("RowId", int)


class Style(Enum):
    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    SUPERSCRIPT = "superscript"


class Span(NamedTuple):
    """A stretch of a text that is printed in another style."""

    start: int
    end: int
    style: Style
    field: str = "text"


class ColumnKind(Enum):
    """What a column means, whatever its printed header says."""

    MARKER = "marker"
    TITLE = "title"
    UNIT = "unit"
    TARGET = "target"
    PRODUCT = "product"
    OVERSEE = "oversee"
    LEAD = "lead"
    COORDINATE = "coordinate"
    TIMEFRAME = "timeframe"
    MAX_SCORE = "max_score"
    NOTE = "note"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Column:
    """A printed header and what it means."""

    id: PartId
    key: str
    header: str
    kind: ColumnKind = ColumnKind.TEXT
    above: tuple[str, ...] = ()  # header levels above, outermost first
    width: float | None = None  # share of the table's width; None lets the layout decide
    year: int | None = None  # milestone year of a target column
    in_draft: bool = True
    in_issue: bool = True


class RowKind(Enum):
    GROUP = "group"
    CRITERION = "criterion"
    TASK = "task"
    NOTE = "note"


class Row(NamedTuple):
    """One printed row; a NamedTuple because thousands are built at once when a plan opens."""

    id: RowId
    kind: RowKind
    marker: str | None
    title: str
    cells: Mapping[str, str] = {}  # column key -> literal; marker and title are fields
    spans: tuple[Span, ...] = ()
    remark: str = ""  # what the row says about its own revision ("Biến mới năm 2021")
    comment: str = ""  # the officer's note beside the row, never printed

    def text(self, column: Column) -> str:
        """Return what is printed in that column."""
        if column.kind is ColumnKind.MARKER:
            return self.marker or ""
        if column.kind is ColumnKind.TITLE:
            return self.title
        return self.cells.get(column.key, "")

    def with_text(self, column: Column, text: str) -> "Row":
        return self.with_texts([(column, text)])

    def with_texts(self, texts: Iterable[tuple[Column, str]]) -> "Row":
        marker, title, cells = self.marker, self.title, dict(self.cells)
        for column, text in texts:
            if column.kind is ColumnKind.MARKER:
                marker = text or None
            elif column.kind is ColumnKind.TITLE:
                title = text
            elif text:
                cells[column.key] = text
            else:
                cells.pop(column.key, None)
        return self._replace(marker=marker, title=title, cells=cells)


class Orientation(Enum):
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Table:
    """Stands under an appendix or, in the body, under a section; its columns stand under it."""

    id: PartId
    repeat_header: bool = True


@dataclass(frozen=True, slots=True)
class Appendix:
    """An annex with its own title and tables."""

    id: PartId
    label: str | None = None  # "Phụ lục 1" as printed; some plans print none
    title: tuple[str, ...] = ()  # printed lines
    attached_line: str | None = None  # "(Kèm theo Kế hoạch số …)"
    short_name: str = ""  # "PAR INDEX": what tabs and lists call it
    orientation: Orientation = Orientation.PORTRAIT
    in_file: bool = True  # False: the body cites it, the file does not hold it
    own_file: bool = False  # issued as a file of its own and signed by itself
