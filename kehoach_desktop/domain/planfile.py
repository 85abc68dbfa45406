"""A plan as plain nested data: what templates, packages, snapshots and test plans hold."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from kehoach_desktop.domain.appendix import Appendix, Column, PartId, Row, RowId, Table
from kehoach_desktop.domain.assignment import Assignment
from kehoach_desktop.domain.codec import decode, encode
from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import (
    CellRef,
    Footnote,
    OwnerId,
    Part,
    Plan,
    PlanHead,
    PlanId,
    Reading,
    Section,
)
from kehoach_desktop.domain.staff import Directory, PartyKind

FORMAT = "kehoach.plan"
VERSION = 1

Data = dict[str, Any]
NewId = Callable[[], int]

_PARTS: Mapping[str, type[Part]] = {
    "section": Section,
    "appendix": Appendix,
    "table": Table,
    "column": Column,
    "footnote": Footnote,
}
_NAMES = {kind: name for name, kind in _PARTS.items()}
_BELOW: Mapping[str, frozenset[str]] = {
    "section": frozenset({"parts", "covers"}),
    "appendix": frozenset({"parts"}),
    "table": frozenset({"columns", "rows"}),
}
_BESIDE = frozenset({"ref", "parties", "readings"})
_DEEPEST = 40  # levels; no plan has ten, and a hostile file must not exhaust the stack


def part_to_data(part: Part) -> Data:
    """One part with its kind and id, without what stands under it."""
    return {"is": _NAMES[type(part)], **_without_kind(encode(part))}


def part_from_data(data: Data, where: str = "part") -> Part:
    kind = _PARTS.get(str(data.get("is")))
    if kind is None:
        raise PlanFormatError(where, "unknown kind of part")
    return decode(kind, {key: value for key, value in data.items() if key != "is"}, where)


def plan_to_data(plan: Plan, directory: Directory) -> Data:
    """Everything that is printed or understood; parties by name, so another office can read it."""
    writer = _Writer(plan, directory)
    return {
        "format": FORMAT,
        "version": VERSION,
        "head": encode(replace(plan.head, agency_id=None)),
        "parts": writer.parts(None),
    }


def plan_from_data(data: Data, *, plan_id: PlanId, new_id: NewId, directory: Directory) -> Plan:
    """Build the plan under ids of its own."""
    if _object(data, "plan").get("format") != FORMAT:
        raise PlanFormatError("format", "not a plan")
    if data.get("version") != VERSION:
        raise PlanFormatError("version", f"unknown version {data.get('version')}")
    unknown = data.keys() - {"format", "version", "head", "parts"}
    if unknown:
        raise PlanFormatError("plan", f"unknown field {min(map(str, unknown))}")
    reader = _Reader(new_id, directory)
    reader.parts(_list(data, "parts", "parts"), None, "parts")
    return Plan(
        id=plan_id,
        head=decode(PlanHead, data.get("head", {}), "head"),
        parts=Outline.build(reader.covered_parts()),
        rows={table: Outline.build(placed) for table, placed in reader.rows.items()},
        assignments=reader.assignments,
        readings=reader.readings,
    )


class _Writer:
    def __init__(self, plan: Plan, directory: Directory) -> None:
        self._plan = plan
        self._directory = directory
        self._readings: dict[OwnerId, Data] = {}
        for (owner, column), reading in plan.readings.items():
            self._readings.setdefault(owner, {})[column] = encode(reading)
        covered = {part_id for _, section in plan.sections() for part_id in section.covers}
        in_order = (part.id for _, part in plan.parts.walk() if part.id in covered)
        # Numbered in printed order, so that the same plan is written the same whatever its ids.
        self._refs = {part_id: str(number) for number, part_id in enumerate(in_order, start=1)}

    def parts(self, parent: PartId | None) -> list[Data]:
        return [self._part(self._plan.parts[each]) for each in self._plan.parts.children_of(parent)]

    def _part(self, part: Part) -> Data:
        data = part_to_data(part)
        del data["id"]
        if part.id in self._refs:
            data["ref"] = self._refs[part.id]
        if "covers" in data:  # a piece that was removed since is covered no more
            data["covers"] = [self._refs[each] for each in data["covers"] if each in self._refs]
        data |= self._understood(part.id)
        below = self.parts(part.id)
        if isinstance(part, Table):
            data["columns"] = [_without_kind(column) for column in below]
            data["rows"] = self._rows(self._plan.outline(part.id), None)
        elif below:
            data["parts"] = below
        return data

    def _rows(self, outline: Outline[Row], parent: RowId | None) -> list[Data]:
        return [self._row(outline, outline[each]) for each in outline.children_of(parent)]

    def _row(self, outline: Outline[Row], row: Row) -> Data:
        data: Data = encode(row)
        del data["id"]
        below = self._rows(outline, row.id)
        return data | self._understood(row.id) | ({"rows": below} if below else {})

    def _understood(self, owner: OwnerId) -> Data:
        data: Data = {}
        parties = [self._party(each) for each in self._plan.assignments.get(owner, ())]
        if parties:
            data["parties"] = parties
        if owner in self._readings:
            data["readings"] = self._readings[owner]
        return data

    def _party(self, assignment: Assignment) -> Data:
        data: Data = encode(assignment)
        del data["id"]
        subject = assignment.subject
        if subject is not None:
            data["subject"] = {
                "kind": subject.kind.value,
                "name": self._directory.name_of(subject),
            }
        return data


class _Reader:
    def __init__(self, new_id: NewId, directory: Directory) -> None:
        self._new_id = new_id
        self._directory = directory
        self._refs: dict[str, PartId] = {}
        self._covers: dict[PartId, tuple[str, ...]] = {}
        self._parts: list[tuple[Part, int | None]] = []
        self.rows: dict[PartId, list[tuple[Row, int | None]]] = {}
        self.assignments: dict[OwnerId, tuple[Assignment, ...]] = {}
        self.readings: dict[CellRef, Reading] = {}

    def parts(self, items: Iterable[Any], parent: PartId | None, where: str) -> None:
        for index, data in enumerate(items):
            self._part(_object(data, f"{where}[{index}]"), parent, f"{where}[{index}]")

    def covered_parts(self) -> list[tuple[Part, int | None]]:
        """The parts with their references made ids, now that all are known."""
        return [(self._covering(part), parent) for part, parent in self._parts]

    def _covering(self, part: Part) -> Part:
        if not isinstance(part, Section) or part.id not in self._covers:
            return part
        try:
            return replace(part, covers=tuple(self._refs[ref] for ref in self._covers[part.id]))
        except KeyError as missing:
            raise PlanFormatError("covers", f"unknown ref {missing}") from None

    def _part(self, data: Data, parent: PartId | None, where: str) -> None:
        _check_depth(where)
        part_id = PartId(self._new_id())
        around = _BESIDE | _BELOW.get(str(data.get("is")), frozenset())
        own = {key: value for key, value in data.items() if key not in around}
        self._parts.append((part_from_data({**own, "id": part_id}, where), parent))
        if "ref" in data:
            self._refs[str(data["ref"])] = part_id
        if "covers" in data:
            self._covers[part_id] = tuple(map(str, _list(data, "covers", where)))
        self._understood(data, part_id, where)
        columns = [{**_object(c, where), "is": "column"} for c in _list(data, "columns", where)]
        self.parts(columns, part_id, f"{where}.columns")
        self._rows(_list(data, "rows", where), part_id, None, f"{where}.rows")
        self.parts(_list(data, "parts", where), part_id, f"{where}.parts")

    def _rows(self, items: list[Any], table: PartId, parent: RowId | None, where: str) -> None:
        for index, item in enumerate(items):
            place = f"{where}[{index}]"
            _check_depth(place)
            data = {"kind": "criterion", "marker": None, "title": "", **_object(item, place)}
            row_id = RowId(self._new_id())
            own = {k: v for k, v in data.items() if k not in {"rows", "parties", "readings"}}
            row = decode(Row, {**own, "id": row_id}, place)
            self.rows.setdefault(table, []).append((row, parent))
            self._understood(data, row_id, place)
            self._rows(_list(data, "rows", place), table, row_id, f"{place}.rows")

    def _understood(self, data: Data, owner: OwnerId, where: str) -> None:
        parties = _list(data, "parties", where)
        if parties:
            self.assignments[owner] = tuple(self._party(_object(p, where)) for p in parties)
        readings = decode(dict[str, Reading], data.get("readings", {}), f"{where}.readings")
        for column, reading in readings.items():
            self.readings[(owner, column)] = reading

    def _party(self, data: Data) -> Assignment:
        own = {key: value for key, value in data.items() if key != "subject"}
        known = decode(Assignment, {**own, "id": self._new_id()}, "parties")
        subject = data.get("subject")
        if subject is None:
            return known
        named = _object(subject, "parties.subject")
        kind = decode(PartyKind, named.get("kind"), "parties.subject")
        return known._replace(subject=self._directory.find(kind, str(named.get("name"))))


def _without_kind(data: Data) -> Data:
    return {key: value for key, value in data.items() if key != "is"}


def _check_depth(where: str) -> None:
    if where.count("[") > _DEEPEST:
        raise PlanFormatError(where, "too many levels")


def _object(data: Any, where: str) -> Data:
    if not isinstance(data, dict):
        raise PlanFormatError(where, "expected an object")
    return data


def _list(data: Data, key: str, where: str) -> list[Any]:
    value = data.get(key, [])
    if not isinstance(value, list):
        raise PlanFormatError(f"{where}.{key}", "expected a list")
    return value
