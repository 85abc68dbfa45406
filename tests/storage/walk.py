"""Random edits that fit a plan as it stands: the raw material of walks through the store."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import cast

from kehoach_desktop.domain.appendix import (
    Appendix,
    Column,
    PartId,
    Row,
    RowId,
    RowKind,
    Span,
    Style,
    Table,
)
from kehoach_desktop.domain.assignment import Assignment, AssignmentId, Role
from kehoach_desktop.domain.edits import (
    AddPart,
    AddRow,
    Assign,
    Batch,
    Edit,
    MovePart,
    MoveRow,
    PutHead,
    PutPart,
    PutReading,
    PutRow,
    PutWaiver,
    remove_parts,
    remove_rows,
)
from kehoach_desktop.domain.outline import Outline, Place
from kehoach_desktop.domain.plan import Footnote, OwnerId, Part, Plan, Reading, Section, Waiver
from kehoach_desktop.domain.staff import PartyKind, PartyRef

NewId = Callable[[], int]
_Maker = Callable[[Random, Plan, NewId], Edit | None]

_WORDS = (
    "Ban hành",
    "kế hoạch",
    "thủ tục",
    "Địa chính",
    "niêm yết",
    "đúng hạn",
    "",
    "7,40",
    "'\"\n\t",
)
_STYLES = tuple(Style)


def random_edit(random: Random, plan: Plan, new_id: NewId) -> Edit:
    if random.random() < 0.1:
        # Half of them do one thing to many rows, as a paste, a cut and their undo do.
        makers = _MAKERS if random.random() < 0.5 else (random.choice(_MAKERS),)
        edits = []
        for _ in range(random.randint(0, 4 if len(makers) > 1 else 12)):
            edit = _simple_edit(random, plan, new_id, makers)
            plan = edit.apply(plan)
            edits.append(edit)
        return Batch(tuple(edits))
    return _simple_edit(random, plan, new_id, _MAKERS)


def _simple_edit(random: Random, plan: Plan, new_id: NewId, makers: Sequence[_Maker]) -> Edit:
    make = random.choice(makers)
    return make(random, plan, new_id) or _put_head(random, plan, new_id)


def _text(random: Random) -> str:
    return " ".join(random.choices(_WORDS, k=random.randint(0, 4)))


def _place(
    random: Random, outline: Outline[Row] | Outline[Part], parent: int | None, item: int
) -> Place:
    siblings = [each for each in outline.children_of(parent) if each != item]
    return Place(parent, random.choice([None, *siblings]))


def _row(random: Random, row_id: RowId) -> Row:
    spans = tuple(
        Span(at, at + 2, random.choice(_STYLES)) for at in range(random.choice((0, 0, 2)))
    )
    return Row(
        row_id,
        random.choice(tuple(RowKind)),
        random.choice((None, "", "1.1", "I", "a)")),
        _text(random),
        {
            key: _text(random)
            for key in random.sample(("lead", "note", "target"), random.randint(0, 3))
        },
        spans,
        random.choice(("", "", "Biến mới")),
        random.choice(("", "", _text(random))),
    )


def _table(random: Random, plan: Plan) -> PartId | None:
    tables = [table.id for table in plan.tables()]
    return random.choice(tables) if tables else None


def _table_and_row(random: Random, plan: Plan) -> tuple[PartId, RowId] | None:
    rows = [(table, RowId(row)) for table, outline in plan.rows.items() for row in outline.items]
    return random.choice(rows) if rows else None


def _add_row(random: Random, plan: Plan, new_id: NewId) -> Edit | None:
    table = _table(random, plan)
    if table is None:
        return None
    outline = plan.outline(table)
    parent = random.choice([None, *outline.items])
    row = _row(random, RowId(new_id()))
    return AddRow(table, row, _place(random, outline, parent, row.id))


def _remove_rows(random: Random, plan: Plan, _new_id: NewId) -> Edit | None:
    found = _table_and_row(random, plan)
    return remove_rows(plan, *found) if found else None


def _move_row(random: Random, plan: Plan, _new_id: NewId) -> Edit | None:
    found = _table_and_row(random, plan)
    if found is None:
        return None
    table, row = found
    outline = plan.outline(table)
    below = set(outline.subtree(row))
    parent = random.choice([None, *(each for each in outline.items if each not in below)])
    return MoveRow(table, row, _place(random, outline, parent, row))


def _put_row(random: Random, plan: Plan, _new_id: NewId) -> Edit | None:
    found = _table_and_row(random, plan)
    return PutRow(found[0], _row(random, found[1])) if found else None


def _part(random: Random, part_id: PartId, kind: type[Part]) -> Part:
    match kind.__name__:
        case "Section":
            return Section(part_id, random.choice((None, "1.")), _text(random), _text(random))
        case "Appendix":
            return Appendix(part_id, "Phụ lục", (_text(random), "(PAPI)"))
        case "Table":
            return Table(part_id, random.random() < 0.5)
        case "Column":
            return Column(part_id, f"c{part_id}", _text(random))
        case _:
            return Footnote(part_id, "1", _text(random), random.randint(0, 9))


_OWNERS: dict[type[Part], tuple[type[Part], ...]] = {
    Section: (Section,),
    Appendix: (),
    Table: (Section, Appendix),
    Column: (Table,),
    Footnote: (Section,),
}


def _parents(plan: Plan, kind: type[Part]) -> list[int | None]:
    top: list[int | None] = [None] if kind in {Section, Appendix} else []
    return top + [each.id for each in plan.parts.items.values() if isinstance(each, _OWNERS[kind])]


def _add_part(random: Random, plan: Plan, new_id: NewId) -> Edit | None:
    kind = random.choice(tuple(_OWNERS))
    parents = _parents(plan, kind)
    if not parents:
        return None
    part = _part(random, PartId(new_id()), kind)
    return AddPart(part, _place(random, plan.parts, random.choice(parents), part.id))


def _some_part(random: Random, plan: Plan) -> Part | None:
    parts = list(plan.parts.items.values())
    return random.choice(parts) if parts else None


def _remove_parts(random: Random, plan: Plan, _new_id: NewId) -> Edit | None:
    part = _some_part(random, plan)
    return remove_parts(plan, part.id) if part else None


def _move_part(random: Random, plan: Plan, _new_id: NewId) -> Edit | None:
    part = _some_part(random, plan)
    if part is None:
        return None
    below = set(plan.parts.subtree(part.id))
    parent = random.choice([each for each in _parents(plan, type(part)) if each not in below])
    return MovePart(part.id, _place(random, plan.parts, parent, part.id))


def _put_part(random: Random, plan: Plan, _new_id: NewId) -> Edit | None:
    part = _some_part(random, plan)
    return PutPart(_part(random, part.id, type(part))) if part else None


def _put_head(random: Random, plan: Plan, _new_id: NewId) -> Edit:
    return PutHead(replace(plan.head, subject=_text(random), plan_year=random.choice((None, 2026))))


def _owner(random: Random, plan: Plan) -> OwnerId | None:
    owners = [*plan.parts.items, *(row.id for row in plan.all_rows())]
    return cast("OwnerId", random.choice(owners)) if owners else None


def _assign(random: Random, plan: Plan, new_id: NewId) -> Edit | None:
    owner = _owner(random, plan)
    if owner is None:
        return None
    subjects = (None, PartyRef(PartyKind.UNIT, 5), PartyRef(PartyKind.OFFICER, 5))
    parties = tuple(
        Assignment(
            AssignmentId(new_id()),
            random.choice(tuple(Role)),
            _text(random),
            random.choice(subjects),
        )
        for _ in range(random.randint(0, 3))
    )
    return Assign(owner, parties)


def _put_reading(random: Random, plan: Plan, _new_id: NewId) -> Edit | None:
    owner = _owner(random, plan)
    if owner is None:
        return None
    reading = random.choice((None, Reading(_text(random), _text(random))))
    return PutReading((owner, random.choice(("lead", "timeframe"))), reading)


def _put_waiver(random: Random, plan: Plan, _new_id: NewId) -> Edit:
    code, owner = random.choice(("no_lead", "gap")), random.choice((None, _owner(random, plan)))
    waiver = random.choice((None, Waiver(code, owner, _text(random))))
    return PutWaiver((code, owner), waiver)


_MAKERS: tuple[_Maker, ...] = (
    _add_row,
    _add_row,
    _remove_rows,
    _move_row,
    _put_row,
    _put_row,
    _add_part,
    _remove_parts,
    _move_part,
    _put_part,
    _put_head,
    _assign,
    _put_reading,
    _put_waiver,
)
