"""Every screen at the smallest and the largest letters: nothing cut, unnamed or English."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from ui.screens_check import findings

from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.theme import Theme
from tools.screen_stage import open_stage
from tools.screens import SCREENS, drawn, put_away


@pytest.fixture(scope="module")
def stage(tmp_path_factory, qapp):
    with open_stage(tmp_path_factory.mktemp("stage")) as opened:
        yield opened


@pytest.mark.parametrize("base", [10, 20])
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_shows_every_word_whole_and_in_vietnamese(name, base, stage, wardrobe):
    stylesheet.apply(wardrobe, Theme(base=base))
    screen = drawn(name, stage)
    found = findings(screen)
    put_away(screen)
    assert found == []


@pytest.mark.parametrize(
    "name", ["directory-units", "directory-officers", "directory-groups", "import-columns"]
)
def test_a_table_at_14_points_needs_no_bar_below_it(name, stage, wardrobe):
    stylesheet.apply(wardrobe, Theme(base=14))
    screen = drawn(name, stage)
    tables = [each for each in screen.findChildren(QTableView) if each.isVisible()]
    bars = [each.horizontalScrollBar().isVisible() for each in tables]
    put_away(screen)
    assert bars
    assert not any(bars)


@pytest.mark.parametrize("base", [10, 14, 20])
def test_the_choices_of_the_look_begin_on_one_line(base, stage, wardrobe):
    stylesheet.apply(wardrobe, Theme(base=base))
    screen = drawn("settings-look", stage)
    words = ("Vừa (10)", "Sáng")
    firsts = [each for each in screen.findChildren(QToolButton) if each.text() in words]
    edges = {each.mapTo(screen, QPoint()).x() for each in firsts}
    put_away(screen)
    assert len(firsts) == len(words)
    assert len(edges) == 1


@pytest.mark.parametrize("base", [10, 14])
def test_the_name_of_a_setting_stands_on_the_line_of_its_field(base, stage, wardrobe):
    stylesheet.apply(wardrobe, Theme(base=base))
    screen = drawn("settings-office", stage)
    parts = [screen.findChild(QWidget, name) for name in ("name_title", "office_name")]
    middles = [each.mapTo(screen, each.rect().center()).y() for each in parts]
    put_away(screen)
    assert abs(middles[0] - middles[1]) <= 1


def broken(*widgets):
    window = QWidget()
    window.resize(300, 60)
    row = QHBoxLayout(window)
    for widget in widgets:
        row.addWidget(widget)
    window.show()
    return window


def test_the_check_sees_words_that_are_cut(qtbot):
    label = QLabel("Duy trì, cải thiện và nâng cao các chỉ số")
    label.setFixedWidth(40)
    window = broken(label)
    qtbot.addWidget(window)
    assert [each.split(":")[0] for each in findings(window)] == ["cut"]


def test_the_check_sees_what_lies_over_something(qtbot):
    window = broken()
    qtbot.addWidget(window)
    for left in (10, 40):
        button = QPushButton("Thêm dòng", window)
        button.setGeometry(left, 10, 120, 30)
        button.show()
    assert [each.split(":")[0] for each in findings(window)] == ["overlap"]


def test_the_check_sees_a_field_without_a_name(qtbot):
    window = broken(QLineEdit())
    qtbot.addWidget(window)
    assert [each.split(":")[0] for each in findings(window)] == ["unnamed"]


def test_the_check_sees_english(qtbot):
    window = broken(QPushButton("Save file"))
    qtbot.addWidget(window)
    assert [each.split(":")[0] for each in findings(window)] == ["English"]


def test_the_check_sees_a_window_too_large_for_the_screen(qtbot):
    window = broken(QLabel("Duy trì"))
    qtbot.addWidget(window)
    window.resize(1200, 760)
    assert [each.split(":")[0] for each in findings(window)] == ["large"]
