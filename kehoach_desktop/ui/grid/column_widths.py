"""Widths of the columns: first ones from their kind, spread over the room, changed by people."""

from collections.abc import Collection, Mapping

from kehoach_desktop.domain.appendix import Column, ColumnKind
from kehoach_desktop.ui.grid.columns import first_width, may_widen
from kehoach_desktop.ui.grid.grid_canvas import GridCanvas

_MOST_FROZEN = 0.46  # of the viewport
_LEAST_TITLE = 140
_MOST_SHRUNK = 0.28
_LEAST_TO_SHRINK = 150


class ColumnWidths:
    """Widths that a person set are kept, in pixels at base size 10; the rest follow the room."""

    def __init__(self, view: GridCanvas) -> None:
        self._view = view
        self.chosen: dict[str, int] = {}
        self.hidden: set[str] = set()
        self._own = False
        view.header.sectionResized.connect(self._note)

    def sizes(self) -> list[int]:
        header = self._view.header
        return [header.sectionSize(section) for section in range(header.count())]

    def choose(self, chosen: Mapping[str, int]) -> None:
        self.chosen = dict(chosen)
        self.spread()

    def may_hide(self, index: int) -> bool:
        """What a row is about stays in sight."""
        columns = self._view.grid_model.columns
        return 0 <= index < len(columns) and columns[index].kind is not ColumnKind.TITLE

    def hide(self, index: int) -> None:
        """A matter of this screen: what is printed stays as the table's columns say."""
        if self.may_hide(index):
            self.hidden.add(self._view.grid_model.columns[index].key)
            self.restyle()
            self._leave_hidden()

    def show(self, keys: Collection[str]) -> None:
        self.hidden = self.hidden.difference(keys)
        self.restyle()

    def hidden_columns(self) -> list[Column]:
        return [each for each in self._view.grid_model.columns.all if each.key in self.hidden]

    def reset(self) -> None:
        self.chosen.clear()
        self.show(self.hidden)

    def _leave_hidden(self) -> None:
        """The current cell is one that is seen."""
        view, current = self._view, self._view.currentIndex()
        if current.isValid() and view.isColumnHidden(current.column()):
            count = len(view.grid_model.columns)
            seen = [each for each in range(count) if not view.isColumnHidden(each)]
            nearest = min(seen, key=lambda each: (abs(each - current.column()), each))
            view.setCurrentIndex(view.grid_model.index(current.row(), nearest))

    def restyle(self) -> None:
        columns = self._view.grid_model.columns
        for index, column in enumerate(columns.all):
            self._view.setColumnHidden(index, column.key in self.hidden)
        self.spread()

    def spread(self) -> None:
        """Share room to spare, or a little too little, among the columns that wrap."""
        wanted = self._first()
        room = self._view.viewport().width()
        self._tame_title(wanted, room)
        spare = room - sum(wanted.values())
        columns = self._view.grid_model.columns
        grows = [
            index
            for index in wanted
            if may_widen(columns[index]) and columns[index].key not in self.chosen
        ]
        if spare < 0:  # short texts would wrap for nothing
            grows = [index for index in grows if first_width(columns[index]) >= _LEAST_TO_SHRINK]
        total = sum(wanted[index] for index in grows)
        # A little too narrow: wrap more instead of scrolling sideways.
        if total and spare >= -_MOST_SHRUNK * total:
            for index in grows:
                wanted[index] += int(spare * wanted[index] / total)
            wanted[grows[-1]] += room - sum(wanted.values())
        self._set(wanted)

    def _first(self) -> dict[int, int]:
        theme = self._view.grid_style.theme
        wanted: dict[int, int] = {}
        for index, column in enumerate(self._view.grid_model.columns.all):
            if column.key in self.hidden:
                continue
            wanted[index] = theme.scaled(self.chosen.get(column.key, first_width(column)))
        if 0 in wanted:
            wanted[0] += self._view.grid_style.gutter
        return wanted

    def _tame_title(self, wanted: dict[int, int], room: int) -> None:
        columns = self._view.grid_model.columns
        title = columns.frozen - 1
        if title not in wanted or columns[title].key in self.chosen:
            return
        frozen = sum(width for index, width in wanted.items() if index <= title)
        over = frozen - int(room * _MOST_FROZEN)
        if over > 0:
            least = self._view.grid_style.theme.scaled(_LEAST_TITLE)
            wanted[title] = max(wanted[title] - over, min(least, wanted[title]))

    def _set(self, wanted: Mapping[int, int]) -> None:
        self._own = True
        for index, width in wanted.items():
            self._view.setColumnWidth(index, width)
        self._own = False

    def _note(self, section: int, _old: int, new: int) -> None:
        if self._own or not new or section >= len(self._view.grid_model.columns):
            return
        style = self._view.grid_style
        pixels = new - (style.gutter if section == 0 else 0)
        key = self._view.grid_model.columns[section].key
        self.chosen[key] = round(pixels * 10 / style.theme.base)
