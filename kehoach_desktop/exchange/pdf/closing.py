"""The end of a document: receivers on the left, signature on the right with room for it."""

from collections.abc import Iterator

from kehoach_desktop.domain.report import RECEIVERS, Align, Closing, dashed
from kehoach_desktop.exchange.pdf.lines import balanced, broken
from kehoach_desktop.exchange.pdf.page import MM
from kehoach_desktop.exchange.pdf.paragraphs import line_slabs
from kehoach_desktop.exchange.pdf.runs import plain_tokens
from kehoach_desktop.exchange.pdf.slabs import Half, LineSlab, Panel, Setting, Slab
from kehoach_desktop.exchange.pdf.structure import Element
from kehoach_desktop.exchange.pdf.typecase import Face

_RECEIVERS_SIZE = 12.0
_LEFT_SHARE = 0.47  # of the width; the right half is where the longest posts stand
_BETWEEN = 5 * MM
_SIGNATURE = 32 * MM  # free between post and name: 30 mm for signature and seal
_GAP = 14.0


def closing_slabs(setting: Setting, closing: Closing) -> Iterator[Slab]:
    """One piece; only a list of receivers longer than half a page is let flow below it."""
    frame = setting.frame
    middle = frame.left + frame.width * _LEFT_SHARE
    left = Half(frame.left, middle - _BETWEEN - frame.left, Align.LEFT)
    right = Half(middle, frame.right - middle, Align.CENTRE)
    panel = Panel(before=_GAP)
    element = setting.tree.open(b"Sect", setting.parent)
    lines = _receivers(setting, closing, left, element)
    below: list[LineSlab] = []
    if sum(line.height for line in lines) > frame.height / 2:
        lines, below = [], lines
    for line in lines:
        panel.add(line)
    if closing.other_name:
        panel.height += _GAP if lines else 0
        beside = left._replace(align=Align.CENTRE)
        _signature(setting, panel, (*closing.other, closing.other_name), beside, element)
    left_end, panel.height = panel.height, 0
    _signature(setting, panel, (*closing.signature, closing.name), right, element)
    panel.height = max(left_end, panel.height)
    yield panel
    yield from below
    setting.tree.close(element)


def _receivers(setting: Setting, closing: Closing, half: Half, parent: Element) -> list[LineSlab]:
    """The heading, each receiver behind a dash, and who drafted how many copies."""
    tree, slabs = setting.tree, list[LineSlab]()
    if closing.recipients:
        heading = tree.open(b"P", parent)
        slabs += _lines(
            setting, RECEIVERS, heading, half=half, size=_RECEIVERS_SIZE, face=Face.BOLD_ITALIC
        )
        tree.close(heading)
        for text in closing.recipients:
            item = setting.lists.item(parent, 0)
            size = setting.form.recipient_size
            slabs += _lines(setting, dashed(text), item, half=half, size=size, face=Face.REGULAR)
        setting.lists.close()
    if closing.drafter_code:
        code = tree.open(b"P", parent)
        size = setting.form.recipient_size
        slabs += _lines(
            setting, closing.drafter_code, code, half=half, size=size, face=Face.REGULAR
        )
        tree.close(code)
    return slabs


def _lines(
    setting: Setting, text: str, element: Element, *, half: Half, size: float, face: Face
) -> list[LineSlab]:
    lines = broken(plain_tokens(setting, text, size, face), half.width)
    return line_slabs(setting, lines, element, size=size, spacing=1)


def _signature(
    setting: Setting, panel: Panel, lines: tuple[str, ...], half: Half, parent: Element
) -> None:
    """Powers and post, room for signature and seal, then the name."""
    *above, name = lines
    size = setting.form.body_size
    pen = setting.typecase.pen(Face.BOLD, size)
    for text in (*above, name):
        if text is name:
            panel.height += _SIGNATURE
        if text:
            element = setting.tree.open(b"P", parent)
            tokens = plain_tokens(setting, text, size, Face.BOLD)
            panel.stack(balanced(tokens, half.width), pen, element, half)
            setting.tree.close(element)
