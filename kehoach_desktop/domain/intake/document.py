"""The text of a whole plan in a Word file: head, citations, body, recipients, signature."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import Any, NamedTuple

from kehoach_desktop.domain.markers import level_of, parse_marker, split_marker
from kehoach_desktop.domain.plan import (
    Citation,
    CitationUse,
    PlanHead,
    Purpose,
    Recipient,
    SignatureBlock,
)
from kehoach_desktop.domain.proposal import SourcePlace
from kehoach_desktop.domain.source import (
    Alignment,
    Source,
    SourceCell,
    SourceKind,
    SourceParagraph,
    SourceRun,
    SourceTable,
    SourceText,
    text_of,
)
from kehoach_desktop.domain.text import fold, squeeze

_MOTTO, _RECEIVERS = "cong hoa xa hoi", "noi nhan"
_TYPE = re.compile(r"(?:ke hoach|chuong trinh|de an|phuong an|ke hoach hanh dong)")
_NUMBER = re.compile(r"[Ss]ố\s*:\s*(?P<number>[^/\s]*)\s*/\s*(?P<symbol>\S.*)?")
_DATE = re.compile(
    r"(?P<place>[^,]{2,40}),\s*ngày\s*(?P<day>\d{0,2})\W*tháng\s*(?P<month>\d{0,2})\W*"
    r"năm\s*(?P<year>\d{4})"
)
_PURPOSES = (
    (re.compile(r"\((?:b/c|để báo cáo|báo cáo)\)", re.IGNORECASE), Purpose.REPORT),
    (re.compile(r"\((?:t/h|để thực hiện|thực hiện)\)", re.IGNORECASE), Purpose.PERFORM),
    (re.compile(r"\(c/đ\)", re.IGNORECASE), Purpose.DIRECT),
    (re.compile(r"^-?\s*Lưu", re.IGNORECASE), Purpose.ARCHIVE),
)
_MARK = re.compile(r"[⁽(⁰¹²³⁴⁵⁶⁷⁸⁹\d⁾)]{1,5}")
_HEADING_LINES = 6


@dataclass(frozen=True, slots=True)
class DocumentText:
    head: PlanHead
    body: tuple[dict[str, Any], ...]
    places: tuple[SourcePlace, ...]  # of each section, in printed order
    end: SourcePlace  # where the signature stands

    def section_before(self, place: SourcePlace) -> int | None:
        """None behind the signature: what stands there is an appendix."""
        if place[:2] >= self.end[:2]:
            return None
        before = sum(each[:2] < place[:2] for each in self.places)
        return before - 1 if before else None


class _Block(NamedTuple):
    place: SourcePlace
    block: SourceParagraph | SourceTable

    @property
    def text(self) -> str:
        return text_of(self.block.runs) if isinstance(self.block, SourceParagraph) else ""


def read_document(source: Source) -> DocumentText | None:
    """None where the file is no whole plan: bare appendices, a workbook."""
    if source.kind is not SourceKind.WORD:
        return None
    blocks = [
        _Block(SourcePlace(number, at), block)
        for number, sheet in enumerate(source.sheets)
        for at, block in enumerate(sheet.blocks)
    ]
    begin = next((at for at, each in enumerate(blocks) if _is_type(each)), None)
    end = next((at for at, each in enumerate(blocks) if _says(each.block, _RECEIVERS)), None)
    if begin is None or end is None or end < begin:
        return None
    head, rest = _head(blocks, begin)
    citations, sections = _split(blocks[rest:end])
    body, places = _sections(sections)
    receivers, signature = _ending(blocks[end].block)
    return DocumentText(
        _with_endings(head, citations, receivers, signature), body, places, blocks[end].place
    )


def _is_type(each: _Block) -> bool:
    block = each.block
    if not isinstance(block, SourceParagraph):
        return False
    text = squeeze(each.text)
    is_alone = text.upper() == text and bool(_TYPE.fullmatch(fold(text)))
    return is_alone and block.alignment is Alignment.CENTRE


def _says(block: SourceParagraph | SourceTable, words: str) -> bool:
    if isinstance(block, SourceParagraph):
        return fold(text_of(block.runs)).strip().startswith(words)
    return any(words in fold(cell.text) for row in block.rows[:3] for cell in row.cells)


# The head


def _head(blocks: Sequence[_Block], begin: int) -> tuple[PlanHead, int]:
    subject: list[str] = []
    at = begin + 1
    while at < len(blocks) and len(subject) < _HEADING_LINES:
        block, text = blocks[at].block, squeeze(blocks[at].text)
        is_title = isinstance(block, SourceParagraph) and block.alignment is Alignment.CENTRE
        if text and not is_title:
            break
        if text and not re.fullmatch(r"[-_–—*]+", text):
            subject.append(text)
        if isinstance(block, SourceTable):
            break
        at += 1
    cells = [
        cell
        for each in blocks[:begin]
        if isinstance(each.block, SourceTable)
        for row in each.block.rows
        for cell in row.cells
    ]
    superior, agency = _letterhead(cells)
    texts = [*(cell.text for cell in cells), *(each.text for each in blocks[:begin])]
    number = next((found for text in texts if (found := _NUMBER.search(text))), None)
    day = next((found for text in texts if (found := _DATE.search(squeeze(text)))), None)
    facts = PlanHead(
        subject=" ".join(subject),
        type_name=squeeze(blocks[begin].text),
        number=number["number"].strip(" .…_*") if number else "",
        symbol=squeeze(number["symbol"] or "") if number else "",
        superior_lines=superior,
        agency_lines=agency,
        place=squeeze(day["place"]) if day else "",
        day=_int(day["day"]) if day else None,
        month=_int(day["month"]) if day else None,
        year=_int(day["year"]) if day else None,
        plan_year=_plan_year(" ".join(subject), day["year"] if day else ""),
    )
    return facts, at


def _int(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def _plan_year(subject: str, written: str) -> int | None:
    years = re.findall(r"(?<!\d)(20\d{2})(?!\d)", subject)
    return int(years[-1]) if years else _int(written)


def _letterhead(cells: Sequence[SourceCell]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Bold lines name the agency, the others whom it is under."""
    left = next((c for c in cells if c.text.strip() and _MOTTO not in fold(c.text)), None)
    if left is None or _NUMBER.search(left.text):
        return (), ()
    bold = {squeeze(line) for run in left.runs if run.bold for line in run.text.split("\n")}
    lines = [squeeze(line) for line in left.text.split("\n")]
    lines = [line for line in lines if line and not re.fullmatch(r"[-_–—*]+", line)]
    agency = tuple(line for line in lines if line in bold)
    if not agency:
        return tuple(lines[:-1]), tuple(lines[-1:])
    return tuple(line for line in lines if line not in bold), agency


