"""The choice of one plan, or of all."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from kehoach_desktop.domain.plan import PlanId
from kehoach_desktop.services.ports import PlanEntry


class PlanBox(QObject):
    chosen = Signal()

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box
        self._names: dict[PlanId, str] = {}
        self._years: dict[PlanId, int | None] = {}
        box.activated.connect(lambda _: self.chosen.emit())

    @property
    def plan_id(self) -> PlanId | None:
        found: PlanId | None = self._box.currentData()
        return found

    def show_plans(self, entries: Sequence[PlanEntry]) -> None:
        """The choice is kept while its plan is there."""
        kept = self.plan_id
        self._names = {entry.id: entry.subject or "Kế hoạch chưa có trích yếu" for entry in entries}
        self._years = {entry.id: entry.year for entry in entries}
        self._box.clear()
        self._box.addItem("Mọi kế hoạch", None)
        for plan_id, name in self._names.items():
            self._box.addItem(name, plan_id)
        self._box.setCurrentIndex(max(self._box.findData(kept), 0))

    def name_of(self, plan_id: PlanId | None) -> str:
        return self._names.get(plan_id, "") if plan_id is not None else ""

    def year_of(self, plan_id: PlanId) -> str:
        return str(self._years.get(plan_id) or "")
