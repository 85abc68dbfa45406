"""What is read of a plan's head, text and end, and what is asked about."""

from datetime import date

import pytest
from corpus.files import pack
from corpus.layouts import Text, bold, para
from plans import NAMES, real_plan

from kehoach_desktop.domain.intake import understand
from kehoach_desktop.domain.intake.body import read_body
from kehoach_desktop.domain.intake.citations import read_citation
from kehoach_desktop.domain.intake.lines import Block
from kehoach_desktop.domain.plan import Citation, CitationUse, Purpose
from kehoach_desktop.domain.proposal import SourcePlace
from kehoach_desktop.domain.source import SourceParagraph, SourceRun
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.exchange.reading.files import read_file

OFFICE = ("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH")
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
TITLE = (para(bold("KẾ HOẠCH")), para(bold("Cải cách hành chính năm 2026")))
ENDING = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn A")


@pytest.fixture
def read(tmp_path):
    def from_word(
        *body,
        top=(*NATION, *OFFICE, "Số: 05/KH-UBND", "Bình Minh, ngày 05 tháng 01 năm 2026"),
        title=TITLE,
        end=ENDING,
    ):
        lines = [*map(bold, top[:2]), *top[2:]]
        blocks = [*map(para, lines), *title, para(), *body, *map(para, end)]
        pack(tmp_path / "a.docx", "".join(blocks))
        return understand(read_file(tmp_path / "a.docx"), Directory())

    return from_word


def questions(proposal):
    return [f"{doubt.where}: {doubt.what}" for doubt in proposal.doubts]


def outline(parts, depth=0):
    for part in parts:
        if part["is"] == "section":
            yield depth, part.get("marker"), part.get("title") or part.get("text")
            yield from outline(part.get("parts", []), depth + 1)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_line_says_of_a_document_is_understood(name):
    for each in real_plan(name).head.citations:
        found = read_citation(each.literal)
        assert found == Citation(
            each.literal, CitationUse.BASIS, each.type_name, each.number, each.symbol, each.day,
            each.issuer, each.subject,
        )  # fmt: skip


def test_laws_and_long_lines_are_understood():
    law = read_citation(
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;"
    )
    assert (law.type_name, law.number, law.symbol) == ("Luật", "72/2025", "QH15")
    assert (law.subject, law.day) == ("Tổ chức chính quyền địa phương", date(2025, 6, 16))
    decree = read_citation(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn "
        "thư;"
    )
    assert (decree.issuer, decree.subject) == ("Chính phủ", "về công tác văn thư")
    assert read_citation("Theo đề nghị của Văn phòng.").type_name == ""


def test_a_clean_plan_raises_no_question(read):
    assert questions(read(para("Nội dung mở đầu.", bold("")), para("1. Tuyên truyền."))) == []


def test_a_title_that_does_not_stand_out_is_asked_about(read):
    found = read(para("1. Tuyên truyền."), title=(para("KẾ HOẠCH"), para("Cải cách năm 2026")))
    assert found.head.subject == "Cải cách năm 2026"
    assert any("Tên kế hoạch không in đậm" in each for each in questions(found))


def test_kind_and_title_on_one_line_are_told_apart_and_asked_about(read):
    title = (para(bold("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026"), align="center"),)
    found = read(para("1. Tuyên truyền."), title=title)
    assert (found.head.type_name, found.head.subject) == (
        "KẾ HOẠCH", "CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    )  # fmt: skip
    assert any("trên một dòng" in each for each in questions(found))


def test_letters_of_the_kind_may_stand_apart(read):
    found = read(title=(para(bold("K Ế  H O Ạ C H"), align="center"), para(bold("Năm 2026"))))
    assert found.head.subject == "Năm 2026"


def test_an_agency_that_is_not_bold_is_told_by_its_words_and_asked_about(read):
    top = (*NATION, "ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ", "VĂN PHÒNG", "Số:     /KH-VP")
    found = read(top=top)
    assert found.head.superior_lines == ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ")
    assert found.head.agency_lines == ("VĂN PHÒNG",)
    assert any("Đầu văn bản" in each for each in questions(found))
    found = read(top=(*NATION, *OFFICE, "Số: 5/KH-UBND"))
    assert (found.head.agency_lines, questions(found)) == (OFFICE, [])


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Số: 05/KH-UBND", "05", "KH-UBND"),
        ("Số:      /KH-UBND", "", "KH-UBND"),
        ("Số: ……/KH-UBND", "", "KH-UBND"),
        ("Số 12a/KH-UBND", "12a", "KH-UBND"),
        ("SỐ: *100* / KH-UBND", "*100*", "KH-UBND"),
    ],
)
def test_a_number_may_still_be_blank(read, line, number, symbol):
    head = read(top=(*NATION, *OFFICE, line)).head
    assert (head.number, head.symbol) == (number, symbol)


