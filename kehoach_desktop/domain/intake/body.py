"""The text of a plan as a tree: numbers, titles, what is set in another style, notes, roles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, takewhile
from typing import Any

from kehoach_desktop.domain.appendix import Span, Style
from kehoach_desktop.domain.codec import encode
from kehoach_desktop.domain.intake.lines import Block, quoted
from kehoach_desktop.domain.markers import Marker, level_of, parse_marker, split_marker
from kehoach_desktop.domain.markers import Style as Numbering
from kehoach_desktop.domain.plan import SectionRole
from kehoach_desktop.domain.proposal import SourcePlace
from kehoach_desktop.domain.report import table_line
from kehoach_desktop.domain.source import SourceParagraph, SourceRun, text_of
from kehoach_desktop.domain.text import fold, squeeze

_MARK = re.compile(r"[⁽(⁰¹²³⁴⁵⁶⁷⁸⁹\d⁾)]{1,5}")
_DOER = r"(?:don vi|co quan|bo phan|cong chuc|can bo|phong|nguoi)(?: duoc giao)?"
_ROLES = (
    (SectionRole.LEADER_LINE, re.compile(r"(?:dong chi )?lanh dao (?:phu trach|chi dao|theo doi)")),
    (
        SectionRole.PARTY_LINE,
        re.compile(
            rf"(?:{_DOER} )?(?:chu tri|tham muu|phoi hop|thuc hien|dau moi)"
            rf"(?:,? (?:{_DOER} )?(?:chu tri|tham muu|phoi hop|thuc hien|dau moi))?\s*:"
        ),
    ),
    (
        SectionRole.TIME_LINE,
        re.compile(r"(?:thoi (?:gian|han)|tien do)(?: thuc hien| hoan thanh)?\s*:"),
    ),
)
_APPENDED = re.compile(r"phu luc\b[^.;]{0,40}\bkem theo\b")
_CLOSES = re.compile(r"\./\.?$")
_LABEL_SIGNS = "(* -–+"
# Where a paragraph without a number stands: as deep as a dash, or above the dashes it announces.
_ANNOUNCES, _BESIDE_DASHES, _UNDER_LETTER = 8.5, 9.0, 8.2
_TOP = -1.0
_BULLETS = {Numbering.DASH, Numbering.PLUS, Numbering.STAR}
_COUNTED = {Numbering.PARENTHESIS, Numbering.NUMBER}
_STYLES = (
    ("bold", Style.BOLD),
    ("italic", Style.ITALIC),
    ("underline", Style.UNDERLINE),
    ("superscript", Style.SUPERSCRIPT),
)

Data = dict[str, Any]


@dataclass
class Body:
    parts: list[Data] = field(default_factory=list)
    places: list[SourcePlace] = field(default_factory=list)  # of each section, in printed order
    tables: list[tuple[int, str]] = field(default_factory=list)  # section, line about its table
    unsure: list[tuple[str, str]] = field(default_factory=list)  # where, what


def read_body(blocks: Sequence[Block]) -> Body:
    paragraphs = [
        (each.place, each.block) for each in blocks if isinstance(each.block, SourceParagraph)
    ]
    reader = _Reader(sum(not is_table_line(paragraph) for _, paragraph in paragraphs))
    for place, paragraph in paragraphs:
        if is_table_line(paragraph) and reader.body.places:
            reader.body.tables.append((len(reader.body.places) - 1, text_of(paragraph.runs)))
        else:
            reader.add(place, paragraph)
    return reader.body


def is_table_line(paragraph: SourceParagraph) -> bool:
    start, end = fold(table_line("|")).split("|")
    words = squeeze(fold(text_of(paragraph.runs)))
    return words.startswith(start) and words.endswith(end)


@dataclass
class _Piece:
    """A section while its place in the tree is looked for."""

    data: Data
    marker: Marker
    level: float = 0.0

    @property
    def parts(self) -> list[Data]:
        below: list[Data] = self.data.setdefault("parts", [])
        return below


class _Reader:
    def __init__(self, count: int) -> None:
        self.body = Body()
        self._count = count
        self._open: list[_Piece] = []
        self._notes = self._refs = 0
        self._is_numbered = False  # whether the numbered text has begun

    def add(self, place: SourcePlace, paragraph: SourceParagraph) -> None:
        self.body.places.append(place)
        section = _Section(paragraph, self._notes)
        self._notes += len(section.notes)
        piece = _Piece(section.data(), parse_marker(section.marker))
        self._is_numbered = self._is_numbered or section.marker is not None
        role = self._role(section)
        if role is not SectionRole.PLAIN:
            piece.data["role"] = role.value
        piece.level = self._level(section, piece.marker, role)
        self._warn(section, piece, role)
        while self._open and self._open[-1].level >= piece.level:
            self._open.pop()
        siblings = self._open[-1].parts if self._open else self.body.parts
        if role is SectionRole.TIME_LINE:
            self._cover(piece.data, siblings)
        siblings.append(piece.data)
        if piece.level > _TOP:
            self._open.append(piece)

    # What it does

    def _role(self, section: "_Section") -> SectionRole:
        if not self._is_numbered:
            return SectionRole.INTRODUCTION
        role = section.label_role
        if role is not SectionRole.PLAIN:
            return role
        words = fold(section.text)
        is_last = len(self.body.places) == self._count
        closes = bool(_CLOSES.search(words)) or words.startswith("tren day la")
        if is_last and closes and section.marker is None and not section.title:
            return SectionRole.CLOSING
        return SectionRole.APPENDIX_REFERENCE if _APPENDED.search(words) else SectionRole.PLAIN

    def _cover(self, data: Data, siblings: list[Data]) -> None:
        """A time line is about the pieces above it, up to the one before; else about its parent."""
        covered: list[Data] = []
        for each in reversed([part for part in siblings if part["is"] == "section"]):
            role = each.get("role")
            if role == SectionRole.TIME_LINE.value:
                break
            if role not in {SectionRole.LEADER_LINE.value, SectionRole.PARTY_LINE.value}:
                covered.insert(0, each)
        if not covered and self._open:
            covered = [self._open[-1].data]
        for each in covered:
            if "ref" not in each:
                self._refs += 1
                each["ref"] = str(self._refs)
        if covered:
            data["covers"] = [each["ref"] for each in covered]

    # Where it stands

    def _level(self, section: "_Section", marker: Marker, role: SectionRole) -> float:
        if role is SectionRole.CLOSING:
            return self._below_part()
        level = level_of(marker)
        if section.marker is None or level is None:
            return self._unnumbered(section, role)
        if marker.style in _COUNTED:
            known = [piece.level for piece in self._open if _is_alike(piece.marker, marker)]
            if known:
                return known[-1]
            if marker.suffix.startswith(")") and self._is_below_letter(marker):
                return _UNDER_LETTER
        announces = section.text.endswith(":") or not section.text
        is_label = role is not SectionRole.PLAIN
        if marker.style is Numbering.STAR and announces and not is_label:
            return _ANNOUNCES
        return float(level)

    def _is_below_letter(self, marker: Marker) -> bool:
        """(1) below a): it begins to count there."""
        levels = {piece.level for piece in self._open}
        return marker.numbers == (1,) and float(level_of(parse_marker("a)")) or 0) in levels

    def _unnumbered(self, section: "_Section", role: SectionRole) -> float:
        if not self._is_numbered:
            return _TOP
        if section.title and section.title.upper() == section.title:
            return 0.0
        if role is SectionRole.APPENDIX_REFERENCE and not section.title:
            return self._reference()
        is_label = role in {SectionRole.TIME_LINE, SectionRole.LEADER_LINE, SectionRole.PARTY_LINE}
        if is_label:
            return _BESIDE_DASHES
        if section.title or section.text.endswith(":"):
            return _ANNOUNCES
        return _BESIDE_DASHES

    def _reference(self) -> float:
        """Under a heading that says nothing else; else it speaks for the whole part."""
        last = self._open[-1] if self._open else None
        if last is None or (last.level < _ANNOUNCES and not last.data.get("text")):
            return _BESIDE_DASHES
        return self._below_part()

    def _below_part(self) -> float:
        """As deep as what stands right under the last part: it belongs to no number in there."""
        return next((piece.level for piece in self._open[1:]), _BESIDE_DASHES)

    def _warn(self, section: "_Section", piece: _Piece, role: SectionRole) -> None:
        """Only what was numbered tells for sure where it stands."""
        if section.marker is not None or role is not SectionRole.PLAIN or not self._open:
            return
        last = self._open[-1]
        if last.marker.style in _BULLETS and last.level >= piece.level:
            home = next((p for p in reversed(self._open) if p.level < piece.level), None)
            where = (
                f"mục {home.marker.literal.rstrip('.')}"
                if home and home.marker.literal
                else "phần trên"
            )
            said = quoted(section.title or section.text)
            self.body.unsure.append(
                ("Nội dung", f"Đoạn {said} không đánh số, sau các gạch đầu dòng: xếp vào {where}.")
            )


def _is_alike(one: Marker, other: Marker) -> bool:
    """Numbers that are written in one way go on from each other."""
    return one.style is other.style and one.suffix == other.suffix


class _Section:
    """A paragraph cut into marker, title, text and notes."""

    def __init__(self, paragraph: SourceParagraph, notes_before: int) -> None:
        self.title = self.text = ""
        self.marker: str | None = paragraph.marker or None
        self.spans: list[Span] = []
        self.notes: list[Data] = []
        runs, marked = _without_notes(paragraph.runs, notes_before)
        typed = text_of(tuple(runs))
        start = 0
        if self.marker is None:
            self.marker, rest = split_marker(typed)
            start = len(typed) - len(rest) if self.marker is not None else 0
        title_end = self._title_end(runs, start)
        self.label_role = self._label(typed[start:])
        if self.label_role is not SectionRole.PLAIN:
            title_end = start
        self.title = squeeze(typed[start:title_end])
        self._take_text(runs, title_end, marked)

    def _label(self, text: str) -> SectionRole:
        """A dash or nothing before "Thời gian thực hiện:"; a number there makes it a heading."""
        if self.marker is not None and parse_marker(self.marker).style not in _BULLETS:
            return SectionRole.PLAIN
        words = squeeze(fold(text)).lstrip(_LABEL_SIGNS)
        return next((role for role, label in _ROLES if label.match(words)), SectionRole.PLAIN)

    def _title_end(self, runs: Sequence[SourceRun], start: int) -> int:
        """A bold beginning is the title, where the number before it is as bold."""
        bold = list(takewhile(lambda run: run.bold or not run.text.strip(), runs))
        end = len(text_of(tuple(bold)))
        if end <= start or not any(run.text.strip() for run in bold):
            return start
        following = text_of(tuple(runs))[end:]
        signs = re.match(r"\s*[:.;,)]+(?=\s|$)", following)
        return end + (signs.end() if signs else 0)

    def _take_text(
        self, runs: Sequence[SourceRun], start: int, marked: list[tuple[int, Data]]
    ) -> None:
        """White space is put in order; what is set in another style moves along."""
        signs = [(sign, run) for run in runs for sign in run.text]
        kept: list[tuple[str, SourceRun]] = []
        places: list[int] = []  # of each typed sign in the text that is kept
        is_open = False
        for at, (sign, run) in enumerate(signs):
            if at < start or sign.isspace():
                is_open = bool(kept)
                places.append(len(kept))
                continue
            if is_open:
                kept.append((" ", run if kept[-1][1] is run else SourceRun("")))
                is_open = False
            places.append(len(kept))
            kept.append((sign, run))
        places.append(len(kept))
        self.text = "".join(sign for sign, _ in kept)
        self.notes = [{**data, "offset": places[at]} for at, data in marked]
        self._take_spans(kept)

    def _take_spans(self, kept: Sequence[tuple[str, SourceRun]]) -> None:
        for attribute, style in _STYLES:
            at = 0
            for is_on, group in groupby(kept, key=lambda each: bool(getattr(each[1], attribute))):
                length = len(list(group))
                if is_on:
                    self.spans.append(Span(at, at + length, style))
                at += length
        self.spans.sort(key=lambda span: (span.start, span.end))

    def data(self) -> Data:
        facts = {
            "marker": self.marker,
            "title": self.title,
            "text": self.text,
            "spans": [_span(each) for each in self.spans],
            "parts": self.notes,
        }
        return {"is": "section", **{name: fact for name, fact in facts.items() if fact}}


def _span(span: Span) -> Data:
    data: Data = encode(span)
    return data


def _without_notes(
    runs: Sequence[SourceRun], before: int
) -> tuple[list[SourceRun], list[tuple[int, Data]]]:
    """Footnotes stand beside the text, with the mark that was printed for each."""
    kept: list[SourceRun] = []
    notes: list[tuple[int, Data]] = []
    length = 0
    for words, stretch in _stretches(runs):
        if words is None:
            kept.extend(stretch)
            length += len(text_of(tuple(stretch)))
            continue
        mark = text_of(tuple(stretch)).strip() or str(before + len(notes) + 1)
        # LibreOffice says the last sign of a mark once more before the note.
        text = squeeze(words.removeprefix(f"{mark[-1:]}{mark}").removeprefix(mark))
        notes.append((length, {"is": "footnote", "mark": mark, "text": text}))
    return kept, notes


def _stretches(runs: Sequence[SourceRun]) -> Iterator[tuple[str | None, list[SourceRun]]]:
    """Runs in their order; those that make one note's mark come together with its words."""
    for is_mark, group in groupby(runs, key=_is_of_mark):
        stretch = list(group)
        if not is_mark:
            yield None, stretch
            continue
        begun: list[SourceRun] = []
        words: str | None = None
        for run in stretch:
            is_next = run.footnote is not None or not (words or "").startswith(run.text)
            if words is not None and (is_next or text_of(tuple(begun))):
                yield words, begun
                begun, words = [], None
            begun.append(run)
            words = run.footnote if run.footnote is not None else words
        yield words, begun


def _is_of_mark(run: SourceRun) -> bool:
    return run.footnote is not None or (run.superscript and bool(_MARK.fullmatch(run.text)))
