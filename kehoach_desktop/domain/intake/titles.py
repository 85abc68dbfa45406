"""The lines above a table: which is the label, which the title, which says what it belongs to."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kehoach_desktop.domain.markers import split_marker
from kehoach_desktop.domain.source import Alignment, SourceParagraph, text_of
from kehoach_desktop.domain.text import fold, nfc, squeeze

_NUMBER = r"(?:[0-9]{1,3}(?:[.-][0-9]{1,2})?[a-z]?|[ivxl]{1,6}|[a-z])"
_LABEL = re.compile(
    rf"(?:phu luc|bieu(?: mau)?|danh muc)\b"
    rf"(?:[ .:]*(?:so )?{_NUMBER}(?![a-z0-9]))?(?:/[a-z0-9.-]+)?[.:]?"
)
_PAGE = re.compile(r"(?:trang )?[-–— ]*[0-9]{1,4}(?:/[0-9]{1,4})?[-–— ]*")
_ATTACHED = re.compile(r"\(?\s*(?:ban hanh )?(?:kem theo|dinh kem)")
_AGENCY = re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) ")
_MEASURE = re.compile(r"\(?\s*(?:don vi(?: tinh)?|dvt)\s*:")
_MOST_LINES = 6
_LONGEST = 240


class Heading(NamedTuple):
    label: str | None = None
    title: tuple[str, ...] = ()
    attached: str | None = None

    def __bool__(self) -> bool:
        return bool(self.label or self.title or self.attached)


def heading_of(lines: Iterable[str]) -> Heading:
    """Only what follows the last label; without one, every line but the office's name."""
    typed = [nfc(line).strip() for text in lines for line in text.split("\n") if squeeze(line)]
    typed = [line for line in typed if not is_page_number(line)]
    texts = [squeeze(line) for line in typed]
    starts = [at for at, text in enumerate(texts) if is_label(text)]
    label = None
    if starts:
        at = starts[-1]
        found = _LABEL.match(fold(texts[at]))
        end = found.end() if found else len(texts[at])
        rest = texts[at][end:].strip(" .:-–")
        label = texts[at] if not rest else texts[at][:end].strip(" .:-–")
        texts = ([rest] if rest else []) + texts[at + 1 :]
        typed = ([rest] if rest else []) + typed[at + 1 :]
    elif len(texts) > 1 and _AGENCY.match(f"{fold(texts[0])} "):
        typed, texts = typed[1:], texts[1:]
    attached = next((at for at, text in enumerate(texts) if _ATTACHED.match(fold(text))), None)
    if attached is None:
        return Heading(label, tuple(texts))
    until = attached
    while until < len(texts) - 1 and ")" not in texts[until] and texts[attached].startswith("("):
        until += 1
    line = " ".join(typed[attached : until + 1])  # its gaps are room for number and day
    return Heading(label, (*texts[:attached], *texts[until + 1 :]), line)


def is_measure(line: str) -> bool:
    """What figures are counted in, as in "Đơn vị tính: điểm", is no title."""
    return _MEASURE.match(fold(line)) is not None


def is_page_number(text: str) -> bool:
    """What a page break leaves between the halves of a table."""
    return _PAGE.fullmatch(squeeze(fold(text))) is not None


def is_label(text: str) -> bool:
    words = squeeze(fold(text))
    found = _LABEL.match(words)
    if found is None or not words.startswith(("phu luc", "bieu")):
        return False
    rest = words[found.end() :]
    return not rest or rest[0] in " .:-–" or text[: found.end()].isupper()


def title_paragraphs(paragraphs: Sequence[SourceParagraph]) -> int:
    """How many of the last paragraphs belong to the table below them."""
    return max(_below_label(paragraphs), _that_look_like_it(paragraphs))


def _below_label(paragraphs: Sequence[SourceParagraph]) -> int:
    """Between a label and its table stands the title, however plainly it is set; 0 for none."""
    lines = 0
    for count, paragraph in enumerate(reversed(paragraphs), start=1):
        text = squeeze(text_of(paragraph.runs))
        if is_label(text):
            return count
        lines += bool(text)
        if lines > _MOST_LINES or len(text) > _LONGEST or _is_prose(text):
            return 0
    return 0


def _is_prose(text: str) -> bool:
    """A sentence, or one of a list."""
    return text.endswith((".", ";", ":")) or split_marker(text)[0] is not None


def _that_look_like_it(paragraphs: Sequence[SourceParagraph]) -> int:
    count = 0
    for paragraph in reversed(paragraphs):
        text = squeeze(text_of(paragraph.runs))
        if count >= _MOST_LINES + 4 or len(text) > _LONGEST:
            break
        if text and not (is_page_number(text) or _may_be_title(paragraph, text)):
            break
        count += 1
        if is_label(text):
            break
    return count


def _may_be_title(paragraph: SourceParagraph, text: str) -> bool:
    bold = all(run.bold for run in paragraph.runs if run.text.strip())
    centred = paragraph.alignment is Alignment.CENTRE
    capitals = text.upper() == text
    return is_label(text) or bool(_ATTACHED.match(fold(text))) or (centred or (bold and capitals))
