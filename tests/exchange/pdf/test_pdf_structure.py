"""What a screen reader is told: headings, lists, tables, notes, and what is mere decoration."""

import io
from itertools import pairwise

import pikepdf
import pytest
from exchange.pdf.made import criteria, document, paragraph, plan_of, row, table, text
from exchange.pdf.reading import said
from plans import NAMES

from kehoach_desktop.domain.report import (
    Cell,
    Closing,
    Paragraph,
    ParagraphRole,
    Run,
    TableBlock,
    Title,
)
from kehoach_desktop.exchange.pdf.writer import render


def pieces(*blocks):
    return [(piece.tags[-1], piece.text.strip()) for piece in said(render(document(*blocks)))]


@pytest.mark.parametrize("name", NAMES)
def test_no_heading_level_is_left_out(name):
    tags = [piece.tags[-1] for piece in said(render(plan_of(name)))]
    levels = [int(tag[1]) for tag in tags if tag[0] == "H" and tag[1:].isdigit()]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_title_part_and_heading_are_headings():
    assert pieces(
        Title("KẾ HOẠCH", ("Năm 2026",)),
        paragraph("I. MỤC TIÊU", role=ParagraphRole.PART),
        paragraph("1. Mục tiêu chung", role=ParagraphRole.HEADING, level=1),
        paragraph("Nội dung"),
    ) == [
        ("H1", "KẾ HOẠCH Năm 2026"),
        ("H2", "I. MỤC TIÊU"),
        ("H3", "1. Mục tiêu chung"),
        ("P", "Nội dung"),
    ]


def test_items_are_lists_inside_lists_and_read_before_what_is_below_them():
    item = ParagraphRole.ITEM
    tags = [
        (len(piece.tags), piece.text.strip())
        for piece in said(
            render(
                document(
                    paragraph("1. Một", role=item, level=1),
                    paragraph("- a", role=item, level=2),
                    paragraph("- b", role=item, level=2),
                    paragraph("2. Hai", role=item, level=1),
                    paragraph("Hết"),
                )
            )
        )
    ]
    assert tags == [(5, "1. Một"), (8, "- a"), (8, "- b"), (5, "2. Hai"), (3, "Hết")]


def test_receivers_are_a_list():
    closing = Closing(("Như trên;", "Lưu: VT."), ("CHỦ TỊCH",), "Nguyễn Văn A")
    assert pieces(closing) == [
        ("P", "Nơi nhận:"),
        ("LBody", "- Như trên;"),
        ("LBody", "- Lưu: VT."),
        ("P", "CHỦ TỊCH"),
        ("P", "Nguyễn Văn A"),
    ]


def test_two_signers_are_both_named():
    closing = Closing((), ("BÊN NHẬN",), "Trần Thị B", other=("BÊN GIAO",), other_name="Lê Văn C")
    assert [each for _, each in pieces(closing)] == [
        "BÊN GIAO",
        "Lê Văn C",
        "BÊN NHẬN",
        "Trần Thị B",
    ]


def test_a_note_is_read_after_the_paragraph_of_its_mark():
    noted = Paragraph((Run("Câu"), Run("(1)", superscript=True, footnote="ghi chú"), Run(" hết")))
    assert pieces(noted, paragraph("Sau")) == [
        ("P", "Câu(1) hết"),
        ("Note", "(1) ghi chú"),
        ("P", "Sau"),
    ]


def test_a_paragraph_on_two_pages_is_one_element():
    filler = [paragraph(f"Dòng {number}") for number in range(29)]
    long = paragraph("một hai ba bốn năm sáu bảy tám chín mười " * 20)
    assert pieces(*filler, long)[-1][1] == long.text[0].text.strip()


def elements(content, tag):
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == f"/{tag}":
                yield each


def test_header_cells_say_what_they_span():
    plan = plan_of("ward")
    spans = {
        (
            str(each.A.Scope),
            int(each.A.get("/ColSpan", 1)),
            int(each.A.get("/RowSpan", 1)),
        )
        for each in elements(render(plan), "TH")
    }
    assert spans == {("/Column", 1, 1), ("/Column", 2, 1), ("/Column", 1, 2)}


def test_a_repeated_header_is_said_once():
    spoken = [piece.text for piece in said(render(document(criteria(200))))]
    assert sum("Lĩnh vực" in each for each in spoken) == 1


def test_spans_of_body_cells_are_told():
    make = type(row())
    rows = (make((Cell(text("a"), down=2), Cell(text("b"), across=2))), make((Cell(), Cell())))
    block = table(["A", "B", "C"])
    content = render(document(TableBlock(block.columns, block.header, rows)))
    spans = [
        (int(each.A.get("/ColSpan", 1)), int(each.A.get("/RowSpan", 1)))
        for each in elements(content, "TD")
        if "/A" in each
    ]
    assert sorted(spans) == [(1, 2), (2, 1)]


def test_every_row_has_a_cell_for_each_column():
    with pikepdf.open(io.BytesIO(render(plan_of("province")))) as pdf:
        rows = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/TR"
        ]
        assert {len(each.K) for each in rows} == {5}


def test_a_table_is_named():
    content = render(document(table(["A"], row("1"))))
    assert [str(each.T) for each in elements(content, "Table")] == ["Bảng mẫu"]
