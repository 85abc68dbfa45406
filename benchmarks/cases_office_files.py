"""Word and Excel beside the plain ways of their libraries, and LibreOffice beside our PDF."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from anchors import plain_sheet, row_xml
from cases_pdf import ROWS, plan_of
from ratios import Case, timed

from kehoach_desktop.exchange.docx import writer as docx
from kehoach_desktop.exchange.xlsx import writer as xlsx

ROOT = Path(__file__).resolve().parent.parent
SHEET_TIMES = 90  # times the model ward's rows: ten thousand


def cases(folder: Path) -> Iterator[Case]:
    some, many, sheet = plan_of(10), plan_of(100), plan_of(SHEET_TIMES)
    docx.render(plan_of(1))
    yield Case(
        f"Word of {10 * ROWS} rows / raw row XML",
        timed(lambda: row_xml.render(some)),
        timed(lambda: docx.render(some)),
        2,
    )
    yield Case(
        f"Word of {100 * ROWS} rows / of {10 * ROWS}",
        timed(lambda: docx.render(some)),
        timed(lambda: docx.render(many)),
        11,
        3,
    )
    yield Case(
        f"Excel of {SHEET_TIMES * ROWS} rows, styled / plain openpyxl",
        timed(lambda: plain_sheet.render(sheet)),
        timed(lambda: xlsx.render(sheet)),
        1.5,
        3,
    )
    if soffice := shutil.which("soffice"):
        yield from _beside_libreoffice(folder, soffice)
    else:
        print("LibreOffice is not installed: its case is left out")


def _beside_libreoffice(folder: Path, soffice: str) -> Iterator[Case]:
    """Whole processes: ours makes the PDF out of the plan, theirs out of our Word file."""
    source = folder / "plan.docx"
    source.write_bytes(docx.render(plan_of(1)))
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    ours = [sys.executable, "-c", "import cases_pdf as c; c.render(c.plan_of(1))"]
    paths = {"PYTHONPATH": f"{ROOT}:{ROOT / 'benchmarks'}"}

    def convert() -> None:
        subprocess.run([*command, str(source)], capture_output=True, check=True)

    convert()  # the first start writes a profile
    yield Case(
        f"PDF of {ROWS} rows / LibreOffice, docx to pdf (processes)",
        timed(convert),
        timed(lambda: subprocess.run(ours, env=paths, check=True)),
        0.5,
        3,
    )
