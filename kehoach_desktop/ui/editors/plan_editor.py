"""One open plan: every change goes through here to disk, to the screen and onto the undo line."""

from typing import Protocol

from PySide6.QtCore import Signal

from kehoach_desktop.domain.edits import Batch, Edit
from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.planning import Applied
from kehoach_desktop.ui.editors.undo_line import Beside, UndoLine


class Keeper(Protocol):
    """Keeps a changed plan: on the disk, or in hand alone while a file is being looked at."""

    def apply(self, plan: Plan, edit: Edit, label: str) -> Applied: ...


class PlanEditor(UndoLine[Edit]):
    """Holds the plan in hand; opening it is no step, so undoing never undoes that."""

    edited = Signal(object)  # the Edit that was just applied, whichever way
    refused = Signal(object)  # why a step that was only tried could not be done

    def __init__(self, planning: Keeper, plan: Plan, directory: Directory) -> None:
        super().__init__()
        self._planning = planning
        self._plan = plan
        self.directory = directory

    @property
    def plan(self) -> Plan:
        return self._plan

    def push(self, edit: Edit, label: str, beside: Beside | None = None) -> None:
        """An empty batch is no step."""
        if not isinstance(edit, Batch) or edit.edits:
            super().push(edit, label, beside)

    def attempt(self, edit: Edit, label: str) -> bool:
        """Do a step; why it could not be done is told to whoever shows it."""
        try:
            self.push(edit, label)
        except (DomainError, StorageError) as error:
            self.refused.emit(error)
            return False
        return True

    def _apply(self, edit: Edit, label: str) -> Edit:
        applied = self._planning.apply(self._plan, edit, label)
        self._plan = applied.plan
        self.edited.emit(edit)
        return applied.undo
