"""Files as LibreOffice itself saves them: kept ones, and the way they are made.

`python -m corpus.libreoffice` in the folder of the tests makes the kept ones anew.
"""

import random
import shutil
import subprocess
import tempfile
import zlib
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font

from corpus.faults import FAULTS
from corpus.files import write
from corpus.picture import pictures

SOFFICE = shutil.which("soffice")
FIXTURES = Path(__file__).parent / "libreoffice_files"
KEPT = {
    "clean": "ward2",
    "letterhead_and_signature": "city1",
    "groups_merged_across": "ward4",
    "groups_in_one_cell": "office1",
    "same_lead_merged_down": "ward2",
    "abc_fonts": "ward4",
    "unknown_column": "province1",
    "hidden_sheet": "ward4",
    "numbers_mangled_by_excel": "ward4",
}
KINDS = {".ods": ".xlsx", ".xls": ".xlsx", ".xlsx": ".xlsx", ".docx": ".docx"}  # made from which


def picture_of(fault, name):
    picture = next(each for each in pictures() if each.name == name)
    return FAULTS[fault][0](picture, random.Random(zlib.crc32(f"{fault}{name}".encode())))


def kept():
    """Which files there are, as fault, picture and suffix."""
    return [
        (fault, name, suffix)
        for fault, name in KEPT.items()
        for suffix, source in KINDS.items()
        if source in FAULTS[fault][1]
    ]


def file_name(fault, name, suffix):
    return f"{fault}-{name}{suffix}"


def convert(sources, suffix, folder):
    """One run of LibreOffice for all, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", suffix[1:], "--outdir", folder]
    subprocess.run([*command, *sources], check=True, capture_output=True, timeout=300)


def make(cases, folder):
    """The same names in `folder`, made by LibreOffice."""
    (folder / "sources").mkdir(parents=True)
    for suffix, source in KINDS.items():
        paths = []
        for fault, name, kind in cases:
            if kind == suffix:
                path = folder / "sources" / file_name(fault, name, source)
                paths.append(write(picture_of(fault, name), path))
        convert(paths, suffix, folder)


VALUES = (
    (1.1, "0.00"), (0.333, "0.0%"), (1234.5, "#,##0.00"), (-7, "General"), (2.75, "General"),
    (0.07, "General"), (date(2026, 3, 12), "dd/mm/yyyy"), ("=A4*2", "General"),
    ('="Quý "&"IV"', "General"), ("=A4<0", "General"),
)  # fmt: skip
SHEETS = [f"values{suffix}" for suffix in (".xls", ".xlsx", ".ods")]


def write_values(path):
    """What cells can hold and show, and texts that are too many for one record of an .xls."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    for row, (value, form) in enumerate(VALUES, 1):
        sheet.cell(row, 1, value).number_format = form
    old = InlineFont(b=True, rFont=".VnTime")
    sheet["B1"] = CellRichText("Rà ", TextBlock(old, "so\u00b8t"), " ngay")
    sheet["B2"] = "Căn giữa"
    sheet["B2"].font = Font(name="VNI-Times", bold=True, italic=True, underline="single")
    sheet["B2"].alignment = Alignment(horizontal="center")
    sheet["B3"] = "Dòng ẩn"
    sheet["B4"] = "hai\ndòng"
    sheet.merge_cells("B4:D5")
    for row in range(40):
        text = "Tăng cường tuyên truyền, phổ biến kiến thức " * (9 if row % 2 else 1)
        sheet.cell(20 + row, 2, f"{row} {text}{'abc ' * 40 if row % 3 == 0 else ''}")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["F"].hidden = True
    sheet["F1"] = "Cột ẩn"
    sheet.page_setup.orientation = "landscape"
    other = book.create_sheet("Danh sách")
    other["A1"], other.sheet_state = "Có", "hidden"
    book.save(path)


def make_values(folder):
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    source = folder / "sources" / "values.xlsx"
    write_values(source)
    for name in SHEETS:
        convert([source], Path(name).suffix, folder)


def main():
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "made"
        make(kept(), folder)
        make_values(folder)
        for name in [*SHEETS, *(file_name(*case) for case in kept())]:
            shutil.copy(folder / name, FIXTURES)


if __name__ == "__main__":
    main()
