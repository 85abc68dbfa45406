"""A section's title and text as one flow of styled words, and back without a letter lost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

from kehoach_desktop.domain.appendix import Span, Style
from kehoach_desktop.domain.plan import Footnote, Section
from kehoach_desktop.domain.text import nfc

TITLE = QTextFormat.Property.UserProperty.value + 1  # marks the words of the title
NOTE = TITLE + 1  # marks a footnote's mark with the footnote's id
MARK = NOTE + 1  # and with the mark itself: what is typed right behind it takes its look
LINE_END = "\u2028"  # a line end inside one paragraph, so that a section stays one paragraph


class Flow(NamedTuple):
    """What the words of a document say of a section; `notes` are places of footnote marks."""

    title: str
    text: str
    spans: tuple[Span, ...]
    notes: dict[int, int]

    def put_into(self, section: Section) -> Section:
        """The section with this title and text; spans that say the same keep their order."""
        same = sorted(self.spans, key=_order) == sorted(section.spans, key=_order)
        spans = section.spans if same else self.spans
        return replace(section, title=self.title, text=self.text, spans=spans)


class _Run(NamedTuple):
    text: str
    styles: frozenset[Style]
    is_title: bool = False
    note: int | None = None


def fill(document: QTextDocument, section: Section, notes: Sequence[Footnote] = ()) -> None:
    """Write the section into the document, as its first state."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    for run in _runs_of(section, notes):
        cursor.insertText(run.text.replace("\n", LINE_END), _format(run))
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def read(document: QTextDocument) -> Flow:
    return _flow(_runs_in(document, 0, document.characterCount()))


def read_between(document: QTextDocument, start: int, end: int) -> Flow:
    """A part of the document, for a section that is cut in two."""
    return _flow(_runs_in(document, start, end))


def place_of(section: Section, notes: Sequence[Footnote], field: str, offset: int) -> int:
    """Where a place of the title or the text stands in the document that `fill` writes."""
    if field == "title":
        return _units(section.title, offset)
    gap = 1 if section.title and section.text else 0
    marks = sum(len(note.mark) for note in notes if note.offset <= offset)
    return _units(section.title) + gap + _units(section.text, offset) + marks


def _units(text: str, offset: int | None = None) -> int:
    """Qt counts a letter outside the first plane twice."""
    return len(text[:offset].encode("utf-16-le")) // 2


def is_title(text_format: QTextCharFormat) -> bool:
    return bool(text_format.property(TITLE))


def _order(span: Span) -> tuple[str, int, int, str]:
    return span.field, span.start, span.end, span.style.value


def _runs_of(section: Section, notes: Sequence[Footnote]) -> Iterator[_Run]:
    title_spans = [span for span in section.spans if span.field == "title"]
    for text, styles in _cut(section.title, title_spans, ()):
        yield _Run(text, styles, is_title=True)
    if section.title and section.text:
        yield _Run(" ", frozenset())
    marks = sorted(notes, key=lambda note: note.offset)
    done = 0
    spans = [span for span in section.spans if span.field == "text"]
    for text, styles in _cut(section.text, spans, [note.offset for note in marks]):
        while marks and marks[0].offset <= done:
            yield _mark(marks.pop(0))
        yield _Run(text, styles)
        done += len(text)
    for note in marks:
        yield _mark(note)


def _mark(note: Footnote) -> _Run:
    return _Run(note.mark, frozenset({Style.SUPERSCRIPT}), note=note.id)


def _cut(
    text: str, spans: Sequence[Span], places: Iterable[int]
) -> Iterator[tuple[str, frozenset[Style]]]:
    """The text in pieces of one style, cut at the places too."""
    edges = {0, len(text), *places, *(s.start for s in spans), *(s.end for s in spans)}
    inside = sorted(edge for edge in edges if 0 <= edge <= len(text))
    for start, end in pairwise(inside):
        styles = frozenset(s.style for s in spans if s.start <= start and end <= s.end)
        yield text[start:end], styles


def _format(run: _Run) -> QTextCharFormat:
    text_format = QTextCharFormat()
    if run.is_title:
        text_format.setProperty(TITLE, True)  # noqa: FBT003 - Qt's own signature
    if run.note is not None:
        text_format.setProperty(NOTE, run.note)
        text_format.setProperty(MARK, run.text)
    if run.is_title or Style.BOLD in run.styles:
        text_format.setFontWeight(QFont.Weight.DemiBold)
    text_format.setFontItalic(Style.ITALIC in run.styles)
    text_format.setFontUnderline(Style.UNDERLINE in run.styles)
    if Style.SUPERSCRIPT in run.styles:
        text_format.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return text_format


def _runs_in(document: QTextDocument, start: int, end: int) -> Iterator[_Run]:
    block = document.begin()
    while block.isValid():
        if block != document.begin() and start < block.position() <= end:
            yield _Run("\n", frozenset())
        walk = block.begin()
        while not walk.atEnd():
            piece = walk.fragment()
            first, last = max(piece.position(), start), min(piece.position() + piece.length(), end)
            if first < last:
                text = piece.text()[first - piece.position() : last - piece.position()]
                yield _run(text, piece.charFormat())
            walk += 1
        block = block.next()


def _run(text: str, text_format: QTextCharFormat) -> _Run:
    text = nfc(text.replace(LINE_END, "\n"))
    note = text_format.property(NOTE)
    if note:
        return _Run(text.replace(text_format.property(MARK), "", 1), frozenset(), note=int(note))
    titled = is_title(text_format)
    styles = set()
    if text_format.fontWeight() > QFont.Weight.Medium and not titled:
        styles.add(Style.BOLD)
    if text_format.fontItalic():
        styles.add(Style.ITALIC)
    if text_format.fontUnderline():
        styles.add(Style.UNDERLINE)
    if text_format.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript:
        styles.add(Style.SUPERSCRIPT)
    return _Run(text, frozenset(styles), is_title=titled)


def _flow(runs: Iterable[_Run]) -> Flow:
    title, text = _Words("title"), _Words("text")
    notes: dict[int, int] = {}
    for run in runs:
        if run.is_title and not text.text:
            title.add(run)
        elif run.note is not None:
            notes[run.note] = len(text.text)
            text.add(run)
        elif run.is_title:  # a title's words that were dragged into the text stay bold
            text.add(run._replace(styles=run.styles | {Style.BOLD}))
        else:
            text.add(run)
    gap = 1 if title.text and text.text.startswith(" ") else 0
    spans = (*title.spans, *(moved for span in text.spans if (moved := _left(span, gap))))
    places = {note: max(place - gap, 0) for note, place in notes.items()}
    return Flow(title.text, text.text[gap:], spans, places)


def _left(span: Span, by: int) -> Span | None:
    start, end = max(span.start - by, 0), span.end - by
    return span._replace(start=start, end=end) if start < end else None


class _Words:
    """Grows a text and the spans over it; a style that goes on makes its span longer."""

    def __init__(self, field: str) -> None:
        self._field = field
        self.text = ""
        self.spans: list[Span] = []

    def add(self, run: _Run) -> None:
        start, end = len(self.text), len(self.text) + len(run.text)
        self.text += run.text
        if start == end:
            return
        for style in Style:
            if style not in run.styles:
                continue
            last = next((each for each in reversed(self.spans) if each.style is style), None)
            if last is not None and last.end == start:
                self.spans[self.spans.index(last)] = last._replace(end=end)
            else:
                self.spans.append(Span(start, end, style, self._field))
