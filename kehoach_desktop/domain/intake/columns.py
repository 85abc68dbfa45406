"""The columns of a piece: header, levels above it, meaning, key."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.intake.grid import Line, Piece, numbers_columns
from kehoach_desktop.domain.intake.headers import kind_of
from kehoach_desktop.domain.markers import Style, parse_marker, split_marker
from kehoach_desktop.domain.proposal import ProposedColumn
from kehoach_desktop.domain.text import fold, nfc
from kehoach_desktop.domain.timeframe import Kind
from kehoach_desktop.domain.timeframe_parser import parse_timeframe

_KEYS: Mapping[ColumnKind, str] = {
    ColumnKind.MARKER: "marker",
    ColumnKind.TITLE: "title",
    ColumnKind.COORDINATE: "coordinators",
}
_NAMES_SOMEBODY = re.compile(
    r"(?:cong chuc|can bo|phong|van phong|ubnd|hdnd|trung tam|ban|so|bo phan|cong an|uy ban)\b"
)
_SAYS_HOW_MUCH = re.compile(r"chi tieu|muc tieu|tieu chi|chi so")
_ONE_ONLY = frozenset({ColumnKind.MARKER, ColumnKind.TITLE})


@dataclass(frozen=True, slots=True)
class Columns:
    all: tuple[ProposedColumn, ...]
    guessed: frozenset[str]  # keys whose meaning the header does not tell

    @property
    def marker(self) -> ProposedColumn | None:
        return next((each for each in self.all if each.kind is ColumnKind.MARKER), None)

    @property
    def title(self) -> ProposedColumn | None:
        return next((each for each in self.all if each.kind is ColumnKind.TITLE), None)


def columns_of(piece: Piece, width: int) -> Columns:
    used = [each for each in range(width) if _is_used(piece, each)]
    headers = {column: _header(piece.header, column) for column in used}
    kinds = _kinds(piece, headers)
    sure = {column for column, kind in kinds.items() if kind is not None}
    _one_of_each(kinds, piece)
    guessed = _guess(kinds, piece)
    taken: set[str] = set()
    built, unsure = [], set()
    for column in used:
        kind = kinds[column] or ColumnKind.TEXT
        texts = headers[column]
        key = _key(kind, taken)
        if column in guessed or (column in sure and kind is ColumnKind.TEXT):
            unsure.add(key)
        header = texts[-1] if texts else ""
        built.append(ProposedColumn(key, header, kind, tuple(texts[:-1]), column))
    return Columns(tuple(built), frozenset(unsure))


def _kinds(piece: Piece, headers: Mapping[int, Sequence[str]]) -> dict[int, ColumnKind | None]:
    """What the headers say; None where their words say nothing."""
    kinds = {column: kind_of(texts[-1] if texts else "") for column, texts in headers.items()}
    for column, texts in headers.items():  # "Cơ quan" below "Phối hợp" means what both say
        if kinds[column] is None and len(texts) > 1:
            kinds[column] = kind_of(" ".join(texts))
    for column, kind in kinds.items():  # "Quý I", "Quý II": marks in each, not times
        if kind is ColumnKind.TIMEFRAME and _ticks_a_time(piece, column, headers[column][-1]):
            kinds[column] = ColumnKind.TEXT
    for column, kind in kinds.items():  # of measure, or an office: only what it holds can tell
        if kind is ColumnKind.UNIT and fold(headers[column][-1]).strip() == "don vi":
            kinds[column] = _kind_by_content(piece, column) or kind
    return kinds


def _is_used(piece: Piece, column: int) -> bool:
    lines = (*piece.header, *piece.body)
    return any(line.text(column).strip() for line in lines) or any(
        cell.column <= column < cell.column + cell.across
        for line in piece.header
        for cell in line.filled
    )


def _header(header: Sequence[Line], column: int) -> list[str]:
    """The texts above a column, outermost first; a cell that spans is said once for each."""
    texts: list[str] = []
    for line in header:
        for cell in () if numbers_columns(line) else line.filled:
            covers = cell.column <= column < cell.column + cell.across
            is_number = cell.text.strip("() ").isdigit()
            text = nfc(" ".join(cell.text.split()))
            if covers and not is_number and (not texts or texts[-1] != text):
                texts.append(text)
    return texts


def _one_of_each(kinds: dict[int, ColumnKind | None], piece: Piece) -> None:
    """Of two columns that could be the title, the one is that more rows fill, or at more length.

    A group fills its title alone, so "Giải pháp" beside it does not win by its long texts.
    """
    for kind in _ONE_ONLY:
        same = [column for column, each in kinds.items() if each is kind]
        if len(same) > 1:
            best = max(same, key=lambda column: (_filled(piece, column), _length(piece, column)))
            if kind is ColumnKind.MARKER:
                best = same[0]
            for column in same:
                if column != best:
                    kinds[column] = (
                        _beside_title(piece, column) if kind is ColumnKind.TITLE else None
                    )


def _guess(kinds: dict[int, ColumnKind | None], piece: Piece) -> set[int]:
    """Without a header that says it: numbers are markers, the most words are the title."""
    guessed: set[int] = set()
    free = [column for column, kind in kinds.items() if kind is None]
    if ColumnKind.MARKER not in kinds.values() and free:
        first = min(free)
        if first == min(kinds) and _holds_markers(piece, first):
            kinds[first] = ColumnKind.MARKER
            guessed.add(first)
    free = [column for column, kind in kinds.items() if kind is None]
    if ColumnKind.TITLE not in kinds.values():
        candidates = free or [c for c, kind in kinds.items() if kind is not ColumnKind.MARKER]
        if candidates:
            best = max(candidates, key=lambda column: _length(piece, column))
            kinds[best] = ColumnKind.TITLE
            guessed.add(best)
    for column, kind in kinds.items():
        if kind is None and not any(line.text(column).strip() for line in piece.header):
            kinds[column] = _kind_by_content(piece, column)
    return guessed


def _kind_by_content(piece: Piece, column: int) -> ColumnKind | None:
    """What texts under no header say of themselves."""
    texts = [text for line in piece.body if (text := line.text(column).strip())]
    times = sum(_tells_a_time(text) for text in texts)
    names = sum(_NAMES_SOMEBODY.match(fold(text)) is not None for text in texts)
    if texts and times * 3 >= len(texts) * 2:
        return ColumnKind.TIMEFRAME
    return ColumnKind.LEAD if texts and names * 3 >= len(texts) * 2 else None


def _tells_a_time(text: str) -> bool:
    return any(span.kind is not Kind.UNKNOWN for span in parse_timeframe(text).spans)


def _ticks_a_time(piece: Piece, column: int, header: str) -> bool:
    texts = [text for line in piece.body if (text := line.text(column).strip())]
    return _tells_a_time(header) and sum(map(_tells_a_time, texts)) * 2 <= len(texts)


def _beside_title(piece: Piece, column: int) -> ColumnKind:
    words = fold(" ".join(_header(piece.header, column)))
    return ColumnKind.TARGET if _SAYS_HOW_MUCH.search(words) else ColumnKind.TEXT


def _filled(piece: Piece, column: int) -> int:
    return sum(bool(line.text(column).strip()) for line in piece.body)


def _length(piece: Piece, column: int) -> int:
    return sum(len(line.text(column)) for line in piece.body)


def _holds_markers(piece: Piece, column: int) -> bool:
    texts = [text for line in piece.body if (text := line.text(column).strip())]
    good = [t for t in texts if parse_marker(t).style not in (Style.OTHER, Style.NONE)]
    return bool(texts) and len(good) * 3 >= len(texts) * 2


def lifts_markers(piece: Piece, title: int) -> bool:
    """Whether most texts of the title begin with their number."""
    texts = [text for line in piece.body if (text := line.text(title).strip())]
    return bool(texts) and sum(split_marker(t)[0] is not None for t in texts) * 2 >= len(texts)


def _key(kind: ColumnKind, taken: set[str]) -> str:
    base = _KEYS.get(kind, kind.value if kind is not ColumnKind.TEXT else "column")
    key, number = base, 1
    while key in taken or (kind is ColumnKind.TEXT and key == base):
        number += 1
        key = f"{base}_{number}"
    taken.add(key)
    return key
