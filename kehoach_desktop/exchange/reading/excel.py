"""Reads .xlsx by its own XML: texts with their looks, merges as they are said, numbers as shown.

A library that makes an object of every cell that a merge covers can be sent to sleep by one line.
"""

import re
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path, PurePosixPath

from lxml import etree

from kehoach_desktop.domain.source import (
    Alignment,
    Source,
    SourceCell,
    SourceKind,
    SourceSheet,
    SourceText,
    text_of,
)
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.exchange.reading.guard import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_MERGED,
    MOST_ROWS,
    Element,
    opened_zip,
    parsed,
    refuse_doctype,
)
from kehoach_desktop.exchange.reading.looks import (
    INDENT,
    ZERO,
    ZERO_OF_1904,
    Look,
    shown_number,
)
from kehoach_desktop.exchange.reading.workbook import Line, Merged, filled, letters, shown, table
from kehoach_desktop.services.errors import DamagedForeignFileError, TooLargeFileError

_REFUSED = (
    ("xl/vbaProject", "macro"),
    ("xl/externalLinks/", "liên kết tới tệp khác"),
    ("xl/embeddings/", "tệp nhúng"),
)
_ALIGNED = {"center": Alignment.CENTRE, "right": Alignment.RIGHT, "justify": Alignment.JUSTIFIED}
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_MOST_NAMED = 5
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_excel(path: Path) -> Source:
    with opened_zip(path) as archive:
        refused = refused_parts(archive)
        book = _Book(path, archive)
        sheets = filled(tuple(book.sheets()))
        refused += book.uncalculated()
    return Source(path.name, SourceKind.WORKBOOK, sheets, refused=refused)


