"""What stands at the top: letterhead, title and subject, the title of an appendix."""

import re
from collections.abc import Iterator, Sequence

from kehoach_desktop.domain.form import TitleStyle
from kehoach_desktop.domain.report import MOTTO, NATION, Align, AppendixTitle, Letterhead, Title
from kehoach_desktop.exchange.pdf.lines import Line, balanced
from kehoach_desktop.exchange.pdf.page import MM
from kehoach_desktop.exchange.pdf.paragraphs import line_slabs
from kehoach_desktop.exchange.pdf.runs import plain_tokens
from kehoach_desktop.exchange.pdf.slabs import (
    Box,
    Half,
    LineSlab,
    Panel,
    Rule,
    Setting,
    Slab,
)
from kehoach_desktop.exchange.pdf.structure import Element
from kehoach_desktop.exchange.pdf.typecase import Face, Pen, Token, printable

_BETWEEN_HALVES = 4 * MM
_NUMBER_SIZE = 13.0
_SHORT_RULE = 0.42  # of the text above it: the decree wants a third to a half
_RULE_GAP = 3.0
_BLOCK_GAP = 6.0
_TITLE_GAP = 16.0
_AIR_IN_BOX = 3.0
_DATE = re.compile(r"ngày [\d .…_]*tháng [\d .…_]*năm \d{4}")
_GLUE = "\0"  # stands for a space where no line may end; no printable text holds it


# --- Letterhead ---


def letterhead_slabs(setting: Setting, head: Letterhead) -> Iterator[Slab]:
    yield _Halves(setting, head).panel()


class _Halves:
    """The agency on the left, the nation on the right, then number and date on one line."""

    def __init__(self, setting: Setting, head: Letterhead) -> None:
        self._setting = setting
        self._head = head
        self._panel = Panel()
        form, frame = setting.form, setting.frame
        nation = self._line(NATION, form.nation_size, Face.BOLD)
        motto = self._line(MOTTO, form.motto_size, Face.BOLD)
        date = self._line(head.place_and_date, form.motto_size, Face.ITALIC)
        widest = max(nation.width, motto.width, min(date.width, frame.width / 2))
        right = frame.right - widest
        self._left = Half(frame.left, right - _BETWEEN_HALVES - frame.left, Align.CENTRE)
        self._right = Half(right, widest, Align.CENTRE)

    def _line(self, text: str, size: float, face: Face) -> Line:
        return Line(plain_tokens(self._setting, text, size, face)[0])

    def panel(self) -> Panel:
        form, head, panel = self._setting.form, self._head, self._panel
        for line in head.superior:
            self._put(line, form.nation_size, Face.REGULAR, self._left)
        widest = 0.0
        for line in head.agency:
            widest = max(widest, self._put(line, form.nation_size, Face.BOLD, self._left))
        self._rule(self._left, widest * _SHORT_RULE)
        left_end, panel.height = panel.height, 0
        self._put(NATION, form.nation_size, Face.BOLD, self._right)
        motto = self._put(MOTTO, form.motto_size, Face.BOLD, self._right)
        self._rule(self._right, motto)
        panel.height = max(left_end, panel.height) + _RULE_GAP + _BLOCK_GAP
        self._number_and_date()
        return panel

    def _number_and_date(self) -> None:
        head, panel, form = self._head, self._panel, self._setting.form
        start = panel.height
        self._put(head.number, _NUMBER_SIZE, Face.REGULAR, self._left)
        if head.about:
            panel.height += _BLOCK_GAP
            self._put(head.about, form.nation_size, Face.REGULAR, self._left)
        if head.urgency:
            self._urgency()
        left_end, panel.height = panel.height, start
        self._put(head.place_and_date, form.motto_size, Face.ITALIC, self._right)
        panel.height = max(left_end, panel.height)

    def _put(self, text: str, size: float, face: Face, half: Half) -> float:
        if not text:
            return 0.0
        setting = self._setting
        element = setting.tree.open(b"P", setting.parent)
        tokens = plain_tokens(setting, text, size, face)
        pen = setting.typecase.pen(face, size)
        widest = self._panel.stack(balanced(tokens, half.width), pen, element, half)
        setting.tree.close(element)
        return widest

    def _rule(self, half: Half, length: float) -> None:
        if length:
            start = half.left + (half.width - length) / 2
            self._panel.rules.append(Rule(start, start + length, self._panel.height + _RULE_GAP))

    def _urgency(self) -> None:
        panel = self._panel
        panel.height += _BLOCK_GAP + _AIR_IN_BOX
        top = panel.height
        width = self._put(self._head.urgency, self._setting.form.motto_size, Face.BOLD, self._left)
        start = self._left.left + (self._left.width - width) / 2
        panel.boxes.append(
            Box(
                start - 2 * _AIR_IN_BOX,
                start + width + 2 * _AIR_IN_BOX,
                top - _AIR_IN_BOX,
                panel.height + _AIR_IN_BOX,
            )
        )
        panel.height += _AIR_IN_BOX


