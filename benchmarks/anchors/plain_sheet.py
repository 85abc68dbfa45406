"""What openpyxl does by itself: rows appended to sheets, without any style."""

from io import BytesIO

from openpyxl import Workbook

from kehoach_desktop.domain.report import Document, plain


def render(document: Document) -> bytes:
    workbook = Workbook()
    for block in document.tables():
        sheet = workbook.create_sheet()
        for row in block.rows:
            sheet.append([plain(cell.text) for cell in row.cells])
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()
