"""How the texts of a row break into lines and how high that makes the row; measured when asked."""

from collections.abc import Sequence

from kehoach_desktop.domain.appendix import ColumnKind, Row, RowKind
from kehoach_desktop.ui.grid.grid_model import GridModel
from kehoach_desktop.ui.grid.grid_style import GridStyle


class RowLayout:
    """Remembers heights by row id until the row, a column's width or the theme changes."""

    def __init__(self, model: GridModel, style: GridStyle) -> None:
        self._model = model
        self.style = style
        self._widths: list[int] = []
        self._heights: dict[int, int] = {}

    def set_widths(self, sections: Sequence[int]) -> None:
        """Section sizes; 0 is a hidden column."""
        taken = 2 * self.style.pad_h + 1
        self._widths = [max(size - taken, 1) if size else 0 for size in sections]
        if self._widths and self._widths[0]:
            self._widths[0] = max(self._widths[0] - self.style.gutter, 1)
        self._heights.clear()

    def forget(self, row_id: int | None = None) -> None:
        if row_id is None:
            self._heights.clear()
        else:
            self._heights.pop(row_id, None)

    def indent(self, row: Row, column: int) -> int:
        if self._model.columns[column].kind is not ColumnKind.TITLE:
            return 0
        return self._model.flat.depth(row.id) * self.style.indent

    def first_indent(self, row: Row, column: int) -> int:
        is_title = self._model.columns[column].kind is ColumnKind.TITLE
        has_chevron = is_title and self._model.flat.has_children(row.id)
        return self.style.chevron_room if has_chevron else 0

    def lines(self, row: Row, column: int) -> tuple[str, ...]:
        """No lines for a hidden column."""
        if column >= len(self._widths) or not self._widths[column]:
            return ()
        text = row.text(self._model.columns[column])
        if not text:
            return ()
        width = max(self._widths[column] - self.indent(row, column), self.style.line)
        style = self.style
        breaker = style.bold_lines if row.kind is RowKind.GROUP else style.lines
        return breaker.lines(text, width, self.first_indent(row, column))

    def height(self, row_id: int) -> int:
        found = self._heights.get(row_id)
        if found is None:
            row = self._model.row(row_id)
            most = 1
            if row is not None:
                columns = range(len(self._model.columns))
                most = max((len(self.lines(row, column)) for column in columns), default=1)
            found = self._heights[row_id] = self.style.height(most)
        return found
