"""The lines around a plan's body, wherever Word keeps them: in a table, behind tabs, or bare."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kehoach_desktop.domain.proposal import SourcePlace
from kehoach_desktop.domain.source import (
    Alignment,
    SourceParagraph,
    SourceTable,
    SourceText,
    text_of,
)
from kehoach_desktop.domain.text import fold, squeeze

_CUTS = re.compile(r"(\n|\t+)")
_RULE = re.compile(r"[-_–—*=.…\s]+")


class Line(NamedTuple):
    """One line, or the part of it between two tabs."""

    pieces: tuple[tuple[str, bool, bool], ...]  # text, bold, italic
    centred: bool = False
    column: int = 0  # counted in tabs

    @property
    def text(self) -> str:
        return squeeze("".join(text for text, _, _ in self.pieces))

    @property
    def words(self) -> str:
        return fold(self.text)

    @property
    def bold(self) -> bool:
        return self._all(1)

    @property
    def italic(self) -> bool:
        return self._all(2)

    @property
    def is_capital(self) -> bool:
        text = self.text
        return text.upper() == text and any(sign.isalpha() for sign in text)

    @property
    def is_empty(self) -> bool:
        return not self.text or _RULE.fullmatch(self.text) is not None

    def _all(self, place: int) -> bool:
        own = [piece for piece in self.pieces if piece[0].strip()]
        return bool(own) and all(piece[place] for piece in own)

    def cut(self, at: int) -> tuple["Line", "Line"]:
        """The line before and from a place, which is counted as it is typed."""
        before: list[tuple[str, bool, bool]] = []
        after: list[tuple[str, bool, bool]] = []
        for text, bold, italic in self.pieces:
            if at > 0:
                before.append((text[:at], bold, italic))
            if at < len(text):
                after.append((text[max(at, 0) :], bold, italic))
            at -= len(text)
        return (
            self._replace(pieces=tuple(before)),
            self._replace(pieces=tuple(after), column=self.column + 1),
        )


class Block(NamedTuple):
    place: SourcePlace
    block: SourceParagraph | SourceTable

    @property
    def text(self) -> str:
        return text_of(self.block.runs) if isinstance(self.block, SourceParagraph) else ""


def lines_of(runs: SourceText, alignment: Alignment = Alignment.LEFT) -> list[Line]:
    centred = alignment is Alignment.CENTRE
    found: list[Line] = []
    pieces: list[tuple[str, bool, bool]] = []
    column = 0
    for run in runs:
        for text in _CUTS.split(run.text):
            if text[:1] not in {"\n", "\t"}:
                if text:
                    pieces.append((text, run.bold, run.italic))
                continue
            found.append(Line(tuple(pieces), centred, column))
            pieces, column = [], 0 if text == "\n" else column + 1
    found.append(Line(tuple(pieces), centred, column))
    return found


def lines_of_blocks(blocks: Iterable[Block]) -> Iterator[Line]:
    """Every line in reading order, each half of a table's row for itself."""
    for each in blocks:
        if isinstance(each.block, SourceParagraph):
            yield from lines_of(each.block.runs, each.block.alignment)
            continue
        for row in each.block.rows:
            for cell in row.cells:
                yield from lines_of(cell.runs, cell.alignment)


def is_gap(each: Block) -> bool:
    """Nothing, or a line drawn by dashes."""
    is_paragraph = isinstance(each.block, SourceParagraph)
    return is_paragraph and all(line.is_empty for line in lines_of_blocks([each]))


def says(each: Block, words: str) -> bool:
    if isinstance(each.block, SourceParagraph):
        return any(line.words.startswith(words) for line in lines_of(each.block.runs))
    return any(words in fold(cell.text) for row in each.block.rows[:3] for cell in row.cells)


def quoted(text: str, most: int = 60) -> str:
    line = squeeze(text)
    return f"“{line}”" if len(line) <= most else f"“{line[: most - 1]}…”"


def texts_of(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)
