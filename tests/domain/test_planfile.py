"""Plan files: what is exported comes in again the same, and a broken file is refused by name."""

import json
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.appendix import (
    Appendix,
    Column,
    ColumnKind,
    Orientation,
    PartId,
    Row,
    RowId,
    RowKind,
    Span,
    Style,
    Table,
)
from kehoach_desktop.domain.assignment import Assignment, AssignmentId, Role
from kehoach_desktop.domain.edits import RemovePart
from kehoach_desktop.domain.errors import PlanFormatError
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.plan import (
    Footnote,
    Part,
    Plan,
    PlanHead,
    PlanId,
    Reading,
    Section,
    SectionRole,
)
from kehoach_desktop.domain.planfile import plan_from_data, plan_to_data
from kehoach_desktop.domain.staff import Directory, PartyKind, PartyRef, Unit, UnitId
from tests.plans import NAMES, plan_data, real_plan

DIVISION = Unit(UnitId(1), "Phòng Kinh tế")
DIRECTORY = Directory(units=(DIVISION,))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
spans = st.lists(
    st.builds(Span, st.integers(0, 9), st.integers(0, 9), st.sampled_from(Style)), max_size=2
).map(tuple)


def imported(data, directory=DIRECTORY, start=1000):
    return plan_from_data(
        data, plan_id=PlanId(start), new_id=count(start + 1).__next__, directory=directory
    )


def broken(*, head=None, parts=None, **top):
    return {
        "format": "kehoach.plan",
        "version": 1,
        "head": {} if head is None else head,
        "parts": [] if parts is None else parts,
        **top,
    }


@st.composite
def plans(draw):
    """A plan of sections, footnotes, appendices and tables with rows, parties and readings."""
    ids = count(10)
    placed: list[tuple[Part, int | None]] = []
    rows = {}
    owners = []
    sections: list[int] = []
    for _ in range(draw(st.integers(0, 5))):
        parent = draw(st.none() | st.sampled_from(sections)) if sections else None
        covered = draw(st.lists(st.sampled_from(sections), max_size=2)) if sections else []
        section = Section(
            PartId(next(ids)),
            draw(st.none() | texts),
            draw(texts),
            draw(texts),
            draw(spans),
            draw(st.sampled_from(SectionRole)),
            tuple(map(PartId, covered)),
        )
        placed.append((section, parent))
        sections.append(section.id)
        if draw(st.booleans()):
            placed.append((Footnote(PartId(next(ids)), draw(texts), draw(texts), 3), section.id))
    for _ in range(draw(st.integers(0, 2))):
        appendix = Appendix(
            PartId(next(ids)),
            draw(st.none() | texts),
            tuple(draw(st.lists(texts, max_size=2))),
            draw(st.none() | texts),
            draw(texts),
            draw(st.sampled_from(Orientation)),
            draw(st.booleans()),
        )
        table = Table(PartId(next(ids)), draw(st.booleans()))
        placed += [(appendix, None), (table, appendix.id)]
        for number in range(draw(st.integers(0, 3))):
            kind = draw(st.sampled_from(ColumnKind))
            width = draw(st.none() | st.floats(0, 1))
            column = Column(PartId(next(ids)), f"key{number}", draw(texts), kind, (), width)
            placed.append((column, table.id))
        outline = draw(outlines(ids))
        if outline.items:
            rows[table.id] = outline
            owners += list(outline.items)
    owners += sections
    return Plan(
        PlanId(1),
        PlanHead(subject=draw(texts), day=draw(st.none() | st.integers(1, 31))),
        Outline.build(placed),
        rows,
        {owner: draw(parties(ids)) for owner in owners if draw(st.booleans())},
        {(owner, "lead"): Reading(draw(texts), draw(texts)) for owner in owners[:2]},
    )


@st.composite
def outlines(draw, ids):
    placed: list[tuple[Row, int | None]] = []
    for _ in range(draw(st.integers(0, 6))):
        above = [row.id for row, _ in placed]
        row = Row(
            RowId(next(ids)),
            draw(st.sampled_from(RowKind)),
            draw(st.none() | texts),
            draw(texts),
            draw(st.dictionaries(texts, texts, max_size=2)),
            draw(spans),
            draw(texts),
            draw(texts),
        )
        placed.append((row, draw(st.none() | st.sampled_from(above)) if above else None))
    return Outline.build(placed)


@st.composite
def parties(draw, ids):
    subject = PartyRef(PartyKind.UNIT, DIVISION.id)
    return tuple(
        Assignment(
            AssignmentId(next(ids)),
            draw(st.sampled_from(Role)),
            draw(texts),
            draw(st.none() | st.just(subject)),
            draw(texts),
            draw(texts),
            draw(texts),
        )
        for _ in range(draw(st.integers(1, 2)))
    )


