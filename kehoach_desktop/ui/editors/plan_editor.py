"""One open plan: every change goes through here to disk, to the screen and onto the undo line."""

from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.edits import Batch, Edit
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.services.planning import Applied

_DEPTH = 500


class _Done(NamedTuple):
    label: str
    edit: Edit
    undo: Edit


class Keeper(Protocol):
    """Keeps a changed plan: on the disk, or in hand alone while a file is being looked at."""

    def apply(self, plan: Plan, edit: Edit, label: str) -> Applied: ...


class PlanEditor(QObject):
    """Holds the plan in hand; opening it is no step, so undoing never undoes that."""

    edited = Signal(object)  # the Edit that was just applied, whichever way
    saved = Signal()
    undo_line_changed = Signal()

    def __init__(self, planning: Keeper, plan: Plan, directory: Directory) -> None:
        super().__init__()
        self._planning = planning
        self._plan = plan
        self.directory = directory
        self._done: list[_Done] = []
        self._undone: list[_Done] = []

    @property
    def plan(self) -> Plan:
        return self._plan

    @property
    def undo_label(self) -> str | None:
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        return self._undone[-1].label if self._undone else None

    def push(self, edit: Edit, label: str) -> None:
        """Do one named step; an empty batch is no step. A failed one changes nothing."""
        if isinstance(edit, Batch) and not edit.edits:
            return
        undo = self._apply(edit, label)
        self._done.append(_Done(label, edit, undo))
        del self._done[:-_DEPTH]
        self._undone.clear()
        self.undo_line_changed.emit()

    def undo(self) -> None:
        if self._done:
            step = self._done[-1]
            self._apply(step.undo, f"Hoàn tác: {step.label}")
            self._undone.append(self._done.pop())
            self.undo_line_changed.emit()

    def redo(self) -> None:
        if self._undone:
            step = self._undone[-1]
            self._apply(step.edit, f"Làm lại: {step.label}")
            self._done.append(self._undone.pop())
            self.undo_line_changed.emit()

    def _apply(self, edit: Edit, label: str) -> Edit:
        applied = self._planning.apply(self._plan, edit, label)
        self._plan = applied.plan
        self.edited.emit(edit)
        self.saved.emit()
        return applied.undo
