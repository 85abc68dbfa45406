"""Which rows are in sight, how high each is, and which group sticks above them."""

from collections.abc import Iterator
from typing import NamedTuple

from kehoach_desktop.domain.appendix import RowKind
from kehoach_desktop.ui.grid.grid_canvas import GridCanvas

_FITS = 3  # rounds until rows that grew have settled


class Strip(NamedTuple):
    """One shown row: its place in the model and where it stands in the viewport."""

    place: int
    top: int
    height: int

    @property
    def bottom(self) -> int:
        return self.top + self.height


class Sticky(NamedTuple):
    """The group that holds the top row; it covers whole rows, so none is cut."""

    row_id: int
    height: int


class RowFitting:
    """Heights are given to the rows in the viewport; the others wait until they are seen."""

    def __init__(self, view: GridCanvas) -> None:
        self._view = view
        self._fitting = False

    def strips(self) -> Iterator[Strip]:
        """The rows in the viewport, from the top."""
        place, count = self._view.rowAt(0), self._view.grid_model.rowCount()
        if place < 0:
            return
        top, end = self._view.rowViewportPosition(place), self._view.viewport().height()
        while place < count and top < end:
            height = self._view.rowHeight(place)
            yield Strip(place, top, height)
            top += height
            place += 1

    def fit(self) -> None:
        if self._fitting:
            return
        self._fitting = True
        bar = self._view.verticalScrollBar()
        at_end = bar.maximum() > 0 and bar.value() == bar.maximum()
        for _ in range(_FITS):
            changed = self._fit_from(self._view.rowAt(0))
            if changed:
                self._view.updateGeometries()
            if at_end and bar.value() != bar.maximum():
                bar.setValue(bar.maximum())
                changed = True
            if not changed:
                break
        self._fitting = False

    def _fit_from(self, first: int) -> bool:
        if first < 0:
            return False
        ids, header = self._view.grid_model.flat.ids, self._view.verticalHeader()
        changed, top, end = False, 0, self._view.viewport().height()
        for place in range(first, len(ids)):
            if top >= end:
                break
            height = self._view.layout_of_rows.height(ids[place])
            if header.sectionSize(place) != height:
                header.resizeSection(place, height)
                changed = True
            top += height
        return changed

    def fit_above(self, last: int) -> None:
        """Fit what a viewport that ends with this row would show."""
        ids, header = self._view.grid_model.flat.ids, self._view.verticalHeader()
        room = self._view.viewport().height()
        for place in range(last, -1, -1):
            height = self._view.layout_of_rows.height(ids[place])
            if header.sectionSize(place) != height:
                header.resizeSection(place, height)
            room -= height
            if room < 0:
                break

    def sticky(self) -> Sticky | None:
        first = next(self.strips(), None)
        if first is None or first.place == 0:
            return None
        flat = self._view.grid_model.flat
        row_id = flat.ids[first.place]
        group = self._group_above(row_id)
        if group is None:
            return None
        needed, height = self._view.layout_of_rows.height(group), 0
        for strip in self.strips():
            height = strip.bottom
            if height >= needed:
                break
        return Sticky(group, height)

    def _group_above(self, row_id: int) -> int | None:
        parents = self._view.grid_model.flat.outline.parents
        above = parents.get(row_id)
        while above is not None:
            row = self._view.grid_model.row(above)
            if row is not None and row.kind is RowKind.GROUP:
                return above
            above = parents.get(above)
        return None
