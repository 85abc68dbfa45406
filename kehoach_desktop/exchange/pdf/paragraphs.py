"""Paragraphs of the body as NĐ 30/2020, Phụ lục I sets them."""

from collections.abc import Iterator, Sequence

from kehoach_desktop.domain.report import Align, Paragraph, ParagraphRole, plain
from kehoach_desktop.exchange.pdf.lines import Line, balanced, broken
from kehoach_desktop.exchange.pdf.page import MM
from kehoach_desktop.exchange.pdf.runs import hang_notes, notes_of, set_runs
from kehoach_desktop.exchange.pdf.slabs import Bookmark, LineSlab, Setting, Slab, keep_together
from kehoach_desktop.exchange.pdf.structure import Element
from kehoach_desktop.exchange.pdf.typecase import Face, Token

HEADINGS = {ParagraphRole.PART, ParagraphRole.HEADING}
_LONGEST_BOOKMARK = 100


def paragraph_slabs(setting: Setting, paragraph: Paragraph) -> Iterator[Slab]:
    element = _element(setting, paragraph)
    match paragraph.role:
        case ParagraphRole.CENTRED:
            lines = balanced(_tokens(setting, paragraph), setting.frame.width)
            slabs = line_slabs(setting, lines, element, align=Align.CENTRE)
        case ParagraphRole.ADDRESSEE:
            slabs = _addressees(setting, paragraph, element)
        case ParagraphRole.NOTE:
            lines = broken(_tokens(setting, paragraph), setting.frame.width)
            slabs = line_slabs(setting, lines, element)
        case _:
            slabs = _justified(setting, paragraph, element)
    hang_notes(slabs, notes_of(setting, paragraph.text, element), paragraph.text)
    slabs[0].before = setting.form.paragraph_gap
    if paragraph.role is ParagraphRole.ADDRESSEE:
        slabs[0].before *= 2
    keep_together(slabs)
    if paragraph.role in HEADINGS:
        slabs[0].bookmark = _bookmark(paragraph)
        for slab in slabs:
            slab.keep = True
    yield from slabs
    if paragraph.role is not ParagraphRole.ITEM:
        setting.tree.close(element)


def _element(setting: Setting, paragraph: Paragraph) -> Element:
    if paragraph.role is ParagraphRole.ITEM:
        return setting.lists.item(setting.parent, paragraph.level)
    setting.lists.close()
    if paragraph.role in HEADINGS:
        level = 2 if paragraph.role is ParagraphRole.PART else 2 + paragraph.level
        return setting.tree.open_heading(setting.parent, level)
    return setting.tree.open(b"P", setting.parent)


def _tokens(setting: Setting, paragraph: Paragraph) -> list[list[Token]]:
    form = setting.form
    size = form.table_size if paragraph.role is ParagraphRole.NOTE else form.body_size
    return set_runs(
        setting.typecase,
        paragraph.text,
        size,
        bold=paragraph.role in HEADINGS,
        italic=paragraph.role is ParagraphRole.CITATION,
    )


def _justified(setting: Setting, paragraph: Paragraph, element: Element) -> list[LineSlab]:
    indent, width = setting.form.first_line * MM, setting.frame.width
    lines = broken(_tokens(setting, paragraph), width, first_line=indent)
    slabs = line_slabs(setting, lines, element)
    slabs[0].left += indent
    for slab in slabs:
        room = setting.frame.right - slab.left
        gaps = slab.line.gaps()
        if slab.line.soft and gaps:
            slab.stretch = (room - slab.line.width) / gaps
    return slabs


def _addressees(setting: Setting, paragraph: Paragraph, element: Element) -> list[LineSlab]:
    """Kính gửi: in the middle; several receivers below each other, as one block."""
    lines = broken(_tokens(setting, paragraph), setting.frame.width)
    slabs = line_slabs(setting, lines, element)
    free = setting.frame.width - max(line.width for line in lines)
    for slab in slabs:
        slab.left += free / 2
    return slabs


def line_slabs(
    setting: Setting,
    lines: Sequence[Line],
    element: Element,
    *,
    align: Align = Align.LEFT,
    size: float | None = None,
    spacing: float | None = None,
) -> list[LineSlab]:
    pen = setting.typecase.pen(Face.REGULAR, size or setting.form.body_size)
    height = pen.leading * (spacing or setting.form.line_spacing)
    frame = setting.frame
    slabs = []
    for line in lines:
        free = (frame.width - line.width) / 2 if align is Align.CENTRE else 0
        slabs.append(
            LineSlab(
                line=line,
                element=element,
                left=frame.left + free,
                height=height,
                ascent=pen.ascent,
            )
        )
    return slabs


def _bookmark(paragraph: Paragraph) -> Bookmark:
    title = " ".join(plain(paragraph.text).split())
    if len(title) > _LONGEST_BOOKMARK:
        title = title[:_LONGEST_BOOKMARK].rsplit(" ", 1)[0] + " …"
    return Bookmark(1 if paragraph.role is ParagraphRole.PART else 2, title)
