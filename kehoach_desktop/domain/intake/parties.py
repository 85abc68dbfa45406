"""Names in a file that the office's directory spells in another way."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kehoach_desktop.domain.appendix import ColumnKind
from kehoach_desktop.domain.parties import parse_parties
from kehoach_desktop.domain.proposal import Doubt, DoubtKind, ProposedAppendix
from kehoach_desktop.domain.staff import Directory, Party, PartyRef, names, ref_of
from kehoach_desktop.domain.text import fold, squeeze

_PARTIES = frozenset({ColumnKind.LEAD, ColumnKind.COORDINATE, ColumnKind.OVERSEE})
_ALIKE = 0.82
_CLASS = ("cac ", "tat ca ", "toan the ")  # phrases for several: nobody in particular


def party_doubts(appendices: Sequence[ProposedAppendix], directory: Directory) -> Iterator[Doubt]:
    seen: dict[str, PartyRef | None] = {}
    for index, appendix in enumerate(appendices):
        columns = [column for column in appendix.columns if column.kind in _PARTIES]
        for number, row in enumerate(appendix.rows):
            for column in columns:
                text = row.cells.get(column.key, "")
                for mention in parse_parties(text, directory) if text else ():
                    name = mention.name
                    if name not in seen:
                        known = mention.suggestion
                        seen[name] = known or (
                            None if mention.subject else _nearest(name, directory)
                        )
                    meant = seen[name]
                    if meant is not None:
                        wanted = directory.name_of(meant)
                        label = appendix.label or f"Bảng {index + 1}"
                        yield Doubt(
                            DoubtKind.PARTY,
                            f"{label}, dòng {row.marker or number + 1}",
                            f"“{name}” có phải là {wanted}?",
                            index,
                            number,
                            column.key,
                            wanted,
                        )


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
