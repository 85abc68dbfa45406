"""The journal as a list by day: who did what, when, where."""

from collections.abc import Callable, Iterator
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.errors import DomainError
from kehoach_desktop.domain.journal import Step
from kehoach_desktop.domain.plan import Plan, PlanId
from kehoach_desktop.domain.text import matches_folded, sort_key
from kehoach_desktop.services.errors import StorageError
from kehoach_desktop.services.planning import Planning
from kehoach_desktop.ui.forms.ui_history_log import Ui_HistoryLog
from kehoach_desktop.ui.history.panel_parts import add_changes, add_facts, add_words
from kehoach_desktop.ui.history.places import Places
from kehoach_desktop.ui.history.plan_box import PlanBox
from kehoach_desktop.ui.history.sheet import Heading, SheetColumn
from kehoach_desktop.ui.history.words import day_words, haystack, lines_of, place_of, subject_of
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.section_panel import SectionPanel

AT_ONCE = 200
_LINES_SHOWN = 30
_EVERYBODY = "Mọi người"
_NOBODY = "–"


class LogView(QWidget):
    chosen = Signal(object)  # the Step, or None

    def __init__(
        self, planning: Planning, plan_of: Callable[[PlanId], Plan], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._planning = planning
        self._plan_of = plan_of
        self._limit = AT_ONCE
        self._steps: list[Step] = []
        self._haystacks: dict[int, str] = {}
        self._places: dict[PlanId, tuple[int, Places | None]] = {}
        self._ui = Ui_HistoryLog()
        self._ui.setupUi(self)
        self.plan_box = PlanBox(self._ui.plan_box)
        self.search = SearchBox("Tìm trong nhật ký", "Ctrl+F")
        self.sheet = self._ui.sheet
        self.toolbar = self._ui.toolbar
        self._ui.toolbar_layout.addWidget(self.search)
        self.sheet.set_columns(self._columns(), key=lambda step: step.id)
        self._connect()

    def current(self) -> Step | None:
        found: Step | None = self.sheet.current_line()
        return found

    def refresh(self) -> None:
        self.plan_box.show_plans(self._planning.entries())
        self._load()

    def forget(self) -> None:
        """Numbers of steps mean something else once a backup came back."""
        self._haystacks.clear()
        self._places.clear()

    def show_details(self, panel: SectionPanel) -> None:
        step = self.current()
        panel.clear()
        if step is None:
            panel.show_title("Chi tiết")
            add_words(panel.add_section(), "Chọn một việc để xem trước và sau.", "muted")
            return
        panel.show_title("Trước và sau")
        places = self._places_of(step)
        top = panel.add_section()
        add_words(top, step.label, "strong")
        when = f"{step.at:%H:%M:%S}, {day_words(step)}"
        plan = self.plan_box.name_of(step.plan_id)
        add_facts(top, [("Lúc", when), ("Người", step.who), ("Kế hoạch", plan)])
        lines = lines_of(step, places)
        for (place, _), alike in groupby(lines[:_LINES_SHOWN], lambda each: each[:2]):
            add_changes(panel.add_section(place), list(alike))
        if len(lines) > _LINES_SHOWN:
            left = f"và {len(lines) - _LINES_SHOWN} chỗ khác"
            add_words(panel.add_section(), left, "muted")

    def _connect(self) -> None:
        ui = self._ui
        self.plan_box.chosen.connect(self._load)
        ui.person_box.activated.connect(self._lay_out)
        self.search.textChanged.connect(self._lay_out)
        self.search.returnPressed.connect(self.sheet.setFocus)
        ui.more.clicked.connect(self._load_more)
        self.sheet.chosen.connect(self.chosen)

    def _columns(self) -> tuple[SheetColumn, ...]:
        return (
            SheetColumn("Lúc", 54, lambda step: f"{step.at:%H:%M}", "textMuted"),
            SheetColumn("Người", 112, lambda step: step.who or _NOBODY),
            SheetColumn("Mục", 90, subject_of, "textMuted"),
            SheetColumn("Việc", 0, lambda step: step.label),
            SheetColumn("Ở đâu", 150, self._place, "textMuted"),
        )

    def _place(self, step: Step) -> str:
        return place_of(step, self._places_of(step))

    def _load_more(self) -> None:
        self._limit += AT_ONCE
        self._load()

    def _load(self) -> None:
        self._steps = self._planning.steps(self.plan_box.plan_id, self._limit)
        self._show_people()
        self._lay_out()

    def _show_people(self) -> None:
        box, chosen = self._ui.person_box, self._ui.person_box.currentText()
        people = sorted({step.who for step in self._steps if step.who}, key=sort_key)
        box.clear()
        box.addItems([_EVERYBODY, *people])
        box.setCurrentIndex(max(box.findText(chosen), 0))

    def _lay_out(self) -> None:
        found = [step for step in self._steps if self._matches(step)]
        self.sheet.show_lines(list(_by_day(found)))
        total, shown = len(self._steps), len(found)
        self._ui.more.setVisible(total == self._limit)
        if not total:
            said = "Chưa có việc nào trong nhật ký."
        elif shown == total:
            said = f"Hiện {total} việc gần nhất."
        else:
            said = f"Khớp {shown} trong {total} việc gần nhất."
        self._ui.count.setText(said)

    def _matches(self, step: Step) -> bool:
        person = self._ui.person_box.currentText()
        if self._ui.person_box.currentIndex() > 0 and step.who != person:
            return False
        words = self.search.text()
        return not words or matches_folded(self._haystack(step), words)

    def _haystack(self, step: Step) -> str:
        if step.id not in self._haystacks:
            said = haystack(step), place_of(step, self._places_of(step))
            self._haystacks[step.id] = " ".join(said)
        return self._haystacks[step.id]

    def _places_of(self, step: Step) -> Places | None:
        """Read once for each state of a plan: the newest of its steps tells the state."""
        plan_id = step.plan_id
        if plan_id is None:
            return None
        newest = next(each.id for each in self._steps if each.plan_id == plan_id)
        known = self._places.get(plan_id)
        if known is None or known[0] != newest:
            known = newest, self._read_places(plan_id)
            self._places[plan_id] = known
        return known[1]

    def _read_places(self, plan_id: PlanId) -> Places | None:
        """A plan that cannot be read has no places, but its journal is still told."""
        own = (step for step in self._steps if step.plan_id == plan_id)
        try:
            return Places(self._plan_of(plan_id), own)
        except (DomainError, StorageError):
            return None


def _by_day(steps: list[Step]) -> Iterator[Heading | Step]:
    day = None
    for step in steps:
        if step.at.date() != day:
            day = step.at.date()
            yield Heading(day_words(step))
        yield step
