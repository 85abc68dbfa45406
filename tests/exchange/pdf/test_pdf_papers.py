"""Letters, records and sheets in the form, measured in the finished file."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from builders import a_directory, a_plan, a_row, ids
from exchange.pdf.reading import middle, page_number, pages

from kehoach_desktop.domain.assignment import Role
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plan import Recipient, SignatureBlock
from kehoach_desktop.domain.staff import PartyKind, PartyRef
from kehoach_desktop.services.assigning import understand_parties
from kehoach_desktop.services.letters import Side, covering_letter, handover, submission
from kehoach_desktop.services.paper import Paper, standings
from kehoach_desktop.services.paperwork import assignment_sheet

AT = datetime(2026, 9, 16, 8, tzinfo=UTC)
CENTRE_OF_RIGHT = (30 + 0.47 * 165 + 195) / 2  # mm
SHAPES = {
    "the committee, its chairman": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    "for the chairman": ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    "for a head of office": ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    "the chairman alone": ("CHỦ TỊCH",),
}


def an_office(lines=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")):
    return Office(
        name="UBND xã Bình Minh",
        agency_lines=("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH"),
        place="Bình Minh",
        recipients=(Recipient("UBND tỉnh (b/c);"), Recipient("Lưu: VT, VHXH.")),
        signature=SignatureBlock(lines, "Nguyễn Văn A"),
    )


@pytest.fixture
def paper():
    return Paper(an_office(), AT, number="5", day=date(2026, 2, 6))


@pytest.fixture
def plan():
    rows = [a_row(20 + n, f"Nội dung {n}", marker=str(n), lead="VPTK") for n in range(90)]
    made = a_plan(*rows)
    return understand_parties(made, a_directory(), ids(1000)).apply(made)


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_of_signature_stands_in_the_middle_of_the_right_half(paper, shape):
    lines = SHAPES[shape]
    signed = replace(paper, office=an_office(lines))
    sheet = pages(covering_letter(signed, "gửi", ["Sở Nội vụ"], ["Nội dung."]))[0]
    printed = [sheet.line(line) for line in lines]
    name = sheet.line("Nguyễn Văn A")
    for line in (*printed, name):
        assert middle(line) == pytest.approx(CENTRE_OF_RIGHT, abs=1)
        assert {(glyph.font, glyph.size) for glyph in line} == {("Tinos-Bold", 14)}
    bases = [line[0].base for line in printed]
    assert bases == sorted(bases)
    above = max(glyph.bottom for line in printed for glyph in line)
    assert min(glyph.top for glyph in name) - above >= 30


def test_the_subject_of_a_letter_stands_six_points_below_its_number(paper):
    sheet = pages(covering_letter(paper, "Gửi kế hoạch", ["Sở Nội vụ"], ["Nội dung."]))[0]
    number, about = sheet.line("Số: 05/UBND-VHXH"), sheet.line("V/v gửi kế hoạch")
    assert middle(about) == pytest.approx(middle(number), abs=1)
    assert {glyph.size for glyph in about} == {12}
    gap = about[0].base - number[0].base - 12 * 1.15 * 25.4 / 72
    assert gap == pytest.approx(6 * 25.4 / 72, abs=0.6)


def test_number_and_day_have_their_leading_zeros(paper):
    sheet = pages(submission(paper, "Về việc thử", ["UBND tỉnh"], ["Nội dung."]))[0]
    assert sheet.line("Số: 05/TTr-UBND")
    assert sheet.line("Bình Minh, ngày 06 tháng 02 năm 2026")


def test_an_urgent_paper_and_its_drafter_are_marked(paper):
    urgent = replace(paper, urgency="HOẢ TỐC", drafter_code="PL.(30)")
    sheet = pages(covering_letter(urgent, "gửi", ["Sở Nội vụ"], ["Nội dung."]))[0]
    word = sheet.line("HOẢ TỐC")
    assert {(glyph.font, glyph.size) for glyph in word} == {("Tinos-Bold", 13)}
    around = [
        each
        for each in sheet.strokes
        if each.left <= word[0].left + 1
        and each.right >= word[-1].right - 1
        and each.is_level
        and abs(each.top - word[0].base) < 8
    ]
    assert len(around) == 2
    code = sheet.line("PL.(30)")
    assert {glyph.size for glyph in code} == {11}
    assert code[0].base > sheet.line("- Lưu: VT, VHXH.")[0].base


def test_who_hands_over_signs_on_the_left_and_who_takes_over_on_the_right(paper, plan):
    rows = list(standings(plan, {}))[:3]
    sheet = pages(handover(paper, plan, Side("Trần Thị B"), Side("Lê Văn C"), rows))[0]
    left, right = sheet.line("BÊN GIAO"), sheet.line("BÊN NHẬN")
    assert left[0].base == pytest.approx(right[0].base, abs=0.1)
    names = sheet.lines()[-1]
    old, new = names[: len("TrầnThịB")], names[len("TrầnThịB") :]
    assert "".join(glyph.text for glyph in names) == "TrầnThịBLêVănC"
    assert middle(old) == pytest.approx(middle(left), abs=1)
    assert middle(new) == pytest.approx(middle(right), abs=1)
    assert middle(left) < 105 < middle(right)


def test_each_sheet_of_several_counts_its_own_pages(paper, plan):
    party = PartyRef(PartyKind.POSITION, 511)
    sheet = assignment_sheet(paper, plan, a_directory(), party, tuple(Role))
    both = replace(sheet, chapters=sheet.chapters * 2)
    shown = ["".join(glyph.text for glyph in page_number(each)) for each in pages(both)]
    half = len(shown) // 2
    assert half > 1
    assert shown[:half] == shown[half:] == ["", *map(str, range(2, half + 1))]
