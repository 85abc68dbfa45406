"""The tab "Văn bản": contents at the left, the document itself as fields on one long page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.domain.edits import PutHead
from kehoach_desktop.domain.plan import Footnote, PlanHead, Section
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.grid.find import Found
from kehoach_desktop.ui.plan import head_lines, headings, rich_text, section_edits
from kehoach_desktop.ui.plan.body_editor import BodyEditor, Do
from kehoach_desktop.ui.plan.body_table import BodyTable
from kehoach_desktop.ui.plan.commands import GRID_COMMANDS, TABLE_COMMANDS, Command
from kehoach_desktop.ui.plan.contents_list import ContentsList, Heading
from kehoach_desktop.ui.plan.grid_actions import run_in_grid
from kehoach_desktop.ui.plan.head_form import HeadForm, SignatureForm
from kehoach_desktop.ui.plan.line_list import Line, LineList
from kehoach_desktop.ui.plan.prose import InProse
from kehoach_desktop.ui.widgets.growing_text import GrowingText

_WIDEST = 860  # pixels of the page at base size 10
_CHECK_AFTER = 300  # milliseconds of rest
_HEAD, _CITATIONS, _RECIPIENTS, _SIGNATURE = "head", "citations", "recipients", "signature"
_FIELD_LABELS = {
    "number": "số văn bản", "symbol": "ký hiệu", "place": "địa danh", "day": "ngày",
    "month": "tháng", "year": "năm", "type_name": "tên loại", "subject": "trích yếu",
    "superior_lines": "cơ quan chủ quản", "agency_lines": "cơ quan ban hành",
    "plan_year": "năm kế hoạch", "period_from": "giai đoạn", "period_to": "giai đoạn",
    "signature": "khối ký",
}  # fmt: skip


class TextView(QWidget):
    current_changed = Signal(object)  # PartId of a section, or None
    grid_entered = Signal(object)  # AppendixGrid of a table in the body
    told = Signal(object)  # Notice

    def __init__(
        self, editor: PlanEditor, do: Do, new_id: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor, self._do, self._new_id = editor, do, new_id
        self._contents = ContentsList(self)
        # Every frame stands before its fields: moving fields to a new parent costs their look anew.
        self._page = self._make_page()
        self.head = HeadForm(self._page)
        self.citations = LineList(
            self._page, title="Căn cứ", noun="căn cứ", uses=head_lines.CITATION_USES
        )
        self.body = BodyEditor(editor, do, new_id, self._body_table, self._page)
        self.recipients = LineList(
            self._page, title="Nơi nhận", noun="nơi nhận", uses=head_lines.PURPOSES
        )
        self.signature = SignatureForm(self._page)
        self._fill_page()
        self._connect()
        self._later = QTimer(self, singleShot=True, interval=_CHECK_AFTER)
        self._later.timeout.connect(self._show_contents)
        self._shown = editor.plan
        self._show_head()
        self._show_contents()

    # What the page asks

    @property
    def commands(self) -> frozenset[Command]:
        own = BodyEditor.commands | {Command.RENUMBER, Command.CITATION}
        in_table = self.focused_grid() is not None
        return own | GRID_COMMANDS | TABLE_COMMANDS if in_table else own

    def run(self, command: Command) -> None:
        grid = self.focused_grid()
        if grid is not None and command.in_grid:
            run_in_grid(grid, command)
        elif command is Command.CITATION:
            self.citations.add_line()
        elif (lines := self._focused_lines()) is not None:
            self._run_on_lines(lines, command)
        else:
            self.body.run(command)

    def keep(self) -> None:
        """Put down whatever is being typed anywhere on the page."""
        self.head.keep()
        self.signature.keep()
        self.citations.keep()
        self.recipients.keep()
        self.body.keep()
        for grid in self.findChildren(AppendixGrid):
            grid.finish_editing()

    def focused_grid(self) -> AppendixGrid | None:
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, AppendixGrid):
                return widget
            widget = widget.parentWidget()
        return None

    def go_to(self, target: int | str) -> None:
        block = self.body.block(target) if isinstance(target, int) else None
        if block is not None:
            self.reveal(block, at_top=True)
            block.text.take_caret()
            return
        parts: dict[int | str, QWidget] = {
            _HEAD: self.head,
            _CITATIONS: self.citations,
            _RECIPIENTS: self.recipients,
            _SIGNATURE: self.signature,
        }
        self.reveal(parts.get(target, self.head), at_top=True)

    def show_found(self, found: Found) -> None:
        """A place in a table of the body."""
        for grid in self.findChildren(AppendixGrid):
            if grid.table == found.table:
                self.reveal(grid)
                grid.show_found(found)

    def show_in_prose(self, place: InProse) -> None:
        """Mark a place of the document; the keyboard stays where it is."""
        self.forget_found()
        widget, start, end = self._shown_at(place)
        if isinstance(widget, GrowingText):
            widget.show_found(start, end)
        elif isinstance(widget, QLineEdit):
            widget.setSelection(start, end - start)
        if widget is not None:
            self.reveal(widget)

    def forget_found(self) -> None:
        for field in self.findChildren(GrowingText):
            field.forget_found()
        for line in self.head.findChildren(QLineEdit) + self.signature.findChildren(QLineEdit):
            line.deselect()

    def take_keyboard(self) -> None:
        """Where the caret was, or the contents, from which Enter leads into the document."""
        block = self.body.block(self.body.current) if self.body.current is not None else None
        if block is None:
            self._contents.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not block.text.hasFocus():
            block.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, widget: QWidget, *, at_top: bool = False) -> None:
        self._column.activate()
        if at_top:
            top = widget.mapTo(self._page, widget.rect().topLeft()).y()
            self._scroll.verticalScrollBar().setValue(top - 8)
        else:
            self._scroll.ensureWidgetVisible(widget, 0, 24)

    def follow(self) -> None:
        """What an edit did not touch is the same object as before."""
        plan, shown = self._editor.plan, self._shown
        self._shown = plan
        if plan.head is not shown.head:
            self._show_head()
        if plan.parts is not shown.parts:
            self.body.show_plan()
        self._later.start()

    def status(self) -> str:
        count = sum(1 for _ in self._editor.plan.sections())
        return f"Văn bản: {count} đoạn"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_later"):
            self._dress()

    # Inside

    def _make_page(self) -> QFrame:
        """The contents at the left, a scrolled desk at the right, and on it the page."""
        rule = QFrame(self)
        rule.setProperty("kind", "rule")
        self._scroll = QScrollArea(self, widgetResizable=True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        desk = QWidget()
        self._scroll.setWidget(desk)
        page = QFrame(desk)
        page.setProperty("ground", "surface")
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 1000)
        row.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._contents)
        whole.addWidget(rule)
        whole.addWidget(self._scroll, 1)
        return page

    def _fill_page(self) -> None:
        self._column = column = QVBoxLayout(self._page)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(18)
        body_label = QLabel("Nội dung", self._page)
        body_label.setProperty("kind", "section")
        for widget in (
            *(self.head, self.citations, body_label),
            *(self.body, self.recipients, self.signature),
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self._dress()

    def _connect(self) -> None:
        self.head.changed.connect(self._put_head)
        self.signature.changed.connect(self._put_head)
        self.citations.changed.connect(self._put_citations)
        self.recipients.changed.connect(self._put_recipients)
        for lines in (self.citations, self.recipients):
            lines.undo_asked.connect(self._editor.undo)
            lines.redo_asked.connect(self._editor.redo)
        self.body.revealed.connect(self.reveal)
        self.body.current_changed.connect(self._show_current)

    def _dress(self) -> None:
        current = theme.current()
        self._page.setMaximumWidth(current.scaled(_WIDEST))
        self._contents.restyle()
        self.body.restyle()

    def _body_table(self, table_id: PartId) -> QWidget:
        table = BodyTable(self._editor, table_id, self._new_id)
        table.grid.current_row_changed.connect(lambda _row: self.grid_entered.emit(table.grid))
        table.pasting.told.connect(self.told)
        return table

    def _shown_at(self, place: InProse) -> tuple[QWidget | None, int, int]:
        """The field of a place, and where in it the place stands."""
        (owner, name, item), start, end = place
        if owner is None:
            return self._shown_in_head(name, item), *self._behind_lines(name, item, start, end)
        part = self._editor.plan.parts[owner]
        block = self.body.block(owner)
        if isinstance(part, Section) and block is not None:
            notes = section_edits.footnotes(self._editor.plan, owner)
            first, last = (rich_text.place_of(part, notes, name, each) for each in (start, end))
            return block.text, first, last
        if isinstance(part, Footnote):
            behind = len(part.mark) + 1
            return self.body.note(owner), start + behind, end + behind
        return None, start, end

    def _shown_in_head(self, name: str, item: int) -> QWidget | None:
        match name:
            case "citations":
                return self.citations.field_of(item)
            case "recipients":
                return self.recipients.field_of(item)
            case _:
                return self.head.field_of(name) or self.signature.field_of(name)

    def _behind_lines(self, name: str, item: int, start: int, end: int) -> tuple[int, int]:
        """Several lines stand in one field, one below another."""
        head = self._editor.plan.head
        lines = head.signature.lines if name == "signature_lines" else getattr(head, name, ())
        if item < 0 or name in ("citations", "recipients"):
            return start, end
        before = sum(len(line) + 1 for line in lines[:item])
        return start + before, end + before

    def _focused_lines(self) -> LineList | None:
        widget = QApplication.focusWidget()
        return next(
            (each for each in (self.citations, self.recipients) if each.holds(widget)), None
        )

    def _run_on_lines(self, lines: LineList, command: Command) -> None:
        match command:
            case Command.ADD:
                lines.add_line()
            case Command.DELETE:
                lines.take_away_current()
            case Command.UP:
                lines.move_current(-1)
            case Command.DOWN:
                lines.move_current(1)
            case _:
                pass

    def _put_head(self, head: PlanHead, field: str) -> None:
        self._do(PutHead(head), f"Sửa {_FIELD_LABELS.get(field, 'phần đầu')}")

    def _put_citations(self, lines: tuple[Line, ...], done: str) -> None:
        head = head_lines.with_citations(self._editor.plan.head, lines)
        if head != self._editor.plan.head:
            self._do(PutHead(head), done)

    def _put_recipients(self, lines: tuple[Line, ...], done: str) -> None:
        head = head_lines.with_recipients(self._editor.plan.head, lines)
        if head != self._editor.plan.head:
            self._do(PutHead(head), done)

    def _show_head(self) -> None:
        head = self._editor.plan.head
        self.head.show_head(head)
        self.signature.show_head(head)
        self.citations.show_lines(head_lines.citation_lines(head))
        self.recipients.show_lines(head_lines.recipient_lines(head))

    def _show_current(self, section_id: int) -> None:
        line = [section_id, *self._editor.plan.parts.ancestors_of(section_id)]
        for each in line:
            if len(self._editor.plan.parts.ancestors_of(each)) <= headings.DEEPEST:
                self._contents.show_current(each)
                break
        self.current_changed.emit(section_id)

    def _show_contents(self) -> None:
        plan = self._editor.plan
        self._contents.show_headings(
            [
                Heading(_HEAD, "Phần đầu"),
                Heading(_CITATIONS, "Căn cứ", amount=len(plan.head.citations)),
                *headings.of_body(plan, self._editor.directory),
                Heading(_RECIPIENTS, "Nơi nhận", amount=len(plan.head.recipients)),
                Heading(_SIGNATURE, "Khối ký"),
            ]
        )
