"""Reads the plan back out of a PDF that this program wrote."""

import json
from pathlib import Path
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]

from kehoach_desktop.exchange.pdf.properties import ATTACHMENT
from kehoach_desktop.services.errors import MissingFileError


def read_attachment(source: Path | bytes) -> dict[str, Any] | None:
    """The plan's data; None for a file that holds none, is no PDF or cannot be opened.

    A signing program may have saved the file anew; the attachment is found all the same.
    """
    if isinstance(source, Path) and not source.is_file():
        raise MissingFileError(source)
    try:
        content = _content(source)
        data = json.loads(content) if content else None
    except (PdfiumError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _content(source: Path | bytes) -> bytes | None:
    with PdfDocument(source) as pdf:
        for number in range(pdf.count_attachments()):
            attachment = pdf.get_attachment(number)
            if attachment.get_name() == ATTACHMENT:
                return bytes(attachment.get_data())
    return None
