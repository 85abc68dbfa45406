"""The Word file holds every word in named styles, repeats its headers, and turns its pages."""

import re
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from documents import AT, PLANS, a_table, the_document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from kehoach_desktop.domain.appendix import Orientation
from kehoach_desktop.domain.form import Form, TitleStyle
from kehoach_desktop.domain.report import (
    Chapter,
    Letterhead,
    Paragraph,
    ParagraphRole,
    Run,
    Title,
    words,
)
from kehoach_desktop.exchange.columns import Ruler
from kehoach_desktop.exchange.docx.writer import render


def opened(document):
    return docx.Document(BytesIO(render(document)))


def texts(content):
    """Every paragraph's text, tables and footnotes included."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in ("word/document.xml", "word/footnotes.xml"):
            if name in archive.namelist():
                root = docx.oxml.parse_xml(archive.read(name))
                for paragraph in root.iter(qn("w:p")):
                    yield "".join(_pieces(paragraph))


def _pieces(paragraph):
    for each in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        yield each.text if each.tag == qn("w:t") else " "


@pytest.mark.parametrize("name", PLANS)
def test_no_word_of_a_real_plan_is_lost(name):
    document = the_document(name)
    wanted = Counter(word for text in words(document) for word in text.split())
    found = Counter(word for text in texts(render(document)) for word in text.split())
    assert not wanted - found


@pytest.mark.parametrize(("words", "is_indented"), [(5, False), (40, True)])
def test_only_a_title_of_several_lines_is_narrowed_to_balance_them(words, is_indented):
    title = Title("BÁO CÁO", (" ".join(["nhiệm vụ"] * words),))
    document = replace(a_table([]), chapters=(Chapter((title,)),))
    subject = opened(document).paragraphs[1]
    assert bool(subject.paragraph_format.left_indent) is is_indented


def test_each_appendix_is_a_section_of_its_own_that_counts_its_pages_from_one():
    word = opened(the_document("ward"))
    assert len(word.sections) == 5
    for section in word.sections:
        (number,) = section._sectPr.findall(qn("w:pgNumType"))
        assert number.get(qn("w:start")) == "1"
        assert section.different_first_page_header_footer


def test_a_landscape_appendix_turns_its_page_and_the_body_does_not():
    document = the_document("ward")
    body, first, *others = document.chapters
    turned = replace(first, orientation=Orientation.LANDSCAPE)
    word = opened(replace(document, chapters=(body, turned, *others)))
    orientations = [section.orientation for section in word.sections]
    assert orientations[:3] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    landscape = word.sections[1]
    assert landscape.page_width > landscape.page_height


def test_margins_and_paper_are_those_of_the_form():
    section = opened(the_document("ward", Form(margin_left=35))).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert [
        round(side.mm)
        for side in (
            section.top_margin,
            section.bottom_margin,
            section.left_margin,
            section.right_margin,
        )
    ] == [20, 20, 35, 15]


def test_header_rows_repeat_and_keep_their_two_levels():
    table = opened(the_document("ward")).tables[3]
    header, below, body = table._tbl.tr_lst[:3]
    assert header.trPr.find(qn("w:tblHeader")) is not None
    assert below.trPr.find(qn("w:tblHeader")) is not None
    assert body.trPr is None or body.trPr.find(qn("w:tblHeader")) is None
    assert table.cell(0, 2).text == table.cell(0, 3).text == "Phân công nhiệm vụ"
    assert table.cell(1, 0).text == "TT"


def test_a_group_row_is_bold_and_stays_with_the_row_after_it():
    table = opened(the_document("ward")).tables[3]
    paragraph = table.cell(2, 1).paragraphs[0]
    assert paragraph.style.font.bold
    assert paragraph.style.paragraph_format.keep_with_next


def test_looks_come_from_named_styles_and_times_new_roman():
    word = opened(the_document("district"))
    used = {paragraph.style.name for paragraph in word.paragraphs}
    assert {"Tên loại", "Trích yếu", "Nội dung", "Heading 1"} <= used
    style = word.styles["Nội dung"]
    assert (style.font.name, style.font.size.pt) == ("Times New Roman", 14)


def test_a_footnote_keeps_its_mark_and_its_text():
    content = render(the_document("district"))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        notes = archive.read("word/footnotes.xml").decode()
        body = archive.read("word/document.xml").decode()
    assert len(re.findall(r'<w:footnote w:id="[12]"', notes)) == 2
    assert len(re.findall(r"<w:footnoteReference ", body)) == 2


def test_the_appendix_title_may_stand_on_one_line():
    word = opened(the_document("ward", Form(title_style=TitleStyle.ONE_LINE)))
    assert any(each.text.startswith("PHỤ LỤC 1. NHIỆM VỤ") for each in word.paragraphs)


def test_the_properties_name_the_office_and_no_tool():
    properties = opened(the_document("ward")).core_properties
    assert (properties.author, properties.last_modified_by) == ("UBND xã Bình Minh",) * 2
    assert properties.comments == ""
    assert properties.created == AT


@pytest.mark.parametrize(
    "text",
    ["=cmd|'/C calc'!A0", "<w:p>&amp;", "😀 tốt", "שלום", "Tiê\u0301ng", "a\nb\tc", "x" * 40_000],
)
def test_odd_texts_make_a_document_all_the_same(text):
    wanted = re.sub(r"[\n\t]", " ", text)
    assert wanted in list(texts(render(a_table([[text, "", ""]]))))


def test_what_xml_cannot_hold_is_shown_and_not_lost():
    assert "a\ufffdb" in list(texts(render(a_table([["a\x07b", "", ""]]))))


def test_many_rows_and_columns_make_a_document():
    word = opened(a_table([[str(index) for index in range(60)]] * 50, columns=60))
    assert len(word.tables[0].rows) == 51
    assert len(word.tables[0].columns) == 60


def test_a_footnote_whose_mark_looks_like_markup_is_printed_to_the_letter():
    noted = Paragraph((Run("Trang"), Run("<*&", superscript=True, footnote="Chú & thích\x07")))
    document = replace(a_table([]), chapters=(Chapter((noted,)),))
    assert {"Trang<*&", "<*& Chú & thích\ufffd"} <= set(texts(render(document)))


def body_xml(document):
    with zipfile.ZipFile(BytesIO(render(document))) as archive:
        return archive.read("word/document.xml").decode()


@pytest.mark.parametrize("name", PLANS)
def test_looks_are_said_by_styles_and_not_by_each_run(name):
    xml = body_xml(the_document(name))
    assert not re.search(r"<w:(rFonts|sz|color|jc|spacing)\b", xml)
    header = xml[xml.index("<w:tblHeader/>") :][:2000] if "<w:tblHeader/>" in xml else ""
    assert "<w:b/>" not in header


def test_a_chapter_that_does_not_count_anew_goes_on_counting():
    document = the_document("ward")
    body, first, *others = document.chapters
    going_on = replace(first, restart=False)
    sections = opened(replace(document, chapters=(body, going_on, *others))).sections
    assert sections[1]._sectPr.find(qn("w:pgNumType")) is None
    assert not sections[1].different_first_page_header_footer


def test_an_urgent_document_says_so_in_a_box():
    head = Letterhead((), ("UBND XÃ MẪU",), "Số: 05/KH-UBND", "Mẫu, ngày 05", "", "HOẢ TỐC")
    document = replace(a_table([]), chapters=(Chapter((head,)),))
    word = opened(document)
    (urgent,) = [
        each
        for table in word.tables
        for each in table._tbl.iter(qn("w:p"))
        if "HOẢ TỐC" in "".join(_pieces(each))
    ]
    edges = urgent.find(f".//{qn('w:pBdr')}")
    assert [edge.tag for edge in edges] == [
        qn(f"w:{side}") for side in ("top", "left", "bottom", "right")
    ]


def test_what_is_signed_by_itself_leaves_the_top_of_its_first_page_free():
    document = the_document("ward")
    alone = replace(document.chapters[1], signed_alone=True)
    word = opened(replace(document, chapters=(alone,)))
    style = word.paragraphs[0].style
    assert style.name == "Chỗ ký số"
    assert style.paragraph_format.space_after.mm >= 17.9


def test_a_row_of_few_lines_is_not_torn_and_a_tall_one_is():
    low, tall = (
        opened(a_table([["ngắn", "", ""], ["dài " * 2000, "", ""]])).tables[0]._tbl.tr_lst[1:]
    )
    assert low.trPr.find(qn("w:cantSplit")) is not None
    assert tall.trPr is None


def test_the_last_words_stay_with_the_signature():
    word = opened(the_document("district"))
    last = [each for each in word.paragraphs if each.text.strip()][-1]
    assert last._p.pPr.find(qn("w:keepNext")) is not None


def test_columns_are_as_wide_as_on_the_paper():
    document = the_document("province")
    table = opened(document).tables[2]
    block = next(document.tables())
    shares = Ruler(document.form).shares(block, 165)
    found = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.gridCol_lst]
    assert [each / sum(found) for each in found] == pytest.approx(shares, abs=0.002)


def test_several_receivers_stand_below_each_other_in_the_middle():
    sent = Paragraph((Run("Kính gửi:\n- Sở A;\n- Sở B."),), ParagraphRole.ADDRESSEE)
    word = opened(replace(a_table([]), chapters=(Chapter((sent,)),)))
    assert word.paragraphs[0].style.name == "Các nơi kính gửi"
    assert word.paragraphs[0].paragraph_format.left_indent.mm > 50
