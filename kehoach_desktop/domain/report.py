"""A document before any file format: what is said, in which order, in which role.

PDF, Word and Excel writers draw the same value, so they cannot disagree on content.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import datetime
from enum import Enum
from typing import Any, NamedTuple

from kehoach_desktop.domain.appendix import Orientation
from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.values import dataclass

# What the form itself prints on every document (NĐ 30/2020, Phụ lục I).
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECEIVERS = "Nơi nhận:"


def dashed(recipient: str) -> str:
    """A line of Nơi nhận behind its dash, which some type and the form prints anyway."""
    return recipient if recipient.startswith("-") else f"- {recipient}"


def table_line(sheet: str) -> str:
    """What stands in a workbook's text where the table has a sheet of its own."""
    return f"(Bảng: xem trang tính “{sheet}”)"


class DocumentKind(Enum):
    PLAN = "plan"
    APPENDICES = "appendices"
    REPORT = "report"
    ASSIGNMENT = "assignment"
    SCORES = "scores"
    DUE_LIST = "due_list"
    HANDOVER = "handover"
    LETTER = "letter"


class Run(NamedTuple):
    """A stretch of text in one style; `footnote` is the note whose mark this run is."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    superscript: bool = False
    footnote: str | None = None


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    return "".join(run.text for run in text)


class ParagraphRole(Enum):
    """What a paragraph is; the writers know how each is set (NĐ 30, Phụ lục I)."""

    CITATION = "citation"  # căn cứ: italic, one a line
    BODY = "body"
    PART = "part"  # I. MỤC: bold
    HEADING = "heading"  # 1. Khoản có tiêu đề: bold
    ITEM = "item"  # 1., a), -, +: upright
    ADDRESSEE = "addressee"  # Kính gửi
    CENTRED = "centred"
    NOTE = "note"  # a small remark under a table


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    role: ParagraphRole = ParagraphRole.BODY
    level: int = 0  # depth in the document's outline, for bookmarks and headings


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The top of the first page: two halves, then number and date on one line."""

    superior: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    number: str = ""
    place_and_date: str = ""
    about: str = ""  # V/v of a letter, under its number
    urgency: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """Tên loại and trích yếu, with the short line below."""

    type_name: str
    subject: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AppendixTitle:
    label: str
    title: tuple[str, ...]
    attached: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A header or body cell; spans are counted in columns and rows."""

    text: Text = ()
    across: int = 1
    down: int = 1
    number: Any = None  # Decimal or int where the literal is a number, for spreadsheets


class Align(Enum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`width` is a share of the table's width; None lets the layout fit it to the content."""

    width: float | None = None
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class TableRow:
    cells: tuple[Cell, ...]
    group: bool = False  # bold, and kept with the row after it
    level: int = 0


@dataclass(frozen=True, slots=True)
class TableBlock:
    columns: tuple[TableColumn, ...]
    header: tuple[tuple[Cell, ...], ...]  # rows of cells; a cell below a tall one is left out
    rows: tuple[TableRow, ...]
    name: str = ""  # what a spreadsheet calls its sheet, and a screen reader the table
    repeat_header: bool = True


@dataclass(frozen=True, slots=True)
class Closing:
    """Nơi nhận on the left, powers, post and name on the right, room for signature and seal.

    Where two sign, the other one stands on the left.
    """

    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    name: str
    drafter_code: str = ""
    other: tuple[str, ...] = ()
    other_name: str = ""


Block = Letterhead | Title | AppendixTitle | Paragraph | TableBlock | Closing


@dataclass(frozen=True, slots=True)
class Chapter:
    """Pages of one orientation, such as the body or an appendix."""

    blocks: tuple[Block, ...]
    orientation: Orientation = Orientation.PORTRAIT
    name: str = ""  # the bookmark and the sheet
    restart: bool = False  # counts its pages from one
    signed_alone: bool = False  # leaves the top of its first page free for a signature


@dataclass(frozen=True, slots=True)
class Document:
    kind: DocumentKind
    title: str
    author: str
    chapters: tuple[Chapter, ...]
    at: datetime  # the only date in the file's properties: same data, same bytes
    form: Form = field(default_factory=Form)
    data: Mapping[str, Any] | None = None  # the plan itself, embedded so that it can be read back

    def blocks(self) -> Iterator[Block]:
        for chapter in self.chapters:
            yield from chapter.blocks

    def tables(self) -> Iterator[TableBlock]:
        for block in self.blocks():
            if isinstance(block, TableBlock):
                yield block


def words(document: Document) -> Iterator[str]:
    """Every printed text in reading order, for whoever must prove that nothing was lost."""
    for block in document.blocks():
        yield from _block_words(block)


def _block_words(block: Block) -> Iterator[str]:
    match block:
        case Letterhead():
            yield from (*block.superior, *block.agency, block.number, block.about)
            yield from (block.place_and_date, block.urgency)
        case Title():
            yield from (block.type_name, *block.subject)
        case AppendixTitle():
            yield from (block.label, *block.title, block.attached)
        case Paragraph():
            yield plain(block.text)
            yield from (run.footnote for run in block.text if run.footnote)
        case TableBlock():
            for cells in (*block.header, *(row.cells for row in block.rows)):
                yield from (plain(cell.text) for cell in cells)
        case Closing():
            yield from (*block.recipients, *block.signature, block.name, block.drafter_code)
            yield from (*block.other, block.other_name)
