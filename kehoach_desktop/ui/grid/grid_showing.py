"""Which rows of a table are shown, and going to one of them."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, QTimer, Signal

from kehoach_desktop.ui.grid.edit_session import EditSession
from kehoach_desktop.ui.grid.filtering import RowFilter, View
from kehoach_desktop.ui.grid.grid_view import GridView

_PAUSE = 40  # ms between two pieces of work that nobody waits for
_AT_ONCE = 250  # rows


class GridShowing(QObject):
    """Filter, views and closed groups; the current row stays current where it can."""

    changed = Signal(int, int)  # rows shown, rows in all
    unfiltered = Signal()  # a row was wanted that the filter hid

    def __init__(self, view: GridView, session: EditSession) -> None:
        super().__init__(view)
        self._view = view
        self._model = view.grid_model
        self._session = session
        self._filter = RowFilter()
        self.given: dict[View, AbstractSet[int]] = {}
        self._unread = list(self._model.flat.outline.items.values())
        self._idle = QTimer(self, interval=_PAUSE)
        self._idle.timeout.connect(self._read_ahead)
        self._idle.start()

    def _read_ahead(self) -> None:
        self._filter.read_ahead(self._unread[-_AT_ONCE:])
        del self._unread[-_AT_ONCE:]
        if not self._unread:
            self._idle.stop()

    def current_row_id(self) -> int | None:
        index = self._view.currentIndex()
        return self._model.row_id_at(index.row()) if index.isValid() else None

    def go_to(self, row_id: int, column: str | None = None) -> bool:
        """Show a row, opening what hides it; False when it is not in this table."""
        if row_id not in self._model.flat.outline:
            return False
        self._session.finish()
        if self._model.flat.position(row_id) is None:
            self._reveal(row_id)
        place = self._model.flat.position(row_id)
        index = self._model.columns.index_of(column) if column else None
        if index is None:
            index = max(self._view.currentIndex().column(), 0)
        if place is not None:
            self._view.keys.go(place, index)
        return place is not None

    def _reveal(self, row_id: int) -> None:
        flat = self._model.flat
        if flat.kept is not None:
            self.set_filter("", View.ALL)
            self.unfiltered.emit()
        self._model.set_open(set(flat.outline.ancestors_of(row_id)), is_open=True)

    def set_filter(self, words: str, view: View) -> None:
        self._session.finish()
        row_id, column = self.current_row_id(), self._view.currentIndex().column()
        kept = self._filter.kept(
            self._model.flat.outline,
            self._model.columns,
            words=words,
            view=view,
            given=self.given | {View.DOUBTFUL: self._view.painter.marks.doubtful.keys()},
        )
        self._model.set_kept(kept)
        self.restore_current(row_id, column)
        self.announce()

    def toggle(self, row_id: int | None) -> None:
        """Close or open a row; one that has none below it closes the row that holds it."""
        if row_id is None:
            return
        self._session.finish()
        flat = self._model.flat
        if not flat.has_children(row_id):
            parent = flat.outline.parent_of(row_id)
            if parent is None:
                return
            row_id = parent
            self.go_to(parent)
        self.set_open({row_id}, is_open=row_id in flat.collapsed)

    def collapse_all(self) -> None:
        flat = self._model.flat
        self.set_open({each for each in flat.outline.items if flat.has_children(each)})

    def expand_all(self) -> None:
        self.set_open(set(self._model.flat.outline.items), is_open=True)

    def set_open(self, row_ids: set[int], *, is_open: bool = False) -> None:
        self._session.finish()
        row_id, column = self.current_row_id(), self._view.currentIndex().column()
        self._model.set_open(row_ids, is_open=is_open)
        self.restore_current(row_id, column)
        self.announce()

    def restore_current(self, row_id: int | None, column: int) -> None:
        """A row that is hidden now hands over to the nearest row above it that is shown."""
        place = self._nearest(row_id)
        if place is not None and self._view.currentIndex().row() != place:
            self._view.keys.go(place, max(column, 0))

    def _nearest(self, row_id: int | None) -> int | None:
        flat = self._model.flat
        while row_id is not None and row_id in flat.outline:
            place = flat.position(row_id)
            if place is not None:
                return place
            row_id = flat.outline.parent_of(row_id)
        return 0 if len(flat) else None

    def announce(self) -> None:
        self.changed.emit(self._model.rowCount(), len(self._model.flat.outline))
