"""Folding, searching and sorting Vietnamese text, and the letters of lists."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.text import (
    LETTERS,
    find_folded,
    fold,
    letter_at,
    letter_index,
    matches_folded,
    name_key,
    nfc,
    sort_key,
    squeeze,
)

TONE_MARKS = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL_LETTERS = [
    nfc(letter + tone)
    for letter in "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    for tone in (TONE_MARKS if letter in "aăâeêioôơuưy" else ("",))
]
VIETNAMESE_LETTERS = SMALL_LETTERS + [letter.upper() for letter in SMALL_LETTERS]
# Plain text() seldom meets an accent; these letters make the laws earn their keep.
texts = st.text() | st.text(
    st.sampled_from([*VIETNAMESE_LETTERS, *TONE_MARKS[1:], "\u0302", " ", "1", "9", "0", "."])
)


def fold_by_decomposing(text):
    plain = (
        character
        for character in unicodedata.normalize("NFD", text)
        if not unicodedata.combining(character)
    )
    return "".join(plain).replace("đ", "d").replace("Đ", "D").lower()


def are_in_order(ordered):
    return all(sort_key(first) < sort_key(second) for first, second in pairwise(ordered))


def test_all_vietnamese_letters_fold_as_by_decomposing():
    folded = {letter: fold(letter) for letter in VIETNAMESE_LETTERS}
    assert folded == {letter: fold_by_decomposing(letter) for letter in VIETNAMESE_LETTERS}


def test_folding_takes_accents_and_capitals_away():
    assert fold("ĐỊA CHÍNH - Xây dựng") == "dia chinh - xay dung"


def test_the_look_alike_eth_of_old_documents_folds_like_a_d():
    assert fold("Ðề án") == fold("Đề án")


def test_decomposed_input_folds_like_composed_input():
    assert fold(unicodedata.normalize("NFD", "Phường Phú Sơn")) == "phuong phu son"


@given(texts)
def test_folding_keeps_every_position(text):
    assert len(fold(text)) == len(nfc(text))


@given(texts)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_squeeze_makes_one_space_of_line_ends_and_hard_spaces():
    assert squeeze("  Văn phòng\xa0\n -\tthống kê ") == "Văn phòng - thống kê"


@given(texts)
def test_squeezing_twice_changes_nothing(text):
    assert squeeze(squeeze(text)) == squeeze(text)


def test_a_find_points_into_the_original_text():
    text = "Giao Phòng Văn hóa - Xã hội chủ trì"
    found = find_folded(text, "van hoa")
    assert found is not None
    assert text[slice(*found)] == "Văn hóa"


def test_a_find_crosses_a_line_end():
    assert find_folded("Kế\nhoạch", "ke hoach") == (0, 8)


@pytest.mark.parametrize("needle", ["", "  ", "quận"])
def test_nothing_to_find_is_none(needle):
    assert find_folded("Phường Phú Sơn", needle) is None


def test_every_word_of_a_query_must_be_found_in_any_order():
    assert matches_folded("Công khai thủ tục hành chính", "hanh chinh cong khai")
    assert not matches_folded("Công khai thủ tục hành chính", "công khai ngân sách")


def test_an_empty_query_matches_everything():
    assert matches_folded("Thường xuyên", " ")


def test_words_stand_in_vietnamese_order():
    ordered = ["Anh", "Ánh", "Ăn", "Ân", "Dũng", "Dương", "Đạt", "Đức", "Êm", "Giang", "Ở", "Ư"]
    assert are_in_order(ordered)


def test_tones_stand_in_dictionary_order():
    ordered = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert are_in_order(ordered)


def test_letters_weigh_more_than_tones():
    assert sort_key("bạ") < sort_key("ban") < sort_key("bạn") < sort_key("bang")


def test_tones_weigh_more_than_capitals():
    assert sort_key("an") < sort_key("An") < sort_key("àn")


def test_numbers_inside_text_stand_by_value():
    ordered = ["1", "1.2", "1.9", "1.10", "2", "Phụ lục 2", "Phụ lục 10"]
    assert are_in_order(ordered)


def test_foreign_letters_stand_in_their_latin_place():
    ordered = ["e", "f", "g", "i", "j", "k", "v", "w", "x", "y", "z"]
    assert are_in_order(ordered)


def test_a_number_too_long_for_an_integer_still_sorts():
    assert sort_key("8" + "0" * 5000) < sort_key("9" + "0" * 5000)


@given(texts, texts)
def test_any_two_texts_have_exactly_one_order(first, second):
    one, other = sort_key(first), sort_key(second)
    assert [one < other, one > other, nfc(first) == nfc(second)].count(True) == 1


def test_people_stand_by_given_name_then_family_name():
    people = ["Trần Thị Bình", "Nguyễn Văn Ánh", "Lê Văn Bình", "Vũ Thị Anh", "Đỗ Văn Đạt"]
    assert sorted(people, key=name_key) == [
        "Vũ Thị Anh", "Nguyễn Văn Ánh", "Lê Văn Bình", "Trần Thị Bình", "Đỗ Văn Đạt",
    ]  # fmt: skip


def test_a_list_is_lettered_as_decrees_letter_their_points():
    assert [letter_at(number) for number in range(1, 10)] == list("abcdđeghi")


def test_a_list_longer_than_the_letters_doubles_them():
    assert letter_at(len(LETTERS) + 2) == "bb"


def test_there_is_no_letter_zero():
    with pytest.raises(ValueError, match="0"):
        letter_at(0)


@pytest.mark.parametrize("letter", ["", "ê", "ơ", "f", "w", "ab", "1", "İ"])
def test_other_letters_have_no_index(letter):
    assert letter_index(letter) is None


def test_a_capital_letter_has_the_index_of_the_small_one():
    assert letter_index("Đ") == 5


@given(st.integers(1, 500))
def test_each_letter_finds_its_number_again(number):
    assert letter_index(letter_at(number)) == number


@given(texts)
def test_no_text_breaks_a_letter_index(text):
    index = letter_index(text)
    assert index is None or letter_at(index) == nfc(text).lower()
