"""The same tables the usual way: reportlab's LongTable with a Paragraph in each cell."""

from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

from kehoach_desktop.domain.report import Document, plain
from kehoach_desktop.paths import resources

GRID = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
SHARES = (0.07, 0.4, 0.15, 0.23, 0.15)


def render(document: Document) -> bytes:
    for name in ("Regular", "Bold"):
        registerFont(TTFont(name, str(resources() / "fonts" / f"Tinos-{name}.ttf")))
    styles = {
        bold: ParagraphStyle(
            "cell", fontName="Bold" if bold else "Regular", fontSize=12, leading=13.8
        )
        for bold in (False, True)
    }
    story = []
    for block in document.tables():
        header = [plain(cell.text) for row in block.header for cell in row][: len(SHARES)]
        rows = [[Paragraph(escape(text), styles[True]) for text in header]]
        rows += [
            [Paragraph(escape(plain(cell.text)), styles[row.group]) for cell in row.cells]
            for row in block.rows
        ]
        widths = [465 * share for share in SHARES]
        story.append(LongTable(rows, colWidths=widths, style=GRID, repeatRows=1))
    stream = BytesIO()
    margins = {"leftMargin": 85, "rightMargin": 43, "topMargin": 57, "bottomMargin": 57}
    SimpleDocTemplate(stream, pagesize=(595, 842), **margins).build(story)
    return stream.getvalue()
