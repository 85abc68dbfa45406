"""Files made to break a reader: each function writes one and says how it must end."""

import io
import random
import struct
import zipfile

from corpus.files import _RELATION, _RELS, _TYPES, _W

REFUSED, EITHER = "refused", "either"
BOMBS = {}


def bomb(suffix, end=REFUSED):
    def keep(function):
        BOMBS[function.__name__] = (function, suffix, end)
        return function

    return keep


def word(body, extra=(), prolog=""):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _RELS.format(_RELATION, "officeDocument", "word/document.xml"))
        xml = f'<?xml version="1.0"?>{prolog}<w:document {_W}><w:body>{body}</w:body></w:document>'
        file.writestr("word/document.xml", xml)
        for name, text in extra:
            file.writestr(name, text)
    return content.getvalue()


_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = f'xmlns:r="{_RELATION}"'


def excel(sheet, extra=(), prolog=""):
    content = io.BytesIO()
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
    )
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", types)
        file.writestr("_rels/.rels", _RELS.format(_RELATION, "officeDocument", "xl/workbook.xml"))
        file.writestr(
            "xl/workbook.xml",
            f'<workbook {_MAIN} {_REL}><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'
            "</workbook>",
        )
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            _RELS.format(_RELATION, "worksheet", "worksheets/sheet1.xml"),
        )
        file.writestr(
            "xl/worksheets/sheet1.xml",
            f'<?xml version="1.0"?>{prolog}<worksheet {_MAIN}>{sheet}</worksheet>',
        )
        for name, text in extra:
            file.writestr(name, text)
    return content.getvalue()


def opened(kind, content, root):
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        file.writestr("META-INF/manifest.xml", "<manifest/>")
        file.writestr("content.xml", content.format(root))
    return found.getvalue()


_ENTITIES = (
    "<!DOCTYPE x [<!ENTITY a 'haha'>"
    + "".join(
        f"<!ENTITY {b} '{f'&{a};' * 20}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
_OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'


@bomb(".docx")
def swelling_document():
    return word("<w:p/>" + " " * (150 << 20))


@bomb(".docx")
def many_members():
    content = io.BytesIO(word("<w:p/>"))
    with zipfile.ZipFile(content, "a") as file:
        for number in range(3_000):
            file.writestr(f"word/{number}.xml", "")
    return content.getvalue()


@bomb(".docx")
def hundred_thousand_members():
    """Only the directory says so: nobody needs to write them."""
    entry = struct.pack(
        "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0
    ) + b"a"  # fmt: skip
    directory = entry * 65_000
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 65_000, 65_000, len(directory), 0, 0)
    return directory + end


@bomb(".docx", EITHER)
def zip_within_zip():
    inner = word("<w:p/>" * 10)
    return word("<w:p/>", [("word/inner.zip", inner)])


@bomb(".docx")
def overlapping_members():
    content = word("<w:p/>", [("word/styles.xml", "x" * 100)])
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        members = file.infolist()
    first, second = members[1], members[2]
    raw = bytearray(content)
    at = raw.rfind(second.filename.encode()) - 46
    raw[at + 42 : at + 46] = struct.pack("<I", first.header_offset)
    return bytes(raw)


@bomb(".docx")
def entities_in_word():
    return word("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", prolog=_ENTITIES)


@bomb(".docx")
def outside_entity_in_word():
    return word("<w:p><w:r><w:t>&f;</w:t></w:r></w:p>", prolog=_OUTSIDE)


@bomb(".xlsx")
def entities_in_excel():
    row = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&i;</t></is></c></row></sheetData>'
    return excel(row, prolog=_ENTITIES)


@bomb(".xlsx")
def outside_entity_in_excel():
    row = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&f;</t></is></c></row></sheetData>'
    return excel(row, prolog=_OUTSIDE)


@bomb(".docx")
def deep_word():
    return word("<w:p>" * 100_000 + "</w:p>" * 100_000)


@bomb(".xlsx", EITHER)
def deep_excel():
    return excel("<a>" * 100_000 + "</a>" * 100_000)


@bomb(".docx", EITHER)
def tables_within_tables():
    return word("<w:tbl><w:tr><w:tc>" * 80 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 80)


@bomb(".xlsx")
def huge_cell():
    text = "".join(random.Random(1).choices("abcdefghij ", k=40_000))
    cell = f'<c r="A1" t="inlineStr"><is><t>{text}</t></is></c>'
    return excel(f'<sheetData><row r="1">{cell}</row></sheetData>')


@bomb(".xlsx", EITHER)
def lone_far_cell():
    return excel('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')


@bomb(".xlsx", EITHER)
def million_merged_ranges():
    ranges = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 200_000))
    return excel(f"<sheetData/><mergeCells>{ranges}</mergeCells>")


@bomb(".xlsx", EITHER)
def merged_over_everything():
    row = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    return excel(f'{row}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')


@bomb(".xlsx")
def too_many_rows():
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 25_000))
    return excel(f"<sheetData>{rows}</sheetData>")


@bomb(".docx")
def too_many_columns():
    return word(
        f"<w:tbl><w:tr>{'<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>' * 100}</w:tr></w:tbl>"
    )


@bomb(".docx", EITHER)
def span_of_a_billion():
    return word(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>'
        "<w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )


@bomb(".docx", EITHER)
def gap_of_a_billion():
    return word(
        '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>'
        "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )


@bomb(".docx", EITHER)
def styles_in_a_ring():
    styles = (
        f'<w:styles {_W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    return word(body, [("word/styles.xml", styles)])


@bomb(".docx", EITHER)
def list_level_of_a_billion():
    numbering = (
        f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1000000000">'
        '<w:start w:val="999999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        "</w:numbering>"
    )
    body = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1000000000"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>x</w:t></w:r></w:p>"
    )
    return word(body, [("word/numbering.xml", numbering)])


@bomb(".docx")
def cut_off():
    return word("<w:p><w:r><w:t>x</w:t></w:r></w:p>")[:300]


@bomb(".docx")
def empty():
    return b""


@bomb(".docx")
def text_called_word():
    return "Phụ lục 1".encode()


@bomb(".xls")
def noise_called_excel():
    return random.Random(2).randbytes(20_000)


@bomb(".xls")
def half_a_compound_file():
    return bytes.fromhex("D0CF11E0A1B11AE1") + random.Random(3).randbytes(5_000)


@bomb(".pdf")
def foreign_pdf():
    return b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"


@bomb(".docx")
def encrypted_word():
    return bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 1_000


@bomb(".doc")
def old_word():
    return bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 1_000


@bomb(".csv")
def one_endless_cell():
    return b"a" * 200_000


@bomb(".csv")
def too_many_csv_columns():
    return b";".join([b"a"] * 200) + b"\n"


@bomb(".ods")
def repeated_without_end():
    table = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        '<office:spreadsheet><table:table table:name="S">'
        '<table:table-row table:number-rows-repeated="1000000">'
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return opened("spreadsheet", "{}", table)


@bomb(".json")
def deep_json():
    return b"[" * 200_000
