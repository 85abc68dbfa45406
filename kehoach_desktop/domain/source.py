"""What a file from outside holds before anything is understood: its words, tables and looks.

Readers in `exchange` make it from Word, spreadsheets, the clipboard or plain text; `intake`
understands it. Text is NFC and as it is shown; old encodings are still to be decoded by font.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, NamedTuple

from kehoach_desktop.domain.values import dataclass


class SourceRun(NamedTuple):
    """A stretch of text in one look; a paragraph of a cell ends with a line feed."""

    text: str
    font: str = ""  # as named by the file; it alone tells TCVN3 and VNI apart for sure
    bold: bool = False
    italic: bool = False
    underline: bool = False
    superscript: bool = False
    footnote: str | None = None  # the note whose mark this run is


SourceText = tuple[SourceRun, ...]


def text_of(runs: Sequence[SourceRun]) -> str:
    if len(runs) == 1:  # as nearly every cell has
        return runs[0].text
    return "".join(run.text for run in runs)


class Alignment(Enum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    runs: SourceText
    marker: str = ""  # the number or bullet that the file shows but does not hold as text
    heading: int = 0  # level of a heading style, 0 for none
    alignment: Alignment = Alignment.LEFT
    indent: float = 0.0  # points


class SourceCell(NamedTuple):
    """A cell stands in its first row and column; what it spans holds no other cell."""

    column: int
    runs: SourceText = ()
    across: int = 1
    down: int = 1
    marker: str = ""
    alignment: Alignment = Alignment.LEFT
    indent: float = 0.0
    numeric: bool = False  # the file holds a number, the text is how it is shown
    place: str = ""  # what a person calls it: "Sheet1!B7", "bảng 2, hàng 5, ô 1"

    @property
    def text(self) -> str:
        runs = self.runs
        return runs[0].text if len(runs) == 1 else text_of(runs)


@dataclass(frozen=True, slots=True)
class SourceRow:
    cells: tuple[SourceCell, ...]
    header: bool = False  # the file says that it is repeated on every page
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SourceTable:
    rows: tuple[SourceRow, ...]
    width: int  # columns
    hidden: frozenset[int] = frozenset()  # columns that the file does not show


SourceBlock = SourceParagraph | SourceTable


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """A sheet of a workbook, or a stretch of pages of one orientation."""

    blocks: tuple[SourceBlock, ...]
    name: str = ""
    hidden: bool = False
    landscape: bool = False


class Encoding(Enum):
    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"


class SourceKind(Enum):
    WORD = "word"
    WORKBOOK = "workbook"
    TEXT = "text"
    CLIPBOARD = "clipboard"
    PLAN = "plan"  # a PDF or package of our own: `plan` holds it whole


@dataclass(frozen=True, slots=True)
class Source:
    file: str  # its name, without folders
    kind: SourceKind
    sheets: tuple[SourceSheet, ...] = ()
    encoding: Encoding = Encoding.UNICODE  # the old one that was found, if any
    refused: tuple[str, ...] = ()  # macros, links, objects: named, never followed
    plan: Mapping[str, Any] | None = None

    def tables(self) -> Iterator[SourceTable]:
        for sheet in self.sheets:
            for block in sheet.blocks:
                if isinstance(block, SourceTable):
                    yield block
