"""What a person made of the columns stays from one start to the next, per kind of appendix."""

from PySide6.QtCore import QObject

from kehoach_desktop.domain.appendix import Appendix
from kehoach_desktop.ui.grid.appendix_grid import AppendixGrid
from kehoach_desktop.ui.pages.plan_page import PlanPage
from kehoach_desktop.ui.preferences import Preferences

_RESTORED = "columns_restored"


class ColumnMemory(QObject):
    def __init__(self, plans: PlanPage, preferences: Preferences) -> None:
        super().__init__(plans)
        self._plans = plans
        self._preferences = preferences
        # Whatever brings another grid to the front also changes what is said of it.
        plans.status_changed.connect(self.restore)

    def restore(self) -> None:
        view = self._plans.view
        grid = view.current_grid() if view is not None else None
        if grid is None or grid.property(_RESTORED):
            return
        grid.setProperty(_RESTORED, True)  # noqa: FBT003 - Qt's own signature
        kept = self._preferences.column_widths(_screen(grid))
        order = self._preferences.column_order(_screen(grid))
        if kept or order:
            hidden = [key for key, width in kept.items() if not width]
            widths = {key: width for key, width in kept.items() if width}
            grid.restore_layout({"widths": widths, "hidden": hidden, "order": order})

    def keep(self) -> None:
        for grid in self._plans.findChildren(AppendixGrid):
            if grid.property(_RESTORED):
                state = grid.layout_state()
                widths = state["widths"] | dict.fromkeys(state["hidden"], 0)
                self._preferences.keep_column_widths(_screen(grid), widths)
                self._preferences.keep_column_order(_screen(grid), state["order"])


def _screen(grid: AppendixGrid) -> str:
    """The appendix by name, so that next year's plan finds its columns as they were."""
    plan = grid.editor.plan
    owner = plan.parts.parent_of(grid.table)
    part = plan.parts[owner] if owner is not None else None
    name = part.short_name or part.label if isinstance(part, Appendix) else None
    return f"plan/{name or 'body'}"
