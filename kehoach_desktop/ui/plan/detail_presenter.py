"""Fills the right panel for the row or section in front, and does what is asked there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.domain.appendix import PartId, Row, RowId
from kehoach_desktop.domain.edits import Batch, PutReading, PutWaiver
from kehoach_desktop.domain.plan import Reading, Section, SectionRole, Waiver
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.services.ports import Clock
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.plan import appendix_edits, section_edits
from kehoach_desktop.ui.plan.detail_panel import DetailPanel

if TYPE_CHECKING:
    from kehoach_desktop.domain.checks import Warn
    from kehoach_desktop.ui.plan.body_editor import Do
    from kehoach_desktop.ui.plan.understanding import ReadCell, Understanding

_REST = 60  # milliseconds: while an arrow key is held down, only the last row is shown


class RowPlace(NamedTuple):
    table: PartId
    row_id: int


class DetailPresenter(QObject):
    """What reads people, days and doubts is loaded with the first row it is asked about."""

    comment_asked = Signal()

    def __init__(
        self,
        panel: DetailPanel,
        editor: PlanEditor,
        planning: Planning,
        clock: Clock,
        do: "Do",
        *,
        new_id: Callable[[], int],
    ) -> None:
        super().__init__(panel)
        self._panel, self._editor, self._planning = panel, editor, planning
        self._clock, self._do, self._new_id = clock, do, new_id
        self._subject: RowPlace | PartId | None = None
        self._understood: Understanding | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.show_now)
        panel.confirmed.connect(self._confirm)
        panel.restate_asked.connect(self._ask_restatement)
        panel.waive_asked.connect(self._ask_waiver)
        panel.comment_asked.connect(self.comment_asked)
        panel.role_chosen.connect(self._put_role)

    def show_subject(self, subject: RowPlace | PartId | None) -> None:
        self._subject = subject
        self.refresh()

    def refresh(self) -> None:
        self._rest.start()

    def show_now(self) -> None:
        """A hidden panel costs nothing; it is filled when it is opened."""
        self._rest.stop()
        if not self._panel.isVisible():
            return
        plan, subject = self._editor.plan, self._subject
        if isinstance(subject, RowPlace):
            is_there = subject.table in plan.parts and subject.row_id in plan.outline(subject.table)
            if is_there:
                self._show_row(subject.table, RowId(subject.row_id))
                return
        elif subject is not None and subject in plan.parts:
            self._show_section(section_edits.section(plan, subject))
            return
        self._panel.show_nothing()

    def _show_row(self, table: PartId, row_id: RowId) -> None:
        from kehoach_desktop.ui.plan import history_words, understanding  # noqa: PLC0415

        plan, panel = self._editor.plan, self._panel
        row = plan.outline(table)[row_id]
        panel.show_head(_title(row), row.title or "(chưa có nội dung)", self._path(table, row_id))
        self._understood = understanding.of_row(plan, table, row_id, self._editor.directory)
        panel.show_understanding(self._understood)
        panel.show_warnings(
            understanding.warnings_of_row(plan, table, row_id, self._editor.directory)
        )
        panel.show_comment(row.comment)
        headers = history_words.headers_by_field(plan.columns(table))
        self._show_history(row_id, headers)

    def _show_section(self, section: Section) -> None:
        from kehoach_desktop.ui.plan import understanding  # noqa: PLC0415

        plan, panel = self._editor.plan, self._panel
        place = section_edits.path(plan, section.id)
        words = squeeze(f"{section.title} {section.text}")
        title = f"Mục {place}" if place else "Đoạn"
        panel.show_head(title, words or "(đoạn trống)", "")
        panel.show_role(section.role)
        self._understood = understanding.of_section(plan, section, self._editor.directory)
        panel.show_understanding(self._understood)
        panel.show_warnings(
            understanding.warnings_of_section(plan, section.id, self._editor.directory)
        )
        self._show_history(section.id, {})

    def _show_history(self, subject: int, headers: dict[str, str]) -> None:
        from kehoach_desktop.ui.plan import history_words  # noqa: PLC0415

        today = self._clock().date()
        steps = self._planning.history(subject)
        self._panel.show_history([history_words.line(step, headers, today) for step in steps])

    def _path(self, table: PartId, row_id: RowId) -> str:
        plan = self._editor.plan
        rows, owner = plan.outline(table), plan.parts.parent_of(table)
        above = [rows[each] for each in reversed(rows.ancestors_of(row_id))]
        words = [squeeze(f"nhóm {row.marker or ''} {row.title}") for row in above]
        appendix = next((each for each in plan.appendices() if each.id == owner), None)
        if appendix is not None:
            words.insert(0, appendix_edits.tab_name(appendix))
        return " · ".join(words)

    # What is asked

    def _confirm(self) -> None:
        cells = self._understood.open_cells if self._understood is not None else ()
        edits = tuple(PutReading(cell.cell, Reading(cell.literal)) for cell in cells)
        self._do(Batch(edits), "Xác nhận cách hiểu")

    def _ask_restatement(self) -> None:
        cells = self._understood.cells if self._understood is not None else ()
        if len(cells) == 1:
            self._restate(cells[0])
            return
        menu = QMenu(self._panel)
        for cell in cells:
            menu.addAction(cell.label).triggered.connect(partial(self._restate, cell))
        menu.popup(QCursor.pos())

    def _restate(self, cell: "ReadCell") -> None:
        from kehoach_desktop.ui.dialogs.reading import Doubt, ReadingDialog  # noqa: PLC0415
        from kehoach_desktop.ui.plan import understanding  # noqa: PLC0415

        meaning = partial(understanding.meaning, cell)
        doubt = Doubt(cell.label, cell.literal, cell.restated, meaning)
        restated = ReadingDialog.ask(self._window(), doubt)
        if restated is not None:
            self._do(PutReading(cell.cell, Reading(cell.literal, restated)), "Sửa cách hiểu")

    def _put_role(self, role: SectionRole) -> None:
        from kehoach_desktop.domain.vocabulary import term  # noqa: PLC0415

        plan, subject = self._editor.plan, self._subject
        if subject is None or isinstance(subject, RowPlace) or subject not in plan.parts:
            return
        section = section_edits.section(plan, subject)
        if section.role is not role:
            edit = section_edits.with_role(
                plan, section, role, self._editor.directory, self._new_id
            )
            self._do(edit, f"Đổi vai trò thành {term(role)}")

    def _ask_waiver(self, warn: "Warn") -> None:
        from kehoach_desktop.domain.vocabulary import term, words_of  # noqa: PLC0415

        key = (warn.code.value, warn.owner)
        if warn.waiver is not None:
            self._do(PutWaiver(key, None), "Nhắc lại")
            return
        from kehoach_desktop.ui.dialogs.waiver import WaiverDialog  # noqa: PLC0415

        reason = WaiverDialog.ask(self._window(), words_of(warn))
        if reason is not None:
            self._do(PutWaiver(key, Waiver(*key, reason)), f"Bỏ qua: {term(warn.code)}")

    def _window(self) -> QWidget:
        return self._panel.window()


def _title(row: Row) -> str:
    return f"Dòng {row.marker}" if row.marker else "Dòng không số"
