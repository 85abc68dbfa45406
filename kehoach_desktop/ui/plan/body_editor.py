"""The body of the plan: a block per section, the tables between them, footnotes at the foot."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehoach_desktop.domain.appendix import PartId, Table
from kehoach_desktop.domain.edits import AddPart, Batch, Edit, PutPart, RemovePart, remove_parts
from kehoach_desktop.domain.plan import Footnote, Plan, Section
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.plan import section_edits
from kehoach_desktop.ui.plan.commands import Command
from kehoach_desktop.ui.plan.section_block import SectionBlock
from kehoach_desktop.ui.widgets.block_text import Ask
from kehoach_desktop.ui.widgets.growing_text import GrowingText, quiet_fields

Do = Callable[[Edit, str], bool]
TableView = Callable[[PartId], QWidget]

_STRUCTURE = frozenset({
    Command.ADD, Command.DELETE, Command.INDENT, Command.OUTDENT, Command.UP, Command.DOWN,
    Command.BOLD, Command.ITALIC, Command.FOOTNOTE,
})  # fmt: skip


_MOVES: Mapping[Command, tuple[Callable[[Plan, PartId], list[Edit]], str]] = {
    Command.INDENT: (section_edits.indent, "Thụt vào"),
    Command.OUTDENT: (section_edits.outdent, "Lùi ra"),
    Command.UP: (section_edits.move_up, "Chuyển"),
    Command.DOWN: (section_edits.move_down, "Chuyển"),
}


class BodyEditor(QWidget):
    """Every change is one step of the editor; the blocks follow what the plan then says."""

    current_changed = Signal(object)  # PartId of the section with the caret
    revealed = Signal(QWidget)  # should be scrolled into sight

    commands = _STRUCTURE

    def __init__(
        self,
        editor: PlanEditor,
        do: Do,
        new_id: Callable[[], int],
        table_view: TableView,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._editor, self._do = editor, do
        self._new_id, self._table_view = new_id, table_view
        self._blocks: dict[int, SectionBlock] = {}
        self._tables: dict[int, QWidget] = {}
        self._notes: dict[int, GrowingText] = {}
        self.current: PartId | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._foot = QLabel("Chú thích", self)
        self._foot.setProperty("kind", "small")
        self.restyle()
        self.show_plan()

    # What stands on the page

    def show_plan(self) -> None:
        plan = self._editor.plan
        wanted = list(self._widgets(plan))
        self._drop_others(set(map(id, wanted)))
        for place, widget in enumerate(wanted):
            if self._column.indexOf(widget) != place:
                self._column.insertWidget(place, widget)
                if self.isVisible():
                    widget.show()
        self._foot.setVisible(bool(self._notes))
        if self.current is not None and self.current not in plan.parts:
            self.current = None

    def block(self, section_id: int) -> SectionBlock | None:
        return self._blocks.get(section_id)

    def note(self, note_id: int) -> GrowingText | None:
        return self._notes.get(note_id)

    def restyle(self) -> None:
        sheet = quiet_fields(theme.current())
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        for block in self._blocks.values():
            block.restyle()

    def keep(self) -> None:
        """Put down what is being typed, wherever the caret is."""
        for block in list(self._blocks.values()):
            block.keep()
        for note_id in list(self._notes):
            self._keep_note(PartId(note_id))

    def _widgets(self, plan: Plan) -> Iterator[QWidget]:
        depths: dict[int, int] = {}
        for depth, part in plan.parts.walk():
            if isinstance(part, Section):
                depths[part.id] = depth
                yield self._shown_block(plan, part, depth)
            elif isinstance(part, Table) and plan.parts.parent_of(part.id) in depths:
                yield self._shown_table(part.id)
        yield self._foot
        for note in section_edits.all_footnotes(plan):
            yield self._shown_note(note)

    def _shown_block(self, plan: Plan, part: Section, depth: int) -> SectionBlock:
        block = self._blocks.get(part.id)
        if block is None:
            block = self._blocks[part.id] = SectionBlock(self)
            section_id = part.id
            block.kept.connect(self._keep_section)
            block.asked.connect(lambda ask: self._answer(section_id, ask))
            block.entered.connect(lambda: self._enter(section_id))
            block.text.undo_asked.connect(self._editor.undo)
            block.text.redo_asked.connect(self._editor.redo)
        block.show_section(part, section_edits.footnotes(plan, part.id), depth)
        return block

    def _shown_table(self, table_id: PartId) -> QWidget:
        if table_id not in self._tables:
            self._tables[table_id] = self._table_view(table_id)
        return self._tables[table_id]

    def _shown_note(self, note: Footnote) -> GrowingText:
        field = self._notes.get(note.id)
        if field is None:
            field = GrowingText(self, name=f"Chú thích {note.mark}")
            note_id = note.id
            field.left.connect(lambda: self._keep_note(note_id))
            field.undo_asked.connect(self._editor.undo)
            field.redo_asked.connect(self._editor.redo)
            self._notes[note.id] = field
        field.show_text(f"{note.mark} {note.text}" if note.text else f"{note.mark} ")
        return field

    def _drop_others(self, wanted: set[int]) -> None:
        for shown in (self._blocks, self._tables, self._notes):
            for part_id, widget in list(shown.items()):
                if id(widget) not in wanted:
                    del shown[part_id]
                    self._column.removeWidget(widget)
                    widget.hide()
                    widget.deleteLater()

    # What is typed

    def _keep_section(self, typed: Section) -> None:
        plan = self._editor.plan
        if typed.id not in plan.parts:
            return
        edits: list[Edit] = []
        if typed != plan.parts[typed.id]:
            edits.append(PutPart(typed))
        places = self._blocks[typed.id].note_places()
        for note in section_edits.footnotes(plan, typed.id):
            place = places.get(note.id, min(note.offset, len(typed.text)))
            if place != note.offset:
                edits.append(PutPart(replace(note, offset=place)))
        self._do(Batch(tuple(edits)), f"Sửa {_name(typed)}")

    def _keep_note(self, note_id: PartId) -> None:
        note = self._editor.plan.parts.items.get(note_id)
        if not isinstance(note, Footnote) or not self._notes[note_id].document().isModified():
            return
        typed = self._notes[note_id].text()
        if not typed.strip():
            self._do(RemovePart(note_id), f"Xoá chú thích {note.mark}")
            return
        mark, _, text = typed.partition(" ")
        put = replace(note, mark=mark, text=text)
        if put != note:
            self._do(PutPart(put), f"Sửa chú thích {mark}")

    def _enter(self, section_id: PartId) -> None:
        self.current = section_id
        self.current_changed.emit(section_id)
        self.revealed.emit(self._blocks[section_id])

    # What is asked

    def run(self, command: Command) -> None:
        self.keep()
        block = self._blocks.get(self.current) if self.current is not None else None
        if command is Command.ADD:
            self.add_below(self.current)
        elif self.current is None or block is None:
            return
        elif command is Command.DELETE:
            self._remove(self.current)
        elif command is Command.FOOTNOTE:
            self._add_note(self.current, block)
        elif command is Command.BOLD:
            block.text.toggle_bold()
        elif command is Command.ITALIC:
            block.text.toggle_italic()
        elif command in _MOVES:
            self._move(self.current, command)

    def add_below(self, section_id: PartId | None, tail: Section | None = None) -> None:
        plan = self._editor.plan
        place, marker = section_edits.new_place(plan, section_id)
        new_id = PartId(self._new_id())
        part = Section(new_id, marker) if tail is None else replace(tail, id=new_id, marker=marker)
        if self._do(AddPart(part, place), "Thêm đoạn"):
            self._take_caret(part.id)

    def _answer(self, section_id: PartId, ask: Ask) -> None:
        match ask:
            case Ask.CUT:
                self._cut(section_id)
            case Ask.TAKE_AWAY:
                self._take_away(section_id)
            case Ask.PREVIOUS:
                self._step(section_id, -1)
            case Ask.NEXT:
                self._step(section_id, 1)

    def _cut(self, section_id: PartId) -> None:
        """Enter: what stands behind the caret becomes a new section below."""
        head, tail = self._blocks[section_id].cut()
        plan = self._editor.plan
        place, marker = section_edits.new_place(plan, section_id)
        part = tail.put_into(Section(PartId(self._new_id()), marker))
        edits: list[Edit] = [AddPart(part, place)]
        if head != plan.parts[section_id]:
            edits.insert(0, PutPart(head))
        if self._do(Batch(tuple(edits)), "Thêm đoạn"):
            self._take_caret(part.id)

    def _take_away(self, section_id: PartId) -> None:
        if not self._editor.plan.parts.children_of(section_id):
            self._remove(section_id)

    def _remove(self, section_id: PartId) -> None:
        before = self._neighbour(section_id, -1)
        name = _name(section_edits.section(self._editor.plan, section_id))
        removed = self._do(remove_parts(self._editor.plan, section_id), f"Xoá {name}")
        if removed and before is not None:
            self._take_caret(before, at_end=True)

    def _add_note(self, section_id: PartId, block: SectionBlock) -> None:
        at = block.text.textCursor().position()
        offset = len(block.cut()[0].text) if at else 0
        note_id = PartId(self._new_id())
        edit = section_edits.add_footnote(self._editor.plan, section_id, offset, note_id)
        if self._do(edit, "Thêm chú thích"):
            field = self._notes[note_id]
            field.take_caret(at_end=True)
            # The first one brings its heading along: it has its place when that is laid out.
            QTimer.singleShot(0, field, lambda: self.revealed.emit(field))

    def _move(self, section_id: PartId, command: Command) -> None:
        plan = self._editor.plan
        move, words = _MOVES[command]
        edits = move(plan, section_id)
        name = _name(section_edits.section(plan, section_id))
        if edits and self._do(Batch(tuple(edits)), f"{words} {name}"):
            self.revealed.emit(self._blocks[section_id])

    def _step(self, section_id: PartId, by: int) -> None:
        other = self._neighbour(section_id, by)
        if other is not None:
            self._take_caret(other, at_end=by < 0)

    def _neighbour(self, section_id: PartId, by: int) -> PartId | None:
        order = [part.id for _, part in self._editor.plan.sections()]
        at = order.index(section_id) + by
        return order[at] if 0 <= at < len(order) else None

    def _take_caret(self, section_id: PartId, *, at_end: bool = False) -> None:
        self._blocks[section_id].text.take_caret(at_end=at_end)


def _name(part: Section) -> str:
    return f"mục {part.marker}" if part.marker else "đoạn"
