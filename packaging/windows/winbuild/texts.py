"""The words of a document, however they are laid out: to compare what two systems wrote."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

from pypdf import PdfReader

_OFFICE_PARTS = re.compile(r"word/(document|footnotes|header\d*|footer\d*)\.xml|xl/.*\.xml")


def words(file: Path) -> str:
    """One line break or two, here or there: where a line ends is the paper's business."""
    text = _pdf(file) if file.suffix == ".pdf" else _office(file)
    return " ".join(text.split())


def _pdf(file: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(file).pages)


def _office(file: Path) -> str:
    found: list[str] = []
    with zipfile.ZipFile(file) as parts:
        for name in sorted(parts.namelist()):
            if _OFFICE_PARTS.fullmatch(name):
                found += ET.fromstring(parts.read(name)).itertext()  # noqa: S314 - our own file
    return " ".join(found)
