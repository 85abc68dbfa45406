"""The history page over a real, temporary data folder in which something has happened."""

import json
from contextlib import contextmanager
from pathlib import Path

import pytest

from kehoach_desktop.app import open_workplace
from kehoach_desktop.desktop import context_of
from kehoach_desktop.domain.edits import PutRow, remove_rows
from kehoach_desktop.ui.background import Background
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.pages.history_page import HistoryPage

WARD = Path(__file__).parents[2] / "plans" / "ward.json"


@pytest.fixture
def context(tmp_path):
    with open_workplace(tmp_path / "data") as workplace:
        yield context_of(workplace, tmp_path / "data")


class Editors:
    """The plans that another page holds open; none at first."""

    def __init__(self, context):
        self._context = context
        self.open = {}

    def edit(self, plan_id):
        """The editor of an open plan, or one that is let go again."""
        planning = self._context.planning
        return self.open.get(plan_id) or PlanEditor(
            planning, planning.open(plan_id), self._context.staffing.directory()
        )

    def hold_open(self, plan_id):
        self.open[plan_id] = self.edit(plan_id)
        return self.open[plan_id]


@pytest.fixture
def editors(context):
    return Editors(context)


@pytest.fixture
def plan(context):
    """The ward's plan, made by one person."""
    context.staffing.work_as("Nguyễn Văn A", "Đặt tên người dùng")
    data = json.loads(WARD.read_text(encoding="utf-8"))
    return context.planning.create(data, "Tạo kế hoạch phường")


@pytest.fixture
def removed(context, editors, plan):
    """A row of the first appendix that another person changed and then removed."""
    context.staffing.work_as("Trần Thị B", "Đổi người dùng")
    table = next(plan.tables()).id
    outline = plan.outline(table)
    row = outline[outline.children_of(outline.children_of(None)[0])[0]]
    editor = editors.edit(plan.id)
    changed = row.with_text(plan.columns(table)[-1], "Quý III/2026")
    editor.push(PutRow(table, changed), "Sửa ô Thời gian thực hiện")
    editor.push(remove_rows(editor.plan, table, row.id), "Xoá dòng 1.1")
    return changed


@contextmanager
def shown_page(context, qtbot, open_editor=lambda _: None):
    """As the program has it: the page is there until the last job has answered."""
    background = Background()
    page = HistoryPage(context, open_editor=open_editor, background=background)
    page.refresh()
    page.resize(1218, 640)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    page.hide()
    qtbot.waitUntil(lambda: not background.busy)
    background.finish()
    page.deleteLater()


@pytest.fixture
def page(context, editors, removed, qtbot):
    with shown_page(context, qtbot, editors.open.get) as shown:
        yield shown


@pytest.fixture
def notices(page):
    heard = []
    page.notice.connect(heard.append)
    return heard
