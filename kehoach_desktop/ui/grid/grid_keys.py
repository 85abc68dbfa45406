"""The keys of the grid while no cell is being edited."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent

from kehoach_desktop.ui.grid.grid_canvas import GridCanvas
from kehoach_desktop.ui.grid.grid_moves import Field, Spot, moved

_Key = Qt.Key
_Mod = Qt.KeyboardModifier
_COMMANDS = _Mod.ControlModifier | _Mod.AltModifier | _Mod.MetaModifier
_MOVES = {_Key.Key_Return: (1, 0), _Key.Key_Enter: (1, 0), _Key.Key_Tab: (0, 1)}


class GridKeys:
    def __init__(self, view: GridCanvas) -> None:
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key was ours. What an open cell leaves over is nobody's."""
        key, modifiers = _Key(event.key()), event.modifiers()
        if self._view.editing is not None and self._view.editing.row_id is not None:
            return True
        return (
            self._move(key, modifiers)
            or (not modifiers & _COMMANDS and self._act(key, modifiers))
            or self._type(event)
        )

    def _act(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if step := _step(key, modifiers):
            self.step(*step)
        elif key is _Key.Key_Delete:
            self._view.cleared.emit()
        elif key is _Key.Key_F2 and not modifiers:
            self._begin(replace=False)
        elif key is _Key.Key_Backspace:
            self._begin(replace=True)
        else:
            return False
        return True

    def _type(self, event: QKeyEvent) -> bool:
        if not _is_letter(event):
            return False
        if self._begin(replace=True) and self._view.editing is not None:
            self._view.editing.pass_key(event)
        return True

    def _move(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """With Shift the current cell stays and the far end of the selection moves."""
        view, current = self._view, self._view.currentIndex()
        if modifiers & (_Mod.AltModifier | _Mod.MetaModifier) or not current.isValid():
            return False
        extends = bool(modifiers & _Mod.ShiftModifier)
        start = Spot(current.row(), current.column())
        if extends and view.far_end is not None:
            start = view.far_end
        to_edge = bool(modifiers & _Mod.ControlModifier)
        spot = moved(start, key, self._field(), to_edge=to_edge)
        if spot is None:
            return False
        if extends:
            view.extend_to(spot)
        else:
            self.go(*spot)
        return True

    def _field(self) -> Field:
        view = self._view
        columns = [i for i in range(len(view.grid_model.columns)) if not view.isColumnHidden(i)]
        page = view.viewport().height() // (2 * view.grid_style.row)
        return Field(view.grid_model.rowCount(), columns, max(page, 1))

    def _begin(self, *, replace: bool) -> bool:
        return self._view.editing is not None and self._view.editing.begin(replace=replace)

    def step(self, down: int, right: int) -> None:
        """Go to the next cell; Tab goes on in the next row, hidden columns are passed over."""
        view = self._view
        current, model = view.currentIndex(), view.grid_model
        if not current.isValid():
            current = model.index(0, 0)
        columns = self._field().columns
        if not current.isValid() or not columns:
            return
        at = columns.index(current.column()) if current.column() in columns else 0
        place, at = current.row() + down, at + right
        if at >= len(columns):
            place, at = place + 1, 0
        elif at < 0:
            place, at = place - 1, len(columns) - 1
        if 0 <= place < model.rowCount():
            self.go(place, columns[at])

    def go(self, place: int, column: int) -> None:
        index = self._view.grid_model.index(place, column)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._view.selectionModel().setCurrentIndex(index, flag)
        self._view.scrollTo(index)


def _is_letter(event: QKeyEvent) -> bool:
    """AltGr types letters too: Windows reports it as Ctrl+Alt."""
    modifiers = event.modifiers()
    control, alt = modifiers & _Mod.ControlModifier, modifiers & _Mod.AltModifier
    commanded = bool(control) != bool(alt) or bool(modifiers & _Mod.MetaModifier)
    text = event.text()
    return bool(text) and not commanded and text.isprintable()


def _step(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> tuple[int, int] | None:
    """Down and right; with Shift the other way."""
    if key is _Key.Key_Backtab:
        return 0, -1
    if key not in _MOVES:
        return None
    down, right = _MOVES[key]
    return (-down, -right) if modifiers & _Mod.ShiftModifier else (down, right)
