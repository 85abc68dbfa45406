"""Reads a Word document by its own XML: paragraphs, tables with what spans what, list numbers."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from kehoach_desktop.domain.source import (
    Alignment,
    Source,
    SourceBlock,
    SourceCell,
    SourceKind,
    SourceParagraph,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
    SourceText,
)
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.exchange.reading.guard import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    opened_zip,
    parsed,
    refuse_doctype,
)
from kehoach_desktop.exchange.reading.word_lists import Lists
from kehoach_desktop.exchange.reading.word_styles import Look, Styles
from kehoach_desktop.services.errors import (
    DamagedForeignFileError,
    TooLargeFileError,
    UnknownFileError,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TWIPS = 20  # to a point
_REFUSED = (
    (re.compile(r"word/vbaProject"), "macro"),
    (re.compile(r"word/embeddings/"), "tệp nhúng"),
    (re.compile(r"word/activeX/"), "nút điều khiển ActiveX"),
)
_ALIGNED = {
    "center": Alignment.CENTRE,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFIED,
}
_THROUGH = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "smartTag", "hyperlink",
                                       "customXml", "fldSimple", "moveTo")}  # fmt: skip
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
}
_SYMBOL_AREA = 0xF000
_SYMBOLS = {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐", 0x2D: "-", 0xB7: "•"}


def read_word(path: Path) -> Source:
    with opened_zip(path) as archive:
        names = archive.namelist()
        main = next((n for n in names if n == "word/document.xml"), None)
        if main is None:
            raise UnknownFileError(path)
        document = _parsed(path, archive, main)
        styles = Styles(_optional(path, archive, "word/styles.xml"))
        lists = Lists(_optional(path, archive, "word/numbering.xml"))
        notes = _footnotes(_optional(path, archive, "word/footnotes.xml"))
        refused = tuple(
            dict.fromkeys(
                words for name in names for pattern, words in _REFUSED if pattern.match(name)
            )
        )
        if any(_loads_from_outside(archive.read(n)) for n in names if n.endswith(".rels")):
            refused = (*refused, "liên kết tự nạp tệp khác")
        if any(_is_command(each) for each in document.iter(f"{W}instrText")):
            refused = (*refused, "trường lệnh DDE")
    body = document.find(f"{W}body")
    if body is None:
        raise DamagedForeignFileError(path)
    walker = _Walker(path, styles, lists, notes)
    return Source(path.name, SourceKind.WORD, tuple(walker.sheets(body)), refused=refused)


def _optional(path: Path, archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    return _parsed(path, archive, name) if name in archive.namelist() else None


def _parsed(path: Path, archive: zipfile.ZipFile, name: str) -> etree._Element:
    content = archive.read(name)
    refuse_doctype(path, content)
    content = content.replace(_STRICT.encode(), W[1:-1].encode())
    try:
        return parsed(content)
    except etree.XMLSyntaxError as error:
        raise DamagedForeignFileError(path) from error


def _loads_from_outside(relations: bytes) -> bool:
    """A link that a reader may click is harmless; a template or picture loads by itself."""
    found = re.findall(rb"<Relationship\b[^>]*>", relations)
    return any(b'"External"' in each and b"/hyperlink" not in each for each in found)


def _is_command(element: etree._Element) -> bool:
    return (element.text or "").strip().upper().startswith(("DDE", "INCLUDE"))


def _footnotes(root: etree._Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for note in root.iterfind(f"{W}footnote") if root is not None else ():
        words = "".join(text.text or "" for text in note.iter(f"{W}t"))
        found[note.get(f"{W}id", "")] = nfc(words.strip())
    return found


class _Cell(NamedTuple):
    column: int
    across: int
    goes_on: bool  # continues the cell above
    element: etree._Element


@dataclass
class _Walker:
    path: Path
    styles: Styles
    lists: Lists
    notes: dict[str, str]
    _rows: int = field(default=0, init=False)
    _tables: int = field(default=0, init=False)

    def sheets(self, body: etree._Element) -> Iterator[SourceSheet]:
        """Pages of one orientation are a sheet; a section's properties stand at its end."""
        blocks: list[SourceBlock] = []
        turned: bool | None = None
        held: list[SourceSheet] = []
        for element in _inner(body):
            if element.tag == f"{W}p":
                blocks.append(self._paragraph(element))
                blocks.extend(self._boxes(element))
                properties = element.find(f"{W}pPr/{W}sectPr")
            elif element.tag == f"{W}tbl":
                blocks.append(self._table(element))
                continue
            else:
                properties = element if element.tag == f"{W}sectPr" else None
            if properties is None:
                continue
            is_turned = _is_landscape(properties)
            if held and is_turned == turned:
                held[-1] = SourceSheet((*held[-1].blocks, *blocks), landscape=is_turned)
            else:
                held.append(SourceSheet(tuple(blocks), landscape=is_turned))
            turned, blocks = is_turned, []
        if blocks:
            held.append(SourceSheet(tuple(blocks)))
        yield from held

    # Paragraphs

    def _paragraph(self, element: etree._Element) -> SourceParagraph:
        properties = element.find(f"{W}pPr")
        style = self.styles.paragraph(properties)
        return SourceParagraph(
            self._runs(element, style),
            self.lists.marker(properties, style.numbering),
            style.heading,
            _alignment(properties, style),
            _indent(properties, style),
        )

    def _runs(self, paragraph: etree._Element, style: Look) -> SourceText:
        runs: list[SourceRun] = []
        for element in _inner(paragraph):
            if element.tag != f"{W}r":
                continue
            properties = element.find(f"{W}rPr")
            if properties is not None and _is_on(properties.find(f"{W}vanish")):
                continue
            look = self.styles.run(properties, style)
            for text, note in self._pieces(element):
                run = SourceRun(
                    text, look.font, look.bold, look.italic, look.underline, look.raised, note
                )
                if runs and runs[-1]._replace(text="") == run._replace(text=""):
                    run = run._replace(text=runs.pop().text + text)
                runs.append(run)
        return tuple(runs)

    def _pieces(self, run: etree._Element) -> Iterator[tuple[str, str | None]]:
        note: str | None = None  # whose mark is typed behind it
        for child in run:
            if child.tag == f"{W}t":
                yield nfc(child.text or ""), note
                note = None
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag], None
            elif child.tag == f"{W}sym":
                yield _symbol(child.get(f"{W}char", "")), None
            elif child.tag == f"{W}footnoteReference":
                words = self.notes.get(child.get(f"{W}id", ""), "")
                if child.get(f"{W}customMarkFollows") in {"1", "true", "on"}:
                    note = words
                else:
                    yield "", words
        if note is not None:
            yield "", note

    def _boxes(self, element: etree._Element) -> Iterator[SourceParagraph]:
        """Text boxes that hang on a paragraph; the old picture of one is its fallback."""
        if next(element.iter(f"{W}txbxContent"), None) is None:
            return  # as nearly everywhere: no need to look into each piece
        for child in element:
            if child.tag == f"{W}txbxContent":
                for each in child.iter(f"{W}p"):
                    yield self._paragraph(each)
            elif not str(child.tag).endswith("}Fallback"):
                yield from self._boxes(child)

    # Tables

    def _table(self, element: etree._Element) -> SourceTable:
        self._tables += 1
        number = self._tables
        rows = (row for row in _inner(element) if row.tag == f"{W}tr")
        lines = [(row, self._cells(row)) for row in rows if row.find(f"{W}trPr/{W}del") is None]
        self._rows += len(lines)
        width = max((c.column + c.across for _, cells in lines for c in cells), default=0)
        if self._rows > MOST_ROWS or width > MOST_COLUMNS:
            raise TooLargeFileError(self.path)
        open_cells: dict[int, tuple[int, int]] = {}  # column -> row and place of what may grow
        built: list[list[SourceCell]] = []
        for at, (_, cells) in enumerate(lines):
            built.append([])
            for cell in cells:
                above = open_cells.get(cell.column)
                if cell.goes_on and above is not None:
                    row, place = above
                    hidden = self._cell(cell, f"bảng {number}, hàng {at + 1}")
                    built[row][place] = _grown(built[row][place], at - row + 1, hidden)
                    continue
                open_cells[cell.column] = at, len(built[at])
                built[at].append(self._cell(cell, f"bảng {number}, hàng {at + 1}"))
        built_rows = (
            SourceRow(tuple(cells), _is_header(row), _is_hidden(row))
            for (row, _), cells in zip(lines, built, strict=True)
        )
        return SourceTable(tuple(built_rows), width)

    def _cells(self, row: etree._Element) -> list[_Cell]:
        found: list[_Cell] = []
        column = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
        for element in _inner(row):
            if element.tag != f"{W}tc":
                continue
            properties = element.find(f"{W}tcPr")
            across, merged = 1, None
            if properties is not None:
                across = max(_number(properties.find(f"{W}gridSpan"), 1), 1)
                merged = properties.find(f"{W}vMerge")
                beside = properties.find(f"{W}hMerge")
                if found and beside is not None and beside.get(f"{W}val") != "restart":
                    found[-1] = found[-1]._replace(across=found[-1].across + across)
                    column += across
                    continue
            goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
            found.append(_Cell(column, across, goes_on, element))
            column += across
        return found

    def _cell(self, cell: _Cell, where: str) -> SourceCell:
        paragraphs = list(self._cell_paragraphs(cell.element))
        runs: list[SourceRun] = []
        for paragraph in paragraphs:
            if runs:
                runs[-1] = runs[-1]._replace(text=runs[-1].text + "\n")
            own = list(paragraph.runs)
            if runs and paragraph.marker and own:  # later items of a list keep their numbers
                own[0] = own[0]._replace(text=f"{paragraph.marker} {own[0].text}")
            runs.extend(own or ([SourceRun("")] if runs else []))
        if sum(len(run.text) for run in runs) > LONGEST_CELL:
            raise TooLargeFileError(self.path)
        first = paragraphs[0] if paragraphs else SourceParagraph(())
        return SourceCell(
            cell.column,
            _trimmed(runs),
            cell.across,
            marker=first.marker,
            alignment=first.alignment,
            indent=first.indent,
            place=f"{where}, ô {cell.column + 1}",
        )

    def _cell_paragraphs(self, element: etree._Element) -> Iterator[SourceParagraph]:
        """A table in a cell is read as its lines."""
        for child in _inner(element):
            if child.tag == f"{W}p":
                yield self._paragraph(child)
                yield from self._boxes(child)
            elif child.tag in {f"{W}tbl", f"{W}tr", f"{W}tc"}:
                yield from self._cell_paragraphs(child)


