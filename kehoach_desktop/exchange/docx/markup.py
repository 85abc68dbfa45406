"""WordprocessingML by hand: paragraphs and tables as text, parsed once - linear at any size."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from kehoach_desktop.domain.form import Form
from kehoach_desktop.domain.report import Align, Cell, Run, TableBlock, TableRow, Text
from kehoach_desktop.exchange.docx import styles
from kehoach_desktop.exchange.xml_text import printable

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
TWIPS_PER_MM = 56.6929
_LINES_WHOLE = 9  # of a row that is moved to the next page rather than torn
_LETTERS_PER_TWIP = 1 / 120  # in a table's type, about
_PIECES = re.compile(r"(\n|\t)")
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_ALIGNED = {
    Align.LEFT: (styles.CELL, styles.GROUP_CELL),
    Align.CENTRE: (styles.CENTRED_CELL, styles.CENTRED_GROUP_CELL),
    Align.RIGHT: (styles.CENTRED_CELL, styles.CENTRED_GROUP_CELL),
}


class Style(NamedTuple):
    """A named style: what its text is anyway need not be said of each run."""

    id: str  # quoted
    bold: bool = False
    italic: bool = False


class Styles(dict[str, Style]):
    def __init__(self, form: Form) -> None:
        super().__init__(
            (name, Style(quoteattr(styles.style_id(name)), look.bold, look.italic))
            for name, look in styles.looks(form).items()
        )


def run(piece: Run, style: Style, reference: str = "") -> str:
    marks = "<w:b/>" if piece.bold and not style.bold else ""
    if piece.italic and not style.italic:
        marks += "<w:i/>"
    if piece.underline:
        marks += '<w:u w:val="single"/>'
    if piece.superscript:
        marks += '<w:vertAlign w:val="superscript"/>'
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f"<w:r>{properties}{reference}{_content(piece.text)}</w:r>"


def _content(text: str) -> str:
    text = printable(text)
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""
    pieces = _PIECES.split(text)
    return "".join(
        _BREAKS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in pieces
        if piece
    )


def paragraph(style: Style, text: Text | Iterable[str], properties: str = "") -> str:
    """A paragraph in a named style; `text` is runs, marked up or not."""
    pieces = (piece if isinstance(piece, str) else run(piece, style) for piece in text)
    return f"<w:p><w:pPr><w:pStyle w:val={style.id}/>{properties}</w:pPr>{''.join(pieces)}</w:p>"


def indented(style: Style, text: Text, side: float) -> str:
    """A paragraph that leaves so much (mm) free on either side."""
    indents = f'<w:ind w:left="{_twips(side)}" w:right="{_twips(side)}" w:firstLine="0"/>'
    return paragraph(style, text, indents if side else "")


def rule(style: Style, left: float, right: float) -> str:
    """A thin line as an empty paragraph's border, as long as the indents (mm) leave it."""
    indents = f'<w:ind w:left="{_twips(left)}" w:right="{_twips(right)}" w:firstLine="0"/>'
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    return paragraph(style, (), border + indents)


def boxed(style: Style, text: str, side: float) -> str:
    """A text in a box that leaves so much (mm) free on either side."""
    indents = f'<w:ind w:left="{_twips(side)}" w:right="{_twips(side)}" w:firstLine="0"/>'
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="6" w:space="2" w:color="000000"/>'
        for edge in ("top", "left", "bottom", "right")
    )
    return paragraph(style, (Run(text),), f"<w:pBdr>{edges}</w:pBdr>{indents}")


def table(
    block: TableBlock,
    rows: Iterable[TableRow],
    widths: Sequence[float],
    known: Styles,
    *,
    rows_may_split: bool,
) -> str:
    """`widths` in millimetres; header rows repeat, group rows stay with the row after them."""
    columns = [round(each * TWIPS_PER_MM) for each in widths]
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in columns)
    header = _header(block, columns, known)
    starts = [_columns(block, columns, known, group=group) for group in (False, True)]
    body = "".join(_row(row, starts[row.group], may_split=rows_may_split) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/>{_BORDERS}'
        f'<w:tblLayout w:type="fixed"/>{_MARGINS}<w:tblLook w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{header}{body}</w:tbl>"
    )


def frame(cells: Iterable[tuple[float, str]]) -> str:
    """A borderless row of cells (width in mm, content): the halves of a letterhead or a closing."""
    cells = list(cells)
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width, _ in cells)
    total = _twips(sum(width for width, _ in cells))
    content = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
        for width, inside in cells
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{content}</w:tr></w:tbl>"
    )


def _header(block: TableBlock, columns: list[int], known: Styles) -> str:
    """Cells that reach down are continued below by empty ones, as Word wants them."""
    reach: dict[int, tuple[int, int]] = {}  # column -> (levels still covered, columns across)
    rows = []
    for level in block.header:
        cells, pending, column = [], list(level), 0
        while column < len(columns):
            levels, across = reach.get(column, (0, 1))
            if levels:
                cell, merge = Cell(across=across), "<w:vMerge/>"
                reach[column] = (levels - 1, across)
            else:
                cell = pending.pop(0) if pending else Cell()
                merge = '<w:vMerge w:val="restart"/>' if cell.down > 1 else ""
                reach[column] = (cell.down - 1, cell.across)
            width = sum(columns[column : column + cell.across])
            cells.append(_header_cell(cell, width, merge, known[styles.HEADER_CELL]))
            column += cell.across
        repeat = "<w:tblHeader/>" if block.repeat_header else ""
        rows.append(f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(cells)}</w:tr>")
    return "".join(rows)


def _header_cell(cell: Cell, width: int, merge: str, style: Style) -> str:
    span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}'
        f'<w:vAlign w:val="center"/></w:tcPr>{paragraph(style, cell.text)}</w:tc>'
    )


class _Column(NamedTuple):
    """How each cell of a column begins, and how many letters leave a row low."""

    style: Style
    start: str
    fitting: float


def _columns(
    block: TableBlock, widths: Sequence[int], known: Styles, *, group: bool
) -> list[_Column]:
    columns = []
    for column, width in zip(block.columns, widths, strict=True):
        style = known[_ALIGNED[column.align][group]]
        start = (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"<w:p><w:pPr><w:pStyle w:val={style.id}/></w:pPr>"
        )
        columns.append(_Column(style, start, width * _LINES_WHOLE * _LETTERS_PER_TWIP))
    return columns


def _row(row: TableRow, columns: Sequence[_Column], *, may_split: bool) -> str:
    """Rows of a few lines are not torn at a page's end; tall ones are, as the room is needed."""
    pieces, is_low = [], True
    for cell, column in zip(row.cells, columns, strict=False):
        runs = "".join([run(piece, column.style) for piece in cell.text])
        pieces.append(f"{column.start}{runs}</w:p></w:tc>")
        is_low = is_low and sum([len(piece.text) for piece in cell.text]) < column.fitting
    properties = "" if may_split and not is_low else "<w:trPr><w:cantSplit/></w:trPr>"
    return f"<w:tr>{properties}{''.join(pieces)}</w:tr>"


def _twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_PER_MM)


_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES)
)
_MARGINS = (
    '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>'
)
