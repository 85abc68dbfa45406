"""Rows of a sheet, sent past openpyxl's cells: those find out of each cell what we know already."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from lxml.etree import Element, SubElement
from openpyxl.utils import get_column_letter

from kehoach_desktop.domain.report import Run, Text
from kehoach_desktop.exchange.xml_text import printable

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Styled(NamedTuple):
    """A text in several styles: each stretch says all of its look, as Excel wants it."""

    runs: Text
    face: str
    size: float
    bold: bool = False  # as the rest of the cell


class Content(NamedTuple):
    """Text that is text whatever it begins with, or a number; no data ever is a formula."""

    value: str | Decimal | Styled
    style: int


class Rows:
    def __init__(self, sheet: Any) -> None:
        """The sheet's page, widths and panes must be set before the first row is sent."""
        self._sheet = sheet
        self.count = 0

    def append(self, cells: Sequence[Content], height: float) -> None:
        if not self.count:
            self._sheet._get_writer()  # noqa: SLF001 - the one way to a row that is XML already
            self._sheet._writer.write_row = _write  # noqa: SLF001
            self._sheet._values_to_row = _as_it_is  # noqa: SLF001
        self.count += 1
        self._sheet.append((cells, height))


def _as_it_is(row: Any, _number: int) -> Any:
    return row


def _write(stream: Any, row: tuple[Sequence[Content], float], number: int) -> None:
    cells, height = row
    element = Element("row", {"r": str(number), "ht": f"{height:.1f}", "customHeight": "1"})
    for column, (value, style) in enumerate(cells, start=1):
        attributes = {"r": f"{get_column_letter(column)}{number}", "s": str(style)}
        cell = SubElement(element, "c", attributes)
        if isinstance(value, Decimal):
            SubElement(cell, "v").text = f"{value:f}"
        elif isinstance(value, Styled):
            cell.set("t", "inlineStr")
            _write_styled(SubElement(cell, "is"), value)
        elif value:
            cell.set("t", "inlineStr")
            _write_text(SubElement(cell, "is"), value)
    stream.write(element)


def _write_text(parent: Any, content: str) -> None:
    text = SubElement(parent, "t")
    if content != content.strip():
        text.set(_SPACE, "preserve")
    text.text = content


def _write_styled(parent: Any, styled: Styled) -> None:
    for run in styled.runs:
        stretch = SubElement(parent, "r")
        look = SubElement(stretch, "rPr")
        for name in _marks(run, bold=styled.bold):
            SubElement(look, name)
        if run.superscript:
            SubElement(look, "vertAlign", {"val": "superscript"})
        SubElement(look, "sz", {"val": f"{styled.size:g}"})
        SubElement(look, "rFont", {"val": styled.face})
        _write_text(stretch, printable(run.text))


def _marks(run: Run, *, bold: bool) -> Iterator[str]:
    """In the order that the format's schema asks for."""
    if run.bold or bold:
        yield "b"
    if run.italic:
        yield "i"
    if run.underline:
        yield "u"
