"""Two hundred words typed as input methods type them: each starts an edit, none loses a letter."""

import json
import re
import unicodedata

import pytest
from PySide6.QtCore import Qt

from tests.ui.grid.conftest import WARD

WORDS = 200
_MARKS = {"\u0302", "\u0306", "\u031b"}  # of the letter itself: â ă ơ


def words():
    """As the ward's plan spells them, those with most marks first."""
    text = json.dumps(json.loads(WARD.read_text(encoding="utf-8")), ensure_ascii=False)
    found = set(re.findall(r"[^\W\d_]{2,}", unicodedata.normalize("NFC", text)))
    marked = sorted(found, key=lambda each: (-len(unicodedata.normalize("NFD", each)), each))
    return marked[:WORDS]


def bare(text):
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(each for each in plain if not unicodedata.combining(each))


def without_tone(text):
    plain = unicodedata.normalize("NFD", text)
    kept = [c for c in plain if not unicodedata.combining(c) or c in _MARKS]
    return unicodedata.normalize("NFC", "".join(kept))


def burst(old, new):
    """What UniKey sends when the word on the screen is to become another."""
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    return "\b" * (len(old) - same) + new[same:]


def telex(word):
    """The plain word first, then its letters, then its tone."""
    stages = [bare(word), without_tone(word), word]
    return bare(word) + burst(stages[0], stages[1]) + burst(stages[1], stages[2])


def vni(word):
    """Each letter gets its marks as soon as it stands there."""
    keys, shown = "", ""
    for length in range(1, len(word) + 1):
        plain = shown + bare(word[length - 1])
        keys += plain[len(shown) :] + burst(plain, word[:length])
        shown = word[:length]
    return keys


def retyped(word):
    """Some input methods take the whole word back."""
    return bare(word) + "\b" * len(word) + word


def test_there_are_two_hundred_words_with_every_kind_of_mark():
    chosen = words()
    assert len(chosen) == WORDS
    letters = set(unicodedata.normalize("NFD", " ".join(chosen).lower()))
    assert {"đ", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323", *_MARKS} <= letters


@pytest.mark.parametrize("way", [telex, vni, retyped], ids=lambda way: way.__name__)
def test_words_typed_in_bursts_are_whole(grid, hands, text, way):
    lost = []
    for word in words():
        hands.go(21)
        hands.type(way(word))
        hands.press(Qt.Key.Key_Return)
        if text(21) != word:
            lost.append((word, text(21)))
    assert lost == []


def test_words_composed_are_whole(grid, hands, text):
    lost = []
    for word in words():
        hands.go(22)
        stages = [bare(word)[: n + 1] for n in range(len(word))]
        hands.compose(*stages, without_tone(word), word, commit=word)
        hands.press(Qt.Key.Key_Return)
        if text(22) != word:
            lost.append((word, text(22)))
    assert lost == []


def test_a_composition_that_is_given_up_leaves_the_cell_as_it_was(grid, hands, text):
    hands.go(21)
    hands.compose("u", "ủ", commit="")
    hands.press(Qt.Key.Key_Escape)
    assert text(21) == "Thực hiện Kế hoạch"
    assert grid.editor.undo_label is None


def test_every_one_of_three_hundred_steps_is_named_and_taken_back(grid, hands, text):
    start = grid.editor.plan
    for number in range(300):
        grid.commands.write(21, "title", f"Việc {number}")
    names = []
    while grid.editor.undo_label:
        names.append(grid.editor.undo_label)
        grid.editor.undo()
    assert len(names) == 300
    assert all(names)
    assert grid.editor.plan == start
