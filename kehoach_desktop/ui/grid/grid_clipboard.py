"""Brings blocks of cells to the clipboard and from there into the table."""

import atexit
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from kehoach_desktop.domain.appendix import RowId
from kehoach_desktop.ui.grid.grid_commands import Cell, GridCommands
from kehoach_desktop.ui.grid.grid_view import GridView

if TYPE_CHECKING:
    from kehoach_desktop.ui.grid.paste import Pasted, Target


class GridClipboard:
    def __init__(self, view: GridView, commands: GridCommands) -> None:
        self._view = view
        self._commands = commands

    def copy(self) -> int:
        """Copy the rectangle around the selection; how many rows."""
        from kehoach_desktop.ui.grid import clipboard  # noqa: PLC0415 - an HTML parser, for later

        rows = self.selected_texts()
        if rows:
            data = QMimeData()
            data.setText(clipboard.to_text(rows))
            data.setHtml(clipboard.to_html(rows))
            _hand_over(data)
        return len(rows)

    def paste(self) -> "Pasted | None":
        """Put what the clipboard holds at the top left of the selection."""
        from kehoach_desktop.ui.grid import clipboard  # noqa: PLC0415

        data = _offered()
        if data is None:
            return None
        html = data.html() if data.hasHtml() else ""
        block = clipboard.read(html, data.text() if data.hasText() else "")
        target = self._target()
        if block is None or target is None:
            return None
        return self._commands.paste(target, block)

    def selected_texts(self) -> list[list[str]]:
        view, model = self._view, self._view.grid_model
        box = self._box()
        if box is None:
            return []
        top, left, bottom, right = box
        columns = [i for i in range(left, right + 1) if not view.isColumnHidden(i)]
        texts: list[list[str]] = []
        for place in range(top, bottom + 1):
            row = model.row_at(place)
            if row is not None:
                texts.append([row.text(model.columns[column]) for column in columns])
        return texts

    def selected_cells(self) -> list[Cell]:
        view, model = self._view, self._view.grid_model
        areas = view.selectionModel().selection().toList()
        cells = [
            Cell(model.flat.ids[place], model.columns[column].key)
            for area in areas
            for place in range(area.top(), area.bottom() + 1)
            for column in range(area.left(), area.right() + 1)
            if not view.isColumnHidden(column)
        ]
        current = view.currentIndex()
        if not cells and current.isValid():
            key = model.columns[current.column()].key
            cells = [Cell(model.flat.ids[current.row()], key)]
        return cells

    def _box(self) -> tuple[int, int, int, int] | None:
        """Top, left, bottom, right of all that is selected."""
        areas = self._view.selectionModel().selection().toList()
        current = self._view.currentIndex()
        if not areas:
            if not current.isValid():
                return None
            return current.row(), current.column(), current.row(), current.column()
        return (
            min(area.top() for area in areas),
            min(area.left() for area in areas),
            max(area.bottom() for area in areas),
            max(area.right() for area in areas),
        )

    def _target(self) -> "Target | None":
        from kehoach_desktop.ui.grid.paste import Target  # noqa: PLC0415

        view, model = self._view, self._view.grid_model
        box = self._box()
        if box is None:
            if model.rowCount():
                return None
            box = 0, 0, 0, 0
        top, left, bottom, right = box
        columns = [
            model.columns[i] for i in range(left, len(model.columns)) if not view.isColumnHidden(i)
        ]
        width = sum(not view.isColumnHidden(i) for i in range(left, right + 1))
        rows = [RowId(row_id) for row_id in model.flat.ids[top:]]
        return Target(rows, columns, bottom - top + 1, width)


def _hand_over(data: QMimeData) -> None:
    """Data made by Python must not outlive it on the clipboard: Qt would crash freeing it."""
    _system().setMimeData(data)
    _handed_over.append(data)
    del _handed_over[:-1]
    _leave_plain_text_at_exit()


_handed_over: list[QMimeData] = []


@cache
def _leave_plain_text_at_exit() -> None:
    atexit.register(_leave_plain_text)


def _leave_plain_text() -> None:
    if QGuiApplication.instance() is None:
        return
    system = _system()
    if system.ownsClipboard() or _offered() is _handed_over[-1]:
        system.setText(system.text())


def _offered() -> QMimeData | None:
    """Qt's own description leaves out that an empty clipboard may have no data at all."""
    return _system().mimeData()


def _system() -> QClipboard:
    return QGuiApplication.clipboard()
