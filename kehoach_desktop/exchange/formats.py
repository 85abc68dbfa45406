"""The formats a document can be written in; libraries are loaded when their format is asked for."""

import re
from enum import Enum
from pathlib import Path

from kehoach_desktop.domain.report import Document
from kehoach_desktop.files import written_beside

_LONGEST_NAME = 60


class Format(Enum):
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"


def render(document: Document, form: Format) -> bytes:
    match form:
        case Format.PDF:
            from kehoach_desktop.exchange.pdf import writer as pdf  # noqa: PLC0415

            return pdf.render(document)
        case Format.DOCX:
            from kehoach_desktop.exchange.docx import writer as docx  # noqa: PLC0415

            return docx.render(document)
        case Format.XLSX:
            from kehoach_desktop.exchange.xlsx import writer as xlsx  # noqa: PLC0415

            return xlsx.render(document)


def write(document: Document, form: Format, target: Path) -> None:
    """Write the whole file or leave the old one."""
    content = render(document, form)
    target.parent.mkdir(parents=True, exist_ok=True)
    with written_beside(target) as draft:
        draft.write_bytes(content)


def beside(target: Path, name: str) -> Path:
    """A name for what is issued along with the target, without what file systems refuse."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", name)
    plain = " ".join(plain.split()).rstrip(". ")[:_LONGEST_NAME]
    return target.with_name(f"{target.stem} - {plain or 'phu luc'}{target.suffix}")
