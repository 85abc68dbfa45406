"""Makes an .xlsb that says what an .xlsx says, record by record as [MS-XLSB] has them."""

import struct
import zipfile
from datetime import date

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.datetime import to_excel

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ALIGNED = {"left": 1, "center": 2, "right": 3, "justify": 5, "centerContinuous": 6}
_STATES = {"visible": 0, "hidden": 1, "veryHidden": 2}


def as_binary(source, target):
    book = load_workbook(source, rich_text=True)
    answers = load_workbook(source, data_only=True, rich_text=True)
    made = _Writer()
    sheets = [made.sheet(book[name], answers[name]) for name in book.sheetnames]
    named = [
        (f"rId{number}", _STATES[sheet.sheet_state], sheet.title)
        for number, sheet in enumerate(book.worksheets, 1)
    ]
    relations = [
        (key, "worksheet", f"worksheets/sheet{n}.bin") for n, (key, *_) in enumerate(named, 1)
    ]
    relations += [("s", "styles", "styles.bin"), ("t", "sharedStrings", "sharedStrings.bin")]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _content_types())
        archive.writestr("_rels/.rels", _relations([("r", "officeDocument", "xl/workbook.bin")]))
        archive.writestr("xl/workbook.bin", _workbook(named))
        archive.writestr("xl/_rels/workbook.bin.rels", _relations(relations))
        archive.writestr("xl/styles.bin", made.styles())
        archive.writestr("xl/sharedStrings.bin", made.shared())
        for number, sheet in enumerate(sheets, 1):
            archive.writestr(f"xl/worksheets/sheet{number}.bin", sheet)
    return target


class _Writer:
    """Gathers fonts, forms, looks and texts while the sheets are written."""

    def __init__(self):
        self._fonts = [_font(None)]
        self._looks = [struct.pack("<HHHHHBBHH", 0, 0, 0, 0, 0, 0, 0, 0, 0)]
        self._forms = {}
        self._texts = []

    def sheet(self, sheet, answers):
        size = struct.pack("<IIII", 0, sheet.max_row - 1, 0, sheet.max_column - 1)
        columns = [
            _record(60, struct.pack("<IIIIH", each.min - 1, each.max - 1, 2560, 0, each.hidden))
            for each in sheet.column_dimensions.values()
        ]
        parts = [_record(129), _record(148, size), *_between(390, columns, 391), _record(145)]
        for row in sheet.iter_rows():
            place = row[0].row
            flags = (0, 0x10 if sheet.row_dimensions[place].hidden else 0)
            parts.append(_record(0, struct.pack("<IIHBBBI", place - 1, 0, 300, *flags, 0, 0)))
            parts.extend(
                self._cell(cell, answers[cell.coordinate].value)
                for cell in row
                if not isinstance(cell, MergedCell)
            )
        parts.append(_record(146))
        merged = [
            (each.min_row - 1, each.max_row - 1, each.min_col - 1, each.max_col - 1)
            for each in sheet.merged_cells.ranges
        ]
        places = [_record(176, struct.pack("<IIII", *each)) for each in merged]
        parts.extend(_between(177, places, 178))
        wide = 2 if sheet.page_setup.orientation == "landscape" else 0
        parts.append(_record(478, struct.pack("<8IH", *([0] * 8), wide)))
        return b"".join([*parts, _record(130)])

    def _cell(self, cell, value):
        is_formula = cell.data_type == "f"
        kind, content = self._value(value, is_formula=is_formula)
        head = struct.pack("<II", cell.column - 1, self._look(cell))
        formula = struct.pack("<HII", 0, 0, 0) if is_formula else b""
        return _record(kind, head + content + formula)

    def _value(self, value, *, is_formula):
        if value is None:
            return 1, b""
        if isinstance(value, bool):
            return 10 if is_formula else 4, bytes([value])
        if isinstance(value, CellRichText):
            return 62, self._rich(value)
        if isinstance(value, str):
            return (8, _wide(value)) if is_formula else (7, self._number_of(value))
        number = float(to_excel(value) if isinstance(value, date) else value)
        if number.is_integer() and abs(number) < 1 << 28 and not is_formula:
            return 2, struct.pack("<i", int(number) << 2 | 2)
        return 9 if is_formula else 5, struct.pack("<d", number)

    def _number_of(self, text):
        self._texts.append(_record(19, b"\0" + _wide(text)))
        return struct.pack("<I", len(self._texts) - 1)

    def _rich(self, text):
        whole, runs = "", []
        for piece in text:
            font = 0 if isinstance(piece, str) else self._add_font(piece.font)
            if isinstance(piece, TextBlock) or whole:
                runs.append(struct.pack("<HH", len(whole), font))
            whole += piece if isinstance(piece, str) else piece.text
        return b"\1" + _wide(whole) + struct.pack("<I", len(runs)) + b"".join(runs)

    def _look(self, cell):
        font = self._add_font(cell.font)
        form = self._forms.setdefault(cell.number_format, 164 + len(self._forms))
        side = _ALIGNED.get(cell.alignment.horizontal, 0)
        indent = int(cell.alignment.indent)
        look = struct.pack("<HHHHHBBHH", 0, form, font, 0, 0, 0, indent, side, 0)
        if look not in self._looks:
            self._looks.append(look)
        return self._looks.index(look)

    def _add_font(self, font):
        made = _font(font)
        if made not in self._fonts:
            self._fonts.append(made)
        return self._fonts.index(made)

    def styles(self):
        forms = [_record(44, struct.pack("<H", n) + _wide(f)) for f, n in self._forms.items()]
        fonts = [_record(43, each) for each in self._fonts]
        looks = [_record(47, each) for each in self._looks]
        foreign = [_record(47, self._looks[0])]  # of named styles
        parts = [
            *_between(615, forms, 616),
            *_between(611, fonts, 612),
            *_between(626, foreign, 627),
        ]
        return b"".join([_record(278), *parts, *_between(617, looks, 618), _record(279)])

    def shared(self):
        count = struct.pack("<II", len(self._texts), len(self._texts))
        return b"".join([_record(159, count), *self._texts, _record(160)])


def _font(font):
    name = (getattr(font, "rFont", None) or getattr(font, "name", None) or "") if font else ""
    raised = 1 if font is not None and font.vertAlign == "superscript" else 0
    bold, italic, line = (font.b, font.i, font.u) if font is not None else (None, None, None)
    figures = 220, 2 if italic else 0, 700 if bold else 400, raised, 1 if line else 0
    return struct.pack("<HHHHB", *figures) + bytes(12) + _wide(name)


def _workbook(named):
    sheets = [
        _record(156, struct.pack("<II", state, number) + _wide(key) + _wide(title))
        for number, (key, state, title) in enumerate(named, 1)
    ]
    start = [_record(131), _record(153, struct.pack("<II", 0, 0) + _wide("")), _record(143)]
    return b"".join([*start, *sheets, _record(144), _record(132)])


def _record(kind, data=b""):
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, packed = len(data), b""
    while size > 0x7F:
        packed, size = packed + bytes([size & 0x7F | 0x80]), size >> 7
    return head + packed + bytes([size]) + data


def _between(begin, records, end):
    return [_record(begin, struct.pack("<I", len(records))), *records, _record(end)]


def _wide(text):
    signs = text.encode("utf-16-le")
    return struct.pack("<I", len(signs) // 2) + signs


def _relations(each):
    found = "".join(
        f'<Relationship Id="{key}" Type="{_TYPES}/{kind}" Target="{target}"/>'
        for key, kind, target in each
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def _content_types():
    kinds = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in (
            ("bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        )
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{kinds}</Types>'
