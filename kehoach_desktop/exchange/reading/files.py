"""Chooses the reader of a file by what it holds first, by its name second."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.planfile import FORMAT
from kehoach_desktop.domain.source import Source, SourceKind
from kehoach_desktop.exchange.reading.binary_excel import read_binary_excel
from kehoach_desktop.exchange.reading.excel import read_excel
from kehoach_desktop.exchange.reading.guard import check_size, is_compound, opened_zip
from kehoach_desktop.exchange.reading.html import is_html
from kehoach_desktop.exchange.reading.old_excel import read_old_excel
from kehoach_desktop.exchange.reading.open_document import read_open_document
from kehoach_desktop.exchange.reading.plain import read_plain
from kehoach_desktop.exchange.reading.word import read_word
from kehoach_desktop.services.errors import (
    DamagedForeignFileError,
    ForeignFileError,
    OldWordFileError,
    UnknownFileError,
)

_OFFICE = frozenset({".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
_TEXTS = frozenset({".csv", ".tsv", ".txt"})


def read_file(path: Path) -> Source:
    head = check_size(path)
    if head.startswith(b"%PDF"):
        return _own_pdf(path)
    if path.suffix.lower() == ".json":
        return _own_data(path)
    if head.startswith(b"{\\rtf"):
        raise OldWordFileError(path)
    try:
        return _reader(path, head)(path)
    except ForeignFileError:
        raise
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # in a hundred ways; a library in Rust panics past Exception
        raise DamagedForeignFileError(path) from error


def _reader(path: Path, head: bytes) -> Callable[[Path], Source]:
    """By what the file is: a page or a workbook under another's name is nothing unusual."""
    if is_compound(path, head):
        return read_old_excel
    if head.startswith(b"PK"):
        with opened_zip(path) as archive:
            names = set(archive.namelist())
        for part, reader in _PARTS.items():
            if part in names:
                return reader
        raise UnknownFileError(path)
    suffix = path.suffix.lower()
    if suffix in _TEXTS or (suffix == ".xls" and (is_html(head) or b"\t" in head)):
        return read_plain
    raise (DamagedForeignFileError if suffix in _OFFICE else UnknownFileError)(path)


_PARTS: Mapping[str, Callable[[Path], Source]] = {
    "word/document.xml": read_word,
    "xl/workbook.xml": read_excel,
    "xl/workbook.bin": read_binary_excel,
    "content.xml": read_open_document,
}


def _own_pdf(path: Path) -> Source:
    from kehoach_desktop.exchange.pdf.attachment import (  # noqa: PLC0415 - half of the start
        read_attachment,
    )

    plan = read_attachment(path)
    if plan is None or plan.get("format") != FORMAT:
        raise UnknownFileError(path)
    return Source(path.name, SourceKind.PLAN, plan=plan)


def _own_data(path: Path) -> Source:
    try:
        plan: Any = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise UnknownFileError(path) from None
    if not isinstance(plan, dict) or plan.get("format") != FORMAT:
        raise UnknownFileError(path)
    return Source(path.name, SourceKind.PLAN, plan=plan)
