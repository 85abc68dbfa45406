"""Reads tables of a web page: many systems call such a page .xls and let Excel make sense of it."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from kehoach_desktop.domain.source import (
    Source,
    SourceBlock,
    SourceCell,
    SourceKind,
    SourceParagraph,
    SourceRow,
    SourceRun,
    SourceSheet,
    SourceTable,
)
from kehoach_desktop.domain.text import nfc
from kehoach_desktop.exchange.reading.guard import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from kehoach_desktop.services.errors import TooLargeFileError

Element = etree._Element  # noqa: SLF001 - lxml has no public name for what it gives

_NEW_LINE = {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}
_SILENT = {"script", "style", "title", "head", "xml"}
_STARTS = (b"<html", b"<table", b"<!doctype html", b"<meta", b"<head", b"<style", b"<div")


def is_html(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_STARTS)


def read_html(path: Path, text: str) -> Source:
    root = etree.fromstring(text.encode(), etree.HTMLParser(encoding="utf-8", no_network=True))
    blocks = tuple(_blocks(path, root)) if root is not None else ()
    return Source(path.name, SourceKind.WORKBOOK, (SourceSheet(blocks),) if blocks else ())


def _blocks(path: Path, element: Element) -> Iterator[SourceBlock]:
    for child in element:
        name = str(child.tag)
        if name == "table":
            yield _table(path, child)
        elif name in {"p", "h1", "h2", "h3", "h4", "h5", "h6"} and not child.findall(".//table"):
            text = _text(child)
            if text:
                yield SourceParagraph((SourceRun(text, bold=_is_bold(child)),))
        elif name not in _SILENT:
            yield from _blocks(path, child)


def _table(path: Path, table: Element) -> SourceTable:
    rows: list[SourceRow] = []
    covered: dict[int, int] = {}  # column -> rows that a cell above still covers
    width = 0
    for line in table.iterfind(".//tr"):
        column, cells = 0, []
        still = dict(covered)
        for cell in line:
            if cell.tag not in {"td", "th"}:
                continue
            while still.get(column):
                column += 1
            across, down = _count(cell, "colspan", MOST_COLUMNS), _count(cell, "rowspan", MOST_ROWS)
            text = _text(cell)
            if len(text) > LONGEST_CELL:
                raise TooLargeFileError(path)
            place = f"hàng {len(rows) + 1}, ô {column + 1}"
            run = SourceRun(text, bold=_is_bold(cell))
            cells.append(SourceCell(column, (run,) if text else (), across, down, place=place))
            still.update(dict.fromkeys(range(column, column + across), down))
            column += across
        covered = {at: left - 1 for at, left in still.items() if left > 1}
        width = max(width, column)
        rows.append(SourceRow(tuple(cells)))
        if len(rows) > MOST_ROWS or width > MOST_COLUMNS:
            raise TooLargeFileError(path)
    return SourceTable(tuple(rows), width)


def _count(cell: Element, name: str, most: int) -> int:
    text = str(cell.get(name, "1")).strip()
    return min(max(int(text), 1), most) if text.isascii() and text.isdigit() else 1


def _is_bold(element: Element) -> bool:
    if element.tag == "th":
        return True
    plain = nfc("".join(map(str, element.itertext()))).strip()
    bold = "".join("".join(map(str, each.itertext())) for each in element.iter("b", "strong"))
    return bool(plain) and nfc(bold).strip() == plain


def _text(element: Element) -> str:
    lines = "".join(_pieces(element)).split("\n")
    return "\n".join(filter(None, (" ".join(nfc(line).split()) for line in lines)))


def _pieces(element: Element) -> Iterator[str]:
    if str(element.tag) in _SILENT:
        return
    yield (element.text or "").replace("\n", " ")
    for child in element:
        if child.tag == "br" or child.tag in _NEW_LINE:
            yield "\n"
        if isinstance(child.tag, str):
            yield from _pieces(child)
        yield (child.tail or "").replace("\n", " ")