@pytest.mark.parametrize(
    ("line", "facts", "literal"),
    [
        ("Bình Minh, ngày 05 tháng 01 năm 2026", (5, 1, 2026), ""),
        ("Bình Minh, ngày     tháng 3 năm 2026", (None, 3, 2026), ""),
        ("Bình Minh, ngày … tháng … năm 2026", (None, None, 2026), ""),
        ("Bình Minh, ngày......tháng......năm 2026", (None, None, 2026), ""),
        ("Bình Minh, ngày 5 tháng 1 năm 2026", (5, 1, 2026), "Bình Minh, ngày 5 tháng 1 năm 2026"),
        ("Bình Minh, ngày 05/01/2026", (5, 1, 2026), "Bình Minh, ngày 05/01/2026"),
    ],
)
def test_a_day_may_be_blank_or_written_in_its_own_way(read, line, facts, literal):
    head = read(top=(*NATION, *OFFICE, "Số: 05/KH-UBND", line)).head
    assert (head.day, head.month, head.year) == facts
    assert head.date_literal == literal


def test_what_is_left_out_of_the_top_is_asked_about(read):
    found = read(top=(*NATION, "DỰ THẢO", *OFFICE, "Số: 5/KH-UBND"))
    assert questions(found) == ["Đầu văn bản: Dòng “DỰ THẢO” không được đọc vào."]


def test_prose_of_an_appendix_is_asked_about(read):
    found = read(end=(*ENDING[3:], *ENDING[:3], "Phụ lục", "Đoạn giới thiệu của phụ lục."))
    assert "Phụ lục: Đoạn “Đoạn giới thiệu của phụ lục.” ngoài bảng không được đọc vào." in (
        questions(found)
    )


def test_an_opening_that_names_a_document_is_text_and_not_a_citation(read):
    opening = "Căn cứ Kế hoạch số 36/KH-UBND ngày 06/02/2026, UBND xã xây dựng kế hoạch như sau:"
    found = read(para(Text("Căn cứ Luật Đất đai;", italic=True)), para(opening), para("1. Việc."))
    assert [each.literal for each in found.head.citations] == ["Căn cứ Luật Đất đai;"]
    assert found.body[0]["text"] == opening


def test_what_has_no_number_behind_dashes_is_placed_and_asked_about(read):
    found = read(
        para(bold("1. Mục tiêu")),
        para("Cụ thể như sau:"),
        para("- Một."),
        para("Hai là chung."),
        para(bold("2. Yêu cầu")),
        para("a) Điểm."),
        para("(1) Ý một."),
        para("(2) Ý hai."),
        para("b) Điểm."),
    )
    assert list(outline(found.body)) == [
        (0, "1.", "Mục tiêu"),
        (1, None, "Cụ thể như sau:"),
        (2, "-", "Một."),
        (2, None, "Hai là chung."),
        (0, "2.", "Yêu cầu"),
        (1, "a)", "Điểm."),
        (2, "(1)", "Ý một."),
        (2, "(2)", "Ý hai."),
        (1, "b)", "Điểm."),
    ]
    assert any("“Hai là chung.”" in each for each in questions(found))


