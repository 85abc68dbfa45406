"""Files from outside, from opening to the proposal with all its checks, beside plain loading."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from cases_pdf import ROWS, plan_of
from openpyxl import load_workbook
from ratios import Case, timed

from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.proposal import Proposal
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.docx import writer as docx
from kehoach_desktop.exchange.reading.files import read_file
from kehoach_desktop.exchange.templates import read_sample
from kehoach_desktop.exchange.xlsx import writer as xlsx
from kehoach_desktop.paths import resources

_NOBODY = Directory()
SHEET_TIMES = 90  # times the model ward's rows: ten thousand


def cases(folder: Path) -> Iterator[Case]:
    sheet, few, some = (folder / name for name in ("rows.xlsx", "few.docx", "some.docx"))
    sheet.write_bytes(xlsx.render(plan_of(SHEET_TIMES)))
    few.write_bytes(docx.render(plan_of(1)))
    some.write_bytes(docx.render(plan_of(10)))
    load = timed(lambda: load_workbook(sheet).close())
    number = SHEET_TIMES * ROWS
    yield Case(
        f"reading Excel of {number} rows / openpyxl", load, timed(lambda: read_file(sheet)), 1.0
    )
    yield Case(
        f"taking in Excel of {number} rows / openpyxl", load, timed(lambda: _take_in(sheet)), 0.35
    )
    office = _office()
    yield Case(
        f"taking in Excel of {number} rows, office / openpyxl",
        load,
        timed(lambda: _take_in(sheet, office)),
        4,
    )
    yield Case(
        f"taking in Word of {10 * ROWS} rows / of {ROWS}",
        timed(lambda: _take_in(few)),
        timed(lambda: _take_in(some)),
        11,
    )


def _take_in(path: Path, directory: Directory = _NOBODY) -> Proposal:
    return understand(read_file(path), directory)


def _office() -> Directory:
    """The office of the samples: each of the shuffled names could mean one of its parties."""
    sample = read_sample(resources() / "sample" / "office.json", new_id=count(1).__next__)
    return Directory().replacing(*sample.parties)
