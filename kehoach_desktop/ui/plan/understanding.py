"""What the program understands of one row or section, in words: people, time, targets, doubts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Column, ColumnKind, PartId, Row, RowId, RowKind
from kehoach_desktop.domain.assignment import Assignment, Role
from kehoach_desktop.domain.checks import Warn, check
from kehoach_desktop.domain.numbers import format_decimal
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import CellRef, OwnerId, Part, Plan, Section, SectionRole
from kehoach_desktop.domain.staff import Directory, Officer, PartyKind, PartyRef, UnknownPartyError
from kehoach_desktop.domain.target import Direction, Operator, Target, parse_target
from kehoach_desktop.domain.timeframe_parser import parse_timeframe
from kehoach_desktop.domain.timeframe_words import describe
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.services.assigning import ROLE_OF_COLUMN

SECTION_CELL = "text"  # under which a section's reading is kept
_READ = (ColumnKind.TIMEFRAME, ColumnKind.TARGET)


class Fact(NamedTuple):
    label: str
    words: str
    detail: str = ""


class ReadCell(NamedTuple):
    """A literal whose meaning a person may confirm or restate."""

    cell: CellRef
    label: str
    literal: str
    restated: str
    confirmed: bool
    kind: ColumnKind
    title: str = ""
    unit: str = ""


class Understanding(NamedTuple):
    facts: tuple[Fact, ...]
    cells: tuple[ReadCell, ...]

    @property
    def open_cells(self) -> tuple[ReadCell, ...]:
        return tuple(cell for cell in self.cells if not cell.confirmed)


def of_row(plan: Plan, table: PartId, row_id: RowId, directory: Directory) -> Understanding:
    row = plan.outline(table)[row_id]
    columns = plan.columns(table)
    cells = tuple(_read_cells(plan, columns, row))
    roles = [ROLE_OF_COLUMN[each.kind] for each in columns if each.kind in ROLE_OF_COLUMN]
    # A group that names nobody misses nothing: its rows say who.
    printed = () if plan.outline(table).children_of(row_id) else roles
    people = _people(plan.assignments.get(row_id, ()), directory, printed)
    return Understanding((*people, *(_meant(cell) for cell in cells)), cells)


def of_section(plan: Plan, section: Section, directory: Directory) -> Understanding:
    people = _people(plan.assignments.get(section.id, ()), directory, ())
    cells: tuple[ReadCell, ...] = ()
    if section.role is SectionRole.TIME_LINE and section.text:
        literal = section.text.partition(":")[2].strip() or section.text
        cells = (
            _read_cell(
                plan, (section.id, SECTION_CELL), literal, ColumnKind.TIMEFRAME, "Thời gian"
            ),
        )
    return Understanding((*people, *(_meant(cell) for cell in cells)), cells)


def meaning(cell: ReadCell, text: str) -> str:
    """What a text would be taken to mean in that cell."""
    if cell.kind is ColumnKind.TIMEFRAME:
        return describe(parse_timeframe(text))
    return target_words(parse_target(text, title=cell.title, unit=cell.unit))


def target_words(target: Target) -> str:
    if target.value is None:
        return "Không có con số"
    figure = format_decimal(target.value)
    operator = "" if target.operator is Operator.EQUAL else f"{term(target.operator)} "
    unit = f" {target.unit}" if target.unit else ""
    every = f" mỗi {target.frequency}" if target.frequency else ""
    against = f" so với {target.relative_to}" if target.relative_to else ""
    way = "" if target.direction is Direction.UNKNOWN else f", {term(target.direction)}"
    words = f"{operator}{figure}{unit}{every}{against}{way}"
    return words[0].upper() + words[1:]


def warnings_of_row(plan: Plan, table: PartId, row_id: RowId, directory: Directory) -> list[Warn]:
    """The row's own warnings, from a plan cut down to what they can depend on."""
    rows = plan.outline(table)
    parent = rows.parent_of(row_id)
    siblings = (rows[each] for each in rows.children_of(parent))
    beside = (Row(each.id, RowKind.NOTE, each.marker, "") for each in siblings)
    placed: list[tuple[Row, int | None]] = [
        (rows[row_id] if each.id == row_id else each, None) for each in beside
    ]
    placed.extend((rows[each], row_id) for each in rows.children_of(row_id))
    kept = {table, *(column.id for column in plan.columns(table))}
    parts: list[tuple[Part, int | None]] = [
        (plan.parts[each], table if each != table else None) for each in kept
    ]
    small = replace(plan, parts=Outline.build(parts), rows={table: Outline.build(placed)})
    return [warn for warn in check(small, directory) if warn.owner == row_id]


