"""A page "Kế hoạch" over a real data folder, shown in an active window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.domain.staff import Officer, OfficerId, Position, PositionId, Unit, UnitId
from kehoach_desktop.ui.pages.plan_page import PlanPage
from kehoach_desktop.ui.plan.plan_tabs import TEXT
from kehoach_desktop.ui.theme import Theme

PLANS = Path(__file__).parents[2] / "plans"


def plan_data(name):
    return json.loads((PLANS / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture
def type_in():
    """Any letter, also those that QTest's own keys cannot spell."""

    def send(widget, text):
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, key)

    return send


@pytest.fixture
def workplace(tmp_path):
    with open_workplace(tmp_path) as opened:
        yield opened


@pytest.fixture
def context(workplace, tmp_path):
    return context_of(workplace, tmp_path)


@pytest.fixture
def staff(workplace):
    """Two posts, who holds them, and a unit, as the ward's plan names them."""
    new_id = workplace.file.new_id
    unit = Unit(UnitId(new_id()), "Công an phường")
    clerk = Position(PositionId(new_id()), "Văn phòng - thống kê", "VPTK")
    culture = Position(PositionId(new_id()), "Văn hoá - xã hội", "VHXH")
    officers = (
        Officer(OfficerId(new_id()), "Nguyễn Văn A", clerk.id),
        Officer(OfficerId(new_id()), "Trần Thị B", culture.id),
    )
    workplace.staffing.put(unit, clerk, culture, *officers, label="Nhập danh mục")
    workplace.staffing.work_as("Nguyễn Văn A", "Người dùng")


@pytest.fixture
def page(context, qtbot):
    """Empty, until a test makes or opens a plan."""
    shown = PlanPage(context, Theme())
    qtbot.addWidget(shown, before_close_func=lambda page: page.keep())
    shown.resize(1280, 700)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def open_plan(page, workplace):
    """Makes a plan of tests/plans and opens it; tab 0 is the document, 1 the first appendix."""

    def open_it(name, tab=None):
        plan = workplace.planning.create(plan_data(name), "Tạo kế hoạch")
        page.open_plan(plan.id)
        if tab is not None:
            ids = [TEXT, *(each.id for each in plan.appendices())]
            page.view.show_tab(ids[tab])
        QApplication.processEvents()
        return page.view

    return open_it


@pytest.fixture
def on_disk(page, workplace):
    """The open plan as the file holds it."""
    return lambda: workplace.planning.open(page.editor.plan.id)


class Robot:
    """Sends only real keys and clicks to whatever has the focus, and counts them."""

    def __init__(self, qtbot):
        self._qtbot = qtbot
        self.keys = 0
        self.clicks = 0

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """One chord counts as one keystroke."""
        self.keys += 1
        QTest.keyClick(self._target(), key, modifiers)
        QApplication.processEvents()

    def ctrl(self, key):
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def type(self, text):
        for letter in text:
            self.keys += 1
            QTest.keyClicks(self._target(), letter)
        QApplication.processEvents()

    def click(self, widget, position=None):
        self.clicks += 1
        place = position if position is not None else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def _target(self):
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or QApplication.activeWindow()


@pytest.fixture
def robot(qtbot):
    return Robot(qtbot)
