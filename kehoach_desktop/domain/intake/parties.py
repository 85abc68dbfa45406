"""Names in a file that the office's directory spells in another way."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.parties import Mention, parse_parties
from kehoach_desktop.domain.proposal import Doubt, DoubtKind, ProposedAppendix
from kehoach_desktop.domain.staff import Directory, Party, PartyRef, names, ref_of
from kehoach_desktop.domain.text import fold, squeeze

_PARTIES = frozenset({ColumnKind.LEAD, ColumnKind.COORDINATE, ColumnKind.OVERSEE})
_ALIKE = 0.82
_CLASS = ("cac ", "tat ca ", "toan the ")  # phrases for several: nobody in particular


def party_doubts(appendices: Sequence[ProposedAppendix], directory: Directory) -> Iterator[Doubt]:
    reader = _Reader(directory)
    for index, appendix in enumerate(appendices):
        columns = [column for column in appendix.columns if column.kind in _PARTIES]
        label = appendix.label or f"Bảng {index + 1}"
        for number, row in enumerate(appendix.rows):
            for column in columns:
                for name, meant in reader.misspelt(row.cells.get(column.key, "")):
                    wanted = directory.name_of(meant)
                    yield Doubt(
                        DoubtKind.PARTY,
                        f"{label}, dòng {row.marker or number + 1}",
                        f"“{name}” có phải là {wanted}?",
                        index,
                        number,
                        column.key,
                        wanted,
                    )


class _Reader:
    """Reads each text once: the same few offices stand in hundreds of rows."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._names: dict[str, PartyRef | None] = {}
        self._texts: dict[str, tuple[tuple[str, PartyRef], ...]] = {"": ()}

    def misspelt(self, text: str) -> tuple[tuple[str, PartyRef], ...]:
        """Names that are not in the directory, and whom there they most likely mean."""
        if text not in self._texts:
            mentions = parse_parties(text, self._directory)
            found = ((mention.name, self._meant(mention)) for mention in mentions)
            self._texts[text] = tuple((name, ref) for name, ref in found if ref is not None)
        return self._texts[text]

    def _meant(self, mention: Mention) -> PartyRef | None:
        name = mention.name
        if name not in self._names:
            nearest = None if mention.subject else _nearest(name, self._directory)
            self._names[name] = mention.suggestion or nearest
        return self._names[name]


def _nearest(name: str, directory: Directory) -> PartyRef | None:
    words = squeeze(fold(name))
    if words.startswith(_CLASS):
        return None
    best: tuple[float, PartyRef] | None = None
    parties: tuple[Party, ...] = (*directory.units, *directory.positions, *directory.groups)
    for party in parties:
        for known in names(party):
            other = squeeze(fold(known))
            if abs(len(other) - len(words)) * 3 > max(len(other), len(words)):
                continue
            alike = SequenceMatcher(None, words, other, autojunk=False).ratio()
            if alike >= _ALIKE and (best is None or alike > best[0]):
                best = alike, ref_of(party)
    return best[1] if best is not None else None