def _inner(element: etree._Element) -> Iterator[etree._Element]:
    """Children, as if fields, links, insertions and content controls were not there."""
    for child in element:
        if child.tag in _THROUGH:
            yield from _inner(child)
        elif isinstance(child.tag, str):
            yield child


def _symbol(code: str) -> str:
    """What a symbol font shows for a sign of its own area."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    sign = _SYMBOLS.get(number & 0xFF, "•") if number >= _SYMBOL_AREA else chr(number)
    return sign if sign.isprintable() else ""


def _grown(cell: SourceCell, down: int, hidden: SourceCell) -> SourceCell:
    """What is written under a merge is not seen, but is not lost."""
    if hidden.text.strip():
        runs = (*cell.runs, SourceRun("\n"), *hidden.runs) if cell.runs else hidden.runs
        cell = cell._replace(runs=runs)
    return SourceCell(
        cell.column, cell.runs, cell.across, down, cell.marker, cell.alignment, cell.indent,
        cell.numeric, cell.place,
    )  # fmt: skip


def _trimmed(runs: list[SourceRun]) -> SourceText:
    while runs and not runs[-1].text.strip():
        if runs[-1].footnote is not None:
            break
        runs.pop()
    if runs:
        runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip("\n"))
    return tuple(runs)


def _number(element: etree._Element | None, default: int) -> int:
    text = element.get(f"{W}val", "") if element is not None else ""
    return int(text) if re.fullmatch(r"\d{1,3}", text) else default


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{W}val", "true") not in {"0", "false", "off"}


def _is_header(row: etree._Element) -> bool:
    return _is_on(row.find(f"{W}trPr/{W}tblHeader"))


def _is_hidden(row: etree._Element) -> bool:
    return _is_on(row.find(f"{W}trPr/{W}hidden"))


def _is_landscape(properties: etree._Element) -> bool:
    size = properties.find(f"{W}pgSz")
    return size is not None and size.get(f"{W}orient") == "landscape"


def _alignment(properties: etree._Element | None, style: Look) -> Alignment:
    own = properties.find(f"{W}jc") if properties is not None else None
    word = own.get(f"{W}val", "") if own is not None else style.alignment
    return _ALIGNED.get(word, Alignment.LEFT)


def _indent(properties: etree._Element | None, style: Look) -> float:
    own = properties.find(f"{W}ind") if properties is not None else None
    if own is None:
        return style.indent
    left = own.get(f"{W}left") or own.get(f"{W}start") or "0"
    return int(left) / _TWIPS if re.fullmatch(r"-?\d{1,6}", left) else 0.0
