"""The grid's commands when a page runs them: the page has the keys, the grid shows them."""

from PySide6.QtGui import QKeySequence

from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.plan.commands import Command


def hand_over_keys(grid: AppendixGrid) -> None:
    """One key must not belong to two actions, or Qt runs neither."""
    for command in Command:
        if command.in_grid:
            action = grid.actions_by_name[command.in_grid]
            own = QKeySequence(command.keys)
            action.setShortcuts([keys for keys in action.shortcuts() if keys != own])
            if command.keys:
                shown = own.toString(QKeySequence.SequenceFormat.NativeText)
                action.setText(f"{action.text()}\t{shown}")


def run_in_grid(grid: AppendixGrid, command: Command) -> None:
    grid.actions_by_name[command.in_grid].trigger()
