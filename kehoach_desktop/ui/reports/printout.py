"""Puts the pages of a PDF on a printer at its own resolution, each on paper that lies its way."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from kehoach_desktop.ui.reports.pdf_file import PageSize, PdfFile

_POINTS = 72
_FINEST = 300  # dots an inch: more makes large jobs and no better letters


def print_pages(
    paper: bytes, printer: QPrinter, say: Callable[[int, int], None] = lambda *_: None
) -> int:
    """Print what the printer was asked for; gives how many pages that were."""
    file = PdfFile(paper)
    try:
        pages = _wanted(printer, len(file.sizes))
        printer.setFullPage(True)
        _turn(printer, file.sizes[pages[0]])
        painter = QPainter()
        if not painter.begin(printer):
            raise OSError(printer.printerName())
        try:
            for place, number in enumerate(pages):
                say(place + 1, len(pages))
                if place:
                    _turn(printer, file.sizes[number])
                    printer.newPage()
                _put(painter, printer, file, number)
        finally:
            painter.end()
        return len(pages)
    finally:
        file.close()


def _wanted(printer: QPrinter, count: int) -> list[int]:
    """In the order and as often as asked, unless the printer itself repeats them."""
    asked = printer.pageRanges()
    pages = [page for page in range(count) if asked.isEmpty() or asked.contains(page + 1)]
    pages = pages or [count - 1]  # what is asked for lies behind the end
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def _turn(printer: QPrinter, size: PageSize) -> None:
    lies = size.width > size.height
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    )


def _put(painter: QPainter, printer: QPrinter, file: PdfFile, number: int) -> None:
    dots = min(printer.resolution(), _FINEST)
    image = file.draw(number, dots / _POINTS)
    size = file.sizes[number]
    scale = printer.resolution() / _POINTS
    painter.drawImage(QRectF(0, 0, size.width * scale, size.height * scale), image)
