"""Runs of a text in type: faces, raised marks, footnotes."""

import unicodedata
from collections.abc import Iterable, Sequence

from kehoach_desktop.domain.report import Run, Text
from kehoach_desktop.exchange.pdf.lines import broken, styled_tokens, tokens_of
from kehoach_desktop.exchange.pdf.slabs import LineSlab, Setting
from kehoach_desktop.exchange.pdf.structure import Element
from kehoach_desktop.exchange.pdf.typecase import Face, Pen, Token, Typecase, face_of

NOTE_SIZE = 10.0
_RAISED_SIZE = 0.65  # of the type size
_RAISE = 0.35


def set_runs(
    typecase: Typecase, text: Text, size: float, *, bold: bool = False, italic: bool = False
) -> list[list[Token]]:
    """The words of a text; a bold or italic block makes all of its runs so."""
    if not text:
        return [[]]
    if len(text) == 1:
        return tokens_of(text[0].text, _pen(typecase, text[0], size, bold=bold, italic=italic))
    return styled_tokens(
        (run.text, _pen(typecase, run, size, bold=bold, italic=italic)) for run in text
    )


def _pen(typecase: Typecase, run: Run, size: float, *, bold: bool, italic: bool) -> Pen:
    face = face_of(bold=bold or run.bold, italic=italic or run.italic)
    rise = 0.0
    if run.superscript and not _is_raised(run.text):
        rise = size * _RAISE
        size *= _RAISED_SIZE
    return typecase.pen(face, size, rise=rise, underline=run.underline)


def _is_raised(text: str) -> bool:
    """Whether it is typed in characters that are small and high by themselves."""
    return all(unicodedata.decomposition(each).startswith("<super>") for each in text)


def plain_tokens(
    setting: Setting, text: str, size: float, face: Face = Face.REGULAR
) -> list[list[Token]]:
    return tokens_of(text, setting.typecase.pen(face, size))


def notes_of(setting: Setting, runs: Iterable[Run], owner: Element) -> tuple[list[LineSlab], ...]:
    """The footnotes of some runs, each set in lines and hung on the element of its mark."""
    return tuple(_note(setting, run, owner) for run in runs if run.footnote)


def _note(setting: Setting, run: Run, owner: Element) -> list[LineSlab]:
    pen = setting.typecase.pen(Face.REGULAR, NOTE_SIZE)
    element = setting.tree.open_note(owner)
    mark = Run(run.text, superscript=True)
    text = (mark, Run(f" {run.footnote}"))
    lines = broken(set_runs(setting.typecase, text, NOTE_SIZE), setting.frame.width)
    return [
        LineSlab(
            line=line,
            element=element,
            left=setting.frame.left,
            height=pen.leading,
            ascent=pen.ascent,
        )
        for line in lines
    ]


def hang_notes(slabs: Sequence[LineSlab], notes: Sequence[list[LineSlab]], marks: Text) -> None:
    """Give each footnote to the line that shows its mark."""
    texts = [run.text for run in marks if run.footnote]
    waiting = list(zip(texts, notes, strict=True))
    for slab in slabs:
        shown = {token.text for token in slab.line.tokens}
        while waiting and any(waiting[0][0] in text for text in shown):
            slab.notes = (*slab.notes, waiting.pop(0)[1])
    if slabs and waiting:
        slabs[-1].notes = (*slabs[-1].notes, *(note for _, note in waiting))
