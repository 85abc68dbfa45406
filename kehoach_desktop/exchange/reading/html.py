"""Reads tables of a web page: many systems call such a page .xls and let Excel make sense of it."""

from pathlib import Path

from kehoach_desktop.domain.source import Source, SourceKind, SourceSheet, SourceTable
from kehoach_desktop.domain.tabular import html_tables
from kehoach_desktop.exchange.reading.guard import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from kehoach_desktop.services.errors import TooLargeFileError

_STARTS = (b"<html", b"<table", b"<!doctype html", b"<meta", b"<head", b"<style", b"<div")


def is_html(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_STARTS)


def read_html(path: Path, text: str) -> Source:
    blocks = html_tables.read(text)
    for block in blocks:
        if isinstance(block, SourceTable) and not _is_small(block):
            raise TooLargeFileError(path)
    return Source(path.name, SourceKind.WORKBOOK, (SourceSheet(blocks),) if blocks else ())


def _is_small(table: SourceTable) -> bool:
    cells = (cell for row in table.rows for cell in row.cells)
    return (
        len(table.rows) <= MOST_ROWS
        and table.width <= MOST_COLUMNS
        and all(len(cell.text) <= LONGEST_CELL for cell in cells)
    )
