"""The form of NĐ 30/2020, Phụ lục I, measured in the finished file."""

from itertools import pairwise

import pytest
from exchange.pdf.made import (
    appendix,
    chapters,
    document,
    paragraph,
    plan_of,
    row,
    table,
)
from exchange.pdf.reading import middle, page_number, pages, width
from plans import NAMES

from kehoach_desktop.domain.appendix import Orientation
from kehoach_desktop.domain.form import Form, NumberPlace
from kehoach_desktop.domain.report import (
    MOTTO,
    NATION,
    AppendixTitle,
    Chapter,
    Letterhead,
    Paragraph,
    ParagraphRole,
    Run,
)

HAIR = 0.3  # millimetres


def rule_below(sheet, line, reach=4):
    found = [
        stroke
        for stroke in sheet.strokes
        if stroke.is_level and 0 < stroke.top - line[0].base < reach
    ]
    return next(each for each in found if each.left < middle(line) < each.right)


# --- Page ---


@pytest.mark.parametrize("name", NAMES)
def test_no_text_and_no_line_leaves_the_frame(name):
    for sheet in pages(plan_of(name)):
        for glyph in sheet.glyphs:
            is_page_number = glyph.base < 20 and glyph.text.isdigit()
            assert is_page_number or (glyph.top > 20 - HAIR and glyph.bottom < 277 + HAIR)
            assert glyph.left > 30 - HAIR
            assert glyph.right < 195 + HAIR
        for stroke in sheet.strokes:
            assert stroke.left > 30 - HAIR
            assert stroke.right < 195 + HAIR
            assert stroke.bottom < 277 + HAIR


@pytest.mark.parametrize("name", NAMES)
def test_no_line_stands_on_another(name):
    for sheet in pages(plan_of(name)):
        for above, below in pairwise(sheet.lines()):
            for left in above:
                over = [
                    right for right in below if right.left < left.right and left.left < right.right
                ]
                assert all(each.base - left.base > 0.8 * each.size / 72 * 25.4 for each in over)


def test_paper_is_a4_and_an_appendix_may_lie_on_its_side():
    upright = appendix("Phụ lục I", table(["TT"], row("1")))
    lying = appendix("Phụ lục II", table(["TT"], row("1")), landscape=True)
    first, second = pages(chapters(upright, lying))
    assert (round(first.width), round(first.height)) == (210, 297)
    assert (round(second.width), round(second.height)) == (297, 210)
    assert all(30 - HAIR < glyph.left < 282 for glyph in second.glyphs)


def test_margins_are_those_of_the_form():
    form = Form(margin_left=35, margin_right=20, margin_top=25, margin_bottom=25)
    for sheet in pages(plan_of("ward", form)):
        body = [glyph for glyph in sheet.glyphs if glyph.base > 20]
        assert min(glyph.left for glyph in body) > 35 - HAIR
        assert max(glyph.right for glyph in body) < 190 + HAIR
        assert min(glyph.top for glyph in body) > 25 - HAIR
        assert max(glyph.bottom for glyph in body) < 272 + HAIR


@pytest.mark.parametrize("day", ["ngày      tháng      năm 2026", "ngày 05 tháng 01 năm 2026"])
def test_the_line_that_names_the_plan_does_not_end_within_a_date(day):
    attached = f"(Kèm theo Kế hoạch số      /KH-UBND {day} của Ủy ban nhân dân xã Bình Minh)"
    title = AppendixTitle("Phụ lục I", ("TÊN",), attached)
    (sheet,) = pages(chapters(Chapter((title,))))
    _, _, *lines = ["".join(glyph.text for glyph in line) for line in sheet.lines()]
    assert "".join(lines) == attached.replace(" ", "")
    assert len(lines) == 2
    assert any(day.replace(" ", "") in line for line in lines)


# --- Page numbers ---


def test_page_numbers_stand_in_the_middle_of_the_top_margin_from_page_two_on():
    body = pages(plan_of("district"))
    assert page_number(body[0]) == []
    for number, sheet in enumerate(body[1:], start=2):
        digits = page_number(sheet)
        assert "".join(glyph.text for glyph in digits) == str(number)
        assert abs(middle(digits) - (30 + 195) / 2) < HAIR
        assert digits[0].size == 14


def test_each_appendix_counts_its_own_pages():
    shown = [
        "".join(glyph.text for glyph in page_number(sheet)) for sheet in pages(plan_of("ward"))
    ]
    assert shown == ["", "2", "3", "4", "", "2", "3", "", "", "2", "", "2", "3"]


