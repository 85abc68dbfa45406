"""What the commands of the document do to its sections: add, cut, indent, move, renumber."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from kehoach_desktop.domain.appendix import PartId, Table
from kehoach_desktop.domain.edits import AddPart, Assign, Batch, Edit, MovePart, PutPart
from kehoach_desktop.domain.outline import Place
from kehoach_desktop.domain.plan import Footnote, Plan, Section, SectionRole
from kehoach_desktop.domain.staff import Directory
from kehoach_desktop.services.assigning import literals, read_parties


def sections_below(plan: Plan, parent: int | None) -> list[PartId]:
    below = plan.parts.children_of(parent)
    return [PartId(each) for each in below if isinstance(plan.parts[each], Section)]


def section(plan: Plan, section_id: int) -> Section:
    part = plan.parts[section_id]
    if not isinstance(part, Section):
        raise TypeError(section_id)
    return part


def footnotes(plan: Plan, section_id: int) -> tuple[Footnote, ...]:
    below = (plan.parts[each] for each in plan.parts.children_of(section_id))
    return tuple(part for part in below if isinstance(part, Footnote))


def all_footnotes(plan: Plan) -> tuple[Footnote, ...]:
    return tuple(part for _, part in plan.parts.walk() if isinstance(part, Footnote))


def new_place(plan: Plan, current: int | None) -> tuple[Place, str | None]:
    """Right under the current section on the page, with the marker that follows there."""
    from kehoach_desktop.domain.markers import first_child  # noqa: PLC0415 - the start counts not

    if current is None:
        top = sections_below(plan, None)
        last = top[-1] if top else None
        return Place(None, last), _following(plan, last)
    below = sections_below(plan, current)
    if below:
        return Place(current, _before(plan, below[0])), first_child(section(plan, current).marker)
    parent = plan.parts.parent_of(current)
    return Place(parent, current), _following(plan, current)


def add_footnote(plan: Plan, section_id: PartId, offset: int, new_id: PartId) -> AddPart:
    """Marks count on through the whole document."""
    mark = f"({len(all_footnotes(plan)) + 1})"
    below = plan.parts.children_of(section_id)
    notes = [each for each in below if isinstance(plan.parts[each], Footnote)]
    place = Place(section_id, notes[-1] if notes else None)
    return AddPart(Footnote(new_id, mark, "", offset), place)


def indent(plan: Plan, section_id: PartId) -> list[Edit]:
    """The section becomes the last one below the sibling before it."""
    siblings = sections_below(plan, plan.parts.parent_of(section_id))
    at = siblings.index(section_id)
    if at == 0:
        return []
    parent = siblings[at - 1]
    below = plan.parts.children_of(parent)
    return [MovePart(section_id, Place(parent, below[-1] if below else None))]


def outdent(plan: Plan, section_id: PartId) -> list[Edit]:
    """One level up; what followed it goes below it, so that the page reads as before."""
    parent = plan.parts.parent_of(section_id)
    if parent is None:
        return []
    siblings = plan.parts.children_of(parent)
    later = siblings[siblings.index(section_id) + 1 :]
    edits: list[Edit] = [MovePart(section_id, Place(plan.parts.parent_of(parent), parent))]
    last = next(reversed(plan.parts.children_of(section_id)), None)
    for each in later:
        if isinstance(plan.parts[each], Section | Table):
            edits.append(MovePart(PartId(each), Place(section_id, last)))
            last = each
    return edits


def move_up(plan: Plan, section_id: PartId) -> list[Edit]:
    """One place up among its siblings, with all below it."""
    return _move(plan, section_id, -1)


def move_down(plan: Plan, section_id: PartId) -> list[Edit]:
    return _move(plan, section_id, 1)


def _move(plan: Plan, section_id: PartId, by: int) -> list[Edit]:
    siblings = sections_below(plan, plan.parts.parent_of(section_id))
    at = siblings.index(section_id) + by
    if not 0 <= at < len(siblings):
        return []
    neighbour = siblings[at]
    after = _before(plan, neighbour) if by < 0 else neighbour
    return [MovePart(section_id, Place(plan.parts.parent_of(section_id), after))]


def renumbered(plan: Plan) -> list[Section]:
    """The sections whose marker counting anew would change, with their new marker."""
    from kehoach_desktop.domain.markers import renumber  # noqa: PLC0415

    steps = list(plan.sections())
    markers = renumber([(depth, each.marker) for depth, each in steps])
    return [
        with_marker(each, marker)
        for (_, each), marker in zip(steps, markers, strict=True)
        if marker != each.marker
    ]


def with_marker(part: Section, marker: str | None) -> Section:
    return replace(part, marker=marker)


def with_role(
    plan: Plan, part: Section, role: SectionRole, directory: Directory, new_id: Callable[[], int]
) -> Batch:
    """A line that now names parties is read, unless its owner has some already."""
    put = PutPart(replace(part, role=role))
    owner = PartId(plan.parts.parent_of(part.id) or part.id)
    named = [each for each in literals(put.apply(plan)) if each.owner == owner]
    if owner in plan.assignments or not named:
        return Batch((put,))
    parties = [party for each in named for party in read_parties(each, directory, new_id)]
    return Batch((put, Assign(owner, tuple(parties))))


def put_all(parts: Iterable[Section]) -> Batch:
    return Batch(tuple(PutPart(part) for part in parts))


def path(plan: Plan, section_id: int) -> str:
    """Give "II.1.2" for the section 1.2 below 1 below II, each marker cut of its full stop."""
    line = [section_id, *plan.parts.ancestors_of(section_id)]
    markers = [section(plan, each).marker or "" for each in reversed(line)]
    found: list[str] = []
    for marker in (each.strip(" .") for each in markers if re.search(r"\w", each)):
        if found and marker.startswith(f"{found[-1]}."):
            found.pop()  # "1.2" says "1" already
        found.append(marker)
    return ".".join(found)


def _following(plan: Plan, section_id: int | None) -> str | None:
    from kehoach_desktop.domain.markers import successor  # noqa: PLC0415

    marker = section(plan, section_id).marker if section_id is not None else None
    return successor(marker) if marker else None


def _before(plan: Plan, part_id: int) -> int | None:
    return plan.parts.place_of(part_id).after
