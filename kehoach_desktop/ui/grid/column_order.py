"""The order of columns on this screen: moved by hand or by command, never that of the paper."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.ui.grid.edit_session import EditSession
from kehoach_desktop.ui.grid.grid_showing import GridShowing
from kehoach_desktop.ui.grid.grid_view import GridView


class ColumnOrder(QObject):
    """The current cell stays current, and is still seen, wherever its column went."""

    changed = Signal()
    noticed = Signal(str)

    def __init__(self, view: GridView, session: EditSession, showing: GridShowing) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._showing = showing
        view.header.column_moved.connect(self.move)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        return {
            "column_left": lambda: self._step(-1),
            "column_right": lambda: self._step(1),
            "printed_order": self.reset,
        }

    def move(self, column: int, gap: int) -> None:
        """Put a column before the one that stands at `gap` now."""
        columns = self._view.grid_model.columns
        if not columns.may_move(column):
            self.noticed.emit("Cột này luôn đứng đầu để thấy dòng là gì")
            return
        keys = [each.key for each in columns.all]
        gap = min(max(gap, columns.frozen), len(keys))
        keys.insert(gap, keys[column])
        del keys[column + (column >= gap)]
        self._show(keys)

    def reset(self) -> None:
        self._show([each.key for each in self._view.grid_model.columns.printed])

    def _step(self, by: int) -> None:
        """Past the next column that is seen."""
        view, count = self._view, len(self._view.grid_model.columns)
        column = view.currentIndex().column()
        way = range(column + by, count if by > 0 else -1, by)
        beside = next((each for each in way if not view.isColumnHidden(each)), None)
        if beside is not None:
            self.move(column, beside + (by > 0))

    def _show(self, keys: list[str]) -> None:
        model, current = self._view.grid_model, self._view.currentIndex()
        if keys == [each.key for each in model.columns.all]:
            return
        self._session.finish()
        row_id = self._showing.current_row_id()
        key = model.columns[current.column()].key if current.isValid() else None
        model.set_order(keys)
        if row_id is not None:
            self._showing.go_to(row_id, key)
        self.changed.emit()
