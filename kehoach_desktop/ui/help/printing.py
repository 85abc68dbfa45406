"""Writes a page of the help as PDF, to be printed or handed on."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from kehoach_desktop.files import written_beside

_MARGIN = 15  # millimetres
_POINTS = (10.5, 9.5, 8.5, 8)
_DPI = 96  # in which a text document counts


def write_pdf(document: QTextDocument, target: Path) -> None:
    """In black on white, whatever the screen looks like."""
    with written_beside(target) as draft:
        writer = QPdfWriter(str(draft))
        writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
        writer.setCreator("Kế hoạch")
        margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        size = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
        _blacken(document)
        document.setPageSize(QSizeF(writer.pageLayout().paintRectPixels(_DPI).size()))
        _fit_on_a_page(document)
        document.print_(writer)
        del writer  # closes the file before it is renamed


def _blacken(document: QTextDocument) -> None:
    """Links have a colour of the screen."""
    black = QTextCharFormat()
    black.setForeground(Qt.GlobalColor.black)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeCharFormat(black)


def _fit_on_a_page(document: QTextDocument) -> None:
    """In smaller letters, as long as they can be read; else on as many pages as it takes."""
    font = QFont(document.defaultFont())
    for points in _POINTS:
        font.setPointSizeF(points)
        document.setDefaultFont(font)
        if document.pageCount() == 1:
            return
