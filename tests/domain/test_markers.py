"""Markers as printed: reading, following, lifting out of text, checking and renumbering."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.markers import (
    Fault,
    FaultKind,
    Style,
    first_child,
    level_of,
    numbering_faults,
    parse_marker,
    renumber,
    split_marker,
    successor,
)

LITERALS = [
    "I", "II.", "V", "1", "2", "1.", "3.", "01.", "1)", "1.1", "1.2", "1.3.", "2.1", "2.2", "3.1",
    "1.1.1", "2.1.2.", "a)", "b)", "đ)", "ê)", "A.", "(1)", "(3)", "-", "+", "*", "", "Phần I",
]  # fmt: skip
literals = st.sampled_from(LITERALS) | st.none()
nodes = st.lists(st.tuples(st.integers(0, 3), literals | st.text(max_size=3)), max_size=25)
marker_texts = st.text() | st.text("0123456789IVXabđ.()-+*/: \tÀệ")


@pytest.mark.parametrize(
    ("literal", "style", "numbers", "suffix"),
    [
        ("I", Style.ROMAN, (1,), ""),
        ("IX.", Style.ROMAN, (9,), "."),
        ("1", Style.NUMBER, (1,), ""),
        ("12.", Style.NUMBER, (12,), "."),
        ("1.10", Style.DOTTED, (1, 10), ""),
        ("1.2.1.", Style.DOTTED, (1, 2, 1), "."),
        ("4.2. 2.", Style.DOTTED, (4, 2, 2), "."),
        ("đ)", Style.LETTER, (5,), ")"),
        ("i)", Style.LETTER, (9,), ")"),
        ("C.", Style.LETTER, (3,), "."),
        ("ê)", Style.LETTER, (), ")"),
        ("(3)", Style.PARENTHESIS, (3,), ")"),
        ("-", Style.DASH, (), ""),
        ("–", Style.DASH, (), ""),
        ("+", Style.PLUS, (), ""),
        ("*", Style.STAR, (), ""),
        (" ", Style.NONE, (), ""),
        ("Phần I", Style.OTHER, (), ""),
        ("IIII", Style.OTHER, (), ""),
    ],
)
def test_a_marker_is_understood_and_its_literal_kept(literal, style, numbers, suffix):
    assert parse_marker(literal) == (literal, style, numbers, suffix)


def test_a_row_without_marker_has_none():
    assert parse_marker(None).style is Style.NONE


@given(marker_texts)
def test_any_marker_can_be_read_followed_and_placed(text):
    assert parse_marker(text).literal == text
    assert parse_marker(first_child(text)).style is not Style.OTHER
    assert successor(text) != ""
    level_of(parse_marker(text))


@pytest.mark.parametrize(
    ("literal", "following"),
    [
        ("I", "II"), ("III.", "IV."), ("1", "2"), ("9.", "10."), ("01.", "02."), ("09", "10"),
        ("1.9", "1.10"), ("1.2.1.", "1.2.2."), ("4.2. 2.", "4.2.3."), ("a)", "b)"), ("d)", "đ)"),
        ("e)", "g)"), ("A.", "B."), ("(3)", "(4)"), ("-", "-"), ("+", "+"), ("LXXXIX", "XC"),
    ],
)  # fmt: skip
def test_the_next_row_goes_on_in_the_same_way(literal, following):
    assert successor(literal) == following


@pytest.mark.parametrize("literal", ["", "Phần I", "ê)"])
def test_what_cannot_be_counted_has_no_successor(literal):
    assert successor(literal) is None


@pytest.mark.parametrize(
    ("literal", "child"),
    [
        ("A.", "I."), ("I", "1"), ("I.", "1."), ("1", "1.1"), ("1.", "1.1."), ("1.1", "a)"),
        ("(1)", "a)"), ("a)", "-"), ("-", "+"), ("+", "*"), ("*", "-"), (None, "-"),
        ("Phần I", "1."),
    ],
)  # fmt: skip
def test_the_first_row_below_takes_the_usual_marker(literal, child):
    assert first_child(literal) == child


def test_levels_follow_the_usual_nesting():
    usual = ["A.", "I", "1.", "1.1", "1.1.1", "(1)", "a)", "-", "+"]
    levels = [level_of(parse_marker(literal)) for literal in usual]
    assert levels == sorted(set(levels))


def test_an_unknown_marker_says_nothing_about_its_level():
    assert level_of(parse_marker("Phần I")) is None


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("1.2.1. Rà soát thủ tục", "1.2.1.", "Rà soát thủ tục"),
        ("4.2. 2. Xây dựng kế hoạch", "4.2. 2.", "Xây dựng kế hoạch"),
        ("2.2.5. 100% người dân", "2.2.5.", "100% người dân"),
        ("1.1\tMức độ thực hiện", "1.1", "Mức độ thực hiện"),
        ("1. 2 nhiệm vụ", "1.", "2 nhiệm vụ"),
        ("1.Xây dựng", "1.", "Xây dựng"),
        ("1- Nội dung", "1-", "Nội dung"),
        ("a) Giao Phòng Kinh tế", "a)", "Giao Phòng Kinh tế"),
        ("(1) tham mưu", "(1)", "tham mưu"),
        ("- Rà soát", "-", "Rà soát"),
        ("-Rà soát", "-", "Rà soát"),
        ("+ Công khai", "+", "Công khai"),
        ("* Thời gian thực hiện", "*", "Thời gian thực hiện"),
        ("I Cắt giảm thời gian", "I", "Cắt giảm thời gian"),
        ("II. MỤC TIÊU", "II.", "MỤC TIÊU"),
        ("A. PHẦN CHUNG", "A.", "PHẦN CHUNG"),
        ("\n 1.1.  Rà soát \n", "1.1.", "Rà soát"),
    ],
)
def test_a_leading_marker_is_lifted_out(text, marker, rest):
    assert split_marker(text) == (marker, rest)


@pytest.mark.parametrize(
    "text",
    ["", "100% hồ sơ", "2024 là năm đầu", "24/24", "1.000 đồng", "30.000 lượt", "9,06 điểm",
     "8.79 điểm trở lên", "(1)", "1.", "-", "(1), (2) và (3)", "I/2024", "I, II", "IIII. Thừa",
     "V/v triển khai", "1- 2 ngày", "5.3.2026 họp", "-5%", "**NHIỆM VỤ", "V.I. Tên", "x quang"],
)  # fmt: skip
def test_what_only_looks_like_a_marker_stays_in_the_text(text):
    assert split_marker(text) == (None, text)


@given(marker_texts)
def test_lifting_loses_nothing_but_white_space(text):
    marker, rest = split_marker(text)
    assert "".join(((marker or "") + rest).split()) == "".join(text.split())


@given(marker_texts)
def test_a_lifted_marker_is_one_and_leaves_text(text):
    marker, rest = split_marker(text)
    if marker is not None:
        assert rest
        assert parse_marker(marker).style not in (Style.NONE, Style.OTHER)


@pytest.mark.parametrize(
    "markers",
    [
        [], ["1", "2", None, "3"], ["1.", "-", "-", "2."], ["I.", "II.", "III."],
        ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"], ["1.1", "1.2", "2.1"], ["-", None, "-"],
        ["01.", "02."],
    ],
)  # fmt: skip
def test_good_numbering_has_no_faults(markers):
    assert numbering_faults(markers) == []


def test_a_left_out_number_is_named():
    tasks = ["(1)", "(2)", "(3)", "(4)", "(5)", "(7)", "(8)"]
    assert numbering_faults(tasks) == [Fault(FaultKind.MISSING, 5, "(6)")]


def test_a_repeated_number_is_named_once():
    assert numbering_faults(["(1)", "(2)", "(3)", "(3)", "(4)"]) == [
        Fault(FaultKind.REPEATED, 3, "(4)")
    ]


def test_a_late_number_is_out_of_order_and_not_missing():
    assert numbering_faults(["1.", "3.", "2.", "4."]) == [Fault(FaultKind.OUT_OF_ORDER, 2, "4.")]


def test_a_row_moved_from_another_parent_is_out_of_order():
    assert numbering_faults(["2.1", "1.3", "2.2"]) == [Fault(FaultKind.OUT_OF_ORDER, 1, "2.2")]


def test_a_letter_outside_the_list_is_out_of_order():
    assert numbering_faults(["e)", "ê)", "f)", "g)"], start=6) == [
        Fault(FaultKind.OUT_OF_ORDER, 1, "g)"),
        Fault(FaultKind.OUT_OF_ORDER, 2, "g)"),
    ]


@pytest.mark.parametrize(
    ("markers", "expected"),
    [(["1.", "2"], "2."), (["1.", "a)"], "2."), (["1", "I"], "2"), (["01", "2"], "02")],
)
def test_a_change_of_style_is_named(markers, expected):
    assert numbering_faults(markers) == [Fault(FaultKind.STYLE_CHANGED, 1, expected)]


def test_numbering_that_goes_on_from_an_earlier_group_starts_later():
    assert numbering_faults(["4", "5"], start=4) == []
    assert numbering_faults(["4", "5"]) == [Fault(FaultKind.MISSING, 0, "1")]


@given(st.lists(marker_texts | literals, max_size=8))
def test_no_markers_break_the_numbering_check(markers):
    assert len(numbering_faults(markers)) <= len(markers)


def test_renumbering_closes_gaps_and_repeats():
    tasks = [(0, "(1)"), (0, "(3)"), (0, "(3)"), (0, "(7)")]
    assert renumber(tasks) == ["(1)", "(2)", "(3)", "(4)"]


def test_renumbering_keeps_the_style_of_each_group():
    rows = [(0, "I"), (1, "1"), (0, "II"), (1, "1."), (1, "3."), (1, "2")]
    assert renumber(rows) == ["I", "1", "II", "1.", "2.", "3."]


def test_renumbering_leaves_blanks_bullets_and_words():
    rows = [(0, "I"), (1, None), (1, "-"), (1, ""), (0, "Phần thứ nhất"), (0, "V")]
    assert renumber(rows) == ["I", None, "-", "", "Phần thứ nhất", "II"]


def test_dotted_rows_follow_their_parents_new_number():
    rows = [(0, "1"), (0, "3"), (1, "3.1"), (2, "3.1.1"), (1, "3.4")]
    assert renumber(rows) == ["1", "2", "2.1", "2.1.1", "2.2"]


def test_a_dotted_row_moved_to_another_parent_takes_its_number():
    rows = [(0, "1."), (1, "1.1."), (0, "2."), (1, "1.2.")]
    assert renumber(rows) == ["1.", "1.1.", "2.", "2.1."]


def test_a_row_of_another_style_among_dotted_rows_joins_them():
    assert renumber([(0, "2.1"), (0, "5"), (0, "2.2")]) == ["2.1", "2.2", "2.3"]


def test_dotted_rows_below_a_roman_number_keep_their_own_first_part():
    rows = [(0, "I"), (0, "II"), (1, "5.1"), (1, "5.3"), (1, "6.1")]
    assert renumber(rows) == ["I", "II", "5.1", "5.2", "6.1"]


def test_dotted_rows_below_a_roman_number_follow_it_if_they_did():
    assert renumber([(0, "I"), (0, "III"), (1, "3.1")]) == ["I", "II", "2.1"]


def test_numbering_that_went_on_over_groups_still_does():
    rows = [(0, "I"), (1, "1"), (1, "3"), (0, "II"), (1, "4"), (1, "5")]
    assert renumber(rows) == ["I", "1", "2", "II", "3", "4"]


def test_letters_start_again_in_each_group():
    rows = [(0, "1"), (1, "a)"), (0, "2"), (1, "b)"), (1, "c)")]
    assert renumber(rows) == ["1", "a)", "2", "a)", "b)"]


def test_a_very_long_roman_list_goes_on_in_digits():
    assert renumber([(0, "I")] * 4000)[-2:] == ["MMMCMXCIX", "4000"]


def test_the_letter_i_after_h_is_no_change_of_style():
    letters = ["A.", "B.", "C.", "D.", "Đ.", "E.", "G.", "H.", "I.", "K."]
    assert numbering_faults(letters) == []
    (fault,) = numbering_faults(["A.", "II.", "B."])
    assert fault.kind is FaultKind.STYLE_CHANGED


@given(nodes)
def test_renumbering_twice_changes_nothing(rows):
    once = renumber(rows)
    depths = [depth for depth, _ in rows]
    assert renumber(list(zip(depths, once, strict=True))) == once


@given(st.lists(literals, max_size=15))
def test_renumbered_siblings_have_no_faults(markers):
    renumbered = renumber([(0, marker) for marker in markers])
    assert {fault.kind for fault in numbering_faults(renumbered)} <= {FaultKind.OUT_OF_ORDER}