def test_a_lying_chapter_of_the_body_goes_on_counting():
    lying = Chapter((paragraph("Bảng"),), Orientation.LANDSCAPE)
    first, second = pages(chapters(Chapter((paragraph("Đầu"),)), lying))
    assert "".join(glyph.text for glyph in page_number(second)) == "2"
    assert page_number(first) == []


def test_page_numbers_may_stand_at_the_foot():
    sheet = pages(plan_of("ward", Form(number_place=NumberPlace.BOTTOM)))[1]
    assert [glyph.text for glyph in sheet.glyphs if glyph.base > 278] == ["2"]


# --- Letterhead and title ---


def test_the_nation_and_its_motto_stand_above_each_other_on_the_right():
    sheet = pages(plan_of("ward"))[0]
    nation, motto = sheet.line(NATION), sheet.line(MOTTO)
    assert {(glyph.size, glyph.font) for glyph in nation} == {(12, "Tinos-Bold")}
    assert {(glyph.size, glyph.font) for glyph in motto} == {(13, "Tinos-Bold")}
    assert abs(middle(nation) - middle(motto)) < HAIR
    assert abs(nation[-1].right - 195) < 0.5


def test_the_line_below_the_motto_is_as_long_as_the_motto():
    sheet = pages(plan_of("ward"))[0]
    motto = sheet.line(MOTTO)
    rule = rule_below(sheet, motto)
    assert abs(rule.length - width(motto)) < 0.6
    assert abs((rule.left + rule.right) / 2 - middle(motto)) < HAIR


@pytest.mark.parametrize("name", NAMES)
def test_the_line_below_the_agency_is_a_third_to_a_half_of_its_text(name):
    plan = plan_of(name)
    sheet = pages(plan)[0]
    agency = [sheet.line(line) for line in plan.chapters[0].blocks[0].agency]
    rule = rule_below(sheet, agency[-1])
    assert 1 / 3 <= rule.length / max(map(width, agency)) <= 1 / 2
    assert abs((rule.left + rule.right) / 2 - middle(agency[-1])) < HAIR
    assert {glyph.font for line in agency for glyph in line} == {"Tinos-Bold"}


def test_the_superior_stands_upright_above_the_agency():
    sheet = pages(plan_of("office"))[0]
    superior, agency = sheet.line("TỈNH QUẢNG TRỊ"), sheet.line("VĂN PHÒNG")
    assert {glyph.font for glyph in superior} == {"Tinos"}
    assert superior[0].base < agency[0].base
    assert abs(middle(superior) - middle(agency)) < HAIR


def test_number_and_date_share_a_line():
    sheet = pages(plan_of("city"))[0]
    number, date = sheet.line("Số: *100*/KH-UBND"), sheet.line("Móng Cái, ngày *18* tháng *3*")
    assert abs(number[0].base - date[0].base) < 0.01
    assert {glyph.font for glyph in date} == {"Tinos-Italic"}
    assert {glyph.size for glyph in (*number, *date)} == {13}


def test_blanks_in_number_and_date_leave_room_for_a_hand():
    sheet = pages(plan_of("ward"))[0]
    number = sheet.line("Số:/KH-UBND")
    assert number[3].left - number[2].right > 5


def test_urgency_stands_in_a_box():
    head = Letterhead((), ("UBND XÃ MẪU",), "Số: 05/KH-UBND", "Mẫu, ngày 05", "", "HOẢ TỐC")
    sheet = pages(document(head))[0]
    word = sheet.line("HOẢ TỐC")
    box = [stroke for stroke in sheet.strokes if abs(stroke.top - word[0].base) < 8]
    assert any(not stroke.is_level and stroke.left < word[0].left for stroke in box)
    assert any(not stroke.is_level and stroke.left > word[-1].right for stroke in box)


@pytest.mark.parametrize("name", NAMES)
def test_the_line_below_the_subject_is_a_third_to_a_half_of_its_text(name):
    sheet = pages(plan_of(name))[0]
    title = sheet.line("KẾ HOẠCH")
    head = [line for line in sheet.lines() if line[0].base >= title[0].base]
    subject = [line for line in head[1:5] if line[0].font == "Tinos-Bold" and line[0].left < 80]
    rules = [each for each in sheet.strokes if each.is_level and each.top > title[0].base]
    last = [line for line in subject if line[0].base < rules[0].top]
    assert 1 / 3 <= rules[0].length / max(map(width, last)) <= 1 / 2
    assert abs(middle(title) - 112.5) < HAIR


