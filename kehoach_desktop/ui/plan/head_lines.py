"""Citations and recipients of a plan as lines on the page, and typed lines as them again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.plan import Citation, CitationUse, PlanHead, Purpose, Recipient
from kehoach_desktop.domain.text import squeeze
from kehoach_desktop.domain.vocabulary import term
from kehoach_desktop.ui.plan.line_list import Line, Use

CITATION_USES = tuple(Use(use, term(use)) for use in CitationUse)
PURPOSES = (Use(None, "–"), *(Use(purpose, term(purpose)) for purpose in Purpose))


def citation_lines(head: PlanHead) -> list[Line]:
    return [Line(each.literal, each.use, place) for place, each in enumerate(head.citations)]


def recipient_lines(head: PlanHead) -> list[Line]:
    return [Line(each.literal, each.purpose, place) for place, each in enumerate(head.recipients)]


def with_citations(head: PlanHead, lines: Sequence[Line]) -> PlanHead:
    return replace(head, citations=tuple(_citation(head.citations, line) for line in lines))


def with_recipients(head: PlanHead, lines: Sequence[Line]) -> PlanHead:
    return replace(head, recipients=tuple(_recipient(head.recipients, line) for line in lines))


def _citation(known: Sequence[Citation], line: Line) -> Citation:
    use = line.use if isinstance(line.use, CitationUse) else CitationUse.BASIS
    if line.source is None:
        return Citation(line.text, use)
    old = known[line.source]
    if line.text == old.literal:
        return replace(old, use=use)
    return _still_true(replace(old, literal=line.text, use=use))


def _recipient(known: Sequence[Recipient], line: Line) -> Recipient:
    purpose = line.use if isinstance(line.use, Purpose) else None
    if line.source is None:
        return Recipient(line.text, purpose)
    return replace(known[line.source], literal=line.text, purpose=purpose)


def _still_true(citation: Citation) -> Citation:
    """Of what was read out of the old text, only what the new text still says is kept."""
    text = squeeze(citation.literal)

    def kept(fact: str) -> str:
        return fact if fact and squeeze(fact) in text else ""

    day = citation.day
    if day is not None:
        written = rf"\b0?{day.day}\s*(?:/|tháng)\s*0?{day.month}\s*(?:/|năm)\s*{day.year}\b"
        day = day if re.search(written, text) else None
    return replace(
        citation,
        type_name=kept(citation.type_name),
        number=kept(citation.number),
        symbol=kept(citation.symbol),
        issuer=kept(citation.issuer),
        subject=kept(citation.subject),
        day=day,
    )