def test_signs_behind_a_bold_title_stay_with_it(read):
    found = read(para(bold("1. Phòng Nội vụ"), ": theo dõi."))
    assert (found.body[0]["title"], found.body[0]["text"]) == ("Phòng Nội vụ:", "theo dõi.")


def test_a_numbered_heading_about_time_is_no_time_line(read):
    found = read(para("1. Việc một."), para("2. Thời gian thực hiện: Năm 2026."))
    assert "role" not in found.body[1]
    assert "covers" not in found.body[1]


def test_receivers_are_understood_and_a_long_line_stays_one(read):
    end = (
        "Nơi nhận:", "- UBND tỉnh (để báo cáo);", "- Các phòng, ban, đơn vị, các",
        "tổ chức (t/h);", "- Lưu: VT, NV.", "NV.05", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)",
        "Nguyễn Văn A",
    )  # fmt: skip
    head = read(end=end).head
    assert [(each.literal, each.purpose) for each in head.recipients] == [
        ("UBND tỉnh (để báo cáo);", Purpose.REPORT),
        ("Các phòng, ban, đơn vị, các tổ chức (t/h);", Purpose.PERFORM),
        ("Lưu: VT, NV.", Purpose.ARCHIVE),
    ]
    assert head.drafter_code == "NV.05"
    assert head.signature.lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert head.signature.name == "Nguyễn Văn A"


def test_a_plan_that_nobody_has_signed_is_asked_about(read):
    found = read(end=(*ENDING[:3], "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
    assert found.head.signature.lines == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert any("họ tên người ký" in each for each in questions(found))


def test_a_draft_without_an_end_is_read_all_the_same_and_asked_about(read):
    found = read(para(bold("I. MỤC ĐÍCH")), para("1. Tuyên truyền."), end=("Phụ lục I",))
    assert list(outline(found.body)) == [(0, "I.", "MỤC ĐÍCH"), (1, "1.", "Tuyên truyền.")]
    assert "Cuối văn bản: Không thấy nơi nhận và chữ ký." in questions(found)


def test_a_plan_that_names_no_receiver_ends_where_it_is_signed(read):
    found = read(para("1. Tuyên truyền."), end=("CHỦ TỊCH", "Nguyễn Văn A", "Phụ lục I"))
    assert found.head.signature.name == "Nguyễn Văn A"
    assert len(found.body) == 1


def test_numbers_in_brackets_go_on_where_they_began(read):
    found = read(
        para(bold("I. MỤC ĐÍCH")),
        *map(para, ("1) Một.", "a) Điểm.", "(1) Ý.", "(2) Ý.", "2) Hai.", "a) Điểm.", "1. Mục.")),
    )
    assert list(outline(found.body)) == [
        (0, "I.", "MỤC ĐÍCH"),
        (1, "1)", "Một."),
        (2, "a)", "Điểm."),
        (3, "(1)", "Ý."),
        (3, "(2)", "Ý."),
        (1, "2)", "Hai."),
        (2, "a)", "Điểm."),
        (1, "1.", "Mục."),
    ]


def test_a_mark_may_stand_before_or_behind_what_refers_to_its_note():
    def noted(*runs):
        paragraph = SourceParagraph((SourceRun("Công khai"), *runs, SourceRun(" ở xã.")))
        (section,) = read_body([Block(SourcePlace(0, 0), paragraph)]).parts
        return section["text"], [(part["mark"], part["text"]) for part in section["parts"]]

    mark, reference = SourceRun("(1)", superscript=True), SourceRun("", footnote="(1) Ở trang tin.")
    expected = "Công khai ở xã.", [("(1)", "Ở trang tin.")]
    assert noted(mark, reference) == expected
    assert noted(reference, mark) == expected
    second = SourceRun("", footnote="Ở nhà văn hóa.")
    assert noted(mark, reference, second) == (
        "Công khai ở xã.", [("(1)", "Ở trang tin."), ("2", "Ở nhà văn hóa.")],
    )  # fmt: skip
