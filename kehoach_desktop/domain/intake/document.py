"""The text of a whole plan, in Word or on a sheet: head, citations, body, receivers, signature."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kehoach_desktop.domain.intake.body import read_body
from kehoach_desktop.domain.intake.citations import read_citations
from kehoach_desktop.domain.intake.closing import end_of_draft, find_closing, read_closing
from kehoach_desktop.domain.intake.letterhead import find_title, read_top
from kehoach_desktop.domain.intake.lines import Block, is_gap
from kehoach_desktop.domain.intake.sheet_text import text_blocks
from kehoach_desktop.domain.markers import split_marker
from kehoach_desktop.domain.plan import PlanHead
from kehoach_desktop.domain.proposal import Doubt, DoubtKind, SourcePlace
from kehoach_desktop.domain.report import table_line
from kehoach_desktop.domain.source import Source, SourceKind
from kehoach_desktop.domain.text import fold


@dataclass(frozen=True, slots=True)
class DocumentText:
    head: PlanHead
    body: tuple[dict[str, Any], ...]
    places: tuple[SourcePlace, ...]  # of each section, in printed order
    end: SourcePlace  # where receivers or signature begin
    last: SourcePlace  # their last block
    doubts: tuple[Doubt, ...] = ()
    sheets: tuple[tuple[int, str], ...] = ()  # sections, and the lines that name a table's sheet

    def holds(self, place: SourcePlace) -> bool:
        """Whether what stands there was read as text of the plan."""
        return place[:2] <= self.last[:2]

    def section_before(self, place: SourcePlace) -> int | None:
        """None behind the signature: what stands there is an appendix."""
        if place[:2] >= self.end[:2]:
            return None
        before = sum(each[:2] < place[:2] for each in self.places)
        return before - 1 if before else None

    def section_of_sheet(self, name: str) -> int | None:
        """In our workbooks the text says which sheet a section's table is on."""
        line = fold(table_line(name))
        return next((section for section, said in self.sheets if fold(said) == line), None)


_BEHIND = SourcePlace(sys.maxsize, 0)


def read_document(source: Source) -> DocumentText | None:
    """None where the file is no whole plan but bare appendices."""
    if source.kind is SourceKind.WORD:
        return _read_blocks(
            [
                Block(SourcePlace(number, at), block)
                for number, sheet in enumerate(source.sheets)
                for at, block in enumerate(sheet.blocks)
            ]
        )
    if source.kind is not SourceKind.WORKBOOK:
        return None
    texts = (text_blocks(sheet, number) for number, sheet in enumerate(source.sheets))
    return next((text for blocks in texts if (text := _read_blocks(blocks)) is not None), None)


def _read_blocks(blocks: Sequence[Block]) -> DocumentText | None:
    begin = find_title(blocks)
    if begin is None:
        return None
    end = find_closing(blocks, begin + 1)
    if end is not None:
        return _read(blocks, begin, end)
    end = end_of_draft(blocks, begin + 1)
    is_text = any(split_marker(each.text)[0] is not None for each in blocks[begin + 1 : end])
    return _read(blocks, begin, end) if is_text else None


def _read(blocks: Sequence[Block], begin: int, end: int) -> DocumentText:
    top = read_top(blocks[:end], begin)
    between = [each for each in blocks[top.rest : end] if not is_gap(each)]
    citations, start = read_citations(between)
    body = read_body(between[start:])
    closing = read_closing(blocks, end)
    if not (closing.recipients or closing.signature.lines):
        closing.unsure.append(("Cuối văn bản", "Không thấy nơi nhận và chữ ký."))
    head = replace(
        top.head,
        citations=tuple(citations),
        recipients=closing.recipients,
        signature=closing.signature,
        drafter_code=closing.drafter_code,
    )
    return DocumentText(
        head,
        tuple(body.parts),
        tuple(body.places),
        blocks[end].place if end < len(blocks) else _BEHIND,
        blocks[closing.last - 1].place,
        (*top.doubts, *_doubts(body.unsure), *_doubts(closing.unsure)),
        tuple(body.tables),
    )


def _doubts(unsure: Iterable[tuple[str, str]]) -> Iterable[Doubt]:
    return (Doubt(DoubtKind.OTHER, where, what) for where, what in unsure)