def warnings_of_section(plan: Plan, section_id: PartId, directory: Directory) -> list[Warn]:
    text_only = replace(plan, rows={})
    return [warn for warn in check(text_only, directory) if warn.owner == section_id]


def _people(
    assignments: Iterable[Assignment], directory: Directory, printed: Iterable[Role]
) -> Iterator[Fact]:
    """One fact a role; a printed column that names nobody says so."""
    by_role: dict[Role, list[Assignment]] = {role: [] for role in printed}
    for each in assignments:
        by_role.setdefault(each.role, []).append(each)
    for role, found in by_role.items():
        known = list(dict.fromkeys(each.subject for each in found if each.subject is not None))
        phrases = sum(1 for each in found if _is_phrase(each.subject))
        named = [ref for ref in known if ref.kind is not PartyKind.GROUP]
        words = ", ".join(_name(directory, ref) for ref in named)
        if phrases:
            left = f"{phrases} cụm từ chung, chưa gắn người"
            words = f"{words}; {left}" if words else left
        detail = ", ".join(filter(None, (_behind(directory, ref) for ref in named)))
        yield Fact(term(role), words or "chưa ghi", detail)


def _is_phrase(ref: PartyRef | None) -> bool:
    return ref is None or ref.kind is PartyKind.GROUP


def _name(directory: Directory, ref: PartyRef) -> str:
    try:
        return directory.name_of(ref)
    except UnknownPartyError:
        return "người đã bỏ khỏi danh mục"


def _behind(directory: Directory, ref: PartyRef) -> str:
    """Who holds a post, or where an officer works."""
    if ref.kind is PartyKind.POSITION:
        held = (each for each in directory.officers if each.position_id == ref.id)
        return ", ".join(each.full_name for each in held)
    if ref.kind is not PartyKind.OFFICER:
        return ""
    try:
        party = directory.get(ref)
    except UnknownPartyError:
        return ""
    unit = party.unit_id if isinstance(party, Officer) else None
    return _name(directory, PartyRef(PartyKind.UNIT, unit)) if unit is not None else ""


def _read_cells(plan: Plan, columns: Iterable[Column], row: Row) -> Iterator[ReadCell]:
    columns = tuple(columns)
    unit = next((row.text(each) for each in columns if each.kind is ColumnKind.UNIT), "")
    for column in columns:
        text = row.text(column)
        if column.kind in _READ and text.strip():
            found = _read_cell(plan, (row.id, column.key), text, column.kind, column.header)
            yield found._replace(title=row.title, unit=unit)


def _read_cell(
    plan: Plan, cell: tuple[OwnerId, str], literal: str, kind: ColumnKind, label: str
) -> ReadCell:
    reading = plan.readings.get(cell)
    holds = reading is not None and reading.literal == literal
    restated = reading.restated if reading is not None and holds else ""
    return ReadCell(cell, label, literal, restated, confirmed=holds, kind=kind)


def _meant(cell: ReadCell) -> Fact:
    said = "đã xác nhận" if cell.confirmed else ""
    return Fact(cell.label, meaning(cell, cell.restated or cell.literal), said)
