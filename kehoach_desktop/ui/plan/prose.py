"""Find and replace in what a plan says outside its cells: head, body, notes, appendices' names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from kehoach_desktop.domain.appendix import Appendix, Column, PartId, Span
from kehoach_desktop.domain.edits import Edit, PutHead, PutPart
from kehoach_desktop.domain.plan import Footnote, Part, Plan, PlanHead, Section
from kehoach_desktop.ui.grid.find import Query, replaced
from kehoach_desktop.ui.plan import head_lines
from kehoach_desktop.ui.plan.line_list import Line

_HEAD_FIELDS = (
    *("superior_lines", "agency_lines", "number", "symbol", "place", "date_literal", "urgency"),
    *("type_name", "subject", "ordered_by", "drafter_code"),
)
_PART_FIELDS: Mapping[type[Part], tuple[str, ...]] = {
    Section: ("title", "text"),
    Footnote: ("text",),
    Appendix: ("label", "title", "attached_line"),
    Column: ("header",),
}
Stretch = tuple[int, int]  # start and end in the old text


class Field(NamedTuple):
    """One text: of the head (no owner) or of a part; `item` counts where the field has lines."""

    owner: PartId | None
    name: str
    item: int = -1


class InProse(NamedTuple):
    """One place in one text."""

    field: Field
    start: int
    end: int


def find_in_prose(plan: Plan, query: Query) -> list[InProse]:
    """Every place, in printed order."""
    return [
        InProse(field, start, end)
        for field, text in _texts(plan)
        for start, end in query.places(text)
    ]


def replace_in_prose(plan: Plan, places: Iterable[InProse], replacement: str) -> list[Edit]:
    """Styles and footnote marks stay where they were in the words around."""
    by_owner: dict[PartId | None, dict[Field, list[Stretch]]] = {}
    for field, start, end in places:
        by_owner.setdefault(field.owner, {}).setdefault(field, []).append((start, end))
    edits: list[Edit] = []
    parts: dict[PartId, Part] = {}
    for owner, fields in by_owner.items():
        if owner is None:
            edits.append(PutHead(_new_head(plan.head, fields, replacement)))
        else:
            _put_part(plan, owner, fields, replacement, parts)
    return [*edits, *(PutPart(part) for part in parts.values())]


def _texts(plan: Plan) -> Iterator[tuple[Field, str]]:
    yield from _above_the_body(plan.head)
    for _, part in plan.parts.walk():
        for name in _PART_FIELDS.get(type(part), ()):
            yield from _lines(part.id, name, getattr(part, name))
    yield from _below_the_body(plan.head)


def _above_the_body(head: PlanHead) -> Iterator[tuple[Field, str]]:
    for name in _HEAD_FIELDS:
        yield from _lines(None, name, getattr(head, name))
    yield from _lines(None, "citations", tuple(each.literal for each in head.citations))


def _below_the_body(head: PlanHead) -> Iterator[tuple[Field, str]]:
    yield from _lines(None, "recipients", tuple(each.literal for each in head.recipients))
    yield from _lines(None, "signature_lines", head.signature.lines)
    yield from _lines(None, "signature_name", head.signature.name)


def _lines(
    owner: PartId | None, name: str, value: str | tuple[str, ...] | None
) -> Iterator[tuple[Field, str]]:
    if isinstance(value, str):
        yield Field(owner, name), value
    elif value is not None:
        for item, line in enumerate(value):
            yield Field(owner, name, item), line


def _new_head(head: PlanHead, fields: Mapping[Field, list[Stretch]], new: str) -> PlanHead:
    old = dict(chain(_above_the_body(head), _below_the_body(head)))
    texts = {
        (field.name, field.item): replaced(old[field], stretches, new)
        for field, stretches in fields.items()
    }
    block = replace(
        head.signature,
        lines=_taken("signature_lines", head.signature.lines, texts),
        name=_taken("signature_name", head.signature.name, texts),
    )
    changes = {name: _taken(name, getattr(head, name), texts) for name in _HEAD_FIELDS}
    citations = _new_lines(head_lines.citation_lines(head), "citations", texts)
    recipients = _new_lines(head_lines.recipient_lines(head), "recipients", texts)
    head = replace(head, signature=block, **changes)
    return head_lines.with_recipients(head_lines.with_citations(head, citations), recipients)


def _new_lines(
    lines: Iterable[Line], name: str, texts: Mapping[tuple[str, int], str]
) -> list[Line]:
    """A line of which nothing is left goes."""
    new = (line._replace(text=texts.get((name, n), line.text)) for n, line in enumerate(lines))
    return [line for line in new if line.text]


def _taken(name: str, old: Any, texts: Mapping[tuple[str, int], str]) -> Any:
    if isinstance(old, tuple):
        return tuple(texts.get((name, item), line) for item, line in enumerate(old))
    return texts.get((name, -1), old)


def _put_part(
    plan: Plan,
    owner: PartId,
    fields: Mapping[Field, list[Stretch]],
    new: str,
    parts: dict[PartId, Part],
) -> None:
    for field, stretches in fields.items():
        part = parts.get(owner, plan.parts[owner])
        old = getattr(part, field.name)
        if field.item >= 0:
            line = replaced(old[field.item], stretches, new)
            value: Any = (*old[: field.item], line, *old[field.item + 1 :])
        else:
            value = replaced(old, stretches, new)
        changes = {field.name: value}
        if isinstance(part, Section):
            changes["spans"] = _moved_spans(part.spans, field.name, stretches, len(new))
        parts[owner] = replace(part, **changes)
        if isinstance(part, Section) and field.name == "text":
            _move_notes(plan, owner, stretches, len(new), parts)


def _move_notes(
    plan: Plan,
    owner: PartId,
    stretches: list[Stretch],
    length: int,
    parts: dict[PartId, Part],
) -> None:
    for each in plan.parts.children_of(owner):
        note = parts.get(PartId(each), plan.parts[each])
        if isinstance(note, Footnote):
            offset = _moved(note.offset, stretches, length)
            if offset != note.offset:
                parts[note.id] = replace(note, offset=offset)


def _moved_spans(
    spans: tuple[Span, ...], field: str, stretches: list[Stretch], length: int
) -> tuple[Span, ...]:
    moved = (
        each._replace(
            start=_moved(each.start, stretches, length), end=_moved(each.end, stretches, length)
        )
        if each.field == field
        else each
        for each in spans
    )
    return tuple(each for each in moved if each.start < each.end)


def _moved(place: int, stretches: list[Stretch], length: int) -> int:
    """Where a place of the old text stands in the new one."""
    shift = 0
    for start, end in sorted(stretches):
        if place >= end:
            shift += length - (end - start)
        elif place > start:
            return start + shift + min(place - start, length)
    return place + shift
