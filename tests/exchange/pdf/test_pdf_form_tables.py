"""The end of a document, its appendices and tables, measured in the finished file."""

from dataclasses import replace

import pytest
from exchange.pdf.made import (
    AT,
    OFFICE,
    appendices_of,
    criteria,
    document,
    paragraph,
    plan_of,
    row,
    table,
)
from exchange.pdf.reading import middle, page_number, pages
from plans import real_plan

from kehoach_desktop.domain.edits import PutPart
from kehoach_desktop.domain.form import Form, TitleStyle
from kehoach_desktop.domain.report import (
    AppendixTitle,
    Closing,
    Title,
)
from kehoach_desktop.exchange.pdf.writer import render
from kehoach_desktop.services.reporting import own_files, plan_document

HAIR = 0.3  # millimetres


# --- Closing ---


def closing(receivers=5):
    return Closing(
        tuple(f"Nơi thứ {number};" for number in range(receivers)),
        ("TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH"),
        "Nguyễn Văn A",
        "PL.(30)",
    )


def test_receivers_stand_level_with_the_powers_of_the_signer():
    sheet = pages(plan_of("city"))[3]
    left, right = sheet.line("Nơi nhận:"), sheet.line("TM. ỦY BAN NHÂN DÂN")
    assert abs(left[0].base - right[0].base) < 1
    assert {(glyph.font, glyph.size) for glyph in left} == {("Tinos-BoldItalic", 12)}
    assert {(glyph.font, glyph.size) for glyph in right} == {("Tinos-Bold", 14)}
    assert {glyph.size for glyph in sheet.line("- UBND tỉnh (b/c);")} == {11}


def test_thirty_millimetres_stay_free_for_signature_and_seal():
    sheet = pages(document(closing()))[0]
    post, name = sheet.line("CHỦ TỊCH"), sheet.line("Nguyễn Văn A")
    assert min(glyph.top for glyph in name) - max(glyph.bottom for glyph in post) >= 30
    assert abs(middle(post) - middle(name)) < HAIR


@pytest.mark.parametrize("lines", range(20, 45))
def test_the_signature_never_stands_alone(lines):
    body = [paragraph(f"Dòng {number}") for number in range(lines)]
    last = pages(document(*body, closing()))[-1]
    above = [line for line in last.lines() if line[0].text == "D"]
    assert len(above) >= 2


def test_sixty_receivers_flow_over_the_pages():
    shown = pages(document(paragraph("Nội dung"), closing(60)))
    assert (
        sum("".join(g.text for g in line).count("thứ") for s in shown for line in s.lines()) == 60
    )


# --- Appendices and tables ---


def test_an_appendix_has_its_label_and_title_in_the_middle():
    sheet = pages(plan_of("ward"))[4]
    label = sheet.line("Phụ lục 1")
    assert {(glyph.font, glyph.size) for glyph in label} == {("Tinos-Bold", 14)}
    assert abs(middle(label) - 112.5) < HAIR


def test_label_and_title_may_share_a_line():
    block = AppendixTitle("Phụ lục I", ("TÊN",), "(Kèm theo)")
    sheet = pages(document(block, form=Form(title_style=TitleStyle.ONE_LINE)))[0]
    assert sheet.line("PHỤ LỤC I. TÊN")
    assert {glyph.font for glyph in sheet.line("(Kèm theo)")} == {"Tinos-Italic"}


def test_a_file_of_appendices_leaves_the_top_of_its_first_page_free_for_its_one_signature():
    first, *others = pages(appendices_of("ward"))
    assert min(glyph.top for glyph in first.glyphs) > 20 + 17
    starts = [sheet for sheet in others if page_number(sheet) == []]
    assert len(starts) == 3
    for sheet in starts:
        assert min(glyph.top for glyph in sheet.glyphs) < 20 + 5


def with_own_file(plan, number):
    appendix = list(plan.appendices())[number]
    return PutPart(replace(appendix, own_file=True)).apply(plan)