# The body


def _split(blocks: Sequence[_Block]) -> tuple[list[Citation], list[_Block]]:
    """The first lines that say "Căn cứ …" are citations; everything else is body."""
    citations: list[Citation] = []
    at = 0
    while at < len(blocks):
        words = fold(squeeze(blocks[at].text))
        if isinstance(blocks[at].block, SourceTable) or (words and not words.startswith("can cu ")):
            break
        if words:
            citations.append(Citation(squeeze(blocks[at].text), CitationUse.BASIS))
        at += 1
    return citations, list(blocks[at:])


def _sections(
    blocks: Sequence[_Block],
) -> tuple[tuple[dict[str, Any], ...], tuple[SourcePlace, ...]]:
    top: list[dict[str, Any]] = []
    open_sections: list[tuple[float, dict[str, Any]]] = []
    places: list[SourcePlace] = []
    for each in blocks:
        block = each.block
        if not isinstance(block, SourceParagraph) or not squeeze(each.text):
            continue
        data, level = _section(block)
        while open_sections and open_sections[-1][0] >= level:
            open_sections.pop()
        siblings = open_sections[-1][1].setdefault("parts", []) if open_sections else top
        siblings.append(data)
        open_sections.append((level, data))
        places.append(each.place)
    return tuple(top), tuple(places)


