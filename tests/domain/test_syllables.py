import pytest
from prose import prose

from kehoach_desktop.domain.syllables import is_syllable


@pytest.mark.parametrize("word", ["nghiệp", "quyết", "giếng", "gì", "khuỷu", "Đường", "xoong"])
def test_a_syllable_is_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["céng", "Tieáng", "kàn", "ngề", "cắc\u0301", "được\u0300", "plãn", "ờt"]
)
def test_what_breaks_the_rules_of_sound_or_spelling_is_none(word):
    assert not is_syllable(word)


def test_the_words_of_real_plans_are_syllables():
    words = set(prose())
    odd = {word for word in words if not is_syllable(word)}
    assert len(words) > 500
    assert len(odd) / len(words) < 0.03, sorted(odd)
