"""LibreOffice opens what we write and writes it anew without losing a word; skipped without it."""

import shutil
import subprocess
from collections import Counter
from io import BytesIO

import docx
import pytest
from documents import PLANS, the_document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.exchange.formats import Format, render
from kehoach_desktop.exchange.reading.files import read_file

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def opened_and_saved(tmp_path_factory):
    """The five plans in both formats, through one run of LibreOffice for each."""
    folder = tmp_path_factory.mktemp("libreoffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for form in (Format.DOCX, Format.XLSX):
        for name in PLANS:
            path = folder / f"{name}.{form.value}"
            path.write_bytes(render(the_document(name), form))
        command = [SOFFICE, profile, "--headless", "--convert-to", form.value]
        sources = sorted(map(str, folder.glob(f"*.{form.value}")))
        subprocess.run(
            [*command, "--outdir", str(folder / "out"), *sources],
            check=True,
            capture_output=True,
            timeout=120,
        )
    return folder


@pytest.mark.parametrize("name", PLANS)
def test_a_word_document_comes_back_whole(opened_and_saved, name):
    before = docx.Document(str(opened_and_saved / f"{name}.docx"))
    after = docx.Document(str(opened_and_saved / "out" / f"{name}.docx"))
    assert not said(before) - said(after)
    assert len(after.tables) == len(before.tables)
    assert len(after.sections) == len(before.sections)
    assert repeated_headers(after) == repeated_headers(before)


@pytest.mark.parametrize("name", PLANS)
def test_a_workbook_comes_back_whole(opened_and_saved, name):
    before = load_workbook(BytesIO((opened_and_saved / f"{name}.xlsx").read_bytes()))
    after = load_workbook(BytesIO((opened_and_saved / "out" / f"{name}.xlsx").read_bytes()))
    assert after.sheetnames == before.sheetnames
    for sheet in before:
        again = after[sheet.title]
        assert cells(again) == cells(sheet)
        assert again.print_title_rows == sheet.print_title_rows
        assert set(map(str, again.merged_cells.ranges)) == set(map(str, sheet.merged_cells.ranges))


@pytest.mark.long
@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_the_page_that_it_makes_of_a_file_is_read_as_the_file_is(opened_and_saved, form):
    """What it puts on the clipboard is written by the same hand."""
    sources = sorted(map(str, opened_and_saved.glob(f"*.{form}")))
    profile = f"-env:UserInstallation={(opened_and_saved / 'profile').as_uri()}"
    out = opened_and_saved / f"pages-{form}"
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", "html", "--outdir", str(out), *sources],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for name in PLANS:
        page = out / f"{name}.html"
        table_page = page.rename(page.with_suffix(".xls"))
        assert texts_of(read_file(table_page)) == texts_of(
            read_file(opened_and_saved / f"{name}.{form}")
        )


def texts_of(source):
    """Its numbers have a decimal point here, where it speaks English."""
    return [
        texts
        for table in source.tables()
        for row in table.rows
        if (texts := [squeeze(cell.text).replace(",", ".") for cell in row.cells if cell.text])
    ]


def said(document):
    parts = [document.element.body]
    return Counter(
        word
        for part in parts
        for paragraph in part.iter(qn("w:p"))
        for word in "".join(text.text or "" for text in paragraph.iter(qn("w:t"))).split()
    )


def repeated_headers(document):
    return sum(1 for _ in document.element.body.iter(qn("w:tblHeader")))


def cells(sheet):
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value}