def test_an_appendix_issued_as_a_file_of_its_own_has_room_for_its_own_signature():
    plan = with_own_file(real_plan("ward"), 1)
    whole = plan_document(plan, author=OFFICE, at=AT, form=Form())
    (own,) = own_files(plan, author=OFFICE, at=AT, form=Form())
    assert [chapter.name for chapter in whole.chapters[1:]] == [
        "Phụ lục 1 - PAR INDEX",
        "Phụ lục 3 - PAPI",
        "Phụ lục 4 - PCI",
    ]
    assert own.chapters[0].name == "Phụ lục 2 - SIPAS"
    first = pages(own)[0]
    assert min(glyph.top for glyph in first.glyphs) > 20 + 17
    assert page_number(first) == []


def test_the_header_stands_again_on_every_page():
    sheets_ = pages(document(criteria(120)))
    assert len(sheets_) > 3
    for sheet in sheets_:
        header = sheet.line("Lĩnh vực, tiêu chí")
        assert {glyph.font for glyph in header} == {"Tinos-Bold"}
        assert header[0].base < 30


def test_a_group_stands_with_its_first_row():
    for sheet in pages(document(criteria(300)))[:-1]:
        assert "Côngkhai,minhbạch" not in "".join(glyph.text for glyph in sheet.lines()[-1])


def test_a_header_never_ends_a_page():
    for count in range(30, 42):
        filler = [paragraph(f"Dòng {number}") for number in range(count)]
        for sheet in pages(document(*filler, criteria(30))):
            last = "".join(glyph.text for glyph in sheet.lines()[-1])
            assert "Lĩnhvực,tiêuchí" not in last


def test_the_line_that_announces_a_table_is_not_left_alone_at_the_foot():
    for count in range(28, 40):
        filler = [paragraph(f"Dòng {number}") for number in range(count)]
        for sheet in pages(document(*filler, paragraph("Danh mục:"), criteria(5))):
            shown = ["".join(glyph.text for glyph in line) for line in sheet.lines()]
            assert "Danhmục:" not in shown[-1]


def test_given_shares_of_the_width_hold():
    sheet = pages(document(table(["A", "B", "C"], row("1", "2", "3"), widths=[0.2, 0.5, 0.3])))[0]
    edges = sorted({round(each.left, 1) for each in sheet.strokes if not each.is_level})
    assert edges == pytest.approx([30, 63, 145.5, 195], abs=0.2)


def test_grid_lines_are_half_a_point_and_go_all_around():
    sheet = pages(document(table(["A", "B"], row("1", "2"))))[0]
    level = [each for each in sheet.strokes if each.is_level]
    assert {(round(each.left), round(each.right)) for each in level} == {(30, 195)}
    assert len(level) == 3
    assert b"0.50 w" in render_content(document(table(["A", "B"], row("1", "2"))))


def render_content(each):
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(render(each))) as pdf:
        return pdf.pages[0].Contents.read_bytes()


def test_no_word_of_a_plan_is_broken_by_a_narrow_column():
    for name in ("ward", "city", "province", "office"):
        for block in plan_of(name).tables():
            words = {
                word
                for each in block.rows
                for cell in each.cells
                for run in cell.text
                for word in run.text.split()
            }
            shown = {
                "".join(glyph.text for glyph in line)
                for sheet in pages(document(block))
                for line in sheet.lines()
            }
            text = "\n".join(shown)
            assert [word for word in words if word not in text] == []


def test_markers_stand_in_the_middle_of_their_column_and_texts_on_the_left():
    sheet = pages(plan_of("ward"))[4]
    marker = sheet.line("1.1Thực")[:3]
    edges = sorted({round(each.left, 2) for each in sheet.strokes if not each.is_level})
    assert abs(middle(marker) - (edges[0] + edges[1]) / 2) < 0.5
    assert sheet.line("Thực hiện Kế hoạch CCHC")[0].left - edges[1] == pytest.approx(1.4, abs=0.4)


def test_a_title_of_many_lines_keeps_its_first_words():
    title = Title("KẾ HOẠCH", ("Triển khai cải cách hành chính năm 2026 của xã " * 12,))
    assert pages(document(title))[0].line("KẾ HOẠCH")
