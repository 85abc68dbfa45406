"""Reads the times officers write: "Quý IV hàng năm", "trước 30/4/2024", "Thường xuyên".

The text is read folded (no case, no accents), word by word: where the first rule of the grammar
fits, a span is cut out; what no rule wants is left over. Nothing raises.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from kehoach_desktop.domain.text import fold, nfc
from kehoach_desktop.domain.timeframe import Kind, Span, Timeframe

# What carries no meaning of its own between two times.
_FILLER = re.compile(
    r"\b(?:bat dau|cac|can|dinh ky|duoc|han|hoac|hoan thanh|kip thoi|la|ngay|nhiem vu|phai|phan dau"
    r"|thoi gian|thoi han|thuc hien|trien khai|trong|tu|va|vao|xong)\b"
)
_EDGES = " \t\n\r,.;:()–-"
# A number after "2019/" or "1." goes on with the one before it.
_WORD = re.compile(r"(?<!\w)(?!(?<=[0-9][/.-])[0-9])\w+")


def parse_timeframe(literal: str) -> Timeframe:
    source = nfc(literal)
    folded = _fold_lines(source)
    spans: list[Span] = []
    leftover: list[str] = []
    done = position = 0
    while word := _WORD.search(folded, position):
        position = word.end()
        if match_end := _read(source, folded, word.start(), spans):
            leftover += _meaningful(source[done : word.start()])
            done = position = match_end
    leftover += _meaningful(source[done:])
    if not spans and source.strip():
        spans.append(Span(Kind.UNKNOWN, source, 0, len(source)))
    return Timeframe(literal, tuple(spans), tuple(leftover))


def _fold_lines(source: str) -> str:
    """Folded, but with its line ends: a reference stops there."""
    pairs = zip(source, fold(source), strict=True)
    return "".join("\n" if raw == "\n" else plain for raw, plain in pairs)


def _read(source: str, folded: str, start: int, spans: list[Span]) -> int | None:
    """Add what the first fitting rule reads at this place; its end, or None."""
    # Compiling the grammar takes as long as opening a plan, so it waits for the first literal.
    from kehoach_desktop.domain.timeframe_rules import RULES  # noqa: PLC0415

    for rule in RULES:
        match = rule.pattern.match(folded, start)
        if match and (found := rule.read(match)):
            spans.extend(_placed(source, match, found))
            return match.end()
    return None


def _placed(source: str, match: re.Match[str], found: Iterable[Span]) -> Iterable[Span]:
    start, end = match.span()
    for span in found:
        placed = replace(span, text=source[start:end], start=start, end=end)
        if placed.reference is not None:
            first, last = match.span("reference")
            placed = replace(placed, reference=source[first:last].strip() or placed.text)
        yield placed


def _meaningful(gap: str) -> tuple[str, ...]:
    is_filler = not re.search(r"\w", _FILLER.sub("", fold(gap)))
    return () if is_filler else (gap.strip(_EDGES),)
