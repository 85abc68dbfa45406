"""Year, plan and period are always on top, and choosing one opens it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.services.ports import PlanEntry
from kehoach_desktop.ui import stylesheet
from kehoach_desktop.ui.context_chooser import ContextChooser
from kehoach_desktop.ui.context_line import ContextLine
from kehoach_desktop.ui.theme import Theme

TODAY = date(2026, 9, 15)
ENTRIES = [
    PlanEntry(PlanId(1), 2026, "Nâng cao các chỉ số năm 2026", 86),
    PlanEntry(PlanId(2), 2026, "Cải thiện môi trường đầu tư năm 2026", 40),
    PlanEntry(PlanId(3), 2025, "Nâng cao các chỉ số năm 2025", 85),
    PlanEntry(PlanId(4), None, "", 3),
]


@pytest.fixture
def line(put):
    return put(ContextLine())


@pytest.fixture
def chooser(line):
    made = ContextChooser(line)
    made.show_entries(ENTRIES, TODAY)
    made.show_plan(PlanId(1))
    return made


def texts(box):
    return [box.itemText(place) for place in range(box.count())]


def choose(box, text):
    place = box.findText(text)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_it_shows_the_plan_among_those_of_its_year(line, chooser):
    assert line.years.currentText() == "2026"
    assert texts(line.plans) == [ENTRIES[0].subject, ENTRIES[1].subject]
    assert line.plans.currentText() == ENTRIES[0].subject


def test_newer_years_stand_first_and_the_unknown_year_last(line, chooser):
    assert texts(line.years) == ["2026", "2025", "Chưa rõ"]


def test_choosing_a_year_opens_its_first_plan(line, chooser, qtbot):
    with qtbot.waitSignal(chooser.plan_chosen) as said:
        choose(line.years, "2025")
    assert said.args == [PlanId(3)]


def test_choosing_a_plan_opens_it(line, chooser, qtbot):
    with qtbot.waitSignal(chooser.plan_chosen) as said:
        choose(line.plans, ENTRIES[1].subject)
    assert said.args == [PlanId(2)]


def test_showing_a_plan_says_nothing_back(line, chooser, qtbot):
    with qtbot.assertNotEmitted(chooser.plan_chosen):
        chooser.show_plan(PlanId(3))
    assert line.years.currentText() == "2025"


def test_the_next_report_is_the_period_at_first(line, chooser):
    assert line.periods.currentText() == "Quý III/2026"
    assert line.note.text() == "Số liệu 15/6 – 14/9 · gửi chậm nhất 20/9, còn 5 ngày"


def test_another_period_is_told_with_its_days(line, chooser, qtbot):
    with qtbot.waitSignal(chooser.period_chosen):
        choose(line.periods, "6 tháng đầu năm 2026")
    assert "gửi chậm nhất 20/6" in line.note.text()
    assert "còn" not in line.note.text()


def test_without_a_plan_it_says_so(line):
    ContextChooser(line).show_entries([], TODAY)
    assert line.plans.currentText() == "Chưa có kế hoạch"
    assert line.periods.currentText() == "–"
    assert not any(box.isEnabled() for box in line.findChildren(QComboBox))


def test_a_plan_that_went_into_the_trash_is_shown_no_more(line, chooser):
    chooser.show_entries(ENTRIES[1:], TODAY)
    assert line.plans.currentIndex() == -1


def test_large_letters_leave_the_labels_out(line, wardrobe):
    stylesheet.apply(wardrobe, Theme(base=20))
    assert not line.findChild(QLabel, "year_label").isVisible()
    stylesheet.apply(wardrobe, Theme(base=12))
    assert line.findChild(QLabel, "year_label").isVisible()


def test_the_name_of_the_plan_has_all_the_room_that_is_left(window, line, chooser, qtbot):
    """The line is painted before it is filled: what the empty list asked for says nothing."""
    window.resize(1366, 200)
    qtbot.waitUntil(lambda: line.command_box.x() - line.note.geometry().right() < 60)
    assert line.plans.width() > 300