@given(plans())
def test_an_exported_plan_comes_in_again_the_same(plan):
    data = plan_to_data(plan, DIRECTORY)
    again = imported(json.loads(json.dumps(data, ensure_ascii=False)))
    assert plan_to_data(again, DIRECTORY) == data
    assert again.head == plan.head
    # Ids are new, everything that hangs on them stands where it stood.
    new_ids = dict(zip(_ids(plan), _ids(again), strict=True))
    assert {new_ids[owner]: _facts(found) for owner, found in plan.assignments.items()} == {
        owner: _facts(found) for owner, found in again.assignments.items()
    }
    assert {(new_ids[owner], key): each for (owner, key), each in plan.readings.items()} == (
        again.readings
    )
    for (_, old), (_, new) in zip(plan.sections(), again.sections(), strict=True):
        assert tuple(new_ids[each] for each in old.covers) == new.covers


def _ids(plan):
    parts = [part.id for _, part in plan.parts.walk()]
    return parts + [row.id for row in plan.all_rows()]


def _facts(assignments):
    return [assignment[1:] for assignment in assignments]


@pytest.mark.parametrize("name", NAMES)
def test_a_real_plan_is_exported_to_the_letter(name):
    assert plan_to_data(real_plan(name), Directory()) == plan_data(name)


@pytest.mark.parametrize("name", NAMES)
def test_an_export_does_not_depend_on_the_ids(name):
    low, high = imported(plan_data(name)), imported(plan_data(name), start=7_000_000)
    assert plan_to_data(low, DIRECTORY) == plan_to_data(high, DIRECTORY)


def test_what_was_removed_is_no_longer_covered():
    task, line = {"is": "section", "text": "Việc", "ref": "1"}, {"is": "section", "covers": ["1"]}
    plan = imported(broken(parts=[task, line]))
    removed = RemovePart(PartId(plan.parts.children_of(None)[0])).apply(plan)
    (section,) = [section for _, section in imported(plan_to_data(removed, DIRECTORY)).sections()]
    assert section.covers == ()


def test_a_party_is_found_again_by_its_name_in_another_office():
    party = {
        "role": "lead",
        "literal": "P.KT",
        "subject": {"kind": "unit", "name": "Phòng Kinh tế"},
    }
    data = broken(parts=[{"is": "section", "parties": [party]}])
    elsewhere = Directory(units=(Unit(UnitId(77), "Phòng Kinh tế"),))
    (assignments,) = imported(data, elsewhere).assignments.values()
    assert assignments[0].subject == PartyRef(PartyKind.UNIT, 77)


def test_a_party_that_another_office_does_not_know_stays_as_written():
    party = {
        "role": "lead",
        "literal": "P.KT",
        "subject": {"kind": "unit", "name": "Phòng Kinh tế"},
    }
    data = broken(parts=[{"is": "section", "parties": [party]}])
    (assignments,) = imported(data, Directory()).assignments.values()
    assert (assignments[0].literal, assignments[0].subject) == ("P.KT", None)


def _nested(levels, below):
    part = {"is": "section"}
    for _ in range(levels):
        part = {"is": "section", below: [part]}
    return part


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ([], "plan"),
        ({"format": "other"}, "format"),
        (broken(version=2), "version"),
        (broken(part=[]), "plan"),
        (broken(head={"subjekt": "A"}), "head"),
        (broken(parts={}), "parts.parts"),
        (broken(parts=[{"is": "chapter"}]), "parts[0]"),
        (broken(parts=[{"is": "section"}, {"is": "section", "parts": [7]}]), "parts[1].parts[0]"),
        (broken(parts=[{"is": "section", "rows": []}]), "parts[0]"),
        (broken(parts=[{"is": "section", "covers": ["1"]}]), "covers"),
        (broken(parts=[{"is": "table", "columns": [{"key": "a"}]}]), "parts[0].columns[0]"),
        (broken(parts=[{"is": "table", "rows": [{"title": 3}]}]), "parts[0].rows[0].title"),
        (broken(parts=[{"is": "section", "parties": [{"role": "boss"}]}]), "parties.role"),
        (broken(parts=[{"is": "section", "readings": []}]), "parts[0].readings"),
    ],
)
def test_a_broken_file_is_refused_with_the_place(data, where):
    with pytest.raises(PlanFormatError) as caught:
        imported(data)
    assert caught.value.where == where


def test_a_bottomless_file_is_refused():
    with pytest.raises(PlanFormatError, match="too many levels"):
        imported(broken(parts=[_nested(400, "parts")]))


KEYS = [
    "is", "parts", "rows", "columns", "title", "text", "marker", "covers", "ref", "parties",
    "readings", "kind", "cells", "key", "header", "role", "literal", "subject", "name",
]  # fmt: skip
KIND_NAMES = ["section", "appendix", "table", "column", "footnote", "group", "unit", "lead"]
scraps = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(KIND_NAMES),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inner, max_size=6)
    ),
    max_leaves=25,
)


@given(scraps, scraps, scraps)
def test_whatever_is_imported_is_refused_or_exported_again(whole, head, parts):
    for data in (whole, broken(head=head, parts=parts), broken(parts=[parts])):
        try:
            plan = imported(data)
        except PlanFormatError:
            continue
        again = imported(plan_to_data(plan, DIRECTORY))
        assert plan_to_data(again, DIRECTORY) == plan_to_data(plan, DIRECTORY)
