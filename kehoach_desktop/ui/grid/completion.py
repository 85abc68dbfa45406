"""What may be meant by the letters typed so far: parties for their columns, earlier texts else."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from kehoach_desktop.domain.appendix import Column, ColumnKind, Row
from kehoach_desktop.domain.outline import Outline
from kehoach_desktop.domain.staff import Directory, Officer, PartyKind, PartyRef, display_name
from kehoach_desktop.domain.text import find_folded, fold, nfc
from kehoach_desktop.ui.grid.columns import names_parties

MOST = 8
_MOST_TEXTS = 4
_NOTES = {PartyKind.UNIT: "đơn vị", PartyKind.POSITION: "chức danh", PartyKind.GROUP: "cụm từ"}


class Suggestion(NamedTuple):
    """`text` takes the place of the piece being typed; start and end are the matched letters."""

    text: str
    note: str = ""
    start: int = 0
    end: int = 0


class Piece(NamedTuple):
    """The part of the text that is being typed: between two ";" around the caret."""

    start: int
    end: int
    text: str


def piece_at(text: str, caret: int) -> Piece:
    start = text.rfind(";", 0, caret) + 1
    end = text.find(";", caret)
    end = len(text) if end < 0 else end
    raw = text[start:end]
    return Piece(
        start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip()), raw.strip()
    )


def accept(text: str, piece: Piece, suggestion: Suggestion) -> str:
    return text[: piece.start] + suggestion.text + text[max(piece.end, piece.start) :]


class Completer:
    """For one column while one cell is edited; earlier texts are counted when first needed."""

    def __init__(self, column: Column, rows: Outline[Row], directory: Directory) -> None:
        self._column = column
        self._rows = rows
        self._directory = directory
        self._earlier: list[str] | None = None

    @property
    def is_useful(self) -> bool:
        return names_parties(self._column) or self._column.kind is ColumnKind.TIMEFRAME

    def piece(self, text: str, caret: int) -> Piece:
        if names_parties(self._column):
            return piece_at(text, caret)
        return Piece(0, len(text), text.strip())

    def suggest(self, text: str, caret: int) -> list[Suggestion]:
        """Nothing for a blank piece, nor where the piece already is what it could become."""
        piece = self.piece(text, caret)
        if not piece.text or not self.is_useful or "\n" in piece.text:
            return []
        if names_parties(self._column) and self._directory.candidates(piece.text):
            return []
        whole = piece.text == text.strip()
        texts = self._texts(piece.text) if whole else []
        if any(fold(each) == fold(piece.text) for each in texts):
            return []
        found = [_marked(each, self._note_of(each), piece.text) for each in texts]
        if names_parties(self._column):
            named = {self._directory.resolve(each) for each in texts}
            refs = self._directory.suggest(piece.text, MOST)
            found += [self._party(ref, piece.text) for ref in refs if ref not in named]
        return found[:MOST]

    def _note_of(self, text: str) -> str:
        """Beside a text used before: whom it names."""
        if not names_parties(self._column):
            return ""
        ref = self._directory.resolve(text)
        return "đã dùng" if ref is None else self._party(ref, "").note or "đã dùng"

    def _party(self, ref: PartyRef, query: str) -> Suggestion:
        party = self._directory.get(ref)
        note = _NOTES.get(ref.kind, "")
        if isinstance(party, Officer) and party.position_id is not None:
            post = self._directory.get(PartyRef(PartyKind.POSITION, party.position_id))
            note = display_name(post)
        elif ref.kind is PartyKind.POSITION:
            note = ", ".join(self._holders(ref.id)) or note
        return _marked(display_name(party), note, query)

    def _holders(self, position_id: int) -> Iterable[str]:
        return (
            officer.full_name
            for officer in self._directory.officers
            if officer.position_id == position_id and officer.validity.until is None
        )

    def _texts(self, query: str) -> list[str]:
        """Texts of this column, as this plan spells them; a few, so that parties find room."""
        wanted = fold(query)
        most = _MOST_TEXTS if names_parties(self._column) else MOST
        found = (text for text in self._used() if _begins_a_word(fold(text), wanted))
        return [text for text in found if not self._is_misspelt(text)][:most]

    def _is_misspelt(self, text: str) -> bool:
        return names_parties(self._column) and self._directory.nearest(text) is not None

    def _used(self) -> list[str]:
        """Texts of the column, the most used first."""
        if self._earlier is None:
            texts = (row.text(self._column) for row in self._rows.items.values())
            counted = Counter(text for text in texts if text and "\n" not in text)
            self._earlier = [text for text, _ in counted.most_common()]
        return self._earlier


def _begins_a_word(text: str, wanted: str) -> bool:
    return text.startswith(wanted) or f" {wanted}" in text


def _marked(text: str, note: str, query: str) -> Suggestion:
    text = nfc(text)
    place = find_folded(text, query)
    if place is None:
        place = find_folded(text, query.rpartition(" ")[2])
    start, end = place or (0, 0)
    return Suggestion(text, note, start, end)