# --- Body ---


def test_body_text_is_justified_with_an_indent():
    words = "Niêm yết công khai đầy đủ thủ tục hành chính tại bộ phận một cửa của xã " * 4
    lines = pages(document(paragraph(words)))[0].lines()
    assert abs(lines[0][0].left - 42.7) < HAIR
    assert all(abs(line[0].left - 30) < HAIR for line in lines[1:])
    assert all(abs(line[-1].right - 195) < 0.6 for line in lines[:-1])
    assert lines[-1][-1].right < 190


def test_lines_and_paragraphs_keep_the_distance_of_the_form():
    form = Form(line_spacing=1.5, paragraph_gap=9)
    words = "Niêm yết công khai đầy đủ thủ tục hành chính tại bộ phận một cửa của xã " * 2
    lines = pages(document(paragraph(words), paragraph("Hai"), form=form))[0].lines()
    bases = [line[0].base * 72 / 25.4 for line in lines]
    single = 14 * (1825 + 443 + 87) / 2048
    assert bases[1] - bases[0] == pytest.approx(single * 1.5, abs=0.3)
    assert bases[2] - bases[1] == pytest.approx(single * 1.5 + 9, abs=0.3)


@pytest.mark.parametrize(
    ("role", "font"),
    [
        (ParagraphRole.PART, "Tinos-Bold"),
        (ParagraphRole.HEADING, "Tinos-Bold"),
        (ParagraphRole.CITATION, "Tinos-Italic"),
        (ParagraphRole.ITEM, "Tinos"),
        (ParagraphRole.BODY, "Tinos"),
    ],
)
def test_each_role_has_its_face(role, font):
    glyphs = pages(document(paragraph("Nội dung", role=role)))[0].glyphs
    assert {(glyph.font, glyph.size) for glyph in glyphs} == {(font, 14)}


def test_a_heading_is_not_left_alone_at_the_foot():
    filler = [paragraph(f"Dòng {number}") for number in range(200)]
    blocks = [each for line in filler for each in (line, paragraph("Mục", role=ParagraphRole.PART))]
    for sheet in pages(document(*blocks, paragraph("Cuối")))[:-1]:
        assert sheet.lines()[-1][0].font == "Tinos"


def test_a_paragraph_leaves_no_single_line_behind():
    words = "Niêm yết công khai đầy đủ thủ tục hành chính tại bộ phận một cửa của xã " * 8
    starts = {
        "".join(glyph.text for glyph in line)
        for line in pages(document(paragraph(words)))[0].lines()
    }
    blocks = [paragraph(words) for _ in range(40)]
    count = len(starts)
    shown = [len(sheet.lines()) for sheet in pages(document(*blocks))]
    numbered = [lines - (index > 0) for index, lines in enumerate(shown)]
    done = 0
    for lines in numbered[:-1]:
        done += lines
        assert done % count not in {1, count - 1}


def test_a_raised_mark_is_small_and_high():
    marked = Paragraph((Run("Chữ"), Run("1", superscript=True, footnote="ghi chú")))
    sheet = pages(document(marked))[0]
    letter, mark = sheet.glyphs[0], sheet.glyphs[3]
    assert mark.size < letter.size
    assert mark.base < letter.base - 1


def test_a_footnote_stands_at_the_foot_under_a_short_line():
    sheet = pages(plan_of("district"))[1]
    note = sheet.line("Bỏ chuyên mục lỗi")
    rule = max((each for each in sheet.strokes if each.is_level), key=lambda each: each.top)
    assert {glyph.size for glyph in note} == {10}
    assert note[0].base > 260
    assert rule.top < note[0].top
    assert rule.length == pytest.approx(165 / 3, abs=1)


def test_underlined_words_have_a_line_of_their_width():
    sheet = pages(document(Paragraph((Run("gạch chân", underline=True), Run(" thường")))))[0]
    [rule] = sheet.strokes
    assert abs(rule.length - width(sheet.line("gạch chân"))) < 1.5


def test_receivers_of_a_letter_stand_in_the_middle_as_one_block():
    sent = paragraph(
        "Kính gửi:\n- Sở Nội vụ;\n- Phòng Văn hoá - Xã hội xã.", role=ParagraphRole.ADDRESSEE
    )
    lines = pages(document(sent))[0].lines()
    assert len({round(line[0].left, 1) for line in lines}) == 1
    widest = max(lines, key=width)
    assert abs(middle(widest) - 112.5) < 0.5
