"""The formats a document can be written in; libraries are loaded when their format is asked for."""

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from kehoach_desktop.domain.report import Document
from kehoach_desktop.files import FileHeldError, written_beside
from kehoach_desktop.services.errors import DiskFullError, ReadOnlyFileError, StorageError
from kehoach_desktop.services.ports import Watch, unwatched

_LONGEST_NAME = 60


class Format(Enum):
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


def render(document: Document, form: Format, watch: Watch = unwatched) -> bytes:
    match form:
        case Format.PDF:
            from kehoach_desktop.exchange.pdf import writer as pdf  # noqa: PLC0415

            return pdf.render(document, watch)
        case Format.DOCX:
            from kehoach_desktop.exchange.docx import writer as docx  # noqa: PLC0415

            return docx.render(document, watch)
        case Format.XLSX:
            from kehoach_desktop.exchange.xlsx import writer as xlsx  # noqa: PLC0415

            return xlsx.render(document, watch)


def write(document: Document, form: Format, target: Path, watch: Watch = unwatched) -> None:
    """Write the whole file or leave the old one."""
    content = render(document, form, watch)
    with _faults_named(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with written_beside(target) as draft:
            draft.write_bytes(content)


@contextmanager
def _faults_named(target: Path) -> Iterator[None]:
    try:
        yield
    except FileHeldError:
        raise
    except PermissionError as error:
        raise ReadOnlyFileError(target) from error
    except OSError as error:
        is_full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise (DiskFullError if is_full else StorageError)(target) from error


def beside(target: Path, name: str) -> Path:
    """A name for what is issued along with the target, without what file systems refuse."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", name)
    plain = " ".join(plain.split()).rstrip(". ")[:_LONGEST_NAME]
    return target.with_name(f"{target.stem} - {plain or 'phu luc'}{target.suffix}")
