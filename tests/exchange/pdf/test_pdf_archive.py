"""PDF/A-3b, PDF/UA-1, the plan inside, and that nothing of the writer's machine leaks."""

import dataclasses
import io
import re
import shutil
import subprocess
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest
from exchange.pdf.made import (
    AT,
    OFFICE,
    appendices_of,
    appendix,
    chapters,
    criteria,
    document,
    paragraph,
    plan_of,
    row,
    table,
)
from plans import NAMES, plan_data

from kehoach_desktop.domain.report import Cell, Paragraph, Run, TableBlock
from kehoach_desktop.exchange.pdf.attachment import read_attachment
from kehoach_desktop.exchange.pdf.writer import render
from kehoach_desktop.services.errors import MissingFileError

PROFILES = ("3b", "ua1")
LIMITS = page.SafetyLimits(max_table_grid_rows=20_000, max_table_grid_cells=200_000)


def faults(content, profile):
    report = page.validate_pdf_bytes(content, profile=profile, limits=LIMITS)
    return [(each.rule_id, each.message) for each in report.failures]


def odd_document():
    noted = Cell((Run("Chỉ tiêu"), Run("(1)", superscript=True, footnote="theo quyết định")))
    block = table(["TT", "Nội dung 😀"], row("1", "x" * 400), row("2", "שלום"))
    make = type(block.rows[0])
    rows = (*block.rows, make((Cell(down=2), noted)), make((Cell(),)), make((Cell(across=2),)))
    return document(
        paragraph("điều khiển \x07 và ✓"),
        Paragraph((Run("Câu"), Run("⁽¹⁾", superscript=True, footnote="ghi chú")), level=3),
        TableBlock(block.columns, block.header, rows, "Bảng <1> & (2)"),
        paragraph(""),
    )


SAMPLES = {
    **{name: lambda name=name: plan_of(name) for name in NAMES},
    "appendices": lambda: appendices_of("ward"),
    "long table": lambda: document(criteria(1_500)),
    "long cell": lambda: document(table(["TT", "A"], row("1", "từ " * 4_000))),
    "nothing": document,
    "lying": lambda: chapters(appendix("Phụ lục I", criteria(60), landscape=True)),
    "odd": odd_document,
}


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_validator_finds_nothing(sample, profile):
    assert faults(render(SAMPLES[sample]()), profile) == []


def spoiled(change):
    with pikepdf.open(io.BytesIO(render(plan_of("ward")))) as pdf:
        change(pdf)
        stream = io.BytesIO()
        pdf.save(stream)
        return stream.getvalue()


def without(*path):
    def change(pdf):
        owner = pdf.Root
        for key in path[:-1]:
            owner = owner[key]
        del owner[path[-1]]

    return change


def without_font_programs(pdf):
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each:
            del each["/FontFile2"]


def with_script(pdf):
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def without_relationship(pdf):
    del pdf.Root.AF[0]["/AFRelationship"]


def with_a_heading_too_deep(pdf):
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/H2":
            each.S = pikepdf.Name("/H4")


def without_header_cells(pdf):
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/TH":
            each.S = pikepdf.Name("/TD")
            del each["/A"]


@pytest.mark.parametrize(
    ("profile", "change"),
    [
        ("3b", without("/OutputIntents")),
        ("3b", without("/Metadata")),
        ("3b", without_font_programs),
        ("3b", with_script),
        ("3b", without_relationship),
        ("ua1", without("/StructTreeRoot")),
        ("ua1", without("/MarkInfo")),
        ("ua1", without("/Lang")),
        ("ua1", without("/ViewerPreferences")),
        ("ua1", with_a_heading_too_deep),
        ("ua1", without_header_cells),
    ],
)
def test_the_validator_finds_what_was_spoiled(profile, change):
    assert faults(spoiled(change), profile) != []


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
@pytest.mark.parametrize("sample", SAMPLES)
def test_qpdf_finds_no_fault(sample, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(render(SAMPLES[sample]()))
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, check=False)
    assert (done.returncode, b"WARNING" in done.stderr) == (0, False)


def test_pikepdf_finds_no_fault():
    with pikepdf.open(io.BytesIO(render(plan_of("ward")))) as pdf:
        assert pdf.check_pdf_syntax() == []


# --- What the file says of itself ---


