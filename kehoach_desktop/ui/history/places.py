"""Where in a plan a change happened, in the words a person would use to find it."""

from collections.abc import Iterable, Iterator
from typing import Any

from kehoach_desktop.domain.appendix import PartId
from kehoach_desktop.domain.journal import Change, Step
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.planfile import part_to_data
from kehoach_desktop.domain.text import squeeze

BODY = "Văn bản"
HEAD = "Phần đầu"
_SHOWN = 40

Data = dict[str, Any]


class Places:
    """Knows a plan as it stands, and of what is gone what the journal kept."""

    def __init__(self, plan: Plan, steps: Iterable[Step] = ()) -> None:
        self._plan = plan
        self._tables: dict[int, PartId] = {
            row_id: table.id for table in plan.tables() for row_id in plan.outline(table.id).items
        }
        self._gone: dict[int, Data] = {}
        for change in (change for step in steps for change in step.changes):
            if change.kind in {"row", "part"} and not change.field:
                self._gone.setdefault(change.subject or 0, change.old or change.new)

    def home(self, change: Change) -> str:
        """The appendix or the body."""
        if change.kind in {"head", "plan"}:
            return HEAD if change.kind == "head" else ""
        table = self._table_of(change)
        return self._home_of(change.subject if table is None else table, change)

    def exact(self, change: Change) -> str:
        """With the row or the section, where there is one to name."""
        return ", ".join(filter(None, (self.home(change), self._own_name(change))))

    def header(self, change: Change, key: str) -> str:
        """What is printed above the cells of that key."""
        named = (c["header"] for c in self._columns(self._table_of(change)) if c["key"] == key)
        return squeeze(next(named, ""))

    def title_header(self, change: Change) -> str:
        columns = self._columns(self._table_of(change))
        titles = (column["header"] for column in columns if column.get("kind") == "title")
        return squeeze(next(titles, "")) or "Nội dung"

    def _columns(self, table: int | None) -> Iterator[Data]:
        live = self._plan.parts.children_of(table) if table in self._plan.parts else ()
        yield from (part_to_data(self._plan.parts[each]) for each in live)
        for facts in self._gone.values():
            if facts["value"].get("is") == "column" and facts["place"][0] == table:
                yield facts["value"]

    def _table_of(self, change: Change) -> int | None:
        subject = change.subject or 0
        if subject in self._tables:
            return self._tables[subject]
        table: int | None = self._facts(change).get("table")
        return table

    def _facts(self, change: Change) -> Data:
        """What was kept of an item that came, went, or is no longer there."""
        facts = change.old or change.new
        if change.kind in {"row", "part"} and not change.field and isinstance(facts, dict):
            return facts
        return self._gone.get(change.subject or 0, {})

    def _home_of(self, part_id: int | None, change: Change) -> str:
        """Climb until an appendix or a section is met, among what is there and what is gone."""
        while part_id is not None:
            value, parent = self._part(part_id, change)
            if value.get("is") == "appendix":
                return squeeze(value.get("label") or value.get("short_name") or "Phụ lục")
            if value.get("is") == "section":
                return BODY
            part_id = parent
        return ""

    def _part(self, part_id: int, change: Change) -> tuple[Data, int | None]:
        if part_id in self._plan.parts:
            return part_to_data(self._plan.parts[part_id]), self._plan.parts.parent_of(part_id)
        facts = self._facts(change) if part_id == change.subject else self._gone.get(part_id, {})
        return facts.get("value", {}), facts.get("place", (None,))[0]

    def _own_name(self, change: Change) -> str:
        value = self._value(change)
        marker = (value.get("marker") or "").strip().rstrip(".")
        match value.get("is"):
            case "section":
                return f"mục {marker}" if marker else ""
            case "column":
                return f"cột {squeeze(value['header'])}"
            case None if value:
                words = shortened(squeeze(value.get("title", "")))
                named = f"dòng “{words}”" if words else "dòng trống"
                return f"dòng {marker}" if marker else named
            case _:
                return ""

    def _value(self, change: Change) -> Data:
        subject = change.subject or 0
        if subject in self._tables:
            row = self._plan.outline(self._tables[subject])[subject]
            return {"marker": row.marker, "title": row.title}
        return self._part(subject, change)[0]


def shortened(title: str) -> str:
    return title if len(title) <= _SHOWN else f"{title[:_SHOWN].rsplit(' ', 1)[0]}…"
