"""Which rows the views by day and by period show, from the plan and what was reported so far."""

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.services import needs
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.grid.filtering import View

_DAYS = {View.DUE_IN_WEEK: 7, View.DUE_IN_MONTH: 30}


class RowsInNeed:
    def __init__(self, context: Context) -> None:
        self._context = context

    def rows(self, plan: Plan, table: PartId, view: View) -> set[int]:
        today = self._context.clock().date()
        if view is View.NOT_ENTERED:
            return self._not_entered(plan, table)
        known = self._known(plan)
        if view in _DAYS:
            return needs.due_within(plan, table, today, known, days=_DAYS[view])
        return needs.overdue(plan, table, today, known)

    def _known(self, plan: Plan) -> list[needs.Known]:
        tracking = self._context.tracking()
        return [
            needs.Known(period, tracking.states(plan.id, period.id))
            for period in tracking.periods()
        ]

    def _not_entered(self, plan: Plan, table: PartId) -> set[int]:
        """None while no period is open: then nothing is asked for yet."""
        tracking, today = self._context.tracking(), self._context.clock().date()
        period = needs.period_to_enter(tracking.periods(), today)
        if period is None:
            return set()
        known = needs.Known(period, tracking.states(plan.id, period.id))
        return needs.not_entered(plan, table, known)