def test_title_author_language_and_dates_are_said():
    with pikepdf.open(io.BytesIO(render(plan_of("ward")))) as pdf:
        assert str(pdf.docinfo.Author) == OFFICE
        assert str(pdf.docinfo.Title).startswith("KẾ HOẠCH Duy trì, cải thiện")
        assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20260312103205"
        assert str(pdf.Root.Lang) == "vi-VN"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as packet:
            assert packet["dc:creator"] == [OFFICE]
            assert packet["xmp:CreateDate"] == "2026-03-12T10:32:05"
            assert (packet["pdfaid:part"], packet["pdfaid:conformance"]) == ("3", "B")
            assert packet["pdfuaid:part"] == "1"


def test_all_fonts_are_embedded_and_cut_down():
    with pikepdf.open(io.BytesIO(render(plan_of("ward")))) as pdf:
        fonts = pdf.pages[0].Resources.Font
        for font in fonts.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert re.fullmatch(r"/[A-Z]{6}\+Tinos(-\w+)?", str(descriptor.FontName))
            assert len(descriptor.FontFile2.read_bytes()) < 60_000
        assert len(fonts) == 4


def test_the_same_document_gives_the_same_bytes():
    assert render(plan_of("ward")) == render(plan_of("ward"))


def test_another_date_is_the_only_difference_it_makes():
    plan = plan_of("ward")
    later = dataclasses.replace(plan, at=AT.replace(year=2027))
    with pypdfium2.PdfDocument(render(later)) as pdf:
        assert pdf.get_metadata_dict()["CreationDate"] == "D:20270312103205"


def test_nothing_of_the_machine_or_its_tools_is_told():
    with pikepdf.open(io.BytesIO(render(plan_of("ward")))) as pdf:
        stream = io.BytesIO()
        pdf.save(
            stream,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
        )
    content = stream.getvalue().lower()
    for word in (
        "reportlab",
        "python",
        "pikepdf",
        "fonttools",
        "pdfium",
        str(Path.cwd()),
    ):
        assert word.encode().lower() not in content


def test_bookmarks_lead_to_parts_and_appendices():
    with pypdfium2.PdfDocument(render(plan_of("ward"))) as pdf:
        marks = [
            (mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in pdf.get_toc()
        ]
    assert marks[0] == (0, "KẾ HOẠCH", 0)
    assert (1, "I. MỤC ĐÍCH, YÊU CẦU", 0) in marks
    assert (2, "1.3. Chỉ số năng lực cạnh tranh.", 2) in marks
    assert [mark for mark in marks if mark[0] == 0][1][1:] == ("Phụ lục 1 - PAR INDEX", 4)
    assert len([mark for mark in marks if mark[0] == 0]) == 5


# --- The plan inside ---


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_inside_is_read_back(name, tmp_path):
    path = tmp_path / "kế hoạch.pdf"
    path.write_bytes(render(plan_of(name)))
    assert read_attachment(path) == plan_data(name)


def test_the_plan_is_read_out_of_bytes_as_out_of_a_file():
    assert read_attachment(render(plan_of("ward"))) == plan_data("ward")
    assert read_attachment(b"not a PDF") is None


def test_the_plan_is_found_in_a_file_that_another_program_saved(tmp_path):
    path = tmp_path / "ký.pdf"
    path.write_bytes(spoiled(lambda pdf: pdf.docinfo.__setitem__("/Producer", "Ký số")))
    assert read_attachment(path) == plan_data("ward")


def test_odd_data_is_read_back(tmp_path):
    data = {"a": "😀\x00\ud800", "b": [1, None, True, "\u2028"]}
    path = tmp_path / "a.pdf"
    path.write_bytes(render(document(data=data)))
    assert read_attachment(path) == data


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b"%PDF-1.7" * 99])
def test_what_is_no_pdf_of_ours_holds_no_plan(content, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    assert read_attachment(path) is None


@pytest.mark.parametrize("inside", [b"[]", b"{", b"\xff", b"[" * 200_000])
def test_an_attachment_that_is_no_plan_is_left_alone(inside, tmp_path):
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["ke-hoach.json"] = inside
        pdf.save(path)
    assert read_attachment(path) is None


def test_a_document_without_data_has_no_attachment(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(render(document(paragraph("Không có"))))
    assert read_attachment(path) is None


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(MissingFileError):
        read_attachment(tmp_path / "không có.pdf")