# --- Titles ---


def title_slabs(setting: Setting, title: Title) -> Iterator[Slab]:
    element = setting.tree.open_heading(setting.parent, 1)
    slabs: list[LineSlab] = []
    for text in (title.type_name, *title.subject):
        slabs += _centred(setting, text, Face.BOLD, element)
    if slabs:
        slabs[0].before = _TITLE_GAP
        yield from _kept(slabs)
    subject = slabs[1:] or slabs
    if title.subject and subject:
        yield _rule_below(setting, [slab.line for slab in subject])
    setting.tree.close(element)


def appendix_title_slabs(setting: Setting, title: AppendixTitle) -> Iterator[Slab]:
    """The label above the title or before it, then the line that names the document."""
    element = setting.tree.open_heading(setting.parent, 1)
    label, lines = title.label, title.title
    if setting.form.title_style is TitleStyle.ONE_LINE and label and lines:
        label, lines = "", (f"{label.upper()}. {lines[0]}", *lines[1:])
    slabs: list[LineSlab] = []
    for text in filter(None, (label, *lines)):
        slabs += _centred(setting, text, Face.BOLD, element)
    setting.tree.close(element)
    if title.attached:
        attached = setting.tree.open(b"P", setting.parent)
        pen = setting.typecase.pen(Face.ITALIC, setting.form.title_size)
        slabs += _balanced(setting, _dates_whole(title.attached, pen), attached)
        setting.tree.close(attached)
    yield from _kept(slabs)


def _centred(setting: Setting, text: str, face: Face, element: Element) -> list[LineSlab]:
    tokens = plain_tokens(setting, text, setting.form.title_size, face)
    return _balanced(setting, tokens, element)


def _balanced(setting: Setting, tokens: list[list[Token]], element: Element) -> list[LineSlab]:
    lines = balanced(tokens, setting.frame.width)
    size = setting.form.title_size
    return line_slabs(setting, lines, element, align=Align.CENTRE, size=size)


def _dates_whole(text: str, pen: Pen) -> list[list[Token]]:
    """The words of a line in which a date, written or blank, counts as one word."""
    glued = _DATE.sub(lambda found: found[0].replace(" ", _GLUE), printable(text))
    lines = [line.split(" ") for line in glued.split("\n")]
    return [[pen[word.replace(_GLUE, " ")] for word in words] for words in lines]


def _kept(slabs: list[LineSlab]) -> list[LineSlab]:
    for slab in slabs:
        slab.keep = True
    return slabs


def _rule_below(setting: Setting, lines: Sequence[Line]) -> Panel:
    length = max(line.width for line in lines) * _SHORT_RULE
    start = (setting.frame.left + setting.frame.right - length) / 2
    panel = Panel(height=_RULE_GAP + _BLOCK_GAP, keep=True)
    panel.rules.append(Rule(start, start + length, _RULE_GAP))
    return panel
