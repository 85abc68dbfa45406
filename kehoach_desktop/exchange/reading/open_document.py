"""Reads .ods by its own XML: texts with their looks, merges, what is hidden, numbers as shown."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from kehoach_desktop.domain.source import (
    Alignment,
    Source,
    SourceCell,
    SourceKind,
    SourceRun,
    SourceSheet,
    SourceText,
)
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.exchange.reading.guard import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    opened_zip,
    refuse_doctype,
)
from kehoach_desktop.exchange.reading.workbook import (
    SWAPPED,
    Line,
    Merged,
    filled,
    letters,
    shown,
    table,
)
from kehoach_desktop.services.errors import (
    OldWordFileError,
    ProtectedFileError,
    TooLargeFileError,
)

Element = etree._Element  # noqa: SLF001 - lxml has no public name for what it gives
Said = Mapping[str, str]  # what an element says, by names without their namespace

_REFUSED = (("Basic/", "macro"), ("Scripts/", "macro"), ("Object ", "tệp nhúng"))
_NUMBERS = frozenset({"float", "percentage", "currency"})
_ALIGNED = {
    "center": Alignment.CENTRE,
    "end": Alignment.RIGHT,
    "right": Alignment.RIGHT,
    "justify": Alignment.JUSTIFIED,
}
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0}
_LENGTH = re.compile(r"([0-9]+(?:\.[0-9]+)?)(pt|in|cm|mm|pc)")
_DAY = re.compile(r"(?:([0-9]{1,2})/)?([0-9]{1,2})/([0-9]{4})")
_ENGLISH = re.compile(r"-?[0-9]+(?:,[0-9]{3})*(?:\.([0-9]+))?")
_MOST_PARENTS = 20  # of a style; they may say to stand in a ring
_USUAL = "Default"  # the style of a cell that names none
_UNSEEN = frozenset({"collapse", "filter"})  # hidden by hand, or by a filter
_BOLD = 600  # of font weights by number
_SHORTEST_ISO = 10  # a date without its time
_WANTED = (
    "style", "font-face", "page-layout", "master-page", "table", "table-row", "table-column",
)  # fmt: skip


class _Style(NamedTuple):
    parent: str
    said: Said


def read_open_document(path: Path) -> Source:
    with opened_zip(path) as archive:
        names = archive.namelist()
        _refuse_others(path, archive)
        refused = dict.fromkeys(
            words for start, words in _REFUSED if any(n.startswith(start) for n in names)
        )
        sheets = filled(tuple(_Book(path, archive).sheets()))
    return Source(path.name, SourceKind.WORKBOOK, sheets, refused=tuple(refused))


def _refuse_others(path: Path, archive: zipfile.ZipFile) -> None:
    """Texts have the same shape; and what is encrypted says so in a part of its own."""
    names = set(archive.namelist())
    kind = archive.read("mimetype") if "mimetype" in names else b""
    if b"opendocument.text" in kind:
        raise OldWordFileError(path)
    manifest = "META-INF/manifest.xml"
    if manifest in names and b"encryption-data" in archive.read(manifest):
        raise ProtectedFileError(path)


class _Book:
    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path, self._archive = path, archive
        self._faces: dict[str, str] = {}
        self._styles: dict[tuple[str, str], _Style] = {}
        self._pages: dict[str, str] = {}  # the layout of each kind of page
        self._landscape: set[str] = set()  # layouts

    def sheets(self) -> Iterator[SourceSheet]:
        for part in ("styles.xml", "content.xml"):
            if part in self._archive.namelist():
                yield from self._part(part)

    def _part(self, name: str) -> Iterator[SourceSheet]:
        content = self._archive.read(name)
        refuse_doctype(self._path, content)
        safe = {"resolve_entities": False, "no_network": True, "load_dtd": False}
        tags = [f"{{*}}{each}" for each in _WANTED]
        sheet: _Sheet | None = None
        both = ("start", "end")
        for event, element in etree.iterparse(BytesIO(content), both, tag=tags, **safe):
            kind = etree.QName(element).localname
            if event == "start":
                if kind == "table" and sheet is None:
                    sheet = _Sheet(self._path, self, _said(element))
            elif kind in {"table-row", "table-column"}:
                if sheet is not None:
                    sheet.take(kind, element)
                element.clear()
            elif kind == "table":
                if sheet is not None:
                    yield sheet.made()
                sheet = None
            else:
                self._take_style(kind, element)

    def _take_style(self, kind: str, element: Element) -> None:
        said = _said(element)
        name = said.get("name", "")
        if kind == "font-face":
            self._faces[name] = said.get("font-family", name).strip("'\"")
        elif kind == "master-page":
            self._pages[name] = said.get("page-layout-name", "")
        elif kind == "page-layout":
            if any(_said(each).get("print-orientation") == "landscape" for each in element):
                self._landscape.add(name)
        else:
            own = {key: word for each in element for key, word in _said(each).items()}
            own |= {key: word for key, word in said.items() if key == "master-page-name"}
            parent = said.get("parent-style-name", "")
            self._styles[said.get("family", ""), name] = _Style(parent, own)

    def style(self, family: str, name: str) -> Said:
        """With what it has from those above it."""
        chain: list[Said] = []
        while (style := self._styles.get((family, name))) and len(chain) < _MOST_PARENTS:
            chain.append(style.said)
            name = style.parent
        return {key: word for said in reversed(chain) for key, word in said.items()}

    def is_landscape(self, page: str) -> bool:
        return self._pages.get(page) in self._landscape

    def run(self, text: str, said: Said) -> SourceRun:
        name = said.get("font-name", said.get("font-family", "")).strip("'\"")
        weight = said.get("font-weight", "")
        return SourceRun(
            text,
            self._faces.get(name, name),
            weight == "bold" or (weight.isdigit() and int(weight) >= _BOLD),
            said.get("font-style") == "italic",
            said.get("text-underline-style", "none") != "none",
            said.get("text-position", "").startswith("super"),
        )


class _Sheet:
    """One sheet while its rows come by."""

    def __init__(self, path: Path, book: _Book, said: Said) -> None:
        self._path, self._book = path, book
        self._title = nfc(said.get("name", ""))
        look = book.style("table", said.get("style-name", ""))
        self._hidden = look.get("display") == "false"
        self._landscape = book.is_landscape(look.get("master-page-name", ""))
        self._looks: dict[str, Said] = {}
        self._lines: list[Line] = []
        self._merged: list[Merged] = []
        self._row = self._column = 0
        self._unseen: list[range] = []  # columns

    def made(self) -> SourceSheet:
        found = table(self._path, self._lines, self._merged, self._unseen[:MOST_COLUMNS])
        return SourceSheet((found,), self._title, self._hidden, self._landscape)

    def take(self, kind: str, element: Element) -> None:
        said = _said(element)
        hidden = said.get("visibility") in _UNSEEN or _is_folded(element)
        if kind == "table-row":
            self._take_row(element, max(_count(said, "number-rows-repeated"), 1), hidden=hidden)
            return
        after = self._column + max(_count(said, "number-columns-repeated"), 1)
        if hidden:
            self._unseen.append(range(self._column, after))
        self._column = after

    def _take_row(self, element: Element, repeated: int, *, hidden: bool) -> None:
        for again in range(repeated):
            cells = tuple(self._cells(element))
            if not cells:
                self._row += repeated - again
                break
            if len(self._lines) >= MOST_ROWS:
                raise TooLargeFileError(self._path)
            self._lines.append((self._row, cells, hidden))
            self._row += 1

    def _cells(self, row: Element) -> Iterator[SourceCell]:
        column = 0
        for element in row.iterchildren("{*}table-cell", "{*}covered-table-cell"):
            said = _said(element)
            repeated = max(_count(said, "number-columns-repeated"), 1)
            is_covered = etree.QName(element).localname == "covered-table-cell"
            if not is_covered and len(element):
                if repeated > MOST_COLUMNS:
                    raise TooLargeFileError(self._path)
                for place in range(column, column + repeated):
                    yield from self._cell(element, said, place)
            column += repeated

    def _cell(self, element: Element, said: Said, column: int) -> Iterator[SourceCell]:
        name = said.get("style-name", _USUAL)
        if name not in self._looks:
            self._looks[name] = self._book.style("table-cell", name)
        look = self._looks[name]
        runs, numeric = self._text(element, said, look)
        if sum(len(run.text) for run in runs) > LONGEST_CELL:
            raise TooLargeFileError(self._path)
        if not any(run.text for run in runs):
            return
        down = max(_count(said, "number-rows-spanned"), 1)
        across = max(_count(said, "number-columns-spanned"), 1)
        if down > 1 or across > 1:
            self._merged.append((self._row, column, self._row + down - 1, column + across - 1))
        yield SourceCell(
            column,
            runs,
            alignment=_ALIGNED.get(look.get("text-align", ""), Alignment.LEFT),
            indent=_points(look.get("margin-left", "")),
            numeric=numeric,
            place=f"{self._title}!{letters(column)}{self._row + 1}",
        )

    def _text(self, element: Element, said: Said, look: Said) -> tuple[SourceText, bool]:
        """As it is shown, but for decimal commas and days before months."""
        runs: list[SourceRun] = []
        for each in element.iterchildren("{*}p"):
            if runs:
                runs.append(self._book.run("\n", look))
            runs.extend(self._runs(each, look))
        kind = said.get("value-type", "string")
        text = "".join(run.text for run in runs)
        if kind in _NUMBERS:
            return (self._book.run(_decimal(text, said.get("value", "")), look),), True
        if kind == "date":
            return (self._book.run(_day(said.get("date-value", ""), text), look),), False
        if kind == "boolean":
            word = shown(said.get("boolean-value") == "true", "")
            return (self._book.run(word, look),), False
        return tuple(run for run in runs if run.text), False

    def _runs(self, element: Element, look: Said) -> Iterator[SourceRun]:
        yield self._book.run(nfc(_inner(element)), look)
        for each in element:
            if isinstance(each.tag, str):
                own = self._book.style("text", _said(each).get("style-name", ""))
                yield from self._runs(each, {**look, **own})
            yield self._book.run(nfc(each.tail or ""), look)


def _said(element: Element) -> dict[str, str]:
    return {str(key).rpartition("}")[2]: str(word) for key, word in element.attrib.items()}


def _is_folded(element: Element) -> bool:
    """A group of an outline may be folded up."""
    above = element.iterancestors("{*}table-row-group", "{*}table-column-group")
    return any(_said(each).get("display") == "false" for each in above)


def _inner(element: Element) -> str:
    """What stands before the first element in it; spaces and breaks are elements."""
    match etree.QName(element).localname:
        case "s":
            return " " * min(max(_count(_said(element), "c"), 1), LONGEST_CELL)
        case "tab":
            return "\t"
        case "line-break":
            return "\n"
        case _:
            return element.text or ""


def _count(said: Said, name: str) -> int:
    text = said.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004


def _points(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _POINTS[found[2]] if found is not None else 0.0


def _decimal(text: str, value: str) -> str:
    """A number that was shown in the English way is shown in the Vietnamese one."""
    bare = text.rstrip("% ")
    found = _ENGLISH.fullmatch(bare)
    try:
        number = float(value) * (100 if text.endswith("%") else 1)
    except ValueError:
        return text
    if not text:
        return shown(number, "")
    if found is None:
        return text
    places = len(found[1] or "")
    is_english = abs(float(bare.replace(",", "")) - number) <= 0.51 * 10.0**-places
    return text.translate(SWAPPED) if is_english else text


def _day(value: str, text: str) -> str:
    """Also the day before the month, whatever was shown; else with its noughts as it was."""
    try:
        day = date.fromisoformat(value[:_SHORTEST_ISO])
    except ValueError:
        return text
    found = _DAY.fullmatch(text)
    said = [int(each) for each in found.groups() if each] if found is not None else []
    return (
        text if said in ([day.day, day.month, day.year], [day.month, day.year]) else shown(day, "")
    )