def _section(paragraph: SourceParagraph) -> tuple[dict[str, Any], float]:
    """A bold beginning is the title; a line without number stands below the one before it."""
    runs, notes = _without_notes(paragraph.runs)
    bold = len(list(takewhile(lambda run: run.bold or not run.text.strip(), runs)))
    title, text = text_of(tuple(runs[:bold])), text_of(tuple(runs[bold:]))
    marker: str | None = paragraph.marker or None
    if marker is None:
        lead = title if title.strip() else text
        marker, rest = split_marker(lead.strip())
        if marker is not None:
            title, text = (rest, text) if title.strip() else ("", rest)
    level = level_of(parse_marker(marker)) if marker else None
    depth = float(level) if level is not None else _unnumbered(title)
    return _data(marker, title, text, notes), depth


def _data(marker: str | None, title: str, text: str, notes: list[dict[str, Any]]) -> dict[str, Any]:
    facts = {"marker": marker, "title": squeeze(title), "text": squeeze(text), "parts": notes}
    return {"is": "section", **{name: fact for name, fact in facts.items() if fact}}


def _without_notes(runs: SourceText) -> tuple[list[SourceRun], list[dict[str, Any]]]:
    """Footnotes stand beside the text, with the mark that was printed for each."""
    kept: list[SourceRun] = []
    notes: list[dict[str, Any]] = []
    for is_mark, group in groupby(runs, key=_is_of_mark):
        stretch = list(group)
        words = next((run.footnote for run in stretch if run.footnote is not None), None)
        if not is_mark or words is None:
            kept.extend(stretch)
            continue
        mark = text_of(tuple(stretch)) or str(len(notes) + 1)
        offset = len(text_of(tuple(kept)).strip())
        text = squeeze(words.removeprefix(mark))
        notes.append({"is": "footnote", "mark": mark, "text": text, "offset": offset})
    return kept, notes


def _is_of_mark(run: SourceRun) -> bool:
    return run.footnote is not None or (run.superscript and bool(_MARK.fullmatch(run.text)))


def _unnumbered(title: str) -> float:
    return 0.0 if title.strip() and title.upper() == title else 99.0


# The end


def _ending(
    block: SourceParagraph | SourceTable,
) -> tuple[tuple[Recipient, ...], SignatureBlock]:
    if isinstance(block, SourceParagraph):
        return (), SignatureBlock()
    cells = [cell for row in block.rows for cell in row.cells if cell.text.strip()]
    left = next((c for c in cells if _RECEIVERS in fold(c.text)), None)
    right = [cell for cell in cells if cell is not left]
    receivers = tuple(_recipients(left.text)) if left is not None else ()
    lines = [squeeze(line) for cell in right for line in cell.text.split("\n")]
    lines = [line for line in lines if line]
    name = lines.pop() if lines and lines[-1].upper() != lines[-1] else ""
    return receivers, SignatureBlock(tuple(lines), name)


def _recipients(text: str) -> Iterator[Recipient]:
    for line in text.split("\n"):
        literal = squeeze(line)
        if not literal or fold(literal).startswith(_RECEIVERS):
            continue
        purpose = next((each for pattern, each in _PURPOSES if pattern.search(literal)), None)
        yield Recipient(literal, purpose)


def _with_endings(
    head: PlanHead,
    citations: Sequence[Citation],
    receivers: tuple[Recipient, ...],
    signature: SignatureBlock,
) -> PlanHead:
    return replace(head, citations=tuple(citations), recipients=receivers, signature=signature)
