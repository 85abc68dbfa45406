"""The rail, tabs, segments and panel lead somewhere by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QToolButton,
)

from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.theme import BASES, Theme
from kehoach_desktop.ui.widgets.navigation_rail import Destination, NavigationRail
from kehoach_desktop.ui.widgets.section_panel import SectionPanel


@pytest.fixture
def rail(put):
    built = NavigationRail(
        [
            [Destination("home", "Tổng quan", "home", "Alt+1")],
            [
                Destination("plan", "Kế hoạch", "document_table", "Alt+2"),
                Destination("staff", "Phân công", "people_team", "Alt+3"),
            ],
        ],
        foot=[Destination("settings", "Cài đặt", "settings")],
    )
    put(built)
    built.choose("home")
    return built


def test_a_click_on_the_rail_says_where_to_go(rail, qtbot):
    plan = next(item for item in rail.findChildren(QAbstractButton) if item.text() == "Kế hoạch")
    with qtbot.waitSignal(rail.chosen) as said:
        qtbot.mouseClick(plan, Qt.MouseButton.LeftButton)
    assert said.args == ["plan"]
    assert rail.current() == "plan"


def test_alt_and_a_number_go_where_a_click_goes(rail, window, qtbot):
    with qtbot.waitSignal(rail.chosen) as said:
        qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert said.args == ["staff"]


def test_choosing_for_the_rail_says_nothing_back(rail, qtbot):
    with qtbot.assertNotEmitted(rail.chosen):
        rail.choose("settings")
    assert rail.current() == "settings"


def test_one_place_of_the_rail_is_chosen(rail):
    rail.choose("plan")
    rail.choose("staff")
    chosen = [item.text() for item in rail.findChildren(QAbstractButton) if item.isChecked()]
    assert chosen == ["Phân công"]


def test_a_count_on_the_rail_is_spoken_with_its_word(rail):
    rail.show_count("staff", 4)
    names = [item.accessibleName() for item in rail.findChildren(QAbstractButton)]
    assert "Phân công, 4" in names
    rail.show_count("staff", 0)
    assert "Phân công" in [item.accessibleName() for item in rail.findChildren(QAbstractButton)]


@pytest.mark.parametrize("base", BASES)
def test_the_rail_has_the_width_of_the_look(rail, wardrobe, base):
    look = Theme(base=base)
    stylesheet.apply(wardrobe, look)
    assert rail.width() == look.size("rail")
    items = rail.findChildren(QAbstractButton)
    assert {item.sizeHint().height() for item in items} == {look.size("railItem")}


def test_an_arrow_on_the_rail_goes_to_the_next_place(rail, qtbot):
    home, plan, *_ = rail.findChildren(QAbstractButton)
    home.setFocus()
    with qtbot.waitSignal(rail.chosen) as said:
        qtbot.keyClick(home, Qt.Key.Key_Down)
    assert said.args == ["plan"]
    assert plan.hasFocus()


def test_the_panel_asks_to_be_closed_and_stays(put, qtbot):
    panel = put(SectionPanel("Dòng 1.4"))
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(panel.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert panel.isVisible()


def test_the_panel_is_named_by_its_title(put):
    panel = put(SectionPanel("Dòng 1.4"))
    panel.show_title("Dòng 1.5")
    assert panel.accessibleName() == "Dòng 1.5"


def test_sections_stand_in_the_order_they_were_added(put, qtbot):
    panel = put(SectionPanel("Dòng 1.4"))
    first = QLabel("Trần Thị B")
    second = QLabel("Hoàn thành")
    panel.add_section("Chủ trì").addWidget(first)
    panel.add_section("Kết quả theo kỳ").addWidget(second)
    qtbot.waitUntil(second.isVisible)
    assert first.mapTo(panel, QPoint()).y() < second.mapTo(panel, QPoint()).y()


def test_a_cleared_panel_is_empty(put):
    panel = put(SectionPanel("Dòng 1.4"))
    panel.add_section().addWidget(QLabel("Trần Thị B"))
    panel.clear()
    assert "Trần Thị B" not in {
        label.text() for label in panel.findChildren(QLabel) if label.isVisible()
    }
