"""Writes a picture as a real file: Word by its own XML, Excel by openpyxl, CSV."""

import csv
import zipfile
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from corpus.picture import Cell, Paragraph, Table

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.numbering+xml"/>'
    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.footnotes+xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{0}/{1}" Target="{2}"/></Relationships>'
)
# The rules between text and notes, which Word wants under these numbers.
_RULES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
    "</w:p></w:footnote>"
)
_LISTS = (
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1">'
    '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def write(picture, path):
    {".docx": write_word, ".xlsx": write_excel, ".csv": write_csv}[path.suffix](picture, path)
    return path


def write_word(picture, path):
    blocks = [*picture.blocks]
    for _, more, _hidden in picture.sheets:
        blocks += more
    body = "".join(map(_block, blocks))
    pack(path, body)


def pack(path, body, notes=()):
    """A Word file of these blocks; `notes` are its footnotes, numbered from one."""
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W}><w:body>{body}<w:sectPr/>'
    footnotes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(notes, start=1)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _RELS.format(_RELATION, "officeDocument", "word/document.xml"))
        file.writestr("word/document.xml", f"{document}</w:body></w:document>")
        lists = _RELS.format(_RELATION, "numbering", "numbering.xml")
        own = f'<Relationship Id="rId2" Type="{_RELATION}/footnotes" Target="footnotes.xml"/>'
        related = lists.replace("</Relationships>", f"{own}</Relationships>")
        file.writestr("word/_rels/document.xml.rels", related)
        file.writestr("word/numbering.xml", _LISTS)
        file.writestr("word/footnotes.xml", f"<w:footnotes {_W}>{_RULES}{footnotes}</w:footnotes>")


def _block(block):
    if isinstance(block, Paragraph):
        return _paragraph(block.text, block.bold, block.font, centred=block.centred)
    grid = "<w:gridCol/>" * block.width
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(_rows(block))}</w:tbl>"


def _rows(table):
    tall: dict[int, tuple[int, int]] = {}  # column -> rows still covered, columns
    for line in table.lines:
        cells, column, waiting = [], 0, list(line.cells)
        while column < table.width and (waiting or column in tall):
            if column in tall:
                left, across = tall.pop(column)
                cells.append(_cell(Cell(across=across), merge='<w:vMerge w:val="continue"/>'))
                if left > 1:
                    tall[column] = (left - 1, across)
                column += across
                continue
            cell = waiting.pop(0)
            merge = '<w:vMerge w:val="restart"/>' if cell.down > 1 else ""
            cells.append(_cell(cell, merge))
            column += cell.across
            if cell.down > 1:
                tall[column - cell.across] = (cell.down - 1, cell.across)
        mark = "<w:trPr><w:tblHeader/></w:trPr>" if line.header else ""
        tall = dict(sorted(tall.items()))
        yield f"<w:tr>{mark}{''.join(cells)}</w:tr>"


def _cell(cell, merge=""):
    span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    lines = [""] if cell.auto else cell.text.split("\n")
    paragraphs = "".join(
        _paragraph(
            text, cell.bold, cell.font, centred=cell.centred, indent=cell.indent,
            level=cell.text.count(".") if cell.auto else None, pieces=cell.pieces,
        )
        for text in lines
    )  # fmt: skip
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{paragraphs}</w:tc>"


def _paragraph(text, bold, font, *, centred=False, indent=0.0, level=None, pieces=1):
    properties = ""
    if level is not None:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    if indent:
        properties += f'<w:ind w:left="{round(indent * 20)}"/>'
    if centred:
        properties += '<w:jc w:val="center"/>'
    look = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' + ("<w:b/>" if bold else "")
    size = max(-(-len(text) // pieces), 1)
    runs = "".join(
        f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text[at : at + size])}</w:t>'
        "</w:r>"
        for at in range(0, len(text), size)
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def write_excel(picture, path):
    book = Workbook()
    book.remove(book.active)
    sheets = [("Phụ lục", picture.blocks, False), *picture.sheets]
    for name, blocks, hidden in sheets:
        sheet = book.create_sheet(name)
        if hidden:
            sheet.sheet_state = "hidden"
        _fill(sheet, blocks)
    book.save(path)


def _fill(sheet, blocks):
    row = 1
    width = max((block.width for block in blocks if isinstance(block, Table)), default=1)
    for block in blocks:
        if isinstance(block, Paragraph):
            cell = Cell(block.text, bold=block.bold, font=block.font, centred=block.centred)
            _put(sheet, row, 1, cell)
            if block.centred and width > 1:
                sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)
            row += 1
            continue
        row = _fill_table(sheet, block, row)


def _fill_table(sheet, table, row):
    covered: set[tuple[int, int]] = set()
    for line in table.lines:
        column = 1
        for cell in line.cells:
            while (row, column) in covered:
                column += 1
            _put(sheet, row, column, cell)
            if cell.across > 1 or cell.down > 1:
                last_row, last_column = row + cell.down - 1, column + cell.across - 1
                sheet.merge_cells(
                    start_row=row, end_row=last_row, start_column=column, end_column=last_column
                )
                covered |= {
                    (r, c) for r in range(row, last_row + 1) for c in range(column, last_column + 1)
                }
            column += cell.across
        if line.hidden:
            sheet.row_dimensions[row].hidden = True
        row += 1
    return row + 1


def _put(sheet, row, column, cell):
    if not cell.text:
        return
    put = sheet[f"{get_column_letter(column)}{row}"]
    if cell.number:
        put.value = float(cell.text) if "." in cell.text else int(cell.text)
    else:
        put.value = cell.text
        put.data_type = "s"
    put.font = Font(name=cell.font, bold=cell.bold)
    put.alignment = Alignment(
        wrap_text=True, indent=cell.indent / 7, horizontal="center" if cell.centred else None
    )


def write_csv(picture, path):
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        for block in picture.blocks:
            if isinstance(block, Paragraph):
                writer.writerow([block.text])
            else:
                for line in block.lines:
                    texts = []
                    for cell in line.cells:
                        texts += [cell.text, *([""] * (cell.across - 1))]
                    writer.writerow(texts)
