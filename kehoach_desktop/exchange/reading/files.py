"""Chooses the reader of a file by what it holds first, by its name second."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.planfile import FORMAT
from kehoach_desktop.domain.source import Source, SourceKind
from kehoach_desktop.exchange.pdf.attachment import read_attachment
from kehoach_desktop.exchange.reading.excel import read_excel
from kehoach_desktop.exchange.reading.guard import check_compound, check_size
from kehoach_desktop.exchange.reading.plain import read_plain
from kehoach_desktop.exchange.reading.word import read_word
from kehoach_desktop.exchange.reading.workbook import read_old_workbook
from kehoach_desktop.services.errors import (
    DamagedForeignFileError,
    ForeignFileError,
    OldWordFileError,
    UnknownFileError,
)

_READERS: Mapping[str, Callable[[Path], Source]] = {
    ".docx": read_word,
    ".docm": read_word,
    ".dotx": read_word,
    ".xlsx": read_excel,
    ".xlsm": read_excel,
    ".xls": read_old_workbook,
    ".xlsb": read_old_workbook,
    ".ods": read_old_workbook,
    ".csv": read_plain,
    ".tsv": read_plain,
    ".txt": read_plain,
}


def read_file(path: Path) -> Source:
    head = check_size(path)
    suffix = path.suffix.lower()
    if head.startswith(b"%PDF"):
        return _own_pdf(path)
    if suffix == ".json":
        return _own_data(path)
    if suffix in {".doc", ".dot", ".rtf"}:
        raise OldWordFileError(path)
    check_compound(path, head)
    reader = _READERS.get(suffix)
    if reader is None:
        raise UnknownFileError(path)
    try:
        return reader(path)
    except ForeignFileError:
        raise
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # in a hundred ways; a library in Rust panics past Exception
        raise DamagedForeignFileError(path) from error


def _own_pdf(path: Path) -> Source:
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
