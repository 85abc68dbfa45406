"""The steps and states of an import, each over a made-up office."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from kehoach_desktop.domain.edits import Batch, PutRow, RemoveRow
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.proposal import Proposal
from kehoach_desktop.domain.source import Source
from kehoach_desktop.services.importing_draft import draft_of
from kehoach_desktop.services.importing_edits import Way
from kehoach_desktop.ui.drop_target import Veil
from kehoach_desktop.ui.importing.import_page import ImportPage
from kehoach_desktop.ui.importing.session import ImportSession
from kehoach_desktop.ui.widgets.sheet_tabs import SheetTabs
from tools.screen_builders import window_over
from tools.screen_files import clean_file, doubtful_file, old_file, whole_file
from tools.screen_stage import Stage, screen

File = Callable[[Plan], tuple[Source, Proposal]]


def _page(stage: Stage, file: tuple[Source, Proposal], target: Plan | None) -> tuple[Any, Any]:
    window = window_over(stage, stage.full)
    directory = stage.full.staffing.directory()
    draft = draft_of(file[1], directory, count(1).__next__)
    session = ImportSession(file[0], draft, directory, target)
    page = ImportPage()
    window.cover("plan", page)
    window.go_to("plan")
    page.show_session(session, stage.full.planning.entries())
    session.setParent(page)
    QApplication.processEvents()
    return window.shell, page


def _plan(stage: Stage) -> Plan:
    return stage.full.planning.open(stage.full.planning.entries()[0].id)


def _step(name: str, file: File, *, goes_on: bool) -> None:
    def build(stage: Stage) -> QWidget:
        shell, page = _page(stage, file(_plan(stage)), None)
        if goes_on:
            page.go_on.click()
        return shell  # type: ignore[no-any-return]

    screen(name)(build)


_step("import-columns", clean_file, goes_on=False)
_step("import-old-letters", old_file, goes_on=False)
_step("import-check", doubtful_file, goes_on=True)
_step("import-check-clean", clean_file, goes_on=True)


@screen("import-choose")
def _choose(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full)
    page = ImportPage()
    window.cover("plan", page)
    page.ask_for_file()
    window.go_to("plan")
    return window.shell


@screen("import-reading")
def _reading(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full)
    page = ImportPage()
    window.cover("plan", page)
    page.show_reading("Phu luc KH chi so.docx")
    window.go_to("plan")
    return window.shell


@screen("import-merge")
def _merge(stage: Stage) -> QWidget:
    """The plan as it was before: a row fewer, another lead, a row that is only here."""
    plan = _plan(stage)
    table = next(plan.tables()).id
    rows = [step.item for step in plan.outline(table).walk() if step.item.cells]
    first, second, third = rows[:3]
    edits = Batch(
        (
            RemoveRow(table, first.id),
            PutRow(table, second._replace(title=f"{second.title} (cũ)")),
            PutRow(table, third._replace(marker="9.9", title="Việc chỉ có trong kế hoạch")),
        )
    )
    shell, page = _page(stage, clean_file(plan), edits.apply(plan))
    session = page.session
    for each in session.tables[1:]:
        session.tick([each], wanted=False)
    session.choose(session.tables[0], Way.MERGE, table)
    page.go_on.click()
    return shell  # type: ignore[no-any-return]


@screen("import-own-plan")
def _own_plan(stage: Stage) -> QWidget:
    plan = _plan(stage)
    data = stage.full.planning.data_of(plan.id)
    file = whole_file(data)
    return _page(stage, (replace(file[0]), file[1]), None)[0]  # type: ignore[no-any-return]


@screen("import-drop")
def _drop(stage: Stage) -> QWidget:
    window = window_over(stage, stage.full)
    veil = Veil(window.shell)
    veil.setGeometry(window.shell.rect())
    veil.show()
    return window.shell


@screen("import-text")
def _text(stage: Stage) -> QWidget:
    plan = _plan(stage)
    shell, page = _page(stage, whole_file(stage.full.planning.data_of(plan.id)), None)
    page.check.findChildren(SheetTabs)[0].setCurrentIndex(0)
    return shell  # type: ignore[no-any-return]
