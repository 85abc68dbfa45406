"""What was removed and can come back, as the journal tells it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from kehoach_desktop.domain.appendix import PartId, Row
from kehoach_desktop.domain.codec import decode
from kehoach_desktop.domain.edits import AddPart, AddRow, Batch, Edit
from kehoach_desktop.domain.journal import Change, Step, StepId
from kehoach_desktop.domain.outline import Outline, Place
from kehoach_desktop.domain.plan import Part, Plan, PlanId, Section
from kehoach_desktop.domain.planfile import part_from_data
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.domain.values import dataclass
from kehoach_desktop.services.ports import Store

LOOKED_BACK = 5_000  # steps, read in a twentieth of a second


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """What one step removed and nothing has brought back since."""

    step: StepId
    at: datetime
    who: str
    label: str
    plan_id: PlanId
    title: str
    removed: tuple[Change, ...]  # parents before their children

    @property
    def count(self) -> int:
        return len(self.removed)

    @property
    def whole_plan(self) -> bool:
        """Comes back by Planning.restore, not by an edit."""
        return self.removed[0].kind == "plan"


class Trash:
    def __init__(self, store: Store) -> None:
        self._store = store

    def entries(
        self, plan_id: PlanId | None = None, *, looked_back: int = LOOKED_BACK
    ) -> list[TrashEntry]:
        """Newest first; rows of a plan that is in the trash come back with their plan."""
        with self._store.unit_of_work() as work:
            steps = work.journal.steps(plan_id, looked_back)
        return list(_entries(steps))


def restoring_edit(entry: TrashEntry, plan: Plan) -> Batch:
    """The edit that brings it back under its old ids, as near its old place as still is.

    What has no home any more, a row without its table, is left out: the batch is shorter then.
    """
    edits: list[Edit] = []
    for change in entry.removed:
        edit = _adding(change, plan)
        if edit is not None:
            edits.append(edit)
            plan = edit.apply(plan)
    return Batch(tuple(edits))


def _entries(steps: Sequence[Step]) -> Iterator[TrashEntry]:
    known: set[tuple[str, int | None]] = set()
    removed_plans: set[PlanId] = set()
    for step in steps:
        removed = tuple(_still_removed(step, known))
        title = next(filter(None, map(_title, removed)), "")
        if step.plan_id is None or step.plan_id in removed_plans or not title:
            continue  # an empty row that was added and taken back is not worth a line
        if any(change.kind == "plan" for change in removed):
            removed_plans.add(step.plan_id)
        yield TrashEntry(step.id, step.at, step.who, step.label, step.plan_id, title, removed)


def _still_removed(step: Step, known: set[tuple[str, int | None]]) -> Iterator[Change]:
    """Going back in time, the first that is heard of an item says whether it is there."""
    for change in reversed(step.changes):
        item = (change.kind, change.subject)
        if change.kind in {"row", "part", "plan"} and not change.field and item not in known:
            known.add(item)
            if change.new is None:
                yield change


def _title(change: Change) -> str:
    if change.kind == "plan":
        return str(change.old)
    value = change.old["value"]
    lines = (value.get("label"), *value.get("title", ())) if value.get("is") == "appendix" else ()
    words = " ".join(filter(None, lines)) or value.get("title") or value.get("text")
    cells = value.get("cells", {}).values()
    return squeeze(words or value.get("header") or next(iter(cells), ""))


def _adding(change: Change, plan: Plan) -> Edit | None:
    value, place = change.old["value"], Place(*change.old["place"])
    if change.kind == "row":
        table, row = PartId(change.old["table"]), decode(Row, value)
        if table not in plan.parts or row.id in plan.outline(table):
            return None
        return AddRow(table, row, _nearest(place, plan.outline(table)))
    part = part_from_data(value)
    is_homeless = place.parent is not None and place.parent not in plan.parts
    if part.id in plan.parts or (is_homeless and not isinstance(part, Section)):
        return None
    return AddPart(part, _nearest(place, plan.parts))


def _nearest(place: Place, outline: Outline[Row] | Outline[Part]) -> Place:
    """The same place, else the end of the same parent, else the end of the top level."""
    has_parent = place.parent is None or place.parent in outline
    parent = place.parent if has_parent else None
    siblings = outline.children_of(parent)
    if has_parent and (place.after is None or place.after in siblings):
        return place
    return Place(parent, siblings[-1] if siblings else None)