def refused_parts(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """What is never followed, said once each."""
    names = archive.namelist()
    return tuple(words for start, words in _REFUSED if any(n.startswith(start) for n in names))


def relations_in(root: Element, folder: str) -> dict[str, tuple[str, str]]:
    """By its name in the book the kind of each part and where it is."""
    found = {}
    for each in root:
        target = str(each.get("Target", ""))
        whole = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
        found[str(each.get("Id"))] = (str(each.get("Type", "")), whole.lstrip("/"))
    return found


class _Book:
    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._main = self._main_part()
        book = self._root(self._main)
        if book is None:
            raise DamagedForeignFileError(path)
        self._book = book
        self._parts = self._targets(self._main)
        old = _first(book, "workbookPr")
        self._zero = ZERO_OF_1904 if _is_on(old, "date1904") else ZERO
        self._looks = self._read_looks()
        self._look_at = cache(self._look_of_style)
        strings = self._part("/sharedStrings")
        self._strings = [] if strings is None else list(strings.iterfind("{*}si"))
        self._shown: dict[tuple[str, str, str], tuple[SourceText, bool]] = {}
        self._uncalculated: list[str] = []  # places of formulas whose result nobody has stored

    # Parts

    def _content(self, name: str) -> bytes | None:
        try:
            content = self._archive.read(name)
        except KeyError:
            return None
        refuse_doctype(self._path, content)
        return content

    def _root(self, name: str) -> Element | None:
        content = self._content(name)
        return parsed(content) if content is not None else None

    def _main_part(self) -> str:
        for kind, target in self._relations("", "_rels/.rels").values():
            if kind.endswith("/officeDocument"):
                return target
        return "xl/workbook.xml"

    def _targets(self, part: str) -> dict[str, tuple[str, str]]:
        path = PurePosixPath(part)
        return self._relations(str(path.parent), f"{path.parent}/_rels/{path.name}.rels")

    def _relations(self, folder: str, name: str) -> dict[str, tuple[str, str]]:
        root = self._root(name)
        return relations_in(root, folder) if root is not None else {}

    def _part(self, ending: str) -> Element | None:
        for kind, target in self._parts.values():
            if kind.endswith(ending):
                return self._root(target)
        return None

    # Looks and texts

    def _read_looks(self) -> list[Look]:
        root = self._part("/styles")
        if root is None:
            return []
        forms = {
            _number(each, "numFmtId"): str(each.get("formatCode", ""))
            for each in root.iterfind("{*}numFmts/{*}numFmt")
        }
        fonts = [_look_of(font) for font in root.iterfind("{*}fonts/{*}font")]
        return [self._look(each, fonts, forms) for each in root.iterfind("{*}cellXfs/{*}xf")]

    def _look(self, xf: Element, fonts: list[Look], forms: dict[int, str]) -> Look:
        font = _number(xf, "fontId")
        look = fonts[font] if 0 <= font < len(fonts) else Look()
        aligned = _first(xf, "alignment")
        if aligned is not None:
            side = _ALIGNED.get(str(aligned.get("horizontal")), Alignment.LEFT)
            look = look._replace(alignment=side, indent=_number(aligned, "indent") * INDENT)
        return look.with_form(_number(xf, "numFmtId"), forms)

    # Sheets

    def sheets(self) -> Iterator[SourceSheet]:
        for each in self._book.iterfind("{*}sheets/{*}sheet"):
            key = next((str(v) for k, v in each.attrib.items() if str(k).endswith("}id")), "")
            kind, target = self._parts.get(key, ("", ""))
            if not kind.endswith("/worksheet"):
                continue
            content = self._content(target)
            if content is None:
                raise DamagedForeignFileError(self._path)
            title = nfc(str(each.get("name", "")))
            yield self._sheet(title, content, hidden=each.get("state") in {"hidden", "veryHidden"})

    def _sheet(self, title: str, content: bytes, *, hidden: bool) -> SourceSheet:
        lines: list[Line] = []
        merged: list[Merged] = []
        unseen: list[range] = []
        landscape = False
        wanted = ("{*}row", "{*}mergeCell", "{*}pageSetup", "{*}col")
        safe = {"resolve_entities": False, "no_network": True, "load_dtd": False}
        for _, element in etree.iterparse(BytesIO(content), tag=wanted, **safe):
            name = element.tag.rpartition("}")[2]
            if name == "row":
                self._take_row(title, element, lines)
                element.clear()
            elif name == "mergeCell":
                merged.extend(_merged(str(element.get("ref", ""))))
                if len(merged) > MOST_MERGED:
                    raise TooLargeFileError(self._path)
            elif name == "col":
                unseen.extend(_unseen(element))
            else:
                landscape = element.get("orientation") == "landscape"
        if len(lines) > MOST_ROWS:
            raise TooLargeFileError(self._path)
        return SourceSheet(
            (table(self._path, lines, merged, unseen[:MOST_COLUMNS]),), title, hidden, landscape
        )

    def uncalculated(self) -> tuple[str, ...]:
        """Some programs store a formula alone: what it would show cannot be read."""
        places = self._uncalculated
        if not places:
            return ()
        rest = len(places) - _MOST_NAMED
        named = ", ".join(places[:_MOST_NAMED]) + (f" và {rest} ô khác" if rest > 0 else "")
        return (f"công thức chưa có kết quả ở {named}",)

    def _take_row(self, title: str, element: Element, lines: list[Line]) -> None:
        number = _number(element, "r") or (lines[-1][0] + 2 if lines else 1)
        cells: list[SourceCell] = []
        usual = 0
        for each in element:
            cell = self._cell(title, each, number, usual)
            if cell is not None:
                cells.append(cell)
                usual = cell.column + 1
        if cells:
            lines.append((number - 1, tuple(cells), _is_on(element, "hidden")))

    def _cell(self, title: str, element: Element, row: int, usual: int) -> SourceCell | None:
        ref, style, kind = element.get("r", ""), element.get("s", "0"), element.get("t", "n")
        column = _column(ref.rstrip("0123456789")) if ref else usual
        text, inline = "", None
        for part in element:
            name = part.tag
            if name.endswith("}is"):
                inline = part
            elif name.endswith("}v"):
                text = part.text or ""
        look = self._look_at(style)
        if kind == "inlineStr":
            runs, numeric = self._runs(inline, look), False
        else:
            runs, numeric = self._shown_once(kind, text, style)
        place = f"{title}!{ref}" if ref else f"{title}!{letters(column)}{row}"
        if not runs and not text and kind == "n" and element.find("{*}f") is not None:
            self._uncalculated.append(place)
        if not runs:
            return None
        return SourceCell(column, runs, 1, 1, "", look.alignment, look.indent, numeric, place)

    def _look_of_style(self, style: str) -> Look:
        number = int(style) if style.isdigit() else 0
        return self._looks[number] if number < len(self._looks) else Look()

    def _shown_once(self, kind: str, text: str, style: str) -> tuple[SourceText, bool]:
        """Sheets say the same few things in the same few looks over and over."""
        key = (kind, text, style)
        known = self._shown.get(key)
        if known is None:
            known = self._shown[key] = self._shown_anew(kind, text, self._look_at(style))
        return known

    def _shown_anew(self, kind: str, text: str, look: Look) -> tuple[SourceText, bool]:
        if kind == "s":
            at = int(text) if text.isdigit() else len(self._strings)
            return self._runs(self._strings[at] if at < len(self._strings) else None, look), False
        said, numeric = self._value(text, kind, look)
        return self._kept_to_limit((look.run(said),) if said else ()), numeric

    def _runs(self, string: Element | None, look: Look) -> SourceText:
        return self._kept_to_limit(_runs(string, look) if string is not None else ())

    def _kept_to_limit(self, runs: SourceText) -> SourceText:
        if len(text_of(runs)) > LONGEST_CELL:
            raise TooLargeFileError(self._path)
        return runs

    def _value(self, text: str, kind: str, look: Look) -> tuple[str, bool]:
        """What is shown of a value that is no string, and whether it is a number."""
        if kind != "n" or not text:
            return (shown(text == "1", "") if kind == "b" else _unescaped(text)), False
        try:
            number = float(text)
        except ValueError:
            return _unescaped(text), False
        return shown_number(number, look, self._zero)


def _first(element: Element | None, name: str) -> Element | None:
    return None if element is None else element.find(f"{{*}}{name}")


def _number(element: Element | None, name: str) -> int:
    text = "" if element is None else str(element.get(name, ""))
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004


def _is_on(element: Element | None, name: str) -> bool:
    return element is not None and element.get(name) in {"1", "true"}


def _unseen(column: Element) -> Iterator[range]:
    """The columns that this one speaks of, where it hides them."""
    if _is_on(column, "hidden"):
        yield range(_number(column, "min") - 1, _number(column, "max"))


def _switch(element: Element | None) -> bool:
    return element is not None and element.get("val", "1") not in {"0", "false", "none"}


def _look_of(font: Element) -> Look:
    """Of a font among the styles, or of a stretch inside a text."""
    name = _first(font, "name")
    name = _first(font, "rFont") if name is None else name
    return Look(
        font="" if name is None else str(name.get("val", "")),
        bold=_switch(_first(font, "b")),
        italic=_switch(_first(font, "i")),
        underline=_switch(_first(font, "u")),
    )


def _runs(string: Element, look: Look) -> SourceText:
    """A text in one look has `t`; one in several has an `r` for each. Readings aloud are left."""
    if len(string) and string[0].tag.endswith("}t"):
        text = _unescaped(string[0].text or "")
        return (look.run(text),) if text else ()
    found = []
    for each in string.iterfind("{*}r"):
        part = _first(each, "t")
        text = _unescaped(part.text or "") if part is not None else ""
        properties = _first(each, "rPr")
        if text and properties is None:
            found.append(look.run(text))
        elif text and properties is not None:
            raised = _first(properties, "vertAlign")
            is_raised = raised is not None and raised.get("val") == "superscript"
            # A look of its own says all: the cell's is not asked for more.
            found.append(_look_of(properties).run(text)._replace(superscript=is_raised))
    return tuple(found)


def _unescaped(text: str) -> str:
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


@cache
def _column(name: str) -> int:
    number = 0
    for letter in name[:3].upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return max(number - 1, 0)


def _merged(text: str) -> list[Merged]:
    found = _RANGE.fullmatch(text)
    if found is None:
        return []
    left, top, right, bottom = found.groups()
    return [(int(top) - 1, _column(left), int(bottom) - 1, _column(right))]
