"""Named steps that can be taken back and done again (docs/adr/0009-own-undo-line.md)."""

from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

_DEPTH = 500
E = TypeVar("E")


class Beside(Protocol):
    """What was done elsewhere because of a step, and is taken back and done again with it."""

    def take_back(self) -> None: ...

    def do_again(self) -> None: ...


class _Done(NamedTuple, Generic[E]):
    label: str
    edit: E
    undo: E
    beside: Beside | None


class UndoLine(QObject, Generic[E]):
    """A step enters the line only after it is on disk; one that fails changes nothing."""

    saved = Signal()
    undo_line_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[_Done[E]] = []
        self._undone: list[_Done[E]] = []

    @property
    def undo_label(self) -> str | None:
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        return self._undone[-1].label if self._undone else None

    def push(self, edit: E, label: str, beside: Beside | None = None) -> None:
        """Do one named step; what goes beside it has been done already."""
        undo = self._carry_out(edit, label)
        self._done.append(_Done(label, edit, undo, beside))
        del self._done[:-_DEPTH]
        self._undone.clear()
        self.undo_line_changed.emit()

    def undo(self) -> None:
        if self._done:
            step = self._done[-1]
            self._carry_out(step.undo, f"Hoàn tác: {step.label}")
            self._undone.append(self._done.pop())
            self.undo_line_changed.emit()
            if step.beside is not None:
                step.beside.take_back()

    def take_back(self, label: str) -> bool:
        """Undo that step, only while it is still the last thing done; whether it was."""
        is_last = self.undo_label == label
        if is_last:
            self.undo()
        return is_last

    def redo(self) -> None:
        if self._undone:
            step = self._undone[-1]
            if step.beside is not None:
                step.beside.do_again()
            self._carry_out(step.edit, f"Làm lại: {step.label}")
            self._done.append(self._undone.pop())
            self.undo_line_changed.emit()

    def forget(self) -> None:
        """What it could take back is there no more."""
        self._done.clear()
        self._undone.clear()
        self.undo_line_changed.emit()

    def _carry_out(self, edit: E, label: str) -> E:
        undo = self._apply(edit, label)
        self.saved.emit()
        return undo

    def _apply(self, edit: E, label: str) -> E:
        """Put it on disk and on the screen, and give the edit that takes it back."""
        raise NotImplementedError
