"""What the commands of an open plan do to its appendices, columns and numbers."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.domain.edits import Batch, PutPart, remove_parts
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.ui.editors.plan_editor import PlanEditor
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.grid.row_edits import Renumbering
from kehoach_desktop.ui.notices import CHANGED_SINCE, Choice, Notice, Tone
from kehoach_desktop.ui.plan import appendix_edits, section_edits
from kehoach_desktop.ui.plan.commands import Command

if TYPE_CHECKING:
    from kehoach_desktop.ui.plan.body_editor import Do


class OpenPlan(Protocol):
    """What these commands ask of the view that holds the plan."""

    def keep(self) -> None: ...
    def show_tab(self, part_id: int) -> None: ...
    def take_keyboard(self) -> None: ...
    def current_grid(self) -> AppendixGrid | None: ...
    def current_appendix(self) -> PartId | None: ...
    def say(self, notice: Notice) -> None: ...
    def window(self) -> QWidget: ...


class PlanCommands:
    def __init__(
        self, view: OpenPlan, editor: PlanEditor, do: "Do", new_id: Callable[[], int]
    ) -> None:
        self._view, self._editor, self._do, self._new_id = view, editor, do, new_id

    def run(self, command: Command) -> bool:
        """Whether the command was one of these."""
        if command is Command.NEW_APPENDIX:
            self._new_appendix()
        elif command is Command.RENUMBER and self._view.current_grid() is None:
            self._renumber_sections()
        elif command is Command.COLUMNS:
            self._ask_columns()
        elif command is Command.PRINT_ORDER:
            self._print_order()
        else:
            appendix_id = self._view.current_appendix()
            return appendix_id is not None and self._run_on_appendix(command, appendix_id)
        return True

    def move_appendix(self, appendix_id: int, to: int) -> None:
        edits = appendix_edits.moved(self._editor.plan, PartId(appendix_id), to)
        if edits:
            self._do(Batch(tuple(edits)), f"Chuyển {self._name(PartId(appendix_id))}")

    def renumber_rows(self, grid: AppendixGrid, found: Sequence[Renumbering]) -> None:
        """F9 in the grid: show first, then do what was left ticked."""
        from kehoach_desktop.ui.dialogs.renumber import NewMarker, RenumberDialog  # noqa: PLC0415

        rows = self._editor.plan.outline(grid.table)
        changes = [
            NewMarker(each.row_id, squeeze(rows[each.row_id].title), each.old or "", each.new or "")
            for each in found
        ]
        chosen = RenumberDialog.ask(self._view.window(), changes)
        if chosen:
            grid.commands.renumber([each for each in found if each.row_id in chosen])

    def tell(self, words: str) -> None:
        self._view.say(Notice(Tone.INFO, words, as_toast=True))

    def _offer_back(self, words: str, label: str) -> None:
        undo = Choice("Hoàn tác", lambda: self._take_back(label))
        self._view.say(Notice(Tone.OK, words, choices=(undo,), as_toast=True))

    def _take_back(self, label: str) -> None:
        self._view.keep()
        if not self._editor.take_back(label):
            self._view.say(CHANGED_SINCE)

    def _run_on_appendix(self, command: Command, appendix_id: PartId) -> bool:
        match command:
            case Command.APPENDIX:
                self._ask_names(appendix_id)
            case Command.COPY_APPENDIX:
                self._copy(appendix_id)
            case Command.APPENDIX_LEFT:
                self._shift(appendix_id, -1)
            case Command.APPENDIX_RIGHT:
                self._shift(appendix_id, 1)
            case Command.TRASH_APPENDIX:
                self._trash(appendix_id)
            case _:
                return False
        return True

    def _new_appendix(self) -> None:
        self._view.keep()
        edit, appendix_id = appendix_edits.new_appendix(self._editor.plan, self._new_id)
        if self._do(edit, "Thêm phụ lục"):
            self._view.show_tab(appendix_id)
            self._view.take_keyboard()

    # Dialogs are loaded when they are asked for: nobody waits for them at the start.

    def _ask_names(self, appendix_id: PartId) -> None:
        from kehoach_desktop.ui.dialogs.appendix import AppendixDialog  # noqa: PLC0415

        old = appendix_edits.the_appendix(self._editor.plan, appendix_id)
        new = AppendixDialog.ask(self._view.window(), old)
        if new is not None and new != old:
            self._do(PutPart(new), f"Sửa {appendix_edits.tab_name(old)}")

    def _copy(self, appendix_id: PartId) -> None:
        self._view.keep()
        edit, copy_id = appendix_edits.copied(self._editor.plan, appendix_id, self._new_id)
        if self._do(edit, f"Nhân đôi {self._name(appendix_id)}"):
            self._view.show_tab(copy_id)

    def _shift(self, appendix_id: PartId, by: int) -> None:
        order = [each.id for each in self._editor.plan.appendices()]
        self.move_appendix(appendix_id, order.index(appendix_id) + by)

    def _trash(self, appendix_id: PartId) -> None:
        self._view.keep()
        name = self._name(appendix_id)
        label = f"Bỏ {name} vào thùng rác"
        if self._do(remove_parts(self._editor.plan, appendix_id), label):
            self._offer_back(f"Đã bỏ {name} vào thùng rác", label)

    def _ask_columns(self) -> None:
        from kehoach_desktop.ui.dialogs.columns import ColumnsDialog  # noqa: PLC0415

        grid = self._view.current_grid()
        if grid is None:
            return
        self._view.keep()
        plan = self._editor.plan
        columns = ColumnsDialog.ask(self._view.window(), plan.columns(grid.table), self._new_id)
        if columns is not None:
            self._do(appendix_edits.reshaped(plan, grid.table, columns), "Sửa cột của bảng")

    def _print_order(self) -> None:
        """What was a matter of the screen becomes the table's own order, in one step."""
        grid = self._view.current_grid()
        if grid is None:
            return
        self._view.keep()
        edit = appendix_edits.reshaped(self._editor.plan, grid.table, grid.model.columns.all)
        if not edit.edits:
            self.tell("Cột đang đúng thứ tự bản in")
        elif self._do(edit, label := "Đổi thứ tự cột của bản in"):
            self._offer_back("Bản in có cột theo thứ tự đang thấy", label)

    def _renumber_sections(self) -> None:
        from kehoach_desktop.ui.dialogs.renumber import NewMarker, RenumberDialog  # noqa: PLC0415

        self._view.keep()
        plan = self._editor.plan
        found = section_edits.renumbered(plan)
        if not found:
            self.tell("Số thứ tự đã đúng")
            return
        changes = [
            NewMarker(
                each.id,
                squeeze(f"{each.title} {each.text}"),
                section_edits.section(plan, each.id).marker or "",
                each.marker or "",
            )
            for each in found
        ]
        chosen = RenumberDialog.ask(self._view.window(), changes)
        if chosen:
            put = section_edits.put_all(each for each in found if each.id in chosen)
            self._do(put, f"Đánh lại số {len(put.edits)} đoạn")

    def _name(self, appendix_id: PartId) -> str:
        return appendix_edits.tab_name(appendix_edits.the_appendix(self._editor.plan, appendix_id))
