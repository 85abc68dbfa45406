"""Who carries what: reads parties out of printed literals, and counts each one's load."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from kehoach_desktop.domain.appendix import ColumnKind, PartId, Row, RowId
from kehoach_desktop.domain.assignment import Assignment, AssignmentId, Role
from kehoach_desktop.domain.edits import Assign, Batch
from kehoach_desktop.domain.plan import OwnerId, Plan, SectionRole
from kehoach_desktop.domain.staff import Directory, PartyRef

NewId = Callable[[], int]

ROLE_OF_COLUMN: Mapping[ColumnKind, Role] = {
    ColumnKind.OVERSEE: Role.OVERSEE,
    ColumnKind.LEAD: Role.LEAD,
    ColumnKind.COORDINATE: Role.COORDINATE,
}


_ROLE_OF_LINE: Mapping[SectionRole, Role] = {
    SectionRole.PARTY_LINE: Role.LEAD,
    SectionRole.LEADER_LINE: Role.OVERSEE,
}


# "Rà soát thủ tục (Chủ trì: Công chức TPHT; phối hợp: Công an xã)."
_IN_BRACKETS = re.compile(r"\((?P<said>(?P<label>[^():]{2,40}):[^()]*)\)[.;,]?\s*$")


class Literal(NamedTuple):
    """A printed text that names parties, and the role it gives them unless a label says more."""

    owner: OwnerId
    role: Role
    text: str


def understand_parties(plan: Plan, directory: Directory, new_id: NewId) -> Batch:
    """Read the parties of every row and labelled line that has none yet."""
    found: dict[OwnerId, list[Assignment]] = {}
    for literal in literals(plan):
        if literal.owner not in plan.assignments:
            read = read_parties(literal, directory, new_id)
            found.setdefault(literal.owner, []).extend(read)
    return Batch(tuple(Assign(owner, tuple(parties)) for owner, parties in found.items()))


def read_parties(literal: Literal, directory: Directory, new_id: NewId) -> tuple[Assignment, ...]:
    # The reader's many patterns are compiled when the first literal is read, not at the start.
    from kehoach_desktop.domain.parties import parse_parties, role_of_label  # noqa: PLC0415

    return tuple(
        Assignment(
            id=AssignmentId(new_id()),
            role=role_of_label(mention.label) or literal.role,
            literal=mention.literal,
            subject=mention.subject,
            qualifier=mention.qualifier,
            label=mention.label,
            separator=mention.separator,
        )
        for mention in parse_parties(literal.text, directory)
    )


class PartyReader:
    """Reads again whom texts name; each different text once, however many rows hold it."""

    def __init__(self, directory: Directory, new_id: NewId) -> None:
        self._directory = directory
        self._new_id = new_id
        self._read: dict[tuple[Role, str], tuple[Assignment, ...]] = {}

    def anew(
        self, literals: Iterable[Literal], before: Iterable[Assignment]
    ) -> tuple[Assignment, ...]:
        """What a person corrected stays with every mention that is written as it was."""
        known = {(each.role, each.literal, each.qualifier): each for each in tuple(before)[::-1]}
        found: list[Assignment] = []
        for mention in chain.from_iterable(map(self._mentions, literals)):
            same = known.pop((mention.role, mention.literal, mention.qualifier), None)
            if same is None:
                found.append(mention._replace(id=AssignmentId(self._new_id())))
            else:
                found.append(same._replace(label=mention.label, separator=mention.separator))
        return tuple(found)

    def _mentions(self, literal: Literal) -> tuple[Assignment, ...]:
        key = literal.role, literal.text
        if key not in self._read:
            self._read[key] = read_parties(literal, self._directory, lambda: 0)
        return self._read[key]


def literals(plan: Plan) -> Iterator[Literal]:
    """Every printed text of the plan that names parties."""
    for table in plan.tables():
        roles = [
            (column, ROLE_OF_COLUMN[column.kind])
            for column in plan.columns(table.id)
            if column.kind in ROLE_OF_COLUMN
        ]
        for _, row in plan.outline(table.id).walk():
            for column, role in roles:
                if text := row.text(column):
                    yield Literal(row.id, role, text)
    yield from _labelled_lines(plan)


def load(plan: Plan) -> Mapping[PartyRef, Mapping[Role, tuple[RowId, ...]]]:
    """What each party carries: its rows by role; rows that are gone do not count."""
    found: dict[PartyRef, dict[Role, tuple[RowId, ...]]] = {}
    for row in plan.all_rows():
        for assignment in plan.assignments.get(row.id, ()):
            if assignment.subject is not None:
                roles = found.setdefault(assignment.subject, {})
                rows = roles.get(assignment.role, ())
                if row.id not in rows:
                    roles[assignment.role] = (*rows, row.id)
    return found


def rows_without_lead(plan: Plan) -> Iterator[Row]:
    """Criteria and tasks for which nobody is named as lead, in any form."""
    for table in plan.tables():
        leads = [c for c in plan.columns(table.id) if c.kind is ColumnKind.LEAD]
        if not leads:
            continue
        outline = plan.outline(table.id)
        for _, row in outline.walk():
            is_leaf = not outline.children_of(row.id)
            if is_leaf and not any(row.text(column).strip() for column in leads):
                yield row


def _labelled_lines(plan: Plan) -> Iterator[Literal]:
    for _, section in plan.sections():
        role = _ROLE_OF_LINE.get(section.role)
        if role is not None:
            # The line speaks of the piece it stands under.
            owner = plan.parts.parent_of(section.id) or section.id
            yield Literal(PartId(owner), role, section.text)
        elif said := _said_in_brackets(section.text):
            yield Literal(section.id, Role.LEAD, said)


def _said_in_brackets(text: str) -> str:
    """Who leads and helps, where the text ends with it."""
    found = _IN_BRACKETS.search(text)
    if found is None:
        return ""
    from kehoach_desktop.domain.parties import role_of_label  # noqa: PLC0415 - as above

    return found["said"] if role_of_label(found["label"]) else ""
