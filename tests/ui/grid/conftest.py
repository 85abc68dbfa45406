"""A grid in a real window over a plan in memory, and hands that type and click in it."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.domain.appendix import RowKind
from kehoach_desktop.domain.staff import ref_of
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.theme import Theme
from tests.builders import TABLE, a_directory, a_plan, a_row
from tests.fakes import FixedClock, MemoryStore

WARD = Path(__file__).parents[2] / "plans" / "ward.json"
PLAIN = Qt.KeyboardModifier.NoModifier


def sample_plan():
    """Two groups: 1 with three rows, 2 with two."""
    lead = "Công chức VPTK"
    return a_plan(
        a_row(20, "Công tác chỉ đạo", marker="1", kind=RowKind.GROUP),
        (a_row(21, "Thực hiện Kế hoạch", marker="1.1", lead=lead, time="Thường xuyên"), 20),
        (a_row(22, "Chế độ báo cáo", marker="1.2", lead=lead, time="Thường xuyên"), 20),
        (a_row(23, "Công tác tuyên truyền", marker="1.3", time="Thường xuyên"), 20),
        a_row(30, "Xây dựng văn bản", marker="2", kind=RowKind.GROUP),
        (a_row(31, "Theo dõi thi hành", marker="2.1", lead="Công chức TPHT"), 30),
        (a_row(32, "Rà soát văn bản", marker="2.2"), 30),
    )


def an_editor(plan=None, directory=None):
    store = MemoryStore()
    directory = directory or a_directory()
    for party in (*directory.units, *directory.positions, *directory.officers, *directory.groups):
        store.committed.parties[ref_of(party)] = party
    planning = Planning(store, FixedClock())
    plan = plan or sample_plan()
    store.committed.plans[plan.id] = plan
    return PlanEditor(planning, plan, directory), store


@pytest.fixture
def make_grid(qtbot):
    def make(plan=None, table=TABLE, theme=None, size=(930, 540)):
        editor, store = an_editor(plan)
        grid = AppendixGrid(editor, table, theme or Theme(), new_id=store.new_id)
        qtbot.addWidget(grid)
        grid.resize(*size)
        grid.show()
        grid.activateWindow()
        grid.setFocus()
        QApplication.processEvents()
        return grid

    return make


@pytest.fixture
def grid(make_grid):
    return make_grid()


@pytest.fixture
def ward_plan():
    store = MemoryStore()
    planning = Planning(store, FixedClock())
    return planning.create(json.loads(WARD.read_text(encoding="utf-8")), "Mẫu")


class Hands:
    """Real events to whatever has the focus."""

    def __init__(self, grid):
        self.grid = grid

    def focus(self):
        return QApplication.focusWidget() or self.grid.view

    def type(self, text):
        """Letter by letter, as input methods send them; a backspace character is the key."""
        for letter in text:
            key = Qt.Key.Key_Backspace if letter == "\b" else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, PLAIN, "" if letter == "\b" else letter)
                QCoreApplication.sendEvent(self.focus(), event)

    def press(self, key, modifiers=PLAIN):
        QTest.keyClick(self.focus(), key, modifiers)

    def shortcut(self, sequence):
        QTest.keySequence(self.focus(), sequence)

    def compose(self, *preedits, commit):
        for preedit in preedits:
            QCoreApplication.sendEvent(self.focus(), QInputMethodEvent(preedit, []))
        event = QInputMethodEvent("", [])
        event.setCommitString(commit)
        QCoreApplication.sendEvent(self.focus(), event)

    def go(self, row_id, column="title"):
        self.grid.go_to(row_id, column)

    def point(self, row_id, column="title"):
        place = self.grid.model.flat.position(row_id)
        index = self.grid.model.columns.index_of(column)
        return self.grid.view.cell_rect(place, index).center()

    def click(self, point, modifiers=PLAIN):
        QTest.mouseClick(self.grid.view.viewport(), Qt.MouseButton.LeftButton, modifiers, point)

    def gutter(self, row_id):
        return QPoint(8, self.point(row_id).y())

    def clipboard(self, text="", html=""):
        data = QMimeData()
        if text:
            data.setText(text)
        if html:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)


@pytest.fixture
def hands(grid):
    return Hands(grid)


@pytest.fixture
def text(grid):
    """What is printed in a cell now."""

    def read(row_id, column="title"):
        outline = grid.editor.plan.outline(TABLE)
        key = next(c for c in grid.editor.plan.columns(TABLE) if c.key == column)
        return outline[row_id].text(key)

    return read


@pytest.fixture
def current(grid):
    def read():
        cell = grid.current_cell()
        return cell.row_id, cell.column

    return read


@pytest.fixture(autouse=True)
def _no_data_left_behind(qapp):
    """Data made by Python must not outlive it on the clipboard: the process would crash at exit."""
    yield
    QGuiApplication.clipboard().clear()
