"""Views of rows: ready ones by day and by period, own ones that are kept under a name."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.domain.period import Period, PeriodKind
from kehoach_desktop.ui.grid.filtering import View
from kehoach_desktop.ui.own_views import OwnView, OwnViews
from kehoach_desktop.ui.plan.commands import Command
from kehoach_desktop.ui.preferences import Preferences


@pytest.fixture
def ward(open_plan):
    return open_plan("ward", tab=1)


@pytest.fixture
def bar(page, ward):
    page._actions[Command.FILTER].trigger()
    QApplication.processEvents()
    return ward.current_view().filter_bar


@pytest.fixture
def name_it(qtbot):
    """Types a name in the window that comes up, and answers with Enter."""

    def then(name):
        def type_it():
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(20, type_it)
                return
            dialog._ui.name_edit.setText(name)
            QTest.keyClick(dialog._ui.name_edit, Qt.Key.Key_Return)
            if dialog.isVisible():
                dialog.reject()

        QTimer.singleShot(0, type_it)

    return then


def offered(bar):
    bar.menu._fill()
    return {each.text(): each for each in bar.menu._menu.actions() if each.text()}


def titles(grid):
    return [grid.model.row_at(place).title for place in range(grid.model.rowCount())]


def test_there_are_at_least_six_ready_views(bar):
    in_sight = [
        button.text() for button in bar.views.findChildren(object) if hasattr(button, "text")
    ]
    ready = {*in_sight, *offered(bar)}
    assert {
        "Tất cả",
        "Chưa giao",
        "Cần xem",
        "Quá hạn",
        "Đến hạn trong 7 ngày",
        "Đến hạn trong 30 ngày",
        "Chưa nhập kết quả",
    } <= ready


def test_a_view_by_day_asks_the_clock(page, ward, bar, workplace):
    grid = ward.current_grid()
    row_id = next(each for each in grid.model.flat.ids if not grid.model.flat.has_children(each))
    grid.commands.write(row_id, "timeframe", "Trước ngày 01/02/1999")
    page.show_rows(View.OVERDUE)
    assert row_id not in grid.model.flat.ids  # the plan is not of that year
    year = page.editor.plan.head.plan_year
    grid.commands.write(row_id, "timeframe", f"Trước ngày 01/02/{year}")
    page.show_rows(View.OVERDUE)
    assert row_id in grid.model.flat.ids


def test_without_an_open_period_nothing_waits_to_be_entered(page, ward, workplace):
    page.show_rows(View.NOT_ENTERED)
    assert ward.current_grid().model.rowCount() == 0
    year = workplace.tracking._clock().year
    workplace.tracking.open_period(Period(PeriodKind.YEAR, year), None, "Mở kỳ")
    page.show_rows(View.NOT_ENTERED)
    assert ward.current_grid().model.rowCount() > 0


def test_a_view_is_kept_renamed_and_removed(page, ward, bar, name_it, type_in):
    type_in(bar.words, "tuyen truyen")
    shown = titles(ward.current_grid())
    name_it("Tuyên truyền")
    offered(bar)["Giữ cách xem này…"].trigger()
    assert bar.menu.text() == "Tuyên truyền"
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert len(titles(ward.current_grid())) > len(shown)
    page._actions[Command.FILTER].trigger()
    offered(bar)["Tuyên truyền"].trigger()
    assert titles(ward.current_grid()) == shown
    name_it("Việc tuyên truyền")
    offered(bar)["Đổi tên cách xem này…"].trigger()
    assert "Việc tuyên truyền" in offered(bar)
    assert "Tuyên truyền" not in offered(bar)
    told = []
    page.notice.connect(told.append)
    offered(bar)["Xoá cách xem này"].trigger()
    assert "Việc tuyên truyền" not in offered(bar)
    told[-1].choices[0].act()
    assert "Việc tuyên truyền" in offered(bar)


def test_a_name_is_taken_once_whatever_its_accents(bar, name_it, type_in):
    bar._own.put(OwnView("Tuyên truyền", "tuyen truyen"))
    type_in(bar.words, "van thu")
    name_it("tuyen truyen")
    offered(bar)["Giữ cách xem này…"].trigger()
    assert [each.words for each in bar._own.all()] == ["tuyen truyen"]


def test_other_words_are_another_view(bar, type_in):
    own = OwnView("Việc chưa giao", "ke", View.UNASSIGNED)
    bar._own.put(own)
    bar.show_own(own)
    type_in(bar.words, "x")
    assert bar.menu.current is None
    assert bar.views.current() == 1


def test_own_views_outlive_the_program(tmp_path):
    first = OwnViews(Preferences(tmp_path))
    first.put(OwnView("Việc của tôi; gấp", "vptk", View.OVERDUE))
    first._preferences.save()
    assert OwnViews(Preferences(tmp_path)).all() == (
        OwnView("Việc của tôi; gấp", "vptk", View.OVERDUE),
    )


@pytest.mark.parametrize("stored", ["", "{", "[1]", '[["a"]]', "[[1, 2, 3]]"])
def test_damaged_own_views_break_nothing(tmp_path, stored):
    preferences = Preferences(tmp_path)
    preferences.views = stored
    assert all(isinstance(each, OwnView) for each in OwnViews(preferences).all())


def test_going_to_a_hidden_row_drops_the_filter_and_its_bar(page, ward, bar, type_in):
    type_in(bar.words, "tuyen truyen")
    hidden = next(
        each
        for each in ward.current_grid().model.flat.outline.items
        if each not in ward.current_grid().model.flat.ids
    )
    page.show_row(hidden)
    assert not bar.isVisible()
    assert bar.words.text() == ""
